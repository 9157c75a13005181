import Almanac
import Markup
import Picture
import Web
import WeeklyRules

/// The chronicle of special events, the newest first; for those who lead, the form that calls to an extra meeting.
struct SpecialEventsPage {
    let reads: [SpecialEventRead]
    /// Events that have been followed up, by number.
    let followedUp: Set<Int64>
    let ground: SpecialEventGround
    /// Nil for who does not lead.
    let form: SpecialEventForm?

    static let link = Link("/handelser")
    static let crumb = Crumb("Särskilda händelser", link)

    var page: Page {
        let flaws = form?.flaws ?? []
        return Page(title: "Särskilda händelser", crumbs: [Crumb("Särskilda händelser")], status: flaws.isEmpty ? 200 : 422, scripts: [.personGuard]) {
            PageParts.head(
                over: "Särskilda händelser", heading: heading,
                lead: "När något allvarligt har hänt samlas parterna samma dag. Här står vad som hände och var, och vad polisen har bekräftat. Aldrig vem.")
            if !flaws.isEmpty { SpecialEventFault(heading: "Händelsen är inte öppnad än", refusal: .flaws(flaws)).html }
            if form != nil { p(.class("knapprad")) { a(.class("knapp forst"), .href(fragment: "kalla")) { "Kalla till extra möte i dag" } } }
            if reads.isEmpty { empty } else { table }
            if let form { calling(form) }
        }
    }

    private var heading: String {
        let open = reads.count { $0.event.state == .open }
        guard open > 0 else { return "Ingen händelse är öppen" }
        return "\(Swedish.capitalised(Swedish.counted(open, one: "händelse", many: "händelser"))) är \(open == 1 ? "öppen" : "öppna")"
    }

    private var empty: Html { PageParts.empty("Inga särskilda händelser", "Här samlas skjutningar, sprängningar och annat lika allvarligt, år för år.") }

    private var table: Html {
        PageParts.scrolling("Tabell: särskilda händelser") {
            Markup.table {
                caption(.class("dold")) { "Särskilda händelser, de senaste först" }
                thead { tr { for name in ["Dag", "Område", "Plats", "Slag", "Polisen", "Läge"] { th(.scope("col")) { name } } } }
                tbody { reads.map(row) }
            }
        }
    }

    private func row(_ read: SpecialEventRead) -> Html {
        let content = read.event.content
        return tr {
            th(.scope("row")) {
                a(.href(SpecialEventPage.link(read.event.number))) {
                    Swedish.date(content.day)
                    span(.class("dold")) { ", \(content.kind.name) i \(SpecialEventWords.area(content.area, ground))" }
                }
            }
            td { SpecialEventWords.area(content.area, ground) }
            td { SpecialEventWords.place(content, ground) ?? "–" }
            td { content.kind.name }
            td { SpecialEventWords.confirmed(content) }
            td { state(read.event) }
        }
    }

    private func state(_ event: SpecialEvent) -> String {
        guard event.state == .closed, let day = event.followUp else { return event.state.name }
        if followedUp.contains(event.number) { return "avslutad och uppföljd" }
        return "avslutad, följs upp \(Swedish.date(day))\(day <= ground.now.day ? ", nu" : "")"
    }

    private func calling(_ form: SpecialEventForm) -> Html {
        section(.class("avsnitt bara-skarm"), .id("kalla"), .ariaLabelledby("kalla-rubrik")) {
            h2(.id("kalla-rubrik")) { "Kalla till extra möte i dag" }
            p { "Samordnaren och polisen öppnar händelsen tillsammans. Sedan leder ni mötet från en enda sida. Är någon i fara: ring 112." }
            form.html
        }
    }
}

/// What could not be done, and why, each with a way to its field.
struct SpecialEventFault {
    var heading = "Inget är ändrat"
    let refusal: SpecialEventRefusal

    var html: Html {
        div(.class("ruta fel mellan"), .role("alert"), .id("fel")) {
            h2 { heading }
            ul {
                refusal.sentences.map { sentence in
                    li { if let field = sentence.field { a(.href(fragment: field)) { sentence.words } } else { sentence.words } }
                }
            }
        }
    }
}
