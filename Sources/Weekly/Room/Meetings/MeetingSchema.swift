import Storage

/// The tables of meetings: the weeks they judge, what was set for each area, what came out of them, and what was frozen.
enum MeetingSchema {
    /// They bear no picture: what a meeting decides reaches open pages as levels, when it closes. `number` is lasting, and is the id of the first row.
    static let meetings = FactTable(
        "meeting", ["number", "cooperation", "kind", "year", "week", "held", "state", "vote", "editions", "reopened"], bearsPicture: false)
    static let weeks = FactTable("meeting_week", ["meeting", "cooperation", "year", "week"], bearsPicture: false)
    static let levels = FactTable(
        "meeting_level", ["meeting", "area", "level", "is_confirmed", "reason", "is_reason_open", "suggestion"], bearsPicture: false)
    static let dissents = FactTable("meeting_dissent", ["meeting", "area", "organisation", "level", "reason"], bearsPicture: false)
    static let focus = FactTable("meeting_focus", ["number", "meeting", "area", "place", "hours", "words", "mild"], bearsPicture: false)
    static let actions = FactTable(
        "meeting_action", ["number", "cooperation", "meeting", "what", "owner", "area", "place", "due", "state", "remark", "is_mild"], bearsPicture: false)
    /// `content` is the edition as JSON; `sha256` is of it.
    static let editions = FactTable("meeting_edition", ["meeting", "edition", "content", "sha256"], bearsPicture: false)

    static let facts = [meetings, weeks, levels, dissents, focus, actions, editions]

    /// Levels that parties set unseen by each other: thrown away when the meeting closes.
    static let votes = KeptTable("meeting_vote", key: ["meeting", "area", "organisation"], ["level"])

    static let migration = Migration(25, "create-meetings", meetingTables + outcomeTables)

    private static let meetingTables = [
        """
        CREATE TABLE meeting (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, cooperation {text} NOT NULL, kind {text} NOT NULL, year {int} NOT NULL, week {int} NOT NULL,
            held {text} NOT NULL, state {text} NOT NULL, vote {text} NOT NULL, editions {int} NOT NULL, reopened {text}, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX meeting_current ON meeting (number) WHERE until IS NULL",
        "CREATE INDEX meeting_number ON meeting (number, since)",
        """
        CREATE TABLE meeting_week (
            id {int} NOT NULL PRIMARY KEY, meeting {int} NOT NULL, cooperation {text} NOT NULL, year {int} NOT NULL, week {int} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX meeting_week_current ON meeting_week (cooperation, year, week) WHERE until IS NULL",
        "CREATE INDEX meeting_week_any ON meeting_week (year, week) WHERE until IS NULL",
        """
        CREATE TABLE meeting_level (
            id {int} NOT NULL PRIMARY KEY, meeting {int} NOT NULL, area {text} NOT NULL, level {int}, is_confirmed {int} NOT NULL, reason {text} NOT NULL,
            is_reason_open {int} NOT NULL, suggestion {int}, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX meeting_level_current ON meeting_level (meeting, area) WHERE until IS NULL",
        """
        CREATE TABLE meeting_dissent (
            id {int} NOT NULL PRIMARY KEY, meeting {int} NOT NULL, area {text} NOT NULL, organisation {text} NOT NULL, level {int}, reason {text} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX meeting_dissent_current ON meeting_dissent (meeting, area, organisation) WHERE until IS NULL",
    ]

    private static let outcomeTables = [
        """
        CREATE TABLE meeting_focus (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, meeting {int} NOT NULL, area {text} NOT NULL, place {text}, hours {text} NOT NULL,
            words {text} NOT NULL, mild {text}, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX meeting_focus_current ON meeting_focus (number) WHERE until IS NULL",
        "CREATE INDEX meeting_focus_meeting ON meeting_focus (meeting) WHERE until IS NULL",
        """
        CREATE TABLE meeting_action (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, cooperation {text} NOT NULL, meeting {int} NOT NULL, what {text} NOT NULL,
            owner {text} NOT NULL, area {text}, place {text}, due {text} NOT NULL, state {text} NOT NULL, remark {text} NOT NULL, is_mild {int} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX meeting_action_current ON meeting_action (number) WHERE until IS NULL",
        "CREATE INDEX meeting_action_state ON meeting_action (cooperation, state) WHERE until IS NULL",
        "CREATE INDEX meeting_action_meeting ON meeting_action (meeting) WHERE until IS NULL",
        """
        CREATE TABLE meeting_edition (
            id {int} NOT NULL PRIMARY KEY, meeting {int} NOT NULL, edition {int} NOT NULL, content {text} NOT NULL, sha256 {text} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX meeting_edition_current ON meeting_edition (meeting, edition) WHERE until IS NULL",
        """
        CREATE TABLE meeting_vote (
            meeting {int} NOT NULL, area {text} NOT NULL, organisation {text} NOT NULL, level {int}, PRIMARY KEY (meeting, area, organisation)
        ) {strict}
        """,
    ]
}
