import AccessRules
import Almanac
import Picture
import Storage
import Web
import WeeklyRules

/// What is typed of an area's level.
struct LevelDraft: Sendable {
    static let none = "saknas"

    let area: Slug?
    /// A step, or `saknas`; nil where nothing was chosen.
    let level: Int??
    let reason: String
    let isReasonOpen: Bool
    let version: ChangeNumber?

    init(_ fields: [String: String], steps: ClosedRange<Int>) {
        area = fields["omrade"].flatMap { Slug($0) }
        let typed = fields["niva"] ?? ""
        let step = Int(typed).flatMap { steps.contains($0) ? $0 : nil }
        level = typed == LevelDraft.none ? .some(nil) : step.map { .some($0) }
        reason = MeetingText.even(fields["skal"])
        isReasonOpen = fields["oppet"] == "ja"
        version = LevelDraft.version(fields)
    }

    static func version(_ fields: [String: String]) -> ChangeNumber? { fields["version"].flatMap { Int64($0) }.map { ChangeNumber($0) } }

    /// The store's newest change when the page with the form was shown; what has come to stand since then nobody who filled it in has seen.
    static func seen(_ fields: [String: String]) -> ChangeNumber { ChangeNumber(fields["sett"].flatMap { Int64($0) } ?? 0) }
}

/// What those do who lead a meeting.
struct MeetingDesk: Sendable {
    let years: LevelYears
    let reporting: Reporting
    let request: PageRequest
    let cooperation: Slug
    let week: Week

    init(_ years: LevelYears, _ reporting: Reporting, _ request: PageRequest, _ week: Week) throws {
        self.years = years
        self.reporting = reporting
        self.request = request
        self.week = week
        cooperation = try Reporting.cooperation(request)
    }

    var gathering: WeekGathering {
        WeekGathering(years: years, reporting: reporting, cooperation: cooperation, readsReports: request.viewer.circle >= .place, today: request.today)
    }

    /// The week's meeting; nil where none has been begun.
    func sight() async throws -> MeetingSight? { try await reporting.store.read { [gathering, week] in try gathering.meeting(week, $0) } }

    /// The week's meeting, while it is open.
    /// - Throws: `MeetingRefusal.absent` when there is none; `.changed` when it has been closed since the page was shown.
    func open() async throws -> MeetingSight {
        guard let sight = try await sight() else { throw MeetingRefusal.absent }
        guard sight.meeting.value.state == .open else { throw MeetingRefusal.changed }
        return sight
    }

    // MARK: The meeting

    func begin(_ kind: MeetingKind) async throws {
        guard week.monday <= request.today else { throw MeetingRefusal.future }
        let (meetings, cooperation, week, today) = (reporting.meetings, cooperation, week, request.today)
        try await lead("Började mötet för \(Swedish.week(week)) \(week.year)") { try meetings.begin(kind, week, in: cooperation, on: today, $0) }
    }

    /// Begins, shows or ends an exercise in setting levels unseen by each other.
    func setVote(_ vote: BlindVote) async throws {
        let sight = try await open()
        var meeting = sight.meeting.value
        guard meeting.vote != vote else { return }
        meeting.vote = vote
        let why = vote == .off ? "Tog bort övningen" : vote == .hidden ? "Lät parterna öva på att sätta nivå" : "Visade övningens spridning"
        try await lead("\(why) \(Swedish.week(week))") { [meetings = reporting.meetings, meeting] writer in
            try meetings.replace(meeting, version: sight.meeting.version, writer)
            if vote == .off { try meetings.throwVotesAway(at: meeting.number, writer) }
        }
    }

    func reopen(because typed: String) async throws {
        guard let sight = try await sight(), sight.meeting.value.state == .closed else { throw MeetingRefusal.absent }
        var meeting = sight.meeting.value
        meeting.reopened = try sight.text.line(typed, asked: "Skriv varför mötet öppnas igen. Skälet står i de nya anteckningarna.")
        meeting.state = .open
        try await lead("Öppnade mötet för \(Swedish.week(week)) \(week.year) igen") { [meetings = reporting.meetings, meeting] in
            try meetings.replace(meeting, version: sight.meeting.version, $0)
        }
    }

    // MARK: What is set

    /// Sets an area's level. What is other than the scale suggests, and than the week has already, needs a reason.
    func decide(_ draft: LevelDraft) async throws {
        let sight = try await open()
        guard let area = draft.area.flatMap({ sight.area($0) }) else { throw MeetingRefusal.absent }
        guard case .some(let level) = draft.level else { throw MeetingRefusal.level }
        let reason = try sight.text.line(draft.reason)
        let suggestion = area.week.suggestion.level
        guard level == suggestion || (level != nil && level == area.standing) || !reason.isEmpty else { throw MeetingRefusal.reason }
        let assessment = LevelAssessment(
            area: area.slug, level: level, isConfirmed: level == suggestion && reason.isEmpty, reason: reason,
            isReasonOpen: draft.isReasonOpen && !reason.isEmpty, suggestion: suggestion)
        let why = "Satte \(level.map { "nivå \($0)" } ?? "att underlag saknas") i \(area.name) \(Swedish.week(week))"
        try await set(why, sight) { try $0.set(assessment, at: sight.meeting.value.number, version: draft.version, $1) }
    }

