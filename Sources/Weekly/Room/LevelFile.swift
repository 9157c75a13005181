package import Almanac
package import AreasRules
package import Picture
package import Tabular

/// A level as a file has it: one area, one week.
package struct LevelRow: Hashable, Sendable {
    /// Exists in its year.
    package let week: Week
    /// An area of the directory.
    package let area: Slug
    /// The step on the scale.
    package let level: Int
    /// 1-based, where the level stands.
    package let row: Int
    /// 1-based, where the level stands.
    package let column: Int
    /// Why the level was set so, as a comment or a column of the file says it; empty when it does not.
    package let reasons: [String]

    package init(week: Week, area: Slug, level: Int, row: Int, column: Int, reasons: [String] = []) {
        self.week = week
        self.area = area
        self.level = level
        self.row = row
        self.column = column
        self.reasons = reasons
    }
}

/// Reads weekly levels from a table, in either of two shapes: `long`, one row per area and week, or `wide`, one row per week and one column
/// per area.
package enum LevelFile {
    /// The levels of a table and all that is wrong with it.
    ///
    /// An empty cell or a dash means that there was no basis for a level; it gives no row.
    /// - Parameters:
    ///   - year: the year of the weeks, when the table does not say it.
    ///   - areas: names are looked up on the Thursday of the week, the day that decides a week's year.
    ///   - steps: the levels of the scale.
    ///   - meant: what a person says that a name of the file means; itself where nothing is said.
    package static func read(
        _ sheet: Sheet, year: Int?, areas: AreaDirectory, steps: ClosedRange<Int>, meant: @escaping (String) -> String = { $0 }
    ) -> FileReading<LevelRow> {
        var faults = FaultList()
        guard let columns = LevelColumns.recognise(sheet, areas: areas, meant: meant, &faults) else { return .unreadable(sheet, faults) }
        var gathering = LevelGathering(sheet, columns, year: year, areas: areas, steps: steps, meant: meant, faults: faults)
        for row in sheet.rows { gathering.take(row) }
        return FileReading(
            rows: gathering.rows, faults: gathering.allFaults, shape: columns.shape.rawValue, columns: columns.recognised,
            rowsRead: sheet.rows.count + sheet.omitted)
    }
}
