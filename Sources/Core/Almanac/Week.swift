/// A week of ISO 8601: Monday to Sunday; week 1 is the one that holds 4 January.
package struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The ISO year, which is not always the calendar year of every day in the week.
    package let year: Int
    /// 1–52, or 53 in a long year.
    package let number: Int

    /// Nil when the year has no such week: week 53 exists only in long years.
    package init?(year: Int, number: Int) {
        guard (1...9998).contains(year), number >= 1, number <= Week.weeks(in: year) else { return nil }
        self.year = year
        self.number = number
    }

    package init(containing day: Day) {
        // The Thursday of a week always lies in the week's own ISO year.
        let thursday = day + (4 - day.weekday)
        year = thursday.year
        number = (thursday.daysSince1970 - Week.yearStart(thursday.year)) / 7 + 1
    }

    /// Reads `2024-W21`; anything else is nil.
    package init?(text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3, parts[1].first == "W",
            let year = Int(digits: parts[0]), let number = Int(digits: parts[1].dropFirst())
        else { return nil }
        self.init(year: year, number: number)
    }

    package var monday: Day {
        let january4 = Day(daysSince1970: Week.yearStart(year) + 3)
        return january4 + (1 - january4.weekday + 7 * (number - 1))
    }

    package var sunday: Day { monday + 6 }

    /// `2024-W21`.
    package var description: String { "\(padded(year, 4))-W\(padded(number, 2))" }

    /// The week so many weeks later, across New Year.
    package func advanced(by weeks: Int) -> Week { Week(containing: monday + 7 * weeks) }

    package static func < (left: Week, right: Week) -> Bool { (left.year, left.number) < (right.year, right.number) }

    /// 53 in long years: those whose 1 January is a Thursday, or a Wednesday in a leap year; else 52.
    package static func weeks(in year: Int) -> Int {
        let weekday = Day(daysSince1970: yearStart(year)).weekday
        return weekday == 4 || (weekday == 3 && Day.isLeap(year)) ? 53 : 52
    }

    /// Every week of an ISO year, in order.
    package static func all(of year: Int) -> [Week] { (1...weeks(in: year)).compactMap { Week(year: year, number: $0) } }

    /// Days since 1970-01-01 of a year's 1 January.
    static func yearStart(_ year: Int) -> Int {
        let before = year - 1
        return before * 365 + before / 4 - before / 100 + before / 400 - 719_162
    }
}
