import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

/// What can go wrong with the continuous copy, and what is left then.
@Suite(.enabled(if: EmptyPlace.isFile)) struct BackupWalFaultTests: CopyingTests {
    let place = EmptyPlace()
    let target = EmptyPlace()

    @Test func `leaves a folder that can be restored wherever the copying was cut off`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        try await store.add("a", "ett")
        try await copy.tick(at: Ledger.time(1))
        let before = try await store.everything
        try await store.add("b", "två")
        try await copy.tick(at: Ledger.time(2))
        let after = try await store.everything
        let generation = try #require(generations.first)
        let last = "\(folder)/\(generation)/\(try #require(segments(of: generation).last))"
        let whole = try place.bytes(of: last)
        let lengths = Array(stride(from: 0, to: 210, by: 7)) + Array(stride(from: 210, to: whole.count, by: whole.count / 12))
        for length in lengths {
            try place.write(Array(whole.prefix(length)), to: last)
            #expect(try await restored() == before, "\(length) bytes")
        }
        try place.write(whole, to: last)
        #expect(try await restored() == after)
    }

    @Test func `restores what is whole before a damaged piece`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        var moments: [[String]] = []
        for number in 0..<3 {
            try await store.add("n\(number)")
            try await copy.tick(at: Ledger.time(Int64(number)))
            moments.append(try await store.everything)
        }
        let generation = try #require(generations.first)
        let middle = "\(folder)/\(generation)/\(segments(of: generation)[segments(of: generation).count - 2])"
        let whole = try place.bytes(of: middle)
        try place.write(whole.flipped(whole.count / 2), to: middle)
        #expect(try await restored() == moments[0])
        try FileManager.default.removeItem(atPath: middle)
        #expect(try await restored() == moments[0])
    }

    @Test func `falls back on the generation before when the newest base is damaged`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        let first = copying()
        try await first.tick(at: Ledger.noon)
        let before = try await store.everything
        try await first.stop(at: Ledger.time(1))
        try await store.add("b")
        try await copying().tick(at: Ledger.time(2))
        let base = "\(folder)/\(try #require(generations.last))/base.sqlite"
        try place.write(place.bytes(of: base).flipped(5_000), to: base)
        #expect(try await restored() == before)
    }

    @Test func `says that nothing can be restored from an empty folder`() async throws {
        let refused = await refusal { try await WalCopy.restore(folder: folder, to: target.store, schema: Ledger.schema, at: Ledger.noon) }
        #expect(refused == .backup(folder, .noGeneration))
    }

    @Test func `tells why it could not copy, and catches up when it can again`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        try await store.add("a")
        // A file stands where the folder was.
        try FileManager.default.moveItem(atPath: folder, toPath: folder + "-borta")
        try Data().write(to: URL(fileURLWithPath: folder))
        #expect(await refusal { try await copy.tick(at: Ledger.time(1)) } != nil)
        #expect(copy.status.failure != nil)
        #expect(copy.status.copied == Ledger.noon)
        try FileManager.default.removeItem(atPath: folder)
        try FileManager.default.moveItem(atPath: folder + "-borta", toPath: folder)
        try await store.add("b")
        try await copy.tick(at: Ledger.time(2))
        #expect(copy.status.failure == nil)
        #expect(try await restored() == store.everything)
    }

    @Test func `copies nothing of a change that is being made, or that was taken back`() async throws {
        struct Regret: Error {}
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        let before = try await store.everything
        let (entered, entering) = AsyncStream.makeStream(of: Void.self)
        let leave = DispatchSemaphore(value: 0)
        let held = Task {
            try await store.change("Stor") { writer in
                // More than the engine keeps in memory: the rest goes to the log at once.
                for number in 0..<200 { try writer.add(Ledger.values("n\(number)", String(repeating: "ord ", count: 10_000)), to: Ledger.note) }
                entering.finish()
                leave.wait()
                throw Regret()
            }
        }
        for await _ in entered {}
        #expect(try place.bytes(of: place.file + "-wal").count > 1_000_000)
        try await copy.tick(at: Ledger.time(1))
        #expect(try await restored() == before)
        leave.signal()
        await #expect(throws: Regret.self) { _ = try await held.value }
        try await store.add("b")
        try await copy.tick(at: Ledger.time(2))
        #expect(generations.count == 1)
        #expect(try await restored() == store.everything)
    }

    @Test func `says that the log is damaged, keeps what was copied, and begins from the beginning when the log is whole again`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        let before = try await store.everything
        try await store.add("a")
        // The sum of the newest frame: the store can be read as before, but its log cannot be followed.
        let log = try place.bytes(of: place.file + "-wal")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: place.file + "-wal"))
        try handle.seek(toOffset: UInt64(log.count - 4_096 - 4))
        try handle.write(contentsOf: [log[log.count - 4_096 - 4] ^ 1])
        try handle.close()
        #expect(await refusal { try await copy.tick(at: Ledger.time(1)) } == .corrupt)
        #expect(copy.status.failure == .corrupt)
        #expect(try await restored() == before)
        try ByHand.run(["PRAGMA wal_checkpoint(TRUNCATE)"], on: place)
        try await store.add("b")
        try await copy.tick(at: Ledger.time(2))
        #expect(generations.count == 2)
        #expect(try await restored() == store.everything)
    }

    @Test func `does not make a store where there is none`() async throws {
        #expect(await refusal { try await copying().tick(at: Ledger.noon) } == .absent(.folder(place.folder)))
        #expect(!FileManager.default.fileExists(atPath: place.file))
    }
}
