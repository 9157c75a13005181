import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

@Suite struct BackupCheckTests {
    private let place = EmptyPlace()

    /// A store with a history and a backup of it.
    private func backedUp() async throws -> (Store, BackupReport) {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        return (store, try await store.backup(to: place.backup(), at: Ledger.noon))
    }

    private func flaw(in file: String, against live: Store? = nil) async -> BackupFlaw? {
        switch await refusal(of: { try await Backup.verify(file: file, schema: Ledger.schema, against: live) }) {
        case .backup(file, let flaw): return flaw
        case .none: return nil
        case .some(let other):
            Issue.record("refused with \(other)")
            return nil
        }
    }

    @Test func `restores the backup, and says how far behind the store it is`() async throws {
        let (store, report) = try await backedUp()
        try await store.add("d", "efter")
        try await store.add("e", "ännu mer")
        let check = try await Backup.verify(file: place.backup(), schema: Ledger.schema, against: store)
        #expect(check.behind == 2)
        #expect(check.change == report.change)
        #expect(check.head == report.head)
        #expect(check.tables == report.tables)
        #expect(check.sha256 == report.sha256)
        #expect(check.schema == 90)
        #expect(check.changed == Ledger.time(4))
        #expect(check.isSealed)
        #expect(try place.bytes(of: place.backup()).count == check.size)
    }

    @Test func `leaves nothing behind`() async throws {
        _ = try await backedUp()
        let scratch = place.folder + "/rum"
        _ = try await Backup.verify(file: place.backup(), schema: Ledger.schema, scratch: scratch)
        #expect(place.names(in: scratch) == [])
    }

    @Test func `restores a backup of an older program, and compares what it has`() async throws {
        let older = EmptyPlace()
        let store = try await Store.create(older.store, schema: StoreSchema(rooms: []))
        try await store.change("Nämnde en källa") { try $0.ensure(Ledger.source) }
        _ = try await store.backup(to: place.backup(), at: Ledger.noon)
        let check = try await Backup.verify(file: place.backup(), schema: Ledger.schema)
        #expect(check.schema == 22)
        #expect(check.tables.first { $0.table == "source" }?.rows == 1)
        #expect(!check.tables.contains { $0.table == "remark" })
    }

    @Test func `says that a backup is of another store`() async throws {
        _ = try await backedUp()
        let elsewhere = EmptyPlace()
        defer { withExtendedLifetime(elsewhere) {} }
        let other = try await Ledger.create(in: elsewhere)
        #expect(await flaw(in: place.backup(), against: other) == .otherStore)
        try await Ledger.history(other)
        #expect(await flaw(in: place.backup(), against: other) == .otherStore)
    }

    @Test(arguments: [1, 20, 99, 100, 512, 4095, 4096, 20_000])
    func `says that a backup is cut`(_ length: Int) async throws {
        let (_, report) = try await backedUp()
        let cut = place.backup("kort.sqlite")
        try place.write(Array(place.bytes(of: place.backup()).prefix(length)), to: cut)
        guard case .cut(length, let expected) = await flaw(in: cut) else {
            Issue.record("taken for something else than cut")
            return
        }
        #expect(expected == (length < 100 ? nil : report.size))
    }

    @Test func `says that there is no file, that it is empty, and that it is something else`() async throws {
        #expect(await flaw(in: place.backup()) == .absent)
        try place.write([], to: place.backup())
        #expect(await flaw(in: place.backup()) == .empty)
        try place.write(Array("namn;antal\nVinsta;12\n".utf8), to: place.backup())
        #expect(await flaw(in: place.backup()) == .foreign)
    }

    @Test func `tells another program's database from a backup`() async throws {
        let file = place.backup("annat.sqlite")
        try place.write([], to: file)
        try Shell.sqlite(["CREATE TABLE song (name TEXT)"], on: file)
        #expect(await flaw(in: file) == .foreign)
    }

