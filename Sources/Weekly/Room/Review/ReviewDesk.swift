import Almanac
import PersonGuard
import Picture
import Storage
import WeeklyRules

/// Why a report could not be dealt with as was asked.
enum ReviewRefusal: Error, Hashable, Sendable {
    case absent
    /// Somebody else has dealt with it since the page was shown.
    case changed
    /// A line has to be sorted before it can count.
    case unsorted
    /// What is corrected needs a reason, and so does what is sent back or held.
    case reason
    /// What was written may point at a person; what it was, as it stands.
    case person(String)
    /// The report that it should be the same as is not there, or is itself merged.
    case target
    /// An embargo needs a day to be looked at again: after today, within half a year.
    case day
    /// A question has nobody to go to: the report came out of a file, or who told it is no longer kept.
    case nobody
    case flaws([ReportFlaw])

    var words: String {
        switch self {
        case .absent: "Rapporten finns inte."
        case .changed: "Någon annan har ändrat rapporten sedan du öppnade den. Så här ser den ut nu; gör om det du ville göra."
        case .unsorted: "Raden är inte sorterad. Välj vad den gäller, hur allvarlig den är och hur det är känt, och ta in den sedan."
        case .reason: "Skriv varför, i en mening på högst 300 tecken. Den som rapporterade får läsa den."
        case .person(let words): "Det du skrev kan peka ut en person: ”\(words)”. Skriv om så att det handlar om platsen och händelsen."
        case .target: "Välj vilken rapport den är samma som."
        case .day: "Skriv en dag efter i dag då rapporten ska ses över igen, högst ett halvår bort."
        case .nobody: "Frågan når ingen: rapporten kom ur en fil, eller så finns avsändaren inte kvar. Rätta här, eller fråga den som lämnade filen."
        case .flaws(let flaws): flaws.map(\.sentence).joined(separator: " ")
        }
    }
}

/// What can be done with a report.
enum ReviewAct: Sendable {
    /// Takes it in, as it is or corrected.
    case accept(ReportDraft)
    case merge(into: Int64)
    case sendBack
    case embargo(until: String)

    /// What the trail says.
    func why(_ number: Int64) -> String {
        switch self {
        case .accept: "Tog in rapport \(number)"
        case .merge(let other): "Lade ihop rapport \(number) med \(other)"
        case .sendBack: "Skickade tillbaka rapport \(number)"
        case .embargo: "Lät rapport \(number) vänta"
        }
    }
}

/// What those do who review reports, in the cooperation that they lead.
struct ReviewDesk: Sendable {
    let room: Reporting
    let cooperation: Slug
    let viewer: Viewer
    let now: Instant

    private var today: Day { SwedishTime.local(of: now).day }

    /// What waits, oldest first: new reports, those that were sent back, and those that are held.
    func waiting() async throws -> [ObservationState: [ReportRead]] {
        try await room.store.read { [room, cooperation] reader in
            var found: [ObservationState: [ReportRead]] = [:]
            for state in [ObservationState.new, .returned, .embargoed] { found[state] = try room.reports.reports(state, in: cooperation, reader) }
            return found
        }
    }

    /// One report with everything that is known of it.
    /// - Throws: `ReviewRefusal.absent` for one that the viewer may not see.
    func one(_ number: Int64) async throws -> ReviewSight {
        try await room.store.read { [room, cooperation, today] reader in
            guard let read = try room.reports.report(number, in: cooperation, reader) else { throw ReviewRefusal.absent }
            let near = try [-1, 0, 1].flatMap { weeks in
                try room.reports.reports(of: read.observation.week.advanced(by: weeks), in: cooperation, reader, asOf: reader.change())
            }
            let likely = ReportLikeness.candidates(for: read.observation, among: near.map(\.observation))
            return ReviewSight(
                read: read, history: try room.reports.history(of: number, reader), likely: likely, sender: try room.reports.sender(of: number, reader),
                ground: try room.ground(in: cooperation, today: today, reader), personGuard: try room.personGuard(in: cooperation, reader))
        }
    }

