import Markup
import PersonGuard
import Picture
import Storage
import Web
import WeeklyRules

/// Answers to those who decide how many are "flera" in an area.
struct SeveralAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    func all(_ draft: SeveralDraft = SeveralDraft(), flaw: SeveralDraft.Flaw? = nil) async throws -> Answer {
        let cooperation = try Reporting.cooperation(request)
        let page = try await room.store.read { [room] reader in
            SeveralPage(
                areas: try room.ground.areas(of: cooperation, reader).sorted { Swedish.precedes($0.name, $1.name) },
                decided: try room.several.all(in: cooperation, reader), draft: draft, flaw: flaw)
        }
        return .page(page.page)
    }

    func set() async throws -> Answer {
        let (cooperation, draft) = (try Reporting.cooperation(request), SeveralDraft(request.fields))
        let (areas, personGuard) = try await room.store.read { [room] in
            (try room.ground.areas(of: cooperation, $0), try room.personGuard(in: cooperation, $0))
        }
        let own: AreaSeveral
        do throws(SeveralDraft.Flaw) { own = try draft.taken(among: areas) } catch { return try await all(draft, flaw: error) }
        let held = HeldWords(own.reason, by: personGuard).held.map(\.text)
        return held.isEmpty ? try await save(own, areas, cooperation) : try await all(draft, flaw: .person(held))
    }

    private func save(_ own: AreaSeveral, _ areas: [AreaName], _ cooperation: Slug) async throws -> Answer {
        let name = AssessmentWords.area(own.area, areas)
        do {
            try await room.lead(request, "Satte hur många som är flera i \(name) till \(own.several)") { [room] in
                try room.several.set(own, in: cooperation, $0)
            }
        } catch is ReportRefusal { throw Refused(.absent, [Faults.noSuchPage("/veckor/flera")]) }
        return .redirect(SeveralPage.link)
    }
}

/// How many are "flera", area by area.
struct SeveralPage {
    /// Alphabetically.
    let areas: [AreaName]
    let decided: [AreaSeveral]
    let draft: SeveralDraft
    let flaw: SeveralDraft.Flaw?

    static let link = Link("/veckor/flera")

    var page: Page {
        Page(
            title: "Hur många är flera?", heading: "Veckor", crumbs: [Crumb("Veckor", Link("/veckor")), Crumb("Flera")], status: flaw == nil ? 200 : 422,
            scripts: [.personGuard]
        ) {
            PageParts.head(
                over: "Veckans skala", heading: "Hur många är flera?",
                lead: "Skalan säger ”flera lindriga” och ”flera oroande”. Det är två om inget annat är bestämt. Där mycket folk rör sig kan det vara fler.")
            table
            section(.class("avsnitt bara-skarm"), .ariaLabelledby("andra")) {
                h2(.id("andra")) { "Ändra för ett område" }
                form
            }
        }
    }

    private var table: Html {
        PageParts.scrolling("Tabell: hur många som är flera") {
            Markup.table {
                caption(.class("dold")) { "Hur många som är flera i varje område" }
                thead { tr { for name in ["Område", "Flera är", "Varför"] { th(.scope("col")) { name } } } }
                tbody {
                    areas.map { area in
                        let own = decided.first { $0.area == area.slug }
                        return tr {
                            th(.scope("row")) { area.name }
                            td { Swedish.count(own?.several ?? AreaSeveral.usual) }
                            td { own?.reason ?? "som i skalan" }
                        }
                    }
                }
            }
        }
    }

    private var form: Html {
        postForm(to: SeveralPage.link, .class("inlasning")) {
            if let flaw {
                div(.class("ruta fel mellan"), .role("alert"), .id("fel")) {
                    h2 { "Inget är ändrat" }
                    p { a(.href(fragment: flaw.field)) { flaw.sentence } }
                }
            }
            PageParts.choice("omrade", label: "Område", options: areas.map { ($0.slug.text, $0.name) }, selected: draft.area)
            div(.class("falt")) {
                label(.for("antal")) { "Så många är flera" }
                Html.void(
                    "input",
                    [.type("text"), .inputmode("numeric"), .id("antal"), .name("antal"), .value(draft.number), .maxlength(2), .required, .autocomplete("off")]
                        + wrong("antal"))
            }
            div(.class("falt")) {
                label(.for("skal")) {
                    "Varför"
                    span(.class("hjalp")) { "Behövs när det inte är två. Skriv om platsen, aldrig om vem." }
                }
                Html.element("textarea", [.id("skal"), .name("skal"), .maxlength(SeveralDraft.longest), .guarded] + wrong("skal"), .text(draft.reason))
            }
            p { button(.type("submit"), .class("forst")) { "Spara" } }
        }
    }

    private func wrong(_ field: String) -> [Attribute] { flaw?.field == field ? [.ariaInvalid, .ariaDescribedby("fel")] : [] }
}
