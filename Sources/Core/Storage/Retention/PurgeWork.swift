import Picture

/// What a purge of one table does to the trail: every part that vouches for a row which goes, read again, and what it commits to afterwards.
struct PurgeWork {
    /// What a part commits to.
    struct Commitment {
        let added: Int64
        let ended: Int64
        let salt: [UInt8]
        let content: [UInt8]
    }

    /// A part of the trail that is touched.
    struct Part {
        let change: Int64
        /// The fact that an earlier purge of it left; nil when it commits to its rows itself.
        let earlier: Int64?
        /// Nil when its salt is gone and no purge says why.
        let held: Commitment?
        var left: Commitment
    }

    private let table: FactTable
    private let purging: Purging
    private let reader: Reader
    /// The facts that go, by number.
    private(set) var gone: [Int64] = []
    /// By change.
    private(set) var parts: [Part] = []
    private var changes: Set<Int64> = []

    /// Looks up the facts, and the parts of the trail that vouch for them.
    init(_ ids: some Sequence<Int64>, _ table: FactTable, _ purging: Purging, _ reader: Reader) throws {
        (self.table, self.purging, self.reader) = (table, purging, reader)
        for chosen in ids.sorted().chunks(of: Writer.purgedAtOnce) {
            let marks = Writer.marks(chosen.count, after: 0)
            try reader.each("SELECT id, since, until FROM \(table.name) WHERE id IN (\(marks)) ORDER BY id", chosen.map { .int($0) }) { row in
                guard row.int(0) != gone.last else { return }
                gone.append(row.int(0))
                changes.insert(row.int(1))
                if purging == .rows, let until = row.optionalInt(2) { changes.insert(until) }
            }
        }
        try lookUpParts()
    }

    private mutating func lookUpParts() throws {
        for chosen in changes.sorted().chunks(of: Writer.purgedAtOnce) {
            let (marks, binds) = (Writer.marks(chosen.count, after: 1), [.text(table.name)] + chosen.map { Bind.int($0) })
            var purged: [Int64: (id: Int64, held: Commitment)] = [:]
            try reader.each(
                "SELECT change, id, added, ended, salt, content FROM purged_part WHERE table_name = ?1 AND change IN (\(marks)) AND until IS NULL", binds
            ) { row in
                purged[row.int(0)] = (row.int(1), Commitment(added: row.int(2), ended: row.int(3), salt: row.blob(4), content: row.blob(5)))
            }
            try reader.each(
                "SELECT change, added, ended, salt, content FROM audit_part WHERE table_name = ?1 AND change IN (\(marks)) ORDER BY change", binds
            ) { row in
                let (change, own) = (row.int(0), row.isNull(3) ? nil : row.blob(3))
                let held = own.map { Commitment(added: row.int(1), ended: row.int(2), salt: $0, content: row.blob(4)) }
                let earlier = purged[change]
                // A salt that a purge took away was put back by hand.
                let standing = earlier == nil ? held : own == nil ? earlier?.held : nil
                parts.append(Part(change: change, earlier: earlier?.id, held: standing, left: Commitment(added: 0, ended: 0, salt: [], content: [])))
            }
        }
        // A row of a change that has no part is no row that the writer wrote.
        let known = Set(parts.map(\.change))
        if let stray = changes.filter({ !known.contains($0) }).min() { throw StoreRefusal.brokenPart(table: table.name, change: stray) }
    }

    /// Reads the rows of every part again, and works out what each commits to when those that go are gone.
    /// - Throws: `StoreRefusal.brokenPart` for the first part whose rows are not those it committed to.
    mutating func readAgain(salt: () -> [UInt8]) throws {
        let salts = parts.map { _ in salt() }
        let endings = try readEndings(salts)
        var (left, rows, next): ([Commitment], PurgeDigests, Int) = ([], PurgeDigests(self, 0, salts), 0)
        left.reserveCapacity(parts.count)
        func turn(to change: Int64) throws {
            while left.count < parts.count, parts[left.count].change < change {
                let place = left.count
                left.append(try judge(place, rows, endings[place] ?? PurgeDigests(self, place, salts), salts[place]))
                rows = PurgeDigests(self, place + 1, salts)
            }
        }
        try eachRow { id, since, values in
            try turn(to: since)
            guard left.count < parts.count, parts[left.count].change == since else { return }
            while next < gone.count, gone[next] < id { next += 1 }
            let goes = next < gone.count && gone[next] == id
            rows.add(values, left: goes ? blanked(values) : values)
        }
        try turn(to: .max)
        for (place, commitment) in left.enumerated() { parts[place].left = commitment }
    }

