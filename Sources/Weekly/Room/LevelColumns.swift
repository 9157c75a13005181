import AreasRules
import Picture
import Storage
import Tabular

/// Which column of a table of levels holds what.
///
/// Columns are 1-based.
struct LevelColumns {
    enum Shape: String { case long, wide }

    let week: Int
    let year: Int?
    let shape: Shape
    /// Where areas are named: one column in a long table, the heads in a wide one.
    let area: Int?
    /// The columns that hold levels: one in a long table, one per area in a wide one.
    let levels: [Int]
    let recognised: [(name: String, index: Int)]
    /// Why a level was set so: of the row's own level in a long table, of the areas it names in a wide one.
    var reason: Int?

    static let yearRole = ColumnRole("year", word: "år", heads: ["iso_year", "år", "year"])
    static let weekRole = ColumnRole("week", word: "vecka", heads: ["iso_week", "vecka", "week"])
    static let areaRole = ColumnRole("area", word: "område", heads: ["area", "område", "stadsdel"])
    static let levelRole = ColumnRole("level", word: "nivå", heads: ["level", "nivå"])
    static let reasonRole = ColumnRole(
        "reason", word: "skäl", heads: ["reason", "skäl", "orsak", "motivering", "not", "noter", "note", "kommentar", "comment"])

    private static let roles = [yearRole, weekRole, areaRole, levelRole, reasonRole]

    /// True for the name of a role that a person can point a column out for.
    static func isRole(_ name: String) -> Bool { roles.contains { $0.name == name } }

    /// The names of areas as they stand in the table.
    func areaNames(_ sheet: Sheet) -> [String] { area.map { area in sheet.rows.map { $0.text(area) } } ?? sheet.header }

    /// The heads that a person has named, as the roles' own.
    static func heads(_ choices: ImportChoices) -> [String: String] {
        Dictionary(
            choices.columns.compactMap { name, head in roles.first { $0.name == name }.map { (head, $0.heads[0]) } }, uniquingKeysWith: { first, _ in first })
    }

    /// Finds the columns; nil when they do not make a table of levels, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, areas: MeantAreas, _ faults: inout FaultList) -> LevelColumns? {
        let year = sheet.column(yearRole, &faults)
        let week = sheet.column(weekRole, &faults)
        let area = sheet.column(areaRole, &faults)
        let level = sheet.column(levelRole, &faults)
        if area == nil, level == nil, let week { return wide(sheet, week: week, year: year, areas: areas, &faults) }
        for (column, role) in [(week, weekRole), (area, areaRole), (level, levelRole)] where column == nil {
            faults.add(sheet.missingColumn(role))
        }
        guard let week, let area, let level else { return nil }
        return long(sheet, week: week, year: year, area: area, level: level, &faults)
    }

    private static func long(_ sheet: Sheet, week: Int, year: Int?, area: Int, level: Int, _ faults: inout FaultList) -> LevelColumns {
        let reason = sheet.column(reasonRole, &faults)
        for column in sheet.filledColumns where !roles.contains(where: { $0.matches(sheet.header[column - 1]) }) {
            faults.add(LevelFaults(sheet: sheet).unused(column))
        }
        let named: [(ColumnRole, Int?)] = [
            (yearRole, year), (weekRole, week), (areaRole, area), (levelRole, level), (reasonRole, reason),
        ]
        let recognised = named.compactMap { role, column in column.map { (name: role.name, index: $0) } }
        return LevelColumns(week: week, year: year, shape: .long, area: area, levels: [level], recognised: recognised, reason: reason)
    }

    private static func wide(_ sheet: Sheet, week: Int, year: Int?, areas: MeantAreas, _ faults: inout FaultList) -> LevelColumns? {
        var recognised = year.map { [(name: yearRole.name, index: $0)] } ?? []
        recognised.append((name: weekRole.name, index: week))
        let reason = sheet.column(reasonRole, &faults)
        if let reason { recognised.append((name: reasonRole.name, index: reason)) }
        let own = [yearRole, weekRole, reasonRole]
        var levels: [Int] = []
        var seen: [String: Int] = [:]
        for column in sheet.filledColumns where !own.contains(where: { $0.matches(sheet.header[column - 1]) }) {
            let head = sheet.header[column - 1]
            if let first = seen.updateValue(column, forKey: NearestNames.folded(areas.meant(head))) {
                faults.add(sheet.duplicateColumn(column, of: first))
                continue
            }
            // Whether the name was good in a given week is asked at each cell; here, whether it ever names an area.
            switch areas.find(head) {
            case .known(let area, _):
                levels.append(column)
                recognised.append((name: area.slug.text, index: column))
            case .unknown where areas.isRenamedInVain(head): levels.append(column)
            case .unknown(let suggestions):
                faults.add(LevelFaults(sheet: sheet).unknownColumn(column, suggestions: suggestions))
            }
        }
        if levels.isEmpty, !faults.hasErrors { faults.add(sheet.missingColumn(areaRole)) }
        return LevelColumns(week: week, year: year, shape: .wide, area: nil, levels: levels, recognised: recognised, reason: reason)
    }
}

extension Sheet {
    /// The columns, 1-based, that have a head or anything under it; what a spreadsheet leaves empty beside a table is none.
    fileprivate var filledColumns: [Int] {
        header.indices.map { $0 + 1 }.filter { column in
            !String.trimmed(header[column - 1]).isEmpty || rows.contains { !$0.text(column).isEmpty }
        }
    }
}
