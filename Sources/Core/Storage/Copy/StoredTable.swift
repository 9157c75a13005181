/// A table of the store as it lies, whole rows of it: what is copied, backed up and compared.
package struct StoredTable: Sendable, Hashable {
    package let name: String
    /// All columns.
    package let columns: [String]
    /// The columns that order the rows and tell them apart.
    let key: [String]

    /// All rows, in order. One pass over the table's key.
    var reading: String { "SELECT \(columns.joined(separator: ", ")) FROM \(name) ORDER BY \(key.joined(separator: ", "))" }

    static let entries = StoredTable(
        name: "audit_entry", columns: ["change", "at", "actor", "role", "why", "salt", "who", "hash"], key: ["change"])
    static let parts = StoredTable(
        name: "audit_part", columns: ["change", "table_name", "added", "ended", "salt", "content"], key: ["change", "table_name"])

    init(name: String, columns: [String], key: [String]) {
        self.name = name
        self.columns = columns
        self.key = key
    }

    init(_ fact: FactTable) { self.init(name: fact.name, columns: fact.vouched + ["since", "until"], key: ["id"]) }

    init(_ kept: KeptTable) { self.init(name: kept.name, columns: kept.all, key: kept.key) }
}

extension StoreSchema {
    /// Everything that a store holds but the list of its migrations, which every program writes itself.
    package var tables: [StoredTable] { [.entries, .parts] + facts.map { StoredTable($0) } + kept.map { StoredTable($0) } }
}

/// What a table holds, so that two of them can be held against each other.
package struct TableSum: Sendable, Hashable {
    package let table: String
    package let rows: Int64
    /// SHA-256 over every value of every row in order, in hexadecimal.
    package let digest: String
}

extension Reader {
    /// Sums of all tables, in the schema's order.
    /// - Complexity: one pass over the whole store.
    package func sums(_ schema: StoreSchema) throws -> [TableSum] { try sums(of: schema.tables) }

    /// Sums of some tables, in their order.
    func sums(of tables: [StoredTable]) throws -> [TableSum] {
        try tables.map { table in
            var digest = Digest(salt: [])
            try each(table.reading) { row in digest.add(table.columns.indices.map { row.value($0) }) }
            return TableSum(table: table.name, rows: digest.rows, digest: Sha256.hex(digest.value))
        }
    }
}
