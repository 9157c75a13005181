import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// What is said of directions beside a CompStat table, the same on the page, in the figures and in the answers.
struct TrendTelling {
    let loaded: LoadedChangeTable

    init(_ loaded: LoadedChangeTable) { self.loaded = loaded }

    /// The sentences on one category: its direction, and its last year against those before.
    func sentences(_ row: TrendTable.Row) -> [String] {
        let name = CountTitles.name(row.category)
        let average = row.average.value.map { TrendWords.sentence($0, year: row.years?.years.upperBound ?? 0, name: name) }
        return [TrendWords.sentence(row, name: name), average].compactMap { $0 }
    }

    /// The figure of a category's direction; nil where its years are too few for one.
    func figure(_ row: TrendTable.Row) -> FigureID? {
        guard let years = row.years?.years, years.count >= TrendTable.fewestYears, let period = TrendFigureMaker.period(years, loaded.key)
        else { return nil }
        return CountsFigures.trendID(loaded.key.series, row.category.slug, period)
    }

    /// The years that the words are about: `januari–oktober 2020–2024`.
    func span(_ years: ClosedRange<Int>) -> String {
        "\(Swedish.monthSpan(loaded.key.window.fromMonth, loaded.key.window.throughMonth)) \(years.lowerBound)–\(years.upperBound)"
    }

    /// Why no more years are held together; nil where no break is in the way.
    var breakWords: String? {
        loaded.breakOfYears.map { found in
            "\(MonthWords.told(found)) Åren före räknas därför inte in här."
        }
    }
}
