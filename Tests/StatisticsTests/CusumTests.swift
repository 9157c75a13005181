import Glibc
import Statistics
import Testing

@Suite struct CusumTests {
    @Test func `adds counts, takes away k and begins again after an alarm`() throws {
        let rule = try Cusum.poisson(mean: 4, raised: 8, limit: 6)
        let k = 4 / log(2.0)
        #expect(agrees(rule.cost, k, within: Tolerance.rounding))
        let steps = rule.steps([3, 8, nil, 10, 9, 0])
        #expect(steps[0]?.sum == 0 && steps[0]?.isAlarm == false && steps[2] == nil)
        #expect(agrees(steps[1]?.sum, 8 - k, within: Tolerance.rounding))
        #expect(agrees(steps[3]?.sum, 18 - 2 * k, within: Tolerance.rounding) && steps[3]?.isAlarm == true)
        #expect(agrees(steps[4]?.sum, 9 - k, within: Tolerance.rounding) && steps[5]?.sum == 0)
    }

    @Test func `without a new start the sum goes on`() throws {
        let rule = try Cusum.poisson(mean: 4, raised: 8, limit: 6, restarts: false)
        let steps = rule.steps([20, 10])
        #expect(agrees(steps[1]?.sum, 30 - 2 * rule.cost, within: Tolerance.rounding))
    }

    @Test func `each week adds the logarithm of the ratio of likelihoods`() throws {
        let rule = try Cusum.negativeBinomial(mean: 5, raised: 9, size: 3, limit: 4)
        let (usual, raised) = try (#require(PredictedCount(mean: 5, size: 3)), #require(PredictedCount(mean: 9, size: 3)))
        for count in 0...20 {
            let ratio = log((raised.atMost(count) - raised.atMost(count - 1)) / (usual.atMost(count) - usual.atMost(count - 1)))
            #expect(agrees(rule.gain * Double(count) - rule.cost, ratio, within: Tolerance.printed))
        }
    }

    @Test func `without overdispersion both rules alarm alike`() throws {
        let poisson = try Cusum.poisson(mean: 5, raised: 9, limit: 8)
        let binomial = try Cusum.negativeBinomial(mean: 5, raised: 9, size: .infinity, limit: 8 * log(9.0 / 5))
        var generator = SplitMix64(seed: 3)
        let counts: [Int?] = (0..<300).map { _ in WeeklySample.poisson(6, &generator) }
        #expect(poisson.steps(counts).map { $0?.isAlarm } == binomial.steps(counts).map { $0?.isAlarm })
        #expect(poisson.steps(counts).contains { $0?.isAlarm == true })
    }

    @Test func `a rise is found sooner than chance finds one`() throws {
        let rule = try Cusum.poisson(mean: 6, raised: 9, limit: 8)
        let (usual, raised) = try (#require(PredictedCount(mean: 6, phi: 1)), #require(PredictedCount(mean: 9, phi: 1)))
        var generator = SplitMix64(seed: 8)
        let quiet = try rule.meanRun(of: usual, runs: 300, using: &generator)
        let alarmed = try rule.meanRun(of: raised, runs: 300, using: &generator)
        #expect(quiet > 60 && alarmed < 12)
        var again = SplitMix64(seed: 8)
        #expect(try rule.meanRun(of: usual, runs: 300, using: &again) == quiet)
        #expect(try rule.meanRun(of: usual, runs: 20, longest: 5, using: &again) <= 5)
    }

    @Test func `the size follows mean and variance`() throws {
        #expect(agrees(try Cusum.size(of: [2, 4, 12]), 36 / (28 - 6), within: Tolerance.rounding))
        #expect(try Cusum.size(of: [4, 4, 5]) == .infinity)
        #expect(throws: AberrationRefusal.tooFewReported(1)) { try Cusum.size(of: [3]) }
        #expect(throws: AberrationRefusal.noEvents) { try Cusum.size(of: [0, 0]) }
    }

    @Test func `refuses settings outside their range`() throws {
        #expect(throws: AberrationRefusal.setting(0)) { try Cusum.poisson(mean: 0, raised: 1, limit: 1) }
        #expect(throws: AberrationRefusal.setting(4)) { try Cusum.poisson(mean: 4, raised: 4, limit: 1) }
        #expect(throws: AberrationRefusal.setting(-1)) { try Cusum.poisson(mean: 4, raised: 5, limit: -1) }
        #expect(throws: AberrationRefusal.setting(0)) { try Cusum.negativeBinomial(mean: 4, raised: 5, size: 0, limit: 1) }
        let rule = try Cusum.poisson(mean: 4, raised: 5, limit: 1)
        let usual = try #require(PredictedCount(mean: 4, phi: 1))
        var generator = SplitMix64(seed: 1)
        #expect(throws: AberrationRefusal.setting(0)) { try rule.meanRun(of: usual, runs: 0, using: &generator) }
        #expect(throws: AberrationRefusal.setting(0)) { try rule.meanRun(of: usual, longest: 0, using: &generator) }
    }
}
