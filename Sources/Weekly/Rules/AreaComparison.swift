package import Picture
package import Statistics

/// Two areas' years held against each other, because a reader asked for it.
package struct AreaComparison: Sendable {
    package let first: AreaYear
    package let second: AreaYear
    /// The chance that a week drawn from the first area is higher than one drawn from the second, ties half.
    package let a12: Double
    /// The p of the ranks, with continuity correction.
    package let rankP: Double
    /// The p when blocks of four weeks are exchanged: neighbouring weeks resemble each other.
    package let blockP: Double

    /// - Throws: `GroupRefusal` when one of the areas has no week with a level.
    package init(_ first: AreaYear, _ second: AreaYear) throws(GroupRefusal) {
        self.first = first
        self.second = second
        let ranks = try MannWhitney(first.levels.compactMap { $0 }, second.levels.compactMap { $0 })
        a12 = ranks.a12
        rankP = ranks.p()
        // A named start: the same two years give the same p on every machine.
        var generator = SplitMix64(seed: 20_240_101)
        blockP = try BlockPermutation.monthly.p(first.levels, second.levels, using: &generator)
    }

    /// The larger of the two p: the more careful one holds.
    package var p: Double { max(rankP, blockP) }

    /// How sure the difference is: certain at 0.05, otherwise within chance.
    package var verdict: Verdict {
        let numbers = ["p_rank": rankP, "p_block": blockP, "a12": a12]
        if p <= 0.05 {
            return Verdict(
                label: "säker skillnad", wording: "statistiskt säkerställd skillnad", weight: .certain, direction: .none, method: "A4", numbers: numbers)
        }
        return Verdict(
            label: "inom slumpen", wording: "går inte att skilja från slumpen", weight: .chance, direction: .none, method: "A4", numbers: numbers)
    }
}
