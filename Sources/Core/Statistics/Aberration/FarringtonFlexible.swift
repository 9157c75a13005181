/// Farrington's method for weekly counts as made flexible by Noufaily and others: is this week higher than its own past lets one expect?
///
/// 1. **Weeks.** The same week of `years` years and `halfWindow` weeks around each belong together; the weeks between are cut into
///    `periods` - 1 blocks a year. The last `weeksLeftOut` weeks are not used, so that a rise under way does not hide itself.
/// 2. **Fit.** log mean = level of the period + slope × week, quasi-Poisson, phi = max(1, Pearson's sum / degrees of freedom).
/// 3. **Past outbreaks.** Anscombe's residual s = 1.5 (y^(2/3) m^(-1/6) - m^(1/2)) / sqrt(phi (1 - h)) with leverage h; weeks with s above
///    the threshold get weight s^-2, all weights are scaled to sum to the number of weeks, and the fit is made again.
/// 4. **Slope.** Kept when its p (Student's t, with the dispersion as it is) is below `trendLevel` (1: always), there are three years, and
///    the mean it gives this week is no higher than the highest week used; otherwise everything is made again without it.
/// 5. **Limit.** See `Bound`. Alarm when the count is above 0 and above the limit, and the last `caseWeeks` weeks have `fewestCases`
///    events.
///
/// The fit is R's: it starts from count + 0.1 and ends when the deviance changes by less than 1e-8 of itself. With levels and one slope its
/// least squares are solved in closed form, which is why it is fast.
///
/// - SeeAlso: Farrington et al. 1996, JRSS A 159; Noufaily et al. 2013, Statistics in Medicine 32. Checked against R surveillance 1.20.3
///   `farringtonFlexible` where a fault of that version does not reach (its dispersion leaves out the fit's weights), else against a second
///   implementation of the text.
package struct FarringtonFlexible: Equatable, Sendable {
    /// How the limit is made from the expected mean m, its standard error and phi.
    package enum Bound: Equatable, Sendable {
        /// The quantile of a negative binomial with mean m and variance phi m, taken as known.
        case plugIn
        /// The same with m raised to its own upper limit, exp(log m + z × standard error).
        case raisedMean
        /// (m^power + z sqrt(power^2 m^(2 power - 1) (phi + variance of m / m)))^(1 / power), power 0.01 to 1; 2/3 takes away skewness.
        case delta(power: Double)
    }

    /// How many years back, at most; 1–20.
    package var years = 5
    /// How many weeks on each side of the same week belong to it; 0–25.
    package var halfWindow = 3
    /// How many levels a year has; 1–45. With one, only the windows are used.
    package var periods = 10
    /// How many of the latest weeks are left out, 0 or more.
    package var weeksLeftOut = 26
    /// The residual above which a week counts as a past outbreak; nil for no second fit.
    package var outbreakThreshold: Double? = 2.58
    /// The p below which a slope is kept, 1 for always; nil for no slope.
    package var trendLevel: Double? = 1
    /// The chance of a false alarm per week and series; above 0 and below 1.
    package var alpha = 0.05
    /// How the limit is made.
    package var bound = Bound.plugIn
    /// How many events `caseWeeks` must hold together for an alarm.
    package var fewestCases = 5
    /// How many of the latest weeks, this one too, are added up.
    package var caseWeeks = 4

    /// The method of Noufaily et al. at 5 percent, with the plug-in limit: the usual one here.
    package static let noufaily = FarringtonFlexible()

    /// Creates the usual method; change what should be different.
    package init() {}

    /// How many weeks must come before a week for it to be judged.
    package var weeksNeeded: Int { (min(20, max(1, years)) * 1_461 + 27) / 28 + min(25, max(0, halfWindow)) }

    /// Judges one week.
    ///
    /// - Parameters:
    ///   - week: the week, counted from 0; later weeks are not looked at.
    /// - Throws: `noSuchWeek`; `tooShort` when the oldest window begins before the series; `tooFewReported` when the weeks around the same
    ///   week were never reported or the fit has no degrees of freedom; `setting`.
    /// - Complexity: O(weeks used) per round of the fit, some six rounds per fit.
    package func judge(_ week: Int, of series: WeeklyCounts) throws(AberrationRefusal) -> FarringtonAlarm {
        try check()
        let observed = try series.count(week)
        let baseline = try BaselineWeeks(before: week, of: series, self)
        let fit = try fit(baseline)
        let recent = series.reported(week - caseWeeks + 1..<week + 1).reduce(0, +)
        return FarringtonAlarm(
            observed: observed, fit: fit, weeksUsed: baseline.count, hasEvents: baseline.highest > 0,
            hasEnoughCases: recent >= fewestCases, rule: self)
    }

    private func check() throws(AberrationRefusal) {
        guard (1...20).contains(years) else { throw .setting(Double(years)) }
        guard (0...25).contains(halfWindow) else { throw .setting(Double(halfWindow)) }
        guard (1...45).contains(periods) else { throw .setting(Double(periods)) }
        guard (0...10_000).contains(weeksLeftOut) else { throw .setting(Double(weeksLeftOut)) }
        guard alpha > 0, alpha < 1 else { throw .setting(alpha) }
        guard (1...10_000).contains(caseWeeks) else { throw .setting(Double(caseWeeks)) }
        if case .delta(let power) = bound, !(0.01...1).contains(power) { throw .setting(power) }
    }

    /// The fit with a slope where the rules keep it, otherwise without.
    private func fit(_ weeks: BaselineWeeks) throws(AberrationRefusal) -> PeriodFit {
        if let trendLevel, let sloping = reweighted(weeks, hasSlope: true), keepsSlope(of: sloping, weeks, trendLevel) { return sloping }
        guard let level = reweighted(weeks, hasSlope: false) else { throw .tooFewReported(weeks.count) }
        return level
    }

    private func keepsSlope(of fit: PeriodFit, _ weeks: BaselineWeeks, _ trendLevel: Double) -> Bool {
        guard weeks.years >= 3, fit.mean <= weeks.highest else { return false }
        return trendLevel >= 1 || fit.slopeP < trendLevel
    }

    private func reweighted(_ weeks: BaselineWeeks, hasSlope: Bool) -> PeriodFit? {
        let first = PeriodFit(weeks, hasSlope: hasSlope)
        guard let first, let outbreakThreshold else { return first }
        return PeriodFit(weeks, weights: first.weights(weeks, threshold: outbreakThreshold), hasSlope: hasSlope)
    }
}
