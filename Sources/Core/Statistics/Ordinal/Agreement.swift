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
    /// Pairs of ratings within units, by the two levels; a unit with m ratings gives each of its ordered pairs the weight 1/(m - 1).
    private let coincidences: [[Double]]
    /// The levels that occur in units with at least two ratings, ascending.
    private let levels: [Int]

    /// Collects ratings.
    ///
    /// - Parameter units: one row per unit with a place per rater, nil where a rater gave none; units with fewer than two ratings say
    ///   nothing about agreement and are left out.
    /// - Complexity: O(units * raters^2).
    package init(units: [[Int?]]) {
        let rated = units.map { $0.compactMap(\.self) }.filter { $0.count >= 2 }
        let levels = Set(rated.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
        var coincidences = [[Double]](repeating: [Double](repeating: 0, count: levels.count), count: levels.count)
        for unit in rated {
            let unitPlaces = unit.compactMap { places[$0] }
            for (index, one) in unitPlaces.enumerated() {
                for (otherIndex, other) in unitPlaces.enumerated() where otherIndex != index {
                    coincidences[one][other] += 1 / Double(unit.count - 1)
                }
            }
        }
        self.coincidences = coincidences
        self.levels = levels
    }

    /// Krippendorff's alpha, 1 for full agreement and 0 for chance; nil when all ratings are the same or there are none to pair.
    ///
    /// - SeeAlso: Krippendorff 2011, Computing Krippendorff's alpha-reliability. Checked against the Python package krippendorff.
    package func alpha(_ distance: RatingDistance) -> Double? {
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
