package import Picture

/// Reads a store within one consistent view. SQL is written as SQL, with `?1` parameters, and must mean the same on SQLite and PostgreSQL.
package struct Reader {
    let connection: any Connection
    /// What whoever reads may see.
    let sight: Sight
    /// What every reading asks for, and has been read before.
    struct Known: Sendable {
        let circles = Memo<Bool, Circles>()
        let settings = Memo<Bool, Settings>()
    }

    let known: Known

    /// - Parameter known: what is remembered for this sight of the store; nothing where a reading stands alone.
    init(connection: any Connection, sight: Sight = .whole, known: Known = Known()) {
        self.connection = connection
        self.sight = sight
        self.known = known
    }

    /// Hands over the rows one at a time; nothing is gathered.
    package func each(_ sql: String, _ binds: [Bind] = [], _ body: (any StoredRow) throws -> Void) throws {
        try connection.stream(sql, binds, body)
    }

    /// All rows, each made into a value.
    package func rows<Value>(_ sql: String, _ binds: [Bind] = [], _ value: (any StoredRow) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try connection.query(sql, binds) { values.append(try value($0)) }
        return values
    }

    /// The first row, nil when there is none.
    package func first<Value>(_ sql: String, _ binds: [Bind] = [], _ value: (any StoredRow) throws -> Value) throws -> Value? {
        var found: Value?
        try connection.query(sql, binds) { row in
            if found == nil { found = try value(row) }
        }
        return found
    }

    /// The newest change of the store; 0 in a store that nothing has been written to. One index seek.
    package func change() throws -> ChangeNumber {
        ChangeNumber(try first("SELECT max(change) FROM audit_entry") { $0.optionalInt(0) ?? 0 } ?? 0)
    }
}
