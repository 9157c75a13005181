import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage
import Testing

@testable import Counts

/// Season and direction of months: the rule, its words, the page and the answer.
@Suite struct MonthTrendTests {
    /// One category of a table of months, from a month on.
    private func table(_ counts: [Int?], from text: String = "2021-07", name: String = "Oljud", breaks: [SeriesBreak] = []) throws -> MonthTrendTable {
        let first = try #require(Month(text: text))
        let months = counts.indices.compactMap { Month(year: first.year + (first.number - 1 + $0) / 12, number: (first.number - 1 + $0) % 12 + 1) }
        let category = try #require(Category(source: Slug(known: "prov"), name: name, group: "", isSum: false, position: 0))
        let told = zip(months, counts).filter { $0.1 != nil }.map { $0.0.firstDay...$0.0.lastDay }
        let filled = zip(months, counts).compactMap { month, count in count.flatMap { $0 > 0 ? (month, $0) : nil } }
        let series = MonthSeries(category: category, counts: Dictionary(uniqueKeysWithValues: filled))
        return MonthTrendTable(MonthTable(series: [series], coverage: Coverage([.month: told]))) { _ in breaks }
    }

    private func row(_ counts: [Int?], from text: String = "2021-07", name: String = "Oljud", breaks: [SeriesBreak] = []) throws -> MonthTrendTable.Row {
        try #require(try table(counts, from: text, name: name, breaks: breaks).rows.first)
    }

    /// Citizens' reports July 2021–September 2024: one category, and all four.
    private static let noise = [
        2, 10, 0, 0, 0, 0, 0, 0, 1, 0, 1, 14, 11, 12, 3, 2, 1, 1, 0, 2, 1, 2, 2, 19, 32, 10, 1, 0, 0, 1, 0, 1, 0, 2, 7, 14, 4, 21, 13,
    ]
    private static let person = [
        2, 7, 0, 4, 1, 1, 0, 2, 5, 6, 7, 15, 12, 17, 20, 16, 20, 3, 2, 25, 9, 4, 5, 15, 14, 19, 27, 17, 7, 2, 1, 5, 5, 8, 19, 20, 4, 8, 15,
    ]

    /// R 4.2.2: `glm(y ~ t + sin + cos + offset(log(days)), family = poisson)`, F over phi raised to 1, the larger of the quasi error and
    /// Newey-West's (lag 4, no prewhitening, no small-sample factor), `qt(.975, 35)`.
    @Test func `agrees with R`() throws {
        let noise = try #require(try row(MonthTrendTests.noise).told.value).fit
        #expect(abs(noise.phi - 2.6457) < 1e-4)
        #expect(abs(noise.season.f - 39.6635) < 1e-3 && abs(noise.season.p - 1.01e-9) < 1e-11)
        #expect(abs(noise.ratio - 79.9195) < 1e-3 && noise.peakMonth == 7)
        #expect(abs(noise.percentPerYear - 36.1042) < 1e-3)
        #expect(abs(noise.limits.lower - 6.9085) < 1e-3 && abs(noise.limits.upper - 73.2731) < 1e-3)
        #expect(abs(noise.p - 0.01383) < 1e-5)
        let person = try #require(try row(MonthTrendTests.person).told.value).fit
        #expect(abs(person.season.p - 0.0562) < 1e-4 && person.peakMonth == 8)
        // Here the months' dependence makes the larger error.
        #expect(abs(person.p - 0.12346) < 1e-5 && abs(person.limits.lower + 6.7418) < 1e-3)
        #expect(person.degreesOfFreedom == 35)
    }

