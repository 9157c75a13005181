package import Almanac
import AreasRules
package import CountsRules
package import Picture
import Statistics
package import Storage

/// Which CompStat table: a source in an area, the same part of several years.
package struct ChangeTableKey: Sendable, Hashable {
    package let source: Slug
    package let area: Slug
    package let window: YearWindow
    /// The last year's week, in a table of one week of each year; its window is then the whole year, of which no more is counted.
    package let week: Week?
    /// Oldest first; the last is held against the one before.
    package let years: [Int]

    package init(source: Slug, area: Slug, through month: Month, years: Int) {
        self.init(source: source, area: area, window: YearWindow(januaryThrough: month.number), through: month.year, years: years)
    }

    /// The same part, whatever it is, of so many years up to one.
    package init(source: Slug, area: Slug, window: YearWindow, through year: Int, years: Int) {
        self.init(source: source, area: area, window: window, week: nil, through: year, years: years)
    }

    /// A week and those that began 364 days before it, twice that, and so on: the same weekdays of years that have 52 weeks or 53 (METHODS A0).
    package init(source: Slug, area: Slug, through week: Week, years: Int) {
        self.init(source: source, area: area, window: YearWindow(januaryThrough: 12), week: week, through: week.year, years: years)
    }

    private init(source: Slug, area: Slug, window: YearWindow, week: Week?, through year: Int, years: Int) {
        self.source = source
        self.area = area
        self.window = window
        self.week = week
        self.years = Array((year - max(2, years) + 1)...year)
    }

    /// The last year's part: `2024-01--2024-10`; nil where it is not of whole months from January.
    package var period: Period? {
        guard week == nil, (window.fromMonth, window.fromDay) == (1, 1) else { return nil }
        return years.last.flatMap { Month(year: $0, number: window.throughMonth) }.map { Period(januaryThrough: $0) }
    }

    /// 1 January of the year 1, since 1970-01-01.
    private static let firstDay = -719_162

    var series: SeriesKey { SeriesKey(source: source, area: area) }

    /// The days that are counted of a year; nil where the year has none.
    func days(_ year: Int) -> ClosedRange<Day>? {
        guard let week else { return window.days(of: year) }
        let monday = week.monday.daysSince1970 - 364 * ((years.last ?? year) - year)
        return monday < ChangeTableKey.firstDay ? nil : Day(daysSince1970: monday)...Day(daysSince1970: monday + 6)
    }
}

/// A CompStat table as read from the store: the judged rows, and the cells they came from.
package struct LoadedChangeTable: Sendable {
    package let key: ChangeTableKey
    package let table: ChangeTable
    package let source: Source
    package let area: AreaName
    /// Years that are covered over some of the window only: shown as such, never compared.
    package let partialYears: [Int]
    /// What the counts are, by year and category.
    package let answers: [Int: [Slug: SeriesCounts.Answer]]
    /// Where the series breaks within the years shown.
    package let breaks: [SeriesBreak]
    /// The row that sums all categories of single events; nil where there is none.
    package let total: Slug?
    /// The categories' directions over the comparable years; nil for a part of the year that does not begin in January, and for weeks.
    package let trend: TrendTable?
    /// All notes of the reading.
    package let notes: Notes

    /// The cells of a category's counts in some years.
    func places(_ category: Slug, years: some Sequence<Int>) -> [CellPlace] { years.flatMap { answers[$0]?[category]?.places ?? [] } }

    /// What a note on a category's count in a year would be about.
    func scope(_ category: Slug?, years: ClosedRange<Int>) -> Note.Scope {
        Note.Scope(
            source: key.source, area: key.area, category: category, from: key.days(years.lowerBound)?.lowerBound,
            through: key.days(years.upperBound)?.upperBound)
    }

    /// All the days that the table shows.
    var span: ClosedRange<Int> { (table.years.first ?? 0)...(table.years.last ?? 0) }
}

