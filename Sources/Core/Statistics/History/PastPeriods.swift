/// Why earlier periods say nothing.
package enum HistoryRefusal: Error, Equatable, Sendable {
    /// There is no earlier period.
    case noPeriods
    /// A count below 0.
    case negative(Int)
    /// A count above `CountPair.largestCount`.
    case tooLarge(Int)
    /// A prior shape that is not a number from 1e-12 to 1e12.
    case priorShape(Double)
}

/// The counts of the same stretch of earlier years, or of other periods of equal length, from which the next one is foreseen.
///
/// With k periods that sum to s, m = s / k, there are three views of the next count X. Pure chance: X is negative binomial of size s + 1/2
/// and mean (s + 1/2) / k, which is Poisson with the mean unknown (Jeffreys' prior). Overdispersed: the variance is phi m (1 + 1/k) with
/// phi = sum (h - m)^2 / m / (k - 1), and limits are Student's. Plug-in: negative binomial with mean m and variance phi m, which takes both
/// as known. With few periods phi is poorly known: prefer one pooled over many rows, trend removed.
///
/// - SeeAlso: Bain and Patel 1993, IEEE Trans. Reliability 42 (prediction); McCullagh and Nelder 1989, section 6.2. Checked against
///   R 4.2.2 `qnbinom`, `pnbinom`, `qt` and `glm`.
package struct PastPeriods: Equatable, Sendable {
    /// The counts, in any order.
    package let counts: [Int]
    /// Their sum.
    package let sum: Int

    /// Takes the counts of one or more periods.
    ///
    /// - Throws: `noPeriods` when there is none, `negative` or `tooLarge` for a count.
    package init(_ counts: [Int]) throws(HistoryRefusal) {
        guard !counts.isEmpty else { throw .noPeriods }
        for count in counts {
            guard count >= 0 else { throw .negative(count) }
            guard count <= CountPair.largestCount else { throw .tooLarge(count) }
        }
        self.counts = counts
        sum = counts.reduce(0, +)
    }

    /// The mean count per period.
    package var mean: Double { Double(sum) / Double(counts.count) }

    /// Pearson's sum of (h - m)^2 / m; nil when the mean is 0.
    package var pearson: Double? {
        guard sum > 0 else { return nil }
        return counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
    }

    /// The dispersion of the counts around their mean, not floored; nil when the mean is 0 or there is one period only.
    package var phi: Double? {
        guard counts.count > 1 else { return nil }
        return pearson.map { $0 / Double(counts.count - 1) }
    }

    /// The periods' own dispersion, floored at 1, with one degree of freedom fewer than periods; nil when `phi` is.
    package var dispersion: Dispersion? {
        phi.flatMap { Dispersion(phi: $0, degreesOfFreedom: Double(counts.count - 1)) }
    }

    /// The next count by pure chance; with no events so far the size is the prior's alone.
    ///
    /// - Parameter priorShape: the shape of the gamma prior; 1/2 is Jeffreys'.
    /// - Throws: `priorShape`.
    package func predictive(priorShape: Double = 0.5) throws(HistoryRefusal) -> PredictedCount {
        let size = Double(sum) + priorShape
        guard (1e-12...1e12).contains(priorShape), let next = PredictedCount(mean: size / Double(counts.count), size: size) else {
            throw .priorShape(priorShape)
        }
        return next
    }

    /// The next count with mean and dispersion taken as known; Poisson when they vary no more than chance. Nil when there is one period.
    package var plugIn: PredictedCount? {
        guard counts.count > 1 else { return nil }
        return PredictedCount(mean: mean, phi: phi ?? 1)
    }

    /// The standard error of the next count around the mean: sqrt(phi m (1 + 1/k)).
    package func predictionError(_ dispersion: Dispersion) -> Double {
        (dispersion.phi * mean * (1 + 1 / Double(counts.count))).squareRoot()
    }

    /// Student's limits of the next count, not below 0; nil when there have been no events.
    package func dispersedLimits(_ dispersion: Dispersion, _ confidence: Confidence = .ninetyFive) -> Limits? {
        guard sum > 0 else { return nil }
        let margin = confidence.t(degreesOfFreedom: dispersion.degreesOfFreedom) * predictionError(dispersion)
        return Limits(lower: max(0, mean - margin), upper: mean + margin)
    }
}

extension PastPeriods {
    /// A dispersion shared by several rows: the sum of Pearson's sums over the sum of degrees of freedom.
    package struct Pooled: Equatable, Sendable {
        /// The shared phi, not floored.
        package let phi: Double
        /// How many rows it rests on.
        package let rows: Int
        /// Their degrees of freedom together.
        package let degreesOfFreedom: Int

        /// The dispersion that limits rest on, phi raised to 1 when it is lower.
        package var dispersion: Dispersion { Dispersion(phi: phi, degreesOfFreedom: Double(degreesOfFreedom)) ?? .poisson }
    }

    /// Pools the dispersion of rows whose mean is large enough for Pearson's sum to be trusted.
    ///
    /// - Parameters:
    ///   - rows: the periods of each row, oldest first where the trend is removed; sums repeat their parts and are better left out.
    ///   - minimumMean: rows with a smaller mean are left out.
    ///   - removingTrend: whether each row is fitted by a log-linear trend first, which costs a degree of freedom. A steady rise is not
    ///     unrest.
    /// - Returns: nil when no row is left.
    package static func pooled(
        over rows: [PastPeriods], minimumMean: Double = 5, removingTrend: Bool = true
    ) -> Pooled? {
        var pearson = 0.0
        var used = 0
        var degreesOfFreedom = 0
        for row in rows where row.mean >= minimumMean && row.counts.count > (removingTrend ? 2 : 1) {
            guard let unrest = removingTrend ? row.pearsonAroundTrend : row.pearson else { continue }
            pearson += unrest
            used += 1
            degreesOfFreedom += row.counts.count - (removingTrend ? 2 : 1)
        }
        guard used > 0 else { return nil }
        return Pooled(phi: pearson / Double(degreesOfFreedom), rows: used, degreesOfFreedom: degreesOfFreedom)
    }

    private var pearsonAroundTrend: Double? { try? LogLinearTrend(counts: counts).pearson }
}
