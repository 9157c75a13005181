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
        if category == nil, order.category == nil { faults.add(sheet.missingColumn(CountHeads.category, instead: CountHeads.insteadOfCategory)) }
        if year == nil, order.year == nil { faults.add(sheet.missingColumn(CountHeads.year, instead: ", eller ge alla rader samma med --year")) }
        guard category != nil || order.category != nil, year != nil || order.year != nil else { return nil }
        let columns = MonthColumns(
            group: sheet.column(CountHeads.group, &faults), category: category, area: sheet.column(CountHeads.area, &faults), year: year,
            months: months(sheet, &faults), total: sheet.column(CountHeads.total, &faults), note: sheet.column(CountHeads.note, &faults))
        columns.warnOfUnused(sheet, &faults)
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

    /// A column without a part in the table is told of; one that speaks of a year is never passed over.
    private func warnOfUnused(_ sheet: Sheet, _ faults: inout FaultList) {
        let unknown = sheet.header.indices.filter { index in
            CountHeads.month(sheet.header[index]) == nil && !MonthColumns.roles.contains { $0.matches(sheet.header[index]) }
        }
        let aboutYears = unknown.filter { YearHead.isAboutYear(sheet.header[$0]) }
        for index in aboutYears { faults.add(CompStatFaults(sheet: sheet).yearUnread(index + 1)) }
        let rest = unknown.filter { !aboutYears.contains($0) }.map { $0 + 1 }
        if let unread = sheet.unread(rest, remedy: CompStatFaults.unreadRemedy) { faults.add(unread) }
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
