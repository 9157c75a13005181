import Almanac
package import Picture

/// The records that the store itself keeps: files, the words of the trail, and the list of imports.
package enum StoreRecords {
    package static let files = Slug(known: "inlasta-filer")
    package static let words = Slug(known: "namn-i-sparet")

    package static let records = RoomRecords(types: [
        RecordType(
            files, title: "Inlästa filer", holds: "Filerna som siffrorna lästes ur, som de kom.", tables: [ImportSchema.file],
            proposal: .purge(months: 24), purging: FilePurging()),
        RecordType(
            words, title: "Namn i spåret", holds: "Vem som har gjort vad, med roll och skäl, för varje ändring.", tables: [],
            proposal: .purge(months: 120), purging: WordPurging()),
        RecordType(
            Slug(known: "sparet"), title: "Spåret", holds: "Vad varje ändring rörde och när, vilket konto den gjordes med, och vad som har gallrats.",
            tables: [TrailSchema.senders, PurgeSchema.runs, PurgeSchema.parts]),
        RecordType(
            Slug(known: "kretsar"), title: "Kretsar", holds: "Vilka uppgifter som har höjts eller sänkts till en annan krets, av vem och varför.",
            tables: [CircleSchema.setting]),
        RecordType(
            Slug(known: "installningar"), title: "Inställningar", holds: "Vad som har ställts in, av vem och varför.", tables: [SettingSchema.setting]),
        RecordType(
            Slug(known: "inlasningar"), title: "Listan över inläsningar",
            holds: "Vad som lästes in och när, filernas namn och kontrollsummor, och hur många rader de ändrade.", tables: [ImportSchema.batch]),
        RecordType(
            Slug(known: "noter"), title: "Noter", holds: "Vad som har skrivits om siffror, med vem som skrev.", tables: [NoteSchema.note]),
        RecordType(
            Slug(known: "kallor"), title: "Källor", holds: "Vems uppgifterna är, vad de betyder och vad som är avtalat om dem.",
            tables: [ImportSchema.source, SourceCardSchema.card]),
    ])
}

/// Files as they came: their content goes, the list of imports and the files' hashes stay.
private struct FilePurging: RecordPurging {
    var countedFrom: String { "dagen då filen lästes in" }
    var effect: String {
        "Filernas innehåll tas bort. Siffrorna ur dem står kvar, med källa, rad och kolumn, och så gör filnamn och kontrollsumma."
    }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        [RecordsDue(table: ImportSchema.file.name, rows: try files(before: day, reader).count)]
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        try writer.purge(files(before: ground.before, writer.reader), of: ImportSchema.file, .columns(["content": .null]), ground)
    }

    /// Files are numbered in the order they came, so those of the first changes are the first.
    private func files(before day: Day, _ reader: Reader) throws -> [Int64] {
        try reader.rows(
            "SELECT id FROM import_file WHERE id >= ?2 AND since <= ?1 AND content IS NOT NULL", [.int(reader.change(before: day).value), .int(1)]
        ) { $0.int(0) }
    }
}

/// The words of the trail's entries: the entries stay, and say that their words are purged.
private struct WordPurging: RecordPurging {
    var countedFrom: String { "dagen då ändringen gjordes" }
    var effect: String {
        "Namn, roll och skäl tas bort ur spårets poster. Att ändringen gjordes, när och vad den rörde står kvar, och kedjan går att kontrollera som förut."
    }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        let last = try reader.change(before: day)
        let count = try reader.first(
            "SELECT count(*) FROM audit_entry WHERE change <= ?1 AND salt IS NOT NULL", [.int(last.value)]
        ) { Int($0.int(0)) }
        return [RecordsDue(table: StoredTable.entries.name, rows: count ?? 0)]
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws { try writer.purgeWords(through: writer.reader.change(before: ground.before), ground) }
}

extension Reader {
    /// The purge that took a file's content; nil for a file whose content is there, or never was kept.
    package func purge(ofFile sha256: String) throws -> PurgeRun? {
        let change = try first(
            """
            SELECT purged_part.since FROM import_file JOIN purged_part ON purged_part.change = import_file.since
            WHERE import_file.sha256 = ?1 AND purged_part.table_name = ?2 AND purged_part.until IS NULL AND import_file.content IS NULL
            """, [.text(sha256), .text(ImportSchema.file.name)]
        ) { ChangeNumber($0.int(0)) }
        guard let change else { return nil }
        return try purgeRuns(of: StoreRecords.files).first { $0.change == change }
    }
}
