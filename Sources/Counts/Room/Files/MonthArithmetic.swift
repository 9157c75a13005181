import Picture
import Statistics
import Storage
import Tabular

/// Holds a table of months against the sums printed beside and below it, and looks for the one slip that explains what disagrees (METHODS A9).
///
/// A row of sums is of all rows of its year and area where it names them, else of the whole table.
struct MonthArithmetic {
    private(set) var check = ArithmeticCheck()
    private(set) var proposals: [ProposedRepair] = []

    private let sheet: Sheet
    private let columns: MonthColumns

    init(_ sheet: Sheet, _ columns: MonthColumns, _ lines: [MonthLine]) {
        self.sheet = sheet
        self.columns = columns
        let parts = lines.filter { !$0.isSum }
        let sums = lines.filter(\.isSum)
        guard !parts.isEmpty, sheet.omitted == 0 else { return }
        if sums.isEmpty { hold(parts, nil, rows: true) }
        for (index, sum) in sums.enumerated() {
            let own = parts.filter { (sum.year == nil || $0.year == sum.year) && (sum.area == nil || $0.area == sum.area) }
            // A row's own sum is held once, with the first sum below it.
            hold(own, sum, rows: index == 0 || sum.year != nil || sum.area != nil)
        }
        for index in proposals.indices { proposals[index].words = proposals[index].words.numbered("r\(index + 1)") }
    }

    private mutating func hold(_ parts: [MonthLine], _ sum: MonthLine?, rows: Bool) {
        // A month without a number anywhere needs no printed sum to be 0.
        let isEmpty = columns.months.indices.map { month in parts.allSatisfy { $0.cells[month] == nil } }
        let totals = sum.map { sum in zip(sum.cells, isEmpty).map { $0 ?? ($1 ? 0 : nil) } }
        let table = try? PrintedTable(
            cells: parts.map(\.cells), rowTotals: rows ? parts.map(\.printedTotal) : nil, columnTotals: totals, grandTotal: sum?.printedTotal)
        guard let table else { return }
        let found = TableReconciliation(table)
        check.checked.rowTotals += table.rowTotals.count { $0 != nil }
        check.checked.columnTotals += sum?.cells.count { $0 != nil } ?? 0
        check.checked.grand += table.grandTotal == nil ? 0 : 1
        let before = check.disagreements.count
        tellRows(found, parts)
        if let sum { tellSums(found, sum) }
        let disagreements = check.disagreements.count - before
        proposals += found.repairs.map { MonthRepair(table, $0, parts[$0.row], columns, sheet, explains: disagreements).proposal }
    }

    private mutating func tellRows(_ found: TableReconciliation, _ parts: [MonthLine]) {
        for (line, difference) in zip(parts, found.rowDifferences) where difference != 0 {
            guard let printed = line.printedTotal, let column = columns.total else { continue }
            check.disagreements.append(
                .init(.rowTotal, label: line.label, row: line.row, column: column, printed: Double(printed), computed: Double(printed - difference)))
        }
    }

    private mutating func tellSums(_ found: TableReconciliation, _ sum: MonthLine) {
        for (month, difference) in zip(columns.months.indices, found.columnDifferences) where difference != 0 {
            guard let printed = sum.cells[month] else { continue }
            let column = columns.months[month].column
            check.disagreements.append(
                .init(
                    .columnTotal, label: String.trimmed(sheet.header[column - 1]), row: sum.row, column: column, printed: Double(printed),
                    computed: Double(printed - difference)))
        }
        guard found.grandDifference != 0, let printed = sum.printedTotal, let column = columns.total else { return }
        check.disagreements.append(
            .init(
                .grand, label: sum.year.map { "hela tabellen \($0)" } ?? "hela tabellen", row: sum.row, column: column, printed: Double(printed),
                computed: Double(printed - found.grandDifference)))
    }
}

/// A repair of a table of months, in words and in cells.
private struct MonthRepair {
    let table: PrintedTable
    let repair: TableRepair
    let line: MonthLine
    let columns: MonthColumns
    let sheet: Sheet
    let explains: Int

    init(_ table: PrintedTable, _ repair: TableRepair, _ line: MonthLine, _ columns: MonthColumns, _ sheet: Sheet, explains: Int) {
        self.table = table
        self.repair = repair
        self.line = line
        self.columns = columns
        self.sheet = sheet
        self.explains = explains
    }

    var proposal: ProposedRepair {
        let (kind, from, through, by, words, remark) = told
        return ProposedRepair(
            words: ImportRepair(
                id: "", kind: kind, row: line.row, label: line.label, from: head(from), through: head(through), by: by, explains: explains,
                remaining: 0, accepted: false, words: words),
            cells: cells, remark: remark)
    }

    private var told: (ImportRepair.Kind, Int, Int, Int, String, String) {
        switch repair {
        case .shift(let shift):
            let (from, through) = (shift.start, shift.endExclusive - 1)
            let way = "\(Swedish.counted(abs(shift.by), one: "månad", many: "månader")) \(shift.by > 0 ? "framåt" : "bakåt")"
            let words = "Flyttas raden för \(line.label) \(way), från \(month(from)) till \(month(through)), stämmer alla summor."
            return (.shift, from, through, shift.by, words, "raden flyttad \(way), från \(month(from)) till \(month(through)) i filen")
        case .swap(let swap):
            let (from, through) = (swap.column, swap.column + 1)
            let words = "Byter \(month(from)) och \(month(through)) plats för \(line.label) stämmer alla summor."
            return (.swap, from, through, 1, words, "\(month(from)) och \(month(through)) hade bytt plats i filen")
        case .cell(let cell):
            let printed = cell.printed.map { Swedish.count(Int64($0)) } ?? "tomt"
            let corrected = Swedish.count(Int64(cell.corrected))
            let words = "Om \(month(cell.column)) är \(corrected) i stället för \(printed) för \(line.label) stämmer alla summor."
            let remark = "filen säger \(printed) för \(month(cell.column)), men summorna ger \(corrected)"
            return (.digit, cell.column, cell.column, cell.corrected - (cell.printed ?? 0), words, remark)
        }
    }

    private var cells: [RepairedCell] {
        let changed = Set(repair.changes(in: table).map(\.column))
        return repair.correctedRow(of: table).enumerated().compactMap { column, value in
            // A number that takes the place of one like it has moved all the same: it stands elsewhere in the file.
            guard changed.contains(column) || (value != 0 && isShifted(column)) else { return nil }
            return RepairedCell(
                row: line.row, column: columns.months[column].column, value: value == 0 ? nil : Int64(value),
                from: columns.months[origin(of: column)].column)
        }
    }

    /// Whether the number of a column came there by the row's moving sideways.
    private func isShifted(_ column: Int) -> Bool {
        guard case .shift(let shift) = repair else { return false }
        return (shift.start..<shift.endExclusive).contains(column - shift.by)
    }

    /// The column of the table that a number stood in before the repair.
    private func origin(of column: Int) -> Int {
        switch repair {
        case .shift(let shift):
            let came = column - shift.by
            return (shift.start..<shift.endExclusive).contains(came) ? came : column
        case .swap(let swap): return column == swap.column ? column + 1 : swap.column
        case .cell: return column
        }
    }

    private func month(_ column: Int) -> String { Swedish.months[columns.months[column].month - 1] }
    private func head(_ column: Int) -> String { String.trimmed(sheet.header[columns.months[column].column - 1]) }
}
