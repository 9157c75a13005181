/// Turns places in bytes into characters, as a reader counts them.
struct CharacterCount {
    private let line: String
    private let isPlain: Bool
    private var index: String.Index
    private var byte = 0
    private var characters = 0

    /// - Parameter isPlain: whether every code point is a character of its own.
    init(_ line: String, isPlain: Bool) {
        self.line = line
        self.isPlain = isPlain
        index = line.startIndex
    }

    /// The span of bytes `from..<to`, widened to whole characters. Spans must be asked for from the left to the right;
    /// nil when the one before already has those characters.
    mutating func span(_ kind: PersonKind, from: Int, to: Int) -> PersonSpan? {
        advance { end, _ in end <= from }
        let start = index
        let first = characters
        advance { _, start in start < to }
        guard characters > first else { return nil }
        return PersonSpan(kind: kind, range: (first + 1)...characters, text: String(line[start..<index]))
    }

    /// Steps for as long as the next character's end satisfies a condition on (its end, its start).
    private mutating func advance(while holds: (Int, Int) -> Bool) {
        while index < line.endIndex {
            let (next, length) = following()
            guard holds(byte + length, byte) else { return }
            (index, byte, characters) = (next, byte + length, characters + 1)
        }
    }

    private func following() -> (String.Index, Int) {
        let next = isPlain ? line.unicodeScalars.index(after: index) : line.index(after: index)
        return (next, line.utf8.distance(from: index, to: next))
    }
}
