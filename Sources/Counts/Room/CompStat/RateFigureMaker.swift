import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Makes the figures of counts per inhabitant: the table of all categories, one rate, and one ratio against a reference area.
struct RateFigureMaker {
    let loaded: LoadedChangeTable
    let rates: LoadedRates
    let shelf: SeriesShelf
    let reader: Reader
    let reading: Reading

    private var words: RateWords { RateWords(loaded, rates) }
    private var area: AreaName { loaded.area }

    /// All categories with their rates, beside the reference where there is one; nil where neither inhabitants nor reference are known.
    func table(_ id: FigureID, _ period: Period) throws -> Figure? {
        guard rates.isTelling else { return nil }
        return Figure(
            id: id, title: CountTitles.rates(loaded, rates, period), unit: "blandade enheter",
            period: period.description, value: .table(FigureTable(columns: columns, rows: rates.rows.map { row($0, period) })),
            notes: [words.explanation, words.basis, words.sources].compactMap { $0 },
            provenance: try provenance("A1/5, A2/2", rates.rows.map(\.category.slug), withReference: true),
            about: Note.Scope(source: loaded.key.source, area: area.slug))
    }

    /// Events of a category per 1 000 inhabitants; nil where inhabitants or the count are not known.
    func rate(_ id: FigureID, _ row: LoadedRates.Row, _ period: Period) throws -> Figure? {
        guard let rate = row.rate else { return nil }
        let limits = rate.limits()
        return Figure(
            id: id, title: "\(CountTitles.name(row.category)) per 1 000 invånare, \(Swedish.months(period)), \(area.name)", unit: "per 1 000 invånare",
            period: period.description, value: .number(rate.perThousand), n: Int64(rate.population), counted: "invånare",
            interval: Interval(low: limits.lower, high: limits.upper), notes: notes(row),
            provenance: try provenance(
                "A1/5, Garwood", [row.category.slug], inputs: [CountsFigures.valueID(loaded.key.series, row.category.slug, period)]),
            about: scope(row))
    }

    /// A category's count against what the reference's rate would give; nil where that is not known.
    func ratio(_ id: FigureID, _ row: LoadedRates.Row, _ period: Period) throws -> Figure? {
        guard let ratio = row.ratio, let reference = rates.reference else { return nil }
        let limits = ratio.garwoodLimits()
        let told = ratio.mayBeFlagged
        let inputs = [loaded.key.series, SeriesKey(source: loaded.key.source, area: reference.slug)].map {
            CountsFigures.valueID($0, row.category.slug, period)
        }
        return Figure(
            id: id, title: "\(CountTitles.name(row.category)) mot väntat, \(Swedish.months(period)), \(area.name)\(beside)", unit: "kvot",
            period: period.description, value: told ? .number(ratio.ratio) : .missing(code: "too-few"), n: Int64(ratio.events),
            interval: told ? Interval(low: limits.lower, high: limits.upper) : nil,
            notes: ["Väntat antal: \(Swedish.decimal(ratio.expected, places: 1))."] + [words.basis].compactMap { $0 } + notes(row),
            provenance: try provenance("A2/2", [row.category.slug], withReference: true, inputs: inputs), about: scope(row))
    }

    private var beside: String { rates.reference.map { " mot \($0.name)" } ?? "" }

    private var columns: [FigureTable.Column] {
        let own = [column(area.name, "count")] + (rates.population == nil ? [] : [column("\(area.name) per 1 000", "per_1000")])
        guard let name = rates.reference?.name else { return own }
        return own + [column(name, "reference_count"), column("\(name) per 1 000", "reference_per_1000"), column("Kvot", "ratio")]
    }

    private func column(_ head: String, _ key: String) -> FigureTable.Column { FigureTable.Column(head: head, key: key) }

    private func row(_ row: LoadedRates.Row, _ period: Period) -> FigureTable.Row {
        var labels = ["group": row.category.group, "kind": row.category.isSum ? "sum" : "category", "name": CountTitles.name(row.category)]
        labels["count"] = row.count.map { Swedish.count($0) }
        labels["per_1000"] = row.rate.map(RateWords.rate)
        labels["reference_count"] = row.referenceCount.map { Swedish.count($0) }
        labels["reference_per_1000"] = row.referenceRate.map(RateWords.rate)
        labels["ratio"] = row.ratio.map(RateWords.ratio)
        labels["expected"] = row.ratio.map { Swedish.decimal($0.expected, places: 1) }
        let own = [count(row.count)] + (rates.population == nil ? [] : [number(row.rate?.perThousand)])
        let other = rates.reference == nil ? [] : [count(row.referenceCount), number(row.referenceRate?.perThousand), number(row.ratio?.ratio)]
        return FigureTable.Row(head: row.category.name, key: row.category.slug.text, cells: own + other, figure: figure(row, period), labels: labels)
    }

    /// The row's own figure: its ratio where there is one, else its rate.
    private func figure(_ row: LoadedRates.Row, _ period: Period) -> FigureID? {
        if row.ratio != nil, let reference = rates.reference {
            return CountsFigures.ratioID(loaded.key.series, beside: reference.slug, row.category.slug, period)
        }
        return row.rate == nil ? nil : CountsFigures.rateID(loaded.key.series, row.category.slug, period)
    }

    private func count(_ value: Int?) -> FigureValue { value.map { .count(Int64($0)) } ?? .missing(code: "not-covered") }
    private func number(_ value: Double?) -> FigureValue { value.map { .number($0) } ?? .missing(code: "no-value") }

    private func scope(_ row: LoadedRates.Row) -> Note.Scope { loaded.scope(row.category.slug, years: rates.year...rates.year) }

    private func notes(_ row: LoadedRates.Row) -> [String] { loaded.notes.sentences(scope(row)) }

    /// The cells of the counts and of the inhabitants, here and in the reference area.
    private func provenance(_ method: String, _ categories: [Slug], withReference: Bool = false, inputs: [FigureID] = []) throws -> Provenance {
        let days = [loaded.key.days(rates.year)].compactMap { $0 }
        var origins = try counted(loaded, categories, days)
        if withReference, let other = rates.other { origins += try counted(other, categories, days) }
        let people = (rates.population?.places ?? []) + (withReference ? rates.referencePopulation?.places ?? [] : [])
        return Provenance(
            definition: "\(loaded.source.definition) Räknat per 1 000 folkbokförda i slutet av året.", method: method, inputs: inputs,
            origins: CountOrigins.joined(origins + (try reader.origins(of: people, asOf: reading.asOf))), asOf: reading.asOf)
    }

    private func counted(_ table: LoadedChangeTable, _ categories: [Slug], _ days: [ClosedRange<Day>]) throws -> [Origin] {
        let origins = CountOrigins(shelf: shelf, key: table.key.series, reader: reader, change: reading.asOf)
        let places = categories.flatMap { table.places($0, years: [rates.year]) }
        let only = categories.count == 1 && categories.first != table.total ? categories.first : nil
        return try origins.origins(of: places, category: only, in: days)
    }
}
