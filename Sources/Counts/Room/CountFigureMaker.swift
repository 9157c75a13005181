import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Titles of the room's figures.
enum CountTitles {
    static func value(_ row: ChangeTable.Row, _ loaded: LoadedChangeTable, _ period: Period) -> String {
        "\(name(row)), \(Swedish.period(period)), \(loaded.area.name)"
    }

    static func change(_ row: ChangeTable.Row, _ loaded: LoadedChangeTable, _ period: Period) -> String {
        "\(name(row)), \(Swedish.period(period)) mot samma tid \(period.from.year - 1), \(loaded.area.name)"
    }

    static func table(_ loaded: LoadedChangeTable, _ period: Period) -> String {
        "\(loaded.source.name) per kategori, \(Swedish.period(period)) och fyra år bakåt, \(loaded.area.name)"
    }

    /// Every group has a sum; its name says which.
    static func name(_ row: ChangeTable.Row) -> String {
        row.category.isSum ? "\(row.category.group), \(row.category.name.lowercased())" : row.category.name
    }
}

/// Makes one figure of a loaded table.
struct CountFigureMaker {
    let data: LoadedChangeTable
    let reader: Reader
    let reading: Reading

    /// Nil when the table has no such category.
    func figure(_ id: FigureID) throws -> Figure? {
        guard let period = data.key.period else { return nil }
        if id.quantity == CountsFigures.table { return try table(id, period) }
        guard let row = data.table.rows.first(where: { $0.category.slug.text == id.dimensions[2] }) else { return nil }
        return id.quantity == CountsFigures.value ? try value(id, row, period) : try change(id, row, period)
    }

    private func value(_ id: FigureID, _ row: ChangeTable.Row, _ period: Period) throws -> Figure {
        let count = row.counts.counts.last ?? nil
        let limits = count.flatMap { try? SingleCount($0) }?.garwoodLimits()
        return Figure(
            id: id, title: CountTitles.value(row, data, period), unit: "antal", period: period.description,
            value: count.map { .count(Int64($0)) } ?? .missing(code: "not-covered"), n: count.map(Int64.init),
            interval: limits.map { Interval(low: $0.lower, high: $0.upper) },
            provenance: try provenance("A1/5, Garwood", places(row.category.slug, years: data.key.years.suffix(1))))
    }

    private func change(_ id: FigureID, _ row: ChangeTable.Row, _ period: Period) throws -> Figure {
        let count = row.counts.counts.last ?? nil
        let limits = row.judged?.verdict.limits
        return Figure(
            id: id, title: CountTitles.change(row, data, period), unit: "antal", period: period.description,
            value: count.map { .count(Int64($0)) } ?? .missing(code: "not-covered"), n: row.judged.map { Int64($0.pair.sum) },
            interval: limits.map { Interval(low: $0.lower, high: $0.upper.isFinite ? $0.upper : nil) },
            verdict: row.judged.map { ChangeWords.verdict($0, of: row.category, dispersion: data.table.dispersion) },
            notes: [ChangeWords.sentence(row)],
            provenance: try provenance("A1/2, A1/6", places(row.category.slug, years: data.key.years.suffix(2)), inputs: inputs(row, period)))
    }

    private func table(_ id: FigureID, _ period: Period) throws -> Figure {
        let columns = data.key.years.map { FigureTable.Column(head: String($0), key: String($0)) }
        let all = data.table.rows.flatMap { places($0.category.slug, years: data.key.years[...]) }
        return Figure(
            id: id, title: CountTitles.table(data, period), unit: "antal", period: period.description,
            value: .table(FigureTable(columns: columns, rows: TableRows(data: data, period: period).rows)),
            notes: data.table.splits.map(CountFigureMaker.split), provenance: try provenance("A1/6", all))
    }

    /// `Brott mot person: +106, varav Bedrägeri (urval) +115 och övriga −9.`
    private static func split(_ split: ChangeTable.Split) -> String {
        let parts = split.contribution
        return """
            \(split.group): \(Swedish.change(Int64(parts.sum.change))), varav \(split.largest.category.name) \
            \(Swedish.change(Int64(parts.largest.change))) och övriga \(Swedish.change(Int64(parts.rest.change))).
            """
    }

    private func inputs(_ row: ChangeTable.Row, _ period: Period) -> [FigureID] {
        let month = Month(containing: period.through)
        let earlier = Month(year: month.year - 1, number: month.number).map { Period(januaryThrough: $0) }
        return [earlier, period].compactMap { $0 }.map { CountsFigures.valueID(data.key, row.category.slug, $0) }
    }

    private func places(_ category: Slug, years: ArraySlice<Int>) -> [CellPlace] {
        years.compactMap { data.cells[$0]?[category] }.map { CellPlace(batch: $0.batch, row: $0.row, column: $0.column) }
    }

    private func provenance(_ method: String, _ places: [CellPlace], inputs: [FigureID] = []) throws -> Provenance {
        Provenance(
            definition: data.source.definition, method: method, inputs: inputs, origins: try reader.origins(of: places, asOf: reading.asOf),
            asOf: reading.asOf)
    }
}
