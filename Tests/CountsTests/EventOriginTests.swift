import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Testing

@testable import Counts

/// The way back from counts of single events.
@Suite struct EventOriginTests {
    private static func figure(_ text: String, _ house: EventHouse) async throws -> Figure {
        let id = try FigureID(text)
        return try #require(try await house.house.counts.figures.figures([id], Reading(asOf: house.house.change, audience: .open))[id]).get()
    }

    private static func file(_ rows: [String]) -> String { "id,datum,kategori,område\n" + rows.map { "\($0)\n" }.joined() }

    @Test func `names the rows of the events that were counted, and no others`() async throws {
        let house = try await EventHouse()
        try await house.read(
            EventOriginTests.file([
                "1,2024-04-30,Hot,Råcksta", "2,2024-05-01,Hot,Råcksta", "3,2024-05-02,Rån,Råcksta", "4,2024-05-03,Hot,Vällingby", "5,2024-05-31,Hot,Råcksta",
            ]))
        let own = try await EventOriginTests.figure("counts.value:polisen:racksta:hot:2024-05", house)
        #expect(own.value == .count(2))
        #expect(own.provenance.origins.map(\.cells) == [["R3", "R6"]])
        #expect(own.provenance.origins.map(\.cellCount) == [2])
        let all = try await EventOriginTests.figure("counts.value:polisen:hasselby-vallingby:hot:2024-05", house)
        #expect(all.provenance.origins.map(\.cells) == [["R3", "R5", "R6"]])
        let week = try await EventOriginTests.figure("counts.value:polisen:racksta:ran:2024-W18", house)
        #expect(week.value == .count(1))
        #expect(week.provenance.origins.map(\.cells) == [["R4"]])
    }

    @Test func `tells which file each event came from when several have filled a month`() async throws {
        let house = try await EventHouse()
        try await house.read(EventOriginTests.file(["1,2024-05-01,Hot,Råcksta", "2,2024-05-31,Hot,Råcksta"]), name: "första.csv")
        try await house.read(EventOriginTests.file(["3,2024-05-20,Hot,Råcksta", "4,2024-06-30,Hot,Råcksta"]), name: "andra.csv")
        let figure = try await EventOriginTests.figure("counts.value:polisen:racksta:hot:2024-05", house)
        #expect(figure.value == .count(3))
        #expect(figure.provenance.origins.map(\.file) == ["första.csv", "andra.csv"])
        #expect(figure.provenance.origins.map(\.cellCount) == [2, 1])
        #expect(figure.provenance.origins.map(\.cells) == [["R2", "R3"], ["R2"]])
    }

    @Test(arguments: [[:], ["keep": "cells"]] as [[String: String]])
    func `the table of months has its files also where only counts are kept`(_ answers: [String: String]) async throws {
        let house = try await EventHouse()
        try await house.read(try EventHouse.golden("input_incidents.csv"), answers)
        let months = try #require(try await house.house.counts.months.load(EventOriginTests.key, asOf: house.house.change))
        let figure = try await EventOriginTests.figure("counts.months:polisen:hasselby-vallingby:\(months.period?.description ?? "")", house)
        let origin = try #require(figure.provenance.origins.first)
        #expect(figure.provenance.origins.count == 1)
        #expect(origin.file == "handelser.csv")
        #expect(origin.cellCount == months.whole?.years.compactMap(\.sum).reduce(0, +))
        #expect(origin.cells.count == 50 && origin.cells.first == "R2")
        let season = try await EventOriginTests.figure("counts.season:polisen:hasselby-vallingby:\(months.period?.description ?? "")", house)
        #expect(season.provenance.origins == figure.provenance.origins)
    }

    private static let key = SeriesKey(source: Slug(known: "polisen"), area: Slug(known: "hasselby-vallingby"))

    /// A cell's versions: what a later import adds is its own, what it takes away is taken from the newest.
    @Test func `shares a count among the imports that made it`() {
        func version(_ batch: Int64, _ count: Int, stands: Bool = false) -> EventCellHistory.Version {
            EventCellHistory.Version(place: "hot/2024-05-01", batch: batch, row: batch * 10, count: count, stands: stands)
        }
        #expect(EventCellHistory([version(1, 40), version(2, 43, stands: true)]).shares.mapValues(\.count) == [1: 40, 2: 3])
        #expect(EventCellHistory([version(1, 40), version(2, 43), version(3, 38, stands: true)]).shares.mapValues(\.count) == [1: 38])
        #expect(EventCellHistory([version(1, 40), version(2, 43)]).shares.isEmpty)
    }
}
