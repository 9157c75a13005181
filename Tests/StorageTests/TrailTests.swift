import Picture
import StoresUnderTest
import Testing

@testable import Storage

/// Something done to the store behind its back, and the first link that must be found broken.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let statements: [String]
    let broken: BrokenLink

    init(_ name: String, _ statements: String..., breaks kind: BrokenLink.Kind, _ change: Int64, _ table: String? = nil) {
        testDescription = name
        self.statements = statements
        broken = BrokenLink(kind: kind, change: ChangeNumber(change), table: table)
    }

    static let ofRows = [
        Tampering("a value changed", "UPDATE remark SET words = 'annan' WHERE id = 2", breaks: .content, 2, "remark"),
        Tampering("a value emptied", "UPDATE remark SET amount = NULL WHERE id = 2", breaks: .content, 2, "remark"),
        Tampering("a value of another kind", "UPDATE remark SET picture = \(ByHand.bytes("0103")) WHERE id = 2", breaks: .content, 2, "remark"),
        Tampering("a row taken out", "DELETE FROM remark WHERE id = 4", breaks: .content, 4, "remark"),
        Tampering("a row added", "INSERT INTO remark (id, slug, since) VALUES (9, 'x', 4)", breaks: .content, 4, "remark"),
        Tampering("a row of no change", "INSERT INTO remark (id, slug, since) VALUES (9, 'x', 77)", breaks: .unknownChange, 77, "remark"),
        Tampering("a row moved to another change", "UPDATE remark SET since = 4 WHERE id = 3", breaks: .content, 2, "remark"),
        Tampering("a row's number changed", "UPDATE remark SET id = 9 WHERE id = 4", breaks: .content, 4, "remark"),
        Tampering("an ending undone", "UPDATE remark SET until = NULL WHERE id = 3", breaks: .content, 5, "remark"),
        Tampering("an ending moved", "UPDATE remark SET until = 4 WHERE id = 3", breaks: .content, 4, "remark"),
        Tampering("an ending added", "UPDATE remark SET until = 5 WHERE id = 4", breaks: .content, 5, "remark"),
        Tampering("an ending at no change", "UPDATE remark SET until = 77 WHERE id = 4", breaks: .unknownChange, 77, "remark"),
        Tampering("a batch's numbers changed", "UPDATE import_batch SET rows_new = 99", breaks: .content, 3, "import_batch"),
        Tampering("a batch's file renamed", "UPDATE import_batch SET file_name = 'annan.csv'", breaks: .content, 3, "import_batch"),
        Tampering("a kept file's content changed", "UPDATE import_file SET content = \(ByHand.bytes("00"))", breaks: .content, 3, "import_file"),
        Tampering("a kept file thrown away", "UPDATE import_file SET content = NULL", breaks: .content, 3, "import_file"),
        Tampering("a source redefined", "UPDATE source SET definition = 'annat'", breaks: .content, 3, "source"),
        Tampering(
            "two tables changed, the later one first in the schema", "UPDATE source SET name = 'annan'", "UPDATE remark SET words = 'x' WHERE id = 2",
            breaks: .content, 2, "remark"),
    ]

    static let ofEntries = [
        Tampering("an entry's actor changed", "UPDATE audit_entry SET actor = 'Någon Annan' WHERE change = 2", breaks: .entry, 2),
        Tampering("an entry's role changed", "UPDATE audit_entry SET role = 'chef' WHERE change = 2", breaks: .entry, 2),
        Tampering("an entry's reason changed", "UPDATE audit_entry SET why = 'annat' WHERE change = 2", breaks: .entry, 2),
        Tampering("an entry's time changed", "UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE change = 2", breaks: .entry, 2),
        Tampering(
            "an entry's hash changed", "UPDATE audit_entry SET hash = \(ByHand.bytes(String(repeating: "0", count: 64))) WHERE change = 2", breaks: .entry, 2),
        Tampering(
            "an entry's commitment changed", "UPDATE audit_entry SET who = \(ByHand.bytes(String(repeating: "0", count: 64))) WHERE change = 2", breaks: .entry,
            2),
        Tampering(
            "an entry's actor changed and its salt taken away", "UPDATE audit_entry SET actor = 'Någon Annan', salt = NULL WHERE change = 2",
            breaks: .entry, 2),
        Tampering(
            "an entry's words and salt taken away, though no purge took them",
            "UPDATE audit_entry SET actor = NULL, role = NULL, why = NULL, salt = NULL WHERE change = 2", breaks: .entry, 2),
        Tampering("an entry taken out, its parts left", "DELETE FROM audit_entry WHERE change = 3", breaks: .unknownChange, 3, "audit_part"),
        Tampering(
            "an entry taken out with its parts, its facts left", "DELETE FROM audit_entry WHERE change = 4", "DELETE FROM audit_part WHERE change = 4",
            breaks: .unknownChange, 4, "remark"),
        Tampering(
            "a change taken out whole", "DELETE FROM audit_entry WHERE change = 4", "DELETE FROM audit_part WHERE change = 4",
            "DELETE FROM remark WHERE since = 4", "DELETE FROM mark WHERE since = 4", breaks: .entry, 5),
        Tampering("the first entry taken out", "DELETE FROM audit_entry WHERE change = 1", breaks: .unknownChange, 1, "audit_part"),
        Tampering(
            "two entries in each other's place", "UPDATE audit_entry SET change = -1 WHERE change = 2", "UPDATE audit_entry SET change = 2 WHERE change = 3",
            "UPDATE audit_entry SET change = 3 WHERE change = -1", breaks: .entry, 2),
        Tampering(
            "an entry made up", "INSERT INTO audit_entry SELECT 6, at, actor, role, why, salt, who, hash FROM audit_entry WHERE change = 5",
            breaks: .entry, 6),
        Tampering(
            "a part's commitment changed", "UPDATE audit_part SET content = \(ByHand.bytes(String(repeating: "0", count: 64))) WHERE change = 4",
            breaks: .entry, 4),
        Tampering("a part's count changed", "UPDATE audit_part SET added = 9 WHERE change = 4", breaks: .entry, 4),
        Tampering("a part taken out", "DELETE FROM audit_part WHERE change = 4 AND table_name = 'mark'", breaks: .entry, 4),
        Tampering(
            "a value changed and the part's salt taken away", "UPDATE remark SET words = 'annan' WHERE id = 4",
            "UPDATE audit_part SET salt = NULL WHERE change = 4 AND table_name = 'remark'", breaks: .content, 4, "remark"),
        Tampering(
            "the tail cut, its facts left", "DELETE FROM audit_entry WHERE change = 5", "DELETE FROM audit_part WHERE change = 5",
            breaks: .unknownChange, 5, "remark"),
    ]
}

