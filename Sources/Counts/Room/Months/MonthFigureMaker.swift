import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Makes the figures of a table of months: the table itself, and summer against the rest of the year.
struct MonthFigureMaker {
    let data: LoadedMonths
    let shelf: SeriesShelf
    let reader: Reader
    let reading: Reading

    /// Nil when the source has no months in the period.
    func figure(_ id: FigureID, _ period: Period) throws -> Figure? {
        id.quantity == CountsFigures.season ? try season(id, period) : try months(id, period)
    }

    private func months(_ id: FigureID, _ period: Period) throws -> Figure? {
        let years = data.table.years.filter { (period.from.year...period.through.year).contains($0) }
        guard !years.isEmpty else { return nil }
        let columns = Swedish.shortMonths.enumerated().map { FigureTable.Column(head: $1, key: String($0 + 1)) }
        let blocks = data.table.blocks + [data.table.total].compactMap { $0 }
        let rows = blocks.flatMap { block in block.years.filter { years.contains($0.year) }.map { row(block, $0, period) } }
        return Figure(
            id: id, title: CountTitles.months(data, period), unit: "antal", period: period.description,
            value: .table(FigureTable(columns: columns, rows: rows)), notes: MonthWords(data).cautions + noted(period),
            provenance: try provenance("A0, A1/6", period), about: Note.Scope(source: data.key.source, area: data.key.area))
    }

    private func row(_ block: MonthTable.Block, _ year: MonthTable.Year, _ period: Period) -> FigureTable.Row {
        let cells = year.months.enumerated().map { index, count -> FigureValue in
            guard let month = Month(year: year.year, number: index + 1), period.contains(month), let count else { return .missing(code: "not-covered") }
            return .count(Int64(count))
        }
        let category = block.category
        var labels = ["kind": category == nil ? "total" : category?.isSum == true ? "sum" : "category", "year": String(year.year)]
        labels["group"] = category?.group
        labels["partial"] = year.isPartial ? "delår" : nil
        let words = MonthLabels(data: data)
        labels.merge(words.labels(block, year.year)) { first, _ in first }
        return FigureTable.Row(
            head: "\(category.map(CountTitles.name) ?? "Alla") \(year.year)", key: "\(category?.slug.text ?? "alla")-\(year.year)", cells: cells,
            figure: words.change(block, year.year), labels: labels)
    }

    private func season(_ id: FigureID, _ period: Period) throws -> Figure? {
        guard period.description == data.period?.description, let season = data.whole?.season,
            let words = data.whole.map({ SeasonWords($0.season, noun: data.noun) })
        else { return nil }
        let limits = season.pair.midPLimits()
        return Figure(
            id: id, title: CountTitles.season(data, period), unit: "kvot", period: period.description,
            value: season.ratio.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing(code: "too-few"), n: Int64(season.pair.sum),
            interval: Interval(low: limits.lower, high: limits.upper.isFinite ? limits.upper : nil),
            notes: [words.heading + ".", words.lead] + wave + noted(period),
            provenance: try provenance("A1/2", period, inputs: [CountsFigures.monthsID(data.key, period)]),
            about: Note.Scope(source: data.key.source, area: data.key.area))
    }

    /// What the wave of the year says of the same months; nothing where they are too few.
    private var wave: [String] {
        data.trends.row(data.whole?.category?.slug)?.told.value.map { [MonthTrendWords.season($0), MonthTrendWords.direction($0)] } ?? []
    }

    private func noted(_ period: Period) -> [String] {
        NoteTelling(notes: data.notes, categories: data.table.blocks.compactMap(\.category)).sentences(
            Note.Scope(source: data.key.source, area: data.key.area, from: period.from, through: period.through))
    }

    private func provenance(_ method: String, _ period: Period, inputs: [FigureID] = []) throws -> Provenance {
        let days = period.from...period.through
        let places = data.table.blocks.compactMap(\.category).flatMap { data.series.monthPlaces($0.slug, within: days) }
        let origins = CountOrigins(shelf: shelf, key: data.key, reader: reader, change: reading.asOf)
        return Provenance(
            definition: data.source.definition, method: method, inputs: inputs, origins: try origins.origins(of: places, category: nil, in: [days]),
            asOf: reading.asOf)
    }
}

extension Period {
    /// Whether a whole month lies within the period.
    func contains(_ month: Month) -> Bool { from <= month.firstDay && month.lastDay <= through }
}
