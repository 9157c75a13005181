import Foundation
import GRDB

/// One municipality's store in one SQLite file: many readers that never wait, one writer at a time.
struct SQLiteEngine: Engine {
    /// Pages of the log, in all 32 megabytes, from which it is brought into the file after a commit. Whoever commits then waits some milliseconds more: at
    /// the engine's own thousand pages that is one small write in fifty when many wait, at four thousand one in two hundred.
    private static let logPages = 4_000

    private let pool: DatabasePool
    /// The line to the pen.
    let writes: GroupCommit

    /// - Throws: `StoreRefusal`.
    init(file: String, _ options: Store.Options) throws(StoreRefusal) {
        var configuration = Configuration()
        configuration.busyMode = .timeout(options.busySeconds)
        configuration.maximumReaderCount = 6
        // Only a new file takes it: pages twice the usual size make many rows a fifth cheaper to store (docs/decisions/0030).
        configuration.prepareDatabase { database in
            if !database.configuration.readonly { try database.execute(sql: "PRAGMA page_size = 8192") }
        }
        do {
            pool = try DatabasePool(path: file, configuration: configuration)
            // What was acknowledged to a person survives a power cut; the library's own default would be NORMAL.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                _ = try Int.fetchOne(database, sql: "PRAGMA wal_autocheckpoint = \(SQLiteEngine.logPages)")
            }
            writes = GroupCommit(pool, joiningFor: options.joiningSeconds)
        } catch {
            throw StoreRefusal(error)
        }
    }

    /// A file's connection does not break, so nothing is ever repeated.
    func read<Answer: Sendable>(mayRepeat: Bool, _ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        do {
            return try await pool.read { try work(SQLiteConnection(database: $0)) }
        } catch {
            throw SQLiteEngine.named(error)
        }
    }

    func write<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        try await writes.write(isLong: true, work)
    }

    func writeBriefly<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        try await writes.write(isLong: false, work)
    }

    func ddl(_ statement: String) -> String {
        [("{int}", "INTEGER"), ("{real}", "REAL"), ("{text}", "TEXT"), ("{blob}", "BLOB"), ("{strict}", "STRICT")]
            .reduce(statement) { $0.replacing($1.0, with: $1.1) }
    }

    var groundwork: [String] { [] }

    func close() async throws(StoreRefusal) {
        do { try pool.close() } catch { throw StoreRefusal(error) }
    }

    func settle() async throws {
        do {
            try await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        } catch {
            throw SQLiteEngine.named(error)
        }
    }

    func discard() async throws {
        try pool.close()
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: pool.path + ending) }
    }

    /// The engine's own errors get names; what a room threw passes through.
    static func named(_ error: any Error) -> any Error { error is DatabaseError ? StoreRefusal(error) : error }
}

extension StoreRefusal {
    /// What the engine says.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = .other(String(describing: error))
            return
        }
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: .readOnly
            case .SQLITE_FULL: .full
            // The log's index could not be made larger: on a disk that has room it always can.
            case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .full
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
            default: .other(error.message ?? "kod \(error.extendedResultCode.rawValue)")
            }
    }
}
