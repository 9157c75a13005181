import Foundation
import GRDB

/// A SQLite connection at hand within one read or write. The only file beside `SQLiteEngine` that knows the library.
struct SQLiteConnection: Connection {
    let database: Database
    /// Whether who asked still wants it done; nil where nobody can give it up.
    var withdrawal: Withdrawal?

    func query(_ sql: String, _ binds: [Bind], _ each: (any StoredRow) throws -> Void) throws {
        try withdrawal?.heed()
        let statement = try database.cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: SQLiteConnection.arguments(binds))
        while let row = try cursor.next() { try each(SQLiteRow(row: row)) }
    }

    /// A query's rows come one at a time as it is.
    func stream(_ sql: String, _ binds: [Bind], _ each: (any StoredRow) throws -> Void) throws { try query(sql, binds, each) }

    func hasTable(_ name: String) throws -> Bool { try database.tableExists(name) }

    func execute(_ sql: String, _ binds: [Bind]) throws -> Int {
        try withdrawal?.heed()
        let statement = try database.cachedStatement(sql: sql)
        try statement.execute(arguments: SQLiteConnection.arguments(binds))
        return database.changesCount
    }

    /// Values one by one: the library's way to take many of one kind makes a key path anew for each statement, a tenth of what a small write costs.
    private static func arguments(_ binds: [Bind]) -> StatementArguments {
        StatementArguments(binds.map { $0.databaseValue as (any DatabaseValueConvertible)? })
    }

    func insertion(into shape: RowShape, expecting count: Int) throws -> any BulkInsertion {
        try SQLiteInsertion(database, shape, expecting: count, withdrawal)
    }
}

private struct SQLiteRow: StoredRow {
    let row: Row

    func int(_ column: Int) -> Int64 { row[column] }
    func real(_ column: Int) -> Double { row[column] }
    func text(_ column: Int) -> String { row[column] }
    func blob(_ column: Int) -> [UInt8] { Array(row[column] as Data) }
    func isNull(_ column: Int) -> Bool { (row[column] as DatabaseValue).isNull }

    func value(_ column: Int) -> Bind {
        switch (row[column] as DatabaseValue).storage {
        case .null: .null
        case .int64(let value): .int(value)
        case .double(let value): .real(value)
        case .string(let value): .text(value)
        case .blob(let value): .blob(Array(value))
        }
    }
}

extension Bind {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .int(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }
}
