import Almanac
import AreasRules
import Picture
import Testing

@testable import Areas

/// What an indicator's numbers are, and how they are read and written.
@Suite struct IndicatorUnitTests {
    @Test(arguments: [
        (IndicatorUnit.share, 0.255, "25,5 %"), (.share, 0.67, "67 %"), (.share, 0.0167, "1,67 %"), (.share, 0.6656, "66,6 %"), (.share, 1, "100 %"),
        (.share, 0, "0 %"), (.kronor, 406_900, "406 900 kr"), (.days, 19.4, "19,4 dagar"), (.count, 76_286, "76 286"), (.index, 102.5, "102,5"),
        (.mean, 2.356, "2,36"), (.share, 0.785, "78,5 %"),
    ])
    func `writes a value with its unit and no more decimals than it has`(_ unit: IndicatorUnit, _ value: Double, _ expected: String) {
        #expect(plain(unit.text(value)) == expected)
    }

    @Test(arguments: [
        (IndicatorUnit.share, 0.255, 0.212, "+4,3 procentenheter"), (.share, 0.488, 0.628, "−14 procentenheter"), (.share, 0.22, 0.21, "+1 procentenhet"),
        (.share, 0.0167, 0.0109, "+0,58 procentenheter"), (.kronor, 406_900, 496_400, "−18 %"), (.days, 19.4, 14.8, "+4,6 dagar"), (.index, 98, 98, "0"),
        (.mean, 1.996, 2, "0"),
    ])
    func `tells a difference in the unit that says most`(_ unit: IndicatorUnit, _ value: Double, _ reference: Double, _ expected: String) {
        #expect(unit.difference(value, from: reference).map(plain) == expected)
    }

    @Test func `tells no difference between counts, nor from nothing`() {
        #expect(IndicatorUnit.count.difference(76_286, from: 984_748) == nil)
        #expect(IndicatorUnit.kronor.difference(1, from: 0) == nil)
    }

    @Test(arguments: [
        ("antal", IndicatorUnit.count, 0), ("Andel", .share, 0), ("procent", .share, -2), ("%", .share, -2), ("tkr", .kronor, 3), ("kr", .kronor, 0),
        ("dagar", .days, 0), ("medel", .mean, 0), ("index", .index, 0), ("share", .share, 0),
    ])
    func `reads units as files write them`(_ text: String, _ unit: IndicatorUnit, _ power: Int) {
        #expect(WrittenUnit.read(text) == WrittenUnit(unit, power: power))
    }

