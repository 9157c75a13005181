package import Picture

/// A column that a reader looks for: its name in the result and the heads, in Swedish and English, that it may have in a file.
package struct ColumnRole: Hashable, Sendable {
    /// The name in `recognised.columns`: `year`.
    package let name: String
    /// What it is called in a sentence: `år`.
    package let word: String
    /// Heads as people write them; case and spacing do not matter.
    package let heads: [String]

    package init(_ name: String, word: String, heads: [String]) {
        self.name = name
        self.word = word
        self.heads = heads
    }

    /// True for a head that names this column.
    package func matches(_ head: String) -> Bool {
        let wanted = NearestNames.folded(head)
        return heads.contains { NearestNames.folded($0) == wanted }
    }
}

extension Sheet {
    /// The columns, 1-based, whose head names the role.
    package func columns(_ role: ColumnRole) -> [Int] { header.indices.filter { role.matches(header[$0]) }.map { $0 + 1 } }

    /// The one column of a role, 1-based; nil when there is none.
    ///
    /// More than one is a fault: which is meant is not guessed.
    package func column(_ role: ColumnRole, _ faults: inout FaultList) -> Int? {
        let found = columns(role)
        for extra in found.dropFirst() { faults.add(duplicateColumn(extra, of: found[0])) }
        return found.first
    }

    /// Says that a column is there twice.
    package func duplicateColumn(_ column: Int, of first: Int) -> Fault {
        fault(
            "column-duplicate", "Kolumn \(first) (”\(header[first - 1])”) och kolumn \(column) (”\(header[column - 1])”) säger samma sak.",
            remedy: "Ta bort eller döp om den kolumn som inte ska läsas.", row: headerRow, column: column, found: header[column - 1])
    }

    /// Says that a column is missing, which heads were looked for and which the file has.
    ///
    /// - Parameter instead: what else a person may say, after a comma; empty when there is nothing else.
    package func missingColumn(_ role: ColumnRole, instead: String = "") -> Fault {
        let heads = header.map { String.trimmed($0) }.filter { !$0.isEmpty }
        let looked = role.heads.map { "”\($0)”" }
        let expected = looked.count == 1 ? looked[0] : looked.dropLast().joined(separator: ", ") + " eller " + (looked.last ?? "")
        var missing = fault(
            "column-missing",
            "Kolumnen för \(role.word) saknas. Den ska heta \(expected); filen har \(Swedish.list(heads.map { "”\($0)”" })).",
            remedy:
                "Döp om rätt kolumn till ”\(role.heads.contains(role.word) ? role.word : role.heads[0])”, eller säg vilken den är: --column \(role.name)=RUBRIK\(instead).",
            row: headerRow,
            found: heads.joined(separator: ", "),
            expected: role.heads.joined(separator: ", "), suggestions: nearestHeads(to: role, among: heads))
        // No column has the head yet; the role's own name lets a reader say which one is meant.
        missing.columnName = role.name
        return missing
    }

    /// Heads that hold one of the role's own as a word, then those that are a slip of the pen away from one. Short words are near too much.
    private func nearestHeads(to role: ColumnRole, among heads: [String]) -> [String] {
        let holding = heads.filter { head in
            let words = NearestNames.folded(head).split { !$0.isLetter && !$0.isNumber }.map(String.init)
            return words.count > 1 && role.heads.contains { $0.count > 2 && words.contains(NearestNames.folded($0)) }
        }
        let slips = role.heads.filter { $0.count > 4 }.flatMap { NearestNames.suggestions(for: $0, among: heads, within: 1) }
        return (holding + slips).reduce(into: []) { kept, head in if !kept.contains(head), kept.count < 3 { kept.append(head) } }
    }
}
