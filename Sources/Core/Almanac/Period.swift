/// A stretch of whole days, both ends included, remembering the words it was given in: `2024`, `2024-10`, `2024-W21`, a day, or two joined by `--`.
package struct Period: Hashable, Sendable, CustomStringConvertible {
    package let from: Day
    /// The last day, included.
    package let through: Day
    /// The text that names the period in ids and addresses.
    package let description: String

    /// Reads a period; nil when the text names none, or ends before it begins.
    package init?(text: String) {
        let ends = text.split(separator: "--", omittingEmptySubsequences: false)
        guard let first = ends.first, let opening = Period.days(named: first), ends.count <= 2 else { return nil }
        let closing = ends.count == 2 ? Period.days(named: ends[1]) : opening
        guard let closing, opening.from <= closing.through else { return nil }
        from = opening.from
        through = closing.through
        description = text
    }

    package init(year: Int) {
        let months = Period.months(of: year)
        self.init(known: months.from, months.through, padded(year, 4))
    }

    package init(week: Week) { self.init(known: week.monday, week.sunday, week.description) }

    package init(month: Month) { self.init(known: month.firstDay, month.lastDay, month.description) }

    /// January through a month of the same year: `2024-01--2024-10`.
    package init(januaryThrough month: Month) {
        let months = Period.months(of: month.year)
        self.init(known: months.from, month.lastDay, "\(padded(month.year, 4))-01--\(month)")
    }

    private init(known from: Day, _ through: Day, _ text: String) {
        self.from = from
        self.through = through
        description = text
    }

    /// Days in the period, at least 1.
    package var days: Int { through - from + 1 }

    private static func days(named text: Substring) -> (from: Day, through: Day)? {
        if let day = Day(text: text) { return (day, day) }
        if let week = Week(text: text) { return (week.monday, week.sunday) }
        if let month = Month(text: text) { return (month.firstDay, month.lastDay) }
        guard text.utf8.count == 4, let year = Int(digits: text), year >= 1 else { return nil }
        return months(of: year)
    }

    private static func months(of year: Int) -> (from: Day, through: Day) {
        let first = Day(daysSince1970: Week.yearStart(year))
        return (first, Day(daysSince1970: Week.yearStart(year + 1) - 1))
    }
}

/// The same part of every year, as the columns of a year table cover it: 1 January to 31 October.
package struct YearWindow: Hashable, Sendable, CustomStringConvertible {
    package let fromMonth: Int
    package let fromDay: Int
    package let throughMonth: Int
    package let throughDay: Int

    /// Reads `01-01--10-31`, ends included; 29 February may be named. Nil when the text names no window within one year.
    package init?(text: String) {
        let ends = text.split(separator: "--", omittingEmptySubsequences: false)
        guard ends.count == 2, let from = YearWindow.monthDay(ends[0]), let through = YearWindow.monthDay(ends[1]), from <= through
        else { return nil }
        (fromMonth, fromDay) = from
        (throughMonth, throughDay) = through
    }

    /// January through the last day of a month; the month must be 1–12.
    package init(januaryThrough month: Int) {
        (fromMonth, fromDay) = (1, 1)
        (throughMonth, throughDay) = (month, Day.days(inMonth: month, of: 2024))
    }

    /// First day of the window in a year; 29 February becomes 1 March where it does not exist.
    package func from(in year: Int) -> Day? {
        Day(year: year, month: fromMonth, day: fromDay) ?? Day(year: year, month: 3, day: 1)
    }

    /// Last day of the window in a year, included; 29 February becomes 28 February where it does not exist.
    package func through(in year: Int) -> Day? {
        Day(year: year, month: throughMonth, day: throughDay) ?? Day(year: year, month: 2, day: 28)
    }

    package func days(in year: Int) -> Int {
        guard let from = from(in: year), let through = through(in: year) else { return 0 }
        return through - from + 1
    }

    /// `10-31`.
    package var throughText: String { "\(padded(throughMonth, 2))-\(padded(throughDay, 2))" }
    /// `01-01`.
    package var fromText: String { "\(padded(fromMonth, 2))-\(padded(fromDay, 2))" }
    package var description: String { "\(fromText)--\(throughText)" }

    private static func monthDay(_ text: Substring) -> (Int, Int)? {
        // A leap year is asked, so that 02-29 may be named.
        guard let day = Day(text: "2024-" + text) else { return nil }
        return (day.month, day.day)
    }
}
