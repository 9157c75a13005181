import AccessRules
import Almanac
import Markup
import PersonGuard
import Picture
import Storage
import Web
import WeeklyRules

extension Reporting {
    /// One line through a personal link. The link is the permission: it opens this page, for this cooperation, and nothing else.
    var lineRoutes: [Route] {
        [
            .get("/rad/{nyckel}", .everyone, cached: false) { try await LineAnswering(self, $0).page(receipt: $0.query["tack"] != nil) },
            .post("/rad/{nyckel}", .everyone) { try await LineAnswering(self, $0).send() },
        ]
    }
}

/// Answers to who has a personal link. One that has been taken back, has run out or never was answers like an address that does not exist.
struct LineAnswering {
    /// Lines that a link takes in a day: more than anybody tells, and too few to fill anything.
    static let mostPerDay = 10

    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private var token: String { request.captures["nyckel"] ?? "" }
    private var target: Link { Link(["rad", token]) }

    private func link() async throws -> ReportLink {
        let (token, today) = (token, request.today)
        guard let link = try await room.store.read({ [room] in try room.links.link(token, on: today, $0) }) else {
            throw Refused(.absent, [Faults.noSuchPage("/rad/…")])
        }
        return link
    }

    func page(receipt: Bool, draft typed: ReportDraft? = nil, flaws: [ReportFlaw] = [], held: HeldWords? = nil) async throws -> Answer {
        var draft = typed ?? ReportDraft()
        if typed == nil { draft.key = room.token() }
        let link = try await link()
        let (ground, name, reports, decided) = try await room.store.read { [room, request] reader in
            let reports = try room.reports.reports(throughLink: link.number, limit: 5, reader)
            return (
                try room.ground(in: link.cooperation, today: request.today, reader), try room.ground.name(of: link.cooperation, reader) ?? "", reports,
                try room.decided(on: reports, reader)
            )
        }
        let own = OwnReports(reports: reports, areas: ground.areas, places: ground.places, decided: decided, canAnswer: false)
        return .page(
            LinePage(
                link: link, cooperation: name, ground: ground, draft: draft, flaws: flaws, held: held, own: own, isReceipt: receipt, target: target
            ).page)
    }

    func send() async throws -> Answer {
        let link = try await link()
        var draft = ReportDraft(request.fields)
        if let area = link.area { draft.areas = [area.text] }
        let sender = ReportSender(.link, link: link.number, organisation: link.organisation, kind: link.kind)
        let actor = Actor(name: link.holder, role: "personlig länk", organisation: link.organisation, cooperation: link.cooperation)
        let desk = ReportDesk(room: room, actor: actor, cooperation: link.cooperation, sender: sender, now: request.now)
        do {
            let answer =
                request.fields["inget"] != nil
                ? try await desk.sendNothing(draft, allowed: allowed(link, draft.key)) : try await desk.send(line: draft, allowed: allowed(link, draft.key))
            guard case .flawed(let flaws, let held) = answer else { return .redirect(Link(["rad", token], query: [("tack", "ja")])) }
            return try await page(receipt: false, draft: draft, flaws: flaws, held: held)
        } catch LineRefusal.tooMany {
            return try await page(receipt: false, draft: draft, flaws: [.tooMany])
        } catch is ReportRefusal {
            throw Refused(.absent, [Faults.noSuchPage("/rad/…")])
        }
    }

    private enum LineRefusal: Error { case tooMany }

    /// The link is looked at again in the change that uses it: one that was taken back meanwhile is worth nothing.
    /// - Parameter key: a line that is stored already is the same line, and does not count against the day's.
    private func allowed(_ link: ReportLink, _ key: String) -> @Sendable (Reader) throws -> Bool {
        let (room, token, today) = (room, token, request.today)
        return { reader in
            guard try room.links.link(token, on: today, reader)?.number == link.number else { return false }
            if try room.reports.isTold(key, through: link.number, reader) { return true }
            guard try room.links.lines(through: link.number, since: reader.change(before: today), reader) < LineAnswering.mostPerDay else {
                throw LineRefusal.tooMany
            }
            return true
        }
    }
}

/// One line, or nothing to report; and what came of the last ones.
struct LinePage {
    let link: ReportLink
    let cooperation: String
    let ground: ReportGround
    let draft: ReportDraft
    let flaws: [ReportFlaw]
    let held: HeldWords?
    let own: OwnReports
    let isReceipt: Bool
    let target: Link

    private var areaName: String? { link.area.map { slug in ground.areas.first { $0.slug == slug }?.name ?? slug.text } }

    var page: Page {
        Page(title: "Veckans rad", crumbs: [], status: flaws.isEmpty ? 200 : 422, scripts: [.personGuard]) {
            PageParts.head(
                over: [cooperation, areaName ?? ""].filter { !$0.isEmpty }.joined(separator: ", "),
                heading: isReceipt ? "Tack, det är mottaget" : "En rad om veckan",
                lead: "Den här sidan är till för \(link.holder), \(link.organisation). Skriv om platsen och händelsen, aldrig om vem. Pågår det nu: ring 112.")
            if !flaws.isEmpty {
                div(.class("ruta fel mellan"), .role("alert"), .id("fel")) {
                    h2 { "Raden är inte skickad än" }
                    ul { flaws.map { flaw in li { flaw.sentence } } }
                }
            }
            div(.class("huvudspalt rapport")) {
                form
                div(.class("spalt")) { own.html }
            }
        }
    }

    private var form: Html {
        postForm(to: target, .class("inlasning")) {
            input(.type("hidden"), .name("nyckel"), .value(draft.key))
            if link.area == nil { areas }
            div(.class("falt")) {
                label(.for("ord")) {
                    "Vad har du sett?"
                    span(.class("hjalp"), .id("ord-hjalp")) { "Var, när och vad. Inga namn, nummer eller adresser hem till någon." }
                }
                Html.element(
                    "textarea",
                    [.id("ord"), .name("ord"), .maxlength(ReportDraft.longest), .guarded]
                        + (flaws.isEmpty ? [.ariaDescribedby("ord-hjalp")] : [.ariaInvalid, .ariaDescribedby("fel ord-hjalp")]), .text(draft.words))
                if let held, !held.isFree { HeldBox(held: held, why: draft.whyNoPerson, kept: ReportForm.whyKept).html }
            }
            p(.class("knapprad")) {
                button(.type("submit"), .class("forst")) { "Skicka raden" }
                button(.type("submit"), .name("inget"), .value("ja")) { "Inget att rapportera" }
            }
        }
    }

    private var areas: Html {
        fieldset(.class("falt")) {
            legend { "Var?" }
            div(.class("val")) {
                ground.areas.map { area in
                    let common: [Attribute] = [.type("checkbox"), .name("omrade-\(area.slug)"), .value("ja")]
                    return label {
                        Html.void("input", draft.areas.contains(area.slug.text) ? common + [.checked] : common)
                        span { area.name }
                    }
                }
            }
        }
    }
}
