import Almanac
import Picture
import RecordsRules
import Testing

/// What is masked of a text, and that nothing of it is left. Names and texts are made up.
@Suite struct DisclosureMaskingTests {
    private static let crime = SecrecyGround.kept("18 kap. 1 § OSL")
    private static let person = SecrecyGround.kept("21 kap. 7 § OSL")

    private func masks(_ words: String..., ground: SecrecyGround = crime) -> [FieldMask] {
        words.map { FieldMask(field: "Text", .words($0), ground: ground) }
    }

    /// The text with `▇▇▇` and the numbers of the grounds in brackets.
    private func shown(_ text: String, _ masks: [FieldMask]) -> String {
        let stretches = Masking.stretches(of: text, masks)
        let grounds = [Self.crime, Self.person]
        let pieces = Masking.pieces(of: text, stretches) { ground in (grounds.firstIndex(of: ground) ?? 8) + 1 }
        return pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .masked(let numbers): "▇▇▇[\(numbers.map(String.init).joined(separator: ","))]"
            }
        }.joined()
    }

    @Test(arguments: [
        ("Kim såg Kim vid kiosken", "Kim", "▇▇▇[1] såg ▇▇▇[1] vid kiosken"), ("Vid kiosken såg hon kim", "KIM", "Vid kiosken såg hon ▇▇▇[1]"),
        ("Åsa Öberg, åsa öberg och ÅSA ÖBERG", "åsa Öberg", "▇▇▇[1], ▇▇▇[1] och ▇▇▇[1]"), ("Kim", "Kim", "▇▇▇[1]"),
        ("Kims cykel", "Kim", "▇▇▇[1]s cykel"), ("Inget att se", "Kim", "Inget att se"), ("Kim\nExempel och Kim   Exempel", "Kim Exempel", "▇▇▇[1] och ▇▇▇[1]"),
        ("191212–1212", "191212-1212", "▇▇▇[1]"), ("ananas", "ana", "▇▇▇[1]s"), ("A\u{30A}sa bor här", "åsa", "▇▇▇[1] bor här"),
        ("Ki\u{AD}m bor här", "Kim", "▇▇▇[1] bor här"), ("", "Kim", ""),
    ])
    func `masks words wherever they stand, however they are written`(_ text: String, _ words: String, _ expected: String) {
        #expect(shown(text, masks(words)) == expected)
    }

    @Test func `words that say nothing mask nothing`() {
        for words in ["", " ", "\u{AD}", "\n\t"] { #expect(shown("Kim Exempel", masks(words)) == "Kim Exempel") }
    }

    @Test func `masks that meet, overlap or lie in each other are one, with the grounds of all`() {
        let text = "Kim Exempel bor vid torget"
        #expect(shown(text, masks("Kim Ex", "Exempel")) == "▇▇▇[1] bor vid torget")
        #expect(shown(text, masks("Kim Exempel") + masks("Exempel", ground: Self.person)) == "▇▇▇[1,2] bor vid torget")
        #expect(shown(text, masks("Exempel", ground: Self.person) + masks("Kim Exempel")) == "▇▇▇[1,2] bor vid torget")
        #expect(shown(text, masks("Kim", " Exempel")) == "▇▇▇[1] ▇▇▇[1] bor vid torget")
        #expect(shown("KimExempel", masks("Kim") + masks("Exempel", ground: Self.person)) == "▇▇▇[1,2]")
    }

    @Test func `a whole field is one mask, whatever else is masked in it`() {
        let whole = [FieldMask(field: "Text", .whole, ground: Self.person)]
        #expect(shown("Kim Exempel", whole) == "▇▇▇[2]")
        #expect(shown("Kim Exempel", masks("Kim") + whole) == "▇▇▇[1,2]")
        #expect(shown("Kim Exempel", masks("Finns inte") + whole) == "▇▇▇[2]")
        #expect(Masking.stretches(of: "Kim", whole).map(\.span) == [nil])
    }

    @Test func `the bar is as long for a letter as for a page`() {
        let long = String(repeating: "Kim Exempel ", count: 500)
        let whole = [FieldMask(field: "Text", .whole, ground: Self.crime)]
        #expect(shown("K", whole) == shown(long, whole))
        #expect(CopyPiece.bar.count == 3)
    }

    @Test func `tells how many places are part of a longer word`() {
        let finder = WordFinder("Kim, Kims och Joakim")
        let places = finder.places(of: "kim")
        #expect(places == [0..<3, 5..<8, 17..<20])
        #expect(finder.within(places) == 2)
    }

    private func record(_ id: String, _ fields: [(String, String)]) -> DisclosableRecord {
        DisclosableRecord(
            key: RecordKey(kind: Slug(known: "noter"), id: id), title: "Prov", day: nil, fields: fields.map { .init($0.0, $0.1) })
    }

    private func copy(_ records: [ChosenRecord], asked: String = "Noter om torget") -> DisclosedCopy {
        DisclosedCopy(
            .init(
                number: 1, day: .init(daysSince1970: 20_000), asked: asked, authority: "Exempelby kommun", asOf: ChangeNumber(3), link: "ab12"),
            records)
    }

    @Test func `numbers the grounds in reading order, each once, and knows where every mask is`() {
        let first = ChosenRecord(
            record("1", [("Text", "Kim vid torget"), ("Av", "Robin Exempel")]), called: "Not",
            masks: [FieldMask(field: "Av", .whole, ground: Self.crime), FieldMask(field: "Text", .words("Kim"), ground: Self.person)])
        let second = ChosenRecord(record("2", [("Text", "Robin igen")]), called: "Not", masks: masks("robin"))
        let copy = copy([first, second])
        #expect(copy.grounds == [Self.person, Self.crime])
        #expect(copy.records.map(\.heading) == ["Not 1", "Not 2"])
        #expect(copy.records[0].fields.map(\.pieces) == [[.masked([1]), .text(" vid torget")], [.masked([2])]])
        #expect(copy.records[1].fields.map(\.pieces) == [[.masked([2]), .text(" igen")]])
        #expect(copy.masks.map(\.record) == [0, 0, 1])
        #expect(copy.masks.map(\.field) == ["Text", "Av", "Text"])
        #expect(copy.masks.map(\.stretch.span) == [0..<3, nil, 0..<5])
    }

    @Test func `nothing that is masked is left in any field of the copy`() {
        let texts = ["Kim Exempel, 191212-1212, såg KIM  EXEMPEL", "kim exempel", "xKim Exempely", "Kim\u{AD} Exempel, 191212–1212."]
        for text in texts {
            let all = FieldMask(field: "Text", .words("Kim Exempel"), ground: Self.crime)
            let number = FieldMask(field: "Text", .words("191212-1212"), ground: Self.person)
            let copy = copy([ChosenRecord(record("1", [("Text", text)]), called: "Not", masks: [all, number])])
            for left in copy.texts {
                #expect(WordFinder(left).places(of: "Kim").isEmpty, "\(left)")
                #expect(WordFinder(left).places(of: "1212").isEmpty, "\(left)")
            }
        }
    }

    @Test func `says where words that are masked in one place are read in another`() {
        let first = ChosenRecord(record("1", [("Text", "Kim vid torget"), ("Av", "Kim Exempel")]), called: "Not", masks: masks("Kim"))
        let second = ChosenRecord(record("2", [("Text", "Om Kims cykel")]), called: "Not", masks: [])
        let records = [first, second]
        let left = Leftover.all(in: copy(records), of: records)
        #expect(left.map(\.words) == ["Kim"] && left.map(\.places) == [["Not 1, Av", "Not 2, Text"]])
        let asked = Leftover.all(in: copy([first], asked: "Allt om Kim"), of: [first])
        #expect(asked.map(\.places) == [["Not 1, Av", "Vad som begärts"]])
        let clean = ChosenRecord(record("1", [("Text", "Kim vid torget")]), called: "Not", masks: masks("Kim"))
        #expect(Leftover.all(in: copy([clean]), of: [clean]).isEmpty)
    }

    @Test func `a mask that covers nothing is told`() {
        let gone = FieldMask(field: "Borta", .whole, ground: Self.crime)
        let chosen = ChosenRecord(record("1", [("Text", "Kim vid torget")]), called: "Not", masks: masks("Kim", "Robin") + [gone])
        #expect(chosen.idle.map(\.field) == ["Text", "Borta"])
    }

    @Test(arguments: [
        ("Åsa–Öberg 5 m²", "Åsa–Öberg 5 m²"), ("ser 😀 ut", "ser [U+1F600] ut"), ("a\u{0}b\u{7}c", "abc"), ("a\tb\r\nc", "a b\nc"), ("Ki\u{AD}m", "Kim"),
        ("Ольга Ω", "Ольга Ω"), ("你好", "[U+4F60][U+597D]"),
    ])
    func `a sign that the document's letters lack is written by its number`(_ text: String, _ expected: String) {
        #expect(CopyText.printable(text) == expected)
    }
}
