package import Almanac

/// The counts of consecutive weeks.
///
/// A missing week is not a week without events: it is left out wherever weeks are added or fitted.
package struct WeeklyCounts: Equatable, Sendable {
    /// The first day of the first week; every week begins on that weekday, Monday for ISO weeks.
    package let firstDay: Day
    /// One count per week, nil where nothing was reported.
    package let counts: [Int?]

    /// Takes a series.
    ///
    /// - Throws: `negative` or `tooLarge` for a count.
    package init(from firstDay: Day, _ counts: [Int?]) throws(AberrationRefusal) {
        for case let count? in counts {
            guard count >= 0 else { throw .negative(count) }
            guard count <= CountPair.largestCount else { throw .tooLarge(count) }
        }
        self.firstDay = firstDay
        self.counts = counts
    }

    /// The count of a week, counted from 0.
    ///
    /// - Throws: `noSuchWeek`.
    package func count(_ week: Int) throws(AberrationRefusal) -> Int? {
        guard counts.indices.contains(week) else { throw .noSuchWeek(week) }
        return counts[week]
    }

    /// The week that lies nearest to the same date so many years before, which may be before the series: then its number is negative.
    ///
    /// 29 February becomes 1 March in other years. Since a week has seven days, two weeks are never equally near. Nil when the calendar has
    /// no such year.
    package func sameWeek(as week: Int, yearsBefore years: Int) -> Int? {
        guard (-500_000...500_000).contains(week), (0...10_000).contains(years) else { return nil }
        let day = firstDay + 7 * week
        guard let same = Day(year: day.year - years, month: day.month, day: day.day) ?? Day(year: day.year - years, month: 3, day: 1)
        else { return nil }
        let days = same - firstDay + 3
        return days >= 0 ? days / 7 : -((6 - days) / 7)
    }

    /// The reported counts among some weeks, in order; weeks outside the series were not reported.
    func reported(_ weeks: Range<Int>) -> [Int] { weeks.clamped(to: counts.indices).compactMap { counts[$0] } }
}
