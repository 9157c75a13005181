import Picture
import StoresUnderTest
import Testing

@testable import Storage

/// How the trail is read: its entries, their parts and the rows of every table side by side, all in the order they were written.
@Suite struct TrailCheckTests {
    private let place = EmptyPlace()

    /// A store with so many changes, each with a note; every third ends one, and every hundredth adds many at once.
    private func written(_ changes: Int) async throws -> Store {
        let store = try await Ledger.create(in: place)
        for number in 1...changes {
            try await store.change("Skrev \(number)") { writer in
                let id = try writer.add(Ledger.values("n\(number)", "ord \(number)"), to: Ledger.note)
                if number % 3 == 0 { try writer.end(id - 1, of: Ledger.note) }
                guard number % 100 == 0 else { return }
                try writer.addAll(to: Ledger.note) { rows in
                    try rows.add(0..<200) { row, block in
                        for value in Ledger.values("n\(number)-\(row)", nil, amount: Int64(row)) { block.value(value) }
                    }
                }
            }
        }
        return store
    }

    /// What a check finds, and the tables that it had to read once more.
    private func checked(_ store: Store) async throws -> (broken: BrokenLink?, searched: [String]) {
        try await store.read { reader in
            var check = TrailCheck(store.schema, reader)
            try check.readEntries()
            try check.judgeTables()
            return (try check.report(expecting: nil).broken, check.searched.map(\.name))
        }
    }

    private func checkedAfter(_ statements: String...) async throws -> (broken: BrokenLink?, searched: [String]) {
        try ByHand.run(statements, on: place)
        return try await checked(Ledger.open(place))
    }

    private static func content(_ change: Int64) -> BrokenLink { BrokenLink(kind: .content, change: ChangeNumber(change), table: "remark") }

    // What the reading relies on.

