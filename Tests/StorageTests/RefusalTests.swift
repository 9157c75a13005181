import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

@Suite struct RefusalTests {
    private let place = EmptyPlace()

    /// What opening the folder, and reading all of it, is refused with.
    private func refusal(in place: EmptyPlace) async -> StoreRefusal? {
        do {
            let store = try await Ledger.open(place)
            _ = try await store.verifyTrail()
            return nil
        } catch {
            return error as? StoreRefusal
        }
    }

    @Test func `refuses a folder without a store, and makes none`() async throws {
        #expect(await refusal(in: place) == .absent(place.store))
        #expect(!FileManager.default.fileExists(atPath: place.folder))
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `refuses a file where a folder should be`() async throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: place.folder))
        #expect(await refusal(in: place) == .notAFolder(place.folder))
        await #expect(throws: StoreRefusal.notAFolder(place.folder)) { try await Ledger.create(in: place) }
    }

    @Test func `refuses to create where a store is, and leaves it as it was`() async throws {
        try await Ledger.create(in: place).add("a", "kvar")
        await #expect(throws: StoreRefusal.present(place.store)) { try await Ledger.create(in: place) }
        #expect(try await Ledger.open(place).notes(asOf: 1) == ["a": "kvar"])
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `creates the folders on the way, for the owner's eyes alone`() async throws {
        let inner = place.folder + "/a/b"
        let store = try await Store.create(.folder(inner), schema: Ledger.schema)
        #expect(store.place == .folder(inner))
        let mode = try FileManager.default.attributesOfItem(atPath: inner)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `refuses a file that is no database, and does not touch it`() async throws {
        let noise = (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
        try place.put(noise)
        #expect(await refusal(in: place) == .corrupt)
        #expect(try place.contents() == noise)
    }

    @Test(.enabled(if: EmptyPlace.isFile), arguments: [0.9, 0.5, 0.2])
    func `refuses a store that was cut short`(_ part: Double) async throws {
        let store = try await Ledger.create(in: place)
        for number in 0..<40 { try await store.add("n\(number)", String(repeating: "ord ", count: 200)) }
        try await store.close()
        try place.gatherIntoOneFile()
        let whole = try place.contents()
        try place.put(Array(whole.prefix(Int(Double(whole.count) * part))))
        #expect(await refusal(in: place) == .corrupt)
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `refuses an empty file instead of taking it for a new store`() async throws {
        try place.put([])
        #expect(await refusal(in: place) == .corrupt)
    }

    @Test func `refuses a store of a newer program, and changes nothing in it`() async throws {
        try await Ledger.create(in: place).close()
        try ByHand.run(["INSERT INTO schema_migration (number, name) VALUES (99, 'split-notes')", "DROP TABLE mark"], on: place)
        #expect(await refusal(in: place) == .newer(found: 99, known: 90))
        #expect(try ByHand.number("SELECT count(*) FROM schema_migration", in: place) == 10)
        #expect(try !ByHand.hasTable("mark", in: place))
    }

    @Test func `says that the store is locked while another program writes, and can still be read`() async throws {
        let store = try await Ledger.create(in: place, options: Store.Options(busySeconds: 0.3))
        try await store.add("a", "kvar")
        let other = try await Ledger.open(place)
        let (entered, entering) = AsyncStream.makeStream(of: Void.self)
        let leave = DispatchSemaphore(value: 0)
        async let held = other.change("Håller pennan") { _ in
            entering.finish()
            leave.wait()
        }
        for await _ in entered {}
        await #expect(throws: StoreRefusal.locked) { try await store.add("b") }
        #expect(try await store.notes(asOf: 1) == ["a": "kvar"])
        leave.signal()
        _ = try await held
        #expect(try await store.add("b").change.value == 2)
    }

    @Test(arguments: [
        (StoreRefusal.absent(.folder("m")), "store-absent"), (.present(.folder("m")), "store-present"), (.notAFolder("m"), "store-not-a-folder"),
        (.locked, "store-locked"), (.readOnly, "store-read-only"), (.full, "store-full"), (.corrupt, "store-corrupt"),
        (.placeUnreadable("p"), "store-place-unreadable"), (.noSuchEngine(.folder("m")), "store-engine-missing"), (.away("x"), "store-away"),
        (.tooSlow, "store-too-slow"), (.unsure("x"), "store-unsure"), (.newer(found: 9, known: 3), "store-newer"),
        (.endedAlready(table: "remark", id: 1), "store-conflict"), (.other("x"), "store-failed"),
    ])
    func `says in Swedish what happened and what to do, and ends with 3`(_ refusal: StoreRefusal, _ code: String) throws {
        #expect(refusal.refused.exitCode == 3)
        let fault = try #require(refusal.refused.faults.first)
        #expect(fault.code == code)
        #expect(fault.message.hasSuffix(".") || refusal == .other("x"))
        #expect(fault.remedy.hasSuffix("."))
    }
}
