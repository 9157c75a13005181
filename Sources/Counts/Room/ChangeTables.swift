package import Almanac
import AreasRules
package import CountsRules
package import Picture
package import Storage

/// Which CompStat table: a source in an area, the same part of several years.
package struct ChangeTableKey: Sendable, Hashable {
    package let source: Slug
    package let area: Slug
    package let window: YearWindow
    /// Oldest first; the last is held against the one before.
    package let years: [Int]

    package init(source: Slug, area: Slug, through month: Month, years: Int) {
        self.source = source
        self.area = area
        window = YearWindow(januaryThrough: month.number)
        self.years = Array((month.year - max(2, years) + 1)...month.year)
    }

    /// The last year's part: `2024-01--2024-10`.
    package var period: Period? {
        years.last.flatMap { Month(year: $0, number: window.throughMonth) }.map { Period(januaryThrough: $0) }
    }

    func cellWindow(_ year: Int) -> CountWindow? {
        guard let from = window.from(in: year), let through = window.through(in: year) else { return nil }
        return CountWindow(source: source, area: area, from: from, through: through)
    }
}

/// A CompStat table as read from the store: the judged rows, and the cells they came from.
package struct LoadedChangeTable: Sendable {
    package let key: ChangeTableKey
    package let table: ChangeTable
    package let source: Source
    package let area: AreaName
    /// Cells by year and category.
    package let cells: [Int: [Slug: CountCell]]
}

/// Loads CompStat tables.
package struct ChangeTables: Sendable {
    let store: Store
    let areas: any CountAreaSource
    let categories: any CategoryKeeper
    private let counts = CountsStore()
    private let memo = Memo<ChangeTableKey, LoadedChangeTable?>()
    private let known = Memo<Bool, [CountWindow]>()

    package init(store: Store, areas: any CountAreaSource, categories: any CategoryKeeper) {
        self.store = store
        self.areas = areas
        self.categories = categories
    }

    /// Years that the categories' unrest is judged by (METHODS A1, A3.1), however many are shown.
    private static let judgedYears = 5

    /// The table, nil when the source or the area is not known. One query per year, of at least five, and two more. once for each change.
    func load(_ key: ChangeTableKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedChangeTable? {
        try memo.value(key, asOf: change) { try read(key, reader, asOf: change) }
    }

    private func read(_ key: ChangeTableKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedChangeTable? {
        let source = try reader.sources(asOf: change).first { $0.slug == key.source && $0.kind == "counts" }
        let area = try areas.directory(reader, asOf: change).areas.first { $0.slug == key.area }
        guard let source, let area else { return nil }
        var cells: [Int: [Slug: CountCell]] = [:]
        let history = (0..<ChangeTables.judgedYears).reversed().map { (key.years.last ?? 0) - $0 }
        for year in Set(key.years + history) { cells[year] = try key.cellWindow(year).map { try counts.cells($0, reader, asOf: change) } }
        let known = try categories.categories(of: key.source, reader, asOf: change)
        func rows(_ years: [Int]) -> [YearCounts] {
            known.map { category in YearCounts(category: category, counts: years.map { cells[$0]?[category.slug].map { Int($0.value) } }) }
        }
        let table = ChangeTable(years: key.years, counts: rows(key.years), history: rows(history))
        return LoadedChangeTable(key: key, table: table, source: source, area: area, cells: cells)
    }

    package func load(_ key: ChangeTableKey, asOf change: ChangeNumber) async throws -> LoadedChangeTable? {
        try await store.read { try load(key, $0, asOf: change) }
    }

    /// Windows that have counts, newest end first.
    package func windows(asOf change: ChangeNumber) async throws -> [CountWindow] {
        try await known.value(true, asOf: change) { try await store.read { [counts] in try counts.windows($0, asOf: change) } }
    }

    /// Tables that begin on 1 January and end with a month, five years wide, newest end first.
    package func keys(asOf change: ChangeNumber) async throws -> [ChangeTableKey] {
        try await windows(asOf: change).compactMap { window in
            let month = Month(containing: window.through)
            guard month.lastDay == window.through, (window.from.month, window.from.day) == (1, 1), window.from.year == month.year else { return nil }
            return ChangeTableKey(source: window.source, area: window.area, through: month, years: 5)
        }
    }

    /// The newest table there is.
    package func newest(asOf change: ChangeNumber) async throws -> ChangeTableKey? { try await keys(asOf: change).first }

    /// Names of the areas, by slug.
    func areaNames(asOf change: ChangeNumber) async throws -> [Slug: String] {
        try await store.read { [areas] in
            Dictionary(try areas.directory($0, asOf: change).areas.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
