import AreasRules
import Picture
import Storage

/// What an import of indicators does to the store: one batch for each source that the file names.
struct IndicatorPlan: Sendable {
    private struct Placed: Sendable {
        let indicator: Slug
        let row: IndicatorRow
        /// The value that it takes the place of.
        let replaces: Int64?
    }

    private var placed: [Slug: [Placed]] = [:]
    private var founded: [Indicator] = []
    private var sources: [Slug: Source] = [:]
    private var tallies: [Slug: RowTally] = [:]
    private(set) var faults: [Fault] = []

    init(_ rows: [IndicatorRow], _ store: IndicatorStore, _ reader: Reader) throws {
        let change = try reader.change()
        var known = try store.indicators(reader, asOf: change)
        let standing = try store.values(of: Set(rows.map(\.area)).sorted(), reader, asOf: change)
        let byKey = Dictionary(standing.map { (Key($0.fact), $0.fact) }) { first, _ in first }
        for row in rows {
            guard let source = Source(ofFacts: row.source), let indicator = indicator(of: row, source, &known) else { continue }
            let now = byKey[Key(indicator: indicator.slug, area: row.area, period: row.period)]
            sources[source.slug] = source
            if let now, now.value == row.value, now.n == row.n, now.reference == row.reference {
                tallies[source.slug, default: RowTally()].same += 1
                continue
            }
            if now == nil { tallies[source.slug, default: RowTally()].new += 1 } else { tallies[source.slug, default: RowTally()].changed += 1 }
            placed[source.slug, default: []].append(Placed(indicator: indicator.slug, row: row, replaces: now?.id))
        }
    }

    private struct Key: Hashable {
        let indicator: Slug
        let area: Slug
        let period: FactPeriod

        init(indicator: Slug, area: Slug, period: FactPeriod) {
            self.indicator = indicator
            self.area = area
            self.period = period
        }

        init(_ fact: PublishedFact) { self.init(indicator: fact.indicator, area: fact.area, period: fact.period) }
    }

    /// Of all sources together.
    var tally: RowTally {
        tallies.values.reduce(into: RowTally()) { sum, tally in
            sum.new += tally.new
            sum.changed += tally.changed
            sum.same += tally.same
        }
    }

    /// The indicator of a row: known by its source and name, else founded. A known one keeps its unit.
    private mutating func indicator(of row: IndicatorRow, _ source: Source, _ known: inout [Indicator]) -> Indicator? {
        let own = known.filter { $0.source == source.slug }
        if let indicator = own.first(where: { $0.isNamed(row.name) }) {
            if indicator.unit == row.unit { return indicator }
            note("indicator-unit-differs", unitDiffers(indicator, row))
            return nil
        }
        let founded = Indicator(
            name: row.name, unit: row.unit, definition: row.definition ?? "\(row.name), så som källan \(source.name) räknar.", source: source.slug,
            position: own.count, taken: Set(known.map(\.slug) + DerivedIndicator.all.map(\.slug)))
        guard let founded else {
            note("indicator-unusable", unusable(row))
            return nil
        }
        self.founded.append(founded)
        known.append(founded)
        return founded
    }

    /// Says a thing once for each indicator.
    private mutating func note(_ code: String, _ fault: Fault) {
        if !faults.contains(where: { $0.code == code && $0.found == fault.found }) { faults.append(fault) }
    }

    private func unitDiffers(_ indicator: Indicator, _ row: IndicatorRow) -> Fault {
        Fault(
            "indicator-unit-differs", "”\(indicator.name)” har hittills räknats som \(indicator.unit.word), men är \(row.unit.word) i filen.",
            remedy: "Rätta enheten, eller ge uppgiften ett annat namn om den mäter något annat.", row: row.row, column: row.column, found: row.name,
            expected: indicator.unit.word)
    }

    private func unusable(_ row: IndicatorRow) -> Fault {
        Fault(
            "indicator-unusable", "Namnet ”\(row.name.prefix(60))” går inte att göra en adress av.",
            remedy: "Ge indikatorn ett namn med minst en bokstav eller siffra, och högst hundra tecken.", row: row.row, column: row.column,
            found: String(row.name.prefix(200)), expected: "ett namn på högst hundra tecken")
    }

    /// Answers the first batch's number; nil when there is nothing to do.
    func apply(
        _ store: IndicatorStore, _ writer: Writer, file: ImportFile, form: FileForm, parameters: String, read: Int
    ) throws -> Int64? {
        var first: Int64?
        for (slug, rows) in placed.sorted(by: { $0.key < $1.key }) {
            guard let source = sources[slug], var tally = tallies[slug] else { continue }
            try writer.ensure(source)
            for indicator in founded where indicator.source == slug { try store.add(indicator, writer) }
            tally.read = read
            let batch = try writer.addBatch(what: "indicators", source: slug, file: file, form: form, parameters: parameters, rows: tally)
            for value in rows {
                if let old = value.replaces { try writer.end(old, of: AreasSchema.indicatorValue) }
                try store.add(value.row, of: value.indicator, batch: batch, writer)
            }
            first = first ?? batch
        }
        return first
    }
}
