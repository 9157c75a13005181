import Glibc

/// Why a trend cannot be fitted.
package enum TrendRefusal: Error, Equatable, Sendable {
    /// Fewer than three periods leave nothing to judge the fit by.
    case tooFewPeriods(Int)
    /// Every count is 0: there is no rate to follow.
    case noEvents
    /// A count below 0.
    case negative(Int)
    /// A count above `CountPair.largestCount`.
    case tooLarge(Int)
    /// An exposure that is not a number between 1e-12 and 1e12.
    case exposure(Double)
    /// A time that is not a finite number, or times so alike that they cannot be told apart.
    case time(Double)
    /// The counts cannot be fitted: the rounds ran off.
    case regression(RegressionRefusal)
}

/// A count at a point in time.
package struct TimedCount: Equatable, Sendable {
    /// Time since the origin, in the unit the slope is wanted per: years for a slope per year.
    package let time: Double
    /// The number of events, 0 or more.
    package let count: Int
    /// How much was observed, for instance days; 1 when all periods are alike.
    package let exposure: Double

    /// Creates a count at a time; `LogLinearTrend` checks the values.
    package init(time: Double, count: Int, exposure: Double = 1) {
        self.time = time
        self.count = count
        self.exposure = exposure
    }

    /// The counts of periods of equal length at times 0, 1, 2 and so on.
    package static func series(_ counts: [Int]) -> [TimedCount] {
        counts.enumerated().map { TimedCount(time: Double($0.offset), count: $0.element) }
    }
}

/// A Poisson log-linear trend, log(mean / exposure) = intercept + slope * time, fitted by maximum likelihood.
///
/// A missing period is left out, not filled in: the others keep their times. When all events lie in the first or in the last period the
/// likelihood has no maximum: the slope is then only large, its standard error huge, and `slopeIsUnbounded` says so.
///
/// The fit is `LogLinearModel`'s, so phi is R's: Pearson's sum is formed with the weights that the last round began with. A further round
/// would move it by some millionths of itself.
///
/// - SeeAlso: McCullagh and Nelder 1989, Generalized Linear Models, chapters 2 and 6. Checked against R 4.2.2 `glm`.
package struct LogLinearTrend: Equatable, Sendable {
    /// The log rate at time 0.
    package let intercept: Double
    /// The change in log rate per unit of time.
    package let slope: Double
    /// The standard error of the slope if the counts are Poisson.
    package let standardError: Double
    /// Pearson's sum over periods of (count - fitted)^2 / fitted, with the weights of the last round in place of 1 / fitted.
    package let pearson: Double
    /// Twice the log likelihood ratio against a mean of its own for each period.
    package let deviance: Double
    /// The number of periods.
    package let periods: Int
    /// Whether the likelihood rises without end, so that `slope` is where the fitting stopped.
    package let slopeIsUnbounded: Bool

    static let fewestPeriods = 3

    /// Fits counts of periods of equal length, oldest first; time is 0, 1, 2 and so on.
    ///
    /// - Throws: `tooFewPeriods` below three, `noEvents` when all are 0, `negative` or `tooLarge` for a count.
    package init(counts: [Int]) throws(TrendRefusal) {
        try self.init(TimedCount.series(counts))
    }

    /// Fits counts at given times with given exposures, in any order.
    ///
    /// - Throws: `tooFewPeriods` below three, `noEvents` when all are 0, `negative` or `tooLarge` for a count, `exposure` or `time` for
    ///   a value that cannot be one; `regression` for values so far apart that the rounds run off.
    /// - Complexity: O(periods), at most 25 rounds.
    package init(_ points: [TimedCount]) throws(TrendRefusal) {
        try Self.check(points)
        let origin = Self.meanTime(points)
        let model = try Self.model(points, origin: origin)
        guard let level = model.coefficients[0], let slope = model.coefficients[1], let error = model.standardErrors[1] else {
            throw .time(points[0].time)
        }
        self.slope = slope
        intercept = level - slope * origin
        standardError = error
        pearson = model.pearson
        deviance = model.deviance
        periods = points.count
        slopeIsUnbounded = Self.isUnbounded(points)
    }

    /// The events' mean time. Counted from there level and slope hardly depend on each other, which keeps their digits.
    private static func meanTime(_ points: [TimedCount]) -> Double {
        let events = points.reduce(0) { $0 + Double($1.count) }
        return points.reduce(0) { $0 + $1.time * (Double($1.count) / events) }
    }

    private static func model(_ points: [TimedCount], origin: Double) throws(TrendRefusal) -> LogLinearModel {
        do {
            let design = try DesignMatrix([DesignMatrix.intercept(rows: points.count), points.map { $0.time - origin }])
            return try LogLinearModel(CountObservations(points.map(\.count), exposures: points.map(\.exposure)), on: design)
        } catch {
            throw .regression(error)
        }
    }

    private static func check(_ points: [TimedCount]) throws(TrendRefusal) {
        guard points.count >= fewestPeriods else { throw .tooFewPeriods(points.count) }
        for point in points {
            guard point.count >= 0 else { throw .negative(point.count) }
            guard point.count <= CountPair.largestCount else { throw .tooLarge(point.count) }
            guard CountPair.exposures.contains(point.exposure) else { throw .exposure(point.exposure) }
            guard point.time.isFinite else { throw .time(point.time) }
        }
        guard points.contains(where: { $0.time != points[0].time }) else { throw .time(points[0].time) }
        guard points.contains(where: { $0.count > 0 }) else { throw .noEvents }
    }

    private static func isUnbounded(_ points: [TimedCount]) -> Bool {
        let times = points.map(\.time)
        let eventful = Set(points.filter { $0.count > 0 }.map(\.time))
        return eventful.count == 1 && (eventful.first == times.min() || eventful.first == times.max())
    }
}

