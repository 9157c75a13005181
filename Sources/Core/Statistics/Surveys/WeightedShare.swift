/// The weighted share of yes among those who answered, in the whole sample or a part of it, with its linearised variance.
///
/// p = sum(w y) / sum(w). Everybody is their own primary unit; no correction for a finite population.
///
/// - SeeAlso: Lohr 2010, Sampling: Design and Analysis, chapters 7 and 9; METHODS A7. Checked against R's survey 4.1.
package struct WeightedShare: Equatable, Sendable {
    /// How many answered, unweighted.
    package let answers: Int
    /// How many of them answered yes, unweighted.
    package let successes: Int
    /// The sum of the weights: the population that the answers stand for.
    package let sumOfWeights: Double
    /// The weighted share, 0 to 1.
    package let share: Double
    /// The linearised variance of the share; 0 when everybody gives the same answer.
    package let variance: Double
    /// n · sum(w²) / sum(w)²: what uneven weights alone cost; 1 when all are equal.
    package let kishDesignEffect: Double
    /// Answers minus strata with answers: the degrees of freedom of the variance; may be 0.
    package let degreesOfFreedom: Int

    /// The fewest answers a share is published on: the map legend's "minst 100 svarande".
    package static let fewestPublished = 100

    /// The square root of the variance.
    package var standardError: Double { variance.squareRoot() }

    /// The variance over that of a simple random sample with as many answers, p(1 − p)/n; nil when p is 0 or 1.
    package var designEffect: Double? { isUnanimous ? nil : variance / (share * (1 - share) / Double(answers)) }

    /// p(1 − p) / variance: how many answers of a simple random sample are worth as much.
    ///
    /// The number of answers when p is 0 or 1, where the data cannot tell; infinite in the freak case that every stratum is of one mind.
    package var effectiveSize: Double { isUnanimous ? Double(answers) : share * (1 - share) / variance }

    /// Answers over Kish's design effect.
    package var kishSize: Double { Double(answers) / kishDesignEffect }

    /// Whether everybody gives the same answer, so that the share is 0 or 1 (or, by calibrated weights below 0, outside).
    package var isUnanimous: Bool { successes == 0 || successes == answers || share <= 0 || share >= 1 }

    /// Whether there are too few answers to publish the share ("för få svar").
    package func isSuppressed(below fewest: Int = fewestPublished) -> Bool { answers < fewest }
}
