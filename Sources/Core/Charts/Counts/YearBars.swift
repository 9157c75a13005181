package import Picture

/// Counts of a few years side by side, the last one in petrol with the range that chance alone gives.
///
/// For small multiples: the page gives the caption. The axis begins at zero and never tops below ten, so that 1 and 2 do not look big. A year that
/// is known in part is hatched and says so: it is never drawn as a whole one.
package struct YearBars: Chart, Hashable {
    /// What is known of a year.
    package enum Extent: Hashable, Sendable {
        case whole(Int64)
        /// A count of part of the period; the note says which, `slut 22 okt`.
        case partial(Int64, note: String)
        /// No count; the note says why, `mäts från 2021`.
        case missing(note: String)

        var count: Int64? {
            switch self {
            case .whole(let count), .partial(let count, _): count
            case .missing: nil
            }
        }

        var note: String? {
            switch self {
            case .whole: nil
            case .partial(_, let note), .missing(let note): note
            }
        }
    }

    /// A year and what is known of it.
    package struct Bar: Hashable, Sendable {
        let year: Int
        let extent: Extent

        /// A year known wholly, in part or not at all.
        package init(_ year: Int, _ extent: Extent) {
            self.year = year
            self.extent = extent
        }

        /// A year whose whole period is counted.
        package init(_ year: Int, _ count: Int64) { self.init(year, .whole(count)) }
    }

    let name: String
    let period: String
    let bars: [Bar]
    let interval: Interval?
    let verdict: Verdict?

    /// - Parameters:
    ///   - name: what is counted, `Stöld ur fordon`.
    ///   - period: the part of each year, `januari–oktober`.
    ///   - bars: years in order, the last one is this period.
    ///   - interval: range of the last count (Garwood, in counts); not drawn for a year known in part.
    ///   - verdict: on the change between the last two years, for the words.
    package init(_ name: String, period: String, bars: [Bar], interval: Interval? = nil, verdict: Verdict? = nil) {
        self.name = name
        self.period = period
        self.bars = bars
        self.interval = interval
        self.verdict = verdict
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let plot = YearBarsPlot(self)
        return Drawing("diagram", view: plot.view, .image(label), content: plot.content)
    }

    /// The interval, when the last year is whole.
    var whisker: Interval? {
        guard case .whole = bars.last?.extent else { return nil }
        return interval
    }
}

extension YearBars {
    private var label: String {
        let years = bars.map { bar in
            guard let note = bar.extent.note else { return "\(bar.year): \(Swedish.count(bar.extent.count ?? 0))" }
            return "\(bar.year): \(bar.extent.count.map(Swedish.count) ?? "underlag saknas") (\(note))"
        }
        let chance = whisker.map { ". Slumpens storlek \(bars.last?.year ?? 0): \(YearBars.range($0))" } ?? ""
        let change =
            verdict.map { verdict in ". \(bars.dropLast().last.map { "\($0.year) till \(bars.last?.year ?? 0): " } ?? "")\(verdict.wording)"
            } ?? ""
        return "\(name), \(period): \(years.joined(separator: ", "))\(chance)\(change)."
    }

    private static func range(_ interval: Interval) -> String {
        let low = Swedish.decimal(interval.low, places: 0)
        guard let high = interval.high else { return "minst \(low)" }
        return "\(low)–\(Swedish.decimal(high, places: 0))"
    }
}
