import Picture

/// A year, a quarter or a month: never less, so that a count is not of one day's incident.
package struct StaffIncidentPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
    package enum Length: Int, Hashable, Sendable { case month = 1, quarter = 3, year = 12 }

    package let year: Int
    package let length: Length
    /// 1–12 of months, 1–4 of quarters, 1 of the year.
    package let number: Int

    private static let years = 1990...2200

    /// Nil for a period that does not exist.
    package init?(year: Int, _ length: Length = .year, number: Int = 1) {
        guard StaffIncidentPeriod.years.contains(year), number >= 1, number * length.rawValue <= 12 else { return nil }
        (self.year, self.length, self.number) = (year, length, number)
    }

    /// The months it covers.
    package var months: ClosedRange<Int> { ((number - 1) * length.rawValue + 1)...(number * length.rawValue) }

    /// True for two different periods that share a month: what one holds could be taken from what the other does.
    package func overlaps(_ other: StaffIncidentPeriod) -> Bool { self != other && year == other.year && months.overlaps(other.months) }

    /// `2024`, `2024-Q1`, `2024-03`: as it is stored, and as it stands in addresses and exports.
    package var description: String {
        switch length {
        case .year: "\(year)"
        case .quarter: "\(year)-Q\(number)"
        case .month: "\(year)-\(number < 10 ? "0" : "")\(number)"
        }
    }

    /// `2024`, `första kvartalet 2024`, `mars 2024`.
    package var words: String {
        switch length {
        case .year: "\(year)"
        case .quarter: "\(["första", "andra", "tredje", "fjärde"][number - 1]) kvartalet \(year)"
        case .month: "\(Swedish.months[number - 1]) \(year)"
        }
    }

    package static func < (left: StaffIncidentPeriod, right: StaffIncidentPeriod) -> Bool {
        (left.year, left.months.lowerBound, left.length.rawValue) < (right.year, right.months.lowerBound, right.length.rawValue)
    }

    /// Reads a period as people and programs write it: `2024`, `2024-Q1`, `2024 kv 1`, `kvartal 1 2024`, `2024K1`, `2024-03`, `2024M03`, `mars 2024`.
    package static func read(_ text: String) -> StaffIncidentPeriod? {
        let text = NearestNames.folded(text)
        if let match = text.wholeMatch(of: #/\d{4}/#) { return Int(match.output).flatMap { StaffIncidentPeriod(year: $0) } }
        return quarter(text) ?? month(text)
    }

    private static func quarter(_ text: String) -> StaffIncidentPeriod? {
        if let match = text.wholeMatch(of: #/(\d{4})[ \-]?(?:q|kvartal|kv|k)\.? ?([1-4])/#) { return period(match.1, .quarter, match.2) }
        if let match = text.wholeMatch(of: #/(?:q|kvartal|kv|k)\.? ?([1-4]),? ?(\d{4})/#) { return period(match.2, .quarter, match.1) }
        return nil
    }

    private static func month(_ text: String) -> StaffIncidentPeriod? {
        if let match = text.wholeMatch(of: #/(\d{4})(?:[\-m]([01]?\d)|([01]\d))/#) { return period(match.1, .month, match.2 ?? match.3 ?? "") }
        guard let match = text.wholeMatch(of: #/(\p{L}{3,9})\.? (\d{4})/#), let year = Int(match.2) else { return nil }
        let places = [Swedish.months, Swedish.shortMonths].compactMap { $0.firstIndex(of: String(match.1)) }
        return places.first.flatMap { StaffIncidentPeriod(year: year, .month, number: $0 + 1) }
    }

    private static func period(_ year: Substring, _ length: Length, _ number: Substring) -> StaffIncidentPeriod? {
        guard let year = Int(year), let number = Int(number) else { return nil }
        return StaffIncidentPeriod(year: year, length, number: number)
    }
}
