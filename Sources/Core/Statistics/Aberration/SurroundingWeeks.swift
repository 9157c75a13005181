/// The weekly rule for series of one to three years: is this week higher than the weeks around lets one expect?
///
/// The weeks are the last `latest` ones and, as far as the series goes back, the same ones a year before. With k weeks that sum to s, the
/// count to come has the mean m = (s + 1/2) / k and the variance phi m (1 + 1/k), phi being the weeks' own dispersion, at least 1: pure
/// chance with an unknown mean when they vary no more than Poisson counts, and wider as they do. It is taken as negative binomial, so that
/// the limit keeps its promise for few events too, where Student's limits around the mean do not.
///
/// - SeeAlso: `PastPeriods`; McCullagh and Nelder 1989, section 6.2. Checked by simulation.
package struct SurroundingWeeks: Equatable, Sendable {
    /// How many of the latest weeks are used.
    package let latest: Int
    /// How many weeks must have been reported among those used.
    package let fewestReported: Int

    /// Half a year, and the same half-year before; at least a quarter must have been reported.
    package static let halfYear = SurroundingWeeks(latest: 26, fewestReported: 13)

    /// What the weeks around say of a week.
    package struct Expectation: Equatable, Sendable {
        /// The weeks used.
        package let past: PastPeriods
        /// The count to come.
        package let next: PredictedCount

        /// How much more the weeks vary than Poisson counts, never below 1.
        package var phi: Double { max(1, past.phi ?? 1) }
    }

    private init(latest: Int, fewestReported: Int) {
        (self.latest, self.fewestReported) = (latest, fewestReported)
    }

    /// What the weeks around a week, counted from 0, say of it.
    ///
    /// - Throws: `noSuchWeek`, `tooFewReported`.
    package func expectation(for week: Int, of series: WeeklyCounts) throws(AberrationRefusal) -> Expectation {
        _ = try series.count(week)
        let yearBefore = series.sameWeek(as: week, yearsBefore: 1).map { series.reported($0 - latest..<$0) } ?? []
        let counts = series.reported(week - latest..<week) + yearBefore
        let weeks = Double(max(1, counts.count))
        guard counts.count >= fewestReported, let past = try? PastPeriods(counts),
            let next = PredictedCount(mean: (Double(past.sum) + 0.5) / weeks, phi: max(1, past.phi ?? 1) * (1 + 1 / weeks))
        else { throw .tooFewReported(counts.count) }
        return Expectation(past: past, next: next)
    }
}
