package import AccessRules
package import Picture
package import Storage

/// Reads and writes what people did with their accounts. Each event is a fact of a change of its own: who did it and when stands in the trail's entry.
package struct EventStore: Sendable {
    package init() {}

    /// Adds an event to a change.
    package func add(_ event: AccessEvent, _ writer: Writer) throws {
        try writer.add(
            [
                .text(event.kind.rawValue), .optional(event.account), .optional(event.cooperation?.text), .text(event.about), .optional(event.address),
                .optional(event.ground), .optional(event.mark), .int(event.times),
            ], to: AccessSchema.eventFacts)
    }

    /// The events of some changes. One index seek for each.
    package func events(from first: ChangeNumber, through last: ChangeNumber, _ reader: Reader) throws -> [ChangeNumber: [AccessEvent]] {
        let rows = try reader.rows(
            "SELECT since, kind, account, cooperation, about, address, ground, times FROM access_event WHERE since >= ?1 AND since <= ?2 ORDER BY since, id",
            [.int(first.value), .int(last.value)]
        ) { row in (ChangeNumber(row.int(0)), EventStore.event(row)) }
        return rows.reduce(into: [:]) { found, row in if let event = row.1 { found[row.0, default: []].append(event) } }
    }

    private static func event(_ row: any StoredRow) -> AccessEvent? {
        AccessEvent.Kind(rawValue: row.text(1)).map {
            AccessEvent(
                $0, account: row.optionalInt(2), cooperation: row.optionalText(3).flatMap { Slug($0) }, about: row.text(4), address: row.optionalText(5),
                ground: row.optionalText(6), times: Int(row.int(7)))
        }
    }
}
