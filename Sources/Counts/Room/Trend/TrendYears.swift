import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// The comparable years behind a CompStat table: as many as are covered without a break, up to its last.
struct TrendYears {
    let key: ChangeTableKey
    let categories: [Category]
    let answers: [Int: [Slug: SeriesCounts.Answer]]
    let breaks: [SeriesBreak]

    /// The years that are looked back on, oldest first; none where the table is not of months from January.
    static func years(_ key: ChangeTableKey) -> [Int] {
        guard key.period != nil, let last = key.years.last else { return [] }
        return Array(max(1, last - TrendTable.mostYears + 1)...last)
    }

    /// The directions over the longest runs of years, or over no more than so many; nil where the table is not of months from January.
    func table(most: Int = TrendTable.mostYears) -> TrendTable? {
        guard let last = TrendYears.years(key).last else { return nil }
        let apart = Set(TrendYears.years(key).filter { found(in: $0) != nil })
        return TrendTable(
            through: last,
            categories.map { category in
                let run = ComparableYears(
                    through: last, most: most, apart: apart, counts: { answers[$0]?[category.slug]?.value }, days: key.window.days(in:))
                return (category, run)
            })
    }

    /// The break that keeps a year apart from the one before: the source began to name its areas in another way. A category that goes on under
    /// another name is one series, as in the table of changes.
    func found(in year: Int) -> SeriesBreak? {
        guard let before = key.days(year - 1), let now = key.days(year) else { return nil }
        return breaks.first { $0.kind == .areaNaming && $0.from > before.lowerBound && $0.from <= now.upperBound }
    }
}

extension LoadedChangeTable {
    private var trendYears: TrendYears { TrendYears(key: key, categories: table.rows.map(\.category), answers: answers, breaks: breaks) }

    /// The directions over exactly so many years, as a figure with its years in its name asks for them.
    func trend(from first: Int) -> TrendTable? {
        guard let last = key.years.last, TrendYears.years(key).contains(first) else { return nil }
        return trendYears.table(most: last - first + 1)
    }

    /// The latest break that ends the run of comparable years; nil where none does.
    var breakOfYears: SeriesBreak? { TrendYears.years(key).reversed().lazy.compactMap(trendYears.found).first }
}
