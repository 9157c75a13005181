package import Almanac
package import Picture

/// What is looked for in the trail. Everything that is given must hold.
package struct TrailSearch: Hashable, Sendable {
    /// Changes made by an account.
    package var account: Int64?
    /// Changes that belong to the account's beside those it made itself, the newest first: what others did with it, as the room that knows tells.
    package var beside: [ChangeNumber] = []
    /// Changes made by somebody who worked in a cooperation.
    package var cooperation: Slug?
    /// Changes that touched a table.
    package var table: String?
    /// The first day, on a Swedish clock.
    package var from: Day?
    /// The last day.
    package var through: Day?
    /// Changes older than this one: where the page before ended.
    package var before: ChangeNumber?
    /// How many are answered.
    package var limit: Int

    package init(limit: Int) { self.limit = limit }

    /// Changes that are looked at for one question.
    package static let most = 20_000

    /// What every question reads of an entry, and of who stands behind it.
    fileprivate static let columns =
        "audit_entry.change, at, actor, role, why, hash, trail_sender.account, trail_sender.organisation, trail_sender.cooperation"
}

/// Somebody with an account who stands behind a change.
package struct TrailSender: Hashable, Sendable {
    package let account: Int64
    /// By the name it had.
    package let organisation: String?
    package let cooperation: Slug?
}

/// What a change did to a table.
package struct TrailTouch: Hashable, Sendable {
    package let table: String
    package let added: Int64
    package let ended: Int64
}

/// A change that was found.
package struct TrailFound: Hashable, Sendable {
    package let entry: TrailEntry
    /// Nil for a program, and for somebody who had not signed in.
    package let sender: TrailSender?
    /// By table.
    package fileprivate(set) var touches: [TrailTouch] = []

    package var change: ChangeNumber { entry.change }

    /// Reads the columns of `TrailSearch`. What has been purged says so.
    fileprivate init(_ row: any StoredRow) {
        entry = TrailEntry(
            change: ChangeNumber(row.int(0)), at: Instant(text: row.text(1)) ?? Instant(millisecondsSince1970: 0),
            actor: Actor(name: row.optionalText(2) ?? "gallrad", role: row.optionalText(3) ?? "gallrad"),
            why: row.optionalText(4) ?? "gallrad", hash: Sha256.hex(row.blob(5)))
        sender = row.optionalInt(6).map { TrailSender(account: $0, organisation: row.optionalText(7), cooperation: row.optionalText(8).flatMap { Slug($0) }) }
    }
}

/// What a question found, newest first.
package struct TrailAnswer<Value> {
    package fileprivate(set) var found: [Value] = []
    /// Older ones are asked for with this as `before`; nil when there are none.
    package fileprivate(set) var next: ChangeNumber?
    /// True when the search stopped because it had looked at as many changes as one question may.
    package fileprivate(set) var isCut = false
}

extension TrailAnswer: Sendable where Value: Sendable {}

/// One change in full.
package struct TrailDetail: Hashable, Sendable {
    /// What a table's commitment was before a change, and what it is after, both in hexadecimal.
    package struct Commitment: Hashable, Sendable {
        package let touch: TrailTouch
        /// That of the change which touched the table before this one; nil for the first.
        package let before: String?
        package let after: String
    }

    package let found: TrailFound
    /// The link of the change before; zeros before the first.
    package let previous: String
    package let commitments: [Commitment]
}