    @Test func `the writer numbers a table's rows in the order they are written, and ends none before it was added`() async throws {
        let store = try await written(210)
        let rows = try await store.read { reader in
            try reader.rows("SELECT since, until FROM remark ORDER BY id") { (since: $0.int(0), until: $0.optionalInt(1)) }
        }
        #expect(rows.count == 610)
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.since <= $1.since })
        #expect(rows.allSatisfy { $0.since <= $0.until ?? $0.since })
    }

    @Test func `a page holds values in the very form that the trail hashes`() {
        let values: [Bind] = [
            .null, .int(0 as Int64), .int(-1 as Int64), .int(9_999_999_999 as Int64), .int(Int64.min), .int(Int64.max), .real(0.5), .real(-1e300),
            .real(.infinity), .text(""), .text("Hässelby"),
            .text("🌳;i1:"), .blob([]), .blob([0, 255, 10]), .text(String(repeating: "å", count: 700)),
        ]
        var page = TrailPage(values: values.count, numbers: 0)
        for _ in 0..<3 {
            for value in values { page.put(value) }
            page.endRow()
        }
        var bytes: [UInt8] = []
        for _ in 0..<3 { Digest.append(row: values, to: &bytes) }
        #expect(page.withBytes { Array($0) } == bytes)
        #expect(page.withBytes { Array($0[page.rows(1...1)]) } == Array(bytes[..<(bytes.count / 3)]))
    }

    @Test func `a page is filled with a table's rows as the trail hashes them, and finds each value again`() async throws {
        let store = try await Ledger.create(in: place)
        let rows = [
            Ledger.values("a", "första; i3:abc", amount: -7, weight: 0.1, picture: [1, 2, 0]),
            Ledger.values("b", nil, amount: nil, weight: nil, picture: nil), Ledger.values("", "", amount: .max, weight: -0.5, picture: []),
        ]
        try await store.change("Skrev") { writer in for row in rows { try writer.add(row, to: Ledger.note) } }
        let (page, isAll) = try await store.read { reader in
            var page = TrailPage(values: 6, numbers: 2)
            let sql = "SELECT id, slug, words, amount, weight, picture, since, until FROM remark WHERE id >= ?1 ORDER BY id"
            let isAll = try reader.fill(&page, sql, [1])
            return (page, isAll)
        }
        #expect(isAll)
        var bytes: [UInt8] = []
        for (index, row) in rows.enumerated() { Digest.append(row: [.int(index + 1)] + row, to: &bytes) }
        #expect(page.count == 3)
        #expect(page.withBytes { Array($0) } == bytes)
        #expect(page.text(0, 2) == "första; i3:abc")
        #expect(page.bytes(0, 5) == [1, 2, 0])
        #expect(page.withBytes { Array($0[page.form(0, 3...4)]) } == Array("i2:-7r16:3fb999999999999a".utf8))
        #expect((0..<6).map { page.isNull(1, $0) } == [false, false, true, true, true, true])
        #expect(!page.isNull(2, 1) && page.content(2, 1).isEmpty)
        #expect(page.number(2, 0) == 1)
        #expect(page.number(2, 1) == nil)
    }

    @Test func `pages miss no row, wherever its number lies`() async throws {
        try await Ledger.create(in: place).close()
        let ids: [Int64] = [.min, .min + 1, -9, -1, 0, 1, 7] + (100..<400).map { Int64($0 * 3) } + [.max - 1, .max]
        try ByHand.run(ids.map { "INSERT INTO mark (id, note, since) VALUES (\($0), 'x', 1)" }, on: place)
        let read = try await Ledger.open(place).read { reader in
            var rows = TrailPager(reader, "SELECT note, since, id FROM mark WHERE id >= ?1 ORDER BY id LIMIT ?2", values: 1, numbers: 2)
            var read: [Int64] = []
            while try rows.hasNext() {
                read.append(rows.page.number(rows.place, 1) ?? 0)
                rows.place += 1
            }
            return read
        }
        #expect(read == ids)
    }

    @Test func `a page ends where it has become very large, and the next one goes on from there`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.change("Skrev bilder") { writer in
            for number in 0..<6 {
                let picture = number % 2 == 0 ? [UInt8](repeating: UInt8(number), count: TrailPage.limit + number) : [1]
                try writer.add(Ledger.values("n\(number)", nil, picture: picture), to: Ledger.note)
            }
        }
        let counts = try await store.read { reader in
            var page = TrailPage(values: 1, numbers: 1)
            return try [1, 2, 6].map { first in
                (isWhole: try reader.fill(&page, "SELECT picture, id FROM remark WHERE id >= ?1 ORDER BY id", [first]), rows: page.count)
            }
        }
        #expect(counts.map(\.rows) == [1, 2, 1])
        #expect(counts.map(\.isWhole) == [false, false, true])
        let (broken, searched) = try await checked(store)
        #expect(broken == nil)
        #expect(searched.isEmpty)
    }

    @Test func `endings come back by change, and within a change by number`() {
        var endings = EndingsToCome()
        let given: [(Int64, Int64)] = [(9, 1), (4, 2), (4, 3), (7, 4), (9, 5), (2, 6), (7, 7), (4, 8)]
        for (until, id) in given { endings.add(until, id) }
        var taken: [Int64: [Int64]] = [:]
        for change in Int64(1)...9 { while let id = endings.next(at: change) { taken[change, default: []].append(id) } }
        #expect(taken == [2: [6], 4: [2, 3, 8], 7: [4, 7], 9: [1, 5]])
        #expect(endings.isEmpty)
    }

    @Test func `an ending that was passed by stays`() {
        var endings = EndingsToCome()
        endings.add(3, 1)
        endings.add(5, 2)
        #expect(endings.next(at: 5) == nil)
        #expect(!endings.isEmpty)
    }

    // What it comes to.

    @Test func `reads everything once where only the writer has written`() async throws {
        let store = try await written(610)
        let (broken, searched) = try await checked(store)
        #expect(broken == nil)
        #expect(searched.isEmpty)
        #expect(try await store.verifyTrail().entries == 610)
    }

    @Test func `reads everything once also where a change ends what it has just added, and touches many tables`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        try await store.change("Skrev och strök") { writer in
            let id = try writer.add(Ledger.values("d", "kort"), to: Ledger.note)
            try writer.end(id, of: Ledger.note)
            try writer.add([.text("d")], to: Ledger.mark)
        }
        let (broken, searched) = try await checked(store)
        #expect(broken == nil)
        #expect(searched.isEmpty)
    }

    /// The first row, the last of them, and those about where a page ends.
    @Test(arguments: [1, 63, 64, 65, 99, 100, 101, 300, 301, 610, 1_000]) func `finds the one row of many that was changed, in the same reading`(
        _ id: Int
    ) async throws {
        _ = try await written(510)
        let change = try #require(try ByHand.number("SELECT since FROM remark WHERE id = \(id)", in: place))
        let (broken, searched) = try await checkedAfter("UPDATE remark SET slug = 'x' WHERE id = \(id)")
        #expect(broken == TrailCheckTests.content(Int64(change)))
        #expect(searched.isEmpty)
    }

    @Test func `finds the first of several changes in the same reading`() async throws {
        _ = try await written(300)
        let (broken, searched) = try await checkedAfter("DELETE FROM remark WHERE id = 290", "UPDATE remark SET words = 'x' WHERE id IN (40, 80)")
        #expect(broken == TrailCheckTests.content(40))
        #expect(searched.isEmpty)
    }

    @Test func `reads a table once more whose rows are not in the order they were written, and no other`() async throws {
        _ = try await written(300)
        let (broken, searched) = try await checkedAfter("UPDATE remark SET since = 90 WHERE id = 40", "UPDATE remark SET words = 'x' WHERE id = 60")
        #expect(broken == TrailCheckTests.content(40))
        #expect(searched == ["remark"])
    }

    @Test func `reads a table once more that has rows of no change, or endings at none`() async throws {
        _ = try await written(300)
        let (broken, searched) = try await checkedAfter("UPDATE remark SET until = 9999 WHERE id = 400")
        #expect(broken == BrokenLink(kind: .unknownChange, change: ChangeNumber(9_999), table: "remark"))
        #expect(searched == ["remark"])
        let other = try await checkedAfter("INSERT INTO mark (id, note, since) VALUES (1, 'x', 7)")
        #expect(other.broken == BrokenLink(kind: .unknownChange, change: ChangeNumber(7), table: "mark"))
        #expect(other.searched == ["remark", "mark"])
    }

    /// Before the first entry, in a gap, after the last, and at the ends of what a number can be.
    @Test(arguments: [Int64.min, -1, 0, 301, 557, 558, 5_000, .max]) func `finds a part that no entry has, wherever its number lies`(
        _ change: Int64
    ) async throws {
        _ = try await written(300)
        let (broken, searched) = try await checkedAfter(
            "INSERT INTO audit_part SELECT \(change), 'mark', 0, 0, salt, content FROM audit_part WHERE change = 1 AND table_name = 'remark'")
        #expect(broken == BrokenLink(kind: .unknownChange, change: ChangeNumber(change), table: "audit_part"))
        #expect(searched.isEmpty)
    }

    @Test func `finds an entry that stands at the end of what a number can be`() async throws {
        _ = try await written(3)
        let (broken, _) = try await checkedAfter("UPDATE audit_entry SET change = \(Int64.max) WHERE change = 3")
        #expect(broken == BrokenLink(kind: .unknownChange, change: ChangeNumber(3), table: "audit_part"))
    }

    @Test func `tells a purged entry from one whose words were put in without a salt`() async throws {
        let store = try await written(5)
        try await store.change("Gallrade") { _ = try $0.purgeWords(through: ChangeNumber(3), PurgeHouse.ground) }
        #expect(try await checked(store).broken == nil)
        let again = try await checkedAfter("UPDATE audit_entry SET why = 'annat' WHERE change = 3")
        #expect(again.broken == BrokenLink(kind: .entry, change: ChangeNumber(3), table: nil))
    }

    @Test func `finds a word that was taken out of an entry that has its salt`() async throws {
        _ = try await written(5)
        let (broken, _) = try await checkedAfter("UPDATE audit_entry SET role = NULL WHERE change = 4")
        #expect(broken == BrokenLink(kind: .entry, change: ChangeNumber(4), table: nil))
    }
}
