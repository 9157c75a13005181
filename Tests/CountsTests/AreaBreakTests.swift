import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Testing

@testable import Counts

/// A source that begins to name an area in another way, seen over several deliveries and among single events.
@Suite struct AreaBreakTests {
    private static let areas = AreaDirectory(
        areas: ["Norra", "Staden", "Södra"].compactMap { name in
            Slug(naming: name).map { AreaName(slug: $0, name: name, parent: nil, division: "stadsdel") }
        })

    /// Ten a month in each area; from October the North's events are counted as the City's.
    private static func count(_ area: String, _ month: Int) -> Int {
        switch area {
        case "Norra": month < 10 ? 10 : 0
        case "Staden": month < 10 ? 10 : 20
        default: 10
        }
    }

    private static func table(_ areas: [String], _ months: ClosedRange<Int>) -> String {
        let heads = months.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ",")
        let rows = areas.map { area in "\(area),Hot,2024,\(months.map { String(count(area, $0)) }.joined(separator: ","))\n" }
        return "area,category,year,\(heads)\n" + rows.joined()
    }

    private static func choices(_ coverage: String) -> ImportChoices { ImportChoices(["source": "Anmälda brott", "coverage": coverage]) }

    @Test func `finds an area that stops and another that grows from one delivery to the next, and tells it`() async throws {
        let house = try await CountHouse(areas: AreaBreakTests.areas)
        let first = try await house.read(AreaBreakTests.table(["Norra", "Staden", "Södra"], 1...9), AreaBreakTests.choices("2024-01--2024-09"))
        #expect(first.breaks == [])
        let next = AreaBreakTests.table(["Staden", "Södra"], 10...12)
        let tried = try await house.read(next, AreaBreakTests.choices("2024-10--2024-12"), dryRun: true)
        #expect(tried.breaks.map(\.series) == ["norra", "staden"])
        let stored = try await house.read(next, AreaBreakTests.choices("2024-10--2024-12"))
        #expect(stored.breaks.map(\.from) == ["2024-10", "2024-10"])
        #expect(stored.breaks.first?.names == ["Norra", "Staden"])
        let months = try #require(
            try await house.counts.months.load(SeriesKey(source: Slug(known: "anmalda-brott"), area: Slug(known: "staden")), asOf: house.change))
        #expect(
            MonthWords(months).breaks == ["Källan bytte områdesnamn i oktober 2024: ”Norra” blev ”Staden”. Antal före och efter jämförs inte."])
        // The South keeps its name.
        let south = try #require(
            try await house.counts.months.load(SeriesKey(source: Slug(known: "anmalda-brott"), area: Slug(known: "sodra")), asOf: house.change))
        #expect(south.series.breaks == [])
    }

    @Test func `a break that is known is not told again when more months come`() async throws {
        let house = try await CountHouse(areas: AreaBreakTests.areas)
        try await house.read(AreaBreakTests.table(["Norra", "Staden", "Södra"], 1...9), AreaBreakTests.choices("2024-01--2024-09"))
        try await house.read(AreaBreakTests.table(["Staden", "Södra"], 10...12), AreaBreakTests.choices("2024-10--2024-12"))
        let more = "area,category,year,01,02\nStaden,Hot,2025,20,20\nSödra,Hot,2025,10,10\n"
        #expect(try await house.read(more, AreaBreakTests.choices("2025-01--2025-02")).breaks == [])
        #expect(try await house.store.read { try $0.first("SELECT count(*) FROM series_break WHERE until IS NULL") { $0.int(0) } } == 2)
    }

    @Test(arguments: [[:], ["keep": "cells"]] as [[String: String]])
    func `finds it among single events too, where the district holds them all`(_ answers: [String: String]) async throws {
        let house = try await EventHouse()
        var rows = ""
        for month in 1...12 {
            for (area, count) in [("Hässelby gård", month < 10 ? 10 : 0), ("Vällingby", month < 10 ? 10 : 20), ("Råcksta", 10)] {
                for event in 0..<count {
                    rows += "\(area)-\(month)-\(event),2024-\(month < 10 ? "0" : "")\(month)-\(event % 2 == 0 ? "03" : "28"),Hot,\(area)\n"
                }
            }
        }
        let answer = try await house.read("id,datum,kategori,område\n\(rows)", ["coverage": "2024-01--2024-12"].merging(answers) { $1 })
        #expect(answer.outcome == .stored)
        #expect(answer.breaks.map(\.series) == ["hasselby-gard", "vallingby"])
        #expect(answer.breaks.map(\.from) == ["2024-10", "2024-10"])
        let months = try #require(
            try await house.house.counts.months.load(
                SeriesKey(source: Slug(known: "polisen"), area: Slug(known: "hasselby-gard")), asOf: house.house.change))
        #expect(MonthWords(months).breaks.first?.contains("”Hässelby gård” blev ”Vällingby”") == true)
        #expect(try await house.house.store.verifyTrail().broken == nil)
    }
}
