import Almanac
package import AreasRules
package import Picture
package import Storage

/// Reads and adds indicators and their values.
package struct IndicatorStore: Sendable {
    private let known = Memo<Bool, [Indicator]>()

    package init() {}

    /// The indicators as of a change that whoever reads may see, by source and then in the source's own order.
    package func indicators(_ reader: Reader, asOf change: ChangeNumber) throws -> [Indicator] {
        try all(reader, asOf: change).filter { try reader.sees($0.source) }
    }

    /// Whether there are indicators that whoever reads may not see.
    func hidesSome(_ reader: Reader, asOf change: ChangeNumber) throws -> Bool {
        try all(reader, asOf: change).contains { try !reader.sees($0.source) }
    }

    /// Reads one small table whole, once for each change.
    private func all(_ reader: Reader, asOf change: ChangeNumber) throws -> [Indicator] {
        try known.value(true, asOf: change) {
            try reader.rows(
                """
                SELECT slug, name, unit, definition, source, position FROM indicator
                WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY position, id
                """, [.int(change.value)], IndicatorStore.indicator
            ).compactMap { $0 }
        }
    }

    /// The published values of some areas as of a change, with their places.
    ///
    /// - Complexity: one range of the index on areas for each area.
    package func values(
        of areas: [Slug], _ reader: Reader, asOf change: ChangeNumber
    ) throws -> [(fact: PublishedFact, place: CellPlace)] {
        let seen = Set(try indicators(reader, asOf: change).map(\.slug))
        return try areas.flatMap { area in
            try reader.rows(
                """
                SELECT id, indicator, area, from_day, through_day, value, n, reference_area, batch, file_row, file_column FROM indicator_value
                WHERE area = ?2 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY id
                """, [.int(change.value), .text(area.text)], IndicatorStore.value
            ).compactMap { $0 }.filter { seen.contains($0.fact.indicator) }
        }
    }

    /// The areas that have a value of their own, as of a change. Two index seeks per area, from one area to the next.
    package func areas(_ reader: Reader, asOf change: ChangeNumber) throws -> [Slug] {
        try reader.rows(
            """
            WITH RECURSIVE known (area) AS (
                SELECT min(area) FROM indicator_value
                UNION ALL
                SELECT (SELECT min(area) FROM indicator_value WHERE area > known.area) FROM known WHERE known.area IS NOT NULL
            )
            SELECT area FROM known WHERE EXISTS (
                SELECT 1 FROM indicator_value AS own WHERE own.area = known.area AND own.since <= ?1 AND (own.until IS NULL OR own.until > ?1)
            ) ORDER BY area
            """, [.int(change.value)]
        ) { Slug($0.text(0)) }.compactMap { $0 }
    }

    private static func indicator(_ row: any StoredRow) -> Indicator? {
        guard let slug = Slug(row.text(0)), let unit = IndicatorUnit(rawValue: row.text(2)), let source = Slug(row.text(4)) else { return nil }
        return Indicator(
            slug: slug, name: row.text(1), unit: unit, definition: row.text(3), source: source, position: Int(row.int(5)))
    }

    private static func value(_ row: any StoredRow) -> (fact: PublishedFact, place: CellPlace)? {
        guard let indicator = Slug(row.text(1)), let area = Slug(row.text(2)), let from = Day(text: row.text(3)), let through = Day(text: row.text(4)),
            let period = FactPeriod(from: from, through: through)
        else { return nil }
        let fact = PublishedFact(
            id: row.int(0), indicator: indicator, area: area, period: period, value: row.real(5), n: row.optionalInt(6).map(Int.init),
            reference: row.optionalText(7).flatMap { Slug($0) })
        let place = CellPlace(batch: row.optionalInt(8), row: row.optionalInt(9).map(Int.init), column: row.optionalInt(10).map(Int.init))
        return (fact, place)
    }

    func add(_ indicator: Indicator, _ writer: Writer) throws {
        try writer.add(
            [
                .text(indicator.slug.text), .text(indicator.name), .text(indicator.unit.rawValue), .text(indicator.definition),
                .text(indicator.source.text), .int(indicator.position),
            ], to: AreasSchema.indicator)
    }

    func add(_ row: IndicatorRow, of indicator: Slug, batch: Int64, _ writer: Writer) throws {
        try writer.add(
            [
                .text(indicator.text), .text(row.area.text), .text(row.period.from.description), .text(row.period.through.description), .real(row.value),
                .optional(row.n), .optional(row.reference?.text), .int(batch), .int(row.row), .int(row.column),
            ], to: AreasSchema.indicatorValue)
    }
}