    @Test func `refuses a backup of a newer program`() async throws {
        _ = try await backedUp()
        let file = place.backup("ny.sqlite")
        try place.write(place.bytes(of: place.backup()), to: file)
        try Shell.sqlite(["INSERT INTO schema_migration (number, name) VALUES (99, 'split-notes')"], on: file)
        #expect(await flaw(in: file) == .newer(found: 99, known: 90))
    }

    @Test(arguments: [
        "UPDATE remark SET words = 'påhittad' WHERE id = 1", "DELETE FROM mark WHERE id = 1", "DELETE FROM audit_entry WHERE change = 5",
        "UPDATE schema_migration SET name = 'annat' WHERE number = 2", "UPDATE audit_entry SET why = 'Annat' WHERE change = 2",
    ])
    func `refuses a backup that somebody has written in, with or without its seal`(_ tampering: String) async throws {
        _ = try await backedUp()
        let file = place.backup("ändrad.sqlite")
        try place.write(place.bytes(of: place.backup()), to: file)
        try Shell.sqlite([tampering], on: file)
        #expect(await flaw(in: file) == .damaged)
        try place.write(place.bytes(of: place.backup() + ".sha256"), to: file + ".sha256")
        #expect(await flaw(in: file) == .damaged)
    }

    @Test func `notices any flipped byte by the seal`() async throws {
        let (_, report) = try await backedUp()
        let whole = try place.bytes(of: place.backup())
        for at in stride(from: 100, to: report.size, by: report.size / 24) {
            try place.write(whole.flipped(at), to: place.backup())
            #expect(await flaw(in: place.backup()) == .damaged, "byte \(at)")
        }
    }

    @Test func `notices without a seal a flipped byte that changes what is restored`() async throws {
        let (_, report) = try await backedUp()
        let whole = try place.bytes(of: place.backup())
        var noticed = 0
        for at in stride(from: 103, to: report.size, by: report.size / 60) {
            let file = place.backup("\(at).sqlite")
            try place.write(whole.flipped(at), to: file)
            switch await refusal(of: { try await Backup.verify(file: file, schema: Ledger.schema) }) {
            case .backup(file, _): noticed += 1
            case .none:
                // The byte stood where nothing is kept.
                let check = try await Backup.verify(file: file, schema: Ledger.schema)
                #expect(check.tables == report.tables)
                #expect(!check.isSealed)
            case .some(let other): Issue.record("byte \(at): \(other)")
            }
        }
        #expect(noticed > 0)
    }

    @Test(arguments: [
        (BackupFlaw.absent, "backup-absent"), (.present, "backup-present"), (.empty, "backup-empty"),
        (.cut(size: 1, expected: 2), "backup-cut"), (.damaged, "backup-damaged"), (.foreign, "backup-foreign"),
        (.newer(found: 9, known: 3), "backup-newer"), (.otherStore, "backup-other-store"), (.noGeneration, "backup-no-generation"),
    ])
    func `says each flaw in Swedish, and what to do`(_ flaw: BackupFlaw, _ code: String) throws {
        let refused = StoreRefusal.backup("x.sqlite", flaw).refused
        #expect(refused.exitCode == 3)
        let fault = try #require(refused.faults.first)
        #expect(fault.code == code)
        #expect(fault.message.contains("x.sqlite") && fault.message.hasSuffix("."))
        #expect(fault.remedy.hasSuffix("."))
    }
}

extension [UInt8] {
    /// The same with one byte changed.
    func flipped(_ place: Int) -> [UInt8] {
        var bytes = self
        bytes[place] ^= 0x5A
        return bytes
    }
}

/// SQLite's own shell, on any file.
enum Shell {
    struct Failed: Error { let words: String }

    @discardableResult
    static func sqlite(_ statements: [String], on file: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sqlite3", "-batch", "-bail", file, statements.map { $0 + ";" }.joined(separator: "\n")]
        let (exit, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (exit, errors)
        try process.run()
        let told = try exit.fileHandleForReading.readToEnd() ?? Data()
        let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(words: String(decoding: complaint, as: UTF8.self)) }
        return String(decoding: told, as: UTF8.self)
    }
}
