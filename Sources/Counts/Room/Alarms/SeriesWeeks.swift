import Almanac
import AreasRules
import CountsRules
import Picture

extension SeriesCounts {
    /// A category's counts week by week up to a week, each by a count of that week or by counts of its days; a week that is not told of whole is
    /// not known, and is never 0. Where the source began to name its areas in another way, only the weeks after.
    ///
    /// - Returns: nil where no week up to this one is told of.
    func weeks(_ category: Slug, through week: Week) -> WeekSeries? {
        let told = coverage(of: category)
        guard let first = firstWeek(told, through: week) else { return nil }
        let number = (week.monday - first.monday) / 7 + 1
        let counts = weekCounts(category)
        return WeekSeries(
            from: first,
            (0..<number).map { offset in
                let monday = first.monday + 7 * offset
                guard told.covers(monday...(monday + 6), by: .week) || told.covers(monday...(monday + 6), by: .day) else { return nil }
                return counts[monday] ?? 0
            })
    }

    /// The weeks that are told of whole, by weeks or by days; oldest first.
    var toldWeeks: ClosedRange<Week>? {
        let stretches = [CountGrain.week, .day].flatMap { coverage.stretches[$0] ?? [] }.compactMap(\.wholeWeeks)
        guard let first = stretches.map(\.lowerBound).min(), let last = stretches.map(\.upperBound).max() else { return nil }
        return first...last
    }

    private func firstWeek(_ told: Coverage, through week: Week) -> Week? {
        let firsts = [CountGrain.week, .day].flatMap { told.stretches[$0] ?? [] }.compactMap { $0.wholeWeeks?.lowerBound }
        let renaming = breaks.last { $0.kind == .areaNaming && $0.from <= week.sunday }.map { Week(containing: $0.from) }
        guard let first = firsts.min(), first <= week else { return nil }
        return max(first, renaming ?? first)
    }
}

extension ClosedRange<Day> {
    /// The whole weeks within the stretch; nil when there is none.
    fileprivate var wholeWeeks: ClosedRange<Week>? {
        let first = Week(containing: lowerBound + 6)
        let last = Week(containing: upperBound + -6)
        return first <= last ? first...last : nil
    }
}
