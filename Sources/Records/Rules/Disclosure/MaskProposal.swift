/// Something in a text that looks as if it points somebody out. It is shown to who masks, and masks nothing by itself.
package struct MaskProposal: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case personalNumber, telephone, mail

        /// `kan vara ett personnummer`.
        package var words: String {
            switch self {
            case .personalNumber: "kan vara ett personnummer"
            case .telephone: "kan vara ett telefonnummer"
            case .mail: "är en e-postadress"
            }
        }
    }

    package let kind: Kind
    /// As it stands in the text.
    package let words: String

    /// What stands in a text, in order, each once. Of two that overlap the first kind is taken.
    package static func all(in text: String) -> [MaskProposal] {
        var taken: [(place: Range<String.Index>, proposal: MaskProposal)] = []
        for kind in Kind.allCases {
            for place in places(of: kind, in: text) where !taken.contains(where: { $0.place.overlaps(place) }) {
                taken.append((place, MaskProposal(kind: kind, words: String(text[place]))))
            }
        }
        return taken.sorted { $0.place.lowerBound < $1.place.lowerBound }.map(\.proposal).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func places(of kind: Kind, in text: String) -> [Range<String.Index>] {
        switch kind {
        case .mail: text.ranges(of: #/[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+/#)
        case .personalNumber:
            text.ranges(of: #/(?:\d\d)?\d{6}[\-–+ ]?\d{4}/#).filter { isAlone($0, in: text) && isPersonalNumber(text[$0]) }
        case .telephone:
            text.ranges(of: #/(?:\+|00?)[1-9]\d{0,3}(?:[ \-–\/]{0,3}\(?\d{1,4}\)?){2,6}/#).filter { isAlone($0, in: text) && isTelephone(text[$0]) }
        }
    }

    /// Whether no digit or letter stands right before or after.
    private static func isAlone(_ place: Range<String.Index>, in text: String) -> Bool {
        let before = place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : " "
        let after = place.upperBound < text.endIndex ? text[place.upperBound] : " "
        return !before.isNumber && !before.isLetter && before != "+" && !after.isNumber && !after.isLetter
    }

    /// Whether the digits hold a month and a day; of a coordination number the day is sixty more.
    private static func isPersonalNumber(_ text: Substring) -> Bool {
        let digits = text.compactMap(\.wholeNumberValue)
        guard digits.count == 10 || digits.count == 12 else { return false }
        if digits.count == 12, !(18...20).contains(digits[0] * 10 + digits[1]) { return false }
        let date = digits.dropLast(4).suffix(4).map { $0 }
        let (month, day) = (date[0] * 10 + date[1], date[2] * 10 + date[3])
        return (1...12).contains(month) && ((1...31).contains(day) || (61...91).contains(day))
    }

    private static func isTelephone(_ text: Substring) -> Bool { (7...13).contains(text.count { $0.isNumber }) }
}
