import SpecialFunctions

/// The weighted displacement difference: how many events a measure spared its area, and how many it moved to the areas around.
///
/// Local effect: (treated after - treated before) - (control after - control before), each count divided by time × area weight; the same
/// for the displacement area and its own control; the total is their sum. Counts are Poisson, so the variance is the sum of count /
/// weight^2. Below zero is a fall. Control areas must have about as many events as the treated one, for the change is compared in events.
///
/// - SeeAlso: Wheeler and Ratcliffe 2018, Crime Science 7; METHODS A6. Checked against R `ptools::wdd` and the example of the paper.
package struct WeightedDisplacement: Equatable, Sendable {
    /// A difference in events per unit of weight, with its standard error.
    package struct Effect: Equatable, Sendable {
        /// The difference.
        package let estimate: Double
        /// Its variance.
        package let variance: Double

        /// The standard error.
        package var standardError: Double { variance.squareRoot() }
        /// Estimate / standard error; nil without events.
        package var z: Double? { variance > 0 ? estimate / standardError : nil }
        /// The two-sided p of no difference (normal); nil without events.
        package var p: Double? { z.map(twoSidedNormalP) }

        /// Limits of the difference (normal).
        package func limits(_ confidence: Confidence = .ninetyFive) -> Limits {
            let margin = confidence.z * standardError
            return Limits(lower: estimate - margin, upper: estimate + margin)
        }
    }

    /// A count with what it adds to the total per event.
    struct Term: Equatable, Sendable {
        let count: Int
        let factor: Double
    }

    /// The effect in the treated area.
    package let local: Effect
    /// The effect in the displacement area; 0 without one.
    package let displacement: Effect
    /// Both together.
    package let total: Effect
    /// All events that were counted.
    package let events: Int

    let terms: [Term]

    /// Compares changes.
    ///
    /// - Throws: `count` for a count below 0 or above `CountPair.largestCount`, `weight` for a weight that is not between 1e-12 and 1e12.
    package init(
        treated: BeforeAfter, control: BeforeAfter, displacementTreated: BeforeAfter = .none, displacementControl: BeforeAfter = .none,
        weights: DisplacementWeights = DisplacementWeights()
    ) throws(EvaluationRefusal) {
        for weight in weights.all where !CountPair.exposures.contains(weight) { throw .weight(weight) }
        for pair in [treated, control, displacementTreated, displacementControl] { try pair.check() }
        func terms(_ pair: BeforeAfter, _ area: Double, sign: Double) -> [Term] {
            [
                Term(count: pair.after, factor: sign / (weights.after * area)),
                Term(count: pair.before, factor: -sign / (weights.before * area)),
            ]
        }
        let near = terms(treated, weights.treated, sign: 1) + terms(control, weights.control, sign: -1)
        let around =
            terms(displacementTreated, weights.displacementTreated, sign: 1)
            + terms(displacementControl, weights.displacementControl, sign: -1)
        self.terms = near + around
        local = Self.effect(near)
        displacement = Self.effect(around)
        total = Self.effect(near + around)
        events = self.terms.reduce(0) { $0 + $1.count }
    }

    static func effect(_ terms: [Term]) -> Effect {
        Effect(
            estimate: terms.reduce(0) { $0 + Double($1.count) * $1.factor },
            variance: terms.reduce(0) { $0 + Double($1.count) * $1.factor * $1.factor })
    }
}

extension BeforeAfter {
    func check() throws(EvaluationRefusal) {
        for count in [before, after] {
            do { _ = try SingleCount(count) } catch { throw .count(error) }
        }
    }
}

/// What may be said of so few events.
extension WeightedDisplacement {
    /// How a difference is judged, by the number of events behind it.
    package enum Judgement: Equatable, Sendable {
        /// Fewer than ten events: no verdict ("för få fall för att bedöma").
        case tooFew
        /// Fewer than twenty: the normal approximation is not to be trusted, and this p is exact or simulated.
        case small(p: Double)
        /// Enough for the normal approximation.
        case normal(p: Double)
    }

