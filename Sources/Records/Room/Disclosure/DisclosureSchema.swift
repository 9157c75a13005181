package import Storage

/// What is kept of copies that are given out. What stood under a mask is kept nowhere here; a draft, with the words that are to be masked, only until the
/// copy is made.
package enum DisclosureSchema {
    package static let room = RoomSchema(
        migrations: [Migration(21, "create-disclosure", facts + working)], facts: [disclosures, records, masks, copies],
        kept: [drafts, choices, choiceMasks])

    static let disclosures = FactTable(
        "disclosure", ["cooperation", "number", "made_day", "made_at", "recipient", "asked", "records", "masks", "sha256"], bearsPicture: false)
    /// `as_of` is the change that the record was read as of.
    static let records = FactTable("disclosure_record", ["disclosure", "place", "kind", "record", "as_of"], bearsPicture: false)
    /// Characters of the field; both nil where the whole field is masked.
    static let masks = FactTable("disclosure_mask", ["disclosure", "place", "field", "from_sign", "through_sign", "ground"], bearsPicture: false)
    /// The copy itself, as it was given out: a record of its own.
    static let copies = FactTable("disclosure_copy", ["disclosure", "content"], bearsPicture: false)

    static let drafts = KeptTable("disclosure_draft", key: ["draft"], ["account", "cooperation", "asked", "recipient", "begun"])
    static let choices = KeptTable("disclosure_draft_record", key: ["draft", "place"], ["kind", "record"])
    static let choiceMasks = KeptTable("disclosure_draft_mask", key: ["draft", "place", "number"], ["field", "words", "ground"])
}

/// The tables, as the migration makes them.
extension DisclosureSchema {
    private static let facts = [
        """
        CREATE TABLE disclosure (
            id {int} NOT NULL PRIMARY KEY, cooperation {text} NOT NULL, number {int} NOT NULL, made_day {text} NOT NULL, made_at {text} NOT NULL,
            recipient {text}, asked {text} NOT NULL, records {int} NOT NULL, masks {int} NOT NULL, sha256 {text} NOT NULL,
            since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX disclosure_number ON disclosure (cooperation, number)",
        """
        CREATE TABLE disclosure_record (
            id {int} NOT NULL PRIMARY KEY, disclosure {int} NOT NULL, place {int} NOT NULL, kind {text} NOT NULL, record {text} NOT NULL,
            as_of {int} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX disclosure_record_place ON disclosure_record (disclosure, place)",
        """
        CREATE TABLE disclosure_mask (
            id {int} NOT NULL PRIMARY KEY, disclosure {int} NOT NULL, place {int} NOT NULL, field {text} NOT NULL, from_sign {int}, through_sign {int},
            ground {text} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE INDEX disclosure_mask_place ON disclosure_mask (disclosure, place)",
        """
        CREATE TABLE disclosure_copy (
            id {int} NOT NULL PRIMARY KEY, disclosure {int} NOT NULL, content {blob} NOT NULL, since {int} NOT NULL, until {int}
        ) {strict}
        """,
        "CREATE UNIQUE INDEX disclosure_copy_disclosure ON disclosure_copy (disclosure)",
    ]

    private static let working = [
        """
        CREATE TABLE disclosure_draft (
            draft {int} NOT NULL PRIMARY KEY, account {int} NOT NULL, cooperation {text} NOT NULL, asked {text} NOT NULL, recipient {text},
            begun {text} NOT NULL
        ) {strict}
        """,
        "CREATE INDEX disclosure_draft_account ON disclosure_draft (account)",
        "CREATE INDEX disclosure_draft_begun ON disclosure_draft (begun)",
        """
        CREATE TABLE disclosure_draft_record (
            draft {int} NOT NULL, place {int} NOT NULL, kind {text} NOT NULL, record {text} NOT NULL, PRIMARY KEY (draft, place)
        ) {strict}
        """,
        """
        CREATE TABLE disclosure_draft_mask (
            draft {int} NOT NULL, place {int} NOT NULL, number {int} NOT NULL, field {text} NOT NULL, words {text}, ground {text} NOT NULL,
            PRIMARY KEY (draft, place, number)
        ) {strict}
        """,
    ]
}
