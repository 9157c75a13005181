import Picture
import Storage
import WeeklyRules

/// A point of an event's checklist with its version; 0 for one that nobody has marked.
struct EventCheckRead: Hashable, Sendable {
    let check: EventCheck
    let version: ChangeNumber
}

/// Who tells whom, with its lasting line and its version.
struct InformsWhomRead: Hashable, Sendable {
    let line: Int64
    let row: InformsWhom
    let version: ChangeNumber
}

/// A line of a chronicle, with its lasting number and its version.
struct EventEntryRead: Hashable, Sendable {
    let line: Int64
    let entry: EventEntry
    let version: ChangeNumber
}

/// What belongs to an event. Asked for only when the event itself has been read: its circle is theirs.
extension SpecialEventStore {
    // MARK: The checklist

    private static let standingChecks = "SELECT \(SpecialEventRows.checkColumns) FROM special_event_check WHERE number = ?1 AND until IS NULL"

    /// What has been marked. One range of the index on number and item.
    func checks(of number: Int64, _ reader: Reader) throws -> [EventCheckRead] {
        try reader.rows(SpecialEventStore.standingChecks, [.int(number)], SpecialEventRows.check).compactMap { $0 }
    }

    /// Marks a point; the same mark once more changes nothing.
    /// - Throws: `ReportRefusal.changed` when somebody else has marked it otherwise since `version`.
    func mark(_ check: EventCheck, of number: Int64, version: ChangeNumber, _ writer: Writer) throws {
        let standing = try writer.reader.first(
            "SELECT id FROM special_event_check WHERE number = ?1 AND item = ?2 AND until IS NULL", [.int(number), .text(check.item)]
        ) { $0.int(0) }
        if let standing {
            let stood = try checks(of: number, writer.reader).first { $0.check.item == check.item }
            if let stood, stood.check.saysTheSame(as: check) { return }
            guard stood?.version == version else { throw ReportRefusal.changed }
            try writer.end(standing, of: SpecialEventSchema.checks)
        } else if check.state == .notDone {
            return
        }
        try writer.add(SpecialEventRows.values(check, of: number), to: SpecialEventSchema.checks)
    }

    /// The events of a cooperation where a point is done, by number. One range of each index.
    func events(where item: String, is state: EventCheckState, in cooperation: Slug, _ reader: Reader) throws -> Set<Int64> {
        let numbers = try reader.rows(
            """
            SELECT event.number FROM special_event AS event JOIN special_event_check AS own ON own.number = event.number AND own.until IS NULL
            WHERE event.cooperation = ?1 AND own.item = ?2 AND own.state = ?3 AND event.until IS NULL
            """, [.text(cooperation.text), .text(item), .text(state.rawValue)]
        ) { $0.int(0) }
        return Set(numbers)
    }

    // MARK: Who tells whom

    private static let standingInforms = """
        SELECT \(SpecialEventRows.informsColumns) FROM special_event_informs WHERE number = ?1 AND until IS NULL ORDER BY line
        """

    /// What is agreed, in the order it was. One range of the index on number and line.
    func informs(of number: Int64, _ reader: Reader) throws -> [InformsWhomRead] {
        try reader.rows(SpecialEventStore.standingInforms, [.int(number)], SpecialEventRows.informs)
    }

    /// Adds what is agreed; the same once more adds nothing.
    func add(_ informs: InformsWhom, to number: Int64, _ writer: Writer) throws {
        let standing = try self.informs(of: number, writer.reader).map(\.row)
        if standing.contains(where: { ($0.who, $0.whom) == (informs.who, informs.whom) && $0.byWhen == informs.byWhen }) { return }
        let line = try writer.upcomingID(of: SpecialEventSchema.informs)
        try writer.add(SpecialEventRows.values(informs, line: line, of: number), to: SpecialEventSchema.informs)
    }

    /// Says that it is done, or not after all.
    /// - Throws: `ReportRefusal.absent` when there is no such line; `.changed` when somebody else has changed it since `version`.
    func setDone(_ isDone: Bool, line: Int64, of number: Int64, version: ChangeNumber, _ writer: Writer) throws {
        let id = try writer.reader.first(
            "SELECT id FROM special_event_informs WHERE number = ?1 AND line = ?2 AND until IS NULL", [.int(number), .int(line)]
        ) { $0.int(0) }
        guard let id, let standing = try informs(of: number, writer.reader).first(where: { $0.line == line }) else { throw ReportRefusal.absent }
        if standing.row.isDone == isDone { return }
        guard standing.version == version else { throw ReportRefusal.changed }
        var row = standing.row
        row.isDone = isDone
        try writer.end(id, of: SpecialEventSchema.informs)
        try writer.add(SpecialEventRows.values(row, line: line, of: number), to: SpecialEventSchema.informs)
    }

    // MARK: The chronicle

    private static let standingEntries = """
        SELECT \(SpecialEventRows.entryColumns) FROM special_event_entry WHERE number = ?1 AND until IS NULL ORDER BY at, line
        """

    /// The lines in the order of what they tell. One range of the index on number and line.
    func entries(of number: Int64, _ reader: Reader) throws -> [EventEntryRead] {
        try reader.rows(SpecialEventStore.standingEntries, [.int(number)], SpecialEventRows.entry).compactMap { $0 }
    }

    /// Adds a line; the same once more adds nothing.
    func add(_ entry: EventEntry, to number: Int64, _ writer: Writer) throws {
        if try entries(of: number, writer.reader).contains(where: { $0.entry == entry }) { return }
        let line = try writer.upcomingID(of: SpecialEventSchema.entries)
        try writer.add(SpecialEventRows.values(entry, line: line, of: number), to: SpecialEventSchema.entries)
    }

    /// Says that the police have confirmed a line, or not after all.
    /// - Throws: `ReportRefusal.absent` when there is no such line; `.changed` when somebody else has changed it since `version`.
    func setConfirmed(_ isConfirmed: Bool, line: Int64, of number: Int64, version: ChangeNumber, _ writer: Writer) throws {
        let id = try writer.reader.first(
            "SELECT id FROM special_event_entry WHERE number = ?1 AND line = ?2 AND until IS NULL", [.int(number), .int(line)]
        ) { $0.int(0) }
        guard let id, let standing = try entries(of: number, writer.reader).first(where: { $0.line == line }) else { throw ReportRefusal.absent }
        if standing.entry.isConfirmed == isConfirmed { return }
        guard standing.version == version else { throw ReportRefusal.changed }
        var entry = standing.entry
        entry.isConfirmed = isConfirmed
        try writer.end(id, of: SpecialEventSchema.entries)
        try writer.add(SpecialEventRows.values(entry, line: line, of: number), to: SpecialEventSchema.entries)
    }
}
