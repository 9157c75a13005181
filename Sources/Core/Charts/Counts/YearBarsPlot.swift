import Markup
import Picture

/// The measures of year bars, and their shapes.
struct YearBarsPlot {
    private let chart: YearBars
    private let column: Double
    private let top: Double

    private static let base = 78.0
    private static let rise = 54.0
    private static let bar = 26.0
    private static let noteLine = 13.0

    init(_ chart: YearBars) {
        self.chart = chart
        let counts = chart.bars.map { Double($0.extent.count ?? 0) }
        top = max(10, counts.max() ?? 0, chart.whisker.map { $0.high ?? $0.low } ?? 0)
        let digits = chart.bars.map { String($0.extent.count ?? 0).count }.max() ?? 0
        // Room for the longest number, its thin spaces too; few years fill the same width as five, so that all boxes have one scale.
        let number = Double(digits) * 7.7 + Double((digits - 1) / 3) * 3 + 5
        column = max(39, number, 195 / Double(max(chart.bars.count, 1)))
    }

    var view: Rectangle {
        let width = max(column * Double(chart.bars.count) + 1, 1)
        return Rectangle(y: -2, width: width, height: 98 + YearBarsPlot.noteLine * Double(noteLines))
    }

    var content: Html {
        var axis = SvgPath()
        axis.move(0, YearBarsPlot.base + 0.5)
        axis.horizontal(to: view.width)
        return .join([path(.class("axl"), .d(axis))] + chart.bars.indices.map(bar) + [whisker] + chart.bars.indices.map(number) + notes)
    }

    private func left(_ index: Int) -> Double { column * Double(index) + (column - YearBarsPlot.bar) / 2 }
    private func centre(_ index: Int) -> Double { left(index) + YearBarsPlot.bar / 2 }
    private func height(_ value: Double) -> Double { YearBarsPlot.rise * value / top }
    private func isLast(_ index: Int) -> Bool { index == chart.bars.count - 1 }

    private func bar(_ index: Int) -> Html {
        let year = String(chart.bars[index].year)
        let name = svgText(.class(isLast(index) ? "mitt nutext" : "mitt liten"), .x(centre(index)), .y(93)) {
            isLast(index) ? year : "’" + year.suffix(2)
        }
        switch chart.bars[index].extent {
        case .whole(let count): return .join([solid(index, Double(count)), name])
        case .partial(let count, _): return .join([hatched(index, rise: height(Double(count)), framed: true), name])
        case .missing: return .join([hatched(index, rise: 8, framed: false), name])
        }
    }

    private func solid(_ index: Int, _ count: Double) -> Html {
        var data = SvgPath()
        data.bar(x: left(index), base: YearBarsPlot.base, width: YearBarsPlot.bar, height: height(count))
        return path(.class(isLast(index) ? "st-nu" : "st-tid"), .d(data))
    }

    private func hatched(_ index: Int, rise: Double, framed: Bool) -> Html {
        let area = Rectangle(x: left(index), y: YearBarsPlot.base - rise, width: YearBarsPlot.bar, height: rise)
        let lines = path(.class("skraff"), .d(.hatching(Polygon(area), spacing: 6)))
        guard framed else { return lines }
        var frame = SvgPath()
        frame.bar(x: area.x, base: area.bottom, width: area.width, height: rise)
        return .join([lines, path(.class("ax"), .d(frame))])
    }

    /// Every bar carries its number; the last two are bold.
    private func number(_ index: Int) -> Html {
        guard let count = chart.bars[index].extent.count else { return .empty }
        let reach = isLast(index) ? chart.whisker.map { $0.high ?? $0.low } : nil
        let y = YearBarsPlot.base - height(max(Double(count), reach ?? 0)) - (reach == nil ? 4 : 5)
        let weight = isLast(index) ? " nutext" : index == chart.bars.count - 2 ? " stark" : ""
        return svgText(.class("mitt" + weight), .x(centre(index)), .y(y)) { Swedish.count(count) }
    }
}

/// The interval of the last year.
extension YearBarsPlot {
    private var whisker: Html {
        guard let interval = chart.whisker else { return .empty }
        let (low, high) = (YearBarsPlot.base - height(interval.low), YearBarsPlot.base - height(interval.high ?? top))
        return .join([
            path(.class("intervall-luft"), .d(beam(low, high, half: 5))),
            path(.class("intervall"), .d(beam(low, high, half: 4))),
        ])
    }

    private func beam(_ low: Double, _ high: Double, half: Double) -> SvgPath {
        let x = centre(chart.bars.count - 1)
        var data = SvgPath()
        data.move(x, high)
        data.vertical(to: low)
        // An interval without upper end has no upper bar.
        for end in chart.whisker?.high == nil ? [low] : [high, low] {
            data.move(x - half, end)
            data.horizontal(to: x + half)
        }
        return data
    }
}

/// What is said of years known in part, under their names.
extension YearBarsPlot {
    private var noteLines: Int { (placedNotes.map(\.line).max() ?? -1) + 1 }

    private var notes: [Html] {
        placedNotes.map { note in
            svgText(.class("mitt liten"), .x(note.x), .y(106 + YearBarsPlot.noteLine * Double(note.line))) { note.text }
        }
    }

    /// Each note centred under its year but inside the view, on the first line where it is free of the one before.
    private var placedNotes: [(text: String, x: Double, line: Int)] {
        let width = column * Double(chart.bars.count) + 1
        var ends: [Double] = []
        return chart.bars.indices.compactMap { index in
            guard let text = chart.bars[index].extent.note else { return nil }
            let half = Double(text.count) * 3.5
            let x = max(half, min(centre(index), width - half))
            let line = ends.firstIndex { $0 < x - half } ?? ends.count
            if line == ends.count { ends.append(0) }
            ends[line] = x + half + 4
            return (text, x, line)
        }
    }
}
