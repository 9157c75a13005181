import SpecialFunctions

/// Standardised ratios of several areas against their expected numbers, with the limits that chance alone would keep them within.
///
/// Areas with less than one expected event are shown and never flagged, see `StandardisedRatio.mayBeFlagged`.
///
/// - SeeAlso: Spiegelhalter 2005, Statistics in Medicine 24; METHODS A2.2. Checked against R 4.2.2.
package struct FunnelPlot: Equatable, Sendable {
    /// The ratio y / E of each area, E at the common rate.
    package let ratios: [StandardisedRatio]
    /// z = 2 (sqrt y - sqrt E) of each area.
    package let squareRootZ: [Double]
    /// How much the areas differ beyond chance.
    package let overdispersion: FunnelOverdispersion

    /// Draws the funnel of areas.
    ///
    /// - Parameter winsorised: the share of areas in each tail whose z is pulled in before the overdispersion is measured, 0 to below 0.5.
    /// - Throws: `noEvents` when the expected numbers vanish.
    package init(_ areas: AreaCounts, winsorised: Double = 0.1) throws(AreaRefusal) {
        var ratios: [StandardisedRatio] = []
        for (events, expected) in zip(areas.events, areas.expected) {
            guard let ratio = try? StandardisedRatio(events: events, expected: expected) else { throw .noEvents }
            ratios.append(ratio)
        }
        self.ratios = ratios
        squareRootZ = ratios.map { 2 * (Double($0.events).squareRoot() - $0.expected.squareRoot()) }
        overdispersion = FunnelOverdispersion(squareRootZ, winsorised: winsorised)
    }

    /// z of each area when the areas' own unrest is allowed for.
    package var dispersedZ: [Double] { squareRootZ.map { $0 / overdispersion.used.squareRoot() } }

    /// The exact central p of each ratio, adjusted after Benjamini and Hochberg.
    package var adjustedP: [Double?] { MultipleComparison.benjaminiHochberg.adjusted(ratios.map(\.exactP)) }

    /// More events than anybody expects: whole numbers of this size are still told apart.
    package static let largestExpected = 1e12

    /// Where the ratio of an area with this expected number lies with the probability given to stay below, by Poisson alone.
    ///
    /// The quantile is interpolated, so that the limit is a curve: r - (P(Y ≤ r) - p) / P(Y = r), r the quantile; never below 0.
    ///
    /// - Parameters:
    ///   - probability: above 0 and below 1; 0.025 and 0.975 for the usual limits.
    ///   - expected: above 0, at most `largestExpected`.
    /// - Returns: NaN outside those.
    /// - Complexity: O(1) evaluations of the incomplete gamma function, on the average three.
    package static func limit(_ probability: Double, expected: Double) -> Double {
        guard probability > 0, probability < 1, expected > 0, expected <= largestExpected else { return .nan }
        let quantile = poissonQuantile(probability, mean: expected)
        let excess = sf_poisson_lower(quantile, expected) - probability
        return max(0, (quantile - excess / sf_poisson_pmf(quantile, expected)) / expected)
    }

    /// As `limit` with the areas' own unrest: 1 + z_p sqrt(phi / E), never below 0; NaN outside the same bounds.
    package func dispersedLimit(_ probability: Double, expected: Double) -> Double {
        guard probability > 0, probability < 1, expected > 0, expected <= Self.largestExpected else { return .nan }
        return max(0, 1 + sf_normal_quantile(probability) * (overdispersion.used / expected).squareRoot())
    }

    /// The smallest whole number r with P(Y ≤ r) ≥ p for Y ~ Poisson(mean).
    private static func poissonQuantile(_ probability: Double, mean: Double) -> Double {
        let z = sf_normal_quantile(probability)
        var quantile = max(0, (mean + z * mean.squareRoot() + (z * z - 1) / 6).rounded(.down))
        while sf_poisson_lower(quantile, mean) < probability { quantile += 1 }
        while quantile > 0, sf_poisson_lower(quantile - 1, mean) >= probability { quantile -= 1 }
        return quantile
    }
}

/// How much the areas of a funnel differ beyond chance: the mean of their squared z, the most extreme ones pulled in.
package struct FunnelOverdispersion: Equatable, Sendable {
    /// The mean of the squared winsorised z.
    package let phi: Double
    /// What the mean must exceed to be believed, 1 + 2 sqrt(2 / areas).
    package let threshold: Double

    /// The factor that limits and z are widened by: phi above the threshold, else 1.
    package var used: Double { phi > threshold ? phi : 1 }

    /// Measures it; the quantiles that z are pulled in to are interpolated (type 7 of Hyndman and Fan 1996).
    init(_ z: [Double], winsorised share: Double) {
        let sorted = z.sorted()
        let low = interpolatedQuantile(sorted, share)
        let high = interpolatedQuantile(sorted, 1 - share)
        phi =
            z.reduce(0) { sum, value in
                let pulled = min(max(value, low), high)
                return sum + pulled * pulled
            } / Double(z.count)
        threshold = 1 + 2 * (2 / Double(z.count)).squareRoot()
    }
}
