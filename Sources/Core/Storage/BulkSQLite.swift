import GRDB
import GRDBSQLite

/// Rows on their way into a SQLite table, on the raw prepared statement.
///
/// An empty table that is to get very many rows gets its indexes last: sorting all keys once costs less than finding the place of each, whatever order
/// they come in.
struct SQLiteInsertion: BulkInsertion {
    /// Kilobytes of pages kept in memory meanwhile, and what the engine's sorting may use.
    private static let cache = 2_000
    /// From so many rows on indexes wait.
    private static let many = 200_000

    /// Rows of a group, which one statement stores: what a statement costs to begin and end is then shared by them. Their values must not be more
    /// than a statement may have (32 766).
    private static let together = 32

    private let database: Database
    private let one: Statement
    private let group: Statement
    /// The statements that made the indexes which wait.
    private let waiting: [String]
    private let usualCache: Int
    /// The engine numbers the rows itself, which spares it a search for each.
    private let isAppending: Bool
    private let withdrawal: Withdrawal?

    init(_ database: Database, _ shape: RowShape, expecting count: Int, _ withdrawal: Withdrawal?) throws {
        self.database = database
        self.withdrawal = withdrawal
        usualCache = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? -2_000
        waiting = count < SQLiteInsertion.many ? [] : try SQLiteInsertion.dropIndexes(of: shape.table, database)
        try database.execute(sql: "PRAGMA cache_size = \(-SQLiteInsertion.cache)")
        isAppending = shape.isAppended
        one = try database.makeStatement(sql: shape.insertion(of: 1, isAppending: isAppending))
        group = try database.makeStatement(sql: shape.insertion(of: SQLiteInsertion.together, isAppending: isAppending))
        // What is constant stays bound from the first row on.
        for statement in [one, group] {
            let raw = statement.sqliteStatement
            if let constant = shape.constant { sqlite3_bind_int64(raw, sqlite3_bind_parameter_count(raw), constant.value) }
        }
    }

    func insert(_ rows: inout TrailFormReader, _ count: Int) throws {
        var left = count
        while left > 0 {
            let isGroup = left >= SQLiteInsertion.together
            let taken = isGroup ? SQLiteInsertion.together : 1
            try insert(&rows, taken, on: isGroup ? group : one)
            left -= taken
        }
    }

    private func insert(_ rows: inout TrailFormReader, _ count: Int, on statement: Statement) throws {
        let raw = statement.sqliteStatement
        var (id, index) = (TrailFormReader.Value?.none, CInt(0))
        for _ in 0..<count {
            if isAppending { id = rows.next() }
            while let value = rows.next() {
                index += 1
                SQLiteInsertion.bind(value, raw, index)
            }
        }
        let result = sqlite3_step(raw)
        let words = result == SQLITE_DONE ? nil : String(cString: sqlite3_errmsg(sqlite3_db_handle(raw)))
        sqlite3_reset(raw)
        guard result == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: result), message: words) }
        if case .int(let id)? = id { precondition(sqlite3_last_insert_rowid(sqlite3_db_handle(raw)) == id, "rows are numbered as the trail has them") }
    }

    /// A page of the schema that has been written to the log once must not change again in the same transaction: every frame after it would be read
    /// and sealed anew. Reading the schema now and then keeps its pages in memory until the indexes are back.
    func pause() throws {
        try withdrawal?.heed()
        guard !waiting.isEmpty else { return }
        _ = try Int.fetchOne(database.cachedStatement(sql: "SELECT count(*) FROM sqlite_master"))
    }

    func finish() throws {
        // The values point into a buffer that is about to go.
        for statement in [one, group] { sqlite3_clear_bindings(statement.sqliteStatement) }
        for index in waiting { try database.execute(sql: index) }
        try database.execute(sql: "PRAGMA cache_size = \(usualCache)")
    }

    /// Takes away the indexes of an empty table; answers what makes them again.
    private static func dropIndexes(of table: String, _ database: Database) throws -> [String] {
        guard try Int.fetchOne(database, sql: "SELECT 1 FROM \(table) LIMIT 1") == nil else { return [] }
        let rows = try Row.fetchAll(
            database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL ORDER BY name",
            arguments: [table])
        for row in rows { try database.execute(sql: "DROP INDEX \(row[0] as String)") }
        return rows.map { $0[1] as String }
    }

    private static func bind(_ value: TrailFormReader.Value, _ statement: OpaquePointer, _ index: CInt) {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .int(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        // No destructor: the bytes stay where they are until the row is stored.
        case .text(let bytes):
            sqlite3_bind_text(statement, index, bytes.assumingMemoryBound(to: CChar.self).baseAddress, CInt(bytes.count), nil)
        case .blob(let bytes): sqlite3_bind_blob(statement, index, bytes.baseAddress, CInt(bytes.count), nil)
        }
    }
}

extension RowShape {
    /// The insertion of some rows; each value has its mark, row by row, and what is constant the last one.
    /// - Parameter isAppending: SQLite numbers the first column: one more than the highest there is, so no place has to be looked for.
    fileprivate func insertion(of rows: Int, isAppending: Bool) -> String {
        let names = isAppending ? Array(allColumns.dropFirst()) : allColumns
        let given = names.count - (constant == nil ? 0 : 1)
        let tuples = (0..<rows).map { row in
            let marks = (1...given).map { "?\(row * given + $0)" } + (constant == nil ? [] : ["?\(rows * given + 1)"])
            return "(\(marks.joined(separator: ", ")))"
        }
        // A change that was refused a row is taken back whole, so the engine need not be able to take back a group alone.
        return "INSERT OR FAIL INTO \(table) (\(names.joined(separator: ", "))) VALUES \(tuples.joined(separator: ", "))"
    }
}
