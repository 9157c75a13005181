import AccessRules
import Almanac
import Picture
import Storage
import WeeklyRules

/// Between a report and its row.
enum ReportRows {
    /// As `observation` reads it: what was told, and then what was decided.
    static let told = "number, cooperation, organisation_kind, received, kind, category, severity, certainty, police, day, precision, minute, part, place"
    static let decided = "is_digital, words, why_no_person, state, reason, merged_into, embargo, since, entry_key"

    /// A report out of its row; nil for one that no program of this version wrote.
    /// - Parameter areas: the report's areas.
    static func observation(_ row: any StoredRow, areas: [Slug]) -> Observation? {
        let number = row.int(0)
        guard let cooperation = Slug(row.text(1)), let received = Instant(text: row.text(3)), let kind = ObservationKind(rawValue: row.text(4)),
            let time = time(row), let state = ObservationState(rawValue: row.text(17))
        else { return nil }
        let content = Observation.Content(
            kind: kind, category: row.optionalInt(5).flatMap { ObservationCategory.of(Int($0)) },
            severity: row.optionalInt(6).flatMap { Severity(rawValue: Int($0)) }, certainty: row.optionalText(7).flatMap { Certainty(rawValue: $0) },
            police: ToldPolice(rawValue: row.text(8)) ?? .unknown, time: time,
            place: ObservationPlace(areas: areas, place: row.optionalText(13).flatMap { Slug($0) }, isDigital: row.int(14) == 1),
            words: row.text(15), whyNoPerson: row.optionalText(16))
        let standing = Observation.Standing(
            state, reason: row.optionalText(18), mergedInto: row.optionalInt(19), embargo: row.optionalText(20).flatMap { Day(text: $0) })
        return Observation(
            number: number, cooperation: cooperation, organisationKind: row.text(2), received: received, content: content, standing: standing,
            isExample: row.text(22).hasPrefix(ReportRows.examplePrefix))
    }

    /// What the key of an invented report begins with; no sender's does.
    static let examplePrefix = "exempel "

    private static func time(_ row: any StoredRow) -> ObservationTime? {
        guard let day = Day(text: row.text(9)) else { return nil }
        switch row.text(10) {
        case "exact": return row.optionalInt(11).map { .exact(day, minute: Int($0)) }
        case "part": return row.optionalText(12).flatMap { PartOfDay(rawValue: $0) }.map { .part(day, $0) }
        case "day": return .day(day)
        case "unknown": return .unknown(told: day)
        default: return nil
        }
    }

    /// The values of a row, in the order of the table's columns.
    static func values(_ observation: Observation, key: String) -> [Bind] {
        let (content, standing, week) = (observation.content, observation.standing, observation.week)
        return [
            .int(observation.number), .text(key), .text(observation.cooperation.text), .text(observation.organisationKind),
            .text(observation.received.description), .text(content.kind.rawValue), .optional(content.category?.code), .optional(content.severity?.rawValue),
            .optional(content.certainty?.rawValue), .text(content.police.rawValue),
        ] + times(content.time) + [
            .int(week.year), .int(week.number), .optional(content.place.place?.text), .int(content.place.isDigital ? 1 : 0), .text(content.words),
            .optional(content.whyNoPerson), .text(standing.state.rawValue), .optional(standing.reason), .optional(standing.mergedInto),
            .optional(standing.embargo?.description),
        ]
    }

    private static func times(_ time: ObservationTime) -> [Bind] {
        let day = Bind.text(time.day.description)
        return switch time {
        case .exact(_, let minute): [day, .text("exact"), .int(minute), .null]
        case .part(_, let part): [day, .text("part"), .null, .text(part.rawValue)]
        case .day: [day, .text("day"), .null, .null]
        case .unknown: [day, .text("unknown"), .null, .null]
        }
    }
}
