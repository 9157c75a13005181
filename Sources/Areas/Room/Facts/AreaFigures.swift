import Almanac
import AreasRules
package import Picture
import Statistics
import Storage

/// The room's figures, in the namespace `indicators`.
package struct AreaFigures: FigureSource {
    package let room = "indicators"
    private let facts: AreaFactsReader
    private let index = Memo<Bool, FigureIndex>()
    private let known = FigureMemo(limit: 5000)

    package init(facts: AreaFactsReader) { self.facts = facts }

    static let value = "indicators.value"
    static let table = "indicators.table"

    /// One indicator of an area in a period.
    static func valueID(_ fact: AreaFact) -> FigureID { valueID(fact.indicator.slug, fact.area, fact.period) }

    static func valueID(_ indicator: Slug, _ area: Slug, _ period: FactPeriod) -> FigureID {
        FigureID(value, [indicator.text, area.text, period.description])
    }

    /// All that is known of an area at the end of a period.
    static func tableID(_ area: Slug, _ period: Period) -> FigureID { FigureID(table, [area.text, period.description]) }

    package func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer] {
        try await index.value(true, asOf: reading.asOf) { FigureIndex(try await allOffers(reading)) }.offers(matching: words, limit: limit)
    }

    private func allOffers(_ reading: Reading) async throws -> [FigureOffer] {
        try await facts.store.read { [facts] reader in
            let book = try facts.everything(reader, asOf: reading.asOf)
            return try facts.known(reader, asOf: reading.asOf).flatMap { area -> [FigureOffer] in
                let newest = book.indicators.compactMap { book.newest($0.slug, area.slug) }
                let latest = newest.map(\.period).max().map { Period(year: $0.through.year) }
                let whole = latest.map { FigureOffer(id: AreaFigures.tableID(area.slug, $0), title: FactTitles.table(area, $0)) }
                return (whole.map { [$0] } ?? []) + newest.map { FigureOffer(id: AreaFigures.valueID($0), title: FactTitles.value($0, area)) }
            }
        }
    }

    package func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>] {
        let facts = facts
        return try await known.figures(ids, reading) { ids in
            try await facts.store.read { reader in
                Dictionary(try ids.map { ($0, try AreaFigures.make($0, facts, reader, reading)) }, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    private static func make(
        _ id: FigureID, _ facts: AreaFactsReader, _ reader: Reader, _ reading: Reading
    ) throws -> Result<Figure, FigureRefusal> {
        guard id.edition == nil, let area = area(of: id), let loaded = try facts.load(area, reader, asOf: reading.asOf),
            let figure = try AreaFigureMaker(loaded: loaded, reader: reader, reading: reading).figure(id)
        else { return .failure(.unknown(id)) }
        return .success(figure)
    }

    private static func area(of id: FigureID) -> Slug? {
        switch (id.quantity, id.dimensions.count) {
        case (value, 3): Slug(id.dimensions[1])
        case (table, 2): Slug(id.dimensions[0])
        default: nil
        }
    }
}

/// Makes one figure of an area's loaded facts.
struct AreaFigureMaker {
    let loaded: LoadedFacts
    let reader: Reader
    let reading: Reading

    /// Nil when the id names nothing that is known.
    func figure(_ id: FigureID) throws -> Figure? {
        guard let last = id.dimensions.last, let period = FactPeriod(text: last), period.description == last else { return nil }
        if id.quantity == AreaFigures.table { return try table(id, period) }
        guard let slug = Slug(id.dimensions[0]), let fact = loaded.book.fact(slug, loaded.area.slug, period) else { return nil }
        return try value(id, fact)
    }

    private func value(_ id: FigureID, _ fact: AreaFact) throws -> Figure {
        let limits = AreaFacts.proportion(fact)?.wilsonLimits()
        let (value, unit) = FactValues.figure(fact)
        return Figure(
            id: id, title: FactTitles.value(fact, loaded.area), unit: unit, period: fact.period.description, value: value, n: fact.n.map(Int64.init),
            counted: FactTitles.counted(fact), interval: limits.map { Interval(low: $0.lower, high: $0.upper) }, notes: notes(on: fact),
            provenance: Provenance(
                definition: fact.indicator.definition, method: FactTitles.method(fact), inputs: inputs(of: fact),
                origins: try reader.origins(of: loaded.places(of: fact), asOf: reading.asOf), asOf: reading.asOf),
            about: LoadedFacts.scope(fact))
    }

    private func notes(on fact: AreaFact) -> [String] {
        var notes = loaded.notes(on: fact)
        if case .sumOfParts(let parts) = fact.making {
            notes.insert("Summa av delarna: \(Swedish.list(parts.map { loaded.directory.name(of: $0) ?? $0.text })).", at: 0)
        }
        return notes
    }

    private func inputs(of fact: AreaFact) -> [FigureID] {
        switch fact.making {
        case .published: []
        case .sumOfParts(let parts): parts.map { AreaFigures.valueID(fact.indicator.slug, $0, fact.period) }
        case .derived(let inputs): inputs.map { AreaFigures.valueID($0, fact.area, fact.period) }
        }
    }

    private func table(_ id: FigureID, _ period: FactPeriod) throws -> Figure? {
        let facts = loaded.facts(through: period.through)
        guard !facts.rows.isEmpty else { return nil }
        let columns =
            [FigureTable.Column(head: loaded.area.name, key: loaded.area.slug.text)]
            + (loaded.reference.map { [FigureTable.Column(head: $0.name, key: $0.slug.text)] } ?? [])
        let rows = facts.rows.map(row)
        let places = facts.rows.flatMap { loaded.places(of: $0.fact) + ($0.reference.map(loaded.places) ?? []) }
        let scope = Note.Scope(area: loaded.area.slug, through: period.through)
        return Figure(
            id: id, title: FactTitles.table(loaded.area, period), unit: "blandade enheter", period: period.description,
            value: .table(FigureTable(columns: columns, rows: rows)),
            notes: facts.rows.flatMap { loaded.notes(on: $0.fact) }.reduce(into: []) { kept, note in if !kept.contains(note) { kept.append(note) } },
            provenance: Provenance(
                definition: "Det senaste som är känt om området vid periodens slut, indikator för indikator, bredvid jämförelseområdet.",
                method: "publicerade värden", inputs: facts.rows.map { AreaFigures.valueID($0.fact) },
                origins: try reader.origins(of: places, asOf: reading.asOf), asOf: reading.asOf),
            about: scope)
    }

    private func row(_ row: AreaFacts.Row) -> FigureTable.Row {
        let other = row.reference.map { FactValues.figure($0).value } ?? .missing(code: "no-value")
        var labels = [
            "group": row.group.rawValue, "unit": row.indicator.unit.word, "period": row.fact.period.description, "source": loaded.source(of: row.fact),
        ]
        labels["difference"] = row.difference
        labels["verdict"] = row.verdict?.wording
        labels.merge(FactLabels.labels(row)) { first, _ in first }
        return FigureTable.Row(
            head: row.indicator.name, key: row.indicator.slug.text,
            cells: [FactValues.figure(row.fact).value] + (loaded.reference == nil ? [] : [other]), figure: AreaFigures.valueID(row.fact), labels: labels)
    }
}

/// How facts are told as figures.
enum FactValues {
    /// The value with its unit. A share without n is told in percent: a share is of so many.
    static func figure(_ fact: AreaFact) -> (value: FigureValue, unit: String) {
        switch (fact.indicator.unit, fact.n) {
        case (.count, _): (.count(Int64(fact.value.rounded())), "antal")
        case (.share, let n?): (.share(fact.value, of: Int64(n)), "andel")
        case (.share, nil): (.number((fact.value * 1e8).rounded() / 1e6), "procent")
        case (let unit, _): (.number(fact.value), unit.word)
        }
    }
}

/// What figures of facts are called, and how they came about.
enum FactTitles {
    static func value(_ fact: AreaFact, _ area: AreaName) -> String {
        let unit = fact.indicator.unit == .share && fact.n == nil ? ", procent" : fact.indicator.unit == .kronor ? ", kronor" : ""
        return "\(fact.indicator.name), \(area.name) \(fact.period.words)\(unit)"
    }

    static func table(_ area: AreaName, _ period: Period) -> String { "\(area.name), områdesfakta \(Swedish.period(period))" }

    static func table(_ area: AreaName, _ period: FactPeriod) -> String { "\(area.name), områdesfakta \(period.words)" }

    /// What a share is a share of, in the plural.
    static func counted(_ fact: AreaFact) -> String {
        switch FactGroup(of: fact.indicator.name) {
        case .people: "invånare"
        // Crowding is measured among people, everything else of the group among homes.
        case .homes where !NearestNames.folded(fact.indicator.name).contains("trångbo"): "bostäder"
        case .safety: "svarande"
        case .homes, .schooling, .work, .health, .other: "personer"
        }
    }

    static func method(_ fact: AreaFact) -> String {
        switch fact.making {
        case .published: AreaFacts.proportion(fact) == nil ? "publicerat värde" : "publicerat värde, Wilson"
        case .sumOfParts: "summa av delarna"
        case .derived: "beräknad ur publicerade antal"
        }
    }
}
