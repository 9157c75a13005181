import Storage
import StoresUnderTest
import Testing

@Suite struct MigrationTests {
    private let place = EmptyPlace()

    @Test func `creates a store with the newest schema`() async throws {
        #expect(try await Ledger.create(in: place).schemaNumber() == 90)
    }

    @Test func `brings an older store up to date and keeps its facts and trail`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        let head = try await store.verifyTrail().head
        try await store.close()
        let newer = StoreSchema(rooms: [
            RoomSchema(
                migrations: [
                    Ledger.creation, Migration(91, "create-moods", ["CREATE TABLE mood (id {int} NOT NULL PRIMARY KEY) {strict}"]),
                    Migration(92, "index-moods", ["CREATE INDEX mood_id ON mood (id)"]),
                ], facts: [Ledger.note, Ledger.mark])
        ])
        let opened = try await Store.open(place.store, schema: newer)
        #expect(try await opened.schemaNumber() == 92)
        #expect(try await opened.verifyTrail(expecting: head).broken == nil)
        #expect(try await opened.notes(asOf: 5) == ["a": "rättad", "c": "tredje"])
        #expect(try ByHand.number("SELECT count(*) FROM schema_migration", in: place) == 11)
    }

    @Test func `takes a failed migration back whole`() async throws {
        try await Ledger.create(in: place).close()
        let broken = StoreSchema(rooms: [
            RoomSchema(
                migrations: [Ledger.creation, Migration(91, "create-moods", ["CREATE TABLE mood (id {int}) {strict}", "CREATE NONSENSE"])], facts: [])
        ])
        await #expect(throws: StoreRefusal.self) { try await Store.open(place.store, schema: broken) }
        #expect(try await Ledger.open(place).schemaNumber() == 90)
        #expect(try !ByHand.hasTable("mood", in: place))
    }

    @Test func `sorts the rooms' migrations by number, storage's own first`() {
        let rooms = [RoomSchema(migrations: [Migration(5, "b", [])], facts: []), RoomSchema(migrations: [Migration(4, "a", [])], facts: [])]
        #expect(StoreSchema(rooms: rooms).migrations.map(\.number) == [1, 2, 4, 5, 7, 8, 16, 18, 19, 22])
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `writes kinds and strictness in the engine's own words`() async throws {
        try await Ledger.create(in: place).close()
        let query = "SELECT count(*) FROM pragma_table_list WHERE name IN ('remark', 'mark', 'audit_entry', 'import_batch') AND strict = 1"
        #expect(try ByHand.number(query, in: place) == 4)
        #expect(try ByHand.number("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%{%'", in: place) == 0)
    }
}
