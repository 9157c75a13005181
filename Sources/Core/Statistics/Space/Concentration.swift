/// How unevenly events are spread over places (A5.5).
///
/// - `places(for:)`: the smallest number of places that together hold a share of all events (Weisburd's law of concentration).
/// - `gini` = 2 Σ i y_i / (n C) − (n + 1) / n with the counts y in rising order, n places and C events.
/// - `generalisedGini` = max(1, n / C) (G − 1) + 1, which is 0 when few events are spread as evenly as they can be.
///
/// Without events nothing but the number of places is defined. One place has no unbiased index.
///
/// - SeeAlso: Weisburd 2015, Criminology 53; Bernasco and Steenbeek 2017, J. Quant. Criminol. 33 (checked against its worked example:
///   8 events over 10 places, 0.80 and 0.75); Chalfin, Kaplan and Cuellar 2021, J. Quant. Criminol. 37 (random assignment).
package struct Concentration: Equatable, Sendable {
    /// The number of places, with and without events.
    package let places: Int
    /// The number of events.
    package let events: Int
    /// The number of places with at least one event.
    package let placesWithEvents: Int

    private let falling: [Int]

    /// Takes the number of events at each place, places without events included.
    ///
    /// - Throws: `nothing` without places, `count` for a number below 0 or a sum above `SpaceRefusal.largestSum`.
    /// - Complexity: O(n log n).
    package init(_ counts: [Int]) throws(SpaceRefusal) {
        guard !counts.isEmpty else { throw .nothing }
        places = counts.count
        events = try SpaceRefusal.sum(counts)
        falling = counts.filter { $0 > 0 }.sorted(by: >)
        placesWithEvents = falling.count
    }

    /// The smallest number of places that together hold at least a share of the events; nil without events.
    ///
    /// - Parameter share: above 0, at most 1.
    package func places(for share: Double) -> Int? {
        events == 0 ? nil : Self.places(reaching: Self.goal(share, of: events), in: falling)
    }

    /// `places(for:)` as a share of all places; nil without events.
    package func shareOfPlaces(for share: Double) -> Double? {
        places(for: share).map { Double($0) / Double(places) }
    }

    /// The Gini index: 0 when all places have as many, near 1 when one has all; nil without events.
    package var gini: Double? {
        guard events > 0 else { return nil }
        let (n, total) = (Double(places), Double(events))
        let ranked = falling.enumerated().reduce(0.0) { $0 + Double(places - $1.offset) * Double($1.element) }
        return 2 * ranked / (n * total) - (n + 1) / n
    }

    /// The Gini index times n / (n − 1); nil without events and for one place.
    package var unbiasedGini: Double? {
        places < 2 ? nil : gini.map { $0 * Double(places) / Double(places - 1) }
    }

    /// The Gini index against the most even spread that so few events can have; nil without events.
    package var generalisedGini: Double? {
        gini.map { max(1, Double(places) / Double(events)) * ($0 - 1) + 1 }
    }

    /// The generalised index times m / (m − 1), where m is the smaller of places and events; nil when m is below 2.
    package var unbiasedGeneralisedGini: Double? {
        let smaller = min(places, events)
        return smaller < 2 ? nil : generalisedGini.map { $0 * Double(smaller) / Double(smaller - 1) }
    }

    /// What chance alone would give: the number of places for a share of the events when each event falls on any place alike.
    ///
    /// - Parameters:
    ///   - share: above 0, at most 1.
    ///   - simulations: how many times the events are dealt out.
    ///   - seed: the start of the chance; the same start gives the same answer.
    /// - Returns: mean and standard deviation over the simulations; nil without events.
    /// - Throws: `amount` for a number of simulations below 1 or above a million.
    /// - Complexity: O(simulations (n + C)).
    package func byChance(for share: Double, simulations: Int, seed: UInt64) throws(SpaceRefusal) -> SimulatedMean? {
        try SpaceRefusal.check(repetitions: simulations)
        guard events > 0 else { return nil }
        var generator = SplitMix64(seed: seed)
        var mean = SimulatedMean()
        for _ in 0..<simulations { mean.add(Double(dealt(goal: Self.goal(share, of: events), &generator))) }
        return mean
    }

    /// The marginal concentration: the mean share of places by chance minus the observed share; nil without events.
    ///
    /// - Throws: as `byChance(for:simulations:seed:)`.
    package func marginalConcentration(for share: Double, simulations: Int, seed: UInt64) throws(SpaceRefusal) -> Double? {
        let chance = try byChance(for: share, simulations: simulations, seed: seed)
        guard let chance, let observed = shareOfPlaces(for: share) else { return nil }
        return chance.mean / Double(places) - observed
    }

    private func dealt(goal: Double, _ generator: inout SplitMix64) -> Int {
        var counts = [Int](repeating: 0, count: places)
        for _ in 0..<events { counts[generator.index(below: places)] += 1 }
        var tally = [Int](repeating: 0, count: counts.reduce(0) { max($0, $1) } + 1)
        for count in counts { tally[count] += 1 }
        var (held, used) = (0, 0)
        for count in tally.indices.reversed() where count > 0 {
            let needed = Int(((goal - Double(held)) / Double(count)).rounded(.up))
            used += min(needed, tally[count])
            if needed <= tally[count] { break }
            held += count * tally[count]
        }
        return used
    }

    /// A share such as 0.1 of 30 is 3 but for rounding. A share that is not above 0 asks for nothing, one above 1 for all.
    private static func goal(_ share: Double, of events: Int) -> Double {
        (share > 0 ? min(1, share) : 0) * Double(events) * (1 - 1e-12)
    }

    private static func places(reaching goal: Double, in falling: [Int]) -> Int {
        var held = 0
        let before = falling.prefix { count in
            held += count
            return Double(held) < goal
        }
        return before.count + 1
    }
}

/// The mean of simulated values, with what is needed to judge how far chance moves it.
package struct SimulatedMean: Equatable, Sendable {
    /// How many values there are.
    package private(set) var count = 0
    /// Their mean; 0 without values.
    package private(set) var mean = 0.0
    private var squares = 0.0

    /// Starts without values.
    package init() {}

    /// The standard deviation of one value (n − 1 in the divisor); 0 for fewer than two.
    package var deviation: Double { count < 2 ? 0 : (max(0, squares) / Double(count - 1)).squareRoot() }

    /// Adds a value by Welford's method.
    mutating func add(_ value: Double) {
        count += 1
        let step = value - mean
        mean += step / Double(count)
        squares += step * (value - mean)
    }
}
