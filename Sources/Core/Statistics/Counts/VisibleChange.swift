import SpecialFunctions

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
        let (up, down) = VisibleChange.guesses(from: earlier, laterExposure / earlierExposure, level)
        increase = base.firstCount(in: (unchanged, ceiling), near: up, where: isVisible)
        let firstUnseen = base.firstCount(in: (0, unchanged), near: down) { !isVisible($0) }
        decrease = firstUnseen.flatMap { $0 > 0 ? $0 - 1 : nil }
    }

    /// Where the answers are likely to be: the root of a count has a variance of about a quarter, whatever the count. Exact tests find them from there.
    private static func guesses(from earlier: Int, _ exposures: Double, _ level: Double) -> (up: Double, down: Double) {
        let still = (Double(earlier) * exposures).squareRoot()
        guard level > 0, level < 1 else { return (still * still, still * still) }
        let reach = sf_normal_quantile(1 - level / 2) * (1 + exposures).squareRoot() / 2
        return ((still + reach) * (still + reach), still > reach ? (still - reach) * (still - reach) : 0)
    }
}

extension CountPair {
    /// The smallest later count within bounds, both included, that meets a condition false below it and true from it on.
    ///
    /// Steps out from a guess by doubling until the answer lies between two counts, and then halves: few tests, however large the counts.
    fileprivate func firstCount(in bounds: (low: Int, high: Int), near guess: Double, where condition: (CountPair) -> Bool) -> Int? {
        // All up to `low` are known not to meet it, all from `high` on to meet it.
        var (low, high) = (bounds.low - 1, bounds.high + 1)
        var place = guess.isFinite ? Int(min(max(guess.rounded(), Double(bounds.low)), Double(bounds.high))) : bounds.low
        var step = 1
        while high - low > 1 {
            if meets(place, condition) { high = place } else { low = place }
            if low >= bounds.low, high <= bounds.high {
                place = low + (high - low) / 2
            } else {
                place = low < bounds.low ? max(high - step, low + 1) : min(low + step, high - 1)
                step *= 2
            }
        }
        return high <= bounds.high ? high : nil
    }

    private func meets(_ later: Int, _ condition: (CountPair) -> Bool) -> Bool {
        guard let pair = try? CountPair(earlier: earlier, later: later, earlierExposure: earlierExposure, laterExposure: laterExposure)
        else { return false }
        return condition(pair)
    }
}
