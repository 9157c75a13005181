import Almanac
import Picture
import Storage
import WeeklyRules

/// Between a special event and its rows.
enum SpecialEventRows {
    /// As `special_event` reads it.
    static let columns = "number, cooperation, day, part, kind, area, place, known, confirmed, confirmed_at, gathers, circle, state, follow_up, since"

    /// An event out of its row; nil for one that no program of this version wrote.
    static func event(_ row: any StoredRow) -> SpecialEventRead? {
        guard let cooperation = Slug(row.text(1)), let day = Day(text: row.text(2)), let kind = SpecialEventKind.of(Int(row.int(4))),
            let area = Slug(row.text(5)), let state = SpecialEvent.State(rawValue: row.text(12))
        else { return nil }
        let confirmed = row.optionalText(8).flatMap { words in moment(row, 9).map { PoliceWord(words, at: $0) } }
        let content = SpecialEvent.Content(
            day: day, part: row.optionalText(3).flatMap { PartOfDay(rawValue: $0) }, kind: kind, area: area,
            place: row.optionalText(6).flatMap { Slug($0) }, known: row.text(7), confirmed: confirmed, gathers: moment(row, 10),
            // Words that no program wrote open nothing.
            circle: Reach(text: row.text(11)) ?? .leaders)
        let event = SpecialEvent(
            number: row.int(0), cooperation: cooperation, content: content, state: state, followUp: row.optionalText(13).flatMap { Day(text: $0) })
        return SpecialEventRead(event: event, version: ChangeNumber(row.int(14)))
    }

    /// The values of a row, in the order of the table's columns.
    static func values(_ event: SpecialEvent, key: String) -> [Bind] {
        let content = event.content
        return [
            .int(event.number), .text(key), .text(event.cooperation.text), .text(content.day.description), .optional(content.part?.rawValue),
            .int(content.kind.code), .text(content.area.text), .optional(content.place?.text), .text(content.known), .optional(content.confirmed?.words),
            .optional(content.confirmed?.at.description), .optional(content.gathers?.description), .text(content.circle.text), .text(event.state.rawValue),
            .optional(event.followUp?.description),
        ]
    }

    /// As `special_event_check` reads it.
    static let checkColumns = "item, state, who, at, since"

    static func check(_ row: any StoredRow) -> EventCheckRead? {
        guard let state = EventCheckState(rawValue: row.text(1)), let at = moment(row, 3) else { return nil }
        return EventCheckRead(
            check: EventCheck(item: row.text(0), state: state, who: row.optionalText(2), at: at), version: ChangeNumber(row.int(4)))
    }

    static func values(_ check: EventCheck, of number: Int64) -> [Bind] {
        [.int(number), .text(check.item), .text(check.state.rawValue), .optional(check.who), .text(check.at.description)]
    }

    /// As `special_event_informs` reads it.
    static let informsColumns = "line, who, whom, by_when, done, since"

    static func informs(_ row: any StoredRow) -> InformsWhomRead {
        InformsWhomRead(
            line: row.int(0), row: InformsWhom(who: row.text(1), whom: row.text(2), byWhen: moment(row, 3), isDone: row.int(4) == 1),
            version: ChangeNumber(row.int(5)))
    }

    static func values(_ informs: InformsWhom, line: Int64, of number: Int64) -> [Bind] {
        [
            .int(number), .int(line), .text(informs.who), .text(informs.whom), .optional(informs.byWhen?.description), .int(informs.isDone ? 1 : 0),
        ]
    }

    /// As `special_event_entry` reads it.
    static let entryColumns = "line, at, words, source, is_confirmed, since"

    static func entry(_ row: any StoredRow) -> EventEntryRead? {
        guard let at = moment(row, 1), let source = EventSource(rawValue: row.text(3)) else { return nil }
        return EventEntryRead(
            line: row.int(0), entry: EventEntry(at: at, words: row.optionalText(2), source: source, isConfirmed: row.int(4) == 1),
            version: ChangeNumber(row.int(5)))
    }

    static func values(_ entry: EventEntry, line: Int64, of number: Int64) -> [Bind] {
        [
            .int(number), .int(line), .text(entry.at.description), .optional(entry.words), .text(entry.source.rawValue), .int(entry.isConfirmed ? 1 : 0),
        ]
    }

    private static func moment(_ row: any StoredRow, _ column: Int) -> LocalMoment? { row.optionalText(column).flatMap { LocalMoment(text: $0) } }
}
