import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Makes the figure of areas held against each other: a table of all of them, `counts.area-rates:SOURCE:WITHIN:CATEGORY:PERIOD`.
struct AreaRateFigureMaker {
    let loaded: LoadedAreaRates
    let shelf: SeriesShelf
    let reader: Reader
    let reading: Reading

    static let quantity = "counts.area-rates"

    /// Nil for a group whose name is no part of an id: areas at the top, or of a parent with several divisions.
    static func id(_ key: AreaRateKey, _ category: Category) -> FigureID? {
        guard let parent = key.group.parent, key.group.value == parent.slug.text else { return nil }
        return FigureID(quantity, [key.source.text, parent.slug.text, category.slug.text, key.period.description])
    }

    static func title(_ loaded: LoadedAreaRates) -> String {
        "\(loaded.subject), per invånare i \(loaded.key.group.words), \(loaded.source.name)"
    }

    /// Of every source and group of areas that can be compared: the newest months, all categories together where there is such a sum.
    static func offers(_ tables: AreaRateTables, _ reading: Reading) async throws -> [FigureOffer] {
        let keys = try await tables.offers(asOf: reading.asOf).filter { $0.most >= AreaRates.areasNeeded }.compactMap { offer in
            offer.newest.map { AreaRateKey(source: offer.source, group: offer.group, category: nil, month: $0) }
        }
        return try await tables.store.read { reader in
            try keys.compactMap { key in
                guard let loaded = try tables.load(key, reader, asOf: reading.asOf), loaded.rates.withheld == nil, let id = id(key, loaded.category)
                else { return nil }
                return FigureOffer(id: id, title: title(loaded))
            }
        }
    }

    /// Nil for an id that names nothing known.
    static func figure(_ id: FigureID, _ period: Period, _ tables: AreaRateTables, _ reader: Reader, _ reading: Reading) throws -> Figure? {
        guard id.dimensions.count == 4, let source = Slug(id.dimensions[0]), let category = Slug(id.dimensions[2]),
            let month = Month(year: period.from.year, number: period.through.month), Period(januaryThrough: month) == period
        else { return nil }
        let groups = AreaRateTables.groups(try tables.rates.tables.shelf.areas.directory(reader, asOf: reading.asOf))
        guard let group = groups.first(where: { $0.value == id.dimensions[1] }) else { return nil }
        let key = AreaRateKey(source: source, group: group, category: category, month: month)
        guard let loaded = try tables.load(key, reader, asOf: reading.asOf) else { return nil }
        return try AreaRateFigureMaker(loaded: loaded, shelf: tables.rates.tables.shelf, reader: reader, reading: reading).figure(id)
    }

    private var texts: AreaRateTexts { AreaRateTexts(loaded: loaded) }

    private func figure(_ id: FigureID) throws -> Figure {
        let common = loaded.rates.common
        return Figure(
            id: id, title: AreaRateFigureMaker.title(loaded), unit: "blandade enheter", period: loaded.key.period.description,
            value: .table(FigureTable(columns: columns, rows: loaded.rates.rows.map(row))), n: common.map { Int64($0.events) },
            notes: [texts.lead] + texts.cautions + [AreaRateWords.unrest(loaded.rates), texts.method].compactMap(\.self),
            provenance: try provenance(), about: Note.Scope(source: loaded.key.source, category: loaded.category.slug))
    }

    private var columns: [FigureTable.Column] {
        [
            ("Antal", "count"), ("Invånare", "population"), ("Per 1 000", "per_1000"), ("Väntat", "expected"), ("Kvot", "ratio"),
            ("Utjämnat per 1 000", "smoothed_per_1000"),
        ].map { FigureTable.Column(head: $0.0, key: $0.1) }
    }

    private func row(_ row: AreaRates.Row) -> FigureTable.Row {
        let key = SeriesKey(source: loaded.key.source, area: row.area.slug)
        var labels = ["verdict": texts.verdict(row)?.wording ?? texts.missing(row)]
        labels["count"] = row.entry.count.map { Swedish.count($0) }
        labels["population"] = row.entry.population.map { Swedish.count($0) }
        labels["per_1000"] = AreaRateTexts.rate(row)
        labels["expected"] = AreaRateTexts.expected(row)
        labels["ratio"] = AreaRateTexts.ratio(row)
        labels["smoothed_per_1000"] = AreaRateTexts.smoothed(row)
        return FigureTable.Row(
            head: row.area.name, key: row.area.slug.text,
            cells: [
                row.entry.count.map { .count(Int64($0)) } ?? .missing(code: "not-covered"),
                row.entry.population.map { .count(Int64($0)) } ?? .missing(code: "no-value"), number(row.rate?.perThousand),
                number(row.judged?.ratio.expected), number(row.judged?.ratio.ratio), number(row.judged?.smoothed),
            ], figure: row.rate.map { _ in CountsFigures.rateID(key, loaded.category.slug, loaded.key.period) }, labels: labels)
    }

    private func number(_ value: Double?) -> FigureValue { value.map { .number($0) } ?? .missing(code: "no-value") }

    /// The cells of the counts and of the inhabitants, of all areas.
    private func provenance() throws -> Provenance {
        let days = [loaded.key.days].compactMap(\.self)
        let counted = try loaded.rates.rows.flatMap { row in
            let key = SeriesKey(source: loaded.key.source, area: row.area.slug)
            let series = try shelf.load(key, reader, asOf: reading.asOf)
            let category = series.total?.slug == loaded.category.slug ? nil : loaded.category.slug
            return try CountOrigins(shelf: shelf, key: key, reader: reader, change: reading.asOf)
                .origins(of: loaded.places[row.area.slug] ?? [], category: category, in: days)
        }
        let people = loaded.rates.rows.flatMap { loaded.populations[$0.area.slug]?.places ?? [] }
        let inputs = loaded.rates.rows.filter { $0.rate != nil }.map {
            CountsFigures.rateID(SeriesKey(source: loaded.key.source, area: $0.area.slug), loaded.category.slug, loaded.key.period)
        }
        return Provenance(
            definition: "\(loaded.source.definition) Räknat per 1 000 folkbokförda i slutet av året, mot alla områden tillsammans.",
            method: "A2/2, A2/3", inputs: inputs,
            origins: CountOrigins.joined(counted + (try reader.origins(of: people, asOf: reading.asOf))), asOf: reading.asOf)
    }
}
