import Foundation
import GRDB

/// A connection to a SQLite file beside the store's own: for what is done with the file as a whole. It blocks.
struct SQLiteFile: Sendable {
    private let queue: DatabaseQueue

    /// - Throws: `StoreRefusal`.
    init(_ path: String, busySeconds: Double = 5) throws(StoreRefusal) {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        // A read that is held over many calls is the whole point of the continuous copy.
        configuration.allowsUnsafeTransactions = true
        do { queue = try DatabaseQueue(path: path, configuration: configuration) } catch { throw StoreRefusal(error) }
    }

    func close() throws(StoreRefusal) {
        do { try queue.close() } catch { throw StoreRefusal(error) }
    }

    /// Reads, within the moment that is held when one is.
    func read<Answer>(_ work: (Reader) throws -> Answer) throws -> Answer {
        try run { try work(Reader(connection: SQLiteConnection(database: $0))) }
    }

    /// Holds on to this moment: reads see it, and no part of the log that came after it is written over, until `letGo`.
    func hold() throws {
        try run { database in
            try database.beginTransaction(.deferred)
            // The moment is not chosen until something is read.
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
        }
    }

    func letGo() throws {
        try run { if $0.isInsideTransaction { try $0.rollback() } }
    }

    /// Copies this moment to a new file. Writers go on meanwhile.
    func copy(to path: String) throws {
        try run { source in
            let target = try DatabaseQueue(path: path)
            try target.inDatabase { target in try SQLiteDisk.telling(target) { try source.backup(to: target) } }
            try target.close()
        }
        try Disk.sync(path)
    }

    /// Brings what the log holds into the file as far as readers allow.
    /// - Returns: frames that are made lasting in the log; nil when another connection is doing the same.
    func checkpoint() throws -> (frames: Int, moved: Int)? {
        do {
            let (frames, moved) = try queue.inDatabase { try $0.checkpoint(.passive) }
            return (frames, moved)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return nil
        } catch {
            throw StoreRefusal(error)
        }
    }

    /// Brings all that the log holds into the file, and makes it one that needs no log beside it.
    func gather() throws {
        try run { database in
            try database.checkpoint(.truncate)
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        }
    }

    /// Brings all that the log holds into the file.
    func empty() throws { try run { _ = try $0.checkpoint(.truncate) } }

    /// What the engine finds wrong with the file; nil when nothing is.
    func flaw() throws -> String? {
        let words = try run { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
        return words == "ok" ? nil : words ?? ""
    }

    /// The schema's tables as they lie in this file, which may be older.
    func tables(of schema: StoreSchema) throws -> [StoredTable] {
        try run { database in
            try schema.tables.compactMap { table in
                guard try database.tableExists(table.name) else { return nil }
                let found = Set(try database.columns(in: table.name).map(\.name))
                return StoredTable(name: table.name, columns: table.columns.filter(found.contains), key: table.key)
            }
        }
    }

    private func run<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
        do { return try queue.inDatabase(work) } catch let error as DatabaseError { throw StoreRefusal(error) }
    }
}
