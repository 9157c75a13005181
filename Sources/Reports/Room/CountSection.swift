import Almanac
import Charts
import Picture
import ReportsRules

/// The part about reported crime, written of the CompStat table.
struct CountSection {
    let figure: Figure
    let table: FigureTable
    let period: Period
    private let values: [String: Figure]

    /// Nil when the year has no table.
    init?(material: ReportMaterial) {
        guard let figure = material.counts, let table = figure.table, let period = Period(text: figure.period) else { return nil }
        self.figure = figure
        self.table = table
        self.period = period
        values = material.values
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
            let counts = row.cells.suffix(2).map(CountSection.text)
            guard counts.count == 2 else { return [] }
            return [
                ReportSpan(" \(row.head) gick från \(counts[0]) till "), ReportSpan(counts[1], figure: row.figure),
                ReportSpan(": \(row.labels["verdict"] ?? "")."),
            ]
        }
    }

    private static func text(_ value: FigureValue) -> String {
        if case .count(let count) = value { return Swedish.count(count) }
        return "–"
    }

    var blocks: [ReportBlock] {
        [
            .paragraph([ReportSpan(share, figure: figure.id), ReportSpan("\(rest).")] + changesTold), .list(figure.notes.map { [ReportSpan($0)] }),
            .changes(changes), .heading("En ruta per kategori"), boxes,
        ]
    }

    private var months: String { Swedish.monthSpan(period.from.month, period.through.month) }

    private var changes: ReportsRules.ChangeTable {
        var rows: [ReportsRules.ChangeTable.Row] = []
        var group = ""
        for row in table.rows {
            let own = row.labels["group"] ?? ""
            if own != group { rows.append(.group(own)) }
            group = own
            rows.append(.counts(count(row)))
        }
        return ReportsRules.ChangeTable(
            years: table.columns.map(\.head), rows: rows, caption: "Anmälda brott, \(months) varje år",
            note: [ReportSpan(comparison)])
    }

    private var comparison: String {
        """
        Jämförelsen gäller \(months) \(period.from.year) mot samma månader \(period.from.year - 1). Procent och intervall visas bara när det fanns minst \
        20 fall att räkna från och minst 10 sammanlagt. Summorna prövas var för sig.
        """
    }

    private func count(_ row: FigureTable.Row) -> CountRow {
        let labels = row.labels
        return CountRow(
            CountRow.Kind(rawValue: labels["kind"] ?? "") ?? .category, name: row.head, counts: row.cells.map(CountSection.text),
            change: labels["change"] ?? "–",
            percent: labels["percent"].map { .shown($0, interval: labels["interval"]) } ?? labels["percent_withheld"].map { .withheld($0) },
            ratio: labels["weight"] == Verdict.Weight.grave.rawValue ? nil : CountSection.ratio(labels), verdict: CountSection.mark(labels), figure: row.figure)
    }

    private static func ratio(_ labels: [String: String]) -> CountRow.Ratio? {
        labels["rr_lo"].flatMap { Double($0) }.map {
            CountRow.Ratio(point: labels["rr"].flatMap { Double($0) }, low: $0, high: labels["rr_hi"].flatMap { Double($0) })
        }
    }

    private static func mark(_ labels: [String: String]) -> VerdictMark? { verdict(labels).map { VerdictMark($0) } }

    private static func verdict(_ labels: [String: String]) -> Verdict? {
        guard let wording = labels["verdict"], let weight = labels["weight"].flatMap({ Verdict.Weight(rawValue: $0) }) else { return nil }
        return Verdict(
            label: labels["code"] ?? "", wording: wording, weight: weight,
            direction: labels["direction"].flatMap { Verdict.Direction(rawValue: $0) } ?? .none, method: "A1/6", numbers: [:])
    }

    /// One drawing per category, for page and document alike.
    var drawings: [YearBars] {
        categories.map { row in
            let bars = zip(table.columns, row.cells).compactMap { column, cell -> YearBars.Bar? in
                guard let year = Int(column.head), case .count(let count) = cell else { return nil }
                return YearBars.Bar(year, count)
            }
            return YearBars(row.head, period: months, bars: bars, interval: values[row.key]?.interval, verdict: CountSection.verdict(row.labels))
        }
    }

    private var boxes: ReportBlock {
        let charts = zip(categories, drawings).map { row, chart in
            ReportChart(title: row.head, alt: chart.drawing(for: .document).words, svg: Drawing.standalone(chart))
        }
        return .chartGrid(
            charts, columns: 4,
            caption: "Tidigare år i grått. Varje ruta har sin egen skala. Strecket på \(period.from.year) är slumpens storlek (Garwood, 95 %).")
    }
}
