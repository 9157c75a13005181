import Statistics
import Testing

@Suite struct PairedLevelsTests {
    @Test func `agrees with R 4.2.2 wilcox.test and binom.test on levels that tie`() throws {
        let paired = try PairedLevels([3, 2, 4, 1, 5, 2, 3, 4, 2, 3, 1, 4], [2, 2, 3, 2, 3, 1, 1, 5, 1, 3, 1, 2])
        #expect(paired.pairs == 12 && paired.higher == 7 && paired.lower == 2 && paired.signedRank == 38)
        #expect(agrees(paired.p(), 0.0655996921470719, within: Tolerance.rounding))
        #expect(agrees(paired.p(continuity: 0), 0.0571030921783027, within: Tolerance.rounding))
        #expect(agrees(paired.signP, 0.1796875, within: Tolerance.rounding))
    }

    @Test func `agrees with R 4.2.2 on the exact p without ties`() throws {
        let paired = try PairedLevels([10, 25, 31, 47, 52, 66, 79, 81, 95, 103], [9, 23, 34, 43, 47, 72, 72, 89, 86, 93])
        #expect(paired.signedRank == 38 && agrees(paired.exactP, 0.322265625, within: Tolerance.rounding))
        #expect(paired.verdictP == paired.exactP)
    }

    @Test func `agrees with R 4.2.2 on more weeks than are tried`() throws {
        let differences = (1...40).map { $0.isMultiple(of: 3) ? -$0 : $0 }
        let paired = try PairedLevels(differences, [Int](repeating: 0, count: 40))
        #expect(paired.signedRank == 547 && paired.exactP == nil)
        #expect(agrees(paired.verdictP, 0.0665446549685815, within: Tolerance.rounding))
    }

    @Test func `the exact p is that of all signs, ties and all`() throws {
        let differences = [1, -1, 2, 1, 1, -2, 3, 1]
        let paired = try PairedLevels(differences, [Int](repeating: 0, count: 8))
        // Sizes 1 five times (rank 3), 2 twice (6.5), 3 once (8).
        let ranks = differences.map { abs($0) == 1 ? 3 : abs($0) == 2 ? 6.5 : 8.0 }
        let sums = (0..<256).map { signs in ranks.indices.reduce(0) { $0 + (signs >> $1 & 1 == 1 ? ranks[$1] : 0) } }
        let observed = zip(differences, ranks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
        let tail = Double(min(sums.count { $0 <= observed }, sums.count { $0 >= observed })) / 256
        #expect(agrees(paired.exactP, min(1, 2 * tail), within: Tolerance.rounding))
    }

    @Test func `the series may change places and the weeks their order`() throws {
        let (one, other) = ([3, 2, 4, 1, 5, 2, 3], [2, 2, 3, 2, 3, 1, 1])
        let (paired, turned) = try (PairedLevels(one, other), PairedLevels(other, one))
        #expect(agrees(turned.z(), -paired.z(), within: Tolerance.rounding) && turned.signP == paired.signP)
        #expect(agrees(turned.exactP, paired.exactP ?? .nan, within: Tolerance.rounding))
        #expect(try PairedLevels(one.reversed(), other.reversed()) == paired)
    }

    @Test func `finds a difference in chance as seldom as it says`() throws {
        var generator = SplitMix64(seed: 7)
        var (exact, sign) = (0, 0)
        for _ in 0..<400 {
            let levels = (0..<20).map { _ in (Int.random(in: 1...5, using: &generator), Int.random(in: 1...5, using: &generator)) }
            let paired = try PairedLevels(levels.map(\.0), levels.map(\.1))
            exact += paired.verdictP <= 0.05 ? 1 : 0
            sign += paired.signP <= 0.05 ? 1 : 0
        }
        // 20 are expected at most; 37 is four standard errors more.
        #expect(exact <= 37 && exact > 5 && sign <= 37)
    }

    @Test func `weeks all alike say nothing, and a missing week is left out`() throws {
        let same = try PairedLevels([2, 3, nil, 1], [2, 3, 4, nil])
        #expect(same.pairs == 2 && same.signP == 1 && same.exactP == 1 && same.p() == 1 && same.z() == 0)
        let one = try PairedLevels([5], [1])
        #expect(one.signP == 1 && one.exactP == 1)
        #expect(try PairedLevels([.max], [.min]).higher == 1)
    }

    @Test func `refuses series that do not pair or hold nothing`() {
        #expect(throws: GroupRefusal.differentLengths(1, 2)) { try PairedLevels([1], [1, 2]) }
        #expect(throws: GroupRefusal.emptyGroup) { try PairedLevels([1, nil], [nil, 2]) }
        #expect(throws: GroupRefusal.emptyGroup) { try PairedLevels([], []) }
    }
}
