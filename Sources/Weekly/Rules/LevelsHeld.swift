package import Statistics

/// Two series of levels over the same weeks held against each other (METHODS A4): Mann-Whitney with ties, and blocks of weeks exchanged.
package struct LevelsHeld: Sendable {
    /// The chance that a week drawn from the first series is higher than one drawn from the second, ties half.
    package let a12: Double
    /// The p of the ranks, with continuity correction.
    package let rankP: Double
    /// The p when blocks of weeks are exchanged: neighbouring weeks resemble each other.
    package let blockP: Double
    /// The least `a12` above 0.5 that the ranks alone would tell from chance at 0.05; nil where none would.
    ///
    /// Blocks of weeks may ask for more, so it is a lower bound.
    package let visible: Double?

    /// - Parameters:
    ///   - first: levels week by week, nil where a week has none.
    ///   - second: the other's, as many.
    ///   - blocks: how the weeks are exchanged.
    /// - Throws: `GroupRefusal` when one of them has no level, or they have different lengths.
    package init(_ first: [Int?], _ second: [Int?], blocks: BlockPermutation = .monthly) throws(GroupRefusal) {
        let ranks = try MannWhitney(first.compactMap(\.self), second.compactMap(\.self))
        a12 = ranks.a12
        rankP = ranks.p()
        // A named start: the same two series give the same p on every machine.
        var generator = SplitMix64(seed: 20_240_101)
        blockP = try blocks.p(first, second, using: &generator)
        let pairs = Double(ranks.firstCount) * Double(ranks.secondCount)
        let least = 0.5 + (0.5 + Confidence.ninetyFive.z * ranks.variance.squareRoot()) / pairs
        visible = ranks.variance > 0 && least <= 1 ? least : nil
    }

    /// The larger of the two p: the more careful one holds.
    package var p: Double { max(rankP, blockP) }
}
