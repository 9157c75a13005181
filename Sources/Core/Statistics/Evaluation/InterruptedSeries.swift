import Glibc

/// A period of a series that a measure interrupts.
package struct InterruptedPeriod: Equatable, Sendable {
    /// Time in periods.
    package let time: Double
    /// 0 before the measure, 1 after.
    package let step: Double
    /// 0 before the measure, the number of periods since after.
    package let ramp: Double
    /// The season's numbers in this period, as many in every period.
    package let season: [Double]
    /// The number of events; nil when it is missing.
    package let count: Int?
    /// How much was observed, for instance days.
    package let exposure: Double

    /// Creates a period; `InterruptedSeries` checks the values.
    package init(time: Double, step: Double, ramp: Double, season: [Double] = [], count: Int?, exposure: Double = 1) {
        self.time = time
        self.step = step
        self.ramp = ramp
        self.season = season
        self.count = count
        self.exposure = exposure
    }

    /// Periods with a season of sine waves, cos and sin of 2 pi k time / cycle for each wave k.
    ///
    /// - Parameters:
    ///   - points: the counts; a missing period may be absent.
    ///   - lastTimeBefore: the time of the last period before the measure; the next one has ramp 1.
    ///   - harmonics: how many waves; 0 to 100, a number beyond is taken as the nearer end.
    package static func series(
        _ points: [TimedCount], lastTimeBefore: Double, cycle: Double = HarmonicTrend.months, harmonics: Int = 1
    ) -> [InterruptedPeriod] {
        points.map { point in
            let season = (1..<(min(100, max(0, harmonics)) + 1)).flatMap { wave in
                let angle = 2 * Double.pi * Double(wave) * point.time / cycle
                return [cos(angle), sin(angle)]
            }
            let since = max(0, point.time - lastTimeBefore)
            return InterruptedPeriod(
                time: point.time, step: since > 0 ? 1 : 0, ramp: since, season: season, count: point.count, exposure: point.exposure)
        }
    }
}

/// An interrupted time series: log(mean / exposure) = a + b time + c step + d ramp + season, quasi-Poisson, with errors that let
/// neighbouring periods depend on each other.
///
/// The columns are: level, time, step, ramp, season. What would have been is the fit with step and ramp 0. There must be at least 24
/// periods before the measure; anything else that happened at the same time is counted as the measure's doing.
///
/// - SeeAlso: Wagner et al. 2002, J. Clinical Pharmacy and Therapeutics 27; Bernal, Cummins and Gasparrini 2017, Int. J. Epidemiol. 46;
///   METHODS A6. Checked against R 4.2.2 `glm` and `sandwich::NeweyWest`.
package struct InterruptedSeries: Equatable, Sendable {
    /// The regression over the periods that have a count.
    package let model: LogLinearModel
    /// The expected count of every period, those without a count too.
    package let fitted: [Double]
    /// What would have been expected without the measure.
    package let counterfactual: [Double]
    /// Events after the measure, in periods that have a count.
    package let eventsAfter: Int
    /// Events that would have been expected there without it.
    package let expectedAfter: Double

    /// Fewer periods than this before the measure say too little about what would have been.
    package static let fewestBefore = 24
    /// How many periods back dependence is allowed for when nothing else is said.
    package static let lag = 3

    /// Fits the series, oldest period first.
    ///
    /// - Throws: `tooFewBefore` with fewer than 24 counted periods before, `nothingAfter` without one after, `lengths` when seasons
    ///   differ in length, `value` for a step that is neither 0 nor 1, and what the regression refuses.
    package init(_ periods: [InterruptedPeriod]) throws(EvaluationRefusal) {
        try Self.check(periods)
        let counted = periods.indices.filter { periods[$0].count != nil }
        let columns = Self.columns(periods)
        let bare = columns.enumerated().map { place, column in
            (Self.stepPlace...Self.rampPlace).contains(place) ? column.map { _ in 0 } : column
        }
        let exposures = periods.map(\.exposure)
        do {
            let observations = try CountObservations(counted.compactMap { periods[$0].count }, exposures: counted.map { exposures[$0] })
            model = try LogLinearModel(observations, on: DesignMatrix(columns.map { column in counted.map { column[$0] } }))
            fitted = model.means(on: try DesignMatrix(columns), exposures: exposures)
            counterfactual = model.means(on: try DesignMatrix(bare), exposures: exposures)
        } catch {
            throw .regression(error)
        }
        let after = counted.filter { periods[$0].step == 1 }
        eventsAfter = after.reduce(0) { $0 + (periods[$1].count ?? 0) }
        expectedAfter = after.reduce(0) { [counterfactual] in $0 + counterfactual[$1] }
    }

    /// Events that the measure prevented: expected without it minus counted. Below 0 when there were more.
    package var prevented: Double { expectedAfter - Double(eventsAfter) }

    /// The prevented events as a share of those expected without the measure.
    package var preventedShare: Double { 1 - Double(eventsAfter) / expectedAfter }

    /// The standard errors of the columns, after Newey and West.
    package func errors(lag: Int = Self.lag) -> [Double?] { model.neweyWestErrors(lag: lag) }

    private static let stepPlace = 2
    private static let rampPlace = 3

    private static func columns(_ periods: [InterruptedPeriod]) -> [[Double]] {
        let season = (periods.first?.season ?? []).indices.map { place in periods.map { $0.season[place] } }
        return [DesignMatrix.intercept(rows: periods.count), periods.map(\.time), periods.map(\.step), periods.map(\.ramp)] + season
    }

    private static func check(_ periods: [InterruptedPeriod]) throws(EvaluationRefusal) {
        for period in periods {
            guard period.step == 0 || period.step == 1 else { throw .value(period.step) }
            guard period.season.count == periods[0].season.count else {
                throw .lengths(periods[0].season.count, period.season.count)
            }
        }
        let counted = periods.filter { $0.count != nil }
        let before = counted.count { $0.step == 0 }
        guard before >= fewestBefore else { throw .tooFewBefore(before) }
        guard before < counted.count else { throw .nothingAfter }
    }
}