    /// Holds a part's rows against what it committed to; what is left of them.
    private func judge(_ place: Int, _ rows: PurgeDigests, _ endings: PurgeDigests, _ salt: [UInt8]) throws -> Commitment {
        guard let held = parts[place].held, rows.was.rows == held.added, endings.was.rows == held.ended,
            TrailPart.content(added: rows.was.value, ended: endings.was.value) == held.content
        else { throw StoreRefusal.brokenPart(table: table.name, change: parts[place].change) }
        let content = TrailPart.content(added: rows.left.value, ended: endings.left.value)
        return Commitment(added: rows.left.rows, ended: endings.left.rows, salt: salt, content: content)
    }

    /// What is left of a row that goes; nil for nothing.
    private func blanked(_ values: [Bind]) -> [Bind]? {
        guard case .columns(let news) = purging else { return nil }
        return values.enumerated().map { place, value in place == 0 ? value : news[table.columns[place - 1]]?.asKept ?? value }
    }

    /// The rows of the first part, of the last one, and of all between, in the order they were written in: a part's rows lie together.
    private func eachRow(_ body: (_ id: Int64, _ since: Int64, _ values: [Bind]) throws -> Void) throws {
        guard let first = parts.first?.change, let last = parts.last?.change else { return }
        let columns = table.vouched
        let (begin, end) = (try firstID(since: first), try firstID(since: last + 1))
        try reader.each(
            "SELECT since, \(columns.joined(separator: ", ")) FROM \(table.name) WHERE id >= ?1 AND id < ?2 ORDER BY id", [.int(begin), .int(end)]
        ) { row in
            try body(row.int(1), row.int(0), (1...columns.count).map { row.value($0) })
        }
    }

    /// The number of the first row of a change or of one after it; one more than the last where there is none. At most 63 seeks along the key.
    private func firstID(since change: Int64) throws -> Int64 {
        var (low, high): (Int64, Int64) = (1, (try reader.first("SELECT max(id) FROM \(table.name)") { $0.optionalInt(0) ?? 0 } ?? 0) + 1)
        while low < high {
            let middle = low + (high - low) / 2
            let found = try reader.first("SELECT id, since FROM \(table.name) WHERE id >= ?1 ORDER BY id LIMIT 1", [.int(middle)]) {
                (id: $0.int(0), since: $0.int(1))
            }
            guard let found, found.since < change else {
                high = middle
                continue
            }
            low = found.id + 1
        }
        return low
    }

    /// The numbers of the rows that each part ended, as they were and as they are left; only of parts that ended some.
    private func readEndings(_ salts: [[UInt8]]) throws -> [Int: PurgeDigests] {
        var endings: [Int: PurgeDigests] = [:]
        var places: [Int64: Int] = [:]
        for (place, part) in parts.enumerated() where part.held?.ended ?? 0 > 0 {
            endings[place] = PurgeDigests(self, place, salts)
            places[part.change] = place
        }
        guard !places.isEmpty else { return [:] }
        var next = 0
        try reader.each("SELECT id, until FROM \(table.name) WHERE until IS NOT NULL ORDER BY id") { row in
            guard let place = places[row.int(1)] else { return }
            let id = row.int(0)
            while next < gone.count, gone[next] < id { next += 1 }
            let goes = purging == .rows && next < gone.count && gone[next] == id
            endings[place]?.add([.int(id)], left: goes ? nil : [.int(id)])
        }
        return endings
    }
}

/// Rows of a part as they were and as they are left, each hashed with its own salt.
private struct PurgeDigests {
    private(set) var was: Digest
    private(set) var left: Digest

    /// - Parameter place: of the part; beyond the last one nothing is made of it.
    init(_ work: PurgeWork, _ place: Int, _ salts: [[UInt8]]) {
        let isPart = work.parts.indices.contains(place)
        was = Digest(salt: isPart ? work.parts[place].held?.salt ?? [] : [])
        left = Digest(salt: isPart ? salts[place] : [])
    }

    mutating func add(_ row: [Bind], left: [Bind]?) {
        was.add(row)
        if let left { self.left.add(left) }
    }
}
