import Almanac
import Charts
import Picture
import ReportsRules

/// The part about reported crime, written of the CompStat table.
struct CountSection: DrawingSection {
    static let id = "anmalda-brott"

    let drawn: [DrawnChart]
    private let figure: Figure
    private let table: FigureTable
    private let period: Period
    private let notes: FigureNotes
    private let marks: TableNotes
    private let rates: RateTable?

    /// Nil when the year has no table.
    init?(material: ReportMaterial) {
        guard let figure = material.counts, let table = figure.table, let period = Period(text: figure.period) else { return nil }
        self.figure = figure
        self.table = table
        self.period = period
        notes = FigureNotes(figure, material.notes)
        marks = notes.list(in: CountSection.id)
        rates = RateTable(material: material)
        drawn = table.rows.filter { $0.labels["kind"] == "category" }.map { row in
            DrawnChart(row.head, CountSection.bars(row, table, months: CountSection.months(period), interval: material.values[row.key]?.interval))
        }
    }

    private var categories: [FigureTable.Row] { table.rows.filter { $0.labels["kind"] == "category" } }
    /// Single grave events are weighed one by one and stand outside what is told of changes.
    private var judged: [FigureTable.Row] { categories.filter { $0.labels["weight"] != Verdict.Weight.grave.rawValue } }
    private var standing: [FigureTable.Row] { judged.filter { ["certain", "likely"].contains($0.labels["weight"] ?? "") } }

    /// `Två av 15 brottskategorier har ändrats mer än slumpen förklarar`.
    var headline: String { share + rest }

    /// The number that leads to the table.
    private var share: String {
        standing.isEmpty ? "Ingen av \(judged.count)" : "\(Swedish.capitalised(Swedish.number(standing.count))) av \(judged.count)"
    }

    private var rest: String {
        " brottskategorier har ändrats " + (standing.isEmpty ? "så att det går att säkerställa" : "mer än slumpen förklarar")
    }

    /// `Stöld ur fordon gick från 334 till 218: statistiskt säkerställd minskning.`
    var sentence: String { changesTold.map(\.text).joined() }

    /// The changes that stand, each number leading to its figure.
    private var changesTold: [ReportSpan] {
        standing.flatMap { row -> [ReportSpan] in
            let counts = row.cells.suffix(2).map(ChangeRows.text)
            guard counts.count == 2 else { return [] }
            return [
                ReportSpan(" \(row.head) gick från \(counts[0]) till "), ReportSpan(counts[1], figure: row.figure),
                ReportSpan(": \(row.labels["verdict"] ?? "")."),
            ]
        }
    }

    var blocks: [ReportBlock] {
        let opening = ReportBlock.paragraph([ReportSpan(share, figure: figure.id), ReportSpan("\(rest).")] + changesTold)
        let told = [notes.said, notes.caveats].flatMap { $0 }.map { [ReportSpan($0)] }
        let table = [opening] + (told.isEmpty ? [] : [.list(told)]) + [.changes(changes)] + marks.blocks
        return table + (rates?.blocks ?? []) + [.heading("En ruta per kategori"), boxes]
    }

    private static func months(_ period: Period) -> String { Swedish.monthSpan(period.from.month, period.through.month) }

    private var changes: ReportsRules.ChangeTable {
        var rows: [ReportsRules.ChangeTable.Row] = []
        var group = ""
        for row in table.rows {
            let own = row.labels["group"] ?? ""
            if own != group { rows.append(.group(own)) }
            group = own
            let kind = CountRow.Kind(rawValue: row.labels["kind"] ?? "") ?? .category
            rows.append(
                .counts(
                    ChangeRows.count(
                        row, kind: kind, name: row.head, counts: row.cells.map(ChangeRows.text), figure: row.figure,
                        marks: kind == .contribution ? [] : marks.marks(row.key))))
        }
        return ReportsRules.ChangeTable(
            years: table.columns.map(\.head), rows: rows, caption: "Anmälda brott, \(CountSection.months(period)) varje år",
            note: [ReportSpan(comparison)])
    }

    private var comparison: String {
        """
        Jämförelsen gäller \(CountSection.months(period)) \(period.from.year) mot samma månader \(period.from.year - 1). Procent och intervall visas bara när \
        det fanns minst 20 fall att räkna från och minst 10 sammanlagt. Summorna prövas var för sig.\(unknown)
        """
    }

    /// What a dash means, where there is one.
    private var unknown: String {
        let isMissing = table.rows.contains { $0.cells.contains { if case .missing = $0 { true } else { false } } }
        return isMissing ? " Ett streck betyder att året inte är täckt av källan; det är inte noll." : ""
    }

    private static func bars(_ row: FigureTable.Row, _ table: FigureTable, months: String, interval: Interval?) -> YearBars {
        let bars = zip(table.columns, row.cells).compactMap { column, cell -> YearBars.Bar? in
            guard let year = Int(column.head), case .count(let count) = cell else { return nil }
            return YearBars.Bar(year, count)
        }
        return YearBars(row.head, period: months, bars: bars, interval: interval, verdict: ChangeRows.verdict(row.labels))
    }

    private var boxes: ReportBlock {
        .chartGrid(
            drawn.map(\.chart), columns: 4,
            caption: "Tidigare år i grått. Varje ruta har sin egen skala. Strecket på \(period.from.year) är slumpens storlek (Garwood, 95 %).")
    }
}
