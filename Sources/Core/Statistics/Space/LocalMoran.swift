/// Local Moran's I: is an area like its neighbours, or unlike them (A5.2)?
///
/// I = z lag / m2 with z the distance from the mean, lag the mean of the neighbours' z, and m2 = Σ z² / n (esda divides by n − 1: its I is
/// (n − 1) / n of this one). Under no pattern, given the area's own value, with k neighbours:
/// E = −z² / ((n − 1) m2), Var = (z / m2)² n / (n − 2) (1 / k − 1 / (n − 1)) (m2 − z² / (n − 1)).
///
/// An island has I, E and Var 0 and no z. Values all alike: I is not defined anywhere.
///
/// - SeeAlso: Anselin 1995, Geogr. Anal. 27; Sokal, Oden and Thomson 1998, Geogr. Anal. 30. Checked against spdep 1.2-7 `localmoran`.
package struct LocalMoran: Equatable, Sendable {
    /// One area's statistic.
    package struct Statistic: Equatable, Sendable {
        /// Local Moran's I.
        package let value: Double
        /// What I is expected to be without pattern.
        package let expected: Double
        /// The variance of I without pattern.
        package let variance: Double

        /// The standard normal z; nil for an island and where the variance is 0.
        package var z: Double? {
            variance > 0 && variance.isFinite ? (value - expected) / variance.squareRoot() : nil
        }

        /// The two-sided p of z; nil where there is no z.
        package var p: Double? { z.map(twoSidedNormalP) }
    }

    /// Which kind of place an area is.
    package enum Quadrant: String, Sendable {
        case highHigh = "High-High"
        case lowHigh = "Low-High"
        case lowLow = "Low-Low"
        case highLow = "High-Low"

        init(isHigh: Bool, amongHigh: Bool) {
            self = isHigh ? (amongHigh ? .highHigh : .highLow) : (amongHigh ? .lowHigh : .lowLow)
        }
    }

    /// Where the line between high and low neighbours goes.
    package enum Level: Sendable {
        /// The mean of the areas' lags, as spdep has it; an island's lag is 0.
        case meanOfLags
        /// The mean of the values, as esda has it.
        case meanOfValues
    }

    /// Each area's statistic; nil everywhere when all values are alike.
    package let statistics: [Statistic?]

    private let areas: SpatialValues

    /// Computes the statistic of each area.
    ///
    /// - Complexity: O(areas).
    package init(_ areas: SpatialValues) {
        self.areas = areas
        statistics = areas.values.indices.map { Self.statistic($0, areas) }
    }

    /// Which kind of place each area is; a value at the line itself is low.
    package func quadrants(against level: Level = .meanOfLags) -> [Quadrant] {
        let lags = areas.values.indices.map { area in
            let degree = areas.neighbours.degree(area)
            return degree == 0 ? 0 : areas.sums[area] / Double(degree)
        }
        let line = level == .meanOfValues ? areas.mean : lags.reduce(0, +) / Double(lags.count)
        return zip(areas.values, lags).map { Quadrant(isHigh: $0 > areas.mean, amongHigh: $1 > line) }
    }

    private static func statistic(_ area: Int, _ areas: SpatialValues) -> Statistic? {
        let (n, degree) = (Double(areas.count), Double(areas.neighbours.degree(area)))
        let m2 = areas.squares / n
        guard m2 > 0 else { return nil }
        guard degree > 0 else { return Statistic(value: 0, expected: 0, variance: 0) }
        let z = areas.values[area] - areas.mean
        let lag = areas.sums[area] / degree - areas.mean
        let scatter = (1 / degree - 1 / (n - 1)) * (m2 - z * z / (n - 1))
        return Statistic(
            value: z / m2 * lag, expected: -z * z / ((n - 1) * m2), variance: (z / m2) * (z / m2) * n / (n - 2) * scatter)
    }
}
