import Picture
import Tabular

/// Which column of a table of months holds what.
///
/// Columns are 1-based.
struct MonthColumns {
    let group: Int?
    /// Nil where a person has said which category the whole table is of.
    let category: Int?
    let area: Int?
    /// Nil where a person has said which year the whole table is of.
    let year: Int?
    /// In the order of the year.
    let months: [(month: Int, column: Int)]
    let total: Int?
    let note: Int?

    private static let roles = [CountHeads.group, CountHeads.category, CountHeads.area, CountHeads.year, CountHeads.total, CountHeads.note]

    /// Finds the columns; nil when they do not make a table of months, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, _ order: CountOrder, _ faults: inout FaultList) -> MonthColumns? {
        let category = sheet.column(CountHeads.category, &faults)
        let year = sheet.column(CountHeads.year, &faults)
        if category == nil, order.category == nil { faults.add(sheet.missingColumn(CountHeads.category)) }
        if year == nil, order.year == nil { faults.add(sheet.missingColumn(CountHeads.year)) }
        guard category != nil || order.category != nil, year != nil || order.year != nil else { return nil }
        let columns = MonthColumns(
            group: sheet.column(CountHeads.group, &faults), category: category, area: sheet.column(CountHeads.area, &faults), year: year,
            months: months(sheet, &faults), total: sheet.column(CountHeads.total, &faults), note: sheet.column(CountHeads.note, &faults))
        for (index, head) in sheet.header.enumerated() where !String.trimmed(head).isEmpty {
            let isKnown = CountHeads.month(head) != nil || roles.contains { $0.matches(head) }
            if !isKnown { faults.add(CompStatFaults(sheet: sheet).unused(index + 1)) }
        }
        return columns
    }

    /// The columns as an import reports them.
    func recognised(_ sheet: Sheet) -> [(name: String, index: Int)] {
        let named: [(String, Int?)] =
            [
                (CountHeads.group.name, group), (CountHeads.category.name, category), (CountHeads.year.name, year), (CountHeads.area.name, area),
            ] + months.map { (sheet.header[$0.column - 1], $0.column) } + [(CountHeads.total.name, total), (CountHeads.note.name, note)]
        return named.compactMap { name, column in column.map { (name: name, index: $0) } }
    }

    private static func months(_ sheet: Sheet, _ faults: inout FaultList) -> [(month: Int, column: Int)] {
        var columns: [Int: Int] = [:]
        for (index, head) in sheet.header.enumerated() {
            guard let month = CountHeads.month(head) else { continue }
            if let first = columns[month] {
                faults.add(sheet.duplicateColumn(index + 1, of: first))
            } else {
                columns[month] = index + 1
            }
        }
        return columns.sorted { $0.key < $1.key }.map { (month: $0.key, column: $0.value) }
    }
}
