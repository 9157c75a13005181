import Glibc

/// What a log-linear regression is fitted to.
package struct CountObservations: Equatable, Sendable {
    /// The number of events per row, 0 or more.
    package let counts: [Int]
    /// How much was observed per row, above 0.
    package let exposures: [Double]
    /// How much each row counts for, 0 or more.
    package let weights: [Double]

    /// Creates observations.
    ///
    /// - Parameters:
    ///   - exposures: nil for 1 everywhere.
    ///   - weights: nil for 1 everywhere.
    /// - Throws: `lengths` when they differ, `negative` or `tooLarge` for a count, `exposure`, `weight`, `noEvents` when all counts are 0.
    package init(_ counts: [Int], exposures: [Double]? = nil, weights: [Double]? = nil) throws(RegressionRefusal) {
        let ones = [Double](repeating: 1, count: counts.count)
        self.counts = counts
        self.exposures = exposures ?? ones
        self.weights = weights ?? ones
        for other in [self.exposures, self.weights] where other.count != counts.count { throw .lengths(counts.count, other.count) }
        for count in counts {
            guard count >= 0 else { throw .negative(count) }
            guard count <= CountPair.largestCount else { throw .tooLarge(count) }
        }
        for exposure in self.exposures where !CountPair.exposures.contains(exposure) { throw .exposure(exposure) }
        for weight in self.weights where !(weight >= 0 && weight.isFinite) { throw .weight(weight) }
        guard zip(counts, self.weights).contains(where: { $0.0 > 0 && $0.1 > 0 }) else { throw .noEvents }
    }
}

/// A log-linear regression of counts, log(mean / exposure) = design · coefficients, by iteratively reweighted least squares.
///
/// Start, end and dispersion are those of R's `glm`: the rounds end when the deviance changes by less than 1e-8 of itself, or after 25;
/// standard errors and Pearson's sum use the weights that the last round began with. A level without any event has no finite
/// coefficient: its fit stops where R's does, far down with a huge standard error, and the other coefficients are untouched.
///
/// - SeeAlso: McCullagh and Nelder 1989, Generalized Linear Models, chapters 2 and 6. Checked against R 4.2.2 `glm`.
package struct LogLinearModel: Equatable, Sendable {
    /// The regressors.
    package let design: DesignMatrix
    /// What was counted.
    package let observations: CountObservations
    /// How the counts vary.
    package let family: CountFamily
    /// The coefficient of each column; nil for a column that the ones before it already say.
    package private(set) var coefficients: [Double?]
    /// The expected count of each row.
    package private(set) var fitted: [Double]
    /// Twice the log likelihood ratio against a mean of its own for each row.
    package private(set) var deviance: Double
    /// Whether the deviance came to rest within 25 rounds.
    package private(set) var hasConverged = false
    /// The places of the columns that have a coefficient.
    private(set) var kept: [Int] = []
    /// The inverse information of the kept columns, for dispersion 1.
    private(set) var unscaled: [[Double]] = []
    /// The weights that the last round began with.
    private(set) var lastWeights: [Double] = []

    private static let mostRounds = 25
    private static let precision = 1e-8
    /// R's smallest mean, below which a log link is not followed.
    private static let leastMean = Double.ulpOfOne

    /// Fits the model.
    ///
    /// - Parameter start: expected counts to begin with; nil for the counts themselves.
    /// - Throws: `lengths` when design and counts differ, `value` for a start that is not above 0 and finite, `diverged` when the rounds
    ///   run off.
    /// - Complexity: O(rows · columns^2) a round.
    package init(
        _ observations: CountObservations, on design: DesignMatrix, family: CountFamily = .poisson, startingAt start: [Double]? = nil
    ) throws(RegressionRefusal) {
        guard observations.counts.count == design.rows else { throw .lengths(design.rows, observations.counts.count) }
        self.design = design
        self.observations = observations
        self.family = family
        coefficients = design.columns.map { _ in nil }
        fitted = start ?? observations.counts.map { family.start(Double($0)) }
        guard fitted.count == design.rows else { throw .lengths(design.rows, fitted.count) }
        for mean in fitted where !(mean > 0 && mean.isFinite) { throw .value(mean) }
        deviance = Self.deviance(observations, fitted, family)
        var fit: OrthogonalFit?
        for _ in 0..<Self.mostRounds where !hasConverged { fit = try improve() }
        unscaled = fit?.inverseCrossProduct ?? []
    }

    /// One round: least squares of the working response with the working weights.
    private mutating func improve() throws(RegressionRefusal) -> OrthogonalFit {
        let before = deviance
        let fit = workingFit()
        coefficients = design.columns.map { _ in nil }
        for (place, value) in zip(fit.kept, fit.solution) { coefficients[place] = value }
        kept = fit.kept
        fitted = means(on: design, exposures: observations.exposures)
        deviance = Self.deviance(observations, fitted, family)
        guard deviance.isFinite else { throw .diverged }
        hasConverged = abs(deviance - before) < Self.precision * (abs(deviance) + 0.1)
        return fit
    }

    private mutating func workingFit() -> OrthogonalFit {
        lastWeights = zip(fitted, observations.weights).map { mean, weight in weight * mean * mean / family.variance(mean) }
        let used = lastWeights.indices.filter { lastWeights[$0] > 0 }
        let roots = used.map { lastWeights[$0].squareRoot() }
        let response = zip(used, roots).map { row, root in
            root * (log(fitted[row] / observations.exposures[row]) + (Double(observations.counts[row]) - fitted[row]) / fitted[row])
        }
        return OrthogonalFit(design.columns.map { column in zip(used, roots).map { column[$0] * $1 } }, response)
    }

    private static func deviance(_ observations: CountObservations, _ means: [Double], _ family: CountFamily) -> Double {
        means.indices.reduce(0) { sum, row in
            sum + observations.weights[row] * family.deviance(Double(observations.counts[row]), means[row])
        }
    }

    /// The expected counts that the coefficients give other rows.
    ///
    /// - Parameters:
    ///   - other: a design with the same columns; further ones are ignored, missing ones count as 0.
    ///   - exposures: one for each of its rows; rows without one have exposure 1.
    package func means(on other: DesignMatrix, exposures: [Double]) -> [Double] {
        var logRates = [Double](repeating: 0, count: other.rows)
        // What rounding took from each sum: the last digits of phi hang on it, since it multiplies every row's residual.
        var lost = logRates
        for (column, coefficient) in zip(other.columns, coefficients) {
            guard let coefficient else { continue }
            for row in logRates.indices {
                let product = coefficient * column[row]
                let sum = logRates[row] + product
                let added = sum - logRates[row]
                lost[row] += (logRates[row] - (sum - added)) + (product - added) + (-product).addingProduct(coefficient, column[row])
                logRates[row] = sum
            }
        }
        return logRates.indices.map { row in
            let rate = exp(logRates[row]) * (1 + (lost[row].isFinite ? lost[row] : 0))
            return max(Self.leastMean, (row < exposures.count ? exposures[row] : 1) * rate)
        }
    }
}
