import Statistics
import Testing

@Suite struct ConditionalTestTests {
    @Test func `agrees with R 4.2.2 poisson.test on counts with different exposures`() throws {
        let pair = try CountPair(earlier: 7, later: 14, earlierExposure: 304, laterExposure: 305)
        let limits = pair.exactLimits()
        #expect(agrees(limits.lower, 0.752908682068049, within: Tolerance.printed))
        #expect(agrees(limits.upper, 5.83589593060498, within: Tolerance.printed))
    }

    @Test func `works out small counts by hand`() throws {
        let pair = try CountPair(earlier: 0, later: 5)
        #expect(agrees(pair.exactP, 2 * 0x1p-5, within: Tolerance.rounding))
        #expect(agrees(pair.midP, 0x1p-5, within: Tolerance.rounding))
        let single = try CountPair(earlier: 0, later: 1).midPLimits()
        #expect(agrees(single.lower, 0.05 / 0.95, within: Tolerance.rounding))
        #expect(single.upper == .infinity)
    }

    @Test func `says nothing about two zeros`() throws {
        let pair = try CountPair(earlier: 0, later: 0)
        #expect(pair.exactP == 1 && pair.midP == 1)
        #expect(pair.exactLimits() == Limits(lower: 0, upper: .infinity))
        #expect(pair.midPLimits() == Limits(lower: 0, upper: .infinity))
        #expect(pair.rateRatio == nil && pair.scoreZ == nil && pair.scoreP == nil)
        #expect(pair.squareRootZ == 0 && pair.wheelerZ == 0 && pair.squareRootP == 1)
    }

    @Test func `stays a probability where tails are too small for numbers`() throws {
        let pair = try CountPair(earlier: 22, later: 973, earlierExposure: 365, laterExposure: 304)
        #expect(pair.midP > 0 && pair.midP < 1e-290)
        #expect(try CountPair(earlier: 1_000_000_000, later: 0).midP == 0)
    }

    @Test func `p and limits always agree on whether there is a change`() throws {
        for earlier in 0...30 {
            for later in 0...30 where earlier + later > 0 {
                let pair = try CountPair(earlier: earlier, later: later)
                let (exact, midP) = (pair.exactLimits(), pair.midPLimits())
                #expect((pair.midP <= 0.05) == !(midP.lower...midP.upper).contains(1))
                #expect((pair.exactP <= 0.05) == !(exact.lower...exact.upper).contains(1))
                #expect(exact.lower <= midP.lower && midP.upper <= exact.upper)
            }
        }
    }

    @Test(arguments: [(1, 0), (0, 7), (3, 9), (40, 41), (900, 1_100), (5, 900_000)])
    func `the mirrored question has the mirrored answer`(earlier: Int, later: Int) throws {
        let pair = try CountPair(earlier: earlier, later: later, earlierExposure: 3, laterExposure: 2)
        let mirror = try CountPair(earlier: later, later: earlier, earlierExposure: 2, laterExposure: 3)
        #expect(agrees(pair.exactP, mirror.exactP, within: Tolerance.rounding))
        #expect(agrees(pair.midP, mirror.midP, within: Tolerance.rounding))
        #expect(agrees(pair.midPLimits().lower, 1 / mirror.midPLimits().upper, within: Tolerance.printed))
        #expect(agrees(pair.midPLimits().upper, 1 / mirror.midPLimits().lower, within: Tolerance.printed))
    }

    @Test(arguments: [(1, 0), (4, 0), (3, 9), (334, 218), (1_306, 1_412), (999_000, 1_000_000)])
    func `at a mid-P limit the mid-P tail is what the confidence leaves out`(earlier: Int, later: Int) throws {
        let limits = try CountPair(earlier: earlier, later: later).midPLimits()
        for ratio in [limits.lower, limits.upper] where ratio > 0 && ratio.isFinite {
            let atLimit = try CountPair(earlier: earlier, later: later, earlierExposure: 1, laterExposure: ratio)
            #expect(agrees(atLimit.midP, 0.05, within: Tolerance.printed))
        }
    }

    @Test func `only the ratio of exposures matters`() throws {
        let days = try CountPair(earlier: 20, later: 33, earlierExposure: 304, laterExposure: 305)
        let years = try CountPair(earlier: 20, later: 33, earlierExposure: 304 / 365, laterExposure: 305 / 365)
        #expect(agrees(days.midP, years.midP, within: Tolerance.rounding))
        #expect(agrees(days.squareRootZ, years.squareRootZ, within: Tolerance.rounding))
        #expect(agrees(days.rateRatio, years.rateRatio ?? .nan, within: Tolerance.rounding))
    }

    @Test func `rejects true nulls no more often than promised`() throws {
        var generator = SplitMix64(seed: 2_024)
        var rejected = 0
        for _ in 0..<2_000 {
            let later = (0..<60).reduce(0) { sum, _ in sum + Int(generator.next() >> 63) }
            if try CountPair(earlier: 60 - later, later: later).midP <= 0.05 { rejected += 1 }
        }
        #expect((60...140).contains(rejected))
    }

    @Test(arguments: [
        (-1, 0, 1.0, 1.0), (0, -5, 1, 1), (1, 1, 0, 1), (1, 1, 1, .nan), (1, 1, .infinity, 1), (1, 1, 1, -2), (.max, 1, 1, 1),
    ])
    func `refuses what cannot be counts or exposures`(earlier: Int, later: Int, earlierExposure: Double, laterExposure: Double) {
        #expect(throws: CountRefusal.self) {
            try CountPair(earlier: earlier, later: later, earlierExposure: earlierExposure, laterExposure: laterExposure)
        }
    }

    @Test func `names the count it refuses`() {
        #expect(throws: CountRefusal.negative(-3)) { try CountPair(earlier: 4, later: -3) }
        #expect(throws: CountRefusal.tooLarge(2_000_000_000)) { try CountPair(earlier: 2_000_000_000, later: 1) }
        #expect(throws: CountRefusal.exposure(0)) { try CountPair(earlier: 4, later: 3, earlierExposure: 0) }
    }
}
