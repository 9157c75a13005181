package import Almanac
package import Picture

/// A type of public record that some room keeps: what rules on how long are set for.
package struct RecordType: Sendable {
    package let slug: Slug
    /// `Enskilda händelser`.
    package let title: String
    /// What it holds, in a sentence.
    package let holds: String
    /// The tables of facts that it lies in, by name; every table belongs to one type.
    package let tables: [String]
    /// How long the room that keeps it proposes; nothing is purged by a proposal.
    package let proposal: RecordTerm
    /// How it is purged; nil for what is always preserved.
    package let purging: (any RecordPurging)?

    package init(
        _ slug: Slug, title: String, holds: String, tables: [FactTable], proposal: RecordTerm = .preserve, purging: (any RecordPurging)? = nil
    ) {
        (self.slug, self.title, self.holds, self.tables) = (slug, title, holds, tables.map(\.name))
        (self.proposal, self.purging) = (proposal, purging)
    }
}

/// How long records of a type are kept.
package enum RecordTerm: Sendable, Hashable {
    case preserve
    /// They are purged when they have become so old.
    case purge(months: Int)

    /// As a rule says it: `Gallras efter 2 år`.
    package var words: String {
        switch self {
        case .preserve: "Bevaras"
        case .purge(let months) where months % 12 == 0: "Gallras efter \(months / 12) år"
        case .purge(let months): "Gallras efter \(months) \(months == 1 ? "månad" : "månader")"
        }
    }
}

/// How a type of record is purged. The room that keeps the tables knows; who sets the rules does not.
package protocol RecordPurging: Sendable {
    /// From what the age is counted, after `räknat från`: `dagen då händelsen skedde`.
    var countedFrom: String { get }
    /// What a purge takes away and what stays, in a sentence or two.
    var effect: String { get }
    /// What a purge of all that is older than a day would take.
    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue]
    /// Purges it, by `Writer.purge` and on the ground given.
    func purge(_ ground: PurgeGround, _ writer: Writer) throws
}

/// What a purge would take of a table.
package struct RecordsDue: Sendable, Hashable {
    package let table: String
    package let rows: Int
    /// Which of the type's records, in words: a source's name. Nil for all.
    package let about: String?

    package init(table: String, rows: Int, about: String? = nil) {
        (self.table, self.rows, self.about) = (table, rows, about)
    }
}

/// What is kept only while it is worked with: drafts, votes, sign-ins. It lies in a `KeptTable`, never among facts, so that it is gone without a trace when
/// the room that owns it throws it away (`Writer.throwAway`): when the matter closes, when it is replaced, when its time is out. No rule is set for it.
package struct WorkingMaterial: Sendable, Hashable {
    package let title: String
    package let holds: String
    /// The tables that it lies in, by name.
    package let tables: [String]
    /// When it is erased, by itself: `när mötet stängs`.
    package let erased: String

    package init(_ title: String, holds: String, tables: [KeptTable], erased: String) {
        (self.title, self.holds, self.erased, self.tables) = (title, holds, erased, tables.map(\.name))
    }
}

/// What a room tells of its records.
package struct RoomRecords: Sendable {
    package let types: [RecordType]
    package let working: [WorkingMaterial]

    package init(types: [RecordType], working: [WorkingMaterial] = []) {
        (self.types, self.working) = (types, working)
    }
}

extension Reader {
    /// The newest change that was made before a day, as were all before it; 0 when there is none. One range of the index on time.
    package func change(before day: Day) throws -> ChangeNumber {
        guard let midnight = Instant(text: "\(day)T00:00") else { return ChangeNumber(0) }
        let next = try first("SELECT min(change) FROM audit_entry WHERE at >= ?1", [.text(midnight.description)]) { $0.optionalInt(0) } ?? nil
        return try next.map { ChangeNumber($0 - 1) } ?? change()
    }
}
