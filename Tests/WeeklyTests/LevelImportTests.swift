import Almanac
import Picture
import Storage
import Tabular
import Testing

@testable import Weekly

@Suite struct LevelImportTests {
    private static let head = "år,vecka,område,nivå\n"
    private static let first = head + "2024,1,Vällingby,3\n2024,1,Vinsta,1\n2024,2,Vällingby,2\n"
    private static let corrected = head + "2024,1,Vällingby,3\n2024,1,Vinsta,1\n2024,2,Vällingby,4\n"

    @Test func `stores the first file as one change with one batch`() async throws {
        let house = try await WeeklyHouse()
        let answer = try await house.read(LevelImportTests.first)
        #expect(answer.outcome == .stored)
        #expect(answer.faults == [])
        #expect([answer.tally.read, answer.tally.new, answer.tally.changed, answer.tally.same] == [3, 3, 0, 0])
        #expect(answer.batch == 1)
        #expect(answer.change == ChangeNumber(1))
        #expect(try await house.level("vallingby", 1, asOf: 1) == 3)
        let batch = try #require(try await house.store.read { try $0.batch(1) })
        #expect(batch.rows.read == 3)
        #expect(batch.sha256 == answer.file.sha256)
        #expect(try await house.store.read { try $0.sources(asOf: ChangeNumber(1)).map(\.kind) } == ["levels"])
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `changes nothing for the same file once more, under any name`() async throws {
        let house = try await WeeklyHouse()
        try await house.read(LevelImportTests.first)
        let before = try await house.contents()
        let answer = try await house.read(LevelImportTests.first, name: "samma.csv")
        #expect(answer.outcome == .unchanged)
        #expect(answer.batch == nil)
        #expect(answer.tally.same == 3)
        #expect(answer.change == ChangeNumber(1))
        #expect(try await house.change == ChangeNumber(1))
        #expect(try await house.contents() == before)
    }

    @Test func `takes a corrected file as a revision, the old value readable as of the change before`() async throws {
        let house = try await WeeklyHouse()
        try await house.read(LevelImportTests.first)
        let answer = try await house.read(LevelImportTests.corrected, name: "rättad.csv")
        #expect(answer.outcome == .revision)
        #expect([answer.tally.new, answer.tally.changed, answer.tally.same] == [0, 1, 2])
        #expect(answer.change == ChangeNumber(2))
        #expect(try await house.level("vallingby", 2, asOf: 1) == 2)
        #expect(try await house.level("vallingby", 2, asOf: 2) == 4)
        #expect(try await house.level("vallingby", 1, asOf: 2) == 3)
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `takes a file with more weeks as stored, and with a correction too as a revision`() async throws {
        let house = try await WeeklyHouse()
        try await house.read(LevelImportTests.first)
        #expect(try await house.read(LevelImportTests.first + "2024,3,Vinsta,1\n").outcome == .stored)
        #expect(try await house.read(LevelImportTests.corrected + "2024,4,Vinsta,1\n").outcome == .revision)
        #expect(try await house.change == ChangeNumber(3))
    }

    @Test func `tries a file without changing anything`() async throws {
        let house = try await WeeklyHouse()
        let before = try await house.contents()
        let fresh = try await house.read(LevelImportTests.first, dryRun: true)
        #expect(fresh.outcome == .wouldStore)
        #expect(fresh.tally.new == 3)
        #expect(fresh.batch == nil)
        #expect(try await house.change == ChangeNumber(0))
        #expect(try await house.contents() == before)
        try await house.read(LevelImportTests.first)
        #expect(try await house.read(LevelImportTests.first, dryRun: true).outcome == .unchanged)
        let revision = try await house.read(LevelImportTests.corrected, dryRun: true)
        #expect(revision.outcome == .wouldStore)
        #expect(revision.tally.changed == 1)
        #expect(try await house.level("vallingby", 2, asOf: 1) == 2)
        #expect(try await house.change == ChangeNumber(1))
    }

    @Test(arguments: [
        ("2024,1,Vällingby,6", "level-out-of-range"), ("2024,1,Vällingby,tre", "level-not-a-number"), ("2024,60,Vällingby,1", "week-not-in-year"),
        ("2024,1,Valingby,1", "area-unknown"), ("x,1,Vinsta,1", "year-unreadable"), ("2024,1,Vinsta", "row-ragged"),
    ])
    func `changes nothing when anything in the file is wrong`(_ row: String, _ code: String) async throws {
        let house = try await WeeklyHouse()
        try await house.read(LevelImportTests.first)
        let before = try await house.contents()
        let answer = try await house.read(LevelImportTests.head + "2024,9,Vinsta,2\n\(row)\n")
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == [code])
        #expect(answer.tally.refused == 1)
        #expect(answer.batch == nil)
        #expect(try await house.change == ChangeNumber(1))
        #expect(try await house.contents() == before)
        #expect(try await house.read(LevelImportTests.head + "2024,9,Vinsta,2\n\(row)\n", dryRun: true).outcome == .refused)
    }

    @Test func `suggests the area that was meant`() async throws {
        let house = try await WeeklyHouse()
        let fault = try #require(try await house.read(LevelImportTests.head + "2024,1,Valingby,1\n").faults.first)
        #expect(fault.code == "area-unknown")
        #expect(fault.suggestions == ["Vällingby"])
        #expect(fault.message == "Området ”Valingby” finns inte. Menar du Vällingby?")
    }

    @Test func `reads an area by its other name`() async throws {
        let house = try await WeeklyHouse()
        #expect(try await house.read(LevelImportTests.head + "2024,1,Räcksta,2\n").outcome == .stored)
        #expect(try await house.level("racksta", 1, asOf: 1) == 2)
        #expect(try await house.read(LevelImportTests.head + "2024,1,Råcksta,2\n").outcome == .unchanged)
    }

    @Test func `finds the same levels in either shape`() async throws {
        let house = try await WeeklyHouse()
        try await house.read(LevelImportTests.first)
        let wide = "vecka;Vällingby;Vinsta;Råcksta\n1;3;1;\n2;2;-;–\n"
        let answer = try await house.read(wide, name: "matris.csv", year: 2024)
        #expect(answer.outcome == .unchanged)
        #expect(answer.shape == "wide")
    }

    @Test func `keeps a level when a later file leaves its cell empty`() async throws {
        let house = try await WeeklyHouse()
        try await house.read(LevelImportTests.first)
        #expect(try await house.read(LevelImportTests.head + "2024,1,Vällingby,\n").outcome == .unchanged)
        #expect(try await house.level("vallingby", 1, asOf: 1) == 3)
    }

    @Test func `writes a year as a file that reads in again as unchanged`() async throws {
        let house = try await WeeklyHouse()
        try await house.read(LevelImportTests.first)
        let loaded = try await house.weekly.years.load(2024, asOf: ChangeNumber(1))
        let answer = try await house.read(MatrixExport.table(loaded, created: Day(daysSince1970: 20_000)).csv, name: "arssammanstallning-2024.csv")
        #expect(answer.outcome == .unchanged)
        #expect(answer.faults == [])
        #expect(answer.tally.same == 3)
    }

    @Test func `answers in the contract's shape`() async throws {
        let house = try await WeeklyHouse()
        let answer = try await house.read(LevelImportTests.first, name: "v.csv")
        let sha = answer.file.sha256
        #expect(
            answer.json.text == """
                {"what":"levels","dry_run":false,"outcome":"stored","batch":1,"file":{"name":"v.csv","sha256":"\(sha)","bytes":80,"format":"csv",\
                "encoding":"utf-8","separator":",","sheet":null},"recognised":{"shape":"long","columns":{"year":1,"week":2,"area":3,"level":4}},\
                "rows":{"read":3,"totals":0,"new":3,"changed":0,"same":0,"refused":0},"arithmetic":{"checked":{"row_totals":0,"column_totals":0,\
                "grand":0,"changes":0,"percents":0},"disagreements":[],"repairs":[]},"breaks":[]}
                """)
    }
}
