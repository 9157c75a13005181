import Glibc
import Statistics
import Testing

@Suite struct FourCountsTests {
    @Test func `compares two changes`() throws {
        let four = try FourCounts(treated: BeforeAfter(before: 100, after: 50), others: BeforeAfter(before: 200, after: 180))
        #expect(agrees(four.ratio, 0.5 / 0.9, within: Tolerance.rounding))
        #expect(agrees(four.standardError, (0.01 + 0.02 + 0.005 + 1.0 / 180).squareRoot(), within: Tolerance.rounding))
        #expect((four.p <= 0.05) == (four.limits().upper < 1))
    }

    @Test func `lends half an event to each when one is 0`() throws {
        let four = try FourCounts(treated: BeforeAfter(before: 4, after: 0), others: BeforeAfter(before: 6, after: 5))
        #expect(agrees(four.ratio, (0.5 / 4.5) / (5.5 / 6.5), within: Tolerance.rounding))
        #expect(try FourCounts(treated: .none, others: .none).p == 1)
    }

    @Test func `refuses what is no count`() {
        #expect(throws: EvaluationRefusal.count(.negative(-1))) {
            try FourCounts(treated: .none, others: BeforeAfter(before: -1, after: 0))
        }
    }
}

/// A panel of areas over months with a known effect.
private func panel(areas: Int, treated: Int, months: Int, ratio: Double, seed: UInt64) -> [PanelRow] {
    var generator = SplitMix64(seed: seed)
    return (0..<areas).flatMap { area in
        let level = 2 + 0.1 * Double(area % 7)
        return (0..<months).map { month in
            let isAfter = month >= months / 2
            let effect = area < treated && isAfter ? log(ratio) : 0
            let mean = exp(level + 0.2 * sin(Double(month)) + effect)
            return PanelRow(
                area: area, period: month, isTreated: area < treated, isAfter: isAfter, count: Chance.poisson(mean: mean, &generator),
                exposure: 1_000)
        }
    }
}

@Suite struct PanelDifferenceTests {
    @Test(arguments: [0.5, 1, 1.8]) func `recovers the effect that made the counts`(ratio: Double) throws {
        let rows = panel(areas: 16, treated: 6, months: 24, ratio: ratio, seed: 8)
        for kind in [PanelDifference.Kind.twoByTwo, .fixedEffects] {
            let fit = try PanelDifference(rows, kind)
            #expect(abs(fit.logRatio - log(ratio)) < 4 * fit.standardError)
            #expect(agrees(fit.ratio, exp(fit.logRatio), within: Tolerance.rounding))
        }
    }

    @Test func `a panel without gaps gives the simple ratio of sums, whichever the model`() throws {
        let rows = panel(areas: 8, treated: 3, months: 12, ratio: 0.7, seed: 2)
        func sum(_ treated: Bool) -> BeforeAfter {
            let own = rows.filter { $0.isTreated == treated }
            return BeforeAfter(
                before: own.filter { !$0.isAfter }.reduce(0) { $0 + $1.count }, after: own.filter(\.isAfter).reduce(0) { $0 + $1.count })
        }
        let simple = try FourCounts(treated: sum(true), others: sum(false))
        for kind in [PanelDifference.Kind.twoByTwo, .fixedEffects] {
            let fit = try PanelDifference(rows, kind)
            #expect(agrees(fit.logRatio, simple.logRatio, within: 1e-8) && agrees(fit.standardError, simple.standardError, within: 1e-6))
        }
    }

    @Test func `fewer than ten areas ask for randomisation`() throws {
        #expect(try PanelDifference(panel(areas: 9, treated: 3, months: 6, ratio: 1, seed: 3), .twoByTwo).needsRandomisation)
        #expect(try !PanelDifference(panel(areas: 10, treated: 3, months: 6, ratio: 1, seed: 3), .twoByTwo).needsRandomisation)
    }

    @Test func `an area without events changes nothing`() throws {
        let rows = panel(areas: 8, treated: 3, months: 12, ratio: 0.7, seed: 2)
        let empty = (0..<12).map { PanelRow(area: 99, period: $0, isTreated: false, isAfter: $0 >= 6, count: 0) }
        let (one, other) = try (PanelDifference(rows, .fixedEffects), PanelDifference(rows + empty, .fixedEffects))
        #expect(agrees(one.logRatio, other.logRatio, within: 1e-8) && agrees(one.standardError, other.standardError, within: 1e-6))
    }

