import Statistics
import Testing

@Suite struct VerdictTests {
    private let unrest = Dispersion(phi: 2.55, degreesOfFreedom: 45) ?? .poisson

    private func label(_ earlier: Int, _ later: Int, isSum: Bool = false, own: Dispersion? = nil) throws -> ChangeLabel? {
        let row = ChangeRow(try CountPair(earlier: earlier, later: later), isSum: isSum, ownDispersion: own)
        return VerdictRule.standard.verdicts(on: [row], dispersion: unrest).first?.label
    }

    @Test func `a change is certain when it stands against chance and against the usual unrest`() throws {
        #expect(try label(334, 218) == .certainDecrease)
        #expect(try label(218, 334) == .certainIncrease)
    }

    @Test func `a change is likely when it stands against chance alone`() throws {
        #expect(try label(100, 132) == .likelyIncrease)
        #expect(try label(132, 100) == .likelyDecrease)
        #expect(try label(100, 132, own: .poisson) == .certainIncrease)
    }

    @Test func `a small change cannot be told from chance, and nine events are too few`() throws {
        #expect(try label(90, 89) == .withinChance)
        #expect(try label(0, 9) == .tooFew)
        #expect(try label(0, 10, own: .poisson) == .certainIncrease)
        #expect(try label(0, 0) == .tooFew)
    }

    @Test func `carries the codes that machines know`() {
        #expect(
            ChangeLabel.allCases.map(\.rawValue) == [
                "säker ökning", "säker minskning", "trolig ökning", "trolig minskning", "inom slumpen", "för få fall",
            ])
    }

    @Test func `many rows together ask more of each, a sum is judged alone`() throws {
        let pair = try CountPair(earlier: 100, later: 135)
        let quiet = try CountPair(earlier: 100, later: 101)
        let rows = [ChangeRow(pair)] + [ChangeRow](repeating: ChangeRow(quiet), count: 9) + [ChangeRow(pair, isSum: true)]
        let verdicts = VerdictRule.standard.verdicts(on: rows, dispersion: .poisson)
        #expect(verdicts[0].label == .likelyIncrease)
        #expect(verdicts[10].label == .certainIncrease)
        #expect(verdicts[10].adjustedMidP == nil && verdicts[10].adjustedDispersedP == nil)
        #expect(agrees(verdicts[0].adjustedMidP, 10 * pair.midP, within: Tolerance.rounding))
    }

    @Test func `a sum does not weigh on the rows it sums`() throws {
        let rows = try [(30, 50), (60, 55)].map { ChangeRow(try CountPair(earlier: $0.0, later: $0.1)) }
        let sum = ChangeRow(try CountPair(earlier: 90, later: 105), isSum: true)
        let alone = VerdictRule.standard.verdicts(on: rows, dispersion: unrest)
        let withSum = VerdictRule.standard.verdicts(on: rows + [sum], dispersion: unrest)
        #expect(Array(withSum.prefix(2)) == alone)
    }

    @Test func `an empty table has no verdicts and an impossible level no rule`() {
        #expect(VerdictRule.standard.verdicts(on: [], dispersion: unrest).isEmpty)
        #expect(VerdictRule(level: 0, minimumSum: 10, confidence: .ninetyFive) == nil)
        #expect(VerdictRule(level: .nan, minimumSum: 10, confidence: .ninetyFive) == nil)
    }
}

@Suite struct ContributionTests {
    @Test func `takes the part that changed most out of the sum`() throws {
        let sum = try CountPair(earlier: 1_306, later: 1_412)
        let parts = try [(345, 322), (554, 669), (407, 421)].map { try CountPair(earlier: $0.0, later: $0.1) }
        let contribution = try Contribution(of: sum, parts: parts)
        #expect(contribution.largestPart == 1)
        #expect(contribution.sum.change == 106 && contribution.largest.change == 115)
        #expect(contribution.rest.earlier == 752 && contribution.rest.later == 743 && contribution.rest.change == -9)
        #expect(agrees(contribution.rest.midP, 0.8160120843, within: Tolerance.printed))
        #expect(agrees(contribution.rest.exactP, 0.84, within: 0.005))
    }

    @Test func `a fall counts as much as a rise, and the first of equals is taken`() throws {
        let sum = try CountPair(earlier: 50, later: 30)
        let parts = try [(10, 15), (30, 10), (0, 5)].map { try CountPair(earlier: $0.0, later: $0.1) }
        #expect(try Contribution(of: sum, parts: parts).largestPart == 1)
        #expect(try Contribution(of: sum, parts: [parts[0], parts[2]]).largestPart == 0)
    }

