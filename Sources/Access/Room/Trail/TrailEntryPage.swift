import AccessRules
import Almanac
import Markup
import Picture
import Storage
import Web

/// One change: who, when, why, what it touched, and how it is bound to the one before.
struct TrailEntryPage {
    let record: TrailRecord
    let detail: TrailDetail
    let newest: ChangeNumber
    let words: TableWords

    private var change: ChangeNumber { record.change }

    var page: Page {
        Page(title: "Ändring \(change)", crumbs: [Crumb("Spåret", Link("/spar")), Crumb("Ändring \(change)")]) {
            PageParts.head(over: "Ändring \(change)", heading: record.content?.why ?? "Annan samverkan", lead: lead)
            neighbours
            dl(.class("fakta")) { facts.map { fact in Html.join([dt { fact.0 }, dd { fact.1 }]) } }
            events
            touches
            links
        }
    }

    private var lead: String {
        guard let content = record.content else {
            return "Ändringen gjordes i en annan samverkan. Du ser att den finns och hur den hänger ihop med de andra, men inte vem eller vad."
        }
        let standing = content.standing.isEmpty ? "" : ", \(content.standing)"
        return "\(content.name)\(standing), \(Swedish.moment(record.at))."
    }

    private var neighbours: Html {
        p(.class("knapprad mellan")) {
            if change.value > 1 { a(.class("knapp"), .href(.trail(ChangeNumber(change.value - 1)))) { "Ändringen före" } }
            if change < newest { a(.class("knapp"), .href(.trail(ChangeNumber(change.value + 1)))) { "Ändringen efter" } }
        }
    }

    private var facts: [(String, String)] {
        let time = ("Tid", "\(Swedish.moment(record.at)) (\(record.at.description))")
        guard let content = record.content else { return [time] }
        let grounds = content.events.compactMap(\.ground)
        let all: [(String, String?)] = [
            ("Vem", content.name), ("Roll", content.role.isEmpty ? nil : content.role), ("Organisation", content.organisation),
            ("Konto", content.account.map { "nummer \($0)" } ?? "inget: ett program, eller någon som inte hade loggat in"), time, ("Vad", content.why),
            ("Grund", grounds.isEmpty ? nil : grounds.joined(separator: "; ")),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    private var events: Html {
        guard let events = record.content?.events, !events.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("handelser")) {
            h2(.id("handelser")) { "Händelser" }
            ul(.class("lista")) { events.map { event in li { p { Swedish.capitalised(event.words) } } } }
        }
    }

    private var touches: Html {
        guard record.content != nil, !detail.commitments.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("tabeller")) {
            h2(.id("tabeller")) { "Vad den rörde" }
            p { "Avtrycket är en kontrollsumma av det som skrevs och avslutades. Före är det som tabellen hade sist före ändringen." }
            PageParts.scrolling("Tabell: vad ändringen rörde") {
                Markup.table {
                    caption(.class("dold")) { "Tabeller som ändringen rörde" }
                    thead { heads }
                    tbody { detail.commitments.map(row) }
                }
            }
        }
    }

    private var heads: Html {
        tr {
            th(.scope("col")) { "Tabell" }
            th(.scope("col"), .class("h")) { "Nya" }
            th(.scope("col"), .class("h")) { "Avslutade" }
            th(.scope("col")) { "Avtryck före" }
            th(.scope("col")) { "Avtryck efter" }
        }
    }

    private func row(_ commitment: TrailDetail.Commitment) -> Html {
        tr {
            th(.scope("row")) { Swedish.capitalised(words.name(commitment.touch.table)) }
            td(.class("h")) { Swedish.count(commitment.touch.added) }
            td(.class("h")) { Swedish.count(commitment.touch.ended) }
            td { if let before = commitment.before { code { before } } else { "inget" } }
            td { code { commitment.after } }
        }
    }

    private var links: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("kedjan")) {
            h2(.id("kedjan")) { "I kedjan" }
            dl(.class("fakta")) {
                dt { "Länken före" }
                dd { code { detail.previous } }
                dt { "Den här länken" }
                dd { code { record.hash } }
            }
            PageParts.downloads(["spar", change.description], formats: [.json])
        }
    }

    /// The same as data.
    var json: JSON {
        let commitments = detail.commitments.map { item in
            JSON.of([
                "table": .string(item.touch.table), "added": .int(item.touch.added), "ended": .int(item.touch.ended), "before": .optional(item.before),
                "after": .string(item.after),
            ])
        }
        let own: [JSON.Member] = record.content == nil ? [] : [.init(key: "commitments", value: .array(commitments))]
        return .object(record.members + [.init(key: "previous", value: .string(detail.previous))] + own)
    }
}