    /// Does what was chosen, unless somebody else has changed the report meanwhile.
    /// - Throws: `ReviewRefusal`.
    func act(_ act: ReviewAct, on number: Int64, version: ChangeNumber, because typed: String) async throws {
        let reason = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let sight = try await one(number)
        guard sight.read.version == version else { throw ReviewRefusal.changed }
        let held = HeldWords(reason, by: sight.personGuard).held.map(\.text)
        guard held.isEmpty else { throw ReviewRefusal.person(Swedish.list(held)) }
        let decided = try decided(act, sight, reason)
        do {
            _ = try await room.store.write(by: viewer.actor, at: now, why: act.why(number)) { [room, viewer, cooperation] writer in
                guard try room.ground.holds(.lead, viewer, writer.reader) else { throw ReportRefusal.absent }
                if case .merge(let other) = act {
                    let target = try room.reports.report(other, in: cooperation, writer.reader)
                    guard let target, target.observation.standing.state != .merged, other != number else { throw ReviewRefusal.target }
                }
                try room.reports.replace(decided, version: version, writer)
            }
        } catch ReportRefusal.changed { throw ReviewRefusal.changed } catch is ReportRefusal { throw ReviewRefusal.absent }
    }

    /// The report as it is to stand.
    private func decided(_ act: ReviewAct, _ sight: ReviewSight, _ reason: String) throws -> Observation {
        var own = sight.read.observation
        let said = reason.isEmpty || reason.count > 300 ? nil : reason
        switch act {
        case .accept(let draft): own = try accepted(own, draft, sight.ground, said)
        case .merge(let other): own.standing = Observation.Standing(.merged, reason: said, mergedInto: other)
        case .sendBack:
            guard sight.hasSomebodyToAsk else { throw ReviewRefusal.nobody }
            guard let said else { throw ReviewRefusal.reason }
            own.standing = Observation.Standing(.returned, reason: said)
        case .embargo(let until):
            guard let said else { throw ReviewRefusal.reason }
            guard let day = Day(text: until), day > today, day - today <= 183 else { throw ReviewRefusal.day }
            own.standing = Observation.Standing(.embargoed, reason: said, embargo: day)
        }
        return own
    }

    /// The list as it stands, with the place that the report names though it has been taken off the list since.
    private static func places(_ ground: ReportGround, of place: ObservationPlace) -> [ReportPlace] {
        guard let named = place.place, let area = place.areas.first, !ground.places.contains(where: { $0.slug == named }) else { return ground.places }
        return ground.places + [ReportPlace(slug: named, name: named.text, area: area)]
    }

    private func accepted(_ own: Observation, _ draft: ReportDraft, _ ground: ReportGround, _ said: String?) throws -> Observation {
        var own = own
        guard own.content.kind != .nothing else {
            own.standing = Observation.Standing(.accepted, reason: said)
            return own
        }
        var corrected = draft
        // Words and time are the sender's; what is corrected is what it is and where.
        (corrected.words, corrected.whyNoPerson) = (own.content.words, own.content.whyNoPerson ?? "")
        let standing = ReportDraft(own.content)
        (corrected.day, corrected.clock, corrected.part, corrected.police) = (standing.day, standing.clock, standing.part, standing.police)
        // How long ago it was no longer matters: it was told in time.
        let old = ReportGround(
            areas: ground.areas, places: ReviewDesk.places(ground, of: own.content.place),
            today: own.content.time.day > ground.today ? ground.today : own.content.time.day)
        switch corrected.content(on: old) {
        case .failure(let flaws): throw draft.category.isEmpty ? ReviewRefusal.unsorted : .flaws(flaws.all)
        case .success(var content):
            content.time = own.content.time
            // A line was never sorted by who sent it: sorting it corrects nobody.
            let isCorrection = own.content.category != nil && content != own.content
            guard said != nil || !isCorrection else { throw ReviewRefusal.reason }
            own.content = content
            own.standing = Observation.Standing(.accepted, reason: said)
            return own
        }
    }
}

/// One report, for who reviews it.
struct ReviewSight: Sendable {
    let read: ReportRead
    /// As it has stood, the original first.
    let history: [ReportRead]
    /// Reports that may be the same, the likest first.
    let likely: [Observation]
    let sender: ReportSender?
    let ground: ReportGround
    /// Stands at what is written about the report too.
    let personGuard: PersonGuard

    /// Whether a question comes before whoever told it: with an account, or by a personal link.
    var hasSomebodyToAsk: Bool { sender.map { $0.account != nil || $0.link != nil } ?? false }
}
