import Almanac
import Picture
import Storage
import StoresUnderTest
import Testing

@Suite struct WritingTests {
    private let place = EmptyPlace()

    private struct Interrupted: Error, Equatable {}

    @Test func `numbers changes 1, 2, 3`() async throws {
        let store = try await Ledger.create(in: place)
        #expect(try await store.newest == 0)
        var numbers: [Int64] = []
        for slug in ["a", "b", "c"] { numbers.append(try await store.add(slug).change.value) }
        #expect(numbers == [1, 2, 3])
        #expect(try await store.newest == 3)
    }

    @Test func `remembers who wrote, in which role, when and why`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        let entries = try await store.read { try $0.trail(newest: 2) }
        #expect(entries.map(\.change.value) == [5, 4])
        #expect(entries.map(\.why) == ["Strök b", "Skrev c"])
        #expect(entries.allSatisfy { $0.actor == Ledger.clerk })
        #expect(entries.map(\.at) == [Ledger.time(4), Ledger.time(3)])
        let second = try await store.read { try $0.trailEntry(ChangeNumber(2)) }
        #expect(second?.why == "Rättade a")
        #expect(try await store.read { try $0.trailEntry(ChangeNumber(9)) } == nil)
    }

    @Test func `leaves no change behind when a write touches nothing`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        let written = try await store.change("Ingenting") { try $0.reader.change().value }
        #expect(written.change == ChangeNumber(1))
        #expect(written.answer == 1)
        #expect(try await store.newest == 1)
    }

    @Test func `rolls everything back when the work throws`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a", "kvar")
        await #expect(throws: Interrupted()) {
            try await store.change("Halvvägs") { writer in
                try writer.end(1, of: Ledger.note)
                try writer.add(Ledger.values("b", "borta"), to: Ledger.note)
                throw Interrupted()
            }
        }
        #expect(try await store.notes(asOf: 1) == ["a": "kvar"])
        #expect(try await store.newest == 1)
        #expect(try await store.verifyTrail().broken == nil)
        #expect(try await store.add("b").change.value == 2)
    }

    @Test func `sees its own rows within the change`() async throws {
        let store = try await Ledger.create(in: place)
        let seen = try await store.change("Skrev a") { writer in
            let id = try writer.add(Ledger.values("a", nil), to: Ledger.note)
            return try writer.reader.first("SELECT count(*) FROM remark WHERE id = ?1", [.int(id)]) { $0.int(0) }
        }
        #expect(seen.answer == 1)
        #expect(seen.change.value == 1)
    }

    @Test func `makes every earlier reading again after a revision`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        #expect(try await store.notes(asOf: 0) == [:])
        #expect(try await store.notes(asOf: 1) == ["a": "första"])
        #expect(try await store.notes(asOf: 2) == ["a": "rättad", "b": "andra"])
        #expect(try await store.notes(asOf: 4) == ["a": "rättad", "b": "andra", "c": "tredje"])
        #expect(try await store.notes(asOf: 5) == ["a": "rättad", "c": "tredje"])
    }

    @Test func `refuses to end a fact twice`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        try await store.change("Strök a") { try $0.end(1, of: Ledger.note) }
        for id: Int64 in [1, 99] {
            await #expect(throws: StoreRefusal.endedAlready(table: "remark", id: id)) {
                try await store.change("Strök igen") { try $0.end(id, of: Ledger.note) }
            }
        }
        #expect(try await store.newest == 2)
    }

    @Test func `goes on when a fact that was to be ended was ended already`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        try await store.change("Försökte") { writer in
            #expect(throws: StoreRefusal.self) { try writer.end(99, of: Ledger.note) }
            try writer.add(Ledger.values("b", nil), to: Ledger.note)
        }
        #expect(try await store.verifyTrail().broken == nil)
        #expect(try await store.notes(asOf: 2).keys.sorted() == ["a", "b"])
    }

    @Test func `takes a change back whole when the engine refused a row, also when the writer went on`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        await #expect(throws: StoreRefusal.self) {
            try await store.change("Försökte") { writer in
                _ = try? writer.add(Ledger.values("b", nil), to: Ledger.note)
                _ = try? writer.add(Ledger.values("a", "dubblett"), to: Ledger.note)
                _ = try? writer.add(Ledger.values("c", nil), to: Ledger.note)
            }
        }
        #expect(try await store.verifyTrail().broken == nil)
        #expect(try await store.newest == 1)
        #expect(try await store.notes(asOf: 2).keys.sorted() == ["a"])
    }

    @Test(arguments: [
        Ledger.values("a", "åäö é – ”citat” 🙂", amount: .max, weight: -1.5e-300, picture: [0, 255]),
        Ledger.values("a", "", amount: .min, weight: 0, picture: []), Ledger.values("a", nil), Ledger.values("a", "före\u{0}efter"),
        Ledger.values("a", nil, weight: -0.0), Ledger.values("a", nil, weight: .nan), Ledger.values("a", nil, weight: .infinity),
    ])
    func `vouches for every value as it is stored`(_ values: [Bind]) async throws {
        let store = try await Ledger.create(in: place)
        try await store.change("Skrev a") { try $0.add(values, to: Ledger.note) }
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `gives back what was stored, kind by kind`() async throws {
        let store = try await Ledger.create(in: place)
        let values = Ledger.values("a", "åäö", amount: -7, weight: 0.1, picture: [0, 1, 255])
        try await store.change("Skrev a") { try $0.add(values, to: Ledger.note) }
        let kept = try await store.read { reader in
            try reader.first("SELECT slug, words, amount, weight, picture FROM remark") { row in (0..<5).map { row.value($0) } }
        }
        #expect(kept == values)
    }

    @Test(.enabled(if: EmptyPlace.isFile)) func `acknowledges nothing before it is on the disk`() async throws {
        let store = try await Ledger.create(in: place)
        let level = try await store.change("Frågar") { writer in
            try writer.reader.first("PRAGMA synchronous") { $0.int(0) }
        }
        // 2 is FULL: the write-ahead log is synced at every commit.
        #expect(level.answer == 2)
    }

    @Test func `cannot write through a reading`() async throws {
        let store = try await Ledger.create(in: place)
        await #expect(throws: StoreRefusal.readOnly) {
            try await store.read { try $0.rows("INSERT INTO mark (id, note, since) VALUES (1, 'a', 1)") { _ in } }
        }
        #expect(try await store.verifyTrail().broken == nil)
    }
}
