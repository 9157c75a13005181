import Access
import AccessRules
import Almanac
import Areas
import AreasRules
import OverviewRules
import Picture
import Records
import RecordsRules
import Storage
import Weekly
import WeeklyRules

// The kinds of records that can be given out, each read as its own pages read it: what is not there for the reader is not offered.

/// A kind with so few records that all are read to find some.
private protocol FewRecords: DisclosableSource {
    /// All that are there for the reader, the newest first.
    func all(_ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord]
}

extension FewRecords {
    func search(_ question: RecordQuestion, _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        Array(try all(sight, reader).filter(question.holds).prefix(question.limit))
    }

    func records(_ ids: [String], _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        try all(sight, reader).filter { ids.contains($0.key.id) }
    }
}

/// Notes, as they stand.
struct NoteRecords: FewRecords {
    let areas: AreaStore
    private let notebook = Notebook()

    init(areas: AreaStore) { self.areas = areas }

    var kind: Slug { Slug(known: "noter") }
    var title: String { "Noter" }
    var called: String { "Not" }

    func all(_ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        let directory = try areas.directory(reader, asOf: sight.asOf)
        let sources = Dictionary(try reader.sources(asOf: sight.asOf).map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        let entries = try reader.noteEntries(asOf: sight.asOf)
        return try notebook.stored(reader, asOf: sight.asOf).reversed().compactMap { stored in
            let (note, scope, entry) = (stored.note, stored.note.scope, entries[stored.since])
            // A note on an area that is not there for the reader is not there either.
            if let area = scope.area, directory.area(area) == nil { return nil }
            return DisclosableRecord(
                key: RecordKey(kind: kind, id: String(stored.id)), title: String(note.text.prefix(100)), day: entry.map { $0.at.day },
                fields: [
                    .init("Slag", NoteChoice.word(note.kind)), .init("Källa", scope.source.map { sources[$0] ?? $0.text } ?? ""),
                    .init("Område", scope.area.flatMap { directory.area($0)?.name } ?? ""), .init("Kategori", scope.category?.text ?? ""),
                    .init("Gäller från", scope.from.map(Swedish.date) ?? ""), .init("Gäller till och med", scope.through.map(Swedish.date) ?? ""),
                    .init("Text", note.text), .init("Skriven av", entry?.actor.name ?? ""), .init("Skriven", entry.map { Swedish.moment($0.at) } ?? ""),
                ])
        }
    }
}

/// Files that have been read in.
struct ImportRecords: FewRecords {
    var kind: Slug { Slug(known: "inlasningar") }
    var title: String { "Inlästa filer" }
    var called: String { "Inläsning" }

