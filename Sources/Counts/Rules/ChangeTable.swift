package import Almanac
package import AreasRules
package import Picture
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
        /// How much the row's counts vary beyond chance; nil when there are too few years and months to know.
        package let dispersion: Dispersion?
        /// What would have been needed for the change to be told from chance.
        package let visible: VisibleChange?
    }

    /// How the categories' unrest is known.
    package enum Unrest: Sendable {
        /// Shared by the categories, from their years.
        case years(Dispersion)
        /// Each category's own, from its months.
        case months
        /// Not known: chance alone has judged, and no change can be called certain.
        case unknown
    }

    /// Why two covered years are not compared.
    package enum Withheld: Sendable, Hashable {
        /// The source began to count the area's events under another area's name, or the other way round.
        case areaNaming(from: Month, names: [String])
    }

    /// A sum's change split: the category that changed most, and the rest.
    package struct Split: Sendable {
        /// Empty for a sum of all categories.
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
    package let unrest: Unrest
    /// Why no row is judged, where the years are covered but cannot be compared.
    package let withheld: Withheld?
    package let splits: [Split]

    /// - Parameters:
    ///   - history: the years that the categories' unrest is judged by, when they are others than the ones shown: a verdict must not change with
    ///     how many years the reader looks at.
    ///   - months: each category's months of the window in the years that have them all, where counts are of months.
    ///   - withheld: a reason not to compare the last two years.
    package init(
        years: [Int], counts: [YearCounts], history: [YearCounts]? = nil, months: [Slug: [MonthCount]] = [:], withheld: Withheld? = nil,
        rule: VerdictRule = .standard
    ) {
        self.years = years
        self.withheld = withheld
        unrest = months.isEmpty ? ChangeTable.dispersion(history ?? counts).map { .years($0) } ?? .unknown : .months
        let covered = withheld == nil ? counts.enumerated().compactMap { index, row in row.pair.map { (index, $0, row.category) } } : []
        let verdicts = unrest.verdicts(on: covered.map { ($0.1, months[$0.2.slug] ?? [], $0.2.isSum) }, rule)
        var judged: [Int: Judged] = [:]
        for ((index, pair, _), (verdict, dispersion)) in zip(covered, verdicts) {
            judged[index] = Judged(
                pair: pair, percent: PercentChange(pair), verdict: verdict, dispersion: dispersion,
                visible: try? VisibleChange(from: pair.earlier, level: rule.level))
        }
        let rows = counts.enumerated().map { Row(counts: $1, judged: judged[$0]) }
        self.rows = rows
        splits = rows.filter(\.category.isSum).compactMap { sum in
            ChangeTable.split(sum, ChangeTable.parts(of: sum, rows))
        }
    }

    /// The categories that a sum is of: those of its group; all there are for the one sum of a table whose categories stand in groups without sums.
    private static func parts(of sum: Row, _ rows: [Row]) -> [Row] {
        let parts = rows.filter { !$0.category.isSum }
        let own = parts.filter { $0.category.group == sum.category.group }
        let isOnlySum = rows.count == parts.count + 1
        return own.isEmpty && isOnlySum ? parts : own
    }

    /// Groups in the order their rows come.
    package var groups: [String] {
        rows.reduce(into: []) { groups, row in if !groups.contains(row.category.group) { groups.append(row.category.group) } }
    }

    /// The unrest that the categories share, each by the covered years that lead up to the last; sums repeat what their parts say and are left out.
    ///
    /// Nil when no category has three of them.
    private static func dispersion(_ counts: [YearCounts]) -> Dispersion? {
        let histories = counts.filter { !$0.category.isSum }.map { row in
            Array(row.counts.reversed().prefix { $0 != nil }.compactMap { $0 }.reversed())
        }
        return (try? Dispersion.pooled(over: histories)).flatMap { $0 }
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

extension ChangeTable.Unrest {
    /// Judges rows together, each with the dispersion it was judged by.
    fileprivate func verdicts(
        on rows: [(pair: CountPair, history: [MonthCount], isSum: Bool)], _ rule: VerdictRule
    ) -> [(ChangeVerdict, Dispersion?)] {
        switch self {
        case .years(let dispersion):
            return rule.verdicts(on: rows.map { ChangeRow($0.pair, isSum: $0.isSum) }, dispersion: dispersion).map { ($0, dispersion) }
        case .months, .unknown:
            return MonthlyVerdict.verdicts(on: rows, rule: rule).map { ($0.change, $0.unrest?.dispersion) }
        }
    }

    /// The dispersion that all categories share; nil where each has its own, or none is known.
    package var shared: Dispersion? {
        if case .years(let dispersion) = self { dispersion } else { nil }
    }
}
