/// A name as it stands in addresses and figure ids: `a-z`, `0-9` and `-`. Immutable once given.
package struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Takes text that already is a slug; anything else is nil.
    package init?(_ text: some StringProtocol) { self.init(String(text)) }

    /// The same of a whole text: every row of a store that names something is read by it.
    package init?(_ text: String) {
        var text = text
        guard text.withUTF8(Slug.isWellFormed) else { return nil }
        self.text = text
    }

    private static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, first != dash, bytes.last != dash, bytes.count <= 120 else { return false }
        for byte in bytes where byte != dash && !isPlain(byte) { return false }
        return true
    }

    /// A slug written in the product's own code.
    package init(known text: StaticString) {
        self.text = text.description
        precondition(Slug(self.text) != nil, "the product's own slugs are well formed")
    }

    /// Makes a slug of a Swedish name: å ä become a, ö becomes o, é becomes e, every other run of characters becomes one dash. Nil when nothing is left.
    package init?(naming name: String) {
        var bytes: [UInt8] = []
        // By characters, so that a letter written as two signs (a and a ring) is the same letter.
        for character in name.lowercased() {
            if let plain = Slug.plain(character) {
                bytes.append(plain)
            } else if bytes.last != Slug.dash, !bytes.isEmpty {
                bytes.append(Slug.dash)
            }
        }
        while bytes.last == Slug.dash { bytes.removeLast() }
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    package var description: String { text }

    package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

    private static let dash = UInt8(ascii: "-")

    private static func isPlain(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }

    private static func plain(_ character: Character) -> UInt8? {
        switch character {
        case "å", "ä": UInt8(ascii: "a")
        case "ö": UInt8(ascii: "o")
        case "é": UInt8(ascii: "e")
        default: character.utf8.count == 1 ? character.utf8.first.flatMap { isPlain($0) ? $0 : nil } : nil
        }
    }
}