@Suite struct TrailTests {
    private let place = EmptyPlace()

    /// A store with five changes, closed; answers its head.
    private func written() async throws -> String {
        let store = try await Ledger.create(in: place)
        try await Ledger.history(store)
        let report = try await store.verifyTrail()
        try await store.close()
        return report.head
    }

    private func report(expecting head: String? = nil) async throws -> TrailReport {
        let store = try await Ledger.open(place)
        return try await store.verifyTrail(expecting: head)
    }

    @Test func `is whole in a store that nobody has touched by hand`() async throws {
        let head = try await written()
        let report = try await report(expecting: head)
        #expect(report.broken == nil)
        #expect(report.entries == 5)
        #expect(report.head.count == 64)
        #expect(report.head == head)
    }

    @Test func `is whole and empty in a new store`() async throws {
        let report = try await Ledger.create(in: place).verifyTrail()
        #expect(report == TrailReport(entries: 0, head: "", broken: nil))
    }

    @Test func `has a new head after every change`() async throws {
        let store = try await Ledger.create(in: place)
        var heads: Set<String> = []
        for slug in ["a", "b", "c"] {
            try await store.add(slug)
            heads.insert(try await store.verifyTrail().head)
        }
        #expect(heads.count == 3)
        let head = try await store.read { try $0.trailHead()?.hash }
        #expect(try await store.verifyTrail().head == head)
    }

    @Test(arguments: Tampering.ofRows) func `finds rows changed by hand`(_ tampering: Tampering) async throws {
        let head = try await written()
        try ByHand.run(tampering.statements, on: place)
        #expect(try await report().broken == tampering.broken)
        #expect(try await report(expecting: head).broken == tampering.broken)
    }

