import Almanac
import Picture
import RecordsRules
import Storage
import StoresUnderTest
import Testing

@testable import Records

/// Copies given out of a real store: what is kept, what is not, and what the trail has of it. Everything in the records is made up.
@Suite struct DisclosureDeskTests {
    private static let masked = [
        MaskOrder.Part(field: "Text", lines: "Kim Exempel", proposals: ["070-123 45 67"], ground: "21:7"),
        MaskOrder.Part(field: "Skriven av", whole: true, ground: MaskOrder.named, named: "22 kap. 1 § OSL"),
    ]

    @Test func `one write keeps the copy with its records, masks and grounds, and says so in the trail`() async throws {
        let house = try await DisclosureHouse()
        let draft = try await house.draft(["1", "2"], Self.masked)
        #expect(try await house.changes() == 0)
        let number = try await house.make(draft)
        #expect(number == 1)
        #expect(try await house.changes() == 1)
        let sight = try await house.desk().one(1)
        let one = sight.disclosed
        #expect(one.asked == "Noter om torget" && one.recipient == nil && one.records == 2 && one.masks == 3)
        #expect(one.day == Day(text: "2024-11-11") && one.at == DisclosureHouse.start && one.by == "Sascha Exempel")
        let pdf = try await house.desk().copy(1)
        #expect(one.sha256 == Sha256.hex(of: pdf))
        #expect(sight.entry?.why == "Lämnade ut två handlingar med tre maskningar, utlämnande 1, SHA-256 \(one.sha256)")
        #expect(sight.entry?.actor.name == "Sascha Exempel" && sight.entry?.actor.role == "registrator")
        #expect(sight.records.map(\.key) == ["1", "2"].map(DisclosureHouse.key))
        #expect(
            sight.records[0].masks == [
                DisclosedMask(field: "Text", signs: 1...11, ground: "21 kap. 7 § OSL"), DisclosedMask(field: "Text", signs: 14...26, ground: "21 kap. 7 § OSL"),
                DisclosedMask(field: "Skriven av", signs: nil, ground: "22 kap. 1 § OSL"),
            ])
        #expect(sight.records[1].masks.isEmpty)
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `what stood under a mask is kept nowhere`() async throws {
        let house = try await DisclosureHouse()
        try await house.make(try await house.draft(["1"], Self.masked))
        let pdf = String(decoding: try await house.desk().copy(1), as: UTF8.self)
        for words in ["Kim", "070", "Robin"] { #expect(!pdf.contains(words)) }
        #expect(pdf.contains("såg något vid torget"))
        for table in ["disclosure_draft", "disclosure_draft_record", "disclosure_draft_mask"] { #expect(try house.count(table) == 0, "\(table)") }
        let kept = try await house.store.read { reader in
            try reader.rows("SELECT field, ground FROM disclosure_mask") { "\($0.text(0)) \($0.text(1))" }
                + reader.rows("SELECT kind, record FROM disclosure_record") { "\($0.text(0)) \($0.text(1))" }
                + reader.rows("SELECT asked, sha256 FROM disclosure") { "\($0.text(0)) \($0.text(1))" }
                + reader.rows("SELECT why FROM audit_entry") { $0.text(0) }
        }
        for text in kept { #expect(!text.contains("Kim") && !text.contains("070-123") && !text.contains("Robin"), "\(text)") }
    }

    @Test func `a draft is no entry of the trail, and is thrown away when it is dropped or a week old`() async throws {
        let house = try await DisclosureHouse()
        let (first, second) = (try await house.draft(["1"], Self.masked), try await house.draft(["2"]))
        try await house.desk().drop(second)
        #expect(try house.count("disclosure_draft") == 1)
        house.turn(days: 7)
        #expect(try await house.desk().draft(first).draft.choices.count == 1)
        house.turn(days: 1)
        await #expect(throws: DisclosureRefusal.absent) { try await house.desk().draft(first) }
        #expect(try await house.desk().all().drafts.isEmpty)
        for table in ["disclosure_draft", "disclosure_draft_record", "disclosure_draft_mask"] { #expect(try house.count(table) == 0, "\(table)") }
        #expect(try await house.changes() == 0)
    }

    @Test func `only the copy that was previewed is made`() async throws {
        let house = try await DisclosureHouse()
        let draft = try await house.draft(["1"], Self.masked)
        let seal = try await house.desk().preview(draft).seal
        house.records.set([ExampleRecords.note("1", "Kim Exempel, 070-123 45 67, och nu också Lo Exempel")])
        await #expect(throws: DisclosureRefusal.stale) { try await house.desk().make(draft, seal: seal) }
        #expect(house.printer.copies.isEmpty)
        let renewed = try await house.desk().preview(draft).seal
        #expect(renewed != seal)
        // Changed while the document is set.
        house.printer.meanwhile { house.records.set([ExampleRecords.note("1", "Kim Exempel, 070-123 45 67, något helt annat")]) }
        await #expect(throws: DisclosureRefusal.stale) { try await house.desk().make(draft, seal: renewed) }
        #expect(try await house.changes() == 0)
        #expect(try house.count("disclosure") == 0 && house.count("disclosure_draft") == 1)
    }

    @Test func `a number that somebody else took while the document was set is not given twice`() async throws {
        let house = try await DisclosureHouse()
        let (own, other) = (try await house.draft(["1"]), try await house.draft(["2"], by: DisclosureHouse.registrar(8)))
        house.printer.meanwhile { try await house.make(other, by: DisclosureHouse.registrar(8)) }
        #expect(try await house.make(own) == 2)
        #expect(try await house.desk().all().disclosed.map(\.number) == [2, 1])
        let second = String(decoding: try await house.desk().copy(2), as: UTF8.self)
        #expect(second.hasPrefix("%PDF-prov 2") && second.contains("torget"))
    }

    @Test func `a right that is taken away while the page is open changes nothing`() async throws {
        let house = try await DisclosureHouse()
        let draft = try await house.draft(["1"])
        let seal = try await house.desk().preview(draft).seal
        house.printer.meanwhile { house.keepers.takeAway() }
        await #expect(throws: DisclosureRefusal.absent) { try await house.desk().make(draft, seal: seal) }
        await #expect(throws: DisclosureRefusal.absent) { try await house.desk().begin(asked: "Mer", recipient: "") }
        await #expect(throws: DisclosureRefusal.absent) { try await house.desk().drop(draft) }
        #expect(try house.count("disclosure") == 0)
    }

    @Test func `a draft is its maker's own, and disclosures are the cooperation's`() async throws {
        let house = try await DisclosureHouse()
        let draft = try await house.draft(["1"])
        let strangers = [DisclosureHouse.registrar(8), DisclosureHouse.registrar(in: DisclosureHouse.soderby)]
        for stranger in strangers {
            await #expect(throws: DisclosureRefusal.absent) { try await house.desk(stranger).draft(draft) }
            await #expect(throws: DisclosureRefusal.absent) { try await house.desk(stranger).preview(draft) }
            await #expect(throws: DisclosureRefusal.absent) { try await house.desk(stranger).drop(draft) }
        }
        try await house.make(draft)
        #expect(try await house.desk(DisclosureHouse.registrar(8)).all().disclosed.map(\.number) == [1])
        let elsewhere = house.desk(DisclosureHouse.registrar(in: DisclosureHouse.soderby))
        #expect(try await elsewhere.all().disclosed.isEmpty)
        await #expect(throws: DisclosureRefusal.absent) { try await elsewhere.one(1) }
        await #expect(throws: DisclosureRefusal.absent) { try await elsewhere.copy(1) }
        await #expect(throws: DisclosureRefusal.absent) { try await house.desk(.anybody).all() }
        // Each cooperation counts its own.
        let own = DisclosureHouse.registrar(in: DisclosureHouse.soderby)
        #expect(try await house.make(try await house.draft(["2"], by: own), by: own) == 1)
    }

    @Test func `a record that may not be read is not found, and cannot be chosen`() async throws {
        let house = try await DisclosureHouse()
        let outsider = DisclosureHouse.registrar(circle: .place)
        let kind = Slug(known: "noter")
        #expect(try await house.desk().search(kind, RecordQuestion()).count == 3)
        #expect(try await house.desk(outsider).search(kind, RecordQuestion()).map(\.key.id) == ["1", "2"])
        #expect(try await house.desk().search(Slug(known: "hemligt"), RecordQuestion()).isEmpty)
        let draft = try await house.desk(outsider).begin(asked: "Allt", recipient: "")
        let state = try await house.desk(outsider).draft(draft).state
        for id in ["9", "77"] {
            await #expect(throws: DisclosureRefusal.absent) { try await house.desk(outsider).choose([DisclosureHouse.key(id)], in: draft, state: state) }
        }
        #expect(try await house.desk(outsider).draft(draft).draft.choices.isEmpty)
        await #expect(throws: DisclosureRefusal.noRecords) { try await house.make(draft, by: outsider) }
    }

    @Test func `a record that is gone, or a mask that covers nothing any more, stops the copy`() async throws {
        let house = try await DisclosureHouse()
        let draft = try await house.draft(["1", "2"], [MaskOrder.Part(field: "Text", lines: "Kim Exempel", ground: "18:1")])
        house.records.set([ExampleRecords.note("1", "Någon annan såg något"), ExampleRecords.note("2", "Cykeln")])
        await #expect(throws: DisclosureRefusal.idleMask(record: "Not 1", field: "Text")) { try await house.make(draft) }
        house.records.set([ExampleRecords.note("1", "Kim Exempel såg något")])
        await #expect(throws: DisclosureRefusal.recordGone("Not 2")) { try await house.make(draft) }
        try await house.desk().remove(1, from: draft, state: house.desk().draft(draft).state)
        #expect(try await house.make(draft) == 1)
    }

    @Test func `a form made of another draft, or of the draft as it was, is not taken`() async throws {
        let house = try await DisclosureHouse()
        let draft = try await house.draft(["1"])
        let state = try await house.desk().draft(draft).state
        try await house.desk().choose([DisclosureHouse.key("2")], in: draft, state: state)
        await #expect(throws: DisclosureRefusal.stale) { try await house.desk().remove(0, from: draft, state: state) }
        await #expect(throws: DisclosureRefusal.stale) { try await house.desk().mask(0, of: draft, state: state, MaskOrder(parts: [])) }
        try await house.desk().drop(draft)
        house.turn(days: 1)
        let next = try await house.draft(["1"])
        #expect(next == draft)
        await #expect(throws: DisclosureRefusal.stale) { try await house.desk().remove(0, from: next, state: state) }
    }

    @Test func `the trail finds a mask that was taken away by hand, and a copy that was changed`() async throws {
        for statement in ["DELETE FROM disclosure_mask WHERE id = 1", "UPDATE disclosure_copy SET content = \(ByHand.bytes("25504446"))"] {
            let house = try await DisclosureHouse()
            try await house.make(try await house.draft(["1"], Self.masked))
            try ByHand.run([statement], on: house.place)
            #expect(try await house.store.verifyTrail().broken != nil, "\(statement)")
        }
    }
}
