import AccessRules
import Almanac
import PersonGuard
import Picture
import Storage
import WeeklyRules

/// Why an assessment could not be dealt with as was asked.
enum AssessmentRefusal: Error, Hashable, Sendable {
    case absent
    /// Somebody else has changed it since the page was shown.
    case changed
    case flaws([AssessmentFlaw])

    var words: String {
        switch self {
        case .absent: "Bedömningen finns inte."
        case .changed: "Någon annan har ändrat bedömningen sedan du öppnade den. Så här ser den ut nu; gör om det du ville göra."
        case .flaws(let flaws): flaws.map(\.sentence).joined(separator: " ")
        }
    }
}

/// What a cooperation's assessments are written and read against.
struct AssessmentGround: Sendable {
    let basis: ReportGround
    let parties: [Organisation]
    let personGuard: PersonGuard

    /// What the guard finds in what was written.
    func held(_ texts: String...) -> [AssessmentFlaw] {
        let held = texts.flatMap { HeldWords($0, by: personGuard).held.map(\.text) }
        return held.isEmpty ? [] : [.person(held)]
    }
}

/// What those do who judge, in the cooperation that they work in.
struct AssessmentDesk: Sendable {
    let room: Reporting
    let cooperation: Slug
    let viewer: Viewer
    let now: Instant

    /// Days after its last that an assessment is still shown, folded.
    static let shownAfter = 92

    private var today: Day { SwedishTime.local(of: now).day }

    private func known(_ reader: Reader) throws -> AssessmentGround {
        AssessmentGround(
            basis: try room.ground(in: cooperation, today: today, reader), parties: try room.ground.parties(of: cooperation, reader),
            personGuard: try room.personGuard(in: cooperation, reader))
    }

    /// Those that hold, and those that did until lately.
    func all() async throws -> (reads: [AssessmentRead], ground: AssessmentGround) {
        try await room.store.read { [self] reader in
            (try room.assessments.all(in: cooperation, through: today + -AssessmentDesk.shownAfter, reader), try known(reader))
        }
    }

    /// One that may be changed by who asks, with how it has stood.
    /// - Throws: `AssessmentRefusal.absent` for one that they may not see, or not change.
    func one(_ number: Int64) async throws -> (read: AssessmentRead, history: [AssessmentRead], ground: AssessmentGround) {
        try await room.store.read { [self] reader in
            guard let read = try room.assessments.assessment(number, in: cooperation, reader), mayChange(read.assessment) else {
                throw AssessmentRefusal.absent
            }
            let known = try known(reader)
            let ground = AssessmentGround(
                basis: AssessmentDesk.basis(known.basis, of: read.assessment.content), parties: known.parties, personGuard: known.personGuard)
            return (read, try room.assessments.history(of: number, in: cooperation, reader), ground)
        }
    }

    /// A party's own assessments are changed by those who take part for it, and by those who lead.
    func mayChange(_ assessment: Assessment) -> Bool { viewer.rights.contains(right(over: assessment.party)) }

    /// The right that it takes.
    private func right(over party: Assessment.Party) -> Right {
        viewer.actor.organisation == party.name && !viewer.rights.contains(.lead) ? .takePart : .lead
    }

    /// The list as it stands, with the place that the assessment names though it has been taken off the list since.
    private static func basis(_ basis: ReportGround, of content: Assessment.Content) -> ReportGround {
        guard let place = content.place, !basis.places.contains(where: { $0.slug == place }) else { return basis }
        return ReportGround(
            areas: basis.areas, places: basis.places + [ReportPlace(slug: place, name: place.text, area: content.area)], today: basis.today)
    }

