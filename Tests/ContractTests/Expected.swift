import Foundation
import Picture
import Testing

/// Answers held against files in `Expected`. `SAMSYN_RECORD=1` writes the files anew and fails the run, so that they are looked at.
enum Expected {
    /// Numbers may differ by this part of their size: mathematics libraries round their last digits each in their own way.
    static let lastDigits = 1e-9

    static func check(_ json: JSON, isHeldIn name: String) throws {
        let file = Repository.root.appendingPathComponent("Tests/ContractTests/Expected/\(name).json")
        let found = pieces(of: json.text)
        if ProcessInfo.processInfo.environment["SAMSYN_RECORD"] == "1" {
            try Data((found.joined(separator: "\n") + "\n").utf8).write(to: file)
            Issue.record("\(name).json är skriven på nytt. Läs den, och kör sedan utan SAMSYN_RECORD.")
            return
        }
        let wanted = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(differences(found, wanted) == [])
    }

    /// Where a JSON text is not as wanted, piece by piece.
    static func differences(_ found: String, wanted: String, within tolerance: Double) -> [String] {
        differences(pieces(of: found), pieces(of: wanted), within: tolerance)
    }

    private static func differences(_ found: [String], _ wanted: [String], within tolerance: Double = lastDigits) -> [String] {
        let apart = zip(found, wanted).enumerated().filter { !isSame($0.element.0, $0.element.1, tolerance) }
        let length = found.count == wanted.count ? [] : ["\(found.count) delar, väntade \(wanted.count)"]
        return apart.map { "\($0.offset + 1): \($0.element.0) i stället för \($0.element.1)" } + length
    }

    /// The text cut after every brace, bracket and comma that stands outside quotation marks: it remains the same JSON.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if !isQuoted, "}]".contains(character), !piece.isEmpty {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            guard !isQuoted, "{[,".contains(character) else { continue }
            pieces.append(piece)
            piece = ""
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    private static func isSame(_ found: String, _ wanted: String, _ tolerance: Double) -> Bool {
        if found == wanted { return true }
        let number = #/^("[^"]*":)?(-?[0-9.eE+-]+)(,?)$/#
        guard let one = found.wholeMatch(of: number), let other = wanted.wholeMatch(of: number), one.1 == other.1, one.3 == other.3,
            let left = Double(one.2), let right = Double(other.2)
        else { return false }
        return abs(left - right) <= tolerance * max(abs(left), abs(right))
    }
}

extension JSON {
    /// An element of a list, 0-based.
    subscript(index: Int) -> JSON? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }

    var list: [JSON] {
        if case .array(let values) = self { values } else { [] }
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var keys: [String] {
        if case .object(let members) = self { members.map(\.key) } else { [] }
    }

    /// The object with some of its members left out.
    func without(_ keys: Set<String>) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { !keys.contains($0.key) })
    }
}
