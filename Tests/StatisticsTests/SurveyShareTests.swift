import Statistics
import Testing

@Suite struct SurveyShareTests {
    /// A made-up survey whose weights, strata and answers hang together.
    private static func survey(seed: UInt64, count: Int = 400) -> (answers: [Bool?], weights: [Double], strata: [Int]) {
        var generator = SplitMix64(seed: seed)
        var (answers, weights, strata): ([Bool?], [Double], [Int]) = ([], [], [])
        for _ in 0..<count {
            let stratum = Int.random(in: -3...4, using: &generator)
            strata.append(stratum)
            weights.append(Double.random(in: 0.2...5, using: &generator) * Double(10 + stratum))
            let chance = 0.2 + 0.05 * Double(stratum + 3)
            answers.append(Double.random(in: 0..<1, using: &generator) < 0.05 ? nil : Double.random(in: 0..<1, using: &generator) < chance)
        }
        return (answers, weights, strata)
    }

    @Test func `equal weights give the plain share and the variance of a simple random sample`() throws {
        let answers: [Bool?] = [true, false, false, true, nil, false, false, false, true, false, false]
        let share = try #require(try SurveySample(answers: answers, weights: [Double](repeating: 7, count: 11)).share)
        #expect(share.answers == 10 && share.successes == 3 && share.degreesOfFreedom == 9)
        #expect(agrees(share.share, 0.3, within: Tolerance.rounding))
        #expect(agrees(share.variance, 0.3 * 0.7 / 9, within: Tolerance.rounding))
        #expect(agrees(share.kishDesignEffect, 1, within: Tolerance.rounding))
        #expect(agrees(share.designEffect, 10.0 / 9, within: Tolerance.rounding))
        #expect(agrees(share.effectiveSize, 9, within: Tolerance.rounding) && agrees(share.kishSize, 10, within: Tolerance.rounding))
    }

