import Markup
import Picture
import Storage
import Web

/// The page Drift.
struct DriftPage {
    let drift: Drift

    var page: Page {
        let warnings = drift.warnings
        return Page(title: "Drift", crumbs: [Crumb("Drift")]) {
            PageParts.head(
                over: "Drift", heading: warnings.isEmpty ? "Allt är som det ska" : "Något behöver ses över",
                lead: "För den som sköter servern: var lagret ligger, hur gamla kopiorna är och vilka gränser som gäller.")
            for warning in warnings { box(warning) }
            part("lager", "Lagret") { facts }
            part("kopior", "Säkerhetskopior") { backups }
            part("lopande", "Löpande kopia") { p { drift.copying.joined(separator: " ") } }
            part("granser", "Gränser") { limits }
            PageParts.downloads(["drift"], formats: [.json])
        }
    }

    private func box(_ warning: DriftWarning) -> Html {
        div(.class("ruta varsel mellan")) {
            h2 { warning.heading }
            warning.words.map { words in p { words } }
            if let command = warning.command { p { code { command } } }
        }
    }

    private func part(_ id: String, _ heading: String, @HtmlBuilder content: () -> Html) -> Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby(id)) {
            h2(.id(id)) { heading }
            content()
        }
    }

    private var facts: Html {
        dl(.class("fakta")) {
            fact("Plats", drift.place.inWords)
            fact("Schema", String(drift.schema))
            fact("Senaste ändring", drift.newest.map { "nr \($0.change), den \(Swedish.moment($0.at))" } ?? "inget är inläst än")
            dt { "Spårets senaste länk" }
            dd { code { drift.newest?.hash ?? "ingen än" } }
            fact("Program", "Samsyn \(Samsyn.version)")
        }
    }

    private func fact(_ name: String, _ value: String) -> Html { Html.join([dt { name }, dd { value }]) }

    private var backups: Html {
        guard let backup = drift.safety.backup else {
            return p { "Servern vet inte var de ligger." }
        }
        return Html.join([
            p { [backup.age, backup.behind(drift.change)].compactMap { $0 }.joined(separator: " ") },
            dl(.class("fakta")) {
                fact("Mapp", backup.folder)
                if let newest = backup.newest {
                    fact("Gjord", Swedish.moment(newest.at))
                    fact("Fil", newest.name)
                    fact("Till och med", "ändring \(newest.change)")
                }
            },
            p(.class("kalla")) { "Pröva den med ”samsyn backup verify FIL”. En kopia som ingen har prövat är bara en fil." },
        ])
    }

    private var limits: Html {
        PageParts.scrolling("Tabell: gränser") {
            Markup.table {
                caption(.class("dold")) { "Gränser som gäller nu" }
                thead {
                    tr {
                        th(.scope("col")) { "Gräns" }
                        th(.scope("col"), .class("h")) { "Nu" }
                        th(.scope("col")) { "Ställs in med" }
                    }
                }
                tbody { drift.limits.told(of: drift.place).map(row) }
            }
        }
    }

    private func row(_ limit: Limits.Told) -> Html {
        tr {
            th(.scope("row")) { limit.meaning }
            td(.class("h")) { limit.words }
            td { code { limit.variable } }
        }
    }
}
