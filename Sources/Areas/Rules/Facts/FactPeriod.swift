package import Almanac
import Picture

/// The stretch of days that a fact holds for: a year, a month, or the one day that inhabitants are counted on.
package struct FactPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let from: Day
    /// Included.
    package let through: Day

    /// Nil when it ends before it begins.
    package init?(from: Day, through: Day) {
        guard from <= through else { return nil }
        self.from = from
        self.through = through
    }

    package init(_ period: Period) {
        from = period.from
        through = period.through
    }

    /// Reads `2023`, `2024-07`, `2023-12-31`, `2024-W21` or two joined by `--`; nil for anything else.
    package init?(text: String) {
        guard let period = Period(text: text) else { return nil }
        self.init(period)
    }

    /// The shortest text that reads as the same days: it stands in ids, addresses and exports.
    package var description: String {
        let month = Month(containing: from)
        let yearText = String(from.description.prefix(4))
        let isWholeMonths = from.day == 1 && through == Month(containing: through).lastDay
        if from == through { return from.description }
        if isWholeMonths, from.month == 1, through.month == 12 {
            return from.year == through.year ? yearText : "\(yearText)--\(through.description.prefix(4))"
        }
        if isWholeMonths { return month == Month(containing: through) ? month.description : "\(month)--\(Month(containing: through))" }
        return "\(from)--\(through)"
    }

    /// `2023`, `juli 2024`, `31 december 2023`.
    package var words: String { Period(text: description).map { Swedish.period($0) } ?? description }

    /// By the last day, then by the first.
    package static func < (left: FactPeriod, right: FactPeriod) -> Bool { (left.through, left.from) < (right.through, right.from) }
}
