import AreasRules
import Picture
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

    static let yearRole = ColumnRole("year", word: "år", heads: ["iso_year", "år", "year"])
    static let weekRole = ColumnRole("week", word: "vecka", heads: ["iso_week", "vecka", "week"])
    static let areaRole = ColumnRole("area", word: "område", heads: ["area", "område", "stadsdel"])
    static let levelRole = ColumnRole("level", word: "nivå", heads: ["level", "nivå"])

    /// Finds the columns; nil when they do not make a table of levels, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, areas: AreaDirectory, _ faults: inout FaultList) -> LevelColumns? {
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
        let roles = [yearRole, weekRole, areaRole, levelRole]
        for column in sheet.filledColumns where !roles.contains(where: { $0.matches(sheet.header[column - 1]) }) {
            faults.add(LevelFaults(sheet: sheet).unused(column))
        }
        let named: [(ColumnRole, Int?)] = [(yearRole, year), (weekRole, week), (areaRole, area), (levelRole, level)]
        let recognised = named.compactMap { role, column in column.map { (name: role.name, index: $0) } }
        return LevelColumns(week: week, year: year, shape: .long, area: area, levels: [level], recognised: recognised)
    }

    private static func wide(_ sheet: Sheet, week: Int, year: Int?, areas: AreaDirectory, _ faults: inout FaultList) -> LevelColumns? {
        var recognised = year.map { [(name: yearRole.name, index: $0)] } ?? []
        recognised.append((name: weekRole.name, index: week))
        var levels: [Int] = []
        var seen: [String: Int] = [:]
        for column in sheet.filledColumns where !yearRole.matches(sheet.header[column - 1]) && !weekRole.matches(sheet.header[column - 1]) {
            let head = sheet.header[column - 1]
            if let first = seen.updateValue(column, forKey: NearestNames.folded(head)) {
                faults.add(sheet.duplicateColumn(column, of: first))
                continue
            }
            // Whether the name was good in a given week is asked at each cell; here, whether it ever names an area.
            switch areas.find(head) {
            case .known(let area, _):
                levels.append(column)
                recognised.append((name: area.slug.text, index: column))
            case .unknown(let suggestions):
                faults.add(LevelFaults(sheet: sheet).unknownColumn(column, suggestions: suggestions))
            }
        }
        if levels.isEmpty, !faults.hasErrors { faults.add(sheet.missingColumn(areaRole)) }
        return LevelColumns(week: week, year: year, shape: .wide, area: nil, levels: levels, recognised: recognised)
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
