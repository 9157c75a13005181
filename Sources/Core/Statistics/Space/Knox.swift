import SpecialFunctions

/// An event with a place and a day.
package struct DatedPlace: Equatable, Sendable {
    /// Where it happened.
    package let place: PlanePoint
    /// The day, counted from any origin.
    package let day: Int

    /// Creates an event.
    package init(place: PlanePoint, day: Int) {
        self.place = place
        self.day = day
    }
}

/// Knox's table of near repeats: pairs of events by how near in space and in time they are (A5.4).
///
/// Bands of distance are (0, s1], (s1, s2] and so on, distance 0 in the first; bands of time are 0...t1, t1 + 1...t2 days and so on. Each
/// cell holds the pairs in both bands, beside how many there would be if time had nothing to do with place: from the margins n_s n_t /
/// pairs, and over permutations of the days among the events. ratio = observed / permuted mean, p = (1 + permutations with at least as
/// many) / (1 + permutations).
///
/// - SeeAlso: Knox 1964, Appl. Stat. 13; Ratcliffe 2009, Near Repeat Calculator. Observed and margins checked against full distance
///   matrices, p against surveillance 1.20.3 `knox`.
package struct Knox: Equatable, Sendable {
    /// One band of distance and one of time.
    package struct Cell: Equatable, Sendable {
        /// Pairs in both bands.
        package let observed: Int
        /// Pairs in the band of distance, whenever they happened.
        package let near: Int
        /// Pairs in the band of time, wherever they happened.
        package let soon: Int
        /// Pairs in both bands if time and place were independent: near · soon / all pairs.
        package let expected: Double
        /// Pairs in both bands over the permutations; no values when none were asked for.
        package let permuted: SimulatedMean
        /// How many permutations had at least as many pairs.
        package let atLeast: Int

        /// Observed through the permuted mean; nil when that is 0.
        package var ratio: Double? { permuted.mean > 0 ? Double(observed) / permuted.mean : nil }

        /// The one-sided p of so many pairs; nil without permutations.
        package var p: Double? { permuted.count == 0 ? nil : Double(1 + atLeast) / Double(1 + permuted.count) }

        /// The p of as many pairs or more, by Poisson's distribution with the expected mean.
        package var poissonP: Double { observed == 0 ? 1 : sf_poisson_upper(Double(observed - 1), expected) }

        /// The p of more pairs than observed, which surveillance prints as its p: smaller than `poissonP` by the chance of exactly as many.
        package var poissonPastObserved: Double { sf_poisson_upper(Double(observed), expected) }

        /// Whether near repeats are told of: a ratio and a p past their limits.
        package func isRaised(ratio limit: Double = 1.2, p level: Double = 0.05) -> Bool {
            guard let ratio, let p else { return false }
            return ratio >= limit && p < level
        }
    }

    /// The cells by band of distance, then by band of time.
    package let cells: [[Cell]]
    /// The number of pairs.
    package let pairs: Int

    /// Counts and permutes.
    ///
    /// - Parameters:
    ///   - events: where and on which day.
    ///   - distances: the upper limits of the bands of distance, above 0 and rising.
    ///   - days: the upper limits of the bands of time, 0 or more and rising.
    ///   - permutations: how many times the days are shuffled; 0 for none.
    ///   - seed: the start of the chance; the same start gives the same answer.
    /// - Throws: `number` for a coordinate or limit that cannot be one, `count` for a day more than 500,000,000 from 0, `bands` for
    ///   limits that are missing or do not rise, `amount` for more than a million permutations or 250 million near pairs.
    /// - Complexity: O(n + near pairs · permutations), never O(n²).
    package init(
        _ events: [DatedPlace], distances: [Double], days: [Int], permutations: Int = 999, seed: UInt64 = 1
    ) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: events.map(\.place))
        try Self.check(distances, days)
        guard (0...1_000_000).contains(permutations) else { throw .amount(permutations) }
        for event in events where !(-500_000_000...500_000_000).contains(event.day) { throw .count(event.day) }
        let close = try ClosePairs(events.map(\.place), distances: distances)
        let times = close.numbers.map { Int32(truncatingIfNeeded: events[$0].day) }
        var tally = DayBands(close, days: days)
        let observed = tally.count(times)
        tally.permute(times, observed: observed, permutations: permutations, seed: seed)
        let soon = Self.soonPairs(events.map(\.day), limits: days)
        let pairs = events.count * (events.count - 1) / 2
        self.pairs = pairs
        cells = distances.indices.map { distance in
            days.indices.map { time in
                let cell = distance * days.count + time
                return Cell(
                    observed: observed[cell], near: close.counts[distance], soon: soon[time],
                    expected: pairs == 0 ? 0 : Double(close.counts[distance]) * Double(soon[time]) / Double(pairs),
                    permuted: tally.means[cell], atLeast: tally.atLeast[cell])
            }
        }
    }

    private static func check(_ distances: [Double], _ days: [Int]) throws(SpaceRefusal) {
        try SpaceRefusal.check(distances)
        for limit in distances where limit <= 0 { throw .number(limit) }
        for limit in days where !(0...1_000_000_000).contains(limit) { throw .count(limit) }
        let rises = zip(distances, distances.dropFirst()).allSatisfy(<) && zip(days, days.dropFirst()).allSatisfy(<)
        guard rises, !distances.isEmpty, !days.isEmpty, days.count <= 64 else { throw .bands }
    }

    /// How many pairs of days lie in each band, by two pointers over the sorted days.
    private static func soonPairs(_ days: [Int], limits: [Int]) -> [Int] {
        let sorted = days.sorted()
        let within = limits.map { limit in
            var (first, pairs) = (0, 0)
            for last in sorted.indices {
                while sorted[last] - sorted[first] > limit { first += 1 }
                pairs += last - first
            }
            return pairs
        }
        return within.indices.map { within[$0] - ($0 == 0 ? 0 : within[$0 - 1]) }
    }
}

