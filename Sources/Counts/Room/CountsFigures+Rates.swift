import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// The names of the figures per inhabitant, and the way from a name to its figure.
extension CountsFigures {
    static let rates = "counts.rates"
    static let rate = "counts.rate"
    static let ratio = "counts.ratio"

    /// All categories per inhabitant, beside a reference area or alone.
    static func ratesID(_ key: SeriesKey, beside reference: Slug?, _ period: Period) -> FigureID {
        FigureID(rates, [key.source.text, key.area.text] + (reference.map { [$0.text] } ?? []) + [period.description])
    }

    /// A category's events per 1 000 inhabitants.
    static func rateID(_ key: SeriesKey, _ category: Slug, _ period: Period) -> FigureID {
        FigureID(rate, [key.source.text, key.area.text, category.text, period.description])
    }

    /// A category's events against what the reference's rate would give.
    static func ratioID(_ key: SeriesKey, beside reference: Slug, _ category: Slug, _ period: Period) -> FigureID {
        FigureID(ratio, [key.source.text, key.area.text, reference.text, category.text, period.description])
    }

    /// Nil for an id that names nothing known.
    static func figure(
        _ id: FigureID, _ key: SeriesKey, _ period: Period, _ rates: RateTables, _ reader: Reader, _ reading: Reading
    ) throws -> Figure? {
        let isBeside = id.quantity == ratio || (id.quantity == CountsFigures.rates && id.dimensions.count == 4)
        let reference = isBeside ? Slug(id.dimensions[2]) : nil
        guard let window = period.window, !period.description.contains("W"), isBeside == (reference != nil),
            let loaded = try rates.tables.load(
                ChangeTableKey(source: key.source, area: key.area, window: window, through: period.from.year, years: 5), reader, asOf: reading.asOf)
        else { return nil }
        let found = try rates.load(loaded, reference: reference, reader, asOf: reading.asOf)
        guard found.reference?.slug == reference else { return nil }
        let maker = RateFigureMaker(loaded: loaded, rates: found, shelf: rates.tables.shelf, reader: reader, reading: reading)
        if id.quantity == CountsFigures.rates { return try maker.table(id, period) }
        guard let category = Slug(id.dimensions[id.dimensions.count - 2]), let row = found.row(category) else { return nil }
        return id.quantity == ratio ? try maker.ratio(id, row, period) : try maker.rate(id, row, period)
    }
}
