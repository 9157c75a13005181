/// A moment, in whole milliseconds of UTC. Stored and printed as UTC text; shown to people in Swedish time.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let millisecondsSince1970: Int64

    package init(millisecondsSince1970: Int64) { self.millisecondsSince1970 = millisecondsSince1970 }

    /// Reads `2024-11-11T07:00:00.000Z`, with or without seconds and milliseconds, ending in `Z` or `+01:00`; without either it is Swedish time.
    package init?(text: String) {
        guard let gap = text.firstIndex(of: "T"), let day = Day(text: text[..<gap]) else { return nil }
        var clock = text[text.index(after: gap)...]
        let offset = Instant.takeOffset(&clock)
        guard let milliseconds = Instant.milliseconds(ofClock: clock) else { return nil }
        let local = Int64(day.daysSince1970) * 86_400_000 + milliseconds
        if let offset {
            millisecondsSince1970 = local - Int64(offset) * 60_000
        } else {
            self = SwedishTime.instant(localMilliseconds: local)
        }
    }

    /// `2024-11-11T07:00:00.000Z`.
    package var description: String {
        let day = Day(daysSince1970: Int(floorDivide(millisecondsSince1970, 86_400_000)))
        let rest = Int(millisecondsSince1970 - floorDivide(millisecondsSince1970, 86_400_000) * 86_400_000)
        let clock =
            "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))"
        return "\(day)T\(clock)Z"
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.millisecondsSince1970 < right.millisecondsSince1970 }

    /// Minutes east of UTC, taken off the end of the text; nil when none stands there.
    private static func takeOffset(_ clock: inout Substring) -> Int? {
        if clock.last == "Z" {
            clock.removeLast()
            return 0
        }
        guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
        let parts = clock[clock.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = Int(digits: parts[0]), let minutes = Int(digits: parts[1]), hours <= 14, minutes < 60 else {
            return nil
        }
        let east = clock[sign] == "+"
        clock = clock[..<sign]
        return (east ? 1 : -1) * (hours * 60 + minutes)
    }

    private static func milliseconds(ofClock clock: Substring) -> Int64? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]), hour < 24,
            minute < 60
        else { return nil }
        let seconds = parts.count == 3 ? parts[2].split(separator: ".", omittingEmptySubsequences: false) : ["0"]
        guard let second = Int(digits: seconds[0]), second < 60, seconds.count <= 2 else { return nil }
        let fraction = seconds.count == 2 ? seconds[1] : "0"
        // What is finer than a millisecond is cut off, but must be digits too.
        guard Int(digits: fraction) != nil, let part = Int(digits: fraction.prefix(3)) else { return nil }
        let scale = [1: 100, 2: 10][fraction.utf8.count] ?? 1
        return Int64((hour * 60 + minute) * 60 + second) * 1000 + Int64(part * scale)
    }
}

/// Swedish clock time: UTC+1, and UTC+2 from the last Sunday of March to the last Sunday of October, changing at 01:00 UTC (directive 2000/84/EC).
package enum SwedishTime {
    /// The local day and minute of the day (0–1439) of a moment.
    package static func local(of instant: Instant) -> (day: Day, minute: Int) {
        let local = instant.millisecondsSince1970 + Int64(offsetMinutes(at: instant)) * 60_000
        let day = floorDivide(local, 86_400_000)
        return (Day(daysSince1970: Int(day)), Int((local - day * 86_400_000) / 60_000))
    }

    /// 60 in winter, 120 in summer.
    package static func offsetMinutes(at instant: Instant) -> Int {
        let year = Day(daysSince1970: Int(floorDivide(instant.millisecondsSince1970, 86_400_000))).year
        let summer = change(inMonth: 3, of: year)..<change(inMonth: 10, of: year)
        return summer.contains(instant.millisecondsSince1970) ? 120 : 60
    }

    /// The moment a Swedish clock shows this. In the hour that the autumn night repeats it is the first one; in the hour that spring skips, the clock after the gap.
    static func instant(localMilliseconds local: Int64) -> Instant {
        let asSummer = Instant(millisecondsSince1970: local - 7_200_000)
        return offsetMinutes(at: asSummer) == 120 ? asSummer : Instant(millisecondsSince1970: local - 3_600_000)
    }

    /// 01:00 UTC on the last Sunday of a 31-day month.
    private static func change(inMonth month: Int, of year: Int) -> Int64 {
        guard let last = Day(year: year, month: month, day: 31) else { return 0 }
        return Int64((last + -(last.weekday % 7)).daysSince1970) * 86_400_000 + 3_600_000
    }
}

/// Division that rounds towards minus infinity.
private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}
