package import Picture

/// What a reading of the whole trail found.
package struct TrailReport: Sendable, Hashable {
    package let entries: Int64
    /// Hash of the newest entry in hexadecimal; empty in a store that nothing has been written to.
    package let head: String
    /// The first link that does not hold.
    package let broken: BrokenLink?
}

/// A place where the store does not hold what the trail says it does.
package struct BrokenLink: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// The entry itself was changed, or one before it was taken out.
        case entry
        /// Rows of a table were changed, added or taken out by hand.
        case content
        /// A table holds rows of a change that the trail does not know.
        case unknownChange
        /// The trail does not hold the link that was remembered: its end was cut, or the store was rewritten.
        case head
    }

    package let kind: Kind
    package let change: ChangeNumber
    package let table: String?
}

extension Reader {
    /// Recomputes the whole trail: every entry's hash, and every row of every table of facts against the entry that wrote it.
    /// - Complexity: one pass over the trail and every table of facts, all in step and a page of each in memory. A table whose rows are not in the order
    ///   they were written in is read once more, and its parts are gathered.
    /// - Parameter expected: a link that somebody has kept, in hexadecimal: the newest of its day, which others have followed since.
    package func verifyTrail(_ schema: StoreSchema, expecting expected: String?) throws -> TrailReport {
        var check = TrailCheck(schema, self)
        try check.readEntries()
        try check.judgeTables()
        return try check.report(expecting: expected)
    }
}

/// Follows the chain from its first entry, and beside it the parts and the rows that they vouch for.
struct TrailCheck {
    private let reader: Reader
    private var entries: TrailPager
    private var parts: PartsInStep
    /// In the order of the schema.
    private var tables: [TableInStep]
    private let places: [String: Int]
    private var sealing = TrailSealing()
    private var count: Int64 = 0
    private var last = ChangeNumber(0)
    /// What the next entry's hash is made of: the hash before it, and then what it holds.
    private var chain = TrailChain.start
    /// The first change that has a part and no entry.
    private var orphan: Int64?
    private var seals = TrailSeals()
    /// The newest entry whose words have been purged: none after it may lack them.
    private var wordsPurged: Int64 = 0
    /// Tables whose rows were not in the order they were written in.
    private(set) var searched: [FactTable] = []
    private var broken: BrokenLink?

    init(_ schema: StoreSchema, _ reader: Reader) {
        self.reader = reader
        // As the chain has it; its hash; what is committed to; and the number once more.
        let sql = "SELECT change, at, who, hash, salt, actor, role, why, change FROM audit_entry WHERE change >= ?1 ORDER BY change LIMIT ?2"
        entries = TrailPager(reader, sql, values: 8, numbers: 1)
        parts = PartsInStep(reader)
        tables = schema.facts.enumerated().map { TableInStep($1, $0, reader) }
        places = Dictionary(schema.facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func readEntries() throws {
        wordsPurged = try reader.wordsPurgedThrough()
        while try entries.hasNext() {
            try readEntry(entries.place)
            entries.place += 1
        }
        seals = sealing.finished()
        if let change = seals.brokenEntry { fail(.entry, ChangeNumber(change), nil) }
        if let orphan = try orphan ?? parts.firstLeft() { fail(.unknownChange, ChangeNumber(orphan), "audit_part") }
    }

    /// Names the first change that each table does not hold. Comes when all entries have been read.
    mutating func judgeTables() throws {
        for place in tables.indices {
            if try !tables[place].isInOrder() {
                try search(tables[place].table)
            } else if let change = [tables[place].miscounted, seals.brokenParts[place]].compactMap({ $0 }).min() {
                fail(.content, ChangeNumber(change), tables[place].table.name)
            }
        }
    }

    private mutating func readEntry(_ row: Int) throws {
        let change = ChangeNumber(entries.page.number(row, 0) ?? 0)
        bind(entries.page.form(row, 0...2), of: entries.page)
        try readParts(of: change.value)
        let hash = entries.page.content(row, 3)
        sealing.sheet.put(chain)
        sealing.sheet.end(.whole)
        sealing.sheet.put(hash, of: entries.page, as: .entry(change: change.value))
        if !putWho(row, change) || change.value != last.value + 1 { fail(.entry, change, nil) }
        sealing.turn()
        chain.removeAll(keepingCapacity: true)
        entries.page.withBytes { chain.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[hash])) }
        (last, count) = (change, count + 1)
    }

