/// How much it matters that two raters chose different levels.
package enum RatingDistance: CaseIterable, Sendable {
    /// Any difference matters equally.
    case nominal
    /// A difference matters by how many ratings lie between the two levels.
    case ordinal
    /// A difference matters by the square of its size.
    case interval
}

/// How far agreement among raters carries.
package enum AgreementGrade: String, CaseIterable, Sendable {
    /// Alpha below 0.667.
    case insufficient = "ej tillräcklig"
    /// Alpha from 0.667 to below 0.8.
    case tentative = "preliminär"
    /// Alpha from 0.8.
    case good = "god"

    /// Grades a value of Krippendorff's alpha.
    ///
    /// - SeeAlso: Krippendorff 2004, Content Analysis, 2nd edition, section 11.4.
    package init(alpha: Double) {
        self = alpha >= 0.8 ? .good : alpha >= 0.667 ? .tentative : .insufficient
    }
}

/// Agreement among several raters of the same units, before they have talked it over.
package struct Ratings: Equatable, Sendable {
    /// Units with at least two ratings, each rating as its level's place in `levels`.
    private let units: [[Int]]
    /// The levels that occur in units with at least two ratings, ascending.
    private let levels: [Int]

    /// Collects ratings.
    ///
    /// - Parameter units: one row per unit with a place per rater, nil where a rater gave none; units with fewer than two ratings say
    ///   nothing about agreement and are left out.
    /// - Complexity: O(ratings).
    package init(units: [[Int?]]) {
        let rated = units.map { $0.compactMap(\.self) }.filter { $0.count >= 2 }
        let levels = Set(rated.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
        self.units = rated.map { $0.compactMap { places[$0] } }
        self.levels = levels
    }

    /// Krippendorff's alpha, 1 for full agreement and 0 for chance; nil when all ratings are the same or there are none to pair.
    ///
    /// - SeeAlso: Krippendorff 2011, Computing Krippendorff's alpha-reliability. Checked against the Python package krippendorff.
    /// - Complexity: O(units * raters^2 + levels^2).
    package func alpha(_ distance: RatingDistance) -> Double? { alpha(distance, coincidences(of: units)) }

    /// Limits of alpha by the bootstrap: units are drawn anew with replacement, as many as there are, and the limits are the quantiles of
    /// the alphas (interpolated, type 7 of Hyndman and Fan 1996).
    ///
    /// A draw in which all ratings are the same has no alpha and is left out.
    ///
    /// - Parameters:
    ///   - draws: how many times, 1 to a million.
    ///   - generator: the source of chance; the same start gives the same limits.
    /// - Returns: nil when `alpha` is, and unless at least half of the draws have one.
    /// - Throws: `nothingToPermute` for another number of draws.
    /// - SeeAlso: Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13; METHODS A4.
    package func limits(
        _ distance: RatingDistance, _ confidence: Confidence = .ninetyFive, draws: Int = 999,
        using generator: inout some RandomNumberGenerator
    ) throws(GroupRefusal) -> Limits? {
        guard (1...1_000_000).contains(draws) else { throw .nothingToPermute(draws) }
        guard alpha(distance) != nil else { return nil }
        var alphas: [Double] = []
        for _ in 0..<draws {
            let drawn = units.map { _ in units[Int.random(in: units.indices, using: &generator)] }
            if let alpha = alpha(distance, coincidences(of: drawn)) { alphas.append(alpha) }
        }
        guard 2 * alphas.count >= draws else { return nil }
        let sorted = alphas.sorted()
        return Limits(lower: interpolatedQuantile(sorted, confidence.tail), upper: interpolatedQuantile(sorted, 1 - confidence.tail))
    }

    /// Pairs of ratings within units, by the two levels; a unit with m ratings gives each of its ordered pairs the weight 1/(m - 1).
    private func coincidences(of units: [[Int]]) -> [[Double]] {
        var coincidences = [[Double]](repeating: [Double](repeating: 0, count: levels.count), count: levels.count)
        for unit in units {
            for (index, one) in unit.enumerated() {
                for (otherIndex, other) in unit.enumerated() where otherIndex != index {
                    coincidences[one][other] += 1 / Double(unit.count - 1)
                }
            }
        }
        return coincidences
    }

    private func alpha(_ distance: RatingDistance, _ coincidences: [[Double]]) -> Double? {
        let margins = coincidences.map { $0.reduce(0, +) }
        let total = margins.reduce(0, +)
        var observed = 0.0
        var expected = 0.0
        for one in levels.indices {
            for other in levels.indices where other > one {
                let weight = weight(distance, one, other, margins)
                observed += weight * coincidences[one][other]
                expected += weight * margins[one] * margins[other]
            }
        }
        return expected > 0 ? 1 - (total - 1) * observed / expected : nil
    }

    private func weight(_ distance: RatingDistance, _ one: Int, _ other: Int, _ margins: [Double]) -> Double {
        switch distance {
        case .nominal: return 1
        case .ordinal:
            let between = margins[one...other].reduce(0, +) - (margins[one] + margins[other]) / 2
            return between * between
        case .interval:
            let difference = Double(levels[other]) - Double(levels[one])
            return difference * difference
        }
    }
}