    @Test func `refuses a sum without parts and a part that does not fit`() throws {
        let sum = try CountPair(earlier: 5, later: 5)
        #expect(throws: ContributionRefusal.noParts) { try Contribution(of: sum, parts: []) }
        let part = try CountPair(earlier: 6, later: 0)
        #expect(throws: ContributionRefusal.exceedsSum(part: 0)) { try Contribution(of: sum, parts: [part]) }
    }
}

@Suite struct VisibleChangeTests {
    @Test(arguments: [
        (1, 7, nil), (5, 14, 0), (10, 22, 2), (20, 35, 9), (50, 72, 32), (100, 130, 74), (300, 350, 253), (500, 564, 439),
    ]) func `knows how much would have been needed`(earlier: Int, increase: Int, decrease: Int?) throws {
        let visible = try VisibleChange(from: earlier)
        #expect(visible.increase == increase && visible.decrease == decrease)
    }

    @Test(arguments: [0, 1, 4, 9, 33, 77, 1_000, 46_123, 3_000_000]) func `one event less would not have been enough`(earlier: Int) throws {
        let visible = try VisibleChange(from: earlier, earlierExposure: 304, laterExposure: 305)
        let p = { (later: Int) in try CountPair(earlier: earlier, later: later, earlierExposure: 304, laterExposure: 305).midP }
        let increase = try #require(visible.increase)
        #expect(try p(increase) <= 0.05 && p(increase - 1) > 0.05)
        guard let decrease = visible.decrease else {
            #expect(try p(0) > 0.05)
            return
        }
        #expect(try p(decrease) <= 0.05 && p(decrease + 1) > 0.05)
    }

    @Test(arguments: [(7, 1.0, 90.0), (400, 365.0, 31.0), (12_000, 1.0, 4.0), (2, 1e-3, 1.0)])
    func `one event less would not have been enough where the periods differ`(earlier: Int, before: Double, after: Double) throws {
        let visible = try VisibleChange(from: earlier, earlierExposure: before, laterExposure: after, by: .exact)
        let p = { (later: Int) in try CountPair(earlier: earlier, later: later, earlierExposure: before, laterExposure: after).exactP }
        let (increase, decrease) = (try #require(visible.increase), try #require(visible.decrease))
        #expect(try p(increase) <= 0.05 && p(increase - 1) > 0.05)
        #expect(try p(decrease) <= 0.05 && p(decrease + 1) > 0.05)
    }

    @Test(arguments: [(1, 8), (5, 15), (10, 23), (20, 36), (50, 73), (100, 131), (300, 351), (500, 565)])
    func `the exact test asks for one event more`(earlier: Int, increase: Int) throws {
        #expect(try VisibleChange(from: earlier, by: .exact).increase == increase)
    }

    @Test func `meets the edges`() throws {
        #expect(try VisibleChange(from: CountPair.largestCount).increase == nil)
        let never = try VisibleChange(from: 10, level: 0)
        #expect(never.increase == nil && never.decrease == nil)
        let scarce = try VisibleChange(from: 3, earlierExposure: 1e12, laterExposure: 1e-12)
        #expect(scarce.increase == 1 && scarce.decrease == nil)
        #expect(throws: CountRefusal.negative(-1)) { try VisibleChange(from: -1) }
    }
}

@Suite struct PercentChangeTests {
    @Test(arguments: [(334, 218, -35), (40, 25, -38), (40, 55, 38), (20, 20, 0), (200, 203, 2)])
    func `prints whole percent, halves away from zero`(earlier: Int, later: Int, shown: Int) throws {
        #expect(PercentChange(try CountPair(earlier: earlier, later: later)).shown == shown)
    }

    @Test func `keeps the unrounded value`() throws {
        let percent = PercentChange(try CountPair(earlier: 334, later: 218))
        #expect(agrees(percent.exact, -34.730538922155688, within: Tolerance.rounding))
        #expect(percent.withheld == nil)
    }

    @Test(arguments: [
        (0, 5, PercentWithheld.baseZero), (0, 0, .baseZero), (4, 5, .smallSum), (19, 400, .smallBase),
    ]) func `withholds what would mislead`(earlier: Int, later: Int, reason: PercentWithheld) throws {
        let percent = PercentChange(try CountPair(earlier: earlier, later: later))
        #expect(percent.withheld == reason && percent.shown == nil)
        #expect((percent.exact == nil) == (earlier == 0))
    }
}
