import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Makes the figure of a category's direction over the same part of several years.
struct TrendFigureMaker {
    let data: LoadedChangeTable
    let shelf: SeriesShelf
    let reader: Reader
    let reading: Reading

    /// From January of the first year through the last month of the last: `2020-01--2024-10` is January–October of each of five years.
    static func period(_ years: ClosedRange<Int>, _ key: ChangeTableKey) -> Period? {
        guard let from = Month(year: years.lowerBound, number: 1), let through = Month(year: years.upperBound, number: key.window.throughMonth)
        else { return nil }
        return Period(text: "\(from)--\(through)")
    }

    /// Which table holds the years of a period, and the first of them; nil for a period that is not a whole part of two years or more from January.
    static func key(_ series: SeriesKey, _ period: Period) -> (table: ChangeTableKey, first: Int)? {
        let last = Month(containing: period.through)
        guard period.from.year < last.year, (period.from.month, period.from.day) == (1, 1), period.through == last.lastDay else { return nil }
        let table = ChangeTableKey(source: series.source, area: series.area, through: last, years: 5)
        // A period in other words than the figure's own names no figure.
        guard TrendFigureMaker.period(period.from.year...last.year, table)?.description == period.description else { return nil }
        return (table, period.from.year)
    }

    /// Nil for a category that is not known, and for more years than are looked back on.
    func figure(_ id: FigureID, _ period: Period, from first: Int) throws -> Figure? {
        guard let table = data.trend(from: first), let row = table.rows.first(where: { $0.category.slug.text == id.dimensions[2] }) else { return nil }
        let years = first...table.last
        let whole = row.years?.years == years
        let scope = data.scope(row.category.slug, years: years)
        let trend = whole ? row.trend.value : nil
        return Figure(
            id: id, title: CountTitles.trend(row.category, data.area, data.key, years), unit: "procent per år", period: period.description,
            value: value(row, years), n: trend == nil ? nil : row.years.map { Int64($0.sum) },
            interval: trend?.shownLimits.map { Interval(low: $0.lower, high: $0.upper) }, verdict: whole ? TrendWords.verdict(row) : nil,
            notes: (whole ? TrendTelling(data).sentences(row) : []) + data.notes.sentences(scope),
            provenance: try provenance(row.category.slug, years, period), about: scope)
    }

    private func value(_ row: TrendTable.Row, _ years: ClosedRange<Int>) -> FigureValue {
        guard row.years?.years == years else { return .missing(code: missing(row, years)) }
        switch row.trend {
        case .told(let trend): return trend.showsPercent ? .number(trend.fit.percentPerUnit) : .suppressed(code: "base-below-20")
        case .withheld(.grave), .withheld(.tooFew), .withheld(.oneYear): return .suppressed(code: row.trend.code?.rawValue ?? "")
        case .withheld(let code): return .missing(code: code.rawValue)
        }
    }

    /// Why the years asked for are not all comparable.
    private func missing(_ row: TrendTable.Row, _ years: ClosedRange<Int>) -> String {
        let blank = years.first { data.answers[$0]?[row.category.slug]?.value == nil }
        return blank.map { data.answers[$0]?[row.category.slug]?.code ?? "not-covered" } ?? "series-break"
    }

    private func provenance(_ category: Slug, _ years: ClosedRange<Int>, _ period: Period) throws -> Provenance {
        let origins = CountOrigins(shelf: shelf, key: data.key.series, reader: reader, change: reading.asOf)
        let inputs = years.compactMap { year in
            Month(year: year, number: data.key.window.throughMonth).map {
                CountsFigures.valueID(data.key.series, category, Period(januaryThrough: $0))
            }
        }
        return Provenance(
            definition: data.source.definition, method: "A3.1, A3.2, A2.1", inputs: inputs,
            origins: try origins.origins(
                of: data.places(category, years: years), category: category == data.total ? nil : category, in: years.compactMap(data.key.days)),
            asOf: reading.asOf)
    }
}
