import Foundation
import Picture
import StoresUnderTest
import Testing

@testable import Storage

@Suite struct CopyTests {
    private let place = EmptyPlace()
    private let other = EmptyPlace()

    /// Every place that a copy can be made to on this run: a folder, and a server where there is one.
    private var targets: [StorePlace] { EmptyPlace.isFile ? [other.store] : [other.store, .folder(other.folder)] }

    @Test func `is the same store in another place: changes, trail, every value`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        let sums = try await store.read { try $0.sums(Ledger.schema) }
        for target in targets {
            let report = try await store.copy(to: target)
            #expect(report.tables == sums)
            #expect(report.change == ChangeNumber(5))
            let copy = try await Store.open(target, schema: Ledger.schema)
            let trail = try await copy.verifyTrail(expecting: store.verifyTrail().head)
            #expect(trail.broken == nil)
            #expect(try await copy.notes(asOf: 1) == store.notes(asOf: 1))
            #expect(try await copy.add("d").change.value == 6)
            #expect(try await copy.verifyTrail().broken == nil)
        }
    }

    @Test func `goes there and back without a change`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        let there = StorePlace.folder(other.folder)
        let first = try await store.copy(to: there)
        let back = EmptyPlace()
        let second = try await Store.open(there, schema: Ledger.schema).copy(to: back.store)
        #expect(first == second)
    }

    @Test func `can be made of a store that nothing has been written to`() async throws {
        let report = try await Ledger.create(in: place).copy(to: other.store)
        #expect(report.head == "")
        #expect(report.tables.allSatisfy { $0.rows == 0 })
    }

    @Test func `is refused where a store is, which is left as it was`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a", "ny")
        try await Ledger.create(in: other).add("a", "kvar")
        await #expect(throws: StoreRefusal.present(other.store)) { try await store.copy(to: other.store) }
        #expect(try await Ledger.open(other).notes(asOf: 1) == ["a": "kvar"])
    }

    @Test func `carries more than the belt holds, and values of every size`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.change("Skrev mycket") { writer in
            for number in 0..<3_000 {
                let picture = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number % 700)
                try writer.add(
                    Ledger.values("n\(number)", number % 3 == 0 ? nil : "ord \(number)", amount: Int64(number), weight: 0.5, picture: picture),
                    to: Ledger.note)
            }
        }
        for target in targets {
            #expect(try await store.copy(to: target).tables == store.read { try $0.sums(Ledger.schema) })
        }
    }

    @Test func `leaves no store behind when the one it is made of does not hold`() async throws {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        try ByHand.run(["UPDATE remark SET words = 'annan' WHERE id = 2"], on: place)
        for target in targets {
            await #expect(throws: StoreRefusal.copyDiffers(table: "remark")) { try await store.copy(to: target) }
            await #expect(throws: StoreRefusal.absent(target)) { try await Store.open(target, schema: Ledger.schema) }
        }
    }

    @Test func `is of one moment, while others write`() async throws {
        let store = try await Ledger.create(in: place)
        for number in 0..<20 { try await store.add("n\(number)") }
        async let writing: Void = {
            for number in 20..<60 { try await store.add("n\(number)") }
        }()
        let report = try await store.copy(to: other.store)
        try await writing
        let copy = try await Ledger.open(other)
        #expect(try await copy.notes(asOf: 1_000).count == Int(report.change.value))
        #expect(try await store.read { try $0.trailEntry(report.change)?.hash } == report.head)
    }
}

@Suite struct BeltTests {
    @Test func `wakes the one who puts when nobody takes any more`() throws {
        let belt = Belt<Int>(depth: 1)
        try belt.put(1)
        belt.giveUp()
        // Again and again: who goes on trying is told so each time, and never left waiting.
        for _ in 0..<3 { #expect(throws: Belt<Int>.Broken.self) { try belt.put(2) } }
    }

    @Test func `wakes the one who takes when nobody puts any more`() {
        let belt = Belt<Int>(depth: 1)
        belt.giveUp()
        for _ in 0..<3 { #expect(throws: Belt<Int>.Broken.self) { try belt.take() } }
    }

    @Test func `hands over in order, and then nothing`() throws {
        let belt = Belt<Int>(depth: 3)
        for number in 0..<3 { try belt.put(number) }
        belt.end()
        #expect(try [belt.take(), belt.take(), belt.take(), belt.take(), belt.take()] == [0, 1, 2, nil, nil])
    }
}
