package import Almanac
import AreasRules
import CountsRules
package import Picture
package import Storage

/// One count with the cell it came from.
package struct StoredCount: Sendable, Hashable {
    package let category: Slug
    package let days: ClosedRange<Day>
    package let value: Int64
    package let place: CellPlace
}

/// A stretch of days that a source has counts for in an area.
package struct CountWindow: Sendable, Hashable {
    package let source: Slug
    package let area: Slug
    package let from: Day
    package let through: Day
}

/// A source in an area: whose counts belong together.
package struct SeriesKey: Sendable, Hashable {
    package let source: Slug
    package let area: Slug
}

/// Reads and writes counts.
package struct CountsStore: Sendable {
    package init() {}

    private static let current = "since <= ?1 AND (until IS NULL OR until > ?1)"

    /// The counts that begin within some days, of any grain, as of a change. One range of the index on source, area and days.
    package func counts(_ key: SeriesKey, in days: ClosedRange<Day>, _ reader: Reader, asOf change: ChangeNumber) throws -> [StoredCount] {
        guard try reader.sees(key.source) else { return [] }
        return try reader.rows(
            """
            SELECT category, from_day, through_day, value, batch, file_row, file_column FROM count_cell
            WHERE source = ?2 AND area = ?3 AND from_day >= ?4 AND from_day <= ?5 AND \(CountsStore.current)
            ORDER BY from_day, through_day, category
            """,
            [
                .int(change.value), .text(key.source.text), .text(key.area.text), .text(days.lowerBound.description),
                .text(days.upperBound.description),
            ]
        ) { row in
            guard let category = Slug(row.text(0)), let from = Day(text: row.text(1)), let through = Day(text: row.text(2)) else { return nil }
            let place = CellPlace(batch: row.optionalInt(4), row: row.optionalInt(5).map(Int.init), column: row.optionalInt(6).map(Int.init))
            return StoredCount(category: category, days: from...through, value: row.int(3), place: place)
        }.compactMap { $0 }
    }

    /// The current values of a source in an area, with their rows' numbers, for counts that begin within some days. One range of the index.
    func standing(_ key: SeriesKey, in days: ClosedRange<Day>, _ reader: Reader) throws -> [CountPlace: (id: Int64, value: Int64)] {
        var standing: [CountPlace: (id: Int64, value: Int64)] = [:]
        try reader.each(
            """
            SELECT id, value, category, from_day, through_day FROM count_cell
            WHERE source = ?1 AND area = ?2 AND from_day >= ?3 AND from_day <= ?4 AND until IS NULL
            """,
            [.text(key.source.text), .text(key.area.text), .text(days.lowerBound.description), .text(days.upperBound.description)]
        ) { row in
            guard let category = Slug(row.text(2)), let from = Day(text: row.text(3)), let through = Day(text: row.text(4)) else { return }
            standing[CountPlace(area: key.area, category: category, days: from...through)] = (row.int(0), row.int(1))
        }
        return standing
    }

    func add(_ count: PlacedCount, of source: Slug, batch: Int64, _ writer: Writer) throws {
        try writer.add(
            [
                .text(source.text), .text(count.area.text), .text(count.category.text), .text(count.days.lowerBound.description),
                .text(count.days.upperBound.description), .int(count.value), .int(batch), .int(count.row), .int(count.column),
            ], to: CountsSchema.cell)
    }

    /// The windows that a source has counts of: for counts from before coverage was kept. Walks the source's part of the index on windows.
    private func windows(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [PlacedCoverage] {
        try reader.rows(
            """
            SELECT area, from_day, through_day FROM count_cell WHERE source = ?2 AND \(CountsStore.current)
            GROUP BY area, from_day, through_day ORDER BY area, from_day, through_day
            """, [.int(change.value), .text(source.text)]
        ) { row in
            guard let area = Slug(row.text(0)), let from = Day(text: row.text(1)), let through = Day(text: row.text(2)), from <= through
            else { return nil }
            // Before coverage was kept every count was of a window.
            return PlacedCoverage(area: area, grain: CountGrain(of: from...through) == .year ? .year : .window, days: from...through)
        }.compactMap { $0 }
    }
}

/// Which days are covered, and where series break.
extension CountsStore {
    /// What every source has told of in every area, as of a change. Reads one small table whole; a source with counts from before coverage was kept is
    /// walked for the windows it has.
    func coverage(_ reader: Reader, asOf change: ChangeNumber) throws -> [SeriesKey: Coverage] {
        var stretches: [SeriesKey: [CountGrain: [ClosedRange<Day>]]] = [:]
        try reader.each(
            "SELECT source, area, grain, from_day, through_day FROM count_coverage WHERE \(CountsStore.current)", [.int(change.value)]
        ) { row in
            guard let source = Slug(row.text(0)), let area = Slug(row.text(1)), let grain = CountGrain(rawValue: row.text(2)),
                let from = Day(text: row.text(3)), let through = Day(text: row.text(4)), from <= through
            else { return }
            stretches[SeriesKey(source: source, area: area), default: [:]][grain, default: []].append(from...through)
        }
        let told = Set(stretches.keys.map(\.source))
        for source in try reader.sources(asOf: change) where source.kind == "counts" && !told.contains(source.slug) {
            for window in try windows(of: source.slug, reader, asOf: change) {
                stretches[SeriesKey(source: source.slug, area: window.area), default: [:]][window.grain, default: []].append(window.days)
            }
        }
        return try stretches.filter { try reader.sees($0.key.source) }.mapValues { Coverage($0) }
    }

    /// Writes down what a source has told of from before coverage was kept, so that nothing of it is lost when more is.
    func catchUp(_ source: Slug, batch: Int64, _ writer: Writer) throws {
        guard try standingCoverage(source, writer.reader).isEmpty else { return }
        try cover(windows(of: source, writer.reader, asOf: writer.change), of: source, batch: batch, writer)
    }

    /// The current stretches of a source, with their rows' numbers.
    func standingCoverage(_ source: Slug, _ reader: Reader) throws -> [(id: Int64, coverage: PlacedCoverage)] {
        try reader.rows(
            "SELECT id, area, grain, from_day, through_day FROM count_coverage WHERE source = ?1 AND until IS NULL", [.text(source.text)]
        ) { row in
            guard let area = Slug(row.text(1)), let grain = CountGrain(rawValue: row.text(2)), let from = Day(text: row.text(3)),
                let through = Day(text: row.text(4)), from <= through
            else { return nil }
            return (row.int(0), PlacedCoverage(area: area, grain: grain, days: from...through))
        }.compactMap { $0 }
    }

    /// Makes more days covered: stretches of months, weeks and days that meet become one.
    /// - Returns: how many stretches were added.
    @discardableResult
    func cover(_ told: [PlacedCoverage], of source: Slug, batch: Int64, _ writer: Writer) throws -> Int {
        var added = 0
        // Areas and grains do not touch each other, so what stands is read once and each of them is settled once.
        let standingByPlace = Dictionary(grouping: try standingCoverage(source, writer.reader)) { [$0.coverage.area.text, $0.coverage.grain.rawValue] }
        let toldByPlace = Dictionary(grouping: told) { [$0.area.text, $0.grain.rawValue] }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for (place, stretches) in toldByPlace {
            guard let stretch = stretches.first else { continue }
            let standing = standingByPlace[place] ?? []
            let wanted = Coverage([stretch.grain: standing.map(\.coverage.days) + stretches.map(\.days)]).stretches[stretch.grain] ?? []
            for old in standing where !wanted.contains(old.coverage.days) { try writer.end(old.id, of: CountsSchema.coverage) }
            for days in wanted where !standing.contains(where: { $0.coverage.days == days }) {
                added += 1
                try writer.add(
                    [
                        .text(source.text), .text(stretch.area.text), .text(stretch.grain.rawValue), .text(days.lowerBound.description),
                        .text(days.upperBound.description), .int(batch),
                    ], to: CountsSchema.coverage)
            }
        }
        return added
    }

    /// Where a source's series break, oldest first, as of a change. Served by the index on source and day.
    func breaks(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SeriesBreak] {
        guard try reader.sees(source) else { return [] }
        return try reader.rows(
            "SELECT kind, area, category, from_day, names FROM series_break WHERE source = ?2 AND \(CountsStore.current) ORDER BY from_day, id",
            [.int(change.value), .text(source.text)]
        ) { row in
            guard let kind = SeriesBreak.Kind(rawValue: row.text(0)), let from = Day(text: row.text(3)) else { return nil }
            return SeriesBreak(
                kind: kind, area: row.optionalText(1).flatMap { Slug($0) }, category: row.optionalText(2).flatMap { Slug($0) }, from: from,
                names: row.text(4).split(whereSeparator: \.isNewline).map(String.init))
        }.compactMap { $0 }
    }

    /// Remembers a break; one that is known is left as it is.
    func add(_ found: SeriesBreak, of source: Slug, batch: Int64, _ writer: Writer) throws {
        guard try !breaks(of: source, writer.reader, asOf: writer.change).contains(found) else { return }
        try writer.add(
            [
                .text(source.text), .optional(found.area?.text), .optional(found.category?.text), .text(found.from.description),
                .text(found.kind.rawValue), .text(found.names.joined(separator: "\n")), .int(batch),
            ], to: CountsSchema.seriesBreak)
    }

    /// The source's counts by month that stand, what they cover, and the breaks that are known. One range of the index on current cells.
    func standingMonths(_ source: Slug, _ reader: Reader) throws -> StandingMonths {
        var months = StandingMonths()
        try reader.each(
            "SELECT area, category, from_day, through_day, value, file_column, batch FROM count_cell WHERE source = ?1 AND until IS NULL", [.text(source.text)]
        ) { row in
            guard let area = Slug(row.text(0)), let category = Slug(row.text(1)), let from = Day(text: row.text(2)), let through = Day(text: row.text(3)),
                from <= through, CountGrain(of: from...through) == .month
            else { return }
            let isOfEvents = row.optionalInt(5) == nil && row.optionalInt(6) != nil
            months.cells[CountPlace(area: area, category: category, days: from...through)] = .init(value: Int(row.int(4)), isOfEvents: isOfEvents)
        }
        months.told = try standingCoverage(source, reader).map(\.coverage).filter { $0.grain == .month }.map(\.days)
        months.breaks = try breaks(of: source, reader, asOf: reader.change())
        return months
    }
}
