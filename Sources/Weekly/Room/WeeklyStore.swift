package import Almanac
package import Picture
package import Storage

/// One decided level with the cell it came from.
package struct DecidedLevel: Sendable, Hashable {
    package let week: Week
    package let area: Slug
    package let level: Int
    package let batch: Int64?
    package let row: Int?
    package let column: Int?
}

/// Reads and writes weekly levels.
package struct WeeklyStore: Sendable {
    package init() {}

    /// The levels of a year as of a change, all areas. One range of the index on year, area and week: O(areas × weeks).
    package func levels(of year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> [DecidedLevel] {
        guard try reader.sees(LevelPlan.source) else { return [] }
        return try reader.rows(
            """
            SELECT week, area, level, batch, file_row, file_column FROM level_decision
            WHERE year = ?2 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY area, week
            """, [.int(change.value), .int(year)]
        ) { row in
            guard let week = Week(year: year, number: Int(row.int(0))), let area = Slug(row.text(1)) else { return nil }
            return DecidedLevel(
                week: week, area: area, level: Int(row.int(2)), batch: row.optionalInt(3), row: row.optionalInt(4).map(Int.init),
                column: row.optionalInt(5).map(Int.init))
        }.compactMap { $0 }
    }

    /// Years that have levels, newest first. Two index seeks per year, from one year to the next below it.
    package func years(_ reader: Reader, asOf change: ChangeNumber) throws -> [Int] {
        guard try reader.sees(LevelPlan.source) else { return [] }
        return try reader.rows(
            """
            WITH RECURSIVE known (year) AS (
                SELECT max(year) FROM level_decision
                UNION ALL
                SELECT (SELECT max(year) FROM level_decision WHERE year < known.year) FROM known WHERE known.year IS NOT NULL
            )
            SELECT year FROM known WHERE EXISTS (
                SELECT 1 FROM level_decision AS own WHERE own.year = known.year AND own.since <= ?1 AND (own.until IS NULL OR own.until > ?1)
            ) ORDER BY year DESC
            """, [.int(change.value)]
        ) { Int($0.int(0)) }
    }

    /// The current level of a week and area with its row's number. One index seek.
    func standing(_ week: Week, _ area: Slug, _ reader: Reader) throws -> (id: Int64, level: Int)? {
        try reader.first(
            "SELECT id, level FROM level_decision WHERE year = ?1 AND area = ?2 AND week = ?3 AND until IS NULL",
            [.int(week.year), .text(area.text), .int(week.number)]
        ) { ($0.int(0), Int($0.int(1))) }
    }

    func add(_ row: LevelRow, batch: Int64, _ writer: Writer) throws {
        try writer.add(
            [
                .int(row.week.year), .int(row.week.number), .text(row.area.text), .int(row.level), .int(batch), .int(row.row), .int(row.column),
            ], to: WeeklySchema.level)
    }
}