    @Test func `reads back every unit it writes`() {
        for unit in IndicatorUnit.allCases { #expect(WrittenUnit.read(unit.word) == WrittenUnit(unit)) }
    }

    @Test(
        arguments: [
            ("loneinkomst_medel_tkr", WrittenUnit(.kronor, power: 3)), ("andel_unga", WrittenUnit(.share)), ("Trångbodda (%)", WrittenUnit(.share, power: -2)),
            ("Ohälsotal, dagar", WrittenUnit(.days)), ("trygghetsindex", WrittenUnit(.index)), ("betyg_medel", WrittenUnit(.mean)), ("bilar", nil),
        ] as [(String, WrittenUnit?)])
    func `finds the unit in a column's head`(_ head: String, _ expected: WrittenUnit?) {
        #expect(WrittenUnit.named(inHead: head) == expected)
    }

    @Test(arguments: [
        ("25,5", WrittenUnit(.share, power: -2), FactNumber.value(0.255)), ("21.2", WrittenUnit(.share, power: -2), .value(0.212)),
        ("25,5 %", WrittenUnit(.share), .value(0.255)), ("216.6", WrittenUnit(.kronor, power: 3), .value(216_600)), ("0", WrittenUnit(.count), .value(0)),
        ("406 900", WrittenUnit(.kronor), .value(406_900)), ("1,234", WrittenUnit(.count), .ambiguous), ("12,345", WrittenUnit(.mean), .value(12.345)),
        ("−3,5", WrittenUnit(.index), .value(-3.5)), ("..", WrittenUnit(.count), .blank), ("", WrittenUnit(.count), .blank),
        ("cirka 49", WrittenUnit(.share), .unreadable), ("25 %", WrittenUnit(.kronor), .unreadable),
    ])
    func `reads numbers without the smallest loss`(_ text: String, _ unit: WrittenUnit, _ expected: FactNumber) {
        #expect(FactNumber.read(text, unit) == expected)
    }

    @Test(arguments: [
        ("2023", "2023"), ("2024-07", "2024-07"), ("juli 2024", "2024-07"), ("2023-12-31", "2023-12-31"), ("31 december 2023", "2023-12-31"),
        ("2024-W21", "2024-05-20--2024-05-26"), ("2024-01--2024-10", "2024-01--2024-10"), ("2020--2023", "2020--2023"),
    ])
    func `reads periods, and names each by the shortest text that means the same days`(_ text: String, _ expected: String) throws {
        let period = try #require(FactDay.period(text))
        #expect(period.description == expected)
        #expect(FactPeriod(text: period.description) == period)
    }

    @Test(arguments: ["", "snart", "1823", "2023-13", "5/6/2024"]) func `does not guess periods`(_ text: String) {
        #expect(FactDay.period(text) == nil)
    }

    /// Hard and thin spaces as plain ones, so that the tests read.
    private func plain(_ text: String) -> String { String(text.map { ["\u{A0}", "\u{202F}"].contains($0) ? " " : $0 }) }
}

/// What can be said of an area with what its sources have published.
@Suite struct FactBookTests {
    private static let scb = Slug(known: "scb")
    private static let whole = Slug(known: "hasselby-vallingby")
    private static let city = Slug(known: "stockholm")
    private static let north = Slug(known: "grimsta")
    private static let south = Slug(known: "vinsta")
    private static let year = FactPeriod(Period(year: 2023))
    private static let earlier = FactPeriod(Period(year: 2022))

    private let people = FactBookTests.indicator("folkmangd", "Folkmängd", .count, 0)
    private let born = FactBookTests.indicator("fodda-i-sverige", "Födda i Sverige", .count, 1)
    private let rented = FactBookTests.indicator("hyresratter", "Hyresrätter", .count, 2)
    private let shared = FactBookTests.indicator("bostadsratter", "Bostadsrätter", .count, 3)
    private let owned = FactBookTests.indicator("aganderatter", "Äganderätter", .count, 4)
    private let income = FactBookTests.indicator("loneinkomst", "Löneinkomst, medelvärde", .kronor, 5)
    private let young = FactBookTests.indicator("unga", "Invånare under 20 år", .share, 6)

    private static func indicator(_ slug: StaticString, _ name: String, _ unit: IndicatorUnit, _ position: Int) -> Indicator {
        Indicator(slug: Slug(known: slug), name: name, unit: unit, definition: "\(name).", source: scb, position: position)
    }

    private let directory = AreaDirectory(areas: [
        AreaName(slug: FactBookTests.whole, name: "Hässelby-Vällingby", parent: nil, division: "område"),
        AreaName(slug: FactBookTests.north, name: "Grimsta", parent: FactBookTests.whole, division: "stadsdel"),
        AreaName(slug: FactBookTests.south, name: "Vinsta", parent: FactBookTests.whole, division: "stadsdel"),
        AreaName(slug: FactBookTests.city, name: "Stockholm", parent: nil, division: "kommun"),
    ])

    private func book(
        _ facts: [(Indicator, Slug, Double)], period: FactPeriod = FactBookTests.year, n: Int? = nil, keeps: Set<Slug> = []
    ) -> FactBook {
        let published = facts.enumerated().map { index, fact in
            PublishedFact(
                id: Int64(index + 1), indicator: fact.0.slug, area: fact.1, period: period, value: fact.2, n: n,
                reference: fact.1 == FactBookTests.whole ? FactBookTests.city : nil)
        }
        return FactBook(
            indicators: [people, born, rented, shared, owned, income, young], facts: published, directory: directory, keepsTotals: keeps)
    }

    private var parts: [(Indicator, Slug, Double)] { [(people, FactBookTests.north, 4712), (people, FactBookTests.south, 4566)] }

