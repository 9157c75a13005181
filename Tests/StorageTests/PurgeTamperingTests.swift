import Picture
import StoresUnderTest
import Testing

@testable import Storage

/// A purge hides nothing that is done by hand, before it or after it.
@Suite struct PurgeTamperingTests {
    /// What is done to a store after two purges: of notes 2 and 10 (change 9) and of 3 and 6 (change 10).
    static let afterwards = [
        Tampering("a row that is left changed", "UPDATE remark SET words = 'x' WHERE id = 4", breaks: .content, 1, "remark"),
        Tampering("a row that is left taken out", "DELETE FROM remark WHERE id = 4", breaks: .content, 1, "remark"),
        Tampering("all that is left of a part taken out", "DELETE FROM remark WHERE since = 1", breaks: .content, 1, "remark"),
        Tampering("a row put back", "INSERT INTO remark (id, slug, since) VALUES (2, 'n2', 1)", breaks: .content, 1, "remark"),
        Tampering("a row of an emptied part put back", "INSERT INTO remark (id, slug, since) VALUES (10, 'n10', 4)", breaks: .content, 4, "remark"),
        Tampering("an ending that is left undone", "UPDATE remark SET until = NULL WHERE id = 1", breaks: .content, 2, "remark"),
        Tampering(
            "rows out of order, one of a purged part", "UPDATE remark SET since = 3 WHERE id = 4", breaks: .content, 1, "remark"),
        Tampering(
            "a purged part's salt put back", "UPDATE audit_part SET salt = \(ByHand.bytes("00")) WHERE change = 1 AND table_name = 'remark'",
            breaks: .content, 1, "remark"),
        Tampering(
            "another part's salt taken away", "UPDATE audit_part SET salt = NULL WHERE change = 5 AND table_name = 'remark'", breaks: .content, 5, "remark"),
        Tampering("what a purge told taken out", "DELETE FROM purged_part WHERE change = 4", breaks: .content, 4, "remark"),
        Tampering("what the first purge told taken out", "DELETE FROM purged_part WHERE until IS NOT NULL", breaks: .content, 9, "purged_part"),
        Tampering("the salt of what is left changed", "UPDATE purged_part SET salt = \(ByHand.bytes("00")) WHERE change = 4", breaks: .content, 4, "remark"),
        Tampering("the count of what is left changed", "UPDATE purged_part SET added = 7 WHERE change = 4", breaks: .content, 4, "remark"),
        Tampering("the note of a purge taken out", "DELETE FROM purge_run WHERE id = 1", breaks: .content, 9, "purge_run"),
        Tampering("the note of a purge changed", "UPDATE purge_run SET rows_purged = 1 WHERE id = 1", breaks: .content, 9, "purge_run"),
        Tampering("a purged part made up for another change", hidden, "DELETE FROM remark WHERE id = 11", breaks: .content, 5, "remark"),
    ]

    /// A row that would tell of an empty part, without the part's salt being gone.
    private static let hidden =
        "INSERT INTO purged_part SELECT 99, 5, 'remark', 0, 0, salt, content, since, NULL FROM purged_part WHERE change = 4"

    private func purged() async throws -> PurgeHouse {
        let house = try await PurgeHouse()
        try await house.purge([2, 10])
        try await house.purge([3, 6])
        #expect(try await house.checked().broken == nil)
        return house
    }

    @Test(arguments: afterwards) func `finds what is changed by hand after a purge`(_ tampering: Tampering) async throws {
        let house = try await purged()
        try ByHand.run(tampering.statements, on: house.place)
        #expect(try await house.checked().broken == tampering.broken)
    }

    @Test func `finds a purge that was made up whole, by the change that it says it came with`() async throws {
        let house = try await purged()
        try ByHand.run(
            [PurgeTamperingTests.hidden, "UPDATE audit_part SET salt = NULL WHERE change = 5 AND table_name = 'remark'", "DELETE FROM remark WHERE id = 11"],
            on: house.place)
        // The rows of change 5 are what the made-up purge says; the purge itself is not what change 9 wrote.
        #expect(try await house.checked().broken == BrokenLink(kind: .content, change: ChangeNumber(9), table: "purged_part"))
    }

