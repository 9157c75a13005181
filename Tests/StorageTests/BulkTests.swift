import Picture
import StoresUnderTest
import Testing

@testable import Storage

/// Many facts at once are to the store and to its trail what the same facts are one by one.
@Suite struct BulkTests {
    private static let fact = FactTable("bulk_fact", ["slug", "words", "amount", "weight", "picture"])

    private static let schema = StoreSchema(rooms: [
        RoomSchema(
            migrations: [
                Migration(
                    900, "create-bulk-facts",
                    [
                        """
                        CREATE TABLE bulk_fact (
                            id {int} NOT NULL PRIMARY KEY, slug {text} NOT NULL, words {text}, amount {int}, weight {real}, picture {blob},
                            since {int} NOT NULL, until {int}
                        ) {strict}
                        """,
                        "CREATE UNIQUE INDEX bulk_fact_current ON bulk_fact (slug) WHERE until IS NULL",
                    ])
            ], facts: [fact])
    ])

    /// Every kind of value, and those that an engine or a digest could stumble over.
    private static let rows: [[Bind]] = [
        [.text("a"), .text("första; raden:1"), .int(7), .real(0.5), .blob([0, 1, 255])],
        [.text("b"), .null, .null, .null, .null],
        [.text("c"), .text(""), .int(Int64.min), .real(-0.0), .blob([])],
        [.text("d"), .text("å\u{0}ä"), .int(Int64.max), .real(.nan), .blob(Array(repeating: 59, count: 300))],
        [.text("e"), .text(String(repeating: "ö", count: 70_000)), .int(0), .real(.greatestFiniteMagnitude), .null],
        [.text("f"), .text("n;i1:1"), .int(-10), .real(-1e-300), .null],
    ]

    /// The same salt each time, so that two stores with the same facts have the same trail.
    private static func store(_ place: EmptyPlace) async throws -> Store {
        try await Store.create(place.store, schema: schema, options: Store.Options(salt: { Array(repeating: 3, count: 16) }))
    }

    private static func bulk(_ rows: [[Bind]], _ store: Store, at minutes: Int64 = 0, expecting count: Int = 0) async throws {
        _ = try await store.write(by: Ledger.clerk, at: Ledger.time(minutes), why: "Läste in") { writer in
            try writer.addAll(to: fact, expecting: count) { try $0.add(rows) { values, row in for value in values { row.value(value) } } }
        }
    }

    @Test func `leave the same trail as the same rows added one by one`() async throws {
        let (one, many) = (EmptyPlace(), EmptyPlace())
        let (slow, fast) = (try await BulkTests.store(one), try await BulkTests.store(many))
        _ = try await slow.write(by: Ledger.clerk, at: Ledger.noon, why: "Läste in") { writer in
            for row in BulkTests.rows { try writer.add(row, to: BulkTests.fact) }
        }
        try await BulkTests.bulk(BulkTests.rows, fast)
        let (left, right) = (try await slow.verifyTrail(), try await fast.verifyTrail())
        #expect(left.broken == nil)
        #expect(right == left)
    }

    @Test func `come back as they were given`() async throws {
        let place = EmptyPlace()
        let store = try await BulkTests.store(place)
        try await BulkTests.bulk(BulkTests.rows, store)
        let read = try await store.read { reader in
            try reader.rows("SELECT slug, words, amount, weight, picture FROM bulk_fact ORDER BY id") { row in (0..<5).map { row.value($0) } }
        }
        #expect(read == BulkTests.rows.map { $0.map(\.asKept) })
    }

