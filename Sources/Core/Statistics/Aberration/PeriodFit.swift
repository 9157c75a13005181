import Glibc

/// A quasi-Poisson fit of log mean = level of the period + slope × week, with what a prediction needs of it.
struct PeriodFit {
    /// Pearson's sum over its degrees of freedom, not floored.
    let dispersion: Double
    /// Weeks less fitted numbers.
    let degreesOfFreedom: Int
    /// The fitted mean of the judged week.
    let mean: Double
    /// The standard error of the logarithm of `mean` with a dispersion of 1.
    let unitError: Double

    private let rounds: PeriodRounds

    /// Fits; nil when nothing is left to judge the fit by or it runs away.
    ///
    /// - Parameter weights: one per week, nil for all 1.
    init?(_ weeks: BaselineWeeks, weights: [Double]? = nil, hasSlope: Bool) {
        let rounds = PeriodRounds(weeks, weights: weights ?? [Double](repeating: 1, count: weeks.count), hasSlope: hasSlope)
        guard let rounds, let now = rounds.levels.last, now.weight > 0 else { return nil }
        degreesOfFreedom = weeks.count - rounds.levels.count { $0.weight > 0 } - (rounds.hasSlope ? 1 : 0)
        guard degreesOfFreedom > 0 else { return nil }
        var pearson = 0.0
        for (index, mean) in rounds.means.enumerated() where mean > 0 {
            let residual = weeks.counts[index] - mean
            pearson += rounds.weights[index] * residual * residual / mean
        }
        dispersion = pearson / Double(degreesOfFreedom)
        mean = exp(now.height)
        unitError = (1 / now.weight + (rounds.hasSlope ? now.time * now.time / rounds.spread : 0)).squareRoot()
        self.rounds = rounds
        guard mean.isFinite, dispersion.isFinite, unitError.isFinite else { return nil }
    }

    /// Whether a slope was fitted.
    var hasSlope: Bool { rounds.hasSlope }

    /// The change of the logarithm of the mean per week; 0 without a slope.
    var slope: Double { rounds.slope }

    /// The dispersion, floored at 1.
    var phi: Double { max(1, dispersion) }

    /// The two-sided p of no slope: Student's t with the dispersion as it is.
    var slopeP: Double {
        twoSidedStudentP(rounds.slope / (dispersion / rounds.spread).squareRoot(), degreesOfFreedom: Double(degreesOfFreedom))
    }

    /// The weights of a second fit, in which weeks with a residual above the threshold count for less.
    func weights(_ weeks: BaselineWeeks, threshold: Double) -> [Double] {
        var weights = [Double](repeating: 1, count: weeks.count)
        var sum = 0.0
        for index in weights.indices {
            let residual = residual(index, weeks)
            if residual > threshold { weights[index] = 1 / (residual * residual) }
            sum += weights[index]
        }
        let scale = Double(weights.count) / sum
        for index in weights.indices { weights[index] *= scale }
        return weights
    }

    /// Anscombe's residual where the count is above the fit, else 0, since no lower one is ever asked for.
    private func residual(_ index: Int, _ weeks: BaselineWeeks) -> Double {
        let (count, mean) = (weeks.counts[index], rounds.means[index])
        guard count > mean else { return 0 }
        let level = rounds.levels[weeks.periods[index]]
        let distance = weeks.times[index] - level.time
        let leverage = mean * (1 / level.weight + (hasSlope ? distance * distance / rounds.spread : 0))
        guard leverage < 1 else { return 0 }
        let (countRoot, meanRoot) = (cbrt(count), cbrt(mean))
        return 1.5 * (countRoot * countRoot / meanRoot.squareRoot() - mean.squareRoot()) / (phi * (1 - leverage)).squareRoot()
    }
}
