/// Which p of the conditional test decides.
package enum ConditionalP: CaseIterable, Sendable {
    /// The mid-P p, which verdicts rest on.
    case midP
    /// The exact p, which asks for one event more at most counts.
    case exact

    /// The p of a pair of counts.
    package func p(of pair: CountPair) -> Double {
        switch self {
        case .midP: pair.midP
        case .exact: pair.exactP
        }
    }
}

/// The smallest changes from an earlier count that two counts could have shown.
///
/// What a "cannot be told from chance" owes its reader: how much would have been needed.
package struct VisibleChange: Equatable, Sendable {
    /// The smallest later count above no change with a p at most the level; nil when it would exceed `CountPair.largestCount`.
    package let increase: Int?
    /// The largest later count below no change with a p at most the level; nil when not even 0 would do.
    package let decrease: Int?

    /// Finds the smallest visible changes.
    ///
    /// With equal exposures and level 0.05: from 1 event 7 are needed, from 10 events 22 or 2, from 100 events 130 or 74.
    ///
    /// - Parameters:
    ///   - earlier: the earlier count, 0 or more.
    ///   - earlierExposure: exposure of the earlier period.
    ///   - laterExposure: exposure of the later period, in the same unit.
    ///   - level: the p to reach; at 0 or below nothing is visible.
    ///   - test: which p has to reach it; the one that verdicts rest on unless said otherwise.
    /// - Throws: as `CountPair`, for the earlier count or an exposure.
    /// - Complexity: O(log count) tests; the p falls steadily on both sides of no change.
    package init(
        from earlier: Int, earlierExposure: Double = 1, laterExposure: Double = 1, level: Double = VerdictRule.standard.level,
        by test: ConditionalP = .midP
    ) throws(CountRefusal) {
        let base = try CountPair(earlier: earlier, later: 0, earlierExposure: earlierExposure, laterExposure: laterExposure)
        let ceiling = CountPair.largestCount
        let unchanged = Int(min(Double(ceiling), Double(earlier) * laterExposure / earlierExposure))
        let isVisible = { (pair: CountPair) in level > 0 && test.p(of: pair) <= level }
        increase = base.firstCount(in: (unchanged, ceiling), where: isVisible)
        let firstUnseen = base.firstCount(in: (0, unchanged)) { !isVisible($0) }
        decrease = firstUnseen.flatMap { $0 > 0 ? $0 - 1 : nil }
    }
}

extension CountPair {
    /// The smallest later count within bounds, both included, that meets a condition false below it and true from it on.
    ///
    /// Steps out from the lower bound by doubling before it halves, since answers lie near the bound.
    fileprivate func firstCount(in bounds: (low: Int, high: Int), where condition: (CountPair) -> Bool) -> Int? {
        var low = bounds.low
        var step = 1
        while low + step < bounds.high, !meets(low + step, condition) {
            low += step
            step *= 2
        }
        var high = min(low + step, bounds.high) + 1
        while low < high {
            let middle = low + (high - low) / 2
            if meets(middle, condition) { high = middle } else { low = middle + 1 }
        }
        return low <= bounds.high && meets(low, condition) ? low : nil
    }

    private func meets(_ later: Int, _ condition: (CountPair) -> Bool) -> Bool {
        guard let pair = try? CountPair(earlier: earlier, later: later, earlierExposure: earlierExposure, laterExposure: laterExposure)
        else { return false }
        return condition(pair)
    }
}
