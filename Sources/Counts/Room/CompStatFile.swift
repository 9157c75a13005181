import Picture
package import Tabular

/// A count as a CompStat table has it: one category, one year.
package struct YearCountRow: Hashable, Sendable {
    /// `Brott mot hushåll`.
    package let group: String
    /// `Stöld ur fordon`; for a sum the word that the table uses.
    package let category: String
    /// True for a sum that the table prints: of its group's categories, or of the whole table.
    package let isSum: Bool
    /// The calendar year; which part of it is covered the table does not say.
    package let year: Int
    /// From 0 to `CompStatFile.largestCount`.
    package let value: Int64
    /// 1-based, where the count stands.
    package let row: Int
    /// 1-based, where the count stands.
    package let column: Int

    package init(group: String, category: String, isSum: Bool, year: Int, value: Int64, row: Int, column: Int) {
        self.group = group
        self.category = category
        self.isSum = isSum
        self.year = year
        self.value = value
        self.row = row
        self.column = column
    }
}

/// Reads the CompStat table as it stands: one row per category in groups, one column per year, sums, and the change that is printed beside
/// them.
package enum CompStatFile {
    /// No category of a municipality comes near this in a year.
    package static let largestCount: Int64 = 1_000_000_000

    /// The counts of a table and all that is wrong with it, its own arithmetic included.
    ///
    /// An empty cell is a fault: a table of years has a 0 where it means none.
    package static func read(_ sheet: Sheet) -> FileReading<YearCountRow> {
        var faults = FaultList()
        guard let columns = CompStatColumns.recognise(sheet, &faults) else { return .unreadable(sheet, faults) }
        var cells = CompStatCells(sheet, columns, faults: faults)
        let lines = sheet.rows.compactMap { cells.line($0) }
        faults = cells.faults
        let check = CompStatArithmetic(sheet, columns, lines).check
        for disagreement in check.disagreements { faults.add(CompStatFaults(sheet: sheet).disagrees(disagreement)) }
        return FileReading(
            rows: lines.flatMap(\.rows), faults: faults.all, shape: "category-year", columns: columns.recognised,
            rowsRead: sheet.rows.count + sheet.omitted, totals: lines.count(where: \.isSum), arithmetic: check)
    }
}
