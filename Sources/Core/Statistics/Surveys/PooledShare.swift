import SpecialFunctions

/// One area's share over several years of a survey taken together, every year counting equally much.
///
/// The weights are scaled so that each year with answers sums to the same, and the years are the strata.
///
/// - SeeAlso: Korn and Graubard 1999, Analysis of Health Surveys, chapter 8; METHODS A7. Checked against R's survey 4.1.
package struct PooledShare: Equatable, Sendable {
    /// The share over all years; its sum of weights is 1.
    package let share: WeightedShare
    /// The share of each year with answers, as a sample of its own.
    package let years: [Int: WeightedShare]

    /// Pools the answers of one area.
    ///
    /// - Parameters:
    ///   - answers: yes, no, or nil for no answer.
    ///   - weights: the weight of each within its year.
    ///   - years: the year of each.
    /// - Throws: as `SurveySample`.
    package init(answers: [Bool?], weights: [Double], years: [Int]) throws(SurveyRefusal) {
        let sample = try SurveySample(answers: answers, weights: weights, strata: years)
        self.years = try sample.shares(of: years)
        let sums = self.years.mapValues(\.sumOfWeights)
        let number = Double(self.years.count)
        let scaled = answers.indices.map { answers[$0] == nil ? 1 : weights[$0] / ((sums[years[$0]] ?? 1) * number) }
        let pooled = SurveySample(sample, weights: sample.respondents.map { scaled[$0] })
        guard let share = pooled.share else { throw .noAnswers }
        self.share = share
    }

    /// The p of a chi-square test that all years share one value, to be asked before the pooled figure is shown.
    ///
    /// Sum of (p − mean)²/variance around the mean weighted by 1/variance, years − 1 degrees of freedom.
    ///
    /// - Returns: nil with fewer than two years, or when a year's answers are all alike and so have no variance.
    package var homogeneityP: Double? {
        let shares = years.values.sorted { $0.share < $1.share }
        guard shares.count > 1, shares.allSatisfy({ $0.variance > 0 }) else { return nil }
        let precision = shares.reduce(0) { $0 + 1 / $1.variance }
        let mean = shares.reduce(0) { $0 + $1.share / $1.variance } / precision
        let distance = shares.reduce(0) { $0 + ($1.share - mean) * ($1.share - mean) / $1.variance }
        return sf_chi_square_upper(distance, Double(shares.count - 1))
    }
}
