import AreasRules
import Picture
import Storage
import Testing
import Web

@testable import Counts

/// Areas held against each other on their page, in files and as a figure.
@Suite struct AreaRatePageTests {
    private static let names = ["Grimsta", "Hässelby gård", "Råcksta", "Vinsta", "Vällingby", "Kälvesta"]
    private static let district = Slug(known: "distriktet")

    private static func directory(_ names: [String]) -> AreaDirectory {
        let top = [
            AreaName(slug: district, name: "Distriktet", parent: nil, division: "stadsdelsområde"),
            AreaName(slug: Slug(known: "staden"), name: "Staden", parent: nil, division: "kommun"),
        ]
        return AreaDirectory(
            areas: top
                + names.compactMap { name in
                    Slug(naming: name).map { AreaName(slug: $0, name: name, parent: district, division: "stadsdel") }
                })
    }

    /// Six areas with 100 thefts among 10 000 each, but for Vällingby with 190 and Kälvesta that nobody has counted.
    private static func house(
        areas: [String] = names, counted: [String] = Array(names.prefix(5)), people: [String]? = nil, category: String = "Stöld"
    ) async throws -> CountHouse {
        let inhabitants = Dictionary((people ?? areas).compactMap { Slug(naming: $0)?.text }.map { ($0, 10_000) }) { first, _ in first }
        let house = try await CountHouse(areas: directory(areas), population: FixedPopulation(inhabitants: inhabitants))
        let rows = counted.map { "\($0),\(category),90,\($0 == "Vällingby" ? 190 : 100)" }
        try await house.read(
            (["område,kategori,2023,2024"] + rows).joined(separator: "\n") + "\n", ImportChoices(["source": "Anmälda brott", "window": "01-01--10-31"]))
        return house
    }

    private func page(_ query: String = "", in house: CountHouse) async -> String { await CountPageTests().page("/statistik/omraden\(query)", in: house) }

    @Test func `tells how many stand apart, then each area in its own order with its verdict, all together last`() async throws {
        let page = await page(in: try await AreaRatePageTests.house())
        #expect(page.contains("Ett av fem områden skiljer sig säkert från det väntade"))
        #expect(page.contains("100 10 000 10,0 (8,1–12,2) 118,0 0,85 (0,69–1,03)"))
        #expect(page.contains("190 10 000 19,0 (16,4–21,9) 118,0 1,61 (1,39–1,86)"))
        #expect(page.contains("fler än väntat, statistiskt säkerställt"))
        #expect(page.contains("Alla fem tillsammans 590 50 000 11,8 (10,9–12,8) 590,0 1,00"))
        #expect(page.contains("Anmälda brott har aldrig haft antal för Kälvesta."))
        #expect(page.contains("Det väntade räknas på hela befolkningen, inte på ålder och kön"))
    }

