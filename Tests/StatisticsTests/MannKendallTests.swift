import Glibc
import Statistics
import Testing

@Suite struct MannKendallTests {
    @Test func `agrees with pymannkendall 1.4.3 where values are missing and tied`() throws {
        let trend = try MannKendall([3.1, 2.9, nil, 4.0, 3.7, 4.4, 4.4, 5.1, nil, 4.9, 6.0, 5.2])
        #expect(trend.count == 10 && trend.s == 36 && trend.variance == 124 && trend.tau == 0.8)
        #expect(agrees(trend.z, 3.143092785468561, within: Tolerance.rounding))
        #expect(agrees(trend.p, 0.001671728396484884, within: Tolerance.rounding))
        #expect(agrees(trend.slope, 0.25, within: Tolerance.rounding))
        #expect(agrees(trend.intercept, 3.025, within: Tolerance.rounding))
        #expect(trend.exactP == nil && trend.verdictP == trend.p)
    }

    @Test func `agrees with pymannkendall 1.4.3 on neighbours that depend on each other`() throws {
        let trend = try MannKendall(counts: [1, 2, 3, 2, 4, 5, 6, 5, 7, 8, 9, 7, 10, 12, 11, 10])
        let own = try #require(trend.autocorrelated)
        #expect(agrees(own.z, 5.762974371662763, within: Tolerance.rounding))
        #expect(agrees(own.p, 8.264434914195817e-09, within: Tolerance.rounding))
        #expect(agrees(own.factor * trend.variance, 307.14918767507, within: Tolerance.rounding))
    }

    @Test func `agrees with R 4.2.2 on the exact p of Kendall's tau`() throws {
        #expect(agrees(try MannKendall(counts: [8, 12, 9, 15, 11, 20, 14, 18]).exactP, 0.0610119047619047, within: Tolerance.rounding))
        #expect(agrees(try MannKendall(counts: [3, 1, 2, 8, 5, 4, 7, 6]).exactP, 0.178869047619048, within: Tolerance.rounding))
    }

    @Test(arguments: 2...6) func `the exact p is a count of orders`(n: Int) throws {
        let trends = try Self.orders(n).map { try MannKendall(counts: $0) }
        for trend in trends {
            let asFar = trends.count { $0.s * trend.s.signum() >= abs(trend.s) }
            let expected = trend.s == 0 ? 1 : min(1, 2 * Double(asFar) / Double(trends.count))
            #expect(agrees(trend.exactP, expected, within: Tolerance.rounding))
        }
    }

    private static func orders(_ n: Int) -> [[Int]] {
        guard n > 0 else { return [[]] }
        return orders(n - 1).flatMap { rest in (0...rest.count).map { Array(rest[..<$0]) + [n] + rest[$0...] } }
    }

    @Test func `four values are never significant, five only when every pair falls`() throws {
        #expect(agrees(try MannKendall(counts: [9, 7, 5, 1]).exactP, 1.0 / 12, within: Tolerance.rounding))
        #expect(agrees(try MannKendall(counts: [133, 126, 107, 90, 89]).verdictP, 1.0 / 60, within: Tolerance.rounding))
        #expect(try MannKendall(counts: [133, 126, 107, 89, 90]).verdictP > 0.05)
    }

    @Test func `only the order of the values counts, and time turned round turns the trend`() throws {
        var generator = SplitMix64(seed: 11)
        let values = (0..<40).map { Double($0) + Double(Int.random(in: 0..<30, using: &generator)) }
        let plain = try MannKendall(values)
        let bent = try MannKendall(values.map { exp($0 / 20) })
        let back = try MannKendall(values.reversed())
        #expect(bent.s == plain.s && bent.p == plain.p && back.s == -plain.s && agrees(back.p, plain.p, within: Tolerance.rounding))
        #expect(agrees(back.slope, -plain.slope, within: Tolerance.rounding))
        let scaled = try MannKendall(values.map { 3 * $0 + 5 })
        #expect(scaled.s == plain.s && agrees(scaled.slope, 3 * plain.slope, within: Tolerance.rounding))
    }

