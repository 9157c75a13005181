import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// The words beside a row of the months' figure, so that pages and documents print the same: what it is of, where the series breaks, and in the
/// last year the same months held against those of the year before.
struct MonthLabels {
    let data: LoadedMonths

    func labels(_ block: MonthTable.Block, _ year: Int) -> [String: String] {
        var labels = ["name": block.category.map(CountTitles.name) ?? "Alla kategorier", "noun": data.noun, "source": data.source.name]
        labels["category"] = block.category?.slug.text
        if let found = data.breaks(of: block.category?.slug).first(where: { $0.from.year == year }) {
            labels["break"] = MonthWords.told(found)
            labels["break_month"] = String(found.from.month)
            labels["break_words"] = "\(found.kind == .name ? "nytt namn" : "nytt områdesnamn") i \(Swedish.months[found.from.month - 1])"
        }
        if year == block.years.last?.year { labels.merge(compared(block)) { first, _ in first } }
        return labels
    }

    /// The figure of the change that the labels tell; nil for all categories together, and where the years are not compared.
    func change(_ block: MonthTable.Block, _ year: Int) -> FigureID? {
        guard year == block.years.last?.year, block.judged != nil, let category = block.category, let period = comparedPeriod else { return nil }
        return CountsFigures.changeID(data.key, category.slug, period)
    }

    private var comparedPeriod: Period? {
        data.table.likeForLike.flatMap { like in
            like.years.last.flatMap { Period(text: "\($0)-01--\($0)-\(like.window.throughMonth < 10 ? "0" : "")\(like.window.throughMonth)") }
        }
    }

    private func compared(_ block: MonthTable.Block) -> [String: String] {
        guard let judged = block.judged, let months = data.comparedMonths else { return [:] }
        var labels = TableRows.labels(judged.told(isGrave: block.category?.isGrave ?? false))
        labels.merge(TableRows.labels(judged.pair, judged.verdict.change.limits, PercentChange(judged.pair))) { first, _ in first }
        labels["compared_months"] = months
        labels["before"] = Swedish.count(Int64(judged.pair.earlier))
        labels["after"] = Swedish.count(Int64(judged.pair.later))
        labels["unrest"] = MonthWords.unrest(judged)
        return labels
    }
}
