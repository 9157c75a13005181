/// An area of a scan: where its middle lies and how many live there.
package struct ScanArea: Equatable, Sendable {
    /// The area's middle.
    package let place: PlanePoint
    /// Its population, 0 or more.
    package let population: Int

    /// Creates an area.
    package init(place: PlanePoint, population: Int) {
        self.place = place
        self.population = population
    }
}

/// The circular zones of a scan: from each area its nearest areas, itself first, as long as their population stays within a share of all.
///
/// Areas equally far away come in the order of their numbers. An area whose own population is above the share has no zone.
///
/// - SeeAlso: Kulldorff 1997, Commun. Stat. Theory Methods 26.
package struct ScanZones: Equatable, Sendable {
    /// The population of each area.
    package let populations: [Int]
    /// The population of all areas.
    package let population: Int

    /// The areas of each centre's largest zone, the nearest first, one centre after the other.
    let order: [Int32]
    /// Where each centre's areas start in `order`, and the end.
    let starts: [Int]

    /// Builds the zones.
    ///
    /// - Parameters:
    ///   - areas: the areas.
    ///   - share: the largest share of the population that a zone may hold, above 0 and at most 1.
    ///   - largest: the most areas that a zone may hold.
    /// - Throws: `nothing` without areas or population; `number` for a coordinate or a share that cannot be one; `count` for a population
    ///   below 0 or a sum above `SpaceRefusal.largestSum`; `amount` for a size below 1.
    /// - Complexity: O(n²), and O(n² log n) when zones may be large.
    package init(_ areas: [ScanArea], share: Double = 0.5, largest: Int = .max) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: areas.map(\.place))
        guard share > 0, share <= 1 else { throw .number(share) }
        guard largest >= 1 else { throw .amount(largest) }
        populations = areas.map(\.population)
        population = try SpaceRefusal.sum(populations)
        guard population > 0 else { throw .nothing }
        let limit = share * Double(population) * (1 + 1e-12)
        let most = min(largest, Self.fitting(populations, limit))
        var (order, starts) = ([Int32](), [0])
        for centre in areas.indices {
            var inside = 0.0
            for area in Self.nearest(to: centre, areas, most: most) {
                inside += Double(areas[area].population)
                guard inside <= limit else { break }
                order.append(Int32(truncatingIfNeeded: area))
            }
            starts.append(order.count)
        }
        (self.order, self.starts) = (order, starts)
    }

    /// The number of areas.
    package var areas: Int { populations.count }

    /// The number of different zones.
    ///
    /// - Complexity: O(zones). Sets of areas are told apart by 128 random bits per area.
    package var distinct: Int {
        var generator = SplitMix64(seed: 0)
        let marks = populations.map { _ in Mark(generator.next(), generator.next()) }
        var seen: Set<Mark> = []
        for centre in 0..<areas {
            var mark = Mark(0, 0)
            for position in starts[centre]..<starts[centre + 1] {
                let area = marks[Int(order[position])]
                mark = Mark(mark.first ^ area.first, mark.second ^ area.second)
                seen.insert(mark)
            }
        }
        return seen.count
    }

    /// The areas of a zone in rising order.
    func areas(centre: Int, size: Int) -> [Int] {
        order[starts[centre]..<(starts[centre] + size)].map { Int($0) }.sorted()
    }

    private struct Mark: Hashable {
        let first: UInt64
        let second: UInt64

        init(_ first: UInt64, _ second: UInt64) {
            self.first = first
            self.second = second
        }
    }

    /// The most areas that any zone can hold: so many of the smallest populations stay within the limit.
    private static func fitting(_ populations: [Int], _ limit: Double) -> Int {
        var inside = 0.0
        return populations.sorted().prefix { population in
            inside += Double(population)
            return inside <= limit
        }.count
    }

    /// The nearest areas in order; only those that can be among the first `most` are sorted.
    private static func nearest(to centre: Int, _ areas: [ScanArea], most: Int) -> [Int] {
        let place = areas[centre].place
        // The area itself comes before others on the same spot.
        let distances = areas.indices.map { $0 == centre ? -1 : place.squaredDistance(to: areas[$0].place) }
        // A sixteenth of the distances, sorted, gives a limit that most often leaves enough areas inside and few too many.
        let sample = stride(from: 0, to: areas.count, by: 16).map { distances[$0] }.sorted()
        let limit = most / 8 + 8 < sample.count ? sample[most / 8 + 8] : .infinity
        var kept = areas.indices.filter { distances[$0] <= limit }
        if kept.count < most { kept = Array(areas.indices) }
        return Array(kept.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(most))
    }
}
