/// Why two counts cannot be compared.
package enum CountRefusal: Error, Equatable, Sendable {
    /// A count below 0.
    case negative(Int)
    /// A count above `CountPair.largestCount`.
    case tooLarge(Int)
    /// An exposure that is not a number between 1e-12 and 1e12.
    case exposure(Double)
}

/// The number of events in an earlier and a later period, with the exposure of each: days, person-years, or 1 and 1.
///
/// Only the ratio of the exposures matters. The two counts are taken as Poisson; `Dispersion` says when that is too bold.
package struct CountPair: Equatable, Sendable {
    /// Events in the earlier period.
    package let earlier: Int
    /// Events in the later period.
    package let later: Int
    /// Exposure of the earlier period, above 0.
    package let earlierExposure: Double
    /// Exposure of the later period, in the same unit.
    package let laterExposure: Double

    /// One billion: above it nobody counts events, and sums stay far from overflow.
    package static let largestCount = 1_000_000_000

    static let exposures = 1e-12...1e12

    /// Creates a pair of counts.
    ///
    /// - Throws: `negative` or `tooLarge` for a count, `exposure` for an exposure that cannot be one (NaN and 0 among them).
    package init(earlier: Int, later: Int, earlierExposure: Double = 1, laterExposure: Double = 1) throws(CountRefusal) {
        for count in [earlier, later] {
            guard count >= 0 else { throw .negative(count) }
            guard count <= Self.largestCount else { throw .tooLarge(count) }
        }
        for exposure in [earlierExposure, laterExposure] where !Self.exposures.contains(exposure) {
            throw .exposure(exposure)
        }
        self.earlier = earlier
        self.later = later
        self.earlierExposure = earlierExposure
        self.laterExposure = laterExposure
    }

    /// Events in both periods together.
    package var sum: Int { earlier + later }

    /// Later minus earlier, in events.
    package var change: Int { later - earlier }

    /// The share of all exposure that is later: the expected share of the events when nothing has changed.
    package var laterShare: Double { laterExposure / (earlierExposure + laterExposure) }

    /// The later rate over the earlier rate; infinite when only the earlier count is 0, nil when both are.
    package var rateRatio: Double? {
        guard sum > 0 else { return nil }
        return (Double(later) / laterExposure) / (Double(earlier) / earlierExposure)
    }
}
