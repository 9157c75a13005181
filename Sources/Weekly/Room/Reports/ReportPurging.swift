import Almanac
import Picture
import Storage

/// Reports, whole: what was told, where, and who told it. What the weeks were judged to be stays.
struct ReportPurging: RecordPurging {
    /// The type of record that reports are.
    static let recordType = Slug(known: "rapporter")

    var countedFrom: String { "dagen då det hände" }
    var effect: String { "Rapporterna tas bort, med orden, områdena och vem som berättade. Veckornas nivåer och beslut står kvar." }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        try ids(before: day, reader).map { RecordsDue(table: $0.table.name, rows: $0.ids.count) }
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        for (table, ids) in try ids(before: ground.before, writer.reader) { try writer.purge(ids, of: table, .rows, ground) }
    }

    /// Rows of reports that as they stand are about a day before another, with those of their areas and senders.
    private func ids(before day: Day, _ reader: Reader) throws -> [(table: FactTable, ids: [Int64])] {
        let before: [Bind] = [.text(day.description)]
        let reports = try reader.rows(
            """
            SELECT own.id FROM observation AS report JOIN observation AS own ON own.number = report.number
            WHERE report.day < ?1 AND report.until IS NULL ORDER BY own.id
            """, before
        ) { $0.int(0) }
        let areas = try reader.rows(
            """
            SELECT own.id FROM observation AS report JOIN observation_area AS own ON own.number = report.number
            WHERE report.day < ?1 AND report.until IS NULL ORDER BY own.id
            """, before
        ) { $0.int(0) }
        let senders = try reader.rows(
            """
            SELECT own.id FROM observation AS report JOIN observation_sender AS own ON own.number = report.number
            WHERE report.day < ?1 AND report.until IS NULL ORDER BY own.id
            """, before
        ) { $0.int(0) }
        return [(ReportSchema.observations, reports), (ReportSchema.areas, areas), (ReportSchema.senders, senders)]
    }
}

/// Who told: gone long before what was told.
struct SenderPurging: RecordPurging {
    var countedFrom: String { "dagen då rapporten kom in" }
    var effect: String { "Vem som berättade tas bort. Rapporten står kvar, med slag av organisation." }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        [RecordsDue(table: ReportSchema.senders.name, rows: try ids(before: day, reader).count)]
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        try writer.purge(ids(before: ground.before, writer.reader), of: ReportSchema.senders, .rows, ground)
    }

    private func ids(before day: Day, _ reader: Reader) throws -> [Int64] {
        try reader.rows("SELECT id FROM observation_sender WHERE since <= ?1 ORDER BY id", [.int(reader.change(before: day).value)]) { $0.int(0) }
    }
}
