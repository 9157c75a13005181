#if PostgreSQL
    import Foundation
    import Picture
    import StoresUnderTest
    import Synchronization
    import Testing

    @testable import Storage

    /// What only a server can do to a store.
    @Suite(.enabled(if: !EmptyPlace.isFile)) struct ServerTests {
        private let place = EmptyPlace()

        /// Cuts every connection to the place's schema, as a server that restarts does.
        private func cutConnections() throws {
            try ByHand.run(
                ["SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samsyn \(place.schema)'"], on: place)
        }

        private func cutConnections(times: Int) async throws {
            for _ in 0..<times {
                try cutConnections()
                try await Task.sleep(for: .milliseconds(30))
            }
        }

        /// What four readers at once see of the first note.
        private static func readings(of store: Store) async throws -> [String?] {
            try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<160 { group.addTask { try await store.notes(asOf: 1)["a"] } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }

        /// The notes whose storing was acknowledged, of sixty tried.
        private static func acknowledged(by store: Store) async -> [String] {
            var slugs: [String] = []
            for number in 0..<60 where (try? await store.add("n\(number)")) != nil { slugs.append("n\(number)") }
            return slugs
        }

        @Test func `goes on when the connections were cut while they rested`() async throws {
            let store = try await Ledger.create(in: place)
            try await store.add("a", "kvar")
            try cutConnections()
            #expect(try await store.notes(asOf: 1) == ["a": "kvar"])
            try cutConnections()
            #expect(try await store.add("b").change.value == 2)
        }

        @Test func `answers every reading and keeps every acknowledged change while connections are cut again and again`() async throws {
            let store = try await Ledger.create(in: place)
            try await store.add("a", "kvar")
            async let cutting: Void = cutConnections(times: 15)
            async let seen = ServerTests.readings(of: store)
            let acknowledged = await ServerTests.acknowledged(by: store)
            try await cutting
            #expect(try await seen == Array(repeating: "kvar", count: 160))
            let kept = try await store.notes(asOf: 1_000)
            #expect(Set(acknowledged).subtracting(kept.keys) == [])
            #expect(try await store.verifyTrail().broken == nil)
        }

        @Test func `breaks off a statement that takes too long, and goes on`() async throws {
            let store = try await Ledger.create(in: place, options: Store.Options(statementSeconds: 0.2))
            await #expect(throws: StoreRefusal.tooSlow) { try await store.read { try $0.rows("SELECT pg_sleep(5)") { _ in } } }
            #expect(try await store.newest == 0)
        }

        @Test func `tells the server's remarks to the log`() async throws {
            let told = Mutex<[String]>([])
            let store = try await Ledger.create(in: place, options: Store.Options(notice: { words in told.withLock { $0.append(words) } }))
            _ = try await store.read { try $0.rows("DO $$ BEGIN RAISE WARNING 'diskussion'; END $$") { _ in } }
            #expect(told.withLock { $0 } == ["WARNING:  diskussion"])
        }

        @Test func `says that the server is away, with its own words`() async throws {
            let place = try StorePlace("postgresql://samsyn@127.0.0.1:1/postgres")
            do {
                _ = try await Store.open(place, schema: Ledger.schema)
                Issue.record("opened a store where no server is")
            } catch StoreRefusal.away(let words) {
                #expect(words.contains("127.0.0.1"))
            }
        }

        @Test func `holds many municipalities on few connections`() async throws {
            let servers = DatabaseServers()
            let options = Store.Options(busySeconds: 30, connections: 3)
            let places = (0..<12).map { _ in EmptyPlace() }
            var stores: [Store] = []
            for (number, place) in places.enumerated() {
                let store = try await Store.create(place.store, schema: Ledger.schema, options: options, servers: servers)
                try await store.add("a", "kommun \(number)")
                stores.append(store)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for turn in 0..<120 {
                    let (store, number) = (stores[turn % 12], turn % 12)
                    group.addTask {
                        let seen = try await store.notes(asOf: 1)
                        #expect(seen == ["a": "kommun \(number)"])
                    }
                }
                try await group.waitForAll()
            }
            let names = places.map { "'samsyn \($0.schema)'" }.joined(separator: ", ")
            let open = try ByHand.number("SELECT count(*) FROM pg_stat_activity WHERE application_name IN (\(names))", in: place)
            // Each municipality has a writer's, and all share three.
            #expect(open == 12 + 3)
        }

        @Test func `orders text by its bytes, as a file does`() async throws {
            let store = try await Ledger.create(in: place)
            for slug in ["ö", "a", "Z", "z", "Å", "-"] { try await store.add(slug) }
            let slugs = try await store.read { try $0.rows("SELECT slug FROM remark ORDER BY slug") { $0.text(0) } }
            #expect(slugs == ["-", "Z", "a", "z", "Å", "ö"])
        }

        @Test func `lets a writer wait no longer than it may`() async throws {
            let store = try await Ledger.create(in: place)
            let hasty = try await Ledger.open(place, options: Store.Options(busySeconds: 0.3))
            let (entered, entering) = AsyncStream.makeStream(of: Void.self)
            let leave = DispatchSemaphore(value: 0)
            async let held = store.change("Håller pennan") { _ in
                entering.finish()
                leave.wait()
            }
            for await _ in entered {}
            await #expect(throws: StoreRefusal.locked) { try await hasty.add("b") }
            leave.signal()
            _ = try await held
        }
    }
#endif
