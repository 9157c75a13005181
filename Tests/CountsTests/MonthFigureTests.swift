import Almanac
import AreasRules
import CountsRules
import Foundation
import Picture
import Statistics
import Storage
import Tabular
import Testing

@testable import Counts

/// The real table of citizens' reports, from the example's folder, with its row of music mended.
enum TyckTillExample {
    static let key = SeriesKey(source: Slug(known: "tyck-till"), area: Slug(known: "hasselby-vallingby"))
    static let answers = ["source": "Tyck till", "area": "Hässelby-Vällingby", "coverage": "2021-07--2024-09"]

    static func text() throws -> String {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/lagesbild-2024/tyck-till.csv")
        return String(decoding: try Data(contentsOf: path), as: UTF8.self)
    }

    static func house() async throws -> CountHouse {
        let house = try await CountHouse(
            areas: AreaDirectory(areas: [AreaName(slug: key.area, name: "Hässelby-Vällingby", parent: nil, division: "stadsdelsområde")]))
        try await house.read(text(), MonthExample.accepting(answers), name: "tyck-till.csv")
        return house
    }
}

@Suite struct MonthFigureTests {
    private func figure(_ text: String, in house: CountHouse) async throws -> Figure {
        let id = try FigureID(text)
        return try #require(try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]).get()
    }

