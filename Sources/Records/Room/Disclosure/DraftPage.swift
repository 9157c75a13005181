import Almanac
import Markup
import Picture
import RecordsRules
import Web

/// The records of a draft, and where more are looked for.
struct DraftPage {
    let sight: DraftSight
    /// The kinds of records that there are.
    let kinds: [(value: String, words: String)]
    let search: RecordSearch
    /// Nil before anything has been looked for.
    let results: [DisclosableRecord]?
    let refusal: DisclosureRefusal?

    private var draft: DisclosureDraft { sight.draft }

    var page: Page {
        Page(title: "Ny utlämning", crumbs: [DisclosurePieces.crumb, Crumb("Ny utlämning")], status: refusal == nil ? 200 : 422) {
            PageParts.head(over: "Ny utlämning. Steg 1 av 3: välj", heading: heading, lead: draft.asked)
            DisclosurePieces.fault(refusal)
            p { draft.recipient.map { "Till: \($0)." } ?? "Mottagaren är inte sagd, och behöver inte sägas." }
            if !draft.choices.isEmpty { chosen }
            finding
            if let results { found(results) }
            dropping
        }
    }

    private var heading: String {
        draft.choices.isEmpty
            ? "Välj handlingar" : "\(Swedish.capitalised(Swedish.counted(draft.choices.count, one: "handling är vald", many: "handlingar är valda")))"
    }

    private var chosen: Html {
        section(.class("avsnitt"), .ariaLabelledby("valda")) {
            h2(.id("valda")) { "Valda handlingar" }
            PageParts.scrolling("Tabell: valda handlingar") {
                Markup.table {
                    caption(.class("dold")) { "Handlingarna i den ordning de kommer i kopian" }
                    thead { tr { for name in ["Handling", "Vad", "Maskat", "Ta bort"] { th(.scope("col")) { name } } } }
                    tbody { Array(draft.choices.enumerated()).map { row($0.offset, $0.element) } }
                }
            }
            p(.class("knapprad")) {
                a(.class("knapp forst"), .href(.draft(draft.number, "handling", "1"))) { "Läs och maska" }
                a(.class("knapp"), .href(.draft(draft.number, "granska"))) { "Se hela kopian" }
            }
        }
    }

    private func row(_ place: Int, _ choice: DisclosureDraft.Choice) -> Html {
        let heading = sight.heading(choice.key)
        return tr {
            th(.scope("row")) { a(.href(.draft(draft.number, "handling", String(place + 1)))) { heading } }
            td { sight.record(place)?.title ?? "finns inte längre" }
            td { choice.masks.isEmpty ? "inget" : Swedish.count(choice.masks.count) }
            td {
                postForm(to: .draft(draft.number, "ta-bort")) {
                    state
                    input(.type("hidden"), .name("plats"), .value(String(place + 1)))
                    button(.class("knapp liten"), .type("submit")) { Html.join([.text("Ta bort"), span(.class("dold")) { " \(heading)" }]) }
                }
            }
        }
    }

    private var state: Html { input(.type("hidden"), .name("lage"), .value(sight.state)) }

    private var finding: Html {
        section(.class("avsnitt"), .ariaLabelledby("sok")) {
            h2(.id("sok")) { "Leta upp handlingar" }
            form(.action(.draft(draft.number)), .class("inlasning")) {
                div(.class("falt")) { PageParts.choice("slag", label: "Slag", options: kinds, selected: search.kind?.text) }
                field("ord", "Ord som ska finnas", search.question.words, [.type("search"), .maxlength(200)])
                field("fran", "Från och med dag", search.question.from?.description ?? "", [.type("date")])
                field("till", "Till och med dag", search.question.through?.description ?? "", [.type("date")])
                p(.class("knapprad")) { button(.type("submit")) { "Leta" } }
            }
        }
    }

    private func field(_ name: String, _ words: String, _ value: String, _ attributes: [Attribute]) -> Html {
        div(.class("falt")) {
            label(.for(name)) { words }
            Html.void("input", [.id(name), .name(name), .value(value)] + attributes)
        }
    }

    private func found(_ results: [DisclosableRecord]) -> Html {
        section(.class("avsnitt"), .ariaLabelledby("funna")) {
            h2(.id("funna")) {
                results.isEmpty ? "Inget hittades" : Swedish.capitalised(Swedish.counted(results.count, one: "handling", many: "handlingar"))
            }
            if results.isEmpty { p { "Pröva andra ord, andra dagar eller ett annat slag." } }
            if results.count >= RecordSearch.most { p { "Det kan finnas fler. Ange ord eller dagar för att komma till rätt handlingar." } }
            if !results.isEmpty {
                postForm(to: .draft(draft.number, "handlingar"), .class("inlasning")) {
                    state
                    search.query.map { input(.type("hidden"), .name($0.name), .value($0.value)) }
                    fieldset(.class("falt kryss")) {
                        legend { "Välj dem som ska lämnas ut" }
                        Array(results.enumerated()).map { box($0.offset, $0.element) }
                    }
                    p(.class("knapprad")) { button(.class("forst"), .type("submit")) { "Lägg till" } }
                }
            }
        }
    }

    private func box(_ place: Int, _ record: DisclosableRecord) -> Html {
        let isChosen = draft.choices.contains { $0.key == record.key }
        let day = record.day.map { ", \(Swedish.date($0))" } ?? ""
        if isChosen { return p(.class("hjalp")) { "\(sight.heading(record.key)): \(record.title)\(day). Redan vald." } }
        return label {
            input(.type("checkbox"), .name(RecordSearch.name(record.key, at: place)), .value("ja"))
            "\(sight.heading(record.key)): \(record.title)\(day)"
        }
    }

    private var dropping: Html {
        section(.class("avsnitt"), .ariaLabelledby("kasta")) {
            h2(.id("kasta")) { "Kasta utkastet" }
            p { "Inget har lämnats ut. Utkastet försvinner utan spår, också orden som skulle maskas." }
            postForm(to: .draft(draft.number, "slang")) { p(.class("knapprad")) { button(.type("submit")) { "Kasta utkastet" } } }
        }
    }
}
