import Almanac
import Charts
import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// The whole way back from a figure: the number, what it means, the cells, the import, the file.
struct FigurePage {
    let figure: Figure
    let traces: [Trace]
    let inputTitles: [FigureID: String]
    /// Notes that people and files have left on the figure.
    let notes: [NoteRecord]
    /// What a person is writing, when it could not be taken.
    var draft: NoteDraft?
    /// Whether the reader may write notes.
    let mayWrite: Bool

    var page: Page {
        Page(
            title: figure.title, heading: nil, crumbs: [Crumb("Figurer", Link("/sok")), Crumb(figure.title)],
            status: draft.map { $0.flaws.isEmpty ? 200 : 422 } ?? 200, scripts: mayWrite ? [.personGuard] : []
        ) {
            div(.class("sidhuvud")) {
                p(.class("overrad")) { code { figure.id.description } }
                h1 { FigureSentence.heading(figure) }
                if let verdict = figure.verdict { p(.class("mellan")) { VerdictChip(verdict).html } }
                FigureNotes.sentences(figure.notes)
            }
            div(.class("huvudspalt")) {
                ol(.class("sparkedja"), .ariaLabel("Vägen från siffra till källa")) {
                    step("Siffran") { number }
                    step("Vad den mäter") { meaning }
                    step(traces.count > 1 ? "Rutorna i filerna" : "Rutan i filen") { cells }
                    step("Inläsningen") { imports }
                    step("Filen") { files }
                }
                aside
            }
            FigureNotes(figure: figure, records: notes, draft: draft, mayWrite: mayWrite).html
        }
    }

    private func step(_ heading: String, @HtmlBuilder content: () -> Html) -> Html {
        li {
            h2 { heading }
            content()
        }
    }

    private var number: Html {
        dl(.class("fakta")) {
            fact("Värde", FigureSentence.value(figure))
            if let interval = FigureSentence.interval(figure) { fact(FigureSentence.intervalName(figure), interval) }
            if let n = figure.n { fact("Bygger på", "\(Swedish.count(n)) \(figure.counted)") }
            fact("Period", Period(text: figure.period).map { Swedish.period($0) } ?? figure.period)
            fact("Läst vid ändring", figure.provenance.asOf.description)
        }
    }

    private func fact(_ name: String, _ words: String) -> Html {
        Html.join([dt { name }, dd(.class("tal")) { words }])
    }

    private var meaning: Html {
        Html.join([
            p(.class("prosa")) { figure.provenance.definition },
            p(.class("kalla")) {
                "Metod: \(figure.provenance.method). "
                a(.href(Link("/metoder"))) { "Så räknar vi" }
            },
            certainty, inputs,
        ])
    }

    /// The numbers behind the verdict, once the reader knows what is measured.
    private var certainty: Html {
        guard let verdict = figure.verdict else { return .empty }
        return dl(.class("fakta mellan")) {
            for item in VerdictNumbers.facts(verdict) { fact(item.name, item.words) }
        }
    }

    private var inputs: Html {
        guard !figure.provenance.inputs.isEmpty else { return .empty }
        return Html.join([
            p(.class("kalla")) { "Räknad ur:" },
            ul(.class("lista-ren kalla")) {
                for input in figure.provenance.inputs { li { a(.href(.figure(input))) { inputTitles[input] ?? input.description } } }
            },
        ])
    }

    private var cells: Html {
        guard !traces.isEmpty else { return p { "Siffran bygger inte på någon ruta i en fil: underlag saknas." } }
        return Html.join(traces.map { ExcerptPart(trace: $0).html })
    }

