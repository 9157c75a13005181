package import Storage

/// The table of counts: one cell per source, area, category and stretch of days.
package enum CountsSchema {
    static let cell = FactTable(
        "count_cell", ["source", "area", "category", "from_day", "through_day", "value", "batch", "file_row", "file_column"])

    package static let room = RoomSchema(
        migrations: [
            Migration(
                6, "create-counts",
                [
                    """
                    CREATE TABLE count_cell (
                        id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, area {text} NOT NULL, category {text} NOT NULL,
                        from_day {text} NOT NULL, through_day {text} NOT NULL, value {int} NOT NULL, batch {int}, file_row {int}, file_column {int},
                        since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    """
                    CREATE UNIQUE INDEX count_cell_current ON count_cell (source, area, from_day, through_day, category) WHERE until IS NULL
                    """,
                    "CREATE INDEX count_cell_window ON count_cell (source, area, from_day, through_day, category)",
                ])
        ], facts: [cell])
}
