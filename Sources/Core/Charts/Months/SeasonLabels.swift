import Markup
import Picture

/// The words of season lines: months, ticks, the season, and the name of every line beside it.
struct SeasonLabels {
    /// Type size of the labels; `narrow` is for a phone, where the same drawing is shown at half its size.
    struct Size {
        let type: Double
        /// Whether there is room for months' own numbers.
        let hasCallouts: Bool

        static let wide = Size(type: 12, hasCallouts: true)
        static let narrow = Size(type: 21.5, hasCallouts: false)

        /// Inter's letters are on average 0.57 of their size wide.
        func box(_ text: String) -> Rectangle { Rectangle(width: Double(text.count) * type * 0.57, height: type * 1.1) }
    }

    private let chart: SeasonLines
    private let plot: SeasonLinesPlot
    /// Places that the lines pass, close enough that no label slips between two of them.
    private let traces: [Point]

    init(_ chart: SeasonLines, _ plot: SeasonLinesPlot) {
        self.chart = chart
        self.plot = plot
        traces = chart.years.flatMap { plot.pieces($0).flatMap(SeasonLabels.trace) }
    }

    func html(_ size: Size) -> Html {
        let names = lineNames(size)
        let notes = size.hasCallouts ? callouts(size, avoiding: names.map(\.box)) : []
        return .join(months(size) + ticks(size) + [season] + (names + notes).map(\.html))
    }

    private static func trace(_ piece: [Point]) -> [Point] {
        zip(piece, piece.dropFirst()).flatMap { from, to in
            (0...16).map { step in
                let share = Double(step) / 16
                return Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
            }
        }
    }

    private func months(_ size: Size) -> [Html] {
        (1...12).map { month in
            // On the narrowest phones every other month gives way.
            svgText(
                .class(month % 2 == 0 && !size.hasCallouts ? "mitt glesare" : "mitt"), .x(plot.centre(month)),
                .y(SeasonLinesPlot.base + 6 + size.type)
            ) { MonthNames.axis[month - 1] }
        }
    }

    private func ticks(_ size: Size) -> [Html] {
        plot.axis.ticks.map { tick in
            svgText(.class("slut"), .x(plot.left - 6), .y(plot.y(Double(tick)) + size.type * 0.36)) { Swedish.count(tick) }
        }
    }

    private var season: Html {
        guard let season = chart.season else { return .empty }
        let middle = (plot.edge(season.months.lowerBound) + plot.edge(season.months.upperBound + 1)) / 2
        return svgText(.class("mitt"), .x(middle), .y(SeasonLinesPlot.top - 7)) { season.word }
    }
}

/// Where the lines' names stand.
extension SeasonLabels {
    private struct Label {
        let text: String
        let box: Rectangle
        let classes: String

        var html: Html { svgText(.class(classes), .x(box.x), .y(box.bottom - box.height * 0.22)) { text } }
    }

    /// Names in the margin for lines that reach December, beside the last month for the others.
    private func lineNames(_ size: Size) -> [Label] {
        let margin = marginNames(size)
        return chart.years.filter { $0.row.last.map { $0 < 12 } ?? false }.reduce(into: margin) { labels, year in
            guard let last = year.row.last, let point = plot.point(year, last) else { return }
            labels.append(label(names(year), at: point, size, classes(year), avoiding: labels.map(\.box)))
        }
    }

    private func names(_ year: SeasonLines.Year) -> [String] { [year.name, String(year.year)] }
    private func classes(_ year: SeasonLines.Year) -> String {
        year == chart.years.last ? "nutext halo" : year == chart.years.dropLast().last ? "stark halo" : "halo"
    }

    /// Names of the lines that reach December and where they end, from the top downwards.
    ///
    /// Of more than four the older ones share a name: so many would not stand beside their lines.
    private var ends: [(text: String, y: Double, classes: String)] {
        let reached = chart.years.compactMap { year in plot.point(year, 12).map { (String(year.year), $0.y, classes(year)) } }
        guard reached.count > 4 else { return reached.sorted { $0.1 < $1.1 } }
        let older = reached.dropLast(2)
        let middle = older.reduce(0) { $0 + $1.1 } / Double(older.count)
        return ([("äldre", middle, "halo")] + reached.suffix(2)).sorted { $0.1 < $1.1 }
    }

    /// Each as near its line as the one above allows, and none below the axis.
    private func marginNames(_ size: Size) -> [Label] {
        let ends = ends
        var places = ends.map(\.y)
        for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1] + size.type * 1.1) }
        var floor = SeasonLinesPlot.base - size.type * 0.4
        for index in places.indices.reversed() {
            places[index] = min(places[index], floor)
            floor = places[index] - size.type * 1.1
        }
        return zip(ends, places).map { end, y in
            var box = size.box(end.text)
            (box.x, box.y) = (plot.right + 4, y - box.height / 2)
            return Label(text: end.text, box: box, classes: end.classes)
        }
    }

    private func callouts(_ size: Size, avoiding taken: [Rectangle]) -> [Label] {
        chart.callouts.compactMap { callout in
            guard let year = chart.years.first(where: { $0.year == callout.year }), let point = plot.point(year, callout.month),
                let count = year.row.counts[callout.month - 1]
            else { return nil }
            let text = "\(MonthNames.short(callout.month)) \(year.year): \(Swedish.count(count))"
            return label([text], at: point, size, "halo", avoiding: taken)
        }
    }

    /// The fullest text at the place where it meets the fewest lines and names.
    private func label(_ texts: [String], at point: Point, _ size: Size, _ classes: String, avoiding taken: [Rectangle]) -> Label {
        let tried = texts.enumerated().flatMap { rank, text in
            places(size.box(text), around: point).map { box in
                (label: Label(text: text, box: box, classes: classes), cost: cost(box, at: point, taken) + Double(rank) * 60)
            }
        }
        let fallback = Label(text: texts.last ?? "", box: size.box(texts.last ?? ""), classes: classes)
        return tried.min { $0.cost < $1.cost }?.label ?? fallback
    }

    private func places(_ box: Rectangle, around point: Point) -> [Rectangle] {
        let sides = [point.x + 9, point.x - 9 - box.width, point.x - box.width / 2]
        return sides.flatMap { x in
            stride(from: -3.0, through: 3, by: 0.5).map { rise in
                Rectangle(x: x, y: point.y - box.height / 2 + rise * box.height, width: box.width, height: box.height)
            }
        }
    }

    /// What a place costs: lines under it, names it meets, leaving the plot, and distance from its point.
    private func cost(_ box: Rectangle, at point: Point, _ taken: [Rectangle]) -> Double {
        let crossed = Double(traces.count { box.contains($0) }) * 10
        let met = Double(taken.count { $0.meets(box) }) * 200
        let isOutside = box.x < plot.left || box.right > plot.right || box.y < SeasonLinesPlot.top || box.bottom > SeasonLinesPlot.base - 14
        let apart = max(box.x - point.x, point.x - box.right, 0) + abs(box.y + box.height / 2 - point.y)
        return crossed + met + (isOutside ? 500 : 0) + apart
    }
}

extension Rectangle {
    /// Whether two rectangles share more than an edge.
    func meets(_ other: Rectangle) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }
}
