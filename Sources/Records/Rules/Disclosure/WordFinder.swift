/// Finds words in a text as a person reads it: whatever the case, however white space, dashes and letters are written.
package struct WordFinder: Sendable {
    private let text: [String]

    package init(_ text: String) { self.text = text.map(WordFinder.folded) }

    /// Every place where the words stand, by characters, also where places overlap; none for words that say nothing.
    package func places(of words: String) -> [Range<Int>] {
        let wanted = WordFinder.wanted(words)
        guard let first = wanted.first else { return [] }
        return text.indices.compactMap { start in text[start] == first ? end(of: wanted, from: start).map { start..<$0 } : nil }
    }

    /// How many of the places are part of a longer word.
    package func within(_ places: [Range<Int>]) -> Int {
        places.count { place in
            let before = place.lowerBound > 0 ? text[place.lowerBound - 1] : ""
            let after = place.upperBound < text.count ? text[place.upperBound] : ""
            return WordFinder.isOfWord(before) || WordFinder.isOfWord(after)
        }
    }

    /// Where the words end that begin here; nil where others stand.
    private func end(of wanted: [String], from start: Int) -> Int? {
        var place = start
        for sign in wanted {
            while place < text.count, text[place].isEmpty { place += 1 }
            guard place < text.count, text[place] == sign else { return nil }
            place += 1
            // A gap is a gap, however wide.
            while sign == " ", place < text.count, text[place] == " " || text[place].isEmpty { place += 1 }
        }
        return place
    }

    private static func isOfWord(_ sign: String) -> Bool { sign.contains { $0.isLetter || $0.isNumber } }

    /// The words without what is not seen and with single gaps, none at the ends.
    private static func wanted(_ words: String) -> [String] {
        let signs = words.map(folded).filter { !$0.isEmpty }
        let even = signs.reduce(into: [String]()) { if $1 != " " || ($0.last ?? " ") != " " { $0.append($1) } }
        return even.last == " " ? even.dropLast() : even
    }

    private static let dashes: Set<Character> = ["–", "—", "‐", "‑", "−", "‒"]

    /// A character as it is compared; nothing for what is not seen.
    private static func folded(_ character: Character) -> String {
        if character.isWhitespace { return " " }
        if dashes.contains(character) { return "-" }
        let seen = character.unicodeScalars.filter { $0.properties.generalCategory != .format && $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(seen)).lowercased()
    }
}
