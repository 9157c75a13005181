package import Almanac
import Picture

/// A day and a minute as a Swedish clock shows them: how people say when something was told or is to be done.
package struct LocalMoment: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let day: Day
    /// 0–1439.
    package let minute: Int

    /// Nil when the minute is none of a day.
    package init?(_ day: Day, minute: Int) {
        guard (0..<1440).contains(minute) else { return nil }
        (self.day, self.minute) = (day, minute)
    }

    package init(of instant: Instant) { (day, minute) = SwedishTime.local(of: instant) }

    /// Reads what `description` wrote: `2024-11-20T14:30`.
    package init?(text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(text: parts[0]), let minute = ReportDraft.minute(String(parts[1])) else { return nil }
        self.init(day, minute: minute)
    }

    /// As a form has them: nothing on the clock is no moment, and no day is the day it is.
    /// - Throws: `Unreadable` for a clock or a day that is none.
    package static func typed(day: String, clock: String, today: Day) throws(Unreadable) -> LocalMoment? {
        guard !clock.isEmpty else { return nil }
        guard let minute = ReportDraft.minute(clock), let day = day.isEmpty ? today : Day(text: day), let moment = LocalMoment(day, minute: minute) else {
            throw Unreadable()
        }
        return moment
    }

    /// What was typed is no time.
    package struct Unreadable: Error {}

    package var description: String { "\(day)T\(typedClock)" }

    /// `14:30`, as it is typed.
    package var typedClock: String { "\(LocalMoment.two(minute / 60)):\(LocalMoment.two(minute % 60))" }

    /// `kl. 14.30` on the day that is spoken of, `19 november kl. 14.30` on another, with the year where it is another.
    package func words(on spokenOf: Day) -> String {
        let clock = "kl.\(Swedish.noBreak)\(minute / 60).\(LocalMoment.two(minute % 60))"
        if day == spokenOf { return clock }
        return day.year == spokenOf.year ? "\(day.day)\(Swedish.noBreak)\(Swedish.months[day.month - 1]) \(clock)" : "\(Swedish.date(day)) \(clock)"
    }

    package static func < (left: LocalMoment, right: LocalMoment) -> Bool { (left.day, left.minute) < (right.day, right.minute) }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
