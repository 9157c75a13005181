import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Tabular
import Testing

@testable import Counts

@Suite struct MonthImportTests {
    private static let answers = ["source": "Tyck till", "area": "Vällingby", "coverage": "2022-07--2023-09"]
    private static let key = SeriesKey(source: Slug(known: "tyck-till"), area: Slug(known: "vallingby"))
    private static let renamed = """
        category,year,01,02,03,04,05,06,07,08,09,10,11,12
        Höga ljud / musik,2022,,,,,,,2,10,,,,
        Höga ljud / musik,2023,,2,1,2,2,,,,,,,
        "Höga ljud, musik",2023,,,,,,19,32,10,1,,,

        """

    private func house(_ text: String = MonthImportTests.renamed) async throws -> CountHouse {
        let house = try await CountHouse()
        #expect(try await house.read(text, ImportChoices(MonthImportTests.answers)).outcome == .stored)
        return house
    }

    private func months(_ house: CountHouse) async throws -> LoadedMonths {
        try #require(try await house.counts.months.load(MonthImportTests.key, asOf: house.change))
    }

    // MARK: Coverage

    @Test func `a blank inside coverage is 0, outside it nothing is known`() async throws {
        let house = try await house()
        func value(_ period: String) async throws -> FigureValue {
            let id = try FigureID("counts.value:tyck-till:vallingby:hoga-ljud-musik:\(period)")
            return try #require(try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]).get().value
        }
        #expect(try await value("2022-09") == .count(0))
        #expect(try await value("2022-06") == .missing(code: "not-covered"))
        #expect(try await value("2023-10") == .missing(code: "not-covered"))
        #expect(try await value("2023-01--2023-09") == .count(69))
        #expect(try await value("2022-07--2022-12") == .count(12))
        #expect(try await value("2023") == .missing(code: "not-covered"))
    }

