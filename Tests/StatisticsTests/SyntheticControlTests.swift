import Glibc
import Testing

@testable import Statistics

@Suite struct SyntheticControlTests {
    private static func donors(_ count: Int, periods: Int, seed: UInt64) -> [[Double]] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { area in
            (0..<periods).map { 30 + Double(area) + 5 * sin(Double($0) / (1 + Double(area % 3))) + Chance.normal(&generator) }
        }
    }

    private static func mix(_ donors: [[Double]], _ weights: [Double]) -> [Double] {
        donors[0].indices.map { period in zip(weights, donors).reduce(0) { $0 + $1.0 * $1.1[period] } }
    }

    @Test func `recovers the mix that made the treated area, and its effect`() throws {
        let donors = Self.donors(6, periods: 40, seed: 3)
        let weights = [0.5, 0, 0.2, 0, 0.3, 0]
        let treated = Self.mix(donors, weights).enumerated().map { $0.offset < 25 ? $0.element : $0.element - 4 }
        let control = try SyntheticControl(treated: treated, others: donors, periodsBefore: 25)
        for (own, real) in zip(control.weights, weights) { #expect(agrees(own, real, within: Tolerance.printed)) }
        #expect(agrees(control.meanEffect, -4, within: Tolerance.printed) && control.errorBefore < 1e-9)
    }

    @Test(arguments: 1...30) func `no other mix of the same areas is nearer`(seed: Int) throws {
        let donors = Self.donors(8 + seed % 5, periods: 12, seed: UInt64(seed))
        let target = Self.donors(1, periods: 12, seed: UInt64(seed) + 1_000)[0]
        let weights = SimplexLeastSquares(donors, target: target).weights
        #expect(weights.allSatisfy { $0 >= 0 } && agrees(weights.reduce(0, +), 1, within: Tolerance.rounding))
        // The conditions of Karush, Kuhn and Tucker: equal slopes where there is weight, none lower elsewhere.
        let error = zip(Self.mix(donors, weights), target).map { $0 - $1 }
        let slopes = donors.map { zip($0, error).reduce(0) { $0 + $1.0 * $1.1 } }
        let level = zip(weights, slopes).reduce(0) { $0 + $1.0 * $1.1 }
        for (weight, slope) in zip(weights, slopes) {
            #expect(slope >= level - 1e-7 && (weight < 1e-9 || abs(slope - level) < 1e-7))
        }
    }

    @Test func `more areas than periods, and the same area twice, are no trap`() throws {
        let donors = Self.donors(15, periods: 6, seed: 5)
        let control = try SyntheticControl(treated: donors[0], others: Array(donors[1...]) + [donors[1], donors[1]], periodsBefore: 4)
        #expect(agrees(control.weights.reduce(0, +), 1, within: Tolerance.rounding) && control.weights.allSatisfy { $0 >= 0 })
        let same = try SyntheticControl(treated: donors[1], others: [donors[1], donors[1]], periodsBefore: 4)
        #expect(same.errorBefore == 0 && same.gapRatio == 1)
        #expect(SimplexLeastSquares([], target: [1]).weights == [])
    }

    @Test func `one other area is the whole mix`() throws {
        let control = try SyntheticControl(treated: [1, 2, 3], others: [[2, 2, 2]], periodsBefore: 2)
        #expect(control.weights == [1] && control.gaps == [-1, 0, 1] && control.meanEffect == 1)
    }

    @Test func `a treated area that breaks away ranks first among placebos`() throws {
        let donors = Self.donors(9, periods: 40, seed: 7)
        var generator = SplitMix64(seed: 2)
        let treated = Self.mix(donors, [0.3, 0.3, 0.4, 0, 0, 0, 0, 0, 0]).enumerated().map {
            $0.element + 0.3 * Chance.normal(&generator) - ($0.offset < 25 ? 0 : 12)
        }
        let ranks = try PlaceboRanks(treated: treated, others: donors, periodsBefore: 25)
        #expect(ranks.rank == 1 && ranks.p == 0.1 && ranks.placebos.count == 9)
    }

    @Test func `refuses what cannot be mixed`() {
        #expect(throws: EvaluationRefusal.groups(treated: 1, others: 0)) {
            try SyntheticControl(treated: [1, 2], others: [], periodsBefore: 1)
        }
        #expect(throws: EvaluationRefusal.lengths(2, 1)) { try SyntheticControl(treated: [1, 2], others: [[1]], periodsBefore: 1) }
        #expect(throws: EvaluationRefusal.value(.infinity)) {
            try SyntheticControl(treated: [1, .infinity], others: [[1, 2]], periodsBefore: 1)
        }
        #expect(throws: EvaluationRefusal.tooFewBefore(0)) { try SyntheticControl(treated: [1, 2], others: [[1, 2]], periodsBefore: 0) }
        #expect(throws: EvaluationRefusal.nothingAfter) { try SyntheticControl(treated: [1, 2], others: [[1, 2]], periodsBefore: 2) }
        #expect(throws: EvaluationRefusal.groups(treated: 1, others: 1)) {
            try PlaceboRanks(treated: [1, 2], others: [[1, 2]], periodsBefore: 1)
        }
    }
}
