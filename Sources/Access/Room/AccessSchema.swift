package import Storage

/// What the room keeps. Organisations, cooperations, accounts and roles are facts with a history; passwords, codes, links and sign-ins are kept only while
/// they are of use, and what is done with them is told by facts of their own (`access_event`).
package enum AccessSchema {
    package static let room = RoomSchema(
        migrations: [Migration(17, "create-access", parties + accounts + secrets + events), Migration(23, "create-districts", districtTables)],
        facts: [
            organisations, cooperations, cooperationAreas, cooperationParties, districts, districtCooperations, accountFacts, grants, keys, eventFacts,
        ],
        kept: [passwords, factors, recoveryCodes, links, sessions, devices])

    static let organisations = FactTable("organisation", ["slug", "name", "kind"], bearsPicture: false)
    /// What areas a cooperation covers decides what its readers find: it bears the picture.
    static let cooperations = FactTable("cooperation", ["slug", "name"])
    static let cooperationAreas = FactTable("cooperation_area", ["cooperation", "area"])
    static let cooperationParties = FactTable("cooperation_party", ["cooperation", "organisation"], bearsPicture: false)
    static let districts = FactTable("district", ["slug", "name", "kind"], bearsPicture: false)
    static let districtCooperations = FactTable("district_cooperation", ["district", "cooperation"], bearsPicture: false)
    /// A person who may sign in: an official or a partner's representative, by name. `account` is lasting; the row changes with the name.
    static let accountFacts = FactTable("account", ["account", "name", "address", "state"], bearsPicture: false)
    static let grants = FactTable("role_grant", ["account", "cooperation", "organisation", "role"], bearsPicture: false)
    /// What the trail knows of a password or of a second factor: a hash of what is kept, so that one that was put there by hand opens nothing.
    static let keys = FactTable("account_key", ["account", "kind", "mark"], bearsPicture: false)
    static let eventFacts = FactTable(
        "access_event", ["kind", "account", "cooperation", "about", "address", "ground", "mark", "times"], bearsPicture: false)

    static let passwords = KeptTable("account_password", key: ["account"], ["hash"])
    static let factors = KeptTable("account_factor", key: ["account"], ["secret", "last_step"])
    static let recoveryCodes = KeptTable("recovery_code", key: ["account", "mark"], [])
    /// Links that are good once: an invitation, a new password.
    static let links = KeptTable("account_link", key: ["mark"], ["account", "kind", "expires"])
    static let sessions = KeptTable(
        "sign_in", key: ["mark"], ["account", "stage", "cooperation", "began", "expires", "browser"])
    /// Devices that have signed in to an account: their owner gets in while others try passwords.
    static let devices = KeptTable("known_device", key: ["mark"], ["account", "expires"])
}

/// The tables, as the migration makes them.
extension AccessSchema {
    private static let parties = [
        """
        CREATE TABLE organisation (
            id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, name {text} NOT NULL, kind {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX organisation_current ON organisation (slug) WHERE until IS NULL",
        "CREATE TABLE cooperation (id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, name {text} NOT NULL, since {int} NOT NULL, until {int}) {strict}",
        "CREATE UNIQUE INDEX cooperation_current ON cooperation (slug) WHERE until IS NULL",
        """
        CREATE TABLE cooperation_area (
            id {int} NOT NULL PRIMARY KEY, cooperation {text} NOT NULL, area {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX cooperation_area_current ON cooperation_area (cooperation, area) WHERE until IS NULL",
        """
        CREATE TABLE cooperation_party (
            id {int} NOT NULL PRIMARY KEY, cooperation {text} NOT NULL, organisation {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX cooperation_party_current ON cooperation_party (cooperation, organisation) WHERE until IS NULL",
    ]

    private static let districtTables = [
        """
        CREATE TABLE district (
            id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, name {text} NOT NULL, kind {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX district_current ON district (slug) WHERE until IS NULL",
        """
        CREATE TABLE district_cooperation (
            id {int} NOT NULL PRIMARY KEY, district {text} NOT NULL, cooperation {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX district_cooperation_current ON district_cooperation (cooperation, district) WHERE until IS NULL",
        "CREATE INDEX district_cooperation_district ON district_cooperation (district) WHERE until IS NULL",
    ]

    private static let accounts = [
        """
        CREATE TABLE account (
            id {int} NOT NULL PRIMARY KEY, account {int} NOT NULL, name {text} NOT NULL, address {text} NOT NULL, state {text} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX account_current ON account (account) WHERE until IS NULL",
        "CREATE UNIQUE INDEX account_address ON account (address) WHERE until IS NULL",
        """
        CREATE TABLE role_grant (
            id {int} NOT NULL PRIMARY KEY, account {int} NOT NULL, cooperation {text} NOT NULL, organisation {text} NOT NULL, role {text} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX role_grant_current ON role_grant (account, cooperation, organisation, role) WHERE until IS NULL",
        "CREATE INDEX role_grant_cooperation ON role_grant (cooperation, account) WHERE until IS NULL",
        """
        CREATE TABLE account_key (
            id {int} NOT NULL PRIMARY KEY, account {int} NOT NULL, kind {text} NOT NULL, mark {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX account_key_current ON account_key (account, kind) WHERE until IS NULL",
    ]

    private static let secrets = [
        "CREATE TABLE account_password (account {int} NOT NULL PRIMARY KEY, hash {text} NOT NULL) {strict}",
        "CREATE TABLE account_factor (account {int} NOT NULL PRIMARY KEY, secret {text} NOT NULL, last_step {int}) {strict}",
        "CREATE TABLE recovery_code (account {int} NOT NULL, mark {text} NOT NULL, PRIMARY KEY (account, mark)) {strict}",
        """
        CREATE TABLE account_link (
            mark {text} NOT NULL PRIMARY KEY, account {int} NOT NULL, kind {text} NOT NULL, expires {text} NOT NULL
        ) {strict}
        """,
        "CREATE INDEX account_link_account ON account_link (account)",
        "CREATE INDEX account_link_expires ON account_link (expires)",
        """
        CREATE TABLE sign_in (
            mark {text} NOT NULL PRIMARY KEY, account {int} NOT NULL, stage {text} NOT NULL, cooperation {text}, began {text} NOT NULL,
            expires {text} NOT NULL, browser {text} NOT NULL
        ) {strict}
        """,
        "CREATE INDEX sign_in_account ON sign_in (account)",
        "CREATE INDEX sign_in_expires ON sign_in (expires)",
        "CREATE TABLE known_device (mark {text} NOT NULL PRIMARY KEY, account {int} NOT NULL, expires {text} NOT NULL) {strict}",
        "CREATE INDEX known_device_account ON known_device (account)",
        "CREATE INDEX known_device_expires ON known_device (expires)",
    ]

    private static let events = [
        """
        CREATE TABLE access_event (
            id {int} NOT NULL PRIMARY KEY, kind {text} NOT NULL, account {int}, cooperation {text}, about {text} NOT NULL, address {text},
            ground {text}, mark {text}, times {int} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE INDEX access_event_since ON access_event (since)",
        "CREATE INDEX access_event_kind ON access_event (kind, since)",
        "CREATE INDEX access_event_account ON access_event (account, since)",
        "CREATE INDEX access_event_mark ON access_event (mark) WHERE mark IS NOT NULL",
    ]
}
