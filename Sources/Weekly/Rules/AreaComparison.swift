package import Picture
package import Statistics

/// Two areas' years held against each other, because a reader asked for it.
package struct AreaComparison: Sendable {
    package let first: AreaYear
    package let second: AreaYear
    private let held: LevelsHeld

    /// - Throws: `GroupRefusal` when one of the areas has no week with a level.
    package init(_ first: AreaYear, _ second: AreaYear) throws(GroupRefusal) {
        self.first = first
        self.second = second
        held = try LevelsHeld(first.levels, second.levels)
    }

    /// The chance that a week drawn from the first area is higher than one drawn from the second, ties half.
    package var a12: Double { held.a12 }
    /// The p of the ranks, with continuity correction.
    package var rankP: Double { held.rankP }
    /// The p when blocks of four weeks are exchanged: neighbouring weeks resemble each other.
    package var blockP: Double { held.blockP }
    /// The larger of the two p: the more careful one holds.
    package var p: Double { held.p }

    /// How sure the difference is: certain at 0.05, otherwise within chance.
    package var verdict: Verdict {
        let numbers = ["p_rank": rankP, "p_block": blockP, "a12": a12]
        if p <= VerdictRule.standard.level {
            return Verdict(
                label: "säker skillnad", wording: "statistiskt säkerställd skillnad", weight: .certain, direction: .none, method: "A4", numbers: numbers)
        }
        return Verdict(
            label: "inom slumpen", wording: "går inte att skilja från slumpen", weight: .chance, direction: .none, method: "A4", numbers: numbers)
    }
}
