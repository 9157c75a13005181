package import Storage

/// The table of weekly levels.
package enum WeeklySchema {
    static let level = FactTable("level_decision", ["year", "week", "area", "level", "batch", "file_row", "file_column"])

    package static let room = RoomSchema(
        migrations: [
            Migration(
                5, "create-levels",
                [
                    """
                    CREATE TABLE level_decision (
                        id {int} NOT NULL PRIMARY KEY, year {int} NOT NULL, week {int} NOT NULL, area {text} NOT NULL, level {int} NOT NULL,
                        batch {int}, file_row {int}, file_column {int}, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX level_decision_current ON level_decision (year, area, week) WHERE until IS NULL",
                    "CREATE INDEX level_decision_year ON level_decision (year, area, week)",
                ]),
            ReportSchema.migration, MeetingSchema.migration, AssessmentSchema.migration, SpecialEventSchema.migration, StaffIncidentSchema.migration,
        ],
        facts: [level] + ReportSchema.facts + MeetingSchema.facts + AssessmentSchema.facts + SpecialEventSchema.facts + [StaffIncidentSchema.incidents],
        kept: [MeetingSchema.votes])
}
