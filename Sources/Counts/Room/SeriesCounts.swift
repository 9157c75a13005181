package import Almanac
package import AreasRules
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
    /// The source's categories in its own order, each by the newest name it has had.
    package let categories: [Category]
    /// The sum of all categories, where single events make one; nil where there is none to make.
    package let total: Category?
    /// What the source has told of, but not for one of its categories.
    let gaps: [Slug: Coverage]
    private let counts: [Slug: [StoredCount]]

    init(_ counts: [StoredCount], _ told: SeriesTold) {
        self.counts = Dictionary(grouping: counts, by: \.category)
        coverage = told.coverage
        gaps = told.gaps
        breaks = told.breaks
        categories = told.categories.map { $0.renamed(by: told.breaks) }
        total = told.keepsTotals ? nil : EventTotal.category(of: told.categories, counts)
    }

    /// The categories, and last their sum where there is one.
    package var summed: [Category] { categories + (total.map { [$0] } ?? []) }

    /// What a category is told of: what the source is, but for the category's gaps; for the sum but for everyone's.
    package func coverage(of category: Slug) -> Coverage {
        guard category == total?.slug else { return gaps[category].map(coverage.without) ?? coverage }
        return gaps.values.reduce(coverage) { $0.without($1) }
    }

    /// What is known of a category in some days: by a count of just those days, else by finer ones of one grain that fill them. The sum is known where
    /// every category is, and all of them are counted from single events.
    package func answer(_ category: Slug, _ days: ClosedRange<Day>) -> Answer {
        guard category == total?.slug else { return own(category, days) }
        return categories.map { own($0.slug, days) }.reduce(.count(0, [])) { sum, part in sum.adding(part, in: days) }
    }

    private func own(_ category: Slug, _ days: ClosedRange<Day>) -> Answer {
        let coverage = coverage(of: category)
        guard let grain = coverage.grain(covering: days) else { return .missing(coverage.missing(days)) }
        let cells = cells(category, grain, within: days)
        // In a table of years a category without a count is a forgotten cell, not a 0.
        guard grain.hasBlanks || !cells.isEmpty else { return .missing(MissingCount(reason: .notCovered, days: [days])) }
        return .count(cells.reduce(0) { $0 + Int($1.value) }, cells.map(\.place))
    }

    /// A category's counts by month, those that are not 0.
    package func months(_ category: Slug) -> [Month: Int] {
        guard category != total?.slug else { return categories.map { months($0.slug) }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) } }
        let cells = (counts[category] ?? []).filter { CountGrain(of: $0.days) == .month }
        return Dictionary(cells.map { (Month(containing: $0.days.lowerBound), Int($0.value)) }) { first, _ in first }
    }

    /// The cells that a category's months stand in, within some days.
    package func monthPlaces(_ category: Slug, within days: ClosedRange<Day>) -> [CellPlace] {
        cells(category, .month, within: days).map(\.place)
    }

    /// A category's counts by the Monday of their week, from counts of weeks, else of days; those that are not 0.
    func weekCounts(_ category: Slug) -> [Day: Int] {
        guard category != total?.slug else { return categories.map { weekCounts($0.slug) }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) } }
        let cells = (counts[category] ?? []).map { (grain: CountGrain(of: $0.days), monday: Week(containing: $0.days.lowerBound).monday, value: Int($0.value)) }
        let weeks = Dictionary(cells.filter { $0.grain == .week }.map { ($0.monday, $0.value) }) { first, _ in first }
        let days = Dictionary(cells.filter { $0.grain == .day }.map { ($0.monday, $0.value) }, uniquingKeysWith: +)
        return days.merging(weeks) { $1 }
    }

    /// The cells that a category's counts by week or day stand in, within some days; for the sum those of all its parts.
    func weekPlaces(_ category: Slug, within days: ClosedRange<Day>) -> [CellPlace] {
        guard category != total?.slug else { return categories.flatMap { weekPlaces($0.slug, within: days) } }
        return (cells(category, .week, within: days) + cells(category, .day, within: days)).map(\.place)
    }

    /// The months of the same part of every year that has them all: what a category's unrest is judged by. Nil where the part is not told of by months.
    func history(_ category: Slug, _ window: YearWindow, years: [Int]) -> [MonthCount] {
        let (counts, coverage) = (months(category), coverage(of: category))
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

extension SeriesCounts.Answer {
    /// The sum of two counts of single events. Counts from tables are not added: their categories may share events.
    fileprivate func adding(_ other: Self, in days: ClosedRange<Day>) -> Self {
        switch (self, other) {
        case (.missing, _): self
        case (_, .missing): other
        case (.count(let sum, let places), .count(let value, let more)):
            more.allSatisfy(\.isOfEvents)
                ? .count(sum + value, places + more) : .missing(MissingCount(reason: .notAdditive, days: [days]))
        }
    }
}

/// What a source says of a series beside its counts.
struct SeriesTold: Sendable {
    let coverage: Coverage
    /// By category.
    let gaps: [Slug: Coverage]
    /// Oldest first.
    let breaks: [SeriesBreak]
    let categories: [Category]
    /// True for a source whose published totals are never worked out anew.
    let keepsTotals: Bool
}

/// The row `Summa` of counts made of single events.
enum EventTotal {
    /// The sum's category; nil where the source has sums of its own, has but one category, or has no single events.
    static func category(of categories: [Category], _ counts: [StoredCount]) -> Category? {
        guard let source = categories.first?.source, categories.count > 1, !categories.contains(where: \.isSum), counts.contains(where: \.place.isOfEvents)
        else { return nil }
        return Category(
            source: source, name: "Summa", group: "", isSum: true, position: (categories.map(\.position).max() ?? 0) + 1, taken: Set(categories.map(\.slug)))
    }
}

extension Category {
    /// The category by the newest of its names: the older ones are told where the series breaks.
    fileprivate func renamed(by breaks: [SeriesBreak]) -> Category {
        guard let newest = breaks.last(where: { $0.kind == .name && $0.category == slug })?.names.last else { return self }
        return Category(source: source, slug: slug, name: newest, group: group, isSum: isSum, isGrave: isGrave, position: position)
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
            let told = SeriesTold(
                coverage: try coverage(reader, asOf: change)[key] ?? Coverage([:]),
                gaps: try CountGapStore(source: key.source).gaps(key.area, reader, asOf: change),
                breaks: try counts.breaks(of: key.source, reader, asOf: change).filter { $0.area == nil || $0.area == key.area },
                categories: try categories.categories(of: key.source, reader, asOf: change),
                keepsTotals: try reader.sourceCards(asOf: change)[key.source]?.keepsPublishedTotals ?? false)
            return SeriesCounts(try counts.counts(key, in: SeriesShelf.always, reader, asOf: change), told)
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

    /// The area that a command names.
    /// - Throws: a refusal with the names that may have been meant.
    func area(named name: String, _ reader: Reader, asOf change: ChangeNumber) throws -> AreaName {
        switch try areas.directory(reader, asOf: change).find(name) {
        case .known(let area, _): return area
        case .unknown(let suggestions): throw CountOrder.unreadable("--area", name, "ett känt område", suggestions)
        }
    }

    func area(_ slug: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> AreaName? {
        try areas.directory(reader, asOf: change).area(slug)
    }
}
