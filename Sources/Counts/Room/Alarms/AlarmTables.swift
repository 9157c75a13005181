package import Almanac
import AreasRules
package import CountsRules
package import Picture
import Statistics
package import Storage

/// Which week of which area.
package struct AlarmKey: Hashable, Sendable {
    package let area: Slug
    package let week: Week
}

/// A week as read from the store: what every source says of it in the area, and what stands out in the areas beside it.
package struct LoadedAlarms: Sendable {
    package let key: AlarmKey
    let area: AreaName
    package let table: AlarmTable
    /// The sources that have weeks, in the order of their rows.
    package let sources: [Source]
    /// The sources that have counts in the area, but none by week.
    package let withoutWeeks: [Source]
    /// The sources for which the week is among the latest told of, so that counts may still grow.
    package let unripe: Set<Slug>
    /// The other areas at the lowest level, all categories judged together; nil where there is none with weeks.
    package let elsewhere: AlarmTable?
    /// The weeks that can be chosen, newest first; at most two years of them.
    package let weeks: [Week]
    let notes: Notes

    /// The rows of a source.
    func rows(_ source: Slug) -> [AlarmTable.Row] { table.rows.filter { $0.category.source == source } }
}

/// Loads weeks held against what is usual.
package struct AlarmTables: Sendable {
    let shelf: SeriesShelf
    private let memo = Memo<AlarmKey, LoadedAlarms?>(limit: 256)

    init(shelf: SeriesShelf) { self.shelf = shelf }

    /// The week of an area; nil when there is no such area.
    func load(_ key: AlarmKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedAlarms? {
        try memo.value(key, asOf: change) { try read(key, reader, asOf: change) }
    }

    /// How many weeks back can be chosen.
    private static let offered = 104

    private func read(_ key: AlarmKey, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedAlarms? {
        let directory = try shelf.areas.directory(reader, asOf: change)
        guard let area = directory.area(key.area) else { return nil }
        let sources = try reader.sources(asOf: change).filter { $0.kind == "counts" }
        let covered = try shelf.coverage(reader, asOf: change)
        let known = sources.filter { covered[SeriesKey(source: $0.slug, area: key.area)] != nil }
        var told: [Slug: ClosedRange<Week>] = [:]
        for source in known {
            told[source.slug] = try shelf.load(SeriesKey(source: source.slug, area: key.area), reader, asOf: change).toldWeeks
        }
        let withWeeks = known.filter { told[$0.slug] != nil }
        let rows = try withWeeks.flatMap { try series($0.slug, area, key.week, reader, asOf: change) }
        return LoadedAlarms(
            key: key, area: area, table: AlarmTable(key.week, rows), sources: withWeeks, withoutWeeks: known.filter { told[$0.slug] == nil },
            unripe: Set(told.filter { $0.value.upperBound.advanced(by: -AlarmWords.unripeWeeks) < key.week }.keys),
            elsewhere: try elsewhere(key, directory, sources, covered, reader, asOf: change), weeks: AlarmTables.choices(told.values),
            notes: try shelf.notes(reader, asOf: change))
    }

    private static func choices(_ told: some Collection<ClosedRange<Week>>) -> [Week] {
        guard let first = told.map(\.lowerBound).min(), let last = told.map(\.upperBound).max() else { return [] }
        return (0..<offered).map { last.advanced(by: -$0) }.filter { $0 >= first }
    }

    private func series(
        _ source: Slug, _ area: AreaName, _ week: Week, _ reader: Reader, asOf change: ChangeNumber
    ) throws -> [(subject: AlarmTable.Subject, weeks: WeekSeries?)] {
        let counts = try shelf.load(SeriesKey(source: source, area: area.slug), reader, asOf: change)
        return counts.summed.map { (AlarmTable.Subject($0, in: area), counts.weeks($0.slug, through: week)) }
    }

    /// The areas without parts, but for the one that is looked at. Their own sums repeat what their parts say and are left out.
    private func elsewhere(
        _ key: AlarmKey, _ directory: AreaDirectory, _ sources: [Source], _ covered: [SeriesKey: Coverage], _ reader: Reader,
        asOf change: ChangeNumber
    ) throws -> AlarmTable? {
        var rows: [(subject: AlarmTable.Subject, weeks: WeekSeries?)] = []
        for area in directory.leaves where area.slug != key.area {
            for source in sources where covered[SeriesKey(source: source.slug, area: area.slug)]?.hasWeeks == true {
                rows += try series(source.slug, area, key.week, reader, asOf: change).filter { !$0.subject.category.isSum }
            }
        }
        return rows.isEmpty ? nil : AlarmTable(key.week, rows)
    }

    /// The newest week that is told of, and the area that it is told of in: the one at the top where there is one. Nil where no source has weeks.
    func newest(_ reader: Reader, asOf change: ChangeNumber, area: Slug? = nil) throws -> AlarmKey? {
        let areas = try areas(reader, asOf: change)
        guard let chosen = area ?? areas.first?.slug else { return nil }
        let sources = try shelf.coverage(reader, asOf: change).filter { $0.key.area == chosen && $0.value.hasWeeks }.keys
        let weeks = try sources.compactMap { try shelf.load($0, reader, asOf: change).toldWeeks?.upperBound }
        return weeks.max().map { AlarmKey(area: chosen, week: $0) }
    }

    /// The areas that some source has weeks of, those with parts first, otherwise in the municipality's own order.
    func areas(_ reader: Reader, asOf change: ChangeNumber) throws -> [AreaName] {
        let covered = Set(try shelf.coverage(reader, asOf: change).filter { $0.value.hasWeeks }.keys.map(\.area))
        let directory = try shelf.areas.directory(reader, asOf: change)
        let known = directory.areas.filter { covered.contains($0.slug) }
        let (whole, parts) = (known.filter { !directory.children(of: $0.slug).isEmpty }, known.filter { directory.children(of: $0.slug).isEmpty })
        return whole + parts
    }
}

extension Coverage {
    /// Whether anything is told of by weeks or days.
    fileprivate var hasWeeks: Bool { stretches[.week]?.isEmpty == false || stretches[.day]?.isEmpty == false }
}
