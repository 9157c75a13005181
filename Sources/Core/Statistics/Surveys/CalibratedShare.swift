extension CalibratedSample {
    /// The share with the adjusted weights, among those marked.
    ///
    /// - Parameter members: who is asked for; nil for everybody.
    /// - Returns: nil when none of them has answered or their weights do not add up to anything above 0.
    /// - Throws: `lengths` unless there is a mark for everybody asked.
    package func share(among members: [Bool]? = nil) throws(SurveyRefusal) -> WeightedShare? {
        if let members, members.count != sample.asked { throw .lengths(sample.asked, members.count) }
        let places = sample.respondents.indices.filter { members?[sample.respondents[$0]] ?? true }
        let total = places.reduce(0) { $0 + weights[$1] }
        guard total > 0 else { return nil }
        let successes = places.count { sample.answers[$0] }
        let share = places.reduce(0) { $0 + (sample.answers[$1] ? weights[$1] : 0) } / total
        var influence = [Double](repeating: 0, count: weights.count)
        for place in places { influence[place] = ((sample.answers[place] ? 1 : 0) - share) / total }
        let rest = unexplained(influence)
        let squares = places.reduce(0) { $0 + weights[$1] * weights[$1] }
        return WeightedShare(
            answers: places.count, successes: successes, sumOfWeights: total, share: share, variance: sample.covariance(rest, rest),
            kishDesignEffect: Double(places.count) * squares / (total * total),
            degreesOfFreedom: places.count - Set(places.map { sample.strata[$0] }).count)
    }

    /// The adjusted weight times what the known totals' variables leave of each influence.
    private func unexplained(_ influence: [Double]) -> [Double] {
        let roots = regressionWeights?.map { $0.squareRoot() } ?? [Double](repeating: 1, count: influence.count)
        let columns = auxiliaries.map { column in zip(column, roots).map { $0 * $1 } }
        let fit = OrthogonalFit(columns, zip(influence, roots).map { $0 * $1 })
        var rest = influence
        for (column, factor) in zip(fit.kept, fit.solution) {
            for place in rest.indices { rest[place] -= auxiliaries[column][place] * factor }
        }
        return zip(weights, rest).map { $0 * $1 }
    }
}

extension SurveySample {
    /// The same respondents with other weights.
    init(_ sample: SurveySample, weights: [Double]) {
        asked = sample.asked
        respondents = sample.respondents
        answers = sample.answers
        self.weights = weights
        strata = sample.strata
        strataSizes = sample.strataSizes
    }

    /// The margin of those who answered.
    ///
    /// - Throws: `lengths`, `total`, `category`.
    func checked(_ margin: SurveyMargin) throws(SurveyRefusal) -> SurveyMargin {
        guard margin.categories.count == asked else { throw .lengths(asked, margin.categories.count) }
        for total in margin.totals where !(1e-12...1e15).contains(total) { throw .total(total) }
        var sizes = [Int](repeating: 0, count: margin.totals.count)
        let categories = respondents.map { margin.categories[$0] }
        for category in categories {
            guard sizes.indices.contains(category) else { throw .category(category) }
            sizes[category] += 1
        }
        if let empty = sizes.firstIndex(of: 0) { throw .category(empty) }
        return SurveyMargin(categories: categories, totals: margin.totals)
    }

    /// The auxiliary variables of those who answered.
    ///
    /// - Throws: `lengths`, `auxiliary`, `total`.
    func checked(_ variables: [[Double]], _ totals: [Double]) throws(SurveyRefusal) -> [[Double]] {
        guard variables.count == totals.count else { throw .lengths(variables.count, totals.count) }
        for total in totals where !(abs(total) <= 1e15) { throw .total(total) }
        var columns: [[Double]] = []
        for variable in variables {
            guard variable.count == asked else { throw .lengths(asked, variable.count) }
            let column = respondents.map { variable[$0] }
            for value in column where !(abs(value) <= 1e12) { throw .auxiliary(value) }
            columns.append(column)
        }
        return columns
    }
}

extension SurveyMargin {
    /// Scales the weights of each category to its total.
    ///
    /// - Returns: the largest relative change of a weight.
    func scale(_ weights: inout [Double]) -> Double {
        var sums = [Double](repeating: 0, count: totals.count)
        for (category, weight) in zip(categories, weights) { sums[category] += weight }
        let factors = zip(totals, sums).map { $0 / $1 }
        for (place, category) in categories.enumerated() { weights[place] *= factors[category] }
        return factors.reduce(0) { max($0, abs($1 - 1)) }
    }
}
