/// A day of the Gregorian calendar, without a clock and without a time zone.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    /// 1–12.
    package let month: Int
    /// 1–31.
    package let day: Int

    /// Nil when no such day exists (30 February, month 13) or the year lies outside 1–9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.days(inMonth: month, of: year) else { return nil }
        self.init(known: year, month, day)
    }

    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads ISO text, `2024-05-20`; anything else is nil.
    package init?(text: some StringProtocol) { self.init(text: String(text)) }

    /// The same of a whole text, byte by byte: every row of a store that has a day is read by it.
    package init?(text: String) {
        var text = text
        let parts = text.withUTF8 { bytes -> (year: Int, month: Int, day: Int)? in
            guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = Day.number(bytes[0..<4]),
                let month = Day.number(bytes[5..<7]), let day = Day.number(bytes[8..<10])
            else { return nil }
            return (year, month, day)
        }
        guard let parts else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    /// The day so many days after 1970-01-01; negative before it. Years outside 1–9999 are clamped by the caller's own bounds.
    package init(daysSince1970 count: Int) {
        // Civil-from-days on the proleptic Gregorian calendar: eras of 400 years that begin on 1 March.
        let shifted = count + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Days since 1970-01-01; negative before it.
    package var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
    }

    /// ISO weekday: 1 is Monday, 7 is Sunday.
    package var weekday: Int { (daysSince1970 % 7 + 10) % 7 + 1 }

    /// ISO text, `2024-05-20`.
    package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    package static func + (day: Day, days: Int) -> Day { Day(daysSince1970: day.daysSince1970 + days) }

    /// Days from `right` to `left`.
    package static func - (left: Day, right: Day) -> Int { left.daysSince1970 - right.daysSince1970 }

    /// 28–31; the month must be 1–12.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(abs(value))
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (value < 0 ? "-" : "") + zeros + digits
}

extension Int {
    /// A number written with the digits 0–9 alone: no sign, no space, at most nine of them.
    init?(digits: some StringProtocol) {
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.init(digits)
    }
}
