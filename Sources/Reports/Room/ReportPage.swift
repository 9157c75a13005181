import Markup
import Picture
import ReportsRules
import Web

/// The yearly picture as a page: the same blocks as the document.
struct ReportPage {
    let document: ReportDocument
    /// The document's drawings as pages have them.
    let drawings: [ReportChart: Html]

    var page: Page {
        Page(title: document.title, heading: "Rapporter", crumbs: [Crumb("Rapporter", Link("/rapporter")), Crumb(document.title)]) {
            PageParts.head(over: "\(document.title), \(document.subtitle). \(document.period)", heading: document.summary.heading, lead: "")
            div(.class("knapprad")) {
                a(.class("knapp forst"), .href(Link(["rapporter", "\(document.slug).pdf"]))) { "Hämta som PDF" }
                if let status = document.status { span(.class("stampel")) { status } }
            }
            p { "Alla figurer i rapporten, med källa och noter, finns som tabell." }
            PageParts.downloads(["rapporter", document.slug], formats: [.xlsx, .csv, .json])
            div(.class("rapportblad avsnitt")) {
                contents
                article(.class("blad")) { document.sections.map(section) }
                margin
            }
        }
    }

    private var contents: Html {
        nav(.class("innehall"), .ariaLabel("Innehåll")) {
            ul(.class("lista-ren")) {
                for section in document.sections { li { a(.href(fragment: section.id)) { section.heading } } }
            }
        }
    }

    private func section(_ section: ReportSection) -> Html {
        Markup.section(.ariaLabelledby(section.id)) {
            h2(.id(section.id)) { section.heading }
            section.blocks.map { ReportBlockHtml(block: $0, drawings: drawings).html }
        }
    }

    private var margin: Html {
        div(.class("marg")) {
            div(.class("intyg")) {
                h3 { "Står bakom" }
                for line in document.publisher { p { line } }
                p { "Läst vid ändring \(document.asOf), \(Swedish.date(document.preparedOn))." }
            }
            div {
                h3 { "Källor" }
                for source in document.sources {
                    p {
                        "\(source.name): \(source.file), \(Swedish.count(source.rows)) värden. SHA-256 "
                        code { String(source.sha256.prefix(12)) + "…" }
                    }
                }
                p { a(.href(Link("/kallor"))) { "Alla källor" } }
            }
        }
    }
}
