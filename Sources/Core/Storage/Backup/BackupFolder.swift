package import Almanac
import Foundation
package import Picture

/// A backup in a folder of them, as far as can be told without restoring it.
package struct KeptBackup: Sendable, Hashable {
    package let name: String
    /// When it was made.
    package let at: Instant
    /// The newest change in it.
    package let change: ChangeNumber
    /// The trail's newest link in it, in hexadecimal.
    package let head: String

    /// The day it was made, on a Swedish calendar.
    package var day: Day { SwedishTime.local(of: at).day }

    /// Whole days since it was made: 0 on the same Swedish day.
    package func age(at now: Instant) -> Int { SwedishTime.local(of: now).day - day }
}

/// What was cleared out of a folder of backups.
package struct PruneReport: Sendable, Hashable {
    /// Names of the files that were taken away.
    package let removed: [String]
    /// The newest backup that holds when it is restored; nil when none does, and then nothing was taken away.
    package let verified: String?
}

extension Backup {
    /// The newest backup in a folder that can be read; nil when there is none. Other files are left out of account.
    package static func newest(in folder: String) async throws -> KeptBackup? {
        try await Apart.run {
            for (name, at) in kept(in: folder).reversed() {
                if let found = try? glance(folder, name, at) { return found }
            }
            return nil
        }
    }

    /// Takes away the backups that were made more than so many days ago, but never the newest one that can be restored.
    ///
    /// Only files named as `name(at:)` names them are touched. When no backup in the folder can be restored, none is taken away.
    /// - Throws: `StoreRefusal` when a file cannot be removed.
    package static func prune(folder: String, schema: StoreSchema, keepingDays days: Int, now: Instant) async throws -> PruneReport {
        try await Apart.run { Workshop.sweep(folder, at: now) }
        let all = kept(in: folder)
        let today = SwedishTime.local(of: now).day
        let old = all.filter { today - SwedishTime.local(of: $0.at).day > days }
        guard let verified = await newestVerified(of: all.map(\.name), in: folder, schema) else {
            return PruneReport(removed: [], verified: nil)
        }
        let going = old.map(\.name).filter { $0 != verified }
        for name in going {
            do { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") } catch { throw StoreRefusal(disk: error) }
            try? FileManager.default.removeItem(atPath: BackupSeal.path(of: "\(folder)/\(name)"))
        }
        return PruneReport(removed: going, verified: verified)
    }

    private static func newestVerified(of names: [String], in folder: String, _ schema: StoreSchema) async -> String? {
        for name in names.reversed() where (try? await verify(file: "\(folder)/\(name)", schema: schema)) != nil { return name }
        return nil
    }

    /// Files made by us, oldest first.
    private static func kept(in folder: String) -> [(name: String, at: Instant)] {
        Disk.names(in: folder).compactMap { name in moment(of: name).map { (name, $0) } }.sorted { $0.1 < $1.1 }
    }

    private static func glance(_ folder: String, _ name: String, _ at: Instant) throws -> KeptBackup {
        guard let size = Disk.size("\(folder)/\(name)"), size > 0 else { throw StoreRefusal.backup(name, .empty) }
        let file = try SQLiteFile("\(folder)/\(name)")
        let (change, head) = try file.read { try ($0.change(), $0.trailHead()?.hash ?? "") }
        try file.close()
        return KeptBackup(name: name, at: at, change: change, head: head)
    }
}
