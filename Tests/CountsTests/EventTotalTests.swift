import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage
import Testing

@testable import Counts

/// The row `Summa` of a table made of single events.
@Suite struct EventTotalTests {
    private static let district = SeriesKey(source: Slug(known: "polisen"), area: Slug(known: "hasselby-vallingby"))
    private static let key = ChangeTableKey(source: district.source, area: district.area, window: CountHouse.window, through: 2024, years: 5)

    private static func golden(_ answers: [String: String] = [:]) async throws -> EventHouse {
        let house = try await EventHouse()
        try await house.read(try EventHouse.golden("input_incidents.csv"), answers)
        return house
    }

    private static func table(_ house: EventHouse) async throws -> LoadedChangeTable {
        try #require(try await house.house.counts.tables.load(key, asOf: house.house.change))
    }

    @Test(arguments: [[:], ["keep": "cells"]] as [[String: String]])
    func `the table from single events equals the golden: eight rows, every column`(_ answers: [String: String]) async throws {
        let rows = try await EventTotalTests.table(try await EventTotalTests.golden(answers)).table.rows
        let expected = try EventHouse.rows("expected_ytd_1jan_31okt.csv")
        #expect(expected.count == 8)
        #expect(Set(rows.map(\.category.name)) == Set(expected.map { $0[0] }))
        #expect(rows.last?.category.name == "Summa" && rows.last?.category.isSum == true)
        for wanted in expected {
            let row = try #require(rows.first { $0.category.name == wanted[0] })
            #expect(row.counts.counts == wanted[1...5].map { Int($0) }, "\(wanted[0])")
            let judged = try #require(row.judged)
            #expect(judged.pair.change == Int(wanted[6]), "\(wanted[0])")
            guard let percent = Double(wanted[7]) else {
                #expect(judged.percent.exact == nil, "\(wanted[0])")
                continue
            }
            // The golden has ten digits.
            #expect(abs((judged.percent.exact ?? 0) - percent) < 1e-7, "\(wanted[0])")
        }
    }

    @Test func `the page drawn of the table shows the same numbers, the sum last with what is left without its largest part`() async throws {
        let page = await CountPageTests().page("/statistik?omrade=hasselby-vallingby&till=2024-10", in: try await EventTotalTests.golden().house)
        for wanted in try EventHouse.rows("expected_ytd_1jan_31okt.csv") {
            let counts = wanted[1...5].joined(separator: " ")
            let change = Int(wanted[6]).map { Swedish.change(Int64($0)) } ?? ""
            #expect(page.contains("\(counts) \(change)"), "\(wanted[0])")
        }
        #expect(page.contains("därav utan cykelstöld") || page.contains("därav utan inbrott i bostad"))
        #expect(page.contains("Alla kategorier ökade med 51"))
    }

    @Test func `the sum is a figure like the rest, with its rows, its verdict and the figures it is made of`() async throws {
        let house = try await EventTotalTests.golden()
        let figures = house.house.counts.figures
        let reading = Reading(asOf: try await house.house.change, audience: .open)
        let id = try FigureID("counts.change:polisen:hasselby-vallingby:summa:2024-01--2024-10")
        let figure = try #require(try await figures.figures([id], reading)[id]).get()
        #expect(figure.value == .count(443))
        #expect(figure.n == 835)
        #expect(figure.verdict != nil)
        #expect(figure.provenance.origins.map(\.cellCount) == [835])
        let input = try #require(figure.provenance.inputs.last)
        #expect(try #require(try await figures.figures([input], reading)[input]).get().value == .count(443))
        #expect(
            try await figures.offers(matching: "counts.change summa 2024", limit: 100, reading).contains {
                $0.id.dimensions.starts(with: ["polisen", "hasselby-vallingby", "summa"])
            })
    }

    @Test func `a source that prints sums of its own, or keeps its totals, gets no other`() async throws {
        let house = try await EventTotalTests.golden()
        _ = try await house.house.store.write(by: CountHouse.actor, at: CountHouse.monday, why: "Källan summerar själv") { writer in
            try writer.setCard(SourceCard(source: EventTotalTests.district.source, keepsPublishedTotals: true))
        }
        #expect(try await EventTotalTests.table(house).table.rows.count == 7)
    }

    @Test func `counts read from a table are not added up: their categories may share events`() async throws {
        let house = try await CountHouse()
        try await house.read("category,2023,2024\nHot,345,322\nHot mot tjänsteman,40,41\n")
        #expect(try await house.table(asOf: 1).table.rows.map(\.category.name) == ["Hot", "Hot mot tjänsteman"])
    }

    @Test func `years from a table have no sum beside years of single events`() async throws {
        let house = try await EventHouse()
        let events = (1...9).map { "a\($0),2024-0\($0)-03,\($0 % 2 == 0 ? "Hot" : "Rån"),Råcksta\n" }.joined() + "b,2024-10-31,Hot,Råcksta\n"
        try await house.read("id,datum,kategori,område\n" + events)
        let choices = ImportChoices(["source": "Polisen", "area": "Råcksta", "window": "01-01--10-31"])
        try await house.house.read("category,2023\nHot,5\nRån,7\n", choices)
        let key = ChangeTableKey(source: EventTotalTests.district.source, area: Slug(known: "racksta"), window: CountHouse.window, through: 2024, years: 2)
        let table = try #require(try await house.house.counts.tables.load(key, asOf: house.house.change))
        let sum = try #require(table.table.rows.last)
        #expect(sum.category.name == "Summa")
        #expect(sum.counts.counts == [nil, 10])
        #expect(table.answers[2023]?[sum.category.slug]?.code == "not-additive")
    }
}
