import AccessRules
import Almanac
import Markup
import PersonGuard
import Picture
import Storage
import Web
import WeeklyRules

extension Reporting {
    /// Entering what somebody else told: by telephone, at the meeting, in a letter.
    var forOtherRoutes: [Route] {
        let leader = Permission.holders(of: .lead)
        return [
            .get("/rapportera/at-annan", leader, cached: false) { try await ForOtherAnswering(self, $0).form() },
            .post("/rapportera/at-annan/brev", leader) { try await ForOtherAnswering(self, $0).letter() },
            .post("/rapportera/at-annan", leader) { try await ForOtherAnswering(self, $0).send() },
        ]
    }
}

/// Answers to those who enter for others.
struct ForOtherAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private static let path = "/rapportera/at-annan"

    private func known() async throws -> (cooperation: Slug, ground: ReportGround, parties: [Organisation]) {
        let cooperation = try Reporting.cooperation(request)
        let today = request.today
        return try await room.store.read { [room] reader in
            (cooperation, try room.ground(in: cooperation, today: today, reader), try room.ground.parties(of: cooperation, reader))
        }
    }

    func form() async throws -> Answer {
        var draft = ReportDraft()
        draft.day = request.today.description
        draft.key = room.token()
        return try await page(draft)
    }

    /// A letter that was pasted in: what it says goes into the words, who it went between does not.
    func letter() async throws -> Answer {
        var draft = ReportDraft(["ord": MailText.own(String((request.fields["brev"] ?? "").prefix(20_000)))])
        draft.day = request.today.description
        draft.key = room.token()
        let (cooperation, _, _) = try await known()
        let words = draft.words
        let held = try await room.store.read { [room] in HeldWords(words, by: try room.personGuard(in: cooperation, $0)) }
        return try await page(draft, held: held, isRead: true)
    }

    private func page(
        _ draft: ReportDraft, flaws: [ReportFlaw] = [], held: HeldWords? = nil, isRead: Bool = false
    ) async throws -> Answer {
        let (_, ground, parties) = try await known()
        var form = ReportForm(
            ground: ground, draft: draft, flaws: flaws, held: held, target: Link("/rapportera/at-annan"), submit: "Spara rapporten",
            extra: Self.whom(request.fields, parties))
        // It is written by somebody at a desk, and sent at once.
        form.waitsInPhone = false
        return .page(ForOtherPage(form: form, isRead: isRead).page)
    }

    /// Whom it is entered for: what kind of organisation, and perhaps a function; never a name that is asked for.
    private static func whom(_ fields: [String: String], _ parties: [Organisation]) -> Html {
        fieldset(.class("falt"), .id("at")) {
            legend { "Vem berättade?" }
            PageParts.choice("organisation", label: "Organisation", options: parties.map { ($0.slug.text, $0.name) }, selected: fields["organisation"])
            label(.for("vem")) {
                "Funktion"
                span(.class("hjalp")) { "Frivilligt. Till exempel fastighetsskötare, inte namn." }
            }
            input(.type("text"), .id("vem"), .name("vem"), .value(String((fields["vem"] ?? "").prefix(60))), .maxlength(60), .autocomplete("off"))
        }
    }

    func send() async throws -> Answer {
        let draft = ReportDraft(request.fields)
        let (cooperation, _, parties) = try await known()
        guard let organisation = parties.first(where: { $0.slug.text == request.fields["organisation"] }) else {
            return try await page(draft, flaws: [.sender])
        }
        let function = String((request.fields["vem"] ?? "").prefix(60)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let sender = ReportSender(
            .forOther, account: request.viewer.account, organisation: organisation.name, kind: organisation.kind, toldBy: function.isEmpty ? nil : function)
        let (ground, viewer) = (room.ground, request.viewer)
        let desk = ReportDesk(room: room, actor: viewer.actor, cooperation: cooperation, sender: sender, now: request.now)
        do {
            switch try await desk.send(draft, allowed: { try ground.holds(.lead, viewer, $0) }) {
            case .taken(let number, _): return .redirect(Link(["granska", String(number)]))
            case .flawed(let flaws, let held): return try await page(draft, flaws: flaws, held: held)
            }
        } catch is ReportRefusal { throw Refused(.absent, [Faults.noSuchPage(Self.path)]) }
    }
}

/// The form for what somebody else told, with a place to paste a letter first.
struct ForOtherPage {
    let form: ReportForm
    /// True right after a letter was read: the keyboard stands where that is said.
    var isRead = false

    var page: Page {
        Page(
            title: "Registrera åt annan", crumbs: [ReportEntryPage.crumb, Crumb("Åt annan")], status: form.flaws.isEmpty ? 200 : 422, scripts: [.personGuard]
        ) {
            PageParts.head(
                over: "Rapportera", heading: "Vad har någon annan berättat?",
                lead: "Per telefon, på mötet eller i ett brev. Skriv om platsen och händelsen, aldrig om vem.")
            if isRead {
                p(.class("ruta mellan"), .id("last"), .tabindex(-1), .autofocus) {
                    "Brevet är läst. Det som handlar om platsen står längre ner, under ”Med egna ord”. Läs det, och fyll i resten."
                }
            }
            if form.draft.words.isEmpty, form.flaws.isEmpty { letter }
            form.html
        }
    }

    private var letter: Html {
        details(.class("mellan")) {
            summary { "Klistra in ett brev" }
            postForm(to: Link("/rapportera/at-annan/brev"), .class("inlasning")) {
                div(.class("falt")) {
                    label(.for("brev")) {
                        "Brevet"
                        span(.class("hjalp")) { "Avsändare, mottagare, citat och underskrifter tas bort. Resten läggs i rutan nedan, och inget sparas än." }
                    }
                    textarea(.id("brev"), .name("brev"), .maxlength(20_000)) {}
                }
                p { button(.type("submit")) { "Läs brevet" } }
            }
        }
    }
}
