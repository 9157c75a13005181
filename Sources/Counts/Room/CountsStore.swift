package import Almanac
import AreasRules
package import Picture
package import Storage

/// One count with the cell it came from.
package struct CountCell: Sendable, Hashable {
    package let category: Slug
    package let value: Int64
    package let batch: Int64?
    package let row: Int?
    package let column: Int?
}

/// A stretch of days that a source has counts for in an area.
package struct CountWindow: Sendable, Hashable {
    package let source: Slug
    package let area: Slug
    package let from: Day
    package let through: Day
}

/// Reads and writes counts.
package struct CountsStore: Sendable {
    package init() {}

    /// The counts of one window as of a change. One range of the index on source, area and window.
    package func cells(_ window: CountWindow, _ reader: Reader, asOf change: ChangeNumber) throws -> [Slug: CountCell] {
        var cells: [Slug: CountCell] = [:]
        try reader.each(
            """
            SELECT category, value, batch, file_row, file_column FROM count_cell
            WHERE source = ?2 AND area = ?3 AND from_day = ?4 AND through_day = ?5 AND since <= ?1 AND (until IS NULL OR until > ?1)
            """,
            [
                .int(change.value), .text(window.source.text), .text(window.area.text), .text(window.from.description),
                .text(window.through.description),
            ]
        ) { row in
            guard let category = Slug(row.text(0)) else { return }
            cells[category] = CountCell(
                category: category, value: row.int(1), batch: row.optionalInt(2), row: row.optionalInt(3).map(Int.init),
                column: row.optionalInt(4).map(Int.init))
        }
        return cells
    }

    /// All windows there are, newest end first. Walks the index on windows.
    package func windows(_ reader: Reader, asOf change: ChangeNumber) throws -> [CountWindow] {
        try reader.rows(
            """
            SELECT source, area, from_day, through_day FROM count_cell WHERE since <= ?1 AND (until IS NULL OR until > ?1)
            GROUP BY source, area, from_day, through_day ORDER BY through_day DESC, from_day, source, area
            """, [.int(change.value)]
        ) { row in
            guard let source = Slug(row.text(0)), let area = Slug(row.text(1)), let from = Day(text: row.text(2)),
                let through = Day(text: row.text(3))
            else { return nil }
            return CountWindow(source: source, area: area, from: from, through: through)
        }.compactMap { $0 }
    }

    /// The current value of a cell with its row's number. One index seek.
    func standing(_ window: CountWindow, _ category: Slug, _ reader: Reader) throws -> (id: Int64, value: Int64)? {
        try reader.first(
            """
            SELECT id, value FROM count_cell
            WHERE source = ?1 AND area = ?2 AND from_day = ?3 AND through_day = ?4 AND category = ?5 AND until IS NULL
            """,
            [
                .text(window.source.text), .text(window.area.text), .text(window.from.description), .text(window.through.description),
                .text(category.text),
            ]
        ) { ($0.int(0), $0.int(1)) }
    }

    func add(_ count: PlacedCount, batch: Int64, _ writer: Writer) throws {
        try writer.add(
            [
                .text(count.window.source.text), .text(count.window.area.text), .text(count.category.text), .text(count.window.from.description),
                .text(count.window.through.description), .int(count.value), .int(batch), .int(count.row), .int(count.column),
            ], to: CountsSchema.cell)
    }
}

/// A count of a file with its place in the store.
struct PlacedCount: Sendable {
    let window: CountWindow
    let category: Slug
    let value: Int64
    let row: Int
    let column: Int
}
