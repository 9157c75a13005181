import Almanac
import Glibc
import Statistics
import Testing

/// Series of weeks that begin on 29 December 2014, a Monday.
struct WeeklySample {
    let start: Day

    init() throws {
        start = try #require(Day(year: 2014, month: 12, day: 29))
    }

    func series(_ counts: [Int?]) throws -> WeeklyCounts { try WeeklyCounts(from: start, counts) }

    /// Poisson counts around a mean per week.
    func poisson(seed: UInt64, weeks: Int = 400, mean: (Int) -> Double) throws -> WeeklyCounts {
        var generator = SplitMix64(seed: seed)
        return try series((0..<weeks).map { Self.poisson(mean($0), &generator) })
    }

    static func poisson(_ mean: Double, _ generator: inout SplitMix64) -> Int {
        let bound = exp(-mean)
        var (count, product) = (-1, 1.0)
        repeat {
            count += 1
            product *= Double.random(in: 0..<1, using: &generator)
        } while product > bound
        return count
    }
}

@Suite struct FarringtonTests {
    private let sample: WeeklySample
    /// One level, no slope, one fit: the mean and Pearson's phi of the windows.
    private let plain: FarringtonFlexible

    init() throws {
        sample = try WeeklySample()
        var plain = FarringtonFlexible()
        (plain.periods, plain.trendLevel, plain.outbreakThreshold) = (1, nil, nil)
        self.plain = plain
    }

    @Test func `without slope and second fit it is the mean and phi of the same weeks in earlier years`() throws {
        let series = try sample.poisson(seed: 1) { _ in 12 }
        let alarm = try plain.judge(300, of: series)
        var used: [Int] = []
        for back in 1...5 {
            let middle = try #require(series.sameWeek(as: 300, yearsBefore: back))
            used += series.counts[middle - 3...middle + 3].compactMap(\.self)
        }
        let past = try PastPeriods(used)
        let phi = try #require(past.phi)
        #expect(alarm.weeksUsed == 35 && agrees(alarm.expected, past.mean, within: Tolerance.printed))
        #expect(agrees(alarm.phi, max(1, phi), within: Tolerance.printed))
    }

    @Test func `p and limit agree for limits that are counts`() throws {
        for bound in [FarringtonFlexible.Bound.plugIn, .raisedMean] {
            var rule = FarringtonFlexible()
            (rule.bound, rule.fewestCases) = (bound, 0)
            let series = try sample.poisson(seed: 2) { $0.isMultiple(of: 9) ? 25 : 12 }
            for week in 270..<400 {
                let alarm = try rule.judge(week, of: series)
                let p = try #require(alarm.p)
                #expect(alarm.isAlarm == (p <= 0.05))
            }
        }
    }

    @Test func `counts all alike are expected as they are`() throws {
        let alarm = try FarringtonFlexible.noufaily.judge(300, of: sample.series([Int?](repeating: 8, count: 301)))
        #expect(agrees(alarm.expected, 8, within: Tolerance.printed))
        #expect(alarm.phi == 1 && alarm.upperBound == 13 && !alarm.isAlarm)
    }

    @Test func `recovers level, slope and season`() throws {
        let series = try sample.poisson(seed: 3) { 40 * exp(0.001 * Double($0) + 0.5 * sin(2 * 3.14159265 * Double($0) / 52.1775)) }
        let alarm = try FarringtonFlexible.noufaily.judge(390, of: series)
        let truth = 40 * exp(0.39 + 0.5 * sin(2 * 3.14159265 * 390 / 52.1775))
        #expect(alarm.hasTrend && abs(alarm.expected / truth - 1) < 0.08)
    }

    @Test func `false alarms are as many as it says when counts are Poisson`() throws {
        var (alarms, weeks) = (0, 0)
        for seed in 0..<30 {
            let series = try sample.poisson(seed: UInt64(100 + seed)) { _ in 20 }
            for week in stride(from: 280, to: 400, by: 3) {
                alarms += try FarringtonFlexible.noufaily.judge(week, of: series).isAlarm ? 1 : 0
                weeks += 1
            }
        }
        #expect((0.02...0.08).contains(Double(alarms) / Double(weeks)))
    }

