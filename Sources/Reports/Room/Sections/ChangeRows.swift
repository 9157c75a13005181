import Picture
import ReportsRules

/// The words that a figure's row carries about a change, as the document prints them.
enum ChangeRows {
    /// A row of the document: counts are of the years shown, words are the row's labels.
    static func count(
        _ row: FigureTable.Row, kind: CountRow.Kind, name: String, counts: [String], figure: FigureID?, marks: [NoteMark]
    ) -> CountRow {
        let labels = row.labels
        return CountRow(
            kind, name: name, counts: counts, change: labels["change"] ?? "–",
            percent: labels["percent"].map { .shown($0, interval: labels["interval"]) } ?? labels["percent_withheld"].map { .withheld($0) },
            ratio: labels["weight"] == Verdict.Weight.grave.rawValue ? nil : ratio(labels), verdict: verdict(labels).map { VerdictMark($0) },
            figure: figure, marks: marks)
    }

    /// The verdict that the labels tell; nil when they tell none.
    static func verdict(_ labels: [String: String]) -> Verdict? {
        guard let wording = labels["verdict"], let weight = labels["weight"].flatMap({ Verdict.Weight(rawValue: $0) }) else { return nil }
        return Verdict(
            label: labels["code"] ?? "", wording: wording, weight: weight,
            direction: labels["direction"].flatMap { Verdict.Direction(rawValue: $0) } ?? .none, method: "A1/6", numbers: [:])
    }

    static func text(_ value: FigureValue) -> String {
        if case .count(let count) = value { return Swedish.count(count) }
        return "–"
    }

    private static func ratio(_ labels: [String: String]) -> CountRow.Ratio? {
        labels["rr_lo"].flatMap { Double($0) }.map {
            CountRow.Ratio(point: labels["rr"].flatMap { Double($0) }, low: $0, high: labels["rr_hi"].flatMap { Double($0) })
        }
    }
}
