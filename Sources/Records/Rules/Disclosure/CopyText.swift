/// Text as the copy can print it.
package enum CopyText {
    /// The same text, with every sign that the document's letters lack written by its number, `[U+1F600]`, so that nothing is left out in silence.
    package static func printable(_ text: String) -> String {
        text.map { character in
            if character.isNewline { return "\n" }
            return character.isWhitespace ? " " : character.unicodeScalars.map(printed).joined()
        }.joined()
    }

    /// What has no shape is left out; nothing is lost to who reads.
    private static func printed(_ scalar: Unicode.Scalar) -> String {
        if isPrinted(scalar) { return String(scalar) }
        let category = scalar.properties.generalCategory
        return category == .control || category == .format ? "" : "[U+\(number(scalar))]"
    }

    private static func number(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Latin, Greek and Cyrillic letters with their marks, and the punctuation, currency, arrows and signs that the document's letters have.
    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x300...0x36F: true
        case 0x391...0x3A1, 0x3A3...0x3CE, 0x400...0x4FF, 0x1E00...0x1EFF: true
        case 0x2010...0x2015, 0x2018...0x201E, 0x2020...0x2022, 0x2026, 0x202F, 0x2030...0x203A, 0x20A0...0x20BF: true
        case 0x2190...0x2199, 0x2200...0x22FF, 0x2580...0x25FF: true
        default: false
        }
    }
}
