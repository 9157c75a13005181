/// A value bound to a parameter of a statement, or read from a column.
package enum Bind: Hashable, Sendable {
    case null
    case int(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package static func int(_ value: Int) -> Bind { .int(Int64(value)) }
    package static func optional(_ value: Int64?) -> Bind { value.map { .int($0) } ?? .null }
    package static func optional(_ value: Int?) -> Bind { value.map { .int(Int64($0)) } ?? .null }
    package static func optional(_ value: String?) -> Bind { value.map { .text($0) } ?? .null }
}

extension Bind {
    /// The value as every engine keeps it, so that the trail vouches for what can be read back: text ends at no NUL, zero has no sign, and what is
    /// not a number is nothing.
    var asKept: Bind {
        switch self {
        case .text(let text) where text.utf8.contains(0): .text(String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self))
        case .real(let number) where number.isNaN: .null
        case .real(let number) where number == 0: .real(0)
        default: self
        }
    }
}

/// One row of an answer, read by position (0-based) while it is at hand; it is not kept.
package protocol StoredRow {
    func int(_ column: Int) -> Int64
    func real(_ column: Int) -> Double
    func text(_ column: Int) -> String
    func blob(_ column: Int) -> [UInt8]
    func isNull(_ column: Int) -> Bool
    /// The column as it is stored.
    func value(_ column: Int) -> Bind
}

extension StoredRow {
    package func optionalInt(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}

/// A connection of some engine, at hand within one read or write.
protocol Connection {
    /// Runs a query and hands over its rows one at a time.
    func query(_ sql: String, _ binds: [Bind], _ each: (any StoredRow) throws -> Void) throws
    /// The same for answers of any size: rows are fetched as they are handed over, and memory does not grow with them.
    func stream(_ sql: String, _ binds: [Bind], _ each: (any StoredRow) throws -> Void) throws
    /// Runs a statement that answers nothing and tells how many rows it touched.
    @discardableResult
    func execute(_ sql: String, _ binds: [Bind]) throws -> Int
    /// Prepares the insertion of many rows into a table.
    func insertion(into shape: RowShape, expecting count: Int) throws -> any BulkInsertion
    /// True when the store has a table of that name.
    func hasTable(_ name: String) throws -> Bool
}
