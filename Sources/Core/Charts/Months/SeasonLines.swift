import Markup
import Picture

/// Months from January to December as lines, one per year: earlier years grey, the last one petrol, its last month a dot with its name.
///
/// The season is shaded and named. Months of the last year that are not covered are hatched; a line never crosses a gap. Every line has
/// its name beside it, so there is no legend. The axis begins at zero and never tops below ten.
package struct SeasonLines: Chart, Hashable {
    /// A year and its months.
    package struct Year: Hashable, Sendable {
        let year: Int
        let row: MonthRow

        /// - Parameters:
        ///   - year: `2024`.
        ///   - months: counts, January first; nil where the month is not covered. Months left out at the end are not covered.
        package init(_ year: Int, months: [Int64?]) {
            self.year = year
            row = MonthRow(months)
        }
    }

    /// Months that belong together and are shaded.
    package struct Season: Hashable, Sendable {
        let word: String
        let months: ClosedRange<Int>

        /// - Parameters:
        ///   - word: `sommar`.
        ///   - months: 1–12.
        package init(_ word: String, months: ClosedRange<Int>) {
            self.word = word
            self.months = months.clamped(to: 1...12)
        }

        /// June, July and August.
        package static let summer = Season("sommar", months: 6...8)
    }

    /// A month that deserves its number on the drawing.
    package struct Callout: Hashable, Sendable {
        let year: Int
        let month: Int

        /// - Parameter month: 1–12.
        package init(_ year: Int, month: Int) {
            self.year = year
            self.month = month
        }
    }

    let name: String
    let years: [Year]
    let season: Season?
    let callouts: [Callout]

    /// - Parameters:
    ///   - name: what is counted, `Alla ordningsstörningar`.
    ///   - years: in order, the last one is this year.
    ///   - season: nil shades nothing.
    ///   - callouts: months that get their number written, `feb 2023: 40`; those without a count are passed over.
    package init(_ name: String, years: [Year], season: Season? = .summer, callouts: [Callout] = []) {
        self.name = name
        self.years = years
        self.season = season
        self.callouts = callouts
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let plot = SeasonLinesPlot(self)
        let labels = SeasonLabels(self, plot)
        // On a page the stylesheet shows one of the sets, by the width the drawing has there.
        let names =
            medium == .document
            ? labels.html(.wide)
            : .join([g(.class("vid")) { labels.html(.wide) }, g(.class("trang")) { labels.html(.narrow) }])
        return Drawing(
            "diagram sasong", view: plot.view, .image(label), content: .join([FigureStyle.html(for: medium)] + plot.shapes + [names]))
    }

    private var label: String {
        let values = years.map { "\($0.year): \($0.row.words.joined(separator: ", "))." }
        let shaded = season.map { ["Skuggat: \($0.word), \(MonthNames.span($0.months))."] } ?? []
        return (["\(name) per månad."] + values + shaded).joined(separator: " ")
    }
}

extension SeasonLines.Year {
    /// `2024 t.o.m. sep` when the year is covered in its beginning only, else the year.
    var name: String {
        guard let last = row.last, last < 12 else { return String(year) }
        return "\(year) t.o.m. \(MonthNames.short(last))"
    }
}
