import Picture
import Tabular

/// One line of a table of months: a category in a year, or a sum.
struct MonthLine {
    let group: String
    let category: String
    let area: String?
    /// Nil in a sum over several years.
    let year: Int?
    let isSum: Bool
    /// 1-based.
    let row: Int
    /// By the table's month columns; nil where nothing stands.
    let cells: [Int?]
    let printedTotal: Int?
    let note: String
    let comments: [(month: Int, text: String, column: Int)]

    /// `Höga ljud / hög och störande musik 2022`.
    var label: String { year.map { "\(category) \($0)" } ?? category }
}

/// Reads the lines of a table of months and says what is wrong with them.
struct MonthLines {
    private(set) var faults: FaultList
    /// False when a number could not be read, so that no sum can be blamed.
    private(set) var isReadable = true

    private let sheet: Sheet
    private let columns: MonthColumns
    private let order: CountOrder
    private let words: CompStatFaults
    private var seen: [[String]: Int] = [:]

    init(_ sheet: Sheet, _ columns: MonthColumns, _ order: CountOrder, faults: FaultList) {
        self.sheet = sheet
        self.columns = columns
        self.order = order
        self.faults = faults
        words = CompStatFaults(sheet: sheet)
    }

    /// One line; nil when it does not say what it counts and when, or says it a second time.
    mutating func line(_ row: SheetRow) -> MonthLine? {
        let category = columns.category.map { row.text($0) } ?? order.category ?? ""
        let area = columns.area.map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
        let isSum = CountHeads.isSum(category)
        let year = year(row, isSum: isSum)
        let named = isNamed(category, area, year, isSum: isSum, row)
        let cells = columns.months.map { number(row, $0.column, isSum: isSum) }
        let total = columns.total.flatMap { number(row, $0, isSum: true) }
        guard named else { return nil }
        let comments = columns.months.compactMap { month, column in
            row.marks[column]?.comment.map { (month: month, text: $0, column: column) }
        }
        return MonthLine(
            group: columns.group.map { row.text($0) } ?? "", category: category, area: area, year: year, isSum: isSum, row: row.number,
            cells: cells, printedTotal: total, note: columns.note.map { row.text($0) } ?? "", comments: comments)
    }

    private mutating func year(_ row: SheetRow, isSum: Bool) -> Int? {
        guard let column = columns.year else { return isSum ? nil : order.year }
        let text = row.text(column)
        if let year = CountHeads.year(text) { return year }
        if !(isSum && text.isEmpty) { faults.add(words.yearUnreadable(text, row: row.number, column: column)) }
        return nil
    }

    private mutating func isNamed(_ category: String, _ area: String?, _ year: Int?, isSum: Bool, _ row: SheetRow) -> Bool {
        guard !category.isEmpty else {
            faults.add(words.categoryMissing(row: row.number, column: columns.category ?? 1))
            return false
        }
        guard isSum || year != nil else { return false }
        let group = columns.group.map { row.text($0) } ?? ""
        let key = [group, category, area ?? ""].map(NearestNames.folded) + [year.map(String.init) ?? ""]
        if let first = seen[key] {
            faults.add(words.duplicateLine(category, row: row.number, first: first, column: columns.category ?? 1))
            return false
        }
        seen[key] = row.number
        return true
    }

    /// The number of a cell; nil where nothing stands, or what stands is no number, which is a fault.
    private mutating func number(_ row: SheetRow, _ column: Int, isSum: Bool) -> Int? {
        let found = words.count(row.text(column), isSum: isSum, row: row.number, column: column)
        if let fault = found.fault {
            faults.add(fault)
            isReadable = false
        }
        return found.value.map { Int($0) }
    }
}
