import Storage

/// The table of incidents against staff: counts by period, kind of workplace and kind, and nothing smaller. It bears no picture: nothing of it stands on an
/// open page.
enum StaffIncidentSchema {
    static let incidents = FactTable("staff_incident", ["cooperation", "period", "workplace", "kind", "incidents"], bearsPicture: false)

    static let migration = Migration(
        28, "create-staff-incidents",
        [
            """
            CREATE TABLE staff_incident (
                id {int} NOT NULL PRIMARY KEY, cooperation {text} NOT NULL, period {text} NOT NULL, workplace {text} NOT NULL, kind {text} NOT NULL,
                incidents {int} NOT NULL, since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX staff_incident_current ON staff_incident (cooperation, period, workplace, kind) WHERE until IS NULL",
        ])
}
