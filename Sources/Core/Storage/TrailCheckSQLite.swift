import GRDB
import GRDBSQLite

extension SQLiteConnection {
    /// Fills a page straight from the statement: a trail has millions of values, and none of them is needed as one.
    /// - Returns: false when there may be more.
    func fill(_ page: inout TrailPage, _ sql: String, _ binds: [Int64], upTo limit: Int) throws -> Bool {
        let statement = try database.cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(binds))
        while page.size < limit {
            guard try cursor.next() != nil else { return true }
            SQLiteConnection.add(statement.sqliteStatement, to: &page)
        }
        return false
    }

    private static func add(_ raw: OpaquePointer, to page: inout TrailPage) {
        for column in 0..<CInt(page.values) {
            switch sqlite3_column_type(raw, column) {
            case SQLITE_INTEGER: page.put(sqlite3_column_int64(raw, column))
            case SQLITE_FLOAT: page.put(sqlite3_column_double(raw, column))
            case SQLITE_TEXT: page.put(UInt8(ascii: "t"), bytes(sqlite3_column_text(raw, column), raw, column))
            case SQLITE_BLOB: page.put(UInt8(ascii: "b"), bytes(sqlite3_column_blob(raw, column), raw, column))
            default: page.putNull()
            }
        }
        for column in CInt(page.values)..<CInt(page.values + page.numbers) {
            page.put(mark: sqlite3_column_type(raw, column) == SQLITE_NULL ? nil : sqlite3_column_int64(raw, column))
        }
        page.endRow()
    }

    /// The bytes of a value, good until the next step.
    private static func bytes(_ start: UnsafeRawPointer?, _ raw: OpaquePointer, _ column: CInt) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, column)))
    }
}
