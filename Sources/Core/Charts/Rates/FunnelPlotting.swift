import Markup
import Picture

/// The measures of a funnel, and its shapes without words.
struct FunnelPlotting {
    let chart: FunnelFigure
    let across: RoundAxis
    /// Ratios of the ticks, lowest first, 1 among them.
    let ticks: [Double]

    static let left = 62.0
    static let right = 566.0
    static let top = 16.0
    static let base = 250.0

    let view = Rectangle(width: 640, height: 312)

    init(_ chart: FunnelFigure) {
        self.chart = chart
        // No expected number comes near the bound, which keeps the arithmetic whole.
        let most = chart.areas.map(\.expected).max() ?? 0
        across = RoundAxis(upTo: Int64(min(most, 1e15).rounded(.up)))
        ticks = FunnelPlotting.ticks(upTo: chart.areas.map(\.ratio).max() ?? 0)
    }

    /// From zero past the largest ratio; never less than twice as many as expected.
    private static func ticks(upTo largest: Double) -> [Double] {
        let wanted = min(max(2, largest * 1.05), 1e9)
        let step = [0.5, 1, 2, 5, 10].first { wanted <= 5 * $0 } ?? (wanted / 4).rounded(.up)
        return stride(from: 0, through: (wanted / step).rounded(.up) * step, by: step).map { $0 }
    }

    var most: Double { ticks.last ?? 2 }

    func x(_ expected: Double) -> Double { Self.left + (Self.right - Self.left) * min(max(expected, 0), across.top) / across.top }
    func y(_ ratio: Double) -> Double { Self.base - (Self.base - Self.top) * min(max(ratio, 0), most) / most }
    func point(_ area: FunnelFigure.Area) -> Point { Point(x: x(area.expected), y: y(area.ratio)) }

    var shapes: [Html] { [grid, same] + bands + dots }

    private var grid: Html {
        var data = SvgPath()
        for tick in ticks {
            data.move(Self.left, y(tick).rounded() + 0.5)
            data.horizontal(to: Self.right)
        }
        return path(.class("axl"), .d(data))
    }

    private var same: Html {
        var data = SvgPath()
        data.move(Self.left, y(1))
        data.horizontal(to: Self.right)
        return path(.class("noll"), .d(data))
    }

    private var bands: [Html] {
        chart.bands.enumerated().map { order, band in
            let curves = [curve(band) { $0.high }, curve(band) { $0.low }].filter { !$0.isEmpty }
            return .join(curves.map { path(.class(order == 0 ? "linje-tid fjol" : "linje-tid"), .d($0)) })
        }
    }

    /// Where the curve lies within the axes; where it enters and leaves is found between two places. A limit of zero is no line.
    private func curve(_ band: FunnelFigure.Band, _ ratio: (FunnelFigure.Band.Place) -> Double) -> SvgPath {
        var data = SvgPath()
        var last: Place?
        for place in band.places {
            let now = (expected: place.expected, ratio: ratio(place))
            defer { last = now }
            guard now.ratio <= most, now.ratio > 0 else { continue }
            if data.isEmpty {
                let start = last.map { FunnelPlotting.between($0, now, reaching: { $0.ratio }, min(max($0.ratio, 0), most)) } ?? now
                guard start.expected < across.top else { break }
                data.move(x(start.expected), y(start.ratio))
            }
            let isEnd = now.expected > across.top
            let end = isEnd ? last.map { FunnelPlotting.between($0, now, reaching: { $0.expected }, across.top) } ?? now : now
            data.line(x(end.expected), y(end.ratio))
            if isEnd { break }
        }
        return data
    }

    private typealias Place = (expected: Double, ratio: Double)

    /// The place between two where one of their numbers reaches a value.
    private static func between(_ one: Place, _ other: Place, reaching number: (Place) -> Double, _ value: Double) -> Place {
        let way = number(other) - number(one)
        let share = way == 0 ? 0 : min(max((value - number(one)) / way, 0), 1)
        return (one.expected + share * (other.expected - one.expected), one.ratio + share * (other.ratio - one.ratio))
    }

    /// Those that stand apart last, on top of the others.
    private var dots: [Html] {
        (chart.areas.filter { $0.standing != .apart } + chart.areas.filter { $0.standing == .apart }).map { area in
            let point = point(area)
            return circle(.class(FunnelPlotting.dot(area.standing)), .cx(point.x), .cy(point.y), .r(area.standing == .apart ? 5 : 4.2))
        }
    }

    private static func dot(_ standing: FunnelFigure.Area.Standing) -> String {
        switch standing {
        case .apart: "punkt"
        case .within: "st-tid"
        case .tooFew: "punkt osaker"
        }
    }
}