    @Test func `a past outbreak does not hide a new one`() throws {
        var counts: [Int?] = try sample.poisson(seed: 4) { _ in 10 }.counts
        for week in 246...250 { counts[week] = 90 }
        counts[300] = 28
        var once = FarringtonFlexible.noufaily
        once.outbreakThreshold = nil
        let series = try sample.series(counts)
        #expect(try FarringtonFlexible.noufaily.judge(300, of: series).isAlarm)
        #expect(try !once.judge(300, of: series).isAlarm)
    }

    @Test func `later weeks and the last half year are not looked at`() throws {
        var counts: [Int?] = try sample.poisson(seed: 5) { _ in 10 }.counts
        let before = try FarringtonFlexible.noufaily.judge(300, of: sample.series(counts))
        for week in Array(274..<297) + Array(301..<400) { counts[week] = 500 }
        let after = try FarringtonFlexible.noufaily.judge(300, of: sample.series(counts))
        #expect(before.expected == after.expected && before.upperBound == after.upperBound)
    }

    @Test func `missing weeks are left out, not counted as 0`() throws {
        var counts: [Int?] = [Int?](repeating: 8, count: 301)
        for week in stride(from: 5, to: 290, by: 4) { counts[week] = nil }
        let alarm = try FarringtonFlexible.noufaily.judge(300, of: sample.series(counts))
        #expect(agrees(alarm.expected, 8, within: Tolerance.printed))
        counts[300] = nil
        let unknown = try FarringtonFlexible.noufaily.judge(300, of: sample.series(counts))
        #expect(unknown.observed == nil && unknown.p == nil && !unknown.isAlarm && unknown.upperBound == 13)
    }

    @Test func `no events before: the limit is 0, there is nothing to compare with and no alarm`() throws {
        var counts = [Int?](repeating: 0, count: 301)
        counts[300] = 9
        for bound in [FarringtonFlexible.Bound.plugIn, .raisedMean, .delta(power: 2.0 / 3)] {
            var rule = FarringtonFlexible()
            rule.bound = bound
            let alarm = try rule.judge(300, of: sample.series(counts))
            #expect(alarm.upperBound == 0 && !alarm.hasHistory && alarm.hasEnoughCases && !alarm.isAlarm)
            // The mean's own limit has no end where there are no events to know it by.
            #expect(alarm.expected < 1e-6 && alarm.p.map { $0 < 1e-6 } == (bound != .raisedMean))
        }
    }

    @Test func `few events in the latest weeks are no alarm`() throws {
        var counts = [Int?](repeating: 0, count: 301)
        for week in stride(from: 2, to: 250, by: 17) { counts[week] = 1 }
        counts[300] = 4
        let few = try FarringtonFlexible.noufaily.judge(300, of: sample.series(counts))
        #expect((few.p ?? 1) < 0.05 && !few.hasEnoughCases && !few.isAlarm)
        counts[298] = 1
        #expect(try FarringtonFlexible.noufaily.judge(300, of: sample.series(counts)).isAlarm)
    }

    @Test func `a slope that would foresee more than was ever seen is not kept`() throws {
        let series = try sample.series((0..<301).map { Int(5 * exp(0.01 * Double($0))) })
        #expect(try !FarringtonFlexible.noufaily.judge(300, of: series).hasTrend)
    }

    @Test func `a slope is kept below its level only`() throws {
        var strict = FarringtonFlexible.noufaily
        strict.trendLevel = 0.05
        let falling = try sample.poisson(seed: 6) { 40 * exp(-0.004 * Double($0)) }
        let level = try sample.poisson(seed: 7) { _ in 20 }
        #expect(try strict.judge(300, of: falling).hasTrend)
        #expect(try !strict.judge(300, of: level).hasTrend)
        strict.years = 2
        #expect(try !strict.judge(300, of: falling).hasTrend)
    }

