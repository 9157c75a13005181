import Almanac
import Picture
import RecordsRules
import Testing

/// Grounds, proposals and what is filled in. Names and numbers are made up.
@Suite struct DisclosureRuleTests {
    @Test func `lists grounds by chapter and section, each once, with a sentence`() {
        let all = ListedGround.all
        #expect(
            all.map(\.code) == [
                "18:1", "18:2", "18:8", "18:13", "21:1", "21:3", "21:7", "23:1", "23:2", "25:1", "26:1", "31:16", "35:1", "39:2", "39:3",
            ])
        #expect(Set(all.map(\.subject)).count == all.count && Set(all.map(\.meaning)).count == all.count)
        for ground in all {
            #expect(ground.meaning.hasSuffix(".") && ground.meaning.hasPrefix("Uppgiften") || ground.meaning.hasPrefix("Det kan antas"), "\(ground.code)")
            #expect(SecrecyGround(code: ground.code)?.listed == ground)
            #expect(SecrecyGround(code: ground.code)?.sentence == "\(ground.words). \(ground.meaning)")
        }
        #expect(SecrecyGround(code: "18:1")?.words == "18 kap. 1 § OSL")
        #expect(SecrecyGround(code: "99:1") == nil && SecrecyGround(code: "") == nil)
    }

    @Test func `a ground of one's own names a chapter and a section`() {
        #expect(SecrecyGround(named: "  22 kap.  1 §\nOSL ")?.words == "22 kap. 1 § OSL")
        #expect(SecrecyGround(named: "22 kap. 1 § OSL")?.sentence == "22 kap. 1 § OSL.")
        for text in ["", "hemligt", "12", "  ", String(repeating: "a1", count: 101)] { #expect(SecrecyGround(named: text) == nil, "\(text)") }
        #expect(SecrecyGround(named: "18 kap. 1 § OSL")?.listed?.code == "18:1")
    }

    @Test(
        arguments: [
            ("Ring 070-123 45 67 eller +46 8 123 456 78.", [MaskProposal.Kind.telephone, .telephone], ["070-123 45 67", "+46 8 123 456 78"]),
            ("kim.exempel@exempelby.se skrev", [.mail], ["kim.exempel@exempelby.se"]), ("(191212-1212)", [.personalNumber], ["191212-1212"]),
            ("Född 19121212-1212, sedan 191272-1212.", [.personalNumber, .personalNumber], ["19121212-1212", "191272-1212"]),
            ("201212121212", [.personalNumber], ["201212121212"]), ("åsa@öberg.se, åsa@öberg.se", [.mail], ["åsa@öberg.se"]),
            ("Vecka 45 2024, nivå 3 av 5, 12 345 678 kr", [], []), ("SHA 1234567890123456789012345", [], []), ("2024-11-11", [], []),
            ("199913-1212 och 191200-1212", [], []), ("", [], []),
        ] as [(String, [MaskProposal.Kind], [String])])
    func `proposes what looks like numbers and addresses of a person`(_ text: String, _ kinds: [MaskProposal.Kind], _ words: [String]) {
        let found = MaskProposal.all(in: text)
        #expect(found.map(\.kind) == kinds)
        #expect(found.map(\.words) == words)
    }

    private let record = DisclosableRecord(
        key: RecordKey(kind: Slug(known: "noter"), id: "12"), title: "Prov", day: nil,
        fields: [.init("Text", "Kim Exempel, 070-123 45 67, vid torget"), .init("Av", "Robin Exempel"), .init("Tomt", "")])

    @Test func `a field that says nothing is no field`() { #expect(record.fields.map(\.name) == ["Text", "Av"]) }

    @Test func `reads what is filled in into masks, each line a phrase, each once`() throws {
        let order = MaskOrder(parts: [
            .init(field: "Text", lines: "Kim  Exempel\n\n kim exempel \nKim Exempel", proposals: ["070-123 45 67"], ground: "21:7"),
            .init(field: "Av", whole: true, ground: MaskOrder.named, named: "22 kap. 1 § OSL"),
        ])
        let masks = try order.masks(after: [], in: record)
        #expect(masks.map(\.field) == ["Text", "Text", "Text", "Av"])
        #expect(masks.map(\.words) == ["Kim Exempel", "kim exempel", "070-123 45 67", nil])
        #expect(masks.map(\.ground.words) == ["21 kap. 7 § OSL", "21 kap. 7 § OSL", "21 kap. 7 § OSL", "22 kap. 1 § OSL"])
        let again = try MaskOrder(removed: [1, 3], parts: order.parts.dropLast()).masks(after: masks, in: record)
        #expect(again.map(\.words) == ["Kim Exempel", "070-123 45 67", "kim exempel"])
    }

    @Test func `takes nothing that has no ground, or that does not stand in the field`() {
        func refusal(_ part: MaskOrder.Part) -> DisclosureRefusal? {
            do {
                _ = try MaskOrder(parts: [part]).masks(after: [], in: record)
                return nil
            } catch { return error }
        }
        #expect(refusal(.init(field: "Text", lines: "Kim")) == .ground(field: "Text"))
        #expect(refusal(.init(field: "Text", lines: "Kim", ground: "99:9")) == .ground(field: "Text"))
        #expect(refusal(.init(field: "Av", whole: true, ground: MaskOrder.named, named: "hemligt")) == .namedGround(field: "Av"))
        #expect(refusal(.init(field: "Text", lines: "Kim\nAlex\nLo", ground: "18:1")) == .notFound(field: "Text", words: ["Alex", "Lo"]))
        #expect(refusal(.init(field: "Borta", whole: true, ground: "18:1")) == .absent)
        #expect(refusal(.init(field: "Text", lines: String(repeating: "a", count: 201), ground: "18:1")) == .wordsTooLong(field: "Text"))
        // A ground by itself masks nothing.
        #expect(refusal(.init(field: "Text", ground: "18:1")) == nil)
    }

    @Test func `a request is asked for in words, and who asks may be left out`() throws {
        #expect(try DisclosureDraft.asked(" \n Noter om torget \n") == "Noter om torget")
        #expect(throws: DisclosureRefusal.asked) { try DisclosureDraft.asked(" \n ") }
        #expect(throws: DisclosureRefusal.asked) { try DisclosureDraft.asked(String(repeating: "a", count: 2_001)) }
        #expect(try DisclosureDraft.recipient("  ") == nil)
        #expect(try DisclosureDraft.recipient(" Kim \n Exempel ") == "Kim Exempel")
        #expect(throws: DisclosureRefusal.recipient) { try DisclosureDraft.recipient(String(repeating: "a", count: 201)) }
    }

    @Test func `a record is chosen once, and a disclosure has a hundred at most`() throws {
        var draft = DisclosureDraft(number: 1, asked: "Allt", recipient: nil, begun: .init(millisecondsSince1970: 0))
        let keys = (1...100).map { RecordKey(kind: Slug(known: "noter"), id: String($0)) }
        try draft.add(keys + keys)
        #expect(draft.choices.count == 100)
        #expect(throws: DisclosureRefusal.tooMany(100)) { try draft.add([RecordKey(kind: Slug(known: "noter"), id: "101")]) }
    }

    @Test func `looks for words and days`() {
        let dated = DisclosableRecord(
            key: record.key, title: "Prov", day: .init(daysSince1970: 20_000), fields: record.fields)
        let day = { (days: Int) in RecordQuestion(from: .init(daysSince1970: days), through: .init(daysSince1970: days)) }
        #expect(RecordQuestion(words: "TORGET kim").holds(dated) && RecordQuestion(words: "prov").holds(dated) && RecordQuestion().holds(record))
        #expect(!RecordQuestion(words: "torget cykel").holds(dated))
        #expect(day(20_000).holds(dated) && !day(20_001).holds(dated) && !day(19_999).holds(dated))
        #expect(!day(20_000).holds(record))
    }

    @Test func `every refusal is told in a sentence`() {
        let all: [DisclosureRefusal] = [
            .asked, .recipient, .absent, .stale, .noRecords, .tooMany(100), .tooManyMasks(200), .ground(field: "Text"), .namedGround(field: "Text"),
            .notFound(field: "Text", words: ["Kim", "Lo"]), .recordGone("Not 12"), .idleMask(record: "Not 12", field: "Text"), .wordsTooLong(field: "Text"),
        ]
        for refusal in all { #expect(refusal.words.hasSuffix(".") && !refusal.words.contains("Optional")) }
        #expect(DisclosureRefusal.notFound(field: "Text", words: ["Kim", "Lo"]).words.contains("”Kim” och ”Lo”"))
        #expect(Set(all.map(\.words)).count == all.count)
    }
}
