import Glibc
import Statistics
import Testing

@Suite struct SurroundingWeeksTests {
    private let sample: WeeklySample

    init() throws {
        sample = try WeeklySample()
    }

    @Test func `looks at the last half-year and the same one a year before`() throws {
        let series = try sample.series((0..<120).map { $0 })
        let around = try SurroundingWeeks.halfYear.expectation(for: 110, of: series)
        #expect(around.past.counts == Array(84..<110) + Array(32..<58))
        let young = try SurroundingWeeks.halfYear.expectation(for: 60, of: series)
        #expect(young.past.counts == Array(34..<60) + Array(0..<8))
    }

    @Test func `is pure chance with an unknown mean when weeks vary no more than chance`() throws {
        let around = try SurroundingWeeks.halfYear.expectation(for: 60, of: sample.series([Int?](repeating: 3, count: 61)))
        #expect(around.phi == 1)
        let chance = try around.past.predictive()
        #expect(agrees(around.next.size, chance.size, within: Tolerance.printed) && around.next.mean == chance.mean)
    }

    @Test func `its variance is phi m (1 + 1/k)`() throws {
        let series = try sample.series((0..<120).map { $0.isMultiple(of: 5) ? 40 : 10 })
        let around = try SurroundingWeeks.halfYear.expectation(for: 110, of: series)
        #expect(around.phi > 5)
        #expect(agrees(around.next.variance, around.phi * around.next.mean * (1 + 1.0 / 52), within: Tolerance.printed))
    }

    @Test(arguments: [0.4, 2, 8, 40]) func `false alarms are no more than it says, and near it for many events`(mean: Double) throws {
        var (alarms, weeks) = (0, 0)
        for seed in 0..<40 {
            let series = try sample.poisson(seed: UInt64(seed), weeks: 156) { _ in mean }
            for week in stride(from: 80, to: 156, by: 2) {
                let around = try SurroundingWeeks.halfYear.expectation(for: week, of: series)
                let limit = try #require(around.next.quantile(0.95))
                alarms += (series.counts[week] ?? 0) > limit ? 1 : 0
                weeks += 1
            }
        }
        let share = Double(alarms) / Double(weeks)
        #expect(share < 0.055 && (mean < 8 || share > 0.02))
    }

    @Test func `too few reported weeks say nothing`() throws {
        var counts = [Int?](repeating: nil, count: 100)
        for week in 78..<90 { counts[week] = 2 }
        let series = try sample.series(counts)
        #expect(throws: AberrationRefusal.tooFewReported(12)) { try SurroundingWeeks.halfYear.expectation(for: 99, of: series) }
        #expect(throws: AberrationRefusal.noSuchWeek(7)) { try SurroundingWeeks.halfYear.expectation(for: 7, of: sample.series([1])) }
    }
}

@Suite struct WeeklyWatchTests {
    private let sample: WeeklySample
    private let watch = WeeklyWatch.fivePercent

    init() throws {
        sample = try WeeklySample()
    }

