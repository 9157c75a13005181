import Statistics
import Testing

@Suite struct PredictedCountTests {
    @Test func `agrees with R 4.2.2 qnbinom and pnbinom`() throws {
        let skew = try #require(PredictedCount(mean: 3.125, size: 12.5))
        #expect([0.025, 0.5, 0.975].map { skew.quantile($0) } == [0, 3, 8])
        let count = try #require(PredictedCount(mean: 5, size: 2.7))
        #expect(agrees(count.atMost(3), 0.413412156123108, within: Tolerance.rounding))
        #expect(agrees(count.atLeast(4), 0.586587843876892, within: Tolerance.rounding))
        let wide = try #require(PredictedCount(mean: 2_000, size: 0.5))
        #expect(wide.quantile(0.005) == 0 && wide.quantile(0.995) == 15_761)
        #expect(PredictedCount(mean: 30_000, size: 30)?.quantile(0.975) == 41_655)
    }

    @Test func `without overdispersion is Poisson`() throws {
        let many = try #require(PredictedCount(mean: 1_000_000, phi: 1))
        #expect(many.limits() == Limits(lower: 998_041, upper: 1_001_960))
        let steady = try #require(PredictedCount(mean: 4, phi: 0.3))
        #expect(steady.size == .infinity && steady.variance == 4)
        #expect(PredictedCount(mean: 4, size: 1e12)?.size == .infinity)
    }

    @Test(arguments: [(0.3, 1.0), (4, 1.7), (40, 12), (300, 4_000), (480, 1), (520, 3), (90_000, 40)])
    func `tails share out all probability and the quantile is the first count that reaches p`(mean: Double, phi: Double) throws {
        let next = try #require(PredictedCount(mean: mean, phi: phi))
        #expect(agrees(next.variance, phi * mean, within: Tolerance.printed))
        for p in [0.001, 0.05, 0.5, 0.95, 0.999, 1 - 1e-10] {
            let count = try #require(next.quantile(p))
            #expect(next.atMost(count) >= p - Tolerance.rounding && next.atMost(count - 1) < p)
            #expect(agrees(next.atMost(count) + next.atLeast(count + 1), 1, within: Tolerance.rounding))
        }
    }

    @Test(arguments: [(400.0, 0.01), (30_000, 0.002), (2, 1e-5)]) func `a long tail has quantiles far out`(mean: Double, size: Double) throws {
        let next = try #require(PredictedCount(mean: mean, size: size))
        for p in [0.9, 0.99, 0.9999, 0.9999999] {
            let quantile = try #require(next.quantile(p))
            #expect(next.atMost(quantile) >= p - Tolerance.rounding && (quantile == 0 || next.atMost(quantile - 1) < p))
        }
    }

    @Test func `a mean of 0 gives no events`() throws {
        let none = try #require(PredictedCount(mean: 0, phi: 3))
        #expect(none.limits() == Limits(lower: 0, upper: 0))
        #expect(none.centralP(0) == 1 && none.centralP(1) == 0)
        #expect(none.atMost(-1) == 0 && none.atLeast(0) == 1)
    }

    @Test func `takes no other numbers`() {
        #expect(PredictedCount(mean: -1, size: 2) == nil && PredictedCount(mean: .nan, phi: 1) == nil)
        #expect(PredictedCount(mean: 1, size: 0) == nil && PredictedCount(mean: 1, phi: -1) == nil)
        #expect(PredictedCount(mean: .infinity, size: 1) == nil && PredictedCount(mean: 1, phi: .infinity) == nil)
        #expect(PredictedCount(mean: 1, phi: 1)?.quantile(0) == nil && PredictedCount(mean: 1, phi: 1)?.quantile(1) == nil)
    }
}

@Suite struct AgainstAverageTests {
    private let past: PastPeriods

    init() throws {
        past = try PastPeriods([361, 414, 277, 334])
    }

    @Test func `agrees with R 4.2.2 on thefts from vehicles`() throws {
        let new = try AgainstAverage(218, past: past)
        let dispersion = try #require(past.dispersion)
        #expect(past.sum == 1_386 && past.mean == 346.5)
        #expect(agrees(past.phi, 9.38239538239538, within: Tolerance.rounding))
        let limits = try #require(past.dispersedLimits(dispersion))
        #expect(agrees(limits.lower, 143.62684830160725, within: Tolerance.rounding))
        #expect(agrees(limits.upper, 549.37315169839280, within: Tolerance.rounding))
        #expect(agrees(try past.predictive().atLeast(218), 0.999999999992294, within: Tolerance.rounding))
        #expect(agrees(new.percentOfMean, 100 * (218 / 346.5 - 1), within: Tolerance.rounding))
    }

