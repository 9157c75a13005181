package import Storage

/// What the room keeps: the rules on how long records are kept. The log of what was purged is the store's own (`purge_run`).
package enum RecordsSchema {
    package static let room = RoomSchema(migrations: [createRules], facts: [rules])

    /// The current rule of a type; those before it remain as history. `months` is null for what is preserved.
    static let rules = FactTable(
        "retention_rule", ["record_type", "kind", "months", "counted_from", "decision", "decided_by", "decided_on"], bearsPicture: false)

    private static let createRules = Migration(
        20, "create-retention-rules",
        [
            """
            CREATE TABLE retention_rule (
                id {int} NOT NULL PRIMARY KEY, record_type {text} NOT NULL, kind {text} NOT NULL, months {int}, counted_from {text},
                decision {text} NOT NULL, decided_by {text} NOT NULL, decided_on {text} NOT NULL, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX retention_rule_current ON retention_rule (record_type) WHERE until IS NULL",
        ])
}
