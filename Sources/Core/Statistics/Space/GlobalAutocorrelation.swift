import SpecialFunctions

/// Moran's I and the G of Getis and Ord over all areas: is there any pattern at all (A5.2)?
///
/// I, with row-standardised weights w: I = n' Σ w z z' / (S0 Σ z²), E = −1 / (n' − 1), variance under randomisation, where n' leaves out
/// islands and mean and Σ z² go over all areas. G, with binary weights: Σ w x x' / Σ x x' over pairs of different areas, islands left out.
///
/// - SeeAlso: Cliff and Ord 1981, Spatial Processes; Getis and Ord 1992, Geogr. Anal. 24. Checked against spdep 1.2-7 `moran.test` and
///   `globalG.test`.
package struct GlobalAutocorrelation: Equatable, Sendable {
    /// A statistic with its mean and variance when the values are shuffled over the areas.
    package struct Statistic: Equatable, Sendable {
        /// The statistic.
        package let value: Double
        /// Its mean without pattern.
        package let expected: Double
        /// Its variance without pattern.
        package let variance: Double

        /// P of a value so high, by the normal distribution; nil where the variance is not positive.
        package var upperP: Double? {
            variance > 0 && variance.isFinite ? sf_normal_upper((value - expected) / variance.squareRoot()) : nil
        }
    }

    /// Moran's I; nil with fewer than four areas that have neighbours, and when all values are alike.
    package let moran: Statistic?
    /// Getis and Ord's G; nil with fewer than four areas that have neighbours, and when no pair of values has a product.
    package let general: Statistic?

    /// Computes both.
    ///
    /// - Complexity: O(links log links).
    package init(_ areas: SpatialValues) {
        let joined = areas.values.indices.filter { areas.neighbours.degree($0) > 0 }
        let isEnough = joined.count > 3
        moran = isEnough && areas.squares > 0 ? Self.moran(areas, Double(joined.count)) : nil
        general = isEnough ? Self.general(areas, joined) : nil
    }

    private static func moran(_ areas: SpatialValues, _ n: Double) -> Statistic {
        let weights = WeightSums(areas.neighbours, isRowStandardised: true)
        let z = areas.values.map { $0 - areas.mean }
        let lags = areas.neighbours.sums(of: z)
        let cross = z.indices.reduce(0.0) { $0 + z[$1] * lags[$1] / Double(max(1, areas.neighbours.degree($1))) }
        let fourth = z.reduce(0.0) { $0 + $1 * $1 * $1 * $1 }
        let kurtosis = Double(areas.count) * fourth / (areas.squares * areas.squares)
        let (s0, s1, s2) = (weights.s0, weights.s1, weights.s2)
        let first = n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0)
        let second = kurtosis * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0)
        let expected = -1 / (n - 1)
        return Statistic(
            value: n / s0 * cross / areas.squares, expected: expected,
            variance: (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected)
    }

    private static func general(_ areas: SpatialValues, _ joined: [Int]) -> Statistic? {
        let weights = WeightSums(areas.neighbours, isRowStandardised: false)
        let (n, s0, s1, s2) = (Double(joined.count), weights.s0, weights.s1, weights.s2)
        let values = joined.map { areas.values[$0] }
        let power = (1...4).map { exponent in
            values.reduce(0.0) { sum, value in sum + (0..<exponent).reduce(1.0) { product, _ in product * value } }
        }
        let pairs = power[0] * power[0] - power[1]
        guard abs(pairs) > 1e-12 * power[1] else { return nil }
        let cross = joined.reduce(0.0) { $0 + areas.values[$1] * areas.sums[$1] }
        let expected = s0 / (n * (n - 1))
        let square =
            (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0) * power[1] * power[1]
            - (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0) * power[3]
        let mixed =
            -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0) * power[0] * power[0] * power[1]
            + (4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0) * power[0] * power[2]
        let whole = (s1 - s2 + s0 * s0) * power[0] * power[0] * power[0] * power[0]
        let scale = pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)
        return Statistic(value: cross / pairs, expected: expected, variance: (square + mixed + whole) / scale - expected * expected)
    }
}

/// The sums of weights that variances under randomisation are made of: S0 = Σ w, S1 = Σ (w + w')² / 2, S2 = Σ (row sum + column sum)².
private struct WeightSums {
    let s0: Double
    let s1: Double
    let s2: Double

    init(_ neighbours: Neighbours, isRowStandardised: Bool) {
        let degrees = (0..<neighbours.count).map { Double(neighbours.degree($0)) }
        let weights = degrees.map { isRowStandardised && $0 > 0 ? 1 / $0 : 1 }
        var margins = zip(degrees, weights).map { $0 * $1 }
        s0 = margins.reduce(0, +)
        var s1 = 0.0
        for area in 0..<neighbours.count {
            for link in neighbours.starts[area]..<neighbours.starts[area + 1] {
                let other = Int(neighbours.flat[link])
                margins[other] += weights[area]
                if neighbours.has(area, besideOf: other) {
                    s1 += (weights[area] + weights[other]) * (weights[area] + weights[other]) / 2
                } else {
                    s1 += weights[area] * weights[area]
                }
            }
        }
        self.s1 = s1
        s2 = margins.reduce(0) { $0 + $1 * $1 }
    }
}
