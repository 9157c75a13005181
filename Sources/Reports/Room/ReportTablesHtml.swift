import Charts
import Markup
import Picture
import ReportsRules
import Web

/// Weeks by areas as the report has them; the year's own page has links and more.
struct ReportMatrixHtml {
    let matrix: LevelMatrix

    var html: Html {
        Html.join([
            PageParts.scrolling(matrix.caption) {
                Markup.table(.class("matris")) {
                    caption(.class("dold")) { matrix.caption }
                    thead { heads }
                    tbody { matrix.rows.map(row) }
                    tfoot { matrix.summaries.map(summary) }
                }
            },
            p(.class("kalla")) { matrix.note.map(ReportBlockHtml.span) },
        ])
    }

    private var heads: Html {
        tr {
            th(.scope("col")) { span(.class("lod")) { "Vecka" } }
            for area in matrix.areas { th(.scope("col")) { span(.class("lod")) { area } } }
        }
    }

    private func row(_ row: LevelMatrix.Row) -> Html {
        switch row {
        case .week(let label, let month, let levels, let noted):
            let cells = levels.enumerated().map { cell($1, isNoted: noted.contains($0)) }
            return .element("tr", month == nil ? [] : [.class("manadsstart")], .join([th(.scope("row")) { label }] + cells))
        case .gap(let label, _, let text):
            return tr(.class("manadsstart")) {
                th(.scope("row")) { label }
                td(.class("utan"), .colspan(matrix.areas.count)) { span(.class("lapp")) { text } }
            }
        }
    }

    /// A level that a note follows has a marked corner.
    private func cell(_ level: Int?, isNoted: Bool) -> Html {
        td(.class((level.map { "c n\($0)" } ?? "c utan") + (isNoted ? " medskal" : ""))) {
            level.map { String($0) } ?? "–"
            if let level { svg(.ariaHidden) { use("s\(level)") } }
            if isNoted { span(.class("dold")) { ", med skäl" } }
        }
    }

    private func summary(_ summary: LevelMatrix.Summary) -> Html {
        tr {
            th(.scope("row"), .class("fotrub")) { summary.label }
            for (index, cell) in summary.cells.enumerated() {
                td {
                    cell
                    if let under = summary.small?[index] { small(.class("ki")) { under } }
                }
            }
        }
    }
}

/// The CompStat table as the report has it.
struct ReportChangesHtml {
    let table: ReportsRules.ChangeTable

    var html: Html {
        Html.join([
            PageParts.scrolling(table.caption) {
                Markup.table(.class("cs")) {
                    caption(.class("dold")) { table.caption }
                    thead { heads }
                    tbody { table.rows.map(row) }
                }
            },
            p(.class("kalla")) { table.note.map(ReportBlockHtml.span) },
        ])
    }

    private var heads: Html {
        tr {
            th(.scope("col")) { "Kategori" }
            for year in table.years { th(.scope("col"), .class("h")) { year } }
            th(.scope("col"), .class("h")) { "Förändring" }
            th(.scope("col"), .class("h")) { "Procent, 95 % intervall" }
            th(.scope("col")) { "Bedömning" }
        }
    }

    private func row(_ row: ReportsRules.ChangeTable.Row) -> Html {
        switch row {
        case .group(let name): tr(.class("grupp")) { th(.scope("rowgroup"), .colspan(table.years.count + 4)) { name } }
        case .counts(let counts): self.counts(counts)
        }
    }

    private func counts(_ row: CountRow) -> Html {
        let kind = [CountRow.Kind.sum: "summa", .contribution: "del"][row.kind]
        let name = row.figure.map { figure in a(.class("figur"), .href(.figure(figure))) { row.name } } ?? .text(row.name)
        let head = th(.scope("row")) { Html.join([name] + row.marks.map { ReportBlockHtml.span(ReportSpan($0)) }) }
        let cells = row.counts.map { count in td(.class("h")) { count } }
        let rest = [td(.class("h")) { row.change }, td(.class("h")) { percent(row.percent) }, td { verdict(row.verdict) }]
        return .element("tr", kind.map { [.class($0)] } ?? [], .join([head] + cells + rest))
    }

    private func percent(_ percent: CountRow.Percent?) -> Html {
        switch percent {
        case .shown(let text, let interval): .join([.text(text), interval.map { limits in small(.class("ki")) { limits } } ?? .empty])
        case .withheld(let reason): .join([span(.ariaHidden) { "·" }, span(.class("dold")) { reason }])
        case nil: .empty
        }
    }

    private func verdict(_ mark: VerdictMark?) -> Html {
        guard let mark else { return .text("underlag saknas") }
        let verdict = Verdict(label: "", wording: mark.wording, weight: mark.weight, direction: mark.direction, method: "", numbers: [:])
        return VerdictChip(verdict).html
    }
}
