import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// The rows of the table figure: every category and sum, and under each sum what is left without the category that changed most.
/// Labels carry what pages and documents print beside the counts, so that both print the same.
struct TableRows {
    let data: LoadedChangeTable
    let period: Period

    var rows: [FigureTable.Row] {
        data.table.rows.flatMap { row in
            [self.row(row)] + data.table.splits.filter { $0.sum.category.slug == row.category.slug }.map(rest)
        }
    }

    private func row(_ row: ChangeTable.Row) -> FigureTable.Row {
        var labels = ["group": row.category.group, "kind": row.category.isSum ? "sum" : "category"]
        if let judged = row.judged {
            let verdict = ChangeWords.verdict(judged, of: row.category)
            labels.merge(TableRows.labels(verdict)) { first, _ in first }
            labels.merge(TableRows.labels(judged.pair, judged.verdict.limits, judged.percent)) { first, _ in first }
        }
        return FigureTable.Row(
            head: row.category.name, key: row.category.slug.text, cells: row.counts.counts.map(TableRows.cell),
            figure: CountsFigures.changeID(data.key.series, row.category.slug, period), labels: labels)
    }

    private func rest(_ split: ChangeTable.Split) -> FigureTable.Row {
        let pair = split.contribution.rest
        var labels = ["group": split.group, "kind": "contribution"]
        labels.merge(TableRows.labels(ChangeWords.verdict(onRest: pair))) { first, _ in first }
        labels.merge(TableRows.labels(pair, pair.midPLimits(), PercentChange(pair))) { first, _ in first }
        return FigureTable.Row(
            head: "därav utan \(split.largest.category.name.lowercased())", key: "\(split.sum.category.slug)-rest",
            cells: split.rest.map(TableRows.cell), labels: labels)
    }

    private static func cell(_ count: Int?) -> FigureValue { count.map { .count(Int64($0)) } ?? .missing(code: "not-covered") }

    static func labels(_ verdict: Verdict) -> [String: String] {
        ["verdict": verdict.wording, "weight": verdict.weight.rawValue, "direction": verdict.direction.rawValue, "code": verdict.label]
    }

    static func labels(_ pair: CountPair, _ limits: Limits, _ percent: PercentChange) -> [String: String] {
        var labels = ["change": Swedish.change(Int64(pair.change)), "rr_lo": limits.lower.description]
        labels["rr"] = pair.rateRatio?.description
        labels["rr_hi"] = limits.upper.isFinite ? limits.upper.description : nil
        guard let shown = percent.shown else {
            labels["percent_withheld"] = percent.withheld == .baseZero ? "visas inte, från noll" : "visas inte, för liten bas"
            return labels
        }
        labels["percent"] = Percent(whole: shown).change
        labels["interval"] = ChangeWords.interval(limits)
        return labels
    }
}
