/// The Mann-Kendall test for a series whose values depend on their neighbours.
///
/// The variance of S is multiplied by 1 + 2 / (n (n-1) (n-2)) sum over lags l of (n-l) (n-l-1) (n-l-2) r_l, where r_l is the
/// autocorrelation of the ranks of what Sen's slope leaves, counted when |r_l| >= z / sqrt(n).
///
/// Ranks of what is left hang on ties, which a sloping line makes and rounding unmakes: figures agree with the peer only where it rounds
/// alike, so the residual is worked out as it does, with time from 1.
///
/// - SeeAlso: Hamed and Rao 1998, J. Hydrology 204. Checked against pymannkendall 1.4.
package struct HamedRao: Equatable, Sendable {
    /// The factor of the variance; 1 for independent values.
    package let factor: Double
    /// The standardised S; 0 when S is 0.
    package let z: Double

    /// The two-sided p of no trend (normal).
    package var p: Double { twoSidedNormalP(z) }

    /// Nil when the factor is not positive, which no variance can be, or with two values, which have no factor.
    init?(_ points: [TimedValue], slope: Double, score: KendallScore, _ confidence: Confidence) {
        let n = Double(points.count)
        guard n > 2 else { return nil }
        let ranks = MidRanks(points.map { $0.value - ($0.time + 1) * slope }).values
        let correlations = autocorrelations(ranks)
        let bound = confidence.z / n.squareRoot()
        var sum = 0.0
        for (index, correlation) in correlations.enumerated() where abs(correlation) >= bound {
            let left = n - Double(index + 1)
            sum += left * (left - 1) * (left - 2) * correlation
        }
        factor = 1 + 2 / (n * (n - 1) * (n - 2)) * sum
        guard factor > 0 else { return nil }
        z = kendallZ(score.s, score.variance * factor)
    }
}

/// The autocorrelations at lags 1 to n-1, each over the variance of the whole; 0 when all values are the same.
private func autocorrelations(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let centred = values.map { $0 - mean }
    let total = centred.reduce(0) { $0 + $1 * $1 }
    return (1..<values.count).map { lag in
        let product = zip(centred, centred.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
        return total > 0 ? product / total : 0
    }
}
