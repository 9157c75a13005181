package import Almanac
package import Picture
import Statistics

/// A number of events in an area, of a category, in a period.
package struct EventCell<Period: Hashable & Sendable>: Hashable, Sendable {
    package let area: AreaName
    /// The category's name as the file first writes it.
    package let category: String
    package let period: Period
    /// At least 1: what has no events has no cell.
    package let count: Int
}

/// A weekday and an hour of a month.
package struct WeekdayHour: Hashable, Sendable {
    package let month: Month
    /// 1 is Monday, 7 is Sunday.
    package let weekday: Int
    /// 0–23, on a Swedish clock.
    package let hour: Int
}

/// The counts that single events make, with the names of their areas and categories.
package struct EventCounts: Sendable {
    /// The areas with events, in the order they came.
    package let areas: [AreaName]
    /// The categories with events, in the order they came.
    package let categories: [String]

    private let tally: EventTally

    init(tally: EventTally, areas: [AreaName], categories: [String]) {
        self.tally = tally
        self.areas = areas
        self.categories = categories
    }

    /// How many events were counted.
    package var events: Int { tally.events }
    /// How many of them have a time of day: weekday × hour tells of those alone.
    package var timedEvents: Int { tally.timedEvents }

    /// Per area, category and month, in that order.
    package func byMonth() -> [EventCell<Month>] {
        cells(tally.byMonth()) { Month(year: $0 / 12, number: $0 % 12 + 1) }
    }

    /// Per area, category and ISO week, in that order.
    package func byWeek() -> [EventCell<Week>] {
        cells(tally.byWeek()) { Week(containing: Day(daysSince1970: $0)) }
    }

    /// Per area, category and day, in that order.
    package func byDay() -> [EventCell<Day>] {
        cells(tally.totals { $0 }) { Day(daysSince1970: $0) }
    }

    /// Per area, category and year: the same part of each, day by day, so that 29 February counts in the years that have it.
    package func byYear(_ window: YearWindow, years: [Int]) -> [EventCell<Int>] {
        let windows: [(year: Int, days: ClosedRange<Int>)] = years.compactMap { year in
            guard let from = window.from(in: year), let through = window.through(in: year), from <= through else { return nil }
            return (year, from.daysSince1970...through.daysSince1970)
        }
        return cells(tally.byWindow(windows.map(\.days))) { windows[$0].year }
    }

    /// Per area, category, month, weekday and hour, of the events with a time of day.
    package func byHour() -> [EventCell<WeekdayHour>] {
        tally.byHour().sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.compactMap { key, count in
            Month(year: key.month / 12, number: key.month % 12 + 1).map {
                cell(key.series, WeekdayHour(month: $0, weekday: key.weekday, hour: key.hour), count)
            }
        }
    }

    /// The first and the last day with an event; nil without events.
    package var days: ClosedRange<Day>? {
        let days = tally.totals { $0 }.keys.map(\.period)
        guard let first = days.min(), let last = days.max() else { return nil }
        return Day(daysSince1970: first)...Day(daysSince1970: last)
    }

    @Sendable
    static func monthCode(_ day: Int) -> Int {
        let day = Day(daysSince1970: day)
        return day.year * 12 + day.month - 1
    }

    private func cells<Period>(_ counts: [EventTally.PeriodKey: Int], _ period: (Int) -> Period?) -> [EventCell<Period>] {
        counts.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.compactMap { key, count in
            period(key.period).map { cell(key.series, $0, count) }
        }
    }

    private func cell<Period>(_ series: EventTally.Series, _ period: Period, _ count: Int) -> EventCell<Period> {
        EventCell(area: areas[series.area], category: categories[series.category], period: period, count: count)
    }
}

extension EventTally.PeriodKey {
    fileprivate var order: [Int] { [series.area, series.category, period] }
}

extension EventTally.HourKey {
    fileprivate var order: [Int] { [series.area, series.category, month, weekday, hour] }
}