    @Test func `adds a count's parts where the whole has none, and says so`() throws {
        let fact = try #require(book(parts).fact(people.slug, FactBookTests.whole, FactBookTests.year))
        #expect(fact.value == 9278)
        #expect(fact.making == .sumOfParts([FactBookTests.north, FactBookTests.south]))
        #expect(fact.cells == [1, 2])
    }

    @Test func `never puts a sum in place of what the source has published`() throws {
        let fact = try #require(book(parts + [(people, FactBookTests.whole, 9300)]).fact(people.slug, FactBookTests.whole, FactBookTests.year))
        #expect(fact.value == 9300)
        #expect(fact.making == .published)
        #expect(fact.cells == [3])
    }

    @Test func `adds nothing for a source that keeps its totals, nor when a part is missing, nor what is no count`() {
        #expect(book(parts, keeps: [FactBookTests.scb]).fact(people.slug, FactBookTests.whole, FactBookTests.year) == nil)
        #expect(book([parts[0]]).fact(people.slug, FactBookTests.whole, FactBookTests.year) == nil)
        let incomes = [(income, FactBookTests.north, 216_600.0), (income, FactBookTests.south, 310_000)]
        #expect(book(incomes).fact(income.slug, FactBookTests.whole, FactBookTests.year) == nil)
    }

    @Test func `works shares out of counts, with the denominators that give the printed picture`() throws {
        // Hässelby gård 2023: 77 percent as printed counts the owned homes too.
        let book = book([(rented, FactBookTests.north, 4403), (shared, FactBookTests.north, 1012), (owned, FactBookTests.north, 321)])
        let flats = try #require(book.fact(Slug(known: "andel-hyresratter-av-lagenheter"), FactBookTests.north, FactBookTests.year))
        let homes = try #require(book.fact(Slug(known: "andel-hyresratter-av-bostader"), FactBookTests.north, FactBookTests.year))
        #expect(abs(flats.value - 4403.0 / 5415) < tolerance)
        #expect(abs(homes.value - 0.7676) < 0.00005)
        #expect(flats.n == 5415)
        #expect(flats.making == .derived(inputs: [rented.slug, shared.slug]))
        #expect(flats.cells == [1, 2])
        #expect(book.indicator(flats.indicator.slug)?.unit == .share)
    }

    @Test func `derives a whole's share of the sums of its parts`() throws {
        let born = [(self.born, FactBookTests.north, 2511.0), (self.born, FactBookTests.south, 2974)]
        let fact = try #require(book(parts + born).fact(Slug(known: "andel-fodda-i-sverige"), FactBookTests.whole, FactBookTests.year))
        #expect(abs(fact.value - 5485.0 / 9278) < tolerance)
        #expect(Set(fact.cells) == [1, 2, 3, 4])
    }

    @Test func `derives nothing of nothing`() {
        let slug = Slug(known: "andel-hyresratter-av-lagenheter")
        #expect(book([(rented, FactBookTests.north, 0), (shared, FactBookTests.north, 0)]).fact(slug, FactBookTests.north, FactBookTests.year) == nil)
        #expect(book([(rented, FactBookTests.north, 5)]).fact(slug, FactBookTests.north, FactBookTests.year) == nil)
    }

    @Test func `has the newest value as known on a day`() throws {
        let book = book([(young, FactBookTests.north, 0.25)], period: FactBookTests.earlier)
        #expect(book.newest(young.slug, FactBookTests.north)?.period == FactBookTests.earlier)
        #expect(book.newest(young.slug, FactBookTests.north, through: Day(year: 2022, month: 12, day: 31)) != nil)
        #expect(book.newest(young.slug, FactBookTests.north, through: Day(year: 2022, month: 12, day: 30)) == nil)
    }

    @Test func `holds an area against the area that its sources do`() {
        #expect(book([(young, FactBookTests.whole, 0.255)]).usualReference(of: FactBookTests.whole) == FactBookTests.city)
        #expect(book([(young, FactBookTests.north, 0.255)]).usualReference(of: FactBookTests.north) == nil)
    }

