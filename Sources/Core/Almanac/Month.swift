/// A calendar month.
package struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    /// 1–12.
    package let number: Int

    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
        self.init(known: year, number)
    }

    private init(known year: Int, _ number: Int) {
        self.year = year
        self.number = number
    }

    package init(containing day: Day) { self.init(known: day.year, day.month) }

    /// Reads `2024-10`; anything else is nil.
    package init?(text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let year = Int(digits: parts[0]), let number = Int(digits: parts[1])
        else { return nil }
        self.init(year: year, number: number)
    }

    package var firstDay: Day {
        let daysBefore = (1..<number).reduce(0) { $0 + Day.days(inMonth: $1, of: year) }
        return Day(daysSince1970: Week.yearStart(year) + daysBefore)
    }

    package var lastDay: Day { firstDay + (Day.days(inMonth: number, of: year) - 1) }

    package var description: String { "\(padded(year, 4))-\(padded(number, 2))" }

    package static func < (left: Month, right: Month) -> Bool { (left.year, left.number) < (right.year, right.number) }
}
