import Almanac
import CountsRules
import Picture
import Storage

/// Reads and writes how many events fell on each weekday and hour of a month.
struct HourStore: Sendable {
    let source: Slug

    private struct Place: Hashable {
        let area: String
        let category: String
        let month: String
    }

    /// What bringing the hours to what events make comes to.
    struct Change {
        fileprivate(set) var added: [(area: Int, category: Int, month: String, hours: String)] = []
        fileprivate(set) var ended: [Int64] = []
    }

    func change(to table: EventCellTable, _ scope: EventCellStore.Scope, _ reader: Reader) throws -> Change {
        var standing = try standing(reader)
        var change = Change()
        for series in table.cells.series {
            for offset in series.months.cells.indices {
                guard let hours = series.hours(ofMonth: offset).flatMap({ WeekHours($0) }), let month = HourStore.month(series.months.first + offset)
                else { continue }
                let (area, category, text) = (table.areas[series.area].text, table.categories[series.category].text, hours.text)
                if let known = standing.removeValue(forKey: Place(area: area, category: category, month: month)) {
                    guard known.hours != text, scope.holds(area: area, days: HourStore.days(month)) else { continue }
                    change.ended.append(known.id)
                }
                change.added.append((series.area, series.category, month, text))
            }
        }
        change.ended += standing.filter { scope.holds(area: $0.key.area, days: HourStore.days($0.key.month)) }.map(\.value.id)
        change.ended.sort()
        return change
    }

    func apply(_ change: Change, _ table: EventCellTable, batch: Int64, _ writer: Writer) throws {
        for id in change.ended { try writer.end(id, of: CountsSchema.hourCell) }
        guard !change.added.isEmpty else { return }
        try writer.addAll(to: CountsSchema.hourCell) { rows in
            try rows.add(change.added) { cell, row in
                for value in [source.text, table.areas[cell.area].text, table.categories[cell.category].text, cell.month, cell.hours] { row.text(value) }
                row.int(batch)
            }
        }
    }

    /// The hours of the source's months in an area as of a change, by category; all categories when none is named. One range of the index.
    func hours(
        _ area: Slug, _ category: Slug?, months: ClosedRange<Month>, _ reader: Reader, asOf change: ChangeNumber
    ) throws -> [(category: Slug, hours: WeekHours, batch: Int64?)] {
        try reader.rows(
            """
            SELECT category, hours, batch FROM hour_cell
            WHERE source = ?2 AND area = ?3 AND month >= ?4 AND month <= ?5 AND (category = ?6 OR ?6 IS NULL)
                AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY month, category
            """,
            [
                .int(change.value), .text(source.text), .text(area.text), .text(months.lowerBound.description), .text(months.upperBound.description),
                .optional(category?.text),
            ]
        ) { row in
            guard let category = Slug(row.text(0)), let hours = WeekHours(text: row.text(1)) else { return nil }
            return (category, hours, row.optionalInt(2))
        }.compactMap { $0 }
    }

    private func standing(_ reader: Reader) throws -> [Place: (id: Int64, hours: String)] {
        var standing: [Place: (id: Int64, hours: String)] = [:]
        try reader.each("SELECT id, area, category, month, hours FROM hour_cell WHERE source = ?1 AND until IS NULL", [.text(source.text)]) { row in
            standing[Place(area: row.text(1), category: row.text(2), month: row.text(3))] = (row.int(0), row.text(4))
        }
        return standing
    }

    /// `2024-05`.
    private static func month(_ code: Int) -> String? { Month(year: code / 12, number: code % 12 + 1)?.description }

    private static func days(_ month: String) -> ClosedRange<Int> {
        guard let month = Month(text: month) else { return 0...0 }
        return month.firstDay.daysSince1970...month.lastDay.daysSince1970
    }
}
