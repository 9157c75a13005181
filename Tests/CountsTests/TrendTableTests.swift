import AreasRules
import CountsRules
import Picture
import Statistics
import Testing

/// Which way categories go over the years, and a year against those before: the rules and their words.
@Suite struct TrendTableTests {
    /// Categories with the same years, oldest first and up to 2024; the days are those of January–October.
    private func table(_ counts: [(name: String, counts: [Int])], sums: Set<String> = [], apart: Set<Int> = []) throws -> TrendTable {
        let runs = try counts.enumerated().map { position, row in
            let category = try #require(
                Category(source: Slug(known: "prov"), name: row.name, group: "", isSum: sums.contains(row.name), position: position))
            return (category, years(row.counts, apart: apart))
        }
        return TrendTable(through: 2024, runs)
    }

    private func years(_ counts: [Int], apart: Set<Int> = []) -> ComparableYears? {
        let first = 2024 - counts.count + 1
        return ComparableYears(
            through: 2024, most: TrendTable.mostYears, apart: apart, counts: { counts.indices.contains($0 - first) ? counts[$0 - first] : nil },
            days: { $0.isMultiple(of: 4) ? 305 : 304 })
    }

    // MARK: Comparable years

    @Test func `takes the longest run of years up to the last, at most ten`() throws {
        #expect(years([5, 6, 7])?.years == 2022...2024)
        #expect(years([5, 6, 7])?.days == [304, 304, 305])
        #expect(years(Array(1...14))?.years == 2015...2024)
        #expect(years(Array(1...14))?.counts == Array(5...14))
        #expect(years([]) == nil)
    }

    @Test func `begins anew where a year cannot be held against the one before`() throws {
        #expect(years([5, 6, 7, 8, 9], apart: [2023])?.counts == [8, 9])
        #expect(years([5, 6, 7], apart: [2024])?.counts == [7])
        #expect(years([5, 6, 7], apart: [2020])?.counts == [5, 6, 7])
    }

    @Test func `stops at a year without a count`() throws {
        let run = ComparableYears(through: 2024, most: 10, apart: [], counts: { [2024: 1, 2023: 2, 2021: 4][$0] }, days: { _ in 365 })
        #expect(run?.years == 2023...2024)
        #expect(ComparableYears(through: 2024, most: 10, apart: [], counts: { [2023: 2][$0] }, days: { _ in 365 }) == nil)
    }

    // MARK: Direction

    /// R 4.2.2: `glm(y ~ t + offset(log(days)), family = poisson)`, phi from Pearson's residuals, limits by `qt(.975, 3)`.
    @Test(arguments: [
        ([132, 162, 333, 554, 669], 53.113664, 28.0741, 83.0486, 9.33542, 0.004741),
        ([361, 414, 277, 334, 218], -10.826702, -26.0292, 7.5002, 10.89317, 0.146124),
        ([73, 51, 37, 43, 42], -13.355261, -28.2663, 4.6553, 1.68937, 0.094534),
    ])
    func `agrees with R`(_ counts: [Int], _ percent: Double, _ low: Double, _ high: Double, _ phi: Double, _ p: Double) throws {
        let trend = try #require(try table([("Bedrägeri", counts)]).rows[0].trend.value)
        let limits = try #require(trend.limits)
        #expect(abs(trend.fit.percentPerUnit - percent) < 1e-5)
        #expect(abs(limits.lower - low) < 1e-4 && abs(limits.upper - high) < 1e-4)
        #expect(abs(trend.fit.phi - phi) < 1e-4)
        #expect(abs(trend.p - p) < 1e-6)
    }

    @Test func `raises counts steadier than chance to chance, in the p and in the limits`() throws {
        // R: phi 0.1973, p 0.130945 with phi raised to 1; limits by the raised error are exp(b ± t 0.0612).
        let trend = try #require(try table([("Rån", [62, 52, 45, 46, 42])]).rows[0].trend.value)
        let limits = try #require(trend.limits)
        #expect(abs(trend.p - 0.130945) < 1e-6)
        #expect(limits.lower < trend.fit.quasiLimits().lower && limits.upper > 0)
        #expect(trend.label == .withinChance)
        #expect(TrendWords.direction(trend) == "ingen säker riktning")
    }

    @Test func `p and limits always agree, whatever the counts`() throws {
        var draws = SplitMix64(seed: 7)
        for _ in 0..<300 {
            let counts = (0..<Int.random(in: 5...10, using: &draws)).map { _ in Int.random(in: 5...60, using: &draws) }
            let trend = try #require(try table([("Hot", counts)]).rows[0].trend.value)
            let limits = try #require(trend.limits)
            #expect((limits.lower > 0 || limits.upper < 0) == (trend.p < 0.05), "\(counts)")
        }
    }

    @Test func `counts that lie on the line to the last digit have the limits of chance`() throws {
        let trend = try #require(try table([("Hot", [20, 20, 20, 20, 20])]).rows[0].trend.value)
        #expect(trend.label == .withinChance)
        let flat = try LogLinearTrend(counts: [20, 20, 20, 20, 20]).verdictLimits()
        #expect(flat.lower < -5 && flat.upper > 5)
    }

    @Test func `calls a direction certain only when it stands among all categories`() throws {
        let fraud = ("Bedrägeri", [132, 162, 333, 554, 669])
        let alone = try table([fraud]).rows[0]
        #expect(alone.trend.value?.label == .certainIncrease)
        #expect(
            TrendWords.sentence(alone, name: "Bedrägeri").hasPrefix(
                "Bedrägeri: ökar statistiskt säkerställt, i snitt 53\u{A0}% om året (+28 till +83\u{A0}%). Har ökat varje år (fem år)"))
        let steady = (0..<14).map { ("Annat \($0)", [100 + $0, 99, 101 - $0, 100, 100]) }
        let among = try table([fraud] + steady).rows[0]
        #expect(among.trend.value?.label == .likelyIncrease)
        #expect(try #require(among.trend.value?.adjustedP) > 0.05)
        #expect(TrendWords.verdict(among)?.wording == "ökar troligen")
    }

    @Test func `judges sums alone, and lets them take no part among the categories`() throws {
        let rows = try table([("Hot", [60, 50, 40, 30, 20]), ("Summa", [600, 500, 400, 300, 200])], sums: ["Summa"]).rows
        #expect(rows[0].trend.value?.adjustedP == rows[0].trend.value?.p)
        #expect(rows[1].trend.value?.adjustedP == nil)
        #expect(rows[1].trend.value?.label == .certainDecrease)
    }

    @Test(arguments: [
        ("Mord", [9, 9, 9, 9, 9], TrendWithheld.grave, "enstaka händelser, bedöms var för sig"),
        ("Rån", [1, 2, 1, 2, 1], .tooFew, "för få fall för att bedöma"),
        ("Rån", [0, 0, 0, 0, 0], .tooFew, "för få fall för att bedöma"),
        ("Rån", [40, 0, 0, 0, 0], .oneYear, "alla ligger i ett enda år, så någon riktning går inte att räkna"),
        ("Rån", [40, 30, 35, 20], .tooFewYears, "fyra år, minst fem behövs"), ("Rån", [], .notCovered, "underlag saknas"),
    ])
    func `says why a direction is not told`(_ name: String, _ counts: [Int], _ code: TrendWithheld, _ words: String) throws {
        let row = try table([(name, counts)]).rows[0]
        #expect(row.trend.value == nil)
        #expect(row.trend.code == code)
        #expect(TrendWords.sentence(row, name: name).hasPrefix("\(name): \(words)."))
    }

    @Test func `shows percentages only when the first year has twenty`() throws {
        let trend = try #require(try table([("Hot", [19, 30, 50, 80, 130])]).rows[0].trend.value)
        #expect(trend.label == .certainIncrease && !trend.showsPercent)
        #expect(TrendWords.direction(trend) == "ökar statistiskt säkerställt")
        #expect(try #require(try table([("Hot", [20, 30, 50, 80, 130])]).rows[0].trend.value).showsPercent)
    }

    @Test func `a percentage below one has a decimal`() {
        #expect(TrendWords.perYear(-0.44) == "0,4\u{A0}% om året")
        #expect(TrendWords.perYear(-7.6) == "8\u{A0}% om året")
    }

    // MARK: Every year

    @Test(arguments: [
        ([50, 40, 30, 20, 10], "har minskat varje år (fem år); så blir det av en slump ungefär en gång på 60"),
        ([1, 2, 3, 4, 5, 6], "har ökat varje år (sex år); så blir det av en slump ungefär en gång på 360"),
        ([9, 8, 7, 6], "har minskat varje år (fyra år), men fyra år kan aldrig räcka för att utesluta slumpen"),
    ])
    func `says how often chance makes every year go one way`(_ counts: [Int], _ words: String) throws {
        let every = try #require(try table([("Hot", counts)]).rows[0].everyYear)
        #expect(TrendWords.everyYear(every) == words)
    }

    @Test(arguments: [[50, 40, 40, 20, 10], [50, 40, 45, 20, 10], [9, 8, 7], [4, 3, 2, 0]])
    func `does not say every year of years that stand still, turn, or are few`(_ counts: [Int]) throws {
        #expect(try table([("Hot", counts)]).rows[0].everyYear == nil)
    }

    @Test func `never says every year of grave events`() throws {
        #expect(try table([("Mord", [9, 8, 7, 6, 5])]).rows[0].everyYear == nil)
    }

    // MARK: Against the years before

    /// R 4.2.2: `qnbinom(c(.025, .975), sum(h) + .5, 4 / 5)`.
    @Test(arguments: [([361, 414, 277, 334, 218], 307.0, 388.0), ([312, 325, 327, 345, 322], 288, 368), ([7, 3, 2, 1, 4], 0, 8)])
    func `agrees with R on what chance makes of the mean`(_ counts: [Int], _ low: Double, _ high: Double) throws {
        let told = try #require(try table([("Hot", counts)]).rows[0].average.value)
        #expect(told.chance == Limits(lower: low, upper: high))
        #expect(told.against.past.counts == Array(counts.dropLast()))
    }

    @Test func `widens the expected by what the categories swing, and calls a year outside only beyond that`() throws {
        let restless = [("Inbrott", [133, 126, 107, 90, 89]), ("Stöld", [361, 414, 277, 334, 218]), ("Bilstöld", [73, 51, 37, 43, 42])]
        let theft = try #require(try table(restless).rows[0].average.value)
        let usual = try #require(theft.usual)
        #expect(usual.lower < 89 && theft.chance.lower > 89)
        #expect(theft.place == .outsideChance)
        #expect(TrendWords.place(theft) == "färre än ren slump ger, men inom det som åren brukar skilja")
        let calm = try table([("Hot", [361, 350, 357, 354, 218]), ("Rån", [73, 70, 69, 71, 72]), ("Stöld", [385, 380, 391, 388, 300])]).rows[0]
        #expect(calm.average.value?.place == .outside)
        #expect(calm.average.value.map(TrendWords.place) == "färre än väntat")
        #expect(try table([("Hot", [312, 325, 327, 345, 322])]).rows[0].average.value?.place == .inside)
    }

    @Test func `is never narrower with swings than by pure chance`() throws {
        var draws = SplitMix64(seed: 11)
        for _ in 0..<200 {
            let counts = (0..<6).map { _ in Int.random(in: 0...40, using: &draws) }
            guard let told = try table([("Hot", counts)]).rows[0].average.value, let usual = told.usual else { continue }
            #expect(usual.lower <= told.chance.lower && usual.upper >= told.chance.upper, "\(counts)")
        }
    }

    @Test(arguments: [
        ("Mord", [9, 9, 9, 9, 9], TrendWithheld.grave), ("Rån", [1, 2, 1, 2, 1], .tooFew), ("Rån", [40, 30, 35], .tooFewYears), ("Rån", [], .notCovered),
    ])
    func `says why a year is not held against those before`(_ name: String, _ counts: [Int], _ code: TrendWithheld) throws {
        #expect(try table([(name, counts)]).rows[0].average.code == code)
    }

    @Test func `holds a year against three before, though five are needed for a direction`() throws {
        let row = try table([("Hot", [30, 31, 32, 60])]).rows[0]
        #expect(row.average.value?.against.count == 60)
        #expect(row.trend.code == .tooFewYears)
    }

    @Test func `told in one sentence, with both ranges`() throws {
        let told = try #require(try table([("Hot", [361, 350, 357, 354, 218]), ("Rån", [73, 70, 69, 71, 72])]).rows[0].average.value)
        let words = TrendWords.sentence(told, year: 2024, name: "Hot")
        #expect(words.hasPrefix("Hot 2024: 218 mot i snitt 356 de fyra åren före (väntat 315–398 av ren slump, "))
        #expect(words.hasSuffix("med kategoriernas vanliga svängningar): färre än väntat."))
    }

    // MARK: What is missing

    @Test func `says in one sentence what is missing`() throws {
        let three = try table([("Hot", [30, 31, 32]), ("Rån", [1, 2])])
        #expect(TrendWords.missing(three) == "Riktningen över åren visas när minst fem jämförbara år är inlästa; här finns tre.")
        #expect(TrendWords.missingAverage(three) == "2024 ställs mot åren före när minst tre tidigare jämförbara år är inlästa; här finns två.")
        let five = try table([("Hot", [30, 31, 32, 33, 34])])
        #expect(TrendWords.missing(five) == nil && TrendWords.missingAverage(five) == nil)
        #expect(TrendWords.missing(try table([])) == "Riktningen över åren visas när minst fem jämförbara år är inlästa; här finns inget.")
        #expect(TrendWords.lead(three) == nil)
    }
}
