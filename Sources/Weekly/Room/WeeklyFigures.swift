package import Almanac
import AreasRules
package import Picture
import Statistics
import Storage
import WeeklyRules

/// The room's figures, in the namespace `levels`.
package struct WeeklyFigures: FigureSource {
    package let room = "levels"
    private let years: LevelYears
    private let index = Memo<Bool, FigureIndex>()
    private let known = FigureMemo(limit: 5000)

    package init(years: LevelYears) { self.years = years }

    /// The quantities that one area and year have.
    package enum Quantity: String, CaseIterable, Sendable {
        case ge3 = "levels.ge3"
        case weeks = "levels.weeks"
        case median = "levels.median"
        case mean = "levels.mean"
        case longest = "levels.longest-ge3"

        func title(_ area: String, _ year: Int) -> String {
            switch self {
            case .ge3: "\(area), andel veckor på nivå 3 eller högre \(year)"
            case .weeks: "\(area), bedömda veckor \(year)"
            case .median: "\(area), medianläge \(year)"
            case .mean: "\(area), medelvärde av nivåerna \(year)"
            case .longest: "\(area), flest veckor i följd på nivå 3 eller högre \(year)"
            }
        }
    }

    static let matrix = "levels.matrix"
    static let level = "levels.level"
    static let difference = "levels.difference"
    static let yearDifference = "levels.year-difference"

    package static func id(_ quantity: Quantity, _ area: Slug, _ year: Int) -> FigureID { FigureID(quantity.rawValue, [area.text, String(year)]) }

    package static func matrixID(_ whole: Slug, _ year: Int) -> FigureID { FigureID(matrix, [whole.text, String(year)]) }

    package static func levelID(_ area: Slug, _ week: Week) -> FigureID { FigureID(level, [area.text, week.description]) }

    package static func differenceID(_ first: Slug, _ second: Slug, _ year: Int) -> FigureID {
        FigureID(difference, [first.text, second.text, String(year)])
    }

    /// A year held against the year before, of an area or of the areas that a whole is made of.
    package static func yearDifferenceID(_ area: Slug, _ year: Int) -> FigureID { FigureID(yearDifference, [area.text, String(year)]) }

    package func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer] {
        try await index.value(true, asOf: reading.asOf) { FigureIndex(try await allOffers(reading)) }.offers(matching: words, limit: limit)
    }

    private func allOffers(_ reading: Reading) async throws -> [FigureOffer] {
        var offers: [FigureOffer] = []
        for year in try await years.years(asOf: reading.asOf) {
            let loaded = try await years.load(year, asOf: reading.asOf)
            for whole in Set(loaded.summary.areas.compactMap(\.area.parent)).sorted() {
                let name = loaded.directory.name(of: whole) ?? whole.text
                offers.append(FigureOffer(id: WeeklyFigures.matrixID(whole, year), title: "\(name), nivå per vecka och område \(year)"))
            }
            for area in loaded.summary.areas where area.count > 0 {
                offers += Quantity.allCases.map {
                    FigureOffer(id: WeeklyFigures.id($0, area.area.slug, year), title: $0.title(area.area.name, year))
                }
            }
            offers += try await years.difference(year, asOf: reading.asOf).offers
        }
        return offers
    }

    package func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>] {
        let years = years
        return try await known.figures(ids, reading) { ids in
            try await years.store.read { reader in
                Dictionary(try ids.map { ($0, try WeeklyFigures.make($0, years, reader, reading)) }, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    private static func make(_ id: FigureID, _ years: LevelYears, _ reader: Reader, _ reading: Reading) throws -> Result<Figure, FigureRefusal> {
        guard let year = year(of: id) else { return .failure(.unknown(id)) }
        if id.quantity == yearDifference {
            let loaded = try years.difference(year, reader, asOf: reading.asOf)
            return try YearDifferenceFigureMaker(loaded: loaded, reader: reader, reading: reading).figure(id)
        }
        return try LevelFigureMaker(data: years.load(year, reader, asOf: reading.asOf), reader: reader, reading: reading).figure(id)
    }

    /// The ISO year that an id's last dimension names.
    private static func year(of id: FigureID) -> Int? {
        guard id.edition == nil, let last = id.dimensions.last else { return nil }
        // Four digits, so that the year prints as the id has it.
        return Week(text: last)?.year ?? (last.utf8.count == 4 ? Int(last) : nil).flatMap { (1000...9998).contains($0) ? $0 : nil }
    }
}
