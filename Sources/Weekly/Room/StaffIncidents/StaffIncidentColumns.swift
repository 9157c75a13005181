import Picture
import Storage
import Tabular

/// Which column of a table of incidents against staff holds what. Columns are 1-based.
struct StaffIncidentColumns {
    let period: Int
    let workplace: Int
    let kind: Int
    let count: Int

    static let periodRole = ColumnRole("period", word: "period", heads: ["period", "år", "kvartal", "månad", "tid", "year", "quarter", "month"])
    static let workplaceRole = ColumnRole(
        "workplace", word: "verksamhet",
        heads: ["verksamhet", "verksamhetsområde", "verksamhetens namn", "slag av verksamhet", "förvaltning", "avdelning", "arbetsplats", "workplace"])
    static let kindRole = ColumnRole("kind", word: "slag", heads: ["slag", "typ", "händelsetyp", "typ av händelse", "kategori", "kind", "type", "category"])
    static let countRole = ColumnRole("count", word: "antal", heads: ["antal", "antal händelser", "antal anmälningar", "count", "number"])
    static let roles = [periodRole, workplaceRole, kindRole, countRole]

    /// True for the name of a role that a person can point a column out for.
    static func isRole(_ name: String) -> Bool { roles.contains { $0.name == name } }

    /// The heads that a person has named, as the roles' own.
    static func heads(_ choices: ImportChoices) -> [String: String] {
        Dictionary(
            choices.columns.compactMap { name, head in roles.first { $0.name == name }.map { (head, $0.heads[0]) } }, uniquingKeysWith: { first, _ in first })
    }

    /// Finds the columns; nil when they do not make such a table, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, _ faults: inout FaultList) -> StaffIncidentColumns? {
        let found = roles.map { sheet.column($0, &faults) }
        for (column, role) in zip(found, roles) where column == nil { faults.add(sheet.missingColumn(role)) }
        guard let period = found[0], let workplace = found[1], let kind = found[2], let count = found[3] else { return nil }
        return StaffIncidentColumns(period: period, workplace: workplace, kind: kind, count: count)
    }

    /// The columns that are read, counted from 0: of a file about incidents no others are shown.
    var read: [Int] { [period, workplace, kind, count].map { $0 - 1 }.sorted() }

    var recognised: [(name: String, index: Int)] {
        zip(StaffIncidentColumns.roles, [period, workplace, kind, count]).map { ($0.name, $1) }
    }

    /// The columns of the table that are not read.
    func others(in sheet: Sheet) -> [Int] { sheet.header.indices.filter { !read.contains($0) }.map { $0 + 1 } }
}
