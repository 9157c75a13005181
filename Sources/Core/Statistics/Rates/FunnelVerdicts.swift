extension FunnelPlot {
    /// Whether the areas differ so much beyond chance that limits and p are widened by it.
    package var isDispersed: Bool { overdispersion.used > 1 }

    /// The two-sided p of `dispersedZ`, adjusted after Benjamini and Hochberg; `adjustedP` where the areas differ no more than chance makes them,
    /// since the exact p is then the better one.
    package var adjustedDispersedP: [Double?] {
        isDispersed ? MultipleComparison.benjaminiHochberg.adjusted(dispersedZ.map(twoSidedNormalP)) : adjustedP
    }

    /// The limits of the ratio of an area with this expected number: exact, or with the areas' own unrest where there is any.
    ///
    /// - Returns: NaN for an expected number that is not above 0 and finite.
    package func limits(expected: Double, _ confidence: Confidence = .ninetyFive) -> Limits {
        let (low, high) = (confidence.tail, 1 - confidence.tail)
        guard isDispersed else {
            return Limits(lower: FunnelPlot.limit(low, expected: expected), upper: FunnelPlot.limit(high, expected: expected))
        }
        return Limits(lower: dispersedLimit(low, expected: expected), upper: dispersedLimit(high, expected: expected))
    }
}
