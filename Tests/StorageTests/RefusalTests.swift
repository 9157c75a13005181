import Foundation
import Picture
import Storage
import Testing

@Suite struct RefusalTests {
    private let folder = TemporaryFolder()

    /// What opening the folder, and reading all of it, is refused with.
    private func refusal(in folder: TemporaryFolder) async -> StoreRefusal? {
        do {
            let store = try await Ledger.open(folder)
            _ = try await store.verifyTrail()
            return nil
        } catch {
            return error as? StoreRefusal
        }
    }

    @Test func `refuses a folder without a store, and makes none`() async throws {
        #expect(await refusal(in: folder) == .absent(folder.path))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func `refuses a file where a folder should be`() async throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path))
        #expect(await refusal(in: folder) == .notAFolder(folder.path))
        await #expect(throws: StoreRefusal.notAFolder(folder.path)) { try await Ledger.create(in: folder) }
    }

    @Test func `refuses to create where a store is, and leaves it as it was`() async throws {
        try await Ledger.create(in: folder).add("a", "kvar")
        await #expect(throws: StoreRefusal.present(folder.path)) { try await Ledger.create(in: folder) }
        #expect(try await Ledger.open(folder).notes(asOf: 1) == ["a": "kvar"])
    }

    @Test func `creates the folders on the way, for the owner's eyes alone`() async throws {
        let inner = folder.path + "/a/b"
        let store = try await Store.create(folder: inner, schema: Ledger.schema)
        #expect(store.place == inner)
        let mode = try FileManager.default.attributesOfItem(atPath: inner)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test func `refuses a file that is no database, and does not touch it`() async throws {
        let noise = (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
        try folder.put(noise)
        #expect(await refusal(in: folder) == .corrupt)
        #expect(try folder.contents() == noise)
    }

    @Test(arguments: [0.9, 0.5, 0.2]) func `refuses a store that was cut short`(_ part: Double) async throws {
        let store = try await Ledger.create(in: folder)
        for number in 0..<40 { try await store.add("n\(number)", String(repeating: "ord ", count: 200)) }
        try store.close()
        try ByHand.gatherIntoOneFile(folder)
        let whole = try folder.contents()
        try folder.put(Array(whole.prefix(Int(Double(whole.count) * part))))
        #expect(await refusal(in: folder) == .corrupt)
    }

    @Test func `refuses an empty file instead of taking it for a new store`() async throws {
        try folder.put([])
        #expect(await refusal(in: folder) == .corrupt)
    }

    @Test func `refuses a store of a newer program, and changes nothing in it`() async throws {
        try await Ledger.create(in: folder).close()
        try ByHand.run(["INSERT INTO schema_migration (number, name) VALUES (99, 'split-notes')", "DROP TABLE mark"], on: folder)
        #expect(await refusal(in: folder) == .newer(found: 99, known: 20))
        #expect(try ByHand.number("SELECT count(*) FROM schema_migration", in: folder) == 6)
        #expect(try ByHand.number("SELECT count(*) FROM sqlite_master WHERE name = 'mark'", in: folder) == 0)
    }

    @Test func `says that the store is locked while another program writes, and can still be read`() async throws {
        let store = try await Ledger.create(in: folder, options: Store.Options(busySeconds: 0.05))
        try await store.add("a", "kvar")
        try await ByHand.holdingThePen(folder) {
            await #expect(throws: StoreRefusal.locked) { try await store.add("b") }
            let seen = try await store.notes(asOf: 1)
            #expect(seen == ["a": "kvar"])
        }
        #expect(try await store.add("b").change.value == 2)
    }

    @Test(arguments: [
        (StoreRefusal.absent("m"), "store-absent"), (.present("m"), "store-present"), (.notAFolder("m"), "store-not-a-folder"),
        (.locked, "store-locked"), (.readOnly, "store-read-only"), (.full, "store-full"), (.corrupt, "store-corrupt"),
        (.newer(found: 9, known: 3), "store-newer"), (.endedAlready(table: "remark", id: 1), "store-conflict"), (.other("x"), "store-failed"),
    ])
    func `says in Swedish what happened and what to do, and ends with 3`(_ refusal: StoreRefusal, _ code: String) throws {
        #expect(refusal.refused.exitCode == 3)
        let fault = try #require(refusal.refused.faults.first)
        #expect(fault.code == code)
        #expect(fault.message.hasSuffix(".") || refusal == .other("x"))
        #expect(fault.remedy.hasSuffix("."))
    }
}