    @Test func `refuses a number outside coverage`() async throws {
        let house = try await CountHouse()
        let answer = try await house.read(
            "category,year,01,02\nHot,2024,1,2\n", ImportChoices(["source": "Tyck till", "area": "Vällingby", "coverage": "2024-01"]))
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == ["count-outside-coverage"])
        #expect([answer.faults.first?.row, answer.faults.first?.column] == [2, 4])
        #expect(answer.faults.first?.file == "fil.csv")
    }

    @Test func `asks for coverage where blanks could be zeros`() async throws {
        let house = try await CountHouse()
        let refused = await refusal { try await house.read("category,year,01,02\nHot,2024,1,\n", ImportChoices(["source": "Tyck till", "area": "Vällingby"])) }
        #expect(refused?.kind == .use)
        #expect(refused?.faults.map(\.code) == ["coverage-missing"])
    }

    @Test(arguments: ["2024-01-15--2024-03", "hösten", "2024-W01"]) func `takes whole months for coverage and nothing else`(_ text: String) async throws {
        let house = try await CountHouse()
        let refused = await refusal {
            try await house.read(MonthImportTests.renamed, ImportChoices(["source": "Tyck till", "area": "Vällingby", "coverage": text]))
        }
        #expect(refused?.faults.map(\.code) == ["option-unreadable"])
    }

    @Test func `a later delivery makes the coverage longer`() async throws {
        let house = try await house()
        let next = "category,year,10,11\nHöga ljud / musik,2023,,\n"
        let answer = try await house.read(next, ImportChoices(["source": "Tyck till", "area": "Vällingby", "coverage": "2023-10--2023-11"]))
        #expect(answer.outcome == .stored)
        #expect(answer.tally.new == 2)
        #expect(try await months(house).period?.description == "2022-07--2023-11")
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    // MARK: Names

    @Test func `two names that take turns are one series, with the break told and both names known next time`() async throws {
        let house = try await CountHouse()
        let choices = ImportChoices(MonthImportTests.answers)
        let answer = try await house.read(MonthImportTests.renamed, choices)
        #expect(answer.breaks.map(\.json.text) == [#"{"series":"hoga-ljud-musik","from":"2023-06","names":["Höga ljud / musik","Höga ljud, musik"]}"#])
        let table = try await months(house).table
        // The newest name is the heading; the older one is told in the break.
        #expect(table.blocks.map { $0.category?.name } == ["Höga ljud, musik"])
        #expect(MonthWords(try await months(house)).breaks.first?.hasPrefix("”Höga ljud / musik” heter från juni 2023 ”Höga ljud, musik”.") == true)
        let year = try #require(table.blocks.first?.years.last)
        #expect(year.months == [0, 2, 1, 2, 2, 19, 32, 10, 1, nil, nil, nil])
        let later = "category,year,10\n\"Höga ljud, musik\",2023,4\n"
        let next = try await house.read(later, ImportChoices(["source": "Tyck till", "area": "Vällingby", "coverage": "2023-10"]))
        #expect(next.outcome == .stored)
        #expect(next.faults == [])
    }

    @Test func `two names used at the same time stay two categories, and it is said`() async throws {
        let house = try await CountHouse()
        let text = MonthImportTests.renamed.replacing(",,,,,,19,32", with: ",,,,9,,19,32")
        let answer = try await house.read(text, ImportChoices(MonthImportTests.answers))
        #expect(answer.faults.map(\.code) == ["category-names-overlap"])
        #expect(try await months(house).table.blocks.count == 2)
    }

    @Test func `reads another spelling of a known category as that one, and says so`() async throws {
        let house = try await house("category,year,07,08\nStöld ur fordon,2022,1,2\n")
        let answer = try await house.read("category,year,07,08\nstöld-ur–fordon,2022,1,3\n", ImportChoices(MonthImportTests.answers))
        #expect(answer.outcome == .revision)
        #expect(answer.faults.map(\.code) == ["category-spelling"])
        #expect(try await months(house).table.blocks.count == 1)
    }

    // MARK: Repairs

    @Test func `stores nothing while the sums disagree, and the moved numbers with a note when the repair is accepted`() async throws {
        let house = try await CountHouse()
        let refused = try await house.read(MonthExample.shifted, ImportChoices(MonthImportTests.answers))
        #expect(refused.outcome == .refused)
        #expect(refused.repairs.count == 1)
        #expect(try await house.change == ChangeNumber(0))
        let answer = try await house.read(MonthExample.shifted, MonthExample.accepting(MonthImportTests.answers))
        #expect(answer.outcome == .stored)
        #expect(answer.repairs.map(\.accepted) == [true])
        let loaded = try await months(house)
        let year = try #require(loaded.table.blocks.first?.years.last)
        #expect(Array(year.months.prefix(6)) == [0, 1, 0, 0, 2, 14])
        let batch = try #require(try await house.store.read { try $0.batch(1) })
        #expect(batch.parameters.hasSuffix("rättelse godkänd: Flyttas raden för Musik 2023 en månad framåt, från april till augusti, stämmer alla summor."))
        #expect(
            MonthWords(loaded).repairs == [
                """
                Musik, maj–september 2023: raden flyttad en månad framåt, från april till augusti i filen, \
                godkänd av Kim Skrivare.
                """
            ])
        let id = try FigureID("counts.value:tyck-till:vallingby:musik:2023-06")
        let figure = try #require(try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]).get()
        // Where the number stands in the file: the column of May.
        #expect(figure.provenance.origins.map(\.cells) == [["R3C8"]])
        #expect(figure.notes.count == 1)
        #expect(try await house.read(MonthExample.shifted, MonthExample.accepting(MonthImportTests.answers)).outcome == .unchanged)
    }

    @Test func `writes the months as a file that reads in again as unchanged, without being told its coverage`() async throws {
        for text in [MonthImportTests.renamed, "group,category,year,07,08\nA,Hot,2022,1,\nB,Hot,2022,,2\n"] {
            let house = try await house(text)
            let bytes = MonthExport(loaded: try await months(house), created: CountHouse.day).table.csv
            let again = try await house.read(String(decoding: bytes, as: UTF8.self), ImportChoices(["source": "Tyck till"]))
            #expect(again.faults == [])
            #expect(again.outcome == .unchanged)
        }
    }

    @Test func `a new text in the column of notes becomes a note on the count`() async throws {
        let house = try await house()
        let bytes = MonthExport(loaded: try await months(house), created: CountHouse.day).table.csv
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
        let noted = (lines.dropLast() + [(lines.last ?? "") + "mätaren var trasig i maj"]).joined(separator: "\r\n") + "\r\n"
        #expect(try await house.read(noted, ImportChoices(["source": "Tyck till"])).outcome == .stored)
        let loaded = try await months(house)
        let series = Slug(known: "hoga-ljud-musik")
        #expect(loaded.notes.touching(loaded.scope(series, year: 2023)).map(\.text) == ["mätaren var trasig i maj"])
        #expect(loaded.notes.touching(loaded.scope(series, year: 2022)) == [])
        let again = MonthExport(loaded: loaded, created: CountHouse.day).table.csv
        #expect(try await house.read(String(decoding: again, as: UTF8.self), ImportChoices(["source": "Tyck till"])).outcome == .unchanged)
    }
}
