import Almanac
import Picture
import RecordsRules
import Storage

/// Reads and writes the rules.
struct RetentionStore: Sendable {
    /// The current rules, by type of record.
    func rules(_ reader: Reader) throws -> [String: RetentionRule] {
        let rows = try reader.rows(
            "SELECT record_type, kind, months, decision, decided_by, decided_on FROM retention_rule WHERE until IS NULL"
        ) { row -> (String, RetentionRule)? in
            guard let day = Day(text: row.text(5)) else { return nil }
            // What is no rule to purge is one to preserve.
            let months = row.text(1) == "purge" ? row.optionalInt(2).map(Int.init) : nil
            return (row.text(0), RetentionRule(months: months, decision: row.text(3), decidedBy: row.text(4), decidedOn: day))
        }
        return Dictionary(rows.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
    }

    /// Puts a rule in the place of the one there is; nothing when they are the same.
    func set(_ rule: RetentionRule, for type: RecordType, _ writer: Writer) throws {
        guard try rules(writer.reader)[type.slug.text] != rule else { return }
        let standing = try writer.reader.first("SELECT id FROM retention_rule WHERE record_type = ?1 AND until IS NULL", [.text(type.slug.text)]) { $0.int(0) }
        if let standing { try writer.end(standing, of: RecordsSchema.rules) }
        let term: [Bind] = [
            .text(rule.months == nil ? "preserve" : "purge"), .optional(rule.months), .optional(rule.months == nil ? nil : type.purging?.countedFrom),
        ]
        let ground: [Bind] = [.text(rule.decision), .text(rule.decidedBy), .text(rule.decidedOn.description)]
        try writer.add([.text(type.slug.text)] + term + ground, to: RecordsSchema.rules)
    }
}
