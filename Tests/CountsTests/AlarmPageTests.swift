import Almanac
import AreasRules
import CountsRules
import Foundation
import Picture
import Storage
import Tabular
import Testing
import Web

@testable import Counts

/// A week held against what is usual, from events read in to page, file and figure.
@Suite struct AlarmPageTests {
    /// Four years and a half of events: about three a week of two kinds in one area, one a week in another, and many in one week.
    private static func house() async throws -> EventHouse {
        let house = try await EventHouse()
        let first = try #require(Week(year: 2020, number: 1))
        var rows: [String] = []
        func add(_ kind: String, _ area: String, _ day: Day, _ times: Int) {
            for _ in 0..<times { rows.append("K\(rows.count),\(day),\(kind),\(area)") }
        }
        for offset in 0..<230 {
            let monday = first.monday + 7 * offset
            let isBurst = Week(containing: monday).description == "2024-W21"
            add("Skadegörelse", "Råcksta", monday + offset % 7, isBurst ? 16 : 2 + offset % 3)
            add("Hot", "Råcksta", monday + (offset * 3) % 7, 1 + offset % 2)
            add("Hot", "Vällingby", monday + (offset * 5) % 7, isBurst ? 11 : 1 + (offset / 2) % 2)
        }
        let text = "id,datum,kategori,område\n" + rows.joined(separator: "\n") + "\n"
        #expect(try await house.read(text, ["coverage": "2020-01--2024-05"]).outcome == .stored)
        return house
    }

    private static let filled = Task { try await house() }

    private func page(_ target: String) async throws -> String {
        await CountPageTests().page(target, in: try await AlarmPageTests.filled.value.house)
    }

    @Test func `says what stands out, how sure that is, and what chance does`() async throws {
        let page = try await page("/statistik/veckan?omrade=racksta&vecka=2024-W21")
        #expect(page.contains("Skadegörelse sticker ut vecka 21"))
        #expect(page.contains("Två kategorier är prövade. Slumpen ensam får i genomsnitt högst 0,1 att sticka ut"))
        #expect(page.contains("fler än väntat, statistiskt säkerställt"))
        #expect(page.contains("samma tid fyra år bakåt (Farrington)"))
        #expect(page.contains("Veckan är preliminär"))
        #expect(page.contains("I andra områden samma vecka"))
        #expect(page.contains("Vällingby Hot 11"))
    }

    @Test func `shows the newest week told of where none is asked for`() async throws {
        #expect(try await page("/statistik/veckan").contains("20–26 maj 2024"))
        #expect(try await page("/statistik/veckan?omrade=vallingby").contains("Hot sticker ut vecka 21"))
    }

    @Test func `a week that is covered in part is not judged`() async throws {
        let page = try await page("/statistik/veckan?omrade=racksta&vecka=2024-W22")
        #expect(page.contains("Vecka 22 går ännu inte att bedöma"))
        #expect(page.contains("underlag saknas för hela vecka 22"))
    }

    @Test(arguments: [
        ("vecka=2024-W54", "en vecka, till exempel vecka=2024-W21"), ("vecka=maj", "en vecka, till exempel vecka=2024-W21"),
        ("omrade=rackstad", "Menade du racksta?"),
    ])
    func `says what is wrong with an address, and what would be right`(_ query: String, _ words: String) async throws {
        #expect(try await page("/statistik/veckan?\(query)").contains(words))
    }

    @Test func `says that chance passes the limit of a young series more often`() async throws {
        let sentence = "högst ungefär en vecka av 20"
        let old = try await page("/statistik/veckan?omrade=racksta&vecka=2024-W21")
        let young = try await page("/statistik/veckan?omrade=racksta&vecka=2020-W20")
        #expect(old.contains("\(sentence). Källa") && young.contains("\(sentence), oftare för serier som är yngre än ett år. Källa"))
    }

