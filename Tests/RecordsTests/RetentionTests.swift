import Almanac
import Picture
import RecordsRules
import Storage
import Testing

@testable import Records

/// Setting rules and purging by them.
@Suite struct RetentionTests {
    @Test func `without a rule nothing is ever purged`() async throws {
        let house = try await RecordsHouse()
        let change = try await house.store.read { try $0.change() }
        let plan = try await house.desk(on: "2099-01-01").purge(expecting: nil)
        #expect(plan.parts.isEmpty && plan.change == change)
        #expect(try await house.kept() == [true, true, true])
    }

    @Test func `what is preserved is not purged, however old`() async throws {
        let house = try await RecordsHouse()
        var draft = RetentionDraft(RecordsHouse.rule)
        draft.kind = "bevara"
        try await house.desk(on: "2024-04-01").set("inlasta-filer", draft)
        #expect(try await house.desk(on: "2099-01-01").plan().parts.isEmpty)
        let sight = try #require(try await house.desk(on: "2099-01-01").sights().sights.first { $0.type.slug == StoreRecords.files })
        #expect(sight.rule?.term == .preserve)
    }

    /// By the day that is handed in, never by a clock.
    @Test(arguments: [("2026-01-15", 0), ("2026-01-16", 1), ("2026-02-16", 2), ("2026-03-15", 2), ("2026-03-16", 3)])
    func `purges what has become older than the rule says, and no more`(_ day: String, _ count: Int) async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        let plan = try await house.desk(on: day).plan()
        #expect(plan.rows == count)
        let purged = try await house.desk(on: day).purge(expecting: plan.mark)
        #expect(purged.rows == count)
        #expect(try await house.kept() == (0..<3).map { $0 >= count })
        #expect(try await house.store.verifyTrail().broken == nil)
        #expect(try await house.desk(on: day).plan().parts.isEmpty)
    }

    @Test func `logs what it purged: the type, the decision, the day and how many`() async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        let purged = try await house.desk(on: "2026-02-20").purge(expecting: nil)
        let runs = try await house.store.read { try $0.purgeRuns() }
        let run = try #require(runs.first)
        #expect(runs.count == 1)
        #expect(run.ground.recordType == StoreRecords.files && run.ground.decision == "Dokumenthanteringsplan 2026, dnr 12 (exempel)")
        #expect(run.ground.before.description == "2024-02-20" && run.ground.on.description == "2026-02-20")
        #expect(run.table == "import_file" && run.rows == 2 && run.change == purged.change)
        let entry = try await house.store.read { try $0.trailEntry(purged.change) }
        #expect(entry?.actor.name == "Sascha Exempel" && entry?.why == "Gallrade enligt reglerna")
    }

    @Test func `says of a purged file when, and by which decision; of another nothing`() async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        try await house.desk(on: "2026-01-20").purge(expecting: nil)
        try await house.desk(on: "2026-02-20").purge(expecting: nil)
        let words = try await house.store.read { reader in try (1...3).map { try reader.purge(ofFile: RecordsHouse.file($0).sha256)?.words } }
        let decision = "enligt Dokumenthanteringsplan 2026, dnr 12 (exempel)"
        #expect(words == ["20\u{A0}januari 2026 \(decision)", "20\u{A0}februari 2026 \(decision)", nil])
    }

    @Test func `purges names in the trail by a rule of their own, and the chain holds`() async throws {
        let house = try await RecordsHouse()
        var draft = RetentionDraft(RecordsHouse.rule)
        draft.number = "10"
        try await house.desk(on: "2024-04-01").set("namn-i-sparet", draft)
        let purged = try await house.desk(on: "2034-03-01").purge(expecting: nil)
        #expect(purged.rows == 2)
        let names = try await house.store.read { reader in try (1...4).map { try reader.trailEntry(ChangeNumber($0))?.actor.name } }
        #expect(names == ["gallrad", "gallrad", "Lo Exempel", "Sascha Exempel"])
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `refuses a purge that is no longer the one that was looked at`() async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        let looked = try await house.desk(on: "2026-01-20").plan()
        await #expect(throws: RetentionRefusal.moved) { try await house.desk(on: "2026-02-20").purge(expecting: looked.mark) }
        await #expect(throws: RetentionRefusal.moved) { try await house.desk(on: "2026-01-20").purge(expecting: "") }
        #expect(try await house.kept() == [true, true, true])
    }

    @Test func `a new rule takes the place of the one before, which stays in the history`() async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        let change = try await house.store.read { try $0.change() }
        try await house.setRule(on: "2024-04-02")
        #expect(try await house.store.read { try $0.change() } == change)
        var draft = RetentionDraft(RecordsHouse.rule)
        (draft.number, draft.unit) = ("6", "manader")
        try await house.desk(on: "2024-04-02").set("inlasta-filer", draft)
        #expect(try await house.store.read { try house.room.rules.rules($0)["inlasta-filer"]?.months } == 6)
        #expect(try await house.store.read { try $0.rows("SELECT months FROM retention_rule ORDER BY id") { $0.int(0) } } == [24, 6])
    }

    @Test func `no rule can purge what is always preserved, or what there is not`() async throws {
        let house = try await RecordsHouse()
        let desk = house.desk(on: "2026-01-20")
        await #expect(throws: RetentionRefusal.preserved) { try await desk.set("noter", RetentionDraft(RecordsHouse.rule)) }
        await #expect(throws: RetentionRefusal.absent) { try await desk.set("finns-inte", RetentionDraft(RecordsHouse.rule)) }
        await #expect(throws: RetentionRefusal.flaw(.decision)) {
            var draft = RetentionDraft(RecordsHouse.rule)
            draft.decision = ""
            try await desk.set("inlasta-filer", draft)
        }
    }
}
