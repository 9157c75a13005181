import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Testing

/// Citizen reports of one category, as published: July 2021–September 2024.
private struct Reports {
    let coverage: Coverage
    let series: [MonthSeries]

    private static let first = (year: 2021, month: 7)
    private static let counts = [
        (
            "Person eller grupp som stör",
            [
                2, 7, 0, 4, 1, 1, 0, 2, 5, 6, 7, 15, 12, 17, 20, 16, 20, 3, 2, 25, 9, 4, 5, 15, 14, 19, 27, 17, 7, 2, 1, 5, 5, 8, 19, 20, 4,
                8, 15,
            ]
        ),
        (
            "Grupp som bråkar",
            [0, 3, 1, 1, 4, 0, 1, 1, 2, 2, 5, 19, 6, 23, 5, 6, 9, 0, 1, 11, 3, 2, 6, 12, 9, 10, 3, 4, 8, 0, 0, 2, 5, 2, 3, 3, 4, 8, 3]
        ),
        (
            "Höga ljud",
            [2, 10, 0, 0, 0, 0, 0, 0, 1, 0, 1, 14, 11, 12, 3, 2, 1, 1, 0, 2, 1, 2, 2, 19, 32, 10, 1, 0, 0, 1, 0, 1, 0, 2, 7, 14, 4, 21, 13]
        ),
        ("Alkohol", [0, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 2, 0, 0, 0, 0, 1, 2, 0, 2, 1, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1]),
    ]

    init() throws {
        let months = try #require(Month(text: "2021-07"))...(try #require(Month(text: "2024-09")))
        coverage = Coverage(months: months)
        series = try Self.counts.enumerated().map { position, row in
            let category = try #require(
                Category(source: Slug(known: "tyck-till"), name: row.0, group: "Ordning", isSum: false, position: position))
            let filled = zip(months.months, row.1).filter { $0.1 > 0 }
            return MonthSeries(category: category, counts: Dictionary(uniqueKeysWithValues: filled))
        }
    }
}

@Suite struct MonthTableTests {
    private let reports: Reports
    private let table: MonthTable

    init() throws {
        reports = try Reports()
        table = MonthTable(series: reports.series, coverage: reports.coverage)
    }

    @Test func `stands the years above each other, blanks 0 inside coverage and nothing outside`() throws {
        #expect(table.years == [2021, 2022, 2023, 2024] && table.partialYears == [2021, 2024])
        let first = try #require(table.blocks.first)
        #expect(first.years[0].months == [nil, nil, nil, nil, nil, nil, 2, 7, 0, 4, 1, 1])
        #expect(first.years[3].months.suffix(3) == [nil, nil, nil] && first.years[1].months.first == .some(0))
        #expect(first.years.map(\.sum) == [15, 123, 146, 85])
        #expect(first.years.map(\.compared) == [nil, 84, 120, 85])
    }

    @Test func `compares the months that both years have, each category by its own unrest`() throws {
        #expect(table.likeForLike?.window == YearWindow(januaryThrough: 9))
        let labels = table.blocks.map { $0.judged?.verdict.change.label }
        #expect(labels == [.likelyDecrease, .likelyDecrease, .withinChance, .withinChance])
        let total = try #require(table.total?.judged)
        #expect(total.pair.earlier == 254 && total.pair.later == 181 && total.verdict.change.label == .likelyDecrease)
        #expect(total.verdict.unrest?.degreesOfFreedom == 16)
    }

    @Test func `tells the change with what the months swing by`() throws {
        let total = try #require(table.total?.judged)
        let verdict = total.told(isGrave: false)
        #expect(verdict.wording == "trolig minskning" && verdict.weight == .likely && verdict.direction == .down)
        #expect(verdict.numbers["phi"].map { abs($0 - 4.79) < 0.001 } == true && verdict.numbers["phi_df"] == 16)
        #expect(
            total.unrestSentence
                == "Större än ren slump (−41 till −14\u{00A0}%), men månaderna svänger mycket: med det inräknat −55 till +12\u{00A0}%.")
        let music = try #require(table.blocks[2].judged)
        #expect(music.told(isGrave: false).wording == "går inte att skilja från slumpen (högst 47 hade krävts för att synas)")
        #expect(music.unrestSentence == nil)
        #expect(music.told(isGrave: true).weight == .grave)
    }

    @Test func `one category has no sum of itself, and no coverage no years`() {
        #expect(MonthTable(series: Array(reports.series.prefix(1)), coverage: reports.coverage).total == nil)
        let bare = MonthTable(series: reports.series, coverage: Coverage([:]))
        #expect(bare.years.isEmpty && bare.likeForLike == nil && bare.blocks.allSatisfy { $0.judged == nil && $0.season == nil })
    }

    @Test func `counts by year and window are not months`() throws {
        let day = try #require(Day(text: "2024-01-01"))
        let table = MonthTable(series: reports.series, coverage: Coverage([.window: [day...(day + 300)]]))
        #expect(table.years.isEmpty && table.partialYears.isEmpty)
    }
}

