import SpecialFunctions

/// Two groups, each split into successes and failures, compared by Fisher's exact test.
///
/// - SeeAlso: Fisher 1935, JRSS 98. Checked against scipy 1.17.1 and R 4.2.2 `fisher.test`.
package struct TwoByTwo: Equatable, Sendable {
    /// The first group.
    package let first: Proportion
    /// The second group.
    package let second: Proportion

    /// Creates a table of two groups.
    package init(_ first: Proportion, _ second: Proportion) {
        self.first = first
        self.second = second
    }

    /// Fisher's two-sided p as statistical programs print it: the chance of all tables no more probable than the observed one.
    ///
    /// 1 when a group is empty or nobody, or everybody, succeeded.
    /// - Complexity: O(number of tables with the same margins).
    package var fisherP: Double {
        let limit = probability(first.successes) * (1 + Self.tieTolerance)
        return min(1, tables.map(probability).filter { $0 <= limit }.reduce(0, +))
    }

    /// The central two-sided p: twice the smaller tail, the definition the other tests here keep to.
    package var centralP: Double {
        let lower = tables.prefix { $0 <= first.successes }.map(probability).reduce(0, +)
        let upper = tables.drop { $0 < first.successes }.map(probability).reduce(0, +)
        return min(1, 2 * min(lower, upper))
    }

    /// Equal probabilities may come out differently in their last digits; R uses the same margin.
    private static let tieTolerance = 1e-7

    /// The possible numbers of successes in the first group, given the margins.
    private var tables: ClosedRange<Int> {
        max(0, first.successes - (second.trials - second.successes))...min(first.trials, first.successes + second.successes)
    }

    /// Hypergeometric probability by way of three binomial ones, which keeps all digits where factorials would not.
    private func probability(_ successes: Int) -> Double {
        let total = first.successes + second.successes
        let trials = first.trials + second.trials
        guard total > 0, total < trials else { return 1 }
        let share = Double(total) / Double(trials)
        return sf_binomial_pmf(Double(successes), Double(first.trials), share)
            * sf_binomial_pmf(Double(total - successes), Double(second.trials), share)
            / sf_binomial_pmf(Double(total), Double(trials), share)
    }
}
