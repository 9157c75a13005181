import Almanac
import Picture
import Storage
import Terminal

/// How the backups of one command are made.
struct BackupWork {
    /// Days that backups in a folder are kept; nil keeps all.
    let keepDays: Int?
    let now: Instant
    let options: Store.Options
    /// Municipalities on one database server share their connections.
    private let servers = DatabaseServers()

    init(keepDays: Int?, now: Instant, options: Store.Options) {
        (self.keepDays, self.now, self.options) = (keepDays, now, options)
    }

    /// Writes a backup to a file.
    /// - Throws: `StoreRefusal`.
    func write(_ place: StorePlace, to file: String) async throws -> MadeBackup {
        let store = try await Store.open(place, schema: ProductSchema.schema, options: options, servers: servers)
        let report = try await store.backup(to: file, at: now)
        try await store.close()
        return MadeBackup(report: report, removed: [])
    }

    /// Adds a backup to a folder of them, and then takes away those that are too old.
    /// - Throws: `StoreRefusal`.
    func add(_ place: StorePlace, to folder: String) async throws -> MadeBackup {
        let made = try await write(place, to: "\(folder)/\(Backup.name(at: now))")
        guard let keepDays else { return made }
        let pruned = try await Backup.prune(folder: folder, schema: ProductSchema.schema, keepingDays: keepDays, now: now)
        return MadeBackup(report: made.report, removed: pruned.removed)
    }

    /// Adds a backup of one municipality among several to the folder of its name.
    func attempt(_ one: Municipalities.One, in folder: String) async -> BackupOutcome {
        do {
            return BackupOutcome(name: one.name, result: .success(try await add(one.place, to: "\(folder)/\(one.name)")))
        } catch {
            return BackupOutcome(name: one.name, result: .failure(Refusals.refused(error)))
        }
    }
}

/// A backup that was made, and the names of the older ones that were taken away.
struct MadeBackup {
    let report: BackupReport
    let removed: [String]
}

/// How it went for one municipality among several.
struct BackupOutcome {
    /// The name of its folder or schema.
    let name: String
    let result: Result<MadeBackup, Refused>

    /// Nil where something failed.
    var made: MadeBackup? { try? result.get() }

    /// Nil where all went well.
    var refused: Refused? {
        guard case .failure(let refused) = result else { return nil }
        return refused
    }
}
