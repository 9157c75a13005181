/// A treated area against a mix of other areas that followed it before the measure.
///
/// The mix has weights from 0 with sum 1 that make the sum of squared gaps before the measure least; the gap after it is the effect. When
/// several mixes are equally good, one of them is given.
///
/// - SeeAlso: Abadie, Diamond and Hainmueller 2010, JASA 105; METHODS A6. Checked against R `quadprog`.
package struct SyntheticControl: Equatable, Sendable {
    /// The weight of each other area.
    package let weights: [Double]
    /// Treated minus mix, for every period.
    package let gaps: [Double]
    /// How many of the periods lie before the measure.
    package let periodsBefore: Int

    /// Finds the mix.
    ///
    /// - Parameters:
    ///   - treated: the treated area's values, oldest first.
    ///   - others: the other areas' values over the same periods.
    ///   - periodsBefore: how many periods lie before the measure, at least 1 and fewer than all.
    /// - Throws: `groups` without other areas, `lengths` when they differ, `value` for one that is not finite, `tooFewBefore`,
    ///   `nothingAfter`.
    /// - Complexity: O(periods · areas^2) for each area taken in.
    package init(treated: [Double], others: [[Double]], periodsBefore: Int) throws(EvaluationRefusal) {
        guard !others.isEmpty else { throw .groups(treated: 1, others: 0) }
        for series in others where series.count != treated.count { throw .lengths(treated.count, series.count) }
        for series in others + [treated] {
            for value in series where !value.isFinite { throw .value(value) }
        }
        guard periodsBefore >= 1 else { throw .tooFewBefore(periodsBefore) }
        guard periodsBefore < treated.count else { throw .nothingAfter }
        let fit = SimplexLeastSquares(
            others.map { Array($0.prefix(periodsBefore)) }, target: Array(treated.prefix(periodsBefore)))
        weights = fit.weights
        gaps = treated.indices.map { period in
            zip(fit.weights, others).reduce(treated[period]) { $0 - $1.0 * $1.1[period] }
        }
        self.periodsBefore = periodsBefore
    }

    /// The root of the mean squared gap before the measure: how well the mix follows.
    package var errorBefore: Double { Self.rootMeanSquare(gaps.prefix(periodsBefore)) }

    /// The mean gap after the measure: the effect per period.
    package var meanEffect: Double { gaps.dropFirst(periodsBefore).reduce(0, +) / Double(gaps.count - periodsBefore) }

    /// How much larger the gaps are after than before; infinite when the mix followed exactly and no longer does, 1 when it still does.
    package var gapRatio: Double {
        let after = Self.rootMeanSquare(gaps.dropFirst(periodsBefore))
        return after == 0 && errorBefore == 0 ? 1 : after / errorBefore
    }

    private static func rootMeanSquare(_ values: ArraySlice<Double>) -> Double {
        (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
    }
}

/// The treated area among placebos: each other area in turn taken as treated, and mixed from the remaining ones without the treated.
package struct PlaceboRanks: Equatable, Sendable {
    /// The gap ratio of the treated area.
    package let ratio: Double
    /// The gap ratios of the other areas, in their order.
    package let placebos: [Double]

    /// Works them out.
    ///
    /// - Throws: as `SyntheticControl`; `groups` with fewer than two other areas.
    package init(treated: [Double], others: [[Double]], periodsBefore: Int) throws(EvaluationRefusal) {
        guard others.count >= 2 else { throw .groups(treated: 1, others: others.count) }
        ratio = try SyntheticControl(treated: treated, others: others, periodsBefore: periodsBefore).gapRatio
        var ratios: [Double] = []
        for place in others.indices {
            let rest = others[..<place] + others[(place + 1)...]
            ratios.append(try SyntheticControl(treated: others[place], others: Array(rest), periodsBefore: periodsBefore).gapRatio)
        }
        placebos = ratios
    }

    /// The treated area's place from the top, 1 being the largest ratio; ties count against it.
    package var rank: Int { 1 + placebos.count { $0 >= ratio } }

    /// Rank over number of areas: with 19 others or more it can reach 0.05.
    package var p: Double { Double(rank) / Double(placebos.count + 1) }
}
