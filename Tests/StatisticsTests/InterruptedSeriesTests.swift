import Glibc
import Statistics
import Testing

@Suite struct InterruptedSeriesTests {
    /// Months of counts that a measure brings down by a share from month 37 on.
    private static func months(_ count: Int, kept: Double, seed: UInt64) -> [TimedCount] {
        var generator = SplitMix64(seed: seed)
        return (1...count).map { month in
            let mean = 60 * exp(0.003 * Double(month) + 0.2 * cos(2 * Double.pi * Double(month) / 12)) * (month > 36 ? kept : 1)
            return TimedCount(time: Double(month), count: Chance.poisson(mean: mean, &generator))
        }
    }

    @Test func `recovers the share that a measure prevented`() throws {
        let series = try InterruptedSeries(InterruptedPeriod.series(Self.months(72, kept: 0.6, seed: 4), lastTimeBefore: 36))
        #expect(abs(series.preventedShare - 0.4) < 0.12)
        #expect(agrees(series.prevented, series.expectedAfter - Double(series.eventsAfter), within: Tolerance.rounding))
        #expect(series.errors().allSatisfy { ($0 ?? 0) > 0 })
    }

    @Test func `before the measure what was is what would have been`() throws {
        let series = try InterruptedSeries(InterruptedPeriod.series(Self.months(60, kept: 0.8, seed: 1), lastTimeBefore: 36))
        #expect(series.fitted.prefix(36) == series.counterfactual.prefix(36))
        #expect(series.fitted.suffix(24) != series.counterfactual.suffix(24))
    }

    @Test func `a missing month is fitted and not counted`() throws {
        var periods = InterruptedPeriod.series(Self.months(60, kept: 0.8, seed: 1), lastTimeBefore: 36)
        let gap = periods[50]
        periods[50] = InterruptedPeriod(time: gap.time, step: gap.step, ramp: gap.ramp, season: gap.season, count: nil)
        let series = try InterruptedSeries(periods)
        #expect(series.fitted.count == 60 && series.model.design.rows == 59)
        let others = (36..<60).filter { $0 != 50 }
        #expect(agrees(series.expectedAfter, others.reduce(0) { $0 + series.counterfactual[$1] }, within: Tolerance.rounding))
    }

    @Test func `a month of twice the days is expected to have twice the events`() throws {
        let months = Self.months(60, kept: 0.8, seed: 1)
        let plain = try InterruptedSeries(InterruptedPeriod.series(months, lastTimeBefore: 36, harmonics: 0))
        let longer = try InterruptedSeries(
            InterruptedPeriod.series(
                months.map { TimedCount(time: $0.time, count: $0.count, exposure: 30) }, lastTimeBefore: 36, harmonics: 0))
        #expect(plain.model.coefficients.count == 4)
        #expect(agrees(plain.prevented, longer.prevented, within: 1e-8))
    }

    @Test func `refuses fewer than 24 months before and none after`() {
        let months = Self.months(60, kept: 1, seed: 1)
        #expect(throws: EvaluationRefusal.tooFewBefore(23)) { try InterruptedSeries(InterruptedPeriod.series(months, lastTimeBefore: 23)) }
        #expect(throws: EvaluationRefusal.nothingAfter) { try InterruptedSeries(InterruptedPeriod.series(months, lastTimeBefore: 60)) }
        #expect(throws: EvaluationRefusal.tooFewBefore(0)) { try InterruptedSeries([]) }
    }

    @Test func `refuses what is no series`() {
        let months = InterruptedPeriod.series(Self.months(60, kept: 1, seed: 1), lastTimeBefore: 30)
        func with(_ period: InterruptedPeriod) -> [InterruptedPeriod] { months + [period] }
        #expect(throws: EvaluationRefusal.value(2)) {
            try InterruptedSeries(with(InterruptedPeriod(time: 61, step: 2, ramp: 31, season: [0, 0], count: 1)))
        }
        #expect(throws: EvaluationRefusal.lengths(2, 0)) {
            try InterruptedSeries(with(InterruptedPeriod(time: 61, step: 1, ramp: 31, count: 1)))
        }
        #expect(throws: EvaluationRefusal.regression(.value(.infinity))) {
            try InterruptedSeries(with(InterruptedPeriod(time: .infinity, step: 1, ramp: 31, season: [0, 0], count: 1)))
        }
        let empty = months.map { InterruptedPeriod(time: $0.time, step: $0.step, ramp: $0.ramp, season: $0.season, count: 0) }
        #expect(throws: EvaluationRefusal.regression(.noEvents)) { try InterruptedSeries(empty) }
    }
}
