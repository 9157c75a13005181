import Markup
import Picture

/// One category month by month, years under each other: a row of twelve bars per year, the last one petrol, all on one scale.
///
/// Every bar carries its number; no events are drawn as nothing. Months without coverage are hatched and say why; a break in the series
/// is a dotted upright line with its reason. The axis begins at zero and never tops below ten.
package struct MonthYears: Chart, Hashable {
    /// A year and its months.
    package struct Year: Hashable, Sendable {
        let year: Int
        let row: MonthRow
        let opening: String?
        let closing: String?

        /// - Parameters:
        ///   - year: `2024`.
        ///   - months: counts, January first; nil where the month is not covered, or only in part. Months left out at the end are not
        /// covered.
        ///   - opening: words for the months missing at the beginning; else `mätningen börjar i juli`.
        ///   - closing: words for the months missing at the end, `slut 22 okt`; else `slut sep`.
        package init(_ year: Int, months: [Int64?], opening: String? = nil, closing: String? = nil) {
            self.year = year
            row = MonthRow(months)
            self.opening = opening
            self.closing = closing
        }
    }

    /// A place where the series is not the same before and after.
    package struct Break: Hashable, Sendable {
        let year: Int
        let month: Int
        let reason: String

        /// - Parameters:
        ///   - month: the first month of the new kind, 1–12.
        ///   - reason: `nytt namn i juni`.
        package init(_ year: Int, month: Int, _ reason: String) {
            self.year = year
            self.month = min(max(month, 1), 12)
            self.reason = reason
        }
    }

    let name: String
    let years: [Year]
    let breaks: [Break]

    /// - Parameters:
    ///   - name: the category.
    ///   - years: in order, the last one is this year.
    ///   - breaks: those of years that are not drawn are passed over.
    package init(_ name: String, years: [Year], breaks: [Break] = []) {
        self.name = name
        self.years = years
        self.breaks = breaks
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let plot = MonthYearsPlot(self)
        return Drawing(
            "diagram manader", view: plot.view, .image(label), content: .join([FigureStyle.html(for: medium), plot.content]))
    }
}

/// The words of gaps and breaks.
extension MonthYears {
    /// A stretch of months that are not covered, and why.
    struct Gap {
        let months: ClosedRange<Int>
        let words: String
    }

    func gaps(_ year: Year) -> [Gap] {
        year.row.stretches.filter { !$0.isCovered }.map { Gap(months: $0.months, words: words(of: $0.months, in: year)) }
    }

    /// Only the first year can begin late and only the last one end early; elsewhere data are missing.
    private func words(of months: ClosedRange<Int>, in year: Year) -> String {
        if months == 1...12 { return year.opening ?? year.closing ?? MonthYears.missing }
        if months.lowerBound == 1 {
            return year.opening
                ?? (year == years.first ? "mätningen börjar i \(MonthNames.full(months.upperBound + 1))" : MonthYears.missing)
        }
        if months.upperBound == 12 {
            return year.closing ?? (year == years.last ? "slut \(MonthNames.short(months.lowerBound - 1))" : MonthYears.missing)
        }
        return MonthYears.missing
    }

    private static let missing = "underlag saknas"

    func breaks(in year: Year) -> [Break] { breaks.filter { $0.year == year.year } }

    private var label: String {
        let rows = years.map { year in
            let reasons = gaps(year).map(\.words).filter { $0 != MonthYears.missing } + breaks(in: year).map(\.reason)
            let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))"
            return "\(year.year): \(year.row.words.joined(separator: ", "))\(why)."
        }
        return (["\(name) per månad."] + rows).joined(separator: " ")
    }
}
