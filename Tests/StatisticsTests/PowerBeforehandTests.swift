import Glibc
import Testing

@testable import Statistics

@Suite struct PowerBeforehandTests {
    private static func plan(_ treated: Int, _ control: Int, phi: Double = 1) throws -> ExpectedCounts {
        try ExpectedCounts(
            treated: BeforeAfter(before: treated, after: treated), control: BeforeAfter(before: control, after: control), phi: phi)
    }

    @Test(arguments: [(60, 60), (200, 200), (500, 300)]) func `a fall worked out beforehand is seen as often as promised`(
        treated: Int, control: Int
    ) throws {
        let plan = try Self.plan(treated, control)
        let fall = try #require(plan.smallestFall())
        var generator = SplitMix64(seed: 12)
        let seen = plan.seen(by: .difference, keeping: 1 - fall / Double(treated), draws: 8_000, using: &generator)
        #expect(abs(seen - 0.8) < 0.03)
    }

    @Test(arguments: [(60, 60), (200, 200), (500, 300)]) func `so is a ratio`(treated: Int, control: Int) throws {
        let plan = try Self.plan(treated, control)
        let ratio = try #require(plan.visibleRatio())
        var generator = SplitMix64(seed: 13)
        #expect(abs(plan.seen(by: .ratio, keeping: ratio, draws: 8_000, using: &generator) - 0.8) < 0.03)
    }

    @Test func `without an effect a fall is seen in one of forty`() throws {
        var generator = SplitMix64(seed: 1)
        for test in [ExpectedCounts.Test.difference, .ratio] {
            let seen = try Self.plan(150, 150).seen(by: test, keeping: 1, draws: 20_000, using: &generator)
            #expect(abs(seen - 0.025) < 0.005)
        }
    }

    @Test func `solves its own equation`() throws {
        let plan = try Self.plan(100, 100, phi: 1.5)
        let fall = try #require(plan.smallestFall())
        #expect(agrees(fall / (1.5 * (400 - fall)).squareRoot(), 1.959963984540 + 0.841621233573, within: Tolerance.printed))
        let ratio = try #require(plan.visibleRatio())
        let error = (1.5 * (0.03 + 0.01 / ratio)).squareRoot()
        #expect(agrees(-log(ratio) / error, 1.959963984540 + 0.841621233573, within: Tolerance.printed))
    }

    @Test func `more events, less unrest or a milder demand show smaller effects`() throws {
        let plan = try Self.plan(100, 100)
        let share = try #require(plan.smallestFall()) / 100
        #expect(try #require(Self.plan(400, 400).smallestFall()) / 400 < share)
        #expect(try #require(Self.plan(100, 100, phi: 2).smallestFall()) / 100 > share)
        #expect(try #require(plan.smallestFall(PowerDemand(0.5))) / 100 < share)
        #expect(try #require(Self.plan(100, 100, phi: 2).visibleRatio()) < (try #require(plan.visibleRatio())))
    }

    @Test func `with few events not even their end would be seen`() throws {
        #expect(try Self.plan(5, 5).smallestFall() == nil && Self.plan(3, 40).visibleRatio() == nil)
        #expect(try Self.plan(0, 40).visibleRatio() == nil && Self.plan(0, 0).smallestFall() == nil)
        #expect(try Self.plan(1, 40).visibleRatio() == nil)
    }

    @Test func `the same seed gives the same share`() throws {
        var (one, same) = (SplitMix64(seed: 9), SplitMix64(seed: 9))
        let plan = try Self.plan(40, 40)
        #expect(
            plan.seen(by: .ratio, keeping: 0.5, draws: 500, using: &one) == plan.seen(by: .ratio, keeping: 0.5, draws: 500, using: &same))
        #expect(plan.seen(by: .ratio, keeping: 0.5, draws: 0, using: &one) == 0)
        #expect(try Self.plan(0, 0).seen(by: .difference, keeping: 1, draws: 10, using: &one) == 0)
    }

    @Test func `refuses what is no plan`() {
        #expect(throws: EvaluationRefusal.power(1)) { try PowerDemand(1) }
        #expect(throws: EvaluationRefusal.power(0.01)) { try PowerDemand(0.01) }
        #expect(throws: EvaluationRefusal.value(0.5)) { try Self.plan(5, 5, phi: 0.5) }
        #expect(throws: EvaluationRefusal.count(.negative(-5))) { try Self.plan(-5, 5) }
    }
}

@Suite struct PoissonDrawsTests {
    @Test(arguments: [0.2, 3.0, 9.9, 10, 40, 5_000]) func `have the mean and the variance of Poisson numbers`(mean: Double) {
        var generator = SplitMix64(seed: 77)
        let source = PoissonDraws(mean: mean)
        let numbers = (0..<20_000).map { _ in source.next(using: &generator) }
        let average = numbers.reduce(0, +) / 20_000
        let variance = numbers.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 19_999
        #expect(abs(average - mean) < 4 * (mean / 20_000).squareRoot())
        #expect(abs(variance / mean - 1) < 4 * ((2 + 1 / mean) / 20_000).squareRoot())
        #expect(numbers.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
    }

    @Test func `a mean of 0 gives zeros`() {
        var generator = SplitMix64(seed: 1)
        #expect(PoissonDraws(mean: 0).next(using: &generator) == 0)
    }
}
