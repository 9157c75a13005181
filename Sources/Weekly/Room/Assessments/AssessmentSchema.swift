import Storage

/// The tables of what parties judge, and of how many are "flera" in an area.
enum AssessmentSchema {
    /// `number` is lasting, and is the id of the assessment's first row. A change is a new row of the same assessment; what is withdrawn is ended.
    /// `year` and `week` are of a line that was told at the meeting.
    static let assessments = FactTable(
        "assessment",
        [
            "number", "cooperation", "organisation", "organisation_kind", "made", "area", "place", "ground", "words", "valid_until", "circle", "year", "week",
        ])
    /// A row only where it is not two.
    static let several = FactTable("area_several", ["cooperation", "area", "several", "reason"], bearsPicture: false)

    static let facts = [assessments, several]

    static let migration = Migration(
        26, "create-assessments",
        [
            """
            CREATE TABLE assessment (
                id {int} NOT NULL PRIMARY KEY, number {int} NOT NULL, cooperation {text} NOT NULL, organisation {text} NOT NULL,
                organisation_kind {text} NOT NULL, made {text} NOT NULL, area {text} NOT NULL, place {text}, ground {text} NOT NULL, words {text} NOT NULL,
                valid_until {text} NOT NULL, circle {text} NOT NULL, year {int}, week {int}, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX assessment_current ON assessment (number) WHERE until IS NULL",
            "CREATE INDEX assessment_number ON assessment (number, since)",
            "CREATE INDEX assessment_valid ON assessment (cooperation, valid_until) WHERE until IS NULL",
            """
            CREATE UNIQUE INDEX assessment_line ON assessment (cooperation, year, week, area, organisation) WHERE until IS NULL AND week IS NOT NULL
            """,
            "CREATE INDEX assessment_age ON assessment (valid_until)",
            """
            CREATE TABLE area_several (
                id {int} NOT NULL PRIMARY KEY, cooperation {text} NOT NULL, area {text} NOT NULL, several {int} NOT NULL, reason {text} NOT NULL,
                since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX area_several_current ON area_several (cooperation, area) WHERE until IS NULL",
        ])
}
