import Markup
import Picture

/// A year of one area, a bar per week; the bar's height and colour repeat the level.
///
/// Weeks without basis are hatched: never blank, never level 1.
package struct WeekBand: Chart, Hashable {
    private let name: String
    private let levels: [Int?]
    private let steps: Int

    /// - Parameters:
    ///   - name: the area.
    ///   - levels: week 1 first, 52 or 53 of them; nil where there is no basis.
    ///   - steps: steps of the scale, 3–5.
    package init(_ name: String, levels: [Int?], steps: Int = 5) {
        self.name = name
        self.levels = levels
        self.steps = steps
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let view = Rectangle(width: Double(max(levels.count, 1)) * WeekBand.week, height: WeekBand.base + 1)
        return Drawing("band", view: view, .image(label), fit: .stretches, content: .join(bars + edges + [hatching]))
    }

    private static let week = 10.0
    private static let bar = 8.0
    private static let base = 34.0

    /// Places of the weeks by their level, lowest level first.
    private var weeks: [(mark: LevelMark, places: [Int])] {
        let assessed: [LevelMark: [Int]] = levels.indices.reduce(into: [:]) { weeks, index in
            if let level = levels[index] { weeks[LevelMark(level, steps: steps), default: []].append(index) }
        }
        return assessed.sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }
    }

    private static func x(_ place: Int) -> Double { Double(place) * week }
    private static func height(_ mark: LevelMark) -> Double { 5 + 7 * Double(mark.form - 1) }

    private var bars: [Html] {
        weeks.map { mark, places in
            var data = SvgPath()
            for place in places { data.bar(x: WeekBand.x(place), base: WeekBand.base, width: WeekBand.bar, height: WeekBand.height(mark)) }
            return path(.class("b\(mark.form)"), .d(data))
        }
    }

    /// A darker line along the top: on paper the palest levels would else lack an edge.
    private var edges: [Html] {
        weeks.filter { $0.mark.form > 1 }.map { mark, places in
            var data = SvgPath()
            for place in places {
                data.move(WeekBand.x(place), WeekBand.base - WeekBand.height(mark))
                data.horizontal(to: WeekBand.x(place) + WeekBand.bar)
            }
            return path(.class("k\(mark.form)"), .d(data))
        }
    }

    private var missing: [Int] { levels.indices.filter { levels[$0] == nil } }

    private var hatching: Html {
        var data = SvgPath()
        for place in missing {
            data.move(WeekBand.x(place), WeekBand.base)
            data.line(WeekBand.x(place) + WeekBand.bar + 1, WeekBand.base - 12)
        }
        return data.isEmpty ? .empty : path(.class("skraff"), .d(data))
    }
}

extension WeekBand {
    /// Names the weeks of the upper levels and counts the lower ones: a year read aloud in one breath.
    private var label: String {
        let parts = weeks.reversed().map { mark, places in
            let level = "nivå\(Swedish.noBreak)\(mark.number)"
            return mark.form > 2 ? "\(level) \(Swedish.weeks(places.map { $0 + 1 }))" : "\(level) i \(WeekBand.weeks(places.count))"
        }
        let known = parts.isEmpty ? [] : [Swedish.capitalised(parts.joined(separator: ", "))]
        let unknown = missing.isEmpty ? [] : ["Underlag saknas för \(Swedish.weeks(missing.map { $0 + 1 }))"]
        return ([name] + known + unknown).joined(separator: ". ") + "."
    }

    static func weeks(_ count: Int) -> String { "\(Swedish.count(count)) \(count == 1 ? "vecka" : "veckor")" }
}
