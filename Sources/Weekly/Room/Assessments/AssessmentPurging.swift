import Almanac
import Picture
import Storage

/// Assessments, whole: as they stood, and as they had stood before.
struct AssessmentPurging: RecordPurging {
    var countedFrom: String { "sista dagen som bedömningen gällde" }
    var effect: String { "Bedömningarna tas bort, med grund och avsändare. Veckornas nivåer och beslut står kvar." }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        [RecordsDue(table: AssessmentSchema.assessments.name, rows: try ids(before: day, reader).count)]
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        try writer.purge(ids(before: ground.before, writer.reader), of: AssessmentSchema.assessments, .rows, ground)
    }

    /// Every row of the assessments that, as they were last written, held through a day before another.
    private func ids(before day: Day, _ reader: Reader) throws -> [Int64] {
        try reader.rows(
            """
            SELECT own.id FROM assessment AS newest JOIN assessment AS own ON own.number = newest.number
            WHERE newest.valid_until < ?1 AND NOT EXISTS (
                SELECT 1 FROM assessment AS later WHERE later.number = newest.number AND later.id > newest.id
            )
            """, [.text(day.description)]
        ) { $0.int(0) }
    }
}
