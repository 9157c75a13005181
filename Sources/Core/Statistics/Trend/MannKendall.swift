/// Why a series has no Mann-Kendall test.
package enum MannKendallRefusal: Error, Equatable, Sendable {
    /// Fewer than two values: there is nothing to compare.
    case tooFewValues(Int)
    /// More values than `MannKendall.mostValues`, whose pairs would not be worth their memory.
    case tooManyValues(Int)
    /// A value that is not a finite number.
    case value(Double)
    /// A season with fewer than one step.
    case period(Int)
}

/// The Mann-Kendall test of a monotone trend, with Sen's slope.
///
/// S = the number of pairs that rise minus those that fall. Under no trend its variance is (n (n-1) (2n+5) - sum t (t-1) (2t+5)) / 18, t
/// running over groups of equal values, and z = (S - sgn S) / sqrt(variance); z is 0 when S is 0. A missing value is left out and the
/// others keep their times. Nothing is assumed of the values but their order, so no transformation that keeps it changes S.
///
/// Four values can never be significant (their smallest p is 0.083), five only when all pairs go one way (0.017).
///
/// - SeeAlso: Mann 1945, Econometrica 13; Kendall 1975, Rank Correlation Methods; Sen 1968, JASA 63. Checked against pymannkendall 1.4 and
///   by enumeration.
package struct MannKendall: Equatable, Sendable {
    /// How many values there were.
    package let count: Int
    /// Rising pairs minus falling ones.
    package let s: Int
    /// The variance of `s` when there is no trend; 0 when all values are the same.
    package let variance: Double
    /// The median slope over all pairs, in units of the values per step of time.
    package let slope: Double
    /// The median value minus the slope over half the time: the line's height at the first step.
    package let intercept: Double
    /// The p of a trend with the variance as it is for a series whose values depend on their neighbours; nil when it cannot be told.
    package let autocorrelated: HamedRao?
    /// The exact two-sided p; nil with ties or too many values for `mostExact`.
    package let exactP: Double?

    /// The longest series that is taken: eight million pairs.
    package static let mostValues = 4_000

    /// Tests a series, one value per step of time, nil where it is missing.
    ///
    /// - Parameters:
    ///   - values: the series in order of time.
    ///   - mostExact: the longest series for which the exact p is worked out; at most 20 are.
    ///   - confidence: how far an autocorrelation must lie from 0 to be counted, see `HamedRao`.
    /// - Throws: `tooFewValues`, `tooManyValues`, `value`.
    /// - Complexity: O(n^2 log n) for n values, from the slopes.
    package init(_ values: [Double?], mostExact: Int = 10, confidence: Confidence = .ninetyFive) throws(MannKendallRefusal) {
        let points = try TimedValue.points(values)
        guard points.count > 1 else { throw .tooFewValues(points.count) }
        let score = KendallScore(points)
        count = points.count
        s = score.s
        variance = score.variance
        slope = median(score.slopes)
        intercept = median(points.map(\.value)) - slope * median(points.map(\.time))
        autocorrelated = HamedRao(points, slope: slope, score: score, confidence)
        exactP = score.hasTies || points.count > min(mostExact, 20) ? nil : InversionCounts(points.count).centralP(score.s)
    }

    /// As above for counts.
    package init(counts: [Int?]) throws(MannKendallRefusal) { try self.init(counts.map { $0.map(Double.init) }) }

    /// S over the number of pairs: 1 when every pair rises, -1 when every pair falls.
    package var tau: Double { Double(s) / (Double(count) * Double(count - 1) / 2) }

    /// The standardised S, with correction for continuity; 0 when S is 0.
    package var z: Double { kendallZ(s, variance) }

    /// The two-sided p of no trend (normal); 1 when S is 0.
    package var p: Double { twoSidedNormalP(z) }

    /// The p that a verdict rests on: the exact one where there is one.
    package var verdictP: Double { exactP ?? p }
}

/// S standardised with correction for continuity; 0 when S is 0.
func kendallZ(_ s: Int, _ variance: Double) -> Double {
    guard s != 0, variance > 0 else { return 0 }
    return Double(s - s.signum()) / variance.squareRoot()
}

/// The middle value, or the mean of the two middle ones; NaN of none.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.last else { return .nan }
    let middle = sorted.count / 2
    guard sorted.count > 1 else { return last }
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// A value that is there, with its step of time.
struct TimedValue {
    let time: Double
    let value: Double

    static func points(_ values: [Double?]) throws(MannKendallRefusal) -> [TimedValue] {
        guard values.count <= MannKendall.mostValues else { throw .tooManyValues(values.count) }
        var points: [TimedValue] = []
        for (time, value) in values.enumerated() {
            guard let value else { continue }
            guard value.isFinite else { throw .value(value) }
            points.append(TimedValue(time: Double(time), value: value))
        }
        return points
    }
}

/// Every pair of a series: how many rise more than fall, and how steeply.
struct KendallScore {
    private(set) var s = 0
    private(set) var slopes: [Double] = []
    let variance: Double
    let hasTies: Bool

    init(_ points: [TimedValue]) {
        let n = points.count
        let sizes = tieSizes(points.map(\.value))
        hasTies = sizes.contains { $0 > 1 }
        variance = sizes.reduce(Self.spread(n)) { $0 - Self.spread($1) } / 18
        slopes.reserveCapacity(n * max(0, n - 1) / 2)
        for (index, later) in points.enumerated() {
            for earlier in points[..<index] {
                s += later.value > earlier.value ? 1 : later.value < earlier.value ? -1 : 0
                slopes.append((later.value - earlier.value) / (later.time - earlier.time))
            }
        }
    }

    private static func spread(_ n: Int) -> Double { Double(n) * Double(n - 1) * Double(2 * n + 5) }
}

/// How many values there are of each kind.
private func tieSizes(_ values: [Double]) -> [Int] {
    var sizes: [Int] = []
    var last: Double?
    for value in values.sorted() {
        if value == last { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
        last = value
    }
    return sizes
}

/// How many orders of n different values have each number of falling pairs, as shares of all orders.
///
/// - SeeAlso: Kendall 1975, chapter 5; the numbers are Mahonian.
private struct InversionCounts {
    private let shares: [Double]

    init(_ n: Int) {
        var shares = [1.0]
        for size in 1...max(1, n) {
            var next = [Double](repeating: 0, count: shares.count + size - 1)
            for (falls, share) in shares.enumerated() {
                for more in 0..<size { next[falls + more] += share / Double(size) }
            }
            shares = next
        }
        self.shares = shares
    }

    /// min(1, 2 P(S at least as far from 0 on the side of s)).
    func centralP(_ s: Int) -> Double {
        let pairs = shares.count - 1
        let falls = (pairs - abs(s)) / 2
        return min(1, 2 * shares.prefix(falls + 1).reduce(0, +))
    }
}
