import Almanac
import AreasRules
import Picture
import Storage
import Testing

@testable import Counts

/// Files of single events, as they come.
@Suite struct EventImportTests {
    private static let head = "id,datum,kategori,område\n"
    private static let first =
        head + "K1,2024-04-02,Rån,Råcksta\nK2,2024-04-30,Hot,Råcksta\nK3,2024-05-05,Rån,Vällingby\nK4,2024-05-31,Hot,Vällingby\n"

    @Test func `stores each event with its row and its number, and nothing else of the file`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read(
            "id,datum,kategori,område,kön,beskrivning\nK1,2024-05-20 14:30,Rån,Råcksta,man,text\nK2,2024-05-31,Hot,Råcksta,kvinna,text\n")
        #expect(answer.outcome == .stored)
        #expect(answer.columns.map(\.name) == ["id", "date", "category", "area"])
        let unread = try #require(answer.faults.first { $0.code == "column-unused" })
        #expect(unread.message.contains("”kön”") && unread.message.contains("”beskrivning”"))
        let rows = try await house.house.store.read { reader in
            try reader.rows("SELECT source, event_key, day, minute, category, area, batch, file_row FROM event ORDER BY id") { row in
                (0..<8).map { row.value($0) }
            }
        }
        #expect(
            rows == [
                [.text("polisen"), .text("K1"), .text("2024-05-20"), .int(870), .text("ran"), .text("racksta"), .int(1), .int(2)],
                [.text("polisen"), .text("K2"), .text("2024-05-31"), .null, .text("hot"), .text("racksta"), .int(1), .int(3)],
            ])
    }

    @Test func `counts an area and every area it is part of`() async throws {
        let house = try await EventHouse()
        try await house.read(EventImportTests.first)
        let cells = try await house.cells()
        #expect(cells["racksta/ran/2024-04-01–2024-04-30"] == 1)
        #expect(cells["hasselby-vallingby/hot/2024-04-01–2024-04-30"] == 1)
        #expect(cells["hasselby-vallingby/ran/2024-05-01–2024-05-31"] == 1)
        #expect(cells["vallingby/hot/2024-05-27–2024-06-02"] == 1)
        #expect(
            try await house.covered()
                == Set(
                    ["racksta", "vallingby", "hasselby-vallingby"].flatMap { area in
                        ["\(area)/month/2024-04-01–2024-05-31", "\(area)/week/2024-04-01–2024-05-26"]
                    }))
    }

    @Test func `takes a later delivery: new events, changed ones, and those that are gone told but left`() async throws {
        let house = try await EventHouse()
        try await house.read(EventImportTests.first)
        let later = EventImportTests.head + "K2,2024-04-30,Hot,Vällingby\nK3,2024-05-05,Rån,Vällingby\nK4,2024-05-31,Hot,Vällingby\nK5,2024-06-30,Hot,Råcksta\n"
        let tried = try await house.read(later, dryRun: true)
        let answer = try await house.read(later)
        for one in [tried, answer] {
            #expect([one.tally.new, one.tally.changed, one.tally.same] == [1, 1, 2])
            #expect(one.faults.filter { $0.code == "event-vanished" }.map(\.message).first?.contains("K1") == true)
        }
        #expect(answer.outcome == .revision)
        let cells = try await house.cells()
        #expect(cells["racksta/ran/2024-04-01–2024-04-30"] == 1)
        #expect(cells["racksta/hot/2024-04-01–2024-04-30"] == nil)
        #expect(cells["vallingby/hot/2024-04-01–2024-04-30"] == 1)
        #expect(cells["hasselby-vallingby/hot/2024-06-01–2024-06-30"] == 1)
        #expect(try await house.covered().contains("racksta/month/2024-04-01–2024-06-30"))
        #expect(try await house.number("SELECT count(*) FROM event WHERE until IS NULL") == 5)
        #expect(try await house.house.store.verifyTrail().broken == nil)
    }

    @Test func `leaves the store as it was on a dry run`() async throws {
        let house = try await EventHouse()
        let before = try await house.house.contents()
        for answers in [[:], ["keep": "cells"]] as [[String: String]] {
            #expect(try await house.read(EventImportTests.first, dryRun: true, answers).outcome == .wouldStore)
        }
        #expect(try await house.house.contents() == before)
    }

    @Test func `keeps the counts alone when told to, and the same counts`() async throws {
        let (whole, counted) = (try await EventHouse(), try await EventHouse())
        try await whole.read(EventImportTests.first)
        let answer = try await counted.read(EventImportTests.first, ["keep": "cells"])
        #expect(answer.outcome == .stored)
        #expect(try await counted.cells() == whole.cells())
        #expect(try await counted.number("SELECT count(*) FROM event") == 0)
        #expect(try await counted.read(EventImportTests.first, ["keep": "cells"]).outcome == .unchanged)
        #expect(try await whole.read(EventImportTests.first, ["keep": "cells"]).faults.map(\.code).contains("events-kept"))
    }

    @Test func `will not make a district's sum out of a part of it`() async throws {
        let house = try await EventHouse()
        try await house.read(EventImportTests.head + "K1,2024-04-30,Rån,Råcksta\n", ["keep": "cells"])
        let answer = try await house.read(EventImportTests.head + "K2,2024-04-30,Rån,Vällingby\n", ["keep": "cells"])
        #expect(answer.outcome == .refused)
        #expect(answer.faults.contains { $0.code == "events-partial" && $0.message.contains("Råcksta") })
    }

    @Test func `gives the file's own key to events without a number`() async throws {
        let house = try await EventHouse()
        let text = "datum,kategori,område\n2024-05-30,Hot,Råcksta\n2024-05-30,Hot,Råcksta\n"
        #expect(try await house.read(text).tally.new == 2)
        #expect(try await house.read(text).outcome == .unchanged)
    }

    @Test func `takes one area and one category for all rows when told to`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read("datum\n2024-05-30\n2024-05-31\n", ["area": "Räcksta", "category": "Inbrott"])
        #expect(answer.outcome == .stored)
        #expect(try await house.cells()["racksta/inbrott/2024-05-01–2024-05-31"] == 2)
    }

    @Test func `reads a day and a time from two columns`() async throws {
        let house = try await EventHouse()
        try await house.read("datum;klockslag;brott;stadsdel\n2024-05-30;14.30;Hot;Råcksta\n2024-05-31;0915;Hot;Råcksta\n2024-05-31;;Hot;Råcksta\n")
        let minutes = try await house.house.store.read { try $0.rows("SELECT minute FROM event ORDER BY id") { $0.optionalInt(0) } }
        #expect(minutes == [870, 555, nil])
    }

    @Test(arguments: ["2024-05-30 00:00:00", "2024-05-30T00:00:00Z", "2024-05-30T00:00:00.000+02:00"])
    func `takes a file where every time is midnight for days without a time`(_ text: String) async throws {
        let house = try await EventHouse()
        try await house.read("datum,brott,område\n\(text),Hot,Råcksta\n\(text),Hot,Råcksta\n")
        #expect(try await house.number("SELECT count(*) FROM event WHERE minute IS NULL AND day = '2024-05-30'") == 2)
        #expect(try await house.number("SELECT count(*) FROM hour_cell") == 0)
    }

    @Test func `reads what another character set has written`() async throws {
        let house = try await EventHouse()
        let bytes = Array("datum;kategori;område\n2024-05-31;Rån;Hässelby gård\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        let answer = try await house.read(bytes)
        #expect(answer.outcome == .stored)
        #expect(answer.form.encoding == "windows-1252")
        #expect(try await house.cells()["hasselby-gard/ran/2024-05-01–2024-05-31"] == 1)
    }

    @Test func `takes names that differ by case, dash or space for one, and says so`() async throws {
        let house = try await EventHouse()
        let answer = try await house.read(
            EventImportTests.head + "1,2024-05-30,Inbrott i bostad,Råcksta\n2,2024-05-31,inbrott i bostad,råcksta\n3,2024-05-31,Inbrott-i-bostad,RÅCKSTA\n")
        #expect(try await house.cells()["racksta/inbrott-i-bostad/2024-05-01–2024-05-31"] == 3)
        #expect(answer.faults.filter { $0.code == "category-spelling" }.count == 2)
    }
}
