/// Why a sum cannot be split.
package enum ContributionRefusal: Error, Equatable, Sendable {
    /// There are no parts.
    case noParts
    /// The part at this position, counted from 0, has more events than the sum in one of the periods.
    case exceedsSum(part: Int)
}

/// What a sum's change consists of: the part that changed most, and all the rest together.
package struct Contribution: Equatable, Sendable {
    /// The sum that was split.
    package let sum: CountPair
    /// The position among the parts, from 0, of the one with the largest change in events, up or down; the first when several are equal.
    package let largestPart: Int
    /// The counts of that part.
    package let largest: CountPair
    /// The sum without that part, with the exposures of the sum; its `midP` tells whether anything else changed.
    package let rest: CountPair

    /// Splits a sum.
    ///
    /// - Throws: `noParts`, or `exceedsSum` when the largest part does not fit in the sum.
    package init(of sum: CountPair, parts: [CountPair]) throws(ContributionRefusal) {
        guard var position = parts.indices.first else { throw .noParts }
        for index in parts.indices where abs(parts[index].change) > abs(parts[position].change) { position = index }
        largestPart = position
        largest = parts[position]
        self.sum = sum
        do {
            rest = try CountPair(
                earlier: sum.earlier - largest.earlier, later: sum.later - largest.later,
                earlierExposure: sum.earlierExposure, laterExposure: sum.laterExposure)
        } catch {
            throw .exceedsSum(part: position)
        }
    }
}
