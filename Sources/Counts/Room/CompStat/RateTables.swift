import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Counts per inhabitant, in an area and in one to hold it against, for the last year of a CompStat table.
struct LoadedRates: Sendable {
    struct Row: Sendable {
        let category: Category
        let count: Int?
        /// Nil where inhabitants or the count are not known.
        let rate: PopulationRate?
        let referenceCount: Int?
        let referenceRate: PopulationRate?
        /// The count against what the reference area's rate would give; nil without the reference's counts and inhabitants.
        let ratio: StandardisedRatio?
    }

    let year: Int
    let population: CellBackedCount?
    let reference: AreaName?
    let referencePopulation: CellBackedCount?
    /// The reference area's own table.
    let other: LoadedChangeTable?
    let rows: [Row]

    /// True when there is anything to show beside the table itself.
    var isTelling: Bool { population != nil || reference != nil }

    func row(_ category: Slug) -> Row? { rows.first { $0.category.slug == category } }
}

/// Loads rates.
struct RateTables: Sendable {
    let tables: ChangeTables
    /// Nil where nobody knows the inhabitants.
    let population: (any PopulationSource)?

    /// The rates of a table's last year; the reference is left out where it is the area itself or has no such counts.
    func load(_ loaded: LoadedChangeTable, reference: Slug?, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedRates {
        let year = loaded.table.years.last ?? 0
        let own = try population?.population(of: loaded.key.area, year: year, reader, asOf: change)
        let other = try reference.flatMap { try table(like: loaded.key, in: $0, reader, asOf: change) }
        let others = try other.flatMap { try population?.population(of: $0.key.area, year: year, reader, asOf: change) }
        let rows = loaded.table.rows.map { row in
            RateTables.row(row, own, other?.table.rows.first { $0.category.slug == row.category.slug }, others)
        }
        return LoadedRates(year: year, population: own, reference: other?.area, referencePopulation: others, other: other, rows: rows)
    }

    private func table(like key: ChangeTableKey, in area: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedChangeTable? {
        guard area != key.area else { return nil }
        let other = ChangeTableKey(source: key.source, area: area, window: key.window, through: key.years.last ?? 0, years: key.years.count)
        return try tables.load(other, reader, asOf: change)
    }

    private static func row(
        _ row: ChangeTable.Row, _ population: CellBackedCount?, _ other: ChangeTable.Row?, _ others: CellBackedCount?
    ) -> LoadedRates.Row {
        let (count, reference) = (row.counts.counts.last ?? nil, other?.counts.counts.last ?? nil)
        return LoadedRates.Row(
            category: row.category, count: count, rate: rate(count, population), referenceCount: reference, referenceRate: rate(reference, others),
            ratio: ratio(count, population, reference, others))
    }

    private static func rate(_ count: Int?, _ population: CellBackedCount?) -> PopulationRate? {
        guard let count, let population else { return nil }
        return try? PopulationRate(events: count, population: population.value)
    }

    private static func ratio(_ count: Int?, _ population: CellBackedCount?, _ reference: Int?, _ others: CellBackedCount?) -> StandardisedRatio? {
        guard let count, let population, let reference, let others,
            let expected = try? StandardisedRatio.expected(
                from: [ReferenceStratum(events: reference, population: others.value)], populations: [population.value])
        else { return nil }
        return try? StandardisedRatio(events: count, expected: expected)
    }

    /// The area that one is held against where nobody has chosen: the nearest that it is part of with counts and inhabitants of the same time. Nil where
    /// there is none.
    func usualReference(for key: ChangeTableKey, _ reader: Reader, asOf change: ChangeNumber) throws -> Slug? {
        guard let year = key.years.last, let days = key.days(year), let population else { return nil }
        let covered = try tables.shelf.coverage(reader, asOf: change)
        let above = try tables.shelf.areas.directory(reader, asOf: change).ancestors(of: key.area)
        let counted = above.filter { covered[SeriesKey(source: key.source, area: $0)]?.grain(covering: days) != nil }
        return try counted.first { try population.population(of: $0, year: year, reader, asOf: change) != nil }
    }

    /// Areas that can be held against: those with counts of the source over the same part of the last year.
    func references(for key: ChangeTableKey, _ reader: Reader, asOf change: ChangeNumber) throws -> [AreaName] {
        guard let days = key.years.last.flatMap(key.days) else { return [] }
        let covered = try tables.shelf.coverage(reader, asOf: change)
        return try tables.shelf.areas.directory(reader, asOf: change).areas.filter { area in
            area.slug != key.area && covered[SeriesKey(source: key.source, area: area.slug)]?.grain(covering: days) != nil
        }
    }
}
