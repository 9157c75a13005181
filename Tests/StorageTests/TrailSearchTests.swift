import Almanac
import Picture
import StoresUnderTest
import Testing

@testable import Storage

/// What an auditor looks for in the trail.
@Suite struct TrailSearchTests {
    private static let norrby = Slug(known: "norrby")
    private static let kim = Actor(name: "Kim Exempel", role: "samordnare", organisation: "Norrby kommun", cooperation: norrby, account: 7)
    private static let sam = Actor(
        name: "Sam Prov", role: "samverkanspart", organisation: "Söderhem", cooperation: Slug(known: "soderby"), account: 8)

    private let place = EmptyPlace()

    /// Seven changes: five by programs, of which the third and the fourth mark something; then Kim's three days later, and Sam's, whose clock shows half
    /// past midnight of the first night.
    private func written() async throws -> Store {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        for (index, (actor, minutes)) in [(Self.kim, Int64(3 * 24 * 60)), (Self.sam, 750)].enumerated() {
            _ = try await store.write(by: actor, at: Ledger.time(minutes), why: "Skrev \(actor.name)") { writer in
                try writer.add(Ledger.values("p\(index)", nil), to: Ledger.note)
            }
        }
        return store
    }

    private func found(_ store: Store, limit: Int = 50, _ narrow: @escaping @Sendable (inout TrailSearch) -> Void = { _ in }) async throws -> [Int64] {
        try await store.read { reader in
            var search = TrailSearch(limit: limit)
            narrow(&search)
            return try reader.trail(search) { $0.map(\.change.value) }.found
        }
    }

    @Test func `is all of it, newest first, when nothing is asked for`() async throws {
        let store = try await written()
        #expect(try await found(store) == [7, 6, 5, 4, 3, 2, 1])
        #expect(try await found(store) { $0.before = ChangeNumber(3) } == [2, 1])
    }

    @Test func `is empty in a store that nothing has been written to`() async throws {
        #expect(try await found(Ledger.create(in: place)) == [])
    }

