import Picture
import Statistics
import Testing
import WeeklyRules

/// Years of levels for tests: an area's weeks as a row of digits, `-` where there is no level.
enum LevelYearExample {
    static func area(_ slug: String, _ year: Int, _ levels: String) throws -> AreaYear {
        let name = AreaName(
            slug: try #require(Slug(slug)), name: Swedish.capitalised(slug), parent: Slug(known: "hasselby-vallingby"), division: "stadsdel")
        let empty = try AreaYear(area: name, year: year, decided: [:], steps: 5)
        let decided = zip(empty.weeks, levels).compactMap { week, sign in sign.wholeNumberValue.map { (week, $0) } }
        return try AreaYear(area: name, year: year, decided: Dictionary(uniqueKeysWithValues: decided), steps: 5)
    }

    /// Areas by name: their levels of the later year and of the year before.
    static func difference(_ areas: [(String, String, String)], in year: Int = 2024) throws -> YearDifference {
        YearDifference(
            YearSummary(year: year, areas: try areas.map { try area($0.0, year, $0.1) }),
            before: YearSummary(year: year - 1, areas: try areas.map { try area($0.0, year - 1, $0.2) }))
    }

    static func times(_ count: Int, _ pattern: String) -> String { String(repeating: pattern, count: count) }

    /// 44 weeks each: one area clearly higher than the year before, one the same in another order, one clearly lower.
    static let three = [
        ("vinsta", times(11, "3243"), times(11, "1212")), ("racksta", times(11, "1122"), times(11, "2211")), ("grimsta", times(11, "1111"), times(11, "1322")),
    ]
}

@Suite struct YearDifferenceTests {
    private typealias Example = LevelYearExample
    private static let rounding = 1e-12

    @Test func `is the ranks and the blocks of the weeks that both years have, and the larger p holds`() throws {
        let row = try #require(try Example.difference([Example.three[0]]).rows.first)
        let (later, earlier) = (row.weeks.later.compactMap(\.self), row.weeks.earlier.compactMap(\.self))
        let ranks = try MannWhitney(later, earlier)
        var generator = SplitMix64(seed: 20_240_101)
        let blocks = try BlockPermutation.monthly.p(row.weeks.later, row.weeks.earlier, using: &generator)
        let judged = try #require(row.judged)
        #expect(judged.held.a12 == ranks.a12 && judged.held.rankP == ranks.p() && judged.held.blockP == blocks)
        #expect(judged.held.p == max(ranks.p(), blocks))
        #expect(judged.held.a12 > 0.9)
    }

    @Test func `the p are adjusted over the areas that are compared, and only over them`() throws {
        let difference = try Example.difference(Example.three + [("kalvesta", "12", "12")])
        let p = difference.judgedRows.compactMap { $0.judged?.held.p }
        #expect(p.count == 3)
        #expect(difference.judgedRows.map { $0.judged?.adjustedP } == MultipleComparison.benjaminiHochberg.adjusted(p))
        #expect(difference.rows.last?.judged == nil)
    }

    @Test func `says which areas differ for certain, in the municipality's order, and what goes for the others`() throws {
        let difference = try Example.difference(Example.three)
        #expect(
            YearDifferenceWords.lead(difference)
                == "Statistiskt säkerställd ökning i Vinsta. Statistiskt säkerställd minskning i Grimsta. Övriga en: ingen säkerställd skillnad.")
        let verdicts = difference.rows.compactMap { $0.judged?.verdict }
        let directions: [Verdict.Direction] = [.up, .none, .down]
        #expect(verdicts.map(\.label) == ["säker ökning", "inom slumpen", "säker minskning"])
        #expect(verdicts.map(\.direction) == directions)
        let same = try Example.difference([Example.three[1]])
        #expect(YearDifferenceWords.lead(same) == "Ingen skillnad mellan åren är statistiskt säkerställd i något område.")
    }

    @Test func `a difference within chance is told with what would have been needed`() throws {
        let judged = try #require(try Example.difference([Example.three[1]]).rows.first?.judged)
        let visible = try #require(judged.held.visible)
        let needed = Int((visible * 100).rounded(.up))
        #expect(judged.verdict.wording == "går inte att skilja från slumpen (minst \(needed) av 100 hade krävts för att synas)")
        // Ranks that lie so far apart have a p of 0.05.
        let ranks = try MannWhitney(Array(repeating: [1, 1, 2, 2], count: 11).flatMap(\.self), Array(repeating: [2, 2, 1, 1], count: 11).flatMap(\.self))
        let z = ((visible - 0.5) * 44 * 44 - 0.5) / ranks.variance.squareRoot()
        #expect(abs(z - Confidence.ninetyFive.z) < YearDifferenceTests.rounding)
    }

    @Test func `a difference that holds alone but not among several is likely`() throws {
        // One area that leans, beside many that are the same both years.
        let leaning = ("vinsta", Example.times(11, "1222"), Example.times(11, "1122"))
        let alone = try #require(try Example.difference([leaning]).rows.first?.judged)
        #expect(alone.held.p > 0.0125 && alone.held.p <= 0.05)
        #expect(alone.verdict.label == "säker ökning")
        let others = ["a", "b", "c"].map { ($0, Example.times(11, "1122"), Example.times(11, "1122")) }
        let among = try #require(try Example.difference([leaning] + others).rows.first?.judged)
        #expect(among.verdict.label == "trolig ökning" && among.verdict.weight == .likely)
    }

    // MARK: Data need

    @Test(arguments: [(25, false), (26, true)]) func `an area needs 26 weeks that both years have`(_ weeks: Int, _ isJudged: Bool) throws {
        let levels = Example.times(weeks, "2")
        let difference = try Example.difference([("vinsta", levels + "-1", levels + "1")])
        #expect(difference.rows.map(\.weeks.count) == [weeks])
        #expect((difference.rows.first?.judged != nil) == isJudged)
    }

