import Statistics
import Testing

/// Citizen reports about disorder in a district, July 2021–September 2024, as published, with the one row that lay a month early put right.
enum CitizenReports {
    static let disturbance = series(
        [2, 7, 0, 4, 1, 1], [0, 2, 5, 6, 7, 15, 12, 17, 20, 16, 20, 3], [2, 25, 9, 4, 5, 15, 14, 19, 27, 17, 7, 2],
        [1, 5, 5, 8, 19, 20, 4, 8, 15])
    static let groups = series(
        [0, 3, 1, 1, 4, 0], [1, 1, 2, 2, 5, 19, 6, 23, 5, 6, 9, 0], [1, 11, 3, 2, 6, 12, 9, 10, 3, 4, 8, 0], [0, 2, 5, 2, 3, 3, 4, 8, 3])
    static let music = series(
        [2, 10, 0, 0, 0, 0], [0, 0, 1, 0, 1, 14, 11, 12, 3, 2, 1, 1], [0, 2, 1, 2, 2, 19, 32, 10, 1, 0, 0, 1],
        [0, 1, 0, 2, 7, 14, 4, 21, 13])
    static let alcohol = series(
        [0, 1, 1, 0, 1, 0], [0, 0, 0, 1, 1, 0, 0, 2, 0, 0, 0, 0], [1, 2, 0, 2, 1, 2, 0, 0, 0, 1, 0, 0], [0, 0, 0, 1, 0, 1, 1, 0, 1])
    static let all = zip(zip(disturbance, groups), zip(music, alcohol)).map { one, other in
        MonthCount(year: one.0.year, month: one.0.month, count: one.0.count + one.1.count + other.0.count + other.1.count)
    }

    private static func series(_ year2021: [Int], _ year2022: [Int], _ year2023: [Int], _ year2024: [Int]) -> [MonthCount] {
        let early = year2021.enumerated().map { MonthCount(year: 2021, month: $0.offset + 7, count: $0.element) }
        return early
            + [(2022, year2022), (2023, year2023), (2024, year2024)].flatMap { year, counts in
                counts.enumerated().map { MonthCount(year: year, month: $0.offset + 1, count: $0.element) }
            }
    }

    /// January–September of the years that have them all.
    static func compared(_ months: [MonthCount]) -> [MonthCount] { months.filter { $0.year >= 2022 && $0.month <= 9 } }

    static func change(_ months: [MonthCount]) throws -> CountPair {
        func sum(_ year: Int) -> Int { compared(months).filter { $0.year == year }.reduce(0) { $0 + $1.count } }
        return try CountPair(earlier: sum(2023), later: sum(2024))
    }
}

/// What an independent weighted least squares fit (numpy 2, scipy 1.17) gives for the same counts.
private enum Peer {
    static let sameMonths = 4.790051404611107
    static let all39 = 4.246196181856823
    static let groups39 = 1.2915412117897154
    static let music39 = 2.7203671087597407
    static let disturbance39 = 3.0479142555502006
    static let seasonPhi = 7.426303854875305
    static let dispersedP = 0.12806540043534612
    static let dispersedLower = 0.45377794
    static let dispersedUpper = 1.11904186
}

extension Tolerance {
    /// For numbers that two programs reach by rounds of fitting.
    fileprivate static let fitted = 1e-7
}

@Suite struct MonthlyDispersionTests {
    @Test func `the months compared swing by 4.8 times chance`() throws {
        let unrest = try #require(MonthlyDispersion(CitizenReports.compared(CitizenReports.all)))
        #expect(agrees(unrest.phi, Peer.sameMonths, within: Tolerance.fitted))
        #expect(unrest.degreesOfFreedom == 16 && !unrest.isLong)
    }

