/// Finds the known names nearest to one that is not known, for "Menar du …?".
package enum NearestNames {
    /// At most three names within reach, nearest first, ties in the order given.
    ///
    /// One edit in a name of up to four letters, two up to eight, a third of the letters in longer ones but never more than four: what is further
    /// away is another name and no slip.
    ///
    /// - Parameter most: never more edits than this.
    package static func suggestions(for name: String, among known: [String], within most: Int = 4) -> [String] {
        let wanted = Array(folded(name).unicodeScalars)
        let reach = min(reach(wanted.count), most)
        let scored = known.enumerated().map { (order: $0.offset, name: $0.element, edits: distance(wanted, Array(folded($0.element).unicodeScalars))) }
        return scored.filter { $0.edits <= reach }.sorted { ($0.edits, $0.order) < ($1.edits, $1.order) }.prefix(3).map(\.name)
    }

    private static func reach(_ letters: Int) -> Int {
        switch letters {
        case ..<2: 0
        case ...4: 1
        case ...8: 2
        default: min(letters / 3, 4)
        }
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
