/// The parts of the trail in the order of their changes, read a page at a time while the entries are followed.
struct PartsInStep {
    /// Changes of a page. Its parts are as many for each change as it touched tables.
    private static let span: Int64 = 256

    private let reader: Reader
    /// Table, rows added, rows ended and content as the chain has them, and the salt; then the change and again how many rows.
    private(set) var page = TrailPage(values: 5, numbers: 3)
    private var place = 0
    /// What is left of the parts of the same changes that have been purged: table, salt and content; then the change and how many rows.
    private(set) var purged = TrailPage(values: 3, numbers: 3)
    /// The first of them that is not of an earlier change than the part at hand.
    private var mark = 0
    /// Nil until the first part is asked for.
    private var hasPurges: Bool?
    /// The first change that has not been read; nil when all have.
    private var from: Int64? = .min

    init(_ reader: Reader) { self.reader = reader }

    /// Where the next part of a change or of one before it stands on the page; nil when there is none.
    mutating func next(through change: Int64) throws -> Int? {
        if place == page.count, let from, from <= change { try turn(from, change) }
        guard place < page.count, self.change(of: place) <= change else { return nil }
        defer { place += 1 }
        while mark < purged.count, (purged.number(mark, 0) ?? 0) < self.change(of: place) { mark += 1 }
        return place
    }

    /// Where a purge has told what is left of the part that was taken last; nil when none has. What purges are told by is never purged itself.
    func purge(of part: Int) -> Int? {
        guard mark < purged.count else { return nil }
        let (change, table) = (change(of: part), table(of: part))
        guard !PurgeSchema.lasting.contains(table) else { return nil }
        return (mark..<purged.count).prefix { purged.number($0, 0) == change }.first { purged.text($0, 0) == table }
    }

    func change(of part: Int) -> Int64 { page.number(part, 0) ?? 0 }

    /// The part as the chain has it.
    func form(of part: Int) -> Range<Int> { page.form(part, 0...3) }

    /// Where its salt is; nil when it has none.
    func salt(of part: Int) -> Range<Int>? { page.isNull(part, 4) ? nil : page.content(part, 4) }

    func content(of part: Int) -> Range<Int> { page.content(part, 3) }

    func table(of part: Int) -> String { page.text(part, 0) }

    /// Rows that the change added to the table, and those that it ended.
    func counts(of part: Int) -> (added: Int64?, ended: Int64?) { (page.number(part, 1), page.number(part, 2)) }

    /// The change of the first part that has not been taken.
    func firstLeft() throws -> Int64? {
        if place < page.count { return change(of: place) }
        guard let from else { return nil }
        return try reader.first("SELECT min(change) FROM audit_part WHERE change >= ?1", [.int(from)]) { $0.optionalInt(0) } ?? nil
    }

    /// Reads the parts from one change on to some way beyond another.
    private mutating func turn(_ first: Int64, _ change: Int64) throws {
        let (sum, isBeyond) = change.addingReportingOverflow(PartsInStep.span)
        let last = isBeyond ? Int64.max : sum
        _ = try reader.fill(
            &page,
            """
            SELECT table_name, added, ended, content, salt, change, added, ended FROM audit_part WHERE change >= ?1 AND change <= ?2
            ORDER BY change, table_name
            """, [first, last], upTo: .max)
        try turnPurged(first, last)
        place = 0
        from = last == .max ? nil : last + 1
    }

    /// Reads what is left of the purged parts of the same changes. In a store that nothing has been purged in there is nothing to read.
    private mutating func turnPurged(_ first: Int64, _ last: Int64) throws {
        let hasPurges = try self.hasPurges ?? (reader.first("SELECT 1 FROM purged_part LIMIT 1") { $0.int(0) } != nil)
        self.hasPurges = hasPurges
        guard hasPurges else { return }
        _ = try reader.fill(
            &purged,
            """
            SELECT table_name, salt, content, change, added, ended FROM purged_part WHERE until IS NULL AND change >= ?1 AND change <= ?2
            ORDER BY change, table_name
            """, [first, last], upTo: .max)
        mark = 0
    }
}
