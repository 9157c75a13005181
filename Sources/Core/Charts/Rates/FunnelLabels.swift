import Markup
import Picture

/// The words of a funnel: both axes, the bands' names at their right ends, and the areas' names where there is room.
struct FunnelLabels {
    /// Type size of the labels; `narrow` is for a phone, where the same drawing is shown at half its size.
    struct Size {
        let type: Double

        static let wide = Size(type: 12)
        static let narrow = Size(type: 21.5)

        /// Inter's letters are on average 0.57 of their size wide.
        func box(_ text: String) -> Rectangle { Rectangle(width: Double(text.count) * type * 0.57, height: type * 1.1) }
    }

    private let plot: FunnelPlotting

    init(_ plot: FunnelPlotting) { self.plot = plot }

    func html(_ size: Size) -> Html {
        let bands = bandNames(size)
        return .join(upwards(size) + across(size) + (bands + names(size, avoiding: bands.map(\.box))).map(\.html))
    }

    private struct Label {
        let text: String
        let box: Rectangle
        let classes: String

        var html: Html { svgText(.class(classes), .x(box.x), .y(box.bottom - box.height * 0.22)) { text } }
    }

    private func upwards(_ size: Size) -> [Html] {
        plot.ticks.map { tick in
            svgText(.class("slut"), .x(FunnelPlotting.left - 6), .y(plot.y(tick) + size.type * 0.36)) { Swedish.decimal(tick, atMost: 1) }
        }
    }

    /// The counts, and what they are under them.
    private func across(_ size: Size) -> [Html] {
        let ticks = plot.across.ticks.map { tick in
            svgText(.class("mitt"), .x(plot.x(Double(tick))), .y(FunnelPlotting.base + 6 + size.type)) { Swedish.count(tick) }
        }
        let middle = (FunnelPlotting.left + FunnelPlotting.right) / 2
        return ticks + [svgText(.class("mitt"), .x(middle), .y(FunnelPlotting.base + 10 + 2.2 * size.type)) { "väntat antal" }]
    }

    /// At the upper curves' ends, each as near as the one below allows; at the lower curve's where the upper one lies above the drawing.
    private func bandNames(_ size: Size) -> [Label] {
        var floor = Double.infinity
        return plot.chart.bands.compactMap { band in
            guard let end = band.places.last(where: { $0.expected <= plot.across.top }), end.high <= plot.most || end.low > 0 else { return nil }
            let isAbove = end.high <= plot.most
            var box = size.box(band.name)
            let middle = plot.y(isAbove ? end.high : end.low) - box.height / 2
            (box.x, box.y) = (FunnelPlotting.right + 4, isAbove ? min(middle, floor - box.height) : middle)
            if isAbove { floor = box.y }
            return Label(text: band.name, box: box, classes: "halo")
        }
    }

    /// Names of those that stand apart first; one that meets a dot or another name on all sides is left to the table.
    private func names(_ size: Size, avoiding taken: [Rectangle]) -> [Label] {
        let dots = plot.chart.areas.map { area in
            let point = plot.point(area)
            return Rectangle(x: point.x - 5, y: point.y - 5, width: 10, height: 10)
        }
        let order = plot.chart.areas.filter { $0.standing == .apart } + plot.chart.areas.filter { $0.standing != .apart }
        var labels: [Label] = []
        for area in order {
            let boxes = places(size.box(area.name), around: plot.point(area))
            let free = boxes.first { box in
                isInside(box) && !(taken + labels.map(\.box)).contains { $0.meets(box) } && !dots.contains { $0.meets(box) }
            }
            if let free { labels.append(Label(text: area.name, box: free, classes: area.standing == .apart ? "stark halo" : "halo")) }
        }
        return labels
    }

    private func places(_ box: Rectangle, around point: Point) -> [Rectangle] {
        let (middle, height) = (point.y - box.height / 2, box.height)
        return [
            (point.x + 8, middle), (point.x - 8 - box.width, middle), (point.x - box.width / 2, point.y - 7 - height),
            (point.x - box.width / 2, point.y + 7), (point.x + 6, point.y - 5 - height), (point.x - 6 - box.width, point.y - 5 - height),
            (point.x + 6, point.y + 5), (point.x - 6 - box.width, point.y + 5),
        ].map { Rectangle(x: $0.0, y: $0.1, width: box.width, height: height) }
    }

    private func isInside(_ box: Rectangle) -> Bool {
        box.x >= FunnelPlotting.left && box.right <= plot.view.width && box.y >= 0 && box.bottom <= FunnelPlotting.base
    }
}
