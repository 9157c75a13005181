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
    private let index = Memo<Bool, FigureIndex>()
    private let known = FigureMemo(limit: 5000)

    package init(tables: ChangeTables) { self.tables = tables }

    static let value = "counts.value"
    static let change = "counts.change"
    static let table = "counts.table"

    /// The count of a category in the last year of a table's period, held against the year before.
    package static func changeID(_ key: ChangeTableKey, _ category: Slug, _ period: Period) -> FigureID {
        FigureID(change, [key.source.text, key.area.text, category.text, period.description])
    }

    /// The bare count of a category in a period.
    package static func valueID(_ key: ChangeTableKey, _ category: Slug, _ period: Period) -> FigureID {
        FigureID(value, [key.source.text, key.area.text, category.text, period.description])
    }

    /// The whole CompStat table of a period.
    package static func tableID(_ key: ChangeTableKey, _ period: Period) -> FigureID {
        FigureID(table, [key.source.text, key.area.text, period.description])
    }

    package func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer] {
        try await index.value(true, asOf: reading.asOf) { FigureIndex(try await allOffers(reading)) }.offers(matching: words, limit: limit)
    }

    private func allOffers(_ reading: Reading) async throws -> [FigureOffer] {
        var offers: [FigureOffer] = []
        for key in try await tables.keys(asOf: reading.asOf) {
            guard let loaded = try await tables.load(key, asOf: reading.asOf), let period = key.period else { continue }
            offers.append(FigureOffer(id: CountsFigures.tableID(key, period), title: CountTitles.table(loaded, period)))
            for row in loaded.table.rows where row.judged != nil {
                offers.append(FigureOffer(id: CountsFigures.changeID(key, row.category.slug, period), title: CountTitles.change(row, loaded, period)))
                offers.append(FigureOffer(id: CountsFigures.valueID(key, row.category.slug, period), title: CountTitles.value(row, loaded, period)))
            }
        }
        return offers
    }

    package func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>] {
        let tables = tables
        return try await known.figures(ids, reading) { ids in
            try await tables.store.read { reader in
                Dictionary(try ids.map { ($0, try CountsFigures.make($0, tables, reader, reading)) }, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    private static func make(_ id: FigureID, _ tables: ChangeTables, _ reader: Reader, _ reading: Reading) throws -> Result<Figure, FigureRefusal> {
        guard let key = key(of: id), let data = try tables.load(key, reader, asOf: reading.asOf),
            let figure = try CountFigureMaker(data: data, reader: reader, reading: reading).figure(id)
        else { return .failure(.unknown(id)) }
        return .success(figure)
    }

    /// The table that an id belongs to: its period runs from January through a month of one year.
    private static func key(of id: FigureID) -> ChangeTableKey? {
        let count = id.quantity == table ? 3 : 4
        guard id.edition == nil, [value, change, table].contains(id.quantity), id.dimensions.count == count,
            let source = Slug(id.dimensions[0]), let area = Slug(id.dimensions[1]), let period = Period(text: id.dimensions[count - 1])
        else { return nil }
        let month = Month(containing: period.through)
        guard Period(januaryThrough: month).from == period.from, month.lastDay == period.through else { return nil }
        return ChangeTableKey(source: source, area: area, through: month, years: 5)
    }
}