    @Test func `finds the season and the direction that a series was made with`() throws {
        // Highest in August, falling by a tenth each year.
        let counts = (0..<60).map { place -> Int in
            let wave = [2, 3, 5, 8, 12, 16, 18, 19, 16, 12, 6, 3][place % 12] * 10
            return Int((Double(wave) * [1.0, 0.9, 0.81, 0.729, 0.6561][place / 12]).rounded())
        }
        let judged = try #require(try row(counts, from: "2020-01").told.value)
        #expect(judged.season == .certainIncrease && judged.recurs)
        #expect([7, 8].contains(judged.fit.peakMonth))
        #expect(abs(judged.fit.percentPerYear + 10) < 2.5)
        #expect(judged.direction == .certainDecrease)
        #expect(MonthTrendWords.season(judged).hasPrefix("Återkommande årstid: flest omkring juli, "))
        #expect(MonthTrendWords.direction(judged).hasPrefix("Bortsett från årstiden minskar antalet statistiskt säkerställt, i snitt 10\u{A0}% om året (−"))
    }

    @Test func `says no direction and no season of even months`() throws {
        let judged = try #require(try row((0..<36).map { 20 + ($0 * 7) % 5 }).told.value)
        #expect(judged.season == .withinChance && judged.direction == .withinChance)
        #expect(MonthTrendWords.season(judged) == "Ingen säker årstid.")
        #expect(MonthTrendWords.direction(judged) == "Ingen säker riktning när årstiden räknats bort.")
        #expect(MonthTrendWords.shape(judged) == nil && MonthTrendWords.perYear(judged) == nil)
    }

    @Test func `does not say that a season comes again before three years have shown it`() throws {
        let counts = (0..<35).map { [2, 3, 5, 8, 12, 16, 18, 19, 16, 12, 6, 3][$0 % 12] }
        let judged = try #require(try row(counts, from: "2021-01").told.value)
        #expect(judged.season == .certainIncrease && !judged.recurs)
        #expect(MonthTrendWords.season(judged).hasPrefix("Tydlig årstid: flest omkring juli"))
        #expect(MonthTrendWords.season(judged).hasSuffix("Om den återkommer går att säga först med 36 månader i följd; här finns 35."))
        #expect(try #require(try row(counts + [3], from: "2021-01").told.value).recurs)
    }

    @Test func `needs two years of months in a row, and says how many there are`() throws {
        let few = try table(Array(repeating: 5, count: 23))
        #expect(few.rows[0].told.code == .tooFewMonths)
        #expect(MonthTrendWords.missing(few) == "Årstid och riktning visas när minst 24 månader i följd är inlästa; här finns 23.")
        #expect(try row(Array(repeating: 5, count: 24)).told.value != nil)
        #expect(MonthTrendWords.missing(try table(Array(repeating: 5, count: 24))) == nil)
    }

    @Test func `leaves out what lies before a month that nobody told of, and never counts it as none`() throws {
        let counts = [Int?](repeating: 90, count: 10) + [nil] + (0..<26).map { 20 + ($0 * 7) % 5 }
        let row = try row(counts)
        #expect(row.count == 26)
        #expect(try #require(row.told.value).fit.months.lowerBound.description == "2022-06")
        #expect(try self.row([Int?](repeating: 9, count: 20) + [nil] + [Int?](repeating: 9, count: 20)).told.code == .tooFewMonths)
    }