    private var imports: Html {
        Html.join(
            traces.map { trace in
                dl(.class("fakta")) {
                    dt { "Källa" }
                    dd { Slug(trace.batch.source).map { slug in a(.href(.source(slug))) { trace.origin.source } } ?? .text(trace.origin.source) }
                    if let entry = trace.entry { fact("Inläst", "\(Swedish.moment(entry.at)) av \(entry.actor.name), \(entry.actor.role)") }
                    fact("Värden", FigurePage.rows(trace.batch.rows))
                    dt { "Inläsning" }
                    dd { a(.href(Link(["kallor", "inlasning", String(trace.batch.id)]))) { "nummer \(trace.batch.id), ändring \(trace.batch.change)" } }
                    if !trace.batch.parameters.isEmpty { fact("Angivet", trace.batch.parameters) }
                }
            })
    }

    private static func rows(_ rows: RowTally) -> String {
        "\(Swedish.count(rows.new)) nya, \(Swedish.count(rows.changed)) rättade, \(Swedish.count(rows.same)) oförändrade"
    }

    private var files: Html {
        Html.join(
            traces.map { trace in
                Html.join([
                    dl(.class("fakta")) {
                        fact("Namn", trace.origin.file)
                        dt { "SHA-256" }
                        dd { code { trace.origin.sha256 } }
                    },
                    p(.class("mellan")) {
                        if trace.isKept {
                            a(.href(Link(["kallor", "fil", String(trace.batch.id)]))) { "Hämta filen som den lästes in" }
                        } else {
                            KeptFile(batch: trace.batch, purge: trace.purge).words
                        }
                    },
                ])
            })
    }

    private var aside: Html {
        div(.class("spalt")) {
            Markup.section(.ariaLabelledby("an")) {
                h2(.id("an")) { "Använd siffran" }
                p { "Hänvisa till adressen för den här sidan. Kommer nya uppgifter syns det här, och de gamla finns kvar i historiken." }
                PageParts.downloads(["figur", figure.id.description], formats: [.csv, .xlsx, .json])
            }
            Markup.section(.ariaLabelledby("ko")) {
                h2(.id("ko")) { "På kommandoraden" }
                p { code { "samsyn figure \(figure.id)" } }
            }
        }
    }
}

/// The rows of a file around a figure's cells, the cells marked.
struct ExcerptPart {
    let trace: Trace

    var html: Html {
        guard let excerpt = trace.excerpt else { return p { unseen } }
        return Html.join([
            PageParts.scrolling("Utdrag ur \(trace.origin.file)") { table(excerpt) },
            p(.class("kalla")) { note(excerpt) },
        ])
    }

    /// Where no rows of the file can be shown: how many there are, and why.
    private var unseen: String {
        let count = "\(Swedish.count(trace.origin.cellCount)) rutor i \(trace.origin.file)."
        if let words = trace.origin.purged { return "\(count) Rådata gallrade \(words). Antalet står kvar som det räknades." }
        return trace.isKept ? "\(count) Filen går att hämta nedan." : "\(count) \(KeptFile(batch: trace.batch, purge: trace.purge).words)"
    }

    private func table(_ excerpt: Trace.Excerpt) -> Html {
        Markup.table {
            caption(.class("dold")) { "Utdrag ur \(trace.origin.file)" }
            thead {
                tr {
                    th(.scope("col")) { "Rad" }
                    for head in excerpt.header { th(.scope("col")) { head } }
                }
            }
            tbody {
                for row in excerpt.rows {
                    tr {
                        th(.scope("row")) { String(row.number) }
                        for (index, cell) in row.cells.enumerated() { self.cell(cell, isMarked: excerpt.isMarked(row: row.number, column: index + 1)) }
                    }
                }
            }
        }
    }

    private func cell(_ text: String, isMarked: Bool) -> Html { td { isMarked ? mark { text } : .text(text) } }

    private func note(_ excerpt: Trace.Excerpt) -> String {
        let rows = Set(excerpt.rows.map(\.number))
        let shown = excerpt.marked.filter { rows.contains($0.row) }.count
        let rest = trace.origin.cellCount - shown
        return rest > 0
            ? "Markerade rutor ingår i siffran. Ytterligare \(Swedish.count(rest)) rutor i samma fil ingår men visas inte här."
            : "Markerade rutor ingår i siffran."
    }
}
