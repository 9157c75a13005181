import Glibc
import Statistics
import Testing

@Suite struct LogLinearTrendTests {
    @Test func `agrees with R 4.2.2 glm on the AIDS deaths of Dobson 1990, table 3.2`() throws {
        let deaths = [0, 1, 2, 3, 1, 4, 9, 18, 23, 31, 20, 25, 37, 45]
        let trend = try LogLinearTrend(deaths.enumerated().map { TimedCount(time: Double($0.offset + 1), count: $0.element) })
        #expect(agrees(trend.intercept, 0.339633920708, within: Tolerance.printed))
        #expect(agrees(trend.slope, 0.256523593718, within: Tolerance.printed))
        #expect(agrees(trend.standardError, 0.0220391128145, within: Tolerance.printed))
        #expect(agrees(trend.deviance, 29.653519565, within: Tolerance.printed))
        #expect(agrees(trend.phi, 2.40394216695, within: Tolerance.printed))
        #expect(agrees(trend.quasiP, 7.16545044475e-06, within: Tolerance.rounding))
    }

    @Test func `takes exposures and missing periods as R takes an offset`() throws {
        let trend = try LogLinearTrend([
            TimedCount(time: 0, count: 12, exposure: 31), TimedCount(time: 1, count: 30, exposure: 59),
            TimedCount(time: 3, count: 7, exposure: 15), TimedCount(time: 4, count: 25, exposure: 45),
        ])
        #expect(agrees(trend.intercept, -0.820579624506, within: Tolerance.printed))
        #expect(agrees(trend.slope, 0.0579708417207, within: Tolerance.printed))
        #expect(agrees(trend.standardError, 0.0725960514202, within: Tolerance.printed))
        #expect(agrees(trend.deviance, 0.520959206195, within: Tolerance.printed))
    }

    @Test func `follows counts that double exactly`() throws {
        let trend = try LogLinearTrend(counts: [1, 2, 4, 8, 16])
        #expect(agrees(trend.percentPerUnit, 100, within: Tolerance.printed))
        #expect(agrees(trend.intercept, 0, within: Tolerance.printed))
        #expect(trend.quasiP == nil)
        #expect(trend.verdictP < 0.05)
    }

    @Test func `counts all alike have no trend, no unrest and no p of their own`() throws {
        let trend = try LogLinearTrend(counts: [5, 5, 5, 5, 5])
        #expect(agrees(trend.slope, 0, within: Tolerance.rounding))
        #expect(trend.quasiP == nil && agrees(trend.verdictP, 1, within: Tolerance.rounding))
    }

    @Test func `a longer exposure lowers the level and leaves the slope`() throws {
        let counts = [40, 31, 35, 22, 18]
        let plain = try LogLinearTrend(counts: counts)
        let longer = try LogLinearTrend(counts.enumerated().map { TimedCount(time: Double($0.offset), count: $0.element, exposure: 2) })
        #expect(agrees(longer.slope, plain.slope, within: Tolerance.printed))
        #expect(agrees(longer.intercept, plain.intercept - log(2), within: Tolerance.printed))
    }

    @Test func `time turned round turns the slope round`() throws {
        let forward = try LogLinearTrend(counts: [40, 31, 35, 22, 18])
        let backward = try LogLinearTrend(counts: [18, 22, 35, 31, 40])
        #expect(agrees(forward.slope, -backward.slope, within: Tolerance.printed))
        #expect(agrees(forward.phi, backward.phi, within: Tolerance.printed))
    }

    @Test func `the verdict's p never rests on counts steadier than chance`() throws {
        let steady = try LogLinearTrend(counts: [133, 126, 107, 90, 89])
        #expect(steady.phi < 1)
        #expect(steady.verdictP > (steady.quasiP ?? 1))
        let restless = try LogLinearTrend(counts: [361, 414, 277, 334, 218])
        #expect(agrees(restless.verdictP, restless.quasiP ?? .nan, within: Tolerance.rounding))
    }

    @Test(arguments: [[0, 0, 0, 0, 3], [9, 0, 0], [0, 0, 0, 0, 900_000]])
    func `says when all events lie at one end and no slope is large enough`(counts: [Int]) throws {
        let trend = try LogLinearTrend(counts: counts)
        #expect(trend.slopeIsUnbounded)
        #expect(trend.standardError > 1_000)
        #expect(trend.poissonP > 0.9)
    }

    @Test func `one eventful year in the middle has a slope`() throws {
        let trend = try LogLinearTrend(counts: [0, 0, 5, 0, 0])
        #expect(!trend.slopeIsUnbounded)
        #expect(agrees(trend.slope, 0, within: Tolerance.printed))
        #expect(agrees(trend.phi, 6.66683658907, within: Tolerance.printed))
    }

    @Test func `recovers the trend that made the counts`() throws {
        let counts = (0..<40).map { Int((200 * exp(-0.05 * Double($0))).rounded()) }
        let trend = try LogLinearTrend(counts: counts)
        #expect(abs(trend.slope + 0.05) < 3 * trend.standardError)
        #expect(trend.poissonLimits().lower < 100 * expm1(-0.05) && trend.poissonLimits().upper > 100 * expm1(-0.05))
    }

