package import Almanac
package import Picture
package import Storage
package import WeeklyRules

/// A special event with the change that it came to stand with: a later save must know it.
package struct SpecialEventRead: Hashable, Sendable {
    package let event: SpecialEvent
    package let version: ChangeNumber
}

/// A special event as a year's chronicle tells it.
package struct SpecialEventOfYear: Hashable, Sendable {
    package let number: Int64
    package let day: Day
    package let area: Slug
    package let kind: SpecialEventKind
    /// Whether the police have confirmed anything of it.
    package let isConfirmed: Bool
}

/// Reads and writes special events. Who may not see one finds no trace of it: none is read but through the circle it lies in.
package struct SpecialEventStore: Sendable {
    package init() {}

    // MARK: Writing

    /// Stores an event, once: the same key is the same event, however often it is sent.
    /// - Parameter key: with whose it is, so that nobody's key can be taken for another's.
    /// - Returns: the event's number, and whether it is new.
    package func open(_ content: SpecialEvent.Content, key: String, in cooperation: Slug, _ writer: Writer) throws -> (number: Int64, isNew: Bool) {
        let standing = try writer.reader.first("SELECT number FROM special_event WHERE entry_key = ?1 AND until IS NULL", [.text(key)]) { $0.int(0) }
        if let standing { return (standing, false) }
        let number = try writer.upcomingID(of: SpecialEventSchema.events)
        let event = SpecialEvent(number: number, cooperation: cooperation, content: content)
        try writer.add(SpecialEventRows.values(event, key: key), to: SpecialEventSchema.events)
        return (number, true)
    }

    /// Puts an event as it now stands in the place of what stood.
    /// - Throws: `ReportRefusal.absent` when there is none; `.changed` when somebody else has changed it since `version`.
    package func replace(_ event: SpecialEvent, version: ChangeNumber, _ writer: Writer) throws {
        let standing = try writer.reader.first(
            "SELECT id, entry_key, since FROM special_event WHERE number = ?1 AND until IS NULL", [.int(event.number)]
        ) { (id: $0.int(0), key: $0.text(1), since: ChangeNumber($0.int(2))) }
        guard let standing else { throw ReportRefusal.absent }
        guard standing.since == version else { throw ReportRefusal.changed }
        try writer.end(standing.id, of: SpecialEventSchema.events)
        try writer.add(SpecialEventRows.values(event, key: standing.key), to: SpecialEventSchema.events)
    }

    // MARK: Reading

    private static let standingOne = "SELECT \(SpecialEventRows.columns) FROM special_event WHERE number = ?1 AND until IS NULL"
    private static let allOfOne = "SELECT \(SpecialEventRows.columns) FROM special_event WHERE number = ?1 ORDER BY since"
    private static let standingAll = """
        SELECT \(SpecialEventRows.columns) FROM special_event WHERE cooperation = ?1 AND until IS NULL ORDER BY day DESC, number DESC
        """
    private static let standingBetween = """
        SELECT \(SpecialEventRows.columns) FROM special_event WHERE cooperation = ?1 AND day >= ?2 AND day <= ?3 AND until IS NULL ORDER BY day, number
        """

    /// An event with its version, as whoever reads may see it; nil when there is none, or none that they may see. One index seek.
    package func event(_ number: Int64, in cooperation: Slug, _ reader: Reader) throws -> SpecialEventRead? {
        try reads(SpecialEventStore.standingOne, [.int(number)], reader).first { $0.event.cooperation == cooperation }
    }

    /// Every event of a cooperation, the newest first. One range of the index on cooperation and day.
    package func events(in cooperation: Slug, _ reader: Reader) throws -> [SpecialEventRead] {
        try reads(SpecialEventStore.standingAll, [.text(cooperation.text)], reader)
    }

    /// A year's events in the order they happened, for its chronicle. One range of the index on cooperation and day.
    package func events(in year: Int, _ cooperation: Slug, _ reader: Reader) throws -> [SpecialEventOfYear] {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else { return [] }
        let binds: [Bind] = [.text(cooperation.text), .text(first.description), .text(last.description)]
        return try reads(SpecialEventStore.standingBetween, binds, reader).map { read in
            let content = read.event.content
            return SpecialEventOfYear(
                number: read.event.number, day: content.day, area: content.area, kind: content.kind, isConfirmed: content.confirmed != nil)
        }
    }

    /// How an event has stood, the first first; empty for who may not see it as it stands now. What it said while it lay in a narrower circle stays there.
    /// One range of the index on number.
    package func history(of number: Int64, in cooperation: Slug, _ reader: Reader) throws -> [SpecialEventRead] {
        guard try event(number, in: cooperation, reader) != nil else { return [] }
        return try reads(SpecialEventStore.allOfOne, [.int(number)], reader)
    }

    private func reads(_ sql: String, _ binds: [Bind], _ reader: Reader) throws -> [SpecialEventRead] {
        try reader.rows(sql, binds, SpecialEventRows.event).compactMap { $0 }.filter { try reader.sees($0.event) }
    }
}

extension Reader {
    /// Whether whoever reads may see a special event: the circle it was given, until somebody raises or lowers it as they do with a category.
    func sees(_ event: SpecialEvent) throws -> Bool { try sees(ReportCircle.special(event.number), from: event.content.circle) }
}

extension ReportCircle {
    /// A special event, by its number.
    package static func special(_ number: Int64) -> CircleSubject { CircleSubject(.category, "handelse-\(number)") }
}
