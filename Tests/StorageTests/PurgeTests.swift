import Foundation
import Picture
import StoresUnderTest
import Testing

@testable import Storage

/// Taking facts away for good, and the trail afterwards.
@Suite struct PurgeTests {
    private func expectWhole(_ house: PurgeHouse) async throws {
        let (broken, searched) = try await house.checked()
        #expect(broken == nil)
        #expect(searched.isEmpty)
    }

    @Test func `takes rows away, says how many, and the trail is whole`() async throws {
        let house = try await PurgeHouse()
        let count = try await house.purge([2, 3, 9, 77])
        #expect(count == 3)
        #expect(try await house.words().keys.sorted() == [1, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14])
        try await expectWhole(house)
        let told = try await house.store.read { try $0.purgeRuns() }
        #expect(told == [PurgeRun(ground: PurgeHouse.ground, about: nil, table: "remark", rows: 3, change: ChangeNumber(9))])
        #expect(told.first?.words == "22\u{A0}november 2026 enligt Dokumenthanteringsplan 2026 (exempel)")
    }

    @Test func `blanks some columns, and leaves what else the rows hold`() async throws {
        let house = try await PurgeHouse()
        #expect(try await house.purge([2, 10], .columns(["words": .null])) == 2)
        let words = try await house.words()
        #expect(words[2] == .some(nil) && words[10] == .some(nil))
        #expect(words[3] == "hemliga ord 3")
        let kept = try await house.store.read { try $0.first("SELECT slug, amount FROM remark WHERE id = 2") { ($0.text(0), $0.int(1)) } }
        #expect(kept.map { "\($0.0) \($0.1)" } == "n2 2")
        try await expectWhole(house)
    }

    @Test func `is no change where there is nothing to purge`() async throws {
        let house = try await PurgeHouse()
        #expect(try await house.purge([77, 78]) == 0)
        #expect(try await house.purge([]) == 0)
        #expect(try await house.store.newest == 8)
    }

    @Test func `takes away rows that had ended, and the ending with them`() async throws {
        let house = try await PurgeHouse()
        #expect(try await house.purge([1, 6]) == 2)
        try await expectWhole(house)
        let left = try await house.store.read {
            try $0.rows("SELECT change, added, ended FROM purged_part ORDER BY change") { [$0.int(0), $0.int(1), $0.int(2)] }
        }
        #expect(left == [[1, 4, 0], [2, 2, 0]])
    }

    @Test func `takes away a row that had ended, and leaves the others of the change that ended it`() async throws {
        let house = try await PurgeHouse()
        #expect(try await house.purge([1]) == 1)
        try await expectWhole(house)
        let left = try await house.store.read {
            try $0.rows("SELECT change, added, ended FROM purged_part ORDER BY change") { [$0.int(0), $0.int(1), $0.int(2)] }
        }
        #expect(left == [[1, 4, 0], [2, 3, 1]])
    }

    @Test func `may purge the same part again and again, and the newest purge holds`() async throws {
        let house = try await PurgeHouse()
        try await house.purge([2])
        try await house.purge([3], PurgeHouse.blank)
        try await house.purge([3, 4])
        try await expectWhole(house)
        let current = try await house.store.read { try $0.rows("SELECT change, added FROM purged_part WHERE until IS NULL") { [$0.int(0), $0.int(1)] } }
        #expect(current == [[1, 2]])
        #expect(try await house.store.read { try $0.purgeRuns(of: PurgeHouse.ground.recordType).map(\.rows) } == [2, 1, 1])
    }

    @Test func `may purge everything, and the store goes on with numbers that nobody has had`() async throws {
        let house = try await PurgeHouse()
        #expect(try await house.purge(Array(1...14)) == 14)
        try await expectWhole(house)
        #expect(try await house.words().isEmpty)
        #expect(try await house.store.add("ny").answer == 15)
        try await house.purge([15])
        #expect(try await house.store.change("Skrev") { try $0.upcomingID(of: Ledger.note) }.answer == 16)
        #expect(try await house.store.add("ny").answer == 16)
        try await expectWhole(house)
    }

    @Test func `many rows at once go on from the highest number there has been, too`() async throws {
        let house = try await PurgeHouse()
        try await house.purge([13, 14])
        try await house.store.change("Skrev många") { writer in
            try writer.addAll(to: Ledger.note) { rows in
                try rows.add(0..<100) { row, block in for value in Ledger.values("m\(row)", "ord") { block.value(value) } }
            }
        }
        #expect(try await house.store.read { try $0.rows("SELECT id FROM remark WHERE id > 12 ORDER BY id") { $0.int(0) } } == Array(15...114))
        try await expectWhole(house)
    }

    @Test func `goes on writing in the table that it purged, in the same change`() async throws {
        let house = try await PurgeHouse()
        let id = try await house.store.change("Gallrade och skrev") { writer in
            try writer.purge([14, 13], of: Ledger.note, .rows, PurgeHouse.ground)
            try writer.end(8, of: Ledger.note)
            return try writer.add(Ledger.values("n15", "nya ord"), to: Ledger.note)
        }
        #expect(id.answer == 15)
        try await expectWhole(house)
        try await house.purge([8, 15])
        try await expectWhole(house)
    }