    @Test func `only the same weeks are compared, up to the last one of the later year`() throws {
        let row = try #require(try Example.difference([("vinsta", Example.times(30, "2"), "---" + Example.times(49, "1"))]).rows.first)
        #expect(row.weeks.numbers == Array(4...30))
        #expect(row.weeks.later.count { $0 != nil } == 27 && row.weeks.earlier.count { $0 != nil } == 27)
    }

    @Test func `week 53 has no counterpart and is left out`() throws {
        // 2020 has 53 weeks.
        let longer = try Example.difference([("vinsta", Example.times(53, "2"), Example.times(52, "1"))], in: 2020)
        #expect(longer.rows.first?.weeks.numbers == Array(1...52))
        let after = try Example.difference([("vinsta", Example.times(52, "2"), Example.times(52, "1") + "5")], in: 2021)
        #expect(after.rows.first?.weeks.numbers == Array(1...52))
        #expect(after.rows.first?.judged?.held.a12 == 1)
    }

    @Test(arguments: [
        ("2222", "", "2023 har inga nivåer inlästa."), ("", "2222", "2024 har inga nivåer inlästa."),
        ("2222", "33-", "som mest har ett område två veckor gemensamt."), ("2-", "-2", "som mest har ett område noll veckor gemensamt."),
    ])
    func `says in one sentence what is missing`(_ later: String, _ earlier: String, _ reason: String) throws {
        let difference = try Example.difference([("vinsta", later, earlier)])
        #expect(YearDifferenceWords.missing(difference) == "Jämförelsen med 2023 visas när minst 26 veckor är bedömda båda åren; " + reason)
        #expect(YearDifferenceWords.lead(difference) == YearDifferenceWords.missing(difference))
        #expect(difference.whole == nil)
    }

    @Test func `an area that lacks weeks says how many it has`() throws {
        let difference = try Example.difference(Example.three + [("kalvesta", "1", "1")])
        #expect(difference.rows.last.map(YearDifferenceWords.missing) == "visas inte: 1 vecka bedömd båda åren, 26 behövs")
        #expect(YearDifferenceWords.missing(difference) == nil)
    }

    @Test func `an area that the year before did not have is not compared`() throws {
        let later = YearSummary(year: 2024, areas: [try Example.area("vinsta", 2024, Example.times(45, "2"))])
        let difference = YearDifference(later, before: YearSummary(year: 2023, areas: []))
        #expect(difference.rows.map(\.weeks.count) == [0])
        #expect(difference.judgedRows.isEmpty)
    }

    @Test func `years with one and the same level are not told apart, and nothing would have been visible`() throws {
        let judged = try #require(try Example.difference([("vinsta", Example.times(45, "1"), Example.times(45, "1"))]).rows.first?.judged)
        #expect(judged.held.a12 == 0.5 && judged.held.p == 1 && judged.held.visible == nil)
        #expect(judged.verdict.wording == "går inte att skilja från slumpen")
    }

    // MARK: All areas together

    @Test func `all areas together have proportional odds, with their interval`() throws {
        let difference = try Example.difference(Example.three + [("kalvesta", "5", "1")])
        let whole = try #require(difference.whole)
        let judged = difference.judgedRows.map(\.weeks)
        let odds = try ProportionalOdds(
            reference: judged.flatMap { $0.earlier.compactMap(\.self) }, compared: judged.flatMap { $0.later.compactMap(\.self) })
        #expect(whole.areas == 3 && whole.count == 132)
        #expect(try whole.odds.get().likelihoodRatioP == odds.likelihoodRatioP)
        #expect(whole.p == max(whole.held.rankP, whole.held.blockP, odds.likelihoodRatioP))
        let (value, limits) = try #require(whole.oddsRatio)
        #expect(limits.lower < value && value < limits.upper)
        #expect(abs(limits.lower * limits.upper / (value * value) - 1) < YearDifferenceTests.rounding)
    }

    @Test func `weeks are exchanged for all areas at once, so the same area twice is no better known than once`() throws {
        let leaning = (Example.times(11, "1222"), Example.times(11, "1122"))
        let once = try #require(try Example.difference([("a", leaning.0, leaning.1)]).rows.first?.judged)
        let twice = try #require(try Example.difference([("a", leaning.0, leaning.1), ("b", leaning.0, leaning.1)]).whole)
        #expect(twice.held.a12 == once.held.a12)
        #expect(twice.held.blockP == once.held.blockP)
        #expect(twice.held.rankP < once.held.rankP)
    }

    @Test(arguments: [
        ("11", "11", "alla veckor har samma nivå."), ("22", "11", "de båda årens nivåer överlappar inte."),
    ])
    func `says why odds cannot be told`(_ later: String, _ earlier: String, _ reason: String) throws {
        let areas = ["a", "b"].map { ($0, Example.times(20, later), Example.times(20, earlier)) }
        let difference = try Example.difference(areas)
        let whole = try #require(difference.whole)
        #expect(whole.oddsRatio == nil)
        #expect(YearDifferenceWords.odds(whole, difference) == "Oddskvoten går inte att räkna: " + reason)
    }

    @Test func `the same years give the same p, whatever the order of the areas`() throws {
        let (one, other) = (try Example.difference(Example.three), try Example.difference(Array(Example.three.reversed())))
        for row in one.rows { #expect(other.row(row.area.slug)?.judged?.held.p == row.judged?.held.p) }
        #expect(one.whole?.held.blockP == other.whole?.held.blockP)
    }
}
