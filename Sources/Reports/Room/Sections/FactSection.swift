import Almanac
import Charts
import Picture
import ReportsRules

/// The part about the area's own numbers beside those of another area, indicator by indicator.
struct FactSection: DrawingSection {
    static let id = "omradesfakta"

    let drawn: [DrawnChart]
    private let figure: Figure
    private let table: FigureTable
    private let drawings: [DrawnChart?]
    private let marks: TableNotes
    private let notes: FigureNotes

    /// Nil when nothing is known of the area.
    init?(material: ReportMaterial) {
        guard let figure = material.facts, let table = figure.table, !table.rows.isEmpty else { return nil }
        self.figure = figure
        self.table = table
        notes = FigureNotes(figure, material.notes)
        marks = notes.list(in: FactSection.id)
        drawings = table.rows.map { FactSection.drawing($0, table) }
        drawn = drawings.compactMap { $0 }
    }

    private var area: String { table.columns.first?.head ?? "" }
    private var reference: String? { table.columns.count > 1 ? table.columns[1].head : nil }
    private var isJudged: Bool { table.rows.contains { $0.labels["verdict"] != nil } }

    /// Rows without numbers for both areas are not drawn: the table says what there is.
    private static func drawing(_ row: FigureTable.Row, _ table: FigureTable) -> DrawnChart? {
        guard row.labels["drawn"] != nil, table.columns.count > 1, let own = value(row, ""), let other = value(row, "reference_") else { return nil }
        let dot = FactDot(row.head, area: own, reference: other, of: table.columns[1].head, tooFew: row.labels["few"] != nil)
        return DrawnChart(row.head, dot)
    }

    private static func value(_ row: FigureTable.Row, _ prefix: String) -> FactDot.Value? {
        guard let number = row.labels["\(prefix)number"].flatMap({ Double($0) }), let text = row.labels["\(prefix)text"] else { return nil }
        return FactDot.Value(number, text)
    }

    var blocks: [ReportBlock] {
        let opening: [ReportSpan] = [ReportSpan(Swedish.capitalised(count), figure: figure.id), ReportSpan(" om \(area)\(beside). \(meaning)")]
        let told = (notes.said + notes.caveats).map { [ReportSpan($0)] }
        return [.paragraph(opening)] + (told.isEmpty ? [] : [.list(told)]) + [.table(facts)] + marks.blocks
    }

    private var count: String { Swedish.counted(table.rows.count, one: "uppgift", many: "uppgifter") }

    private var beside: String {
        let compared = table.rows.filter { $0.labels["difference"] != nil }.count
        return reference.map { compared == 0 ? "" : ", \(Swedish.number(compared)) av dem vid sidan av \($0)" } ?? ""
    }

    private var meaning: String { "De beskriver förutsättningar i området. De säger inte vad något beror på." }

    private var facts: PlainTable {
        let compared = reference.map { [PlainTable.Column($0, isNumeric: true), PlainTable.Column("Skillnad", isNumeric: true)] } ?? []
        let judged = isJudged ? [PlainTable.Column("Bedömning")] : []
        let columns = [PlainTable.Column("Uppgift"), PlainTable.Column(area, isNumeric: true)] + compared + judged + [PlainTable.Column("Gäller")]
        return PlainTable(
            caption: "\(area)\(reference.map { " bredvid \($0)" } ?? "")", columns: columns, rows: table.rows.map(row), groups: groups,
            drawings: drawn.isEmpty ? nil : PlainTable.Drawings("Prick: \(area)", charts: drawings.map { $0?.chart }), note: note)
    }

    private var groups: [Int: String] {
        let named = table.rows.map { $0.labels["group"] ?? "" }
        return Dictionary(
            named.indices.filter { !named[$0].isEmpty && ($0 == 0 || named[$0] != named[$0 - 1]) }.map { ($0, named[$0]) },
            uniquingKeysWith: { first, _ in first })
    }

    private func row(_ row: FigureTable.Row) -> [[ReportSpan]] {
        let labels = row.labels
        let head = [ReportSpan(row.head)] + marks.marks(row.key).map { ReportSpan($0) } + (labels["making"].map { [ReportSpan(", \($0)")] } ?? [])
        let own = [ReportSpan(labels["text"] ?? "–", figure: row.figure)] + (labels["interval"].map { [ReportSpan(" (\($0))")] } ?? [])
        let other = (labels["reference_text"] ?? "–") + (labels["reference_period"].map { " (\($0))" } ?? "")
        let compared = reference == nil ? [] : [[ReportSpan(other)], [ReportSpan(labels["difference"] ?? "–")]]
        let judged = isJudged ? [[ReportSpan(labels["verdict"] ?? "ingen bedömning")]] : []
        return [head, own] + compared + judged + [[ReportSpan(labels["period_text"] ?? labels["period"] ?? "")]]
    }

    private var note: [ReportSpan] {
        let judging =
            isJudged
            ? "En skillnad bedöms bara när källan säger hur många båda andelarna bygger på; intervallet är 95-procentigt (Wilson)."
            : "Skillnaderna visas utan bedömning, eftersom källan inte säger hur många andelarna bygger på."
        let sources = table.rows.compactMap { $0.labels["source"] }.reduce(into: [String]()) { kept, name in if !kept.contains(name) { kept.append(name) } }
        let drawing = drawn.isEmpty ? "" : " I rutan är pricken \(area) och strecket \(reference ?? ""); varje rad har sin egen skala från noll."
        let making =
            table.rows.contains { $0.labels["making"] != nil }
            ? " Summa av delarna: källan har talet för områdets alla delar men inte för helheten. Beräknad: räknad ur källans egna antal." : ""
        return [ReportSpan("\(reference == nil ? "" : judging)\(drawing)\(making) Källa: \(Swedish.list(sources)).")]
    }
}
