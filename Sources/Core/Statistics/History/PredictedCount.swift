import Glibc
import SpecialFunctions

/// The distribution of a count yet to come: negative binomial with variance mean + mean^2 / size, or Poisson when the size is infinite.
///
/// - SeeAlso: Johnson, Kemp and Kotz 2005, Univariate Discrete Distributions, chapter 5. Checked against R 4.2.2 `pnbinom`, `qnbinom`.
package struct PredictedCount: Equatable, Sendable {
    /// The expected count, 0 or more.
    package let mean: Double
    /// How evenly counts fall around it, above 0; infinite when they are Poisson.
    package let size: Double

    /// Less overdispersion than this is none: the negative binomial then differs from Poisson by less than rounding.
    private static let leastOverdispersion = 1e-9

    /// The smallest size whose share of any mean a number can hold.
    private static let leastSize = 1e-290

    /// Creates a distribution; nil unless the mean is a finite number from 0 and the size is at least 1e-290.
    package init?(mean: Double, size: Double) {
        guard mean >= 0, mean.isFinite, size >= Self.leastSize else { return nil }
        self.mean = mean
        self.size = mean < size * Self.leastOverdispersion ? .infinity : size
    }

    /// Creates the distribution whose variance is phi times its mean: size = mean / (phi - 1), Poisson for phi up to 1.
    ///
    /// Nil unless both are finite numbers from 0.
    package init?(mean: Double, phi: Double) {
        guard phi >= 0, phi.isFinite else { return nil }
        let excess = phi - 1
        self.init(mean: mean, size: mean > 0 && excess > Self.leastOverdispersion ? mean / excess : .infinity)
    }

    /// The variance of the count.
    package var variance: Double { size.isFinite ? mean + mean * mean / size : mean }

    /// P(X <= count); 0 for a count below 0.
    package func atMost(_ count: Int) -> Double {
        guard count >= 0 else { return 0 }
        guard size.isFinite else { return sf_poisson_lower(Double(count), mean) }
        // The side with the smaller number is asked: beside a mean far above the size the other has lost its digits.
        return mean > size
            ? sf_beta_lower(size, Double(count) + 1, size / (size + mean)) : sf_beta_upper(Double(count) + 1, size, mean / (size + mean))
    }

    /// P(X >= count); 1 for a count up to 0.
    package func atLeast(_ count: Int) -> Double {
        guard count > 0 else { return 1 }
        guard size.isFinite else { return sf_poisson_upper(Double(count) - 1, mean) }
        return mean > size
            ? sf_beta_upper(size, Double(count), size / (size + mean)) : sf_beta_lower(Double(count), size, mean / (size + mean))
    }

    /// The central two-sided p of a count: min(1, 2 min(P(X <= count), P(X >= count))).
    package func centralP(_ count: Int) -> Double { min(1, 2 * min(atMost(count), atLeast(count))) }

    /// The smallest count that at least a share p of all counts stay at or below; nil unless 0 < p < 1, and for one beyond 2^60.
    ///
    /// - Complexity: O(quantile) for means up to 500, else some four evaluations of the distribution.
    package func quantile(_ p: Double) -> Int? {
        guard p > 0, p < 1 else { return nil }
        // A tail that meets p but for rounding is taken as meeting it, as R does.
        let enough = p * (1 - 64 * Double.ulpOfOne)
        if let summed = summedQuantile(enough) { return summed }
        var (low, high) = bracket(guess(p)) { atMost($0) >= enough }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if atMost(middle) >= enough { high = middle } else { low = middle }
        }
        return atMost(high) >= enough ? high : nil
    }

    /// The central limits of a count to come: its quantiles at both tails.
    package func limits(_ confidence: Confidence = .ninetyFive) -> Limits {
        Limits(
            lower: Double(quantile(confidence.tail) ?? 0), upper: quantile(1 - confidence.tail).map(Double.init) ?? .infinity)
    }

    /// The quantile by adding up probabilities from 0, each from the one before; nil where that would be long or lose digits.
    private func summedQuantile(_ enough: Double) -> Int? {
        guard mean <= 500, enough < 1 - 1e-9 else { return nil }
        let share = size.isFinite ? mean / (size + mean) : 0
        var probability = exp(size.isFinite ? -size * log1p(mean / size) : -mean)
        var sum = probability
        for count in 0..<5_000 {
            if sum >= enough { return count }
            let next = Double(count)
            probability *= (size.isFinite ? (size + next) * share : mean) / (next + 1)
            sum += probability
        }
        return nil
    }

    /// The normal quantile with the first correction for skewness.
    private func guess(_ p: Double) -> Int {
        guard mean > 0 else { return 0 }
        let z = sf_normal_quantile(p)
        let skewness = (2 * variance / mean - 1) / variance.squareRoot()
        let point = mean + variance.squareRoot() * (z + skewness * (z * z - 1) / 6)
        guard point.isFinite else { return 0 }
        return Int(min(max(point.rounded(), 0), Self.furthest))
    }

    private static let furthest = 0x1p60

    /// The last count found too low, -1 if none, and one that is high enough, by steps that double.
    private func bracket(_ start: Int, _ isEnough: (Int) -> Bool) -> (low: Int, high: Int) {
        var step = 1
        var point = start
        if isEnough(start) {
            while point >= 0, isEnough(point) { (point, step) = (point - step, step * 2) }
            return (max(point, -1), point + step / 2)
        }
        while point < Int(Self.furthest), !isEnough(point) { (point, step) = (point + step, step * 2) }
        return (point - step / 2, point)
    }
}
