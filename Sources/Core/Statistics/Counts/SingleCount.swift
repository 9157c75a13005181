import Glibc
import SpecialFunctions

/// Limits for the mean behind one Poisson count.
package struct SingleCount: Equatable, Sendable {
    /// The observed number of events, 0 or more.
    package let count: Int

    /// Creates a count.
    ///
    /// - Throws: `negative` or `tooLarge`.
    package init(_ count: Int) throws(CountRefusal) {
        guard count >= 0 else { throw .negative(count) }
        guard count <= CountPair.largestCount else { throw .tooLarge(count) }
        self.count = count
    }

    /// Garwood's exact limits: halves of the chi-square quantiles with 2x and 2x + 2 degrees of freedom; 0 below at x = 0.
    ///
    /// - SeeAlso: Garwood 1936, Biometrika 28. Checked against R 4.2.2 `qchisq`.
    package func garwoodLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        Limits(
            lower: count == 0 ? 0 : sf_gamma_lower_quantile(Double(count), confidence.tail),
            upper: sf_gamma_upper_quantile(Double(count) + 1, confidence.tail))
    }

    /// Byar's approximation: x (1 - 1/(9x) - z/(3 sqrt x))^3 and the same with x + 1 and +z above; 0 below at x = 0.
    ///
    /// - SeeAlso: Breslow and Day 1987, Statistical Methods in Cancer Research II, page 69.
    package func byarLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        Limits(
            lower: count == 0 ? 0 : max(0, Self.byar(Double(count), -confidence.z)),
            upper: Self.byar(Double(count) + 1, confidence.z))
    }

    /// Mid-P limits, in which half of the observed outcome counts in each tail; 0 below at x = 0.
    ///
    /// - SeeAlso: Lancaster 1961, JASA 56; Cohen and Yang 1994, Statistics in Medicine 13.
    /// - Complexity: three or four evaluations of the incomplete gamma function per limit.
    package func midPLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        let garwood = garwoodLimits(confidence)
        return Limits(
            lower: count == 0 ? 0 : exp(midPRoot(from: log(garwood.lower), confidence, upperTail)),
            upper: exp(midPRoot(from: log(garwood.upper), confidence, lowerTail)))
    }

    /// A wider lower limit, at which P(X >= x) + P(X = x)/2 equals the tail outside; 0 at x = 0.
    ///
    /// Kept as a reference, never to be shown: the goldens' column of mid-P lower limits was made this way. It adds the half that mid-P
    /// takes away, and so lies below even the exact limit.
    package func outwardLowerLimit(_ confidence: Confidence = .ninetyFive) -> Double {
        guard count > 0 else { return 0 }
        return exp(
            midPRoot(from: log(garwoodLimits(confidence).lower), confidence) { mean in
                let here = sf_poisson_pmf(Double(count), mean)
                return (sf_gamma_lower(Double(count), mean) + here / 2, here / 2 * (3 * Double(count) - mean))
            })
    }

    private static func byar(_ count: Double, _ z: Double) -> Double {
        let root = 1 - 1 / (9 * count) + z / (3 * count.squareRoot())
        return count * root * root * root
    }

    private typealias Tail = (_ mean: Double) -> (value: Double, slope: Double)

    /// The logarithm of the mean at which a mid-P tail equals the tail outside the limits; slopes are per unit of log mean.
    private func midPRoot(from start: Double, _ confidence: Confidence, _ tail: Tail) -> Double {
        newtonRoot(from: start) { logMean in
            let (value, slope) = tail(exp(logMean))
            return (log(value / confidence.tail), slope / value)
        }
    }

    private func upperTail(_ mean: Double) -> (value: Double, slope: Double) {
        let here = sf_poisson_pmf(Double(count), mean)
        return (sf_gamma_lower(Double(count), mean) - here / 2, slope(here, mean))
    }

    private func lowerTail(_ mean: Double) -> (value: Double, slope: Double) {
        let here = sf_poisson_pmf(Double(count), mean)
        return (sf_gamma_upper(Double(count) + 1, mean) - here / 2, -slope(here, mean))
    }

    private func slope(_ here: Double, _ mean: Double) -> Double { here / 2 * (Double(count) + mean) }
}
