import Almanac
import AreasRules
import CountsRules
import Foundation
import Picture
import Statistics
import Storage
import Testing

@testable import Counts

/// Directions over the years as the page, the figures and the answer tell them.
@Suite struct TrendFigureTests {
    private static let file = """
        group,category,2020,2021,2022,2023,2024
        Person,Bedrägeri,132,162,333,554,669
        Person,Mord,7,3,2,1,4
        Person,Våldtäkt,8,7,7,2,2
        Person,Summa,147,172,342,557,675

        """
    private static let fraud = "counts.trend:anmalda-brott:vallingby:bedrageri:2020-01--2024-10"

    private func house(_ text: String = file) async throws -> CountHouse {
        let house = try await CountHouse()
        try await house.read(text)
        return house
    }

    private func figure(_ text: String, in house: CountHouse) async throws -> Result<Figure, FigureRefusal>? {
        let id = try FigureID(text)
        return try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]
    }

    // MARK: Page

    @Test func `shows directions and the year against those before under the table`() async throws {
        let page = await CountPageTests().page("/statistik", in: try await house())
        #expect(
            page.contains(
                """
                Över åren Bedrägeri ökar statistiskt säkerställt, i snitt 53 % om året (+28 till +83 %). \
                Övriga en som går att bedöma: ingen säker riktning.
                """))
        #expect(page.contains("Mord enstaka händelser, bedöms var för sig 2020–2024"))
        #expect(page.contains("Har ökat varje år (fem år); så blir det av en slump ungefär en gång på 60"))
        #expect(page.contains("2024 mot åren före"))
        // Eight events in the first year: the direction is told, its percentage is not.
        #expect(page.contains("Våldtäkt ingen säker riktning 2020–2024 · visas inte, för liten bas · visas inte, för liten bas"))
    }

    @Test func `says in one sentence what is missing`() async throws {
        let three = await CountPageTests().page("/statistik", in: try await house("kategori,2022,2023,2024\nHot,30,31,32\n"))
        #expect(
            three.contains(
                """
                Över åren Riktningen över åren visas när minst fem jämförbara år är inlästa; här finns tre. \
                2024 ställs mot åren före när minst tre tidigare jämförbara år är inlästa; här finns två.
                """))
        let four = await CountPageTests().page("/statistik", in: try await house("kategori,2021,2022,2023,2024\nHot,39,35,31,22\n"))
        #expect(four.contains("Hot har minskat varje år (fyra år), men fyra år kan aldrig räcka för att utesluta slumpen."))
        #expect(four.contains("2024 mot åren före"))
    }

    @Test func `looks back ten years, however many the table shows`() async throws {
        let years = (2012...2024).map(String.init).joined(separator: ",")
        let house = try await house("kategori,\(years)\nHot,\((0..<13).map { String(100 + $0 * 10) }.joined(separator: ","))\n")
        for shown in [2, 5] {
            let page = await CountPageTests().page("/statistik?ar=\(shown)", in: house)
            #expect(page.contains("Har ökat varje år (tio år); så blir det av en slump ungefär en gång på 1 814 400"), "\(shown)")
            #expect(page.contains("2015–2024"), "\(shown)")
        }
        let earlier = await CountPageTests().page("/statistik?till=2016-10", in: house)
        #expect(earlier.contains("2012–2016"))
    }

    // MARK: Answer

    @Test func `answers with the same numbers, and null with its code where they are not told`() async throws {
        let answer = CompStatAnswer.json(try await house().table(asOf: 1))
        let fraud = try #require(answer.first("rows"))
        #expect(fraud["trend"]?["figure"] == .string(TrendFigureTests.fraud))
        #expect(fraud["trend"]?["verdict"] == .string("säker ökning"))
        #expect(fraud["trend"]?["years"]?.text == "[2020,2021,2022,2023,2024]")
        #expect(fraud["trend"]?["days"]?.text == "[305,304,304,304,305]")
        guard case .number(let percent) = fraud["trend"]?["percent_per_year"] else { return #expect(Bool(false), "a number") }
        #expect(abs(percent - 53.113664) < 1e-5)
        #expect(fraud["average"]?["mean"] == .number(295.25))
        #expect(fraud["trend"]?["percent_shown"] == .int(53))
        #expect(answer.first("rows", at: 2)?["trend"]?["percent_shown"] == .null)
        #expect(fraud["trend_withheld"] == .null && fraud["average_withheld"] == .null)
        let murder = try #require(answer.first("rows", at: 1))
        #expect(murder["trend"] == .null && murder["trend_withheld"] == .string("grave"))
        #expect(murder["average"] == .null && murder["average_withheld"] == .string("grave"))
        #expect(answer.first("rows", at: 3)?["trend"]?["q"] == .null)
    }

    // MARK: Figure

    @Test func `gives the direction as a figure that leads to its cells`() async throws {
        let house = try await house()
        let figure = try #require(try await figure(TrendFigureTests.fraud, in: house)).get()
        guard case .number(let percent) = figure.value, let interval = figure.interval else { return #expect(Bool(false), "a number with limits") }
        #expect(abs(percent - 53.113664) < 1e-5)
        #expect(abs(interval.low - 28.0741) < 1e-4 && abs((interval.high ?? 0) - 83.0486) < 1e-4)
        #expect(figure.unit == "procent per år")
        #expect(figure.n == 1850)
        #expect(figure.verdict?.wording == "ökar statistiskt säkerställt" && figure.verdict?.direction == .up)
        #expect(figure.title == "Bedrägeri, förändring per år i procent, januari–oktober 2020–2024, Vällingby")
        #expect(figure.provenance.origins.map(\.cells) == [["R2C3", "R2C4", "R2C5", "R2C6", "R2C7"]])
        #expect(figure.provenance.inputs.count == 5)
        #expect(figure.notes.first?.hasPrefix("Bedrägeri: ökar statistiskt säkerställt, i snitt 53\u{A0}% om året") == true)
        #expect(figure.notes.contains { $0.hasPrefix("Bedrägeri 2024: 669 mot i snitt 295 de fyra åren före") })
        let rape = try #require(try await self.figure(TrendFigureTests.fraud.replacing("bedrageri", with: "valdtakt"), in: house)).get()
        #expect(rape.value == .suppressed(code: "base-below-20") && rape.interval == nil)
        let murder = try #require(try await self.figure(TrendFigureTests.fraud.replacing("bedrageri", with: "mord"), in: house)).get()
        #expect(murder.value == .suppressed(code: "grave") && murder.n == nil)
        #expect(murder.verdict?.wording == "enstaka händelser, bedöms var för sig")
    }

    @Test func `a figure's name holds its years, so that it stands when older years are read in`() async throws {
        let house = try await house()
        let before = try #require(try await figure(TrendFigureTests.fraud, in: house)).get()
        try await house.read("group,category,2018,2019\nPerson,Bedrägeri,120,125\nPerson,Mord,1,2\nPerson,Våldtäkt,5,6\nPerson,Summa,126,133\n", name: "b.csv")
        let after = try #require(try await figure(TrendFigureTests.fraud, in: house)).get()
        #expect(after.value == before.value && after.interval == before.interval)
        let longer = try #require(try await figure(TrendFigureTests.fraud.replacing("2020-01--", with: "2018-01--"), in: house)).get()
        #expect(longer.value != before.value && longer.n == 2095)
        let page = await CountPageTests().page("/statistik", in: house)
        #expect(page.contains("2018–2024"))
    }

    @Test(arguments: [("2019-01--2024-10", "not-covered"), ("2021-01--2024-10", "too-few-years"), ("2020-01--2024-09", "grain-too-coarse")])
    func `says why a figure of other years has no number`(_ period: String, _ code: String) async throws {
        let text = "counts.trend:anmalda-brott:vallingby:bedrageri:\(period)"
        #expect(try #require(try await figure(text, in: try await house())).get().value == .missing(code: code))
    }

    @Test(arguments: [
        "bedrageri:2024-01--2024-10", "bedrageri:2020-02--2024-10", "bedrageri:2020-01-01--2024-10-31", "okand:2020-01--2024-10", "bedrageri:2010-01--2024-10",
        "bedrageri:2020--2024",
    ])
    func `knows no figure of another shape`(_ rest: String) async throws {
        let text = "counts.trend:anmalda-brott:vallingby:\(rest)"
        #expect(try await figure(text, in: try await house()) == .failure(.unknown(try FigureID(text))))
    }

    @Test func `offers every direction that is told`() async throws {
        let house = try await house()
        let offers = try await house.counts.figures.offers(matching: "", limit: 500, Reading(asOf: house.change, audience: .open))
        let trends = offers.filter { $0.id.quantity == "counts.trend" }
        #expect(
            trends.map(\.id.description).sorted() == ["bedrageri", "person-summa", "valdtakt"].map { TrendFigureTests.fraud.replacing("bedrageri", with: $0) })
    }

    // MARK: Breaks

    @Test func `ends the run where the source began to name its areas in another way, and says so`() async throws {
        let house = try await house("kategori,2017,2018,2019,2020,2021,2022,2023,2024\nHot,50,52,48,51,49,50,47,30\n")
        let table = try await house.table(asOf: 1)
        let day = try #require(Day(text: "2021-05-01"))
        let found = SeriesBreak(kind: .areaNaming, area: nil, category: nil, from: day, names: ["Norra", "Staden"])
        let renamed = SeriesBreak(kind: .name, area: nil, category: Slug(known: "hot"), from: day, names: ["Hot", "HOT"])
        func years(_ breaks: [SeriesBreak]) -> ClosedRange<Int>? {
            TrendYears(key: table.key, categories: table.table.rows.map(\.category), answers: table.answers, breaks: breaks).table()?.rows[0].years?.years
        }
        #expect(years([]) == 2017...2024)
        #expect(years([renamed]) == 2017...2024)
        // The year of the break is counted in part under both names.
        #expect(years([found]) == 2022...2024)
    }
}
