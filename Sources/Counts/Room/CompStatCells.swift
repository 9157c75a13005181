import Picture
import Tabular

/// One line of a CompStat table: a category, or a sum.
struct CompStatLine {
    let group: String
    let category: String
    let isSum: Bool
    /// 1-based.
    let row: Int
    /// The counts that could be read, by year.
    let counts: [Int: Int64]
    let printedChange: Int64?
    let printedPercent: DecimalNumber?
    let rows: [YearCountRow]
}

/// Reads the cells of a CompStat table and says what is wrong with them.
struct CompStatCells {
    private(set) var faults: FaultList

    private let sheet: Sheet
    private let columns: CompStatColumns
    private let words: CompStatFaults
    /// Where each category of a group was first.
    private var seen: [[String]: Int] = [:]

    init(_ sheet: Sheet, _ columns: CompStatColumns, faults: FaultList) {
        self.sheet = sheet
        self.columns = columns
        self.faults = faults
        words = CompStatFaults(sheet: sheet)
    }

    /// One line; nil when it does not say what it counts, or says it a second time.
    mutating func line(_ row: SheetRow) -> CompStatLine? {
        let category = row.text(columns.category)
        let isSum = ["summa", "totalt", "total"].contains(NearestNames.folded(category))
        // The sum of the whole table belongs to no group and is often written without one.
        let group = row.text(columns.group).isEmpty && isSum ? category : row.text(columns.group)
        let named = isNamed(category: category, group: group, row)
        let rows = columns.years.compactMap { year, column in
            count(row, column, isSum: isSum).map {
                YearCountRow(group: group, category: category, isSum: isSum, year: year, value: $0, row: row.number, column: column)
            }
        }
        let (change, percent) = (printedChange(row), printedPercent(row))
        guard named else { return nil }
        return CompStatLine(
            group: group, category: category, isSum: isSum, row: row.number,
            counts: Dictionary(rows.map { ($0.year, $0.value) }) { first, _ in first }, printedChange: change, printedPercent: percent,
            rows: rows)
    }

    private mutating func isNamed(category: String, group: String, _ row: SheetRow) -> Bool {
        if group.isEmpty { faults.add(words.groupMissing(row: row.number, column: columns.group)) }
        if category.isEmpty { faults.add(words.categoryMissing(row: row.number, column: columns.category)) }
        guard !group.isEmpty, !category.isEmpty else { return false }
        let key = [NearestNames.folded(group), NearestNames.folded(category)]
        if let first = seen[key] {
            faults.add(words.duplicate(category, group: group, row: row.number, first: first, column: columns.category))
            return false
        }
        seen[key] = row.number
        return true
    }

    private mutating func count(_ row: SheetRow, _ column: Int, isSum: Bool) -> Int64? {
        let text = row.text(column)
        switch WholeNumber.read(text, limit: CompStatFile.largestCount) {
        case .whole(let value): return value
        case .empty: faults.add(words.countMissing(row: row.number, column: column))
        case .negative: faults.add(words.countNegative(text, row: row.number, column: column))
        case .fractional: faults.add(words.countFractional(text, row: row.number, column: column))
        case .tooLarge: faults.add(words.countTooLarge(text, row: row.number, column: column))
        case .text: faults.add(words.countNotANumber(text, isSum: isSum, row: row.number, column: column))
        }
        return nil
    }

    private mutating func printedChange(_ row: SheetRow) -> Int64? {
        guard let column = columns.change else { return nil }
        let text = row.text(column)
        guard !CompStatCells.isNothing(text) else { return nil }
        if let value = DecimalNumber(text)?.wholeValue { return value }
        faults.add(words.changeNotANumber(text, row: row.number, column: column))
        return nil
    }

    private mutating func printedPercent(_ row: SheetRow) -> DecimalNumber? {
        guard let column = columns.percent else { return nil }
        let text = row.text(column)
        let number = String.trimmed(text.hasSuffix("%") ? text.dropLast() : text[...])
        guard !CompStatCells.isNothing(number) else { return nil }
        if let value = DecimalNumber(number) { return value }
        faults.add(words.percentNotANumber(text, row: row.number, column: column))
        return nil
    }

    /// What tables print where there is no change to speak of.
    private static func isNothing(_ text: String) -> Bool { ["", "-", "–", "—", "\u{2212}", "..", "."].contains(text) }
}
