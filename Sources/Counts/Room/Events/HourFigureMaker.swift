import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// Makes the figure of when events happen: seven days of 24 hours, Monday from midnight first.
struct HourFigureMaker {
    /// `counts.hours:source:area:category|alla:period`.
    static let quantity = "counts.hours"
    /// All categories together, in the figure's id.
    static let all = "alla"

    let tables: HourTables
    let reader: Reader
    let reading: Reading

    /// The figure's id.
    static func id(_ key: HourKey, _ period: Period) -> FigureID {
        FigureID(quantity, [key.series.source.text, key.series.area.text, key.category?.text ?? all, period.description])
    }

    /// Nil for an id that names nothing known, or a time without events whose hour is known.
    func figure(_ id: FigureID) throws -> Figure? {
        guard id.edition == nil, id.quantity == HourFigureMaker.quantity, id.dimensions.count == 4, let source = Slug(id.dimensions[0]),
            let area = Slug(id.dimensions[1]), let period = Period(text: id.dimensions[3])
        else { return nil }
        let category = id.dimensions[2] == HourFigureMaker.all ? nil : Slug(id.dimensions[2])
        guard category != nil || id.dimensions[2] == HourFigureMaker.all,
            let key = HourKey(SeriesKey(source: source, area: area), category: category, period),
            let loaded = try tables.load(key, reader, asOf: reading.asOf)
        else { return nil }
        return try figure(id, loaded, period)
    }

    private func figure(_ id: FigureID, _ loaded: LoadedHours, _ period: Period) throws -> Figure {
        let about = Note.Scope(source: loaded.source.slug, area: loaded.area.slug, category: loaded.category?.slug, from: period.from, through: period.through)
        return Figure(
            id: id, title: HourFigureMaker.title(loaded, period), unit: "antal", period: period.description, value: HourFigureMaker.value(loaded),
            n: loaded.isDelicate ? nil : Int64(loaded.hours.total), notes: try tables.shelf.notes(reader, asOf: reading.asOf).sentences(about),
            provenance: Provenance(
                definition: loaded.source.definition, method: "A0",
                origins: try EventOrigins(source: loaded.source.slug, area: loaded.area.slug, areas: tables.shelf.areas, reader, asOf: reading.asOf).origins(
                    in: loaded.area.slug, category: loaded.category?.slug, days: period.from...period.through, timed: loaded.batches), asOf: reading.asOf),
            about: about)
    }

    static func title(_ loaded: LoadedHours, _ period: Period) -> String {
        "\(loaded.category.map(CountTitles.name) ?? loaded.source.name), veckodag och klockslag, \(Swedish.months(period)), \(loaded.area.name)"
    }

    private static func value(_ loaded: LoadedHours) -> FigureValue {
        guard !loaded.isDelicate else { return .suppressed(code: "delicate") }
        guard !loaded.isTooFew else { return .suppressed(code: "too-few") }
        let columns = (0..<24).map { FigureTable.Column(head: $0 < 10 ? "0\($0)" : String($0), key: String($0)) }
        let rows = (1...7).map { weekday in
            FigureTable.Row(
                head: Swedish.capitalised(HourWords.weekdays[weekday - 1]), key: String(weekday),
                cells: (0..<24).map { .count(Int64(loaded.hours.count(weekday: weekday, hour: $0))) })
        }
        return .table(FigureTable(columns: columns, rows: rows))
    }
}

/// Words for days of the week.
enum HourWords {
    /// Monday first.
    static let weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
}