    @Test func `is a figure with its weeks, its verdict and its rows`() async throws {
        let house = try await AlarmPageTests.filled.value
        let id = try FigureID("counts.alarm:polisen:racksta:skadegorelse:2024-W21")
        let reading = Reading(asOf: try await house.house.change, audience: .open)
        let figure = try #require(try await house.house.counts.figures.figures([id], reading)[id]).get()
        #expect(figure.value == .count(16))
        #expect(figure.verdict?.label == "säker avvikelse" && figure.verdict?.method == "A3/5")
        #expect(figure.notes.first?.replacing("\u{A0}", with: " ").hasPrefix("Skadegörelse: 16 under vecka 21, väntat ") == true)
        // Every event of the category in the area, from the first whole week on.
        #expect(figure.provenance.origins.reduce(0) { $0 + $1.cellCount } > 600)
        #expect(figure.provenance.inputs.map(\.description) == ["counts.value:polisen:racksta:skadegorelse:2024-W21"])
        let offered = try await house.house.counts.figures.offers(matching: "skadegörelse mot det vanliga", limit: 10, reading)
        #expect(offered.contains { $0.id == id })
        let unknown = try FigureID("counts.alarm:polisen:racksta:finns-inte:2024-W21")
        #expect(try await house.house.counts.figures.figures([unknown], reading)[unknown] == .failure(.unknown(unknown)))
    }

    @Test func `gives the same numbers to programs`() async throws {
        let house = try await AlarmPageTests.filled.value.house
        let key = AlarmKey(area: Slug(known: "racksta"), week: try #require(Week(text: "2024-W21")))
        let loaded = try #require(try await house.store.read { try house.counts.alarms.load(key, $0, asOf: try $0.change()) })
        let answer = AlarmAnswer.json(loaded)
        let rows = AlarmPageTests.rows(answer)
        #expect(rows.map { $0["id"] } == [.string("skadegorelse"), .string("hot"), .string("summa")])
        let theft = try #require(rows.first { $0["id"] == .string("skadegorelse") })
        #expect(theft["observed"] == .int(16) && theft["alarm"] == .bool(true) && theft["method"] == .string("farrington-flexible"))
        #expect(theft["years"] == .int(4) && theft["withheld"] == .null)
        #expect(answer["judged"] == .int(2) && answer["alarms"] == .int(1))
        #expect(answer["elsewhere"]?["alarms"] == .int(1))
        #expect(answer["preliminary"] == .array([.string("polisen")]))
    }

    private static func rows(_ answer: JSON) -> [JSON] {
        guard case .array(let rows) = answer["rows"] else { return [] }
        return rows
    }

    @Test func `says in one sentence what is missing where counts are of months alone`() async throws {
        let house = try await TyckTillExample.house()
        #expect(
            await CountPageTests().page("/statistik/veckan", in: house).contains(
                "Veckan bedöms när en källa har antal per vecka eller enskilda händelser för området; nu finns inga."))
        let page = await CountPageTests().page("/statistik/veckan?omrade=hasselby-vallingby&vecka=2024-W21", in: house)
        #expect(page.contains("Tyck till har inga antal per vecka: veckan bedöms när enskilda händelser eller antal per vecka är inlästa."))
    }

    @Test func `what the page hands out is read in again as unchanged`() async throws {
        let house = try await CountHouse(areas: EventHouse.areas)
        let weeks = (0..<60).compactMap { Week(year: 2023, number: 1)?.advanced(by: $0) }
        let rows = weeks.enumerated().map { "Larm,Råcksta,Inbrottslarm,\($0.element),\(3 + $0.offset % 4)" }
        let text = "source,area,category,period,count\n" + rows.joined(separator: "\n") + "\n"
        let choices = ImportChoices(["source": "Larm"])
        let first = try await house.counts.importer.run(
            ImportFile(name: "larm.csv", bytes: Array(text.utf8)), choices, dryRun: false, by: CountHouse.actor, at: CountHouse.monday)
        #expect(first.outcome == .stored)
        let key = AlarmKey(area: Slug(known: "racksta"), week: try #require(weeks.last))
        let loaded = try #require(try await house.store.read { try house.counts.alarms.load(key, $0, asOf: try $0.change()) })
        #expect(loaded.table.rows.first?.label != nil)
        let bytes = AlarmExport(loaded: loaded, created: Day(daysSince1970: 20_000)).table.csv
        let again = try await house.counts.importer.run(
            ImportFile(name: "veckan.csv", bytes: bytes), choices, dryRun: false, by: CountHouse.actor, at: CountHouse.monday)
        #expect(again.outcome == .unchanged)
    }
}
