import SpecialFunctions

/// Two series of levels over the same weeks, compared week by week: the sign test and Wilcoxon's signed ranks.
///
/// A week that one of them lacks is left out. So are weeks with the same level, in both tests: they tell neither way. With levels from 1 to
/// 5 most differences tie; tied ones share the mean of their ranks, and the exact p is that of the ranks as they are.
///
/// Both take the weeks as independent, which neighbouring weeks seldom are: report `BlockPermutation` beside them, and believe the larger.
///
/// - SeeAlso: Wilcoxon 1945, Biometrics Bulletin 1; Streitberg and Röhmel 1986, Stat. Software Newsletter 12 (exact with ties). Checked
///   against R 4.2.2 `wilcox.test(paired = TRUE)` and `binom.test`, and by trying all signs.
package struct PairedLevels: Equatable, Sendable {
    /// The weeks that both have.
    package let pairs: Int
    /// The weeks in which the first is higher.
    package let higher: Int
    /// The weeks in which the first is lower.
    package let lower: Int
    /// The sum of the ranks, by size of difference, of the weeks in which the first is higher.
    package let signedRank: Double
    /// The exact two-sided p of Wilcoxon's test, every sign being as likely; nil with more than `mostExact` differing weeks.
    package let exactP: Double?

    private let variance: Double

    /// With more differing weeks than this the normal approximation serves.
    package static let mostExact = 25

    /// Compares two series.
    ///
    /// - Throws: `differentLengths`, or `emptyGroup` when no week has both.
    /// - Complexity: O(n log n), and O(n^3) up to `mostExact`.
    package init(_ first: [Int?], _ second: [Int?]) throws(GroupRefusal) {
        guard first.count == second.count else { throw .differentLengths(first.count, second.count) }
        let differences = zip(first, second).compactMap { one, other in one.flatMap { one in other.map { Double(one) - Double($0) } } }
        guard !differences.isEmpty else { throw .emptyGroup }
        let telling = differences.filter { $0 != 0 }
        let ranks = MidRanks(telling.map { abs($0) })
        let n = Double(telling.count)
        pairs = differences.count
        higher = telling.count { $0 > 0 }
        lower = telling.count - higher
        signedRank = zip(telling, ranks.values).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
        variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tieSum / 48
        exactP = telling.count > Self.mostExact ? nil : Self.exactP(of: signedRank, ranks.values)
    }

    /// The two-sided p of the sign test: each differing week is as likely to be higher as lower; 1 when none differs.
    package var signP: Double {
        let (all, some) = (Double(higher + lower), Double(min(higher, lower)))
        return min(1, 2 * sf_binomial_lower(some, all, 0.5))
    }

    /// The standardised sum of ranks, positive when the first is higher; 0 when no week differs.
    ///
    /// - Parameter continuity: how far the difference is drawn towards 0 first; 0.5 is customary.
    package func z(continuity: Double = 0.5) -> Double {
        let n = Double(higher + lower)
        let difference = signedRank - n * (n + 1) / 4
        guard variance > 0 else { return 0 }
        let size = max(0, abs(difference) - continuity) / variance.squareRoot()
        return difference < 0 ? -size : size
    }

    /// The two-sided p of `z`; 1 when no week differs.
    package func p(continuity: Double = 0.5) -> Double { twoSidedNormalP(z(continuity: continuity)) }

    /// The p that a verdict rests on: the exact one where there is one.
    package var verdictP: Double { exactP ?? p() }

    /// min(1, 2 min(P(sum at most), P(sum at least))) over all signs; ranks are doubled to be whole.
    private static func exactP(of signedRank: Double, _ ranks: [Double]) -> Double {
        let doubled = ranks.map { Int((2 * $0).rounded()) }
        var shares = [1.0] + [Double](repeating: 0, count: doubled.reduce(0, +))
        for rank in doubled {
            for sum in shares.indices.reversed() { shares[sum] = (shares[sum] + (sum >= rank ? shares[sum - rank] : 0)) / 2 }
        }
        let observed = Int((2 * signedRank).rounded())
        let (below, above) = (shares[...observed].reduce(0, +), shares[observed...].reduce(0, +))
        return min(1, 2 * min(below, above))
    }
}