    @Test func `missing rows are simply not there`() throws {
        let rows = panel(areas: 8, treated: 3, months: 12, ratio: 0.7, seed: 2).enumerated().filter { $0.offset % 7 != 2 }.map(\.element)
        let fit = try PanelDifference(rows, .fixedEffects)
        #expect(fit.quasiError != nil && fit.clusteredError != nil && fit.standardError < 1)
    }

    @Test func `refuses what is no panel`() throws {
        let rows = panel(areas: 4, treated: 2, months: 6, ratio: 1, seed: 1)
        #expect(throws: EvaluationRefusal.groups(treated: 2, others: 0)) { try PanelDifference(rows.filter(\.isTreated), .twoByTwo) }
        #expect(throws: EvaluationRefusal.groups(treated: 0, others: 0)) { try PanelDifference([], .twoByTwo) }
        #expect(throws: EvaluationRefusal.nothingAfter) { try PanelDifference(rows.filter { !$0.isAfter }, .twoByTwo) }
        #expect(throws: EvaluationRefusal.tooFewBefore(0)) { try PanelDifference(rows.filter(\.isAfter), .twoByTwo) }
        #expect(throws: EvaluationRefusal.contradiction(area: 0)) { try PanelDifference(rows + [rows[0]], .twoByTwo) }
        let both = PanelRow(area: 3, period: 77, isTreated: true, isAfter: true, count: 1)
        #expect(throws: EvaluationRefusal.contradiction(area: 3)) { try PanelDifference(rows + [both], .twoByTwo) }
        let negative = PanelRow(area: 9, period: 1, isTreated: true, isAfter: true, count: -1)
        #expect(throws: EvaluationRefusal.regression(.negative(-1))) { try PanelDifference(rows + [negative], .twoByTwo) }
        let apart = [
            PanelRow(area: 1, period: 1, isTreated: true, isAfter: true, count: 3),
            PanelRow(area: 2, period: 0, isTreated: false, isAfter: false, count: 4),
        ]
        #expect(throws: EvaluationRefusal.groups(treated: 1, others: 1)) { try PanelDifference(apart, .fixedEffects) }
    }
}

@Suite struct RandomisationInferenceTests {
    private static func areas(_ count: Int, treated: Int, fall: Int) -> [(counts: BeforeAfter, isTreated: Bool)] {
        var generator = SplitMix64(seed: 6)
        return (0..<count).map { area in
            let before = 40 + Chance.poisson(mean: 10, &generator)
            let after = 40 + Chance.poisson(mean: 10, &generator) - (area < treated ? fall : 0)
            return (BeforeAfter(before: before, after: after), area < treated)
        }
    }

    @Test func `tries every choice of as many areas, the real one among them`() throws {
        var generator = SplitMix64(seed: 1)
        let result = try RandomisationInference(Self.areas(9, treated: 3, fall: 35), using: &generator)
        #expect(result.isExhaustive && result.choices == 84)
        #expect(agrees(result.p, 1.0 / 84, within: Tolerance.rounding))
        #expect(generator == SplitMix64(seed: 1))
    }

    @Test func `no p can be smaller than one choice in all`() throws {
        var generator = SplitMix64(seed: 1)
        let one = try RandomisationInference(Self.areas(6, treated: 1, fall: 39), using: &generator)
        #expect(agrees(one.p, 1.0 / 6, within: Tolerance.rounding))
        let alike = try RandomisationInference([(.none, true), (.none, false)], using: &generator)
        #expect(alike.p == 1 && alike.choices == 2)
    }

    @Test func `draws choices when there are too many, the same seed giving the same p`() throws {
        let areas = Self.areas(60, treated: 20, fall: 0)
        var (one, same) = (SplitMix64(seed: 3), SplitMix64(seed: 3))
        let first = try RandomisationInference(areas, using: &one)
        #expect(try first == RandomisationInference(areas, using: &same))
        #expect(!first.isExhaustive && first.choices == 10_000 && first.p > 0.01)
    }

    @Test func `refuses when there is nothing to choose`() {
        var generator = SplitMix64(seed: 1)
        #expect(throws: EvaluationRefusal.groups(treated: 0, others: 1)) {
            try RandomisationInference([(.none, false)], using: &generator)
        }
        #expect(throws: EvaluationRefusal.groups(treated: 1, others: 0)) { try RandomisationInference([(.none, true)], using: &generator) }
        #expect(throws: EvaluationRefusal.count(.negative(-1))) {
            try RandomisationInference([(.none, true), (BeforeAfter(before: -1, after: 0), false)], using: &generator)
        }
    }
}
