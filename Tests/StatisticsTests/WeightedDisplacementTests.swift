import Statistics
import Testing

@Suite struct WeightedDisplacementTests {
    /// The example of Wheeler and Ratcliffe 2018.
    private static func paper() throws -> WeightedDisplacement {
        try WeightedDisplacement(
            treated: BeforeAfter(before: 207, after: 110), control: BeforeAfter(before: 308, after: 318),
            displacementTreated: BeforeAfter(before: 178, after: 157), displacementControl: BeforeAfter(before: 150, after: 140))
    }

    @Test func `gives the example of the paper`() throws {
        let difference = try Self.paper()
        #expect(difference.total.estimate == -118 && difference.local.estimate == -107 && difference.displacement.estimate == -11)
        #expect(agrees(difference.total.standardError, 1_568.0.squareRoot(), within: Tolerance.rounding))
        #expect(agrees(difference.total.z, -2.97995000642902, within: Tolerance.printed))
        #expect(agrees(difference.total.p, 0.00288295430498064, within: Tolerance.printed))
        var generator = SplitMix64(seed: 1)
        #expect(difference.judgement(using: &generator) == .normal(p: difference.total.p ?? .nan))
    }

    @Test func `treated and control changing places turns the effect round`() throws {
        let (one, other) = (BeforeAfter(before: 40, after: 22), BeforeAfter(before: 35, after: 37))
        let forward = try WeightedDisplacement(treated: one, control: other)
        let backward = try WeightedDisplacement(treated: other, control: one)
        #expect(forward.total.estimate == -backward.total.estimate && forward.total.p == backward.total.p)
    }

    @Test func `a year as long again before and after only scales the effect`() throws {
        var weights = DisplacementWeights()
        (weights.before, weights.after) = (2, 2)
        let pairs = (BeforeAfter(before: 40, after: 22), BeforeAfter(before: 35, after: 37))
        let plain = try WeightedDisplacement(treated: pairs.0, control: pairs.1)
        let scaled = try WeightedDisplacement(treated: pairs.0, control: pairs.1, weights: weights)
        #expect(agrees(scaled.total.estimate, plain.total.estimate / 2, within: Tolerance.rounding))
        #expect(agrees(scaled.total.z, plain.total.z ?? .nan, within: Tolerance.rounding))
    }

    @Test func `p at most 0,05 and limits that leave out 0 are the same`() throws {
        for after in 0...60 {
            let effect = try WeightedDisplacement(
                treated: BeforeAfter(before: 50, after: after), control: BeforeAfter(before: 30, after: 30)
            ).total
            let limits = effect.limits()
            #expect(((effect.p ?? 1) <= 0.05) == (limits.lower >= 0 || limits.upper <= 0))
        }
    }

    @Test func `without events there is no z, with fewer than ten no verdict`() throws {
        var generator = SplitMix64(seed: 1)
        let nothing = try WeightedDisplacement(treated: .none, control: .none)
        #expect(nothing.total.z == nil && nothing.total.p == nil && nothing.total.limits() == Limits(lower: 0, upper: 0))
        #expect(nothing.judgement(using: &generator) == .tooFew && nothing.exactP == nil)
        #expect(nothing.simulatedP(draws: 9, using: &generator) == 1)
        let few = try WeightedDisplacement(treated: BeforeAfter(before: 8, after: 0), control: BeforeAfter(before: 1, after: 0))
        #expect(few.judgement(using: &generator) == .tooFew)
    }

    @Test func `from ten to nineteen events p is exact`() throws {
        var generator = SplitMix64(seed: 1)
        let difference = try WeightedDisplacement(treated: BeforeAfter(before: 9, after: 1), control: BeforeAfter(before: 2, after: 3))
        // Rise 1 + 2, fall 9 + 3: 2 P(Bin(15, 1/2) ≤ 3) = 2 · 576 / 32768.
        #expect(agrees(difference.exactP, 2 * 576.0 / 32_768, within: Tolerance.rounding))
        #expect(difference.judgement(using: &generator) == .small(p: difference.exactP ?? .nan))
    }

    @Test func `unequal weights are simulated, the same seed giving the same p`() throws {
        var weights = DisplacementWeights()
        weights.control = 1.5
        let difference = try WeightedDisplacement(
            treated: BeforeAfter(before: 12, after: 1), control: BeforeAfter(before: 2, after: 3), weights: weights)
        #expect(difference.exactP == nil)
        var (one, same) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
        let judgement = difference.judgement(using: &one)
        #expect(judgement == difference.judgement(using: &same))
        guard case .small(let p) = judgement else {
            Issue.record("en liten summa ska simuleras")
            return
        }
        #expect(p > 0 && p < 0.05)
    }

    @Test(arguments: [(9, 1, 2, 3), (3, 8, 3, 2), (5, 0, 0, 9), (18, 0, 0, 0), (60, 40, 50, 55)]) func `simulated p is near the exact one`(
        treatedBefore: Int, treatedAfter: Int, controlBefore: Int, controlAfter: Int
    ) throws {
        var generator = SplitMix64(seed: 2)
        let difference = try WeightedDisplacement(
            treated: BeforeAfter(before: treatedBefore, after: treatedAfter),
            control: BeforeAfter(before: controlBefore, after: controlAfter))
        let simulated = difference.simulatedP(draws: 9_999, using: &generator)
        // The exact p is conditional and so the more cautious one.
        #expect(abs(simulated - (difference.exactP ?? .nan)) < 0.12 && simulated <= (difference.exactP ?? .nan) + 0.02)
    }

    @Test func `refuses what are no counts or weights`() {
        var weights = DisplacementWeights()
        weights.treated = 0
        #expect(throws: EvaluationRefusal.weight(0)) { try WeightedDisplacement(treated: .none, control: .none, weights: weights) }
        #expect(throws: EvaluationRefusal.count(.negative(-3))) {
            try WeightedDisplacement(treated: BeforeAfter(before: 1, after: -3), control: .none)
        }
    }
}
