import Almanac
package import Picture

/// What becomes of facts that are purged.
package enum Purging: Sendable, Hashable {
    /// They go, whole.
    case rows
    /// Some of their columns get a value that says nothing; what else they hold stays.
    case columns([String: Bind])
}

extension Writer {
    /// Rows named in one statement.
    static let purgedAtOnce = 500

    /// Takes facts away for good, or what some of their columns hold. There is no reading back: readings of earlier changes lack them too.
    ///
    /// Every part of the trail that vouches for one of them is read again and held against what it committed to, so that a purge can never make good what
    /// was changed by hand; then the part loses its salt, by which what is gone could be guessed, and a fact commits to what is left of it.
    /// - Parameters:
    ///   - ids: the facts' numbers, in any order; those that there are no facts of are passed over. They must be of earlier changes, and this change must
    ///     not have touched their table before.
    ///   - ground: why; the log of purges has it.
    ///   - about: which of the type's records they are, where the log should tell.
    /// - Returns: how many facts were purged.
    /// - Throws: `StoreRefusal.brokenPart` when a part does not hold: then nothing is purged.
    /// - Complexity: one pass over the rows of the changes that are touched and those between them; one over the table's endings if rows that had ended go.
    @discardableResult
    package func purge(_ ids: some Sequence<Int64>, of table: FactTable, _ purging: Purging, _ ground: PurgeGround, about: String? = nil) throws -> Int {
        precondition(!PurgeSchema.lasting.contains(table.name), "what purges are told by is never purged")
        precondition(!isTouched(table), "a purge of \(table.name) comes before what else a change does to it")
        if case .columns(let values) = purging { precondition(values.keys.allSatisfy(table.columns.contains), "\(table.name) lacks a column") }
        return try attempt {
            let newest = try newestID(of: table)
            var work = try PurgeWork(ids, table, purging, reader)
            guard !work.gone.isEmpty else { return 0 }
            try work.readAgain(salt: salt)
            try take(work.gone, table, purging)
            for part in work.parts { try keep(part, table) }
            try log(ground, about, table.name, work.gone.count, newest: newest)
            return work.gone.count
        }
    }

    /// Takes the words out of the trail's entries through a change: who, as what, and why. That there was a change, when, and what it touched stays.
    /// - Returns: how many entries lost them.
    /// - Throws: `StoreRefusal.brokenPart` when an entry does not hold what it committed to.
    @discardableResult
    package func purgeWords(through last: ChangeNumber, _ ground: PurgeGround) throws -> Int {
        precondition(last < change, "a change does not purge its own words")
        return try attempt {
            try checkWords(through: last)
            let count = try reader.connection.execute(
                "UPDATE audit_entry SET actor = NULL, role = NULL, why = NULL, salt = NULL WHERE change <= ?1 AND salt IS NOT NULL", [.int(last.value)])
            guard count > 0 else { return 0 }
            try log(ground, nil, StoredTable.entries.name, count, newest: last.value)
            return count
        }
    }

    private func log(_ ground: PurgeGround, _ about: String?, _ table: String, _ rows: Int, newest: Int64) throws {
        let why: [Bind] = [
            .text(ground.recordType.text), .text(ground.decision), .text(ground.before.description), .text(ground.on.description), .optional(about),
        ]
        try add(why + [.text(table), .int(rows), .int(newest)], to: PurgeSchema.runs)
    }

    private func checkWords(through last: ChangeNumber) throws {
        try reader.each(
            "SELECT change, actor, role, why, salt, who FROM audit_entry WHERE change <= ?1 AND salt IS NOT NULL ORDER BY change", [.int(last.value)]
        ) { row in
            let words = (1...3).map { row.optionalText($0) ?? "" }
            let who = TrailChain.who(Actor(name: words[0], role: words[1]), why: words[2], salt: row.blob(4))
            guard who == row.blob(5) else { throw StoreRefusal.brokenPart(table: StoredTable.entries.name, change: row.int(0)) }
        }
    }

    /// Takes the rows away, or blanks them.
    private func take(_ ids: [Int64], _ table: FactTable, _ purging: Purging) throws {
        for chosen in ids.chunks(of: Writer.purgedAtOnce) {
            switch purging {
            case .rows:
                let marks = Writer.marks(chosen.count, after: 0)
                try reader.connection.execute("DELETE FROM \(table.name) WHERE id IN (\(marks))", chosen.map { .int($0) })
            case .columns(let values):
                let columns = values.keys.sorted()
                let news = columns.enumerated().map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ")
                let marks = Writer.marks(chosen.count, after: columns.count)
                let binds = columns.compactMap { values[$0]?.asKept } + chosen.map { .int($0) }
                try reader.connection.execute("UPDATE \(table.name) SET \(news) WHERE id IN (\(marks))", binds)
            }
        }
    }

    /// Lets a fact commit to what is left of a part, instead of the part itself or of an earlier fact.
    private func keep(_ part: PurgeWork.Part, _ table: FactTable) throws {
        if let earlier = part.earlier {
            try end(earlier, of: PurgeSchema.parts)
        } else {
            try reader.connection.execute(
                "UPDATE audit_part SET salt = NULL WHERE change = ?1 AND table_name = ?2", [.int(part.change), .text(table.name)])
        }
        try add(
            [.int(part.change), .text(table.name), .int(part.left.added), .int(part.left.ended), .blob(part.left.salt), .blob(part.left.content)],
            to: PurgeSchema.parts)
    }

    /// Parameters that follow on others.
    static func marks(_ count: Int, after others: Int) -> String { (1...count).map { "?\($0 + others)" }.joined(separator: ", ") }
}

extension Array {
    /// The elements in their order, so many at a time.
    func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: startIndex, to: endIndex, by: size).map { self[$0..<Swift.min($0 + size, endIndex)] }
    }
}
