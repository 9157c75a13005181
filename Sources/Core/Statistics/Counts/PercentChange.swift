/// Why a change in percent is not shown, as a code.
package enum PercentWithheld: String, CaseIterable, Sendable {
    /// The earlier count is 0: there is nothing to be a percentage of.
    case baseZero = "base-zero"
    /// The earlier count is below 20: a few events more or less would be told as tens of percent.
    case smallBase = "base-below-20"
    /// Both counts together are below 10.
    case smallSum = "sum-below-10"
}

/// The change between two counts in percent of the earlier, and whether it should be shown.
package struct PercentChange: Equatable, Sendable {
    /// The change in percent, unrounded; nil when the earlier count is 0.
    package let exact: Double?
    /// Why the percentage is not to be shown; nil when it is.
    package let withheld: PercentWithheld?

    /// The percentage as printed, whole and rounded half away from zero (-37.5 becomes -38); nil when withheld.
    package var shown: Int? {
        guard withheld == nil, let exact else { return nil }
        return Int(exact.rounded(.toNearestOrAwayFromZero))
    }

    /// Works out the percentage; exposures play no part.
    package init(_ pair: CountPair) {
        exact = pair.earlier == 0 ? nil : Double(100 * pair.change) / Double(pair.earlier)
        withheld = Self.withheld(base: pair.earlier, sum: pair.sum)
    }

    /// Why a percentage of so many events is not to be shown, when there are `sum` in all; nil when it is.
    package static func withheld(base: Int, sum: Int) -> PercentWithheld? {
        if base == 0 { return .baseZero }
        if sum < 10 { return .smallSum }
        return base < 20 ? .smallBase : nil
    }
}
