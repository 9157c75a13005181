/// Some rows of one table on their way from one store to another, in the form that the trail hashes.
struct CopyPiece: Sendable {
    /// Bytes gathered before they are handed over.
    private static let size = 1 << 18

    /// Which of the schema's tables.
    let table: Int
    let rows: Int
    let bytes: [UInt8]

    /// Reads a table to its end and lays it on the belt.
    static func read(_ tables: [StoredTable], at index: Int, _ connection: any Connection, onto belt: Belt<CopyPiece>) throws -> TableSum {
        let table = tables[index]
        var digest = Digest(salt: [])
        var (bytes, rows): ([UInt8], Int) = ([], 0)
        func handOver() throws {
            guard rows > 0 else { return }
            bytes.withUnsafeBytes { digest.add(rows: $0, count: Int64(rows)) }
            try belt.put(CopyPiece(table: index, rows: rows, bytes: bytes))
            (bytes, rows) = ([], 0)
        }
        try connection.stream(table.reading, []) { row in
            Digest.append(row: table.columns.indices.map { row.value($0) }, to: &bytes)
            rows += 1
            if bytes.count >= size { try handOver() }
        }
        try handOver()
        return TableSum(table: table.name, rows: digest.rows, digest: Sha256.hex(digest.value))
    }

    /// Stores all rows that come, each table by its own insertion.
    static func write(_ tables: [StoredTable], _ connection: any Connection, from belt: Belt<CopyPiece>) throws {
        var current: (table: Int, insertion: any BulkInsertion)?
        while let piece = try belt.take() {
            if current?.table != piece.table {
                try current?.insertion.finish()
                let table = tables[piece.table]
                current = (piece.table, try connection.insertion(into: RowShape(table: table.name, columns: table.columns), expecting: 0))
            }
            guard let insertion = current?.insertion else { continue }
            try piece.bytes.withUnsafeBytes { bytes in
                var reader = TrailFormReader(bytes)
                try insertion.insert(&reader, piece.rows)
            }
            try insertion.pause()
        }
        try current?.insertion.finish()
    }
}
