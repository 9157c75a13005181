import Markup
import Picture

/// The measures of months under each other, and their shapes.
///
/// The words have room at the size they get on a phone, one and a half times that of a wide page.
struct MonthYearsPlot {
    private let chart: MonthYears
    private let largest: Int64
    private let column: Double
    private let rise: Double
    /// The rows' base lines and the notes under them, first year first.
    private let rows: [Row]
    private let bottom: Double

    private struct Row {
        let year: MonthYears.Year
        let base: Double
        let notes: [RowNote]
    }

    static let left = 58.0
    private static let head = 18.0
    private static let foot = 13.0
    private static let noteLine = 20.0
    private static let hatch = 8.0

    init(_ chart: MonthYears) {
        self.chart = chart
        largest = chart.years.map(\.row.largest).max() ?? 0
        // Small counts leave room above their bars, which the rows need not keep; gaps need room for their words.
        rise = max(22, MonthYearsPlot.height(largest, of: largest))
        column = max(40, Double(Swedish.count(largest).count) * 7.4 + 4)
        var top = 0.0
        var rows: [Row] = []
        for year in chart.years {
            let notes = RowNote.placed(chart, year, column: column)
            let base = top + MonthYearsPlot.head + rise
            rows.append(Row(year: year, base: base, notes: notes))
            let lines = (notes.compactMap(\.line).max() ?? -1) + 1
            top = base + MonthYearsPlot.foot + MonthYearsPlot.noteLine * Double(lines)
        }
        (self.rows, bottom) = (rows, top)
    }

    var view: Rectangle { Rectangle(width: MonthYearsPlot.left + column * 12 + 2, height: bottom + 14) }

    var content: Html { .join(rows.map(row) + months) }

    private func x(_ month: Int) -> Double { MonthYearsPlot.left + column * Double(month - 1) }
    private func isLast(_ year: MonthYears.Year) -> Bool { year == chart.years.last }

    private static func height(_ count: Int64, of largest: Int64) -> Double { 40 * Double(count) / max(10, Double(largest)) }
    private func height(_ count: Int64) -> Double { MonthYearsPlot.height(count, of: largest) }

    private func row(_ row: Row) -> Html {
        var line = SvgPath()
        line.move(MonthYearsPlot.left, row.base + 0.5)
        line.horizontal(to: x(13))
        let name = svgText(.class(isLast(row.year) ? "nutext" : "stark"), .x(0), .y(row.base)) { String(row.year.year) }
        return .join([name, path(.class("axl"), .d(line)), bars(row), hatching(row)] + numbers(row) + breaks(row) + notes(row))
    }

    private func bars(_ row: Row) -> Html {
        var data = SvgPath()
        for month in 1...12 {
            guard let count = row.year.row.counts[month - 1], count > 0 else { continue }
            data.bar(x: x(month) + 5, base: row.base, width: column - 10, height: height(count))
        }
        return data.isEmpty ? .empty : path(.class(isLast(row.year) ? "st-nu" : "st-tid"), .d(data))
    }

    /// Numbers too long to stand side by side on a phone give way there, but for the year's highest.
    private func numbers(_ row: Row) -> [Html] {
        (1...12).compactMap { month in
            guard let count = row.year.row.counts[month - 1], count > 0 else { return nil }
            let givesWay = largest > 999 && count < row.year.row.largest
            let middle = x(month) + column / 2
            return svgText(.class(givesWay ? "mitt vid" : "mitt"), .x(middle), .y(row.base - height(count) - 4)) { Swedish.count(count) }
        }
    }

    private func hatching(_ row: Row) -> Html {
        .join(
            chart.gaps(row.year).map { gap in
                let width = column * Double(gap.months.count)
                let area = Rectangle(
                    x: x(gap.months.lowerBound), y: row.base - MonthYearsPlot.hatch, width: width, height: MonthYearsPlot.hatch)
                return path(.class("skraff"), .d(.hatching(Polygon(area), spacing: 8)))
            })
    }

    private func breaks(_ row: Row) -> [Html] {
        chart.breaks(in: row.year).map { mark in
            var data = SvgPath()
            data.move(x(mark.month), row.base - rise - MonthYearsPlot.head + 4)
            data.vertical(to: row.base + MonthYearsPlot.noteLine)
            return path(.class("brott"), .d(data))
        }
    }

    private func notes(_ row: Row) -> [Html] {
        row.notes.map { note in
            let y = note.line.map { row.base + 17 + MonthYearsPlot.noteLine * Double($0) } ?? row.base - MonthYearsPlot.hatch - 6
            return svgText(.class(note.endsThere ? "slut not" : "not"), .x(note.x), .y(y)) { note.text }
        }
    }

    private var months: [Html] {
        MonthNames.axis.enumerated().map { index, name in
            svgText(.class("mitt"), .x(x(index + 1) + column / 2), .y(bottom + 7)) { name }
        }
    }
}

/// Words about a stretch or a point of a row, and where they stand: over the hatching where they fit, else on a line under the row.
struct RowNote: Hashable {
    let text: String
    let x: Double
    let endsThere: Bool
    /// nil over the hatching.
    let line: Int?

    /// A letter at the size it has on a phone.
    private static let letter = 9.7

    static func placed(_ chart: MonthYears, _ year: MonthYears.Year, column: Double) -> [RowNote] {
        let (left, right) = (MonthYearsPlot.left, MonthYearsPlot.left + column * 12)
        func edge(_ month: Int) -> Double { left + column * Double(month - 1) }
        var over: [RowNote] = []
        var under: [(text: String, from: Double, to: Double)] = []
        for gap in chart.gaps(year) {
            let (from, to) = (edge(gap.months.lowerBound), edge(gap.months.upperBound + 1))
            if Double(gap.words.count) * letter <= to - from {
                over.append(RowNote(text: gap.words, x: from + 2, endsThere: false, line: nil))
            } else {
                under.append((gap.words, from, to))
            }
        }
        under += chart.breaks(in: year).map { ($0.reason, edge($0.month) + 6, edge($0.month) - 6) }
        return over + lines(under.sorted { $0.from < $1.from }, right: right)
    }

    /// Each from its own beginning if the row has room for it there, else ending at its end, on the first line where it is free.
    private static func lines(_ notes: [(text: String, from: Double, to: Double)], right: Double) -> [RowNote] {
        var ends: [Double] = []
        return notes.map { note in
            let width = Double(note.text.count) * letter
            let turns = note.from + width > right
            let start = turns ? note.to - width : note.from
            let line = ends.firstIndex { $0 < start } ?? ends.count
            if line == ends.count { ends.append(0) }
            ends[line] = start + width + 6
            return RowNote(text: note.text, x: turns ? note.to : note.from, endsThere: turns, line: line)
        }
    }
}
