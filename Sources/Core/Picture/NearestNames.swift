/// Finds the known names nearest to one that is not known, for "Menar du …?".
package enum NearestNames {
    /// At most three names within reach (a third of the letters, at least two edits), nearest first, ties in the order given.
    package static func suggestions(for name: String, among known: [String]) -> [String] {
        let wanted = Array(folded(name).unicodeScalars)
        let reach = max(2, wanted.count / 3)
        let scored = known.enumerated().map { (order: $0.offset, name: $0.element, edits: distance(wanted, Array(folded($0.element).unicodeScalars))) }
        return scored.filter { $0.edits <= reach }.sorted { ($0.edits, $0.order) < ($1.edits, $1.order) }.prefix(3).map(\.name)
    }

    /// The name without what people vary by accident: case, runs of white space, kinds of dash.
    package static func folded(_ name: String) -> String {
        let dashes: Set<Character> = ["–", "—", "‐", "‑", "−"]
        let even = name.lowercased().map { dashes.contains($0) ? "-" : $0 }
        return String(even).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Edits (insert, delete, replace, swap of neighbours) between two texts.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var older: [Int] = []
        var previous = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var row = [i + 1]
            for (j, other) in right.enumerated() {
                var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { best = min(best, older[j - 1] + 1) }
                row.append(best)
            }
            older = previous
            previous = row
        }
        return previous[right.count]
    }
}
