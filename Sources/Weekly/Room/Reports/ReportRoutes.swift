import AccessRules
import Almanac
import Markup
import PersonGuard
import Picture
import Storage
package import Web
import WeeklyRules

extension Reporting {
    /// Every address that has to do with reports.
    package var routes: [Route] {
        tellingRoutes + lineRoutes + forOtherRoutes + listRoutes + reviewRoutes + assessmentRoutes + specialEventRoutes
    }

    /// Telling, and seeing what came of it.
    private var tellingRoutes: [Route] {
        let reporter = Permission.holders(of: .report)
        return [
            .get("/rapportera", reporter, cached: false) { try await ReportAnswering(self, $0).entry() },
            .get("/rapportera/ny", reporter, cached: false) { try await ReportAnswering(self, $0).form() },
            .get("/rapportera/utan-nat", .everyone) { try await ReportAnswering(self, $0).withoutNetwork() },
            .post("/rapportera", reporter) { try await ReportAnswering(self, $0).send() },
            .post("/rapportera/inget", reporter) { try await ReportAnswering(self, $0).sendNothing() },
            .get("/rapportera/mina", reporter, cached: false) { try await ReportAnswering(self, $0).own() },
            .get("/rapportera/mina/{nummer}", reporter, cached: false) { try await ReportAnswering(self, $0).returned() },
            .post("/rapportera/mina/{nummer}", reporter) { try await ReportAnswering(self, $0).answer() },
        ]
    }
}

