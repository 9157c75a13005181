import Almanac
import CountsRules
import Picture
import Statistics
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
        /// Places in the table: of a series, and of a month in it. Their text is made when it is written: all of it would take much room.
        fileprivate(set) var added: [(series: Int, month: Int)] = []
        fileprivate(set) var ended: [Int64] = []
    }

    func change(to table: EventCellTable, _ scope: EventCellStore.Scope, _ reader: Reader) throws -> Change {
        var standing = try standing(reader)
        var change = Change()
        for (number, series) in table.cells.series.enumerated() {
            for offset in series.months.cells.indices {
                guard series.hasHours(ofMonth: offset), let month = HourStore.month(series.months.first + offset) else { continue }
                let area = table.areas[series.area].text
                let place = Place(area: area, category: table.categories[series.category].text, month: month)
                if !standing.isEmpty, let known = standing.removeValue(forKey: place) {
                    guard known.hours != HourStore.text(series, offset), scope.holds(area: area, days: HourStore.days(month)) else { continue }
                    change.ended.append(known.id)
                }
                change.added.append((number, offset))
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
                let series = table.cells.series[cell.series]
                let month = HourStore.month(series.months.first + cell.month) ?? ""
                let names = [source.text, table.areas[series.area].text, table.categories[series.category].text]
                for value in names + [month, HourStore.text(series, cell.month)] { row.text(value) }
                row.int(batch)
            }
        }
    }

    /// The hours of the source's months in an area as of a change, by category; all categories when none is named. One range of the index.
    func hours(
        _ area: Slug, _ category: Slug?, months: ClosedRange<Month>, _ reader: Reader, asOf change: ChangeNumber
    ) throws -> [(category: Slug, hours: WeekHours, batch: Int64?)] {
        guard try reader.sees(source) else { return [] }
        return try reader.rows(
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

    /// The hours of a month; empty when no event of it has a time.
    private static func text(_ series: EventCells.Series, _ month: Int) -> String {
        series.hours(ofMonth: month).flatMap { WeekHours($0) }?.text ?? ""
    }

    /// `2024-05`.
    private static func month(_ code: Int) -> String? { Month(year: code / 12, number: code % 12 + 1)?.description }

    private static func days(_ month: String) -> ClosedRange<Int> {
        guard let month = Month(text: month) else { return 0...0 }
        return month.firstDay.daysSince1970...month.lastDay.daysSince1970
    }
}
