import Almanac
import Markup
import Picture
import RecordsRules
import Storage
import Tabular
import Web

/// Exactly what a purge would take, before it does.
struct PurgePage {
    let plan: PurgePlan
    let titles: [String: String]
    let tables: [String: String]
    let refusal: RetentionRefusal?

    static let link = Link("/handlingar/gallra")

    var page: Page {
        Page(title: "Gallra", crumbs: [Crumb("Handlingar", RetentionPage.link), Crumb("Gallra")], status: refusal == nil ? 200 : 422) {
            PageParts.head(over: "Bevara och gallra", heading: heading, lead: lead)
            if let refusal {
                div(.class("ruta fel mellan"), .role("alert")) {
                    h2 { "Inget är gallrat" }
                    p { refusal.words }
                }
            }
            if plan.parts.isEmpty { p { a(.href(RetentionPage.link)) { "Till reglerna" } } } else { table; form }
        }
    }

    private var heading: String {
        plan.rows == 0 ? "Det finns inget att gallra i dag" : "\(Swedish.count(plan.rows)) \(plan.rows == 1 ? "uppgift" : "uppgifter") gallras"
    }

    private var lead: String {
        plan.rows == 0 ? "" : "Det som gallras går inte att få tillbaka ur lagret. Säkerhetskopior har det kvar tills de tas bort."
    }

    private var table: Html {
        PageParts.scrolling("Det som gallras") {
            Markup.table {
                caption(.class("dold")) { "Det som gallras" }
                thead {
                    tr { for head in ["Handlingstyp", "Äldre än", "Beslut", "Tabell", "Antal"] { th(.scope("col")) { head } } }
                }
                tbody { for part in plan.parts { for due in part.due { row(part, due) } } }
            }
        }
    }

    private func row(_ part: PurgePlan.Part, _ due: RecordsDue) -> Html {
        tr {
            th(.scope("row")) { part.type.title + (due.about.map { ": \($0)" } ?? "") }
            td { Swedish.date(part.ground.before) }
            td { part.rule.decision }
            td { tables[due.table] ?? due.table }
            td(.class("tal")) { Swedish.count(due.rows) }
        }
    }

    private var form: Html {
        Html.join([
            ul(.class("mellan")) { for part in plan.parts { if let purging = part.type.purging { li { "\(part.type.title): \(purging.effect)" } } } },
            postForm(to: PurgePage.link, .class("inlasning")) {
                input(.type("hidden"), .name("underlag"), .value(plan.mark))
                p { button(.type("submit")) { "Gallra" } }
                p { a(.href(RetentionPage.link)) { "Avbryt" } }
            },
        ])
    }
}

/// What has been purged, when and by which decision.
struct PurgeLogPage {
    let runs: [PurgeRun]
    let titles: [String: String]
    let tables: [String: String]
    /// The sources' names, for purges that were of one source.
    let names: [String: String]

    static let link = Link("/handlingar/gallrat")
    private static let heads = ["Dag", "Handlingstyp", "Gäller", "Äldre än", "Beslut", "Tabell", "Antal", "Ändring"]

    var page: Page {
        Page(title: "Gallrat", crumbs: [Crumb("Handlingar", RetentionPage.link), Crumb("Gallrat")]) {
            PageParts.head(over: "Bevara och gallra", heading: heading, lead: lead)
            if runs.isEmpty {
                p { a(.href(RetentionPage.link)) { "Till reglerna" } }
            } else {
                table
                PageParts.downloads(["handlingar", "gallrat"])
            }
        }
    }

    private var heading: String {
        guard let last = runs.first else { return "Inget har gallrats än" }
        return "Senast gallrat \(Swedish.date(last.ground.on))"
    }

    private var lead: String { runs.isEmpty ? "" : "Varje gallring är en ändring i spåret, med beslutet den bygger på." }

    private var table: Html {
        PageParts.scrolling("Gallrat") {
            Markup.table {
                caption(.class("dold")) { "Gallrat" }
                thead { tr { for head in PurgeLogPage.heads { th(.scope("col")) { head } } } }
                tbody { for run in runs { row(run) } }
            }
        }
    }

    private func row(_ run: PurgeRun) -> Html {
        tr {
            th(.scope("row")) { Swedish.date(run.ground.on) }
            for text in [title(run), about(run) ?? "alla", Swedish.date(run.ground.before), run.ground.decision, tables[run.table] ?? run.table] { td { text } }
            td(.class("tal")) { Swedish.count(run.rows) }
            td(.class("tal")) { run.change.description }
        }
    }

    private func title(_ run: PurgeRun) -> String { titles[run.ground.recordType.text] ?? run.ground.recordType.text }

    private func about(_ run: PurgeRun) -> String? { run.about.map { names[$0] ?? $0 } }

    /// The log as a table to take out.
    func export(created: Day) -> TableExport {
        let rows = runs.map { run -> [CsvCell] in
            [
                .text(run.ground.on.description), .text(title(run)), .text(about(run) ?? ""), .text(run.ground.before.description),
                .text(run.ground.decision), .text(run.table), .whole(run.rows), .whole(run.change.value),
            ]
        }
        return TableExport(title: "Gallrat", header: PurgeLogPage.heads, rows: rows, created: created)
    }
}
