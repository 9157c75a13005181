/// What a code point is to the guard: a letter without its accent and its case, a digit by its value, or a mark.
struct Sign {
    enum Kind: UInt8 { case letter, digit, space, newline, mark, combining, invisible }

    let kind: Kind
    /// A letter: a–z as in ASCII and å ä ö as `}` `{` `|` (the places they had in Swedish ASCII); other scripts from 0x80.
    /// A digit: its value. A mark: its ASCII code, with every dash as `-` and every quote as `"` or `'`; 0 for all others.
    let code: UInt8
    let isUpper: Bool

    init(_ kind: Kind, _ code: UInt8 = 0, isUpper: Bool = false) {
        self.kind = kind
        self.code = code
        self.isUpper = isUpper
    }

    static let å = UInt8(ascii: "}")
    static let ä = UInt8(ascii: "{")
    static let ö = UInt8(ascii: "|")

    /// The code points below U+0180, which is nearly all that Swedish text is written with.
    static let latin: [Sign] = (0..<0x180).map { latinSign(UInt32($0)) }

    /// The sign of any code point.
    init(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x180 { self = Sign.latin[Int(scalar.value)] } else { self = Sign.beyondLatin(scalar) }
    }

    private static func latinSign(_ value: UInt32) -> Sign {
        switch value {
        case 0x41...0x5A: Sign(.letter, UInt8(value) + 0x20, isUpper: true)
        case 0x61...0x7A: Sign(.letter, UInt8(value))
        case 0x30...0x39: Sign(.digit, UInt8(value) - 0x30)
        case 0x0A...0x0D, 0x85: Sign(.newline)
        case 0x20, 0x09, 0xA0: Sign(.space)
        case 0xAD: Sign(.invisible)
        case 0xB4: Sign(.mark, UInt8(ascii: "'"))
        case 0xAB, 0xBB: Sign(.mark, UInt8(ascii: "\""))
        case 0xB7: Sign(.mark, UInt8(ascii: "."))
        case 0xAA, 0xB5, 0xBA: Sign(.letter, 0x80 | UInt8(value & 0x7F))
        case 0xD7, 0xF7: Sign(.mark)
        case 0xC0...0xFF: Sign(.letter, accented[Int(value & 0x1F)], isUpper: value < 0xDF)
        case 0x100...: Sign(.letter, extended[Int(value - 0x100)], isUpper: isExtendedUpper(value))
        case 0..<0x80: Sign(.mark, UInt8(value))
        default: Sign(.mark)
        }
    }

    /// U+00E0 to U+00FF without accents, å ä ö apart; the capitals stand 32 before.
    private static let accented = Array("aaaa{}{ceeeeiiiidnoooo|o|uuuuyty".utf8)

    /// U+0100 to U+017F without accents.
    private static let extended: [UInt8] = {
        let runs: [(Character, Int)] = [
            ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 12), ("j", 2), ("k", 3), ("l", 10), ("n", 9), ("o", 8), ("r", 6), ("s", 8),
            ("t", 6), ("u", 12), ("w", 2), ("y", 3), ("z", 6), ("s", 1),
        ]
        return runs.flatMap { run in [UInt8](repeating: run.0.asciiValue ?? 0, count: run.1) }
    }()

    private static func isExtendedUpper(_ value: UInt32) -> Bool {
        switch value {
        case 0x139...0x148, 0x179...0x17E: value % 2 == 1
        case 0x178: true
        case 0x138, 0x149, 0x17F: false
        default: value % 2 == 0
        }
    }

    private static func beyondLatin(_ scalar: Unicode.Scalar) -> Sign {
        switch scalar.value {
        case 0x300...0x36F: return Sign(.combining, UInt8(scalar.value & 0x7F))
        case 0x218, 0x219: return Sign(.letter, UInt8(ascii: "s"), isUpper: scalar.value == 0x218)
        case 0x21A, 0x21B: return Sign(.letter, UInt8(ascii: "t"), isUpper: scalar.value == 0x21A)
        case 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: return Sign(.invisible)
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: return Sign(.mark, UInt8(ascii: "-"))
        case 0x2018...0x201B, 0x2BC, 0x2032: return Sign(.mark, UInt8(ascii: "'"))
        case 0x201C...0x201F, 0x2033, 0x2039, 0x203A: return Sign(.mark, UInt8(ascii: "\""))
        case 0x2022: return Sign(.mark, UInt8(ascii: "."))
        case 0xFF10...0xFF19: return Sign(.digit, UInt8(scalar.value - 0xFF10))
        case 0xFF01...0xFF0F, 0xFF1A...0xFF20: return Sign(.mark, UInt8(scalar.value - 0xFEE0))
        case 0x2028, 0x2029: return Sign(.newline)
        default: return byProperties(scalar)
        }
    }

    private static func byProperties(_ scalar: Unicode.Scalar) -> Sign {
        let properties = scalar.properties
        if properties.isWhitespace { return Sign(.space) }
        if properties.numericType == .decimal, let value = properties.numericValue { return Sign(.digit, UInt8(value)) }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return Sign(.combining)
        case .format: return Sign(.invisible)
        default: break
        }
        guard properties.isAlphabetic else { return Sign(.mark) }
        let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return Sign(.letter, 0x80 | UInt8(lower.value & 0x7F), isUpper: properties.isUppercase)
    }
}
