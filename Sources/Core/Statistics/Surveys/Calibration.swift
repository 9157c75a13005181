/// One known division of the population: the category of everybody asked, and how many people each category has.
package struct SurveyMargin: Equatable, Sendable {
    /// The category of everybody asked, numbered from 0.
    package let categories: [Int]
    /// The population of each category.
    package let totals: [Double]

    /// Creates a margin; the calibration that uses it checks it.
    package init(categories: [Int], totals: [Double]) {
        self.categories = categories
        self.totals = totals
    }

    /// One column of zeros and ones per category, from a category on.
    func indicators(from first: Int = 0) -> [[Double]] {
        totals.indices.dropFirst(first).map { category in categories.map { $0 == category ? 1 : 0 } }
    }

    /// The population.
    var population: Double { totals.reduce(0, +) }
}

/// A sample whose weights are adjusted so that they add up to what is known of the population, against non-response.
///
/// The variance is that of what the known totals leave unexplained: the linearised influences less their regression on the totals'
/// variables. Post-stratification and the general regression estimator regress with the weights before the adjustment, raking without
/// weights, as R's survey does.
///
/// - SeeAlso: Deville and Särndal 1992, JASA 87; Deville, Särndal and Sautory 1993, JASA 88; METHODS A7. Checked against R's survey 4.1
///   `postStratify`, `rake`, `calibrate`.
package struct CalibratedSample: Sendable {
    /// The sample as it was.
    package let sample: SurveySample
    /// The adjusted weights of those who answered, in their order. The general regression estimator may give a weight below 0.
    package let weights: [Double]
    let auxiliaries: [[Double]]
    let regressionWeights: [Double]?

    /// Weights scaled within each category to its total.
    ///
    /// - Throws: `lengths`, `total`, and `category` for one without answers or outside the totals.
    package init(_ sample: SurveySample, postStratifiedBy margin: SurveyMargin) throws(SurveyRefusal) {
        let margin = try sample.checked(margin)
        var weights = sample.weights
        _ = margin.scale(&weights)
        self.init(sample, weights, margin.indicators(), sample.weights)
    }

    /// Weights scaled to each margin in turn until all fit (iterative proportional fitting).
    ///
    /// - Parameters:
    ///   - epsilon: the largest relative change of a weight in a round at which it is done; at least 1e-13.
    ///   - rounds: the most rounds.
    /// - Throws: as post-stratification; `margins` when the margins' populations differ by more than 1e-9 of themselves; `notSettled`.
    package init(
        _ sample: SurveySample, rakedTo margins: [SurveyMargin], epsilon: Double = 1e-12, rounds: Int = 1000
    ) throws(SurveyRefusal) {
        var checked: [SurveyMargin] = []
        for margin in margins { checked.append(try sample.checked(margin)) }
        for margin in checked.dropFirst() where abs(margin.population - checked[0].population) > 1e-9 * checked[0].population {
            throw .margins(checked[0].population, margin.population)
        }
        var weights = sample.weights
        var (change, round) = (Double.infinity, 0)
        while change > max(epsilon, 1e-13), round < rounds {
            change = checked.reduce(0) { max($0, $1.scale(&weights)) }
            round += 1
        }
        guard change <= max(epsilon, 1e-13) else { throw .notSettled(rounds: rounds) }
        self.init(sample, weights, checked.flatMap { $0.indicators() }, nil)
    }

    /// The general regression estimator: the smallest change of the weights, in the sense of sum((w' − w)²/w), that meets the totals.
    ///
    /// - Parameters:
    ///   - variables: for each known total, the value of everybody asked.
    ///   - totals: the population's sum of each variable.
    /// - Throws: `lengths`, `auxiliary`, `total`, `unreachableTotals` when variables repeat each other and their totals do not.
    package init(_ sample: SurveySample, regressedOn variables: [[Double]], totals: [Double]) throws(SurveyRefusal) {
        let columns = try sample.checked(variables, totals)
        let roots = sample.weights.map { $0.squareRoot() }
        let fit = OrthogonalFit(columns.map { zip($0, roots).map { $0 * $1 } }, [Double](repeating: 0, count: roots.count))
        let sums = columns.map { zip($0, sample.weights).reduce(0) { $0 + $1.0 * $1.1 } }
        let missing = fit.kept.map { totals[$0] - sums[$0] }
        let factors = fit.inverseCrossProduct.map { row in zip(row, missing).reduce(0) { $0 + $1.0 * $1.1 } }
        let weights = sample.weights.indices.map { place in
            sample.weights[place] * (1 + zip(fit.kept, factors).reduce(0) { $0 + columns[$1.0][place] * $1.1 })
        }
        for (column, total) in zip(columns, totals) {
            let reached = zip(column, weights).reduce(0) { $0 + $1.0 * $1.1 }
            guard abs(reached - total) <= 1e-6 * max(1, abs(total)) else { throw .unreachableTotals }
        }
        self.init(sample, weights, columns, sample.weights)
    }

    /// Weights by the general regression estimator for categories in several margins, the effects added.
    ///
    /// - Throws: as for variables, and as raking for the margins.
    package init(_ sample: SurveySample, regressedOn margins: [SurveyMargin]) throws(SurveyRefusal) {
        for margin in margins { _ = try sample.checked(margin) }
        let population = margins.first?.population ?? 0
        for margin in margins where abs(margin.population - population) > 1e-9 * population {
            throw .margins(population, margin.population)
        }
        let ones = [Double](repeating: 1, count: sample.asked)
        try self.init(
            sample, regressedOn: [ones] + margins.flatMap { $0.indicators(from: 1) },
            totals: [population] + margins.flatMap { $0.totals.dropFirst() })
    }

    private init(_ sample: SurveySample, _ weights: [Double], _ auxiliaries: [[Double]], _ regressionWeights: [Double]?) {
        self.sample = sample
        self.weights = weights
        self.auxiliaries = auxiliaries
        self.regressionWeights = regressionWeights
    }
}