extension Reader {
    /// Looks through the trail, newest first, a few hundred changes at a time.
    ///
    /// - Parameter look: makes changes into what is wanted, in the same order; nil for one that is not.
    /// - Complexity: follows the index of the first thing asked for: account, table, cooperation; at most `TrailSearch.most` changes.
    package func trail<Value>(_ search: TrailSearch, _ look: ([TrailFound]) throws -> [Value?]) throws -> TrailAnswer<Value> {
        var answer = TrailAnswer<Value>()
        guard let span = try span(of: search) else { return answer }
        var (below, looked, newest) = (span.upperBound, 0, ChangeNumber(0))
        while below > span.lowerBound, looked < TrailSearch.most {
            let most = min(max(search.limit + 1, 200), 1_000, TrailSearch.most - looked)
            let page = try page(search, span.lowerBound..<below, most)
            guard let last = page.last else { return answer }
            (looked, below) = (looked + page.count, last.change.value)
            let wanted = try withTouches(page).filter(search.holds)
            for (found, value) in zip(wanted, try look(wanted)) {
                guard let value else { continue }
                guard answer.found.count < search.limit else {
                    answer.next = newest
                    return answer
                }
                answer.found.append(value)
                newest = found.change
            }
        }
        answer.isCut = below > span.lowerBound
        answer.next = answer.isCut ? ChangeNumber(below) : nil
        return answer
    }

    /// One change in full; nil where there is none.
    package func trailDetail(_ change: ChangeNumber) throws -> TrailDetail? {
        guard let found = try found(change).flatMap({ try withTouches([$0]).first }) else { return nil }
        let previous = try first("SELECT hash FROM audit_entry WHERE change < ?1 ORDER BY change DESC LIMIT 1", [.int(change.value)]) { $0.blob(0) }
        return TrailDetail(
            found: found, previous: Sha256.hex(previous ?? TrailChain.start), commitments: try found.touches.map { try commitment($0, of: change) })
    }

    private func commitment(_ touch: TrailTouch, of change: ChangeNumber) throws -> TrailDetail.Commitment {
        let contents = try rows(
            "SELECT content FROM audit_part WHERE table_name = ?1 AND change <= ?2 ORDER BY change DESC LIMIT 2",
            [.text(touch.table), .int(change.value)]
        ) { Sha256.hex($0.blob(0)) }
        return TrailDetail.Commitment(touch: touch, before: contents.dropFirst().first, after: contents.first ?? "")
    }
}

/// How a question is answered.
extension Reader {
    /// The changes that may hold: from the lower bound, below the upper one. Nil where none can.
    private func span(of search: TrailSearch) throws -> Range<Int64>? {
        var (low, high) = (Int64(1), try change().value)
        if search.from != nil || search.through != nil {
            let bounds = try first(
                "SELECT min(change), max(change) FROM audit_entry WHERE at >= ?1 AND at < ?2",
                [.text(search.instants.lowerBound.description), .text(search.instants.upperBound.description)]
            ) { row in row.optionalInt(0).flatMap { low in row.optionalInt(1).map { (low, $0) } } }
            guard let bounds = bounds ?? nil else { return nil }
            (low, high) = bounds
        }
        if let before = search.before { high = min(high, before.value - 1) }
        return low <= high ? low..<high + 1 : nil
    }

    /// The newest changes of a span that the first index named by the question leads to.
    private func page(_ search: TrailSearch, _ span: Range<Int64>, _ most: Int) throws -> [TrailFound] {
        let bounds: [Bind] = [.int(span.upperBound), .int(span.lowerBound), .int(most)]
        if let account = search.account { return try page(of: account, search.beside, span, most, [.int(account)] + bounds) }
        if let table = search.table {
            return try rows(
                """
                SELECT \(TrailSearch.columns) FROM audit_part JOIN audit_entry ON audit_entry.change = audit_part.change
                LEFT JOIN trail_sender ON trail_sender.since = audit_part.change
                WHERE audit_part.table_name = ?1 AND audit_part.change < ?2 AND audit_part.change >= ?3 ORDER BY audit_part.change DESC LIMIT ?4
                """, [.text(table)] + bounds, TrailFound.init)
        }
        if let cooperation = search.cooperation {
            return try rows(
                """
                SELECT \(TrailSearch.columns) FROM trail_sender JOIN audit_entry ON audit_entry.change = trail_sender.since
                WHERE trail_sender.cooperation = ?1 AND trail_sender.since < ?2 AND trail_sender.since >= ?3 ORDER BY trail_sender.since DESC LIMIT ?4
                """, [.text(cooperation.text)] + bounds, TrailFound.init)
        }
        return try rows(
            """
            SELECT \(TrailSearch.columns) FROM audit_entry LEFT JOIN trail_sender ON trail_sender.since = audit_entry.change
            WHERE audit_entry.change < ?1 AND audit_entry.change >= ?2 ORDER BY audit_entry.change DESC LIMIT ?3
            """, bounds, TrailFound.init)
    }

