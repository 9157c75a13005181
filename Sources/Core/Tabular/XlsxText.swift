/// Text as the XML of a workbook holds it (ECMA-376-1, 22.9.2.19, ST_Xstring).
enum XlsxText {
    /// `_x005F_` for a single sign.
    static let longestEscape = 7

    /// The text with the signs that XML cannot hold written as `_xFFFF_`, and with `_x005F_` for a low line that would read as the
    /// beginning of such a sign; without NUL.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: mayNeedEscape) else { return text }
        let bytes = Array(text.utf8)
        var written: [UInt8] = []
        written.reserveCapacity(bytes.count + longestEscape)
        for (index, byte) in bytes.enumerated() where byte != 0 {
            if byte < 32, byte != 9, byte != 10 {
                written.append(contentsOf: escape(UInt16(byte)))
            } else if byte == lowLine, looksEscaped(bytes[index...]) {
                written.append(contentsOf: escape(UInt16(lowLine)))
            } else {
                written.append(byte)
            }
        }
        return withoutNoncharacters(String(decoding: written, as: UTF8.self))
    }

    /// Control signs, the low line, and the first byte of U+FFFE and U+FFFF.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool { byte < 32 && byte != 9 && byte != 10 || byte == lowLine || byte == 0xEF }

    private static func looksEscaped(_ text: ArraySlice<UInt8>) -> Bool {
        let signs = text.dropFirst().prefix(5)
        guard signs.count == 5, signs.first == UInt8(ascii: "x") else { return false }
        return signs.dropFirst().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    private static func withoutNoncharacters(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value & 0xFFFE == 0xFFFE && $0.value <= 0xFFFF }) else { return text }
        return text.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.value {
            case 0xFFFE, 0xFFFF: text += String(decoding: escape(UInt16(scalar.value)), as: UTF8.self)
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func escape(_ unit: UInt16) -> [UInt8] {
        let digits = String(unit, radix: 16, uppercase: true)
        return Array("_x\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)_".utf8)
    }

    private static let lowLine = UInt8(ascii: "_")

    /// The text without what no name or title may hold: control signs, line breaks and noncharacters, each made a space.
    static func singleLine(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
        }
        return String.trimmed(String(String.UnicodeScalarView(scalars)))
    }
}

/// Names that Excel takes for a sheet.
enum XlsxSheetName {
    /// The sheet with the notes.
    static let notes = "Om tabellen"

    /// As much of a title as a sheet can be named: 31 signs of UTF-16, none of `[]:*?/\`, no apostrophe at the ends, not the name of the
    /// sheet with the notes.
    static func cut(_ title: String) -> String {
        let allowed = String(XlsxText.singleLine(title).map { "[]:*?/\\".contains($0) ? "-" : $0 })
        let name = shortened(withoutApostrophes(allowed))
        guard !name.isEmpty else { return fallback }
        return isMisread(name) ? shortened("\(fallback) \(name)") : name
    }

    private static let fallback = "Tabell"

    /// True for a name that Excel keeps for itself, or would take for a cell or a value in the reference that the filter makes.
    ///
    /// libxlsxwriter puts a name with a space or a sign in quotes there, but not `2024`, `A1` or `R1C1`, which must have them.
    private static func isMisread(_ name: String) -> Bool {
        let plain = name.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) || $0 == 95 || $0 == 46 }
        let folded = name.lowercased()
        return plain && folded.utf8.contains { $0 < 65 }
            || ["r", "c", "rc", "true", "false", "sant", "falskt", "history", "historik", notes.lowercased()].contains(folded)
    }

    private static func shortened(_ name: String) -> String {
        var kept = name
        while kept.utf16.count > 31 { kept.removeLast() }
        return withoutApostrophes(kept)
    }

    private static func withoutApostrophes(_ name: String) -> String {
        var kept = name[...]
        while let first = kept.first, first == "'" || first.isWhitespace { kept.removeFirst() }
        while let last = kept.last, last == "'" || last.isWhitespace { kept.removeLast() }
        return String(kept)
    }
}
