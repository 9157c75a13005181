import Almanac
import AreasRules
import Picture
import Storage
import Testing

@testable import Counts

/// Single events that are purged when they have been counted. All events are made up.
@Suite struct EventPurgeTests {
    private static let decision = "Dokumenthanteringsplan 2026 (exempel)"

    private static func ground(_ before: String) -> PurgeGround {
        PurgeGround(
            recordType: EventRecords.slug, decision: decision, before: Day(text: before) ?? Day(daysSince1970: 0),
            on: Day(year: 2026, month: 11, day: 22) ?? Day(daysSince1970: 0))
    }

    private static func file(_ rows: [String]) -> String { "id,datum,kategori,område\n" + rows.map { "\($0)\n" }.joined() }

    /// Events from March to May 2024; May began on a Wednesday.
    private static let events = [
        "1,2024-03-04,Hot,Råcksta", "2,2024-03-29,Hot,Råcksta", "3,2024-04-02,Hot,Vällingby", "4,2024-04-28,Hot,Råcksta", "5,2024-04-29,Hot,Råcksta",
        "6,2024-04-30,Hot,Råcksta", "7,2024-05-01,Hot,Råcksta", "8,2024-05-31,Hot,Vällingby",
    ]

    private func filled() async throws -> EventHouse {
        let house = try await EventHouse()
        try await house.read(EventPurgeTests.file(EventPurgeTests.events))
        return house
    }

    private func purge(_ house: EventHouse, before: String) async throws {
        _ = try await house.house.store.write(by: CountHouse.actor, at: CountHouse.monday, why: "Gallrade") {
            try EventRecords().purge(EventPurgeTests.ground(before), $0)
        }
    }

    @Test func `go by whole months, and those of a week that is not over are left`() async throws {
        let house = try await filled()
        let due = try await house.house.store.read { try EventRecords().due(before: EventPurgeTests.ground("2024-05-15").before, $0) }
        #expect(due == [RecordsDue(table: "event", rows: 4, about: "Polisen")])
        try await purge(house, before: "2024-05-15")
        let left = try await house.house.store.read { try $0.rows("SELECT event_key FROM event ORDER BY id") { $0.text(0) } }
        #expect(left == ["5", "6", "7", "8"])
        #expect(try await house.house.store.verifyTrail().broken == nil)
        let run = try #require(try await house.house.store.read { try $0.purgeRuns(of: EventRecords.slug).first })
        #expect(run.about == "polisen" && run.rows == 4)
    }

    @Test func `leave every count as it stood`() async throws {
        let house = try await filled()
        let (cells, covered) = (try await house.cells(), try await house.covered())
        try await purge(house, before: "2024-05-15")
        #expect(try await house.cells() == cells)
        #expect(try await house.covered() == covered)
    }

    @Test func `are not counted again by a delivery of later days: months before stand, later ones grow`() async throws {
        let house = try await filled()
        let before = try await house.cells()
        try await purge(house, before: "2024-05-15")
        let rows = EventPurgeTests.file(["9,2024-05-02,Hot,Råcksta", "10,2024-06-30,Hot,Råcksta"])
        let tried = try await house.read(rows, name: "juni.csv", dryRun: true)
        #expect(!tried.hasErrors && tried.tally.new == 2)
        let answer = try await house.read(rows, name: "juni.csv")
        #expect(!answer.hasErrors && answer.tally.new == 2)
        let after = try await house.cells()
        for (cell, count) in before where cell.contains("/2024-03") || cell.contains("/2024-04-01–2024-04-30") { #expect(after[cell] == count, "\(cell)") }
        #expect(after["racksta/hot/2024-05-01–2024-05-31"] == (before["racksta/hot/2024-05-01–2024-05-31"] ?? 0) + 1)
        // The week that holds the turn of the month has all its events.
        #expect(before["racksta/hot/2024-04-29–2024-05-05"] == 3)
        #expect(after["racksta/hot/2024-04-29–2024-05-05"] == 4)
        #expect(after["racksta/hot/2024-06-01–2024-06-30"] == 1)
        #expect(try await house.house.store.verifyTrail().broken == nil)
    }

    @Test func `stand also when every event is gone and new ones come`() async throws {
        let house = try await filled()
        let before = try await house.cells()
        try await purge(house, before: "2024-08-15")
        #expect(try await house.number("SELECT count(*) FROM event") == 0)
        try await house.read(EventPurgeTests.file(["9,2024-08-02,Hot,Råcksta", "10,2024-08-30,Hot,Råcksta"]), name: "augusti.csv")
        let after = try await house.cells()
        for (cell, count) in before { #expect(after[cell] == count, "\(cell)") }
        #expect(after["racksta/hot/2024-08-01–2024-08-31"] == 2)
        #expect(try await house.number("SELECT min(id) FROM event") == 9)
    }

    @Test(arguments: [[:], ["keep": "cells"]] as [[String: String]]) func `a delivery that reaches into purged months is refused`(
        _ answers: [String: String]
    ) async throws {
        let house = try await filled()
        try await purge(house, before: "2024-08-15")
        for dryRun in [true, false] {
            let answer = try await house.read(EventPurgeTests.file(["1,2024-04-30,Hot,Råcksta", "9,2024-08-30,Hot,Råcksta"]), dryRun: dryRun, answers)
            let fault = try #require(answer.faults.first { $0.code == "events-purged" })
            #expect(fault.message.contains(EventPurgeTests.decision) && fault.found == "2024-04-30")
            #expect(answer.hasErrors)
        }
        #expect(try await house.number("SELECT count(*) FROM event") == 0)
    }

    @Test func `of one source say nothing of another's`() async throws {
        let house = try await filled()
        try await purge(house, before: "2024-05-15")
        let answer = try await house.read(EventPurgeTests.file(["1,2024-03-04,Hot,Råcksta", "2,2024-03-31,Hot,Råcksta"]), ["source": "Vakten"])
        #expect(!answer.hasErrors && answer.tally.new == 2)
    }

    @Test func `are told of by the figures that were counted from them, and no others`() async throws {
        let house = try await filled()
        try await purge(house, before: "2024-05-15")
        let words = "22\u{A0}november 2026 enligt \(EventPurgeTests.decision)"
        for (id, purged) in [("2024-03", words), ("2024-04", words), ("2024-05", nil), ("2024-W18", nil), ("2024-W17", words)] {
            let figure = try FigureID("counts.value:polisen:racksta:hot:\(id)")
            let found = try await house.house.counts.figures.figures([figure], Reading(asOf: house.house.change, audience: .open))[figure]?.get()
            let origin = try #require(found?.provenance.origins.first, "\(id)")
            #expect(origin.purged == purged, "\(id)")
        }
    }
}
