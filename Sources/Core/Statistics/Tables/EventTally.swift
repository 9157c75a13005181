/// Counts single events as they stream by: by area, category and day, and by hour where the time is known.
///
/// Categories and areas are codes that the caller numbers from 0; days are counted from 1970-01-01. Months, weeks and windows are sums of
/// whole days, so 29 February is in a window when it exists. No event is kept, only counts: memory grows with areas × categories × days,
/// not with events.
package struct EventTally: Sendable {
    /// Where and what, of a count.
    package struct Series: Hashable, Sendable {
        /// The code of the area.
        package let area: Int
        /// The code of the category.
        package let category: Int

        /// Creates a series.
        package init(area: Int, category: Int) {
            self.area = area
            self.category = category
        }
    }

    /// A period's count key: a series and the code of the period.
    package struct PeriodKey: Hashable, Sendable {
        /// Where and what.
        package let series: Series
        /// The period, as the caller codes it.
        package let period: Int

        package init(series: Series, period: Int) {
            self.series = series
            self.period = period
        }
    }

    /// A weekday and an hour of a month, of a series.
    package struct HourKey: Hashable, Sendable {
        /// Where and what.
        package let series: Series
        /// The month, as the caller codes it.
        package let month: Int
        /// 1 is Monday, 7 is Sunday.
        package let weekday: Int
        /// 0–23.
        package let hour: Int

        package init(series: Series, month: Int, weekday: Int, hour: Int) {
            self.series = series
            self.month = month
            self.weekday = weekday
            self.hour = hour
        }
    }

    /// The largest code of an area or a category.
    package static let largestCode = 1 << 18 - 1
    /// Days since 1970 of the years 1–9999.
    package static let days = -719_162...2_932_896

    private let month: @Sendable (_ day: Int) -> Int
    private var byDay: [UInt64: Int] = [:]
    private var byWeekdayHour: [UInt64: Int] = [:]

    /// How many events were counted.
    package private(set) var events = 0
    /// How many of them had a time of day.
    package private(set) var timedEvents = 0

    /// Creates an empty tally.
    ///
    /// - Parameter month: the code of the month that a day lies in, 0–131 071, for instance 12 × year + month − 1; the days of a month must
    ///   share one.
    package init(month: @escaping @Sendable (_ day: Int) -> Int) {
        self.month = month
    }

    /// Counts an event.
    ///
    /// - Parameters:
    ///   - day: days since 1970-01-01.
    ///   - minute: minute of the day, 0–1439; nil when only the day is known.
    ///   - category: the code of the category, 0 to `largestCode`.
    ///   - area: the code of the area, 0 to `largestCode`.
    /// - Returns: false, and nothing is counted, when a value lies outside its range.
    /// - Complexity: O(1).
    package mutating func add(day: Int, minute: Int? = nil, category: Int, area: Int) -> Bool {
        let codes = 0...Self.largestCode
        guard Self.days.contains(day), codes.contains(category), codes.contains(area) else { return false }
        guard let minute else {
            byDay[Self.packed(area, category, day - Self.days.lowerBound), default: 0] += 1
            events += 1
            return true
        }
        let month = month(day)
        guard (0..<1440).contains(minute), (0...Self.largestMonth).contains(month) else { return false }
        byDay[Self.packed(area, category, day - Self.days.lowerBound), default: 0] += 1
        byWeekdayHour[Self.packed(area, category, (month * 7 + Self.weekday(of: day) - 1) * 24 + minute / 60), default: 0] += 1
        events += 1
        timedEvents += 1
        return true
    }

    /// Counts per series and month, by the months' codes; months without events are absent.
    package func byMonth() -> [PeriodKey: Int] { totals(by: month) }

    /// Counts per series and ISO week, by the day of the week's Monday; weeks without events are absent.
    package func byWeek() -> [PeriodKey: Int] { totals { $0 - Self.weekday(of: $0) + 1 } }

    /// Counts per series and window, by the window's place in the list; windows without events are absent, and an event counts in each that
    /// holds it.
    package func byWindow(_ windows: [ClosedRange<Int>]) -> [PeriodKey: Int] {
        windows.enumerated().reduce(into: [:]) { all, window in
            all.merge(totals { window.element.contains($0) ? window.offset : nil }) { $1 }
        }
    }

    /// Counts per series, month, weekday and hour, of the events with a time of day; hours without events are absent.
    package func byHour() -> [HourKey: Int] {
        byWeekdayHour.reduce(into: [:]) { hours, entry in
            let (series, slot) = Self.unpacked(entry.key)
            hours[HourKey(series: series, month: slot / 168, weekday: slot / 24 % 7 + 1, hour: slot % 24)] = entry.value
        }
    }

    /// Counts per series and period.
    ///
    /// - Parameter period: the code of the period that a day, since 1970, lies in; nil for a day outside them all.
    /// - Complexity: O(areas × categories × days with events).
    package func totals(by period: (_ day: Int) -> Int?) -> [PeriodKey: Int] {
        byDay.reduce(into: [:]) { totals, entry in
            let (series, slot) = Self.unpacked(entry.key)
            guard let code = period(slot + Self.days.lowerBound) else { return }
            totals[PeriodKey(series: series, period: code), default: 0] += entry.value
        }
    }

    /// 1 is Monday: 1970-01-01 was a Thursday.
    private static func weekday(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 + 1 }

    // A key is 18 bits of area, 18 of category and 26 of day or of month × weekday × hour.
    private static let largestMonth = 1 << 17 - 1
    private static let slotBits = 26
    private static let codeBits = 18

    private static func packed(_ area: Int, _ category: Int, _ slot: Int) -> UInt64 {
        UInt64((area << codeBits | category) << slotBits | slot)
    }

    private static func unpacked(_ key: UInt64) -> (series: Series, slot: Int) {
        let codes = Int(key >> UInt64(slotBits))
        return (Series(area: codes >> codeBits, category: codes & largestCode), Int(key) & (1 << slotBits - 1))
    }
}
