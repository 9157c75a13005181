import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Makes one figure of a loaded table: the table itself, or a change in it.
struct CountFigureMaker {
    let data: LoadedChangeTable
    let shelf: SeriesShelf
    let reader: Reader
    let reading: Reading

    /// Nil when the table has no such category.
    func figure(_ id: FigureID, _ period: Period) throws -> Figure? {
        if id.quantity == CountsFigures.table { return try table(id, period) }
        guard let row = data.table.rows.first(where: { $0.category.slug.text == id.dimensions[2] }) else { return nil }
        return try change(id, row, period)
    }

    private func change(_ id: FigureID, _ row: ChangeTable.Row, _ period: Period) throws -> Figure {
        let limits = row.judged?.verdict.limits
        let years = data.key.years.suffix(2)
        let scope = data.scope(row.category.slug, years: (years.first ?? 0)...(years.last ?? 0))
        return Figure(
            id: id, title: CountTitles.change(row.category, data.area, period), unit: "antal", period: period.description,
            value: value(row), n: row.judged.map { Int64($0.pair.sum) },
            interval: limits.map { Interval(low: $0.lower, high: $0.upper.isFinite ? $0.upper : nil) },
            verdict: row.judged.map { ChangeWords.verdict($0, of: row.category) },
            notes: [ChangeWords.sentence(row, withheld: data.table.withheld)] + data.notes.sentences(scope),
            provenance: try provenance("A1/2, A1/6", row.category.slug, years, inputs: inputs(row, period)), about: scope)
    }

    /// The last year's count; missing with its reason where the years cannot be compared at all.
    private func value(_ row: ChangeTable.Row) -> FigureValue {
        if data.table.withheld != nil { return .missing(code: "series-break") }
        if let count = row.counts.counts.last ?? nil { return .count(Int64(count)) }
        return .missing(code: data.answers[data.key.years.last ?? 0]?[row.category.slug]?.code ?? "not-covered")
    }

    private func table(_ id: FigureID, _ period: Period) throws -> Figure {
        let columns = data.key.years.map { FigureTable.Column(head: String($0), key: String($0)) }
        let scope = data.scope(nil, years: data.span)
        let said = data.table.splits.map(CountFigureMaker.split) + CompStatWords.cautions(data)
        return Figure(
            id: id, title: CountTitles.table(data, period), unit: "antal", period: period.description,
            value: .table(FigureTable(columns: columns, rows: TableRows(data: data, period: period).rows)),
            notes: said + NoteTelling(notes: data.notes, categories: data.table.rows.map(\.category)).sentences(scope),
            provenance: try provenance("A1/6", nil, data.key.years[...]), about: Note.Scope(source: data.key.source, area: data.key.area))
    }

    /// `Brott mot person: +106, varav Bedrägeri (urval) +115 och övriga −9.`
    private static func split(_ split: ChangeTable.Split) -> String {
        let parts = split.contribution
        return """
            \(split.subject): \(Swedish.change(Int64(parts.sum.change))), varav \(split.largest.category.name) \
            \(Swedish.change(Int64(parts.largest.change))) och övriga \(Swedish.change(Int64(parts.rest.change))).
            """
    }

    private func inputs(_ row: ChangeTable.Row, _ period: Period) -> [FigureID] {
        [period.yearBefore, period].compactMap { $0 }.map { CountsFigures.valueID(data.key.series, row.category.slug, $0) }
    }

    /// - Parameter category: nil for all of the table's.
    private func provenance(_ method: String, _ category: Slug?, _ years: ArraySlice<Int>, inputs: [FigureID] = []) throws -> Provenance {
        let categories = category.map { [$0] } ?? data.table.rows.map(\.category.slug)
        let places = categories.flatMap { data.places($0, years: years) }
        let origins = CountOrigins(shelf: shelf, key: data.key.series, reader: reader, change: reading.asOf)
        return Provenance(
            definition: data.source.definition, method: method, inputs: inputs,
            origins: try origins.origins(of: places, category: category == data.total ? nil : category, in: years.compactMap(data.key.days)),
            asOf: reading.asOf)
    }
}

/// Makes the figure of one count, in any days that are covered.
struct CountValueMaker {
    let series: SeriesCounts
    let key: SeriesKey
    let shelf: SeriesShelf
    let category: Category
    let source: Source
    let area: AreaName
    let notes: Notes

    func figure(_ id: FigureID, _ period: Period, _ reader: Reader, _ reading: Reading) throws -> Figure {
        let answer = series.answer(category.slug, period.from...period.through)
        let limits = answer.value.flatMap { try? SingleCount($0) }?.garwoodLimits()
        let scope = Note.Scope(source: key.source, area: key.area, category: category.slug, from: period.from, through: period.through)
        let origins = CountOrigins(shelf: shelf, key: key, reader: reader, change: reading.asOf)
        let own = category.slug == series.total?.slug ? nil : category.slug
        return Figure(
            id: id, title: CountTitles.value(category, area, period), unit: "antal", period: period.description,
            value: answer.value.map { .count(Int64($0)) } ?? .missing(code: answer.code ?? "not-covered"), n: answer.value.map(Int64.init),
            interval: limits.map { Interval(low: $0.lower, high: $0.upper) }, notes: notes.sentences(scope),
            provenance: Provenance(
                definition: source.definition, method: "A1/5, Garwood",
                origins: try origins.origins(of: answer.places, category: own, in: [period.from...period.through]), asOf: reading.asOf),
            about: scope)
    }
}

extension Period {
    /// The same part of the year before, in the same words, or the week that began 364 days before; nil for several weeks, and where the days do not
    /// exist.
    var yearBefore: Period? {
        if let week = Week(text: description) { return week.year > 1 ? Period(week: week.advanced(by: -52)) : nil }
        let ends = description.split(separator: "--").map(String.init)
        guard from.year == through.year, from.year > 1, !description.contains("W") else { return nil }
        let year = String(from.year - 1)
        let padded = String(repeating: "0", count: max(0, 4 - year.count)) + year
        return Period(text: ends.map { padded + $0.dropFirst(4) }.joined(separator: "--"))
    }

    /// The part of the year it is; nil across years.
    var window: YearWindow? {
        guard from.year == through.year else { return nil }
        // The last day of February is the last day whatever the year.
        let last = through == Month(containing: through).lastDay ? Day.days(inMonth: through.month, of: 2024) : through.day
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return YearWindow(text: "\(two(from.month))-\(two(from.day))--\(two(through.month))-\(two(last))")
    }
}
