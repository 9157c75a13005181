package import Almanac
package import AreasRules
package import Statistics

/// One category's counts by month, as the source has them.
package struct MonthSeries: Sendable {
    package let category: Category
    /// Months that are not there are blank: 0 inside coverage, unknown outside it.
    package let counts: [Month: Int]
    /// What the source has told of, but not for this category.
    package let gaps: Coverage

    package init(category: Category, counts: [Month: Int], gaps: Coverage = Coverage([:])) {
        self.category = category
        self.counts = counts
        self.gaps = gaps
    }
}

/// Categories by calendar month with the years above each other, and the same months of the last two years held against each other.
///
/// Part years are never compared as whole: what is compared is the longest stretch, January through a month, that both years have.
package struct MonthTable: Sendable {
    /// One year of a category.
    package struct Year: Sendable, Hashable {
        package let year: Int
        /// January to December; nil where the month is not covered.
        package let months: [Int?]
        /// The sum of the covered months; nil when none is.
        package let sum: Int?
        /// The sum of the months that are compared; nil when the year does not have them all.
        package let compared: Int?

        /// Whether only some of its months are covered.
        package var isPartial: Bool { months.contains(nil) && sum != nil }
    }

    /// A category, or all of them together.
    package struct Block: Sendable {
        /// Nil for all categories together.
        package let category: Category?
        /// Oldest first.
        package let years: [Year]
        /// The last two years over the months compared; nil when they cannot be compared.
        package let judged: Judged?
        /// Summer against the rest of the year; nil when no year is covered whole.
        package let season: Season?
    }

    /// What can be said of the last two years.
    package struct Judged: Sendable {
        package let pair: CountPair
        package let verdict: MonthlyVerdict
        /// What would have been needed for the change to be told from chance.
        package let visible: VisibleChange?
    }

    /// Oldest first.
    package let years: [Int]
    /// The months compared and the years that have them; nil when the last two years share none.
    package let likeForLike: LikeForLike?
    /// In the source's own order.
    package let blocks: [Block]
    /// All categories together, sums apart; nil when there are not two.
    package let total: Block?
    /// The years covered in part.
    package let partialYears: [Int]

    /// - Parameters:
    ///   - series: the categories of one source and area.
    ///   - coverage: what the source has told of; only its months count here.
    package init(series: [MonthSeries], coverage: Coverage, rule: VerdictRule = .standard) {
        let months = coverage.stretches[.month] ?? []
        let years = months.flatMap { $0.lowerBound.year...$0.upperBound.year }
        let layout = MonthLayout(coverage: Coverage([.month: months]), years: Set(years).sorted())
        let parts = series.filter { !$0.category.isSum }
        // A month that one category is not told of has no sum of them all.
        let sum = parts.count > 1 ? [layout.block(nil, MonthLayout.sum(parts.map(\.counts)), gaps: parts.map(\.gaps))] : []
        let blocks = series.map { layout.block($0.category, $0.counts, gaps: [$0.gaps]) } + sum
        let judged = layout.judged(blocks, rule)
        let all = zip(blocks, judged).map { Block(category: $0.category, years: $0.years, judged: $1, season: $0.season) }
        self.years = layout.years
        likeForLike = layout.likeForLike
        self.blocks = Array(all.prefix(series.count))
        total = all.dropFirst(series.count).first
        partialYears = layout.partialYears
    }
}

/// Lays months out by year and judges them.
private struct MonthLayout {
    let coverage: Coverage
    let years: [Int]
    let likeForLike: LikeForLike?

    init(coverage: Coverage, years: [Int]) {
        self.coverage = coverage
        self.years = years
        likeForLike = coverage.likeForLike(years)
    }

    static func sum(_ parts: [[Month: Int]]) -> [Month: Int] {
        parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }

    /// The years that some months of are covered, but not all.
    var partialYears: [Int] {
        years.filter { year in
            let covered = (1...12).compactMap { Month(year: year, number: $0) }.filter { coverage.covers($0.firstDay...$0.lastDay, by: .month) }
            return !covered.isEmpty && covered.count < 12
        }
    }

    func block(_ category: Category?, _ counts: [Month: Int], gaps: [Coverage]) -> MonthTable.Block {
        let told = gaps.reduce(coverage) { $0.without($1) }
        let rows = years.map { year in row(year, counts, told) }
        let months = rows.flatMap { row in
            row.months.enumerated().compactMap { index, count in count.map { MonthCount(year: row.year, month: index + 1, count: $0) } }
        }
        return .init(category: category, years: rows, judged: nil, season: Season(months))
    }

    private func row(_ year: Int, _ counts: [Month: Int], _ told: Coverage) -> MonthTable.Year {
        let months = (1...12).map { number -> Int? in
            guard let month = Month(year: year, number: number), told.covers(month.firstDay...month.lastDay, by: .month) else {
                return nil
            }
            return counts[month] ?? 0
        }
        let covered = months.compactMap { $0 }
        let compared = likeForLike.map { months.prefix($0.window.throughMonth) } ?? []
        return .init(
            year: year, months: months, sum: covered.isEmpty ? nil : covered.reduce(0, +),
            compared: compared.isEmpty || compared.contains(nil) ? nil : compared.reduce(0) { $0 + ($1 ?? 0) })
    }

    /// Categories are judged together, each by its own months' unrest; sums by themselves.
    func judged(_ blocks: [MonthTable.Block], _ rule: VerdictRule) -> [MonthTable.Judged?] {
        let rows = blocks.enumerated().compactMap { index, block in pair(block).map { (index, $0, block) } }
        let verdicts = MonthlyVerdict.verdicts(
            on: rows.map { ($0.1, history($0.2), $0.2.category?.isSum ?? true) }, rule: rule)
        var judged = [MonthTable.Judged?](repeating: nil, count: blocks.count)
        for ((index, pair, _), verdict) in zip(rows, verdicts) {
            judged[index] = .init(pair: pair, verdict: verdict, visible: try? VisibleChange(from: pair.earlier, level: rule.level))
        }
        return judged
    }

    private func pair(_ block: MonthTable.Block) -> CountPair? {
        guard let last = block.years.last?.compared, let before = block.years.dropLast().last?.compared else { return nil }
        return try? CountPair(earlier: before, later: last)
    }

    /// The months compared, in every year that has them all.
    private func history(_ block: MonthTable.Block) -> [MonthCount] {
        block.years.filter { $0.compared != nil }.flatMap { row in
            row.months.prefix(likeForLike?.window.throughMonth ?? 0).enumerated().compactMap { index, count in
                count.map { MonthCount(year: row.year, month: index + 1, count: $0) }
            }
        }
    }
}