    /// With fewer events than this there is no verdict.
    package static let fewestEvents = 10
    /// With fewer than this the normal approximation is not used.
    package static let fewestForNormal = 20

    /// The judgement of the total effect.
    ///
    /// - Parameter generator: the source of chance, drawn from only for few events with unequal weights.
    package func judgement(using generator: inout some RandomNumberGenerator) -> Judgement {
        guard events >= Self.fewestEvents, let p = total.p else { return .tooFew }
        guard events < Self.fewestForNormal else { return .normal(p: p) }
        return .small(p: exactP ?? simulatedP(draws: Self.draws, using: &generator))
    }

    static let draws = 9_999

    /// The exact central p of no total effect when all weights are alike; nil otherwise, and without events.
    ///
    /// Events that speak for a rise (treated after, control before) and events that speak for a fall are then two Poisson counts with the
    /// same mean, whatever the common change: given their sum either is binomial with probability 1/2.
    package var exactP: Double? {
        guard events > 0, let size = terms.first.map({ abs($0.factor) }), terms.allSatisfy({ abs($0.factor) == size }) else { return nil }
        let rise = Double(terms.reduce(0) { $0 + ($1.factor > 0 ? $1.count : 0) })
        let all = Double(events)
        return min(1, 2 * min(sf_binomial_lower(rise, all, 0.5), sf_binomial_upper(rise - 1, all, 0.5)))
    }

    /// The two-sided p of no total effect by simulation: counts are drawn with the likeliest means that have no effect, and their z is
    /// compared with the observed one.
    ///
    /// - Parameters:
    ///   - draws: how many times; 9,999 gives p in steps of 0.0001.
    ///   - generator: the source of chance; the same start gives the same p.
    /// - Returns: (1 + draws at least as far) / (1 + draws); 1 without events.
    package func simulatedP(draws: Int, using generator: inout some RandomNumberGenerator) -> Double {
        guard let observed = total.z.map(abs), draws > 0 else { return 1 }
        let sources = zip(terms, meansWithoutEffect).map { (factor: $0.factor, draws: PoissonDraws(mean: $1)) }
        var atLeast = 1
        for _ in 0..<draws {
            var (estimate, variance) = (0.0, 0.0)
            for source in sources {
                let count = source.draws.next(using: &generator)
                estimate += count * source.factor
                variance += count * source.factor * source.factor
            }
            if variance > 0, abs(estimate) >= (observed - 1e-12) * variance.squareRoot() { atLeast += 1 }
        }
        return Double(atLeast) / Double(draws + 1)
    }

    /// The likeliest Poisson means under which the total effect is 0: count / (1 + k factor), k such that the sum of factor × mean is 0.
    ///
    /// When all events speak the same way half an event is lent to every count first.
    var meansWithoutEffect: [Double] {
        let oneSided = !terms.contains { $0.factor > 0 && $0.count > 0 } || !terms.contains { $0.factor < 0 && $0.count > 0 }
        let counts = terms.map { Double($0.count) + (oneSided ? 0.5 : 0) }
        let involved = zip(terms, counts).filter { $1 > 0 }.map(\.0.factor)
        guard let highest = involved.max(), let lowest = involved.min(), highest > 0, lowest < 0 else { return counts }
        var (low, high) = (-1 / highest, -1 / lowest)
        for _ in 0..<200 {
            let middle = (low + high) / 2
            let sum = zip(terms, counts).reduce(0) { $1.1 > 0 ? $0 + $1.0.factor * $1.1 / (1 + middle * $1.0.factor) : $0 }
            if sum > 0 { low = middle } else { high = middle }
        }
        let shift = (low + high) / 2
        return zip(terms, counts).map { $1 > 0 ? $1 / (1 + shift * $0.factor) : 0 }
    }
}
