import Almanac
import Picture
import Storage
import WeeklyRules

/// A row as it stands, with the change that it came to stand with: a later save must know it.
struct Standing<Value: Sendable>: Sendable {
    let value: Value
    let version: ChangeNumber
}

extension Standing: Equatable where Value: Equatable {}
extension Standing: Hashable where Value: Hashable {}

/// Reads and writes meetings and what is set at them.
struct MeetingStore: Sendable {
    private static let columns = "meeting.number, meeting.cooperation, meeting.kind, meeting.year, meeting.week, meeting.held, meeting.state"
    private static let more = "meeting.vote, meeting.editions, meeting.reopened, meeting.since"
    private static let ofWeek = """
        SELECT \(MeetingStore.columns), \(MeetingStore.more) FROM meeting_week AS own JOIN meeting ON meeting.number = own.meeting AND meeting.until IS NULL
        WHERE own.cooperation = ?1 AND own.year = ?2 AND own.week = ?3 AND own.until IS NULL
        """

    // MARK: Meetings

    /// The meeting that judges a week; nil when there is none. Two index seeks.
    func meeting(of week: Week, in cooperation: Slug, _ reader: Reader) throws -> Standing<WeeklyMeeting>? {
        let binds: [Bind] = [.text(cooperation.text), .int(week.year), .int(week.number)]
        return try reader.first(MeetingStore.ofWeek, binds, MeetingStore.meeting) ?? nil
    }

    private static func meeting(_ row: any StoredRow) -> Standing<WeeklyMeeting>? {
        guard let cooperation = Slug(row.text(1)), let kind = MeetingKind(rawValue: row.text(2)),
            let week = Week(year: Int(row.int(3)), number: Int(row.int(4))), let held = Day(text: row.text(5)),
            let state = MeetingState(rawValue: row.text(6)), let vote = BlindVote(rawValue: row.text(7))
        else { return nil }
        let meeting = WeeklyMeeting(
            number: row.int(0), cooperation: cooperation, kind: kind, week: week, held: held, state: state, vote: vote, editions: Int(row.int(8)),
            reopened: row.optionalText(9))
        return Standing(value: meeting, version: ChangeNumber(row.int(10)))
    }

    /// Begins a meeting, unless one of its weeks is judged by another.
    /// - Throws: `MeetingRefusal.taken`.
    func begin(_ kind: MeetingKind, _ week: Week, in cooperation: Slug, on day: Day, _ writer: Writer) throws {
        for judged in kind.weeks(through: week) {
            if let other = try meeting(of: judged, in: cooperation, writer.reader) { throw MeetingRefusal.taken(other.value.week) }
        }
        let number = try writer.upcomingID(of: MeetingSchema.meetings)
        try add(WeeklyMeeting(number: number, cooperation: cooperation, kind: kind, week: week, held: day), writer)
        for judged in kind.weeks(through: week) {
            try writer.add([.int(number), .text(cooperation.text), .int(judged.year), .int(judged.number)], to: MeetingSchema.weeks)
        }
    }

    private func add(_ meeting: WeeklyMeeting, _ writer: Writer) throws {
        try writer.add(
            [
                .int(meeting.number), .text(meeting.cooperation.text), .text(meeting.kind.rawValue), .int(meeting.week.year), .int(meeting.week.number),
                .text(meeting.held.description), .text(meeting.state.rawValue), .text(meeting.vote.rawValue), .int(meeting.editions),
                .optional(meeting.reopened),
            ], to: MeetingSchema.meetings)
    }

    /// Puts a meeting as it now stands in the place of what stood.
    func replace(_ meeting: WeeklyMeeting, version: ChangeNumber, _ writer: Writer) throws {
        let standing = try writer.reader.first("SELECT id, since FROM meeting WHERE number = ?1 AND until IS NULL", [.int(meeting.number)], MeetingStore.row)
        try writer.end(standing, version: version, of: MeetingSchema.meetings)
        try add(meeting, writer)
    }

    private static func row(_ row: any StoredRow) -> (id: Int64, since: ChangeNumber) { (row.int(0), ChangeNumber(row.int(1))) }

    // MARK: Levels

