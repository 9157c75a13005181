import Picture
import Tabular

/// Which column of a CompStat table holds what.
///
/// Columns are 1-based.
struct CompStatColumns {
    let group: Int
    let category: Int
    /// In the order of the years.
    let years: [(year: Int, column: Int)]
    /// Where the table prints the change from the year before the last.
    let change: Int?
    /// Where it prints the same change in percent.
    let percent: Int?

    static let groupRole = ColumnRole("group", word: "grupp", heads: ["group", "grupp"])
    static let categoryRole = ColumnRole("category", word: "kategori", heads: ["category", "kategori", "brott"])
    static let changeRole = ColumnRole("printed_change", word: "förändring", heads: ["printed_change", "förändring", "+/-"])
    static let percentRole = ColumnRole(
        "printed_change_percent", word: "förändring i procent", heads: ["printed_change_percent", "förändring %", "procent", "%"])

    /// Finds the columns; nil when they do not make a CompStat table, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, _ faults: inout FaultList) -> CompStatColumns? {
        let group = sheet.column(groupRole, &faults)
        let category = sheet.column(categoryRole, &faults)
        let years = years(sheet, &faults)
        if group == nil { faults.add(sheet.missingColumn(groupRole)) }
        if category == nil { faults.add(sheet.missingColumn(categoryRole)) }
        if years.isEmpty { faults.add(CompStatFaults(sheet: sheet).yearColumnsMissing()) }
        guard let group, let category, !years.isEmpty else { return nil }
        let columns = CompStatColumns(
            group: group, category: category, years: years, change: sheet.column(changeRole, &faults),
            percent: sheet.column(percentRole, &faults))
        columns.warnOfUnused(sheet, &faults)
        return columns
    }

    /// The columns as an import reports them.
    var recognised: [(name: String, index: Int)] {
        let named: [(String, Int?)] =
            [(CompStatColumns.groupRole.name, group), (CompStatColumns.categoryRole.name, category)]
            + years.map { (String($0.year), $0.column) }
            + [(CompStatColumns.changeRole.name, change), (CompStatColumns.percentRole.name, percent)]
        return named.compactMap { name, column in column.map { (name: name, index: $0) } }
    }

    /// The columns whose head is a year of four digits, 1900–2100.
    private static func years(_ sheet: Sheet, _ faults: inout FaultList) -> [(year: Int, column: Int)] {
        var columns: [Int: Int] = [:]
        for (index, head) in sheet.header.enumerated() {
            guard let year = year(head) else { continue }
            if let first = columns[year] {
                faults.add(sheet.duplicateColumn(index + 1, of: first))
            } else {
                columns[year] = index + 1
            }
        }
        return columns.sorted { $0.key < $1.key }.map { (year: $0.key, column: $0.value) }
    }

    private static func year(_ head: String) -> Int? {
        let text = String.trimmed(head)
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text) else { return nil }
        return (1900...2100).contains(year) ? year : nil
    }

    private func warnOfUnused(_ sheet: Sheet, _ faults: inout FaultList) {
        let roles = [CompStatColumns.groupRole, CompStatColumns.categoryRole, CompStatColumns.changeRole, CompStatColumns.percentRole]
        for (index, head) in sheet.header.enumerated() where !String.trimmed(head).isEmpty {
            let isKnown = CompStatColumns.year(head) != nil || roles.contains { $0.matches(head) }
            if !isKnown { faults.add(CompStatFaults(sheet: sheet).unused(index + 1)) }
        }
    }
}
