/// How a file to keep is announced.
enum Download {
    /// `attachment; filename="nivaer.csv"; filename*=UTF-8''niv%C3%A5er.csv`: the name itself, and one of plain letters for those who cannot read it (RFC 6266).
    static func disposition(_ name: String) -> String {
        let plain = String(name.map(plain))
        let simple = "attachment; filename=\"\(plain)\""
        return plain == name ? simple : "\(simple); filename*=UTF-8''\(encoded(name))"
    }

    private static func plain(_ character: Character) -> Character {
        switch character {
        case "å", "ä": "a"
        case "ö": "o"
        case "é": "e"
        case "Å", "Ä": "A"
        case "Ö": "O"
        default: isPlain(character) ? character : "-"
        }
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || " ._-()+,".contains(character))
    }

    private static func encoded(_ name: String) -> String {
        name.utf8.reduce(into: "") { out, byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
