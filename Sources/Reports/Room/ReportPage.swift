import Charts
import Markup
import Picture
import ReportsRules
import Web

/// The yearly picture as a page: the same blocks as the document.
struct ReportPage {
    let document: ReportDocument
    /// The document's drawings as pages have them, in the document's order.
    let drawings: [Html]

    var page: Page {
        Page(title: document.title, heading: "Rapporter", crumbs: [Crumb("Rapporter", Link("/rapporter")), Crumb(document.title)]) {
            PageParts.head(over: "\(document.title), \(document.subtitle). \(document.period)", heading: document.summary.heading, lead: "")
            div(.class("knapprad")) {
                a(.class("knapp forst"), .href(Link(["rapporter", "\(document.slug).pdf"]))) { "Hämta som PDF" }
                if let status = document.status { span(.class("stampel")) { status } }
            }
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
            section.blocks.map { ReportBlockHtml(block: $0, drawings: drawings(of: $0)).html }
        }
    }

    /// The drawings of one block, found by their place among all.
    private func drawings(of block: ReportBlock) -> [Html] {
        guard let first = block.charts.first, let start = document.charts.firstIndex(of: first) else { return [] }
        return Array(drawings.dropFirst(start).prefix(block.charts.count))
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

/// One block of a report as HTML.
struct ReportBlockHtml {
    let block: ReportBlock
    let drawings: [Html]

    var html: Html {
        switch block {
        case .heading(let words): h3 { words }
        case .paragraph(let spans): p(.class("prosa")) { spans.map(ReportBlockHtml.span) }
        case .list(let items): Markup.ul(.class("prosa")) { items.map { item in li { item.map(ReportBlockHtml.span) } } }
        case .scale(let steps): ScaleList(steps.map { .init($0.number, $0.word, meaning: $0.meaning) }, unknown: "ingen bedömning gjord.").html
        case .matrix(let matrix): ReportMatrixHtml(matrix: matrix).html
        case .changes(let table): ReportChangesHtml(table: table).html
        case .table(let table): ReportBlockHtml.table(table)
        case .chart(let chart): zip([chart], drawings).map(ReportBlockHtml.chart).first ?? .empty
        case .chartGrid(let charts, let columns, let caption):
            Html.join([
                div(.class(columns > 2 ? "multipel" : "tva")) { zip(charts, drawings).map(ReportBlockHtml.chart) }, p(.class("kalla")) { caption },
            ])
        case .words(let words): dl(.class("fakta")) { words.map { word in Html.join([dt { word.word }, dd { word.meaning }]) } }
        }
    }

    static func span(_ span: ReportSpan) -> Html {
        let words = span.strong ? strong { span.text } : Html.text(span.text)
        return span.figure.map { figure in a(.class("figur"), .href(.figure(figure))) { words } } ?? words
    }

    private static func chart(_ chart: ReportChart, _ drawing: Html) -> Html {
        Markup.figure {
            figcaption { strong { chart.title } }
            drawing
        }
    }

    private static func table(_ table: PlainTable) -> Html {
        PageParts.scrolling(table.caption) {
            Markup.table {
                caption { table.caption }
                thead { tr { table.columns.map { column in th(.scope("col"), .class(column.isNumeric ? "h" : "")) { column.head } } } }
                tbody {
                    for row in table.rows {
                        tr { row.enumerated().map { index, cell in index == 0 ? th(.scope("row")) { cell.map(span) } : td { cell.map(span) } } }
                    }
                }
            }
        }
    }
}
