import Almanac
import Picture
import Storage
import StoresUnderTest
import Testing

@Suite struct ImportBatchTests {
    private let place = EmptyPlace()
    private let file = ImportFile(name: "antal.csv", bytes: Array("kategori,2024\nHot,322\n".utf8))

    @discardableResult
    private func read(_ file: ImportFile, into store: Store, rows: RowTally = RowTally(read: 1, new: 1)) async throws -> Written<Int64> {
        try await store.change("Läste in \(file.name)") { writer in
            try writer.ensure(Ledger.source)
            return try writer.addBatch(
                what: "counts", source: Ledger.source.slug, file: file, form: Ledger.form, parameters: "område A", rows: rows)
        }
    }

    @Test func `remembers file, form, parameters and what the rows did`() async throws {
        let store = try await Ledger.create(in: place)
        let written = try await read(file, into: store, rows: RowTally(read: 9, new: 5, changed: 3, same: 1))
        let batch = try #require(try await store.read { try $0.batch(written.answer) })
        #expect(batch.id == 1)
        #expect(batch.fileName == "antal.csv")
        #expect(batch.sha256 == file.sha256)
        #expect(batch.bytes == Int64(file.size))
        #expect(batch.form == Ledger.form)
        #expect(batch.parameters == "område A")
        #expect(batch.rows == RowTally(read: 9, new: 5, changed: 3, same: 1))
        #expect(batch.change == ChangeNumber(1))
    }

    @Test func `hashes the file as everyone else does`() {
        #expect(ImportFile(name: "abc", bytes: Array("abc".utf8)).sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ImportFile(name: "tom", bytes: []).sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `keeps the file as it came, once however often it comes`() async throws {
        let store = try await Ledger.create(in: place)
        try await read(file, into: store)
        try await read(ImportFile(name: "samma igen.csv", bytes: file.bytes()), into: store)
        let kept = try await store.read { reader in
            (try reader.content(ofFile: reader.batch(2)?.sha256 ?? ""), try reader.first("SELECT count(*) FROM import_file") { $0.int(0) })
        }
        let bytes = try file.bytes()
        #expect(kept.0 == bytes)
        #expect(kept.1 == 1)
        #expect(try await store.read { try $0.batches(asOf: ChangeNumber(2)).map(\.fileName) } == ["samma igen.csv", "antal.csv"])
        #expect(try await store.read { try $0.batches(asOf: ChangeNumber(1)).map(\.fileName) } == ["antal.csv"])
    }

    @Test func `keeps only the hash of a file too large to keep`() async throws {
        let store = try await Ledger.create(in: place)
        let large = ImportFile(name: "stor.csv", bytes: [UInt8](repeating: 65, count: 8_000_001))
        try await read(large, into: store)
        #expect(try await store.read { try $0.content(ofFile: large.sha256) } == nil)
        #expect(try await store.read { try $0.batch(1)?.sha256 } == large.sha256)
    }

    @Test func `has no content for a file it never saw`() async throws {
        let store = try await Ledger.create(in: place)
        #expect(try await store.read { try $0.content(ofFile: file.sha256) } == nil)
        #expect(try await store.read { try $0.batch(1) } == nil)
    }

    @Test func `knows a source from its first file on, and only once`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        try await read(file, into: store)
        try await read(file, into: store)
        #expect(try await store.read { try $0.sources(asOf: ChangeNumber(1)) } == [])
        #expect(try await store.read { try $0.sources(asOf: ChangeNumber(3)) } == [Ledger.source])
    }

    @Test func `traces cells to the files they came from, in order of import`() async throws {
        let store = try await Ledger.create(in: place)
        try await read(file, into: store)
        try await read(ImportFile(name: "rättad.csv", bytes: [65]), into: store)
        let places = [
            CellPlace(batch: 2, row: 5, column: 7), CellPlace(batch: 1, row: 2, column: 2), CellPlace(batch: 1, row: 3, column: 2),
            CellPlace(batch: nil, row: nil, column: nil),
        ]
        let origins = try await store.read { try $0.origins(of: places, asOf: ChangeNumber(2)) }
        #expect(origins.map(\.file) == ["antal.csv", "rättad.csv"])
        #expect(origins.map(\.cells) == [["R2C2", "R3C2"], ["R5C7"]])
        #expect(origins.map(\.cellCount) == [2, 1])
        #expect(origins.map(\.source) == ["Anmälda brott", "Anmälda brott"])
        #expect(origins.first?.sha256 == file.sha256)
    }

    @Test func `names at most fifty cells of a file and counts them all`() async throws {
        let store = try await Ledger.create(in: place)
        try await read(file, into: store)
        let places = (1...120).map { CellPlace(batch: 1, row: $0, column: 3) }
        let origin = try #require(try await store.read { try $0.origins(of: places, asOf: ChangeNumber(1)) }.first)
        #expect(origin.cells.count == 50)
        #expect(origin.cells.first == "R1C3")
        #expect(origin.cellCount == 120)
    }

    @Test func `tells an import's outcome from what it did`() {
        func answer(_ tally: RowTally, dryRun: Bool = false) -> ImportOutcome {
            var answer = ImportAnswer(what: "counts", file: file, form: Ledger.form, dryRun: dryRun, faults: [])
            answer.finish(tally, batch: nil, change: ChangeNumber(1))
            return answer.outcome
        }
        #expect(answer(RowTally(new: 3)) == .stored)
        #expect(answer(RowTally(new: 3, changed: 1)) == .revision)
        #expect(answer(RowTally(same: 3)) == .unchanged)
        #expect(answer(RowTally(new: 3), dryRun: true) == .wouldStore)
        #expect(answer(RowTally(same: 3), dryRun: true) == .unchanged)
    }
}
