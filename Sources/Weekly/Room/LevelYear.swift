import Almanac
package import AreasRules
package import Picture
package import Storage
package import WeeklyRules

/// A year of levels as read from the store: what was decided, cell by cell, and its summary.
package struct LevelYear: Sendable {
    package let summary: YearSummary
    /// Decided levels by area.
    package let decided: [Slug: [DecidedLevel]]
    package let directory: AreaDirectory

    package func area(_ slug: Slug) -> AreaYear? { summary.areas.first { $0.area.slug == slug } }

    /// The year of the areas that a whole is made of; all areas for nil.
    package func part(of whole: Slug?) -> YearSummary {
        guard let whole else { return summary }
        return YearSummary(year: summary.year, areas: summary.areas.filter { $0.area.parent == whole || $0.area.slug == whole })
    }
}

/// Loads years of levels.
package struct LevelYears: Sendable {
    /// Years that a person can mean; others are slips of the hand.
    static let readable = 1900...2200

    let store: Store
    let areas: any AreaDirectorySource
    let scale: LevelScale
    private let levels = WeeklyStore()
    private let memo = Memo<Int, LevelYear>()
    private let known = Memo<Bool, [Int]>()
    private let compared = Memo<FigureID, AreaComparison?>()

    package init(store: Store, areas: any AreaDirectorySource, scale: LevelScale = .agreement) {
        self.store = store
        self.areas = areas
        self.scale = scale
    }

    /// A year as of a change: the areas that are not made of others, in the municipality's own order. Two queries, once for each change.
    func load(_ year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> LevelYear {
        try memo.value(year, asOf: change) { try read(year, reader, asOf: change) }
    }

    private func read(_ year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> LevelYear {
        let directory = try areas.directory(reader, asOf: change)
        let decided = try Dictionary(grouping: levels.levels(of: year, reader, asOf: change), by: \.area)
        let leaves = directory.areas.filter { directory.children(of: $0.slug).isEmpty }
        let years = try leaves.map { area in
            let byWeek = Dictionary((decided[area.slug] ?? []).map { ($0.week, $0.level) }, uniquingKeysWith: { first, _ in first })
            return try AreaYear(area: area, year: year, decided: byWeek, steps: scale.levels.count)
        }
        return LevelYear(summary: YearSummary(year: year, areas: years), decided: decided, directory: directory)
    }

    package func load(_ year: Int, asOf change: ChangeNumber) async throws -> LevelYear {
        try await store.read { try load(year, $0, asOf: change) }
    }

    /// Two areas' years held against each other, worked out once for each change; nil when one of them has no level.
    func comparison(_ first: AreaYear, _ second: AreaYear, _ year: Int, asOf change: ChangeNumber) -> AreaComparison? {
        compared.value(WeeklyFigures.differenceID(first.area.slug, second.area.slug, year), asOf: change) { try? AreaComparison(first, second) }
    }

    /// Years that have levels, newest first.
    package func years(asOf change: ChangeNumber) async throws -> [Int] {
        try await known.value(true, asOf: change) { try await store.read { [levels] in try levels.years($0, asOf: change) } }
    }
}