    @Test func `is narrowed to an account, a cooperation, a table and days, and to all of them together`() async throws {
        let store = try await written()
        #expect(try await found(store) { $0.account = 7 } == [6])
        #expect(try await found(store) { $0.cooperation = Slug(known: "soderby") } == [7])
        #expect(try await found(store) { $0.table = "mark" } == [4, 3])
        #expect(try await found(store) { $0.table = "trail_sender" } == [7, 6])
        let day = try #require(Day(text: "2024-11-11"))
        #expect(try await found(store) { ($0.from, $0.through) = (day, day) } == [5, 4, 3, 2, 1])
        #expect(try await found(store) { ($0.from, $0.through) = (day + 1, day + 1) } == [7])
        #expect(try await found(store) { $0.from = day + 1 } == [7, 6])
        #expect(try await found(store) { ($0.from, $0.through) = (day + 2, day + 3) } == [6])
        #expect(try await found(store) { $0.through = day + 2 } == [7, 5, 4, 3, 2, 1])
        #expect(try await found(store) { ($0.through, $0.before) = (day + 2, ChangeNumber(5)) } == [4, 3, 2, 1])
        #expect(try await found(store) { $0.from = day + 400 } == [])
        #expect(try await found(store) { $0.through = day + -400 } == [])
        #expect(
            try await found(store) {
                ($0.account, $0.table, $0.cooperation, $0.from, $0.through) = (7, "remark", Self.norrby, day + -2, day + 3)
            } == [6])
        #expect(try await found(store) { ($0.account, $0.table) = (7, "mark") } == [])
        #expect(try await found(store) { ($0.account, $0.cooperation) = (7, Slug(known: "soderby")) } == [])
    }

    @Test func `says who stands behind a change and what it touched`() async throws {
        let store = try await written()
        let found = try await store.read { try $0.trail(TrailSearch(limit: 2)) { $0 }.found }
        #expect(found.map(\.sender?.account) == [8, 7])
        #expect(found[1].sender == TrailSender(account: 7, organisation: "Norrby kommun", cooperation: Self.norrby))
        #expect(found[1].entry.actor.name == "Kim Exempel" && found[1].entry.why == "Skrev Kim Exempel")
        #expect(found[1].touches == [TrailTouch(table: "remark", added: 1, ended: 0), TrailTouch(table: "trail_sender", added: 1, ended: 0)])
        let last = try await store.read { try $0.trailDetail(ChangeNumber(5))?.found }
        #expect(last?.sender == nil && last?.touches == [TrailTouch(table: "remark", added: 0, ended: 1)])
    }

    @Test func `holds what others did with an account among what it did itself, in order and once`() async throws {
        let store = try await written()
        #expect(try await found(store) { ($0.account, $0.beside) = (7, [7, 6, 2].map { ChangeNumber($0) }) } == [7, 6, 2])
        #expect(try await found(store, limit: 1) { ($0.account, $0.beside) = (7, [7, 6, 2].map { ChangeNumber($0) }) } == [7])
        #expect(try await found(store) { ($0.account, $0.beside, $0.table) = (7, [ChangeNumber(4), ChangeNumber(2)], "mark") } == [4])
        #expect(try await found(store) { ($0.account, $0.beside) = (99, [ChangeNumber(2), ChangeNumber(1)]) } == [2, 1])
    }

    @Test func `goes from page to page without a gap and without a change twice, whatever is asked for`() async throws {
        let store = try await Ledger.create(in: place)
        for number in 1...230 {
            _ = try await store.write(by: number % 3 == 0 ? Self.kim : Ledger.clerk, at: Ledger.noon, why: "Skrev") { writer in
                try writer.add(Ledger.values("n\(number)", nil), to: Ledger.note)
            }
        }
        let kims = (1...230).filter { $0 % 3 == 0 }.reversed().map { Int64($0) }
        #expect(try await walk(store, limit: 7) { _ in } == (1...230).reversed().map { Int64($0) })
        #expect(try await walk(store, limit: 7) { $0.account = 7 } == kims)
        #expect(try await walk(store, limit: 1) { $0.cooperation = Self.norrby } == kims)
        let besides = [220, 200, 77, 3].map { ChangeNumber($0) }
        #expect(
            try await walk(store, limit: 5) { ($0.account, $0.beside) = (7, besides) } == Set(kims + besides.map(\.value)).sorted(by: >))
        // What is passed over by who asks makes no gap either.
        #expect(try await walk(store, limit: 4, where: { $0 % 50 == 0 }) { $0.table = "remark" } == [200, 150, 100, 50])
    }

    /// Every page after the other.
    private func walk(
        _ store: Store, limit: Int, where holds: @escaping @Sendable (Int64) -> Bool = { _ in true }, _ narrow: @escaping @Sendable (inout TrailSearch) -> Void
    ) async throws -> [Int64] {
        var (all, before): ([Int64], ChangeNumber?) = ([], nil)
        repeat {
            let answer = try await store.read { [before] reader in
                var search = TrailSearch(limit: limit)
                narrow(&search)
                search.before = before
                return try reader.trail(search) { $0.map { holds($0.change.value) ? $0.change.value : nil } }
            }
            #expect(answer.found.count <= limit && !answer.isCut)
            all += answer.found
            before = answer.next
        } while before != nil
        return all
    }

    @Test func `stops after twenty thousand changes, says so, and goes on from there`() async throws {
        let store = try await written()
        let blank = ByHand.bytes(String(repeating: "0", count: 64))
        try ByHand.run(
            [
                """
                INSERT INTO audit_entry (change, at, actor, role, why, salt, who, hash)
                WITH RECURSIVE n (change) AS (SELECT 8 UNION ALL SELECT change + 1 FROM n WHERE change < 20500)
                SELECT change, '2024-11-11T07:00:00.000Z', 'Någon', '', 'Prov', \(blank), \(blank), \(blank) FROM n
                """
            ], on: place)
        let (first, looked) = try await store.read { reader in
            var looked = 0
            let answer = try reader.trail(TrailSearch(limit: 10)) { page in
                looked += page.count
                return page.map { $0.sender?.account }
            }
            return (answer, looked)
        }
        #expect(first.found == [] && first.isCut && first.next == ChangeNumber(501) && looked == TrailSearch.most)
        let second = try await store.read { [next = first.next] reader in
            var search = TrailSearch(limit: 10)
            search.before = next
            return try reader.trail(search) { $0.map { $0.sender?.account } }
        }
        #expect(second.found == [8, 7] && !second.isCut && second.next == nil)
    }

    @Test func `says of a purged name that it is purged`() async throws {
        let store = try await written()
        try ByHand.run(["UPDATE audit_entry SET actor = NULL, role = NULL, why = NULL, salt = NULL WHERE change = 2"], on: place)
        let entry = try await store.read { try $0.trailDetail(ChangeNumber(2))?.found.entry }
        #expect(entry?.actor == Actor(name: "gallrad", role: "gallrad") && entry?.why == "gallrad")
    }

    @Test func `shows how a change is bound to the one before, and every table's commitment before and after`() async throws {
        let store = try await written()
        let (first, second, fourth, hash) = try await store.read { reader in
            (
                try reader.trailDetail(ChangeNumber(1)), try reader.trailDetail(ChangeNumber(2)), try reader.trailDetail(ChangeNumber(4)),
                try reader.trailEntry(ChangeNumber(1))?.hash
            )
        }
        #expect(first?.previous == String(repeating: "0", count: 64) && first?.commitments.first?.before == nil)
        #expect(second?.previous == hash)
        #expect(second?.commitments.first?.before == first?.commitments.first?.after)
        #expect(fourth?.commitments.map(\.touch.table) == ["mark", "remark"])
        #expect(fourth?.commitments.last?.before == second?.commitments.first?.after)
        #expect(try await store.read { try $0.trailDetail(ChangeNumber(99)) } == nil)
    }
}
