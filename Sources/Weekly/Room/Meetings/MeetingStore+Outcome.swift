import Almanac
import Foundation
import Picture
import Storage
import Tabular
import WeeklyRules

/// What comes out of a meeting: places in focus, actions, and what was frozen.
extension MeetingStore {
    // MARK: Places in focus

    func focus(of meeting: Int64, _ reader: Reader) throws -> [WeekFocus] {
        try reader.rows(
            "SELECT number, area, place, hours, words, mild FROM meeting_focus WHERE meeting = ?1 AND until IS NULL ORDER BY number", [.int(meeting)]
        ) { row in
            Slug(row.text(1)).map {
                WeekFocus(
                    number: row.int(0), area: $0, place: row.optionalText(2).flatMap { Slug($0) }, hours: row.text(3), words: row.text(4),
                    mild: row.optionalText(5))
            }
        }.compactMap { $0 }
    }

    func add(_ focus: WeekFocus, to meeting: Int64, _ writer: Writer) throws {
        let number = try writer.upcomingID(of: MeetingSchema.focus)
        try writer.add(
            [
                .int(number), .int(meeting), .text(focus.area.text), .optional(focus.place?.text), .text(focus.hours), .text(focus.words),
                .optional(focus.mild),
            ], to: MeetingSchema.focus)
    }

    /// - Throws: `MeetingRefusal.absent` when it is not of the meeting.
    func removeFocus(_ number: Int64, of meeting: Int64, _ writer: Writer) throws {
        let standing = try writer.reader.first(
            "SELECT id FROM meeting_focus WHERE number = ?1 AND meeting = ?2 AND until IS NULL", [.int(number), .int(meeting)]
        ) { $0.int(0) }
        guard let standing else { throw MeetingRefusal.absent }
        try writer.end(standing, of: MeetingSchema.focus)
    }

    // MARK: Actions

    private static let actionColumns = "number, meeting, what, owner, area, place, due, state, remark, is_mild, since"
    private static let actionsInState =
        "SELECT \(MeetingStore.actionColumns) FROM meeting_action WHERE cooperation = ?1 AND state = ?2 AND until IS NULL ORDER BY due, number"
    private static let actionsOfMeeting = "SELECT \(MeetingStore.actionColumns) FROM meeting_action WHERE meeting = ?1 AND until IS NULL ORDER BY number"

    /// What has not been done yet, in a cooperation, by the day it is due. A range of an index for each state.
    func carriedActions(in cooperation: Slug, _ reader: Reader) throws -> [Standing<MeetingAction>] {
        try ActionState.allCases.filter(\.isCarried).flatMap { state in
            try reader.rows(MeetingStore.actionsInState, [.text(cooperation.text), .text(state.rawValue)], MeetingStore.action).compactMap { $0 }
        }.sorted { ($0.value.due, $0.value.number) < ($1.value.due, $1.value.number) }
    }

    /// What a meeting has to hear of: what is not done, and what has become so since it was begun.
    func carried(to meeting: Standing<WeeklyMeeting>, _ reader: Reader) throws -> [Standing<MeetingAction>] {
        let cooperation = meeting.value.cooperation
        let begun = try reader.first("SELECT min(since) FROM meeting WHERE number = ?1", [.int(meeting.value.number)]) { $0.int(0) } ?? 0
        let ended = try ActionState.allCases.filter { !$0.isCarried }.flatMap { state in
            try reader.rows(MeetingStore.actionsInState, [.text(cooperation.text), .text(state.rawValue)], MeetingStore.action).compactMap { $0 }
        }
        return try carriedActions(in: cooperation, reader) + ended.filter { $0.version.value >= begun }
    }

    /// What was decided at a meeting, as it stands now.
    func actions(of meeting: Int64, _ reader: Reader) throws -> [Standing<MeetingAction>] {
        try reader.rows(MeetingStore.actionsOfMeeting, [.int(meeting)], MeetingStore.action).compactMap { $0 }
    }

    private static func action(_ row: any StoredRow) -> Standing<MeetingAction>? {
        guard let due = Day(text: row.text(6)), let state = ActionState(rawValue: row.text(7)) else { return nil }
        let action = MeetingAction(
            number: row.int(0), meeting: row.int(1), what: row.text(2), owner: row.text(3), area: row.optionalText(4).flatMap { Slug($0) },
            place: row.optionalText(5).flatMap { Slug($0) }, due: due, state: state, remark: row.text(8), isMild: row.int(9) == 1)
        return Standing(value: action, version: ChangeNumber(row.int(10)))
    }

