import Glibc
import SpecialFunctions

/// The exact conditional test of two counts and its mid-P form.
///
/// Given their sum n, the later count is Bin(n, t1 / (t0 + t1)) when the rates are equal.
/// Both p are central, min(1, 2 min(lower tail, upper tail)), so that p and limits always agree.
///
/// - SeeAlso: Przyborowski and Wilenski 1940, Biometrika 31; Lancaster 1961, JASA 56 (mid-P); Fay 2010, R Journal 2(1). Exact limits
///   checked against R 4.2.2 `poisson.test`.
extension CountPair {
    /// The exact central p; 1 when both counts are 0.
    package var exactP: Double {
        min(1, 2 * min(tail(laterAtMost: later), tail(laterAtLeast: later)))
    }

    /// The mid-P central p, which counts half of the observed outcome in each tail; 1 when both counts are 0.
    ///
    /// Used for verdicts: closer to its nominal level than the exact p, which is too cautious for small counts.
    package var midP: Double {
        guard sum > 0 else { return 1 }
        let half = sf_binomial_pmf(Double(later), Double(sum), laterShare) / 2
        // A tail holds the whole observed outcome, so at least half is left; said outright for tails too small to be told from 0.
        return min(1, 2 * max(half, min(tail(laterAtMost: later), tail(laterAtLeast: later)) - half))
    }

    /// Clopper-Pearson limits of the rate ratio; 0 below when the later count is 0, unbounded above when the earlier is.
    package func exactLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        rateRatioLimits { successes, failures in
            var rest = 0.0
            let share = sf_beta_quantile(Double(successes), Double(failures + 1), confidence.tail, &rest)
            return share / rest
        }
    }

    /// Mid-P limits of the rate ratio: the ratios at which the mid-P tail equals half of what the confidence leaves out.
    ///
    /// 0 below when the later count is 0, unbounded above when the earlier is.
    ///
    /// - Complexity: three or four evaluations of the incomplete beta function per limit.
    package func midPLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        rateRatioLimits { successes, failures in
            exp(MidPShare(successes: successes, failures: failures).lowerLogOdds(confidence))
        }
    }

    private func tail(laterAtMost count: Int) -> Double {
        sf_binomial_lower(Double(count), Double(sum), laterShare)
    }

    private func tail(laterAtLeast count: Int) -> Double {
        sf_binomial_upper(Double(count - 1), Double(sum), laterShare)
    }

    /// Turns a lower limit for odds into limits for the rate ratio; the upper limit is the lower one seen from the other count.
    private func rateRatioLimits(_ lowerOdds: (_ successes: Int, _ failures: Int) -> Double) -> Limits {
        let scale = earlierExposure / laterExposure
        return Limits(
            lower: later == 0 ? 0 : lowerOdds(later, earlier) * scale,
            upper: earlier == 0 ? .infinity : scale / lowerOdds(earlier, later))
    }
}

/// The mid-P upper tail of a binomial share as a function of the log odds, whose logarithm is increasing and concave.
private struct MidPShare {
    let successes: Double
    let failures: Double

    init(successes: Int, failures: Int) {
        self.successes = Double(successes)
        self.failures = Double(failures)
    }

    /// The log odds at which P(X > x) + P(X = x)/2 equals the tail outside the limits; needs at least one success.
    func lowerLogOdds(_ confidence: Confidence) -> Double {
        newtonRoot(from: wilsonLogOdds(confidence.z)) { logOdds in
            let (tail, slope) = tail(at: logOdds)
            return (log(tail / confidence.tail), slope / tail)
        }
    }

    /// Wilson's lower limit lies close to the mid-P limit for all but the smallest counts.
    private func wilsonLogOdds(_ z: Double) -> Double {
        let trials = successes + failures
        let centre = successes + z * z / 2
        let spread = z * (successes * failures / trials + z * z / 4).squareRoot()
        return log((centre - spread) / (failures + z * z / 2 + spread))
    }

    /// The tail and its derivative; the side with the smaller probability is asked, so that no digit is lost when the share is near 1.
    private func tail(at logOdds: Double) -> (value: Double, slope: Double) {
        let odds = exp(logOdds)
        let share = odds / (1 + odds)
        let rest = 1 / (1 + odds)
        let trials = successes + failures
        let isSmall = share <= rest
        let atLeast = isSmall ? sf_beta_lower(successes, failures + 1, share) : sf_beta_upper(failures + 1, successes, rest)
        let here = isSmall ? sf_binomial_pmf(successes, trials, share) : sf_binomial_pmf(failures, trials, rest)
        return (atLeast - here / 2, here / 2 * (successes * rest + failures * share))
    }
}
