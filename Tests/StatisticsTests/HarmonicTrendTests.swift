import Glibc
import Statistics
import Testing

@Suite struct HarmonicTrendTests {
    /// Months of counts whose season is highest in a given month.
    private static func months(_ count: Int, peak: Double, seed: UInt64, amplitude: Double = 0.4) -> [TimedCount] {
        var generator = SplitMix64(seed: seed)
        return (1...count).map { month in
            let season = amplitude * cos(2 * Double.pi * (Double(month) - peak) / 12)
            let mean = exp(3.5 + 0.004 * Double(month) + season)
            return TimedCount(time: Double(month), count: Chance.poisson(mean: mean, &generator))
        }
    }

    @Test(arguments: [1.0, 4.5, 7, 11]) func `recovers slope, swing and peak`(peak: Double) throws {
        let trend = try HarmonicTrend(Self.months(240, peak: peak, seed: 3))
        let error = try #require(trend.model.standardErrors[1])
        #expect(abs((trend.model.coefficients[1] ?? .nan) - 0.004) < 4 * error)
        #expect(abs((trend.amplitude() ?? .nan) - 0.4) < 0.06)
        let found = try #require(trend.peak)
        #expect(abs(found - peak) < 0.3)
        #expect(try #require(trend.test).p < 1e-6)
    }

    @Test func `counts without a season show one as often as the level says`() throws {
        let shown = try (0..<200).count { seed in
            let trend = try HarmonicTrend(Self.months(60, peak: 1, seed: UInt64(seed), amplitude: 0), harmonics: 2)
            return try #require(trend.test).p <= 0.05
        }
        #expect(shown >= 2 && shown <= 22)
    }

    @Test func `time moved a whole cycle changes neither season nor test`() throws {
        let months = Self.months(72, peak: 5, seed: 9)
        let moved = months.map { TimedCount(time: $0.time + 120, count: $0.count, exposure: $0.exposure) }
        let (one, other) = try (HarmonicTrend(months, harmonics: 2), HarmonicTrend(moved, harmonics: 2))
        #expect(agrees(one.peak, other.peak ?? .nan, within: 1e-9))
        #expect(agrees(one.amplitude(of: 2), other.amplitude(of: 2) ?? .nan, within: 1e-9))
        #expect(agrees(one.test?.f, other.test?.f ?? .nan, within: 1e-8))
    }

    @Test func `a weekly cycle takes weeks, missing ones left out`() throws {
        let weeks = Self.months(160, peak: 5, seed: 1).enumerated().filter { $0.offset % 11 != 3 }.map(\.element)
        let trend = try HarmonicTrend(weeks, cycle: HarmonicTrend.weeks)
        #expect(trend.model.degreesOfFreedom == weeks.count - 4)
        #expect(trend.amplitude(of: 2) == nil && trend.amplitude(of: 0) == nil)
        #expect((0..<HarmonicTrend.weeks).contains(try #require(trend.peak)))
    }

    @Test func `counts all alike have no season to test`() throws {
        let months = (1...24).map { TimedCount(time: Double($0), count: 7) }
        #expect(try HarmonicTrend(months).test == nil)
        #expect(throws: SeasonRefusal.regression(.noOverdispersion)) { try HarmonicTrend.negativeBinomial(months) }
    }

    @Test func `refuses what has no season`() {
        let months = Self.months(24, peak: 1, seed: 1)
        #expect(throws: SeasonRefusal.tooFewPeriods(4)) { try HarmonicTrend(Array(months.prefix(4))) }
        #expect(throws: SeasonRefusal.harmonics(6)) { try HarmonicTrend(months, harmonics: 6) }
        #expect(throws: SeasonRefusal.harmonics(0)) { try HarmonicTrend(months, harmonics: 0) }
        #expect(throws: SeasonRefusal.cycle(.infinity)) { try HarmonicTrend(months, cycle: .infinity) }
        let empty = months.map { TimedCount(time: $0.time, count: 0) }
        #expect(throws: SeasonRefusal.regression(.noEvents)) { try HarmonicTrend(empty) }
    }
}
