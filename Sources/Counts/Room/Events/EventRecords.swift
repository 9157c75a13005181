import Almanac
import Picture
package import Storage

/// Single events as records: they are purged when they have been counted, and the counts stay.
struct EventRecords: RecordPurging {
    static let slug = Slug(known: "enskilda-handelser")

    var countedFrom: String { "dagen då händelsen skedde" }
    var effect: String {
        "Händelserna tas bort, månad för månad. Antalen per månad, vecka och timme står kvar, och siffrorna säger att rådata är gallrade."
    }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        let names = try Dictionary(reader.sources(asOf: reader.change()).map { ($0.slug.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        return try sources(before: day, reader).map {
            RecordsDue(table: CountsSchema.event.name, rows: $0.rows, about: names[$0.source] ?? $0.source)
        }
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        for (source, _) in try sources(before: ground.before, writer.reader) {
            let ids = try writer.reader.rows(
                "SELECT id FROM event WHERE source = ?1 AND day < ?2 ORDER BY id",
                [.text(source), .text(EventPurges.firstDayLeft(before: ground.before).description)]
            ) { $0.int(0) }
            try writer.purge(ids, of: CountsSchema.event, .rows, ground, about: source)
        }
    }

    /// How many events each source would lose, earlier versions of them too. Reads every event.
    private func sources(before day: Day, _ reader: Reader) throws -> [(source: String, rows: Int)] {
        try reader.rows(
            "SELECT source, count(*) FROM event WHERE day < ?1 GROUP BY source ORDER BY source",
            [.text(EventPurges.firstDayLeft(before: day).description)]
        ) { ($0.text(0), Int($0.int(1))) }
    }
}

extension Counts {
    /// What the room keeps, for the rules on how long.
    package static let records = RoomRecords(types: [
        RecordType(
            EventRecords.slug, title: "Enskilda händelser", holds: "Nummer, tid, kategori och område för varje händelse. Inget om personer.",
            tables: [CountsSchema.event], proposal: .purge(months: 24), purging: EventRecords()),
        RecordType(
            Slug(known: "antal"), title: "Antal", holds: "Antal per källa, område, kategori och period, och vilka perioder som är täckta.",
            tables: [CountsSchema.cell, CountsSchema.coverage, CountsSchema.seriesBreak, CountsSchema.hourCell, CountsSchema.gap]),
    ])
}
