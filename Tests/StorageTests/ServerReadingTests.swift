#if PostgreSQL
    import Picture
    import StoresUnderTest
    import Testing

    @testable import Storage

    /// Readings on a server: many municipalities read on a few connections, and the server is waited for no more than it has to be.
    @Suite(.enabled(if: !EmptyPlace.isFile)) struct ServerReadingTests {
        private let place = EmptyPlace()

        @Test func `reads each municipality's own on one connection, also after one of them was refused something`() async throws {
            let (servers, other) = (DatabaseServers(), EmptyPlace())
            let options = Store.Options(connections: 1)
            let home = try await Store.create(place.store, schema: Ledger.schema, options: options, servers: servers)
            let away = try await Store.create(other.store, schema: Ledger.schema, options: options, servers: servers)
            try await home.add("a", "hemma")
            try await away.add("a", "borta")
            for _ in 0..<8 {
                #expect(try await home.notes(asOf: 1) == ["a": "hemma"])
                #expect(try await away.notes(asOf: 1) == ["a": "borta"])
                await #expect(throws: (any Error).self) { try await away.read { try $0.rows("SELECT * FROM finns_inte") { _ in } } }
            }
            #expect(try await home.notes(asOf: 1) == ["a": "hemma"])
            #expect(try await away.verifyTrail().broken == nil)
        }

        @Test func `sees one moment from its first question to its last, and holds on to none when it has ended`() async throws {
            let store = try await Ledger.create(in: place, options: Store.Options(connections: 1))
            let second = try await Ledger.open(place)
            try await store.add("a", "före")
            let seen = try await store.read { [place] reader in
                let before = try reader.change()
                try ByHand.run(["UPDATE remark SET words = 'under'"], on: place)
                return (before, try reader.rows("SELECT words FROM remark") { $0.text(0) })
            }
            #expect(seen.0.value == 1 && seen.1 == ["före"])
            #expect(try await store.notes(asOf: 1) == ["a": "under"], "on the same connection")
            let query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'samsyn \(place.schema)' AND backend_xmin IS NOT NULL"
            #expect(try ByHand.number(query, in: place) == 0)
            try await second.close()
        }

        @Test func `gives no answer of a reading in which something was refused, whoever looked away`() async throws {
            let store = try await Ledger.create(in: place, options: Store.Options(connections: 1))
            try await store.add("a", "kvar")
            await #expect(throws: StoreRefusal.self) {
                try await store.read { reader in
                    _ = try? reader.rows("SELECT * FROM finns_inte") { _ in }
                    return 1
                }
            }
            #expect(try await store.read { _ in 2 } == 2, "who asks nothing is answered too")
            #expect(try await store.notes(asOf: 1) == ["a": "kvar"])
        }

        @Test func `hands over many rows, and answers other questions meanwhile`() async throws {
            let store = try await Ledger.create(in: place)
            try await store.change("Skrev många") { writer in
                try writer.addAll(to: Ledger.mark) { rows in try rows.add(0..<4_500) { number, row in row.text("n\(number)") } }
            }
            let seen = try await store.read { reader in
                var (notes, changes): ([String], Set<Int64>) = ([], [])
                try reader.each("SELECT note FROM mark ORDER BY id") { row in
                    notes.append(row.text(0))
                    if notes.count % 700 == 0 {
                        changes.insert(try reader.change().value)
                        try reader.each("SELECT id FROM mark WHERE id <= ?1 ORDER BY id", [.int(3)]) { changes.insert($0.int(0)) }
                    }
                }
                return (notes, changes)
            }
            #expect(seen.0 == (0..<4_500).map { "n\($0)" })
            #expect(seen.1 == [1, 2, 3])
        }
    }
#endif
