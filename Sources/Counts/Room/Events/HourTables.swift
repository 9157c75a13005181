import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// Which weekday × hour table: a source in an area, one category or all, in some whole months.
struct HourKey: Sendable, Hashable {
    let series: SeriesKey
    /// Nil for all categories together.
    let category: Slug?
    let months: ClosedRange<Month>

    /// Nil for a period that is not whole months.
    init?(_ series: SeriesKey, category: Slug?, _ period: Period) {
        let months = Month(containing: period.from)...Month(containing: period.through)
        guard months.lowerBound.firstDay == period.from, months.upperBound.lastDay == period.through else { return nil }
        self.series = series
        self.category = category
        self.months = months
    }
}

/// When events happen on the day and in the week, as read from the store.
struct LoadedHours: Sendable {
    let key: HourKey
    /// Events whose time of day is known.
    let hours: WeekHours
    let source: Source
    let area: AreaName
    /// Nil for all categories together.
    let category: Category?
    /// How many of the events came with each import.
    let batches: [Int64: Int]
    /// True for a category whose events are weighed one by one, or are too sensitive to show by the hour.
    let isDelicate: Bool

    /// Fewer events than this are told in words alone: chance would draw the pattern, and single events could be seen in it.
    static let fewest = 50

    var isTooFew: Bool { hours.total < LoadedHours.fewest }
}

/// Loads weekday × hour tables, each once for each change.
struct HourTables: Sendable {
    let shelf: SeriesShelf
    private let memo = Memo<HourKey, LoadedHours?>()

    init(shelf: SeriesShelf) { self.shelf = shelf }

    /// The table; nil when the source has no events with a time there, or source, area or category is not known. One range of an index.
    func load(_ key: HourKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedHours? {
        try memo.value(key, asOf: change) { try read(key, reader, asOf: change) }
    }

    private func read(_ key: HourKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedHours? {
        guard let source = try shelf.source(key.series.source, reader, asOf: change), let area = try shelf.area(key.series.area, reader, asOf: change)
        else { return nil }
        let known = try shelf.load(key.series, reader, asOf: change).categories
        let category = key.category.flatMap { slug in known.first { $0.slug == slug } }
        guard key.category == nil || category != nil else { return nil }
        let cells = try HourStore(source: key.series.source).hours(key.series.area, key.category, months: key.months, reader, asOf: change)
        guard !cells.isEmpty else { return nil }
        return LoadedHours(
            key: key, hours: cells.reduce(WeekHours()) { $0 + $1.hours }, source: source, area: area, category: category,
            batches: cells.reduce(into: [:]) { parts, cell in parts[cell.batch ?? 0, default: 0] += cell.hours.total },
            isDelicate: category.map(HourTables.isDelicate) ?? false)
    }

    /// Grave single events, and sexual offences: shown together with the others only.
    static func isDelicate(_ category: Category) -> Bool {
        if category.isGrave { return true }
        let words = NearestNames.folded(category.name).split { !$0.isLetter }
        return words.contains { word in ["våldtäkt", "våldtäkter", "rape"].contains(String(word)) || word.hasPrefix("sex") }
    }
}
