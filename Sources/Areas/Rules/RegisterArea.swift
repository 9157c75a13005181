package import Almanac
package import Picture

/// An area as the registers of Statistics Sweden write it: the municipality, and its part within brackets, `Stockholm (Grimsta)`.
package struct RegisterArea: Hashable, Sendable {
    /// `Stockholm`.
    package let municipality: String
    /// `Grimsta`.
    package let part: String

    /// Nil for text in any other form.
    package init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.hasSuffix(")"), let bracket = words.firstIndex(of: "(") else { return nil }
        municipality = String(words[..<bracket].split(separator: " ").joined(separator: " "))
        part = String(words[words.index(after: bracket)...].dropLast())
        guard !municipality.isEmpty, !part.isEmpty else { return nil }
    }

    /// True for a code of Statistics Sweden: `0180R026` (RegSO), `0180C1010` (DeSO), `0180` (municipality), `01` (county).
    package static func isCode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.prefix(4).allSatisfy(isDigit) else { return false }
        switch bytes.count {
        case 2, 4: return true
        case 8, 9: return isLetter(bytes[4]) && bytes[5...].allSatisfy(isDigit)
        default: return false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}

/// What a row of a file says about its area.
package enum AreaFinding: Hashable, Sendable {
    case known(AreaName)
    /// An area of a nationwide register that is none of ours: the row is set aside.
    case elsewhere
    /// A name that is none of ours, with at most three that may have been meant.
    case unknown(name: String, suggestions: [String])
    /// Neither name nor code.
    case missing
}

extension AreaDirectory {
    /// Finds the area of a row that has a code, a name or both. A known code decides; a register's code that is not known, where our areas have such
    /// codes, means an area elsewhere, whatever its name: several municipalities have a Grimsta.
    /// - Parameter isRegister: whether the file is a register's, so that names in its form that are none of ours are areas elsewhere.
    package func find(code: String?, name: String?, isRegister: Bool = true, on day: Day?) -> AreaFinding {
        let code = code ?? ""
        let name = name ?? ""
        let hasCode = RegisterArea.isCode(code)
        if let area = area(code: code) { return .known(area) }
        if hasCodes(like: code) { return .elsewhere }
        guard !name.isEmpty || !code.isEmpty else { return .missing }
        switch find(name.isEmpty ? code : name, on: day) {
        case .known(let area, _): return .known(area)
        case .unknown(let suggestions):
            let isElsewhere = hasCode || RegisterArea.isCode(name) || (isRegister && RegisterArea(name) != nil)
            return isElsewhere ? .elsewhere : .unknown(name: name.isEmpty ? code : name, suggestions: suggestions)
        }
    }
}
