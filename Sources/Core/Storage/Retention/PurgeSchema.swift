package import Almanac
package import Picture

/// What the trail keeps of purges: a log of them, and what the parts of the trail that lost rows commit to since.
enum PurgeSchema {
    static let room = RoomSchema(
        migrations: [
            Migration(
                19, "create-purges",
                [
                    """
                    CREATE TABLE purge_run (
                        id {int} NOT NULL PRIMARY KEY, record_type {text} NOT NULL, decision {text} NOT NULL, before_day {text} NOT NULL,
                        purged_on {text} NOT NULL, about {text}, table_name {text} NOT NULL, rows_purged {int} NOT NULL, newest {int} NOT NULL,
                        since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE INDEX purge_run_table ON purge_run (table_name, newest)",
                    """
                    CREATE TABLE purged_part (
                        id {int} NOT NULL PRIMARY KEY, change {int} NOT NULL, table_name {text} NOT NULL, added {int} NOT NULL, ended {int} NOT NULL,
                        salt {blob} NOT NULL, content {blob} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX purged_part_current ON purged_part (change, table_name) WHERE until IS NULL",
                ])
        ], facts: [runs, parts])

    /// One fact for each purge of a table: on what ground, how many rows, and the highest number that a row of it had, so that no number is ever given twice.
    /// For the trail's own entries, which are no facts, it is how many lost their words and the newest of them. Pages tell of it: it bears the picture.
    static let runs = FactTable(
        "purge_run", ["record_type", "decision", "before_day", "purged_on", "about", "table_name", "rows_purged", "newest"])

    /// What is left of what a change did to a table, and the commitment to that: it holds instead of the part's own.
    static let parts = FactTable("purged_part", ["change", "table_name", "added", "ended", "salt", "content"], bearsPicture: false)

    /// What the purges themselves are told by is never purged.
    static let lasting: Set<String> = [runs.name, parts.name]
}

/// Why something is purged. Nothing is without it.
package struct PurgeGround: Sendable, Hashable {
    /// Which type of record it is.
    package let recordType: Slug
    /// The decision behind it, as it is referred to: `Dokumenthanteringsplan 2026, dnr 12`.
    package let decision: String
    /// What is older than this day goes.
    package let before: Day
    /// The day it is.
    package let on: Day

    package init(recordType: Slug, decision: String, before: Day, on: Day) {
        (self.recordType, self.decision, self.before, self.on) = (recordType, decision, before, on)
    }
}

/// A purge of one table, as the log has it.
package struct PurgeRun: Sendable, Hashable {
    package let ground: PurgeGround
    /// Which of the type's records, in the words of the room that keeps them: a source's slug. Nil for all.
    package let about: String?
    package let table: String
    package let rows: Int64
    /// The change that did it.
    package let change: ChangeNumber

    /// `gallrade 3 januari 2027 enligt Dokumenthanteringsplan 2026`.
    package var words: String { "\(Swedish.date(ground.on)) enligt \(ground.decision)" }
}

extension Reader {
    private static let runColumns = "record_type, decision, before_day, purged_on, about, table_name, rows_purged, since"

    /// The log of purges, newest first.
    package func purgeRuns() throws -> [PurgeRun] {
        try rows("SELECT \(Reader.runColumns) FROM purge_run ORDER BY id DESC", [], Reader.purgeRun).compactMap { $0 }
    }

    /// The purges of a type of record, newest first.
    package func purgeRuns(of recordType: Slug) throws -> [PurgeRun] {
        try rows("SELECT \(Reader.runColumns) FROM purge_run WHERE record_type = ?1 ORDER BY id DESC", [.text(recordType.text)], Reader.purgeRun)
            .compactMap { $0 }
    }

    /// The newest entry of the trail whose words have been purged, and with it all before it; 0 for none. One index seek.
    func wordsPurgedThrough() throws -> Int64 {
        try first("SELECT max(newest) FROM purge_run WHERE table_name = ?1", [.text(StoredTable.entries.name)]) { $0.optionalInt(0) ?? 0 } ?? 0
    }

    static func purgeRun(_ row: any StoredRow) -> PurgeRun? {
        guard let type = Slug(row.text(0)), let before = Day(text: row.text(2)), let on = Day(text: row.text(3)) else { return nil }
        return PurgeRun(
            ground: PurgeGround(recordType: type, decision: row.text(1), before: before, on: on), about: row.optionalText(4), table: row.text(5),
            rows: row.int(6), change: ChangeNumber(row.int(7)))
    }
}
