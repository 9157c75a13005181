/// Some months of the year against the others, in years covered whole: summer against the rest.
///
/// Each side is told as its mean per month. The ratio is tested as two counts with the number of months as exposure (METHODS A1.1–2), and
/// again with the unrest of single months counted in: a season is clear only when it stands both ways, and would without its one most
/// extreme month.
package struct Season: Equatable, Sendable {
    /// The calendar months of the season, 1–12.
    package let months: Set<Int>
    /// The years that are covered whole, oldest first: the only ones that count.
    package let years: [Int]
    /// The rest of the year as the earlier count and the season as the later one, with their number of months as exposure.
    package let pair: CountPair
    /// What single months swing by around year and season; nil when there are too few to tell.
    package let unrest: MonthlyDispersion?
    /// The calendar month, 1–12, with most events over the years, the first of equals.
    package let peakMonth: Int
    /// `pair` without the month with most events on the side that has more a month: one wild July is no summer.
    let pairWithoutPeak: CountPair?
    /// By year, oldest first: the season's mean per month over that of the rest; nil where the rest has no events.
    package let yearlyRatios: [Double?]

    /// June, July and August.
    package static let summer: Set<Int> = [6, 7, 8]

    /// Compares a season with the rest of the year.
    ///
    /// Nil when no year has all its twelve months, when no month belongs to the season or to the rest, or for a count that cannot be one.
    ///
    /// - Parameters:
    ///   - counts: the covered months, in any order, each once; years with fewer than twelve are left out.
    ///   - months: the calendar months of the season.
    package init?(_ counts: [MonthCount], months: Set<Int> = Season.summer) {
        let byYear = Dictionary(grouping: counts, by: \.year).filter { Set($0.value.map(\.month)) == Set(1...12) && $0.value.count == 12 }
        let whole = byYear.values.flatMap { $0 }
        let (inside, outside) = (whole.filter { months.contains($0.month) }, whole.filter { !months.contains($0.month) })
        guard whole.allSatisfy({ (0...CountPair.largestCount / 12).contains($0.count) }), !inside.isEmpty, !outside.isEmpty,
            let pair = Self.pair(outside, inside)
        else { return nil }
        self.months = months
        self.pair = pair
        years = byYear.keys.sorted()
        unrest = MonthlyDispersion(whole, season: months.contains)
        peakMonth = Self.peak(whole)
        pairWithoutPeak =
            (pair.rateRatio ?? 1) > 1
            ? Self.pair(outside, Self.withoutLargest(inside)) : Self.pair(Self.withoutLargest(outside), inside)
        yearlyRatios = years.map { year in
            Self.pair(outside.filter { $0.year == year }, inside.filter { $0.year == year }).flatMap { $0.earlier > 0 ? $0.rateRatio : nil }
        }
    }

    /// Events per month in the season.
    package var meanInside: Double { Double(pair.later) / pair.laterExposure }
    /// Events per month in the rest of the year.
    package var meanOutside: Double { Double(pair.earlier) / pair.earlierExposure }
    /// `meanInside` over `meanOutside`; infinite when only the season has events, nil when neither has.
    package var ratio: Double? { pair.rateRatio }

    /// Whether the season differs from the rest both against chance (mid-P) and against the unrest of single months, also without its most
    /// extreme month.
    ///
    /// False with fewer events than the rule judges, or too few months to know their unrest.
    package func isClear(by rule: VerdictRule = .standard) -> Bool {
        guard let unrest, let pairWithoutPeak, pair.sum >= rule.minimumSum else { return false }
        return [pair, pairWithoutPeak].allSatisfy { $0.midP <= rule.level && $0.squareRootP(under: unrest.dispersion) <= rule.level }
    }

    /// Whether every year by itself leans the same way as all together.
    package var isSameEveryYear: Bool {
        guard let ratio else { return false }
        return yearlyRatios.allSatisfy { $0.map { ($0 > 1) == (ratio > 1) && $0 != 1 } ?? false }
    }

    private static func pair(_ outside: [MonthCount], _ inside: [MonthCount]) -> CountPair? {
        try? CountPair(
            earlier: outside.reduce(0) { $0 + $1.count }, later: inside.reduce(0) { $0 + $1.count }, earlierExposure: Double(outside.count),
            laterExposure: Double(inside.count))
    }

    private static func withoutLargest(_ counts: [MonthCount]) -> [MonthCount] {
        guard let largest = counts.indices.max(by: { counts[$0].count < counts[$1].count }) else { return counts }
        return counts.enumerated().filter { $0.offset != largest }.map(\.element)
    }

    private static func peak(_ counts: [MonthCount]) -> Int {
        let sums = counts.reduce(into: [Int: Int]()) { $0[$1.month, default: 0] += $1.count }
        return (1...12).max { (sums[$0] ?? 0, -$0) < (sums[$1] ?? 0, -$1) } ?? 1
    }
}
