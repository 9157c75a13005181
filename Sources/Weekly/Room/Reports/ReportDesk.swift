package import AccessRules
import Almanac
import PersonGuard
package import Picture
package import Storage
import Web
import WeeklyRules

/// What the room needs of others: what belongs to a cooperation.
package protocol CooperationGround: Sendable {
    /// The areas that reports can be about, in their own order.
    func areas(of cooperation: Slug, _ reader: Reader) throws -> [AreaName]
    /// Its parties, by name.
    func parties(of cooperation: Slug, _ reader: Reader) throws -> [Organisation]
    /// The one that the site stands under; nil in a store without any.
    func first(_ reader: Reader) throws -> Slug?
    /// What it is called; nil when there is none.
    func name(of cooperation: Slug, _ reader: Reader) throws -> String?
    /// Whether an account still has a right there, asked within the change that uses it.
    func holds(_ right: Right, _ viewer: Viewer, _ reader: Reader) throws -> Bool
}

/// What the reporting pages work with.
package struct Reporting: Sendable {
    let store: Store
    package let ground: any CooperationGround
    let token: @Sendable () -> String
    let reports = ReportStore()
    let links = ReportLinkStore()
    let places = ReportPlaceStore()
    let meetings = MeetingStore()
    package let assessments = AssessmentStore()
    let several = SeveralStore()
    let events = SpecialEventStore()
    let histories = Memo<WeekKey, WeekHistory>()
    private let guards = Memo<Slug, PersonGuard>()

    /// - Parameter token: makes a secret that nobody can guess.
    package init(store: Store, ground: any CooperationGround, token: @escaping @Sendable () -> String) {
        self.store = store
        self.ground = ground
        self.token = token
    }

    /// The person guard that knows a cooperation's places.
    func personGuard(in cooperation: Slug, _ reader: Reader) throws -> PersonGuard {
        try guards.value(cooperation, asOf: reader.change()) {
            let names = try ground.areas(of: cooperation, reader).map(\.name) + places.places(in: cooperation, reader).map(\.name)
            return PersonGuard(places: names + (try ground.name(of: cooperation, reader).map { [$0] } ?? []))
        }
    }

    /// The cooperation that is worked in; for who works in none the address does not exist.
    static func cooperation(_ request: PageRequest) throws -> Slug {
        guard let slug = request.viewer.cooperation else { throw Refused(.absent, [Faults.noSuchPage("/rapportera")]) }
        return slug
    }

    /// A change by somebody who leads; the right is asked for again within it.
    /// - Throws: `ReportRefusal.absent` when it is gone.
    @discardableResult
    func lead<Done: Sendable>(_ request: PageRequest, _ why: String, _ work: @escaping @Sendable (Writer) throws -> Done) async throws -> Done {
        try await store.write(by: request.viewer.actor, at: request.now, why: why) { [ground, viewer = request.viewer] writer in
            guard try ground.holds(.lead, viewer, writer.reader) else { throw ReportRefusal.absent }
            return try work(writer)
        }.answer
    }

    /// What a report can be about.
    func ground(in cooperation: Slug, today: Day, _ reader: Reader) throws -> ReportGround {
        ReportGround(areas: try ground.areas(of: cooperation, reader), places: try places.places(in: cooperation, reader), today: today)
    }
}

/// What became of a report that somebody sent.
enum ReportAnswer: Sendable {
    case taken(number: Int64, isNew: Bool)
    /// It cannot be taken as it is.
    case flawed([ReportFlaw], HeldWords)
}

/// What those do who report.
struct ReportDesk: Sendable {
    let room: Reporting
    let actor: Actor
    let cooperation: Slug
    let sender: ReportSender
    let now: Instant

    /// When it was written, where it waited on a phone.
    var written: Instant?

    /// The day it was told.
    private var today: Day { SwedishTime.local(of: written ?? now).day }

    /// Takes a report; what the person guard finds is held back until the sender has written otherwise, or said why it is no person.
    func send(_ draft: ReportDraft, allowed: @escaping @Sendable (Reader) throws -> Bool) async throws -> ReportAnswer {
        try await check(draft) { ground in
            draft.content(on: ground)
        } store: { content in
            try await store(content, draft.key, allowed)
        }
    }

    /// Takes a line that nobody has sorted yet.
    func send(line draft: ReportDraft, allowed: @escaping @Sendable (Reader) throws -> Bool) async throws -> ReportAnswer {
        try await check(draft) { ground in
            draft.line(on: ground)
        } store: { content in
            try await store(content, draft.key, allowed)
        }
    }

    /// Says that there was nothing to tell.
    func sendNothing(_ draft: ReportDraft, allowed: @escaping @Sendable (Reader) throws -> Bool) async throws -> ReportAnswer {
        let ground = try await room.store.read { [room, cooperation, today] in try room.ground(in: cooperation, today: today, $0) }
        return try await store(draft.nothing(on: ground), draft.key, allowed)
    }

    /// A report that was sent back, told anew.
    /// - Throws: `ReportRefusal`.
    func answer(_ number: Int64, with draft: ReportDraft, version: ChangeNumber) async throws -> ReportAnswer {
        try await check(draft) { ground in
            draft.content(on: ground)
        } store: { content in
            _ = try await room.store.write(by: actor, at: now, why: "Svarade på en fråga om rapport \(number)") { [room, sender, cooperation] writer in
                guard try room.reports.sender(of: number, writer.reader)?.account == sender.account,
                    var own = try room.reports.history(of: number, writer.reader).last?.observation, own.cooperation == cooperation,
                    own.standing.state == .returned
                else { throw ReportRefusal.absent }
                own.content = content
                own.standing = Observation.Standing(.new)
                try room.reports.replace(own, version: version, writer)
            }
            return .taken(number: number, isNew: false)
        }
    }

    private func check(
        _ draft: ReportDraft, _ content: (ReportGround) -> Result<Observation.Content, ReportDraft.Flaws>,
        store: (Observation.Content) async throws -> ReportAnswer
    ) async throws -> ReportAnswer {
        let (ground, personGuard) = try await room.store.read { [room, cooperation, today] reader in
            (try room.ground(in: cooperation, today: today, reader), try room.personGuard(in: cooperation, reader))
        }
        let held = HeldWords(draft.words, by: personGuard)
        let isHeld = !held.isFree && draft.whyNoPerson.count < 3
        switch content(ground) {
        case .success(let content) where !isHeld: return try await store(content)
        case .success: return .flawed([.person], held)
        case .failure(let flaws): return .flawed(flaws.all + (isHeld ? [.person] : []), held)
        }
    }

    private func store(
        _ content: Observation.Content, _ key: String, _ allowed: @escaping @Sendable (Reader) throws -> Bool
    ) async throws -> ReportAnswer {
        let key = (8...64).contains(key.utf8.count) ? key : room.token()
        let stored = try await room.store.write(by: actor, at: now, why: "Rapporterade") { [room, sender, cooperation, now] writer in
            guard try allowed(writer.reader) else { throw ReportRefusal.absent }
            return try room.reports.add(content, key: key, from: sender, in: cooperation, at: now, writer)
        }.answer
        return .taken(number: stored.number, isNew: stored.isNew)
    }
}