    @Test func `months are missing without harm: all 39 of them, as another program fits them`() throws {
        // The other program counts a calendar month without events, which is fitted exactly, among the degrees of freedom.
        for (series, phi, degreesOfFreedom) in [
            (CitizenReports.all, Peer.all39, 24), (CitizenReports.disturbance, Peer.disturbance39, 24),
            (CitizenReports.groups, Peer.groups39 * 24 / 22, 22), (CitizenReports.music, Peer.music39 * 24 / 22, 22),
        ] {
            let unrest = try #require(MonthlyDispersion(series))
            #expect(agrees(unrest.phi, phi, within: Tolerance.fitted))
            #expect(unrest.degreesOfFreedom == degreesOfFreedom && unrest.isLong == (degreesOfFreedom >= 24))
        }
    }

    @Test func `a full table is a test of independence`() throws {
        let counts = [[12, 5, 9], [20, 11, 8], [7, 6, 14]]
        let months = counts.enumerated().flatMap { year, row in
            row.enumerated().map { MonthCount(year: 2020 + year, month: $0.offset + 1, count: $0.element) }
        }
        var chiSquare = 0.0
        for row in counts {
            for column in 0..<3 {
                let mean = Double(row.reduce(0, +) * counts.reduce(0) { $0 + $1[column] }) / 92
                chiSquare += (Double(row[column]) - mean) * (Double(row[column]) - mean) / mean
            }
        }
        let unrest = try #require(MonthlyDispersion(months))
        #expect(unrest.degreesOfFreedom == 4)
        #expect(agrees(unrest.phi, chiSquare / 4, within: Tolerance.rounding))
    }

    @Test func `the order of the months does not matter`() throws {
        var generator = SplitMix64(seed: 5)
        let shuffled = CitizenReports.all.shuffled(using: &generator)
        #expect(
            agrees(MonthlyDispersion(shuffled)?.phi, try #require(MonthlyDispersion(CitizenReports.all)).phi, within: Tolerance.printed))
    }

    @Test func `months that are a year times a season are as steady as can be, and judged as chance`() throws {
        let months = (2020...2023).flatMap { year in (1...6).map { MonthCount(year: year, month: $0, count: (year - 2018) * $0 * 3) } }
        let unrest = try #require(MonthlyDispersion(months))
        #expect(unrest.phi < Tolerance.printed && unrest.dispersion.phi == 1)
    }

    @Test func `a month without events in any year tells nothing`() throws {
        let months = (2021...2023).flatMap { year in (1...4).map { MonthCount(year: year, month: $0, count: year % 5 + $0) } }
        let silent = (2021...2023).map { MonthCount(year: $0, month: 12, count: 0) }
        #expect(MonthlyDispersion(months) == MonthlyDispersion(months + silent))
    }

    @Test func `says nothing of too few months, of a month twice or of less than nothing`() {
        let months = (1...3).flatMap { month in [2021, 2022].map { MonthCount(year: $0, month: month, count: 3) } }
        #expect(MonthlyDispersion(months) == nil)
        #expect(MonthlyDispersion([]) == nil)
        #expect(MonthlyDispersion(CitizenReports.all + [CitizenReports.all[0]]) == nil)
        #expect(MonthlyDispersion(CitizenReports.all + [MonthCount(year: 2020, month: 1, count: -1)]) == nil)
    }
}

@Suite struct MonthlyVerdictTests {
    @Test func `254 to 181 is a likely decrease: more than chance, within what the months swing by`() throws {
        let pair = try CitizenReports.change(CitizenReports.all)
        #expect(pair.earlier == 254 && pair.later == 181)
        let verdict = MonthlyVerdict(pair, history: CitizenReports.compared(CitizenReports.all))
        #expect(verdict.change.label == .likelyDecrease)
        #expect(agrees(verdict.change.dispersedP, Peer.dispersedP, within: Tolerance.fitted))
        let limits = try #require(verdict.dispersedLimits)
        #expect(agrees(limits.lower, Peer.dispersedLower, within: Tolerance.fitted))
        #expect(agrees(limits.upper, Peer.dispersedUpper, within: Tolerance.fitted))
    }

