package import Almanac
import Statistics

/// A category's counts week by week, up to the week that is looked at.
package struct WeekSeries: Hashable, Sendable {
    /// The first week told of.
    package let first: Week
    /// One count a week from the first on; nil where the week was not told of whole. The last is the week that is looked at.
    package let counts: [Int?]

    /// Nil when there is no week.
    package init?(from first: Week, _ counts: [Int?]) {
        guard !counts.isEmpty else { return nil }
        self.first = first
        self.counts = counts
    }

    /// The count of the week that is looked at; nil when it was not told of.
    package var observed: Int? { counts.last ?? nil }

    /// The days of all the weeks.
    package var days: ClosedRange<Day> { first.monday...(first.monday + (7 * counts.count - 1)) }

    /// The last weeks, at most so many, oldest first.
    package func latest(_ weeks: Int) -> [(week: Week, count: Int?)] {
        counts.indices.suffix(weeks).map { (first.advanced(by: $0), counts[$0]) }
    }

    /// What the weekly rule says of the last week.
    func judged(by watch: WeeklyWatch) -> Result<WeeklyAlarm, AberrationRefusal> {
        do throws(AberrationRefusal) {
            let series = try WeeklyCounts(from: first.monday, counts)
            return .success(try watch.judge(counts.count - 1, of: series))
        } catch {
            return .failure(error)
        }
    }
}
