import Almanac
import AreasRules
import Foundation
import Picture
import Tabular
import Testing
import Weekly

/// The nine areas of the example, and one former spelling.
enum LevelFileExample {
    static func directory() throws -> AreaDirectory {
        let names = [
            "Hässelby gård", "Hässelby strand", "Hässelby villastad", "Vällingby", "Vinsta", "Råcksta", "Grimsta", "Kälvesta", "Nälsta",
        ]
        let areas = try names.map { AreaName(slug: try #require(Slug(naming: $0)), name: $0, parent: nil, division: "stadsdel") }
        let racksta = try #require(Slug("racksta"))
        let alias = AreaAlias(name: "Räckesta", area: racksta, validThrough: Day(year: 2024, month: 5, day: 31), reason: "äldre stavning")
        return AreaDirectory(areas: areas, aliases: [alias])
    }

    /// Reads a table of levels on the scale 1–5.
    static func read(_ text: String, year: Int? = nil) throws -> FileReading<LevelRow> {
        let (sheet, faults) = Sheet.read(Array(text.utf8), file: "nivaer.csv")
        #expect(faults == [])
        return try LevelFile.read(try #require(sheet), year: year, areas: try directory(), steps: 1...5)
    }

    /// `vallingby 2024-W21 3`, one per row read.
    static func lines(_ reading: FileReading<LevelRow>) -> [String] { reading.rows.map { "\($0.area) \($0.week) \($0.level)" } }
}

/// What is wrong in a long table.
@Suite struct LevelFileTests {
    private func read(_ rows: String..., year: Int? = nil) throws -> FileReading<LevelRow> {
        try LevelFileExample.read("iso_year,iso_week,area,level\n" + rows.joined(separator: "\n") + "\n", year: year)
    }

    @Test func `reads the 405 levels of the example without a fault`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/lagesbild-2024/weekly-levels.csv")
        let sheet = try #require(Sheet.read(Array(try Data(contentsOf: path)), file: "weekly-levels.csv").sheet)
        let reading = try LevelFile.read(sheet, year: nil, areas: try LevelFileExample.directory(), steps: 1...5)
        #expect(reading.faults == [])
        #expect(reading.rows.count == 405)
        #expect(reading.rowsRead == 405)
        #expect(reading.shape == "long")
        #expect(reading.recognised.text == #"{"shape":"long","columns":{"year":1,"week":2,"area":3,"level":4}}"#)
        let vallingby = reading.rows.filter { $0.area.text == "vallingby" }
        #expect((1...5).map { level in vallingby.count { $0.level == level } } == [5, 23, 15, 0, 2])
        #expect(vallingby.filter { $0.level >= 4 }.map(\.week.description) == ["2024-W21", "2024-W37"])
        #expect(
            reading.rows.first
                == LevelRow(
                    week: try #require(Week(text: "2024-W01")), area: try #require(Slug("hasselby-gard")), level: 3, row: 2, column: 4))
    }

    @Test(arguments: ["0", "6", "-1", "99999999999999999999"])
    func `refuses a level that is not on the scale`(_ level: String) throws {
        let fault = try #require(try read("2024,1,Vinsta,\(level)").faults.first)
        #expect(fault.code == "level-out-of-range")
        #expect(fault.found == level)
        #expect(fault.expected == "heltal 1–5")
        #expect([fault.row, fault.column] == [2, 4])
        #expect(fault.columnName == "level")
        #expect(fault.file == "nivaer.csv")
    }

    @Test func `refuses a level in words or with decimals`() throws {
        let reading = try read("2024,1,Vinsta,hög", "2024,2,Vinsta,\"2,5\"", "2024,3,Vinsta,3.0")
        #expect(reading.faults.map(\.code) == ["level-not-a-number", "level-fractional"])
        #expect(reading.faults.map(\.message) == ["Nivån ”hög” är inte ett tal.", "Nivån 2,5 är inte ett heltal."])
        #expect(LevelFileExample.lines(reading) == ["vinsta 2024-W03 3"])
    }

    @Test func `refuses week 53 of a year with 52 weeks and says how many there are`() throws {
        let reading = try read("2024,53,Vinsta,1", "2020,53,Vinsta,1", "2024,0,Vinsta,1")
        #expect(reading.faults.map(\.code) == ["week-not-in-year", "week-not-in-year"])
        #expect(reading.faults.first?.message == "År 2024 har 52 veckor; vecka 53 finns inte.")
        #expect(reading.faults.first?.expected == "vecka 1–52")
        #expect(LevelFileExample.lines(reading) == ["vinsta 2020-W53 1"])
    }

    @Test(arguments: ["", "maj", "1-2", "21,5", "v", "2024-W", "20244-W21", "-3", "1 2"])
    func `refuses a week that cannot be read`(_ week: String) throws {
        #expect(try read("2024,\"\(week)\",Vinsta,1").faults.map(\.code) == ["week-unreadable"])
    }

    @Test(arguments: ["21", "v. 21", "v.21", "v21", "V 21", "vecka 21", "Vecka 21", "W21", "2024-W21", "021"])
    func `reads a week as people write it`(_ week: String) throws {
        #expect(LevelFileExample.lines(try read("2024,\(week),Vinsta,1")) == ["vinsta 2024-W21 1"])
    }

    @Test(arguments: ["", "24", "2O24", "20244", "1024", "+202"])
    func `refuses a year that cannot be read`(_ year: String) throws {
        let fault = try #require(try read("\(year),1,Vinsta,1").faults.first)
        #expect(fault.code == "year-unreadable")
        #expect(fault.expected == "årtal med fyra siffror")
    }

    @Test func `refuses years that contradict each other`() throws {
        #expect(try read("2023,2024-W21,Vinsta,1").faults.map(\.code) == ["year-differs"])
        #expect(try read("2023,21,Vinsta,1", year: 2024).faults.map(\.code) == ["year-differs"])
        #expect(try read("2024,2024-W21,Vinsta,1", year: 2024).faults == [])
    }

    @Test func `asks about an area it does not know, once however often it stands there`() throws {
        let reading = try read("2024,1,Racksta,1", "2024,1,Vinsta,2", "2024,2,racksta ,1", "2024,3,Racksta,9")
        #expect(reading.faults.map(\.code) == ["level-out-of-range"])
        let unknown = try read("2024,1,Rockstad,1", "2024,1,Vinsta,2", "2024,2,ROCKSTAD,1", "2024,1,,1")
        #expect(unknown.faults.map(\.code) == ["area-unknown", "area-unknown"])
        let fault = try #require(unknown.faults.first)
        #expect(fault.suggestions == ["Råcksta"])
        #expect(fault.message == "Området ”Rockstad” finns inte. Menar du Råcksta? Namnet står på 2 rader.")
        #expect([fault.row, fault.column] == [2, 3])
        #expect(LevelFileExample.lines(unknown) == ["vinsta 2024-W01 2"])
    }

    @Test func `takes a former name within its dates only`() throws {
        let reading = try read("2024,21,Räckesta,1", "2024,30,Räckesta,1")
        #expect(LevelFileExample.lines(reading) == ["racksta 2024-W21 1"])
        #expect(reading.faults.map(\.code) == ["area-unknown"])
        #expect(reading.faults.first?.row == 3)
        #expect(reading.faults.first?.suggestions.first == "Råcksta")
    }

    @Test func `names both rows when an area has two levels the same week`() throws {
        let reading = try read("2024,21,Vällingby,5", "2024,21,Vinsta,1", "2024,21,VÄLLINGBY,3")
        #expect(reading.faults.map(\.code) == ["level-conflict"])
        #expect(reading.faults.first?.message == "Vällingby har två nivåer samma vecka (2024-W21): 5 på rad 2 och 3 på rad 4.")
        #expect(reading.hasErrors)
    }

    @Test func `only warns of a level that stands twice`() throws {
        let reading = try read("2024,21,Vällingby,5", "2024,21,Vällingby,5")
        #expect(reading.faults.map(\.code) == ["duplicate-row"])
        #expect(!reading.hasErrors)
        #expect(reading.rows.count == 1)
    }

    @Test(arguments: ["", "-", "–", "Underlag saknas"])
    func `without a basis there is no level and no fault`(_ text: String) throws {
        let reading = try read("2024,46,Vinsta,\(text)", "2024,46,Vällingby,2")
        #expect(reading.faults == [])
        #expect(LevelFileExample.lines(reading) == ["vallingby 2024-W46 2"])
        #expect(reading.rowsRead == 2)
    }

    @Test func `gives all faults at once, in the order of the file`() throws {
        let reading = try read("2024,1,Vinsta,0", "24,x,Vinsta,hög", "2024,1,Kista,2")
        #expect(
            reading.faults.map(\.code) == [
                "level-out-of-range", "year-unreadable", "week-unreadable", "level-not-a-number", "area-unknown",
            ])
        #expect(reading.faults.allSatisfy { !$0.remedy.isEmpty && $0.row != nil })
    }
}
