import Glibc
import SpecialFunctions

/// Ratios of areas drawn towards the common one by a gamma distribution of true ratios: y ~ Poisson(ratio · E), ratio ~ Gamma(nu, alpha).
///
/// y is then negative binomial of size nu and mean E · nu / alpha; nu and alpha are found by maximum likelihood, and what is known of an
/// area's ratio afterwards is Gamma(y + nu, E + alpha).
///
/// - SeeAlso: Clayton and Kaldor 1987, Biometrics 43; METHODS A2.3. Checked against R 4.2.2 `optim`.
package struct PoissonGamma: Equatable, Sendable {
    /// The shape of the distribution of true ratios.
    package let shape: Double
    /// Its rate, in expected events.
    package let rate: Double
    /// Minus the log likelihood at the maximum, constants included.
    package let negativeLogLikelihood: Double

    private let events: [Int]
    private let expected: [Double]

    /// Fits areas against the numbers expected at their common rate.
    ///
    /// - Throws: `noOverdispersion` when the areas differ no more than chance makes them; their best common ratio is then 1.
    /// - Complexity: O(areas) a round, about ten rounds.
    package init(_ areas: AreaCounts) throws(AreaRefusal) {
        let expected = areas.expected
        let model: NegativeBinomialModel
        do {
            let observations = try CountObservations(areas.events, exposures: expected)
            model = try NegativeBinomialModel(observations, on: DesignMatrix([DesignMatrix.intercept(rows: areas.count)]))
        } catch {
            throw .noOverdispersion
        }
        shape = model.size
        rate = model.size / exp(model.model.coefficients[0] ?? 0)
        negativeLogLikelihood = -model.logLikelihood
        events = areas.events
        self.expected = expected
    }

    /// The expected ratio of each area, (y + nu) / (E + alpha).
    package var ratios: [Double] { zip(events, expected).map { (Double($0) + shape) / ($1 + rate) } }

    /// The limits that each area's ratio lies within with the probability given (credible limits).
    package func limits(_ confidence: Confidence = .ninetyFive) -> [Limits] {
        zip(events, expected).map { events, expected in
            Limits(
                lower: sf_gamma_lower_quantile(Double(events) + shape, confidence.tail) / (expected + rate),
                upper: sf_gamma_upper_quantile(Double(events) + shape, confidence.tail) / (expected + rate))
        }
    }
}
