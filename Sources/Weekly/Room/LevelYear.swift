package import Almanac
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
    /// What has been noted on the year's levels, and on the areas while it lasted.
    package let notes: Notes

    package func area(_ slug: Slug) -> AreaYear? { summary.areas.first { $0.area.slug == slug } }

    /// The year of the areas that a whole is made of; all areas for nil.
    package func part(of whole: Slug?) -> YearSummary {
        guard let whole else { return summary }
        return YearSummary(year: summary.year, areas: summary.areas.filter { $0.area.parent == whole || $0.area.slug == whole })
    }
}

extension LevelYear {
    /// What a note on a year's levels is about: of all areas, or of one.
    package static func scope(_ year: Int, area: Slug? = nil) -> Note.Scope {
        let weeks = (1...Week.weeks(in: year)).compactMap { Week(year: year, number: $0) }
        return Note.Scope(source: LevelPlan.source, area: area, from: weeks.first?.monday, through: weeks.last?.sunday)
    }

    /// Notes on one level: why it was set so, and what people have noted on it.
    func notes(on area: Slug, _ week: Week) -> [Note] {
        notes.touching(LevelRow.scope(area: area, week: week), kinds: [.reason, .cell]).filter { $0.scope.area == area && $0.scope.from == week.monday }
    }

    /// A week's notes with the areas they are on, in the municipality's own order.
    package func notes(of week: Week) -> [(area: AreaName, note: Note)] {
        summary.areas.flatMap { area in notes(on: area.area.slug, week).map { (area.area, $0) } }
    }

    /// What has to be borne in mind for the whole year or an area's: caveats, and what happened on a day.
    func standing(area: Slug? = nil) -> [Note] { notes.touching(LevelYear.scope(summary.year, area: area), kinds: [.caveat, .annotation]) }

    /// A note's sentence, with the area it is on where a reader would not know it.
    func sentence(_ note: Note) -> String { note.sentence(about: note.scope.area.flatMap { directory.name(of: $0) }) }
}

/// Loads years of levels.
package struct LevelYears: Sendable {
    /// Years that a person can mean; others are slips of the hand.
    static let readable = 1900...2200

    let store: Store
    let areas: any AreaDirectorySource
    let scale: LevelScale
    private let levels = WeeklyStore()
    private let notebook = Notebook()
    private let memo = Memo<Int, LevelYear>()
    private let known = Memo<Bool, [Int]>()
    private let compared = Memo<FigureID, AreaComparison?>()
    private let differences = Memo<Int, LoadedDifference>()

    package init(store: Store, areas: any AreaDirectorySource, scale: LevelScale = .agreement) {
        self.store = store
        self.areas = areas
        self.scale = scale
    }

    /// A year as of a change: the areas that are not made of others, in the municipality's own order. Three queries, once for each change.
    func load(_ year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> LevelYear {
        try memo.value(year, asOf: change) { try read(year, reader, asOf: change) }
    }

    private func read(_ year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> LevelYear {
        let directory = try areas.directory(reader, asOf: change)
        let decided = try Dictionary(grouping: levels.levels(of: year, reader, asOf: change), by: \.area)
        let leaves = directory.leaves
        let years = try leaves.map { area in
            let byWeek = Dictionary((decided[area.slug] ?? []).map { ($0.week, $0.level) }, uniquingKeysWith: { first, _ in first })
            return try AreaYear(area: area, year: year, decided: byWeek, steps: scale.levels.count)
        }
        let scope = LevelYear.scope(year)
        // A note on an area that is not there for the reader is not there either.
        let touching = try notebook.notes(reader, asOf: change).touching(scope)
        let notes = Notes(touching.filter { note in note.scope.area.map { directory.area($0) != nil } ?? true })
        return LevelYear(summary: YearSummary(year: year, areas: years), decided: decided, directory: directory, notes: notes)
    }

    package func load(_ year: Int, asOf change: ChangeNumber) async throws -> LevelYear {
        try await store.read { try load(year, $0, asOf: change) }
    }

    /// Two areas' years held against each other, worked out once for each change; nil when one of them has no level.
    func comparison(_ first: AreaYear, _ second: AreaYear, _ year: Int, asOf change: ChangeNumber) -> AreaComparison? {
        compared.value(WeeklyFigures.differenceID(first.area.slug, second.area.slug, year), asOf: change) { try? AreaComparison(first, second) }
    }

    /// A year held against the year before, worked out once for each change.
    func difference(_ year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedDifference {
        try differences.value(year, asOf: change) {
            try LoadedDifference(later: load(year, reader, asOf: change), earlier: load(year - 1, reader, asOf: change))
        }
    }

    package func difference(_ year: Int, asOf change: ChangeNumber) async throws -> LoadedDifference {
        try await store.read { try difference(year, $0, asOf: change) }
    }

    /// Years that have levels, newest first.
    package func years(asOf change: ChangeNumber) async throws -> [Int] {
        try await known.value(true, asOf: change) { try await store.read { [levels] in try levels.years($0, asOf: change) } }
    }
}