    /// Stores what somebody judges for their own organisation.
    /// - Throws: `AssessmentRefusal`.
    func add(_ draft: AssessmentDraft) async throws {
        let ground = try await room.store.read { [self] in try known($0) }
        let content = try taken(draft.content(on: ground.basis, within: viewer.circle), ground.held(draft.words, draft.ground))
        let name = viewer.actor.organisation ?? ""
        let party = Assessment.Party(name, ground.parties.first { $0.name == name }?.kind ?? .other)
        try await write("Skrev en bedömning", .takePart) { [self] writer in
            try room.assessments.add(content, from: party, made: today, in: cooperation, writer)
        }
    }

    /// Changes an assessment; of a line from the meeting only the words and who may read it.
    /// - Throws: `AssessmentRefusal`.
    func change(_ number: Int64, to draft: AssessmentDraft, version: ChangeNumber) async throws {
        let (read, _, ground) = try await one(number)
        guard read.version == version else { throw AssessmentRefusal.changed }
        let own = read.assessment
        var draft = draft
        if own.isMeetingLine { draft.area = own.content.area.text }
        let content = try taken(
            own.week.map { draft.line(of: $0, on: ground.basis, within: viewer.circle) } ?? draft.content(on: ground.basis, within: viewer.circle),
            ground.held(draft.words, own.isMeetingLine ? "" : draft.ground))
        let changed = Assessment(number: number, cooperation: cooperation, party: own.party, made: today, week: own.week, content: content)
        try await write("Ändrade bedömning \(number)", right(over: own.party)) { [self] in
            try room.assessments.replace(changed, version: version, $0)
        }
    }

    /// Takes an assessment back.
    /// - Throws: `AssessmentRefusal`.
    func withdraw(_ number: Int64, version: ChangeNumber) async throws {
        let own = try await one(number).read.assessment
        try await write("Tog tillbaka bedömning \(number)", right(over: own.party)) { [self] in
            try room.assessments.withdraw(number, version: version, $0)
        }
    }

    /// What can be stored, or everything that keeps it from being stored.
    private func taken(_ content: Result<Assessment.Content, AssessmentDraft.Flaws>, _ held: [AssessmentFlaw]) throws -> Assessment.Content {
        switch content {
        case .success(let content) where held.isEmpty: return content
        case .success: throw AssessmentRefusal.flaws(held)
        case .failure(let flaws): throw AssessmentRefusal.flaws(flaws.all + held)
        }
    }

    /// The right is asked for again in the change that uses it.
    private func write(_ why: String, _ right: Right, _ work: @escaping @Sendable (Writer) throws -> Void) async throws {
        do {
            _ = try await room.store.write(by: viewer.actor, at: now, why: why) { [self] writer in
                guard try room.ground.holds(right, viewer, writer.reader) else { throw ReportRefusal.absent }
                try work(writer)
            }
        } catch ReportRefusal.changed { throw AssessmentRefusal.changed } catch is ReportRefusal { throw AssessmentRefusal.absent }
    }
}

/// What the police tell of an area at the meeting: one line, written down by who leads it.
extension AssessmentDesk {
    /// Sets the police's line about an area's week, in the place of what it was; no words take it back.
    /// - Parameters:
    ///   - circle: who may read it.
    ///   - seen: the change that whoever writes had before them.
    /// - Throws: `AssessmentRefusal`.
    func setLine(_ area: Slug, _ week: Week, words: String, circle: Circle, seen: ChangeNumber) async throws {
        let ground = try await room.store.read { [self] in try known($0) }
        let draft = AssessmentDraft(line: words, of: area, circle: circle)
        let content = draft.words.isEmpty ? nil : try taken(draft.line(of: week, on: ground.basis, within: viewer.circle), ground.held(draft.words))
        let (party, name) = (PoliceLine.party(ground.parties, viewer), ground.basis.areas.first { $0.slug == area }?.name ?? area.text)
        let why = "\(content == nil ? "Tog tillbaka" : "Skrev") polisens rad om \(name), \(Swedish.week(week))"
        try await write(why, .lead) { [self] writer in
            try room.assessments.setLine(content, of: area, week, from: party, made: today, in: cooperation, seen: seen, writer)
        }
    }
}