    @Test func `several tables are purged in one change`() async throws {
        let house = try await PurgeHouse()
        try await house.store.change("Gallrade") { writer in
            try writer.purge([9, 10], of: Ledger.note, .rows, PurgeHouse.ground)
            try writer.purge([1, 2], of: Ledger.mark, .rows, PurgeHouse.ground, about: "n9")
        }
        try await expectWhole(house)
        #expect(try await house.store.read { try $0.purgeRuns().map { "\($0.table) \($0.about ?? "-")" } } == ["mark n9", "remark -"])
    }

    @Test func `what is purged can no longer be guessed: its part has lost its salt, and what is left has another`() async throws {
        let house = try await PurgeHouse()
        let before = try await house.store.read { try $0.first("SELECT salt, content FROM audit_part WHERE change = 1") { ($0.blob(0), $0.blob(1)) } }
        try await house.purge([2])
        let (salt, content) = try #require(before)
        #expect(try await house.store.read { try $0.first("SELECT content FROM audit_part WHERE change = 1 AND salt IS NULL") { $0.blob(0) } } == content)
        let left = try await house.store.read { try $0.first("SELECT salt, content FROM purged_part") { ($0.blob(0), $0.blob(1)) } }
        #expect(left?.0.count == 16 && left?.0 != salt)
        #expect(left?.1 != content)
    }

    @Test(.enabled(if: EmptyPlace.isFile), arguments: [Purging.rows, PurgeHouse.blank]) func `leaves nothing of it in the file`(_ purging: Purging) async throws
    {
        let house = try await PurgeHouse()
        try await house.purge([2, 11], purging)
        try await house.store.close()
        try house.place.gatherIntoOneFile()
        let text = String(decoding: try house.place.contents(), as: UTF8.self)
        #expect(!text.contains("hemliga ord 2") && !text.contains("hemliga ord 11"))
        #expect(text.contains("hemliga ord 3") && text.contains("hemliga ord 12"))
    }

    @Test func `is carried by a copy of the store`() async throws {
        let house = try await PurgeHouse()
        try await house.purge([1, 2, 14])
        let other = EmptyPlace()
        let report = try await house.store.copy(to: other.store)
        let copy = try await Ledger.open(other)
        #expect(try await copy.verifyTrail(expecting: report.head).broken == nil)
        #expect(try await copy.add("ny").answer == 15)
    }

    @Test func `many rows of many changes go at once`() async throws {
        let house = try await PurgeHouse()
        for number in 1...30 {
            try await house.store.change("Skrev många") { writer in
                try writer.addAll(to: Ledger.note) { rows in
                    try rows.add(0..<100) { row, block in for value in Ledger.values("m\(number)-\(row)", "ord") { block.value(value) } }
                }
            }
        }
        let ids = (Int64(1)...3_014).filter { $0 % 3 != 0 }
        #expect(try await house.purge(ids) == ids.count)
        try await expectWhole(house)
        #expect(try await house.words().count == 1_004)
        try await house.purge(Array(1...3_014))
        try await expectWhole(house)
    }

    // Words of the trail itself.

    @Test func `takes the words out of the oldest entries, and the trail is whole`() async throws {
        let house = try await PurgeHouse()
        let head = try await house.store.verifyTrail().head
        let count = try await house.store.change("Gallrade") { try $0.purgeWords(through: ChangeNumber(3), PurgeHouse.ground) }.answer
        #expect(count == 3)
        let entries = try await house.store.read { reader in try (1...4).map { try reader.trailEntry(ChangeNumber($0))?.actor.name } }
        #expect(entries == ["gallrad", "gallrad", "gallrad", "Kim Skrivare"])
        #expect(try await house.store.verifyTrail(expecting: head).broken == nil)
        #expect(try await house.store.change("Gallrade") { try $0.purgeWords(through: ChangeNumber(3), PurgeHouse.ground) }.answer == 0)
        #expect(try await house.store.newest == 9)
        #expect(try await house.store.change("Gallrade") { try $0.purgeWords(through: ChangeNumber(5), PurgeHouse.ground) }.answer == 2)
        try await expectWhole(house)
    }

    @Test func `words that were changed by hand are not purged`() async throws {
        let house = try await PurgeHouse()
        try ByHand.run(["UPDATE audit_entry SET actor = 'Någon Annan' WHERE change = 2"], on: house.place)
        await #expect(throws: StoreRefusal.brokenPart(table: "audit_entry", change: 2)) {
            try await house.store.change("Gallrade") { try $0.purgeWords(through: ChangeNumber(3), PurgeHouse.ground) }
        }
        #expect(try await house.store.read { try $0.trailEntry(ChangeNumber(2))?.actor.name } == "Någon Annan")
    }
}
