package import Almanac

/// A table on its way out of the program, as delimited text or as a workbook.
package struct TableExport: Hashable, Sendable {
    /// What the table is called. The sheet gets as much of it as Excel takes.
    package let title: String
    package let header: [String]
    /// Each may have fewer cells than the header; the rest are blank.
    package let rows: [[CsvCell]]
    /// Sentences that belong to the table: where it comes from, what to bear in mind.
    ///
    /// They stand on a sheet of their own in a workbook, and not at all in delimited text.
    package let notes: [String]
    /// The day that a workbook says it was made. The same table and day give the same bytes.
    package let created: Day

    package init(title: String, header: [String], rows: [[CsvCell]], notes: [String] = [], created: Day) {
        self.title = title
        self.header = header
        self.rows = rows
        self.notes = notes
        self.created = created
    }

    /// Heads and rows as `CsvWriter` writes them.
    package var csv: [UInt8] {
        var writer = CsvWriter(header: header)
        for row in rows { writer.write(row) }
        return writer.take()
    }

    /// A workbook (ECMA-376) with the table on its first sheet and the notes, if any, on a second one named `Om tabellen`.
    ///
    /// Text is always text, also when it begins as a formula does. A number is a number, with at most 16 digits kept; a whole number of
    /// more than 15 digits, which Excel would round, is text. What is not finite becomes blank, and a NUL is left out, as in the CSV.
    ///
    /// - Throws: `TableExportRefusal` when the table does not fit in a sheet, or the machine has no room for it.
    package func xlsx() throws(TableExportRefusal) -> [UInt8] {
        try SheetLimits.check(self)
        return try XlsxWriter(table: self).bytes()
    }
}

/// Why a table cannot become a workbook.
///
/// Rows and columns are 1-based, as the spreadsheet would show them.
package enum TableExportRefusal: Error, Hashable, Sendable {
    /// A row, or the header, has so many cells; Excel takes 16,384.
    case tooManyColumns(Int)
    /// The sheet would have so many rows with its header; Excel takes 1,048,576.
    case tooManyRows(Int)
    /// A text is longer than the 32,767 signs that a cell of Excel holds; the header is row 1.
    case textTooLong(row: Int, column: Int)
    /// The same, for the note of this number.
    case noteTooLong(Int)
    /// The machine could not hold or write the file; the number is libxlsxwriter's own, 0 when the memory file itself failed.
    case notWritten(code: Int)
}

/// What a sheet of Excel holds ("Excel specifications and limits", Microsoft).
enum SheetLimits {
    static let columns = 16_384
    static let rows = 1_048_576
    /// In UTF-16, as Excel counts.
    static let signs = 32_767

    static func check(_ table: TableExport) throws(TableExportRefusal) {
        let widest = max(table.header.count, table.rows.lazy.map(\.count).max() ?? 0)
        guard widest <= columns else { throw .tooManyColumns(widest) }
        guard table.rows.count < rows else { throw .tooManyRows(table.rows.count + 1) }
        guard table.notes.count <= rows else { throw .tooManyRows(table.notes.count) }
        if let column = table.header.firstIndex(where: isTooLong) { throw .textTooLong(row: 1, column: column + 1) }
        if let note = table.notes.firstIndex(where: isTooLong) { throw .noteTooLong(note + 1) }
        for (index, row) in table.rows.enumerated() {
            if let column = row.firstIndex(where: isTooLong) { throw .textTooLong(row: index + 2, column: column + 1) }
        }
    }

    private static func isTooLong(_ cell: CsvCell) -> Bool {
        guard case .text(let text) = cell else { return false }
        return isTooLong(text)
    }

    private static func isTooLong(_ text: String) -> Bool {
        // Bytes are quickly counted, and never fewer than signs. What is escaped counts as written.
        text.utf8.count > signs / XlsxText.longestEscape && XlsxText.escaped(text).utf16.count > signs
    }
}
