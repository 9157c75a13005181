import SpecialFunctions

/// A category, or another stratum, of a reference area: how many events it has among how many inhabitants.
package struct ReferenceStratum: Equatable, Sendable {
    /// Events in the reference area.
    package let events: Int
    /// Inhabitants of the reference area.
    package let population: Int

    /// Creates a stratum; `StandardisedRatio.expected` checks the numbers.
    package init(events: Int, population: Int) {
        self.events = events
        self.population = population
    }
}

/// Events in an area against what it would have if everybody there were as exposed as in the reference area: y / E, indirectly
/// standardised.
///
/// 1 means as in the reference. E is taken as known, which holds when the reference is much larger than the area.
///
/// - SeeAlso: Breslow and Day 1987, Statistical Methods in Cancer Research II, section 2.3; METHODS A2.2. Checked against R 4.2.2.
package struct StandardisedRatio: Equatable, Sendable {
    /// The area's number of events, y.
    package let events: Int
    /// The number expected, E.
    package let expected: Double

    private let observed: SingleCount

    /// With fewer expected events than this the ratio is shown and never flagged.
    package static let leastExpected = 1.0

    /// Creates a ratio.
    ///
    /// - Throws: `count` for events that are no count, `expected` for an expected number that is not above 0 and finite.
    package init(events: Int, expected: Double) throws(RateRefusal) {
        guard expected > 0, expected.isFinite else { throw .expected(expected) }
        observed = try .checked(events)
        self.events = events
        self.expected = expected
    }

    /// The number of events that inhabitants of an area would have at the reference's rates: the sum over strata of population × events /
    /// population.
    ///
    /// - Parameters:
    ///   - reference: the reference area by stratum; one alone compares crude rates.
    ///   - populations: the area's own inhabitants by stratum, in the same order.
    /// - Throws: `population` for inhabitants outside 0–`PopulationRate.largestPopulation` (a reference needs 1), `reference` for events
    ///   below 0 or for another number of strata than populations.
    package static func expected(from reference: [ReferenceStratum], populations: [Int]) throws(RateRefusal) -> Double {
        guard reference.count == populations.count else { throw .reference(events: reference.count, population: populations.count) }
        var expected = 0.0
        for (stratum, population) in zip(reference, populations) {
            guard (0...PopulationRate.largestPopulation).contains(population) else { throw .population(population) }
            guard (1...PopulationRate.largestPopulation).contains(stratum.population) else { throw .population(stratum.population) }
            guard stratum.events >= 0 else { throw .reference(events: stratum.events, population: stratum.population) }
            expected += Double(population) * Double(stratum.events) / Double(stratum.population)
        }
        return expected
    }

    /// y / E.
    package var ratio: Double { Double(events) / expected }

    /// Garwood's exact limits of the ratio; 0 below without events.
    package func garwoodLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        observed.garwoodLimits(confidence).scaled(by: 1 / expected)
    }

    /// Byar's limits of the ratio; 0 below without events.
    package func byarLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        observed.byarLimits(confidence).scaled(by: 1 / expected)
    }

    /// The exact central p of a ratio of 1: min(1, 2 min(P(Y ≤ y), P(Y ≥ y))) for Y ~ Poisson(E).
    package var exactP: Double {
        let count = Double(events)
        return min(1, 2 * min(sf_poisson_lower(count, expected), sf_poisson_upper(count - 1, expected)))
    }

    /// The mid-P central p, which counts half of the observed outcome in each tail.
    package var midP: Double {
        let count = Double(events)
        let half = sf_poisson_pmf(count, expected) / 2
        return min(1, 2 * max(half, min(sf_poisson_lower(count, expected), sf_poisson_upper(count - 1, expected)) - half))
    }

    /// Whether enough is expected for the ratio to be flagged at all.
    package var mayBeFlagged: Bool { expected >= Self.leastExpected }

    /// Whether the ratio stands apart from 1: its mid-P p is at most the level and enough is expected.
    ///
    /// For several areas at once adjust their `midP` first, see `MultipleComparison`.
    package func isFlagged(at level: Double = VerdictRule.standard.level) -> Bool { mayBeFlagged && midP <= level }
}
