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
    /// As the file names it; nil where it names none.
    package let area: String?
    /// The calendar year.
    package let year: Int
    /// The days that the head of the column names; without any, which part of the year is covered the table does not say.
    package let span: CountSpan
    /// From 0 to `CompStatFile.largestCount`.
    package let value: Int64
    /// 1-based, where the count stands.
    package let row: Int
    /// 1-based, where the count stands.
    package let column: Int

    package init(group: String, category: String, isSum: Bool, area: String? = nil, year: Int, span: CountSpan? = nil, value: Int64, row: Int, column: Int) {
        self.group = group
        self.category = category
        self.isSum = isSum
        self.area = area
        self.year = year
        self.span = span ?? .year(year)
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

    /// What stands in a cell of a year that is not covered, instead of a count.
    static let notCovered = "saknas"

    /// The counts of a table and all that is wrong with it, its own arithmetic included.
    ///
    /// An empty cell is a fault: a table of years has a 0 where it means none.
    package static func read(_ sheet: Sheet) -> FileReading<YearCountRow> {
        let page = CompStatPageOfFile(sheet)
        guard let columns = page.columns else { return .unreadable(sheet, page.faults) }
        var faults = page.faults
        for disagreement in page.check.disagreements { faults.add(CompStatFaults(sheet: sheet).disagrees(disagreement)) }
        return FileReading(
            rows: page.lines.flatMap(\.rows), faults: faults.all, shape: CountShape.categoryYear.rawValue, columns: columns.recognised,
            rowsRead: sheet.rows.count + sheet.omitted, totals: page.lines.count(where: \.isSum), arithmetic: page.check)
    }

    /// The table with what could repair it, when its sums disagree.
    ///
    /// - Parameter order: whether a proposed repair is applied.
    static func table(_ sheet: Sheet, _ order: CountOrder) -> CountTable {
        let page = CompStatPageOfFile(sheet)
        guard let columns = page.columns else { return CountTable(reading: .unreadable(sheet, page.faults)) }
        let mended = CountMending(
            check: page.check, proposals: order.keepsTotals ? [] : CompStatRepairs(sheet, columns, page.lines, page.check).proposals, order)
        var (faults, lines) = (page.faults, page.lines)
        mended.faults { CompStatFaults(sheet: sheet).disagrees($0) }.forEach { faults.add($0) }
        mended.accepted?.cells.apply(to: &lines)
        let reading = FileReading(
            rows: lines.flatMap(\.rows).map(CountRow.init), faults: faults.all, shape: CountShape.categoryYear.rawValue,
            columns: columns.recognised, rowsRead: sheet.rows.count + sheet.omitted, totals: lines.count(where: \.isSum), arithmetic: page.check)
        return CountTable(reading: reading, repairs: mended.proposals, remarks: lines.flatMap(\.remarks))
    }
}

/// A CompStat table taken apart: its columns, its lines, its faults and its own arithmetic.
private struct CompStatPageOfFile {
    let columns: CompStatColumns?
    let lines: [CompStatLine]
    let faults: FaultList
    let check: ArithmeticCheck

    init(_ sheet: Sheet) {
        var found = FaultList()
        columns = CompStatColumns.recognise(sheet, &found)
        guard let columns else {
            (lines, faults, check) = ([], found, ArithmeticCheck())
            return
        }
        var cells = CompStatCells(sheet, columns, faults: found)
        lines = sheet.rows.compactMap { cells.line($0) }
        faults = cells.faults
        check = CompStatArithmetic(sheet, columns, lines).check
    }
}

extension CountRow {
    fileprivate init(_ row: YearCountRow) {
        self.init(
            group: row.group, category: row.category, isSum: row.isSum, area: row.area, span: row.span, value: row.value, row: row.row,
            column: row.column)
    }
}

extension CompStatLine {
    fileprivate var remarks: [CountRemark] {
        notes.map {
            CountRemark(group: group, category: category, area: area, span: $0.year.span, text: $0.text, row: row, column: $0.column)
        }
    }
}
