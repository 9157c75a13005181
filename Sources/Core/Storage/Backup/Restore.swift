package import Almanac
import Foundation

/// What was restored, and where the store that was there before lies now.
package struct RestoreReport: Sendable, Hashable {
    /// What the backup held, and the store now holds.
    package private(set) var check: BackupCheck
    /// The folder that a store which was in the place has been moved to, whole: it can be opened there. Nil when there was none.
    package let replaced: String?

    /// The same, told of where the backup came from.
    func of(_ file: String) -> RestoreReport {
        var report = self
        report.check.file = file
        return report
    }
}

extension Store {
    /// Makes a store of a backup, in a place where there is none. The backup is verified first, and the store is there when it is whole.
    /// - Parameter replacing: moves a store that is in the folder aside, into a folder of its own; nothing is deleted. Not on a server: choose another schema.
    /// - Throws: `StoreRefusal`: `.backup` with a flaw, `.present` when a store is there, `.served` while a server uses it.
    package static func restore(
        file: String, to place: StorePlace, schema: StoreSchema, replacing: Bool = false, at instant: Instant,
        options: Options = Options(), servers: DatabaseServers = DatabaseServers()
    ) async throws -> RestoreReport {
        guard case .folder(let folder) = place else {
            return try await restore(file: file, toServer: place, schema: schema, options, servers)
        }
        if !replacing { _ = try place.vacancy(folder) }
        let check = try await Backup.verify(file: file, schema: schema)
        return try await Apart.run {
            try Disk.makeFolder(folder)
            let lock = try ServerLock.take(folder, at: instant)
            defer { lock.release() }
            return try place.restore(check, in: folder, replacing, at: instant)
        }
    }

    /// A copy of the backup becomes a store, and is carried to the server.
    private static func restore(
        file: String, toServer place: StorePlace, schema: StoreSchema, _ options: Options, _ servers: DatabaseServers
    ) async throws -> RestoreReport {
        let check = try await Backup.verify(file: file, schema: schema)
        return try await Workshop.use { folder in
            try await Apart.run { _ = try Disk.copy(file, to: folder + "/samsyn.sqlite") }
            let store = try await Store.open(.folder(folder), schema: schema)
            let copied = try await store.copy(to: place, options: options, servers: servers)
            try await store.close()
            guard copied.change == check.change, copied.head == check.head else { throw StoreRefusal.backup(file, .damaged) }
            return RestoreReport(check: check, replaced: nil)
        }
    }
}

extension StorePlace {
    /// The three files that a store in a folder may consist of.
    private static let files = ["samsyn.sqlite", "samsyn.sqlite-wal", "samsyn.sqlite-shm"]

    fileprivate func restore(_ check: BackupCheck, in folder: String, _ replacing: Bool, at instant: Instant) throws -> RestoreReport {
        let passing = folder + "/.samsyn-restore"
        try? FileManager.default.removeItem(atPath: passing)
        defer { try? FileManager.default.removeItem(atPath: passing) }
        guard try Disk.copy(check.file, to: passing) == check.sha256 else { throw StoreRefusal.backup(check.file, .damaged) }
        if !replacing { _ = try vacancy(folder) }
        let replaced = try moveAside(folder, at: instant)
        try Disk.move(passing, to: folder + "/samsyn.sqlite")
        return RestoreReport(check: check, replaced: replaced)
    }

    /// A log must not be left for another file than its own: all that is there goes.
    private func moveAside(_ folder: String, at instant: Instant) throws -> String? {
        let found = StorePlace.files.filter { Disk.exists("\(folder)/\($0)") }
        guard !found.isEmpty else { return nil }
        let (day, minute) = SwedishTime.local(of: instant)
        let name = "\(folder)/replaced-\(day)-\(minute / 60).\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        let aside = Disk.exists(name) ? "\(name)-\(UUID().uuidString.lowercased().prefix(8))" : name
        try Disk.makeFolder(aside)
        for file in found { try Disk.move("\(folder)/\(file)", to: "\(aside)/\(file)") }
        return aside
    }
}
