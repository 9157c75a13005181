/// Walks the text of a cell from left to right.
struct MomentCursor: Sendable {
    private let bytes: [UInt8]
    private var index = 0

    /// The text must be folded.
    init(_ folded: [UInt8]) { bytes = folded }

    var isAtEnd: Bool { index == bytes.count }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Steps over a sign if it comes next.
    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    /// Steps over the digits that come next, however many; false when there is none.
    mutating func skipDigits() -> Bool {
        let begin = index
        while let byte = next, (48...57).contains(byte) { index += 1 }
        return index > begin
    }

    /// Steps over the digits that come next; nil when there is none or more than eight.
    mutating func number() -> MomentNumber? {
        let begin = index
        var value = 0
        while let byte = next, (48...57).contains(byte), index - begin <= 8 {
            value = value * 10 + Int(byte - 48)
            index += 1
        }
        let digits = index - begin
        return (1...8).contains(digits) ? MomentNumber(value: value, digits: digits) : nil
    }

    var isAtLetter: Bool { next.map { (97...122).contains($0) } ?? false }

    /// Steps over the letters that come next; empty when there are none.
    mutating func word() -> String {
        guard isAtLetter else { return "" }
        let begin = index
        while isAtLetter { index += 1 }
        return String(decoding: bytes[begin..<index], as: UTF8.self)
    }

    /// Does what a body does if it gives something, and else stays where it was.
    mutating func attempt<Found>(_ body: (inout MomentCursor) -> Found?) -> Found? {
        var ahead = self
        guard let found = body(&ahead) else { return nil }
        self = ahead
        return found
    }
}

/// A number as it stands in a cell: `05` is 5, of two digits.
struct MomentNumber: Hashable, Sendable {
    let value: Int
    let digits: Int
}

extension MomentCursor {
    /// No way of writing a moment is as long as this.
    private static let longest = 64

    /// The text in small letters, with one plain space for any run of spaces, `-` for any dash, and nothing at the ends; nil when it holds
    /// something that no date does, or is too long to be one.
    static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var folded: [UInt8] = []
        folded.reserveCapacity(min(bytes.count, longest))
        // A byte of ASCII is its own sign; decoding costs as much as all the rest.
        let isFolded =
            bytes.allSatisfy { $0 < 0x80 }
            ? fold(bytes.lazy.map { Unicode.Scalar($0) }, into: &folded)
            : fold(String(decoding: bytes, as: UTF8.self).unicodeScalars, into: &folded)
        return isFolded ? folded : nil
    }

    private static func fold(_ scalars: some Sequence<Unicode.Scalar>, into folded: inout [UInt8]) -> Bool {
        var isSpaced = false
        for scalar in scalars where !isInvisible(scalar) {
            if isSpace(scalar) {
                isSpaced = !folded.isEmpty
                continue
            }
            guard let byte = plain(scalar), folded.count < longest else { return false }
            if isSpaced { folded.append(32) }
            isSpaced = false
            folded.append(byte)
        }
        return true
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// Marks without width, which browsers and mail programs leave in dates.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 65...90: UInt8(scalar.value) + 32
        case 0x21...0x7E: UInt8(scalar.value)
        case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
        default: nil
        }
    }
}
