import Almanac
import Markup
import Picture
import Storage
import Web
import WeeklyRules

extension Reporting {
    /// Special events: their chronicle, and the one screen that the extra meeting is led from.
    var specialEventRoutes: [Route] {
        let (member, leader) = (Permission.members(of: .place), Permission.holders(of: .lead))
        return [
            .get("/handelser", member, cached: false) { try await SpecialEventAnswering(self, $0).all() },
            .post("/handelser", leader) { try await SpecialEventAnswering(self, $0).open() },
            .get("/handelser/{nummer}", member, cached: false) { try await SpecialEventAnswering(self, $0).one() },
            .post("/handelser/{nummer}", leader) { try await SpecialEventAnswering(self, $0).save() },
            .post("/handelser/{nummer}/checklista", leader) { try await SpecialEventAnswering(self, $0).mark() },
            .post("/handelser/{nummer}/informera", leader) { try await SpecialEventAnswering(self, $0).inform() },
            .post("/handelser/{nummer}/informera/klart", leader) { try await SpecialEventAnswering(self, $0).informed() },
            .post("/handelser/{nummer}/rad", leader) { try await SpecialEventAnswering(self, $0).tell() },
            .post("/handelser/{nummer}/rad/bekraftad", leader) { try await SpecialEventAnswering(self, $0).confirm() },
            .post("/handelser/{nummer}/avsluta", leader) { try await SpecialEventAnswering(self, $0).close() },
            .post("/handelser/{nummer}/oppna", leader) { try await SpecialEventAnswering(self, $0).reopen() },
        ]
    }
}

/// Answers about special events. One that the viewer may not see answers like one that does not exist.
struct SpecialEventAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private var number: Int64 { request.captures["nummer"].flatMap { Int64($0) } ?? 0 }
    private var line: Int64 { request.fields["rad"].flatMap { Int64($0) } ?? 0 }
    private var version: ChangeNumber { ChangeNumber(request.fields["version"].flatMap { Int64($0) } ?? -1) }
    private var says: Bool { request.fields["ja"] != nil }
    private var isLeader: Bool { request.viewer.rights.contains(.lead) }
    private var link: Link { SpecialEventPage.link(number) }

    private var desk: SpecialEventDesk {
        get throws { SpecialEventDesk(room: room, cooperation: try Reporting.cooperation(request), request: request) }
    }

    // MARK: The chronicle

    func all(_ typed: SpecialEventDraft? = nil, flaws: [SpecialEventFlaw] = []) async throws -> Answer {
        let (reads, followedUp, ground) = try await desk.all()
        var draft = typed ?? SpecialEventDraft()
        if typed == nil {
            let today = request.today.description
            (draft.day, draft.gatherDay, draft.confirmedDay, draft.key) = (today, today, today, room.token())
        }
        let form = isLeader ? SpecialEventForm(ground: ground, draft: draft, flaws: flaws, target: SpecialEventsPage.link) : nil
        return .page(SpecialEventsPage(reads: reads, followedUp: followedUp, ground: ground, form: form).page)
    }

    func open() async throws -> Answer {
        let draft = SpecialEventDraft(request.fields)
        do {
            return .redirect(SpecialEventPage.link(try await desk.open(draft)))
        } catch SpecialEventRefusal.flaws(let flaws) {
            return try await all(draft, flaws: flaws)
        } catch is SpecialEventRefusal { throw Refused(.absent, [Faults.noSuchPage("/handelser")]) }
    }

    // MARK: One event

    func one(_ refusal: SpecialEventRefusal? = nil, typed: SpecialEventTyped = SpecialEventTyped()) async throws -> Answer {
        do {
            let sight = try await desk.one(number)
            let letter = LinkAddress(link, host: request.sender.host).text
            return .page(SpecialEventPage(sight: sight, isLeader: isLeader, refusal: refusal, typed: typed, address: letter).page)
        } catch SpecialEventRefusal.absent { throw absent }
    }

    func save() async throws -> Answer {
        let draft = SpecialEventDraft(request.fields)
        return try await answer(SpecialEventTyped(facts: draft), at: "lage") { try await desk.save(draft, of: number, version: version) }
    }

    func mark() async throws -> Answer {
        let draft = EventCheckDraft(request.fields)
        return try await answer(at: "checklista") { try await desk.act(.mark(draft, version: version), on: number) }
    }

    func inform() async throws -> Answer {
        let draft = InformsWhomDraft(request.fields)
        return try await answer(SpecialEventTyped(informs: draft), at: "informera") { try await desk.act(.inform(draft), on: number) }
    }

    func informed() async throws -> Answer {
        try await answer(at: "informera") { try await desk.act(.informed(says, line: line, version: version), on: number) }
    }

    func tell() async throws -> Answer {
        let draft = EventEntryDraft(request.fields)
        return try await answer(SpecialEventTyped(entry: draft), at: "kronika") { try await desk.act(.tell(draft), on: number) }
    }

    func confirm() async throws -> Answer {
        try await answer(at: "kronika") { try await desk.act(.confirm(says, line: line, version: version), on: number) }
    }

    func close() async throws -> Answer {
        let day = String((request.fields["folj-upp"] ?? "").prefix(100))
        return try await answer(SpecialEventTyped(followUp: day), at: "avsluta") { try await desk.close(number, followUp: day, version: version) }
    }

    func reopen() async throws -> Answer { try await answer(at: "avsluta") { try await desk.reopen(number, version: version) } }

    /// Leads back to the part of the page that it was about; what could not be taken stands where it was typed.
    private func answer(_ typed: SpecialEventTyped = SpecialEventTyped(), at part: StaticString, _ work: () async throws -> Void) async throws -> Answer {
        do {
            try await work()
            return .redirect(link.at(part))
        } catch SpecialEventRefusal.absent {
            throw absent
        } catch let refusal as SpecialEventRefusal {
            return try await one(refusal, typed: typed)
        }
    }

    private var absent: Refused { Refused(.absent, [Faults.noSuchPage("/handelser/\(request.captures["nummer"] ?? "")")]) }
}
