/// Standard errors that do not trust the variance of the model: bread · meat · bread, the bread being the inverse information and the
/// meat a sum of products of the rows' scores, weight · residual · regressors.
///
/// - SeeAlso: White 1980, Econometrica 48; Liang and Zeger 1986, Biometrika 73; Newey and West 1987, Econometrica 55; Zeileis 2004,
///   J. Stat. Software 11. Checked against R `sandwich` (`vcovCL`, `NeweyWest`).
extension LogLinearModel {
    /// Errors for rows that hang together within clusters and not between them: HC0 with the factor G / (G - 1).
    ///
    /// With few clusters (below about ten) they are too small; see `RandomisationInference`.
    ///
    /// - Parameter clusters: which cluster each row belongs to.
    /// - Returns: nil everywhere with fewer than two clusters.
    /// - Throws: `lengths` unless there is one cluster per row.
    package func clusteredErrors(by clusters: [Int]) throws(RegressionRefusal) -> [Double?] {
        guard clusters.count == design.rows else { throw .lengths(design.rows, clusters.count) }
        var sums: [Int: [Double]] = [:]
        for (cluster, score) in zip(clusters, scores) {
            sums[cluster] = sums[cluster].map { zip($0, score).map { $0 + $1 } } ?? score
        }
        guard sums.count > 1 else { return coefficients.map { _ in nil } }
        let factor = Double(sums.count) / Double(sums.count - 1)
        var meat = emptyMeat
        for cluster in sums.keys.sorted() {
            guard let score = sums[cluster] else { continue }
            add(score, score, times: factor, to: &meat)
        }
        return errors(with: meat)
    }

    /// Errors for rows in the order of time whose neighbours hang together, with Bartlett's weights 1 - l / (lag + 1), not prewhitened and
    /// without a factor for small samples.
    ///
    /// - Parameter lag: how many rows back the dependence reaches; below 1 none at all (HC0).
    package func neweyWestErrors(lag: Int) -> [Double?] {
        let scores = scores
        var meat = emptyMeat
        for (row, score) in scores.enumerated() {
            add(score, score, times: 1, to: &meat)
            for back in 1..<max(1, min(lag, row) + 1) {
                let weight = 1 - Double(back) / (Double(lag) + 1)
                add(score, scores[row - back], times: weight, to: &meat)
                add(scores[row - back], score, times: weight, to: &meat)
            }
        }
        return errors(with: meat)
    }

    private var scores: [[Double]] {
        let residuals = workingResiduals
        return (0..<design.rows).map { row in
            kept.map { design.columns[$0][row] * lastWeights[row] * residuals[row] }
        }
    }

    private var emptyMeat: [[Double]] {
        [[Double]](repeating: [Double](repeating: 0, count: kept.count), count: kept.count)
    }

    private func add(_ one: [Double], _ other: [Double], times factor: Double, to meat: inout [[Double]]) {
        for row in one.indices {
            let left = factor * one[row]
            for column in other.indices { meat[row][column] += left * other[column] }
        }
    }

    private func errors(with meat: [[Double]]) -> [Double?] {
        spread { place in
            let bread = unscaled[place]
            return meat.indices.reduce(0) { sum, row in
                sum + bread[row] * zip(meat[row], bread).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
    }
}
