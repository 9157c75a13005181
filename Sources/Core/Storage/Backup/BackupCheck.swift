package import Almanac
import Foundation
package import Picture

/// What a backup was found to hold when it was restored and read through.
package struct BackupCheck: Sendable, Hashable {
    package internal(set) var file: String
    /// Bytes.
    package let size: Int
    /// Of the file, in hexadecimal.
    package let sha256: String
    /// True when the file is the one that its seal was written for; false when there is no seal beside it.
    package let isSealed: Bool
    /// The schema's number in the file.
    package let schema: Int
    /// The newest change.
    package let change: ChangeNumber
    /// The trail's newest link in hexadecimal; empty in a store that nothing has been written to.
    package let head: String
    /// When the newest change was made; nil in a store that nothing has been written to.
    package let changed: Instant?
    /// Every table of the file, each held against the restored store's.
    package let tables: [TableSum]
    /// Changes that the live store has and the backup has not; nil when it was not held against one.
    package internal(set) var behind: Int64?
}

extension Backup {
    /// Restores a backup into a store of its own, brings it up to date, recomputes its trail, and holds every table against the file's.
    /// - Parameters:
    ///   - live: a store to hold it against: it must remember the backup's newest change.
    ///   - scratch: a folder with room for one more store; the machine's own when nil.
    /// - Throws: `StoreRefusal.backup` with the flaw.
    package static func verify(
        file: String, schema: StoreSchema, against live: Store? = nil, scratch: String? = nil
    ) async throws -> BackupCheck {
        var check = try await Workshop.use(in: scratch) { folder in
            let (found, tables) = try await Apart.run { try BackupFile(file).copy(to: folder + "/samsyn.sqlite", schema) }
            return try await found.confirm(by: folder, tables, schema)
        }
        guard let live else { return check }
        let change = check.change
        let (entry, newest) = try await live.read { try ($0.trailEntry(change), $0.change()) }
        let isSame = check.change.value == 0 ? check.head.isEmpty : entry?.hash == check.head
        guard isSame else { throw StoreRefusal.backup(file, .otherStore) }
        check.behind = newest.value - check.change.value
        return check
    }
}

/// A file that says that it is a backup.
private struct BackupFile {
    /// A SQLite file begins with these bytes.
    private static let mark = Array("SQLite format 3\0".utf8)

    let path: String

    init(_ path: String) { self.path = path }

    private func refusal(_ flaw: BackupFlaw) -> StoreRefusal { .backup(path, flaw) }

    /// Copies the file, and reads all of the copy.
    /// - Returns: what it holds, and the tables as they lie in it.
    func copy(to copy: String, _ schema: StoreSchema) throws -> (BackupCheck, [StoredTable]) {
        let size = try examine()
        let seal = BackupSeal.read(of: path)
        let hash = try Disk.copy(path, to: copy)
        guard seal == nil || seal == hash else { throw refusal(.damaged) }
        do {
            let file = try SQLiteFile(copy)
            if try file.flaw() != nil { throw refusal(.damaged) }
            let number = try file.read { try self.schema($0, schema) }
            let tables = try file.tables(of: schema)
            let check = try file.read { reader in
                let head = try reader.trailHead()
                return BackupCheck(
                    file: path, size: size, sha256: hash, isSealed: seal != nil, schema: number, change: try reader.change(),
                    head: head?.hash ?? "", changed: head?.at, tables: try reader.sums(of: tables), behind: nil)
            }
            try file.close()
            return (check, tables)
        } catch {
            throw BackupFile.named(error, path)
        }
    }

    /// What can be seen without the engine.
    /// - Returns: bytes.
    private func examine() throws -> Int {
        guard let size = Disk.size(path) else { throw refusal(.absent) }
        guard size > 0 else { throw refusal(.empty) }
        let head = try Disk.head(of: path, 100)
        guard head.starts(with: BackupFile.mark) || BackupFile.mark.starts(with: head) else { throw refusal(.foreign) }
        guard head.count == 100 else { throw refusal(.cut(size: size, expected: nil)) }
        let stored = Int(head[16]) << 8 | Int(head[17])
        let pages = head[28..<32].reduce(0) { $0 << 8 | Int($1) }
        let expected = (stored == 1 ? 65_536 : stored) * pages
        guard size >= expected else { throw refusal(.cut(size: size, expected: expected)) }
        return size
    }

    /// The number of the schema. Its list of migrations is in no trail, and must be a beginning of ours.
    private func schema(_ reader: Reader, _ known: StoreSchema) throws -> Int {
        guard try reader.connection.hasTable("schema_migration"), try reader.connection.hasTable("audit_entry") else { throw refusal(.foreign) }
        let found = try reader.rows("SELECT number, name FROM schema_migration ORDER BY number") { (Int($0.int(0)), $0.text(1)) }
        guard let newest = found.last?.0 else { throw refusal(.foreign) }
        guard newest <= known.newest else { throw refusal(.newer(found: newest, known: known.newest)) }
        let ours = known.migrations.prefix(found.count).map { ($0.number, $0.name) }
        guard zip(found, ours).allSatisfy(==), found.count == ours.count else { throw refusal(.damaged) }
        return newest
    }

    /// What an engine says of a file that has been tampered with is that it cannot be read, in one way or another.
    static func named(_ error: any Error, _ path: String) -> any Error {
        switch error as? StoreRefusal {
        case .corrupt, .other: StoreRefusal.backup(path, .damaged)
        default: error
        }
    }
}

extension BackupCheck {
    /// Opens the copy as a store, and holds it against what was read before.
    fileprivate func confirm(by folder: String, _ known: [StoredTable], _ schema: StoreSchema) async throws -> BackupCheck {
        do {
            let store = try await Store.open(.folder(folder), schema: schema)
            let sums = try await store.read { try $0.sums(of: known) }
            let trail = try await store.verifyTrail(expecting: head)
            try await store.close()
            guard sums == tables, trail.broken == nil else { throw StoreRefusal.backup(file, .damaged) }
            return self
        } catch {
            throw BackupFile.named(error, file)
        }
    }
}
