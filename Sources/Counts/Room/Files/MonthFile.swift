import Almanac
import CountsRules
import Picture
import Tabular

/// Reads a table with one row per category and year and one column per month, with or without sums beside and below.
enum MonthFile {
    static func table(_ sheet: Sheet, _ order: CountOrder) -> CountTable {
        var faults = FaultList()
        guard let columns = MonthColumns.recognise(sheet, order, &faults) else { return CountTable(reading: .unreadable(sheet, faults)) }
        var reader = MonthLines(sheet, columns, order, faults: faults)
        let lines = sheet.rows.compactMap { reader.line($0) }
        faults = reader.faults
        let arithmetic = reader.isReadable ? MonthArithmetic(sheet, columns, lines) : nil
        let check = arithmetic?.check ?? ArithmeticCheck()
        let mended = CountMending(check: check, proposals: order.keepsTotals ? [] : arithmetic?.proposals ?? [], order)
        let words = CompStatFaults(sheet: sheet)
        mended.faults { words.disagrees($0, about: month($0, columns)) }.forEach { faults.add($0) }
        let stored = lines.filter { !$0.isSum || (order.keepsTotals && $0.year != nil) }
        let counts = stored.flatMap { rows(of: $0, columns, mended.accepted?.cells ?? []) }
        let reading = FileReading(
            rows: counts, faults: faults.all, shape: CountShape.categoryMonth.rawValue, columns: columns.recognised(sheet),
            rowsRead: sheet.rows.count + sheet.omitted, totals: lines.count(where: \.isSum), arithmetic: check)
        return CountTable(reading: reading, repairs: mended.proposals, remarks: stored.flatMap { remarks(of: $0, columns) })
    }

    /// The month that a sum below a column is of.
    private static func month(_ found: ArithmeticCheck.Disagreement, _ columns: MonthColumns) -> String? {
        guard found.kind == .columnTotal else { return nil }
        return columns.months.first { $0.column == found.column }.map { Swedish.months[$0.month - 1] }
    }

    private static func rows(of line: MonthLine, _ columns: MonthColumns, _ repaired: [RepairedCell]) -> [CountRow] {
        let mended = Dictionary(repaired.filter { $0.row == line.row }.map { ($0.column, $0) }) { first, _ in first }
        return zip(columns.months, line.cells).compactMap { month, value in
            guard let days = days(line.year, month.month) else { return nil }
            let cell = mended[month.column]
            return CountRow(
                group: line.group, category: line.category, isSum: line.isSum, area: line.area, span: .days(days, .month),
                value: cell.map(\.value) ?? value.map(Int64.init), row: line.row, column: cell?.from ?? month.column)
        }
    }

    private static func remarks(of line: MonthLine, _ columns: MonthColumns) -> [CountRemark] {
        let comments = line.comments.compactMap { month, text, column in
            days(line.year, month).map { remark(line, .days($0, .month), text, column) }
        }
        guard let column = columns.note, let year = line.year else { return comments }
        let lines = line.note.split(whereSeparator: \.isNewline).map { String.trimmed($0) }.filter { !$0.isEmpty }
        return comments + lines.map { remark(line, .wholeYear(year), $0, column) }
    }

    private static func remark(_ line: MonthLine, _ span: CountSpan, _ text: String, _ column: Int) -> CountRemark {
        CountRemark(group: line.group, category: line.category, area: line.area, span: span, text: text, row: line.row, column: column)
    }

    private static func days(_ year: Int?, _ number: Int) -> ClosedRange<Day>? {
        year.flatMap { Month(year: $0, number: number) }.map { $0.firstDay...$0.lastDay }
    }
}
