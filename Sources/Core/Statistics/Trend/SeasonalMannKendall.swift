/// The seasonal Mann-Kendall test: every month is compared with the same month of other years only.
///
/// S and its variance are summed over the seasons; the slope is the median over all pairs within seasons, per round of seasons (per year
/// for months). A missing value is left out.
///
/// - SeeAlso: Hirsch, Slack and Smith 1982, Water Resources Research 18. Checked against pymannkendall 1.4.
package struct SeasonalMannKendall: Equatable, Sendable {
    /// Rising pairs minus falling ones, within seasons.
    package let s: Int
    /// The variance of `s` when there is no trend and the seasons are independent.
    package let variance: Double
    /// The median change per round of seasons.
    package let slope: Double

    /// Tests a series, one value per step, nil where it is missing.
    ///
    /// - Parameters:
    ///   - values: the series in order of time, from the first season on.
    ///   - period: how many steps a round of seasons has: 12 for months.
    /// - Throws: `period` below 1, `tooFewValues` when no season has two, `tooManyValues`, `value`.
    package init(_ values: [Double?], period: Int) throws(MannKendallRefusal) {
        guard period >= 1 else { throw .period(period) }
        let points = try TimedValue.points(values)
        var (s, variance, slopes) = (0, 0.0, [Double]())
        for season in 0..<min(period, values.count) {
            let own = points.filter { Int($0.time) % period == season }
            let score = KendallScore(own.map { TimedValue(time: ($0.time - Double(season)) / Double(period), value: $0.value) })
            s += score.s
            variance += score.variance
            slopes += score.slopes
        }
        guard !slopes.isEmpty else { throw .tooFewValues(points.count) }
        (self.s, self.variance, slope) = (s, variance, median(slopes))
    }

    /// The standardised S, with correction for continuity; 0 when S is 0.
    package var z: Double { kendallZ(s, variance) }

    /// The two-sided p of no trend (normal).
    package var p: Double { twoSidedNormalP(z) }
}
