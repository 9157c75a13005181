import AccessRules
import Almanac
import AreasRules
import PersonGuard
import Picture
import Storage
import WeeklyRules

/// An area at a meeting: what was told, what has been set, and what the parties think.
struct MeetingArea: Sendable {
    let week: AreaWeek
    /// What has been set; nil until then.
    let decision: Standing<LevelAssessment>?
    /// The level that the week has already, out of a file; it stands unless the meeting says otherwise.
    let standing: Int?
    /// Levels that parties set unseen by each other; empty where no exercise goes on.
    let votes: [(organisation: String, level: Int?)]
    let dissents: [Dissent]
    /// What was told, by named place, where more than one told of the same.
    let places: [(name: String, count: Int)]

    var slug: Slug { week.area.slug }
    var name: String { week.area.name }

    /// What the meeting has to talk about: the scale suggests something else than last week, or 3 and higher; or nothing, where it lay at 3 and higher or
    /// something waits to be reviewed. The rest is confirmed with one key.
    var isDiscussed: Bool {
        guard let suggestion = week.suggestion.level else { return (week.before ?? 1) >= 3 || week.waiting > 0 }
        return suggestion >= 3 || suggestion != week.before
    }

    /// The level that stands in the form: what was set, else what the week has already, else what the scale suggests.
    var proposed: Int? { decision.map(\.value.level) ?? standing ?? week.suggestion.level }
}

/// A meeting with everything that is weighed at it, as who leads it sees it.
struct MeetingSight: Sendable {
    let meeting: Standing<WeeklyMeeting>
    /// The store's newest change.
    let change: ChangeNumber
    /// In the municipality's own order.
    let areas: [MeetingArea]
    /// What earlier meetings decided and is not done, and what has been said of it at this one.
    let carried: [Standing<MeetingAction>]
    let decided: [Standing<MeetingAction>]
    let focus: [WeekFocus]
    /// What is going to happen in the week that comes and the one after.
    let coming: [Observation]
    let parties: [Organisation]
    let ground: ReportGround
    /// What the last edition said: notes that are made again begin with it.
    let last: MeetingEdition?
    /// What the meeting of the week before came to.
    let earlier: MeetingEdition?
    let personGuard: PersonGuard
    /// Reports of the weeks that nobody has reviewed yet.
    let waiting: Int

    var text: MeetingText { MeetingText(personGuard) }

    func area(_ slug: Slug) -> MeetingArea? { areas.first { $0.slug == slug } }

    var undecided: [MeetingArea] { areas.filter { $0.decision == nil } }

    /// A place's name, or its area's where it has none of its own.
    func name(of area: Slug, _ place: Slug?) -> String {
        if let place { return ground.places.first { $0.slug == place }?.name ?? place.text }
        return ground.areas.first { $0.slug == area }?.name ?? area.text
    }
}

/// Gathers what a week's pages show.
struct WeekGathering: Sendable {
    let years: LevelYears
    let reporting: Reporting
    let cooperation: Slug?
    /// False for who finds levels alone.
    let readsReports: Bool
    let today: Day

    /// What was told of weeks, with the organisation that told it.
    func told(of weeks: [Week], _ reader: Reader) throws -> [(observation: Observation, organisation: String)] {
        guard readsReports, let cooperation else { return [] }
        let change = try reader.change()
        return try weeks.flatMap { week in
            let senders = try reporting.reports.organisations(of: week, in: cooperation, reader)
            return try reporting.reports.reports(of: week, in: cooperation, reader, asOf: change).map { read in
                (read.observation, senders[read.observation.number] ?? read.observation.organisationKind)
            }
        }
    }

    /// Every area's week as it was decided.
    func areas(_ week: Week, _ reader: Reader, asOf change: ChangeNumber) throws -> [AreaWeek] {
        let ground = try ground([week], reader, asOf: change)
        return try ground.year.summary.areas.map { try area($0.area, level: $0.level(of: week), ground, reader, asOf: change) }
    }

    /// What areas' weeks are made of, read once for all of them.
    struct Ground {
        let weeks: [Week]
        let year: LevelYear
        let earlier: LevelYear
        let told: [(observation: Observation, organisation: String)]
        /// Nil for who finds levels alone.
        let history: WeekHistory?
        let several: [Slug: Int]
        let assessments: [Slug: [Assessment]]

        var first: Week { weeks[0] }
        var last: Week { weeks[weeks.count - 1] }

        /// An area's levels in the year before, the newest last.
        func levels(_ area: Slug) -> [Int] {
            let all = [earlier, year].flatMap { year in Week.all(of: year.summary.year).map { ($0, year.area(area)?.level(of: $0)) } }
            return all.filter { $0.0 < first }.suffix(52).compactMap(\.1)
        }
    }

    /// - Parameter weeks: one or two, the earlier first.
    func ground(_ weeks: [Week], _ reader: Reader, asOf change: ChangeNumber) throws -> Ground {
        let (first, last) = (weeks[0], weeks[weeks.count - 1])
        let year = try years.load(last.year, reader, asOf: change)
        let earlier = try years.load(last.year - 1, reader, asOf: change)
        guard readsReports, let cooperation else {
            return Ground(weeks: weeks, year: year, earlier: earlier, told: [], history: nil, several: [:], assessments: [:])
        }
        let assessments = try reporting.assessments.valid(on: min(today, last.sunday), in: cooperation, reader)
        return Ground(
            weeks: weeks, year: year, earlier: earlier, told: try told(of: weeks, reader),
            history: try reporting.history(before: first, in: cooperation, reader),
            several: try reporting.several.several(in: cooperation, reader), assessments: Dictionary(grouping: assessments, by: \.content.area))
    }

