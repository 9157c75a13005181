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
        /// The head is another than the one expected: the end of the trail was cut, or the store was rewritten.
        case head
    }

    package let kind: Kind
    package let change: ChangeNumber
    package let table: String?
}

extension Reader {
    /// Recomputes the whole trail: every entry's hash, and every row of every table of facts against the entry that wrote it.
    /// - Complexity: one pass over every table of facts, in the order it was written.
    package func verifyTrail(_ schema: StoreSchema, expecting expected: String?) throws -> TrailReport {
        var check = TrailCheck()
        try check.readEntries(self)
        for table in schema.facts { try check.readTable(table, self) }
        return check.report(expecting: expected)
    }
}

private struct TrailCheck {
    private var entries: Int64 = 0
    private var head: [UInt8] = []
    private var last = ChangeNumber(0)
    private(set) var broken: BrokenLink?
    /// Parts by table, in order of change.
    private var parts: [String: [(change: Int64, part: TrailPart, salt: [UInt8]?)]] = [:]

    mutating func readEntries(_ reader: Reader) throws {
        var ofChange: [Int64: [TrailPart]] = [:]
        try reader.each("SELECT change, table_name, added, ended, salt, content FROM audit_part ORDER BY change, table_name") { row in
            let part = TrailPart(table: row.text(1), added: row.int(2), ended: row.int(3), content: row.blob(5))
            ofChange[row.int(0), default: []].append(part)
            parts[part.table, default: []].append((row.int(0), part, row.isNull(4) ? nil : row.blob(4)))
        }
        var previous = TrailChain.start
        try reader.each("SELECT change, at, actor, role, why, salt, who, hash FROM audit_entry ORDER BY change") { row in
            let change = ChangeNumber(row.int(0))
            let whoHolds = row.isNull(5) ? TrailCheck.isPurged(row) : row.blob(6) == TrailCheck.who(row)
            let hash = TrailChain.hash(
                previous: previous, change: change, at: row.text(1), who: row.blob(6), parts: ofChange[change.value] ?? [])
            if !whoHolds || hash != row.blob(7) || change.value != last.value + 1 { fail(.entry, change, nil) }
            ofChange[change.value] = nil
            (previous, last, head, entries) = (row.blob(7), change, row.blob(7), entries + 1)
        }
        if let orphan = ofChange.keys.min() { fail(.unknownChange, ChangeNumber(orphan), "audit_part") }
    }

    mutating func readTable(_ table: FactTable, _ reader: Reader) throws {
        var tally = TableTally(parts: parts[table.name] ?? [])
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

    func report(expecting expected: String?) -> TrailReport {
        let text = Sha256.hex(head)
        let cut = broken == nil && expected.map { $0.lowercased() != text } ?? false
        return TrailReport(entries: entries, head: text, broken: cut ? BrokenLink(kind: .head, change: last, table: nil) : broken)
    }

    /// Keeps the earliest fault.
    private mutating func fail(_ kind: BrokenLink.Kind, _ change: ChangeNumber, _ table: String?) {
        guard broken.map({ change < $0.change }) ?? true else { return }
        broken = BrokenLink(kind: kind, change: change, table: table)
    }

    /// A purged entry has lost its words with its salt: words without a salt were written by hand.
    private static func isPurged(_ row: any StoredRow) -> Bool { row.isNull(2) && row.isNull(3) && row.isNull(4) }

    private static func who(_ row: any StoredRow) -> [UInt8] {
        let actor = Actor(name: row.optionalText(2) ?? "", role: row.optionalText(3) ?? "")
        return TrailChain.who(actor, why: row.optionalText(4) ?? "", salt: row.blob(5))
    }
}

/// Rows of one table gathered by change and held against the trail's parts.
private struct TableTally {
    private var known: [Int64: (part: TrailPart, salt: [UInt8]?)]
    private var added: [Int64: Digest] = [:]
    private var ended: [Int64: Digest] = [:]
    private var unknown: Int64?

    init(parts: [(change: Int64, part: TrailPart, salt: [UInt8]?)]) {
        known = Dictionary(parts.map { ($0.change, ($0.part, $0.salt)) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ change: Int64, _ values: [Bind]) {
        guard let salt = salt(of: change) else { return }
        added[change, default: Digest(salt: salt)].add(values)
    }

    mutating func end(_ change: Int64, _ id: Int64) {
        guard let salt = salt(of: change) else { return }
        ended[change, default: Digest(salt: salt)].add([.int(id)])
    }

    var firstFault: (BrokenLink.Kind, Int64)? {
        let changed = known.compactMap { change, entry in holds(change, entry.part, entry.salt) ? nil : change }.min()
        return [unknown.map { (BrokenLink.Kind.unknownChange, $0) }, changed.map { (.content, $0) }].compactMap { $0 }.min { $0.1 < $1.1 }
    }

    /// A part without its salt vouches for nothing. No purge of rows exists yet, so whoever took the salt away did it by hand.
    private func holds(_ change: Int64, _ part: TrailPart, _ salt: [UInt8]?) -> Bool {
        guard let salt else { return false }
        let rows = added[change] ?? Digest(salt: salt)
        let endings = ended[change] ?? Digest(salt: salt)
        return rows.rows == part.added && endings.rows == part.ended
            && TrailPart.content(added: rows.value, ended: endings.value) == part.content
    }

    private mutating func salt(of change: Int64) -> [UInt8]? {
        if let entry = known[change] { return entry.salt }
        unknown = min(unknown ?? change, change)
        return nil
    }
}