    func minute(_ fields: [String: String], steps: ClosedRange<Int>) async throws {
        let sight = try await open()
        let draft = LevelDraft(fields, steps: steps)
        guard let area = draft.area.flatMap({ sight.area($0) }), let party = sight.parties.first(where: { $0.slug.text == fields["part"] }) else {
            throw MeetingRefusal.absent
        }
        let reason = try sight.text.line(fields["skal"])
        let isMinuted = area.dissents.contains { $0.organisation == party.name }
        guard !reason.isEmpty || isMinuted else { throw MeetingRefusal.missing("Skriv partens skäl. Det står i anteckningarna.") }
        guard case .some(let level) = draft.level else { throw MeetingRefusal.level }
        let dissent = Dissent(area: area.slug, organisation: party.name, level: level, reason: reason)
        try await set("Antecknade en avvikande mening om \(area.name) \(Swedish.week(week))", sight) {
            try $0.set(dissent, at: sight.meeting.value.number, seen: LevelDraft.seen(fields), $1)
        }
    }

    /// Writes down what the police told of an area; no words take it back.
    func setPoliceLine(_ fields: [String: String]) async throws {
        let sight = try await open()
        guard let area = fields["omrade"].flatMap({ Slug($0) }), sight.area(area) != nil else { throw MeetingRefusal.absent }
        let circle: Circle = fields["krets"] == Circle.place.text ? .place : .authority
        do {
            try await PoliceLine(reporting).setLine(area, week, words: fields["rad"] ?? "", circle: circle, seen: LevelDraft.seen(fields), by: request)
        } catch AssessmentRefusal.changed {
            throw MeetingRefusal.changed
        } catch let refusal as AssessmentRefusal { throw MeetingRefusal.missing(refusal.words) }
    }

    func add(_ draft: FocusDraft) async throws {
        let sight = try await open()
        let focus = try draft.focus(on: sight.ground, sight.text)
        try await set("Satte en plats i fokus efter \(Swedish.week(week))", sight) { meetings, writer in
            // A form that is sent twice sets one place in focus.
            guard try !meetings.focus(of: sight.meeting.value.number, writer.reader).contains(where: { $0.says(focus) }) else { return }
            try meetings.add(focus, to: sight.meeting.value.number, writer)
        }
    }

    func removeFocus(_ number: Int64) async throws {
        let sight = try await open()
        try await set("Tog bort en plats i fokus efter \(Swedish.week(week))", sight) { try $0.removeFocus(number, of: sight.meeting.value.number, $1) }
    }

    func add(_ draft: ActionDraft) async throws {
        let sight = try await open()
        let action = try draft.action(for: sight.meeting.value.number, on: sight.ground, sight.text)
        try await set("Beslutade en åtgärd \(Swedish.week(week))", sight) { [cooperation] meetings, writer in
            // A form that is sent twice decides one action. The same as one that has been done or dropped since is a new decision.
            guard try !meetings.actions(of: action.meeting, writer.reader).contains(where: { $0.value.says(action) }) else { return }
            try meetings.add(action, in: cooperation, writer)
        }
    }

    /// Says how an action goes.
    func setAction(_ fields: [String: String]) async throws {
        let sight = try await open()
        guard let number = fields["nummer"].flatMap({ Int64($0) }), let state = fields["lage"].flatMap({ ActionState(rawValue: $0) }),
            let version = LevelDraft.version(fields)
        else { throw MeetingRefusal.absent }
        let asked = state == .dropped ? "Skriv varför åtgärden utgår." : nil
        let remark = try sight.text.line(fields["hur"], asked: asked)
        try await set("Sade hur det går med åtgärd \(number)", sight) { [cooperation] in
            try $0.setState(state, remark: remark, of: number, version: version, in: cooperation, $1)
        }
    }

    /// A change within the meeting, unless it has been closed meanwhile.
    private func set(_ why: String, _ sight: MeetingSight, _ work: @escaping @Sendable (MeetingStore, Writer) throws -> Void) async throws {
        try await lead(why) { [meetings = reporting.meetings, cooperation, week] writer in
            guard let now = try meetings.meeting(of: week, in: cooperation, writer.reader) else { throw MeetingRefusal.absent }
            guard now.value.state == .open else { throw MeetingRefusal.changed }
            try work(meetings, writer)
        }
    }

    func lead(_ why: String, _ work: @escaping @Sendable (Writer) throws -> Void) async throws {
        do { try await reporting.lead(request, why, work) } catch is ReportRefusal { throw MeetingRefusal.absent }
    }
}

extension MeetingAction {
    /// Whether it is what another one asks for, and still to be done.
    fileprivate func says(_ other: MeetingAction) -> Bool {
        state.isCarried && (what, owner, due, isMild) == (other.what, other.owner, other.due, other.isMild) && (area, place) == (other.area, other.place)
    }
}

extension WeekFocus {
    /// Whether it is the same place, time and words as another.
    fileprivate func says(_ other: WeekFocus) -> Bool {
        (area, place, hours) == (other.area, other.place, other.hours) && (words, mild) == (other.words, other.mild)
    }
}
