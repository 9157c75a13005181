package import Almanac
import AreasRules
package import CountsRules
package import Picture
import Statistics
package import Storage

/// All counts of a source in an area, with what is covered and where the series breaks.
package struct SeriesCounts: Sendable {
    /// What the stored counts say of some days.
    package enum Answer: Sendable {
        case count(Int, [CellPlace])
        case missing(MissingCount)

        /// Nil where nothing is known.
        package var value: Int? {
            if case .count(let value, _) = self { value } else { nil }
        }

        package var places: [CellPlace] {
            if case .count(_, let places) = self { places } else { [] }
        }

        /// Why there is no count: `not-covered`; nil where there is one.
        package var code: String? {
            if case .missing(let missing) = self { missing.code } else { nil }
        }
    }

    package let coverage: Coverage
    package let breaks: [SeriesBreak]
    private let counts: [Slug: [StoredCount]]

    init(_ counts: [StoredCount], coverage: Coverage, breaks: [SeriesBreak]) {
        self.counts = Dictionary(grouping: counts, by: \.category)
        self.coverage = coverage
        self.breaks = breaks
    }

    /// What is known of a category in some days: by a count of just those days, else by finer ones of one grain that fill them.
    package func answer(_ category: Slug, _ days: ClosedRange<Day>) -> Answer {
        guard let grain = coverage.grain(covering: days) else { return .missing(coverage.missing(days)) }
        let cells = cells(category, grain, within: days)
        // In a table of years a category without a count is a forgotten cell, not a 0.
        guard grain.hasBlanks || !cells.isEmpty else { return .missing(MissingCount(reason: .notCovered, days: [days])) }
        return .count(cells.reduce(0) { $0 + Int($1.value) }, cells.map(\.place))
    }

    /// A category's counts by month, those that are not 0.
    package func months(_ category: Slug) -> [Month: Int] {
        let cells = (counts[category] ?? []).filter { CountGrain(of: $0.days) == .month }
        return Dictionary(cells.map { (Month(containing: $0.days.lowerBound), Int($0.value)) }) { first, _ in first }
    }

    /// The cells that a category's months stand in, within some days.
    package func monthPlaces(_ category: Slug, within days: ClosedRange<Day>) -> [CellPlace] {
        cells(category, .month, within: days).map(\.place)
    }

    /// The months of the same part of every year that has them all: what a category's unrest is judged by. Nil where the part is not told of by months.
    func history(_ category: Slug, _ window: YearWindow, years: [Int]) -> [MonthCount] {
        let counts = months(category)
        return years.flatMap { year -> [MonthCount] in
            guard let days = window.days(of: year), coverage.covers(days, by: .month) else { return [] }
            return (window.fromMonth...window.throughMonth).compactMap { number in
                Month(year: year, number: number).map { MonthCount(year: year, month: number, count: counts[$0] ?? 0) }
            }
        }
    }

    private func cells(_ category: Slug, _ grain: CountGrain, within days: ClosedRange<Day>) -> [StoredCount] {
        (counts[category] ?? []).filter { cell in
            guard grain != .window else { return cell.days == days }
            return days.contains(cell.days) && CountGrain(of: cell.days) == grain
        }
    }
}

/// Loads series, each once for each change.
package struct SeriesShelf: Sendable {
    let store: Store
    let areas: any CountAreaSource
    let categories: any CategoryKeeper
    private let counts = CountsStore()
    private let notebook: Notebook
    private let series = Memo<SeriesKey, SeriesCounts>()
    private let covered = Memo<Bool, [SeriesKey: Coverage]>()

    init(store: Store, areas: any CountAreaSource, categories: any CategoryKeeper, notebook: Notebook) {
        self.store = store
        self.areas = areas
        self.categories = categories
        self.notebook = notebook
    }

    private static let always = Day(daysSince1970: -719_162)...Day(daysSince1970: 2_932_896)

    /// All counts of a source in an area. One range of the index on source, area and days.
    func load(_ key: SeriesKey, _ reader: Reader, asOf change: ChangeNumber) throws -> SeriesCounts {
        try series.value(key, asOf: change) {
            let breaks = try counts.breaks(of: key.source, reader, asOf: change).filter { $0.area == nil || $0.area == key.area }
            return SeriesCounts(
                try counts.counts(key, in: SeriesShelf.always, reader, asOf: change), coverage: try coverage(reader, asOf: change)[key] ?? Coverage([:]),
                breaks: breaks)
        }
    }

    /// What every source has told of in every area.
    func coverage(_ reader: Reader, asOf change: ChangeNumber) throws -> [SeriesKey: Coverage] {
        try covered.value(true, asOf: change) { try counts.coverage(reader, asOf: change) }
    }

    func notes(_ reader: Reader, asOf change: ChangeNumber) throws -> Notes { try notebook.notes(reader, asOf: change) }

    /// The source of counts with a slug; nil when there is none.
    func source(_ slug: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> Source? {
        try reader.sources(asOf: change).first { $0.slug == slug && $0.kind == "counts" }
    }

    func area(_ slug: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> AreaName? {
        try areas.directory(reader, asOf: change).area(slug)
    }
}