    @Test(arguments: [0, 1_000_000])
    func `keep the indexes of a table that was empty, and check them, however many are expected`(_ count: Int) async throws {
        let (place, empty) = (EmptyPlace(), EmptyPlace())
        let store = try await BulkTests.store(place)
        try await BulkTests.bulk(BulkTests.rows, store, expecting: count)
        #expect(try ByHand.indexes(of: "bulk_fact", in: place).contains("bulk_fact_current"))
        await #expect(throws: StoreRefusal.self) { try await BulkTests.bulk([BulkTests.rows[0]], store, at: 1, expecting: count) }
        let fresh = try await BulkTests.store(empty)
        await #expect(throws: StoreRefusal.self) { try await BulkTests.bulk([BulkTests.rows[0], BulkTests.rows[0]], fresh, expecting: count) }
        #expect(try await fresh.read { try $0.change() } == ChangeNumber(0))
        #expect(try await fresh.read { try $0.first("SELECT count(*) FROM bulk_fact") { $0.int(0) } } == 0)
        try await BulkTests.bulk(BulkTests.rows, fresh, expecting: count)
        await #expect(throws: StoreRefusal.self) { try await BulkTests.bulk([BulkTests.rows[0]], fresh, at: 1) }
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `go beside rows added and ended in the same change`() async throws {
        let place = EmptyPlace()
        let store = try await BulkTests.store(place)
        try await BulkTests.bulk(BulkTests.rows, store)
        _ = try await store.write(by: Ledger.clerk, at: Ledger.time(1), why: "Rättade") { writer in
            try writer.add([.text("x"), .null, .null, .null, .null], to: BulkTests.fact)
            try writer.addAll(to: BulkTests.fact) { rows in
                try writer.end(1, of: BulkTests.fact)
                try rows.add([BulkTests.rows[0]]) { values, row in for value in values { row.value(value) } }
            }
            try writer.add([.text("y"), .null, .null, .null, .null], to: BulkTests.fact)
        }
        let standing = try await store.read { try $0.rows("SELECT id, slug FROM bulk_fact WHERE until IS NULL ORDER BY id") { "\($0.int(0))\($0.text(1))" } }
        #expect(standing == ["2b", "3c", "4d", "5e", "6f", "7x", "8a", "9y"])
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `are taken back whole when the engine refused one, also when the caller goes on`() async throws {
        let place = EmptyPlace()
        let store = try await BulkTests.store(place)
        try await BulkTests.bulk([BulkTests.rows[0]], store)
        await #expect(throws: StoreRefusal.self) {
            try await store.write(by: Ledger.clerk, at: Ledger.time(1), why: "Försökte") { writer in
                let wrong = [BulkTests.rows[1], BulkTests.rows[0], BulkTests.rows[2]]
                _ = try? writer.addAll(to: BulkTests.fact) { try $0.add(wrong) { values, row in for value in values { row.value(value) } } }
            }
        }
        #expect(try await store.read { try $0.first("SELECT count(*) FROM bulk_fact") { $0.int(0) } } == 1)
        #expect(try await store.verifyTrail().broken == nil)
    }

    /// More rows than are stored at a time, and some over.
    private static let many: [[Bind]] = (0..<75).map { (number: Int) -> [Bind] in
        let words: Bind = number % 3 == 0 ? .null : .text("ord \(number)")
        return [.text("r\(number)"), words, .int(Int64(number)), .real(Double(number) / 4), .blob([UInt8(number)])]
    }

    @Test(arguments: [0, 1_000_000])
    func `are the same stored together as one by one`(_ count: Int) async throws {
        let (one, many) = (EmptyPlace(), EmptyPlace())
        let (slow, fast) = (try await BulkTests.store(one), try await BulkTests.store(many))
        _ = try await slow.write(by: Ledger.clerk, at: Ledger.noon, why: "Läste in") { writer in
            for row in BulkTests.many { try writer.add(row, to: BulkTests.fact) }
        }
        try await BulkTests.bulk(BulkTests.many, fast, expecting: count)
        let (left, right) = (try await slow.verifyTrail(), try await fast.verifyTrail())
        #expect(right == left)
        let read: [[Bind]] = try await fast.read { reader in
            try reader.rows("SELECT slug, words, amount, weight, picture FROM bulk_fact ORDER BY id") { row in (0..<5).map { row.value($0) } }
        }
        #expect(read == BulkTests.many)
    }

    @Test(arguments: [3, 31, 32, 40, 64, 74])
    func `are taken back whole when one among many is refused`(_ place: Int) async throws {
        let empty = EmptyPlace()
        let store = try await BulkTests.store(empty)
        let wrong = BulkTests.many.indices.map { BulkTests.many[$0 == place ? 0 : $0] }
        await #expect(throws: StoreRefusal.self) { try await BulkTests.bulk(wrong, store) }
        let left = try await store.read { try $0.first("SELECT count(*) FROM bulk_fact") { $0.int(0) } }
        #expect(left == 0)
        try await BulkTests.bulk(BulkTests.many, store)
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `leave no change behind when there are none`() async throws {
        let place = EmptyPlace()
        let store = try await BulkTests.store(place)
        try await BulkTests.bulk([], store)
        #expect(try await store.read { try $0.change() } == ChangeNumber(0))
    }
}
