import Markup
import Picture
import Storage
import Web

/// Everything that has a circle, by kind, each with a way to raise or lower it.
struct CirclesPage {
    let standings: [CircleSubject.Kind: [CircleStanding]]

    static let crumb = Crumb("Kretsar", Link("/kretsar"))

    var page: Page {
        Page(title: "Kretsar", crumbs: [Crumb("Kretsar")]) {
            PageParts.head(
                over: "Kretsar", heading: heading,
                lead:
                    "Det öppna läser alla, platskretsen de som arbetar med platsen, myndighetskretsen kommun, polis och skola. Det mest känsliga har bara de som leder arbetet."
            )
            for kind in CircleSubject.Kind.allCases { if let own = standings[kind], !own.isEmpty { part(kind, own) } }
        }
    }

    private var heading: String {
        let count = standings.values.joined().count { $0.setting != nil }
        guard count > 0 else { return "Allt har den krets det börjar med" }
        return "\(Swedish.capitalised(Swedish.counted(count, one: "krets", many: "kretsar"))) är \(count == 1 ? "ändrad" : "ändrade")"
    }

    private func part(_ kind: CircleSubject.Kind, _ own: [CircleStanding]) -> Html {
        section(.class("avsnitt"), .ariaLabelledby("k-\(kind.address)")) {
            h2(.id("k-\(kind.address)")) { kind.heading }
            p { kind.meaning }
            PageParts.scrolling("Tabell: \(kind.heading.lowercased())") {
                Markup.table {
                    caption(.class("dold")) { "\(kind.heading) och deras kretsar" }
                    thead { tr { for name in ["Vad", "Krets", "Varför"] { th(.scope("col")) { name } } } }
                    tbody { own.map(row) }
                }
            }
        }
    }

    private func row(_ standing: CircleStanding) -> Html {
        tr {
            th(.scope("row")) { a(.href(standing.item.subject.link)) { standing.item.name } }
            td { standing.reach.name }
            td { standing.setting?.reason ?? "från början" }
        }
    }
}

/// One thing with a circle: who reads it, a form to raise or lower it, and what has been done before.
struct CirclePage {
    let standing: CircleStanding
    let history: [CircleEvent]
    let draft: CircleDraft

    private var item: CircleItem { standing.item }

    var page: Page {
        Page(
            title: "Krets för \(item.name)", crumbs: [CirclesPage.crumb, Crumb(item.name)], status: draft.refusal == nil ? 200 : 422
        ) {
            PageParts.head(over: "Kretsar", heading: item.name, lead: "Nu gäller: \(standing.reach.name). \(standing.reach.meaning)")
            FormPieces.fault("Inget är ändrat", draft.refusal?.words)
            p { item.subject.kind.meaning }
            section(.class("avsnitt bara-skarm"), .ariaLabelledby("andra")) {
                h2(.id("andra")) { "Höj eller sänk" }
                form
            }
            if !history.isEmpty { told }
        }
    }

    private var form: Html {
        postForm(to: item.subject.link, .class("inlasning")) {
            fieldset(.class("mellan")) {
                legend { "Vem får läsa" }
                div(.class("val")) {
                    choice(CircleDraft.first, "Som från början: \(item.first.name)", item.first.meaning)
                    for reach in Reach.choices { choice(reach.text, Swedish.capitalised(reach.name), reach.meaning) }
                }
            }
            FormPieces.field(
                "skal", "Varför", help: "En mening. Den står kvar i spåret.",
                [.type("text"), .value(draft.reason), .required, .maxlength(300), .autocomplete("off")])
            p { button(.type("submit"), .class("forst")) { "Spara" } }
        }
    }

    private var chosen: String { draft.choice.isEmpty ? standing.setting?.reach.text ?? CircleDraft.first : draft.choice }

    private func choice(_ value: String, _ words: String, _ meaning: String) -> Html {
        label {
            Html.void("input", [.type("radio"), .name("krets"), .value(value)] + (chosen == value ? [.checked] : []))
            span {
                words
                span(.class("hjalp")) { meaning }
            }
        }
    }

    private var told: Html {
        section(.class("avsnitt"), .ariaLabelledby("hi")) {
            h2(.id("hi")) { "Tidigare" }
            ul(.class("lista")) { history.map(line) }
        }
    }

    private func line(_ event: CircleEvent) -> Html {
        li {
            p { event.change.reach.map { "\(Swedish.capitalised($0.name)). \(event.change.reason)" } ?? "Tillbaka till det från början." }
            if let entry = event.entry { small { "\(entry.actor.name), \(Swedish.moment(entry.at))" } }
        }
    }
}
