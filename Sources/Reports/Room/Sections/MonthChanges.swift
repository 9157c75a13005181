import Picture
import ReportsRules

/// The report's year against the year before over the months that both have, category by category.
struct MonthChanges {
    private let rows: [(series: MonthRows.Series, last: MonthRows.Year)]
    private let whole: MonthRows.Year?
    private let year: Int
    private let figures: [FigureID: Figure]
    private let marks: TableNotes

    init(rows: MonthRows, year: Int, figures: [Figure], marks: TableNotes) {
        func compared(_ series: MonthRows.Series) -> MonthRows.Year? {
            series.years.last.flatMap { $0.year == year && $0.row.labels["before"] != nil ? $0 : nil }
        }
        self.rows = rows.series.compactMap { series in compared(series).map { (series, $0) } }
        whole = rows.whole.flatMap(compared)
        self.year = year
        self.figures = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
        self.marks = marks
    }

    private var months: String { rows.first?.last.row.labels["compared_months"] ?? "" }

    func sentence(noun: String, source: String) -> String? {
        guard let labels = whole?.row.labels, let verdict = labels["verdict"] else { return nil }
        return """
            \(Swedish.capitalised(noun)) i \(source) gick från \(labels["before"] ?? "–") till \(labels["after"] ?? "–"), \(months) \(year - 1) mot \(year): \
            \(verdict).
            """
    }

    /// `Januari–september gick antalet från 254 till 181, −73 (−29 %): trolig minskning. Större än ren slump …`
    func paragraph(figure: FigureID) -> [ReportSpan] {
        guard let labels = whole?.row.labels, let verdict = labels["verdict"] else { return [] }
        let percent = labels["percent"].map { " (\($0))" } ?? ""
        return [
            ReportSpan("\(Swedish.capitalised(months)) \(year - 1) och \(year), lika långa perioder: från \(labels["before"] ?? "–") till "),
            ReportSpan(labels["after"] ?? "–", figure: figure), ReportSpan(", \(labels["change"] ?? "–")\(percent). "),
            ReportSpan("\(Swedish.capitalised(verdict)).", strong: true), ReportSpan(labels["unrest"].map { " \($0)" } ?? ""),
        ]
    }

    /// Nil when no category has both years.
    var table: ReportsRules.ChangeTable? {
        guard !rows.isEmpty else { return nil }
        return ReportsRules.ChangeTable(
            years: [String(year - 1), String(year)], rows: rows.map { .counts(row($0.series, $0.last)) },
            caption: "\(Swedish.capitalised(months)) varje år, lika långa perioder",
            note: ["Bedömningen väger in hur mycket varje kategoris egna månader brukar svänga. Delår jämförs aldrig med hela år."])
    }

    private func row(_ series: MonthRows.Series, _ last: MonthRows.Year) -> CountRow {
        let labels = last.row.labels
        let marked = series.category.map { marks.marks($0, year: year - 1) + marks.marks($0, year: year) } ?? []
        let seen = marked.reduce(into: [NoteMark]()) { kept, mark in if !kept.contains(mark) { kept.append(mark) } }
        return ChangeRows.count(
            last.row, kind: series.kind == "category" ? .category : .sum, name: series.name, counts: [labels["before"] ?? "–", labels["after"] ?? "–"],
            figure: last.row.figure.flatMap { figures[$0] == nil ? nil : $0 }, marks: seen)
    }
}