    private func facts(_ facts: [(Indicator, Slug, Double)], n: Int? = nil) throws -> AreaFacts {
        let (area, reference) = (try #require(directory.area(FactBookTests.whole)), directory.area(FactBookTests.city))
        return AreaFacts(area, beside: reference, in: book(facts, n: n))
    }

    @Test func `judges no difference where the source gives no n, and gives no limits`() throws {
        let row = try #require(try facts([(young, FactBookTests.whole, 0.255), (young, FactBookTests.city, 0.212)]).rows.first)
        #expect(row.verdict == nil)
        #expect(row.interval == nil)
        #expect(row.difference?.hasPrefix("+4,3") == true)
    }

    @Test func `judges a difference between shares that both have n, with Wilson's limits`() throws {
        let row = try #require(try facts([(young, FactBookTests.whole, 0.6), (young, FactBookTests.city, 0.4)], n: 100).rows.first)
        // 60 of 100 against 40 of 100, worked out apart by the formulas of Wilson 1927 and Newcombe 1998.
        #expect(abs((row.interval?.low ?? 0) - 0.502003) < 0.000001)
        #expect(abs((row.interval?.high ?? 0) - 0.690599) < 0.000001)
        #expect(row.verdict?.label == "säker skillnad")
        #expect(abs((row.verdict?.numbers["lo"] ?? 0) - 0.0614) < 0.0005)
        let close = try #require(try facts([(young, FactBookTests.whole, 0.5), (young, FactBookTests.city, 0.4)], n: 50).rows.first)
        #expect(close.verdict?.label == "inom slumpen")
    }

    @Test func `judges no share that everyone was counted for`() throws {
        let facts = try facts([
            (people, FactBookTests.whole, 100), (born, FactBookTests.whole, 60), (people, FactBookTests.city, 1000), (born, FactBookTests.city, 700),
        ])
        let row = try #require(facts.rows.first { $0.indicator.name == "Andel födda i Sverige" })
        #expect(row.verdict == nil)
        #expect(row.interval == nil)
        #expect(row.fact.n == 100)
    }

    @Test func `says something true in its heading, and crowns and shames nobody`() throws {
        let homes = FactBookTests.indicator("hyres", "Hyresrätter i flerbostadshus", .share, 7)
        let (area, city) = (try #require(directory.area(FactBookTests.whole)), directory.area(FactBookTests.city))
        let values: [(Indicator, Slug, Double)] = [
            (young, FactBookTests.whole, 0.255), (young, FactBookTests.city, 0.212), (homes, FactBookTests.whole, 0.67), (homes, FactBookTests.city, 0.431),
        ]
        let published = values.enumerated().map { index, fact in
            PublishedFact(id: Int64(index), indicator: fact.0.slug, area: fact.1, period: FactBookTests.year, value: fact.2, n: nil, reference: nil)
        }
        let book = FactBook(indicators: [young, homes], facts: published, directory: directory)
        #expect(FactWords.heading(AreaFacts(area, beside: city, in: book)) == "Större andel unga och hyresrätter än i Stockholm")
        #expect(FactWords.heading(AreaFacts(try #require(city), beside: area, in: book)) == "Mindre andel unga och hyresrätter än i Hässelby-Vällingby")
        #expect(FactWords.heading(AreaFacts(area, beside: nil, in: book)) == "Två uppgifter om Hässelby-Vällingby")
        let same = try facts([(young, FactBookTests.whole, 0.21), (young, FactBookTests.city, 0.212)])
        #expect(FactWords.heading(same) == "En uppgift om Hässelby-Vällingby, vid sidan av Stockholm")
    }

    @Test(arguments: [
        ("Folkmängd", FactGroup.people), ("Hyresrätter i flerbostadshus", .homes), ("Trångbodda hushåll med låga inkomster", .homes),
        ("Gymnasiebehörighet, elever med utländsk bakgrund", .schooling), ("Ekonomiskt bistånd", .work), ("Löneinkomst, medelvärde", .work),
        ("Ohälsotal", .health), ("Otrygga kvällstid", .safety), ("Antal laddstolpar", .other), ("Utländsk bakgrund", .people),
    ])
    func `gathers facts under what they are about`(_ name: String, _ group: FactGroup) {
        #expect(FactGroup(of: name) == group)
    }

    private let tolerance = 1e-12
}
