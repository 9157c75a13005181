import Almanac
import Picture
import Statistics
import Testing

@testable import WeeklyRules

/// What is usual for an area, out of its own earlier weeks: by the age of its history, and no surer than the numbers.
@Suite struct OwnNormalTests {
    private func normal(_ count: Int?, _ before: [Int?], levels: [Int] = []) throws -> OwnNormal {
        OwnNormal(try #require(Week(year: 2024, number: 46)), count: count, before: before, levels: levels)
    }

    /// Weeks like those of an area where little is told: a mean of 0.8.
    private func weeks(_ count: Int) -> [Int?] { (0..<count).map { [0, 1, 0, 2, 1, 0, 0, 1, 3, 0][$0 % 10] } }

    @Test(arguments: [0, 3, 6]) func `under seven weeks nothing is said`(_ weeks: Int) throws {
        let own = try normal(30, [Int?](repeating: 1, count: weeks))
        #expect(own.verdict == .short && own.usual == nil && own.chance == nil && own.season == nil)
        #expect(own.verdict.words == "för kort historia för att säga")
    }

    @Test func `says how few weeks there are to compare with`() throws {
        #expect(
            try normal(3, [nil, 1, 0, 2]).sentence == "3 rapporter; för få veckor för att säga vad som är vanligt här (tre tidigare veckor att jämföra med)")
        #expect(try normal(1, []).sentence.hasSuffix("(ingen tidigare vecka att jämföra med)"))
    }

    @Test func `under a year the seven weeks before are what there is, and that is said`() throws {
        let own = try normal(3, [1, 0, 2, 1, 0, 1, 2])
        #expect(own.verdict == .more && own.usual?.method == .ears && own.usual?.median == 1)
        #expect(own.sentence == "3 rapporter; vanligt här är 0–2 i veckan (sju veckor)")
        #expect(own.chance == "Sju veckor är lite att gå på: fler än 2 blir det av slump i ungefär en vecka av sju.")
        #expect(own.seasonSentence == nil)
    }

    @Test func `from a year on it is the weeks around, this year and the year before`() throws {
        let own = try normal(3, weeks(60))
        #expect(own.usual?.method == .surroundingWeeks(34) && own.usual?.weeks == 34)
        #expect(own.verdict == .more && own.sentence == "3 rapporter; vanligt här är 0–2 i veckan (34 veckor)")
        #expect(own.chance == "Fler än 2 blir det av slump i högst ungefär en vecka av tio.")
        #expect(own.season == nil && own.seasonSentence == nil)
        #expect(try normal(2, weeks(60)).verdict == .usual)
    }

    @Test func `the bound is the ninetieth percentile of what the weeks let one expect`() throws {
        let own = try normal(2, weeks(80))
        let series = try WeeklyCounts(from: try #require(Week(year: 2024, number: 46)).monday + -560, weeks(80) + [2])
        let expected = try SurroundingWeeks.halfYear.expectation(for: 80, of: series)
        #expect(own.usual?.most == expected.next.quantile(0.9))
    }

    @Test func `from three years on it knows the time of the year`() throws {
        // Much every autumn, hardly anything the rest of the year.
        let monday = try #require(Week(year: 2024, number: 46)).monday
        let winter = (0..<170).map { (monday + 7 * ($0 - 170)).month >= 10 ? 8 + $0 % 3 : $0 % 2 } as [Int?]
        let own = try normal(9, winter)
        #expect(own.usual?.method == .farrington(years: 3) && own.verdict == .usual && own.season?.years == 3)
        #expect((7.0...11).contains(try #require(own.season).expected))
        #expect(own.sentence.contains("vanligt här så här års är") && own.sentence.hasSuffix("i veckan (tre år bakåt)"))
        #expect(try #require(own.seasonSentence).hasPrefix("Så här års brukar det vara ungefär "))
        #expect(try normal(9, winter.suffix(120)).season == nil)
        let summer = OwnNormal(try #require(Week(year: 2024, number: 32)), count: 9, before: winter.dropLast(14))
        #expect(summer.verdict == .more)
    }

    @Test func `a single report where there are none is more than most weeks, and too few to say more`() throws {
        let own = try normal(1, [Int?](repeating: 0, count: 60))
        #expect(own.verdict == .few && own.verdict.words == "fler än de flesta veckor här, men för få för att säga mer")
        #expect(own.sentence == "1 rapport; vanligt här är 0 i veckan (34 veckor)")
        #expect(try normal(6, [Int?](repeating: 0, count: 60)).verdict == .more)
        #expect(try normal(6, [Int?](repeating: 0, count: 200)).verdict == .more)
    }

    @Test func `few reports are no calm: they may be few who report`() throws {
        let own = try normal(0, [Int?](repeating: 8, count: 60))
        #expect(own.verdict == .fewer && own.verdict.words.contains("färre som rapporterar"))
        #expect(own.sentence.hasPrefix("Inga rapporter; vanligt här är 8–"))
    }

    @Test func `a week that nobody told anything of is silent, and says nothing of other weeks`() throws {
        let silent = try normal(nil, weeks(60))
        #expect(silent.verdict == .silent && silent.sentence.hasPrefix("Ingen har rapporterat; vanligt här är 0–2"))
        #expect(silent.verdict.words == "ingen har rapporterat, och det är inte detsamma som lugnt")
        // Silence is no zero: with zeroes in its place six would be far more than usual.
        let sparse = (0..<60).map { $0.isMultiple(of: 3) ? nil : 5 + $0 % 2 }
        #expect(try normal(6, sparse).verdict == .usual)
        #expect(try normal(6, sparse.map { $0 ?? 0 }).usual?.least == 0 && normal(6, sparse).usual?.least == 5)
        #expect(try normal(1, [Int?](repeating: nil, count: 60)).verdict == .short)
    }

    @Test func `history begins with the first week that something was told of`() throws {
        #expect(try normal(3, [Int?](repeating: nil, count: 200) + [1, 0, 2, 1, 0, 1, 2]).usual?.method == .ears)
    }

    @Test func `the level is told as how many weeks had it`() throws {
        let own = try normal(1, [], levels: [Int](repeating: 1, count: 40) + [2, 2, 2, 3, 3])
        #expect(own.level == .init(level: 1, weeks: 40, all: 45) && own.levelWords == "nivå\u{A0}1 i 40 av 45 veckor")
        #expect(try normal(1, []).levelWords == nil)
        #expect(try normal(1, [], levels: [2, 1, 2, 1]).level?.level == 1)
    }

    @Test func `what has fallen for years has a span that fell with it`() throws {
        let usual = try #require(try normal(1, (0..<180).map { 30 - $0 / 6 }).usual)
        #expect(usual.method == .farrington(years: 3) && usual.most < 10 && usual.least <= usual.most)
    }

    @Test func `the span is never upside down, and one more report is never less`() throws {
        var random = SplitMix64(seed: 46)
        let order: [OwnNormal.Verdict] = [.fewer, .usual, .few, .more]
        for _ in 0..<200 {
            let before = (0..<Int.random(in: 7...220, using: &random)).map { _ in
                Int.random(in: 0..<5, using: &random) == 0 ? nil : Int.random(in: 0...6, using: &random)
            }
            let count = Int.random(in: 0...8, using: &random)
            let (own, more) = (try normal(count, before), try normal(count + 1, before))
            if let usual = own.usual { #expect(usual.least <= usual.most && usual.weeks > 0) }
            guard let first = order.firstIndex(of: own.verdict), let second = order.firstIndex(of: more.verdict) else { continue }
            #expect(first <= second)
        }
    }
}
