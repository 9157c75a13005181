import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

/// What the suites of the continuous copy share.
protocol CopyingTests {
    var place: EmptyPlace { get }
    var target: EmptyPlace { get }
}

extension CopyingTests {
    var folder: String { target.folder + "/lopande" }

    func copying(_ options: WalCopy.Options = .init()) -> WalCopy { WalCopy(of: place.folder, to: folder, options: options) }

    /// The store as it comes out of the folder.
    func restored() async throws -> [String] {
        let place = EmptyPlace()
        _ = try await WalCopy.restore(folder: folder, to: place.store, schema: Ledger.schema, at: Ledger.noon)
        let store = try await Ledger.open(place)
        #expect(try await store.verifyTrail().broken == nil)
        let everything = try await store.everything
        try await store.close()
        return everything
    }

    var generations: [String] { place.names(in: folder) }

    func segments(of generation: String) -> [String] { place.names(in: "\(folder)/\(generation)").filter { $0.hasSuffix(".wal") } }
}

/// The continuous copy of a store in a file. On PostgreSQL the server does it.
@Suite(.enabled(if: EmptyPlace.isFile)) struct BackupWalTests: CopyingTests {
    let place = EmptyPlace()
    let target = EmptyPlace()

    @Test func `copies what was written since the last time, and restores it`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a", "ett")
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        #expect(try await restored() == store.everything)
        try await store.add("b", "två")
        try await copy.tick(at: Ledger.time(1))
        #expect(try await restored() == store.everything)
        #expect(generations.count == 1)
    }

    @Test func `tells when it last copied, and up to which change`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying()
        #expect(copy.status.copied == nil)
        #expect(copy.isLate(at: Ledger.noon))
        try await store.add("a")
        try await copy.tick(at: Ledger.noon)
        #expect(copy.status.change.value == 1)
        #expect(copy.status.copied == Ledger.noon)
        #expect(copy.status.generation == generations.first)
        #expect(copy.status.failure == nil)
        let later = { (seconds: Int64) in Instant(millisecondsSince1970: Ledger.noon.millisecondsSince1970 + seconds * 1_000) }
        #expect(WalCopy.worstLoss() == 15)
        #expect(!copy.isLate(at: later(15)))
        #expect(copy.isLate(at: later(16)))
    }

    @Test func `writes nothing when nothing was written`() async throws {
        let store = try await Ledger.create(in: place)
        try await store.add("a")
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        let generation = try #require(generations.first)
        let before = segments(of: generation)
        for minute in 1..<4 { try await copy.tick(at: Ledger.time(Int64(minute))) }
        #expect(segments(of: generation) == before)
        #expect(copy.status.copied == Ledger.time(3))
    }

    @Test func `goes on in the same generation when the log begins anew, and keeps the log small`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying(WalCopy.Options(logLimit: 100_000))
        for round in 0..<12 {
            try await store.add("n\(round)", String(repeating: "ord ", count: 15_000))
            try await copy.tick(at: Ledger.time(Int64(round)))
        }
        #expect(generations.count == 1)
        let names = segments(of: try #require(generations.first))
        #expect(Set(names.map { $0.split(separator: "-")[1] }).count > 2)
        #expect(try place.bytes(of: place.file + "-wal").count < 1_000_000)
        #expect(try await restored() == store.everything)
    }

    @Test func `begins a new generation after a day in which something was written`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying(WalCopy.Options(generationSeconds: 3_600))
        try await copy.tick(at: Ledger.noon)
        try await copy.tick(at: Ledger.time(61))
        #expect(generations.count == 1)
        try await store.add("a")
        try await copy.tick(at: Ledger.time(62))
        #expect(generations.count == 2)
        #expect(try await restored() == store.everything)
    }

    @Test func `begins a new generation when the program starts again`() async throws {
        let store = try await Ledger.create(in: place)
        let first = copying()
        try await store.add("a")
        try await first.tick(at: Ledger.noon)
        try await first.stop(at: Ledger.time(1))
        // Meanwhile nobody keeps the log.
        for number in 0..<3 {
            try await store.add("n\(number)")
            try ByHand.run(["PRAGMA wal_checkpoint(TRUNCATE)"], on: place)
        }
        let second = copying()
        try await second.tick(at: Ledger.time(2))
        try await store.add("b")
        try await second.tick(at: Ledger.time(3))
        #expect(generations.count == 2)
        #expect(try await restored() == store.everything)
    }

    @Test func `lets other programs bring the log into the file without losing a change`() async throws {
        let store = try await Ledger.create(in: place)
        let copy = copying()
        try await copy.tick(at: Ledger.noon)
        for round in 0..<6 {
            try await store.add("a\(round)")
            try ByHand.run(["PRAGMA wal_checkpoint(\(["TRUNCATE", "RESTART", "FULL"][round % 3]))"], on: place)
            try await store.add("b\(round)")
            if round % 2 == 1 { try await copy.tick(at: Ledger.time(Int64(round))) }
        }
        #expect(generations.count == 1)
        #expect(try await restored() == store.everything)
    }

    @Test func `clears away generations that a newer one took over from long ago`() async throws {
        let store = try await Ledger.create(in: place)
        for day in 0..<4 {
            try await store.add("n\(day)")
            let copy = copying()
            try await copy.tick(at: Ledger.time(Int64(day) * 1_440))
            try await copy.stop(at: Ledger.time(Int64(day) * 1_440))
        }
        let all = generations
        // The first two had been taken over from by noon of the second day, two days ago.
        let gone = try await WalCopy.prune(folder: folder, keepingDays: 1, now: Ledger.time(3 * 1_440 + 5))
        #expect(gone == Array(all.prefix(2)))
        #expect(try await WalCopy.prune(folder: folder, keepingDays: 0, now: Ledger.time(90 * 1_440)) == [all[2]])
        #expect(generations == [all[3]])
        #expect(try await restored() == store.everything)
    }

    @Test(arguments: 1...12) func `gives the store as of the last copy, whatever was written and whenever it was copied`(_ seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        let store = try await Ledger.create(in: place)
        let copy = copying(WalCopy.Options(logLimit: 60_000, generationSeconds: 1_200))
        try await copy.tick(at: Ledger.noon)
        var last = try await store.everything
        for step in 0..<60 {
            switch dice.roll(10) {
            case 0...4:
                try await store.add("s\(step)", String(repeating: "ord ", count: dice.roll(4) * 2_000))
            case 5:
                try ByHand.run(["PRAGMA wal_checkpoint(\(["PASSIVE", "FULL", "RESTART", "TRUNCATE"][dice.roll(4)]))"], on: place)
            case 6:
                // A reader of its own keeps an older moment for a while.
                let other = try await Ledger.open(place)
                try await other.read { reader in
                    _ = try reader.change()
                    Thread.sleep(forTimeInterval: 0.005)
                }
                try await other.close()
            default:
                try await copy.tick(at: Ledger.time(Int64(step)))
                last = try await store.everything
                #expect(try await copy.status.change.value == store.newest)
            }
            if dice.roll(12) == 0 { #expect(try await restored() == last, "step \(step)") }
        }
        #expect(try await restored() == last)
    }

    @Test func `misses nothing while writers and readers go on`() async throws {
        let store = try await Ledger.create(in: place, options: Store.Options(busySeconds: 60))
        let copy = copying(WalCopy.Options(logLimit: 60_000))
        try await copy.tick(at: Ledger.noon)
        let writing = Task {
            for number in 0..<150 { try await store.add("n\(number)", String(repeating: "ord ", count: 1_500)) }
        }
        let reading = Task { while !Task.isCancelled { _ = try await store.verifyTrail() } }
        for round in 0..<25 { try await copy.tick(at: Ledger.time(Int64(round))) }
        try await writing.value
        reading.cancel()
        _ = try? await reading.value
        try await copy.tick(at: Ledger.time(60))
        #expect(generations.count == 1)
        #expect(try await restored() == store.everything)
    }
}

/// Numbers that look like chance and are the same every time.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    /// 0 up to `sides`, that not included.
    mutating func roll(_ sides: UInt64) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % sides)
    }
}