    @Test func `the delta limit takes the uncertainty of the mean into account`() throws {
        let series = try sample.poisson(seed: 8) { _ in 30 }
        var rule = plain
        rule.bound = .delta(power: 2.0 / 3)
        let alarm = try rule.judge(300, of: series)
        let error = alarm.phi / (35 * alarm.expected)
        let spread = (4.0 / 9 * cbrt(alarm.expected) * (alarm.phi + alarm.expected * error)).squareRoot()
        #expect(agrees(alarm.upperBound, pow(pow(alarm.expected, 2.0 / 3) + 1.6448536269514722 * spread, 1.5), within: Tolerance.printed))
    }

    @Test func `refuses what cannot be judged`() throws {
        let rule = FarringtonFlexible.noufaily
        let series = try sample.poisson(seed: 9) { _ in 5 }
        #expect(throws: AberrationRefusal.noSuchWeek(400)) { try rule.judge(400, of: series) }
        #expect(throws: AberrationRefusal.noSuchWeek(-1)) { try rule.judge(-1, of: series) }
        #expect(throws: AberrationRefusal.tooShort(needed: 264)) { try rule.judge(263, of: series) }
        #expect(try rule.judge(264, of: series).weeksUsed > 200)
        let unreported = try sample.series([Int?](repeating: nil, count: 301))
        #expect(throws: AberrationRefusal.tooFewReported(0)) { try rule.judge(300, of: unreported) }
        var sparse = unreported.counts
        sparse[248] = 3
        #expect(throws: AberrationRefusal.tooFewReported(1)) { try rule.judge(300, of: sample.series(sparse)) }
    }

    @Test func `refuses settings outside their range`() throws {
        let series = try sample.poisson(seed: 9) { _ in 5 }
        let changes: [(inout FarringtonFlexible) -> Void] = [
            { $0.years = 0 }, { $0.halfWindow = 26 }, { $0.periods = 0 }, { $0.weeksLeftOut = -1 }, { $0.alpha = 1 }, { $0.caseWeeks = 0 },
            { $0.bound = .delta(power: 0) },
        ]
        for change in changes {
            var rule = FarringtonFlexible.noufaily
            change(&rule)
            #expect(throws: AberrationRefusal.self) { try rule.judge(300, of: series) }
        }
    }
}

@Suite struct WeeklyCountsTests {
    @Test func `the same week in another year is the nearest by date`() throws {
        let series = try WeeklySample().series([Int?](repeating: 1, count: 600))
        // 2020-12-28, the Monday of a week 53: the nearest Mondays are 2019-12-30 and 2018-12-31.
        #expect(series.sameWeek(as: 313, yearsBefore: 1) == 261)
        #expect(series.sameWeek(as: 313, yearsBefore: 2) == 209)
        // 2024-12-30 beside 2023-12-30, a Saturday: the Monday after is nearer.
        #expect(series.sameWeek(as: 522, yearsBefore: 1) == 470)
        #expect(series.sameWeek(as: 10, yearsBefore: 1) == -42)
    }

    @Test func `29 February is 1 March in other years`() throws {
        let leap = try #require(Day(year: 2024, month: 2, day: 29))
        let series = try WeeklyCounts(from: leap, [3])
        // 1 March 2023 is a Wednesday; the nearest Thursday is the day after, 52 weeks before.
        #expect(series.sameWeek(as: 0, yearsBefore: 1) == -52)
        #expect(series.sameWeek(as: 0, yearsBefore: 2_100) == nil)
    }

    @Test func `refuses what is no count`() throws {
        let sample = try WeeklySample()
        #expect(throws: AberrationRefusal.negative(-1)) { try sample.series([1, -1]) }
        #expect(throws: AberrationRefusal.tooLarge(.max)) { try sample.series([nil, .max]) }
        #expect(throws: AberrationRefusal.noSuchWeek(2)) { try sample.series([1, 1]).count(2) }
    }
}
