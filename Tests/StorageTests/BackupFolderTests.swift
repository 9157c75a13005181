import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

@Suite struct BackupFolderTests {
    private let place = EmptyPlace()
    private let now = Instant(text: "2026-11-21T08:30")

    private var folder: String { place.folder + "/kopior" }

    /// Backups at half past eight on days of November 2026, with one change more in each.
    private func store(backedUpOn days: [Int]) async throws -> Store {
        let store = try await Ledger.create(in: place)
        for day in days {
            try await store.add("n\(day)")
            let at = try #require(Instant(text: "2026-11-\(day < 10 ? "0" : "")\(day)T08:30"))
            _ = try await store.backup(to: "\(folder)/\(Backup.name(at: at))", at: at)
        }
        return store
    }

    private func file(_ day: String) -> String { "samsyn-2026-11-\(day)T0830.sqlite" }

    @Test func `tells the newest backup, its age in days and what is in it`() async throws {
        let store = try await store(backedUpOn: [1, 19])
        try place.write([1], to: folder + "/anteckningar.txt")
        let newest = try #require(try await Backup.newest(in: folder))
        #expect(newest.name == file("19"))
        #expect(newest.change.value == 2)
        #expect(try await newest.head == store.verifyTrail().head)
        #expect(newest.day == Day(year: 2026, month: 11, day: 19))
        #expect(newest.age(at: try #require(now)) == 2)
    }

    @Test func `has no newest backup where there is none that can be read`() async throws {
        #expect(try await Backup.newest(in: folder) == nil)
        try place.write([], to: "\(folder)/\(file("20"))")
        #expect(try await Backup.newest(in: folder) == nil)
    }

    @Test func `clears away old backups with their seals, and touches nothing else`() async throws {
        _ = try await store(backedUpOn: [1, 6, 7, 20])
        try place.write([1], to: folder + "/samsyn-2026-01-01.sqlite")
        let report = try await Backup.prune(folder: folder, schema: Ledger.schema, keepingDays: 14, now: try #require(now))
        #expect(report.removed == [file("01"), file("06")])
        #expect(report.verified == file("20"))
        let left = [file("07"), file("07") + ".sha256", file("20"), file("20") + ".sha256"]
        #expect(place.names(in: folder) == ["samsyn-2026-01-01.sqlite"] + left)
    }

    @Test func `keeps the newest backup that can be restored, however old it is`() async throws {
        _ = try await store(backedUpOn: [1, 2, 3])
        let broken = "\(folder)/\(file("03"))"
        try place.write(place.bytes(of: broken).flipped(5_000), to: broken)
        let report = try await Backup.prune(folder: folder, schema: Ledger.schema, keepingDays: 7, now: try #require(now))
        #expect(report.removed == [file("01"), file("03")])
        #expect(report.verified == file("02"))
    }

    @Test func `takes nothing away when no backup can be restored`() async throws {
        for day in ["01", "02"] { try place.write([1, 2, 3], to: "\(folder)/\(file(day))") }
        let report = try await Backup.prune(folder: folder, schema: Ledger.schema, keepingDays: 7, now: try #require(now))
        #expect(report.removed == [])
        #expect(report.verified == nil)
        #expect(place.names(in: folder).count == 2)
    }

    @Test func `takes away what a backup that was broken off has left, but not one that is being made`() async throws {
        let half = folder + "/.samsyn-work-1"
        try place.write([1], to: half + "/samsyn.sqlite")
        let made = Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970) * 1_000)
        _ = try await Backup.prune(folder: folder, schema: Ledger.schema, keepingDays: 7, now: made)
        #expect(place.names(in: folder) == [".samsyn-work-1"])
        let later = Instant(millisecondsSince1970: made.millisecondsSince1970 + 2 * 86_400_000)
        _ = try await Backup.prune(folder: folder, schema: Ledger.schema, keepingDays: 7, now: later)
        #expect(place.names(in: folder) == [])
    }
}
