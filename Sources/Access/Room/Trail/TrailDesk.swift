import AccessRules
import Almanac
import Picture
import Storage
import Web

/// Reads the trail for somebody who may, as it is seen from the cooperation they work in.
struct TrailDesk: Sendable {
    let room: AccessRoom
    let request: PageRequest
    let words: TableWords

    /// Somebody who can be chosen: by number, with the newest name.
    struct Person: Sendable {
        let number: Int64
        let name: String
    }

    /// A page of the trail.
    struct List: Sendable {
        let question: TrailQuestion
        let records: [TrailRecord]
        let next: ChangeNumber?
        let isCut: Bool
        let people: [Person]
        /// The newest link; nil in a store that nothing has been written to.
        let head: TrailEntry?
        /// False where what has been counted could not be written just now.
        let isSettled: Bool
    }

    private var cooperation: Slug? { request.viewer.cooperation }

    /// The changes that hold what was asked for, newest first.
    /// - Throws: `Refused` for a question that cannot be read; whoever has no role here answers like who does not exist.
    func list(limit: Int) async throws -> List {
        let question = try self.question()
        let isSettled = try await settle()
        return try await room.store.read { [self] reader in
            let sight = try TrailSight(of: cooperation, reader)
            let people = try people(sight, reader)
            let search = try search(question, limit, among: people, reader)
            let answer = try reader.trail(search) { try records($0, question, sight, reader) }
            return List(
                question: question, records: answer.found, next: answer.next, isCut: answer.isCut, people: people, head: try reader.trailHead(),
                isSettled: isSettled)
        }
    }

    /// One change in full, with what is seen of it and the newest change there is; nil where there is none.
    func one(_ change: ChangeNumber) async throws -> (record: TrailRecord, detail: TrailDetail, newest: ChangeNumber)? {
        try await room.store.read { [self] reader in
            guard let detail = try reader.trailDetail(change) else { return nil }
            let events = try events(of: [detail.found], reader)[change] ?? []
            return (TrailRecord(detail.found, events, try TrailSight(of: cooperation, reader)), detail, try reader.change())
        }
    }

    /// Writes what has been counted, so that it is there to be read.
    /// - Returns: false where the store takes nothing just now; what there is can be read all the same.
    private func settle() async throws -> Bool {
        do { try await room.book.settle(at: request.now) } catch is StoreRefusal { return false }
        return true
    }
}

/// What is asked, made into what the store can look for.
extension TrailDesk {
    private func question() throws -> TrailQuestion {
        let question: TrailQuestion
        do { question = try TrailQuestion(request.query) } catch {
            throw Faults.unreadable(error.name, found: error.found, expected: error.expected)
        }
        if let table = question.table, !room.store.schema.facts.contains(where: { $0.name == table }) {
            throw Faults.unreadable("vad", found: table, expected: "något i listan")
        }
        return question
    }

    private func search(_ question: TrailQuestion, _ limit: Int, among people: [Person], _ reader: Reader) throws -> TrailSearch {
        var search = TrailSearch(limit: limit)
        (search.table, search.from, search.through, search.before) = (question.table, question.from, question.through, question.before)
        guard case .account(let number) = question.who else { return search }
        guard people.contains(where: { $0.number == number }) else {
            throw Faults.unreadable("vem", found: String(number), expected: "någon i listan")
        }
        search.account = number
        search.beside = try changes(about: number, before: question.before, reader)
        return search
    }

    /// The changes that say something of an account, newest first: what it did or somebody tried in its name, its roles, its keys, its own row.
    private func changes(about account: Int64, before: ChangeNumber?, _ reader: Reader) throws -> [ChangeNumber] {
        let events = try reader.rows(
            "SELECT since FROM access_event WHERE account = ?1 AND since < ?2 ORDER BY since DESC LIMIT ?3",
            [.int(account), .int(before?.value ?? .max), .int(TrailSearch.most)]
        ) { [$0.optionalInt(0)] }
        let rows = try ["account", "role_grant", "account_key"].flatMap { try spans(of: account, in: $0, reader) }
        return Set((events + rows).joined().compactMap { $0 }).sorted(by: >).map { ChangeNumber($0) }
    }

    private func spans(of account: Int64, in table: String, _ reader: Reader) throws -> [[Int64?]] {
        let sql =
            switch table {
            case "account": "SELECT since, until FROM account WHERE account = ?1"
            case "role_grant": "SELECT since, until FROM role_grant WHERE account = ?1"
            default: "SELECT since, until FROM account_key WHERE account = ?1"
            }
        return try reader.rows(sql, [.int(account)]) { [$0.optionalInt(0), $0.optionalInt(1)] }
    }

    /// Those who have, or have had, a role here, by name.
    private func people(_ sight: TrailSight, _ reader: Reader) throws -> [Person] {
        let ours = sight.accounts
        let rows = try reader.rows("SELECT account, name FROM account ORDER BY id") { ($0.int(0), $0.text(1)) }
        return Dictionary(rows.filter { ours.contains($0.0) }, uniquingKeysWith: { $1 }).map { Person(number: $0.key, name: $0.value) }
            .sorted { $0.name == $1.name ? $0.number < $1.number : Swedish.precedes($0.name, $1.name) }
    }
}

/// What was found, made into what is seen of it.
extension TrailDesk {
    private func records(_ page: [TrailFound], _ question: TrailQuestion, _ sight: TrailSight, _ reader: Reader) throws -> [TrailRecord?] {
        let events = try events(of: page, reader)
        return page.map { found in
            if question.who == .nobody, found.sender != nil { return nil }
            let record = TrailRecord(found, events[found.change] ?? [], sight)
            guard let content = record.content else { return question.isAboutContent ? nil : record }
            return question.wordsStand(in: content.texts(words)) ? record : nil
        }
    }

    /// What people did with their accounts in some changes: one range where these lie close, otherwise one seek for each.
    private func events(of page: [TrailFound], _ reader: Reader) throws -> [ChangeNumber: [AccessEvent]] {
        let changes = page.filter { $0.touches.contains { $0.table == TableWords.events } }.map(\.change)
        guard let high = changes.first, let low = changes.last else { return [:] }
        if high.value - low.value < 4 * changes.count { return try room.events.events(from: low, through: high, reader) }
        return try changes.reduce(into: [:]) { found, change in
            found.merge(try room.events.events(from: change, through: change, reader)) { $1 }
        }
    }
}
