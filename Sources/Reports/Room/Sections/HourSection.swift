import Charts
import Picture
import ReportsRules

/// The part about when on the week things happen, one drawing for each source that knows; only where there are enough events.
struct HourSection: DrawingSection {
    static let id = "nar-pa-veckan"

    /// A figure with its drawing.
    private struct Told {
        let figure: Figure
        let grid: HourGrid
        let drawn: DrawnChart
    }

    private let told: [Told]
    private let notes: Notes

    /// Nil when no source has enough events with a time.
    init?(material: ReportMaterial) {
        told = material.hours.compactMap(HourSection.told)
        notes = material.notes
        if told.isEmpty { return nil }
    }

    var drawn: [DrawnChart] { told.map(\.drawn) }

    private static func told(_ figure: Figure) -> Told? {
        guard let table = figure.table, let grid = HourGrid(figure.title, counts: table.rows.map { $0.cells.map(count) }) else { return nil }
        let under = "\(grid.isInBlocks ? "Tre timmar i taget" : "Timme för timme"), \(Swedish.count(grid.total)) händelser. Mörkare är fler."
        return Told(figure: figure, grid: grid, drawn: DrawnChart(figure.title, under: under, grid))
    }

    private static func count(_ value: FigureValue) -> Int64 {
        if case .count(let count) = value { return count }
        return 0
    }

    var blocks: [ReportBlock] { told.enumerated().flatMap { blocks(of: $1, number: $0 + 1) } }

    private func blocks(of told: Told, number: Int) -> [ReportBlock] {
        let all = FigureNotes(told.figure, notes)
        let busiest = told.grid.busiest.map { "Flest händelser inträffar \($0)." } ?? "Ingen tid på veckan sticker ut."
        let total = [
            ReportSpan(" Räknat på "), ReportSpan("\(Swedish.count(told.grid.total)) händelser", figure: told.figure.id), ReportSpan(" vars tid är känd."),
        ]
        let sentences = (all.said + all.caveats).map { [ReportSpan($0)] }
        return [.paragraph([ReportSpan(busiest)] + total), .chart(told.drawn.chart)] + (sentences.isEmpty ? [] : [.list(sentences)])
            + all.list(in: "\(HourSection.id)-\(number)").blocks
    }
}
