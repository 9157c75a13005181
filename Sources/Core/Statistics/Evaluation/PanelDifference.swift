import Glibc

/// An area's count in one period, in a panel of treated and other areas.
package struct PanelRow: Equatable, Sendable {
    /// Which area.
    package let area: Int
    /// Which period.
    package let period: Int
    /// Whether the area is treated, now or later.
    package let isTreated: Bool
    /// Whether the period lies after the measure.
    package let isAfter: Bool
    /// The number of events.
    package let count: Int
    /// How much was observed, for instance inhabitants.
    package let exposure: Double

    /// Creates a row; `PanelDifference` checks the values.
    package init(area: Int, period: Int, isTreated: Bool, isAfter: Bool, count: Int, exposure: Double = 1) {
        self.area = area
        self.period = period
        self.isTreated = isTreated
        self.isAfter = isAfter
        self.count = count
        self.exposure = exposure
    }
}

/// A Poisson difference in differences: how the treated areas' rate changed, over how the others' did.
///
/// Missing rows are simply not there. An area without any event says nothing and changes nothing.
///
/// - SeeAlso: Wooldridge 2023, Econometrics Journal 26; METHODS A6. Checked against R 4.2.2 `glm` and `sandwich`.
package struct PanelDifference: Equatable, Sendable {
    /// What stands in the model beside the effect.
    package enum Kind: Equatable, Sendable {
        /// Treated, after, and both: one level per group and half, with the rows' exposures.
        case twoByTwo
        /// A level of its own for every area and every period; exposures that do not change within an area make no difference and are not
        /// used.
        case fixedEffects
    }

    /// The regression; its last column is the effect.
    package let model: LogLinearModel
    /// The log of the ratio of changes.
    package let logRatio: Double
    /// Its standard error when the counts are Poisson.
    package let standardError: Double
    /// Its standard error with the counts' own dispersion; nil without degrees of freedom.
    package let quasiError: Double?
    /// Its standard error when rows hang together within areas (HC0 with G / (G - 1)).
    package let clusteredError: Double?

    /// How many areas there are.
    package let areas: Int

    private static let fewestClusters = 10

    /// Fits the panel.
    ///
    /// - Throws: `groups` without treated or other areas, `nothingAfter` and `tooFewBefore` without periods on either side,
    ///   `contradiction` for an area that is treated and not, or twice in a period, and what the regression refuses.
    /// - Complexity: with fixed effects O(rows · (areas + periods)^2) a round.
    package init(_ rows: [PanelRow], _ kind: Kind) throws(EvaluationRefusal) {
        try Self.check(rows)
        do {
            let exposures = kind == .twoByTwo ? rows.map(\.exposure) : nil
            model = try LogLinearModel(
                CountObservations(rows.map(\.count), exposures: exposures), on: DesignMatrix(Self.columns(rows, kind)))
            clusteredError = try model.clusteredErrors(by: rows.map(\.area)).last ?? nil
        } catch {
            throw .regression(error)
        }
        guard let effect = model.coefficients.last ?? nil, let error = model.standardErrors.last ?? nil else {
            throw .groups(treated: rows.count { $0.isTreated }, others: rows.count { !$0.isTreated })
        }
        (logRatio, standardError) = (effect, error)
        quasiError = model.quasiErrors.last ?? nil
        areas = Set(rows.map(\.area)).count
    }

    /// Whether there are fewer than ten areas, so that the clustered error is too small: use `RandomisationInference`.
    package var needsRandomisation: Bool { areas < Self.fewestClusters }

    /// The ratio of the treated areas' change to the others'.
    package var ratio: Double { exp(logRatio) }

    private static func columns(_ rows: [PanelRow], _ kind: Kind) -> [[Double]] {
        let treated = rows.map { $0.isTreated ? 1.0 : 0 }
        let after = rows.map { $0.isAfter ? 1.0 : 0 }
        let levels =
            switch kind {
            case .twoByTwo: [treated, after]
            case .fixedEffects: DesignMatrix.indicators(rows.map(\.area)) + DesignMatrix.indicators(rows.map(\.period))
            }
        return [DesignMatrix.intercept(rows: rows.count)] + levels + [zip(treated, after).map { $0 * $1 }]
    }

    private static func check(_ rows: [PanelRow]) throws(EvaluationRefusal) {
        let treated = Set(rows.filter(\.isTreated).map(\.area))
        let others = Set(rows.filter { !$0.isTreated }.map(\.area))
        guard !treated.isEmpty, !others.isEmpty else { throw .groups(treated: treated.count, others: others.count) }
        if let both = treated.intersection(others).min() { throw .contradiction(area: both) }
        guard rows.contains(where: { !$0.isAfter }) else { throw .tooFewBefore(0) }
        guard rows.contains(where: \.isAfter) else { throw .nothingAfter }
        var seen: [Int: Set<Int>] = [:]
        for row in rows where !seen[row.area, default: []].insert(row.period).inserted { throw .contradiction(area: row.area) }
    }
}
