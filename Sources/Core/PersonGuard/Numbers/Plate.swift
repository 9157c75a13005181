/// Registration plates: three letters and three digits, or two digits and a letter.
///
/// Transportstyrelsen: I, Q, V, Å, Ä and Ö are never used, and O not as the last sign. Some letter groups are not issued, which is not held
/// against a plate here: a guard log is no register.
enum Plate {
    private static let neverIssued = Array("iqv}{|".utf8)

    /// Three letters, as a plate begins with: of the alphabet as a whole, since personal plates and bad memories have them all.
    static func areLetters(_ signs: ArraySlice<UInt8>) -> Bool { signs.count == 3 && signs.allSatisfy { $0 < 0x80 } }

    /// Letters that are issued.
    static func areIssued(_ signs: ArraySlice<UInt8>) -> Bool { !signs.contains { neverIssued.contains($0) } }

    static func isLastLetter(_ signs: ArraySlice<UInt8>) -> Bool {
        signs.count == 1 && areIssued(signs) && signs.allSatisfy { $0 < 0x80 } && signs.first != UInt8(ascii: "o")
    }

    /// Three consonants: no Swedish word and no beginning of one.
    static func areConsonants(_ signs: ArraySlice<UInt8>) -> Bool {
        !signs.contains { Array("aeiouy}{|".utf8).contains($0) }
    }
}
