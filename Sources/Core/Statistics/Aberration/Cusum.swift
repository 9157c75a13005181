import Glibc

/// A cumulative sum of counts, which finds a small rise that lasts: S = max(0, S + gain x - cost), alarm when S is above the limit.
///
/// The sum begins at 0 and begins again after an alarm. A missing week leaves it as it is.
///
/// - SeeAlso: Lucas 1985, Technometrics 27 (Poisson); Hawkins and Olwell 1998, Cumulative Sum Charts, section 6.4 (negative binomial).
///   Checked against a second implementation.
package struct Cusum: Equatable, Sendable {
    /// What one event adds.
    package let gain: Double
    /// What one week takes away.
    package let cost: Double
    /// The sum above which there is an alarm.
    package let limit: Double
    /// Whether the sum begins again after an alarm.
    package let restarts: Bool

    /// One week of a cumulative sum.
    package struct Step: Equatable, Sendable {
        /// The sum, before it begins again.
        package let sum: Double
        /// Whether it is above the limit.
        package let isAlarm: Bool
    }

    /// For Poisson counts, tuned to find the mean `raised`: gain 1, cost k = (raised - mean) / (ln raised - ln mean).
    ///
    /// - Parameters:
    ///   - mean: events per week when all is as usual; above 0.
    ///   - raised: the mean to find, above `mean`.
    ///   - limit: in events, above 0.
    /// - Throws: `setting` for a number outside its range.
    package static func poisson(mean: Double, raised: Double, limit: Double, restarts: Bool = true) throws(AberrationRefusal) -> Cusum {
        try check(mean, raised, limit)
        return Cusum(gain: 1, cost: (raised - mean) / log(raised / mean), limit: limit, restarts: restarts)
    }

    /// For overdispersed counts: each week adds the log likelihood ratio ln NB(x; raised, size) - ln NB(x; mean, size).
    ///
    /// - Parameters:
    ///   - size: how evenly counts fall around their mean, above 0, see `PredictedCount`; infinite for Poisson.
    ///   - limit: in log likelihood, above 0.
    /// - Throws: `setting` for a number outside its range.
    package static func negativeBinomial(
        mean: Double, raised: Double, size: Double, limit: Double, restarts: Bool = true
    ) throws(AberrationRefusal) -> Cusum {
        try check(mean, raised, limit)
        guard size > 0 else { throw .setting(size) }
        let perSize = log1p((raised - mean) / (size + mean))
        return Cusum(
            gain: log(raised / mean) - perSize, cost: size.isFinite ? size * perSize : raised - mean, limit: limit, restarts: restarts)
    }

    /// The size that a negative binomial with the mean and variance of some counts has: mean^2 / (variance - mean), infinite when they vary
    /// no more than Poisson counts.
    ///
    /// - Throws: `tooFewReported` below two counts, `noEvents` when all are 0.
    package static func size(of counts: [Int]) throws(AberrationRefusal) -> Double {
        guard counts.count > 1 else { throw .tooFewReported(counts.count) }
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        guard mean > 0 else { throw .noEvents }
        let variance = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(counts.count - 1)
        return variance > mean ? mean * mean / (variance - mean) : .infinity
    }

    /// The sums over a series, nil where a week was not reported.
    package func steps(_ counts: [Int?]) -> [Step?] {
        var sum = 0.0
        return counts.map { count in
            guard let count else { return nil }
            sum = max(0, sum + gain * Double(count) - cost)
            let step = Step(sum: sum, isAlarm: sum > limit)
            if step.isAlarm && restarts { sum = 0 }
            return step
        }
    }

    init(gain: Double, cost: Double, limit: Double, restarts: Bool = true) {
        (self.gain, self.cost, self.limit, self.restarts) = (gain, cost, limit, restarts)
    }

    private static func check(_ mean: Double, _ raised: Double, _ limit: Double) throws(AberrationRefusal) {
        guard mean > 0, mean.isFinite else { throw .setting(mean) }
        guard raised > mean, raised.isFinite else { throw .setting(raised) }
        guard limit > 0, limit.isFinite else { throw .setting(limit) }
    }
}

extension Cusum {
    /// The mean number of weeks to an alarm when counts fall as `usual`, by simulation; never more than `longest`.
    ///
    /// - Parameters:
    ///   - usual: the distribution of the counts.
    ///   - runs: how many series are drawn; the error of the mean is about the mean over their square root.
    ///   - generator: the source of chance; the same start gives the same answer.
    /// - Throws: `setting` unless there is at least one run of at least one week.
    package func meanRun(
        of usual: PredictedCount, runs: Int = 1_000, longest: Int = 10_000, using generator: inout some RandomNumberGenerator
    ) throws(AberrationRefusal) -> Double {
        guard runs >= 1 else { throw .setting(Double(runs)) }
        guard longest >= 1 else { throw .setting(Double(longest)) }
        var weeks = 0
        for _ in 0..<runs {
            var (sum, week) = (0.0, 0)
            while sum <= limit, week < longest {
                // Never 0 or 1: the middle of one of 2^53 steps.
                let share = (Double(generator.next() >> 11) + 0.5) * 0x1p-53
                sum = max(0, sum + gain * Double(usual.quantile(share) ?? 0) - cost)
                week += 1
            }
            weeks += week
        }
        return Double(weeks) / Double(runs)
    }
}
