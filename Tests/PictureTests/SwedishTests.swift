import Almanac
import Picture
import Testing

@Suite struct SwedishTests {
    @Test(arguments: [
        (0, "0"), (12, "12"), (999, "999"), (1000, "1\u{202F}000"), (1412, "1\u{202F}412"), (76_000, "76\u{202F}000"),
        (1_234_567, "1\u{202F}234\u{202F}567"),
        (-9, "\u{2212}9"), (-1412, "\u{2212}1\u{202F}412"),
        (Int64.min, "\u{2212}9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808"),
    ])
    func `writes counts in groups of three with a real minus`(_ value: Int64, _ text: String) {
        #expect(Swedish.count(value) == text)
    }

    @Test func `writes changes with their sign, zero without`() {
        #expect([115, -116, 0].map { Swedish.change($0) } == ["+115", "\u{2212}116", "0"])
    }

    @Test(
        arguments: [
            (2.3555555, 2, "2,36"), (2, 2, "2,00"), (0.05, 1, "0,1"), (-0.004, 2, "0,00"), (-1.5, 0, "\u{2212}2"),
            (1234.5, 1, "1\u{202F}234,5"),
            (0.999, 2, "1,00"), (-0.5, 1, "\u{2212}0,5"), (1e300, 2, "–"), (.nan, 2, "–"),
        ] as [(Double, Int, String)])
    func `writes decimals with a comma and keeps the places`(_ value: Double, _ places: Int, _ text: String) {
        #expect(Swedish.decimal(value, places: places) == text)
    }

    @Test(arguments: [
        (0.5, "0,50"), (0.0489957, "0,049"), (0.0032664, "0,003"), (0.0005, "0,0005"), (1.1106e-05, "<\u{00A0}0,0001"),
        (0, "<\u{00A0}0,0001"), (1, "1,00"),
    ])
    func `never writes a probability as nothing`(_ value: Double, _ text: String) {
        #expect(Swedish.probability(value) == text)
    }

    @Test func `lists words`() {
        #expect(Swedish.list([]) == "")
        #expect(Swedish.list(["Vinsta"]) == "Vinsta")
        #expect(Swedish.list(["Vinsta", "Råcksta"]) == "Vinsta och Råcksta")
        #expect(Swedish.list(["Vällingby", "Vinsta", "Råcksta"]) == "Vällingby, Vinsta och Råcksta")
    }

    @Test func `writes numbers up to twelve in words`() {
        #expect([0, 1, 12, 13].map { Swedish.number($0) } == ["noll", "en", "tolv", "13"])
        #expect(Swedish.number(1, neuter: true) == "ett")
        #expect(Swedish.number(-1) == "\u{2212}1")
        #expect(Swedish.capitalised("åtta") == "Åtta")
        #expect(Swedish.capitalised("") == "")
    }

    @Test func `sorts å, ä and ö last, case and accents aside`() {
        let names = [
            "Ängby", "Åkeslund", "Örby", "Zinkensdamm", "akalla", "Kafé", "Kafeet", "Vinsta", "A\u{30A}keshov", "Hässelby", "Hasselby",
        ]
        #expect(
            names.sorted(by: Swedish.precedes) == [
                "akalla", "Hasselby", "Hässelby", "Kafé", "Kafeet", "Vinsta", "Zinkensdamm", "A\u{30A}keshov", "Åkeslund", "Ängby", "Örby",
            ])
    }

    @Test func `writes dates, weeks and periods`() throws {
        func day(_ text: String) throws -> Day { try #require(Day(text: text)) }
        #expect(Swedish.date(try day("2024-05-20")) == "20\u{00A0}maj 2024")
        #expect(Swedish.dates(try day("2024-05-20"), through: try day("2024-05-26")) == "20–26\u{00A0}maj 2024")
        #expect(Swedish.dates(try day("2024-04-29"), through: try day("2024-05-05")) == "29\u{00A0}april–5\u{00A0}maj 2024")
        #expect(Swedish.dates(try day("2024-12-30"), through: try day("2025-01-05")) == "30\u{00A0}december 2024–5\u{00A0}januari 2025")
        #expect(Swedish.dates(try day("2024-05-20"), through: try day("2024-05-20")) == "20\u{00A0}maj 2024")
        #expect(Swedish.week(try #require(Week(text: "2024-W21"))) == "vecka\u{00A0}21")
        let periods = ["2024", "2024-05", "2024-01--2024-10", "2024-W21", "2023-01--2024-10"]
        #expect(
            try periods.map { Swedish.period(try #require(Period(text: $0))) } == [
                "2024", "maj 2024", "januari–oktober 2024", "20–26\u{00A0}maj 2024", "1\u{00A0}januari 2023–31\u{00A0}oktober 2024",
            ])
    }

    @Test func `gathers neighbouring weeks`() {
        #expect(Swedish.weeks([4]) == "vecka\u{00A0}4")
        #expect(Swedish.weeks(Array(46...52)) == "vecka\u{00A0}46–52")
        #expect(Swedish.weeks([12, 3, 8, 7, 9, 9]) == "vecka\u{00A0}3, 7–9 och 12")
    }

    @Test func `writes moments on a Swedish clock, summer and winter`() throws {
        #expect(Swedish.moment(try #require(Instant(text: "2024-11-11T07:00Z"))) == "11\u{00A0}november 2024 kl.\u{00A0}08.00")
        #expect(Swedish.moment(try #require(Instant(text: "2024-06-30T22:05Z"))) == "1\u{00A0}juli 2024 kl.\u{00A0}00.05")
    }
}

@Suite struct NearestNamesTests {
    private let areas = ["Hässelby gård", "Hässelby strand", "Vällingby", "Vinsta", "Råcksta", "Grimsta"]

    @Test(arguments: [
        ("Räcksta", "Råcksta"), ("racksta", "Råcksta"), ("Vinst", "Vinsta"), ("Vinsat", "Vinsta"), ("HÄSSELBY GARD", "Hässelby gård"),
        ("Välingby", "Vällingby"),
        ("Hässelbygård", "Hässelby gård"), ("Ra\u{308}cksta", "Råcksta"),
    ])
    func `finds the name that was meant`(_ written: String, _ meant: String) {
        #expect(NearestNames.suggestions(for: written, among: areas).first == meant)
    }

    @Test func `suggests three at the most, nearest first, and nothing far away`() {
        #expect(NearestNames.suggestions(for: "ab", among: ["abcd", "abc", "ab", "abe", "b"]) == ["ab", "abc", "abe"])
        #expect(NearestNames.suggestions(for: "Kiruna", among: areas) == [])
        #expect(NearestNames.suggestions(for: "x", among: []) == [])
        #expect(NearestNames.suggestions(for: "", among: ["abc"]) == [])
    }

    @Test(arguments: [("Hot", "Hets"), ("area", "rate"), ("Vinsta", "Norra"), ("Hässelby-Vällingby", "Hägersten-Älvsjö")])
    func `suggests no name that is another and no slip`(_ written: String, _ known: String) {
        #expect(NearestNames.suggestions(for: written, among: [known]) == [])
    }

    @Test func `folds case, white space and kinds of dash, but no letters`() {
        #expect(NearestNames.folded(" Hässelby\u{00A0} –  VÄLLINGBY\n") == "hässelby - vällingby")
        #expect(NearestNames.folded("A—B‑C−D") == "a-b-c-d")
        #expect(NearestNames.folded("Råcksta") != NearestNames.folded("Räcksta"))
    }
}
