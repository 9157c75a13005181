import AccessRules
import Almanac
import Markup
import Picture
import Storage
import Web
import WeeklyRules

extension Reporting {
    /// Personal links and named places, kept by those who lead.
    var listRoutes: [Route] {
        let leader = Permission.holders(of: .lead)
        return [
            .get("/rapportera/lankar", leader, cached: false) { try await LinkAnswering(self, $0).all(LinkDraft()) },
            .post("/rapportera/lankar", leader) { try await LinkAnswering(self, $0).make() },
            .post("/rapportera/lankar/ta-tillbaka", leader) { try await LinkAnswering(self, $0).revoke() },
            .get("/rapportera/platser", leader, cached: false) { try await PlaceAnswering(self, $0).all(PlaceDraft()) },
            .post("/rapportera/platser", leader) { try await PlaceAnswering(self, $0).add() },
            .post("/rapportera/platser/ta-bort", leader) { try await PlaceAnswering(self, $0).remove() },
        ]
    }
}

/// What is typed of a link, kept as it was when it cannot be taken.
struct LinkDraft: Sendable {
    var holder = ""
    var organisation = ""
    var area = ""
    var months = ""
    var fault: String?

    init() {}

    init(_ fields: [String: String]) {
        holder = String((fields["vem"] ?? "").prefix(200)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        organisation = fields["organisation"] ?? ""
        area = fields["omrade"] ?? ""
        months = fields["manader"] ?? ""
    }
}

/// Answers to those who keep links.
struct LinkAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private var cooperation: Slug { get throws { try Reporting.cooperation(request) } }

    /// - Parameter made: a link that was made just now: it is shown once.
    func all(_ draft: LinkDraft, made: (link: LinkAddress, holder: String)? = nil) async throws -> Answer {
        let view = try await room.store.read { [room, request] reader in
            let cooperation = try cooperation
            return LinksPage(
                links: try room.links.links(in: cooperation, reader), areas: try room.ground.areas(of: cooperation, reader),
                parties: try room.ground.parties(of: cooperation, reader), today: request.today, draft: draft, made: made)
        }
        return .page(view.page)
    }

    func make() async throws -> Answer {
        var draft = LinkDraft(request.fields)
        let cooperation = try cooperation
        let (parties, areas) = try await room.store.read { [room] in
            (try room.ground.parties(of: cooperation, $0), try room.ground.areas(of: cooperation, $0))
        }
        guard !draft.holder.isEmpty, draft.holder.count <= 100, let organisation = parties.first(where: { $0.slug.text == draft.organisation }) else {
            draft.fault = "Skriv vem länken är till, på högst 100 tecken, och välj vilken organisation det är."
            return try await all(draft)
        }
        let area = areas.first { $0.slug.text == draft.area }?.slug
        let token = room.token()
        let expires = request.today + 30 * min(12, max(1, Int(draft.months) ?? 6))
        let holder = draft.holder
        try await room.lead(request, "Gjorde en personlig länk till \(holder), \(organisation.name)") { [room] writer in
            try room.links.add(holder: holder, for: organisation, area: area, in: cooperation, token: token, expires: expires, writer)
        }
        return try await all(LinkDraft(), made: (link: LinkAddress(Link(["rad", token]), host: request.sender.host), holder: holder))
    }

    func revoke() async throws -> Answer {
        let (number, cooperation) = (request.fields["lank"].flatMap { Int64($0) } ?? 0, try cooperation)
        do {
            try await room.lead(request, "Tog tillbaka en personlig länk") { [room] in try room.links.revoke(number, in: cooperation, $0) }
        } catch is ReportRefusal { throw Refused(.absent, [Faults.noSuchPage("/rapportera/lankar")]) }
        return .redirect(LinksPage.link)
    }
}

/// Who may report a line without signing in.
struct LinksPage {
    let links: [ReportLink]
    let areas: [AreaName]
    let parties: [Organisation]
    let today: Day
    let draft: LinkDraft
    let made: (link: LinkAddress, holder: String)?

    static let link = Link("/rapportera/lankar")

    var page: Page {
        Page(title: "Personliga länkar", crumbs: [ReportEntryPage.crumb, Crumb("Personliga länkar")], status: draft.fault == nil ? 200 : 422) {
            PageParts.head(
                over: "Rapportera", heading: heading,
                lead: "Den som inte vill logga in får en egen adress för en rad i veckan. Den öppnar bara det, och kan tas tillbaka när som helst.")
            if let made { shown(made) }
            if let fault = draft.fault {
                div(.class("ruta fel mellan"), .role("alert")) {
                    h2 { "Ingen länk är gjord" }
                    p { fault }
                }
            }
            if !links.isEmpty { table }
            section(.class("avsnitt bara-skarm"), .ariaLabelledby("ny")) {
                h2(.id("ny")) { "Gör en länk" }
                form
            }
        }
    }

    private var heading: String {
        let open = links.count { $0.expires >= today }
        return open == 0
            ? "Ingen har en personlig länk" : "\(Swedish.capitalised(Swedish.counted(open, one: "person", many: "personer"))) har en personlig länk"
    }

    private func shown(_ made: (link: LinkAddress, holder: String)) -> Html {
        div(.class("ruta mellan"), .role("status")) {
            h2 { "Länken till \(made.holder)" }
            p { code { made.link.text } }
            if let advice = made.link.advice { p { advice } }
            p { "Den visas bara nu. Lämna den till \(made.holder) själv: den som har länken kan skriva en rad." }
        }
    }

    private var table: Html {
        PageParts.scrolling("Tabell: personliga länkar") {
            Markup.table {
                caption(.class("dold")) { "Personliga länkar" }
                thead { tr { for name in ["Vem", "Område", "Gäller till", ""] { th(.scope("col")) { name.isEmpty ? "Ta tillbaka" : name } } } }
                tbody { links.map(row) }
            }
        }
    }

    private func row(_ link: ReportLink) -> Html {
        tr {
            th(.scope("row")) {
                link.holder
                small { "\(link.organisation), \(link.kind.name)" }
            }
            td { link.area.map { slug in areas.first { $0.slug == slug }?.name ?? slug.text } ?? "alla" }
            td { link.expires < today ? "har gått ut" : Swedish.date(link.expires) }
            td {
                postForm(to: Link("/rapportera/lankar/ta-tillbaka")) {
                    input(.type("hidden"), .name("lank"), .value(String(link.number)))
                    button(.type("submit"), .class("lank"), .ariaLabel("Ta tillbaka länken till \(link.holder)")) { "Ta tillbaka" }
                }
            }
        }
    }

    private var form: Html {
        postForm(to: LinksPage.link, .class("inlasning")) {
            div(.class("falt")) {
                label(.for("vem")) {
                    "Vem är den till?"
                    span(.class("hjalp")) { "Namn eller funktion, till exempel fastighetsskötaren i Råcksta." }
                }
                input(.type("text"), .id("vem"), .name("vem"), .value(draft.holder), .required, .maxlength(100), .autocomplete("off"))
            }
            PageParts.choice("organisation", label: "Organisation", options: parties.map { ($0.slug.text, $0.name) }, selected: draft.organisation)
            PageParts.choice("omrade", label: "Område", options: [("", "Väljs varje gång")] + areas.map { ($0.slug.text, $0.name) }, selected: draft.area)
            PageParts.choice(
                "manader", label: "Gäller i", options: [("1", "en månad"), ("6", "ett halvår"), ("12", "ett år")],
                selected: draft.months.isEmpty ? "6" : draft.months)
            p { button(.type("submit"), .class("forst")) { "Gör länken" } }
        }
    }
}
