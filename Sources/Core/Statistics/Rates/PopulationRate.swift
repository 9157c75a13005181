/// Why a rate or a ratio cannot be told.
package enum RateRefusal: Error, Equatable, Sendable {
    /// The count is none.
    case count(CountRefusal)
    /// A population below 1 or above `PopulationRate.largestPopulation`.
    case population(Int)
    /// An expected number that is not above 0 and finite.
    case expected(Double)
    /// A stratum of the reference with events below 0, or another number of strata than there are populations.
    case reference(events: Int, population: Int)
}

/// Events per 1 000 inhabitants of an area, during the period that the events were counted.
package struct PopulationRate: Equatable, Sendable {
    /// The number of events.
    package let events: Int
    /// The number of inhabitants, at least 1.
    package let population: Int

    /// Ten billion: more people than there are.
    package static let largestPopulation = 10_000_000_000

    /// Creates a rate.
    ///
    /// - Throws: `count` for events that are no count, `population` for fewer than 1 inhabitant or more than there are people.
    package init(events: Int, population: Int) throws(RateRefusal) {
        guard (1...Self.largestPopulation).contains(population) else { throw .population(population) }
        _ = try SingleCount.checked(events)
        self.events = events
        self.population = population
    }

    /// Events per 1 000 inhabitants.
    package var perThousand: Double { 1_000 * Double(events) / Double(population) }

    /// Exact Poisson limits of `perThousand`, after Garwood; 0 below without events. The population is taken as known.
    package func limits(_ confidence: Confidence = .ninetyFive) -> Limits {
        let limits = (try? SingleCount(events))?.garwoodLimits(confidence) ?? Limits(lower: 0, upper: .infinity)
        return limits.scaled(by: 1_000 / Double(population))
    }
}

extension SingleCount {
    /// A count, or the refusal in the words of rates.
    static func checked(_ events: Int) throws(RateRefusal) -> SingleCount {
        do {
            return try SingleCount(events)
        } catch {
            throw .count(error)
        }
    }
}

extension Limits {
    /// Both limits times a factor above 0.
    func scaled(by factor: Double) -> Limits { Limits(lower: lower * factor, upper: upper * factor) }
}