    @Test(arguments: [(SeriesBreak.Kind.name, "2022-06-01", 39), (.areaNaming, "2022-06-01", 27), (.areaNaming, "2020-01-01", 39)])
    func `uses only the months since the areas were last named anew; a category under a new name is the same series`(
        _ kind: SeriesBreak.Kind, _ day: String, _ months: Int
    ) throws {
        let found = SeriesBreak(kind: kind, area: nil, category: nil, from: try #require(Day(text: day)), names: ["A", "B"])
        let earlier = SeriesBreak(kind: .name, area: nil, category: nil, from: try #require(Day(text: "2019-01-01")), names: ["Å", "A"])
        let row = try row(MonthTrendTests.person, breaks: [found, earlier])
        #expect(row.count == months)
        #expect((row.brokenBy == found) == (months < 39))
    }

    @Test(arguments: [("Mord", 9, TrendWithheld.grave), ("Oljud", 0, .tooFew)]) func `says nothing of grave events and of few`(
        _ name: String, _ count: Int, _ code: TrendWithheld
    ) throws {
        #expect(try row(Array(repeating: count, count: 30), name: name).told.code == code)
    }

    @Test func `shows percentages only of twenty events in the first year`() throws {
        let growing = (0..<48).map { $0 < 12 ? ($0.isMultiple(of: 2) ? 1 : 2) : $0 / 2 }
        let judged = try #require(try row(growing, from: "2020-01").told.value)
        #expect(judged.fit.firstYear == 18 && !judged.showsPercent)
        #expect(judged.direction == .certainIncrease)
        #expect(MonthTrendWords.direction(judged) == "Bortsett från årstiden ökar antalet statistiskt säkerställt.")
    }

    // MARK: Percentages of few

    @Test func `says nothing in percent of a likely change from fewer than twenty`() throws {
        let category = try #require(Category(source: Slug(known: "prov"), name: "Oljud", group: "", isSum: false, position: 0))
        func judged(_ factor: Int) throws -> MonthTable.Judged {
            let before = [9, 9].enumerated().map { (Month(year: 2023, number: $0.offset + 1), $0.element * factor) }
            let after = (3...7).map { (Month(year: 2024, number: $0), factor) }
            let counts = Dictionary(uniqueKeysWithValues: (before + after).compactMap { month, count in month.map { ($0, count) } })
            let coverage = Coverage(months: try #require(Month(text: "2023-01"))...(try #require(Month(text: "2024-12"))))
            return try #require(MonthTable(series: [MonthSeries(category: category, counts: counts)], coverage: coverage).blocks.first?.judged)
        }
        let few = try judged(1)
        #expect(few.verdict.change.label == .likelyDecrease)
        #expect(few.unrestSentence?.contains("%") == true)
        #expect(MonthWords.unrest(few) == nil)
        #expect(MonthWords.difference(few.pair, since: 2023) == "−13 mot samma månader 2023.")
        #expect(MonthWords.unrest(try judged(2))?.contains("%") == true)
    }

    // MARK: Page and answer

    @Test func `tells the real reports' season and direction, and a renamed category among the others`() async throws {
        let page = await CountPageTests().page("/tyck-till", in: try await TyckTillExample.house())
        #expect(page.contains("Årstid och riktning Återkommande årstid: flest omkring juli, 4,6 gånger så många som när det är som lägst."))
        #expect(page.contains("Ingen säker riktning när årstiden räknats bort."))
        #expect(!page.contains("minst 24 behövs"))
    }

    @Test func `answers with the same numbers, the renamed category among them`() async throws {
        let house = try await TyckTillExample.house()
        let loaded = try #require(try await house.counts.months.load(TyckTillExample.key, asOf: house.change))
        let answer = MonthAnswer.json(loaded)
        let total = try #require(answer["total"])
        #expect(total["season_wave"]?["peak_month"] == .int(7))
        #expect(total["season_wave"]?["recurs"] == .bool(true))
        #expect(total["trend"]?["df"] == .number(35))
        #expect(total["trend"]?["percent_shown"] == .int(22))
        #expect(total["trend_withheld"] == .null)
        guard case .array(let rows) = answer["rows"] else { return #expect(Bool(false), "rows are a list") }
        let noise = try #require(rows.first { $0["id"] == .string("hoga-ljud-hog-och-storande-musik") })
        #expect(noise["season_wave"]?["peak_month"] != nil && noise["trend_withheld"] == .null)
    }

    @Test func `says on the page what is missing where months are few`() async throws {
        let house = try await CountHouse()
        let rows = (1...9).map { "Hot,2024-0\($0),\($0 + 3)\n" }.joined()
        try await house.read("kategori,period,antal\n" + rows, ImportChoices(["source": "Prov", "area": "Vällingby"]))
        let page = await CountPageTests().page("/tyck-till", in: house)
        #expect(page.contains("Årstid och riktning visas när minst 24 månader i följd är inlästa; här finns nio."))
    }
}
