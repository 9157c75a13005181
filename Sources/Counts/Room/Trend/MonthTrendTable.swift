import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// Season and direction of every category of a table of months, judged together.
struct MonthTrendTable: Sendable {
    /// What can be said of months enough.
    struct Judged: Sendable {
        let fit: SeasonalDirection
        /// Whether there is a season: an increase stands for one.
        let season: ChangeLabel
        /// The season's p adjusted over the categories; nil for a sum.
        let seasonQ: Double?
        let direction: ChangeLabel
        /// The direction's p adjusted over the categories; nil for a sum.
        let directionQ: Double?

        /// Whether the first twelve months are enough for percentages (METHODS A0).
        var showsPercent: Bool { PercentChange.withheld(base: fit.firstYear, sum: fit.sum) == nil }
        /// True when a clear season has been seen often enough to be said to come again.
        var recurs: Bool { season == .certainIncrease && fit.count >= SeasonalDirection.recurring }
    }

    struct Row: Sendable {
        /// Nil for all categories together.
        let category: Category?
        let told: Told<Judged>
        /// The months in a row that there are, up to the last, after the source last named its areas anew.
        let count: Int
        /// The break that leaves earlier months out; nil where none does.
        let brokenBy: SeriesBreak?
    }

    /// In the source's own order, last all of them together where there is such a row.
    let rows: [Row]

    /// The longest stretch of months that any row has; 0 without one.
    var longest: Int { rows.map(\.count).max() ?? 0 }

    func row(_ category: Slug?) -> Row? { rows.first { $0.category?.slug == category } }

    /// - Parameter breaks: of a category, or of all together where it is nil.
    init(_ table: MonthTable, rule: VerdictRule = .standard, breaks: (Slug?) -> [SeriesBreak]) {
        let series = (table.blocks + [table.total].compactMap { $0 }).map { MonthRun($0, breaks($0.category?.slug)) }
        let fits = series.map { $0.fit(rule) }
        func adjusted(_ p: (SeasonalDirection) -> Double) -> [Double?] {
            MultipleComparison.benjaminiHochberg.adjusted(zip(series, fits).map { $0.isSum ? nil : $1.value.map(p) })
        }
        let (seasons, directions) = (adjusted { $0.season.p }, adjusted { $0.p })
        rows = series.indices.map { place in
            let told: Told<Judged> =
                switch fits[place] {
                case .withheld(let code): .withheld(code)
                case .told(let fit):
                    .told(
                        Judged(
                            fit: fit, season: ChangeLabel(rises: true, p: fit.season.p, adjusted: seasons[place], rule), seasonQ: seasons[place],
                            direction: ChangeLabel(rises: fit.percentPerYear > 0, p: fit.p, adjusted: directions[place], rule),
                            directionQ: directions[place]))
                }
            return Row(category: series[place].category, told: told, count: series[place].months.count, brokenBy: series[place].brokenBy)
        }
    }
}

/// The last months in a row of a series, since the source last named its areas anew. A month that is not told of ends the row: it is left out, never 0.
private struct MonthRun {
    let category: Category?
    let months: [MonthCount]
    let brokenBy: SeriesBreak?

    var isSum: Bool { category?.isSum ?? true }

    init(_ block: MonthTable.Block, _ breaks: [SeriesBreak]) {
        category = block.category
        let told = block.years.flatMap { year in
            year.months.enumerated().compactMap { place, count in count.map { MonthCount(year: year.year, month: place + 1, count: $0) } }
        }
        // A category under a new name is the same series; one whose areas are named anew is not.
        let latest = breaks.filter { $0.kind == .areaNaming }.max { $0.from < $1.from }
        let after = told.filter { month in latest.map { MonthRun.isAfter(month, $0) } ?? true }
        months = MonthRun.inARow(after)
        // A break before all that is told of leaves nothing out.
        brokenBy = after.count < told.count ? latest : nil
    }

    func fit(_ rule: VerdictRule) -> Told<SeasonalDirection> {
        if category?.isGrave ?? false { return .withheld(.grave) }
        if months.count < SeasonalDirection.fewestMonths { return .withheld(.tooFewMonths) }
        guard months.reduce(0, { $0 + $1.count }) >= rule.minimumSum, let fit = SeasonalDirection(months) else { return .withheld(.tooFew) }
        return .told(fit)
    }

    /// The month in which an area's events begin to go elsewhere is counted in part under both names.
    private static func isAfter(_ count: MonthCount, _ found: SeriesBreak) -> Bool {
        Month(year: count.year, number: count.month).map { $0.firstDay > found.from } ?? false
    }

    private static func inARow(_ months: [MonthCount]) -> [MonthCount] {
        let ordered = months.sorted { ($0.year, $0.month) < ($1.year, $1.month) }
        let start = ordered.indices.last { place in
            place > 0 && (ordered[place].year - ordered[place - 1].year) * 12 + ordered[place].month - ordered[place - 1].month > 1
        }
        return Array(ordered[(start ?? 0)...])
    }
}
