import Statistics
import Testing

@Suite struct FunnelPlotTests {
    private static func areas(_ events: [Int], _ populations: [Int]) throws -> AreaCounts {
        try AreaCounts(events: events, populations: populations)
    }

    @Test func `expected numbers sum to the events and ratios do not change with the scale of inhabitants`() throws {
        let one = try FunnelPlot(Self.areas([3, 8, 20, 1], [100, 300, 900, 60]))
        let other = try FunnelPlot(Self.areas([3, 8, 20, 1], [1_000, 3_000, 9_000, 600]))
        #expect(agrees(one.ratios.reduce(0) { $0 + $1.expected }, 32, within: Tolerance.rounding))
        for (a, b) in zip(one.ratios, other.ratios) { #expect(agrees(a.ratio, b.ratio, within: Tolerance.rounding)) }
    }

    @Test(arguments: [0.3037, 2.5, 24.3, 1_000, 3e6]) func `limits widen with the probability and embrace 1`(expected: Double) {
        let limits = [0.001, 0.025, 0.5, 0.975, 0.999].map { FunnelPlot.limit($0, expected: expected) }
        #expect(limits == limits.sorted() && limits[0] >= 0)
        #expect(limits[1] < 1 && limits[3] > 1)
    }

    @Test func `a limit is interpolated between two counts`() {
        // R 4.2.2: qpois and ppois, by the formula.
        #expect(agrees(FunnelPlot.limit(0.975, expected: 0.303699509248773), 4.52729124057176, within: Tolerance.printed))
        #expect(FunnelPlot.limit(0.001, expected: 0.303699509248773) == 0)
        #expect(FunnelPlot.limit(0, expected: 2).isNaN && FunnelPlot.limit(0.5, expected: -1).isNaN)
    }

    @Test func `areas of chance alone are not taken as restless, very different ones are`() throws {
        var generator = SplitMix64(seed: 4)
        let calm = (0..<40).map { _ in Chance.poisson(mean: 50, &generator) }
        let plain = try FunnelPlot(Self.areas(calm, calm.map { _ in 1_000 }))
        #expect(plain.overdispersion.used == 1)
        #expect(plain.dispersedZ == plain.squareRootZ)
        let wild = (0..<40).map { _ in Chance.negativeBinomial(mean: 50, size: 4, &generator) }
        let restless = try FunnelPlot(Self.areas(wild, wild.map { _ in 1_000 }))
        #expect(restless.overdispersion.used > 3)
        #expect(restless.dispersedLimit(0.975, expected: 50) > FunnelPlot.limit(0.975, expected: 50))
        #expect(restless.dispersedLimit(0.001, expected: 0.1) == 0 && restless.dispersedLimit(2, expected: 1).isNaN)
    }

    @Test func `winsorising keeps one outlier from making all areas restless`() throws {
        let events = [48, 52, 50, 49, 51, 50, 47, 53, 50, 50, 400]
        let areas = try Self.areas(events, events.map { _ in 1_000 })
        #expect(try FunnelPlot(areas, winsorised: 0.2).overdispersion.phi < FunnelPlot(areas, winsorised: 0).overdispersion.phi)
    }

    @Test func `a single area is as expected`() throws {
        let funnel = try FunnelPlot(Self.areas([7], [500]))
        #expect(funnel.ratios[0].ratio == 1 && funnel.squareRootZ == [0] && funnel.overdispersion.phi == 0)
        #expect(funnel.adjustedP == [1])
    }

    @Test func `refuses what are no areas`() {
        #expect(throws: AreaRefusal.areas(events: 0, populations: 0)) { try AreaCounts(events: [], populations: []) }
        #expect(throws: AreaRefusal.areas(events: 1, populations: 2)) { try AreaCounts(events: [1], populations: [1, 2]) }
        #expect(throws: AreaRefusal.count(.negative(-1))) { try AreaCounts(events: [-1], populations: [5]) }
        #expect(throws: AreaRefusal.population(0)) { try AreaCounts(events: [1], populations: [0]) }
        #expect(throws: AreaRefusal.noEvents) { try AreaCounts(events: [0, 0], populations: [5, 6]) }
    }
}
