package import Almanac
package import Picture

/// Writes facts within one change. Made by `Store.write` alone; every row it adds or ends becomes part of the trail in the same transaction.
package final class Writer {
    /// Reads what this very change sees, its own rows among them.
    package let reader: Reader
    package let change: ChangeNumber
    package let at: Instant
    let salt: () -> [UInt8]
    private var pages: [FactTable: Page] = [:]
    /// What the engine refused. No engine need let a change go on after it, so none does.
    private var refusal: (any Error)?

    /// What a change has done to one table so far.
    private struct Page {
        var nextID: Int64
        let salt: [UInt8]
        var added: Digest
        var ended: [Int64] = []
    }

    init(reader: Reader, change: ChangeNumber, at: Instant, salt: @escaping () -> [UInt8]) {
        self.reader = reader
        self.change = change
        self.at = at
        self.salt = salt
    }

    /// Adds a fact; the values stand in the order of the table's columns. Answers the row's lasting number.
    @discardableResult
    package func add(_ values: [Bind], to table: FactTable) throws -> Int64 {
        precondition(values.count == table.columns.count, "a fact of \(table.name) has \(table.columns.count) columns")
        var page = try page(of: table)
        let id = page.nextID
        let row = [.int(id)] + values.map(\.asKept)
        _ = try attempt { try reader.connection.execute(RowShape(table, since: change.value).insertion, row + [.int(change.value)]) }
        page.nextID += 1
        page.added.add(row)
        pages[table] = page
        return id
    }

    /// Adds many facts on one prepared statement. Within `body` rows may be ended, in this table too, but `add` must not be called for it.
    ///
    /// The trail holds the rows exactly as if each had been added with `add`. Where very many are expected in a table that is empty, uniqueness may be
    /// checked when `body` has ended.
    /// - Parameter count: roughly how many rows there will be; 0 for not very many.
    /// - Throws: what `body` throws; what the engine refuses.
    package func addAll<Answer>(
        to table: FactTable, expecting count: Int = 0, _ body: (inout BulkRows) throws -> Answer
    ) throws -> Answer {
        let isFirst = pages[table] == nil
        let page = try page(of: table)
        pages[table] = page
        let highest = try reader.first("SELECT max(id) FROM \(table.name)") { $0.optionalInt(0) ?? 0 } ?? 0
        let shape = RowShape(table, since: change.value, isAppended: highest == page.nextID - 1)
        let insertion = try reader.connection.insertion(into: shape, expecting: count)
        var rows = BulkRows(insertion, table: table, nextID: page.nextID, digest: page.added)
        let outcome = Result { try body(&rows) }
        precondition(pages[table]?.nextID == page.nextID, "a fact of \(table.name) was added beside a bulk of them")
        pages[table]?.nextID = rows.nextID
        pages[table]?.added = rows.sealed
        if isFirst, rows.nextID == page.nextID, pages[table]?.ended.isEmpty == true { pages[table] = nil }
        let finished = Result { try insertion.finish() }
        return try attempt {
            // What failed first says why: what comes after is only told that the change was broken off.
            let answer = try outcome.get()
            try finished.get()
            return answer
        }
    }

    /// The number that the next fact of a table gets, for rows that must name it before it is written.
    package func upcomingID(of table: FactTable) throws -> Int64 { try page(of: table).nextID }

    /// Ends a fact that is still current: it remains readable as of every change before this one.
    /// - Throws: `StoreRefusal.endedAlready` when it is not.
    package func end(_ id: Int64, of table: FactTable) throws {
        var page = try page(of: table)
        let ended = try reader.connection.execute(
            "UPDATE \(table.name) SET until = ?1 WHERE id = ?2 AND until IS NULL", [.int(change.value), .int(id)])
        guard ended == 1 else { throw StoreRefusal.endedAlready(table: table.name, id: id) }
        page.ended.append(id)
        pages[table] = page
    }

    /// Puts a row where it is kept only while it is of use, in the place of one with the same key. A change of such rows alone is no entry of the trail:
    /// what should be found there is added as a fact beside.
    /// - Parameter values: the key's columns first, then the others.
    package func put(_ values: [Bind], in table: KeptTable) throws {
        precondition(values.count == table.all.count, "a row of \(table.name) has \(table.all.count) columns")
        let marks = values.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        let news = table.columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let ending = table.columns.isEmpty ? "DO NOTHING" : "DO UPDATE SET \(news)"
        _ = try attempt {
            try reader.connection.execute(
                """
                INSERT INTO \(table.name) (\(table.all.joined(separator: ", "))) VALUES (\(marks)) ON CONFLICT (\(table.key.joined(separator: ", "))) \(ending)
                """, values.map(\.asKept))
        }
    }

    /// Throws away the rows that have a value in a column, and leaves no trace of them.
    /// - Returns: how many there were.
    @discardableResult
    package func throwAway(from table: KeptTable, where column: String, is value: Bind) throws -> Int {
        precondition(table.all.contains(column), "\(table.name) has no column \(column)")
        return try attempt { try reader.connection.execute("DELETE FROM \(table.name) WHERE \(column) = ?1", [value]) }
    }

    /// Throws away the rows whose text in a column comes before another: days and instants that have passed.
    @discardableResult
    package func throwAway(from table: KeptTable, where column: String, isBefore text: String) throws -> Int {
        precondition(table.all.contains(column), "\(table.name) has no column \(column)")
        return try attempt { try reader.connection.execute("DELETE FROM \(table.name) WHERE \(column) < ?1", [.text(text)]) }
    }

    /// Remembers what fails: the change it belongs to is then taken back whole, also when the caller goes on.
    func attempt<Answer>(_ work: () throws -> Answer) throws -> Answer {
        do { return try work() } catch {
            refusal = refusal ?? error
            throw error
        }
    }

    /// - Throws: what the engine refused within this change.
    func checkAccepted() throws {
        if let refusal { throw refusal }
    }

    /// True when this change has added a fact to a table or ended one of it.
    func isTouched(_ table: FactTable) -> Bool { pages[table] != nil }

    /// The highest number that a fact of a table has ever had, also when it has been purged since; 0 for none.
    func newestID(of table: FactTable) throws -> Int64 {
        try reader.first(
            "SELECT (SELECT max(id) FROM \(table.name)), (SELECT max(newest) FROM purge_run WHERE table_name = ?1)", [.text(table.name)]
        ) { max($0.optionalInt(0) ?? 0, $0.optionalInt(1) ?? 0) } ?? 0
    }

    /// True when no fact has been added or ended.
    var isUntouched: Bool { pages.isEmpty }

    /// Writes the entry that binds this change to all before it.
    func sealTrail(by actor: Actor, why: String) throws {
        if let account = actor.account {
            try add([.int(account), .optional(actor.organisation), .optional(actor.cooperation?.text)], to: TrailSchema.senders)
        }
        let previous = try reader.first("SELECT hash FROM audit_entry ORDER BY change DESC LIMIT 1") { $0.blob(0) } ?? TrailChain.start
        let parts = try pages.map { table, page in try seal(table, page) }
        let nameSalt = salt()
        let who = TrailChain.who(actor, why: why, salt: nameSalt)
        let hash = TrailChain.hash(previous: previous, change: change, at: at.description, who: who, parts: parts)
        try reader.connection.execute(
            "INSERT INTO audit_entry (change, at, actor, role, why, salt, who, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            [.int(change.value), .text(at.description), .text(actor.name), .text(actor.role), .text(why), .blob(nameSalt), .blob(who), .blob(hash)])
    }

    private func seal(_ table: FactTable, _ page: Page) throws -> TrailPart {
        var ended = Digest(salt: page.salt)
        for id in page.ended.sorted() { ended.add([.int(id)]) }
        let content = TrailPart.content(added: page.added.value, ended: ended.value)
        try reader.connection.execute(
            "INSERT INTO audit_part (change, table_name, added, ended, salt, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            [.int(change.value), .text(table.name), .int(page.added.rows), .int(ended.rows), .blob(page.salt), .blob(content)])
        return TrailPart(table: table.name, added: page.added.rows, ended: ended.rows, content: content)
    }

    private func page(of table: FactTable) throws -> Page {
        if let page = pages[table] { return page }
        let grain = salt()
        return Page(nextID: try newestID(of: table) + 1, salt: grain, added: Digest(salt: grain))
    }
}

extension TrailPart {
    /// The commitment to all rows a change added to a table and all it ended.
    static func content(added: [UInt8], ended: [UInt8]) -> [UInt8] { Digest.of([.blob(added), .blob(ended)], salt: []) }
}

/// What a write answered, and the change it became.
package struct Written<Answer: Sendable>: Sendable {
    package let answer: Answer
    package let change: ChangeNumber
}
