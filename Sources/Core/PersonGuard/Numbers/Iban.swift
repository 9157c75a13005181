/// International bank account numbers (ISO 13616-1): a country, two check digits and an account; the whole is 1 modulo 97 (ISO 7064).
enum Iban {
    static let lengths = 15...34

    /// SE and 22 digits: a Swedish one, whose check digits somebody may have mistyped.
    static func isSwedish(_ signs: [UInt8]) -> Bool { signs.starts(with: Array("se".utf8)) && signs.dropFirst(2).allSatisfy { $0 < 10 } }

    /// - Parameter signs: letters as ``Sign/code`` has them and digits by their value, from the country on.
    static func isValid(_ signs: [UInt8]) -> Bool {
        guard lengths.contains(signs.count) else { return false }
        var rest = 0
        for sign in signs[4...] + signs[..<4] {
            if sign < 10 {
                rest = (rest * 10 + Int(sign)) % 97
            } else {
                guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign) else { return false }
                rest = (rest * 100 + Int(sign - UInt8(ascii: "a")) + 10) % 97
            }
        }
        return rest == 1
    }
}
