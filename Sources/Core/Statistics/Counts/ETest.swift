import SpecialFunctions

/// The unconditional E-test of two counts: the chance, at the pooled rate, of a statistic at least as large as the one observed.
///
/// - SeeAlso: Krishnamoorthy and Thomson 2004, J. Stat. Planning and Inference 119. Checked against scipy 1.17.1
///   `poisson_means_test`, which leaves ties to rounding and so differs by up to 1e-4 where there are ties.
package enum ETest: CaseIterable, Sendable {
    /// T^2 = (x1/t1 - x0/t0)^2 / (x1/t1^2 + x0/t0^2), the test as published.
    case wald
    /// (x1/t1 - x0/t0)^2 / (x0 + x1), ordered as the pooled statistic; the same as `wald` for equal exposures.
    case score

    /// The p of a pair of counts; 1 when both counts are 0.
    ///
    /// When the two rates are equal every outcome is at least as extreme, save (0, 0), which has no difference: the p is then
    /// 1 - e^-n for n events in all, as scipy has it.
    ///
    /// - Parameters:
    ///   - pair: the two counts.
    ///   - tieTolerance: how much smaller, relatively, a squared statistic may be and still count as equal.
    /// - Complexity: O(sqrt(n) log n) for n events in all.
    package func p(of pair: CountPair, tieTolerance: Double = 1e-9) -> Double {
        guard pair.sum > 0 else { return 1 }
        let comparison = Comparison(statistic: self, pair: pair, tieTolerance: tieTolerance)
        let mean = Double(pair.sum)
        let earlier = PoissonTable(mean: mean * (1 - pair.laterShare))
        let later = PoissonTable(mean: mean * pair.laterShare)
        var total = 0.0
        for count in earlier.counts {
            let limits = comparison.limits(besides: count, among: later.counts)
            total += earlier.probability(count) * (later.atMost(limits.low) + later.atLeast(limits.high))
        }
        return min(1, total)
    }
}

/// The ordering of outcomes by how far their two rates lie apart.
private struct Comparison {
    let earlierExposure: Double
    let laterExposure: Double
    let earlierWeight: Double
    let laterWeight: Double
    let threshold: Double

    init(statistic: ETest, pair: CountPair, tieTolerance: Double) {
        let earlierExposure = pair.earlierExposure
        let laterExposure = pair.laterExposure
        self.earlierExposure = earlierExposure
        self.laterExposure = laterExposure
        earlierWeight = statistic == .wald ? laterExposure * laterExposure : 1
        laterWeight = statistic == .wald ? earlierExposure * earlierExposure : 1
        let difference = Double(pair.later) * earlierExposure - Double(pair.earlier) * laterExposure
        let variance = Double(pair.earlier) * earlierWeight + Double(pair.later) * laterWeight
        threshold = difference * difference / variance * (1 - tieTolerance)
    }

    /// Whether the outcome is at least as extreme as the observed one; (0, 0) never is, since it has no difference.
    private func isExtreme(_ earlier: Int, _ later: Int) -> Bool {
        let difference = Double(later) * earlierExposure - Double(earlier) * laterExposure
        return difference * difference >= threshold * (Double(earlier) * earlierWeight + Double(later) * laterWeight)
            && earlier + later > 0
    }

    /// The largest extreme later count below equal rates and the smallest above: the statistic grows away from equality on both sides.
    func limits(besides earlier: Int, among counts: ClosedRange<Int>) -> (low: Int, high: Int) {
        let equality = Double(earlier) * laterExposure / earlierExposure
        let middle = Int(min(max(equality, Double(counts.lowerBound) - 1), Double(counts.upperBound)).rounded(.down))
        let low = partition(counts.lowerBound, middle + 1) { !isExtreme(earlier, $0) } - 1
        let high = partition(max(middle + 1, counts.lowerBound), counts.upperBound + 1) { isExtreme(earlier, $0) }
        return (low, high)
    }

    /// The first number in start..<end that satisfies a condition false before it and true after it; `end` when none does.
    private func partition(_ start: Int, _ end: Int, _ condition: (Int) -> Bool) -> Int {
        var low = start
        var high = max(start, end)
        while low < high {
            let middle = low + (high - low) / 2
            if condition(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// The probabilities of a Poisson count wherever they exceed 1e-24, with their running sums from both ends.
private struct PoissonTable {
    let counts: ClosedRange<Int>
    private let probabilities: [Double]
    private let fromBelow: [Double]
    private let fromAbove: [Double]

    init(mean: Double) {
        let mode = Int(mean)
        let peak = sf_poisson_pmf(Double(mode), mean)
        var below: [Double] = []
        var above = [peak]
        var chance = peak
        for count in stride(from: mode, to: 0, by: -1) {
            chance *= Double(count) / mean
            guard chance > Self.negligible else { break }
            below.append(chance)
        }
        var count = mode
        chance = peak
        while chance > Self.negligible {
            count += 1
            chance *= mean / Double(count)
            above.append(chance)
        }
        probabilities = below.reversed() + above
        counts = (mode - below.count)...(mode + above.count - 1)
        fromBelow = Self.runningSums(probabilities)
        fromAbove = Self.runningSums(probabilities.reversed())
    }

    private static let negligible = 1e-24

    private static func runningSums(_ values: [Double]) -> [Double] {
        var sum = 0.0
        return values.map { value in
            sum += value
            return sum
        }
    }

    func probability(_ count: Int) -> Double { probabilities[count - counts.lowerBound] }

    func atMost(_ count: Int) -> Double {
        count < counts.lowerBound ? 0 : fromBelow[min(count, counts.upperBound) - counts.lowerBound]
    }

    func atLeast(_ count: Int) -> Double {
        count > counts.upperBound ? 0 : fromAbove[counts.upperBound - max(count, counts.lowerBound)]
    }
}
