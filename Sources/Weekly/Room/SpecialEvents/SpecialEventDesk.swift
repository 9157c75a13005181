import Almanac
import Picture
import Storage
import Web
import WeeklyRules

/// Why something could not be done with a special event.
enum SpecialEventRefusal: Error, Hashable, Sendable {
    case absent
    /// Somebody else has changed these since the page was shown.
    case changed([String])
    /// It is closed, and must be opened again first.
    case closed
    case flaws([SpecialEventFlaw])
}

/// A special event with everything that belongs to it, as one page shows it.
struct SpecialEventSight: Sendable {
    let read: SpecialEventRead
    /// As it has stood, the first first.
    let history: [SpecialEventRead]
    let checks: [EventCheckRead]
    let informs: [InformsWhomRead]
    let entries: [EventEntryRead]
    let ground: SpecialEventGround

    var event: SpecialEvent { read.event }
}

/// What can be done with the parts of an event.
enum SpecialEventAct: Sendable {
    case mark(EventCheckDraft, version: ChangeNumber)
    case inform(InformsWhomDraft)
    case informed(Bool, line: Int64, version: ChangeNumber)
    case tell(EventEntryDraft)
    case confirm(Bool, line: Int64, version: ChangeNumber)

    /// Agreements are made while the event is open; the list and the chronicle go on until it has been followed up.
    var isForOpen: Bool {
        switch self {
        case .inform, .informed: true
        case .mark, .tell, .confirm: false
        }
    }

    /// What the trail says: none of the words.
    func why(_ number: Int64) -> String {
        switch self {
        case .mark: "Gick igenom checklistan för särskild händelse \(number)"
        case .inform: "Kom överens om vem som informerar vid särskild händelse \(number)"
        case .informed: "Bockade av vem som har informerat vid särskild händelse \(number)"
        case .tell: "Skrev en rad om särskild händelse \(number)"
        case .confirm: "Ändrade om polisen har bekräftat en rad om särskild händelse \(number)"
        }
    }
}

/// What is done with special events, in the cooperation that is worked in. Reading is as the viewer may see; writing is for those who lead.
struct SpecialEventDesk: Sendable {
    let room: Reporting
    let cooperation: Slug
    let request: PageRequest

    private var events: SpecialEventStore { room.events }
    private var now: LocalMoment { LocalMoment(of: request.now) }

    /// The chronicle: every event with whether it has been followed up.
    func all() async throws -> (reads: [SpecialEventRead], followedUp: Set<Int64>, ground: SpecialEventGround) {
        try await room.store.read { [self] reader in
            (
                try events.events(in: cooperation, reader),
                try events.events(where: EventChecklist.followUp, is: .done, in: cooperation, reader), try ground(reader)
            )
        }
    }

    /// - Throws: `SpecialEventRefusal.absent` for one that the viewer may not see.
    func one(_ number: Int64) async throws -> SpecialEventSight {
        try await room.store.read { [self] reader in try sight(number, reader) }
    }

    /// Opens an event, once for a form however often it is sent.
    /// - Returns: its number.
    func open(_ draft: SpecialEventDraft) async throws -> Int64 {
        let content = try taken(draft.content(on: try await room.store.read { [self] reader in try ground(reader) }))
        let key = "k\(request.viewer.account ?? 0) \((8...64).contains(draft.key.utf8.count) ? draft.key : room.token())"
        return try await lead("Öppnade en särskild händelse") { [events, cooperation] in try events.open(content, key: key, in: cooperation, $0).number }
    }

    /// Corrects what is said of an event.
    func save(_ draft: SpecialEventDraft, of number: Int64, version: ChangeNumber) async throws {
        try await change(number, version, "Ändrade särskild händelse \(number)") { sight in
            guard sight.event.state == .open else { throw SpecialEventRefusal.closed }
            var event = sight.event
            event.content = try taken(draft.content(on: sight.ground, correcting: event.content))
            return event
        }
    }