/// What a trend says, by Poisson and by quasi-Poisson reckoning.
extension LogLinearTrend {
    /// Periods minus the two fitted numbers.
    package var degreesOfFreedom: Double { Double(periods - 2) }

    /// Pearson's dispersion factor, not floored: below 1 when the counts are steadier than chance.
    package var phi: Double { pearson / degreesOfFreedom }

    /// The change per unit of time in percent, 100 (e^slope - 1).
    package var percentPerUnit: Double { Self.percent(slope) }

    /// Limits of the change in percent if the counts are Poisson.
    package func poissonLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        percentLimits(margin: confidence.z * standardError)
    }

    /// The two-sided p of no trend if the counts are Poisson (normal).
    package var poissonP: Double { twoSidedNormalP(slope / standardError) }

    /// Limits of the change in percent with the counts' own dispersion (Student's t), for display.
    package func quasiLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        percentLimits(margin: confidence.t(degreesOfFreedom: degreesOfFreedom) * standardError * phi.squareRoot())
    }

    /// The two-sided p of no trend with the counts' own dispersion (Student's t), for display.
    ///
    /// Nil when the counts lie on the curve to the last digit, as counts all alike do: there is no unrest to measure the slope by.
    package var quasiP: Double? {
        guard phi > 1e-20 else { return nil }
        return twoSidedStudentP(slope / (standardError * phi.squareRoot()), degreesOfFreedom: degreesOfFreedom)
    }

    /// The two-sided p that a verdict rests on: as `quasiP` with the dispersion raised to 1 when it is lower.
    package var verdictP: Double {
        twoSidedStudentP(slope / (standardError * max(1, phi).squareRoot()), degreesOfFreedom: degreesOfFreedom)
    }

    /// Limits of the change in percent that agree with `verdictP`: as `quasiLimits` with the dispersion raised to 1 when it is lower.
    package func verdictLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        percentLimits(margin: confidence.t(degreesOfFreedom: degreesOfFreedom) * standardError * max(1, phi).squareRoot())
    }

    private func percentLimits(margin: Double) -> Limits {
        Limits(lower: Self.percent(slope - margin), upper: Self.percent(slope + margin))
    }

    private static func percent(_ logRatio: Double) -> Double { 100 * expm1(logRatio) }
}
