package import Picture

/// Counts of several years side by side with the change, its uncertainty and the verdict (CompStat).
///
/// All numbers are ready written.
package struct ChangeTable: Hashable, Sendable {
    /// A row of the table: the name of a group, or counts.
    package enum Row: Hashable, Sendable {
        /// The name of a group of categories: `Brott mot hushåll`.
        case group(String)
        /// A category, a sum, or a part of a sum.
        case counts(CountRow)
    }

    /// Oldest first; the last one is compared with the one before it.
    package let years: [String]
    /// Groups and their counts, in the order they are read.
    package let rows: [Row]
    /// What the table shows, with its period; stands above it.
    ///
    /// Empty for none.
    package let caption: String
    /// What the columns mean, and the source.
    package let note: [ReportSpan]

    /// Makes a table.
    package init(years: [String], rows: [Row], caption: String, note: [ReportSpan] = []) {
        self.years = years
        self.rows = rows
        self.caption = caption
        self.note = note
    }
}

/// The counts of a category, a sum, or what a sum is made of.
package struct CountRow: Hashable, Sendable {
    /// What the counts are of.
    package enum Kind: String, Hashable, Sendable {
        /// One category.
        case category
        /// The sum of the categories above it.
        case sum
        /// What is left of the sum when its largest part is taken away: `därav utan bedrägeri`.
        case contribution
    }

    /// The change in percent, or why it is not said.
    package enum Percent: Hashable, Sendable {
        /// `−35 %`, with the interval `−45 till −23 %` below it.
        case shown(String, interval: String?)
        /// A dot, with the reason below it: `visas inte, för liten bas`.
        case withheld(String)
    }

    /// The ratio of the last year to the one before it with its interval, for the drawing; 1 is no change, 0.5 halved, 2 doubled.
    package struct Ratio: Hashable, Sendable {
        /// Nil when the year before had no cases.
        package let point: Double?
        /// At least 0.
        package let low: Double
        /// Nil when unbounded.
        package let high: Double?

        /// Makes a ratio.
        package init(point: Double?, low: Double, high: Double?) {
            self.point = point
            self.low = low
            self.high = high
        }
    }

    /// What the counts are of; a sum is set off by a rule and weight.
    package let kind: Kind
    /// `Stöld ur fordon`.
    package let name: String
    /// One per year.
    package let counts: [String]
    /// `−116`.
    package let change: String
    /// Nil when a percentage says nothing here.
    package let percent: Percent?
    /// Nil leaves the drawing out.
    package let ratio: Ratio?
    /// Nil when no verdict is given.
    package let verdict: VerdictMark?
    /// The figure behind the change.
    package let figure: FigureID?
    /// Marks of the notes that follow the row.
    package let marks: [NoteMark]

    /// Makes a row of counts.
    package init(
        _ kind: Kind = .category, name: String, counts: [String], change: String, percent: Percent? = nil, ratio: Ratio? = nil,
        verdict: VerdictMark? = nil, figure: FigureID? = nil, marks: [NoteMark] = []
    ) {
        self.kind = kind
        self.name = name
        self.counts = counts
        self.change = change
        self.percent = percent
        self.ratio = ratio
        self.verdict = verdict
        self.figure = figure
        self.marks = marks
    }
}

/// A verdict as it is drawn: certainty is the weight of the form, direction an arrow, the words always there.
package struct VerdictMark: Hashable, Sendable {
    /// `statistiskt säkerställd minskning`.
    package let wording: String
    /// What stands below it in smaller type: `minst 38 hade krävts för att synas`.
    package let detail: String?
    /// How sure it is.
    package let weight: Verdict.Weight
    /// Which way it points.
    package let direction: Verdict.Direction

    /// Makes a mark.
    package init(wording: String, detail: String? = nil, weight: Verdict.Weight, direction: Verdict.Direction) {
        self.wording = wording
        self.detail = detail
        self.weight = weight
        self.direction = direction
    }

    /// The mark of a verdict; what its wording has in brackets at the end becomes the detail.
    package init(_ verdict: Verdict) {
        let parts = verdict.wording.split(separator: " (", maxSplits: 1)
        let hasDetail = parts.count == 2 && verdict.wording.hasSuffix(")")
        self.init(
            wording: hasDetail ? String(parts[0]) : verdict.wording, detail: hasDetail ? String(parts[1].dropLast()) : nil,
            weight: verdict.weight, direction: verdict.direction)
    }
}
