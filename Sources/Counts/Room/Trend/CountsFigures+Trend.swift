import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// The names of the figures over many years, and the way from a name to its figure.
extension CountsFigures {
    static let trend = "counts.trend"

    /// A category's direction over the same part of several years: `2020-01--2024-10` is January–October of each of five years, so that the figure
    /// stays what it was when more years are read in.
    static func trendID(_ key: SeriesKey, _ category: Slug, _ period: Period) -> FigureID {
        FigureID(trend, [key.source.text, key.area.text, category.text, period.description])
    }

    /// The directions that a table has years enough for.
    static func trendOffers(of loaded: LoadedChangeTable) -> [FigureOffer] {
        (loaded.trend?.rows ?? []).compactMap { row in
            guard row.trend.value != nil, let years = row.years?.years, let id = TrendTelling(loaded).figure(row) else { return nil }
            return FigureOffer(id: id, title: CountTitles.trend(row.category, loaded.area, loaded.key, years))
        }
    }

    /// Nil for an id that names nothing known.
    static func trendFigure(
        _ id: FigureID, _ key: SeriesKey, _ period: Period, _ tables: ChangeTables, _ reader: Reader, _ reading: Reading
    ) throws -> Figure? {
        guard let (table, first) = TrendFigureMaker.key(key, period), let data = try tables.load(table, reader, asOf: reading.asOf) else { return nil }
        return try TrendFigureMaker(data: data, shelf: tables.shelf, reader: reader, reading: reading).figure(id, period, from: first)
    }
}