    /// What has been set, by area. One range of an index.
    func levels(of meeting: Int64, _ reader: Reader) throws -> [Slug: Standing<LevelAssessment>] {
        let found = try reader.rows(
            """
            SELECT area, level, is_confirmed, reason, is_reason_open, suggestion, since FROM meeting_level WHERE meeting = ?1 AND until IS NULL
            """, [.int(meeting)]
        ) { row -> (Slug, Standing<LevelAssessment>)? in
            guard let area = Slug(row.text(0)) else { return nil }
            let assessment = LevelAssessment(
                area: area, level: row.optionalInt(1).map(Int.init), isConfirmed: row.int(2) == 1, reason: row.text(3), isReasonOpen: row.int(4) == 1,
                suggestion: row.optionalInt(5).map(Int.init))
            return (area, Standing(value: assessment, version: ChangeNumber(row.int(6))))
        }
        return Dictionary(found.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
    }

    /// Sets an area's level, in the place of what `version` says stood. What stands already is left: a form may be sent twice.
    /// - Parameter version: nil where nothing had been set.
    /// - Throws: `MeetingRefusal.changed` when something else stands than `version` says.
    func set(_ assessment: LevelAssessment, at meeting: Int64, version: ChangeNumber?, _ writer: Writer) throws {
        if try levels(of: meeting, writer.reader)[assessment.area]?.value == assessment { return }
        let standing = try writer.reader.first(
            "SELECT id, since FROM meeting_level WHERE meeting = ?1 AND area = ?2 AND until IS NULL", [.int(meeting), .text(assessment.area.text)],
            MeetingStore.row)
        guard standing?.since == version else { throw MeetingRefusal.changed }
        if let standing { try writer.end(standing.id, of: MeetingSchema.levels) }
        try writer.add(
            [
                .int(meeting), .text(assessment.area.text), .optional(assessment.level), .int(assessment.isConfirmed ? 1 : 0), .text(assessment.reason),
                .int(assessment.isReasonOpen ? 1 : 0), .optional(assessment.suggestion),
            ], to: MeetingSchema.levels)
    }

    /// True for a level that was frozen by a meeting: a file no longer changes it. Two index seeks.
    func isFrozen(_ week: Week, _ area: Slug, _ reader: Reader) throws -> Bool {
        try reader.first(
            """
            SELECT 1 FROM meeting_week AS own JOIN meeting ON meeting.number = own.meeting AND meeting.until IS NULL
            JOIN meeting_level AS level ON level.meeting = own.meeting AND level.until IS NULL
            WHERE own.year = ?1 AND own.week = ?2 AND own.until IS NULL AND level.area = ?3 AND meeting.editions > 0
            """, [.int(week.year), .int(week.number), .text(area.text)]
        ) { _ in true } ?? false
    }

    // MARK: Dissent

    func dissents(at meeting: Int64, _ reader: Reader) throws -> [Dissent] {
        try reader.rows(
            "SELECT area, organisation, level, reason FROM meeting_dissent WHERE meeting = ?1 AND until IS NULL ORDER BY id", [.int(meeting)]
        ) { row in
            Slug(row.text(0)).map { Dissent(area: $0, organisation: row.text(1), level: row.optionalInt(2).map(Int.init), reason: row.text(3)) }
        }.compactMap { $0 }
    }

    /// Minutes an opinion, in the place of the same party's of the same area; an empty reason takes it back. What stands already is left.
    /// - Parameter seen: the change that whoever writes had before them.
    /// - Throws: `MeetingRefusal.changed` when another has been minuted since then.
    func set(_ dissent: Dissent, at meeting: Int64, seen: ChangeNumber, _ writer: Writer) throws {
        if try dissents(at: meeting, writer.reader).contains(dissent) { return }
        let standing = try writer.reader.first(
            "SELECT id, since FROM meeting_dissent WHERE meeting = ?1 AND area = ?2 AND organisation = ?3 AND until IS NULL",
            [.int(meeting), .text(dissent.area.text), .text(dissent.organisation)], MeetingStore.row)
        if let standing {
            guard standing.since <= seen else { throw MeetingRefusal.changed }
            try writer.end(standing.id, of: MeetingSchema.dissents)
        }
        guard !dissent.reason.isEmpty else { return }
        try writer.add(
            [.int(meeting), .text(dissent.area.text), .text(dissent.organisation), .optional(dissent.level), .text(dissent.reason)],
            to: MeetingSchema.dissents)
    }

    // MARK: Blind votes

    func vote(_ level: BlindLevel, on area: Slug, by organisation: String, at meeting: Int64, _ writer: Writer) throws {
        try writer.put([.int(meeting), .text(area.text), .text(organisation), .optional(level.stored)], in: MeetingSchema.votes)
    }

    /// Every party's levels; nil for a party that set none for an area. Gone when the meeting has closed.
    func votes(at meeting: Int64, _ reader: Reader) throws -> [(area: Slug, organisation: String, level: Int?)] {
        try reader.rows(
            "SELECT area, organisation, level FROM meeting_vote WHERE meeting = ?1 AND (level IS NULL OR level > 0) ORDER BY area, organisation",
            [.int(meeting)]
        ) { row in Slug(row.text(0)).map { ($0, row.text(1), row.optionalInt(2).map(Int.init)) } }.compactMap { $0 }
    }

    func throwVotesAway(at meeting: Int64, _ writer: Writer) throws { try writer.throwAway(from: MeetingSchema.votes, where: "meeting", is: .int(meeting)) }
}

/// What a party says of an area in an exercise.
enum BlindLevel: Hashable, Sendable {
    case level(Int)
    case noBasis
    /// Says nothing, or takes back what it said.
    case silent

    /// As a form has it; nil for what the scale does not have.
    init?(_ typed: String, steps: ClosedRange<Int>) {
        switch typed {
        case "": self = .silent
        case LevelDraft.none: self = .noBasis
        default:
            guard let step = Int(typed), steps.contains(step) else { return nil }
            self = .level(step)
        }
    }

    /// As it is kept: no step is 0.
    var stored: Int? {
        switch self {
        case .level(let step): step
        case .noBasis: nil
        case .silent: 0
        }
    }
}

extension Writer {
    /// Ends a row as somebody knew it.
    /// - Throws: `MeetingRefusal.absent` when there is none; `.changed` when it is another by now.
    func end(_ standing: (id: Int64, since: ChangeNumber)?, version: ChangeNumber, of table: FactTable) throws {
        guard let standing else { throw MeetingRefusal.absent }
        guard standing.since == version else { throw MeetingRefusal.changed }
        try end(standing.id, of: table)
    }
}
