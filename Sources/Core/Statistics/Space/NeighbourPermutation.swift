/// Conditional permutation: how far an area's neighbours' sum lies from that of as many areas drawn among all others (A5.2).
///
/// The area keeps its value; its neighbours get values drawn without replacement from the other areas. Gi, Gi* and local Moran's I all
/// rise or fall with that sum, so one draw serves them all. Every permutation is one random order of the other areas, whose first
/// members are every area's neighbours in turn: each area's p is right, and the areas' p values depend on each other a little.
///
/// upper = (1 + sums at least as high) / (1 + permutations), lower likewise, and two-sided = 2 min(upper, lower), at most 1. esda prints
/// the smaller tail alone ("folded"), spdep the two-sided p.
///
/// - SeeAlso: Anselin 1995, Geogr. Anal. 27; Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9 (the added 1).
package struct NeighbourPermutation: Equatable, Sendable {
    /// One area's share of permutations with a sum at least as far out.
    package struct Tails: Equatable, Sendable {
        /// The p of so high a sum.
        package let upper: Double
        /// The p of so low a sum.
        package let lower: Double

        /// The share of permutations with the very same sum, which count in both tails.
        package let tied: Double

        /// The smaller tail doubled, at most 1.
        package var twoSided: Double { min(1, 2 * min(upper, lower)) }
    }

    /// Each area's tails; nil for an island, and for all when there is one area.
    package let tails: [Tails?]

    /// Permutes.
    ///
    /// - Parameters:
    ///   - areas: values and neighbours.
    ///   - permutations: usually 999.
    ///   - seed: the start of the chance; the same start gives the same tails.
    /// - Throws: `amount` for a number of permutations below 1 or above a million, or 500 million divided by the most neighbours of an area.
    /// - Complexity: O(permutations · links).
    package init(_ areas: SpatialValues, permutations: Int, seed: UInt64) throws(SpaceRefusal) {
        try SpaceRefusal.check(repetitions: permutations)
        let drawn = areas.neighbours.largestDegree * permutations
        guard drawn <= 500_000_000 else { throw .amount(drawn) }
        let orders = RandomOrders(others: areas.count - 1, length: areas.neighbours.largestDegree, permutations: permutations, seed: seed)
        // Sums of the same values in another order may differ in their last digits and are still ties.
        let slack = 1e-12 * areas.values.reduce(0) { max($0, abs($1)) }
        var others = Array(areas.values.dropFirst())
        var sums = [Double](repeating: 0, count: permutations)
        tails = areas.values.indices.map { area in
            if area > 0 { others[area - 1] = areas.values[area - 1] }
            let degree = areas.neighbours.degree(area)
            guard degree > 0 else { return nil }
            orders.sum(of: others, first: degree, into: &sums)
            return Self.tails(of: areas.sums[area], among: sums, slack: slack * Double(degree))
        }
    }

    private static func tails(of observed: Double, among sums: [Double], slack: Double) -> Tails {
        var (upper, lower) = (1, 1)
        for sum in sums {
            if sum >= observed - slack { upper += 1 }
            if sum <= observed + slack { lower += 1 }
        }
        let permutations = Double(sums.count + 1)
        let tied = Double(upper + lower - 2 - sums.count) / permutations
        return Tails(upper: Double(upper) / permutations, lower: Double(lower) / permutations, tied: tied)
    }
}

/// The first few places of many random orders of the numbers 0..<others.
private struct RandomOrders {
    /// Position by position, and within a position permutation by permutation.
    private let places: [Int32]
    private let permutations: Int

    init(others: Int, length: Int, permutations: Int, seed: UInt64) {
        self.permutations = permutations
        var generator = SplitMix64(seed: seed)
        var order = (0..<Int32(truncatingIfNeeded: max(0, others))).map(\.self)
        var places = [Int32](repeating: 0, count: length * permutations)
        for permutation in 0..<permutations {
            for position in 0..<length {
                order.swapAt(position, position + generator.index(below: order.count - position))
                places[position * permutations + permutation] = order[position]
            }
        }
        self.places = places
    }

    /// The sum of the values at the first places of each order.
    func sum(of values: [Double], first length: Int, into sums: inout [Double]) {
        for permutation in sums.indices { sums[permutation] = values[Int(places[permutation])] }
        for position in 1..<max(1, length) {
            let start = position * permutations
            for permutation in sums.indices { sums[permutation] += values[Int(places[start + permutation])] }
        }
    }
}
