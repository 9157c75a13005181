import AccessRules
import Almanac
import Markup
import Picture
import Storage
import Web

/// The trail as an auditor meets it: what was done, newest first, the newest link, and the check of it all.
struct TrailPage {
    let list: TrailDesk.List
    let tables: [(value: String, words: String)]
    let words: TableWords

    private var question: TrailQuestion { list.question }

    var page: Page {
        Page(title: "Spåret", crumbs: [Crumb("Spåret")]) {
            PageParts.head(over: "Spåret", heading: "Vem har gjort vad", lead: lead)
            if !list.isSettled { unsettled }
            filter
            if list.records.isEmpty { PageParts.empty("Inget hittades", emptyWords) } else { table }
            more
            if !list.records.isEmpty { PageParts.downloads(["spar"], query: question.query) }
            TrailCheckForm(flaw: nil, fields: [:]).html
            if let head = list.head { TrailHead(head: head).html }
        }
    }

    private var lead: String {
        let count = list.head?.change.value ?? 0
        return "\(Swedish.count(count)) \(count == 1 ? "ändring" : "ändringar"), var och en bunden till alla före den. "
            + "Här står också inloggningar, hämtade tabeller och det som nekades."
    }

    private var unsettled: Html {
        div(.class("ruta varsel mellan")) {
            h2 { "Nekade försök den senaste minuten saknas" }
            p { "Lagret tar inte emot något just nu, så det som har räknats är inte inskrivet. Läs om sidan om en stund." }
        }
    }

    private var filter: Html {
        let people = [("", "alla"), (TrailQuestion.Who.nobody.text, "program och utan konto")] + list.people.map { (String($0.number), $0.name) }
        return form(.class("filter"), .action(Link("/spar"))) {
            PageParts.choice("vem", label: "Vem", options: people, selected: question.who?.text ?? "")
            PageParts.choice("vad", label: "Vad", options: [("", "allt")] + tables, selected: question.table ?? "")
            field("fran", "Från och med", "date", question.from?.description ?? "")
            field("till", "Till och med", "date", question.through?.description ?? "")
            field("ord", "Ord", "search", question.words)
            button(.type("submit")) { "Visa" }
        }
    }

    private func field(_ name: String, _ words: String, _ type: String, _ value: String) -> Html {
        div {
            label(.for(name)) { words }
            input(.type(type), .id(name), .name(name), .value(value))
        }
    }

    private var table: Html {
        PageParts.scrolling("Tabell: spåret") {
            Markup.table {
                caption(.class("dold")) { "Ändringar, den senaste först" }
                thead {
                    tr { ["När", "Vem", "Vad", "Ändring"].map { head in th(.scope("col")) { head } } }
                }
                tbody { list.records.map(row) }
            }
        }
    }

    private func row(_ record: TrailRecord) -> Html {
        tr {
            td { Swedish.moment(record.at) }
            if let content = record.content {
                td { TrailPage.twoLines(content.name, content.standing) }
                td { TrailPage.twoLines(content.why, content.tables(words).joined(separator: "; ")) }
            } else {
                td { TrailSight.elsewhere }
                td { code { String(record.hash.prefix(16)) + "…" } }
            }
            td { a(.href(.trail(record.change))) { Html.join([span(.class("dold")) { "ändring " }, .text(record.change.description)]) } }
        }
    }

    private static func twoLines(_ first: String, _ second: String) -> Html {
        .join([.text(first), second.isEmpty ? .empty : small(.class("hjalp")) { second }])
    }

    private var emptyWords: String {
        list.isCut
            ? "Inget bland de \(Swedish.count(TrailSearch.most)) ändringar som har letats igenom. Fortsätt bakåt, eller ange dagar."
            : "Pröva andra dagar, färre ord eller någon annan i listan."
    }

    /// On to older ones, and where the search stopped.
    private var more: Html {
        guard let next = list.next else { return .empty }
        let link = Link(["spar"], query: question.query + [("fore", String(next.value))])
        return Html.join([
            list.isCut
                ? p(.class("kalla")) {
                    "Sökningen stannade vid ändring \(next): \(Swedish.count(TrailSearch.most)) ändringar letas igenom åt gången. Ange dagar för att komma rätt."
                } : .empty,
            p(.class("knapprad mellan")) { a(.class("knapp"), .href(link), .rel("next")) { list.isCut ? "Leta vidare bakåt" : "Äldre" } },
        ])
    }
}

/// The newest link, to print, to send and to keep outside of the store.
struct TrailHead {
    let head: TrailEntry

    var html: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("lank")) {
            h2(.id("lank")) { "Spårets senaste länk" }
            p {
                "Skriv ut eller skicka den till någon utanför Samsyn. Skrivs lagret om i efterhand stämmer den inte längre, och det syns här ovanför."
            }
            p(.class("figurtitel")) { code { head.hash } }
            p { "Ändring \(head.change), \(Swedish.moment(head.at))." }
            p(.class("knapprad")) { a(.class("knapp"), .href(Link("/spar/senaste.txt"))) { "Hämta som textfil" } }
            details(.class("mellan")) {
                summary { "Skicka den i ett brev" }
                p { sentence }
                p { a(.href(.letter(subject: "Samsyn: spårets senaste länk", body: sentence))) { "Öppna ett brev med texten" } }
            }
        }
    }

    private var sentence: String { "Samsyn, spårets senaste länk. Ändring \(head.change), \(head.at.description): \(head.hash)" }

    /// What is handed over as a file.
    func text(store: String) -> String {
        """
        Samsyn: spårets senaste länk
        Lager: \(store)
        Ändring: \(head.change)
        Tid: \(head.at.description)
        Länk: \(head.hash)

        Spara filen utanför Samsyn. Stämmer länken vid en senare kontroll är allt till och med ändring \(head.change) orört.
        Kontrollera den på sidan Spåret.

        """
    }
}

/// The check of the trail, with a link that was kept where there is one.
struct TrailCheckForm {
    let flaw: String?
    let fields: [String: String]

    var html: Html {
        Markup.section(.class("avsnitt bara-skarm"), .ariaLabelledby("kontroll")) {
            h2(.id("kontroll")) { "Är spåret helt?" }
            p { "Samsyn räknar om varje länk och varje rad som spåret vittnar om. Det tar några sekunder i ett stort lager." }
            if let flaw { FormPieces.fault("Kontrollen är inte gjord", flaw) }
            postForm(to: Link("/spar/kontrollera"), .class("inlasning")) {
                details(flaw == nil ? .id("sparad") : .open) {
                    summary { "Pröva också en länk som jag har sparat" }
                    field("andring", "Ändring", "Numret som står vid länken.", [.inputmode("numeric"), .maxlength(20)])
                    field("lank", "Länk", "64 siffror och bokstäver. Mellanslag gör inget.", [.maxlength(200), .autocomplete("off")])
                }
                p(.class("knapprad")) { button(.class("forst"), .type("submit")) { "Kontrollera spåret" } }
            }
        }
    }

    private func field(_ name: String, _ words: String, _ help: String, _ attributes: [Attribute]) -> Html {
        FormPieces.field(name, words, help: help, [.type("text"), .value(fields[name] ?? "")] + attributes)
    }
}

extension Link {
    /// The page of a change in the trail.
    static func trail(_ change: ChangeNumber) -> Link { Link(["spar", change.description]) }
}
