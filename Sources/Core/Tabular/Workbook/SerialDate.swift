package import Almanac

/// Text that is a workbook's own number for a day, as stands in a file when a column of dates was saved as numbers.
package enum SerialDay {
    /// The day that a number of five digits stands for in Excel, 1954–2064, also with a time of day as its fraction; nil for other text.
    package static func read(_ text: some StringProtocol) -> Day? {
        let parts = String.trimmed(text).split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let whole = parts.first, parts.count <= 2, whole.utf8.count == 5, let serial = Int(whole), (20_000..<60_000).contains(serial),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        return SerialDate.text(Double(serial), .year1900, as: .date).flatMap { Day(text: $0) }
    }
}

/// Dates as workbooks store them: days, with the time of day as the fraction, since the epoch of the workbook.
enum SerialDate {
    /// The day that a workbook counts from.
    enum Epoch: Hashable, Sendable {
        /// Day 1 is 1 January 1900, and 1900 is taken for a leap year, as in Excel for Windows.
        case year1900
        /// Day 0 is 1 January 1904, as in older Excel for Macintosh.
        case year1904
    }

    /// `2024-05-20`, or `2024-05-20T14:30` with a time of day, seconds only when there are any; `14:30` for a time without a day.
    ///
    /// Nil for what is no date: below zero or beyond the year 9999.
    static func text(_ serial: Double, _ epoch: Epoch, as form: NumberFormat) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        if form == .duration { return duration(seconds: (serial * secondsInDay).rounded()) }
        let seconds = Int((serial * secondsInDay).rounded())
        let (day, rest) = (seconds / 86_400, seconds % 86_400)
        if day == 0, form == .time { return clock(rest) }
        let date = date(day, epoch)
        return rest == 0 ? date : date + "T" + clock(rest)
    }

    /// A date of ISO text without the parts that say nothing: `2024-05-20T00:00:00` is a day.
    static func tidied(iso text: String) -> String {
        let parts = text.split(separator: "T", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return text }
        var time = parts[1]
        // Fractions that are nought, then seconds, then the whole time when it is midnight.
        if let point = time.firstIndex(of: "."), time[point...].dropFirst().allSatisfy({ $0 == "0" }) { time = String(time[..<point]) }
        if time.utf8.count == 8, time.hasSuffix(":00") { time = String(time.dropLast(3)) }
        return time == "00:00" ? parts[0] : parts[0] + "T" + time
    }

    private static let secondsInDay = 86_400.0

    private static func date(_ day: Int, _ epoch: Epoch) -> String {
        switch epoch {
        case .year1904: (Day(daysSince1970: day - 24_107)).description
        // Excel's own names for days that never were; no reader takes them for days.
        case .year1900 where day == 0: "1900-01-00"
        case .year1900 where day == 60: "1900-02-29"
        case .year1900: Day(daysSince1970: day - (day < 60 ? 25_568 : 25_569)).description
        }
    }

    private static func clock(_ seconds: Int) -> String {
        let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
        return two(hours) + ":" + two(minutes) + (rest == 0 ? "" : ":" + two(rest))
    }

    private static func duration(seconds: Double) -> String {
        let whole = Int(seconds)
        return "\(whole / 3_600):" + two(whole / 60 % 60) + (whole % 60 == 0 ? "" : ":" + two(whole % 60))
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
