import Markup
package import Picture

/// Counts of the latest weeks, the last one in petrol, with the most that is usual in it as a dotted line.
///
/// For small multiples: the page gives the caption. The axis begins at zero and never tops below ten. A week that was not told of is hatched,
/// and is no zero.
package struct WeekBars: Chart, Hashable {
    /// A week and its count; nil where the week was not told of.
    package struct Bar: Hashable, Sendable {
        let week: Int
        let count: Int64?

        /// - Parameter week: its number in the year.
        package init(week: Int, _ count: Int64?) {
            self.week = week
            self.count = count
        }
    }

    let name: String
    let bars: [Bar]
    let limit: Int64?
    let verdict: Verdict?

    /// - Parameters:
    ///   - name: what is counted.
    ///   - bars: weeks in order, the last one is looked at.
    ///   - limit: the most that is usual in the last week; nil where it is not judged.
    ///   - verdict: on the last week, for the words.
    package init(_ name: String, bars: [Bar], limit: Int64? = nil, verdict: Verdict? = nil) {
        self.name = name
        self.bars = bars
        self.limit = limit
        self.verdict = verdict
    }

    private static let base = 66.0
    private static let rise = 50.0
    private static let width = 195.0

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        Drawing("diagram", view: Rectangle(y: -2, width: WeekBars.width + 1, height: 86), .image(label), content: content)
    }

    private var top: Double { Double(max(10, bars.compactMap(\.count).max() ?? 0, limit ?? 0)) }
    private var column: Double { WeekBars.width / Double(max(bars.count, 1)) }
    private func height(_ value: Int64) -> Double { WeekBars.rise * Double(value) / top }

    private var content: Html {
        var axis = SvgPath()
        axis.move(0, WeekBars.base + 0.5)
        axis.horizontal(to: WeekBars.width)
        return .join([path(.class("axl"), .d(axis))] + bars.indices.map(bar) + [limitLine, number] + weekNames)
    }

    private func bar(_ index: Int) -> Html {
        let (left, wide) = (column * Double(index) + column * 0.12, column * 0.76)
        guard let count = bars[index].count else {
            return path(.class("skraff"), .d(.hatching(Polygon(Rectangle(x: left, y: WeekBars.base - 8, width: wide, height: 8)), spacing: 3)))
        }
        var data = SvgPath()
        data.bar(x: left, base: WeekBars.base, width: wide, height: height(count))
        return path(.class(index == bars.count - 1 ? "st-nu" : "st-tid"), .d(data))
    }

    /// Over the last quarter of the weeks: the limit is the last week's own.
    private var limitLine: Html {
        guard let limit else { return .empty }
        var data = SvgPath()
        data.move(WeekBars.width * 0.75, WeekBars.base - height(limit))
        data.horizontal(to: WeekBars.width)
        return path(.class("brott"), .d(data))
    }

    private var number: Html {
        guard let count = bars.last?.count else { return .empty }
        return svgText(.class("slut nutext"), .x(WeekBars.width), .y(WeekBars.base - height(max(count, limit ?? 0)) - 4)) { Swedish.count(count) }
    }

    private var weekNames: [Html] {
        let first = bars.count > 1 ? bars.first.map { bar in svgText(.class("liten"), .x(0), .y(81)) { "v. \(bar.week)" } } : nil
        let last = bars.last.map { bar in svgText(.class("slut nutext"), .x(WeekBars.width), .y(81)) { "v. \(bar.week)" } }
        return [first, last].compactMap { $0 }
    }

    private var label: String {
        let weeks = bars.map { "v. \($0.week): \($0.count.map(Swedish.count) ?? "underlag saknas")" }
        let most = limit.map { ". Vanligt är högst \(Swedish.count($0)) den sista veckan" } ?? ""
        let said = verdict.map { ": \($0.wording)" } ?? ""
        return "\(name), vecka för vecka: \(weeks.joined(separator: ", "))\(most)\(said)."
    }
}
