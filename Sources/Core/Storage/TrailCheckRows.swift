/// The rows of one table in the order of their numbers, which is the order they were written in, read while the parts of the trail are followed.
///
/// A store that only `Writer` has written in gives each row a higher number than all before it, and ends a row in its own change or a later one. So what a
/// change added follows on what the one before it added, and all that it ended has been read when it is reached. Where that is not so, this reading does
/// not tell which change was touched: another one must, which takes the rows in any order.
struct TableInStep {
    let table: FactTable
    /// Its place in the schema.
    private let number: Int
    private var rows: TrailPager
    /// Rows that have been read and whose ending has not been met.
    private var endings = EndingsToCome()
    /// The first change that has more or fewer rows than it should, or lacks its salt.
    private(set) var miscounted: Int64?

    init(_ table: FactTable, _ number: Int, _ reader: Reader) {
        (self.table, self.number) = (table, number)
        let columns = table.vouched
        let sql = "SELECT \(columns.joined(separator: ", ")), since, until, id FROM \(table.name) WHERE id >= ?1 ORDER BY id LIMIT ?2"
        rows = TrailPager(reader, sql, values: columns.count, numbers: 3)
    }

    /// Reads the rows of the next part, and puts down what they must hash to.
    mutating func follow(_ part: Int, of parts: PartsInStep, into sealing: inout TrailSealing) throws {
        let (change, own, purge) = (parts.change(of: part), parts.salt(of: part), parts.purge(of: part))
        if let purge { sealing.sheet.put(parts.purged.content(purge, 1), of: parts.purged) } else if let own { sealing.sheet.put(own, of: parts.page) }
        sealing.sheet.end(.salt)
        let counts = try (readAdded(by: change, into: &sealing), readEnded(by: change, into: &sealing))
        let seal = TrailSheet.Step.content(table: number, change: change)
        if let purge {
            sealing.sheet.put(parts.purged.content(purge, 2), of: parts.purged, as: seal)
        } else {
            sealing.sheet.put(parts.content(of: part), of: parts.page, as: seal)
        }
        // A part has its own salt until a purge takes it, which says what is left of it: whoever took it otherwise, or put it back, did it by hand.
        let told = purge.map { (parts.purged.number($0, 1), parts.purged.number($0, 2)) } ?? parts.counts(of: part)
        if (own == nil) != (purge != nil) || counts != told { miscounted = miscounted ?? change }
    }

    /// True when every row was met at the change that added it, and at the one that ended it. Comes when all parts have been followed.
    mutating func isInOrder() throws -> Bool { try !rows.hasNext() && endings.isEmpty }

    /// Takes the rows that a change added, many together as they lie.
    private mutating func readAdded(by change: Int64, into sealing: inout TrailSealing) throws -> Int64 {
        var count: Int64 = 0
        while try rows.hasNext(), let range = takeRun(of: change) {
            sealing.sheet.put(rows.page.rows(range), of: rows.page, as: .added(rows: Int64(range.count)))
            sealing.turn()
            count += Int64(range.count)
        }
        return count
    }

    /// The next rows of the page that a change added.
    private mutating func takeRun(of change: Int64) -> ClosedRange<Int>? {
        let first = rows.place
        while rows.place < rows.page.count, rows.page.number(rows.place, 0) == change {
            if let until = rows.page.number(rows.place, 1) { endings.add(until, rows.page.number(rows.place, 2) ?? 0) }
            rows.place += 1
        }
        return rows.place == first ? nil : first...rows.place - 1
    }

    /// Takes the numbers of the rows that a change ended.
    private mutating func readEnded(by change: Int64, into sealing: inout TrailSealing) -> Int64 {
        var (count, bytes) = (Int64(0), [UInt8]())
        while let id = endings.next(at: change) {
            Digest.append(row: [.int(id)], to: &bytes)
            count += 1
        }
        guard count > 0 else { return 0 }
        sealing.sheet.put(bytes)
        sealing.sheet.end(.ended(rows: count))
        return count
    }
}