/// Answers to those who report, in the cooperation that they work in.
struct ReportAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private var cooperation: Slug { get throws { try Reporting.cooperation(request) } }

    private var account: Int64 { request.viewer.account ?? 0 }

    private func ground() async throws -> ReportGround {
        let (cooperation, today) = (try cooperation, request.today)
        return try await room.store.read { [room] in try room.ground(in: cooperation, today: today, $0) }
    }

    private func ownReports(limit: Int) async throws -> OwnReports {
        let (ground, account) = (try await ground(), account)
        let (reports, decided) = try await room.store.read { [room] reader in
            let reports = try room.reports.reports(from: account, limit: limit, reader)
            return (reports, try room.decided(on: reports, reader))
        }
        return OwnReports(reports: reports, areas: ground.areas, places: ground.places, decided: decided)
    }

    private func desk() async throws -> ReportDesk {
        let cooperation = try cooperation
        let organisation = try await room.store.read { [room, request] reader in
            try room.ground.parties(of: cooperation, reader).first { $0.name == request.viewer.actor.organisation }
        }
        let sender = ReportSender(
            .form, account: account, organisation: organisation?.name ?? request.viewer.actor.organisation ?? "", kind: organisation?.kind ?? .other)
        return ReportDesk(
            room: room, actor: request.viewer.actor, cooperation: cooperation, sender: sender, now: request.now,
            written: ReportAnswering.written(request.fields["skriven"], before: request.now))
    }

    /// When a report was written, which may be days before it arrives; nil for what no phone could have meant.
    private static func written(_ text: String?, before now: Instant) -> Instant? {
        guard let written = text.flatMap({ Instant(text: $0) }) else { return nil }
        let late = now.millisecondsSince1970 - written.millisecondsSince1970
        return (0...14 * 86_400_000).contains(late) ? written : nil
    }

    /// The right is asked for again in the change that uses it.
    private var allowed: @Sendable (Reader) throws -> Bool {
        let (ground, viewer) = (room.ground, request.viewer)
        return { try ground.holds(.report, viewer, $0) }
    }

    func entry() async throws -> Answer {
        let own = try await ownReports(limit: 5)
        let said = own.reports.first?.observation.content.place.areas ?? []
        let usual = own.areas.filter { said.contains($0.slug) }
        return .page(ReportEntryPage(usual: usual.map(\.name), usualSlugs: usual.map(\.slug), key: room.token(), account: mark, latest: own.html).page)
    }

    func form() async throws -> Answer {
        let own = try await ownReports(limit: 1)
        var draft = ReportDraft()
        draft.day = request.today.description
        draft.key = room.token()
        // What was said last is likely to be said again.
        draft.areas = Set((own.reports.first?.observation.content.place.areas ?? []).map(\.text))
        return page(ReportForm(ground: try await ground(), draft: draft, target: ReportEntryPage.link))
    }

    private func page(_ form: ReportForm) -> Answer {
        var form = form
        form.account = mark
        return .page(ReportFormPage(form: form, heading: "Vad har du sett?").page)
    }

    /// Tells accounts and cooperations apart on a phone without saying which they are.
    private var mark: String { String(Sha256.hex(of: Array("rapportör \(account) \(request.viewer.cooperation?.text ?? "")".utf8)).prefix(16)) }

    /// The form without anything of anybody, with the areas of the cooperation that the site stands under.
    func withoutNetwork() async throws -> Answer {
        let today = request.today
        let ground = try await room.store.read { [room] reader -> ReportGround in
            guard let first = try room.ground.first(reader) else { return ReportGround(areas: [], places: [], today: today) }
            // Places are the cooperation's own list; areas stand on open pages.
            return ReportGround(areas: try room.ground.areas(of: first, reader), places: [], today: today)
        }
        return .page(WithoutNetworkPage(ground: ground).page)
    }

    func send() async throws -> Answer {
        let draft = ReportDraft(request.fields)
        switch try await found({ try await desk().send(draft, allowed: allowed) }) {
        case .taken: return .redirect(Link(["rapportera", "mina"], query: [("tack", "ja")]))
        case .flawed(let flaws, let held):
            return page(ReportForm(ground: try await ground(), draft: draft, flaws: flaws, held: held, target: ReportEntryPage.link))
        }
    }

    func sendNothing() async throws -> Answer {
        _ = try await found { try await desk().sendNothing(ReportDraft(request.fields), allowed: allowed) }
        return .redirect(Link(["rapportera", "mina"], query: [("tack", "ja")]))
    }

    func own() async throws -> Answer {
        .page(OwnReportsPage(own: try await ownReports(limit: 50), isReceipt: request.query["tack"] != nil).page)
    }

    // MARK: What was sent back

    private var number: Int64 { request.captures["nummer"].flatMap { Int64($0) } ?? 0 }

    private func absent() -> Refused { Refused(.absent, [Faults.noSuchPage("/rapportera/mina/\(request.captures["nummer"] ?? "")")]) }

    /// One's own report that waits for an answer; another's answers like one that does not exist.
    private func waiting() async throws -> ReportRead {
        let (number, account, cooperation) = (number, account, try cooperation)
        let found = try await room.store.read { [room] reader -> ReportRead? in
            guard try room.reports.sender(of: number, reader)?.account == account else { return nil }
            return try room.reports.history(of: number, reader).last
        }
        guard let found, found.observation.standing.state == .returned, found.observation.cooperation == cooperation else { throw absent() }
        return found
    }

    func returned() async throws -> Answer {
        let (read, ground) = (try await waiting(), try await ground())
        return page(answering: read, ReportDraft(read.observation.content), [], nil, ground)
    }

    private func page(
        answering read: ReportRead, _ draft: ReportDraft, _ flaws: [ReportFlaw], _ held: HeldWords?, _ ground: ReportGround
    ) -> Answer {
        let form = ReportForm(
            ground: ground, draft: draft, flaws: flaws, held: held, target: Link(["rapportera", "mina", String(read.observation.number)]),
            submit: "Skicka svaret", hidden: [("version", String(read.version.value))])
        return .page(ReportFormPage(form: form, heading: "Svara på en fråga", lead: read.observation.standing.reason ?? "Titta igenom och skicka igen.").page)
    }

    func answer() async throws -> Answer {
        let draft = ReportDraft(request.fields)
        let (read, ground) = (try await waiting(), try await ground())
        let version = ChangeNumber(request.fields["version"].flatMap { Int64($0) } ?? -1)
        switch try await found({ try await desk().answer(number, with: draft, version: version) }) {
        case .taken: return .redirect(Link(["rapportera", "mina"], query: [("tack", "ja")]))
        case .flawed(let flaws, let held): return page(answering: read, draft, flaws, held, ground)
        }
    }

    /// What is not one's own, or no longer, answers like what does not exist.
    private func found<Found>(_ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch is ReportRefusal { throw Refused(.absent, [Faults.noSuchPage("/rapportera")]) }
    }
}
