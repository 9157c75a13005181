import Statistics
import Testing

@Suite struct OrdinalSummaryTests {
    private let levels: [Int?] = [3, 2, nil, 4, 3, 3, 1, 3, 3, nil, 2, 5]

    @Test func `describes a series and leaves missing weeks out`() throws {
        let summary = try OrdinalSummary(levels, steps: 5)
        #expect(summary.distribution == [1, 2, 5, 1, 1])
        #expect(summary.count == 10 && summary.missing == 2)
        #expect(summary.minimum == 1 && summary.maximum == 5)
        #expect(summary.lowerQuartile == 2 && summary.lowerMedian == 3 && summary.upperQuartile == 3)
        #expect(summary.median == 3 && agrees(summary.mean, 2.9, within: Tolerance.rounding))
        #expect(summary.proportion(from: 3) == (try Proportion(successes: 7, trials: 10)))
        #expect(summary.positions(from: 4) == [3, 11] && summary.missingPositions == [2, 9])
    }

    @Test func `a missing week ends a run and the first of equals is the longest`() throws {
        let runs = try OrdinalSummary(levels, steps: 5).runs(from: 3)
        #expect(runs.count == 4)
        #expect(runs.longest?.start == 3 && runs.longest?.end == 5 && runs.longest?.length == 3)
        let equal = Runs(of: [3, 3, nil, 3, 3, 1, 3], from: 3)
        #expect(equal.count == 3 && equal.longest?.start == 0 && equal.longest?.end == 1)
    }

    @Test func `the median lies between two middle values that differ`() throws {
        let summary = try OrdinalSummary([1, 2, 3, 4], steps: 4)
        #expect(summary.median == 2.5 && summary.lowerMedian == 2)
        #expect(summary.lowerQuartile == 1 && summary.upperQuartile == 3)
    }

    @Test(arguments: [[], [nil, nil]] as [[Int?]]) func `a series without values has none to give`(levels: [Int?]) throws {
        let summary = try OrdinalSummary(levels, steps: 5)
        #expect(summary.count == 0 && summary.minimum == nil && summary.maximum == nil && summary.median == nil)
        #expect(summary.lowerQuartile == nil && summary.upperQuartile == nil && summary.lowerMedian == nil && summary.mean == nil)
        #expect(summary.proportion(from: 3).share == nil && summary.proportion(from: 3).wilsonLimits() == nil)
        #expect(summary.proportion(from: 3).clopperPearsonLimits() == nil)
        #expect(summary.runs(from: 1).count == 0 && summary.runs(from: 1).longest == nil)
    }

    @Test func `refuses levels outside the scale and scales without steps`() {
        #expect(throws: OrdinalRefusal.outsideScale(level: 6, position: 1)) { try OrdinalSummary([1, 6], steps: 5) }
        #expect(throws: OrdinalRefusal.outsideScale(level: 0, position: 2)) { try OrdinalSummary([1, nil, 0], steps: 5) }
        #expect(throws: OrdinalRefusal.steps(0)) { try OrdinalSummary([], steps: 0) }
        #expect(throws: OrdinalRefusal.steps(.max)) { try OrdinalSummary([], steps: .max) }
    }

    @Test func `a lower threshold never has fewer weeks`() throws {
        let summary = try OrdinalSummary(levels, steps: 5)
        let counts = [Int.min, 0, 1, 2, 3, 4, 5, 6, .max].map { summary.proportion(from: $0).successes }
        #expect(counts == counts.sorted(by: >) && counts.first == 10 && counts.last == 0)
    }
}

@Suite struct ProportionTests {
    @Test(arguments: [
        (17, 45, 0.2510808467213791, 0.5237006551911046, 0.2376782447277981, 0.5345898873536272),
        (0, 45, 0, 0.07865159873288836, 0, 0.0787051004068375), (4, 4, 0.5101091635454027, 1, 0.3976353643835142, 1),
    ]) func `agrees with scipy 1.17.1 binomtest`(k: Int, n: Int, wilsonLow: Double, wilsonHigh: Double, low: Double, high: Double) throws {
        let proportion = try Proportion(successes: k, trials: n)
        let (wilson, exact) = (proportion.wilsonLimits(), proportion.clopperPearsonLimits())
        #expect(agrees(wilson?.lower, wilsonLow, within: Tolerance.printed) && agrees(wilson?.upper, wilsonHigh, within: Tolerance.printed))
        #expect(agrees(exact?.lower, low, within: Tolerance.printed) && agrees(exact?.upper, high, within: Tolerance.printed))
    }

    @Test func `failures mirror successes`() throws {
        let (some, rest) = (try Proportion(successes: 3, trials: 20), try Proportion(successes: 17, trials: 20))
        #expect(agrees(some.wilsonLimits()?.lower, 1 - (rest.wilsonLimits()?.upper ?? .nan), within: Tolerance.rounding))
        let (low, high) = (some.clopperPearsonLimits(), rest.clopperPearsonLimits())
        #expect(agrees(low?.lower, 1 - (high?.upper ?? .nan), within: Tolerance.rounding))
    }

    @Test(arguments: [(-1, 3), (4, 3), (0, -1), (1, .max)]) func `refuses the impossible`(successes: Int, trials: Int) {
        #expect(throws: ProportionRefusal.impossible(successes: successes, trials: trials)) {
            try Proportion(successes: successes, trials: trials)
        }
    }
}
