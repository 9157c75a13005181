import Statistics
import Testing

@Suite struct MannWhitneyTests {
    @Test func `agrees with R 4.2.2 wilcox.test and scipy 1.17.1 mannwhitneyu`() throws {
        let corrected = try MannWhitney([2, 5, 3, 3, 1, 2], [4, 5, 5, 2, 4])
        #expect(agrees(corrected.p(), 0.161055709745634, within: Tolerance.printed))
        let short = try MannWhitney([1, 2, 2, 3], [2, 3, 4, 5, 5])
        #expect(agrees(short.p(), 0.07854585095119067, within: Tolerance.printed))
    }

    @Test func `counts pairs by hand`() throws {
        let test = try MannWhitney([1, 2], [2, 3])
        #expect(test.u == 0.5 && test.a12 == 0.125)
    }

    @Test func `all values tied say nothing`() throws {
        let test = try MannWhitney([2, 2, 2], [2, 2])
        #expect(test.p() == 1 && test.p(continuity: 0) == 1 && test.a12 == 0.5 && test.z() == 0)
    }

    @Test func `the groups may change places`() throws {
        let (first, second) = ([1, 1, 2, 4], [2, 3, 5])
        let (forward, backward) = (try MannWhitney(first, second), try MannWhitney(second, first))
        #expect(agrees(forward.p(), backward.p(), within: Tolerance.rounding))
        #expect(agrees(forward.z(), -backward.z(), within: Tolerance.rounding))
        #expect(agrees(forward.a12 + backward.a12, 1, within: Tolerance.rounding))
    }

    @Test func `refuses an empty group`() {
        #expect(throws: GroupRefusal.emptyGroup) { try MannWhitney([], [1]) }
        #expect(throws: GroupRefusal.emptyGroup) { try MannWhitney([1], []) }
    }
}

@Suite struct BlockPermutationTests {
    private let calm: [Int?] = (0..<24).map { $0 % 5 == 0 ? 2 : 1 }
    private let uneasy: [Int?] = (0..<24).map { $0 == 7 ? nil : $0 % 3 + 2 }

    @Test func `the same seed gives the same p`() throws {
        var (one, other) = (SplitMix64(seed: 7), SplitMix64(seed: 7))
        let test = try BlockPermutation(blockLength: 4, permutations: 199)
        #expect(try test.p(calm, uneasy, using: &one) == test.p(calm, uneasy, using: &other))
    }

    @Test func `no difference has p one, and a difference in every block the least p there is`() throws {
        var generator = SplitMix64(seed: 1)
        let test = try BlockPermutation(blockLength: 4, permutations: 499)
        #expect(try test.p(calm, calm, using: &generator) == 1)
        // Six blocks: only the two arrangements of 64 that keep or swap all of them lie as far apart.
        let p = try test.p(calm, uneasy, using: &generator)
        #expect(abs(p - 2 / 64.0) < 0.025)
    }

    @Test func `longer blocks leave less to permute`() throws {
        var generator = SplitMix64(seed: 3)
        let whole = try BlockPermutation(blockLength: 24, permutations: 99)
        #expect(try whole.p(calm, uneasy, using: &generator) == 1)
    }

    @Test func `refuses series that do not pair or hold nothing`() throws {
        var generator = SplitMix64(seed: 1)
        #expect(throws: GroupRefusal.differentLengths(2, 1)) { try BlockPermutation.monthly.p([1, 2], [1], using: &generator) }
        #expect(throws: GroupRefusal.emptyGroup) { try BlockPermutation.monthly.p([nil, nil], [1, 2], using: &generator) }
        #expect(throws: GroupRefusal.emptyGroup) { try BlockPermutation.monthly.p([], [], using: &generator) }
        #expect(throws: GroupRefusal.nothingToPermute(0)) { try BlockPermutation(blockLength: 0, permutations: 9) }
        #expect(throws: GroupRefusal.nothingToPermute(-1)) { try BlockPermutation(blockLength: 4, permutations: -1) }
    }
}

@Suite struct SplitMix64Tests {
    @Test func `gives the published sequence`() {
        var generator = SplitMix64(seed: 1_234_567)
        let sequence = [generator.next(), generator.next(), generator.next()]
        #expect(sequence == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }
}

@Suite struct TwoByTwoTests {
    private func table(_ a: Int, _ b: Int, _ c: Int, _ d: Int) throws -> TwoByTwo {
        TwoByTwo(try Proportion(successes: a, trials: a + b), try Proportion(successes: c, trials: c + d))
    }

