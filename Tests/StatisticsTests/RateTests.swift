import Statistics
import Testing

@Suite struct PopulationRateTests {
    @Test func `counts events per thousand inhabitants with exact limits`() throws {
        let rate = try PopulationRate(events: 15, population: 2_801)
        #expect(agrees(rate.perThousand, 15_000 / 2_801, within: Tolerance.rounding))
        // R 4.2.2: 0.5 * qchisq(0.025, 30) and 0.5 * qchisq(0.975, 32).
        #expect(agrees(rate.limits().lower, 0.345423214208104 * 24.3046378687375 / 2.801, within: Tolerance.printed))
        #expect(agrees(rate.limits().upper, 1.01792172362743 * 24.3046378687375 / 2.801, within: Tolerance.printed))
    }

    @Test func `no events have a rate of 0 with an upper limit`() throws {
        let rate = try PopulationRate(events: 0, population: 1_000)
        #expect(rate.perThousand == 0 && rate.limits().lower == 0)
        #expect(agrees(rate.limits().upper, 3.688879454, within: Tolerance.printed))
    }

    @Test func `refuses what is no rate`() {
        #expect(throws: RateRefusal.population(0)) { try PopulationRate(events: 1, population: 0) }
        #expect(throws: RateRefusal.count(.negative(-1))) { try PopulationRate(events: -1, population: 10) }
    }
}

@Suite struct StandardisedRatioTests {
    /// Three areas of a funnel with limits and p from R 4.2.2 (qchisq, ppois).
    @Test(arguments: [
        (15, 24.3046378687375, [0.345423214208104, 1.01792172362743, 0.345171323206792, 1.01797983894522, 0.0604118510422497]),
        (52, 33.0598608639379, [1.17472022523919, 2.0626548315349, 1.17463567394777, 2.06269650652053, 0.00279677573660197]),
        (0, 0.303699509248773, [0, 12.1464781528251, 0, 12.0777667413652, 1]),
    ]) func `equals the ratios of another program`(events: Int, expected: Double, peer: [Double]) throws {
        let ratio = try StandardisedRatio(events: events, expected: expected)
        let (garwood, byar) = (ratio.garwoodLimits(), ratio.byarLimits())
        for (own, other) in zip([garwood.lower, garwood.upper, byar.lower, byar.upper, ratio.exactP], peer) {
            #expect(agrees(own, other, within: Tolerance.printed))
        }
        #expect(agrees(ratio.ratio, Double(events) / expected, within: Tolerance.rounding))
    }

    @Test func `expects what the reference's rates give the area's inhabitants`() throws {
        let reference = [ReferenceStratum(events: 100, population: 10_000), ReferenceStratum(events: 30, population: 1_000)]
        let expected = try StandardisedRatio.expected(from: reference, populations: [500, 100])
        #expect(agrees(expected, 5 + 3, within: Tolerance.rounding))
        let whole = try StandardisedRatio.expected(from: reference, populations: [10_000, 1_000])
        #expect(agrees(try StandardisedRatio(events: 130, expected: whole).ratio, 1, within: Tolerance.rounding))
    }

    @Test func `is shown and never flagged when less than one event is expected`() throws {
        let scarce = try StandardisedRatio(events: 6, expected: 0.9)
        #expect(scarce.midP < 0.001 && !scarce.mayBeFlagged && !scarce.isFlagged())
        #expect(try StandardisedRatio(events: 60, expected: 20).isFlagged())
        #expect(try !StandardisedRatio(events: 21, expected: 20).isFlagged())
    }

    @Test(arguments: [(0, 3.0), (3, 3.0), (8, 3.0), (40, 55.5)]) func `the mid-P p lies below the exact one`(
        events: Int, expected: Double
    ) throws {
        let ratio = try StandardisedRatio(events: events, expected: expected)
        #expect(ratio.midP <= ratio.exactP && ratio.midP > 0 && ratio.exactP <= 1)
    }

    @Test func `the exact p and Garwood's limits agree`() throws {
        for events in 0...40 {
            for expected in [0.5, 2, 7.5, 20] {
                let ratio = try StandardisedRatio(events: events, expected: expected)
                let limits = ratio.garwoodLimits()
                #expect((ratio.exactP <= 0.05) == (limits.lower >= 1 || limits.upper <= 1))
            }
        }
    }

    @Test func `refuses what is no ratio`() {
        #expect(throws: RateRefusal.expected(0)) { try StandardisedRatio(events: 1, expected: 0) }
        #expect(throws: RateRefusal.expected(.infinity)) { try StandardisedRatio(events: 1, expected: .infinity) }
        let reference = [ReferenceStratum(events: 1, population: 0)]
        #expect(throws: RateRefusal.population(0)) { try StandardisedRatio.expected(from: reference, populations: [5]) }
        #expect(throws: RateRefusal.reference(events: 1, population: 2)) {
            try StandardisedRatio.expected(from: [ReferenceStratum(events: 1, population: 9)], populations: [5, 5])
        }
        let negative = [ReferenceStratum(events: -1, population: 9)]
        #expect(throws: RateRefusal.reference(events: -1, population: 9)) {
            try StandardisedRatio.expected(from: negative, populations: [5])
        }
    }
}
