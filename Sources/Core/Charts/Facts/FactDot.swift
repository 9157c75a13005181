import Markup

/// An area's value against the reference area's, on one scale: a dot and an upright line, with the way between them.
///
/// Dashed and hollow where the area's number is too small to lean on; hatched where there is none. For a row of a table, which says the
/// numbers.
package struct FactDot: Chart, Hashable {
    /// A value as it is drawn and as it is said.
    package struct Value: Hashable, Sendable {
        let number: Double
        let words: String

        /// - Parameter words: the number with its unit, `31 %`.
        package init(_ number: Double, _ words: String) {
            self.number = number
            self.words = words
        }
    }

    private let name: String
    private let area: Value?
    private let reference: Value?
    private let referenceName: String
    private let scale: ClosedRange<Double>?
    private let tooFew: Bool

    /// - Parameters:
    ///   - name: the indicator, `Andel som avslutat gymnasiet`.
    ///   - area: nil where there is no value.
    ///   - reference: nil where there is nothing to compare with.
    ///   - of: the reference area, `Stockholms stad`.
    ///   - scale: the axis' ends, shared by rows of one unit; else from zero to a quarter above the larger value.
    ///   - tooFew: the area's number is too small to lean on.
    package init(
        _ name: String, area: Value?, reference: Value?, of referenceName: String, scale: ClosedRange<Double>? = nil, tooFew: Bool = false
    ) {
        self.name = name
        self.area = area
        self.reference = reference
        self.referenceName = referenceName
        self.scale = scale
        self.tooFew = tooFew
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let view = Rectangle(width: 120, height: 20)
        let shapes = [FigureStyle.html(for: medium), axis, missing, way, line, dot]
        return Drawing("diagram faktaprick", view: view, .image(label), fit: .fixed, content: .join(shapes))
    }

    private static let (left, right, middle) = (6.0, 114.0, 10.0)

    private var ends: ClosedRange<Double> {
        if let scale, scale.lowerBound < scale.upperBound { return scale }
        let values = [area, reference].compactMap { $0?.number }.filter(\.isFinite)
        let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
        return low == high ? 0...1 : (low * 1.25)...(high * 1.25)
    }

    /// Place of a value, and whether it lies off the scale; nil for what is no number.
    private func place(_ value: Value?) -> (x: Double, isOff: Bool)? {
        guard let number = value?.number, number.isFinite else { return nil }
        let ends = ends
        let share = (number - ends.lowerBound) / (ends.upperBound - ends.lowerBound)
        let x = FactDot.left + (FactDot.right - FactDot.left) * min(max(share, 0), 1)
        return (x, share < 0 || share > 1)
    }

    private var axis: Html {
        var data = SvgPath()
        data.move(FactDot.left, FactDot.middle)
        data.horizontal(to: FactDot.right)
        return path(.class("axl"), .d(data))
    }

    private var missing: Html {
        guard place(area) == nil else { return .empty }
        let strip = Rectangle(x: FactDot.left, y: FactDot.middle - 5, width: FactDot.right - FactDot.left, height: 10)
        return path(.class("skraff"), .d(.hatching(Polygon(strip), spacing: 6)))
    }

    private var way: Html {
        guard let from = place(reference), let to = place(area) else { return .empty }
        var data = SvgPath()
        data.move(from.x, FactDot.middle)
        data.horizontal(to: to.x)
        return path(.class(tooFew ? "avstand osaker" : "avstand"), .d(data))
    }

    private var line: Html {
        guard let place = place(reference) else { return .empty }
        var data = SvgPath()
        data.move(place.x, 2)
        data.vertical(to: 18)
        return path(.class("intervall"), .d(data))
    }

    /// A dot; an arrowhead where the value leaves the scale.
    private var dot: Html {
        guard let place = place(area) else { return .empty }
        guard place.isOff else {
            return circle(.class(tooFew ? "punkt osaker" : "st-nu"), .cx(place.x), .cy(FactDot.middle), .r(4.2))
        }
        let back = place.x > FactDot.middle * 6 ? -4.0 : 4.0
        var data = SvgPath()
        data.move(place.x + back, FactDot.middle - 4)
        data.line(place.x, FactDot.middle)
        data.line(place.x + back, FactDot.middle + 4)
        return path(.class("intervall"), .d(data))
    }

    private var label: String {
        let own = area.map(\.words) ?? "underlag saknas"
        let other = reference.map { ", \(referenceName) \($0.words)" } ?? ", inget att jämföra med"
        return "\(name): \(own)\(other)\(tooFew ? " (litet underlag)" : "")."
    }
}
