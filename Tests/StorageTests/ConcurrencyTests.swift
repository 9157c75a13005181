import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

@Suite struct ConcurrencyTests {
    private let place = EmptyPlace()

    /// Long enough that a slow disk is no fault of the store.
    private static let patient = Store.Options(busySeconds: 60)

    private func write(_ count: Int, to stores: [Store]) async throws -> [Int64] {
        try await withThrowingTaskGroup(of: Int64.self) { group in
            for number in 0..<count {
                let store = stores[number % stores.count]
                group.addTask { try await store.add("n\(number)").change.value }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test func `gives 200 writers at once 200 change numbers and one unbroken trail`() async throws {
        let store = try await Ledger.create(in: place, options: ConcurrencyTests.patient)
        let changes = try await write(200, to: [store])
        #expect(changes.sorted() == Array(1...200))
        let report = try await store.verifyTrail()
        #expect(report.broken == nil)
        #expect(report.entries == 200)
        #expect(try await store.notes(asOf: 200).count == 200)
    }

    @Test func `lets two programs take turns on one store`() async throws {
        let first = try await Ledger.create(in: place, options: ConcurrencyTests.patient)
        let second = try await Ledger.open(place, options: ConcurrencyTests.patient)
        let changes = try await write(40, to: [first, second])
        #expect(changes.sorted() == Array(1...40))
        #expect(try await second.verifyTrail().broken == nil)
    }

    @Test func `lets readers see the old state while a long write goes on`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a", "före")
        let (entered, entering) = AsyncStream.makeStream(of: Void.self)
        let leave = DispatchSemaphore(value: 0)
        async let written = store.change("Lång skrivning") { writer in
            try writer.end(1, of: Ledger.note)
            try writer.add(Ledger.values("a", "efter"), to: Ledger.note)
            entering.finish()
            leave.wait()
        }
        for await _ in entered {}
        let seen = try await (store.notes(asOf: 2), store.newest)
        leave.signal()
        #expect(seen.0 == ["a": "före"])
        #expect(seen.1 == 1)
        #expect(try await written.change.value == 2)
        #expect(try await store.notes(asOf: 2) == ["a": "efter"])
    }

    @Test func `lets several programs bring one old store up to date at once`() async throws {
        try await Store.create(place.store, schema: StoreSchema(rooms: [])).close()
        let place = place
        let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 { group.addTask { try await Ledger.open(place, options: ConcurrencyTests.patient).schemaNumber() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers == [90, 90, 90, 90, 90, 90])
    }
}
