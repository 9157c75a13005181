import Statistics
import Testing

@Suite struct SingleCountTests {
    @Test func `gives Garwood's published limits for ten events`() throws {
        let limits = try SingleCount(10).garwoodLimits()
        #expect(agrees(limits.lower, 4.795, within: Tolerance.published))
        #expect(agrees(limits.upper, 18.390, within: Tolerance.published))
    }

    @Test func `follows Byar's formula`() throws {
        let limits = try SingleCount(10).byarLimits()
        #expect(agrees(limits.lower, 4.78744991392, within: Tolerance.printed))
        #expect(agrees(limits.upper, 18.3914585058, within: 1e-6))
    }

    @Test func `has closed forms at zero and one`() throws {
        let zero = try SingleCount(0)
        #expect(zero.garwoodLimits().lower == 0 && zero.byarLimits().lower == 0 && zero.midPLimits().lower == 0)
        #expect(agrees(zero.garwoodLimits().upper, 3.68887945411394, within: Tolerance.rounding))
        #expect(agrees(zero.midPLimits().upper, 2.99573227355399, within: Tolerance.rounding))
    }

    @Test(arguments: [1, 2, 5, 10, 100, 5_000, 1_000_000]) func `mid-P limits lie inside the exact ones and around the count`(
        count: Int
    ) throws {
        let single = try SingleCount(count)
        let (midP, exact) = (single.midPLimits(), single.garwoodLimits())
        #expect(exact.lower < midP.lower && midP.upper < exact.upper)
        #expect(midP.lower < Double(count) && Double(count) < midP.upper)
        #expect(single.outwardLowerLimit() < exact.lower)
    }

    @Test func `a higher confidence has wider limits`() throws {
        let single = try SingleCount(12)
        let wide = try #require(Confidence(0.99))
        #expect(single.midPLimits(wide).lower < single.midPLimits().lower)
        #expect(single.midPLimits(wide).upper > single.midPLimits().upper)
    }

    @Test func `refuses what is no count and no confidence`() {
        #expect(throws: CountRefusal.negative(-1)) { try SingleCount(-1) }
        #expect(throws: CountRefusal.tooLarge(.max)) { try SingleCount(.max) }
        #expect(Confidence(0) == nil && Confidence(1) == nil && Confidence(.nan) == nil)
    }
}
