import AccessRules
import Almanac
import Picture
import Storage
import Tabular
import Web
import WeeklyRules

/// Closes a meeting: its levels become the weeks', what it came to is frozen, and votes are gone.
extension MeetingDesk {
    func close(_ draft: ClosingDraft) async throws {
        guard let sight = try await sight() else { throw MeetingRefusal.absent }
        if sight.meeting.value.state == .open, !sight.undecided.isEmpty { throw MeetingRefusal.undecided(sight.undecided.map(\.name)) }
        let closing = try draft.closing(sight.text)
        let why = "Avslutade mötet för \(Swedish.week(week)) \(week.year) och frös veckan"
        try await lead(why) { [self, gathering] writer in
            // What was set while the form was filled in counts: everything is read again within the change.
            guard let now = try gathering.meeting(week, writer.reader) else { throw MeetingRefusal.absent }
            guard now.meeting.value.state == .open else {
                // A form that is sent twice closes once; who was there as somebody else has it is not lost unseen.
                guard let last = now.last, (last.present, last.registry, last.feedback) == closing else { throw MeetingRefusal.changed }
                return
            }
            guard now.undecided.isEmpty else { throw MeetingRefusal.undecided(now.undecided.map(\.name)) }
            var edition = try MeetingClosing(sight: now, today: request.today).edition(writer.reader)
            (edition.present, edition.registry, edition.feedback) = closing
            edition.cooperation = try reporting.ground.name(of: cooperation, writer.reader) ?? ""
            try LevelFreezing(sight: now, edition: edition).write(writer)
            try freeze(edition, now, writer)
        }
    }

    private func freeze(_ edition: MeetingEdition, _ sight: MeetingSight, _ writer: Writer) throws {
        var meeting = sight.meeting.value
        try reporting.meetings.freeze(edition, of: meeting.number, writer)
        meeting.state = .closed
        meeting.vote = .off
        meeting.editions = edition.edition
        try reporting.meetings.replace(meeting, version: sight.meeting.version, writer)
        try reporting.meetings.throwVotesAway(at: meeting.number, writer)
    }
}

/// Makes what a meeting came to out of what was weighed at it.
struct MeetingClosing {
    let sight: MeetingSight
    let today: Day

    func edition(_ reader: Reader) throws -> MeetingEdition {
        let meeting = sight.meeting.value
        var edition = MeetingEdition()
        edition.kind = meeting.kind.rawValue
        edition.weeks = meeting.weeks.map(\.description)
        edition.edition = meeting.editions + 1
        edition.held = meeting.held.description
        edition.closed = today.description
        edition.reopened = meeting.reopened
        edition.parties = sight.parties.count
        edition.areas = sight.areas.compactMap(area)
        edition.opinions = sight.areas.flatMap { area in
            area.dissents.map { .init(area: area.name, organisation: $0.organisation, level: $0.level, reason: $0.reason) }
        }
        edition.focus = sight.focus.map { .init(place: sight.name(of: $0.area, $0.place), hours: $0.hours, words: $0.words, mild: $0.mild) }
        edition.actions = (sight.carried.map { ($0.value, false) } + sight.decided.map { ($0.value, true) }).map(action)
        edition.coming = try coming(reader)
        edition.exercise = exercise
        edition.trail = try reader.trailHead().map { .init(length: $0.change.value, head: $0.hash) }
        return edition
    }

    /// How well the parties agreed, all together; nil where no exercise was held. No party's own level is kept.
    private var exercise: MeetingEdition.Exercise? {
        let votes = sight.areas.flatMap { area in
            area.votes.compactMap { vote in vote.level.map { ExerciseVote(party: vote.organisation, area: area.slug, level: $0) } }
        }
        guard sight.meeting.value.vote != .off, !votes.isEmpty else { return nil }
        let agreement = ExerciseAgreement(votes, areas: sight.areas.map(\.week.area))
        let compared = agreement.spreads.compactMap(\.steps)
        return MeetingEdition.Exercise(
            parties: Set(votes.map(\.party)).count, areas: compared.count, unanimous: compared.count { $0 == 0 },
            agreement: ExerciseAgreementWords.lead(agreement))
    }

