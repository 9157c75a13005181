package import Almanac
import AreasRules
package import Picture
package import Storage

/// How many live in an area, and where it stands.
package struct PopulationCount: Hashable, Sendable {
    package let value: Int
    /// The day they were counted on.
    package let day: Day
    /// The cells that make up the number: one for a total as it was printed.
    package let places: [CellPlace]
    /// True when the number is the sum of the area's parts.
    package let isSumOfParts: Bool

    package init(value: Int, day: Day, places: [CellPlace], isSumOfParts: Bool) {
        self.value = value
        self.day = day
        self.places = places
        self.isSumOfParts = isSumOfParts
    }
}

/// Reads and adds inhabitants.
package struct PopulationStore: Sendable {
    private let areas: AreaStore

    package init(areas: AreaStore) { self.areas = areas }

    /// A number older than this is not used for a later year.
    private static let oldest = 2

    /// How many lived in an area at the end of a year: counted on the last day there is in the year, else in one of the two years before it.
    ///
    /// The area's own number goes first; without one it is the sum of its parts, when every part was counted on the same day and the source does not
    /// keep its totals to itself. Nil when neither is known.
    /// - Complexity: one index seek for each of the area and its parts.
    package func population(of area: Slug, year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> PopulationCount? {
        guard let first = Day(year: year - PopulationStore.oldest, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else { return nil }
        if let own = try counts(of: area, from: first, through: last, reader, asOf: change).last { return own.count }
        let parts = try areas.directory(reader, asOf: change).children(of: area)
        guard !parts.isEmpty else { return nil }
        let keeps = try reader.sourceCards(asOf: change).filter(\.value.keepsPublishedTotals).keys
        let each = try parts.map { part in
            try counts(of: part.slug, from: first, through: last, reader, asOf: change).filter { !keeps.contains($0.source) }
        }
        let days = each.map { Set($0.map(\.count.day)) }.reduce(nil as Set<Day>?) { $0?.intersection($1) ?? $1 }
        guard let day = days?.max() else { return nil }
        let chosen = each.compactMap { $0.last { $0.count.day == day }?.count }
        return PopulationCount(value: chosen.reduce(0) { $0 + $1.value }, day: day, places: chosen.flatMap(\.places), isSumOfParts: true)
    }

    private typealias Sourced = (count: PopulationCount, source: Slug)

    /// Everyone in an area, for each day and source that has all of them, by day; of several sources of a day the one read in last comes last.
    private func counts(of area: Slug, from: Day, through: Day, _ reader: Reader, asOf change: ChangeNumber) throws -> [Sourced] {
        let facts = try facts(of: area, from: from, through: through, reader, asOf: change)
        let groups = Dictionary(grouping: facts) { [$0.day.description, $0.source.text] }.values
        let totals = groups.compactMap { group -> (Sourced, Int64)? in
            guard let first = group.first, let chosen = PopulationTotal.everyone(of: group.map(\.part)) else { return nil }
            let cells = chosen.map { group[$0] }
            let count = PopulationCount(
                value: cells.reduce(0) { $0 + $1.part.value }, day: first.day, places: cells.map(\.place), isSumOfParts: false)
            return ((count, first.source), cells.map(\.id).max() ?? 0)
        }
        return totals.sorted { ($0.0.count.day, $0.1) < ($1.0.count.day, $1.1) }.map(\.0)
    }

    /// A stored number of inhabitants.
    struct Fact {
        let id: Int64
        let day: Day
        let part: PopulationPart
        let source: Slug
        let place: CellPlace
    }

    private static let columns = "id, day, sex, age_from, age_through, value, source, batch, file_row, file_column"

    private func facts(of area: Slug, from: Day, through: Day, _ reader: Reader, asOf change: ChangeNumber) throws -> [Fact] {
        try reader.rows(
            """
            SELECT \(PopulationStore.columns) FROM population
            WHERE area = ?2 AND day >= ?3 AND day <= ?4 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY day, id
            """, [.int(change.value), .text(area.text), .text(from.description), .text(through.description)], PopulationStore.fact
        ).compactMap { $0 }.filter { try reader.sees($0.source) }
    }

    /// The numbers of an area that stand now. One index seek.
    func standing(_ area: Slug, _ reader: Reader) throws -> [Fact] {
        try reader.rows(
            "SELECT \(PopulationStore.columns) FROM population WHERE area = ?1 AND until IS NULL ORDER BY day, id", [.text(area.text)],
            PopulationStore.fact
        ).compactMap { $0 }
    }

    private static func fact(_ row: any StoredRow) -> Fact? {
        guard let day = Day(text: row.text(1)), let source = Slug(row.text(6)) else { return nil }
        let ages = row.optionalInt(3).flatMap { AgeSpan(from: Int($0), through: row.optionalInt(4).map(Int.init)) }
        let part = PopulationPart(sex: row.optionalText(2).flatMap { Sex(rawValue: $0) }, ages: ages, value: Int(row.int(5)))
        return Fact(
            id: row.int(0), day: day, part: part, source: source,
            place: CellPlace(batch: row.optionalInt(7), row: row.optionalInt(8).map(Int.init), column: row.optionalInt(9).map(Int.init)))
    }

    func add(_ row: PopulationRow, source: Slug, batch: Int64, _ writer: Writer) throws {
        try writer.add(
            [
                .text(row.area.text), .text(row.day.description), .optional(row.part.sex?.rawValue), .optional(row.part.ages?.from),
                .optional(row.part.ages?.through), .int(row.part.value), .text(source.text), .int(batch), .int(row.row), .int(row.column),
            ], to: AreasSchema.population)
    }
}
