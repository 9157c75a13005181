/// A permutation test for two series of levels over the same weeks, which lets neighbouring weeks depend on each other.
///
/// Whole blocks of consecutive weeks keep or swap their two series, each with probability 1/2. The statistic is |A12 - 1/2|, missing values
/// left out; p = (1 + permutations at least as far) / (1 + permutations). Report it beside the Mann-Whitney p, and believe the larger.
///
/// - SeeAlso: Politis and Romano 1994, JASA 89 (blocks); Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9 (the added 1).
package struct BlockPermutation: Equatable, Sendable {
    /// How many consecutive weeks stay together.
    package let blockLength: Int
    /// How many permutations are drawn.
    package let permutations: Int

    /// Blocks of four weeks, 9,999 permutations.
    package static let monthly = BlockPermutation(checked: 4, permutations: 9_999)

    /// Creates a test.
    ///
    /// - Throws: `nothingToPermute` for a block length or a number of permutations below 1.
    package init(blockLength: Int, permutations: Int) throws(GroupRefusal) {
        guard blockLength >= 1 else { throw .nothingToPermute(blockLength) }
        guard permutations >= 1 else { throw .nothingToPermute(permutations) }
        self.init(checked: blockLength, permutations: permutations)
    }

    private init(checked blockLength: Int, permutations: Int) {
        self.blockLength = blockLength
        self.permutations = permutations
    }

    /// The p of no difference between two series.
    ///
    /// - Parameters:
    ///   - first: the levels of one series, nil where missing.
    ///   - second: the levels of the other for the same weeks.
    ///   - generator: the source of chance; the same start gives the same p.
    /// - Throws: `differentLengths`, or `emptyGroup` when a series has no value.
    /// - Complexity: O(n log n + permutations * blocks).
    package func p(
        _ first: [Int?], _ second: [Int?], using generator: inout some RandomNumberGenerator
    ) throws(GroupRefusal) -> Double {
        guard first.count == second.count else { throw .differentLengths(first.count, second.count) }
        let blocks = BlockRanks(first, second, length: blockLength)
        guard blocks.whole.firstCount > 0, blocks.whole.secondCount > 0 else { throw .emptyGroup }
        let observed = blocks.whole.distance - Self.tieTolerance
        var atLeast = 1
        for _ in 0..<permutations where blocks.permuted(using: &generator).distance >= observed { atLeast += 1 }
        return Double(atLeast) / Double(permutations + 1)
    }

    /// Sums of the same ranks in another order may differ in their last digit and are still ties.
    private static let tieTolerance = 1e-12
}

/// Each block's share in the rank sums; ranks are those of all values together and do not change when blocks swap.
private struct BlockRanks {
    struct Tally {
        var firstRanks = 0.0
        var firstCount = 0.0
        var secondRanks = 0.0
        var secondCount = 0.0

        mutating func add(_ other: Tally, swapped: Bool) {
            firstRanks += swapped ? other.secondRanks : other.firstRanks
            firstCount += swapped ? other.secondCount : other.firstCount
            secondRanks += swapped ? other.firstRanks : other.secondRanks
            secondCount += swapped ? other.firstCount : other.secondCount
        }

        /// |A12 - 1/2|; 0 when a permutation leaves one side empty.
        var distance: Double {
            guard firstCount > 0, secondCount > 0 else { return 0 }
            return abs((firstRanks - firstCount * (firstCount + 1) / 2) / (firstCount * secondCount) - 0.5)
        }
    }

    private var blocks: [Tally]
    private(set) var whole = Tally()

    init(_ first: [Int?], _ second: [Int?], length: Int) {
        let ranks = MidRanks(first.compactMap(\.self) + second.compactMap(\.self)).values
        blocks = [Tally](repeating: Tally(), count: (first.count - 1) / length + 1)
        var next = 0
        for position in first.indices where first[position] != nil {
            blocks[position / length].firstRanks += ranks[next]
            blocks[position / length].firstCount += 1
            next += 1
        }
        for position in second.indices where second[position] != nil {
            blocks[position / length].secondRanks += ranks[next]
            blocks[position / length].secondCount += 1
            next += 1
        }
        for block in blocks { whole.add(block, swapped: false) }
    }

    func permuted(using generator: inout some RandomNumberGenerator) -> Tally {
        var tally = Tally()
        for block in blocks { tally.add(block, swapped: generator.next() >> 63 == 1) }
        return tally
    }
}
