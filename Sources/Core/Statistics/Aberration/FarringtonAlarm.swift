import Glibc
import SpecialFunctions

/// What Farrington's method says of one week.
package struct FarringtonAlarm: Equatable, Sendable {
    /// The week's count; nil when it was not reported.
    package let observed: Int?
    /// The expected count.
    package let expected: Double
    /// How much more the past weeks vary than Poisson counts, never below 1.
    package let phi: Double
    /// The limit: counts above it are remarkable. A whole number but for `FarringtonFlexible.Bound.delta`.
    package let upperBound: Double
    /// The chance of a count at least as high; nil when the week was not reported.
    package let p: Double?
    /// Whether a slope was kept.
    package let hasTrend: Bool
    /// The change of the logarithm of the expected count per week; 0 without a slope.
    package let slope: Double
    /// How many weeks the fit rests on.
    package let weeksUsed: Int
    /// Whether any of them had an event; without one there is nothing to compare with, the limit is 0 and there is no alarm.
    package let hasHistory: Bool
    /// Whether the latest weeks have events enough for an alarm.
    package let hasEnoughCases: Bool

    /// Whether the count is above 0 and above the limit, with enough events and a history.
    package var isAlarm: Bool {
        guard let observed, observed > 0, hasHistory, hasEnoughCases else { return false }
        return Double(observed) > upperBound
    }

    init(observed: Int?, fit: PeriodFit, weeksUsed: Int, hasEvents: Bool, hasEnoughCases: Bool, rule: FarringtonFlexible) {
        self.observed = observed
        expected = fit.mean
        phi = fit.phi
        (hasTrend, slope) = (fit.hasSlope, fit.slope)
        self.weeksUsed = weeksUsed
        hasHistory = hasEvents
        self.hasEnoughCases = hasEnoughCases
        let limit = Self.limit(fit, rule)
        upperBound = hasEvents ? limit.bound : 0
        p = observed.map { limit.p($0) }
    }

    /// The limit, and the chance of a count at least as high as a given one.
    private static func limit(_ fit: PeriodFit, _ rule: FarringtonFlexible) -> (bound: Double, p: (Int) -> Double) {
        let z = -sf_normal_quantile(rule.alpha)
        let error = fit.phi.squareRoot() * fit.unitError
        switch rule.bound {
        case .plugIn: return countLimit(mean: fit.mean, fit, rule)
        case .raisedMean: return countLimit(mean: fit.mean * exp(z * error), fit, rule)
        case .delta(let power):
            let middle = pow(fit.mean, power)
            let deviation = power * pow(fit.mean, power - 0.5) * (fit.phi + fit.mean * error * error).squareRoot()
            return (pow(middle + z * deviation, 1 / power), { sf_normal_upper((pow(Double($0), power) - middle) / deviation) })
        }
    }

    private static func countLimit(
        mean: Double, _ fit: PeriodFit, _ rule: FarringtonFlexible
    ) -> (bound: Double, p: (Int) -> Double) {
        guard let next = PredictedCount(mean: mean, phi: fit.phi), let bound = next.quantile(1 - rule.alpha) else {
            return (.infinity, { _ in 1 })
        }
        return (Double(bound), { next.atLeast($0) })
    }
}