/// The pairs of points no further apart than the largest limit, by band of distance.
private struct ClosePairs {
    /// Each sorted position's number among the points given.
    let numbers: [Int]
    /// Sorted positions of the two points, band by band.
    private(set) var pairs: [[(first: Int32, second: Int32)]]

    /// How many pairs each band has.
    var counts: [Int] { pairs.map(\.count) }

    init(_ points: [PlanePoint], distances: [Double]) throws(SpaceRefusal) {
        pairs = distances.map { _ in [] }
        guard let reach = distances.last, !points.isEmpty else {
            numbers = []
            return
        }
        let grid = PointGrid(points, reach: reach)
        numbers = grid.numbers
        let limits = distances
        var left = 250_000_000
        for first in grid.points.indices {
            let place = grid.points[first]
            for run in grid.runs(around: place, reach: reach) where run.upperBound > first + 1 {
                for second in max(run.lowerBound, first + 1)..<run.upperBound {
                    let distance = place.squaredDistance(to: grid.points[second]).squareRoot()
                    guard distance <= reach, let band = limits.firstIndex(where: { distance <= $0 }) else { continue }
                    pairs[band].append((Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: second)))
                    left -= 1
                    guard left > 0 else { throw .amount(Int.max) }
                }
            }
        }
    }
}

/// Counts the close pairs by band of time, four orders of the days at once.
private struct DayBands {
    private typealias Lanes = SIMD4<Int32>

    private let close: ClosePairs
    private let limits: [Int32]
    /// The pairs over the permutations, by band of distance and within that of time.
    private(set) var means: [SimulatedMean]
    /// How many permutations had at least as many pairs as observed.
    private(set) var atLeast: [Int]

    init(_ close: ClosePairs, days: [Int]) {
        self.close = close
        limits = days.map { Int32(truncatingIfNeeded: $0) }
        means = [SimulatedMean](repeating: SimulatedMean(), count: close.pairs.count * days.count)
        atLeast = [Int](repeating: 0, count: close.pairs.count * days.count)
    }

    /// The pairs per cell for one order of the days.
    func count(_ days: [Int32]) -> [Int] {
        count(days.map { Lanes(repeating: $0) }).map { Int($0[0]) }
    }

    /// Shuffles the days and counts again and again.
    mutating func permute(_ days: [Int32], observed: [Int], permutations: Int, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var (order, flat) = (days, [Int32](repeating: 0, count: days.count * Lanes.scalarCount))
        for start in stride(from: 0, to: permutations, by: Lanes.scalarCount) {
            let filled = min(Lanes.scalarCount, permutations - start)
            for lane in 0..<filled {
                for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, generator.index(below: last + 1)) }
                for event in order.indices { flat[event * Lanes.scalarCount + lane] = order[event] }
            }
            for (cell, counts) in count(Self.lanes(flat)).enumerated() {
                for lane in 0..<filled {
                    means[cell].add(Double(counts[lane]))
                    atLeast[cell] += Int(counts[lane]) >= observed[cell] ? 1 : 0
                }
            }
        }
    }

    private static func lanes(_ flat: [Int32]) -> [Lanes] {
        stride(from: 0, to: flat.count, by: Lanes.scalarCount).map { Lanes(flat[$0], flat[$0 + 1], flat[$0 + 2], flat[$0 + 3]) }
    }

    private func count(_ days: [Lanes]) -> [Lanes] {
        close.pairs.flatMap { pairs in
            let within = stride(from: 0, to: limits.count, by: 4).flatMap { start in
                self.within(limits[start..<min(start + 4, limits.count)], pairs, days)
            }
            return within.indices.map { $0 == 0 ? within[0] : within[$0] &- within[$0 - 1] }
        }
    }

    /// How many pairs are at most so many days apart, for up to four limits.
    private func within(_ limits: ArraySlice<Int32>, _ pairs: [(first: Int32, second: Int32)], _ days: [Lanes]) -> [Lanes] {
        let past = limits.map { Lanes(repeating: $0 &+ 1) } + [Lanes](repeating: Lanes(), count: 4 - limits.count)
        let (first, second, third, fourth) = (past[0], past[1], past[2], past[3])
        var counts = (Lanes(), Lanes(), Lanes(), Lanes())
        for pair in pairs {
            let step = days[Int(pair.first)] &- days[Int(pair.second)]
            let sign = step &>> 31
            let apart = (step ^ sign) &- sign
            counts.0.replace(with: counts.0 &+ 1, where: apart .< first)
            counts.1.replace(with: counts.1 &+ 1, where: apart .< second)
            counts.2.replace(with: counts.2 &+ 1, where: apart .< third)
            counts.3.replace(with: counts.3 &+ 1, where: apart .< fourth)
        }
        return Array([counts.0, counts.1, counts.2, counts.3].prefix(limits.count))
    }
}
