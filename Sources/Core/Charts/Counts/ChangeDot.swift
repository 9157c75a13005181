import Glibc
import Markup
package import Picture

/// A change as a dot with its interval on a ratio axis: halved, the same, doubled.
///
/// What leaves the axis gets an arrowhead; too few events are dashed.
package struct ChangeDot: Chart, Hashable {
    private let name: String
    private let ratio: Double?
    private let interval: Interval?
    private let tooFew: Bool

    /// - Parameters:
    ///   - name: what changes; said only where the drawing stands alone, since the table beside it says all.
    ///   - ratio: after through before, 0 or more; infinite from none to some, nil when there is nothing to compare.
    ///   - interval: range of the ratio; no upper end where it is unbounded.
    ///   - tooFew: the events are too few to judge.
    package init(_ name: String, ratio: Double?, interval: Interval? = nil, tooFew: Bool = false) {
        self.name = name
        self.ratio = ratio
        self.interval = interval
        self.tooFew = tooFew
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let view = Rectangle(width: 160, height: 22)
        return Drawing("diagram", view: view, .hidden(label), fit: .fixed, content: .join([axis] + whisker + arrows + [dot]))
    }

    private static let (left, right, middle) = (8.0, 152.0, 80.0)
    private static let line = 11.0

    /// Place of a ratio: equal steps for equal ratios, e times at the axis' ends.
    private static func x(_ ratio: Double) -> Double { ratio > 0 ? middle + (right - middle) * log(ratio) : -.infinity }
    private static func isOnAxis(_ x: Double) -> Bool { (left...right).contains(x) }

    private var axis: Html {
        var (line, halves, same) = (SvgPath(), SvgPath(), SvgPath())
        line.move(ChangeDot.left, ChangeDot.line)
        line.horizontal(to: ChangeDot.right)
        for ratio in [0.5, 2] {
            halves.move(ChangeDot.x(ratio), 7.5)
            halves.vertical(to: 14.5)
        }
        same.move(ChangeDot.middle, 2)
        same.vertical(to: 20)
        return .join([path(.class("axl"), .d(line)), path(.class("ax"), .d(halves)), path(.class("noll"), .d(same))])
    }

    private var ends: (low: Double, high: Double)? {
        interval.map { (ChangeDot.x($0.low), $0.high.map(ChangeDot.x) ?? .infinity) }
    }

    private var whisker: [Html] {
        guard let ends, ends.high > ChangeDot.left, ends.low < ChangeDot.right else { return [] }
        var data = SvgPath()
        data.move(max(ends.low, ChangeDot.left), ChangeDot.line)
        data.horizontal(to: min(ends.high, ChangeDot.right))
        return [path(.class(tooFew ? "intervall osaker" : "intervall"), .d(data))]
    }

    private var arrows: [Html] {
        let places = [ends?.low, ends?.high, ratio.map(ChangeDot.x)].compactMap(\.self)
        let left = places.contains { $0 < ChangeDot.left } ? [arrow(tip: ChangeDot.left, back: 4)] : []
        let right = places.contains { $0 > ChangeDot.right } ? [arrow(tip: ChangeDot.right, back: -4)] : []
        return left + right
    }

    private func arrow(tip: Double, back: Double) -> Html {
        var data = SvgPath()
        data.move(tip + back, ChangeDot.line - 3.5)
        data.line(tip, ChangeDot.line)
        data.line(tip + back, ChangeDot.line + 3.5)
        return path(.class("intervall"), .d(data))
    }

    private var dot: Html {
        guard let x = ratio.map(ChangeDot.x), ChangeDot.isOnAxis(x) else { return .empty }
        return circle(.class(tooFew ? "punkt osaker" : "punkt"), .cx(x), .cy(ChangeDot.line), .r(3.6))
    }

    private var label: String {
        let value = ratio.map { $0.isFinite ? "kvot \(Swedish.decimal($0, places: 2))" : "från noll" } ?? "kvot saknas"
        let range = interval.map { interval in
            let low = Swedish.decimal(interval.low, places: 2)
            return interval.high.map { ", mellan \(low) och \(Swedish.decimal($0, places: 2))" } ?? ", minst \(low)"
        }
        return "\(name): \(value)\(range ?? "")\(tooFew ? ", för få fall för att bedöma" : "")."
    }
}
