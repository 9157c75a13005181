/// Rates of areas drawn towards a common rate, the more the fewer the inhabitants, by the method of moments.
///
/// - SeeAlso: Marshall 1991, Applied Statistics 40; METHODS A2.3. Checked against R `spdep` (`EBest`, `EBlocal`).
package struct EmpiricalBayes: Equatable, Sendable {
    /// The common rate b.
    package let commonRate: Double
    /// The variance a between the areas' own rates, beyond chance; never below 0.
    package let variance: Double
    /// The rate of each area, b + C (r - b) with C = a / (a + b / n).
    package let rates: [Double]

    /// Draws the areas towards the rate of all.
    package init(_ areas: AreaCounts) {
        let (rates, sizes) = (areas.rates, areas.populations.map(Double.init))
        let common = areas.commonRate
        let whole = sizes.reduce(0, +)
        let spread = zip(rates, sizes).reduce(0) { $0 + $1.1 * ($1.0 - common) * ($1.0 - common) } / whole
        let between = max(0, spread - common / (whole / Double(sizes.count)))
        commonRate = common
        variance = between
        self.rates = zip(rates, sizes).map { Self.drawn($0, of: $1, towards: common, between) }
    }

    /// Draws each area towards the rate of its neighbours and itself.
    ///
    /// The variance between the rates around an area is measured with each neighbour's distance to its OWN local rate, as the peer does and
    /// the goldens require; Marshall's text has the distance to the local rate of the area itself.
    ///
    /// - Parameter neighbours: for each area the places of its neighbours, from 0, without the area itself; none for an island.
    /// - Returns: nil for an area around which nothing happened, near or a step further: there is nothing to measure by.
    /// - Throws: `neighbour` unless there is one list per area, each naming other areas, none twice.
    /// - Complexity: O(areas + neighbours).
    package static func local(_ areas: AreaCounts, neighbours: [[Int]]) throws(AreaRefusal) -> [Double?] {
        let around = try withSelf(neighbours, count: areas.count)
        let (rates, sizes) = (areas.rates, areas.populations.map(Double.init))
        let wholes = around.map { $0.reduce(0) { $0 + sizes[$1] } }
        let means = zip(around, wholes).map { places, whole in places.reduce(0) { $0 + Double(areas.events[$1]) } / whole }
        return around.indices.map { area in
            let spread = around[area].reduce(0) { sum, other in
                let distance = rates[other] - means[other]
                return sum + sizes[other] * distance * distance
            }
            let between = max(0, spread / wholes[area] - means[area] / (wholes[area] / Double(around[area].count)))
            guard means[area] > 0 || between > 0 else { return nil }
            return drawn(rates[area], of: sizes[area], towards: means[area], between)
        }
    }

    private static func withSelf(_ neighbours: [[Int]], count: Int) throws(AreaRefusal) -> [[Int]] {
        guard neighbours.count == count else { throw .neighbour(neighbours.count) }
        for (area, places) in neighbours.enumerated() {
            for place in places where place == area || !(0..<count).contains(place) { throw .neighbour(place) }
            guard Set(places).count == places.count else { throw .neighbour(area) }
        }
        return neighbours.enumerated().map { $0.element + [$0.offset] }
    }

    private static func drawn(_ rate: Double, of size: Double, towards common: Double, _ between: Double) -> Double {
        common + (rate - common) * between / (between + common / size)
    }
}
