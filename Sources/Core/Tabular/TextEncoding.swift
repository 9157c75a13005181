/// How the characters of a text file are written as bytes.
package enum TextEncoding: String, Hashable, Sendable {
    /// With or without a byte order mark; plain ASCII counts as this.
    case utf8 = "utf-8"
    /// What older Windows programs write in Sweden.
    case windows1252 = "windows-1252"

    /// The text of bytes that were found to be of this encoding; what is not becomes U+FFFD.
    package func text(of bytes: some Collection<UInt8>) -> String {
        switch self {
        case .utf8: String(decoding: bytes, as: UTF8.self)
        case .windows1252:
            bytes.reduce(into: "") { text, byte in text.unicodeScalars.append(TextEncoding.windowsScalar(byte) ?? "\u{FFFD}") }
        }
    }

    /// The character of a byte in Windows-1252; nil for the five bytes that stand for none.
    static func windowsScalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(windowsExtras[Int(byte) - 0x80]).flatMap { $0.value == 0 ? nil : $0 }
    }

    /// Bytes 80–9F of Windows-1252; 0 where there is no character.
    private static let windowsExtras: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}

/// Finds the encoding of a file as its records come, and refuses one that cannot be read without guessing.
struct EncodingJudge: Sendable {
    /// Why the characters of a file cannot be trusted.
    enum Flaw: Hashable, Sendable {
        /// Some rows are UTF-8 and others are not.
        case mixed
        /// Bytes that neither UTF-8 nor Windows-1252 uses so; an old DOS or Macintosh file.
        case unknown
        /// UTF-8 that was read as Windows-1252 and saved again: `HÃ¤sselby`.
        case doubled
        /// Characters that another program already replaced with U+FFFD.
        case lost
    }

    /// Nil as long as all is ASCII.
    private(set) var encoding: TextEncoding?

    init(encoding: TextEncoding?) { self.encoding = encoding }

    /// Looks at the bytes of one record.
    ///
    /// Only those beyond ASCII cost more than a glance.
    mutating func judge(_ bytes: [UInt8]) -> Flaw? {
        let sight = bytes.withUnsafeBufferPointer { Utf8.look(at: $0) }
        guard sight != .ascii else { return nil }
        let found: TextEncoding = sight == .broken ? .windows1252 : .utf8
        guard encoding ?? found == found else { return .mixed }
        encoding = found
        switch sight {
        case .broken: return EncodingJudge.flawInWindows(bytes)
        // Well-formed UTF-8 may still hold letters that were ruined before.
        case .lost: return .lost
        case .doubled: return .doubled
        case .ascii, .sound: return nil
        }
    }

    private static func flawInWindows(_ bytes: [UInt8]) -> Flaw? {
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            if TextEncoding.windowsScalar(byte) == nil { return .unknown }
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == 0xC3, (0x80...0xBF).contains(next) { return .mixed }
            // å ä ö of DOS (86 84 94) and å of the Macintosh (8C) would show as † „ ” and Œ in the middle of a word.
            let insideWord = index > 0 && isLetter(bytes[index - 1]) && isLetter(next)
            if insideWord, [0x84, 0x86, 0x8C, 0x94].contains(byte) { return .unknown }
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}

/// The rules of UTF-8 (RFC 3629).
enum Utf8 {
    /// What a look at some bytes shows; of several, the one that stands last here.
    enum Sight: Int, Sendable {
        case ascii, sound
        /// Holds `Ã¤` and the like: letters that were made UTF-8 twice.
        case doubled
        /// Holds U+FFFD.
        case lost
        /// Not well formed: an overlong form, a surrogate, something above U+10FFFF, or no UTF-8 at all.
        case broken
    }

    /// Reads the bytes once, those of ASCII eight at a time.
    static func look(at bytes: UnsafeBufferPointer<UInt8>) -> Sight {
        let raw = UnsafeRawBufferPointer(bytes)
        var (index, sight) = (0, Sight.ascii)
        while index < bytes.count {
            while index + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { index += 8 }
            while index < bytes.count, bytes[index] < 0x80 { index += 1 }
            guard index < bytes.count else { break }
            guard let length = length(bytes, at: index) else { return .broken }
            let found = ruin(bytes, at: index)
            if found.rawValue > sight.rawValue { sight = found }
            index += length
        }
        return sight
    }

    /// What a well-formed character beyond ASCII shows; both signs begin with a byte and a second one that are rare in Swedish text.
    private static func ruin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Sight {
        switch (bytes[index], bytes[index + 1]) {
        case (0xEF, 0xBF): bytes[index + 2] == 0xBD ? .lost : .sound
        // å, ä, ö and é are C3 A5, C3 A4, C3 B6 and C3 A9; encoded once more they begin C3 83 C2.
        case (0xC3, 0x83):
            index + 3 < bytes.count && bytes[index + 2] == 0xC2 && [0xA4, 0xA5, 0xA9, 0xB6].contains(bytes[index + 3]) ? .doubled : .sound
        default: .sound
        }
    }

    /// Bytes of the character that begins at an index, 2–4; nil when it is not well formed.
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) { return nil }
        return length
    }
}
