import Almanac
import AreasRules
import Picture
import Storage
import Tabular
import Testing

@testable import Weekly

/// Reasons that come with levels in a file, past the person guard.
@Suite struct LevelReasonTests {
    private static let long = """
        år,vecka,område,nivå,skäl
        2024,1,Vinsta,2,glaskross vid Råcksta torg
        2024,2,Vinsta,3,Kim Andersson hotade en granne. Ring 070-174 06 12.
        2024,3,Vinsta,-,Bo Lindqvist var bortrest

        """
    private static let wide = "vecka;Vällingby;Vinsta;skäl\n1;3;2;Vällingby: bilbrand | Vinsta: Kim Andersson bråkade\n"

    private func read(_ text: String, in house: WeeklyHouse, _ answers: [String: String] = [:], dryRun: Bool = false) async throws -> ImportAnswer {
        try await house.weekly.importer.run(
            ImportFile(name: "nivåer.csv", bytes: Array(text.utf8)), ImportChoices(answers), dryRun: dryRun, by: WeeklyHouse.actor, at: WeeklyHouse.monday)
    }

    private func reasons(_ house: WeeklyHouse) async throws -> [String] {
        try await house.weekly.years.load(2024, asOf: try await house.change).notes.all.map(\.text)
    }

    @Test func `one that may point at a person refuses the file, and what it is is told, never the words`() async throws {
        let house = try await WeeklyHouse()
        let answer = try await read(Self.long, in: house)
        #expect(answer.outcome == .refused && answer.tally.refused == 1)
        // Where there is no level there is nothing to be a reason for, and the cell is not read.
        #expect(answer.faults.map(\.code) == ["reason-person"])
        let fault = try #require(answer.faults.first)
        #expect(fault.row == 3 && fault.column == 5 && fault.columnName == "skäl")
        #expect(fault.message == "Rad 3: skälet kan peka ut en person (namn på person och telefonnummer).")
        #expect(fault.remedy.hasPrefix("Skriv om") && fault.remedy.contains("--words"))
        let told = answer.faults.map { "\($0.message) \($0.remedy) \($0.found ?? "")" }.joined() + (answer.preview?.rows.joined().joined() ?? "")
        #expect(!told.contains("Andersson") && !told.contains("174") && !told.contains("Lindqvist"))
        #expect(answer.preview?.rows[1][4] == "(namn på person och telefonnummer)" && answer.preview?.rows[0][4] == "glaskross vid Råcksta torg")
        #expect(try await house.change == ChangeNumber(0))
    }

    @Test func `or it is left out, the rest is read, and the file is not kept`() async throws {
        let house = try await WeeklyHouse()
        #expect(try await read(Self.long, in: house, ["words": "drop-held"], dryRun: true).outcome == .wouldStore)
        let answer = try await read(Self.long, in: house, ["words": "drop-held"])
        #expect(answer.outcome == .stored && answer.tally.new == 2)
        let fault = try #require(answer.faults.first)
        #expect(fault.code == "reason-dropped" && fault.severity == .warning && fault.row == 3)
        #expect(fault.message == "På en rad kunde skälet peka ut en person. Sådant läses inte in, och filen sparas inte.")
        #expect(try await reasons(house) == ["glaskross vid Råcksta torg"])
        #expect(try await house.level("vinsta", 2, asOf: 1) == 3)
        let (isKept, parameters) = try await house.store.read { (try $0.isKept(file: answer.file.sha256), try $0.batch(1)?.parameters) }
        #expect(!isKept && parameters == "skäl och noter utan dem som kan peka ut en person")
    }

    @Test func `a file whose reasons are free is kept`() async throws {
        let house = try await WeeklyHouse()
        let answer = try await read("år,vecka,område,nivå,skäl\n2024,1,Vinsta,2,glaskross vid Råcksta torg\n", in: house)
        #expect(answer.outcome == .stored && answer.faults.isEmpty)
        let isKept = try await house.store.read { try $0.isKept(file: answer.file.sha256) }
        #expect(isKept)
    }

    @Test func `in a matrix the cell that all reasons of a week stand in is named`() async throws {
        let house = try await WeeklyHouse()
        let fault = try #require(try await read(Self.wide, in: house, ["year": "2024"]).faults.first)
        #expect(fault.code == "reason-person" && fault.row == 2 && fault.column == 4)
        #expect(try await read(Self.wide, in: house, ["year": "2024", "words": "drop-held"]).outcome == .stored)
        #expect(try await reasons(house) == ["bilbrand"])
    }

    @Test func `a comment on a cell is held like any reason, and its cell is named`() throws {
        let row = SheetRow(number: 2, cells: ["1", "3"], marks: [2: CellMark(comment: "Kim Andersson bråkade")])
        let sheet = Sheet(
            file: "bok.xlsx", name: "Nivåer", format: .xlsx, encoding: nil, separator: nil, header: ["vecka", "Vinsta"], headerRow: 1, rows: [row], omitted: 0)
        let reading = try LevelFile.read(sheet, year: 2024, areas: FixedAreas.directory, steps: 1...5)
        #expect(reading.faults.map(\.code) == ["reason-person"] && reading.faults[0].row == 2 && reading.faults[0].column == 2)
        #expect(reading.rows.map(\.reasons) == [[]])
    }

    @Test(arguments: ["bråk i Bo Ekman", "bråk i Torsten"]) func `areas are places, by every name they go by`(_ reason: String) throws {
        let (area, whole) = (Slug(known: "bo-ekman"), FixedAreas.directory)
        let known = AreaDirectory(
            areas: whole.areas + [AreaName(slug: area, name: "Bo Ekman", parent: nil, division: "stadsdel")],
            aliases: [AreaAlias(name: "Torsten", area: area, reason: "så säger de som bor där")])
        let sheet = try #require(Sheet.read(Array("år,vecka,område,nivå,skäl\n2024,1,Vinsta,2,\(reason)\n".utf8), file: "nivåer.csv").sheet)
        #expect(try LevelFile.read(sheet, year: nil, areas: known, steps: 1...5).rows.map(\.reasons) == [[reason]])
        #expect(try LevelFile.read(sheet, year: nil, areas: whole, steps: 1...5).faults.map(\.code) == ["reason-person"])
    }

    @Test func `what stands on a level already comes back with the product's own export`() async throws {
        let house = try await WeeklyHouse()
        _ = try await read("år,vecka,område,nivå\n2024,1,Vinsta,2\n", in: house)
        let week = try #require(Week(year: 2024, number: 1))
        let text = "skadegörelse hos Anderssons | kiosken"
        _ = try await house.store.write(by: WeeklyHouse.actor, at: WeeklyHouse.monday, why: "Skrev en not (inte en person: en butik)") {
            try $0.addNote(Note(.reason, about: LevelRow.scope(area: Slug(known: "vinsta"), week: week), text))
        }
        let loaded = try await house.weekly.years.load(2024, asOf: try await house.change)
        let export = MatrixExport.table(loaded, created: Day(daysSince1970: 20_000)).csv
        let answer = try await house.read(export)
        #expect(answer.outcome == .unchanged && answer.faults == [])
    }

    @Test func `an answer that means nothing is told before anything is read`() async throws {
        let house = try await WeeklyHouse()
        await #expect(throws: Refused.self) { try await read(Self.long, in: house, ["words": "några"]) }
    }
}