    private func area(_ area: MeetingArea) -> MeetingEdition.Area? {
        guard let set = area.decision?.value else { return nil }
        return MeetingEdition.Area(
            slug: area.slug.text, name: area.name, before: area.week.before, level: set.level, reason: set.reason, isReasonOpen: set.isReasonOpen,
            isConfirmed: set.isConfirmed, suggestion: set.suggestion, heard: area.week.heard)
    }

    private func action(_ action: MeetingAction, _ isNew: Bool) -> MeetingEdition.Action {
        MeetingEdition.Action(
            number: action.number, what: action.what, owner: action.owner, place: action.area.map { sight.name(of: $0, action.place) },
            area: action.area?.text, due: action.due.description, status: action.status(on: today), remark: action.remark, isNew: isNew,
            isMild: action.isMild)
    }

    /// What is going to happen, as every party may read it: kind, place and day, no words of a report.
    private func coming(_ reader: Reader) throws -> [MeetingEdition.Coming] {
        let circles = try reader.circles()
        return sight.coming.filter { report in
            report.content.category.map { category in
                let reach = circles.reach(of: CircleSubject(.category, String(category.code)), from: category.firstReach)
                return Sight.limited(.place, []).sees(reach)
            } ?? false
        }.map { report in
            // What is invented for a demonstration says so on every paper.
            let mark = report.isExample ? " (exempel)" : ""
            return .init(what: ReportWords.headline(report.content, sight.ground.areas, sight.ground.places) + mark, when: report.content.time.words)
        }
    }
}

/// Makes a meeting's levels the weeks' own, by a file of what was decided: so a figure's way back ends in rows and a hash, as for every other level.
struct LevelFreezing {
    let sight: MeetingSight
    let edition: MeetingEdition

    private var decided: [(week: Week, area: MeetingArea, set: LevelAssessment)] {
        sight.meeting.value.weeks.flatMap { week in
            sight.areas.compactMap { area in area.decision.map { (week, area, $0.value) } }
        }
    }

    func write(_ writer: Writer) throws {
        let levels = WeeklyStore()
        try takeBackReasons(writer)
        for (week, area, set) in decided where set.level == nil {
            if let standing = try levels.standing(week, area.slug, writer.reader) { try writer.end(standing.id, of: WeeklySchema.level) }
        }
        let rows = rows
        let plan = try LevelPlan(rows, levels, writer.reader)
        let form = FileForm(format: "csv", encoding: "utf-8", separator: ",")
        _ = try plan.apply(levels, writer, file: file(rows), form: form, parameters: "", read: rows.count)
    }

    private var rows: [LevelRow] {
        decided.compactMap { week, area, set in set.level.map { (week, area, set, $0) } }.enumerated().map { index, row in
            let (week, area, set, level) = row
            let reasons = set.isReasonOpen ? [set.reason] : []
            return LevelRow(week: week, area: area.slug, level: level, row: index + 2, column: LevelFreezing.column, reasons: reasons)
        }
    }

    /// The column that levels stand in.
    private static let column = 4

    /// What was decided, in the shape that levels are read in.
    private func file(_ rows: [LevelRow]) -> ImportFile {
        let lines = rows.map { "\($0.week.year),\($0.week.number),\($0.area),\($0.level)" }
        let text = (["iso_year,iso_week,area,level"] + lines).map { $0 + "\n" }.joined()
        return ImportFile(name: "mote-\(sight.meeting.value.week)-utgava-\(edition.edition).csv", bytes: Array(text.utf8))
    }

    /// Reasons that an earlier edition showed openly, and this one does not.
    private func takeBackReasons(_ writer: Writer) throws {
        for old in sight.last?.areas ?? [] where old.isReasonOpen {
            guard let area = Slug(old.slug) else { continue }
            let now = sight.area(area)?.decision?.value
            if now?.isReasonOpen == true, now?.reason == old.reason { continue }
            for week in sight.meeting.value.weeks {
                let standing = try writer.reader.standingNotes(.reason, about: LevelRow.scope(area: area, week: week))
                for note in standing where note.text == old.reason { try writer.endNote(note.id) }
            }
        }
    }
}
