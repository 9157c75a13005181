import Almanac
import Picture
import Storage
import Testing

@testable import Areas

/// Inhabitants of files, into the store and out of it again.
@Suite struct PopulationImportTests {
    private static let long = "område;år;folkmängd\nGrimsta;2022;4746\nGrimsta;2023;4712\nHässelby gård;2023;11340\nVinsta;2023;4566\n"

    @Test func `stores a long table, each number on 31 December of its year, with its cell`() async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.people, PopulationImportTests.long, ImportChoices(["source": "SCB"]))
        #expect(answer.outcome == .stored)
        #expect(answer.shape == "area-year")
        #expect(answer.tally == RowTally(read: 4, new: 4))
        let count = try #require(try await house.population("grimsta", 2023))
        #expect(count.value == 4712)
        #expect(count.day == Day(year: 2023, month: 12, day: 31))
        #expect(count.places == [CellPlace(batch: answer.batch, row: 3, column: 3)])
    }

    @Test func `adds the parts where the whole has no number of its own`() async throws {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.people, PopulationImportTests.long)
        let count = try #require(try await house.population("hasselby-vallingby", 2023))
        #expect(count.value == 20_618)
        #expect(count.isSumOfParts)
        #expect(count.places.count == 3)
        #expect(try await house.population("hasselby-vallingby", 2022) == nil)
        _ = try await house.take(house.areas.people, "område;år;folkmängd\nHässelby-Vällingby;2023;20700\n")
        #expect(try await house.population("hasselby-vallingby", 2023)?.value == 20_700)
    }

    @Test func `does not add up what a source publishes itself`() async throws {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.people, PopulationImportTests.long, ImportChoices(["source": "SCB"]))
        _ = try await house.store.write(by: AreaHouse.actor, at: AreaHouse.monday, why: "Avtal") {
            try $0.setCard(SourceCard(source: Slug(known: "scb"), keepsPublishedTotals: true))
        }
        #expect(try await house.population("hasselby-vallingby", 2023) == nil)
        #expect(try await house.population("grimsta", 2023)?.value == 4712)
    }

    @Test func `uses a number for the two years after it, and no longer`() async throws {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.people, PopulationImportTests.long)
        #expect(try await house.population("grimsta", 2024)?.value == 4712)
        #expect(try await house.population("grimsta", 2025)?.value == 4712)
        #expect(try await house.population("grimsta", 2026) == nil)
        #expect(try await house.population("grimsta", 2021) == nil)
        #expect(try await house.population("stockholm", 2023) == nil)
    }

    @Test(arguments: [
        ("namn,2022,2023\nGrimsta,4746,4712\n", "area-years", 2),
        ("regsokod,region,ar,befolkning,fodda\n0180R026,Stockholm (Grimsta),2023,4712,2511\n", "area-year", 1),
        ("Område\tDag\tAntal\nGrimsta\t2023-12-31\t4 712\n", "area-year", 1), ("district,population,area\nGrimsta,4712,12.5\n", "area", 1),
        ("område;år;kön;ålder;antal\nGrimsta;2023;kvinnor;totalt;2400\nGrimsta;2023;män;0–19;512\nGrimsta;2023;män;20+;1800\n", "area-year", 3),
    ])
    func `reads tables as municipalities have them`(_ table: String, _ shape: String, _ values: Int) async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.people, table, ImportChoices(shape == "area" ? ["year": "2023"] : [:]))
        #expect(answer.faults == [])
        #expect(answer.shape == shape)
        #expect(answer.tally.new == values)
        #expect(try await house.population("grimsta", 2023)?.value == 4712)
    }

    @Test(arguments: [
        ("område;Folkmängd 2023\nGrimsta;4712\n", "2023-12-31", 1), ("område;Folkmängd 2022;Folkmängd 2023\nGrimsta;4746;4712\n", "2023-12-31", 2),
        ("område;Befolkning 31 december 2023\nGrimsta;4712\n", "2023-12-31", 1), ("område;Invånare (2023)\nGrimsta;4712\n", "2023-12-31", 1),
        ("område;Folkmängd 2023-12-31;Andel barn 2023\nGrimsta;4712;24,5\n", "2023-12-31", 1), ("område;2023 folkmängd\nGrimsta;4712\n", "2023-12-31", 1),
        ("område;Folkmängd 31 dec 2022;Folkmängd, 31 dec 2023\nGrimsta;4746;4712\n", "2023-12-31", 2),
        ("district,Population 2023-06-30\nGrimsta,4712\n", "2023-06-30", 1),
    ])
    func `reads heads that name inhabitants and their year or day`(_ table: String, _ day: String, _ values: Int) async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.people, table)
        #expect(answer.faults == [])
        #expect(answer.shape == "area-years")
        #expect(answer.tally.new == values)
        let count = try #require(try await house.population("grimsta", 2023))
        #expect(count.value == 4712)
        #expect(count.day.description == day)
    }

    @Test func `a head with a year that speaks of something else is no number of inhabitants`() async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.people, "område;Folkökning 2023;Folkmängd per km2 2023;Folkmängd 2022–2023\nGrimsta;12;3100;34\n")
        #expect(answer.faults.map(\.code) == ["column-missing"])
        #expect(answer.faults.first?.columnName == "population")
    }

    @Test func `changes nothing the second time, and keeps the history of a revision`() async throws {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.people, PopulationImportTests.long)
        #expect(try await house.take(house.areas.people, PopulationImportTests.long, name: "samma.csv").outcome == .unchanged)
        #expect(try await house.change == ChangeNumber(2))
        let answer = try await house.take(house.areas.people, "område;år;folkmängd\nGrimsta;2023;4800\nVinsta;2023;4566\n")
        #expect(answer.outcome == .revision)
        #expect(answer.tally.changed == 1)
        #expect(answer.tally.same == 1)
        #expect(try await house.population("grimsta", 2023)?.value == 4800)
        #expect(try await house.population("grimsta", 2023, asOf: 2)?.value == 4712)
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `tries a file without changing anything`() async throws {
        let house = try await AreaHouse.district()
        let before = try await house.contents()
        #expect(try await house.take(house.areas.people, PopulationImportTests.long, dryRun: true).outcome == .wouldStore)
        #expect(try await house.contents() == before)
    }

    @Test func `sets a nation's other areas aside with one warning that counts them`() async throws {
        let house = try await AreaHouse.district()
        let others = (1...500).map { "01\(20 + $0 % 60)R\(String($0 + 1000).suffix(3)),Annanstans (Plats \($0)),2023,\($0)" }
        let table = "regsokod,region,ar,befolkning\n0180R026,Stockholm (Grimsta),2023,4712\n" + others.joined(separator: "\n") + "\n"
        let answer = try await house.take(house.areas.people, table)
        #expect(answer.outcome == .stored)
        #expect(answer.faults.map(\.code) == ["areas-elsewhere"])
        #expect(answer.faults.first?.severity == .warning)
        #expect(answer.faults.first?.found == "500")
        #expect(answer.tally.new == 1)
    }

    @Test(arguments: [
        ("område;folkmängd\nGrimsta;4712\n", ["year-missing"]), ("område;år\nGrimsta;2023\n", ["column-missing"]),
        ("år;folkmängd\n2023;1\n", ["column-missing"]),
        ("område;år;folkmängd\nGrimmsta;2023;1\nGrimmsta;2022;1\n", ["area-unknown"]), ("område;år;folkmängd\nGrimsta;i fjol;1\n", ["year-unreadable"]),
        ("område;år;folkmängd\nGrimsta;2023;cirka 5000\n", ["population-unreadable"]),
        ("område;år;folkmängd\nGrimsta;2023;1\nGrimsta;2023;2\n", ["population-duplicate"]),
        ("område;år;kön;folkmängd\nGrimsta;2023;x;1\n", ["sex-unreadable"]), ("område;år;ålder;folkmängd\nGrimsta;2023;unga;1\n", ["age-unreadable"]),
        ("område;år;folkmängd\nGrimsta;2023;..\n", ["population-empty"]), ("regsokod;år;folkmängd\n0114R001;2023;1\n", ["areas-all-elsewhere"]),
        ("område;år;folkmängd\n;2023;1\n", ["area-unknown"]),
    ])
    func `refuses what it cannot read, in words, and changes nothing`(_ table: String, _ codes: [String]) async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.people, table)
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == codes)
        #expect(answer.faults.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty && $0.file == "fil.csv" })
        #expect(try await house.change == ChangeNumber(1))
    }

    @Test func `mends a misspelt area by a person's answer, and asks for a column by its name`() async throws {
        let house = try await AreaHouse.district()
        let asked = try await house.take(house.areas.people, "område;år;boende\nGrimmsta;2023;4712\n")
        #expect(asked.faults.first?.columnName == "population")
        var choices = ImportChoices()
        choices.columns["population"] = "boende"
        #expect(try await house.take(house.areas.people, "område;år;boende\nGrimmsta;2023;4712\n", choices).faults.first?.suggestions == ["Grimsta"])
        choices.rename("Grimmsta", to: "Grimsta")
        #expect(try await house.take(house.areas.people, "område;år;boende\nGrimmsta;2023;4712\n", choices).outcome == .stored)
        #expect(try await house.population("grimsta", 2023)?.value == 4712)
    }
}