    /// Closes an event, with a day when it is followed up.
    func close(_ number: Int64, followUp typed: String, version: ChangeNumber) async throws {
        let today = request.today
        try await change(number, version, "Avslutade särskild händelse \(number)") { sight in
            var event = sight.event
            event.followUp = try taken(SpecialEvent.followUp(typed, today: today))
            event.state = .closed
            return event
        }
    }

    func reopen(_ number: Int64, version: ChangeNumber) async throws {
        try await change(number, version, "Öppnade särskild händelse \(number) igen") { sight in
            var event = sight.event
            (event.state, event.followUp) = (.open, nil)
            return event
        }
    }

    /// Does something with what belongs to an event.
    func act(_ act: SpecialEventAct, on number: Int64) async throws {
        let changed = SpecialEventWords.changed(by: act)
        do {
            try await lead(act.why(number)) { [self] writer in
                let sight = try sight(number, writer.reader)
                guard sight.event.state == .open || !act.isForOpen else { throw SpecialEventRefusal.closed }
                switch act {
                case .mark(let draft, let version): try events.mark(taken(draft.check(on: sight.ground)), of: number, version: version, writer)
                case .inform(let draft): try events.add(taken(draft.row(on: sight.ground)), to: number, writer)
                case .informed(let isDone, let line, let version): try events.setDone(isDone, line: line, of: number, version: version, writer)
                case .tell(let draft): try events.add(taken(draft.entry(of: sight.event, on: sight.ground)), to: number, writer)
                case .confirm(let isSo, let line, let version): try events.setConfirmed(isSo, line: line, of: number, version: version, writer)
                }
            }
        } catch ReportRefusal.changed { throw SpecialEventRefusal.changed([changed]) }
    }

    // MARK: The same for all

    /// A change of the event itself. Who saves what somebody else has changed is told what that was.
    private func change(
        _ number: Int64, _ version: ChangeNumber, _ why: String, _ event: @escaping @Sendable (SpecialEventSight) throws -> SpecialEvent
    ) async throws {
        try await lead(why) { [self] writer in
            let sight = try sight(number, writer.reader)
            guard sight.read.version == version else {
                let seen = sight.history.last { $0.version <= version }?.event
                throw SpecialEventRefusal.changed(seen.map { sight.event.differences(from: $0) } ?? [])
            }
            let event = try event(sight)
            guard event != sight.event else { return }
            try events.replace(event, version: version, writer)
        }
    }

    private func lead<Done: Sendable>(_ why: String, _ work: @escaping @Sendable (Writer) throws -> Done) async throws -> Done {
        do { return try await room.lead(request, why, work) } catch ReportRefusal.absent { throw SpecialEventRefusal.absent }
    }

    private func taken<Value>(_ result: Result<Value, SpecialEventFlaw.All>) throws -> Value {
        do { return try result.get() } catch { throw SpecialEventRefusal.flaws(error.flaws) }
    }

    private func sight(_ number: Int64, _ reader: Reader) throws -> SpecialEventSight {
        guard let read = try events.event(number, in: cooperation, reader) else { throw SpecialEventRefusal.absent }
        return SpecialEventSight(
            read: read, history: try events.history(of: number, in: cooperation, reader), checks: try events.checks(of: number, reader),
            informs: try events.informs(of: number, reader), entries: try events.entries(of: number, reader),
            ground: try ground(reader, of: read.event.content))
    }

    /// What an event can be about: the list as it stands, with the place that it names though that has been taken off the list since.
    private func ground(_ reader: Reader, of content: SpecialEvent.Content? = nil) throws -> SpecialEventGround {
        var places = try room.places.places(in: cooperation, reader)
        if let content, let named = content.place, !places.contains(where: { $0.slug == named }) {
            places.append(ReportPlace(slug: named, name: named.text, area: content.area))
        }
        return SpecialEventGround(
            areas: try room.ground.areas(of: cooperation, reader), places: places, now: now, personGuard: try room.personGuard(in: cooperation, reader))
    }
}
