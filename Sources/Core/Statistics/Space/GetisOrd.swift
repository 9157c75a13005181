/// The statistic of Getis and Ord for each area: is the sum over it and its neighbours high or low (A5.2)?
///
/// z = (Σ w x − mean W) / (s √((n W − W²) / (n − 1))), with binary weights, W the number of areas in the sum and s² = Σ (x − mean)² / n.
/// Gi* (`withSelf`) counts the area itself; Gi (`withoutSelf`) leaves it out of the sum, the mean and s.
///
/// No z: where all values are alike, where the sum holds all areas, and Gi for an island. Counts of areas of unequal size should be rates.
///
/// - SeeAlso: Ord and Getis 1995, Geogr. Anal. 27. Checked against spdep 1.2-7 and esda 2.9.0.
package struct GetisOrd: Equatable, Sendable {
    /// Gi* of each area, standard normal under no pattern; nil where it is not defined.
    package let withSelf: [Double?]
    /// Gi of each area; nil where it is not defined.
    package let withoutSelf: [Double?]

    /// Computes both statistics.
    ///
    /// - Complexity: O(areas).
    package init(_ areas: SpatialValues) {
        let n = Double(areas.count)
        withSelf = areas.values.indices.map { area in
            let size = Double(areas.neighbours.degree(area) + 1)
            let variance = areas.squares / n * (n * size - size * size) / (n - 1)
            return Self.z(areas.sums[area] + areas.values[area] - areas.mean * size, variance)
        }
        withoutSelf = areas.values.indices.map { area in
            let (size, own) = (Double(areas.neighbours.degree(area)), areas.values[area] - areas.mean)
            guard size > 0 else { return nil }
            let others = areas.squares - own * own * n / (n - 1)
            let spread = others <= 1e-12 * areas.squares ? 0 : others
            let variance = spread / (n - 1) * ((n - 1) * size - size * size) / (n - 2)
            return Self.z(areas.sums[area] - size * (areas.mean - own / (n - 1)), variance)
        }
    }

    /// The two-sided p of each Gi*; nil where it is not defined.
    package var p: [Double?] { withSelf.map { $0.map(twoSidedNormalP) } }

    /// `p` adjusted over the areas that have one.
    package func adjusted(_ method: MultipleComparison = .benjaminiHochberg) -> [Double?] { method.adjusted(p) }

    private static func z(_ distance: Double, _ variance: Double) -> Double? {
        variance > 0 && variance.isFinite ? distance / variance.squareRoot() : nil
    }
}
