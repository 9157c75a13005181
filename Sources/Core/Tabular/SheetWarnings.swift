package import Picture

/// What every reader of tables says in the same words: columns that are not read, and names that look like formulas.
extension Sheet {
    /// One warning for the columns, 1-based, that nothing is read from; nil when there are none with a head.
    ///
    /// - Parameter remark: a sentence on why; empty when there is nothing more to say.
    package func unread(_ columns: [Int], remark: String = "", remedy: String = "Inget behöver göras.") -> Fault? {
        let named = columns.filter { header.indices.contains($0 - 1) && !String.trimmed(header[$0 - 1]).isEmpty }
        let heads = named.map { String.trimmed(header[$0 - 1]) }
        guard let first = heads.first else { return nil }
        let words = heads.count == 1 ? "Kolumnen ”\(first)” läses inte in." : "Kolumnerna \(Swedish.list(heads.map { "”\($0)”" })) läses inte in."
        return fault(
            "column-unused", remark.isEmpty ? words : "\(words) \(remark)", remedy: remedy, severity: .warning, row: headerRow,
            column: named.count == 1 ? named[0] : nil, found: heads.joined(separator: ", "))
    }

    /// A warning about a name that a spreadsheet would run if it stood bare in a cell; nil for any other text.
    package func formulaLike(_ name: String, row: Int, column: Int?) -> Fault? {
        guard var fault = FormulaText.warning(name, row: row) else { return nil }
        fault.file = file
        fault.sheet = self.name
        fault.column = column
        fault.columnName = column.flatMap { header.indices.contains($0 - 1) ? header[$0 - 1] : nil }
        return fault
    }
}

/// Text that a spreadsheet would take for a formula.
package enum FormulaText {
    /// A warning about a name that a spreadsheet would run if it stood bare in a cell; nil for any other text.
    package static func warning(_ name: String, row: Int) -> Fault? {
        guard isRunnable(name) else { return nil }
        return Fault(
            "name-like-formula", "”\(name.prefix(80))” börjar som en formel. Det läses som ett namn och körs aldrig.",
            remedy: "Rätta namnet i filen om det är fel. I det som hämtas härifrån är det skyddat, så att inget kalkylprogram kör det.",
            severity: .warning, row: row, found: String(name.prefix(200)))
    }

    /// True for text that begins with `=`, `+`, `-` or `@` followed by a letter, a digit, a bracket, a quote or another such sign.
    ///
    /// A lone dash and a dash before a space are what people write, and nothing runs them.
    package static func isRunnable(_ text: String) -> Bool {
        let opening = Array(text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(2))
        guard let first = opening.first, "=+-@".unicodeScalars.contains(first), opening.count == 2 else { return false }
        return opening[1].properties.isAlphabetic || opening[1].properties.numericType != nil || "=+-@(\"'{$#".unicodeScalars.contains(opening[1])
    }
}

extension Fault {
    /// The fault, said of a file and the sheet in it.
    package func inFile(_ name: String, _ sheet: String?) -> Fault {
        var fault = self
        fault.file = name
        fault.sheet = sheet
        return fault
    }
}
