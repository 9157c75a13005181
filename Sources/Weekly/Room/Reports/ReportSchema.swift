import Storage

/// The tables of what people tell: reports with their areas, who sent them (kept apart, and purged by itself), the list of places, and the personal links.
enum ReportSchema {
    /// They bear no picture: an open page is the same before and after somebody has told something. Pages of work read them as of the newest change.
    ///
    /// `number` is lasting, and is the id of the report's first row. A correction is a new row of the same report; the original stays.
    static let observations = FactTable(
        "observation",
        [
            "number", "entry_key", "cooperation", "organisation_kind", "received", "kind", "category", "severity", "certainty", "police", "day", "precision",
            "minute", "part", "year", "week", "place", "is_digital", "words", "why_no_person", "state", "reason", "merged_into", "embargo",
        ], bearsPicture: false)
    static let areas = FactTable("observation_area", ["number", "area"], bearsPicture: false)
    /// Who told. Read by nobody but the sender and those who lead.
    static let senders = FactTable("observation_sender", ["number", "account", "link", "organisation", "channel", "told_by"], bearsPicture: false)
    static let places = FactTable("report_place", ["cooperation", "slug", "name", "area"], bearsPicture: false)
    /// A link that its holder reports a line through, without a password. `mark` is a hash of its token.
    static let links = FactTable(
        "report_link", ["number", "cooperation", "holder", "organisation", "organisation_kind", "area", "mark", "expires"], bearsPicture: false)

    static let facts = [observations, areas, senders, places, links]

    static let migration = Migration(24, "create-reports", reportTables + listTables)

    private static let reportTables = [
        """
        CREATE TABLE observation (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, entry_key {text} NOT NULL, cooperation {text} NOT NULL, organisation_kind {text} NOT NULL,
            received {text} NOT NULL, kind {text} NOT NULL, category {int}, severity {int}, certainty {text}, police {text} NOT NULL, day {text} NOT NULL,
            precision {text} NOT NULL, minute {int}, part {text}, year {int} NOT NULL, week {int} NOT NULL, place {text}, is_digital {int} NOT NULL,
            words {text} NOT NULL, why_no_person {text}, state {text} NOT NULL, reason {text}, merged_into {int}, embargo {text},
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX observation_current ON observation (number) WHERE until IS NULL",
        "CREATE INDEX observation_number ON observation (number, since)",
        "CREATE UNIQUE INDEX observation_key ON observation (entry_key) WHERE until IS NULL",
        "CREATE INDEX observation_week ON observation (cooperation, year, week)",
        "CREATE INDEX observation_state ON observation (cooperation, state) WHERE until IS NULL",
        "CREATE INDEX observation_day ON observation (day)",
        """
        CREATE TABLE observation_area (id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, area {text} NOT NULL, since {int} NOT NULL, until {int}) {strict}
        """,
        "CREATE UNIQUE INDEX observation_area_current ON observation_area (number, area) WHERE until IS NULL",
        "CREATE INDEX observation_area_number ON observation_area (number, since)",
        """
        CREATE TABLE observation_sender (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, account {int}, link {int}, organisation {text} NOT NULL, channel {text} NOT NULL,
            told_by {text}, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE INDEX observation_sender_number ON observation_sender (number)",
        "CREATE INDEX observation_sender_since ON observation_sender (since)",
        "CREATE INDEX observation_sender_account ON observation_sender (account, number) WHERE account IS NOT NULL",
        "CREATE INDEX observation_sender_link ON observation_sender (link, number) WHERE link IS NOT NULL",
    ]

    private static let listTables = [
        """
        CREATE TABLE report_place (
            id {int} NOT NULL PRIMARY KEY, cooperation {text} NOT NULL, slug {text} NOT NULL, name {text} NOT NULL, area {text} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX report_place_current ON report_place (cooperation, slug) WHERE until IS NULL",
        """
        CREATE TABLE report_link (
            id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, cooperation {text} NOT NULL, holder {text} NOT NULL, organisation {text} NOT NULL,
            organisation_kind {text} NOT NULL, area {text}, mark {text} NOT NULL, expires {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX report_link_mark ON report_link (mark) WHERE until IS NULL",
        "CREATE UNIQUE INDEX report_link_current ON report_link (number) WHERE until IS NULL",
        "CREATE INDEX report_link_cooperation ON report_link (cooperation) WHERE until IS NULL",
    ]
}
