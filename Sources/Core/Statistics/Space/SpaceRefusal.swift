/// Why a spatial method cannot answer.
package enum SpaceRefusal: Error, Equatable, Sendable {
    /// There are no places, areas, points or periods to work on.
    case nothing
    /// A count below 0, or counts whose sum is above `largestSum`.
    case count(Int)
    /// A value, coordinate or size that is not a finite number or lies outside what the method takes.
    case number(Double)
    /// Two lists that should be equally long are not.
    case differentLengths(Int, Int)
    /// A neighbour that is the area itself, is listed twice or does not exist, by its number.
    case neighbour(Int)
    /// A number of permutations, simulations, windows or pixels that is below 1 or above what fits in memory.
    case amount(Int)
    /// Band limits that do not rise.
    case bands
    /// A ring with fewer than three corners or without area, by its number.
    case ring(Int)
    /// An event so far outside the window that nothing of its kernel falls inside, by its number.
    case outsideWindow(Int)

    /// The largest sum of counts that is taken: sums of products of two counts stay exact in a double.
    package static let largestSum = 1_000_000_000
}

extension SpaceRefusal {
    /// The sum of counts.
    ///
    /// - Throws: `count` for one below 0 and where the sum passes `largestSum`.
    static func sum(_ counts: some Sequence<Int>) throws(SpaceRefusal) -> Int {
        var sum = 0
        for count in counts {
            guard count >= 0, count <= largestSum - sum else { throw .count(count) }
            sum += count
        }
        return sum
    }

    /// Checks that numbers are finite and at most 1e12 in size, so that their squares and sums are too.
    ///
    /// - Throws: `number` for the first that is not.
    static func check(_ numbers: some Sequence<Double>) throws(SpaceRefusal) {
        for number in numbers where !(abs(number) <= 1e12) { throw .number(number) }
    }

    /// Checks a number of repetitions.
    ///
    /// - Throws: `amount` below 1 and above a million.
    static func check(repetitions: Int) throws(SpaceRefusal) {
        guard (1...1_000_000).contains(repetitions) else { throw .amount(repetitions) }
    }
}

extension SplitMix64 {
    /// A whole number from 0 up to, not including, `bound`, which is 1 or more.
    ///
    /// The high half of a 128-bit product: uneven by less than bound / 2^64, which no number of draws shows.
    mutating func index(below bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
    }
}
