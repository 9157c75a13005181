import Almanac
import AreasRules
package import CountsRules
package import Picture
import Statistics
package import Storage

/// The months of a source in an area as read from the store, with what has to be borne in mind about them.
package struct LoadedMonths: Sendable {
    package let key: SeriesKey
    package let table: MonthTable
    package let source: Source
    package let area: AreaName
    package let series: SeriesCounts
    /// Season and direction of every category and of all together.
    let trends: MonthTrendTable
    /// All notes of the reading.
    package let notes: Notes

    /// The first and the last month covered, as one period; nil when none is.
    var period: Period? {
        let told = series.coverage.stretches[.month] ?? []
        guard let from = told.first?.lowerBound, let through = told.last?.upperBound else { return nil }
        return Period(text: "\(Month(containing: from))--\(Month(containing: through))")
    }

    /// The part of the year that the last two years are held against each other by: `januari–september`.
    var comparedMonths: String? { table.likeForLike.map { Swedish.monthSpan(1, $0.window.throughMonth) } }

    /// All categories together, or the only one there is.
    var whole: MonthTable.Block? { table.total ?? table.blocks.first }

    /// Breaks of a category, and of the whole area.
    func breaks(of category: Slug?) -> [SeriesBreak] { series.breaks.filter { $0.category == nil || $0.category == category } }

    /// What a note on a category, in a year or in all of them, would be about.
    func scope(_ category: Slug?, year: Int? = nil) -> Note.Scope {
        let days = year.flatMap { YearWindow(januaryThrough: 12).days(of: $0) }
        return Note.Scope(source: key.source, area: key.area, category: category, from: days?.lowerBound, through: days?.upperBound)
    }

    /// What is counted, in the plural.
    var noun: String {
        let name = NearestNames.folded(source.name)
        if name.contains("tyck till") || name.contains("synpunkt") { return "synpunkter" }
        return name.contains("brott") || name.contains("anmäl") ? "anmälningar" : "händelser"
    }
}

/// Loads tables of months.
package struct MonthTables: Sendable {
    let shelf: SeriesShelf
    private let memo = Memo<SeriesKey, LoadedMonths?>()

    init(shelf: SeriesShelf) { self.shelf = shelf }

    /// The months, nil when source or area is not known or has none.
    func load(_ key: SeriesKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedMonths? {
        try memo.value(key, asOf: change) { try read(key, reader, asOf: change) }
    }

    private func read(_ key: SeriesKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedMonths? {
        guard let source = try shelf.source(key.source, reader, asOf: change), let area = try shelf.area(key.area, reader, asOf: change)
        else { return nil }
        let series = try shelf.load(key, reader, asOf: change)
        guard series.coverage.stretches[.month]?.isEmpty == false else { return nil }
        let table = MonthTable(
            series: series.categories.map { MonthSeries(category: $0, counts: series.months($0.slug), gaps: series.gaps[$0.slug] ?? Coverage([:])) },
            coverage: series.coverage)
        let trends = MonthTrendTable(table) { category in series.breaks.filter { $0.category == nil || $0.category == category } }
        return LoadedMonths(
            key: key, table: table, source: source, area: area, series: series, trends: trends, notes: try shelf.notes(reader, asOf: change))
    }

    package func load(_ key: SeriesKey, asOf change: ChangeNumber) async throws -> LoadedMonths? {
        try await shelf.store.read { try load(key, $0, asOf: change) }
    }

    /// Sources and areas with counts by month: sources in the order they came, areas in the municipality's own order.
    package func keys(asOf change: ChangeNumber) async throws -> [SeriesKey] {
        try await shelf.store.read { reader in
            let covered = try shelf.coverage(reader, asOf: change).filter { $0.value.stretches[.month]?.isEmpty == false }
            let sources = try reader.sources(asOf: change).map(\.slug)
            let areas = try shelf.areas.directory(reader, asOf: change).areas.map(\.slug)
            return sources.flatMap { source in
                areas.map { SeriesKey(source: source, area: $0) }.filter { covered[$0] != nil }
            }
        }
    }
}