    func add(_ action: MeetingAction, in cooperation: Slug, _ writer: Writer) throws {
        try write(action, number: try writer.upcomingID(of: MeetingSchema.actions), in: cooperation, writer)
    }

    /// Says how an action goes, in the place of what `version` says stood. What is said of it already is left: a form may be sent twice.
    /// - Throws: `MeetingRefusal.absent` when there is none in the cooperation; `.changed` when somebody else has said otherwise meanwhile.
    func setState(_ state: ActionState, remark: String, of number: Int64, version: ChangeNumber, in cooperation: Slug, _ writer: Writer) throws {
        let found = try writer.reader.first(
            """
            SELECT number, meeting, what, owner, area, place, due, state, remark, is_mild, since, id FROM meeting_action
            WHERE number = ?1 AND cooperation = ?2 AND until IS NULL
            """, [.int(number), .text(cooperation.text)]
        ) { (MeetingStore.action($0), $0.int(11)) }
        guard let (standing, id) = found, var own = standing?.value else { throw MeetingRefusal.absent }
        if (own.state, own.remark) == (state, remark) { return }
        guard standing?.version == version else { throw MeetingRefusal.changed }
        (own.state, own.remark) = (state, remark)
        try writer.end(id, of: MeetingSchema.actions)
        try write(own, number: number, in: cooperation, writer)
    }

    private func write(_ action: MeetingAction, number: Int64, in cooperation: Slug, _ writer: Writer) throws {
        try writer.add(
            [
                .int(number), .text(cooperation.text), .int(action.meeting), .text(action.what), .text(action.owner), .optional(action.area?.text),
                .optional(action.place?.text), .text(action.due.description), .text(action.state.rawValue), .text(action.remark),
                .int(action.isMild ? 1 : 0),
            ], to: MeetingSchema.actions)
    }

    // MARK: What was frozen

    /// Freezes what a meeting came to.
    func freeze(_ edition: MeetingEdition, of meeting: Int64, _ writer: Writer) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = try encoder.encode(edition)
        try writer.add(
            [.int(meeting), .int(edition.edition), .text(String(decoding: content, as: UTF8.self)), .text(Sha256.hex(of: Array(content)))],
            to: MeetingSchema.editions)
    }

    /// What was frozen, the newest edition first. One range of an index.
    func editions(of meeting: Int64, _ reader: Reader) throws -> [FrozenMeeting] {
        try reader.rows(
            "SELECT content, sha256 FROM meeting_edition WHERE meeting = ?1 AND until IS NULL ORDER BY edition DESC", [.int(meeting)]
        ) { row in
            (try? JSONDecoder().decode(MeetingEdition.self, from: Data(row.text(0).utf8))).map { FrozenMeeting(edition: $0, sha256: row.text(1)) }
        }.compactMap { $0 }
    }

    /// The change that the newest edition came with; nil where none has closed. One range of an index.
    func frozenAt(_ meeting: Int64, _ reader: Reader) throws -> ChangeNumber? {
        try reader.first(
            "SELECT since FROM meeting_edition WHERE meeting = ?1 AND until IS NULL ORDER BY edition DESC LIMIT 1", [.int(meeting)]
        ) { ChangeNumber($0.int(0)) }
    }

    /// The newest edition of the meeting that judged a week; nil where none has closed.
    func frozen(_ week: Week, in cooperation: Slug, _ reader: Reader) throws -> FrozenMeeting? {
        guard let meeting = try meeting(of: week, in: cooperation, reader), meeting.value.editions > 0 else { return nil }
        return try editions(of: meeting.value.number, reader).first
    }
}

extension Reporting {
    /// How many reports have been taken in or changed since a week was frozen: it stays as it was, and this stands beside it.
    func lateReports(of meeting: WeeklyMeeting, _ reader: Reader) throws -> Int {
        guard let frozen = try meetings.frozenAt(meeting.number, reader) else { return 0 }
        let change = try reader.change()
        return try meeting.weeks.flatMap { try reports.reports(of: $0, in: meeting.cooperation, reader, asOf: change) }
            .count { $0.version > frozen && $0.observation.standing.state == .accepted }
    }
}

/// What a meeting came to, as it was frozen.
struct FrozenMeeting: Hashable, Sendable {
    let edition: MeetingEdition
    /// Of the edition as it is kept.
    let sha256: String
}