    func all(_ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        let sources = Dictionary(try reader.sources(asOf: sight.asOf).map { ($0.slug.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        let entries = try reader.importEntries(asOf: sight.asOf)
        return try reader.batches(asOf: sight.asOf).map { batch in
            let (entry, rows) = (entries[batch.change], batch.rows)
            return DisclosableRecord(
                key: RecordKey(kind: kind, id: String(batch.id)), title: batch.fileName, day: entry.map { $0.at.day },
                fields: [
                    .init("Fil", batch.fileName), .init("Källa", sources[batch.source] ?? batch.source),
                    .init(
                        "Rader",
                        "\(Swedish.count(rows.read)) lästa, \(Swedish.count(rows.new)) nya, \(Swedish.count(rows.changed)) rättade, \(Swedish.count(rows.same)) lika"
                    ),
                    .init("Angivet vid inläsningen", batch.parameters), .init("Filens SHA-256", batch.sha256),
                    .init("Inläst", entry.map { Swedish.moment($0.at) } ?? ""), .init("Inläst av", entry?.actor.name ?? ""),
                ])
        }
    }
}

/// Weekly levels, with the reasons that stand beside them.
struct LevelRecords: DisclosableSource {
    let areas: AreaStore
    private let levels = WeeklyStore()
    private let notebook = Notebook()

    init(areas: AreaStore) { self.areas = areas }

    var kind: Slug { Slug(known: "nivaer") }
    var title: String { "Veckonivåer med skäl" }
    var called: String { "Nivå" }

    func search(_ question: RecordQuestion, _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        var found: [DisclosableRecord] = []
        for year in try levels.years(reader, asOf: sight.asOf) where LevelRecords.meets(year, question) {
            found += try records(of: year, sight, reader).filter(question.holds)
            if found.count >= question.limit { break }
        }
        return Array(found.prefix(question.limit))
    }

    func records(_ ids: [String], _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        let years = Set(ids.compactMap { Int($0.prefix { $0 != "-" }) })
        return try years.sorted().flatMap { try records(of: $0, sight, reader) }.filter { ids.contains($0.key.id) }
    }

    /// Whether a year of weeks may have days in the period: its first week may begin in the year before.
    private static func meets(_ year: Int, _ question: RecordQuestion) -> Bool {
        (question.from.map { $0.year <= year + 1 } ?? true) && (question.through.map { $0.year >= year - 1 } ?? true)
    }

    /// Of areas that are there for the reader, the latest week first.
    private func records(of year: Int, _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        let directory = try areas.directory(reader, asOf: sight.asOf)
        let notes = try notebook.notes(reader, asOf: sight.asOf).all.filter { $0.kind == .reason || $0.kind == .cell }
        let decided = try levels.levels(of: year, reader, asOf: sight.asOf).sorted { $1.week < $0.week }
        return decided.compactMap { level in
            guard let area = directory.area(level.area) else { return nil }
            let reasons = notes.filter { $0.scope.area == level.area && $0.scope.from == level.week.monday }.map(\.text)
            let week = "\(Swedish.week(level.week)) \(level.week.year)"
            let word = LevelScale.agreement.level(level.level)?.word
            return DisclosableRecord(
                key: RecordKey(kind: kind, id: "\(level.week.year)-\(level.week.number)-\(level.area)"), title: "\(area.name), \(week)",
                day: level.week.monday,
                fields: [
                    .init("Vecka", week), .init("Område", area.name),
                    .init("Nivå", [String(level.level), word].compactMap { $0 }.joined(separator: ", ")), .init("Skäl", reasons.joined(separator: "\n")),
                    .init("Ur inläsning", level.batch.map { String($0) } ?? ""),
                ])
        }
    }
}

/// What is agreed about sources.
struct CardRecords: FewRecords {
    var kind: Slug { Slug(known: "kallor") }
    var title: String { "Uppgifter om källor" }
    var called: String { "Källa" }

    func all(_ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        let cards = try reader.sourceCards(asOf: sight.asOf)
        return try reader.sources(asOf: sight.asOf).map { source in
            let card = cards[source.slug]
            return DisclosableRecord(
                key: RecordKey(kind: kind, id: source.slug.text), title: source.name, day: card?.delivered,
                fields: [
                    .init("Källa", source.name), .init("Vad talen betyder", source.definition), .init("Ägare", card?.owner ?? ""),
                    .init("Lämnas av", card?.supplier ?? ""), .init("Levererad", card?.delivered.map(Swedish.date) ?? ""),
                    .init("Användning", card?.permittedUse?.words ?? ""), .init("Nästa leverans väntas", card?.nextDue.map(Swedish.date) ?? ""),
                ])
        }
    }
}

/// Entries of the trail: who did what, and when.
struct TrailRecords: DisclosableSource {
    let access: AccessRoom
    /// What the tables of facts are called.
    let tables: [String: String]

    var kind: Slug { Slug(known: "spar") }
    var title: String { "Poster i spåret" }
    var called: String { "Ändring" }

    func search(_ question: RecordQuestion, _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        var search = TrailSearch(limit: question.limit)
        (search.from, search.through) = (question.from, question.through)
        return try access.seenEntries(search, in: sight.viewer.cooperation, tables: tables, reader) { question.holds(record($0)) }.map(record)
    }

    func records(_ ids: [String], _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        let changes = ids.compactMap { Int64($0) }.filter { $0 <= sight.asOf.value }.map { ChangeNumber($0) }
        return try access.seenEntries(changes, in: sight.viewer.cooperation, tables: tables, reader).map(record)
    }

    private func record(_ entry: SeenEntry) -> DisclosableRecord {
        DisclosableRecord(
            key: RecordKey(kind: kind, id: entry.change.description), title: entry.why, day: entry.at.day,
            fields: [
                .init("När", Swedish.moment(entry.at)), .init("Vem", entry.name), .init("Roll", entry.role == entry.name ? "" : entry.role),
                .init("Organisation", entry.organisation ?? ""), .init("Vad", entry.why), .init("Uppgifter", entry.tables.joined(separator: "\n")),
                .init("Länk", entry.hash),
            ])
    }
}

extension Instant {
    /// The day on a Swedish clock.
    fileprivate var day: Day { SwedishTime.local(of: self).day }
}