    @Test func `the age of the series picks the method`() throws {
        let series = try sample.poisson(seed: 1) { _ in 9 }
        let expected: [(week: Int, method: WeeklyAlarm.Method)] = [
            (7, .ears), (51, .ears), (52, .surroundingWeeks(26)), (78, .surroundingWeeks(52)), (156, .surroundingWeeks(52)),
            (170, .farrington(years: 3)), (220, .farrington(years: 4)), (264, .farrington(years: 5)), (399, .farrington(years: 5)),
        ]
        for (week, method) in expected { #expect(try watch.judge(week, of: series).method == method, "\(week)") }
    }

    @Test func `age counts from the first reported week`() throws {
        let late = try sample.series([Int?](repeating: nil, count: 300) + [Int?](repeating: 4, count: 30))
        #expect(try watch.judge(329, of: late).method == .ears)
    }

    @Test func `each method's own numbers are told`() throws {
        let series = try sample.poisson(seed: 2) { _ in 9 }
        let young = try watch.judge(30, of: series)
        let ears = try #require(Ears.c1.expectation(for: 30, of: series.counts))
        #expect(young.limit == ears.limit(alpha: 0.05) && young.expected == ears.mean && young.falseAlarmRate > 0.08)
        let middle = try watch.judge(100, of: series)
        let around = try SurroundingWeeks.halfYear.expectation(for: 100, of: series)
        #expect(middle.limit == around.next.quantile(0.95).map(Double.init) && middle.falseAlarmRate == 0.05)
        let old = try watch.judge(350, of: series)
        let farrington = try FarringtonFlexible.noufaily.judge(350, of: series)
        #expect(old.limit == farrington.upperBound && old.p == farrington.p && old.isAlarm == farrington.isAlarm)
    }

    @Test(arguments: [30, 100, 350]) func `a week far above the others is an alarm at every age`(week: Int) throws {
        var counts = try sample.poisson(seed: 3) { _ in 6 }.counts
        counts[week] = 40
        let alarm = try watch.judge(week, of: sample.series(counts))
        #expect(alarm.isAlarm && (alarm.p ?? 1) < 0.001 && alarm.hasHistory)
    }

    @Test(arguments: [30, 100, 350]) func `few events are no alarm and a missing week none either`(week: Int) throws {
        var counts = [Int?](repeating: 0, count: 360)
        counts[week] = 4
        let few = try watch.judge(week, of: sample.series(counts))
        #expect(!few.isAlarm && !few.hasEnoughCases && !few.hasHistory)
        counts[week] = nil
        let missing = try watch.judge(week, of: sample.series(counts))
        #expect(!missing.isAlarm && missing.observed == nil && missing.p == nil)
    }

    @Test(arguments: [30, 100]) func `p and limit agree`(week: Int) throws {
        let before = try sample.poisson(seed: 4) { _ in 6 }.counts
        for count in 0...30 {
            var counts = before
            counts[week] = count
            (counts[week - 1], counts[week - 2]) = (5, 5)
            let alarm = try watch.judge(week, of: sample.series(counts))
            let p = try #require(alarm.p)
            #expect(alarm.isAlarm == (p <= alarm.falseAlarmRate && count > 0))
        }
    }

    @Test func `says how many alarms to expect of chance`() throws {
        let old = try sample.poisson(seed: 5) { _ in 9 }
        let week = watch.judge([(old, 350), (old, 351), (old, 100), (old, 2)])
        #expect(week.judgedCount == 3 && agrees(week.expectedFalseAlarms, 0.15, within: Tolerance.rounding))
        #expect(week.judgements[3] == .failure(.tooShort(needed: 7)) && week.adjustedP[3] == nil)
        let young = watch.judge([(old, 20)])
        #expect(agrees(young.expectedFalseAlarms, 0.0874, within: Tolerance.published))
    }

    @Test func `adjusts p over the judged series`() throws {
        var counts = try sample.poisson(seed: 6) { _ in 6 }.counts
        counts[350] = 60
        let quiet = try sample.poisson(seed: 7) { _ in 6 }
        let week = watch.judge([(try sample.series(counts), 350), (quiet, 350)])
        let p = try #require(try week.judgements[0].get().p)
        #expect(agrees(week.adjustedP[0], 2 * p, within: Tolerance.rounding) && week.alarmCount >= 1)
    }

    @Test func `a stricter watch has fewer alarms`() throws {
        let strict = try #require(WeeklyWatch(alpha: 0.001))
        let series = try sample.poisson(seed: 8) { $0.isMultiple(of: 11) ? 20 : 8 }
        let weeks = [20, 40, 90, 130, 300, 310, 320, 330].map { (series: series, week: $0) }
        #expect(strict.judge(weeks).alarmCount <= watch.judge(weeks).alarmCount)
        #expect(WeeklyWatch(alpha: 0) == nil && WeeklyWatch(alpha: 1) == nil && WeeklyWatch(alpha: .nan) == nil)
    }

    @Test func `refuses a week that cannot be judged`() throws {
        let series = try sample.series([3, 4, nil, nil, nil, 4, 4, 4, 4])
        #expect(throws: AberrationRefusal.tooShort(needed: 7)) { try watch.judge(6, of: series) }
        #expect(throws: AberrationRefusal.tooFewReported(4)) { try watch.judge(7, of: series) }
        #expect(throws: AberrationRefusal.noSuchWeek(9)) { try watch.judge(9, of: series) }
        #expect(throws: AberrationRefusal.tooShort(needed: 7)) { try watch.judge(0, of: sample.series([nil])) }
    }
}