    /// Puts a row into what the entry's hash is made of.
    private mutating func bind(_ range: Range<Int>, of page: TrailPage) {
        page.withBytes { chain.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range])) }
        chain.append(UInt8(ascii: ";"))
    }

    /// The parts of the next entry. Their rows are read on the way.
    private mutating func readParts(of change: Int64) throws {
        while let part = try parts.next(through: change) {
            guard parts.change(of: part) == change else {
                // The rows of such a part are never reached, so its table is searched.
                orphan = orphan ?? parts.change(of: part)
                continue
            }
            bind(parts.form(of: part), of: parts.page)
            if let place = places[parts.table(of: part)] { try tables[place].follow(part, of: parts, into: &sealing) }
        }
    }

    /// Puts down what an entry's words must hash to. False when that is not so.
    private mutating func putWho(_ row: Int, _ change: ChangeNumber) -> Bool {
        let page = entries.page
        let isGone = (5...7).map { page.isNull(row, $0) }
        // A purged entry has lost its words with its salt: words without a salt were written by hand, and what no purge took was taken by hand.
        if page.isNull(row, 4) { return !isGone.contains(false) && change.value <= wordsPurged }
        guard !isGone.contains(true) else {
            let actor = Actor(name: page.text(row, 5), role: page.text(row, 6))
            return TrailChain.who(actor, why: page.text(row, 7), salt: page.bytes(row, 4)) == page.bytes(row, 2)
        }
        // The salt and the words after it lie as they are hashed.
        sealing.sheet.put(page.content(row, 4).lowerBound..<page.rows(row...row).upperBound, of: page, as: .whole)
        sealing.sheet.put(page.content(row, 2), of: page, as: .entry(change: change.value))
        return true
    }

    /// Finds the first change that a table does not hold, whatever order its rows are in.
    private mutating func search(_ table: FactTable) throws {
        searched.append(table)
        var tally = TableTally()
        try reader.each("SELECT change, added, ended, salt, content FROM audit_part WHERE table_name = ?1 ORDER BY change", [.text(table.name)]) { row in
            let part = TrailPart(table: table.name, added: row.int(1), ended: row.int(2), content: row.blob(4))
            tally.know(row.int(0), part, row.isNull(3) ? nil : row.blob(3))
        }
        if !PurgeSchema.lasting.contains(table.name) { try readPurges(of: table, into: &tally) }
        let columns = table.vouched
        // Each change's rows are hashed in the order of their numbers, which the key has; which change comes first does not matter.
        try reader.each("SELECT since, \(columns.joined(separator: ", ")) FROM \(table.name) ORDER BY id") { row in
            tally.add(row.int(0), (1...columns.count).map { row.value($0) })
        }
        try reader.each("SELECT until, id FROM \(table.name) WHERE until IS NOT NULL ORDER BY until, id") { row in
            tally.end(row.int(0), row.int(1))
        }
        if let (kind, change) = tally.firstFault { fail(kind, ChangeNumber(change), table.name) }
    }

    private func readPurges(of table: FactTable, into tally: inout TableTally) throws {
        try reader.each(
            "SELECT change, added, ended, salt, content FROM purged_part WHERE until IS NULL AND table_name = ?1 ORDER BY change", [.text(table.name)]
        ) { row in
            tally.purge(row.int(0), TrailPart(table: table.name, added: row.int(1), ended: row.int(2), content: row.blob(4)), row.blob(3))
        }
    }

    func report(expecting expected: String?) throws -> TrailReport {
        let text = Sha256.hex(count == 0 ? [] : chain)
        let cut = try broken == nil && expected.map { try $0.lowercased() != text && !holds(link: $0) } ?? false
        return TrailReport(entries: count, head: text, broken: cut ? BrokenLink(kind: .head, change: last, table: nil) : broken)
    }

    /// Whether an entry has a hash. All hashes have been recomputed when it is asked.
    private func holds(link: String) throws -> Bool {
        let digits = link.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 64, digits.count == link.utf8.count else { return false }
        let bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
        return try reader.first("SELECT change FROM audit_entry WHERE hash = ?1", [.blob(bytes)]) { $0.int(0) } != nil
    }

    /// Keeps the earliest fault.
    private mutating func fail(_ kind: BrokenLink.Kind, _ change: ChangeNumber, _ table: String?) {
        guard broken.map({ change < $0.change }) ?? true else { return }
        broken = BrokenLink(kind: kind, change: change, table: table)
    }
}
