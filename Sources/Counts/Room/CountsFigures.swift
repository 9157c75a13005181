package import Almanac
import AreasRules
import CountsRules
package import Picture
import Statistics
import Storage

/// The room's figures, in the namespace `counts`.
package struct CountsFigures: FigureSource {
    package let room = "counts"
    private let tables: ChangeTables
    private let months: MonthTables
    private let hours: HourTables
    private let rates: RateTables
    private let alarms: AlarmTables
    private let areaRates: AreaRateTables
    private let index = Memo<Bool, FigureIndex>()
    private let known = FigureMemo(limit: 5000)

    init(tables: ChangeTables, months: MonthTables, hours: HourTables, rates: RateTables, alarms: AlarmTables, areaRates: AreaRateTables) {
        self.tables = tables
        self.months = months
        self.hours = hours
        self.rates = rates
        self.alarms = alarms
        self.areaRates = areaRates
    }

    static let value = "counts.value"
    static let change = "counts.change"
    static let table = "counts.table"
    static let months = "counts.months"
    static let season = "counts.season"

    /// The count of a category in some days, held against the same days of the year before.
    package static func changeID(_ key: SeriesKey, _ category: Slug, _ period: Period) -> FigureID {
        FigureID(change, [key.source.text, key.area.text, category.text, period.description])
    }

    /// The bare count of a category in a period.
    package static func valueID(_ key: SeriesKey, _ category: Slug, _ period: Period) -> FigureID {
        FigureID(value, [key.source.text, key.area.text, category.text, period.description])
    }

    /// The whole CompStat table of a period.
    package static func tableID(_ key: SeriesKey, _ period: Period) -> FigureID { FigureID(table, [key.source.text, key.area.text, period.description]) }

    /// All categories by month.
    package static func monthsID(_ key: SeriesKey, _ period: Period) -> FigureID { FigureID(months, [key.source.text, key.area.text, period.description]) }

    /// Summer against the rest of the year, over all the months there are.
    package static func seasonID(_ key: SeriesKey, _ period: Period) -> FigureID { FigureID(season, [key.source.text, key.area.text, period.description]) }

    package func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer] {
        try await index.value(true, asOf: reading.asOf) { FigureIndex(try await allOffers(reading)) }.offers(matching: words, limit: limit)
    }

    /// Of every year of a series the table that ends last, with its changes and counts; and the series by month.
    private func allOffers(_ reading: Reading) async throws -> [FigureOffer] {
        var offers: [FigureOffer] = []
        var seen: Set<[String]> = []
        for key in try await tables.keys(asOf: reading.asOf) {
            guard seen.insert([key.source.text, key.area.text, String(key.years.last ?? 0)]).inserted,
                let loaded = try await tables.load(key, asOf: reading.asOf), let period = key.period
            else { continue }
            offers += CountsFigures.offers(of: loaded, period) + CountsFigures.trendOffers(of: loaded)
            offers += try await rateOffers(loaded, period, reading)
        }
        for key in try await months.keys(asOf: reading.asOf) {
            guard let loaded = try await months.load(key, asOf: reading.asOf), let period = loaded.period else { continue }
            offers.append(FigureOffer(id: CountsFigures.monthsID(key, period), title: CountTitles.months(loaded, period)))
            if loaded.whole?.season != nil {
                offers.append(FigureOffer(id: CountsFigures.seasonID(key, period), title: CountTitles.season(loaded, period)))
            }
            offers += try await hourOffers(key, period, reading)
        }
        return offers + (try await AreaRateFigureMaker.offers(areaRates, reading)) + (try await alarmOffers(reading))
    }

    /// The newest week of every area that has weeks, held against what is usual.
    private func alarmOffers(_ reading: Reading) async throws -> [FigureOffer] {
        try await tables.store.read { [alarms] reader in
            try alarms.areas(reader, asOf: reading.asOf).flatMap { area -> [FigureOffer] in
                guard let key = try alarms.newest(reader, asOf: reading.asOf, area: area.slug), let loaded = try alarms.load(key, reader, asOf: reading.asOf)
                else { return [] }
                return loaded.table.rows.map {
                    FigureOffer(id: AlarmFigureMaker.id($0.subject, key.week), title: AlarmFigureMaker.title($0.subject, key.week))
                }
            }
        }
    }

    /// When events happen, over all the months there are; nothing where no hour is known.
    private func hourOffers(_ key: SeriesKey, _ period: Period, _ reading: Reading) async throws -> [FigureOffer] {
        guard let hourKey = HourKey(key, category: nil, period),
            let loaded = try await tables.store.read({ [hours] in try hours.load(hourKey, $0, asOf: reading.asOf) })
        else { return [] }
        return [FigureOffer(id: HourFigureMaker.id(hourKey, period), title: HourFigureMaker.title(loaded, period))]
    }

    /// Counts per inhabitant, beside the area that this one is part of; nothing where neither is known.
    private func rateOffers(_ loaded: LoadedChangeTable, _ period: Period, _ reading: Reading) async throws -> [FigureOffer] {
        try await tables.store.read { [rates] reader in
            let reference = try rates.usualReference(for: loaded.key, reader, asOf: reading.asOf)
            let found = try rates.load(loaded, reference: reference, reader, asOf: reading.asOf)
            guard found.isTelling else { return [] }
            let id = CountsFigures.ratesID(loaded.key.series, beside: found.reference?.slug, period)
            return [FigureOffer(id: id, title: CountTitles.rates(loaded, found, period))]
        }
    }

    private static func offers(of loaded: LoadedChangeTable, _ period: Period) -> [FigureOffer] {
        let key = loaded.key.series
        let rows = loaded.table.rows.flatMap { row -> [FigureOffer] in
            let change = FigureOffer(id: changeID(key, row.category.slug, period), title: CountTitles.change(row.category, loaded.area, period))
            let value = FigureOffer(id: valueID(key, row.category.slug, period), title: CountTitles.value(row.category, loaded.area, period))
            return (row.judged == nil ? [] : [change]) + ((row.counts.counts.last ?? nil) == nil ? [] : [value])
        }
        return [FigureOffer(id: tableID(key, period), title: CountTitles.table(loaded, period))] + rows
    }

    package func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>] {
        try await known.figures(ids, reading) { ids in
            try await tables.store.read { reader in
                var made: [FigureID: Result<Figure, FigureRefusal>] = [:]
                for id in ids {
                    let figure = try make(id, reader, reading)
                    made[id] = figure.map { .success($0) } ?? .failure(.unknown(id))
                }
                return made
            }
        }
    }

    /// Nil for an id that names nothing known.
    private func make(_ id: FigureID, _ reader: Reader, _ reading: Reading) throws -> Figure? {
        guard id.edition == nil, id.dimensions.count >= 3, let source = Slug(id.dimensions[0]), let area = Slug(id.dimensions[1]),
            let period = id.dimensions.last.flatMap({ Period(text: $0) })
        else { return nil }
        let key = SeriesKey(source: source, area: area)
        switch (id.quantity, id.dimensions.count) {
        case (CountsFigures.value, 4): return try value(id, key, period, reader, reading)
        case (CountsFigures.change, 4), (CountsFigures.table, 3): return try table(id, key, period, reader, reading)
        case (CountsFigures.trend, 4): return try CountsFigures.trendFigure(id, key, period, tables, reader, reading)
        case (CountsFigures.months, 3), (CountsFigures.season, 3):
            guard let data = try months.load(key, reader, asOf: reading.asOf) else { return nil }
            return try MonthFigureMaker(data: data, shelf: tables.shelf, reader: reader, reading: reading).figure(id, period)
        case (CountsFigures.rates, 3), (CountsFigures.rates, 4), (CountsFigures.rate, 4), (CountsFigures.ratio, 5):
            return try CountsFigures.figure(id, key, period, rates, reader, reading)
        case (AreaRateFigureMaker.quantity, 4): return try AreaRateFigureMaker.figure(id, period, areaRates, reader, reading)
        case (AlarmFigureMaker.quantity, 4): return try AlarmFigureMaker(tables: alarms, reader: reader, reading: reading).figure(id)
        case (HourFigureMaker.quantity, 4): return try HourFigureMaker(tables: hours, reader: reader, reading: reading).figure(id)
        default: return nil
        }
    }

    private func value(_ id: FigureID, _ key: SeriesKey, _ period: Period, _ reader: Reader, _ reading: Reading) throws -> Figure? {
        let shelf = tables.shelf
        guard let source = try shelf.source(key.source, reader, asOf: reading.asOf), let area = try shelf.area(key.area, reader, asOf: reading.asOf)
        else { return nil }
        let series = try shelf.load(key, reader, asOf: reading.asOf)
        guard let category = series.summed.first(where: { $0.slug.text == id.dimensions[2] }) else { return nil }
        let maker = CountValueMaker(
            series: series, key: key, shelf: shelf, category: category, source: source, area: area,
            notes: try shelf.notes(reader, asOf: reading.asOf))
        return try maker.figure(id, period, reader, reading)
    }

    private func table(_ id: FigureID, _ key: SeriesKey, _ period: Period, _ reader: Reader, _ reading: Reading) throws -> Figure? {
        guard let table = CountsFigures.table(id, key, period), let data = try tables.load(table, reader, asOf: reading.asOf) else { return nil }
        return try CountFigureMaker(data: data, shelf: tables.shelf, reader: reader, reading: reading).figure(id, period)
    }

    /// A table begins on 1 January and ends with a month; a change may be of any part of a year, or of one week.
    private static func table(_ id: FigureID, _ key: SeriesKey, _ period: Period) -> ChangeTableKey? {
        if let week = Week(text: period.description), id.quantity == change {
            return ChangeTableKey(source: key.source, area: key.area, through: week, years: 5)
        }
        guard let window = period.window, !period.description.contains("W"), id.quantity == change || window.isMonthsFromJanuary else { return nil }
        return ChangeTableKey(source: key.source, area: key.area, window: window, through: period.from.year, years: 5)
    }
}

extension YearWindow {
    /// True for January through a whole month.
    var isMonthsFromJanuary: Bool { self == YearWindow(januaryThrough: throughMonth) }
}
