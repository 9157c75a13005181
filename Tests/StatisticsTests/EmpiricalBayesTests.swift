import Statistics
import Testing

@Suite struct EmpiricalBayesTests {
    private static let areas = try? AreaCounts(events: [15, 52, 0, 5, 36], populations: [2_801, 3_810, 35, 828, 3_293])

    @Test func `the fewer the inhabitants the nearer the common rate, and never past it`() throws {
        let areas = try #require(Self.areas)
        let drawn = EmpiricalBayes(areas)
        let shares = zip(drawn.rates, areas.rates).map { ($0 - drawn.commonRate) / ($1 - drawn.commonRate) }
        #expect(shares.allSatisfy { $0 >= 0 && $0 <= 1 })
        #expect(shares[2] < shares[3] && shares[3] < shares[0] && shares[0] < shares[1])
    }

    @Test func `areas that differ no more than chance all get the common rate`() throws {
        let drawn = EmpiricalBayes(try AreaCounts(events: [10, 11, 9], populations: [100, 100, 100]))
        #expect(drawn.variance == 0 && drawn.rates.allSatisfy { agrees($0, 0.1, within: Tolerance.rounding) })
    }

    @Test func `everybody each other's neighbour is the global estimate`() throws {
        let areas = try #require(Self.areas)
        let everybody = (0..<5).map { area in (0..<5).filter { $0 != area } }
        let local = try EmpiricalBayes.local(areas, neighbours: everybody)
        for (own, global) in zip(local, EmpiricalBayes(areas).rates) { #expect(agrees(own, global, within: Tolerance.rounding)) }
    }

    @Test func `an island keeps its own rate and a place without events around it has none`() throws {
        let areas = try AreaCounts(events: [4, 0, 9], populations: [100, 80, 300])
        let local = try EmpiricalBayes.local(areas, neighbours: [[], [], [0]])
        #expect(agrees(local[0], 0.04, within: Tolerance.rounding) && local[1] == nil && local[2] != nil)
    }

    @Test func `refuses neighbours that are none`() throws {
        let areas = try #require(Self.areas)
        #expect(throws: AreaRefusal.neighbour(0)) { try EmpiricalBayes.local(areas, neighbours: []) }
        #expect(throws: AreaRefusal.neighbour(7)) { try EmpiricalBayes.local(areas, neighbours: [[7], [], [], [], []]) }
        #expect(throws: AreaRefusal.neighbour(0)) { try EmpiricalBayes.local(areas, neighbours: [[0], [], [], [], []]) }
        #expect(throws: AreaRefusal.neighbour(0)) { try EmpiricalBayes.local(areas, neighbours: [[1, 1], [], [], [], []]) }
    }

    @Test func `recovers the gamma distribution that made the ratios`() throws {
        var generator = SplitMix64(seed: 11)
        let events = (0..<3_000).map { _ in Chance.negativeBinomial(mean: 20, size: 5, &generator) }
        let fit = try PoissonGamma(AreaCounts(events: events, populations: events.map { _ in 1_000 }))
        #expect(abs(fit.shape - 5) < 0.5)
        #expect(agrees(fit.shape / fit.rate, 1, within: Tolerance.printed))
    }

    @Test func `the ratio lies within its limits, between its own and the common one`() throws {
        let areas = try #require(Self.areas)
        let fit = try PoissonGamma(areas)
        for ((ratio, limits), (events, expected)) in zip(zip(fit.ratios, fit.limits()), zip(areas.events, areas.expected)) {
            #expect(limits.lower < ratio && ratio < limits.upper)
            let own = Double(events) / expected
            let common = fit.shape / fit.rate
            #expect(min(own, common) <= ratio && ratio <= max(own, common))
        }
    }

    @Test func `areas that differ no more than chance have no gamma distribution`() throws {
        let areas = try AreaCounts(events: [10, 11, 9], populations: [100, 100, 100])
        #expect(throws: AreaRefusal.noOverdispersion) { try PoissonGamma(areas) }
    }
}