    @Test func `gives Fisher's tea lady her p`() throws {
        #expect(agrees(try table(3, 1, 1, 3).fisherP, 34 / 70.0, within: Tolerance.rounding))
        #expect(agrees(try table(3, 1, 1, 3).centralP, 34 / 70.0, within: Tolerance.rounding))
    }

    @Test(arguments: [(8, 2, 1, 5, 0.034965034965034975), (12, 5, 3, 14, 0.0048957925729217495), (10, 2, 15, 23, 0.018076877323084828)])
    func `agrees with scipy 1.17.1 fisher_exact`(a: Int, b: Int, c: Int, d: Int, p: Double) throws {
        #expect(agrees(try table(a, b, c, d).fisherP, p, within: Tolerance.rounding))
    }

    @Test func `the central p doubles the smaller tail`() throws {
        #expect(agrees(try table(8, 2, 1, 5).centralP, 2 * 196 / 8_008.0, within: Tolerance.rounding))
    }

    @Test(arguments: [(0, 0, 0, 0), (0, 0, 3, 4), (0, 5, 0, 7), (5, 0, 7, 0)])
    func `a table with one possibility says nothing`(a: Int, b: Int, c: Int, d: Int) throws {
        let table = try table(a, b, c, d)
        #expect(agrees(table.fisherP, 1, within: Tolerance.rounding) && agrees(table.centralP, 1, within: Tolerance.rounding))
    }
}

@Suite struct ProportionalOddsTests {
    /// Two samples with `MASS::polr` of R 4.2.2: log odds ratio, standard error, thresholds, log likelihood.
    static let printed: [([Int], [Int], [Double])] = [
        (
            [4, 2, 1, 1, 1, 3, 1, 4, 1, 2, 1, 1, 3, 1, 2, 1, 2, 1, 4, 1, 3, 1, 4, 5, 4, 1, 2, 2, 4, 1, 3],
            [2, 2, 2, 3, 1, 3, 1, 1, 3, 1, 3, 1, 3, 5, 3, 2, 1, 1, 5, 4, 1, 1, 4, 1, 3],
            [0.1664573641, 0.4888630122, -0.2130896435, 0.5128934441, 1.486587121, 2.947343127, -79.75436828]
        ),
        (
            [2, 5, 2, 5, 2, 1, 5, 2, 4, 4, 5, 1, 3, 2, 2, 2, 1, 3, 1, 1, 2, 3, 2, 1, 5, 5, 3, 5, 5, 2, 3, 2, 5, 5],
            [1, 2, 2, 4, 3, 2, 3, 1, 4, 1, 3, 1, 1, 4, 2, 3, 4, 4, 1, 1, 2, 1, 2, 2, 5],
            [-0.7357301054, 0.4742841498, -1.511650336, -0.149873358, 0.5049552685, 1.171650142, -90.6061248]
        ),
    ]

    @Test(arguments: printed) func `agrees with R's polr`(reference: [Int], compared: [Int], printed: [Double]) throws {
        let odds = try ProportionalOdds(reference: reference, compared: compared)
        let values = [odds.logOddsRatio, odds.standardError] + odds.thresholds + [odds.logLikelihood]
        for (value, expected) in zip(values, printed) { #expect(agrees(value, expected, within: Tolerance.optimiser)) }
    }

    @Test func `two levels are a two by two table`() throws {
        let odds = try ProportionalOdds(reference: [1, 1, 1, 2], compared: [1, 2, 2, 2])
        #expect(agrees(odds.logOddsRatio, 2.1972245773362196, within: Tolerance.printed))
        #expect(agrees(odds.standardError, (8 / 3.0).squareRoot(), within: Tolerance.printed))
    }

    @Test func `groups alike have no difference, and levels nobody has are dropped`() throws {
        let alike = try ProportionalOdds(reference: [1, 3, 5], compared: [1, 3, 5])
        #expect(agrees(alike.logOddsRatio, 0, within: Tolerance.printed) && agrees(alike.likelihoodRatioP, 1, within: Tolerance.printed))
        #expect(alike.thresholds.count == 2)
    }

    @Test func `refuses groups that cannot be compared`() {
        #expect(throws: GroupRefusal.emptyGroup) { try ProportionalOdds(reference: [], compared: [1]) }
        #expect(throws: GroupRefusal.oneLevel) { try ProportionalOdds(reference: [2, 2], compared: [2]) }
        #expect(throws: GroupRefusal.separated) { try ProportionalOdds(reference: [1, 2], compared: [2, 3]) }
        #expect(throws: GroupRefusal.separated) { try ProportionalOdds(reference: [4, 5], compared: [1, 2, 4]) }
    }
}
