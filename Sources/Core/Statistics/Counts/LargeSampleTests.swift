import SpecialFunctions

/// Tests of two counts by normal approximation, on the square-root scale and by the pooled score.
extension CountPair {
    /// z on the square-root scale: (sqrt(x1/t1) - sqrt(x0/t0)) / sqrt(1/(4 t0) + 1/(4 t1)); positive when the later rate is higher.
    ///
    /// - SeeAlso: Wheeler 2016, Int. J. Police Science and Management 18.
    package var squareRootZ: Double {
        let difference = (Double(later) / laterExposure).squareRoot() - (Double(earlier) / earlierExposure).squareRoot()
        return difference / (1 / (4 * earlierExposure) + 1 / (4 * laterExposure)).squareRoot()
    }

    /// The two-sided p of `squareRootZ`.
    package var squareRootP: Double { twoSidedNormalP(squareRootZ) }

    /// Wheeler's z, sqrt(2) times `squareRootZ`; with equal exposures 2 (sqrt(x1) - sqrt(x0)).
    ///
    /// Its variance is 2 when both counts vary: it is standard normal only against a baseline that is known exactly.
    package var wheelerZ: Double { 2.0.squareRoot() * squareRootZ }

    /// The pooled score z: the difference in rates over its standard error when both rates are (x0 + x1)/(t0 + t1).
    ///
    /// Nil when both counts are 0.
    package var scoreZ: Double? {
        guard sum > 0 else { return nil }
        let pooled = Double(sum) / (earlierExposure + laterExposure)
        let difference = Double(later) / laterExposure - Double(earlier) / earlierExposure
        return difference / (pooled * (1 / earlierExposure + 1 / laterExposure)).squareRoot()
    }

    /// The two-sided p of `scoreZ`; nil when both counts are 0.
    package var scoreP: Double? { scoreZ.map(twoSidedNormalP) }

    /// The band for a plot of later against earlier counts: three steps of Wheeler's z around no change, (sqrt(x0) ± 1.5)^2.
    ///
    /// - Parameter count: the earlier count, 0 or more; the band starts at 0 for counts below 2.25.
    package static func wheelerBand(around count: Double) -> Limits {
        let root = max(0, count).squareRoot()
        let low = max(0, root - 1.5)
        return Limits(lower: low * low, upper: (root + 1.5) * (root + 1.5))
    }

    /// The p of the square-root z when the counts vary more than Poisson: 2 P(T_df > |z| / sqrt(phi)).
    package func squareRootP(under dispersion: Dispersion) -> Double {
        twoSidedStudentP(squareRootZ / dispersion.phi.squareRoot(), degreesOfFreedom: dispersion.degreesOfFreedom)
    }
}
