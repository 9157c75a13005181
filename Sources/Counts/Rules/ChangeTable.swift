package import AreasRules
package import Statistics

/// One category's counts over several years, the same part of each year.
package struct YearCounts: Sendable {
    package let category: Category
    /// By year, oldest first; nil where the window is not covered.
    package let counts: [Int?]

    package init(category: Category, counts: [Int?]) {
        self.category = category
        self.counts = counts
    }

    /// The last two years, nil when one of them is not covered.
    var pair: CountPair? {
        guard counts.count >= 2, let earlier = counts[counts.count - 2], let later = counts[counts.count - 1] else { return nil }
        return try? CountPair(earlier: earlier, later: later)
    }
}

/// CompStat: categories over the same part of several years, the last year held against the one before, every change with its certainty.
///
/// Both years count with exposure 1: a day more or less in the window (29 February) is 0.3 percent and is shown, not corrected for (CONTRACT §1).
package struct ChangeTable: Sendable {
    package struct Row: Sendable {
        package let counts: YearCounts
        /// Nil when one of the two years is not covered.
        package let judged: Judged?

        package var category: Category { counts.category }
    }

    /// What can be said of two covered years.
    package struct Judged: Sendable {
        package let pair: CountPair
        package let percent: PercentChange
        package let verdict: ChangeVerdict
        /// What would have been needed for the change to be told from chance.
        package let visible: VisibleChange?
    }

    /// A sum's change split: the category that changed most, and the rest.
    package struct Split: Sendable {
        package let group: String
        package let sum: Row
        package let largest: Row
        package let contribution: Contribution
        /// The rest by year, nil where a year is not covered.
        package let rest: [Int?]
    }

    /// Oldest first.
    package let years: [Int]
    /// In the source's own order.
    package let rows: [Row]
    package let dispersion: Dispersion
    package let splits: [Split]

    /// - Parameter history: the years that the categories' unrest is judged by, when they are others than the ones shown: a verdict must not
    ///   change with how many years the reader looks at.
    package init(years: [Int], counts: [YearCounts], history: [YearCounts]? = nil, rule: VerdictRule = .standard) {
        self.years = years
        dispersion = ChangeTable.dispersion(history ?? counts)
        let covered = counts.enumerated().compactMap { index, row in row.pair.map { (index, $0, row.category.isSum) } }
        let verdicts = rule.verdicts(on: covered.map { ChangeRow($0.1, isSum: $0.2) }, dispersion: dispersion)
        var judged: [Int: Judged] = [:]
        for ((index, pair, _), verdict) in zip(covered, verdicts) {
            judged[index] = Judged(
                pair: pair, percent: PercentChange(pair), verdict: verdict, visible: try? VisibleChange(from: pair.earlier, level: rule.level))
        }
        let rows = counts.enumerated().map { Row(counts: $1, judged: judged[$0]) }
        self.rows = rows
        splits = rows.filter(\.category.isSum).compactMap { sum in
            ChangeTable.split(sum, rows.filter { $0.category.group == sum.category.group && !$0.category.isSum })
        }
    }

    /// Groups in the order their rows come.
    package var groups: [String] {
        rows.reduce(into: []) { groups, row in if !groups.contains(row.category.group) { groups.append(row.category.group) } }
    }

    /// The unrest that the categories share, each by the covered years that lead up to the last; sums repeat what their parts say and are left out.
    private static func dispersion(_ counts: [YearCounts]) -> Dispersion {
        let histories = counts.filter { !$0.category.isSum }.map { row in
            Array(row.counts.reversed().prefix { $0 != nil }.compactMap { $0 }.reversed())
        }
        return (try? Dispersion.pooled(over: histories)).flatMap { $0 } ?? .poisson
    }

    private static func split(_ sum: Row, _ parts: [Row]) -> Split? {
        let covered = parts.compactMap { part in part.judged.map { (part, $0.pair) } }
        guard let whole = sum.judged?.pair, covered.count == parts.count,
            let contribution = try? Contribution(of: whole, parts: covered.map(\.1))
        else { return nil }
        let largest = covered[contribution.largestPart].0
        let rest = zip(sum.counts.counts, largest.counts.counts).map { whole, part in whole.flatMap { whole in part.map { whole - $0 } } }
        return Split(group: sum.category.group, sum: sum, largest: largest, contribution: contribution, rest: rest)
    }
}
