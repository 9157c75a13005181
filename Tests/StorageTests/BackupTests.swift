import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

/// What the suites of backups and restores share.
extension EmptyPlace {
    /// A file in a folder of this place's own.
    func backup(_ name: String = "samsyn-2026-11-21T0830.sqlite") -> String { "\(folder)/kopior/\(name)" }

    func bytes(of file: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: file))) }

    func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(fileURLWithPath: file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// The names in a folder of this place, in order.
    func names(in folder: String) -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
}

extension Store {
    /// Every table as it lies, and the trail's newest link.
    var everything: [String] {
        get async throws {
            let schema = schema
            return try await read { reader in
                try reader.sums(schema).map { "\($0.table) \($0.rows) \($0.digest)" } + ["\(reader.change()) \(reader.trailHead()?.hash ?? "")"]
            }
        }
    }
}

/// What an operation is refused with; nil when it is not.
func refusal(of work: () async throws -> some Any) async -> StoreRefusal? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? StoreRefusal ?? .other("\(error)")
    }
}

@Suite struct BackupTests {
    private let place = EmptyPlace()

    @Test func `puts the whole store into one file, and says what is in it`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        let report = try await store.backup(to: place.backup(), at: Ledger.noon)
        #expect(report.change.value == 5)
        #expect(try await report.head == store.verifyTrail().head)
        #expect(try await report.tables == store.read { try $0.sums(Ledger.schema) })
        let bytes = try place.bytes(of: place.backup())
        #expect(report.size == bytes.count)
        #expect(report.sha256 == Sha256.hex(of: bytes))
        #expect(place.names(in: place.folder + "/kopior") == ["samsyn-2026-11-21T0830.sqlite", "samsyn-2026-11-21T0830.sqlite.sha256"])
    }

    @Test func `writes a file that needs no log, and a seal that other programs can check`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a", "ett")
        let report = try await store.backup(to: place.backup(), at: Ledger.noon)
        // Bytes 18 and 19 say whether the file is used with a log.
        #expect(try Array(place.bytes(of: place.backup())[18..<20]) == [1, 1])
        let seal = try String(contentsOfFile: place.backup() + ".sha256", encoding: .utf8)
        #expect(seal == "\(report.sha256)  samsyn-2026-11-21T0830.sqlite\n")
    }

    @Test func `backs up a store that nothing has been written to`() async throws {
        let store = try await Ledger.create(in: place)
        let report = try await store.backup(to: place.backup(), at: Ledger.noon)
        #expect(report.change.value == 0)
        #expect(report.head == "")
        let check = try await Backup.verify(file: place.backup(), schema: Ledger.schema, against: store)
        #expect(check.behind == 0)
    }

    @Test func `never writes over a file that is there`() async throws {
        let store = try await Ledger.create(in: place)
        try place.write([7], to: place.backup())
        #expect(await refusal { try await store.backup(to: place.backup(), at: Ledger.noon) } == .backup(place.backup(), .present))
        #expect(try place.bytes(of: place.backup()) == [7])
    }

    @Test func `lets writers go on, and holds the store as of one change`() async throws {
        let store = try await Ledger.create(in: place, options: Store.Options(busySeconds: 60))
        for number in 0..<20 { try await store.pair(number, picture: [UInt8](repeating: 7, count: 200_000)) }
        let writing = Task {
            var number = 20
            while !Task.isCancelled {
                // A write that is waiting when the task is cancelled is not begun.
                do { try await store.pair(number) } catch is CancellationError { break }
                number += 1
            }
            return Int64(number)
        }
        for round in 0..<3 {
            let before = try await store.newest
            let report = try await store.backup(to: place.backup("b\(round).sqlite"), at: Ledger.noon)
            #expect(report.change.value >= before)
            let check = try await Backup.verify(file: place.backup("b\(round).sqlite"), schema: Ledger.schema, against: store)
            #expect(check.change == report.change)
            // Every change adds a note and a mark: a moment between two changes has as many of each.
            #expect(check.tables.filter { ["remark", "mark", "audit_entry"].contains($0.table) }.allSatisfy { $0.rows == check.change.value })
            #expect(try await store.newest > report.change.value)
        }
        writing.cancel()
        #expect(try await writing.value > 20)
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `names backups by the Swedish clock`() throws {
        #expect(Backup.name(at: try #require(Instant(text: "2026-11-21T07:30:00Z"))) == "samsyn-2026-11-21T0830.sqlite")
        #expect(Backup.name(at: try #require(Instant(text: "2026-06-30T22:05:00Z"))) == "samsyn-2026-07-01T0005.sqlite")
    }
}

extension Store {
    /// A change that adds one note and one mark.
    @discardableResult
    fileprivate func pair(_ number: Int, picture: [UInt8]? = nil) async throws -> Int64 {
        try await change("Skrev n\(number)") { writer in
            try writer.add(Ledger.values("n\(number)", "ord", picture: picture), to: Ledger.note)
            try writer.add([.text("n\(number)")], to: Ledger.mark)
        }.change.value
    }
}
