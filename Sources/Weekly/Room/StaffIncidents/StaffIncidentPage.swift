import Almanac
import Markup
import Picture
import Tabular
import Web
import WeeklyRules

/// Incidents against staff in a period: kind of workplace by kind, small numbers withheld.
struct StaffIncidentPage {
    let sight: StaffIncidentTables.Sight

    static let link = Link("/hot-mot-anstallda")

    var page: Page {
        Page(title: "Hot mot anställda", crumbs: [Crumb("Hot mot anställda")]) {
            PageParts.head(over: "Hot mot anställda", heading: heading, lead: StaffIncidentWords.caveat)
            if let table = sight.table {
                if sight.periods.count > 1 { filter(table.period) }
                PageParts.scrolling("Tabell: hot mot anställda \(table.period.words)") { html(table) }
                if table.hidesAny { p(.class("kalla")) { StaffIncidentWords.why(sight.smallest) } }
                p(.class("kalla")) { "Streck: arbetsgivarens system säger inget om det. Det är inte detsamma som inga." }
                if sight.newest.count > 1 { periods }
                PageParts.downloads(["hot-mot-anstallda"], query: [("period", table.period.description)], formats: [.csv, .xlsx])
            } else {
                PageParts.empty(
                    "Inget är inläst", "Be arbetsgivaren om antal per period, verksamhet och slag, och läs in filen. Enskilda händelser hör inte hit.")
            }
        }
    }

    private var heading: String {
        guard let table = sight.table else { return "Inga uppgifter är inlästa" }
        guard case .shown(let count) = table.total else { return "Antalet \(table.period.words) visas inte" }
        guard count > 0 else { return "Inga anmälda händelser \(table.period.words)" }
        return "\(Swedish.capitalised(Swedish.counted(count, one: "anmäld händelse", many: "anmälda händelser"))) \(table.period.words)"
    }

    private func filter(_ chosen: StaffIncidentPeriod) -> Html {
        form(.class("filter"), .action(StaffIncidentPage.link)) {
            PageParts.choice(
                "period", label: "Period", options: sight.periods.map { ($0.description, Swedish.capitalised($0.words)) }, selected: chosen.description)
            button(.type("submit")) { "Visa" }
        }
    }

    private func html(_ table: StaffIncidentTable) -> Html {
        Markup.table {
            caption(.class("dold")) { "Antal \(table.period.words) efter verksamhet och slag" }
            thead {
                tr {
                    th(.scope("col")) { "Verksamhet" }
                    (table.kinds.map(\.name) + ["totalt"]).map { name in th(.scope("col"), .class("h")) { Swedish.capitalised(name) } }
                }
            }
            tbody { table.rows.map { StaffIncidentPage.row($0.workplace, $0.cells + [$0.total]) } }
            tfoot { StaffIncidentPage.row("Alla verksamheter", table.totals + [table.total]) }
        }
    }

    private static func row(_ name: String, _ cells: [StaffIncidentTable.Cell]) -> Html {
        tr {
            th(.scope("row")) { name }
            cells.map { cell in td(.class("h")) { words(cell) } }
        }
    }

    private static func words(_ cell: StaffIncidentTable.Cell) -> Html {
        switch cell {
        case .shown(let count): .text(Swedish.count(count))
        case .hidden: span(.class("matt")) { StaffIncidentWords.hidden }
        case .untold: .join([span(.ariaHidden) { "–" }, span(.class("dold")) { "uppgift saknas" }])
        }
    }

    /// Sums only: periods never share months, so none can be taken from another.
    private var periods: Html {
        section(.class("avsnitt"), .ariaLabelledby("per")) {
            h2(.id("per")) { "Period för period" }
            Markup.table {
                caption(.class("dold")) { "Alla verksamheter och slag, period för period" }
                thead {
                    tr {
                        th(.scope("col")) { "Period" }
                        th(.scope("col"), .class("h")) { "Totalt" }
                    }
                }
                tbody {
                    for table in sight.newest {
                        tr {
                            th(.scope("row")) { Swedish.capitalised(table.period.words) }
                            td(.class("h")) { StaffIncidentPage.words(table.total) }
                        }
                    }
                }
            }
        }
    }
}

/// The table to take along, with the same cells withheld.
extension StaffIncidentPage {
    var name: String { "hot-mot-anstallda\(sight.table.map { "-\($0.period)" } ?? "")" }

    func export(_ created: Day) -> TableExport {
        let kinds = sight.table?.kinds ?? []
        let rows = (sight.table?.rows ?? []).map { ($0.workplace, $0.cells + [$0.total]) }
        let last = sight.table.map { [("Alla verksamheter", $0.totals + [$0.total])] } ?? []
        return TableExport(
            title: "Hot mot anställda", header: ["period", "verksamhet"] + kinds.map(\.name) + ["totalt"],
            rows: (rows + last).map { workplace, cells in
                [.text(sight.table?.period.description ?? ""), .text(workplace)] + cells.map(StaffIncidentPage.cell)
            }, notes: [StaffIncidentWords.caveat, StaffIncidentWords.why(sight.smallest)], created: created)
    }

    private static func cell(_ cell: StaffIncidentTable.Cell) -> CsvCell {
        switch cell {
        case .shown(let count): .whole(Int64(count))
        case .hidden: .text(StaffIncidentWords.hidden)
        case .untold: .blank
        }
    }
}
