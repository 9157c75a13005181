package import Almanac
package import Picture

/// The tables of the audit trail: one entry per change, and per entry one part for each table it touched.
enum TrailSchema {
    static let room = RoomSchema(
        migrations: [
            Migration(
                1, "create-trail",
                [
                    """
                    CREATE TABLE audit_entry (
                        change {int} NOT NULL PRIMARY KEY, at {text} NOT NULL, actor {text}, role {text}, why {text},
                        salt {blob}, who {blob} NOT NULL, hash {blob} NOT NULL
                    ) {strict}
                    """,
                    """
                    CREATE TABLE audit_part (
                        change {int} NOT NULL, table_name {text} NOT NULL, added {int} NOT NULL, ended {int} NOT NULL,
                        salt {blob}, content {blob} NOT NULL, PRIMARY KEY (change, table_name)
                    ) {strict}
                    """,
                ]),
            Migration(
                16, "create-trail-sender",
                [
                    """
                    CREATE TABLE trail_sender (
                        id {int} NOT NULL PRIMARY KEY, account {int} NOT NULL, organisation {text}, cooperation {text},
                        since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX trail_sender_since ON trail_sender (since)",
                    "CREATE INDEX trail_sender_account ON trail_sender (account, since)",
                    "CREATE INDEX trail_sender_cooperation ON trail_sender (cooperation, since)",
                    "CREATE INDEX audit_entry_at ON audit_entry (at)",
                    "CREATE INDEX audit_part_table ON audit_part (table_name, change)",
                ]),
        ], facts: [senders])

    /// Who stands behind a change, where it is somebody with an account: one fact for each such change.
    static let senders = FactTable("trail_sender", ["account", "organisation", "cooperation"], bearsPicture: false)
}

/// One change as the trail remembers it.
package struct TrailEntry: Sendable, Hashable {
    package let change: ChangeNumber
    package let at: Instant
    package let actor: Actor
    package let why: String
    /// SHA-256 that binds this entry to all before it, in hexadecimal.
    package let hash: String
}

/// What one change did to one table.
struct TrailPart {
    let table: String
    let added: Int64
    let ended: Int64
    let content: [UInt8]
}

/// How an entry's hash is made of what came before it and of what it holds. Names and contents go in as salted commitments:
/// they can be purged without breaking the chain, and cannot be guessed from it.
enum TrailChain {
    static let start = [UInt8](repeating: 0, count: 32)

    static func who(_ actor: Actor, why: String, salt: [UInt8]) -> [UInt8] {
        Digest.of([.text(actor.name), .text(actor.role), .text(why)], salt: salt)
    }

    static func hash(previous: [UInt8], change: ChangeNumber, at: String, who: [UInt8], parts: [TrailPart]) -> [UInt8] {
        var digest = Digest(salt: previous)
        digest.add([.int(change.value), .text(at), .blob(who)])
        for part in parts.sorted(by: { $0.table < $1.table }) {
            digest.add([.text(part.table), .int(part.added), .int(part.ended), .blob(part.content)])
        }
        return digest.value
    }
}

extension Reader {
    /// The newest entry of the trail; nil in a store that nothing has been written to.
    package func trailHead() throws -> TrailEntry? { try trail(newest: 1).first }

    /// Entries, newest first.
    package func trail(newest count: Int) throws -> [TrailEntry] {
        try rows(
            "SELECT change, at, actor, role, why, hash FROM audit_entry ORDER BY change DESC LIMIT ?1", [.int(count)], Reader.entry)
    }

    /// The entry of one change. One index seek.
    package func trailEntry(_ change: ChangeNumber) throws -> TrailEntry? {
        try first("SELECT change, at, actor, role, why, hash FROM audit_entry WHERE change = ?1", [.int(change.value)], Reader.entry)
    }

    /// The entries that imports as of a change came with. One index seek for each.
    package func importEntries(asOf change: ChangeNumber) throws -> [ChangeNumber: TrailEntry] {
        try entries(
            """
            SELECT change, at, actor, role, why, hash FROM audit_entry WHERE change IN (SELECT since FROM import_batch WHERE since <= ?1)
            """, change)
    }

    /// The entries that notes as of a change came with. One index seek for each.
    package func noteEntries(asOf change: ChangeNumber) throws -> [ChangeNumber: TrailEntry] {
        try entries(
            """
            SELECT change, at, actor, role, why, hash FROM audit_entry
            WHERE change IN (SELECT since FROM note WHERE since <= ?1 AND (until IS NULL OR until > ?1))
            """, change)
    }

    private func entries(_ sql: String, _ change: ChangeNumber) throws -> [ChangeNumber: TrailEntry] {
        Dictionary(try rows(sql, [.int(change.value)], Reader.entry).map { ($0.change, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func entry(_ row: any StoredRow) -> TrailEntry {
        TrailEntry(
            change: ChangeNumber(row.int(0)), at: Instant(text: row.text(1)) ?? Instant(millisecondsSince1970: 0),
            actor: Actor(name: row.optionalText(2) ?? "gallrad", role: row.optionalText(3) ?? "gallrad"),
            why: row.optionalText(4) ?? "gallrad", hash: Sha256.hex(row.blob(5)))
    }
}
