/// Something in a text that points a person out: an identity number, a telephone number, an e-mail address.
package struct PersonTrace: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case identityNumber, phone, email }

    package let kind: Kind
    /// As it stands in the text.
    package let text: String

    /// `”070-174 06 12” är ett telefonnummer. Ta bort det.`
    package var sentence: String {
        switch kind {
        case .identityNumber: "”\(text)” ser ut som ett personnummer. Ta bort det."
        case .phone: "”\(text)” är ett telefonnummer. Ta bort det."
        case .email: "”\(text)” är en e-postadress. Ta bort den."
        }
    }

    /// The traces of a text, in its order. Numbers that only look like one of these are taken for it: a writer can word them otherwise.
    package static func traces(in text: String) -> [PersonTrace] {
        let words = text.split(whereSeparator: \.isWhitespace)
        let addresses = words.compactMap { email(String($0)) }
        let spelled = addresses.reduce(text) { rest, address in rest.replacing(address, with: " ") }
        return addresses.map { PersonTrace(kind: .email, text: $0) } + DigitRun.runs(in: spelled).compactMap(trace)
    }

    private static func email(_ word: String) -> String? {
        let sides = word.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, let name = sides.first, let domain = sides.last, !name.isEmpty else { return nil }
        let labels = domain.split(separator: ".")
        guard labels.count > 1, let last = labels.last, last.filter(\.isLetter).count > 1 else { return nil }
        return String(word.drop(while: isFraming).reversed().drop(while: isFraming).reversed())
    }

    private static func isFraming(_ character: Character) -> Bool { "()[]<>,.;:!?”\"'".contains(character) }

    private static func trace(_ run: DigitRun) -> PersonTrace? {
        if run.isIdentityNumber { return PersonTrace(kind: .identityNumber, text: run.text) }
        return run.isPhone ? PersonTrace(kind: .phone, text: run.text) : nil
    }
}

/// Digits that stand together, with what people put between them: `070-174 06 12`.
struct DigitRun: Hashable {
    let text: String
    /// The digits in the groups they are written in.
    let groups: [String]

    private var digits: String { groups.joined() }

    /// Ten or twelve digits that begin with a day, the last four perhaps set off: `19121212-1212`, `121212+1212`, `1212121212`.
    var isIdentityNumber: Bool {
        guard !text.hasPrefix("+"), [10, 12].contains(digits.count), groups.count == 1 || groups.last?.count == 4, groups.count <= 2 else { return false }
        if digits.count == 12, !["18", "19", "20"].contains(digits.prefix(2)) { return false }
        let day = digits.suffix(10).prefix(6)
        guard let month = Int(day.dropFirst(2).prefix(2)), let date = Int(day.suffix(2)) else { return false }
        // A coordination number has 60 added to its day. Ten digits that begin with a zero are then rather a telephone number.
        let isCoordinated = (61...91).contains(date) && !(digits.count == 10 && digits.hasPrefix("0"))
        return (1...12).contains(month) && ((1...31).contains(date) || isCoordinated)
    }

    /// Eight to thirteen digits that begin as a telephone number does: with a plus, two zeros and a country, or a zero and an area.
    var isPhone: Bool {
        guard (8...13).contains(digits.count), !isDate else { return false }
        if text.hasPrefix("+") { return true }
        guard digits.hasPrefix("0"), let first = groups.first, first.count > 1 else { return false }
        return digits.hasPrefix("00") ? digits.count > 9 : digits.count < 12
    }

    /// `05-20-2024`.
    private var isDate: Bool { groups.map(\.count) == [2, 2, 4] }

    /// The runs of a text. Two signs between digits end a run, as the dashes of `01-01--10-31` do; so does a letter next to one.
    static func runs(in text: String) -> [DigitRun] {
        var runs: [DigitRun] = []
        var current = ""
        var gap = ""
        for character in text + "\n" {
            if isDigit(character) || (character == "+" && current.isEmpty) {
                current += gap + String(character)
                gap = ""
            } else if !current.isEmpty, isJoint(character), gap.count < 2, gap.isEmpty || isLoose(character) || gap.contains(where: isLoose) {
                gap.append(character)
            } else {
                if let run = DigitRun(current) { runs.append(run) }
                (current, gap) = ("", "")
            }
        }
        return runs
    }

    private init?(_ text: String) {
        groups = text.split(whereSeparator: { !DigitRun.isDigit($0) }).map(String.init)
        self.text = text
        guard groups.reduce(0, { $0 + $1.count }) >= 8 else { return nil }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func isJoint(_ character: Character) -> Bool { isLoose(character) || "-–+/".contains(character) }

    /// May stand beside another sign between digits: `+46 (0)70 – 174`.
    private static func isLoose(_ character: Character) -> Bool { " ()\u{A0}\u{202F}\u{2009}".contains(character) }
}
