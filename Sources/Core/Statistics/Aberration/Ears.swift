import SpecialFunctions

/// The early aberration rules for series too young for a season: is this week higher than the seven before?
///
/// With the mean m and the standard deviation s (n - 1) of `baseline` weeks that end `lag` weeks before the one before this, the limit is m
/// + z s, where z leaves `alpha` above it and s is raised to `leastDeviation`. C1 has lag 0, C2 lag 2, so that the first weeks of a rise do
/// not hide it. Seven weeks know their deviation poorly: `falseAlarmRate` is what the limit really gives for normal counts.
///
/// - SeeAlso: Hutwagner et al. 2003, J. Urban Health 80. Checked against R surveillance 1.20.3 `earsC`, but for its C3, which leaves this
///   week's own excess out of the sum.
package struct Ears: Equatable, Sendable {
    /// How many weeks the mean is taken of; 2 or more.
    package let baseline: Int
    /// How many weeks lie between them and the judged one; 0 or more.
    package let lag: Int
    /// The standard deviation is taken as no smaller than this; 0 or more, in events.
    package let leastDeviation: Double
    /// How many of the weeks must have been reported; 2 to `baseline`.
    package let fewestReported: Int

    /// Creates a rule.
    ///
    /// - Throws: `setting` for a number outside its range.
    package init(
        baseline: Int = 7, lag: Int = 0, leastDeviation: Double = 0, fewestReported: Int? = nil
    ) throws(AberrationRefusal) {
        let fewest = fewestReported ?? baseline
        guard (2...10_000).contains(baseline) else { throw .setting(Double(baseline)) }
        guard (0...10_000).contains(lag) else { throw .setting(Double(lag)) }
        guard leastDeviation >= 0, leastDeviation.isFinite else { throw .setting(leastDeviation) }
        guard (2...baseline).contains(fewest) else { throw .setting(Double(fewest)) }
        self.init(known: baseline, lag, leastDeviation, fewest)
    }

    private init(known baseline: Int, _ lag: Int, _ leastDeviation: Double, _ fewestReported: Int) {
        (self.baseline, self.lag, self.leastDeviation, self.fewestReported) = (baseline, lag, leastDeviation, fewestReported)
    }

    /// The seven weeks before, with a deviation of at least half an event; five of them must have been reported.
    package static let c1 = Ears(known: 7, 0, 0.5, 5)
    /// The seven weeks that ended two weeks before the one before, in the same way.
    package static let c2 = Ears(known: 7, 2, 0.5, 5)

    /// What the weeks before say of a week.
    package struct Expectation: Equatable, Sendable {
        /// Their mean.
        package let mean: Double
        /// Their standard deviation, raised to the least one.
        package let deviation: Double
        /// How many there were.
        package let weeks: Int

        /// The limit that leaves a share alpha above it for normal counts: mean + z deviation; nil unless 0 < alpha < 1.
        package func limit(alpha: Double) -> Double? {
            guard alpha > 0, alpha < 1 else { return nil }
            return mean - sf_normal_quantile(alpha) * deviation
        }

        /// How many deviations a count lies above the mean; 0 at the mean even when there is no deviation.
        package func standardised(_ count: Int) -> Double {
            let distance = Double(count) - mean
            return distance == 0 ? 0 : distance / deviation
        }

        /// The chance that a normal count passes the limit, with mean and deviation known from these weeks alone: at 5 percent and seven
        /// weeks 8.7 percent.
        package func falseAlarmRate(alpha: Double) -> Double {
            let weeks = Double(weeks)
            return sf_student_upper(-sf_normal_quantile(alpha) / (1 + 1 / weeks).squareRoot(), weeks - 1)
        }
    }

    /// What the weeks before a week say of it; weeks are counted from 0.
    ///
    /// Nil when the baseline begins before the series or fewer than `fewestReported` of its weeks were reported.
    package func expectation(for week: Int, of counts: [Int?]) -> Expectation? {
        guard (0...counts.count + lag).contains(week) else { return nil }
        let end = week - lag
        guard end >= baseline else { return nil }
        let past = counts[end - baseline..<end].compactMap { $0.map(Double.init) }
        guard past.count >= fewestReported else { return nil }
        let mean = past.reduce(0, +) / Double(past.count)
        let squares = past.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (squares / Double(past.count - 1)).squareRoot()
        return Expectation(mean: mean, deviation: max(deviation, leastDeviation), weeks: past.count)
    }

    /// The standardised count of a week; nil when it was not reported or nothing can be expected of it.
    package func standardised(_ week: Int, of counts: [Int?]) -> Double? {
        guard counts.indices.contains(week), let count = counts[week] else { return nil }
        return expectation(for: week, of: counts)?.standardised(count)
    }
}

/// C1, C2 and C3 of one week: how far it stands above the weeks before, in deviations.
///
/// C3 sums, over this week and the two before, what C2 exceeds 1 by. Customary limits are 3, 3 and 2.
///
/// - SeeAlso: Hutwagner et al. 2003, J. Urban Health 80.
package struct EarsScores: Equatable, Sendable {
    /// Against the weeks just before.
    package let c1: Double?
    /// Against weeks that ended a little before.
    package let c2: Double?
    /// The excess of three weeks; nil unless all three have a C2.
    package let c3: Double?

    /// Scores a week, counted from 0; nil where it or the weeks before were not reported.
    package init(_ week: Int, of counts: [Int?], c1 first: Ears = .c1, c2 second: Ears = .c2) {
        c1 = first.standardised(week, of: counts)
        let weeks = counts.indices.contains(week) ? week - 2...week : 0...0
        let excesses = weeks.reversed().compactMap { second.standardised($0, of: counts) }
        c2 = second.standardised(week, of: counts)
        c3 = excesses.count == 3 ? excesses.reduce(0) { $0 + max(0, $1 - 1) } : nil
    }
}
