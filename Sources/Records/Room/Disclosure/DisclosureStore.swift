import Almanac
import Picture
import RecordsRules
import Storage

/// A disclosure as it was made.
struct Disclosed: Hashable, Sendable {
    let id: Int64
    let number: Int
    let day: Day
    let at: Instant
    let recipient: String?
    let asked: String
    let records: Int
    let masks: Int
    let sha256: String
    /// Whoever made it, as the trail has it; nil when the name has been purged.
    let by: String?
    let change: ChangeNumber
}

/// A record of a disclosure.
struct DisclosedRecord: Hashable, Sendable {
    let place: Int
    let key: RecordKey
    let asOf: ChangeNumber
    let masks: [DisclosedMask]
}

/// A mask of a disclosure: where, and on which ground; not what stood there.
struct DisclosedMask: Hashable, Sendable {
    let field: String
    /// Characters from the beginning, the first is 1; nil for the whole field.
    let signs: ClosedRange<Int>?
    let ground: String
}

/// Keeps what has been given out. Nothing of it is ever changed.
struct DisclosureStore: Sendable {
    /// The disclosures of a cooperation, newest first; older than a number where one is given.
    func disclosures(in cooperation: Slug, before number: Int? = nil, limit: Int, _ reader: Reader) throws -> [Disclosed] {
        try reader.rows(
            """
            SELECT disclosure.id, number, made_day, made_at, recipient, asked, records, masks, sha256, actor, disclosure.since
            FROM disclosure JOIN audit_entry ON audit_entry.change = disclosure.since
            WHERE cooperation = ?1 AND number < ?2 ORDER BY number DESC LIMIT ?3
            """, [.text(cooperation.text), .int(number.map { Int64($0) } ?? .max), .int(limit)], DisclosureStore.disclosed)
    }

    /// One of a cooperation; nil where there is none. One index seek.
    func disclosure(_ number: Int, in cooperation: Slug, _ reader: Reader) throws -> Disclosed? {
        try reader.first(
            """
            SELECT disclosure.id, number, made_day, made_at, recipient, asked, records, masks, sha256, actor, disclosure.since
            FROM disclosure JOIN audit_entry ON audit_entry.change = disclosure.since WHERE cooperation = ?1 AND number = ?2
            """, [.text(cooperation.text), .int(number)], DisclosureStore.disclosed)
    }

    private static func disclosed(_ row: any StoredRow) -> Disclosed {
        Disclosed(
            id: row.int(0), number: Int(row.int(1)), day: Day(text: row.text(2)) ?? Day(daysSince1970: 0),
            at: Instant(text: row.text(3)) ?? Instant(millisecondsSince1970: 0), recipient: row.optionalText(4), asked: row.text(5),
            records: Int(row.int(6)), masks: Int(row.int(7)), sha256: row.text(8), by: row.optionalText(9), change: ChangeNumber(row.int(10)))
    }

    /// What was given out, and what was masked in it.
    func records(of disclosure: Int64, _ reader: Reader) throws -> [DisclosedRecord] {
        let masks = try reader.rows(
            "SELECT place, field, from_sign, through_sign, ground FROM disclosure_mask WHERE disclosure = ?1 ORDER BY place, id", [.int(disclosure)]
        ) { row in
            let signs = row.optionalInt(2).flatMap { from in row.optionalInt(3).map { Int(from)...max(Int(from), Int($0)) } }
            return (place: row.int(0), mask: DisclosedMask(field: row.text(1), signs: signs, ground: row.text(4)))
        }
        return try reader.rows(
            "SELECT place, kind, record, as_of FROM disclosure_record WHERE disclosure = ?1 ORDER BY place", [.int(disclosure)]
        ) { row in
            let place = row.int(0)
            return Slug(row.text(1)).map { kind in
                DisclosedRecord(
                    place: Int(place), key: RecordKey(kind: kind, id: row.text(2)), asOf: ChangeNumber(row.int(3)),
                    masks: masks.filter { $0.place == place }.map(\.mask))
            }
        }.compactMap { $0 }
    }

    /// The copy as it was given out. One index seek.
    func copy(of disclosure: Int64, _ reader: Reader) throws -> [UInt8]? {
        try reader.first("SELECT content FROM disclosure_copy WHERE disclosure = ?1", [.int(disclosure)]) { $0.blob(0) }
    }

    /// The number that the next disclosure of a cooperation gets.
    func upcoming(in cooperation: Slug, _ reader: Reader) throws -> Int {
        let last = try reader.first("SELECT max(number) FROM disclosure WHERE cooperation = ?1", [.text(cooperation.text)]) { $0.optionalInt(0) } ?? nil
        return Int(last ?? 0) + 1
    }

    /// Keeps a disclosure, with the copy as it is handed over.
    func add(_ copy: DisclosedCopy, pdf: [UInt8], recipient: String?, in cooperation: Slug, _ writer: Writer) throws {
        let id = try writer.add(
            [
                .text(cooperation.text), .int(copy.head.number), .text(copy.head.day.description), .text(writer.at.description), .optional(recipient),
                .text(copy.head.asked), .int(copy.records.count), .int(copy.masks.count), .text(Sha256.hex(of: pdf)),
            ], to: DisclosureSchema.disclosures)
        for (place, record) in copy.records.enumerated() {
            try writer.add(
                [.int(id), .int(place), .text(record.key.kind.text), .text(record.key.id), .int(copy.head.asOf.value)], to: DisclosureSchema.records)
        }
        for mask in copy.masks {
            let span = mask.stretch.span
            try writer.add(
                [
                    .int(id), .int(mask.record), .text(mask.field), .optional(span.map { $0.lowerBound + 1 }), .optional(span?.upperBound),
                    .text(mask.stretch.grounds.map(\.words).joined(separator: "; ")),
                ], to: DisclosureSchema.masks)
        }
        try writer.add([.int(id), .blob(pdf)], to: DisclosureSchema.copies)
    }
}
