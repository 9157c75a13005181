import SpecialFunctions

/// A new count against the mean of the same period in earlier years.
package struct AgainstAverage: Equatable, Sendable {
    /// The earlier periods.
    package let past: PastPeriods
    /// The new count, 0 or more.
    package let count: Int

    /// Sets a count against its past.
    ///
    /// - Throws: `negative` or `tooLarge` for the count.
    package init(_ count: Int, past: PastPeriods) throws(HistoryRefusal) {
        guard count >= 0 else { throw .negative(count) }
        guard count <= CountPair.largestCount else { throw .tooLarge(count) }
        self.past = past
        self.count = count
    }

    /// The difference from the mean in percent of the mean; nil when that is 0, for then there is no percentage.
    package var percentOfMean: Double? {
        past.sum > 0 ? 100 * (Double(count) / past.mean - 1) : nil
    }

    /// The exact central p of no change given the sum: count of sum + count is binomial with share 1 / (k + 1).
    ///
    /// - SeeAlso: Przyborowski and Wilenski 1940, Biometrika 31.
    package var conditionalP: Double {
        let (events, share) = (Double(past.sum) + Double(count), 1 / (Double(past.counts.count) + 1))
        let lower = sf_binomial_lower(Double(count), events, share)
        let upper = sf_binomial_upper(Double(count) - 1, events, share)
        return min(1, 2 * min(lower, upper))
    }

    /// The two-sided p with overdispersion counted in (Student's t); nil when there have been no events before.
    package func dispersedP(_ dispersion: Dispersion) -> Double? {
        guard past.sum > 0 else { return nil }
        let distance = (Double(count) - past.mean) / past.predictionError(dispersion)
        return twoSidedStudentP(distance, degreesOfFreedom: dispersion.degreesOfFreedom)
    }
}
