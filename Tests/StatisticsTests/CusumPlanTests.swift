import Glibc
import Testing

@testable import Statistics

@Suite struct CusumPlanTests {
    /// R's alarm is at the limit: its sums end one step below.
    @Test(arguments: [
        (10.0, 3.0, 1, 2.4, 548.362265528738), (6, 2, 1, 1.5, 177.403460587708), (5, 7, 1, 6, 22.0648683483191),
        (4, 1, 1, 0.8, 56.8074446910389), (4, 1.5, 2, 1, 121.952316140002), (5, 2.5, 2, 2, 61.535100881024),
    ])
    func `agrees with R surveillance 1.20.3 arlCusum`(limit: Double, cost: Double, steps: Int, mean: Double, weeks: Double) throws {
        let chain = try CusumChain(cost: cost, within: 1e-9, size: .infinity)
        #expect(chain.denominator == steps)
        let counts = try #require(PredictedCount(mean: mean, phi: 1))
        #expect(agrees(chain.weeks(counts, highest: Int(limit) * steps - 1), weeks, within: Tolerance.printed))
    }

    @Test(arguments: [Double.infinity, 3]) func `simulation finds alarms as often as the plan says`(size: Double) throws {
        let plan = try CusumPlan(mean: 3, raised: 6, size: size, weeksToFalseAlarm: 40)
        var generator = SplitMix64(seed: 4)
        for mean in [3.0, 6] {
            let counts = try #require(PredictedCount(mean: mean, size: size))
            let exact = try plan.weeksToAlarm(at: mean)
            let simulated = try plan.cusum.meanRun(of: counts, runs: 1_500, using: &generator)
            // A run's spread is about its mean: four standard errors.
            #expect(abs(simulated / exact - 1) < 4 / 1_500.0.squareRoot())
        }
    }

    @Test func `its limit is the lowest that keeps the promise`() throws {
        let usual = try #require(PredictedCount(mean: 5, phi: 1))
        for wanted in [1.0, 20, 100, 500] {
            let plan = try CusumPlan(mean: 5, raised: 8, weeksToFalseAlarm: wanted)
            let chain = try CusumChain(cost: 3 / log(1.6), within: 0.015, size: .infinity)
            let highest = Int((plan.cusum.limit * Double(chain.denominator)).rounded(.down))
            #expect(plan.weeksToFalseAlarm >= wanted && (highest == 0 || chain.weeks(usual, highest: highest - 1) < wanted))
            #expect(try plan.weeksToAlarm(at: 5) == plan.weeksToFalseAlarm)
            #expect(try plan.weeksToAlarm(at: 8) <= plan.weeksToFalseAlarm)
        }
        let (seldom, often) = try (
            CusumPlan(mean: 5, raised: 8, weeksToFalseAlarm: 500), CusumPlan(mean: 5, raised: 8, weeksToFalseAlarm: 50)
        )
        #expect(seldom.cusum.limit > often.cusum.limit && seldom != often)
    }

    @Test func `is Lucas' sum but for a cost rounded by less than it shows`() throws {
        let plan = try CusumPlan(mean: 4, raised: 8, weeksToFalseAlarm: 200)
        let lucas = try Cusum.poisson(mean: 4, raised: 8, limit: 1)
        #expect(plan.cusum.gain == 1 && plan.cusum.restarts && abs(plan.cusum.cost - lucas.cost) <= 0.02)
    }

    @Test func `no sum lies between the limit and the state below it`() throws {
        let plan = try CusumPlan(mean: 2, raised: 4, weeksToFalseAlarm: 60)
        var generator = SplitMix64(seed: 12)
        let counts = (0..<2_000).map { _ in Chance.poisson(mean: 2, &generator) as Int? }
        let steps = (1...1_000).first { abs(plan.cusum.cost * Double($0) - (plan.cusum.cost * Double($0)).rounded()) < 1e-9 } ?? 0
        let near = plan.cusum.steps(counts).compactMap { $0?.sum }.filter { abs($0 - plan.cusum.limit) < 0.4 / Double(steps) }
        #expect(steps > 0 && near == [])
    }

    @Test func `refuses settings outside their range`() throws {
        #expect(throws: AberrationRefusal.setting(0)) { try CusumPlan(mean: 0, raised: 1, weeksToFalseAlarm: 100) }
        #expect(throws: AberrationRefusal.setting(2)) { try CusumPlan(mean: 2, raised: 2, weeksToFalseAlarm: 100) }
        #expect(throws: AberrationRefusal.setting(-1)) { try CusumPlan(mean: 2, raised: 3, size: -1, weeksToFalseAlarm: 100) }
        for weeks in [0.5, -1, .infinity] {
            #expect(throws: AberrationRefusal.setting(weeks)) { try CusumPlan(mean: 2, raised: 3, weeksToFalseAlarm: weeks) }
        }
        #expect(throws: AberrationRefusal.self) { try CusumPlan(mean: 2, raised: 3, weeksToFalseAlarm: .nan) }
        // A cost that no fraction comes near, and one beyond all counts.
        #expect(throws: AberrationRefusal.self) { try CusumPlan(mean: 1e-9, raised: 2e-9, weeksToFalseAlarm: 100) }
        #expect(throws: AberrationRefusal.self) { try CusumPlan(mean: 1e10, raised: 2e10, weeksToFalseAlarm: 100) }
        // A rise of a thousandth asks for more states than there may be.
        #expect(throws: AberrationRefusal.setting(1e6)) { try CusumPlan(mean: 10, raised: 10.01, weeksToFalseAlarm: 1e6) }
        let plan = try CusumPlan(mean: 2, raised: 4, weeksToFalseAlarm: 10)
        for mean in [0, -1, .infinity] { #expect(throws: AberrationRefusal.setting(mean)) { try plan.weeksToAlarm(at: mean) } }
    }
}