    @Test func `refuses what has no trend`() {
        #expect(throws: TrendRefusal.tooFewPeriods(2)) { try LogLinearTrend(counts: [3, 4]) }
        #expect(throws: TrendRefusal.tooFewPeriods(0)) { try LogLinearTrend(counts: []) }
        #expect(throws: TrendRefusal.noEvents) { try LogLinearTrend(counts: [0, 0, 0]) }
        #expect(throws: TrendRefusal.negative(-4)) { try LogLinearTrend(counts: [1, -4, 2]) }
        #expect(throws: TrendRefusal.tooLarge(.max)) { try LogLinearTrend(counts: [1, .max, 2]) }
        #expect(throws: TrendRefusal.exposure(0)) {
            try LogLinearTrend([0, 1, 2].map { TimedCount(time: $0, count: 1, exposure: $0) })
        }
        #expect(throws: TrendRefusal.time(7)) { try LogLinearTrend([1, 2, 3].map { TimedCount(time: 7, count: $0) }) }
        #expect(throws: TrendRefusal.time(.infinity)) {
            try LogLinearTrend([0, 1, .infinity].map { TimedCount(time: $0, count: 1) })
        }
    }

    @Test func `times far from 0 give the same slope`() throws {
        let counts = [40, 31, 35, 22, 18]
        let near = try LogLinearTrend(counts: counts)
        let far = try LogLinearTrend(counts.enumerated().map { TimedCount(time: Double($0.offset) + 1e9, count: $0.element) })
        #expect(agrees(far.slope, near.slope, within: Tolerance.printed) && agrees(far.phi, near.phi, within: Tolerance.printed))
    }

    @Test func `times so far apart that nothing can be fitted are refused, never a trap`() {
        #expect(throws: TrendRefusal.time(0)) {
            try LogLinearTrend(zip([0, 1e308, 1.5e308], [3, 400, 400]).map { TimedCount(time: $0, count: $1) })
        }
        #expect(throws: TrendRefusal.regression(.value(-.infinity))) {
            try LogLinearTrend([-1.7e308, 1.7e308, 1.7e308].map { TimedCount(time: $0, count: 1) })
        }
    }

    @Test(arguments: [[20, 20, 20, 20, 20], [361, 414, 277, 334, 218], [40, 45, 60, 72, 90], [9, 12, 8, 13, 10]])
    func `the limits that a verdict rests on hold zero just when its p is above five percent`(_ counts: [Int]) throws {
        let trend = try LogLinearTrend(counts: counts)
        let (sure, own) = (trend.verdictLimits(), trend.quasiLimits())
        #expect((sure.lower > 0 || sure.upper < 0) == (trend.verdictP < 0.05))
        // Steadier counts than chance never make a verdict surer than chance allows.
        #expect(sure.upper - sure.lower >= own.upper - own.lower - 1e-12)
    }
}

@Suite struct DispersionTests {
    @Test func `pools the mean of the factors and all degrees of freedom`() throws {
        let histories = [[361, 414, 277, 334, 218], [133, 126, 107, 90, 89]]
        let factors = try histories.map { try LogLinearTrend(counts: $0).phi }
        let pooled = try #require(try Dispersion.pooled(over: histories))
        #expect(agrees(pooled.phi, (factors[0] + factors[1]) / 2, within: Tolerance.rounding))
        #expect(pooled.degreesOfFreedom == 6)
    }

    @Test func `the printed table of 2024 has the phi of R 4.2.2 to the last digits`() throws {
        let printed = [
            [73, 51, 37, 43, 42], [385, 316, 254, 307, 300], [133, 126, 107, 90, 89], [361, 414, 277, 334, 218], [132, 162, 333, 554, 669],
            [63, 53, 42, 59, 72], [47, 32, 41, 32, 23], [312, 325, 327, 345, 322], [36, 51, 38, 26, 39], [226, 192, 204, 180, 174],
            [7, 3, 2, 1, 4], [11, 8, 7, 8, 5], [62, 52, 45, 46, 42], [52, 41, 60, 53, 60], [8, 7, 7, 2, 2],
        ]
        let pooled = try #require(try Dispersion.pooled(over: printed))
        #expect(abs(pooled.phi - 2.5531598551674266) <= 6e-15 && pooled.degreesOfFreedom == 45)
    }

    @Test func `a category without events keeps its place`() throws {
        let alone = try #require(try Dispersion.pooled(over: [[361, 414, 277, 334, 218]]))
        let beside = try #require(try Dispersion.pooled(over: [[361, 414, 277, 334, 218], [0, 0, 0, 0, 0]]))
        #expect(agrees(beside.phi, alone.phi / 2, within: Tolerance.rounding))
        #expect(beside.degreesOfFreedom == 6)
    }

    @Test func `two years say nothing about unrest`() throws {
        #expect(try Dispersion.pooled(over: [[3, 4], [7, 9]]) == nil)
        #expect(try Dispersion.pooled(over: [[Int]]()) == nil)
        #expect(throws: TrendRefusal.negative(-1)) { try Dispersion.pooled(over: [[1, -1, 3]]) }
    }
}
