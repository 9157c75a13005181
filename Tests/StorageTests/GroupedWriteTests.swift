import Foundation
import Picture
import StoresUnderTest
import Synchronization
import Testing

@testable import Storage

/// Writes that wait together share one commit. On PostgreSQL each has its own.
@Suite(.enabled(if: EmptyPlace.isFile)) struct GroupedWriteTests {
    private let place = EmptyPlace()

    /// What a room throws of its own.
    private struct Regret: Error, Equatable {}

    /// Whoever waits joins, however slow the machine.
    private static let together = Store.Options(joiningSeconds: 600)

    @Test func `gives those that wait together their turn in the order they came, and each sees all before it`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let seen = Mutex<[Int64]>([])
        let outcomes = try await Line(store).run(
            (0..<20).map { number in
                LinedUp { writer in
                    let before = try writer.notes
                    seen.withLock { $0.append(before) }
                    try writer.add(Ledger.values("n\(number)", nil), to: Ledger.note)
                }
            })
        #expect(outcomes == (1...20).map { .change($0) })
        #expect(seen.withLock { $0 } == Array(0..<20))
        #expect(try await store.notes(asOf: 20).count == 20)
        let report = try await store.verifyTrail()
        #expect(report.broken == nil && report.entries == 20)
    }

    @Test func `answers nobody before the commit that they share`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let line = Line(store)
        let seen = Mutex<Int64?>(nil)
        let outcomes = try await line.run([
            .adding("a"),
            LinedUp { writer in
                try writer.add(Ledger.values("b", nil), to: Ledger.note)
                line.pause()
            },
        ]) {
            let newest = try await store.newest
            seen.withLock { $0 = newest }
        }
        #expect(seen.withLock { $0 } == 0)
        #expect(outcomes == [.change(1), .change(2)])
    }

    @Test func `lets nobody join when the time for it is over`() async throws {
        let store = try await Ledger.create(in: place, options: Store.Options(joiningSeconds: 0))
        let line = Line(store)
        let seen = Mutex<Int64?>(nil)
        let outcomes = try await line.run([.adding("a"), LinedUp { _ in line.pause() }]) {
            let newest = try await store.newest
            seen.withLock { $0 = newest }
        }
        #expect(seen.withLock { $0 } == 1)
        #expect(outcomes == [.change(1), .change(1)])
    }

    @Test(arguments: [(63, Int64(0)), (64, 64)]) func `lets sixty-four share a commit, and no more`(_ place: Int, _ lasting: Int64) async throws {
        let store = try await Ledger.create(in: self.place, options: GroupedWriteTests.together)
        let line = Line(store)
        let seen = Mutex<Int64?>(nil)
        let writes = (0..<70).map { number in
            LinedUp { writer in
                if number == place { line.pause() }
                try writer.add(Ledger.values("n\(number)", nil), to: Ledger.note)
            }
        }
        let outcomes = try await line.run(writes) {
            let newest = try await store.newest
            seen.withLock { $0 = newest }
        }
        #expect(seen.withLock { $0 } == lasting)
        #expect(outcomes == (1...70).map { .change($0) })
    }

    @Test func `takes back one that fails alone, and nobody sees anything of it`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let outcomes = try await Line(store).run([
            .adding("a"),
            LinedUp { writer in
                try writer.add(Ledger.values("b", "ångrad"), to: Ledger.note)
                try writer.end(1, of: Ledger.note)
                throw Regret()
            },
            LinedUp { writer in
                guard try writer.notes == 1 else { throw Regret() }
                try writer.add(Ledger.values("b", "kvar"), to: Ledger.note)
            },
        ])
        #expect(outcomes == [.change(1), .failure("Regret()"), .change(2)])
        #expect(try await store.notes(asOf: 2) == ["a": "", "b": "kvar"])
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `goes on with the others when the first of them fails`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let outcomes = try await Line(store).run([LinedUp { _ in throw Regret() }, .adding("a"), .adding("b")])
        #expect(outcomes == [.failure("Regret()"), .change(1), .change(2)])
    }

    @Test func `takes back one that the engine refuses, also when it goes on as if nothing had happened`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let outcomes = try await Line(store).run([
            .adding("a"),
            LinedUp { writer in
                try writer.add(Ledger.values("c", nil), to: Ledger.note)
                _ = try? writer.add(Ledger.values("a", nil), to: Ledger.note)
            },
            LinedUp { try $0.end(99, of: Ledger.note) },
            .adding("b"),
        ])
        #expect(outcomes.first == .change(1) && outcomes.last == .change(2))
        #expect(outcomes[1].words?.contains("UNIQUE constraint failed") == true)
        #expect(outcomes[2].refusal == .endedAlready(table: "remark", id: 99))
        #expect(try await store.notes(asOf: 2).keys.sorted() == ["a", "b"])
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `takes back a bulk of rows that fails, and keeps the bulk before it`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let outcomes = try await Line(store).run([.adding("a"), .bulk("x", 500), .bulk("y", 300, last: "x7"), .bulk("z", 40)])
        #expect(outcomes.map(\.change) == [1, 2, nil, 3])
        #expect(try await store.notes(asOf: 3).count == 541)
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `tells everybody when the engine takes back all that was done together, and goes on with the next`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let outcomes = try await Line(store).run([
            .adding("a"), LinedUp { _ in throw Regret() },
            LinedUp { writer in
                // The file may not grow: SQLite then takes back the whole transaction.
                _ = try writer.reader.rows("PRAGMA max_page_count = 1") { $0.int(0) }
                try writer.add(Ledger.values("b", String(repeating: "ord ", count: 50_000)), to: Ledger.note)
            },
            .adding("c"),
        ])
        #expect(outcomes.map(\.refusal) == [.full, .full, .full, nil])
        #expect(outcomes.last == .change(1))
        #expect(try await store.notes(asOf: 1) == ["c": ""])
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `tells everybody when the commit fails, and keeps nothing`() async throws {
        let promise = FactTable("promise", ["keeps"])
        let creation = Migration(
            20, "create-promises",
            [
                """
                CREATE TABLE promise (
                    id {int} NOT NULL PRIMARY KEY, keeps {int} REFERENCES promise (id) DEFERRABLE INITIALLY DEFERRED, since {int} NOT NULL, until {int}
                ) {strict}
                """
            ])
        let schema = StoreSchema(rooms: [RoomSchema(migrations: [creation], facts: [promise])])
        let store = try await Store.create(place.store, schema: schema, options: GroupedWriteTests.together)
        let kept = LinedUp { try $0.add([.null], to: promise) }
        let outcomes = try await Line(store).run([kept, LinedUp { try $0.add([.int(77)], to: promise) }, kept])
        #expect(outcomes.map(\.refusal) == Array(repeating: .other("FOREIGN KEY constraint failed"), count: 3))
        #expect(try await store.newest == 0)
        #expect(try await Line(store).run([kept, kept]) == [.change(1), .change(2)])
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `makes those before a long write lasting first, and those after it wait`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let line = Line(store)
        let seen = Mutex<[String: String]>([:])
        let long = LinedUp(isLong: true) { writer in
            line.pause()
            try writer.add(Ledger.values("b", "lång"), to: Ledger.note)
        }
        let outcomes = try await line.run([.adding("a"), long, .adding("c")]) {
            let notes = try await store.notes(asOf: 9)
            seen.withLock { $0 = notes }
        }
        #expect(seen.withLock { $0 } == ["a": ""])
        #expect(outcomes == [.change(1), .change(2), .change(3)])
    }

    @Test func `does not do a write that is given up while it waits, and does those beside it`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let outcomes = try await Line(store).run([.adding("a"), .adding("b"), .adding("c")], givingUp: 1)
        #expect(outcomes == [.change(1), .failure("CancellationError()"), .change(2)])
        #expect(try await store.notes(asOf: 2).keys.sorted() == ["a", "c"])
    }

    @Test func `ends a write that is given up in its midst, and nothing of it stays`() async throws {
        let store = try await Ledger.create(in: place)
        let (entered, entering) = AsyncStream.makeStream(of: Void.self)
        let leave = DispatchSemaphore(value: 0)
        let writing = Task {
            try await store.change("Ångrar sig") { writer in
                try writer.add(Ledger.values("a", nil), to: Ledger.note)
                entering.finish()
                leave.wait()
                try writer.add(Ledger.values("b", nil), to: Ledger.note)
            }
        }
        for await _ in entered {}
        writing.cancel()
        leave.signal()
        await #expect(throws: CancellationError.self) { try await writing.value }
        #expect(try await store.add("c").change.value == 1)
    }

    @Test func `remembers what a write reads only under numbers that are lasting`() async throws {
        let store = try await Ledger.create(in: place, options: GroupedWriteTests.together)
        let memo = Memo<String, Int64>()
        let reading = { (name: String) in
            LinedUp { writer in
                _ = try memo.value("before \(name)", asOf: writer.reader.change()) { try writer.notes }
                try writer.add(Ledger.values(name, nil), to: Ledger.note)
                _ = try memo.value("own \(name)", asOf: writer.change) { try writer.notes }
            }
        }
        let outcomes = try await Line(store).run([reading("a"), reading("b")])
        #expect(outcomes == [.change(1), .change(2)])
        #expect(memo.remembered("before a", asOf: ChangeNumber(0)) == 0)
        for (key, change) in [("own a", 1), ("before b", 1), ("own b", 2)] as [(String, Int64)] {
            #expect(memo.remembered(key, asOf: ChangeNumber(change)) == nil, "\(key)")
        }
    }

    @Test func `refuses a write to a store that has been closed`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        try await store.close()
        await #expect(throws: StoreRefusal.self) { try await store.add("b") }
    }
}
