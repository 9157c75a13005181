/// Cohen's kappa between two raters of the same units, unweighted and weighted by distance.
///
/// - SeeAlso: Cohen 1960, Educ. Psychol. Meas. 20, and 1968, Psychol. Bull. 70. Checked against scikit-learn `cohen_kappa_score` and R
///   `psych::cohen.kappa`.
package struct CohenKappa: Equatable, Sendable {
    /// The units that both have rated.
    package let count: Int
    /// The share of those units with the same level; nil without units.
    package let agreement: Double?
    /// Any difference counts the same; nil when both raters keep to one and the same level, or without units.
    package let unweighted: Double?
    /// A difference counts by its size in steps; nil as `unweighted`.
    package let linear: Double?
    /// A difference counts by its square; nil as `unweighted`.
    package let quadratic: Double?

    /// Compares two raters; units that one of them has not rated are left out.
    ///
    /// - Throws: `differentLengths` when the two have different numbers of units.
    package init(_ first: [Int?], _ second: [Int?]) throws(GroupRefusal) {
        guard first.count == second.count else { throw .differentLengths(first.count, second.count) }
        let pairs = zip(first, second).compactMap { one, other in one.flatMap { one in other.map { (one, $0) } } }
        count = pairs.count
        agreement = pairs.isEmpty ? nil : Double(pairs.count { $0 == $1 }) / Double(pairs.count)
        unweighted = Self.kappa(pairs) { $0 == $1 ? 0 : 1 }
        linear = Self.kappa(pairs) { abs(Double($0) - Double($1)) }
        quadratic = Self.kappa(pairs) { (Double($0) - Double($1)) * (Double($0) - Double($1)) }
    }

    /// 1 - observed over expected disagreement; expected is over every unit of one rater met with every unit of the other.
    private static func kappa(_ pairs: [(Int, Int)], _ disagreement: (Int, Int) -> Double) -> Double? {
        let first = Dictionary(pairs.map { ($0.0, 1.0) }, uniquingKeysWith: +)
        let second = Dictionary(pairs.map { ($0.1, 1.0) }, uniquingKeysWith: +)
        let observed = pairs.reduce(0) { $0 + disagreement($1.0, $1.1) }
        let expected = first.sorted { $0.key < $1.key }.reduce(0) { sum, one in
            second.sorted { $0.key < $1.key }.reduce(sum) { $0 + disagreement(one.key, $1.key) * one.value * $1.value }
        }
        return expected > 0 ? 1 - observed * Double(pairs.count) / expected : nil
    }
}
