import AccessRules
import Markup
import Picture
import Storage
import Web
import WeeklyRules

/// What is typed of a place, kept as it was when it cannot be taken.
struct PlaceDraft: Sendable {
    var name = ""
    var area = ""
    var fault: String?

    init() {}

    init(_ fields: [String: String]) {
        name = String((fields["namn"] ?? "").prefix(200)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        area = fields["omrade"] ?? ""
    }
}

/// Answers to those who keep the list of named places.
struct PlaceAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private var cooperation: Slug { get throws { try Reporting.cooperation(request) } }

    func all(_ draft: PlaceDraft) async throws -> Answer {
        let view = try await room.store.read { [room] reader in
            let cooperation = try cooperation
            return PlacesPage(
                places: try room.places.places(in: cooperation, reader), areas: try room.ground.areas(of: cooperation, reader), draft: draft)
        }
        return .page(view.page)
    }

    func add() async throws -> Answer {
        var draft = PlaceDraft(request.fields)
        let cooperation = try cooperation
        let (areas, places) = try await room.store.read { [room] in
            (try room.ground.areas(of: cooperation, $0), try room.places.places(in: cooperation, $0))
        }
        guard draft.name.count <= 80, let slug = Slug(naming: draft.name), let area = areas.first(where: { $0.slug.text == draft.area })?.slug else {
            draft.fault = "Skriv platsens namn på högst 80 tecken, med minst en bokstav, och välj område."
            return try await all(draft)
        }
        guard !places.contains(where: { $0.slug == slug }) else {
            draft.fault = "\(draft.name) finns redan i listan."
            return try await all(draft)
        }
        let place = ReportPlace(slug: slug, name: draft.name, area: area)
        try await room.lead(request, "Lade till platsen \(place.name)") { [room] in try room.places.add(place, in: cooperation, $0) }
        return .redirect(PlacesPage.link)
    }

    func remove() async throws -> Answer {
        let cooperation = try cooperation
        guard let slug = request.fields["plats"].flatMap({ Slug($0) }) else { throw Refused(.absent, [Faults.noSuchPage("/rapportera/platser")]) }
        do {
            try await room.lead(request, "Tog bort platsen \(slug) ur listan") { [room] in try room.places.remove(slug, in: cooperation, $0) }
        } catch is ReportRefusal { throw Refused(.absent, [Faults.noSuchPage("/rapportera/platser")]) }
        return .redirect(PlacesPage.link)
    }
}

/// The named places that reports can say.
struct PlacesPage {
    let places: [ReportPlace]
    let areas: [AreaName]
    let draft: PlaceDraft

    static let link = Link("/rapportera/platser")

    var page: Page {
        Page(title: "Platser att rapportera från", crumbs: [ReportEntryPage.crumb, Crumb("Platser")], status: draft.fault == nil ? 200 : 422) {
            PageParts.head(
                over: "Rapportera",
                heading: places.isEmpty
                    ? "Inga platser i listan än" : "\(Swedish.capitalised(Swedish.counted(places.count, one: "plats", many: "platser"))) i listan",
                lead: "Torg, stationer och skolor som ofta nämns. De går att välja i formuläret, och personvakten vet att de är platser.")
            if let fault = draft.fault {
                div(.class("ruta fel mellan"), .role("alert")) {
                    h2 { "Inget är ändrat" }
                    p { fault }
                }
            }
            if !places.isEmpty { table }
            section(.class("avsnitt bara-skarm"), .ariaLabelledby("ny")) {
                h2(.id("ny")) { "Lägg till en plats" }
                postForm(to: PlacesPage.link, .class("inlasning")) {
                    div(.class("falt")) {
                        label(.for("namn")) { "Namn" }
                        input(.type("text"), .id("namn"), .name("namn"), .value(draft.name), .required, .maxlength(80), .autocomplete("off"))
                    }
                    PageParts.choice("omrade", label: "Område", options: areas.map { ($0.slug.text, $0.name) }, selected: draft.area)
                    p { button(.type("submit"), .class("forst")) { "Lägg till" } }
                }
            }
        }
    }

    private var table: Html {
        Markup.table {
            caption(.class("dold")) { "Platser i listan" }
            thead { tr { for name in ["Plats", "Område", "Ta bort"] { th(.scope("col")) { name } } } }
            tbody {
                for place in places {
                    tr {
                        th(.scope("row")) { place.name }
                        td { areas.first { $0.slug == place.area }?.name ?? place.area.text }
                        td {
                            postForm(to: Link("/rapportera/platser/ta-bort")) {
                                input(.type("hidden"), .name("plats"), .value(place.slug.text))
                                button(.type("submit"), .class("lank"), .ariaLabel("Ta bort \(place.name)")) { "Ta bort" }
                            }
                        }
                    }
                }
            }
        }
    }
}
