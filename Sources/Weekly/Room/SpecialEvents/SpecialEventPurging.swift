import Almanac
import Picture
import Storage

/// The words of chronicles' lines. That there was a line, when and from whom stays, and so does the event.
struct SpecialEventLinePurging: RecordPurging {
    var countedFrom: String { "dagen som raden gäller" }
    var effect: String { "Orden i krönikans rader tas bort. Händelsen, checklistan och att det fanns en rad, när och från vem, står kvar." }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        [RecordsDue(table: SpecialEventSchema.entries.name, rows: try ids(before: day, reader).count)]
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        try writer.purge(ids(before: ground.before, writer.reader), of: SpecialEventSchema.entries, .columns(["words": .null]), ground)
    }

    /// A moment begins with its day, so that it comes before another day's text when it is before that day.
    private func ids(before day: Day, _ reader: Reader) throws -> [Int64] {
        try reader.rows("SELECT id FROM special_event_entry WHERE at < ?1 AND words IS NOT NULL", [.text(day.description)]) { $0.int(0) }
    }
}
