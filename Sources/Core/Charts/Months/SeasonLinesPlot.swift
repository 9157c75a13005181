import Markup
import Picture

/// The measures of season lines, and their shapes without words.
struct SeasonLinesPlot {
    let chart: SeasonLines
    let axis: RoundAxis
    /// Where the axis' numbers end and the months begin.
    let left: Double

    static let width = 640.0
    static let top = 30.0
    static let base = 222.0
    /// Room for the names of the lines that reach December.
    static let margin = 70.0

    init(_ chart: SeasonLines) {
        self.chart = chart
        axis = RoundAxis(upTo: chart.years.map(\.row.largest).max() ?? 0)
        let signs = axis.ticks.map { Swedish.count($0).count }.max() ?? 1
        // Room for the numbers at the size they have on a phone.
        left = 9 + 14 * Double(signs)
    }

    let view = Rectangle(width: SeasonLinesPlot.width, height: 260)
    var right: Double { SeasonLinesPlot.width - SeasonLinesPlot.margin }

    private var month: Double { (right - left) / 12 }
    func edge(_ month: Int) -> Double { left + self.month * Double(month - 1) }
    func centre(_ month: Int) -> Double { edge(month) + self.month / 2 }
    func y(_ count: Double) -> Double {
        SeasonLinesPlot.base - (SeasonLinesPlot.base - SeasonLinesPlot.top) * count / axis.top
    }

    func point(_ year: SeasonLines.Year, _ month: Int) -> Point? {
        guard (1...12).contains(month), let count = year.row.counts[month - 1] else { return nil }
        return Point(x: centre(month), y: y(Double(count)))
    }

    /// The year's line in its unbroken pieces.
    func pieces(_ year: SeasonLines.Year) -> [[Point]] {
        year.row.stretches.filter(\.isCovered).map { $0.months.compactMap { point(year, $0) } }
    }

    var shapes: [Html] { [shade, grid] + chart.years.map(line) + [hatching, dot] }

    private var shade: Html {
        guard let season = chart.season else { return .empty }
        var data = SvgPath()
        data.bar(
            x: edge(season.months.lowerBound), base: SeasonLinesPlot.base, width: month * Double(season.months.count),
            height: SeasonLinesPlot.base - SeasonLinesPlot.top)
        return path(.class("sasongsyta"), .d(data))
    }

    private var grid: Html {
        var data = SvgPath()
        for tick in axis.ticks {
            data.move(left, y(Double(tick)).rounded() + 0.5)
            data.horizontal(to: right)
        }
        return path(.class("axl"), .d(data))
    }

    private func isLast(_ year: SeasonLines.Year) -> Bool { year == chart.years.last }

    /// A month alone between gaps has no line: it is a dot.
    private func line(_ year: SeasonLines.Year) -> Html {
        var data = SvgPath()
        for piece in pieces(year) where piece.count > 1 {
            for (index, point) in piece.enumerated() {
                if index == 0 { data.move(point.x, point.y) } else { data.line(point.x, point.y) }
            }
        }
        let alone = pieces(year).filter { $0.count == 1 }.joined().map { point in
            circle(.class(isLast(year) ? "st-nu" : "st-tid"), .cx(point.x), .cy(point.y), .r(3.5))
        }
        let name = isLast(year) ? "linje-nu" : year == chart.years.dropLast().last ? "linje-tid fjol" : "linje-tid"
        return .join((data.isEmpty ? [] : [path(.class(name), .d(data))]) + alone)
    }

    /// Months of the last year that are not covered, along the axis.
    private var hatching: Html {
        guard let year = chart.years.last else { return .empty }
        return .join(
            year.row.stretches.filter { !$0.isCovered }.map { stretch in
                let area = Rectangle(
                    x: edge(stretch.months.lowerBound), y: SeasonLinesPlot.base - 12, width: month * Double(stretch.months.count),
                    height: 12)
                return path(.class("skraff"), .d(.hatching(Polygon(area), spacing: 8)))
            })
    }

    private var dot: Html {
        guard let year = chart.years.last, let last = year.row.last, let point = point(year, last) else { return .empty }
        return circle(.class("st-nu"), .cx(point.x), .cy(point.y), .r(4.5))
    }
}