/// Loads CompStat tables.
package struct ChangeTables: Sendable {
    let shelf: SeriesShelf
    private let memo = Memo<ChangeTableKey, LoadedChangeTable?>(limit: 256)

    init(shelf: SeriesShelf) { self.shelf = shelf }

    var store: Store { shelf.store }

    /// Years that the categories' unrest is judged by (METHODS A1, A3.1), however many are shown.
    private static let judgedYears = 5

    /// The table, nil when the source or the area is not known. The series is read once for each change.
    func load(_ key: ChangeTableKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedChangeTable? {
        try memo.value(key, asOf: change) { try read(key, reader, asOf: change) }
    }

    private func read(_ key: ChangeTableKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedChangeTable? {
        guard let source = try shelf.source(key.source, reader, asOf: change), let area = try shelf.area(key.area, reader, asOf: change)
        else { return nil }
        let series = try shelf.load(key.series, reader, asOf: change)
        let known = series.summed
        let history = (0..<ChangeTables.judgedYears).reversed().map { (key.years.last ?? 0) - $0 }
        var answers: [Int: [Slug: SeriesCounts.Answer]] = [:]
        for year in Set(key.years + history + TrendYears.years(key)) {
            guard let days = key.days(year) else { continue }
            answers[year] = Dictionary(known.map { ($0.slug, series.answer($0.slug, days)) }) { first, _ in first }
        }
        func rows(_ years: [Int]) -> [YearCounts] {
            known.map { category in YearCounts(category: category, counts: years.map { answers[$0]?[category.slug]?.value }) }
        }
        let table = ChangeTable(
            years: key.years, counts: rows(key.years), history: rows(history), months: ChangeTables.months(series, key, known.map(\.slug), history),
            withheld: ChangeTables.withheld(series, key))
        return LoadedChangeTable(
            key: key, table: table, source: source, area: area, partialYears: series.coverage.partialYears(key.years, days: key.days),
            answers: answers, breaks: series.breaks, total: series.total?.slug,
            trend: TrendYears(key: key, categories: known, answers: answers, breaks: series.breaks).table(), notes: try shelf.notes(reader, asOf: change))
    }

    /// The months behind the table, where the last two years are told of by months.
    private static func months(_ series: SeriesCounts, _ key: ChangeTableKey, _ categories: [Slug], _ history: [Int]) -> [Slug: [MonthCount]] {
        let isOfMonths = key.years.suffix(2).allSatisfy { year in
            key.days(year).map { series.coverage.grain(covering: $0) == .month } ?? false
        }
        guard isOfMonths else { return [:] }
        return Dictionary(categories.map { ($0, series.history($0, key.window, years: history)) }) { first, _ in first }
    }

    /// The source began to name its areas in another way between the two years that would be compared.
    private static func withheld(_ series: SeriesCounts, _ key: ChangeTableKey) -> ChangeTable.Withheld? {
        guard let last = key.years.last, let before = key.days(last - 1), let now = key.days(last) else { return nil }
        let found = series.breaks.first { $0.kind == .areaNaming && $0.from > before.lowerBound && $0.from <= now.upperBound }
        return found.map { .areaNaming(from: Month(containing: $0.from), names: $0.names) }
    }

    package func load(_ key: ChangeTableKey, asOf change: ChangeNumber) async throws -> LoadedChangeTable? {
        try await store.read { try load(key, $0, asOf: change) }
    }

    /// Windows that have counts of their own, newest end first.
    package func windows(asOf change: ChangeNumber) async throws -> [CountWindow] {
        let covered = try await store.read { try shelf.coverage($0, asOf: change) }
        let windows = covered.flatMap { key, coverage in
            [CountGrain.window, .year].flatMap { coverage.stretches[$0] ?? [] }.map {
                CountWindow(source: key.source, area: key.area, from: $0.lowerBound, through: $0.upperBound)
            }
        }
        return windows.sorted { left, right in
            if left.through != right.through { return left.through > right.through }
            return (left.from, left.source, left.area) < (right.from, right.source, right.area)
        }
    }

    /// Tables that begin on 1 January and end with a month, five years wide, newest end first: every month that the counts of a source reach.
    package func keys(asOf change: ChangeNumber) async throws -> [ChangeTableKey] {
        let covered = try await store.read { try shelf.coverage($0, asOf: change) }
        let ends = covered.flatMap { key, coverage in coverage.ends.map { (key, $0) } }
        return ends.sorted { left, right in
            if left.1 != right.1 { return left.1 > right.1 }
            return (left.0.source, left.0.area) < (right.0.source, right.0.area)
        }.map { ChangeTableKey(source: $0.source, area: $0.area, through: $1, years: 5) }
    }

    /// The newest table there is.
    package func newest(asOf change: ChangeNumber) async throws -> ChangeTableKey? { try await keys(asOf: change).first }

    /// Names of the areas, by slug.
    func areaNames(asOf change: ChangeNumber) async throws -> [Slug: String] {
        try await store.read { reader in
            Dictionary(try shelf.areas.directory(reader, asOf: change).areas.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Names of the sources of counts, by slug.
    func sourceNames(asOf change: ChangeNumber) async throws -> [Slug: String] {
        try await store.read { reader in
            let sources = try reader.sources(asOf: change).filter { $0.kind == "counts" }
            return Dictionary(sources.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

extension Coverage {
    /// The months that January through them is covered whole, by a window of just that part of the year or by finer counts.
    fileprivate var ends: Set<Month> {
        var found: Set<Month> = []
        for stretch in stretches.values.joined() {
            for year in stretch.lowerBound.year...stretch.upperBound.year {
                for number in 1...12 {
                    guard let month = Month(year: year, number: number), stretch.contains(month.lastDay), !found.contains(month),
                        let days = YearWindow(januaryThrough: number).days(of: year), grain(covering: days) != nil
                    else { continue }
                    found.insert(month)
                }
            }
        }
        return found
    }
}
