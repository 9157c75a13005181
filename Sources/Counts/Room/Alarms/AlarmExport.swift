import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage
import Tabular

/// A week held against what is usual, on its way out: one count a row, in the form that imports again.
struct AlarmExport {
    let loaded: LoadedAlarms
    let created: Day

    private static let heads = [
        "source", "area", "category", "period", "count", "expected", "usual_at_most", "p", "q", "verdict", "compared_with", "preliminary",
    ]

    var table: TableExport {
        TableExport(
            title: "Veckan mot det vanliga", header: AlarmExport.heads, rows: loaded.table.rows.compactMap(row), notes: about, created: created)
    }

    /// A week that is not told of has no count to read in again.
    private func row(_ row: AlarmTable.Row) -> [CsvCell]? {
        guard let observed = row.series?.observed, !row.category.isSum else { return nil }
        let source = loaded.sources.first { $0.slug == row.category.source }?.name ?? row.category.source.text
        let alarm = row.alarm
        let verdict = AlarmWords.verdict(row)?.wording ?? row.withheld.map { AlarmWords.because($0, loaded.key.week) } ?? ""
        return [
            .text(source), .text(loaded.area.name), .text(row.category.name), .text(loaded.key.week.description), .whole(Int64(observed)),
            alarm.map { .number($0.expected) } ?? .blank, alarm.flatMap(AlarmWords.mostUsual).map { .whole(Int64($0)) } ?? .blank,
            alarm?.p.map { .number($0) } ?? .blank, row.adjustedP.map { .number($0) } ?? .blank, .text(verdict),
            alarm.map { .text(AlarmWords.comparedWith($0.method)) } ?? .blank,
            .text(loaded.unripe.contains(row.category.source) ? "ja" : "nej"),
        ]
    }

    private var about: [String] {
        [AlarmWords.heading(loaded.table) + ".", AlarmWords.lead(loaded.table)].filter { !$0.isEmpty }
            + (loaded.unripe.isEmpty ? [] : [AlarmWords.preliminary]) + loaded.withoutWeeks.map { AlarmWords.missing($0.name) }
    }
}