    @Test func `finds a purge that was made up in a store where nothing has been purged`() async throws {
        let house = try await PurgeHouse()
        try ByHand.run(
            [
                "INSERT INTO purged_part SELECT 1, change, table_name, added, ended, salt, content, 8, NULL FROM audit_part WHERE change = 5 AND table_name = 'remark'",
                "UPDATE audit_part SET salt = NULL WHERE change = 5 AND table_name = 'remark'",
            ], on: house.place)
        let (broken, searched) = try await house.checked()
        #expect(broken == BrokenLink(kind: .unknownChange, change: ChangeNumber(8), table: "purged_part"))
        #expect(searched == ["purged_part"])
    }

    @Test func `believes no purge of what purges are told by`() async throws {
        let house = try await purged()
        try ByHand.run(
            [
                "INSERT INTO purged_part SELECT 99, 9, 'purged_part', added, ended, salt, content, 9, NULL FROM audit_part WHERE change = 9 AND table_name = 'purged_part'",
                "UPDATE audit_part SET salt = NULL WHERE change = 9 AND table_name = 'purged_part'",
            ], on: house.place)
        #expect(try await house.checked().broken == BrokenLink(kind: .content, change: ChangeNumber(9), table: "purged_part"))
    }

    @Test func `searches a purged table whose rows are out of order, and finds nothing else wrong with it`() async throws {
        let house = try await purged()
        try ByHand.run(["UPDATE remark SET since = 77 WHERE id = 14"], on: house.place)
        let (broken, searched) = try await house.checked()
        #expect(broken == BrokenLink(kind: .content, change: ChangeNumber(8), table: "remark"))
        #expect(searched == ["remark"])
    }

    /// What is done by hand to the very part that a purge then touches.
    @Test(arguments: [
        "UPDATE remark SET words = 'x' WHERE id = 4", "DELETE FROM remark WHERE id = 4", "INSERT INTO remark (id, slug, since) VALUES (99, 'x', 1)",
        "UPDATE remark SET since = 2 WHERE id = 5", "UPDATE audit_part SET salt = NULL WHERE change = 1",
        "UPDATE audit_part SET content = \(ByHand.bytes("00")) WHERE change = 1",
    ]) func `a purge never makes good what was changed by hand: it is refused, or the trail stays broken`(_ statement: String) async throws {
        let house = try await PurgeHouse()
        try ByHand.run([statement], on: house.place)
        do {
            try await house.purge([2, 3])
            #expect(statement.contains("99"), "a row that lies apart is not read, and is found by the check")
        } catch {
            #expect(error as? StoreRefusal == .brokenPart(table: "remark", change: 1))
            #expect(try await house.words()[2] == "hemliga ord 2")
        }
        #expect(try await house.checked().broken?.change == ChangeNumber(1))
    }

    @Test func `an ending changed by hand stops the purge of a row that the same change ended`() async throws {
        let house = try await PurgeHouse()
        try ByHand.run(["UPDATE remark SET until = 2 WHERE id = 5"], on: house.place)
        await #expect(throws: StoreRefusal.brokenPart(table: "remark", change: 2)) { try await house.purge([1]) }
    }

    @Test func `a purge that was made up is not carried on by the next one`() async throws {
        let house = try await PurgeHouse()
        try ByHand.run(
            ["INSERT INTO purged_part SELECT 1, 1, 'remark', 5, 0, salt, content, 8, NULL FROM audit_part WHERE change = 1 AND table_name = 'remark'"],
            on: house.place)
        await #expect(throws: StoreRefusal.brokenPart(table: "remark", change: 1)) { try await house.purge([2]) }
    }

    @Test func `finds words that were taken out of the trail by hand after those that were purged`() async throws {
        let house = try await PurgeHouse()
        try await house.store.change("Gallrade") { _ = try $0.purgeWords(through: ChangeNumber(3), PurgeHouse.ground) }
        #expect(try await house.checked().broken == nil)
        try ByHand.run(["UPDATE audit_entry SET actor = NULL, role = NULL, why = NULL, salt = NULL WHERE change = 5"], on: house.place)
        #expect(try await house.checked().broken == BrokenLink(kind: .entry, change: ChangeNumber(5), table: nil))
    }
}