    @Test func `the four categories, judged together`() throws {
        let series = [CitizenReports.disturbance, CitizenReports.groups, CitizenReports.music, CitizenReports.alcohol]
        let verdicts = MonthlyVerdict.verdicts(
            on: try series.map { (try CitizenReports.change($0), CitizenReports.compared($0), false) })
        #expect(verdicts.map(\.change.row.pair.earlier) == [120, 57, 69, 8])
        #expect(verdicts.map(\.change.row.pair.later) == [85, 30, 62, 4])
        #expect(verdicts.map(\.change.label) == [.likelyDecrease, .likelyDecrease, .withinChance, .withinChance])
    }

    @Test func `without a history nothing is certain`() throws {
        let verdict = MonthlyVerdict(try CountPair(earlier: 500, later: 100), history: [])
        #expect(verdict.change.label == .likelyDecrease && verdict.unrest == nil && verdict.dispersedLimits == nil)
    }

    @Test func `a great change among steady months is certain`() throws {
        let months = (2020...2023).flatMap { year in (1...12).map { MonthCount(year: year, month: $0, count: 20 + $0 % 3 + year % 2) } }
        let verdict = MonthlyVerdict(try CountPair(earlier: 250, later: 400), history: months)
        #expect(verdict.change.label == .certainIncrease)
    }

    @Test func `no limits are drawn around nothing`() throws {
        #expect(try CountPair(earlier: 0, later: 30).dispersedLimits(.poisson) == nil)
        let wide = try #require(try CountPair(earlier: 20, later: 20).dispersedLimits(.poisson))
        #expect(agrees(wide.lower * wide.upper, 1, within: Tolerance.rounding))
    }
}

@Suite struct SeasonTests {
    @Test func `summer has three times as many reports a month, in the years covered whole`() throws {
        let season = try #require(Season(CitizenReports.all))
        #expect(season.years == [2022, 2023] && season.peakMonth == 6)
        #expect(season.pair.later == 273 && season.pair.earlier == 273)
        #expect(
            agrees(season.meanInside, 45.5, within: Tolerance.rounding)
                && agrees(season.meanOutside, 273.0 / 18, within: Tolerance.rounding))
        #expect(agrees(season.unrest?.phi, Peer.seasonPhi, within: Tolerance.fitted))
        #expect(season.isClear() && season.isSameEveryYear)
    }

    @Test func `a flat year has no season`() throws {
        let flat = (2020...2022).flatMap { year in (1...12).map { MonthCount(year: year, month: $0, count: 10 + ($0 * 7 + year) % 5) } }
        let season = try #require(Season(flat))
        #expect(!season.isClear())
    }

    @Test func `one wild month makes no season`() throws {
        let months = (2020...2022).flatMap { year in
            (1...12).map { MonthCount(year: year, month: $0, count: year == 2021 && $0 == 7 ? 90 : 10) }
        }
        let season = try #require(Season(months))
        #expect(season.pair.midP < 0.001 && !season.isClear() && !season.isSameEveryYear)
    }

    @Test func `a year that is not whole does not count`() throws {
        let partial = CitizenReports.all.filter { $0.year == 2021 || $0.year == 2024 }
        #expect(Season(partial) == nil)
        #expect(Season(CitizenReports.all.filter { $0.year == 2022 })?.years == [2022])
        #expect(Season(CitizenReports.all, months: []) == nil && Season(CitizenReports.all, months: Set(1...12)) == nil)
    }

    @Test func `few events are never a clear season`() throws {
        let months = (1...12).map { MonthCount(year: 2022, month: $0, count: (6...8).contains($0) ? 3 : 0) }
        let season = try #require(Season(months))
        #expect(season.pair.sum == 9 && !season.isClear() && season.ratio == .infinity && season.yearlyRatios == [nil])
    }
}
