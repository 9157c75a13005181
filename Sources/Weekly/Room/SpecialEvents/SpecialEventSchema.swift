import Storage

/// The tables of special events: what happened, the checklist's marks, who tells whom, and the chronicle's lines.
enum SpecialEventSchema {
    /// They bear no picture: pages of work read them as of the newest change.
    ///
    /// `number` is lasting, and is the id of the event's first row. A correction is a new row of the same event; what stood can still be read.
    static let events = FactTable(
        "special_event",
        [
            "number", "entry_key", "cooperation", "day", "part", "kind", "area", "place", "known", "confirmed", "confirmed_at", "gathers", "circle", "state",
            "follow_up",
        ], bearsPicture: false)
    /// A point of the checklist as somebody marked it; what nobody has marked has no row.
    static let checks = FactTable("special_event_check", ["number", "item", "state", "who", "at"], bearsPicture: false)
    /// `line` is lasting, and is the id of the line's first row.
    static let informs = FactTable("special_event_informs", ["number", "line", "who", "whom", "by_when", "done"], bearsPicture: false)
    /// `words` is null once they have been purged: that there was a line, when and from whom stays.
    static let entries = FactTable("special_event_entry", ["number", "line", "at", "words", "source", "is_confirmed"], bearsPicture: false)

    static let facts = [events, checks, informs, entries]

    static let migration = Migration(27, "create-special-events", eventTables + partTables)

    private static let eventTables = [
        """
        CREATE TABLE special_event (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, entry_key {text} NOT NULL, cooperation {text} NOT NULL, day {text} NOT NULL, part {text},
            kind {int} NOT NULL, area {text} NOT NULL, place {text}, known {text} NOT NULL, confirmed {text}, confirmed_at {text}, gathers {text},
            circle {text} NOT NULL, state {text} NOT NULL, follow_up {text}, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX special_event_current ON special_event (number) WHERE until IS NULL",
        "CREATE INDEX special_event_number ON special_event (number, since)",
        "CREATE UNIQUE INDEX special_event_key ON special_event (entry_key) WHERE until IS NULL",
        "CREATE INDEX special_event_day ON special_event (cooperation, day) WHERE until IS NULL",
    ]

    private static let partTables = [
        """
        CREATE TABLE special_event_check (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, item {text} NOT NULL, state {text} NOT NULL, who {text}, at {text} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX special_event_check_current ON special_event_check (number, item) WHERE until IS NULL",
        """
        CREATE TABLE special_event_informs (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, line {int} NOT NULL, who {text} NOT NULL, whom {text} NOT NULL, by_when {text},
            done {int} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX special_event_informs_current ON special_event_informs (number, line) WHERE until IS NULL",
        """
        CREATE TABLE special_event_entry (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, line {int} NOT NULL, at {text} NOT NULL, words {text}, source {text} NOT NULL,
            is_confirmed {int} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX special_event_entry_current ON special_event_entry (number, line) WHERE until IS NULL",
        "CREATE INDEX special_event_entry_words ON special_event_entry (at) WHERE words IS NOT NULL",
    ]
}
