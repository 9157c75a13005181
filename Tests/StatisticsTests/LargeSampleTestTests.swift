import Statistics
import Testing

@Suite struct LargeSampleTestTests {
    @Test func `works out Wheeler's z by hand`() throws {
        let pair = try CountPair(earlier: 16, later: 25)
        #expect(agrees(pair.wheelerZ, 2, within: Tolerance.rounding))
        #expect(agrees(pair.squareRootZ, 2.0.squareRoot(), within: Tolerance.rounding))
        #expect(agrees(pair.scoreZ, 9 / 41.0.squareRoot(), within: Tolerance.rounding))
    }

    @Test func `draws the band three steps of Wheeler's z around no change`() {
        #expect(CountPair.wheelerBand(around: 100) == Limits(lower: 72.25, upper: 132.25))
        #expect(CountPair.wheelerBand(around: 1) == Limits(lower: 0, upper: 6.25))
        #expect(CountPair.wheelerBand(around: -5) == Limits(lower: 0, upper: 2.25))
    }

    @Test func `overdispersion makes a change less certain`() throws {
        let pair = try CountPair(earlier: 334, later: 218)
        let unrest = try #require(Dispersion(phi: 2.5531598551674266, degreesOfFreedom: 45))
        #expect(agrees(pair.squareRootP(under: .poisson), pair.squareRootP, within: Tolerance.rounding))
        #expect(agrees(pair.squareRootP(under: unrest), 0.00326637827605, within: Tolerance.printed))
    }

    @Test func `a dispersion below one counts as one, and what is no dispersion is refused`() {
        #expect(Dispersion(phi: 0.3, degreesOfFreedom: 3)?.phi == 1)
        #expect(Dispersion(phi: .nan, degreesOfFreedom: 3) == nil)
        #expect(Dispersion(phi: -1, degreesOfFreedom: 3) == nil)
        #expect(Dispersion(phi: 2, degreesOfFreedom: 0) == nil)
    }
}

@Suite struct ETestTests {
    @Test func `agrees with scipy 1.17.1 poisson_means_test where there are no ties`() throws {
        let pair = try CountPair(earlier: 20, later: 20, earlierExposure: 2, laterExposure: 1)
        #expect(agrees(ETest.wald.p(of: pair), 0.048611679882182714, within: 1e-8))
    }

    @Test func `agrees with a full summation over all outcomes`() throws {
        let pair = try CountPair(earlier: 334, later: 218, earlierExposure: 304, laterExposure: 305)
        #expect(agrees(ETest.wald.p(of: pair), 6.041230604696958e-07, within: Tolerance.rounding))
        #expect(agrees(ETest.score.p(of: pair), 5.971578588944595e-07, within: Tolerance.rounding))
        let uneven = try CountPair(earlier: 20, later: 20, earlierExposure: 2, laterExposure: 1)
        #expect(agrees(ETest.wald.p(of: uneven), 0.0486116799541495, within: Tolerance.rounding))
        #expect(agrees(ETest.score.p(of: uneven), 0.02429132455001197, within: Tolerance.rounding))
    }

    @Test func `counts ties as extreme, whatever rounding does`() throws {
        let wide = try CountPair(earlier: 3, later: 9, earlierExposure: 0.1, laterExposure: 0.1)
        let plain = try CountPair(earlier: 3, later: 9)
        #expect(agrees(ETest.wald.p(of: wide), ETest.wald.p(of: plain), within: Tolerance.rounding))
    }

    @Test(arguments: ETest.allCases) func `meets the edges`(test: ETest) throws {
        #expect(test.p(of: try CountPair(earlier: 0, later: 0)) == 1)
        #expect(agrees(test.p(of: try CountPair(earlier: 2, later: 2)), 0.9816843611112657, within: Tolerance.rounding))
        let lopsided = try CountPair(earlier: 0, later: 3, earlierExposure: 1e12, laterExposure: 1e-12)
        #expect((0...1).contains(test.p(of: lopsided)))
    }

    @Test func `both statistics order outcomes alike when exposures are equal`() throws {
        for later in stride(from: 0, through: 60, by: 7) {
            let pair = try CountPair(earlier: 25, later: later)
            #expect(agrees(ETest.wald.p(of: pair), ETest.score.p(of: pair), within: Tolerance.rounding))
        }
    }
}
