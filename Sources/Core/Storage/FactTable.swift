/// A table of facts. Every fact carries the change it came with (`since`) and the one that ended it (`until`), so that any earlier reading can be made again,
/// and every row is part of the audit trail: nothing of a fact is ever overwritten.
package struct FactTable: Sendable, Hashable {
    package let name: String
    /// The room's own columns, without `id`, `since` and `until`.
    package let columns: [String]
    /// False for what no page of the picture shows: accounts, and what they have done. A change of such tables alone leaves every figure as it was.
    package let bearsPicture: Bool

    package init(_ name: String, _ columns: [String], bearsPicture: Bool = true) {
        self.name = name
        self.columns = columns
        self.bearsPicture = bearsPicture
    }

    /// Columns whose values the trail vouches for, in order; `until` is vouched for by the change that set it.
    var vouched: [String] { ["id"] + columns }
}

/// A table of what is kept only while it is of use: hashed passwords, sessions, links that are good once. It has no history, since what is thrown away here
/// must be gone; that something was set or used stands in the trail as a fact of its own.
package struct KeptTable: Sendable, Hashable {
    package let name: String
    /// The columns that tell rows apart.
    package let key: [String]
    /// The rest.
    package let columns: [String]

    package init(_ name: String, key: [String], _ columns: [String]) {
        self.name = name
        self.key = key
        self.columns = columns
    }

    var all: [String] { key + columns }
}

/// A step of the schema. Written once, never edited after it has shipped; numbers run through the whole product.
package struct Migration: Sendable, Hashable {
    package let number: Int
    /// What it does, a verb inside: `create-areas`.
    package let name: String
    /// DDL with the tokens `{int}`, `{real}`, `{text}`, `{blob}` and `{strict}`, which each engine writes in its own words.
    package let statements: [String]

    package init(_ number: Int, _ name: String, _ statements: [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}

/// What one room keeps: its migrations and its tables of facts.
package struct RoomSchema: Sendable {
    package let migrations: [Migration]
    package let facts: [FactTable]
    package let kept: [KeptTable]

    package init(migrations: [Migration], facts: [FactTable], kept: [KeptTable] = []) {
        self.migrations = migrations
        self.facts = facts
        self.kept = kept
    }
}

/// The schema of the whole product: storage's own and every room's, sorted by number.
package struct StoreSchema: Sendable {
    package let migrations: [Migration]
    package let facts: [FactTable]
    package let kept: [KeptTable]

    package init(rooms: [RoomSchema]) {
        let storage = [
            TrailSchema.room, PurgeSchema.room, ImportSchema.room, NoteSchema.room, SourceCardSchema.room, CircleSchema.room,
            SettingSchema.room,
        ]
        let all = storage + rooms
        migrations = all.flatMap(\.migrations).sorted { $0.number < $1.number }
        facts = all.flatMap(\.facts)
        kept = all.flatMap(\.kept)
    }

    /// The newest migration this program knows.
    var newest: Int { migrations.last?.number ?? 0 }
}
