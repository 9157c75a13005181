import Markup
import Picture

/// How an area's assessed weeks spread over the levels: one bar, from the lowest level to the highest.
///
/// Weeks without basis have no share in it.
package struct LevelShares: Chart, Hashable {
    private let weeks: [Int]

    /// - Parameter weeks: number of weeks on each level of the scale, level 1 first; 3–5 of them.
    package init(weeks: [Int]) { self.weeks = weeks.map { max($0, 0) } }

    private var total: Int { weeks.reduce(0, +) }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let view = Rectangle(width: 240, height: 10)
        let bar = total == 0 ? hatching(view) : parts(view)
        // On a page the stylesheet draws the edge, which the palest level needs.
        let content = medium == .page ? bar : .join([bar, frame(view)])
        return Drawing("fordelningsband", view: view, .image(label), fit: .stretches, content: content)
    }

    private func frame(_ view: Rectangle) -> Html {
        var data = SvgPath()
        data.bar(x: 0.5, base: view.height - 0.5, width: view.width - 1, height: view.height - 1)
        return path(.class("ax"), .d(data))
    }

    private func parts(_ view: Rectangle) -> Html {
        let unit = view.width / Double(total)
        var start = 0.0
        return .join(
            weeks.enumerated().filter { $0.element > 0 }.map { index, count in
                var data = SvgPath()
                data.bar(x: start, base: view.height, width: Double(count) * unit, height: view.height)
                start += Double(count) * unit
                return path(.class("f\(LevelMark(index + 1, steps: weeks.count).form)"), .d(data))
            })
    }

    private func hatching(_ view: Rectangle) -> Html {
        path(.class("skraff"), .d(.hatching(Polygon(view), spacing: 8)))
    }

    private var label: String {
        guard total > 0 else { return "Underlag saknas." }
        let parts = weeks.enumerated().filter { $0.element > 0 }.map {
            "nivå\(Swedish.noBreak)\($0.offset + 1) i \(Swedish.count($0.element))"
        }
        return "Av \(WeekBand.weeks(total)): \(parts.joined(separator: ", "))."
    }
}