    @Test func `recovers a slope under noise and outliers`() throws {
        var generator = SplitMix64(seed: 5)
        var values = (0..<80).map { 0.5 * Double($0) + Double.random(in: -3...3, using: &generator) }
        values[17] = 400
        #expect(abs(try MannKendall(values).slope - 0.5) < 0.05)
    }

    @Test func `finds a trend in chance as seldom as it says`() throws {
        var generator = SplitMix64(seed: 2)
        let found = try (0..<2_000).count { _ in
            try MannKendall((0..<8).map { _ in Double.random(in: 0..<1, using: &generator) }).verdictP <= 0.05
        }
        #expect((30...110).contains(found))
    }

    @Test func `values all alike have no trend`() throws {
        let trend = try MannKendall(counts: [4, 4, 4, 4, 4])
        #expect(trend.s == 0 && trend.variance == 0 && trend.z == 0 && trend.p == 1 && trend.slope == 0)
        #expect(trend.autocorrelated?.p == 1)
        #expect(try MannKendall(counts: [4, 5]).autocorrelated == nil)
    }

    @Test func `a factor that is not positive is no variance`() throws {
        let swinging = (0..<8).map { $0.isMultiple(of: 2) ? 1.0 : 100 }
        #expect(try MannKendall(swinging).autocorrelated.map { $0.factor > 0 } ?? true)
    }

    @Test func `refuses what has no pairs`() {
        #expect(throws: MannKendallRefusal.tooFewValues(1)) { try MannKendall([nil, 3, nil]) }
        #expect(throws: MannKendallRefusal.tooFewValues(0)) { try MannKendall([]) }
        #expect(throws: MannKendallRefusal.tooManyValues(4_001)) { try MannKendall([Double?](repeating: 1, count: 4_001)) }
        #expect(throws: MannKendallRefusal.value(.infinity)) { try MannKendall([1, .infinity]) }
        #expect(throws: (any Error).self) { try MannKendall([1, .nan]) }
    }
}

@Suite struct SeasonalMannKendallTests {
    @Test func `agrees with pymannkendall 1.4.3 where a value is missing`() throws {
        let trend = try SeasonalMannKendall([2, 5, 3, 4, 6, 3, 5, nil, 4, 7, 6, 6], period: 3)
        #expect(trend.s == 13 && trend.variance == 19 && trend.slope == 1)
        #expect(agrees(trend.z, 2.7529888064467407, within: Tolerance.rounding))
        #expect(agrees(trend.p, 0.005905391532593285, within: Tolerance.rounding))
    }

    @Test func `a season of one step is no season`() throws {
        let values: [Double?] = [3, 5, 4, 8, 9, 7]
        let (plain, seasonal) = (try MannKendall(values), try SeasonalMannKendall(values, period: 1))
        #expect(seasonal.s == plain.s && seasonal.p == plain.p && seasonal.slope == plain.slope)
    }

    @Test func `a swing that comes back every year is no trend`() throws {
        let swing = (0..<60).map { 10 * sin(Double($0 % 12)) }
        #expect(try SeasonalMannKendall(swing, period: 12).p == 1)
        let rising = (0..<60).map { 10 * sin(Double($0 % 12)) + Double($0 / 12) }
        let trend = try SeasonalMannKendall(rising, period: 12)
        #expect(agrees(trend.slope, 1, within: Tolerance.rounding) && trend.p < 1e-6)
    }

    @Test func `refuses what has no pairs within seasons`() {
        #expect(throws: MannKendallRefusal.period(0)) { try SeasonalMannKendall([1, 2], period: 0) }
        #expect(throws: MannKendallRefusal.tooFewValues(3)) { try SeasonalMannKendall([1, 2, 3], period: 12) }
        #expect(throws: MannKendallRefusal.tooFewValues(0)) { try SeasonalMannKendall([], period: 12) }
    }
}
