import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

@Suite struct BackupRestoreTests {
    private let place = EmptyPlace()

    private func backedUp() async throws -> Store {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        _ = try await store.backup(to: place.backup(), at: Ledger.noon)
        return store
    }

    private func restore(to target: EmptyPlace, replacing: Bool = false) async throws -> RestoreReport {
        try await Store.restore(file: place.backup(), to: target.store, schema: Ledger.schema, replacing: replacing, at: Ledger.noon)
    }

    @Test func `gives back every table, every change and the trail`() async throws {
        let store = try await backedUp()
        let target = EmptyPlace()
        let report = try await restore(to: target)
        #expect(report.replaced == nil)
        #expect(report.check.change.value == 5)
        let restored = try await Ledger.open(target)
        #expect(try await restored.everything == store.everything)
        #expect(try await restored.verifyTrail(expecting: report.check.head).broken == nil)
        #expect(try await restored.notes(asOf: 3) == store.notes(asOf: 3))
        #expect(try await restored.add("d").change.value == 6)
        #expect(try await restored.verifyTrail().broken == nil)
    }

    @Test func `goes from one engine to a file and back to the engine without a difference`() async throws {
        let store = try await backedUp()
        let (middle, end) = (EmptyPlace(), EmptyPlace())
        _ = try await Store.restore(file: place.backup(), to: .folder(middle.folder + "/m"), schema: Ledger.schema, at: Ledger.noon)
        let between = try await Store.open(.folder(middle.folder + "/m"), schema: Ledger.schema)
        _ = try await between.backup(to: end.backup(), at: Ledger.noon)
        _ = try await Store.restore(file: end.backup(), to: end.store, schema: Ledger.schema, at: Ledger.noon)
        #expect(try await Ledger.open(end).everything == store.everything)
    }

    @Test func `refuses a place with a store, and leaves that as it is`() async throws {
        _ = try await backedUp()
        let target = EmptyPlace()
        let other = try await Ledger.create(in: target)
        try await other.add("z", "kvar")
        #expect(await refusal { try await restore(to: target) } == .present(target.store))
        #expect(try await other.notes(asOf: 1) == ["z": "kvar"])
        #expect(try await other.verifyTrail().broken == nil)
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `moves the store that was there aside when asked to, with its log, and it can be opened there`() async throws {
        let store = try await backedUp()
        let target = EmptyPlace()
        let other = try await Ledger.create(in: target)
        try await other.add("z", "i loggen")
        let report = try await restore(to: target, replacing: true)
        let replaced = try #require(report.replaced)
        #expect(replaced == target.folder + "/replaced-2024-11-11-12.00")
        #expect(try await Ledger.open(target).everything == store.everything)
        let aside = try await Store.open(.folder(replaced), schema: Ledger.schema)
        #expect(try await aside.notes(asOf: 1) == ["z": "i loggen"])
        let again = try await restore(to: target, replacing: true)
        #expect(again.replaced != replaced)
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `never lets a log that was left behind into the restored store`() async throws {
        let store = try await backedUp()
        let target = EmptyPlace()
        let other = try await Ledger.create(in: target)
        try await other.add("z", "gammal")
        let log = try target.bytes(of: target.file + "-wal")
        try await other.close()
        try FileManager.default.removeItem(atPath: target.file)
        try target.write(log, to: target.file + "-wal")
        _ = try await restore(to: target)
        #expect(try await Ledger.open(target).everything == store.everything)
    }

    @Test(arguments: [true, false]) func `restores nothing of a backup that is cut or changed`(_ isCut: Bool) async throws {
        _ = try await backedUp()
        let whole = try place.bytes(of: place.backup())
        try place.write(isCut ? Array(whole.prefix(whole.count / 2)) : whole.flipped(whole.count / 2), to: place.backup())
        let target = EmptyPlace()
        let flaw: BackupFlaw = isCut ? .cut(size: whole.count / 2, expected: whole.count) : .damaged
        #expect(await refusal { try await restore(to: target) } == .backup(place.backup(), flaw))
        #expect(await refusal { try await Ledger.open(target) } == .absent(target.store))
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `does not restore under a running server`() async throws {
        _ = try await backedUp()
        let target = EmptyPlace()
        try await Ledger.create(in: target).close()
        let lock = try ServerLock.take(target.folder, at: Ledger.noon)
        guard case .served(target.store, by: let holder) = await refusal(of: { try await restore(to: target, replacing: true) }) else {
            Issue.record("restored under a server")
            return
        }
        #expect(holder.hasPrefix("process \(getpid()), startad"))
        lock.release()
        #expect(try await restore(to: target, replacing: true).replaced != nil)
    }
}

@Suite struct BackupLockTests {
    private let place = EmptyPlace()

    init() throws { try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: true) }

    @Test func `stops the second server and says who the first is`() throws {
        let lock = try ServerLock.take(place.folder, at: Ledger.noon)
        let holder = "process \(getpid()), startad 11\u{00A0}november 2024 kl.\u{00A0}12.00"
        #expect(throws: StoreRefusal.served(.folder(place.folder), by: holder)) { try ServerLock.take(place.folder, at: Ledger.time(1)) }
        lock.release()
        _ = try ServerLock.take(place.folder, at: Ledger.time(2))
    }

    @Test func `takes the lock of a process that died`() throws {
        let other = Process()
        other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // The lock is taken by a process that then becomes another: the machine gives it back when that is killed.
        other.arguments = ["flock", "--no-fork", place.folder + "/server.lock", "sh", "-c", "echo taken; exec sleep 600"]
        let told = Pipe()
        other.standardOutput = told
        try other.run()
        _ = told.fileHandleForReading.availableData
        #expect(throws: StoreRefusal.served(.folder(place.folder), by: "okänd process")) { try ServerLock.take(place.folder, at: Ledger.noon) }
        kill(other.processIdentifier, SIGKILL)
        other.waitUntilExit()
        _ = try ServerLock.take(place.folder, at: Ledger.noon)
    }

    @Test func `says it in Swedish and ends with 3`() throws {
        let refused = StoreRefusal.served(.folder("m"), by: "process 7").refused
        #expect(refused.exitCode == 3)
        #expect(refused.faults.map(\.message) == ["Lagret i mappen m används redan av en server: process 7."])
    }
}