@Suite struct SeasonWordsTests {
    private func months(_ years: ClosedRange<Int>, _ count: (_ year: Int, _ month: Int) -> Int) -> [MonthCount] {
        years.flatMap { year in (1...12).map { MonthCount(year: year, month: $0, count: count(year, $0)) } }
    }

    private func heading(inside: Int, outside: Int) -> String {
        SeasonWords(Season(months(2022...2023) { _, month in (6...8).contains(month) ? inside : outside }), noun: "synpunkter").heading
    }

    @Test func `says what summer does to the citizen reports`() throws {
        let reports = try Reports()
        let season = try #require(MonthTable(series: reports.series, coverage: reports.coverage).total?.season)
        let words = SeasonWords(season, noun: "synpunkter")
        #expect(words.heading == "Tre gånger så många synpunkter i månaden på sommaren")
        #expect(
            words.lead
                == "I juni, juli och augusti är det 46 synpunkter i månaden, "
                + "mot 15 under resten av året (2022 och 2023). Mönstret är detsamma båda åren."
        )
    }

    @Test(arguments: [
        (30, 10, "Tre gånger så många synpunkter i månaden på sommaren"), (20, 10, "Dubbelt så många synpunkter i månaden på sommaren"),
        (46, 20, "Drygt dubbelt så många synpunkter i månaden på sommaren"),
        (38, 10, "Nästan fyra gånger så många synpunkter i månaden på sommaren"),
        (36, 20, "Nästan dubbelt så många synpunkter i månaden på sommaren"), (30, 20, "50\u{00A0}% fler synpunkter i månaden på sommaren"),
        (12, 20, "40\u{00A0}% färre synpunkter i månaden på sommaren"),
        (8, 20, "Färre än hälften så många synpunkter i månaden på sommaren"),
        (20, 0, "Alla synpunkter kommer på sommaren"),
    ]) func `puts the ratio in words`(inside: Int, outside: Int, expected: String) {
        #expect(heading(inside: inside, outside: outside) == expected)
    }

    @Test func `says fewer or more without a percentage where a handful of events would be tens of percent`() throws {
        // Two a month in summer against one and a half: with a rule this lenient the season is told, but of 13 events outside no percentage.
        let lenient = try #require(VerdictRule(level: 0.9, minimumSum: 10, confidence: .ninetyFive))
        let few = Season(months(2023...2023) { _, month in (6...8).contains(month) ? 2 : month.isMultiple(of: 2) ? 2 : 1 })
        #expect(few?.pair.earlier == 13)
        #expect(SeasonWords(few, noun: "synpunkter", rule: lenient).heading == "Fler synpunkter i månaden på sommaren")
        let many = Season(months(2022...2023) { _, month in (6...8).contains(month) ? 2 : month.isMultiple(of: 2) ? 2 : 1 })
        #expect(many?.pair.earlier == 26)
        #expect(SeasonWords(many, noun: "synpunkter", rule: lenient).heading == "38\u{00A0}% fler synpunkter i månaden på sommaren")
    }

    @Test func `is honest when there is no clear season`() {
        let words = SeasonWords(Season(months(2021...2023) { _, month in 20 + month % 2 }), noun: "synpunkter")
        #expect(words.heading == "Ingen säkerställd skillnad mellan sommaren och resten av året")
        #expect(words.lead.hasSuffix("(2021, 2022 och 2023). Skillnaden ryms inom det som enstaka månader brukar svänga."))
    }

    @Test func `is honest when there is too little to tell`() {
        let few = SeasonWords(Season(months(2023...2023) { _, month in month == 7 ? 8 : 0 }), noun: "synpunkter")
        #expect(few.heading == "För få synpunkter för att säga något om årstiderna")
        #expect(few.lead == "8 synpunkter under 2023 räcker inte för att jämföra sommaren med resten av året.")
        let none = SeasonWords(nil, noun: "synpunkter")
        #expect(none.heading == "Årstiderna går ännu inte att jämföra")
    }

    @Test func `one year alone shows no pattern that comes back, and many years are told as a stretch`() {
        let one = SeasonWords(Season(months(2023...2023) { _, month in (6...8).contains(month) ? 40 : 10 }), noun: "anmälningar")
        #expect(one.lead.hasSuffix("(2023). Bara ett helt år är täckt, så om mönstret återkommer går ännu inte att säga."))
        let many = SeasonWords(Season(months(2019...2023) { _, month in (6...8).contains(month) ? 4 : 1 }), noun: "anmälningar")
        #expect(
            many.lead
                == "I juni, juli och augusti är det 4,0 anmälningar i månaden, "
                + "mot 1,0 under resten av året (2019–2023). Mönstret är detsamma alla åren."
        )
    }
}