    /// One area: what was told of it, how it lay before, and what is usual there.
    func area(_ area: AreaName, level: Int?, _ ground: Ground, _ reader: Reader, asOf change: ChangeNumber) throws -> AreaWeek {
        let here = ground.told.filter { report in
            // Nothing to report from nowhere in particular is for every area.
            report.observation.content.place.areas.contains(area.slug)
                || (report.observation.content.kind == .nothing && report.observation.content.place.areas.isEmpty)
        }
        let before = ground.first.advanced(by: -1)
        let notes = ground.weeks.flatMap { week in
            let year = week.year == ground.year.summary.year ? ground.year : ground.earlier
            return year.notes(on: area.slug, week).map { $0.sentence() }
        }
        var own = AreaWeek(
            area: area, level: level, before: (before.year == ground.year.summary.year ? ground.year : ground.earlier).area(area.slug)?.level(of: before),
            told: here.map(\.observation), heard: Set(here.filter { $0.observation.content.kind != .planned }.map(\.organisation)).count, notes: notes,
            several: ground.several[area.slug] ?? AreaSeveral.usual)
        guard let history = ground.history else { return own }
        let isHeard = here.contains { $0.observation.standing.state == .accepted && $0.observation.content.kind != .planned }
        // Of two weeks weighed at once the last is held against single weeks.
        let count = own.reports.count { $0.week == ground.last }
        own.normal = OwnNormal(
            ground.last, count: isHeard ? count : nil, before: history.before(area.slug), levels: ground.levels(area.slug))
        own.assessments = ground.assessments[area.slug] ?? []
        return own
    }
}

extension WeekGathering {
    /// A week's meeting with all that is weighed; nil where none has been begun.
    func meeting(_ week: Week, _ reader: Reader) throws -> MeetingSight? {
        guard let cooperation, let meeting = try reporting.meetings.meeting(of: week, in: cooperation, reader) else { return nil }
        let (store, change) = (reporting.meetings, try reader.change())
        let ground = try reporting.ground(in: cooperation, today: today, reader)
        let known = try self.ground(meeting.value.weeks, reader, asOf: change)
        let decided = try store.actions(of: meeting.value.number, reader)
        return MeetingSight(
            meeting: meeting, change: change, areas: try areas(of: meeting.value, ground, known, reader, asOf: change),
            carried: try store.carried(to: meeting, reader).filter { $0.value.meeting != meeting.value.number }, decided: decided,
            focus: try store.focus(of: meeting.value.number, reader), coming: try coming(after: meeting.value.week, in: cooperation, reader),
            parties: try reporting.ground.parties(of: cooperation, reader),
            ground: ground, last: try store.editions(of: meeting.value.number, reader).first?.edition,
            earlier: try store.frozen((meeting.value.weeks.first ?? week).advanced(by: -1), in: cooperation, reader)?.edition,
            personGuard: try reporting.personGuard(in: cooperation, reader),
            waiting: known.told.count { $0.observation.standing.state == .new })
    }

    /// What is going to happen in the two weeks after one, by day.
    private func coming(after week: Week, in cooperation: Slug, _ reader: Reader) throws -> [Observation] {
        let change = try reader.change()
        let told: [ReportRead] = try [1, 2].flatMap { try reporting.reports.reports(of: week.advanced(by: $0), in: cooperation, reader, asOf: change) }
        let planned = told.map(\.observation).filter { $0.content.kind == .planned && $0.standing.state == .accepted }
        return planned.sorted { $0.content.time.day < $1.content.time.day }
    }

    private func areas(
        of meeting: WeeklyMeeting, _ ground: ReportGround, _ known: Ground, _ reader: Reader, asOf change: ChangeNumber
    ) throws -> [MeetingArea] {
        let store = reporting.meetings
        let (levels, dissents) = (try store.levels(of: meeting.number, reader), try store.dissents(at: meeting.number, reader))
        let votes = meeting.vote == .off ? [] : try store.votes(at: meeting.number, reader)
        return try ground.areas.map { area in
            let own = try self.area(area, level: levels[area.slug]?.value.level, known, reader, asOf: change)
            return MeetingArea(
                week: own, decision: levels[area.slug], standing: known.year.area(area.slug)?.level(of: meeting.week),
                votes: votes.filter { $0.area == area.slug }.map { ($0.organisation, $0.level) },
                dissents: dissents.filter { $0.area == area.slug }, places: WeekGathering.places(own.reports, ground))
        }
    }

    /// Named places that were told of, the most told of first.
    private static func places(_ reports: [Observation], _ ground: ReportGround) -> [(name: String, count: Int)] {
        var counts: [Slug: Int] = [:]
        for report in reports { if let place = report.content.place.place { counts[place, default: 0] += 1 } }
        let named: [(name: String, count: Int)] = counts.map { slug, count in
            (ground.places.first { $0.slug == slug }?.name ?? slug.text, count)
        }
        return named.sorted { left, right in left.count == right.count ? Swedish.precedes(left.name, right.name) : left.count > right.count }
    }
}
