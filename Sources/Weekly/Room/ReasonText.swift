import Picture
import Tabular
import WeeklyRules

/// Reasons as they stand in a file: a comment on a cell, a column of a long table, or all of a week's in one cell of a wide one.
enum ReasonText {
    /// Longer reasons are cut; a note is a sentence or two.
    private static let longest = 500

    /// A reason without white space around it, in one line; nil when it says nothing.
    static func tidy(_ text: String) -> String? {
        let even = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return even.isEmpty ? nil : String(even.prefix(longest))
    }

    /// `Vällingby: sprängning vid torget | Vinsta: bilbrand`, by area name as `NearestNames.folded` has it.
    static func byArea(_ text: String) -> [String: [String]] {
        var reasons: [String: [String]] = [:]
        for part in text.split(separator: "|") {
            let sides = part.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { continue }
            reasons[NearestNames.folded(String.trimmed(sides[0])), default: []].append(String.trimmed(sides[1]))
        }
        return reasons
    }

    /// The reasons of a week in one cell, so that they read back.
    static func joined(_ reasons: [(area: String, text: String)]) -> String {
        reasons.map { "\($0.area): \(even($0.text))" }.joined(separator: " | ")
    }

    /// The text as it can stand among others.
    static func even(_ text: String) -> String { tidy(text.replacing("|", with: "/")) ?? "" }
}

extension LevelColours.Shade {
    /// The colour of a cell.
    init(_ colour: CellColour) { self.init(red: colour.red, green: colour.green, blue: colour.blue) }
}
