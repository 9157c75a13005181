import Glibc

/// The change in a treated area over the change in another: (T1 / T0) / (C1 / C0).
///
/// When one of the four counts is 0 half an event is lent to each.
///
/// - SeeAlso: METHODS A6; the standard error of a log ratio of four Poisson counts, sqrt(sum of 1 / count).
package struct FourCounts: Equatable, Sendable {
    /// The log of the ratio.
    package let logRatio: Double
    /// Its standard error.
    package let standardError: Double

    /// Compares two changes.
    ///
    /// - Throws: `count` for a count below 0 or above `CountPair.largestCount`.
    package init(treated: BeforeAfter, others: BeforeAfter) throws(EvaluationRefusal) {
        try treated.check()
        try others.check()
        self.init([treated.after, treated.before, others.after, others.before].map(Double.init))
    }

    /// From treated after and before, others after and before.
    init(_ four: [Double]) {
        let loan = four.contains(0) ? 0.5 : 0
        let counts = four.map { $0 + loan }
        logRatio = log(counts[0] / counts[1]) - log(counts[2] / counts[3])
        standardError = counts.reduce(0) { $0 + 1 / $1 }.squareRoot()
    }

    /// The ratio of the two changes; below 1 the treated area fell more or rose less.
    package var ratio: Double { exp(logRatio) }

    /// The two-sided p of a ratio of 1 (normal on the log scale), when the counts are Poisson.
    package var p: Double { twoSidedNormalP(logRatio / standardError) }

    /// Limits of the ratio (normal on the log scale), when the counts are Poisson.
    package func limits(_ confidence: Confidence = .ninetyFive) -> Limits {
        let margin = confidence.z * standardError
        return Limits(lower: exp(logRatio - margin), upper: exp(logRatio + margin))
    }
}
