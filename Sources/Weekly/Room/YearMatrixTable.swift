import Almanac
import Charts
import Markup
import Picture
import Statistics
import Web
import WeeklyRules

/// The table of weeks × areas with its summaries. Weeks that nobody has judged are gathered into one row that says so.
struct YearMatrixTable {
    let loaded: LevelYear

    private var year: YearSummary { loaded.summary }

    var html: Html {
        table(.class("matris")) {
            caption(.class("dold")) { "Nivå per vecka och område \(year.year). Rader är veckor, kolumner är områden." }
            heads
            tbody { rows }
            tfoot { summaries }
        }
    }

    private var heads: Html {
        thead {
            tr {
                th(.scope("col")) { span(.class("dold")) { "Månad" } }
                th(.scope("col")) { span(.class("lod")) { "Vecka" } }
                for area in year.areas {
                    th(.scope("col")) { a(.href(.area(area.area.slug, year: year.year))) { area.area.name } }
                }
                th(.scope("col"), .class("not")) { "Att lägga märke till" }
            }
        }
    }

    /// A stretch of weeks of one month that have some level, or a stretch of any length that has none.
    private enum Stretch {
        case judged(month: Int, weeks: [Week])
        case missing([Week])
    }

    private var stretches: [Stretch] {
        let missing = Set(year.missingWeeks)
        return year.weeks.reduce(into: []) { stretches, week in
            // A week belongs to the month of its Thursday, as it belongs to the Thursday's year.
            let month = (week.monday + 3).month
            switch (stretches.last, missing.contains(week)) {
            case (.missing(let weeks), true): stretches[stretches.count - 1] = .missing(weeks + [week])
            case (_, true): stretches.append(.missing([week]))
            case (.judged(month, let weeks), false): stretches[stretches.count - 1] = .judged(month: month, weeks: weeks + [week])
            default: stretches.append(.judged(month: month, weeks: [week]))
            }
        }
    }

    private var rows: Html {
        .join(
            stretches.enumerated().flatMap { index, stretch in
                switch stretch {
                case .missing(let weeks): [missingRow(weeks)]
                case .judged(let month, let weeks):
                    weeks.enumerated().map { position, week in
                        row(week, month: position == 0 ? (month, weeks.count) : nil, startsMonth: position == 0 && index > 0)
                    }
                }
            })
    }

    private func row(_ week: Week, month: (number: Int, weeks: Int)?, startsMonth: Bool) -> Html {
        var cells: [Html] = []
        if let month {
            cells.append(
                th(.scope("rowgroup"), .rowspan(month.weeks), .class("manad")) { Swedish.shortMonths[month.number - 1] })
        }
        cells.append(th(.scope("row")) { String(week.number) })
        cells += year.areas.map { YearMatrixTable.cell($0.level(of: week)) }
        cells.append(td(.class("not")) { note(week) })
        return .element("tr", startsMonth ? [.class("manadsstart")] : [], .join(cells))
    }

    /// What the week's levels say by themselves, then what has been noted on them, each with its area.
    private func note(_ week: Week) -> Html {
        let noted = loaded.notes(of: week)
        let rule = YearWords.note(week, year)
        guard !noted.isEmpty else { return .text(rule) }
        return ul(.class("noter")) {
            if !rule.isEmpty { li { rule } }
            for item in noted {
                li {
                    a(.class("figur"), .href(.figure(WeeklyFigures.levelID(item.area.slug, week)))) { item.area.name }
                    ": \(item.note.text)"
                }
            }
        }
    }

    /// The eleven forms a cell can have are made once; a year has hundreds of them.
    private static let cells: [Html] = (1...5).map { level in
        td(.class("c n\(level)")) {
            String(level)
            svg(.ariaHidden) { use("s\(level)") }
        }
    }

    private static let blank = td(.class("c utan")) {
        span(.ariaHidden) { "–" }
        span(.class("dold")) { "Underlag saknas" }
    }

    private static func cell(_ level: Int?) -> Html { level.flatMap { cells.indices.contains($0 - 1) ? cells[$0 - 1] : nil } ?? blank }

    private func missingRow(_ weeks: [Week]) -> Html {
        let numbers = weeks.map(\.number)
        let name = numbers.count == 1 ? "\(numbers[0])" : "\(numbers[0])–\(numbers[numbers.count - 1])"
        return tr(.class("manadsstart")) {
            td(.class("manad")) { "" }
            th(.scope("row"), .class("fyll")) { name }
            td(.class("utan"), .colspan(year.areas.count)) {
                span(.class("lapp")) { "Underlag saknas för \(Swedish.weeks(numbers))" }
            }
            td(.class("not")) { "" }
        }
    }

    private var summaries: Html {
        .join([
            summary("3–5", rest: " veckor", figure: .ge3) { area in Html.text(String(area.noteworthyWeeks.successes)) },
            summary("Andel", rest: "", figure: .ge3, share),
            summary("Svit", rest: "", figure: .longest) { .text(String($0.summary.runs(from: AreaYear.noteworthy).longest?.length ?? 0)) },
            summary("Medel", rest: "", figure: .mean) { area in .text(area.summary.mean.map { Swedish.decimal($0, places: 2) } ?? "–") },
        ])
    }

    private func summary(_ head: String, rest: String, figure: WeeklyFigures.Quantity, _ cell: (AreaYear) -> Html) -> Html {
        tr {
            th(.scope("row"), .colspan(2), .class("fotrub")) {
                head
                if !rest.isEmpty { span(.class("lang")) { rest } }
            }
            for area in year.areas {
                td { a(.class("figur"), .href(.figure(WeeklyFigures.id(figure, area.area.slug, year.year)))) { cell(area) } }
            }
            td(.class("not")) { "" }
        }
    }

    private func share(_ area: AreaYear) -> Html {
        let proportion = area.noteworthyWeeks
        guard let share = proportion.share, let limits = proportion.wilsonLimits() else { return .text("–") }
        return .join([
            .text(Swedish.decimal(share * 100, places: 0)),
            small(.class("ki")) { Percent.range(Percent(share: limits.lower), Percent(share: limits.upper)) },
        ])
    }
}
