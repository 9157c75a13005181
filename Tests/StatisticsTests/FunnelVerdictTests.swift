import Statistics
import Testing

/// What the comparisons of areas and of years add to the funnel and to proportional odds.
@Suite struct FunnelVerdictTests {
    private static let rounding = 1e-12

    private func funnel(_ events: [Int]) throws -> FunnelPlot {
        try FunnelPlot(AreaCounts(events: events, populations: events.map { _ in 10_000 }))
    }

    @Test func `areas that differ no more than chance have exact limits and exact p`() throws {
        let even = try funnel([100, 101, 99, 102, 98, 100])
        #expect(!even.isDispersed)
        #expect(even.adjustedDispersedP == even.adjustedP)
        let limits = even.limits(expected: 100)
        #expect(limits.lower == FunnelPlot.limit(0.025, expected: 100))
        #expect(limits.upper == FunnelPlot.limit(0.975, expected: 100))
    }

    @Test func `areas that differ more have wider limits, and an area on a limit has its p`() throws {
        let restless = try funnel([130, 70, 130, 70, 130, 70, 130, 70, 130, 70])
        #expect(restless.isDispersed)
        let limits = restless.limits(expected: 100)
        #expect(limits.lower < FunnelPlot.limit(0.025, expected: 100) && limits.upper > FunnelPlot.limit(0.975, expected: 100))
        let q = restless.adjustedDispersedP
        // All lie the same way out or in, so the largest p is also the adjusted one.
        let largest = try #require(q.compactMap(\.self).max())
        let nearest = try #require(restless.dispersedZ.map { abs($0) }.min())
        let level = try #require(Confidence(1 - largest))
        #expect(abs(level.z - nearest) < FunnelVerdictTests.rounding * 100)
    }

    @Test(arguments: [0, -1, Double.nan, .infinity]) func `without an expected number there are no limits`(_ expected: Double) throws {
        for events in [[100, 100, 100, 100, 100], [130, 70, 130, 70, 130, 70]] {
            let limits = try funnel(events).limits(expected: expected)
            #expect(limits.lower.isNaN && limits.upper.isNaN)
        }
    }

    @Test func `an odds ratio turns over with its groups, and its limits lie evenly around it`() throws {
        let (reference, compared) = ([1, 1, 2, 2, 3, 1, 2, 1], [2, 3, 3, 1, 2, 4, 2, 3])
        let one = try ProportionalOdds(reference: reference, compared: compared)
        let other = try ProportionalOdds(reference: compared, compared: reference)
        #expect(one.oddsRatio > 1)
        #expect(abs(one.oddsRatio * other.oddsRatio - 1) < 1e-9)
        let limits = one.oddsRatioLimits()
        #expect(limits.lower < one.oddsRatio && one.oddsRatio < limits.upper)
        #expect(abs(limits.lower * limits.upper / (one.oddsRatio * one.oddsRatio) - 1) < FunnelVerdictTests.rounding)
        let narrower = try #require(Confidence(0.5).map { one.oddsRatioLimits($0) })
        #expect(narrower.lower > limits.lower && narrower.upper < limits.upper)
    }
}
