import Picture

/// Which columns of a table are given, and what the last one always is.
struct RowShape {
    let table: String
    let columns: [String]
    /// The value of a column after those given, the same in every row; nil when all are given.
    private(set) var constant: (column: String, value: Int64)?
    /// True when the first column is a number that is one more for each row, and the rows come last in the table.
    private(set) var isAppended = false

    init(table: String, columns: [String]) {
        self.table = table
        self.columns = columns
    }

    /// Facts of one change.
    /// - Parameter isAppended: false where rows with higher numbers have been purged: the first new one is not one more than the highest there is.
    init(_ fact: FactTable, since change: Int64, isAppended: Bool = true) {
        self.init(table: fact.name, columns: fact.vouched)
        constant = ("since", change)
        self.isAppended = isAppended
    }

    var allColumns: [String] { columns + (constant.map { [$0.column] } ?? []) }

    var insertion: String {
        let marks = allColumns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(allColumns.joined(separator: ", "))) VALUES (\(marks))"
    }
}

/// A prepared insertion into one table.
protocol BulkInsertion {
    /// Inserts the rows whose values are next, and steps over their end.
    /// - Throws: when the engine refuses a row; the reader may then stand anywhere, and rows before it may have been inserted.
    func insert(_ rows: inout TrailFormReader, _ count: Int) throws
    /// Comes after every block of rows.
    func pause() throws
    /// Ends the insertion, also after a row was refused: what waited until the rows were there is done now.
    func finish() throws
}

/// Stores facts of one table, a block at a time, on one prepared statement. Made by `Writer.addAll` alone.
package struct BulkRows {
    /// Rows of a block, where nothing else decides it.
    private static let blockRows = 1024

    private let insertion: any BulkInsertion
    private let table: FactTable
    package private(set) var nextID: Int64
    /// The rows so far, hashed while the next ones are stored.
    private let digest: SideWork<Digest>

    init(_ insertion: any BulkInsertion, table: FactTable, nextID: Int64, digest: Digest) {
        self.insertion = insertion
        self.table = table
        self.nextID = nextID
        self.digest = SideWork(digest, depth: 3)
    }

    /// The digest of all rows.
    var sealed: Digest { digest.finished() }

    /// Stores the rows of a block.
    /// - Throws: when the engine refuses a row. Then the change it belongs to is taken back whole.
    package mutating func add(_ block: BulkBlock) throws {
        precondition(block.firstID == nextID, "the rows of a block follow on those stored before")
        let end = try block.withBytes { bytes in
            var reader = TrailFormReader(bytes)
            try insertion.insert(&reader, block.count)
            return reader.place
        }
        nextID += Int64(block.count)
        digest.run { digest in
            block.withBytes { digest.add(rows: UnsafeRawBufferPointer(rebasing: $0[..<end]), count: Int64(block.count)) }
        }
        try insertion.pause()
    }

    /// Stores a row for each element, as `row` fills it in.
    package mutating func add<Element>(_ elements: some Sequence<Element>, _ row: (Element, inout BulkBlock) throws -> Void) throws {
        var block = BulkBlock(of: table, firstID: nextID)
        for element in elements {
            try row(element, &block)
            block.endRow()
            guard block.count >= BulkRows.blockRows else { continue }
            try add(block)
            block = BulkBlock(of: table, firstID: nextID)
        }
        try add(block)
    }
}

extension Writer {
    /// The number that this change's first batch gets, for facts that name it before it is written.
    package func upcomingBatch() throws -> Int64 { try upcomingID(of: ImportSchema.batch) }
}