    /// What an account did, and what was done with it, in one row.
    private func page(
        of account: Int64, _ beside: [ChangeNumber], _ span: Range<Int64>, _ most: Int, _ binds: [Bind]
    ) throws -> [TrailFound] {
        let own = try rows(
            """
            SELECT \(TrailSearch.columns) FROM trail_sender JOIN audit_entry ON audit_entry.change = trail_sender.since
            WHERE trail_sender.account = ?1 AND trail_sender.since < ?2 AND trail_sender.since >= ?3 ORDER BY trail_sender.since DESC LIMIT ?4
            """, binds, TrailFound.init)
        // Below the last of a full page there may be more of the account's own.
        let floor = own.count < most ? span.lowerBound : own.last?.change.value ?? span.lowerBound
        let known = Set(own.map(\.change))
        let others = beside.filter { span.contains($0.value) && $0.value >= floor && !known.contains($0) }.prefix(most)
        let added = try others.compactMap(found)
        return Array((own + added).sorted { $0.change > $1.change }.prefix(most))
    }

    private func found(_ change: ChangeNumber) throws -> TrailFound? {
        try first(
            """
            SELECT \(TrailSearch.columns) FROM audit_entry LEFT JOIN trail_sender ON trail_sender.since = audit_entry.change WHERE audit_entry.change = ?1
            """, [.int(change.value)], TrailFound.init)
    }

    /// With what each change did to which tables. One range where the changes lie close, otherwise one seek for each.
    private func withTouches(_ page: [TrailFound]) throws -> [TrailFound] {
        guard let high = page.first?.change.value, let low = page.last?.change.value else { return page }
        let spans = high - low < 4 * page.count ? [low...high] : page.map { $0.change.value...$0.change.value }
        var touches: [Int64: [TrailTouch]] = [:]
        for span in spans {
            let binds: [Bind] = [.int(span.lowerBound), .int(span.upperBound)]
            try each(
                "SELECT change, table_name, added, ended FROM audit_part WHERE change >= ?1 AND change <= ?2 ORDER BY change, table_name", binds
            ) { row in
                touches[row.int(0), default: []].append(TrailTouch(table: row.text(1), added: row.int(2), ended: row.int(3)))
            }
        }
        return page.map { found in
            var found = found
            found.touches = touches[found.change.value] ?? []
            return found
        }
    }
}

extension TrailSearch {
    /// From the beginning of the first day to the end of the last one; at most from 1900 to 2200, within which every day has a midnight.
    fileprivate var instants: Range<Instant> {
        let days = Day(daysSince1970: -25_567)...Day(daysSince1970: 84_006)
        func midnight(_ day: Day) -> Instant { Instant(text: "\(min(max(day, days.lowerBound), days.upperBound))T00:00") ?? Instant(millisecondsSince1970: 0) }
        let first = midnight(from ?? days.lowerBound)
        return first..<max(first, midnight(min(through ?? days.upperBound, days.upperBound) + 1))
    }

    /// Whether a change holds what the index did not see to.
    fileprivate func holds(_ found: TrailFound) -> Bool {
        if let cooperation, found.sender?.cooperation != cooperation { return false }
        if let table, !found.touches.contains(where: { $0.table == table }) { return false }
        if let account, found.sender?.account != account, !isBeside(found.change) { return false }
        return from == nil && through == nil || instants.contains(found.entry.at)
    }

    /// `beside` is in order, so half of it can be passed over at a time.
    private func isBeside(_ change: ChangeNumber) -> Bool {
        var (low, high) = (0, beside.count)
        while low < high {
            let middle = (low + high) / 2
            if beside[middle] > change { low = middle + 1 } else { high = middle }
        }
        return beside.indices.contains(low) && beside[low] == change
    }
}