    @Test func `refuses the real table with the contract's own words until its repair is accepted`() async throws {
        let house = try await CountHouse(
            areas: AreaDirectory(
                areas: [AreaName(slug: TyckTillExample.key.area, name: "Hässelby-Vällingby", parent: nil, division: "stadsdelsområde")]))
        let answer = try await house.read(TyckTillExample.text(), ImportChoices(TyckTillExample.answers), name: "tyck-till.csv", dryRun: true)
        #expect(answer.outcome == .refused)
        #expect(answer.faults.filter { $0.severity == .error }.count == 8)
        let json = answer.json
        #expect(json["recognised"]?["shape"] == .string("category-month"))
        #expect(json["rows"]?["read"] == .int(18))
        #expect(json["rows"]?["totals"] == .int(1))
        #expect(json["arithmetic"]?["checked"]?.text == #"{"row_totals":17,"column_totals":12,"grand":1,"changes":0,"percents":0}"#)
        let may = answer.check.disagreements.first { $0.label == "05" }
        #expect(may?.json.text == #"{"kind":"column_total","label":"05","row":19,"column":8,"printed":57,"computed":70}"#)
        #expect(
            answer.repairs.map(\.json.text) == [
                """
                {"id":"r1","kind":"shift","row":11,"label":"Höga ljud / hög och störande musik 2022","from":"04","through":"11","by":1,"explains":8,\
                "remaining":0,"accepted":false}
                """
            ])
        #expect(
            answer.breaks.map(\.json.text) == [
                """
                {"series":"hoga-ljud-hog-och-storande-musik","from":"2023-06","names":["Höga ljud / hög och störande musik",\
                "Höga ljud, hög och störande musik"]}
                """
            ])
    }

    @Test func `holds like against like: January to September of 2023 against 2024, with the months' own unrest`() async throws {
        let loaded = try #require(try await TyckTillExample.house().counts.months.load(TyckTillExample.key, asOf: ChangeNumber(1)))
        #expect(loaded.table.partialYears == [2021, 2024])
        #expect(loaded.comparedMonths == "januari–september")
        let judged = try #require(loaded.whole?.judged)
        #expect(MonthWords.numbers(judged.pair) == "254 → 181")
        #expect(judged.told(isGrave: false).wording == "trolig minskning")
        #expect(MonthWords.difference(judged.pair, since: 2023) == "−73 (−29\u{00A0}%) mot samma månader 2023.")
    }

    @Test func `answers any covered window, in CompStat too, and marks the years that are covered in part`() async throws {
        let house = try await TyckTillExample.house()
        let month = try #require(Month(year: 2024, number: 9))
        let key = ChangeTableKey(source: TyckTillExample.key.source, area: TyckTillExample.key.area, through: month, years: 5)
        let loaded = try #require(try await house.counts.tables.load(key, asOf: house.change))
        let music = try #require(loaded.table.rows.first { $0.category.slug.text.hasPrefix("hoga-ljud") })
        #expect(music.counts.counts == [nil, nil, 42, 69, 62])
        #expect(loaded.partialYears == [2021])
        #expect(CompStatAnswer.json(loaded).first("rows")?["partial_years"]?.text == "[2021]")
        #expect(CompStatWords.cautions(loaded).first == "2021 täcks bara till en del av januari–september och jämförs därför inte.")
        // The verdict is the same as on the page of months.
        let table = try #require(try await house.counts.months.load(TyckTillExample.key, asOf: house.change)).table
        let same = table.blocks.map { $0.judged?.verdict.change.label }
        #expect(loaded.table.rows.map { $0.judged?.verdict.label } == same)
    }

    @Test func `offers every month that is covered from January, newest first`() async throws {
        let keys = try await TyckTillExample.house().counts.tables.keys(asOf: ChangeNumber(1))
        // 2022 and 2023 whole and nine months of 2024; 2021 begins in July.
        #expect(keys.count == 12 + 12 + 9)
        #expect(keys.first?.period?.description == "2024-01--2024-09")
        #expect(keys.last?.period?.description == "2022-01--2022-01")
    }

    @Test func `compares any window covered both years, and says why where one is not`() async throws {
        let house = try await TyckTillExample.house()
        let series = "counts.change:tyck-till:hasselby-vallingby:hoga-ljud-hog-och-storande-musik"
        let summer = try await figure("\(series):2024-06--2024-08", in: house)
        #expect(summer.value == .count(39))
        #expect(summer.n == 100)
        #expect(summer.provenance.inputs.map(\.description).first?.hasSuffix(":2023-06--2023-08") == true)
        let partial = try await figure("\(series):2024-01--2024-10", in: house)
        #expect(partial.value == .missing(code: "not-covered"))
        #expect(partial.verdict == nil)
    }

    @Test func `gives the months as a table and the season as a ratio, with what was put right`() async throws {
        let house = try await TyckTillExample.house()
        let months = try await figure("counts.months:tyck-till:hasselby-vallingby:2021-07--2024-09", in: house)
        guard case .table(let table) = months.value else { return #expect(Bool(false), "the months are a table") }
        #expect(table.columns.count == 12)
        // Four categories and all of them together, four years each.
        #expect(table.rows.count == 20)
        let music = try #require(table.rows.first { $0.key == "hoga-ljud-hog-och-storande-musik-2022" })
        #expect(music.cells.prefix(6) == [.count(0), .count(0), .count(1), .count(0), .count(1), .count(14)])
        #expect(months.notes.contains { $0.contains("rättad: raden flyttad en månad framåt") })
        #expect(months.notes.contains { $0.contains("heter från juni 2023") })
        let season = try await figure("counts.season:tyck-till:hasselby-vallingby:2021-07--2024-09", in: house)
        guard case .number(let ratio) = season.value else { return #expect(Bool(false), "the season is a ratio") }
        #expect((2.5...3.5).contains(ratio))
        #expect(season.notes.first == "Tre gånger så många synpunkter i månaden på sommaren.")
    }

    @Test func `can be searched for by words`() async throws {
        let house = try await TyckTillExample.house()
        let reading = Reading(asOf: try await house.change, audience: .open)
        let offers = try await house.counts.figures.offers(matching: "", limit: 500, reading)
        let figures = try await house.counts.figures.figures(offers.map(\.id), reading)
        #expect(offers.allSatisfy { offer in (try? figures[offer.id]?.get().title) == offer.title })
        #expect(offers.contains { $0.id.quantity == "counts.season" })
        let years = offers.filter { $0.id.quantity == "counts.value" }.map { $0.id.dimensions[3] }
        #expect(Set(years) == ["2022-01--2022-12", "2023-01--2023-12", "2024-01--2024-09"])
    }

    @Test func `writes the real table out so that it reads in again as unchanged, as text and as a workbook`() async throws {
        let house = try await TyckTillExample.house()
        let loaded = try #require(try await house.counts.months.load(TyckTillExample.key, asOf: house.change))
        let table = MonthExport(loaded: loaded, created: CountHouse.day).table
        let choices = ImportChoices(["source": "Tyck till"])
        for (name, bytes) in [("ut.csv", table.csv), ("ut.xlsx", try table.xlsx())] {
            let answer = try await house.counts.importer.run(
                ImportFile(name: name, bytes: bytes), choices, dryRun: false, by: CountHouse.actor, at: CountHouse.monday)
            #expect(answer.faults == [])
            #expect(answer.outcome == .unchanged)
        }
    }
}

extension JSON {
    /// An element of a list that is a member; nil where there is none.
    func first(_ key: String, at index: Int = 0) -> JSON? {
        guard case .array(let elements) = self[key], elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}
