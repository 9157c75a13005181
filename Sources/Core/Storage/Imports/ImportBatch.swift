import Almanac
package import Picture
package import Tabular

/// The tables of imports: sources, batches and the files as they came.
enum ImportSchema {
    static let source = FactTable("source", ["slug", "name", "kind", "definition", "position"])
    static let file = FactTable("import_file", ["sha256", "bytes", "content"])
    static let batch = FactTable(
        "import_batch",
        [
            "what", "source", "file_name", "sha256", "bytes", "format", "encoding", "separator", "parameters", "rows_read", "rows_new",
            "rows_changed", "rows_same",
        ])

    static let room = RoomSchema(
        migrations: [
            Migration(
                2, "create-imports",
                [
                    """
                    CREATE TABLE source (
                        id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, name {text} NOT NULL, kind {text} NOT NULL, definition {text} NOT NULL,
                        position {int} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX source_current ON source (slug) WHERE until IS NULL",
                    """
                    CREATE TABLE import_file (
                        id {int} NOT NULL PRIMARY KEY, sha256 {text} NOT NULL, bytes {int} NOT NULL, content {blob},
                        since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE INDEX import_file_sha256 ON import_file (sha256)",
                    """
                    CREATE TABLE import_batch (
                        id {int} NOT NULL PRIMARY KEY, what {text} NOT NULL, source {text} NOT NULL, file_name {text} NOT NULL,
                        sha256 {text} NOT NULL, bytes {int} NOT NULL, format {text} NOT NULL, encoding {text} NOT NULL, separator {text} NOT NULL,
                        parameters {text} NOT NULL, rows_read {int} NOT NULL, rows_new {int} NOT NULL, rows_changed {int} NOT NULL,
                        rows_same {int} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE INDEX import_batch_since ON import_batch (since)",
                    "CREATE INDEX import_batch_source ON import_batch (source, what)",
                ])
        ], facts: [source, file, batch])
}

/// Where figures come from: a system, a register, the weekly assessments.
package struct Source: Sendable, Hashable {
    package let slug: Slug
    package let name: String
    /// `levels`, `counts`, `areas`: what it supplies.
    package let kind: String
    /// What its numbers mean, in a sentence or two.
    package let definition: String

    package init(slug: Slug, name: String, kind: String, definition: String) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.definition = definition
    }
}

/// A file as it was handed over: in memory, or on disk where it is read a piece at a time.
package struct ImportFile: Sendable, Hashable {
    package let name: String
    package let content: FileContent
    /// Of the file as it came, in lower-case hexadecimal.
    package let sha256: String

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        content = .memory(bytes)
        sha256 = Sha256.hex(of: bytes)
    }

    /// A file on disk; its hash is worked out here, a piece at a time.
    /// - Throws: when the file cannot be read.
    package init(name: String, path: String, size: Int) throws {
        self.name = name
        content = .disk(path: path, size: size)
        sha256 = try Sha256.hex(of: content)
    }

    /// Bytes of the file.
    package var size: Int { content.size }

    /// The whole file; for kinds that are small.
    /// - Throws: when the file cannot be read.
    package func bytes() throws -> [UInt8] { try content.bytes() }
}

/// How the file was read: kept with the batch and shown in every import answer.
package struct FileForm: Sendable, Hashable {
    package let format: String
    package let encoding: String
    package let separator: String
    /// The sheet of a workbook; nil in delimited text.
    package let sheet: String?

    package init(format: String, encoding: String, separator: String, sheet: String? = nil) {
        self.format = format
        self.encoding = encoding
        self.separator = separator
        self.sheet = sheet
    }
}

/// How many rows an import read, and what they did to the store.
package struct RowTally: Sendable, Hashable {
    package var read = 0
    package var totals = 0
    package var new = 0
    package var changed = 0
    package var same = 0
    package var refused = 0

    package init(read: Int = 0, totals: Int = 0, new: Int = 0, changed: Int = 0, same: Int = 0, refused: Int = 0) {
        self.read = read
        self.totals = totals
        self.new = new
        self.changed = changed
        self.same = same
        self.refused = refused
    }
}

/// One import that became part of the store.
package struct ImportBatch: Sendable, Hashable {
    package let id: Int64
    package let what: String
    package let source: String
    package let fileName: String
    package let sha256: String
    package let bytes: Int64
    package let form: FileForm
    /// What it was told on the command line, as text: window, year, area.
    package let parameters: String
    package let rows: RowTally
    package let change: ChangeNumber
}

extension Writer {
    /// Files larger than this are remembered by their hash alone.
    package static let keptBytes = 8_000_000

    /// Records a batch and keeps the file it came from; answers the batch's number.
    /// - Parameter keepsFile: false for files that may hold what must not be kept; of them only the hash is.
    package func addBatch(
        what: String, source: Slug, file: ImportFile, form: FileForm, parameters: String, rows: RowTally, keepsFile: Bool = true
    ) throws -> Int64 {
        let known = try reader.first("SELECT id FROM import_file WHERE sha256 = ?1", [.text(file.sha256)]) { $0.int(0) }
        if known == nil {
            let content: Bind = keepsFile && file.size <= Writer.keptBytes ? .blob(try file.bytes()) : .null
            try add([.text(file.sha256), .int(file.size), content], to: ImportSchema.file)
        }
        return try add(
            [
                .text(what), .text(source.text), .text(file.name), .text(file.sha256), .int(file.size), .text(form.format),
                .text(form.encoding), .text(form.separator), .text(parameters), .int(rows.read), .int(rows.new), .int(rows.changed),
                .int(rows.same),
            ], to: ImportSchema.batch)
    }

    /// Makes the source known when it is not.
    /// - Throws: `Refused` where whoever writes may not see what the source has.
    package func ensure(_ source: Source) throws {
        guard try reader.sees(source.slug) else { throw Refused.sourceOutOfSight(source.name) }
        let known = try reader.first("SELECT id FROM source WHERE slug = ?1 AND until IS NULL", [.text(source.slug.text)]) { $0.int(0) }
        guard known == nil else { return }
        let position = try reader.first("SELECT count(*) FROM source WHERE until IS NULL") { $0.int(0) } ?? 0
        try add([.text(source.slug.text), .text(source.name), .text(source.kind), .text(source.definition), .int(position)], to: ImportSchema.source)
    }
}

extension Reader {
    private static let batchColumns =
        "id, what, source, file_name, sha256, bytes, format, encoding, separator, parameters, rows_read, rows_new, rows_changed, rows_same, since"

    /// Sources known as of a change that whoever reads may see, in the order they came.
    package func sources(asOf change: ChangeNumber) throws -> [Source] {
        try rows(
            "SELECT slug, name, kind, definition FROM source WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY position",
            [.int(change.value)]
        ) { row in
            Slug(row.text(0)).map { Source(slug: $0, name: row.text(1), kind: row.text(2), definition: row.text(3)) }
        }.compactMap { $0 }.filter { try sees($0.slug) }
    }

    /// Batches as of a change, of sources that whoever reads may see, newest first.
    package func batches(asOf change: ChangeNumber) throws -> [ImportBatch] {
        try rows("SELECT \(Reader.batchColumns) FROM import_batch WHERE since <= ?1 ORDER BY id DESC", [.int(change.value)], Reader.batch)
            .filter(sees)
    }

    /// One batch, of a source that whoever reads may see. One index seek.
    package func batch(_ id: Int64) throws -> ImportBatch? {
        try first("SELECT \(Reader.batchColumns) FROM import_batch WHERE id = ?1", [.int(id)], Reader.batch).flatMap { try sees($0) ? $0 : nil }
    }

    private func sees(_ batch: ImportBatch) throws -> Bool { try Slug(batch.source).map { try sees($0) } ?? (sight == .whole) }

    /// The file as it came; nil when only its hash was kept, or when whoever reads may not have it. Two index seeks.
    package func content(ofFile sha256: String) throws -> [UInt8]? {
        guard try sees(file: sha256) else { return nil }
        return try first("SELECT content FROM import_file WHERE sha256 = ?1", [.text(sha256)]) { $0.isNull(0) ? nil : $0.blob(0) } ?? nil
    }

    /// True when the file itself was kept, not only its hash, and whoever reads may have it. Two index seeks; the file is not read.
    package func isKept(file sha256: String) throws -> Bool {
        guard try sees(file: sha256) else { return false }
        return try first("SELECT content IS NOT NULL FROM import_file WHERE sha256 = ?1", [.text(sha256)]) { $0.int(0) == 1 } ?? false
    }

    private static func batch(_ row: any StoredRow) -> ImportBatch {
        ImportBatch(
            id: row.int(0), what: row.text(1), source: row.text(2), fileName: row.text(3), sha256: row.text(4), bytes: row.int(5),
            form: FileForm(format: row.text(6), encoding: row.text(7), separator: row.text(8)), parameters: row.text(9),
            rows: RowTally(read: Int(row.int(10)), new: Int(row.int(11)), changed: Int(row.int(12)), same: Int(row.int(13))),
            change: ChangeNumber(row.int(14)))
    }
}
