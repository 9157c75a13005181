/// Events among inhabitants in several areas, which are judged against their common rate.
package struct AreaCounts: Equatable, Sendable {
    /// Events of each area, 0 or more.
    package let events: [Int]
    /// Inhabitants of each area, 1 or more.
    package let populations: [Int]

    /// Creates the counts of areas.
    ///
    /// - Throws: `areas` without areas or for lists of different lengths, `count` for events that are no count, `population` for
    ///   inhabitants outside 1–`PopulationRate.largestPopulation`, `noEvents` when nothing happened anywhere.
    package init(events: [Int], populations: [Int]) throws(AreaRefusal) {
        guard !events.isEmpty, events.count == populations.count else { throw .areas(events: events.count, populations: populations.count) }
        for population in populations {
            guard (1...PopulationRate.largestPopulation).contains(population) else { throw .population(population) }
        }
        for count in events {
            do { _ = try SingleCount(count) } catch { throw .count(error) }
        }
        guard events.contains(where: { $0 > 0 }) else { throw .noEvents }
        self.events = events
        self.populations = populations
    }

    /// The number of areas.
    package var count: Int { events.count }

    /// Events per inhabitant over all areas.
    package var commonRate: Double { sum(events) / sum(populations) }

    /// Events per inhabitant in each area.
    package var rates: [Double] { zip(events, populations).map { Double($0) / Double($1) } }

    /// The events each area would have at the common rate.
    package var expected: [Double] {
        let (events, populations) = (sum(events), sum(populations))
        return self.populations.map { Double($0) * events / populations }
    }

    private func sum(_ values: [Int]) -> Double { values.reduce(0) { $0 + Double($1) } }
}

/// Why areas cannot be judged against each other.
package enum AreaRefusal: Error, Equatable, Sendable {
    /// No areas, or not one population per count.
    case areas(events: Int, populations: Int)
    /// An area's events are no count.
    case count(CountRefusal)
    /// A population below 1 or above `PopulationRate.largestPopulation`.
    case population(Int)
    /// Nothing happened anywhere: there is no common rate.
    case noEvents
    /// A list of neighbours that is not one per area, or names this area, itself or one that is not there.
    case neighbour(Int)
    /// The areas differ no more than chance makes them: there is nothing to shrink by.
    case noOverdispersion
}