    @Test func `draws the funnel, with the table's numbers said`() async throws {
        let response = await CountPageTests().get("/statistik/omraden", in: try await AreaRatePageTests.house())
        let html = String(decoding: response.body, as: UTF8.self)
        let heads = html.matches(of: #/<th scope="row">([^<]*)</#).map { String($0.1) }
        #expect(heads == Array(AreaRatePageTests.names.prefix(5)) + ["Alla fem tillsammans"])
        #expect(html.contains("antal mot väntat antal. Grimsta kvot 0,85 av väntade 118,0;"))
        #expect(html.contains("/figur/counts.rate:anmalda-brott:vallingby:stold:2024-01--2024-10"))
        #expect(html.contains("/figur/counts.area-rates:anmalda-brott:distriktet:stold:2024-01--2024-10"))
    }

    @Test func `another month is another window, and one that is not covered says so`() async throws {
        let house = try await AreaRatePageTests.house()
        #expect(await page("?till=2023-10", in: house).contains("Inget av fem områden skiljer sig säkert från det väntade"))
        let other = await page("?till=2022-10", in: house)
        #expect(other.contains("Områdena jämförs när minst fem har både antal och folkmängd; Anmälda brott har inga antal för de månaderna."))
    }

    @Test func `with inhabitants of four areas it names those that lack them, and compares nothing`() async throws {
        let house = try await AreaRatePageTests.house(people: Array(AreaRatePageTests.names.prefix(4)))
        let page = await page(in: house)
        #expect(page.contains("Områdena jämförs när minst fem har både antal och folkmängd; folkmängd 2024 saknas för Vällingby."))
        #expect(page.contains("Grimsta 100 10 000 10,0 (8,1–12,2)"))
        #expect(!page.contains("Kvot") && !page.contains("Utjämnat"))
    }

    @Test func `a source with counts of one area says that it has one`() async throws {
        let page = await page(in: try await AreaRatePageTests.house(counted: ["Vinsta"]))
        #expect(page.contains("Anmälda brott har antal för ett enda område."))
    }

    @Test func `single grave events have counts and no comparison`() async throws {
        let page = await page(in: try await AreaRatePageTests.house(category: "Mord"))
        #expect(page.contains("Enstaka grova händelser bedöms var för sig"))
        #expect(page.contains("enstaka händelser, bedöms var för sig"))
        #expect(!page.contains("Per 1 000") && !page.contains("Kvot"))
    }

    @Test func `says what is missing before anything is read in`() async throws {
        let house = try await CountHouse()
        #expect(await page(in: house).contains("Inga antal är inlästa ännu"))
        #expect(await CountPageTests().get("/statistik/omraden.csv", in: house).status == 404)
    }

    @Test(arguments: ["kategori=stol", "kategori=St%C3%B6ld", "kalla=polis", "inom=norra", "till=oktober"])
    func `refuses what it does not know, with what there is`(_ query: String) async throws {
        let response = await CountPageTests().get("/statistik/omraden?\(query)", in: try await AreaRatePageTests.house())
        #expect(response.status == 400)
    }

    @Test func `a category of another source is left behind when the reader changes source`() async throws {
        let house = try await AreaRatePageTests.house()
        try await house.read(
            "område,kategori,2024\n" + AreaRatePageTests.names.prefix(5).map { "\($0),Rån,7\n" }.joined(),
            ImportChoices(["source": "Polisen", "window": "01-01--10-31"]))
        let page = await page("?kalla=polisen&kategori=stold", in: house)
        #expect(page.contains("Polisen, Rån, januari–oktober 2024"))
    }

    @Test(arguments: [("csv", "text/csv"), ("xlsx", "spreadsheetml"), ("json", "application/json")])
    func `hands out the table in each form`(_ ending: String, _ type: String) async throws {
        let response = await CountPageTests().get("/statistik/omraden.\(ending)?kategori=stold", in: try await AreaRatePageTests.house())
        #expect(response.status == 200)
        #expect(response.headers.contains { $0.value.contains(type) })
        guard ending != "xlsx" else { return }
        let text = String(decoding: response.body, as: UTF8.self)
        #expect(text.contains(ending == "csv" ? "Vällingby,190,10000,19," : #""kind":"area_rates""#))
        if ending == "json" {
            #expect(text.contains(#""id":"vallingby","name":"Vällingby","count":190,"population":10000,"per_1000":19,"#))
            #expect(text.contains(#""verdict":"fler än väntat""#) && text.contains(#""withheld":null"#))
        }
    }

    @Test func `the figure is the whole table, with its cells, and is offered where the areas are compared`() async throws {
        let house = try await AreaRatePageTests.house()
        let reading = Reading(asOf: try await house.change, audience: .open)
        let offers = try await house.counts.figures.offers(matching: "counts.area-rates", limit: 10, reading).map(\.id)
        #expect(offers.map(\.description) == ["counts.area-rates:anmalda-brott:distriktet:stold:2024-01--2024-10"])
        let id = try #require(offers.first)
        let figure = try #require(try await house.counts.figures.figures([id], reading)[id]?.get())
        guard case .table(let table) = figure.value else {
            Issue.record("the figure is no table")
            return
        }
        #expect(table.rows.map(\.key) == ["grimsta", "hasselby-gard", "racksta", "vinsta", "vallingby"])
        #expect(table.columns.map(\.key) == ["count", "population", "per_1000", "expected", "ratio", "smoothed_per_1000"])
        #expect(table.rows[4].cells.prefix(3) == [.count(190), .count(10_000), .number(19)])
        #expect(table.rows[4].labels["verdict"] == "fler än väntat, statistiskt säkerställt")
        #expect(figure.n == 590)
        #expect(figure.provenance.inputs.count == 5)
        #expect(figure.provenance.origins.first?.cells.contains("R6C4") == true)
    }

    @Test(arguments: [
        "counts.area-rates:anmalda-brott:norra:stold:2024-01--2024-10", "counts.area-rates:anmalda-brott:distriktet:ran:2024-01--2024-10",
        "counts.area-rates:anmalda-brott:distriktet:stold:2024-03", "counts.area-rates:polisen:distriktet:stold:2024-01--2024-10",
    ])
    func `an id that names nothing known has no figure`(_ text: String) async throws {
        let house = try await AreaRatePageTests.house()
        let id = try FigureID(text)
        let answers = try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))
        #expect(answers[id] == .failure(.unknown(id)))
    }

    @Test func `areas are grouped by what they are part of and their division, without one that only serves as reference`() {
        let directory = AreaRatePageTests.directory(["Grimsta", "Vinsta"])
        #expect(AreaRateTables.groups(directory).map(\.value) == [":stadsdelsområde", "distriktet"])
        let mixed = AreaDirectory(
            areas: directory.areas + [AreaName(slug: Slug(known: "r1"), name: "R1", parent: AreaRatePageTests.district, division: "regso")])
        #expect(AreaRateTables.groups(mixed).map(\.value) == [":stadsdelsområde", "distriktet:stadsdel", "distriktet:regso"])
    }
}
