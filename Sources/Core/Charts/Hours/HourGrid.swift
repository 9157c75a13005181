import Markup
import Picture

/// When things happen: weekdays under each other, the hours of the day side by side, darker where there are more.
///
/// Five steps of petrol, each with as many of the cells that hold anything as the next (quantiles); an empty cell is paper. From 50
/// events on they are counted in blocks of three hours, each with its number, from 200 on by the hour; fewer are not drawn, since chance
/// would draw the pattern.
package struct HourGrid: Chart, Hashable {
    /// Fewest events that are drawn at all.
    package static let minimum: Int64 = 50
    /// Fewest events that are drawn by the hour.
    package static let hourly: Int64 = 200

    let name: String
    /// Monday first, midnight first.
    private let hours: [[Int64]]

    /// Nil under ``minimum`` events, and when the counts are not seven days of 24 hours.
    ///
    /// - Parameters:
    ///   - name: what is counted, `Våld i offentlig miljö`.
    ///   - counts: events whose hour is known; Monday first, from midnight; negative counts are none.
    package init?(_ name: String, counts: [[Int64]]) {
        guard counts.count == 7, counts.allSatisfy({ $0.count == 24 }) else { return nil }
        self.name = name
        // No count of events comes near the bound, which keeps the sums whole.
        hours = counts.map { $0.map { min(max($0, 0), 1_000_000_000_000_000) } }
        guard total >= HourGrid.minimum else { return nil }
    }

    /// Whether the events are gathered in blocks of three hours.
    package var isInBlocks: Bool { total < HourGrid.hourly }

    /// All events drawn.
    package var total: Int64 { hours.joined().reduce(0, +) }

    /// The three hours with most events, `fredag kl. 21–24`, two or three of them where they have as many; nil where more have.
    package var busiest: String? { peaks.isEmpty ? nil : Swedish.list(peaks.map(HourGrid.words)) }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let plot = HourGridPlot(self)
        return Drawing(
            "diagram timmar", view: plot.view, .image(label), content: .join([FigureStyle.html(for: medium), plot.content]))
    }
}

/// A cell of the grid: its day, 0 is Monday, and its column.
struct HourCell: Hashable {
    let day: Int
    let column: Int
}

extension HourGrid {
    static let weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]

    /// What is drawn: 24 hours or 8 blocks a day.
    var cells: [[Int64]] { isInBlocks ? blocks : hours }

    private var blocks: [[Int64]] {
        hours.map { day in stride(from: 0, to: 24, by: 3).map { day[$0..<$0 + 3].reduce(0, +) } }
    }

    func sum(of day: Int) -> Int64 { hours[day].reduce(0, +) }

    /// The blocks of three hours with most events; none when they are more than three.
    var peaks: [HourCell] {
        let blocks = blocks
        let most = blocks.joined().max() ?? 0
        let found = blocks.indices.flatMap { day in
            blocks[day].indices.filter { blocks[day][$0] == most }.map { HourCell(day: day, column: $0) }
        }
        return found.count > 3 ? [] : found
    }

    /// `00–03` of the block that begins the day.
    static func stretch(_ block: Int) -> String { "\(clock(block * 3))–\(clock(block * 3 + 3))" }
    static func clock(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }

    private static func words(_ cell: HourCell) -> String { "\(weekdays[cell.day]) kl.\(Swedish.noBreak)\(stretch(cell.column))" }

    /// Names the busiest stretch, then the sums of the days and of the times of day: the grid itself is too long to listen to.
    private var label: String {
        let blocks = blocks
        let grain = isInBlocks ? "tre timmar i taget" : "timme för timme"
        let most = busiest.map { "Flest \($0): \(Swedish.count(blocks.joined().max() ?? 0))\(peaks.count > 1 ? " var" : "")" }
        let days = HourGrid.weekdays.indices.map { "\(HourGrid.weekdays[$0]) \(Swedish.count(sum(of: $0)))" }
        let times = (0..<8).map { block in "\(HourGrid.stretch(block)) \(Swedish.count(blocks.reduce(0) { $0 + $1[block] }))" }
        return [
            "\(name), veckodag och klockslag, \(grain), \(Swedish.count(total)) händelser", most ?? "Många tider är lika vanliga",
            Swedish.capitalised(days.joined(separator: ", ")), "Klockan " + times.joined(separator: ", "),
        ].joined(separator: ". ") + "."
    }
}
