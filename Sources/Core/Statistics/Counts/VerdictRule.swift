/// A row of a table of changes, to be judged.
package struct ChangeRow: Equatable, Sendable {
    /// The two counts.
    package let pair: CountPair
    /// Whether the row is a sum of others: judged on its own, outside the adjustment for many rows.
    package let isSum: Bool
    /// The row's own dispersion where its history is long enough to give one (24 degrees of freedom); nil takes the table's.
    package let ownDispersion: Dispersion?

    /// Creates a row.
    package init(_ pair: CountPair, isSum: Bool = false, ownDispersion: Dispersion? = nil) {
        self.pair = pair
        self.isSum = isSum
        self.ownDispersion = ownDispersion
    }
}

/// The verdict on one row with every number it rests on.
package struct ChangeVerdict: Equatable, Sendable {
    /// The row that was judged.
    package let row: ChangeRow
    /// The mid-P p of the conditional test.
    package let midP: Double
    /// `midP` adjusted by Benjamini-Hochberg over the table's rows; nil for a sum.
    package let adjustedMidP: Double?
    /// The p with overdispersion: Student's t of the square-root z over sqrt(phi).
    package let dispersedP: Double
    /// `dispersedP` adjusted by Benjamini-Hochberg over the table's rows; nil for a sum.
    package let adjustedDispersedP: Double?
    /// Mid-P limits of the rate ratio.
    package let limits: Limits
    /// The verdict.
    package let label: ChangeLabel
}

/// How changes are judged: a level, a smallest number of events, a confidence for the limits.
package struct VerdictRule: Equatable, Sendable {
    /// A p at or below this stands.
    package let level: Double
    /// Rows with fewer events in both periods together are not judged.
    package let minimumSum: Int
    /// The confidence of the limits.
    package let confidence: Confidence

    /// Level 0.05, at least 10 events, 95 percent limits.
    package static let standard = VerdictRule(checked: 0.05, minimumSum: 10, confidence: .ninetyFive)

    /// Creates a rule; nil unless 0 < level < 1.
    package init?(level: Double, minimumSum: Int, confidence: Confidence) {
        guard level > 0, level < 1 else { return nil }
        self.init(checked: level, minimumSum: minimumSum, confidence: confidence)
    }

    private init(checked level: Double, minimumSum: Int, confidence: Confidence) {
        self.level = level
        self.minimumSum = minimumSum
        self.confidence = confidence
    }

    /// Judges a table of changes, in the order given.
    ///
    /// A change is certain when both adjusted p are at most the level, likely when the unadjusted mid-P p is. A sum repeats what its parts
    /// say: it takes no part in the adjustment and is certain when both of its unadjusted p are at most the level.
    ///
    /// - Parameters:
    ///   - rows: the rows of one table, all groups together.
    ///   - dispersion: the dispersion of the table's categories, see `Dispersion.pooled(over:)`.
    /// - SeeAlso: Benjamini and Hochberg 1995, JRSS B 57.
    /// - Complexity: O(rows log rows); some ten evaluations of the incomplete beta function per row.
    package func verdicts(on rows: [ChangeRow], dispersion: Dispersion) -> [ChangeVerdict] {
        let midPs = rows.map(\.pair.midP)
        let dispersedPs = rows.map { $0.pair.squareRootP(under: $0.ownDispersion ?? dispersion) }
        let adjustedMidPs = adjusted(midPs, rows)
        let adjustedDispersedPs = adjusted(dispersedPs, rows)
        return rows.indices.map { index in
            let deciding = (adjustedMidPs[index] ?? midPs[index], adjustedDispersedPs[index] ?? dispersedPs[index])
            return ChangeVerdict(
                row: rows[index],
                midP: midPs[index],
                adjustedMidP: adjustedMidPs[index],
                dispersedP: dispersedPs[index],
                adjustedDispersedP: adjustedDispersedPs[index],
                limits: rows[index].pair.midPLimits(confidence),
                label: label(rows[index].pair, midP: midPs[index], isCertain: deciding.0 <= level && deciding.1 <= level))
        }
    }

    private func adjusted(_ values: [Double], _ rows: [ChangeRow]) -> [Double?] {
        MultipleComparison.benjaminiHochberg.adjusted(zip(values, rows).map { $1.isSum ? nil : $0 })
    }

    private func label(_ pair: CountPair, midP: Double, isCertain: Bool) -> ChangeLabel {
        guard pair.sum >= minimumSum else { return .tooFew }
        let isIncrease = pair.squareRootZ > 0
        if isCertain { return isIncrease ? .certainIncrease : .certainDecrease }
        if midP <= level { return isIncrease ? .likelyIncrease : .likelyDecrease }
        return .withinChance
    }
}
