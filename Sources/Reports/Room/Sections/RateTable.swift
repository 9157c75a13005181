import Picture
import ReportsRules

/// Counts per inhabitant beside those of the area that this one is part of.
struct RateTable {
    private let figure: Figure
    private let table: FigureTable
    private let said: [String]

    /// Nil when neither inhabitants nor a reference area are known.
    init?(material: ReportMaterial) {
        guard let figure = material.rates, let table = figure.table, !table.rows.isEmpty else { return nil }
        self.figure = figure
        self.table = table
        said = FigureNotes(figure, material.notes).said
    }

    private var isBeside: Bool { table.columns.contains { $0.key == "reference_count" } }

    var blocks: [ReportBlock] {
        let told = said.dropLast().joined(separator: " ")
        return [.heading(isBeside ? "Per invånare, mot väntat" : "Per 1 000 invånare")] + (told.isEmpty ? [] : [.paragraph([ReportSpan(told)])])
            + [.table(plain)]
    }

    private var plain: PlainTable {
        PlainTable(
            caption: figure.title, columns: [PlainTable.Column("Kategori")] + table.columns.map { PlainTable.Column($0.head, isNumeric: true) },
            rows: table.rows.map(row), note: [ReportSpan("\(said.last ?? "") "), ReportSpan("Så vet vi det", figure: figure.id)])
    }

    private func row(_ row: FigureTable.Row) -> [[ReportSpan]] {
        let cells = table.columns.map { column -> [ReportSpan] in
            let words = row.labels[column.key] ?? "–"
            return [ReportSpan(words, figure: column.key == own ? row.figure : nil)]
        }
        return [[ReportSpan(row.labels["name"] ?? row.head)]] + cells
    }

    /// The column that the row's own figure is of.
    private var own: String { isBeside ? "ratio" : "per_1000" }
}
