import Statistics
import Testing

@Suite struct SurveyComparisonTests {
    private struct Survey {
        var answers: [Bool?] = []
        var weights: [Double] = []
        var areas: [Int] = []
        var ages: [Int] = []
        var years: [Int] = []

        init(seed: UInt64, count: Int = 600) {
            var generator = SplitMix64(seed: seed)
            for _ in 0..<count {
                areas.append(Int.random(in: 0..<4, using: &generator))
                ages.append(Int.random(in: 0..<3, using: &generator))
                years.append(2020 + Int.random(in: 0..<3, using: &generator))
                weights.append(Double.random(in: 1...4, using: &generator))
                let chance = 0.2 + 0.1 * Double(ages[ages.count - 1])
                answers.append(
                    Double.random(in: 0..<1, using: &generator) < 0.1 ? nil : Double.random(in: 0..<1, using: &generator) < chance)
            }
        }
    }

    @Test(arguments: 1...6) func `strata that are the areas make the shares independent`(seed: UInt64) throws {
        let survey = Survey(seed: seed)
        let sample = try SurveySample(answers: survey.answers, weights: survey.weights, strata: survey.areas)
        let difference = try sample.difference(of: survey.areas.map { $0 == 1 }, from: survey.areas.map { $0 == 0 })
        #expect(abs(difference.covariance) < Tolerance.rounding && !difference.overlaps)
        #expect(
            agrees(
                difference.standardError * difference.standardError, difference.share.variance + difference.reference.variance,
                within: Tolerance.rounding))
        let limits = difference.newcombeLimits()
        #expect(limits.lower < difference.difference && difference.difference < limits.upper)
        #expect(try #require(difference.p) <= 1)
    }

    @Test(arguments: 1...6) func `against everybody the covariance is kept`(seed: UInt64) throws {
        let survey = Survey(seed: seed)
        let sample = try SurveySample(answers: survey.answers, weights: survey.weights)
        let members = survey.areas.map { $0 == 1 }
        let difference = try sample.difference(of: members)
        #expect(difference.overlaps && difference.covariance > 0)
        #expect(difference.reference == sample.share)
        // p_a − p_all is (1 − W_a/W) (p_a − p_rest)
        let rest = try sample.difference(of: members, from: members.map { !$0 })
        let factor = 1 - difference.share.sumOfWeights / difference.reference.sumOfWeights
        #expect(agrees(difference.difference, factor * rest.difference, within: Tolerance.rounding))
        #expect(difference.newcombeLimits().upper - difference.newcombeLimits().lower < 2 * 1.96 * 3 * difference.standardError)
    }

    @Test func `a share against itself differs by nothing`() throws {
        let survey = Survey(seed: 3)
        let sample = try SurveySample(answers: survey.answers, weights: survey.weights, strata: survey.years)
        let everybody = [Bool](repeating: true, count: sample.asked)
        let difference = try sample.difference(of: everybody)
        #expect(difference.difference == 0 && difference.standardError < 1e-9)
        let unanimous = try SurveySample(answers: [true, true, true], weights: [1, 1, 2]).difference(of: [true, false, false])
        #expect(unanimous.z == nil && unanimous.p == nil)
    }

    @Test(arguments: 1...6) func `years count equally when pooled`(seed: UInt64) throws {
        let survey = Survey(seed: seed)
        let pooled = try PooledShare(answers: survey.answers, weights: survey.weights, years: survey.years)
        let mean = pooled.years.values.reduce(0) { $0 + $1.share } / Double(pooled.years.count)
        #expect(agrees(pooled.share.share, mean, within: Tolerance.rounding))
        let variance = pooled.years.values.reduce(0) { $0 + $1.variance } / Double(pooled.years.count * pooled.years.count)
        // Around the pooled share, not each year's own, so near but not equal.
        #expect(abs(pooled.share.variance / variance - 1) < 0.02)
        #expect(agrees(pooled.share.sumOfWeights, 1, within: Tolerance.rounding))
        let p = try #require(pooled.homogeneityP)
        #expect(p >= 0 && p <= 1)
        let heavier = survey.weights.indices.map { survey.weights[$0] * (survey.years[$0] == 2021 ? 50 : 1) }
        #expect(
            agrees(
                try PooledShare(answers: survey.answers, weights: heavier, years: survey.years).share.share, mean,
                within: Tolerance.rounding))
    }

    @Test func `homogeneity needs two years that vary`() throws {
        let single = try PooledShare(answers: [true, false, true], weights: [1, 1, 1], years: [1, 1, 1])
        #expect(single.homogeneityP == nil)
        let unanimous = try PooledShare(answers: [true, true, true, false], weights: [1, 1, 1, 1], years: [1, 1, 2, 2])
        #expect(unanimous.homogeneityP == nil && unanimous.years.count == 2)
    }

    @Test func `a year in which nobody answered is no year`() throws {
        let pooled = try PooledShare(answers: [true, false, nil], weights: [1, 1, 1], years: [1, 1, 2])
        #expect(pooled.years.keys.sorted() == [1] && agrees(pooled.share.share, 0.5, within: Tolerance.rounding))
    }

    @Test(arguments: 1...4) func `calibrated weights meet the totals`(seed: UInt64) throws {
        let survey = Survey(seed: seed)
        let sample = try SurveySample(answers: survey.answers, weights: survey.weights, strata: survey.years)
        let ages = SurveyMargin(categories: survey.ages, totals: [500, 300, 200])
        let areas = SurveyMargin(categories: survey.areas, totals: [400, 100, 300, 200])
        let answered = survey.answers.indices.filter { survey.answers[$0] != nil }
        for (calibrated, margins) in [
            (try CalibratedSample(sample, postStratifiedBy: ages), [ages]),
            (try CalibratedSample(sample, rakedTo: [ages, areas]), [ages, areas]),
            (try CalibratedSample(sample, regressedOn: [ages, areas]), [ages, areas]),
        ] {
            for margin in margins {
                var sums = [Double](repeating: 0, count: margin.totals.count)
                for (place, weight) in zip(answered, calibrated.weights) { sums[margin.categories[place]] += weight }
                for (sum, total) in zip(sums, margin.totals) { #expect(agrees(sum, total, within: Tolerance.printed)) }
            }
            let share = try #require(try calibrated.share())
            #expect(agrees(share.sumOfWeights, 1000, within: Tolerance.printed) && share.variance > 0)
        }
    }

    @Test func `one margin raked is post-stratified, and the regression too`() throws {
        let survey = Survey(seed: 9)
        let sample = try SurveySample(answers: survey.answers, weights: survey.weights)
        let ages = SurveyMargin(categories: survey.ages, totals: [500, 300, 200])
        let one = try CalibratedSample(sample, postStratifiedBy: ages)
        for other in [try CalibratedSample(sample, rakedTo: [ages]), try CalibratedSample(sample, regressedOn: [ages])] {
            for (weight, expected) in zip(other.weights, one.weights) { #expect(agrees(weight, expected, within: Tolerance.printed)) }
        }
        let inside = try #require(try one.share(among: survey.ages.map { $0 == 1 }))
        #expect(agrees(inside.sumOfWeights, 300, within: Tolerance.printed))
        #expect(try one.share(among: [Bool](repeating: false, count: sample.asked)) == nil)
    }

    @Test func `a known share of the population is met without variance`() throws {
        let survey = Survey(seed: 2)
        let sample = try SurveySample(answers: survey.answers, weights: survey.weights)
        let told = survey.answers.map { $0 == true ? 1 : 0 }
        let share = try #require(
            try CalibratedSample(sample, postStratifiedBy: SurveyMargin(categories: told, totals: [700, 300])).share())
        #expect(agrees(share.share, 0.3, within: Tolerance.rounding) && share.variance < 1e-20)
    }

    @Test func `calibration refuses what it cannot meet`() throws {
        let sample = try SurveySample(answers: [true, false, nil], weights: [1, 1, 1])
        func margin(_ categories: [Int], _ totals: [Double]) -> SurveyMargin { SurveyMargin(categories: categories, totals: totals) }
        #expect(throws: SurveyRefusal.lengths(3, 2)) { try CalibratedSample(sample, postStratifiedBy: margin([0, 1], [1, 1])) }
        #expect(throws: SurveyRefusal.total(0)) { try CalibratedSample(sample, postStratifiedBy: margin([0, 1, 0], [1, 0])) }
        #expect(throws: SurveyRefusal.category(2)) { try CalibratedSample(sample, postStratifiedBy: margin([0, 2, 0], [1, 1])) }
        #expect(throws: SurveyRefusal.category(1)) { try CalibratedSample(sample, postStratifiedBy: margin([0, 0, 1], [1, 1])) }
        let (one, other) = (margin([0, 1, 0], [1, 1]), margin([0, 1, 0], [1, 2]))
        #expect(throws: SurveyRefusal.margins(2, 3)) { try CalibratedSample(sample, rakedTo: [one, other]) }
        #expect(throws: SurveyRefusal.margins(2, 3)) { try CalibratedSample(sample, regressedOn: [one, other]) }
        #expect(throws: SurveyRefusal.notSettled(rounds: 5)) {
            try CalibratedSample(sample, rakedTo: [margin([0, 1, 0], [1, 2]), margin([0, 1, 0], [2, 1])], rounds: 5)
        }
        #expect(throws: SurveyRefusal.unreachableTotals) {
            try CalibratedSample(sample, regressedOn: [[1, 1, 1], [2, 2, 2]], totals: [2, 5])
        }
        #expect(throws: SurveyRefusal.lengths(1, 2)) { try CalibratedSample(sample, regressedOn: [[1, 1, 1]], totals: [2, 5]) }
        #expect(throws: SurveyRefusal.lengths(3, 1)) { try CalibratedSample(sample, regressedOn: [[1]], totals: [2]) }
        #expect(throws: SurveyRefusal.total(.infinity)) { try CalibratedSample(sample, regressedOn: [[1, 1, 1]], totals: [.infinity]) }
        #expect(throws: SurveyRefusal.auxiliary(1e13)) { try CalibratedSample(sample, regressedOn: [[1, 1e13, 1]], totals: [2]) }
        #expect(throws: SurveyRefusal.lengths(3, 1)) { try CalibratedSample(sample, rakedTo: [one]).share(among: [true]) }
    }

    @Test func `weights that cancel leave no share, and one below 0 leaves limits within bounds`() throws {
        let sample = try SurveySample(answers: [true, false], weights: [1, 1])
        let none = try CalibratedSample(sample, regressedOn: [[1, 0], [0, 1]], totals: [1, -1])
        #expect(try none.share() == nil)
        let outside = try #require(try CalibratedSample(sample, regressedOn: [[1, 0], [0, 1]], totals: [3, -1]).share())
        #expect(outside.share == 1.5 && outside.limits() == Limits(lower: outside.limits().lower, upper: 1))
        #expect(outside.limits(by: .wilson)?.upper == 1 && outside.limits(by: .logit) == nil)
    }

    @Test func `printed shares have Wilson's limits and a publishable size`() throws {
        let printed = try PrintedShare(share: 0.875, answers: 40)
        #expect(agrees(printed.limits().lower, 0.738878801611489, within: Tolerance.printed))
        #expect(printed.isSuppressed() && !printed.isSuppressed(below: 40) && printed.effectiveSize == 40)
        #expect(throws: SurveyRefusal.printed(1.1)) { try PrintedShare(share: 1.1, answers: 40) }
        #expect(throws: SurveyRefusal.printed(0)) { try PrintedShare(share: 0.5, answers: 0) }
        #expect(throws: SurveyRefusal.printed(0)) { try PrintedShare(share: 0.5, answers: 10, designEffect: 0) }
    }

    @Test func `eighty-seven and a half percent needs eight answers`() {
        #expect(PrintedShare.fewestAnswers(behind: [87.5], step: 0.1, upTo: 100) == 8)
        #expect(PrintedShare.fewestAnswers(behind: [87.5, 33.3], step: 0.1, upTo: 100) == 24)
        #expect(PrintedShare.fewestAnswers(behind: [12.34], step: 0.01, upTo: 40) == nil)
        #expect(PrintedShare.fewestAnswers(behind: [101], step: 1, upTo: 40) == nil)
    }
}