    @Test(arguments: Tampering.ofEntries) func `finds a trail changed by hand`(_ tampering: Tampering) async throws {
        _ = try await written()
        try ByHand.run(tampering.statements, on: place)
        #expect(try await report().broken == tampering.broken)
    }

    @Test func `finds a tail cut off with its facts only by the head one remembers`() async throws {
        let head = try await written()
        try ByHand.run(
            [
                "DELETE FROM audit_entry WHERE change = 5", "DELETE FROM audit_part WHERE change = 5", "UPDATE remark SET until = NULL WHERE until = 5",
            ], on: place)
        #expect(try await report().broken == nil)
        #expect(try await report(expecting: head).broken == BrokenLink(kind: .head, change: ChangeNumber(4), table: nil))
        #expect(try await report(expecting: head.uppercased()).broken?.kind == .head)
    }

    @Test func `finds a store written anew with the same facts by the head one remembers`() async throws {
        let head = try await written()
        let other = EmptyPlace()
        let store = try await Ledger.create(in: other)
        try await Ledger.history(store)
        #expect(try await store.verifyTrail().broken == nil)
        #expect(try await store.verifyTrail(expecting: head).broken == BrokenLink(kind: .head, change: ChangeNumber(5), table: nil))
    }

    @Test func `takes a link that was the newest one day, though others have followed`() async throws {
        let head = try await written()
        let store = try await Store.open(place.store, schema: Ledger.schema)
        _ = try await store.write(by: Ledger.clerk, at: Ledger.noon, why: "Skrev vidare") { _ = try $0.add([.text("senare")], to: Ledger.mark) }
        let report = try await store.verifyTrail(expecting: head)
        #expect(report.broken == nil && report.head != head)
        #expect(try await store.verifyTrail(expecting: String(head.dropLast()) + "g").broken?.kind == .head)
        try await store.close()
    }

    @Test func `takes the head in capitals too`() async throws {
        let head = try await written()
        #expect(try await report(expecting: head.uppercased()).broken == nil)
    }

    @Test func `stays whole when a name is purged, and says so instead of the name`() async throws {
        let head = try await written()
        let store = try await Ledger.open(place)
        try await store.change("Gallrade", at: Ledger.time(5)) { _ = try $0.purgeWords(through: ChangeNumber(2), PurgeHouse.ground) }
        #expect(try await report(expecting: head).broken == nil)
        let entry = try #require(try await store.read { try $0.trailEntry(ChangeNumber(2)) })
        #expect(entry.actor == Actor(name: "gallrad", role: "gallrad"))
        #expect(entry.why == "gallrad")
        #expect(entry.at == Ledger.time(1))
        #expect(try await store.add("d").change.value == 7)
        #expect(try await store.verifyTrail().broken == nil)
    }

    @Test func `finds a change whose salt was taken away by hand, also when its rows went with it`() async throws {
        _ = try await written()
        let broken = BrokenLink(kind: .content, change: ChangeNumber(4), table: "remark")
        try ByHand.run(["UPDATE audit_part SET salt = NULL WHERE change = 4 AND table_name = 'remark'"], on: place)
        #expect(try await report().broken == broken)
        try ByHand.run(["DELETE FROM remark WHERE since = 4"], on: place)
        #expect(try await report().broken == broken)
    }

    @Test func `commits to a name by a salt that cannot be guessed from it`() async throws {
        let (one, two) = (EmptyPlace(), EmptyPlace())
        for place in [one, two] { try await Ledger.create(in: place).add("a") }
        let query = "SELECT count(*) FROM audit_entry WHERE length(salt) = 16 AND length(who) = 32"
        #expect(try ByHand.number(query, in: one) == 1)
        let heads = try await [Ledger.open(one).verifyTrail().head, Ledger.open(two).verifyTrail().head]
        #expect(heads[0] != heads[1])
    }

    @Test func `is the same for the same salts, so that the chain is a matter of content alone`() async throws {
        let options = Store.Options(salt: { [UInt8](repeating: 7, count: 16) })
        var heads: [String] = []
        for place in [EmptyPlace(), EmptyPlace()] {
            let store = try await Ledger.create(in: place, options: options)
            try await Ledger.history(store)
            heads.append(try await store.verifyTrail().head)
        }
        #expect(heads[0] == heads[1])
    }
}
