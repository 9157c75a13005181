package import Storage

/// The tables of counts: one cell per source, area, category and stretch of days; which days are covered; where a series breaks; and single events.
package enum CountsSchema {
    static let cell = FactTable(
        "count_cell", ["source", "area", "category", "from_day", "through_day", "value", "batch", "file_row", "file_column"])

    /// A stretch of days that a source has counts for in an area, at one grain: `window`, `month`, `week`. Inside it a missing cell is 0.
    static let coverage = FactTable("count_coverage", ["source", "area", "grain", "from_day", "through_day", "batch"])

    /// Where a series goes on under another name, or a source began to name its areas in another way. Area and category may be null.
    static let seriesBreak = FactTable("series_break", ["source", "area", "category", "from_day", "kind", "names", "batch"])

    /// A single event. `minute` is of the day on a Swedish clock; null where only the day is known.
    static let event = FactTable("event", ["source", "event_key", "day", "minute", "category", "area", "batch", "file_row"])

    /// How many events of a month (`2024-05`) fell on each weekday and hour: 168 counts with a space between, Monday from midnight first.
    static let hourCell = FactTable("hour_cell", ["source", "area", "category", "month", "hours", "batch"])

    /// Days that a source covers in an area, but not for this category: there a missing cell is not 0.
    static let gap = FactTable("count_gap", ["source", "area", "category", "grain", "from_day", "through_day", "batch"])

    package static let room = RoomSchema(
        migrations: [createCounts, createCoverage, createEvents, indexHours, createGaps], facts: [cell, coverage, seriesBreak, event, hourCell, gap])

    private static let createCounts = Migration(
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

    private static let createCoverage = Migration(
        11, "create-count-coverage",
        [
            """
            CREATE TABLE count_coverage (
                id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, area {text} NOT NULL, grain {text} NOT NULL, from_day {text} NOT NULL,
                through_day {text} NOT NULL, batch {int}, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX count_coverage_current ON count_coverage (source, area, grain, from_day, through_day) WHERE until IS NULL",
            """
            CREATE TABLE series_break (
                id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, area {text}, category {text}, from_day {text} NOT NULL, kind {text} NOT NULL,
                names {text} NOT NULL, batch {int}, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE INDEX series_break_source ON series_break (source, from_day)",
        ])

    private static let createEvents = Migration(
        12, "create-events",
        [
            """
            CREATE TABLE event (
                id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, event_key {text} NOT NULL, day {text} NOT NULL, minute {int},
                category {text} NOT NULL, area {text}, batch {int} NOT NULL, file_row {int} NOT NULL, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX event_current ON event (source, event_key) WHERE until IS NULL",
            """
            CREATE TABLE hour_cell (
                id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, area {text} NOT NULL, category {text} NOT NULL, month {text} NOT NULL,
                hours {text} NOT NULL, batch {int}, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX hour_cell_current ON hour_cell (source, area, month, category) WHERE until IS NULL",
        ])

    /// Hours of earlier changes too, which the index on the current ones does not hold.
    private static let indexHours = Migration(
        14, "index-hour-cells", ["CREATE INDEX hour_cell_month ON hour_cell (source, area, month, category)"])

    private static let createGaps = Migration(
        15, "create-count-gaps",
        [
            """
            CREATE TABLE count_gap (
                id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, area {text} NOT NULL, category {text} NOT NULL, grain {text} NOT NULL,
                from_day {text} NOT NULL, through_day {text} NOT NULL, batch {int}, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX count_gap_current ON count_gap (source, area, category, grain, from_day, through_day) WHERE until IS NULL",
            "CREATE INDEX count_gap_area ON count_gap (source, area)",
        ])
}
