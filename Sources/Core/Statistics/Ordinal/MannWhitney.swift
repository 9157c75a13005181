/// Why two groups cannot be compared.
package enum GroupRefusal: Error, Equatable, Sendable {
    /// One of the groups has no values.
    case emptyGroup
    /// The two series have different lengths and so no pairs.
    case differentLengths(Int, Int)
    /// All values are the same.
    case oneLevel
    /// No value of one group lies above any value of the other: the odds ratio is 0 or infinite.
    case separated
    /// A block or a number of permutations below 1.
    case nothingToPermute(Int)
}

/// The Mann-Whitney comparison of two groups of ordered values, with correction for ties.
///
/// - SeeAlso: Mann and Whitney 1947, Ann. Math. Stat. 18; Vargha and Delaney 2000, J. Educ. Behav. Stat. 25 (A12). Checked against
///   scipy 1.17.1 `mannwhitneyu` (asymptotic) and R 4.2.2 `wilcox.test`.
package struct MannWhitney: Equatable, Sendable {
    /// The number of values in the first group.
    package let firstCount: Int
    /// The number of values in the second group.
    package let secondCount: Int
    /// Pairs in which the first group's value is higher, ties counting a half.
    package let u: Double
    /// The variance of `u` when the groups are alike, with ties; 0 when all values are the same.
    package let variance: Double

    /// Compares two groups.
    ///
    /// - Throws: `emptyGroup` when one has no values.
    /// - Complexity: O(n log n).
    package init(_ first: [Int], _ second: [Int]) throws(GroupRefusal) {
        guard !first.isEmpty, !second.isEmpty else { throw .emptyGroup }
        let ranks = MidRanks(first + second)
        firstCount = first.count
        secondCount = second.count
        let product = Double(first.count) * Double(second.count)
        let n = Double(first.count + second.count)
        u = ranks.values.prefix(first.count).reduce(0, +) - Double(first.count) * Double(first.count + 1) / 2
        variance = product / 12 * (n + 1 - ranks.tieSum / (n * (n - 1)))
    }

    /// The chance that a value of the first group exceeds one of the second, ties counting a half; 0.5 when neither is higher.
    package var a12: Double { u / (Double(firstCount) * Double(secondCount)) }

    /// The standardised difference, positive when the first group is higher; 0 when all values are the same.
    ///
    /// - Parameter continuity: how far the difference is drawn towards 0 first; 0.5 is customary, 0 gives the uncorrected z.
    package func z(continuity: Double = 0.5) -> Double {
        let difference = u - Double(firstCount) * Double(secondCount) / 2
        guard variance > 0 else { return 0 }
        let size = max(0, abs(difference) - continuity) / variance.squareRoot()
        return difference < 0 ? -size : size
    }

    /// The two-sided p of `z`; 1 when all values are the same.
    package func p(continuity: Double = 0.5) -> Double { twoSidedNormalP(z(continuity: continuity)) }
}

/// Ranks from 1, equal values sharing the mean of theirs.
struct MidRanks {
    /// The rank of each value, in the order given.
    let values: [Double]
    /// The sum over groups of t equal values of t^3 - t.
    let tieSum: Double

    init(_ values: [some Comparable]) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var ties = 0.0
        var start = 0
        while start < order.count {
            let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? order.count
            let size = Double(end - start)
            for position in start..<end { ranks[order[position]] = (Double(start + end) + 1) / 2 }
            ties += size * size * size - size
            start = end
        }
        self.values = ranks
        tieSum = ties
    }
}
