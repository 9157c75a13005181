import Almanac
import AreasRules
import Foundation
import Picture
import Storage
import StoresUnderTest
import Tabular
import Testing
import Weekly
import WeeklyRules

/// The nine areas of the real matrix.
struct NineAreas: AreaDirectorySource {
    static let names = ["Hässelby gård", "Hässelby strand", "Hässelby villastad", "Vällingby", "Vinsta", "Råcksta", "Grimsta", "Kälvesta", "Nälsta"]

    func directory(_ reader: Reader, asOf change: ChangeNumber) -> AreaDirectory {
        let whole = Slug(known: "hasselby-vallingby")
        let parts = NineAreas.names.compactMap { name in
            Slug(naming: name).map { AreaName(slug: $0, name: name, parent: whole, division: "stadsdel") }
        }
        return AreaDirectory(areas: [AreaName(slug: whole, name: "Hässelby-Vällingby", parent: nil, division: "område")] + parts)
    }
}

/// The weekly matrix as it is kept: a workbook with colours and comments.
@Suite struct LevelWorkbookTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private final class House {
        private let place = EmptyPlace()
        let store: Store
        let weekly: Weekly

        init() async throws {
            store = try await Store.create(place.store, schema: StoreSchema(rooms: [WeeklySchema.room]))
            weekly = Weekly(store: store, areas: NineAreas())
        }

        func read(_ path: String, _ choices: ImportChoices, dryRun: Bool = false) async throws -> ImportAnswer {
            let url = LevelWorkbookTests.root.appending(path: path)
            return try await read(url.lastPathComponent, Array(Data(contentsOf: url)), choices, dryRun: dryRun)
        }

        func read(_ name: String, _ bytes: [UInt8], _ choices: ImportChoices, dryRun: Bool = false) async throws -> ImportAnswer {
            let actor = Actor(name: "Kim Skrivare", role: "analytiker")
            let file = ImportFile(name: name, bytes: bytes)
            return try await weekly.importer.run(
                file, choices, dryRun: dryRun, by: actor, at: Instant(millisecondsSince1970: 1_731_308_400_000))
        }

        func year() async throws -> LevelYear { try await weekly.years.load(2024, asOf: try await store.read { try $0.change() }) }
    }

    private static let matrix = "Tests/Files/veckomatris-2024.xlsx"

    private var choices: ImportChoices {
        var choices = ImportChoices(["year": "2024"])
        choices.rename("Räksta", to: "Råcksta")
        return choices
    }

    @Test func `a misspelt area is told with the name that is meant, and nothing is stored`() async throws {
        let answer = try await House().read(LevelWorkbookTests.matrix, ImportChoices(["year": "2024"]))
        #expect(answer.outcome == .refused)
        let fault = try #require(answer.faults.first { $0.code == "area-unknown" })
        #expect(fault.found == "Räksta")
        #expect(fault.suggestions.first == "Råcksta")
        #expect(fault.sheet == "Årssammanställning")
        #expect((fault.row, fault.column) == (4, 7))
    }

    @Test func `every level of the workbook is the level of the year`() async throws {
        let (house, other) = (try await House(), try await House())
        let answer = try await house.read(LevelWorkbookTests.matrix, choices)
        #expect(answer.outcome == .stored)
        #expect(answer.tally.new == 405)
        #expect(answer.form.sheet == "Årssammanställning")
        #expect(try await other.read("Examples/lagesbild-2024/weekly-levels.csv", ImportChoices()).tally.new == 405)
        let years = (try await house.year().summary, try await other.year().summary)
        #expect(years.0.areas.map(\.levels) == years.1.areas.map(\.levels))
    }

    @Test func `purple stays 5 where the number is missing, and it is said`() async throws {
        let house = try await House()
        let answer = try await house.read(LevelWorkbookTests.matrix, choices)
        let week = try #require(Week(year: 2024, number: 6))
        #expect(try await house.year().area(Slug(known: "vinsta"))?.level(of: week) == 5)
        let said = try #require(answer.faults.first { $0.code == "level-by-colour" })
        #expect(said.message == "1 cell utan siffra är lila och läses som nivå 5.")
        #expect(said.severity == .warning)
    }

    @Test func `a comment becomes the reason, without the name of who wrote it`() async throws {
        let house = try await House()
        _ = try await house.read(LevelWorkbookTests.matrix, choices)
        let year = try await house.year()
        let week = try #require(Week(year: 2024, number: 21))
        #expect(
            year.notes(of: week).map { "\($0.area.name): \($0.note.text)" } == [
                "Hässelby strand: Exempel: mordbrand i trapphus", "Vällingby: Exempel: skottlossning på parkeringen, avspärrat ett dygn",
            ])
        #expect(year.notes.all.allSatisfy { !$0.text.contains("Samordnaren") })
    }

    @Test func `the key to the colours under the table is passed over, and it is said`() async throws {
        let answer = try await House().read(LevelWorkbookTests.matrix, choices)
        #expect(answer.faults.filter { $0.severity == .error } == [])
        #expect(answer.faults.first { $0.code == "rows-below-table" }?.row == 52)
    }

    @Test func `the reason follows the level into figure, table and JSON`() async throws {
        let house = try await House()
        _ = try await house.read(LevelWorkbookTests.matrix, choices)
        let reading = Reading(asOf: try await house.store.read { try $0.change() }, audience: .open)
        let id = try FigureID("levels.level:vinsta:2024-W06")
        let figure = try #require(try await house.weekly.figures.figures([id], reading)[id]).get()
        #expect(figure.notes == ["Exempel: detonation vid ett industriområde, inga skadade."])
        #expect(figure.about?.area == Slug(known: "vinsta"))
        let year = try await house.year()
        let table = MatrixExport.table(year, created: Day(daysSince1970: 20_000))
        #expect(String(decoding: table.csv, as: UTF8.self).contains("Vinsta: Exempel: detonation vid ett industriområde"))
        #expect(String(decoding: LevelsAnswer.json(year).bytes, as: UTF8.self).contains("\"week\":\"2024-W06\",\"text\":\"Exempel: detonation"))
    }

    @Test(arguments: ["csv", "xlsx"])
    func `what is exported with its notes reads in again as unchanged`(format: String) async throws {
        let house = try await House()
        _ = try await house.read(LevelWorkbookTests.matrix, choices)
        let table = MatrixExport.table(try await house.year(), created: Day(daysSince1970: 20_000))
        let answer = try await house.read("matris.\(format)", format == "csv" ? table.csv : try table.xlsx(), ImportChoices())
        #expect(answer.faults == [])
        #expect(answer.outcome == .unchanged)
        #expect(answer.tally.same == 405)
    }

    @Test func `another reason on the same level is a revision of the reason alone`() async throws {
        let house = try await House()
        _ = try await house.read("nivåer.csv", Array("år,vecka,område,nivå,skäl\n2024,21,Vällingby,5,skottlossning\n".utf8), ImportChoices())
        let answer = try await house.read(
            "nivåer.csv", Array("år,vecka,område,nivå,skäl\n2024,21,Vällingby,5,skottlossning och bilbrand\n".utf8), ImportChoices())
        #expect(answer.outcome == .revision)
        #expect((answer.tally.new, answer.tally.changed) == (0, 1))
        #expect(try await house.year().notes.all.map(\.text) == ["skottlossning och bilbrand"])
        #expect(try await house.store.verifyTrail().broken == nil)
    }
}
