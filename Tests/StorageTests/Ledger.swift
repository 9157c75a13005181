import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest

extension EmptyPlace {
    /// The file that a store in a folder lies in.
    var file: String { folder + "/samsyn.sqlite" }

    /// Puts a file where the store would lie.
    func put(_ bytes: [UInt8]) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
    }

    /// Brings what the write-ahead log holds into the one file, and takes the log away.
    func gatherIntoOneFile() throws {
        try ByHand.run(["PRAGMA wal_checkpoint(TRUNCATE)"], on: self)
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + ending) }
    }

    func contents() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: file))) }
}

/// The smallest room there is: notes with a value of every kind, and marks on them.
enum Ledger {
    static let note = FactTable("remark", ["slug", "words", "amount", "weight", "picture"])
    static let mark = FactTable("mark", ["note"])

    static let creation = Migration(
        90, "create-remarks",
        [
            """
            CREATE TABLE remark (
                id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, words {text}, amount {int}, weight {real}, picture {blob},
                since {int} NOT NULL, until {int}
            ) {strict}
            """,
            "CREATE UNIQUE INDEX remark_current ON remark (slug) WHERE until IS NULL",
            "CREATE TABLE mark (id {int} NOT NULL PRIMARY KEY, note {text} NOT NULL, since {int} NOT NULL, until {int}) {strict}",
        ])

    static let schema = StoreSchema(rooms: [RoomSchema(migrations: [creation], facts: [note, mark])])

    static let clerk = Actor(name: "Kim Skrivare", role: "analytiker")
    static let source = Source(slug: Slug(known: "anmalda-brott"), name: "Anmälda brott", kind: "counts", definition: "Anmälningar.")
    static let form = FileForm(format: "csv", encoding: "utf-8", separator: ",")
    static let noon = Instant(millisecondsSince1970: 1_731_322_800_000)

    /// `at` minutes past noon, so that every change has a time of its own.
    static func time(_ minutes: Int64) -> Instant { Instant(millisecondsSince1970: noon.millisecondsSince1970 + minutes * 60_000) }

    static func create(in place: EmptyPlace, options: Store.Options = .init()) async throws -> Store {
        try await Store.create(place.store, schema: schema, options: options)
    }

    static func open(_ place: EmptyPlace, options: Store.Options = .init()) async throws -> Store {
        try await Store.open(place.store, schema: schema, options: options)
    }

    static func values(_ slug: String, _ words: String?, amount: Int64? = nil, weight: Double? = nil, picture: [UInt8]? = nil) -> [Bind] {
        [.text(slug), .optional(words), .optional(amount), weight.map { .real($0) } ?? .null, picture.map { .blob($0) } ?? .null]
    }

    /// Five changes: notes a and b; a revised; a file read in and a mark set; note c and its mark; b ended.
    static func history(_ store: Store) async throws {
        try await store.add("a", "första")
        try await store.change("Rättade a", at: time(1)) { writer in
            try writer.end(1, of: note)
            try writer.add(values("a", "rättad", amount: 7, weight: 0.5, picture: [1, 2]), to: note)
            try writer.add(values("b", "andra"), to: note)
        }
        try await store.change("Läste in antal", at: time(2)) { writer in
            try writer.ensure(source)
            _ = try writer.addBatch(
                what: "counts", source: source.slug, file: ImportFile(name: "antal.csv", bytes: Array("a,1\n".utf8)), form: form,
                parameters: "", rows: RowTally(read: 1, new: 1))
            try writer.add([.text("a")], to: mark)
        }
        try await store.change("Skrev c", at: time(3)) { writer in
            try writer.add(values("c", "tredje"), to: note)
            try writer.add([.text("c")], to: mark)
        }
        try await store.change("Strök b", at: time(4)) { try $0.end(3, of: note) }
    }
}

extension Store {
    /// Writes as the clerk.
    @discardableResult
    func change<Answer: Sendable>(
        _ why: String, at instant: Instant = Ledger.noon, _ work: @escaping @Sendable (Writer) throws -> Answer
    ) async throws -> Written<Answer> {
        try await write(by: Ledger.clerk, at: instant, why: why, work)
    }

    /// Writes one note, a change of its own.
    @discardableResult
    func add(_ slug: String, _ words: String? = nil) async throws -> Written<Int64> {
        try await change("Skrev \(slug)") { try $0.add(Ledger.values(slug, words), to: Ledger.note) }
    }

    /// The words of the notes as of a change, by slug.
    func notes(asOf change: Int64) async throws -> [String: String] {
        try await read { reader in
            let rows = try reader.rows(
                "SELECT slug, words FROM remark WHERE since <= ?1 AND (until IS NULL OR until > ?1)", [.int(change)]
            ) { ($0.text(0), $0.optionalText(1) ?? "") }
            return Dictionary(rows, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The number of the newest change.
    var newest: Int64 {
        get async throws { try await read { try $0.change().value } }
    }
}
