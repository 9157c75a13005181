/// The table of circles that have been raised or lowered. What stands in it goes before what a thing has from the beginning.
enum CircleSchema {
    static let setting = FactTable("circle_setting", ["kind", "subject", "reach", "reason"])

    static let room = RoomSchema(
        migrations: [
            Migration(
                18, "create-circles",
                [
                    """
                    CREATE TABLE circle_setting (
                        id {int} NOT NULL PRIMARY KEY, kind {text} NOT NULL, subject {text} NOT NULL, reach {text} NOT NULL, reason {text} NOT NULL,
                        since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX circle_setting_current ON circle_setting (kind, subject) WHERE until IS NULL",
                    "CREATE INDEX circle_setting_subject ON circle_setting (kind, subject, since)",
                    "CREATE INDEX import_batch_sha256 ON import_batch (sha256)",
                ])
        ], facts: [setting])
}
