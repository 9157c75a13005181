import Almanac
import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Web

/// The CompStat table. On a narrow screen the verdict moves under the row's name and the older years leave, which the drawings show.
struct ChangeTableHtml {
    let loaded: LoadedChangeTable
    let period: Period
    let marks: NoteMarks

    private var table: ChangeTable { loaded.table }
    private var columns: Int { table.years.count + 7 }

    var html: Html {
        Markup.table(.class("cs")) {
            caption(.class("dold")) { "\(loaded.source.name) per kategori och år, med förändring och bedömning" }
            heads
            tbody {
                for group in table.groups { rows(of: group) }
            }
        }
    }

    private var heads: Html {
        thead {
            tr {
                th(.scope("col")) { "Kategori" }
                for (position, year) in table.years.enumerated() { th(.scope("col"), .class(yearClass(position))) { String(year) } }
                th(.scope("col"), .class("h")) {
                    span(.class("bara-bred")) { "Förändring" }
                    span(.class("bara-smal")) { "+/−" }
                }
                th(.scope("col"), .class("h")) {
                    span(.class("bara-bred")) { "Procent" }
                    span(.class("bara-smal")) { "%" }
                }
                th(.scope("col"), .class("bara-bred")) { "Halverat · lika · dubblat" }
                th(.scope("col"), .class("h bara-bred")) { "95 % intervall" }
                th(.scope("col"), .class("bara-bred")) { "Bedömning" }
                th(.scope("col")) { span(.class("dold")) { "Källa" } }
            }
        }
    }

    private func yearClass(_ position: Int) -> String {
        switch table.years.count - position {
        case 1: "h nu"
        case 2: "h"
        default: "h bara-bred"
        }
    }

    private func rows(of group: String) -> Html {
        Html.join(
            (group.isEmpty ? [] : [tr(.class("grupp")) { th(.scope("rowgroup"), .colspan(columns)) { group } }])
                + table.rows.filter { $0.category.group == group }.map(row)
                + table.splits.filter { $0.group == group }.map(contribution))
    }

    private func row(_ row: ChangeTable.Row) -> Html {
        let verdict = row.judged.map { ChangeWords.verdict($0, of: row.category) }
        let chip = verdict.map { VerdictChip($0).html } ?? .text(table.withheld == nil ? "underlag saknas" : "jämförs inte, brott i serien")
        let cells = [
            th(.scope("row")) {
                row.category.name
                marks.html(row.category.slug)
                span(.class("bara-smal")) { chip }
            }
        ]
        let link = Link.figure(CountsFigures.changeID(loaded.key.series, row.category.slug, period))
        let rest = [
            td(.class("bara-bred")) { chip },
            td(.class("smal")) { TraceDot(link, of: CountTitles.name(row.category)).html },
        ]
        return .element("tr", row.category.isSum ? [.class("summa")] : [], .join(cells + counts(row.counts.counts, row.category.slug) + change(row) + rest))
    }

    private func counts(_ counts: [Int?], _ category: Slug?) -> [Html] {
        counts.enumerated().map { position, count in
            td(.class(yearClass(position))) {
                count.map { Html.text(Swedish.count(Int64($0))) } ?? blank(table.years[position])
                if let category { marks.html(category, year: table.years[position]) }
            }
        }
    }

    /// A year without a count: covered in part, or not at all.
    private func blank(_ year: Int) -> Html {
        loaded.partialYears.contains(year)
            ? .join([span(.ariaHidden) { "–" }, span(.class("dold")) { "delår, räknas inte" }]) : ChangeTableHtml.notCovered
    }

    private func change(_ row: ChangeTable.Row) -> [Html] {
        guard let judged = row.judged else { return [td(.class("h")) { "" }, td(.class("h")) { "" }] + blanks }
        return [
            td(.class("h")) { Swedish.change(Int64(judged.pair.change)) },
            td(.class("h")) { judged.percent.shown.map { Html.text(Percent(whole: $0).change) } ?? ChangeTableHtml.withheld },
            td(.class("bara-bred")) { row.category.isGrave ? .empty : dot(row, judged).html },
            td(.class("h bara-bred")) { interval(judged) },
        ]
    }

    private var blanks: [Html] { [td(.class("bara-bred")) { "" }, td(.class("h bara-bred")) { "" }] }

    private func dot(_ row: ChangeTable.Row, _ judged: ChangeTable.Judged) -> ChangeDot {
        let limits = judged.verdict.limits
        return ChangeDot(
            row.category.name, ratio: judged.pair.rateRatio, interval: Interval(low: limits.lower, high: limits.upper.isFinite ? limits.upper : nil),
            tooFew: judged.verdict.label == .tooFew)
    }

    /// `−45 till −23 %`; where the base is too small the counts say more.
    private func interval(_ judged: ChangeTable.Judged) -> String {
        guard judged.percent.withheld == nil else { return "visas inte" }
        return ChangeWords.interval(judged.verdict.limits) ?? "visas inte"
    }

    /// The sum without the category that changed most.
    private func contribution(_ split: ChangeTable.Split) -> Html {
        let rest = split.contribution.rest
        let verdict = VerdictChip(ChangeWords.verdict(onRest: rest)).html
        let percent = PercentChange(rest).shown.map { Html.text(Percent(whole: $0).change) } ?? ChangeTableHtml.withheld
        let head = th(.scope("row")) {
            "därav utan \(split.largest.category.name.lowercased())"
            span(.class("bara-smal")) { verdict }
        }
        let cells = [
            td(.class("h")) { Swedish.change(Int64(rest.change)) }, td(.class("h")) { percent }, td(.class("bara-bred")) { "" },
            td(.class("h bara-bred")) { "" }, td(.class("bara-bred")) { verdict }, td(.class("smal")) { "" },
        ]
        return .element("tr", [.class("del")], .join([head] + counts(split.rest, nil) + cells))
    }

    private static let withheld = Html.join([
        span(.ariaHidden) { "·" }, span(.class("dold")) { "visas inte, för liten bas" },
    ])

    private static let notCovered = Html.join([span(.ariaHidden) { "–" }, span(.class("dold")) { "underlag saknas" }])
}
