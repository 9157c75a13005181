import Picture
import Tabular

/// Which column of a CompStat table holds what.
///
/// Columns are 1-based.
struct CompStatColumns {
    /// Nil where the table has no groups.
    let group: Int?
    let category: Int
    /// Where rows are of several areas.
    let area: Int?
    /// In the order of the years.
    let years: [(year: YearHead, column: Int)]
    /// Where the table prints the change from the year before the last.
    let change: Int?
    /// Where it prints the same change in percent.
    let percent: Int?
    /// Sentences that belong to the row's last year.
    let note: Int?

    private static let roles = [
        CountHeads.group, CountHeads.category, CountHeads.area, CountHeads.change, CountHeads.percent, CountHeads.note,
    ]

    /// Finds the columns; nil when they do not make a CompStat table, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, _ faults: inout FaultList) -> CompStatColumns? {
        let category = sheet.column(CountHeads.category, &faults)
        let years = years(sheet, &faults)
        if category == nil { faults.add(sheet.missingColumn(CountHeads.category)) }
        if years.isEmpty { faults.add(CompStatFaults(sheet: sheet).yearColumnsMissing()) }
        guard let category, !years.isEmpty else { return nil }
        let columns = CompStatColumns(
            group: sheet.column(CountHeads.group, &faults), category: category, area: sheet.column(CountHeads.area, &faults), years: years,
            change: sheet.column(CountHeads.change, &faults), percent: sheet.column(CountHeads.percent, &faults),
            note: sheet.column(CountHeads.note, &faults))
        columns.warnOfUnused(sheet, &faults)
        return columns
    }

    /// The columns as an import reports them.
    var recognised: [(name: String, index: Int)] {
        let named: [(String, Int?)] =
            [(CountHeads.group.name, group), (CountHeads.category.name, category), (CountHeads.area.name, area)]
            + years.map { ($0.year.name, $0.column) }
            + [(CountHeads.change.name, change), (CountHeads.percent.name, percent), (CountHeads.note.name, note)]
        return named.compactMap { name, column in column.map { (name: name, index: $0) } }
    }

    /// The columns whose head is a year, or a part of one that the head itself names.
    private static func years(_ sheet: Sheet, _ faults: inout FaultList) -> [(year: YearHead, column: Int)] {
        var columns: [YearHead: Int] = [:]
        for (index, head) in sheet.header.enumerated() {
            guard let year = YearHead(head) else { continue }
            if let first = columns[year] {
                faults.add(sheet.duplicateColumn(index + 1, of: first))
            } else {
                columns[year] = index + 1
                if year.isPreliminary { faults.add(CompStatFaults(sheet: sheet).preliminary(index + 1, year)) }
            }
        }
        return columns.sorted { $0.key < $1.key }.map { (year: $0.key, column: $0.value) }
    }

    /// A column without a part in the table is told of; one that speaks of a year is never passed over.
    private func warnOfUnused(_ sheet: Sheet, _ faults: inout FaultList) {
        let unknown = sheet.header.indices.filter { index in
            let head = sheet.header[index]
            return !String.trimmed(head).isEmpty && YearHead(head) == nil && !CompStatColumns.roles.contains { $0.matches(head) }
        }
        let aboutYears = unknown.filter { YearHead.isAboutYear(sheet.header[$0]) }
        for index in aboutYears { faults.add(CompStatFaults(sheet: sheet).yearUnread(index + 1)) }
        let rest = unknown.filter { !aboutYears.contains($0) }.map { $0 + 1 }
        if let unread = sheet.unread(rest, remedy: CompStatFaults.unreadRemedy) { faults.add(unread) }
    }
}
