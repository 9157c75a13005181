import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Testing

@testable import Counts

/// Deliveries that tell of some of a source's categories only: the others are not known, and not 0.
@Suite struct CountGapTests {
    private static let key = SeriesKey(source: Slug(known: "tyck-till"), area: Slug(known: "vallingby"))

    private static func choices(_ coverage: String) -> ImportChoices {
        var choices = ImportChoices(["source": "Tyck till", "area": "Vällingby", "coverage": coverage])
        choices.acceptsNewCategories = true
        return choices
    }

    private static func value(_ category: String, _ period: String, _ house: CountHouse) async throws -> FigureValue {
        let id = try FigureID("counts.value:tyck-till:vallingby:\(category):\(period)")
        return try #require(try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]).get().value
    }

    private static func house() async throws -> CountHouse {
        let house = try await CountHouse()
        try await house.read("category,year,01,02,03\nBuller,2024,1,,3\nKlotter,2024,2,4,\n", choices("2024-01--2024-03"))
        return house
    }

    @Test func `a category that a delivery leaves out is not known in its months, and the import says so`() async throws {
        let house = try await CountGapTests.house()
        let answer = try await house.read("category,year,04,05\nBuller,2024,,5\n", CountGapTests.choices("2024-04--2024-05"))
        #expect(answer.outcome == .stored)
        #expect(answer.faults.map(\.code) == ["category-silent"])
        #expect(answer.faults.first?.message.contains("”Klotter”") == true)
        #expect(try await CountGapTests.value("buller", "2024-04", house) == .count(0))
        #expect(try await CountGapTests.value("klotter", "2024-04", house) == .missing(code: "not-covered"))
        #expect(try await CountGapTests.value("klotter", "2024-03", house) == .count(0))
        #expect(try await CountGapTests.value("klotter", "2024-01--2024-05", house) == .missing(code: "not-covered"))
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `the table has no month of it and no sum of all, and says why`() async throws {
        let house = try await CountGapTests.house()
        try await house.read("category,year,04\nBuller,2024,9\n", CountGapTests.choices("2024-04"))
        let months = try #require(try await house.counts.months.load(CountGapTests.key, asOf: house.change))
        let years = Dictionary(
            uniqueKeysWithValues: months.table.blocks.compactMap { block in block.category.map { ($0.name, block.years[0].months.prefix(5)) } })
        #expect(years["Buller"] == [1, 0, 3, 9, nil])
        #expect(years["Klotter"] == [2, 4, 0, nil, nil])
        #expect(months.table.total?.years[0].months.prefix(5) == [3, 4, 3, nil, nil])
        #expect(MonthWords(months).cautions.contains { $0.hasPrefix("Klotter är inte levererad för alla månader") })
    }

    @Test func `the page compares no sum where a category is missing, and says so`() async throws {
        let house = try await CountHouse()
        let whole = "category,year,01,02,03,04\nBuller,2023,1,2,3,4\nKlotter,2023,2,4,6,8\nBuller,2024,1,2,3,\nKlotter,2024,2,4,6,\n"
        try await house.read(whole, CountGapTests.choices("2023-01--2024-03"))
        try await house.read("category,year,04\nBuller,2024,9\n", CountGapTests.choices("2024-04"))
        let page = await CountPageTests().page("/tyck-till", in: house)
        #expect(page.contains("Alla kategorier är inte levererade för samma månader, så summan av dem jämförs inte."))
    }

    @Test func `a delivery of its own closes the gap, also where it is only zeros`() async throws {
        let house = try await CountGapTests.house()
        try await house.read("category,year,04,05\nBuller,2024,9,1\n", CountGapTests.choices("2024-04--2024-05"))
        let zeros = try await house.read("category,year,04\nKlotter,2024,0\n", CountGapTests.choices("2024-04"))
        #expect(zeros.outcome == .stored)
        #expect(zeros.faults == [])
        #expect(try await CountGapTests.value("klotter", "2024-04", house) == .count(0))
        #expect(try await CountGapTests.value("klotter", "2024-05", house) == .missing(code: "not-covered"))
        #expect(try await CountGapTests.value("buller", "2024-05", house) == .count(1))
    }

    @Test func `a new category is not known before it came, and one file for each category gives no gaps`() async throws {
        let house = try await CountHouse()
        try await house.read("category,year,01,02\nBuller,2024,1,2\n", CountGapTests.choices("2024-01--2024-02"))
        try await house.read("category,year,01,02\nKlotter,2024,,4\n", CountGapTests.choices("2024-01--2024-02"))
        #expect(try await CountGapTests.value("klotter", "2024-01", house) == .count(0))
        #expect(try await CountGapTests.value("buller", "2024-01--2024-02", house) == .count(3))
        try await house.read("category,year,03\nBuller,2024,3\nKlotter,2024,\nNedskräpning,2024,7\n", CountGapTests.choices("2024-03"))
        #expect(try await CountGapTests.value("nedskrapning", "2024-02", house) == .missing(code: "not-covered"))
        #expect(try await CountGapTests.value("nedskrapning", "2024-03", house) == .count(7))
        #expect(try await house.store.read { try $0.first("SELECT count(*) FROM count_gap WHERE until IS NULL") { $0.int(0) } } == 1)
    }

    @Test func `single events tell of every category and close gaps`() async throws {
        let house = try await CountGapTests.house()
        try await house.read("category,year,04\nBuller,2024,9\n", CountGapTests.choices("2024-04"))
        let events = "id,datum,kategori,område\n1,2024-04-02,Buller,Vällingby\n2,2024-04-30,Buller,Vällingby\n"
        let answer = try await house.counts.events.run(
            ImportFile(name: "handelser.csv", bytes: Array(events.utf8)), ImportChoices(["source": "Tyck till"]), dryRun: false, by: CountHouse.actor,
            at: CountHouse.monday)
        #expect(answer.outcome == .stored)
        #expect(try await CountGapTests.value("klotter", "2024-04", house) == .count(0))
    }

    @Test func `the same delivery again changes nothing`() async throws {
        let house = try await CountGapTests.house()
        let text = "category,year,04\nBuller,2024,9\n"
        try await house.read(text, CountGapTests.choices("2024-04"))
        #expect(try await house.read(text, CountGapTests.choices("2024-04")).outcome == .unchanged)
    }
}