    @Test(arguments: 1...8) func `scaling the weights and permuting the respondents changes nothing`(seed: UInt64) throws {
        let (answers, weights, strata) = Self.survey(seed: seed)
        let share = try #require(try SurveySample(answers: answers, weights: weights, strata: strata).share)
        let scaled = try #require(try SurveySample(answers: answers, weights: weights.map { $0 * 1000 }, strata: strata).share)
        var (order, generator) = (Array(answers.indices), SplitMix64(seed: seed))
        order.shuffle(using: &generator)
        let permuted = try #require(
            try SurveySample(answers: order.map { answers[$0] }, weights: order.map { weights[$0] }, strata: order.map { strata[$0] }).share
        )
        for other in [scaled, permuted] {
            #expect(agrees(other.share, share.share, within: Tolerance.rounding))
            #expect(agrees(other.variance, share.variance, within: Tolerance.rounding))
            #expect(agrees(other.kishDesignEffect, share.kishDesignEffect, within: Tolerance.rounding))
        }
    }

    @Test(arguments: 1...8) func `all parts at once are the parts one by one, and the whole`(seed: UInt64) throws {
        let (answers, weights, strata) = Self.survey(seed: seed)
        let sample = try SurveySample(answers: answers, weights: weights, strata: strata)
        let parts: [Int?] = answers.indices.map { $0 % 7 == 0 ? nil : ($0 % 5) * 1_000_000_007 }
        let shares = try sample.shares(of: parts)
        #expect(shares.count == 5)
        for (label, share) in shares {
            #expect(try sample.share(among: parts.map { $0 == label }) == share)
        }
        #expect(try sample.shares(of: [Int?](repeating: 3, count: sample.asked)) == [3: #require(sample.share)])
        #expect(try sample.shares(of: [Int?](repeating: nil, count: sample.asked)).isEmpty)
        #expect(try sample.share(among: [Bool](repeating: false, count: sample.asked)) == nil)
    }

    @Test(arguments: ShareMethod.allCases) func `limits lie around the share and mirror when the answers do`(method: ShareMethod) throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            let (answers, weights, strata) = Self.survey(seed: seed, count: 90)
            let share = try #require(try SurveySample(answers: answers, weights: weights, strata: strata).share)
            let mirrored = try #require(try SurveySample(answers: answers.map { $0.map { !$0 } }, weights: weights, strata: strata).share)
            let (limits, other) = (try #require(share.limits(by: method)), try #require(mirrored.limits(by: method)))
            #expect(limits.lower < share.share && share.share < limits.upper)
            #expect(agrees(limits.lower, 1 - other.upper, within: Tolerance.printed))
            #expect(agrees(limits.upper, 1 - other.lower, within: Tolerance.printed))
            let wide = try #require(Confidence(0.99))
            let wider = try #require(share.limits(by: method, wide))
            #expect(wider.lower < limits.lower && limits.upper < wider.upper)
        }
    }

    @Test func `the likelihood's limits solve their own equation at a known place`() throws {
        let share = try WeightedShareExample.half
        let limits = try #require(share.limits(by: .likelihood))
        #expect(agrees(limits.lower + limits.upper, 1, within: Tolerance.printed))
    }

    @Test func `when everybody agrees the limits are exact ones on Kish's size`() throws {
        let weights = (1...50).map(Double.init)
        for answer in [true, false] {
            let share = try #require(try SurveySample(answers: [Bool?](repeating: answer, count: 50), weights: weights).share)
            #expect(share.variance == 0 && share.isUnanimous && share.designEffect == nil && share.effectiveSize == 50)
            let limits = share.limits()
            let bound = answer ? 1 - limits.lower : limits.upper
            #expect((answer ? limits.upper : limits.lower) == (answer ? 1 : 0))
            // 1 − 0.025^(1/37.87), by hand
            #expect(abs(bound - 0.0928) < Tolerance.published)
            #expect(share.limits(by: .logit) == nil && share.limits(by: .likelihood) == nil && share.limits(by: .mean) == nil)
            #expect(share.limits(by: .wilson) != nil && share.limits(by: .kornGraubardBounded) != nil)
        }
    }

    @Test func `usual limits are Wilson's`() throws {
        let (answers, weights, strata) = Self.survey(seed: 5)
        let share = try #require(try SurveySample(answers: answers, weights: weights, strata: strata).share)
        #expect(share.limits() == share.limits(by: .wilson))
    }

    @Test func `a stratum with one answer counts with its whole deviation`() throws {
        let share = try #require(try SurveySample(answers: [true, false, false], weights: [1, 1, 1], strata: [1, 2, 2]).share)
        // z = 2/9, −1/9, −1/9: the pair does not vary, the single one counts (2/9)²
        #expect(agrees(share.variance, 4.0 / 81, within: Tolerance.rounding))
        #expect(share.degreesOfFreedom == 1)
    }

    @Test func `strata of one mind each leave no variance and no exact limits`() throws {
        let share = try #require(
            try SurveySample(answers: [true, true, false, false], weights: [1, 1, 1, 1], strata: [1, 1, 2, 2]).share)
        #expect(share.variance == 0 && share.effectiveSize == .infinity)
        #expect(share.limits() == Limits(lower: 0.5, upper: 0.5))
        #expect(share.limits(by: .kornGraubard) == nil && share.limits(by: .likelihood) == nil)
    }

    @Test func `without degrees of freedom there are only Wilson's limits`() throws {
        let share = try #require(try SurveySample(answers: [true, false], weights: [1, 1], strata: [1, 2]).share)
        #expect(share.degreesOfFreedom == 0)
        #expect(ShareMethod.allCases.filter { share.limits(by: $0) != nil } == [.wilson])
    }

    @Test func `fewer than a hundred answers are not published`() throws {
        for (count, isSuppressed) in [(99, true), (100, false)] {
            let answers = (0..<count).map { Optional($0 % 3 == 0) }
            let share = try #require(try SurveySample(answers: answers, weights: [Double](repeating: 1, count: count)).share)
            #expect(share.isSuppressed() == isSuppressed && !share.isSuppressed(below: 99))
        }
    }

    @Test func `refuses lists that do not pair, impossible weights and silence`() throws {
        #expect(throws: SurveyRefusal.lengths(2, 1)) { try SurveySample(answers: [true, false], weights: [1]) }
        #expect(throws: SurveyRefusal.lengths(1, 2)) { try SurveySample(answers: [true], weights: [1], strata: [1, 2]) }
        #expect(throws: SurveyRefusal.weight(0)) { try SurveySample(answers: [true, false], weights: [1, 0]) }
        #expect(throws: SurveyRefusal.weight(-1)) { try SurveySample(answers: [true], weights: [-1]) }
        #expect(throws: SurveyRefusal.weight(.infinity)) { try SurveySample(answers: [true], weights: [.infinity]) }
        #expect(throws: SurveyRefusal.self) { try SurveySample(answers: [true], weights: [.nan]) }
        #expect(throws: SurveyRefusal.noAnswers) { try SurveySample(answers: [nil], weights: [1]) }
        #expect(throws: SurveyRefusal.noAnswers) { try SurveySample(answers: [], weights: []) }
        let sample = try SurveySample(answers: [true, false], weights: [1, 1])
        #expect(throws: SurveyRefusal.lengths(2, 1)) { try sample.shares(of: [1]) }
        #expect(throws: SurveyRefusal.lengths(2, 1)) { try sample.share(among: [true]) }
        #expect(throws: SurveyRefusal.noAnswers) { try sample.difference(of: [false, false]) }
    }

    @Test func `strata may have any numbers`() throws {
        let sample = try SurveySample(
            answers: [true, false, true, false], weights: [1, 2, 3, 4], strata: [Int.min, Int.max, Int.min, Int.max])
        let small = try SurveySample(answers: [true, false, true, false], weights: [1, 2, 3, 4], strata: [0, 1, 0, 1])
        #expect(sample.share == small.share)
    }
}

/// A share worked out beforehand.
private enum WeightedShareExample {
    static var half: WeightedShare {
        get throws {
            let answers = (0..<200).map { Optional($0 % 2 == 0) }
            return try #require(try SurveySample(answers: answers, weights: [Double](repeating: 1, count: 200)).share)
        }
    }
}
