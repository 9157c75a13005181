import Almanac
import Picture
import StoresUnderTest

@testable import Storage

/// A store that things are purged from.
struct PurgeHouse {
    let place = EmptyPlace()
    let store: Store

    /// Eight changes: notes 1 to 5 in the first; 6 to 8 in the second, which ends 1 and 6; one note in each of the others, with a mark beside it.
    init() async throws {
        store = try await Ledger.create(in: place)
        try await store.change("Skrev fem") { writer in
            for number in 1...5 { try writer.add(Ledger.values("n\(number)", "hemliga ord \(number)", amount: Int64(number)), to: Ledger.note) }
        }
        try await store.change("Skrev tre", at: Ledger.time(1)) { writer in
            for number in 6...8 { try writer.add(Ledger.values("n\(number)", "hemliga ord \(number)"), to: Ledger.note) }
            try writer.end(1, of: Ledger.note)
            try writer.end(6, of: Ledger.note)
        }
        for number in 9...14 {
            try await store.change("Skrev \(number)", at: Ledger.time(Int64(number))) { writer in
                try writer.add(Ledger.values("n\(number)", "hemliga ord \(number)"), to: Ledger.note)
                try writer.add([.text("n\(number)")], to: Ledger.mark)
            }
        }
    }

    /// Purges notes, a change of its own.
    @discardableResult
    func purge(_ ids: [Int64], _ purging: Purging = .rows) async throws -> Int {
        try await store.change("Gallrade", at: Ledger.time(60)) { try $0.purge(ids, of: Ledger.note, purging, PurgeHouse.ground) }.answer
    }

    /// What a check finds, and the tables that it had to read once more.
    func checked() async throws -> (broken: BrokenLink?, searched: [String]) {
        try await store.read { [schema = store.schema] reader in
            var check = TrailCheck(schema, reader)
            try check.readEntries()
            try check.judgeTables()
            return (try check.report(expecting: nil).broken, check.searched.map(\.name))
        }
    }

    func words() async throws -> [Int64: String?] {
        let rows = try await store.read { try $0.rows("SELECT id, words FROM remark ORDER BY id") { ($0.int(0), $0.optionalText(1)) } }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    static let ground = PurgeGround(
        recordType: Slug(known: "noter"), decision: "Dokumenthanteringsplan 2026 (exempel)",
        before: Day(year: 2024, month: 11, day: 22) ?? Day(daysSince1970: 0),
        on: Day(year: 2026, month: 11, day: 22) ?? Day(daysSince1970: 0))

    static let blank = Purging.columns(["words": .null, "amount": .int(0)])
}
