import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Areas of one division that are part of the same area: those that can be held against each other.
struct AreaGroup: Sendable, Hashable {
    /// Nil at the top.
    let parent: AreaName?
    let division: String
    /// In the municipality's own order.
    let areas: [AreaName]
    /// Its name in addresses: the parent's slug, with the division where the parent has several.
    let value: String

    /// `stadsdel i Hässelby-Vällingby`; the division alone at the top.
    var words: String { parent.map { "\(division) i \($0.name)" } ?? division }
}

/// A source and a group of areas that it has counts for.
struct AreaRateOffer: Sendable {
    let source: Slug
    let group: AreaGroup
    /// How many of the areas are covered from January through each month.
    let covered: [Month: Int]

    /// The newest month that enough areas are covered through to be compared; else the newest there is.
    var newest: Month? { covered.filter { $0.value >= AreaRates.areasNeeded }.keys.max() ?? covered.keys.max() }
    /// The most areas that are covered through one and the same month.
    var most: Int { covered.values.max() ?? 0 }
}

/// Which areas, counted how: a source's category from January through a month.
struct AreaRateKey: Sendable, Hashable {
    let source: Slug
    let group: AreaGroup
    /// The source's sum, or its first category, for nil.
    let category: Slug?
    let month: Month

    var window: YearWindow { YearWindow(januaryThrough: month.number) }
    var days: ClosedRange<Day>? { window.days(of: month.year) }
    var period: Period { Period(januaryThrough: month) }
}

/// Areas by their counts per inhabitant as read from the store, with the cells they came from.
struct LoadedAreaRates: Sendable {
    let key: AreaRateKey
    let source: Source
    let category: Category
    /// The source's categories in its own order, last their sum where there is one.
    let categories: [Category]
    let rates: AreaRates
    let places: [Slug: [CellPlace]]
    let populations: [Slug: CellBackedCount]
    /// Areas of the group that the source has never told anything of.
    let untold: [AreaName]
    let notes: Notes

    /// `Anmälda brott, januari–oktober 2024`.
    var subject: String { "\(CountTitles.name(category)), \(Swedish.months(key.period))" }

    /// The sentences of the notes that touch the counts, without repetition.
    var told: [String] {
        let telling = NoteTelling(notes: notes, categories: [category])
        return rates.rows.flatMap { telling.sentences(scope($0.area.slug)) }.uniqued()
    }

    /// What a note on an area's count would be about.
    func scope(_ area: Slug) -> Note.Scope {
        Note.Scope(source: key.source, area: area, category: category.slug, from: key.days?.lowerBound, through: key.days?.upperBound)
    }
}

/// Loads areas by their counts per inhabitant.
struct AreaRateTables: Sendable {
    let rates: RateTables
    private let memo = Memo<AreaRateKey, LoadedAreaRates?>()

    init(rates: RateTables) { self.rates = rates }

    private var shelf: SeriesShelf { rates.tables.shelf }
    var store: Store { rates.tables.store }

    /// Every source with the groups of areas it has counts for; the ones with most areas first, then newest end first.
    func offers(asOf change: ChangeNumber) async throws -> [AreaRateOffer] {
        let keys = try await rates.tables.keys(asOf: change)
        let groups = AreaRateTables.groups(try await store.read { try shelf.areas.directory($0, asOf: change) })
        let bySource = Dictionary(grouping: keys, by: \.source)
        let offers = keys.map(\.source).uniqued().flatMap { source in
            groups.map { group in
                let slugs = Set(group.areas.map(\.slug))
                let ends = (bySource[source] ?? []).filter { slugs.contains($0.area) }.compactMap { key in
                    key.years.last.flatMap { Month(year: $0, number: key.window.throughMonth) }
                }
                return AreaRateOffer(source: source, group: group, covered: Dictionary(ends.map { ($0, 1) }, uniquingKeysWith: +))
            }
        }
        return offers.filter { $0.most > 0 }.sorted { left, right in
            left.most != right.most ? left.most > right.most : left.newest ?? Month.first > right.newest ?? Month.first
        }
    }

    /// The directory's areas by parent and division; one that only serves to be compared with is in none.
    static func groups(_ directory: AreaDirectory) -> [AreaGroup] {
        let areas = directory.areas.filter { !directory.isOnlyReference($0) }
        let kinds = areas.map { [$0.parent?.text ?? "", $0.division] }.uniqued()
        return kinds.map { kind in
            let own = areas.filter { [$0.parent?.text ?? "", $0.division] == kind }
            let isAlone = kinds.count { $0[0] == kind[0] } == 1
            return AreaGroup(
                parent: own.first?.parent.flatMap { directory.area($0) }, division: kind[1], areas: own,
                value: kind[0].isEmpty || !isAlone ? "\(kind[0]):\(kind[1])" : kind[0])
        }
    }

    func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [Category] {
        try shelf.categories.categories(of: source, reader, asOf: change)
    }

    /// Nil when the source is not known, or has no such category. Each area's series is read once for each change.
    func load(_ key: AreaRateKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedAreaRates? {
        try memo.value(key, asOf: change) { try read(key, reader, asOf: change) }
    }

    private func read(_ key: AreaRateKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedAreaRates? {
        guard let source = try shelf.source(key.source, reader, asOf: change), let days = key.days else { return nil }
        let covered = try shelf.coverage(reader, asOf: change)
        let told = key.group.areas.filter { covered[SeriesKey(source: key.source, area: $0.slug)] != nil }
        let series = try told.map { ($0, try shelf.load(SeriesKey(source: key.source, area: $0.slug), reader, asOf: change)) }
        // An area without events has no sum of its own.
        let categories = series.map(\.1.summed).max { $0.count < $1.count } ?? []
        guard let category = AreaRateTables.chosen(key.category, categories) else { return nil }
        let answers = series.map { ($0.0, $0.1.answer(category.slug, days)) }
        let people = try told.map { ($0.slug, try rates.population?.population(of: $0.slug, year: key.month.year, reader, asOf: change)) }
        let populations = Dictionary(people.compactMap { slug, count in count.map { (slug, $0) } }) { first, _ in first }
        let entries = answers.map { AreaRates.Entry(area: $0, count: $1.value, population: populations[$0.slug]?.value) }
        return LoadedAreaRates(
            key: key, source: source, category: category, categories: categories, rates: AreaRates(category: category, entries),
            places: Dictionary(answers.map { ($0.slug, $1.places) }) { first, _ in first }, populations: populations,
            untold: key.group.areas.filter { area in !told.contains { $0.slug == area.slug } }, notes: try shelf.notes(reader, asOf: change))
    }

    /// The category asked for; for none the source's sum of everything, else its first sum, else its first category that is not of single grave events.
    private static func chosen(_ slug: Slug?, _ categories: [Category]) -> Category? {
        if let slug { return categories.first { $0.slug == slug } }
        return categories.first { $0.isSum && $0.group.isEmpty } ?? categories.first { $0.isSum } ?? categories.first { !$0.isGrave } ?? categories.first
    }
}

extension Month {
    /// Before all others.
    fileprivate static let first = Month(containing: Day(daysSince1970: -719_162))
}
