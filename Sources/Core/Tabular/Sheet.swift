package import Picture

/// A table as it stands in a file: heads and rows of text.
package struct Sheet: Hashable, Sendable {
    /// The kinds of file a table can stand in.
    package enum Format: String, Hashable, Sendable { case csv, xlsx, ods }

    /// The file's name, as faults show it.
    package let file: String
    /// The sheet's name in a workbook; nil in delimited text.
    package let name: String?
    /// The kind of file the table stood in.
    package let format: Format
    /// Nil in a workbook.
    package let encoding: TextEncoding?
    /// Nil in a workbook.
    package let separator: Character?
    /// The heads as they stand; at least one.
    package let header: [String]
    /// The row that the heads stand in: 1, but for lines left empty above them.
    package let headerRow: Int
    /// Rows that have as many cells as the header; those without any text are passed over.
    package let rows: [SheetRow]
    /// Rows left out because they have more or fewer cells than the header, or cannot be cut into cells.
    ///
    /// With any, the table's sums cannot be checked.
    package let omitted: Int

    package init(
        file: String, name: String? = nil, format: Format = .csv, encoding: TextEncoding? = .utf8, separator: Character? = ",",
        header: [String], headerRow: Int = 1, rows: [SheetRow], omitted: Int = 0
    ) {
        self.file = file
        self.name = name
        self.format = format
        self.encoding = encoding
        self.separator = separator
        self.header = header
        self.headerRow = headerRow
        self.rows = rows
        self.omitted = omitted
    }

    /// A fault about this table, with file, sheet and the column's head filled in.
    ///
    /// Rows and columns are 1-based.
    package func fault(
        _ code: String, _ message: String, remedy: String, severity: Fault.Severity = .error, row: Int? = nil, column: Int? = nil,
        found: String? = nil, expected: String? = nil, suggestions: [String] = []
    ) -> Fault {
        let head = column.flatMap { header.indices.contains($0 - 1) ? header[$0 - 1] : nil }
        var fault = Fault(
            code, message, remedy: remedy, severity: severity, file: file, row: row, column: column, columnName: head, found: found,
            expected: expected, suggestions: suggestions)
        fault.sheet = name
        return fault
    }
}

/// A row of a table.
package struct SheetRow: Hashable, Sendable {
    /// 1-based, as a spreadsheet shows it: the header is row 1.
    package let number: Int
    /// The text of each cell as it stands, as many as the header has.
    package let cells: [String]
    /// Fill colours and comments by 1-based column; only cells that have any, and only in workbooks.
    package let marks: [Int: CellMark]

    package init(number: Int, cells: [String], marks: [Int: CellMark] = [:]) {
        self.number = number
        self.cells = cells
        self.marks = marks
    }

    /// The text of a column, 1-based, without white space around it; empty where there is no such column.
    package func text(_ column: Int) -> String {
        cells.indices.contains(column - 1) ? String.trimmed(cells[column - 1]) : ""
    }
}

extension String {
    /// The text without white space, of any kind, at its ends.
    package static func trimmed(_ text: some StringProtocol) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return String(text[first...last])
    }
}
