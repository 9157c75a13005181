package import Almanac
import Glibc

/// A season of one wave a year and the direction under it, fitted to months in a row with their days as exposure (Stolwijk et al. 1999).
///
/// The unrest of the months is raised to pure chance where they happen to be steadier. The slope's error is the larger of the quasi-Poisson
/// one and Newey-West's, which lets months depend on the four before: the more careful one holds.
package struct SeasonalDirection: Sendable {
    /// The months fitted: all of them, with none between left out.
    package let months: ClosedRange<Month>
    /// How many.
    package let count: Int
    /// All events.
    package let sum: Int
    /// The events of the first twelve months: what a percentage per year is of.
    package let firstYear: Int
    /// Pearson's dispersion factor, not raised.
    package let phi: Double
    package let degreesOfFreedom: Double
    /// The F statistic of no season, and its p.
    package let season: (f: Double, p: Double)
    /// The highest month of the wave over the lowest.
    package let ratio: Double
    /// The calendar month, 1–12, nearest the top of the wave.
    package let peakMonth: Int
    /// The change per year in percent with the season taken out, its limits and its p.
    package let percentPerYear: Double
    package let limits: Limits
    package let p: Double

    /// Two full rounds of the season.
    package static let fewestMonths = 24
    /// With fewer nothing is said of whether the season comes again.
    package static let recurring = 36
    /// How many months back a month may depend on.
    private static let lag = 4

    /// Fits months that follow each other; nil for fewer than `fewestMonths`, for none without events, and where no curve fits.
    package init?(_ counts: [MonthCount]) {
        let found = counts.compactMap { count in Month(year: count.year, number: count.month).map { (month: $0, count: count.count) } }
        guard found.count >= SeasonalDirection.fewestMonths, let first = found.first?.month, let last = found.last?.month else { return nil }
        // Months are numbered so that January is 1, which is what the wave's peak is told in.
        let points = found.map { month, count in
            TimedCount(
                time: Double((month.year - first.year) * 12 + month.number), count: count, exposure: Double(month.lastDay - month.firstDay + 1))
        }
        guard let fit = try? HarmonicTrend(points), fit.model.hasConverged, let phi = fit.model.phi, let slope = fit.model.coefficients[1],
            let error = SeasonalDirection.error(fit.model, phi), let amplitude = fit.amplitude(), let peak = fit.peak
        else { return nil }
        months = first...last
        count = found.count
        sum = counts.reduce(0) { $0 + $1.count }
        firstYear = counts.prefix(12).reduce(0) { $0 + $1.count }
        self.phi = phi
        degreesOfFreedom = Double(fit.model.degreesOfFreedom)
        season = SeasonalDirection.season(fit, phi)
        ratio = exp(2 * amplitude)
        peakMonth = (Int(peak.rounded()) + 11) % 12 + 1
        let margin = Confidence.ninetyFive.t(degreesOfFreedom: degreesOfFreedom) * error
        percentPerYear = SeasonalDirection.percent(12 * slope)
        limits = Limits(lower: SeasonalDirection.percent(12 * (slope - margin)), upper: SeasonalDirection.percent(12 * (slope + margin)))
        p = twoSidedStudentP(slope / error, degreesOfFreedom: degreesOfFreedom)
    }

    private static func error(_ model: LogLinearModel, _ phi: Double) -> Double? {
        guard let plain = model.standardErrors[1], let dependent = model.neweyWestErrors(lag: lag)[1] else { return nil }
        return max(plain * max(1, phi).squareRoot(), dependent)
    }

    /// The F test with phi raised to 1. With one wave F has two degrees of freedom above, where P(F ≥ f) is (1 + 2 f / df)^(−df / 2).
    private static func season(_ fit: HarmonicTrend, _ phi: Double) -> (f: Double, p: Double) {
        guard let test = fit.test else { return (0, 1) }
        let (f, df) = (test.f * phi / max(1, phi), Double(fit.model.degreesOfFreedom))
        return (f, pow(1 + 2 * f / df, -df / 2))
    }

    private static func percent(_ logRatio: Double) -> Double { 100 * expm1(logRatio) }
}
