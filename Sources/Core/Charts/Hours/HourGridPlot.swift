import Markup
import Picture

/// The measures of an hour grid, and its shapes.
struct HourGridPlot {
    private let grid: HourGrid
    private let cells: [[Int64]]
    private let steps: QuantileSteps
    private let cell: Rectangle
    private let margin: Double

    private static let left = 50.0
    private static let top = 26.0
    private static let plot = 528.0
    private static let line = 28.0
    private static let air = 1.5
    private static let days = ["mån", "tis", "ons", "tor", "fre", "lör", "sön"]
    /// A sign at the size it has on a phone.
    private static let sign = 13.2

    init(_ grid: HourGrid) {
        self.grid = grid
        cells = grid.cells
        steps = QuantileSteps(grid.cells.joined())
        let columns = Double(grid.cells.first?.count ?? 24)
        cell = Rectangle(width: HourGridPlot.plot / columns, height: grid.isInBlocks ? 30 : 25)
        let longest = HourGrid.weekdays.indices.map { Swedish.count(grid.sum(of: $0)).count }.max() ?? 1
        margin = max(52, Double(longest) * HourGridPlot.sign + 12)
    }

    private var bottom: Double { HourGridPlot.top + cell.height * 7 }
    private var right: Double { HourGridPlot.left + HourGridPlot.plot }

    var view: Rectangle {
        let lines = (scalePlaces.last?.line ?? -1) + 1
        return Rectangle(width: right + margin, height: bottom + 2 + (lines == 0 ? 0 : 10 + HourGridPlot.line * Double(lines)))
    }

    var content: Html {
        .join([empty] + fills + hours + days + numbers + [frame] + scale)
    }

    private func x(_ column: Int) -> Double { HourGridPlot.left + cell.width * Double(column) }
    private func y(_ day: Int) -> Double { HourGridPlot.top + cell.height * Double(day) }
    private func baseline(_ day: Int) -> Double { y(day) + cell.height / 2 + 5 }

    private var all: [HourCell] {
        cells.indices.flatMap { day in cells[day].indices.map { HourCell(day: day, column: $0) } }
    }

    private func count(_ cell: HourCell) -> Int64 { cells[cell.day][cell.column] }

    private func squares(_ places: [HourCell]) -> SvgPath {
        var data = SvgPath()
        for place in places {
            data.bar(
                x: x(place.column), base: y(place.day) + cell.height - HourGridPlot.air, width: cell.width - HourGridPlot.air,
                height: cell.height - HourGridPlot.air)
        }
        return data
    }

    private var fills: [Html] {
        let byStep = Dictionary(grouping: all) { steps.step(of: count($0)) }
        return (1...5).compactMap { step in byStep[step].map { path(.class("steg\(step)"), .d(squares($0))) } }
    }

    /// A short line in the middle of what is empty: nothing happened is not the same as nothing drawn.
    private var empty: Html {
        var data = SvgPath()
        for place in all where count(place) == 0 {
            data.move(x(place.column) + cell.width / 2 - 3, y(place.day) + cell.height / 2)
            data.horizontal(to: x(place.column) + cell.width / 2 + 2)
        }
        return data.isEmpty ? .empty : path(.class("ax"), .d(data))
    }

    /// Every third hour is named where it begins.
    private var hours: [Html] {
        (0..<8).map { block in
            svgText(.x(HourGridPlot.left + HourGridPlot.plot / 8 * Double(block)), .y(HourGridPlot.top - 8)) { HourGrid.clock(block * 3) }
        } + [svgText(.class("slut"), .x(right + margin - 2), .y(HourGridPlot.top - 8)) { "alla" }]
    }

    private var days: [Html] {
        HourGridPlot.days.enumerated().flatMap { day, name in
            [
                svgText(.x(0), .y(baseline(day))) { name },
                svgText(.class("slut stark"), .x(right + margin - 2), .y(baseline(day))) { Swedish.count(grid.sum(of: day)) },
            ]
        }
    }

    private var numbers: [Html] {
        guard grid.isInBlocks else { return [] }
        return all.filter { count($0) > 0 }.map { place in
            svgText(
                .class("mitt pa\(steps.step(of: count(place)))"), .x(x(place.column) + (cell.width - HourGridPlot.air) / 2),
                .y(baseline(place.day))
            ) { Swedish.count(count(place)) }
        }
    }

    private var frame: Html {
        let columns = grid.isInBlocks ? 1 : 3
        var data = SvgPath()
        for peak in grid.peaks {
            data.bar(
                x: x(peak.column * columns) - 1, base: y(peak.day) + cell.height - 0.5, width: cell.width * Double(columns) + 0.5,
                height: cell.height + 0.5)
        }
        return data.isEmpty ? .empty : path(.class("ram"), .d(data))
    }
}

/// What the steps mean, where the cells do not carry their numbers.
extension HourGridPlot {
    private var scaleWords: [(step: Int?, text: String)] {
        guard !grid.isInBlocks else { return [] }
        return steps.ranges.map { step, counts in
            let (low, high) = (Swedish.count(counts.lowerBound), Swedish.count(counts.upperBound))
            return (step, low == high ? low : "\(low)–\(high)")
        } + [(nil, "per timme")]
    }

    /// One after the other, on a new line where the first is full.
    private var scalePlaces: [(step: Int?, text: String, x: Double, line: Int)] {
        var (x, line) = (HourGridPlot.left, 0)
        return scaleWords.map { step, text in
            let width = (step == nil ? 0 : 27) + Double(text.count) * HourGridPlot.sign
            if x + width > right + margin { (x, line) = (HourGridPlot.left, line + 1) }
            defer { x += width + 10 }
            return (step, text, x, line)
        }
    }

    private var scale: [Html] {
        scalePlaces.flatMap { place in
            let y = bottom + 27 + HourGridPlot.line * Double(place.line)
            guard let step = place.step else { return [svgText(.x(place.x), .y(y)) { place.text }] }
            var data = SvgPath()
            data.bar(x: place.x, base: y + 3, width: 22, height: 16)
            return [path(.class("steg\(step)"), .d(data)), svgText(.x(place.x + 27), .y(y)) { place.text }]
        }
    }
}
