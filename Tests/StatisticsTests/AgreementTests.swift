import Statistics
import Testing

@Suite struct KrippendorffTests {
    /// The ratings of Krippendorff 2011, section C: four observers, twelve units.
    private let published = Ratings(units: [
        [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2],
        [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, 3, nil, nil],
    ])

    @Test(arguments: [(RatingDistance.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849)])
    func `gives the published alpha`(distance: RatingDistance, alpha: Double) {
        #expect(agrees(published.alpha(distance), alpha, within: Tolerance.published))
    }

    @Test(arguments: RatingDistance.allCases) func `cannot be reckoned when nobody differs from anybody`(distance: RatingDistance) {
        #expect(Ratings(units: []).alpha(distance) == nil)
        #expect(Ratings(units: [[2, nil], [nil, 3]]).alpha(distance) == nil)
        #expect(Ratings(units: [[2, 2], [2, 2]]).alpha(distance) == nil)
        #expect(Ratings(units: [[1, 1], [3, 3]]).alpha(distance) == 1)
    }

    @Test(arguments: RatingDistance.allCases) func `limits hold alpha, and the same seed gives the same ones`(distance: RatingDistance) throws {
        var (one, same) = (SplitMix64(seed: 3), SplitMix64(seed: 3))
        let limits = try #require(try published.limits(distance, using: &one))
        let alpha = try #require(published.alpha(distance))
        #expect(limits.lower < alpha && alpha < limits.upper && limits.upper <= 1)
        #expect(try published.limits(distance, using: &same) == limits)
        #expect(try #require(published.limits(distance, Confidence(0.5) ?? .ninetyFive, using: &one)?.lower) > limits.lower)
    }

    @Test func `limits hold the agreement that made the ratings about as often as they say`() throws {
        var generator = SplitMix64(seed: 21)
        // Two raters see the level and each guesses anew with probability 0.3: among many units alpha is 0.49.
        func level() -> Int { Int.random(in: 1...4, using: &generator) }
        var held = 0
        for _ in 0..<60 {
            let units: [[Int?]] = (0..<60).map { _ in
                let seen = level()
                return (0..<2).map { _ in Int.random(in: 0..<10, using: &generator) < 3 ? level() : seen }
            }
            let limits = try #require(try Ratings(units: units).limits(.nominal, draws: 199, using: &generator))
            held += limits.lower <= 0.49 && 0.49 <= limits.upper ? 1 : 0
        }
        #expect(held >= 49)
    }

    @Test func `there are no limits without alpha, and none where few draws have one`() throws {
        var generator = SplitMix64(seed: 1)
        #expect(try Ratings(units: [[2, 2], [2, 2]]).limits(.ordinal, using: &generator) == nil)
        // Of two units a draw has both, and so an alpha, half of the time.
        let single = try (0..<20).map { _ in try Ratings(units: [[1, 1], [3, 3]]).limits(.ordinal, draws: 1, using: &generator) }
        #expect(single.contains(nil) && single.contains(Limits(lower: 1, upper: 1)))
        #expect(throws: GroupRefusal.nothingToPermute(0)) { try Ratings(units: []).limits(.ordinal, draws: 0, using: &generator) }
    }

    @Test(arguments: RatingDistance.allCases) func `neither the units' nor the raters' order matters`(distance: RatingDistance) {
        let units: [[Int?]] = [[1, 2, nil], [3, 3, 2], [2, nil, 2], [4, 4, 5]]
        let alpha = Ratings(units: units).alpha(distance)
        #expect(agrees(Ratings(units: units.reversed()).alpha(distance), alpha ?? .nan, within: Tolerance.rounding))
        #expect(agrees(Ratings(units: units.map { $0.reversed() }).alpha(distance), alpha ?? .nan, within: Tolerance.rounding))
    }

    @Test func `grades agreement`() {
        #expect(AgreementGrade(alpha: 0.8) == .good && AgreementGrade(alpha: 0.667) == .tentative)
        #expect(AgreementGrade(alpha: 0.66) == .insufficient && AgreementGrade(alpha: .nan) == .insufficient)
    }
}

@Suite struct CohenKappaTests {
    @Test func `works out the textbook table by hand`() throws {
        let first = [Int](repeating: 1, count: 25) + [Int](repeating: 2, count: 25)
        let second = [Int](repeating: 1, count: 20) + [Int](repeating: 2, count: 5) + [Int](repeating: 1, count: 10)
        let kappa = try CohenKappa(first, second + [Int](repeating: 2, count: 15))
        #expect(kappa.count == 50 && agrees(kappa.agreement, 0.7, within: Tolerance.rounding))
        #expect(agrees(kappa.unweighted, 0.4, within: Tolerance.rounding))
        #expect(agrees(kappa.linear, 0.4, within: Tolerance.rounding) && agrees(kappa.quadratic, 0.4, within: Tolerance.rounding))
    }

    @Test func `a larger difference weighs more`() throws {
        let kappa = try CohenKappa([1, 2, 3, 4, 5, nil], [1, 2, 3, 5, 4, 2])
        let (plain, linear, quadratic) = (kappa.unweighted ?? 0, kappa.linear ?? 0, kappa.quadratic ?? 0)
        #expect(kappa.count == 5 && plain < linear && linear < quadratic)
    }

    @Test func `raters who never vary cannot be judged`() throws {
        let constant = try CohenKappa([2, 2, 2], [2, 2, 2])
        #expect(constant.unweighted == nil && constant.linear == nil && constant.quadratic == nil && constant.agreement == 1)
        let empty = try CohenKappa([nil], [1])
        #expect(empty.count == 0 && empty.agreement == nil && empty.unweighted == nil)
        #expect(throws: GroupRefusal.differentLengths(1, 2)) { try CohenKappa([1], [1, 2]) }
    }
}
