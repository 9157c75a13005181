package import Almanac
import Foundation
package import Picture

/// A whole store in one file that needs nothing beside it, whichever engine the store is kept in.
package enum Backup {
    /// The name of a backup made at a moment, on a Swedish clock: `samsyn-2026-11-21T0830.sqlite`.
    package static func name(at instant: Instant) -> String {
        let (day, minute) = SwedishTime.local(of: instant)
        let clock = String(String(10_000 + minute / 60 * 100 + minute % 60).dropFirst())
        return "samsyn-\(day)T\(clock).sqlite"
    }

    /// The moment in the name of a file that was made by us; nil for any other file.
    static func moment(of name: String) -> Instant? {
        guard let match = name.wholeMatch(of: #/samsyn-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)\.sqlite/#) else { return nil }
        return Instant(text: "\(match.1)T\(match.2):\(match.3)")
    }
}

/// What was put into a backup.
package struct BackupReport: Sendable, Hashable {
    package let file: String
    /// When it was made.
    package let at: Instant
    /// The newest change in it.
    package let change: ChangeNumber
    /// The trail's newest link in it, in hexadecimal; empty in a store that nothing has been written to.
    package let head: String
    /// Bytes.
    package let size: Int
    /// Of the file, in hexadecimal; also in the file beside it, `FILE.sha256`, as `sha256sum --check` reads it.
    package let sha256: String
    /// Rows of each table, and what they add up to.
    package let tables: [TableSum]
}

/// The file beside a backup that says what the backup's SHA-256 is.
enum BackupSeal {
    static func path(of file: String) -> String { file + ".sha256" }

    static func write(_ hash: String, of file: String) throws {
        try Disk.write("\(hash)  \(URL(fileURLWithPath: file).lastPathComponent)\n", to: path(of: file))
    }

    /// Nil when there is no such file beside it: the backup may have been carried here without.
    static func read(of file: String) -> String? {
        guard let words = try? String(contentsOfFile: path(of: file), encoding: .utf8) else { return nil }
        return words.split(separator: " ").first.map { $0.lowercased() } ?? ""
    }
}

extension Store {
    /// Writes all of this store, as of one change, into one SQLite file. Readers and writers go on meanwhile.
    ///
    /// The file grows beside its place under another name, and gets its own when it is whole and on the disk.
    /// - Parameter file: the file's path; its folder is made when it is not there.
    /// - Throws: `StoreRefusal`; `.backup(file, .present)` when there is a file already.
    package func backup(to file: String, at instant: Instant) async throws -> BackupReport {
        guard !Disk.exists(file) else { throw StoreRefusal.backup(file, .present) }
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try Disk.makeFolder(folder)
        return try await Workshop.use(in: folder) { [schema] workshop in
            try await gather(in: workshop)
            return try await Apart.run { try Backup.finish(workshop + "/samsyn.sqlite", as: file, schema, at: instant) }
        }
    }

    private func gather(in workshop: String) async throws {
        switch place {
        case .folder(let folder) where !(engine is SQLiteVisitor):
            try await Apart.run {
                let source = try SQLiteFile(folder + "/samsyn.sqlite")
                try source.copy(to: workshop + "/samsyn.sqlite")
                try source.close()
            }
        // Neither a server nor a file that may not be written beside has the engine's own interface.
        default: _ = try await copy(to: .folder(workshop))
        }
    }
}

extension Backup {
    /// Reads through what was copied, seals it and gives it its name.
    fileprivate static func finish(_ passing: String, as file: String, _ schema: StoreSchema, at instant: Instant) throws -> BackupReport {
        let copy = try SQLiteFile(passing)
        try copy.gather()
        if try copy.flaw() != nil { throw StoreRefusal.corrupt }
        let (change, head, tables) = try copy.read { try ($0.change(), $0.trailHead()?.hash ?? "", $0.sums(schema)) }
        try copy.close()
        let hash = try seal(passing, as: file)
        return BackupReport(file: file, at: instant, change: change, head: head, size: Disk.size(file) ?? 0, sha256: hash, tables: tables)
    }

    /// Writes the seal, and then gives the file its name.
    private static func seal(_ passing: String, as file: String) throws -> String {
        try Disk.sync(passing)
        let hash = try Disk.sha256(of: passing)
        guard !Disk.exists(file) else { throw StoreRefusal.backup(file, .present) }
        try BackupSeal.write(hash, of: file)
        try Disk.move(passing, to: file)
        return hash
    }
}