    @Test func `the order of the periods says nothing`() throws {
        let turned = try PastPeriods([277, 361, 334, 414])
        #expect(try turned.predictive() == past.predictive() && turned.plugIn?.limits() == past.plugIn?.limits())
        #expect(agrees(turned.phi, try #require(past.phi), within: Tolerance.rounding))
    }

    @Test func `p and limits agree, both by chance and with unrest`() throws {
        let dispersion = try #require(past.dispersion)
        let limits = try #require(past.dispersedLimits(dispersion))
        let chance = try past.predictive()
        for count in stride(from: 100, through: 600, by: 10) {
            let new = try AgainstAverage(count, past: past)
            let isOutside = !(limits.lower...limits.upper).contains(Double(count))
            let p = try #require(new.dispersedP(dispersion))
            #expect((p < 0.05) == isOutside)
            let band = chance.limits()
            #expect((chance.centralP(count) < 0.05) == !(band.lower...band.upper).contains(Double(count)))
        }
    }

    @Test func `unrest widens what chance alone allows`() throws {
        let chance = try past.predictive().limits()
        let plugIn = try #require(past.plugIn).limits()
        #expect(plugIn.lower < chance.lower && plugIn.upper > chance.upper)
    }

    @Test func `a past without events still foresees something by chance, and nothing more`() throws {
        let none = try PastPeriods([0, 0, 0, 0])
        let new = try AgainstAverage(3, past: none)
        #expect(try none.predictive().limits() == Limits(lower: 0, upper: 1))
        #expect(none.phi == nil && none.pearson == nil && none.dispersedLimits(.poisson) == nil)
        #expect(new.percentOfMean == nil && new.dispersedP(.poisson) == nil && agrees(new.conditionalP, 0.016, within: Tolerance.rounding))
        #expect(none.plugIn?.limits() == Limits(lower: 0, upper: 0))
    }

    @Test func `one period has no unrest of its own but takes a shared one`() throws {
        let one = try PastPeriods([12])
        #expect(one.phi == nil && one.dispersion == nil && one.plugIn == nil)
        #expect(one.dispersedLimits(.poisson) != nil)
    }

    @Test func `pools unrest over rows with events enough`() throws {
        let rows = try [[361, 414, 277, 334], [4, 3, 6, 5], [32, 65, 50, 132]].map { try PastPeriods($0) }
        let pooled = try #require(PastPeriods.pooled(over: rows, removingTrend: false))
        let pearson = try #require(rows[0].pearson) + #require(rows[2].pearson)
        #expect(agrees(pooled.phi, pearson / 6, within: Tolerance.rounding))
        #expect(pooled.rows == 2 && pooled.degreesOfFreedom == 6 && pooled.dispersion.phi == pooled.phi)
        #expect(PastPeriods.pooled(over: [rows[1]]) == nil)
    }

    @Test func `a steady rise is no unrest once the trend is removed`() throws {
        let rising = try [PastPeriods([100, 120, 144, 173, 207])]
        let (raw, clean) = (PastPeriods.pooled(over: rising, removingTrend: false), PastPeriods.pooled(over: rising))
        #expect((raw?.phi ?? 0) > 10 && (clean?.phi ?? 1) < 0.1)
        #expect(clean?.dispersion.phi == 1 && clean?.degreesOfFreedom == 3)
        #expect(try PastPeriods.pooled(over: [PastPeriods([50, 60])]) == nil)
    }

    @Test func `refuses what is no history`() throws {
        #expect(throws: HistoryRefusal.noPeriods) { try PastPeriods([]) }
        #expect(throws: HistoryRefusal.negative(-2)) { try PastPeriods([1, -2]) }
        #expect(throws: HistoryRefusal.tooLarge(.max)) { try PastPeriods([.max]) }
        #expect(throws: HistoryRefusal.negative(-1)) { try AgainstAverage(-1, past: past) }
        #expect(throws: HistoryRefusal.tooLarge(.max)) { try AgainstAverage(.max, past: past) }
        #expect(throws: HistoryRefusal.priorShape(0)) { try past.predictive(priorShape: 0) }
    }
}
