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

    /// Single events: from October those of Hässelby gård are counted as Vällingby's.
    private static func events(_ months: ClosedRange<Int>) -> String {
        var rows = "id,datum,kategori,område\n"
        for month in months {
            for (area, count) in [("Hässelby gård", month < 10 ? 10 : 0), ("Vällingby", month < 10 ? 10 : 20), ("Råcksta", 10)] {
                for event in 0..<count {
                    rows += "\(area)-\(month)-\(event),2024-\(month < 10 ? "0" : "")\(month)-\(event % 2 == 0 ? "03" : "28"),Hot,\(area)\n"
                }
            }
        }
        return rows
    }

    private static let kept: [[String: String]] = [[:], ["keep": "cells"]]

    @Test(arguments: kept) func `finds it among single events too, where the district holds them all`(_ answers: [String: String]) async throws {
        let house = try await EventHouse()
        let answers = ["coverage": "2024-01--2024-12"].merging(answers) { $1 }
        let tried = try await house.read(AreaBreakTests.events(1...12), dryRun: true, answers)
        let answer = try await house.read(AreaBreakTests.events(1...12), answers)
        #expect(answer.outcome == .stored)
        #expect(answer.breaks.map(\.series) == ["hasselby-gard", "vallingby"])
        #expect(answer.breaks.map(\.from) == ["2024-10", "2024-10"])
        #expect(tried.breaks == answer.breaks)
        let months = try #require(
            try await house.house.counts.months.load(
                SeriesKey(source: Slug(known: "polisen"), area: Slug(known: "hasselby-gard")), asOf: house.house.change))
        #expect(MonthWords(months).breaks.first?.contains("”Hässelby gård” blev ”Vällingby”") == true)
        #expect(try await house.house.store.verifyTrail().broken == nil)
    }

    /// Without Hässelby gård a delivery of cells alone is refused: the district's would be those of a part of it.
    @Test(arguments: [([:], 10), ([:], 4), (["keep": "cells"], 4)] as [([String: String], Int)])
    func `a dry run of the next delivery of events tells the break that storing it finds`(_ answers: [String: String], _ from: Int) async throws {
        let house = try await EventHouse()
        try await house.read(AreaBreakTests.events(1...9), ["coverage": "2024-01--2024-09"].merging(answers) { $1 })
        // A delivery may begin where the one before it ended, or tell some of its months again.
        let whole = ["coverage": from == 10 ? "2024-10--2024-12" : "2024-04--2024-12"].merging(answers) { $1 }
        let tried = try await house.read(AreaBreakTests.events(from...12), dryRun: true, whole)
        #expect(tried.outcome == .wouldStore)
        #expect(tried.breaks.map(\.series) == ["hasselby-gard", "vallingby"])
        let stored = try await house.read(AreaBreakTests.events(from...12), whole)
        #expect(stored.breaks == tried.breaks)
        // What is known is not told again.
        #expect(try await house.read(AreaBreakTests.events(1...12), dryRun: true, ["coverage": "2024-01--2024-12"].merging(answers) { $1 }).breaks == [])
    }

    @Test func `a dry run counts an event that has moved where it has moved to`() async throws {
        let house = try await EventHouse()
        let coverage = ["coverage": "2024-01--2024-12"]
        // First every event stands where it happened; then the source sends the autumn's again under the other name.
        let settled = AreaBreakTests.events(1...12).split(separator: "\n").map { row in
            row.hasPrefix("Vällingby-") && AreaBreakTests.isMoved(row) ? String(row).replacing(",Vällingby", with: ",Hässelby gård") : String(row)
        }
        try await house.read(settled.joined(separator: "\n") + "\n", coverage)
        let tried = try await house.read(AreaBreakTests.events(1...12), dryRun: true, coverage)
        let stored = try await house.read(AreaBreakTests.events(1...12), coverage)
        #expect(stored.tally.changed == 30)
        #expect(tried.breaks.map(\.series) == ["hasselby-gard", "vallingby"])
        #expect(tried.breaks == stored.breaks)
    }

    /// True for the events of the autumn beyond Vällingby's own ten a month.
    private static func isMoved(_ row: Substring) -> Bool {
        let parts = row.split(separator: ",")[0].split(separator: "-")
        return (Int(parts[1]) ?? 0) >= 10 && (Int(parts[2]) ?? 0) >= 10
    }
}
