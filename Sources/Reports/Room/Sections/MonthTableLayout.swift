import Almanac
import Picture
import ReportsRules

/// The months in a table: a row per category and year; or, where the categories are many, their sums by year.
struct MonthTableLayout {
    let rows: MonthRows
    let marks: TableNotes
    let source: String
    let figure: FigureID

    private static let blank = "–"

    var months: PlainTable {
        let all = rows.series.flatMap { series in series.years.map { (series, $0) } }
        let starts = rows.series.map(\.years.count).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        return PlainTable(
            caption: "Antal per kategori, år och månad",
            columns: [PlainTable.Column("År")] + Swedish.shortMonths.map { PlainTable.Column($0, isNumeric: true) } + [
                PlainTable.Column("Summa", isNumeric: true)
            ],
            rows: all.map(row), groups: Dictionary(zip(starts, rows.series.map(\.name))) { first, _ in first }, note: note)
    }

    private func row(_ series: MonthRows.Series, _ year: MonthRows.Year) -> [[ReportSpan]] {
        let aside = [year.isPartial ? "delår" : nil, year.row.labels["break_words"]].compactMap { $0 }.joined(separator: ", ")
        let head = [ReportSpan(String(year.year))] + (aside.isEmpty ? [] : [ReportSpan(", \(aside)")])
        let marked = marks.marks(series.category, year: year.year).map { ReportSpan($0) }
        return [head + marked] + (year.months + [year.sum]).map { [ReportSpan($0.map(Swedish.count) ?? MonthTableLayout.blank)] }
    }

    var sums: PlainTable {
        let years = rows.series.first?.years ?? []
        let heads = years.map { PlainTable.Column($0.isPartial ? "\($0.year) (delår)" : String($0.year), isNumeric: true) }
        return PlainTable(
            caption: "Antal per kategori och år, täckta månader", columns: [PlainTable.Column("Kategori")] + heads,
            rows: rows.series.map { series in
                [[ReportSpan(series.name)] + marks.marks(series.category).map { ReportSpan($0) }]
                    + series.years.map { [ReportSpan($0.sum.map(Swedish.count) ?? MonthTableLayout.blank)] }
            }, note: note)
    }

    private var note: [ReportSpan] {
        [
            """
            0 är en månad utan händelser. Ett streck är en månad som källan inte täcker; den räknas inte in i summan. Ett delår är ett år där bara en del av \
            månaderna är täckta. Källa:\u{00A0}
            """, ReportSpan(source, figure: figure), ".",
        ]
    }
}

extension TableNotes {
    /// The marks of a category in a year.
    func marks(_ category: String?, year: Int) -> [NoteMark] {
        guard let category else { return [] }
        return marks(category, from: Month(year: year, number: 1)?.firstDay, through: Month(year: year, number: 12)?.lastDay)
    }
}
