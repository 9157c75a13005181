import Almanac
import AreasRules
import Picture
import Statistics
import Storage
import Testing

@testable import Counts

/// Counts per inhabitant as figures: what the page, the report and other exports take them from.
@Suite struct RateFigureTests {
    private static let areas = AreaDirectory(areas: [
        AreaName(slug: Slug(known: "staden"), name: "Staden", parent: nil, division: "kommun"),
        AreaName(slug: Slug(known: "norra"), name: "Norra", parent: Slug(known: "staden"), division: "stadsdel"),
        AreaName(slug: Slug(known: "kvarteret"), name: "Kvarteret", parent: Slug(known: "norra"), division: "kvarter"),
    ])

    /// What two orders of multiplying may differ by.
    private static let rounding = 1e-12

    private static func house() async throws -> CountHouse {
        let house = try await CountHouse(areas: areas, population: FixedPopulation(inhabitants: ["norra": 10_000, "staden": 100_000]))
        let text = "område,kategori,2023,2024\nNorra,Hot,40,50\nNorra,Mord,0,0\nStaden,Hot,400,400\nStaden,Mord,1,2\nKvarteret,Hot,4,5\nKvarteret,Mord,0,0\n"
        try await house.read(text, ImportChoices(["source": "Anmälda brott", "window": "01-01--10-31"]))
        return house
    }

    private static func figure(_ text: String, _ house: CountHouse) async throws -> Figure? {
        let id = try FigureID(text)
        return try? await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]?.get()
    }

    @Test func `offers the table against the nearest area that it is part of with counts and inhabitants`() async throws {
        let house = try await RateFigureTests.house()
        let offers = try await house.counts.figures.offers(matching: "counts.rates", limit: 100, Reading(asOf: house.change, audience: .open)).map(\.id)
        // The quarter has no inhabitants of its own, and stands beside the north; the north beside the city; the city alone.
        #expect(
            Set(offers.map(\.description)) == [
                "counts.rates:anmalda-brott:kvarteret:norra:2024-01--2024-10", "counts.rates:anmalda-brott:norra:staden:2024-01--2024-10",
                "counts.rates:anmalda-brott:staden:2024-01--2024-10", "counts.rates:anmalda-brott:kvarteret:norra:2023-01--2023-10",
                "counts.rates:anmalda-brott:norra:staden:2023-01--2023-10", "counts.rates:anmalda-brott:staden:2023-01--2023-10",
            ])
    }

    @Test func `the table has counts, rates and ratios, and says that the expected number rests on whole populations`() async throws {
        let house = try await RateFigureTests.house()
        let figure = try #require(try await RateFigureTests.figure("counts.rates:anmalda-brott:norra:staden:2024-01--2024-10", house))
        guard case .table(let table) = figure.value else {
            Issue.record("the figure is no table")
            return
        }
        #expect(table.columns.map(\.key) == ["count", "per_1000", "reference_count", "reference_per_1000", "ratio"])
        #expect(table.rows[0].cells == [.count(50), .number(5), .count(400), .number(4), .number(1.25)])
        #expect(table.rows[0].labels["ratio"] == "1,25 (0,93–1,65)")
        #expect(table.rows[0].figure?.description == "counts.ratio:anmalda-brott:norra:staden:hot:2024-01--2024-10")
        // Of 0.2 expected nothing can be said.
        #expect(table.rows[1].labels["ratio"] == "för få fall")
        #expect(table.rows[1].labels["reference_per_1000"] == "0,02 (0,00–0,07)")
        #expect(figure.notes.contains { $0.hasPrefix("Det väntade antalet räknas på hela befolkningen, inte på ålder och kön") })
        #expect(figure.provenance.origins.first?.cells.contains("R2C4") == true && figure.provenance.origins.first?.cells.contains("R4C4") == true)
    }

    @Test func `a rate rests on inhabitants, a ratio on cases, each with its interval`() async throws {
        let house = try await RateFigureTests.house()
        let rate = try #require(try await RateFigureTests.figure("counts.rate:anmalda-brott:norra:hot:2024-01--2024-10", house))
        #expect(rate.value == .number(5))
        #expect(rate.n == 10_000 && rate.counted == "invånare")
        let limits = try SingleCount(50).garwoodLimits()
        let interval = try #require(rate.interval)
        #expect(abs(interval.low - limits.lower / 10) < RateFigureTests.rounding && abs((interval.high ?? 0) - limits.upper / 10) < RateFigureTests.rounding)
        let ratio = try #require(try await RateFigureTests.figure("counts.ratio:anmalda-brott:norra:staden:hot:2024-01--2024-10", house))
        #expect(ratio.value == .number(1.25))
        #expect(ratio.n == 50 && ratio.counted == "fall")
        #expect(ratio.notes.first == "Väntat antal: 40,0.")
        #expect(
            ratio.provenance.inputs.map(\.description) == [
                "counts.value:anmalda-brott:norra:hot:2024-01--2024-10", "counts.value:anmalda-brott:staden:hot:2024-01--2024-10",
            ])
    }

    @Test(arguments: [
        "counts.rates:anmalda-brott:norra:kvarteret-finns-inte:2024-01--2024-10", "counts.rate:anmalda-brott:kvarteret:hot:2024-01--2024-10",
        "counts.ratio:anmalda-brott:staden:staden:hot:2024-01--2024-10", "counts.rate:anmalda-brott:norra:ran:2024-01--2024-10",
        "counts.rate:anmalda-brott:norra:hot:2024-W21",
    ])
    func `an id that names nothing known has no figure`(_ id: String) async throws {
        #expect(try await RateFigureTests.figure(id, try await RateFigureTests.house()) == nil)
    }

    @Test func `the page says the same sentence and leads to the figure`() async throws {
        let house = try await RateFigureTests.house()
        let page = await CountPageTests().page("/statistik?omrade=norra&jamfor=staden&till=2024-10", in: house)
        #expect(page.contains("Det väntade antalet räknas på hela befolkningen, inte på ålder och kön"))
        #expect(page.contains("1,25 (0,93–1,65)"))
    }
}
