import Glibc
import SpecialFunctions

/// Why a season cannot be measured.
package enum SeasonRefusal: Error, Equatable, Sendable {
    /// As many numbers to fit as there are periods, or more.
    case tooFewPeriods(Int)
    /// Fewer than one harmonic, or so many that the shortest wave is not longer than two periods.
    case harmonics(Int)
    /// A cycle that is not a finite number above 2 periods.
    case cycle(Double)
    /// The counts cannot be fitted.
    case regression(RegressionRefusal)
}

/// A log-linear trend with a season of sine waves:
/// log(mean / exposure) = a + b t + the sum over k of s_k sin(2 pi k t / cycle) + c_k cos(2 pi k t / cycle).
///
/// A missing period is left out. Times are whole periods, such as months numbered from any origin; the cycle is 12 months or 52.1775 weeks.
/// The columns are: level, slope, s_1, c_1, s_2, c_2 and so on.
///
/// - SeeAlso: Stolwijk, Straatman and Zielhuis 1999, J. Epidemiol. Community Health 53; METHODS A3.3. Checked against R 4.2.2 `glm`.
package struct HarmonicTrend: Equatable, Sendable {
    /// The regression, for its coefficients and standard errors.
    package let model: LogLinearModel
    /// How many waves the season has.
    package let harmonics: Int
    /// The number of periods in a cycle.
    package let cycle: Double

    /// A cycle of calendar months.
    package static let months = 12.0
    /// A cycle of weeks.
    package static let weeks = 52.1775

    /// Fits counts at given times with given exposures (days), oldest first.
    ///
    /// - Throws: `tooFewPeriods`, `harmonics`, `cycle`, or what the regression refuses.
    package init(_ points: [TimedCount], cycle: Double = Self.months, harmonics: Int = 1) throws(SeasonRefusal) {
        let design = try Self.design(points, cycle: cycle, harmonics: harmonics)
        do {
            model = try LogLinearModel(Self.observations(points), on: DesignMatrix(design))
        } catch {
            throw .regression(error)
        }
        self.harmonics = harmonics
        self.cycle = cycle
    }

    /// The same model with counts that vary as mean + mean^2 / size.
    ///
    /// - Throws: as `init`; `regression(.noOverdispersion)` when the counts vary no more than Poisson counts.
    package static func negativeBinomial(
        _ points: [TimedCount], cycle: Double = Self.months, harmonics: Int = 1
    ) throws(SeasonRefusal) -> NegativeBinomialModel {
        let design = try design(points, cycle: cycle, harmonics: harmonics)
        do {
            return try NegativeBinomialModel(observations(points), on: DesignMatrix(design))
        } catch {
            throw .regression(error)
        }
    }

    /// The place of the sine of a wave, counted from 1, among the columns; its cosine follows.
    package static func sinePlace(_ wave: Int) -> Int { 2 * wave }

    private static func observations(_ points: [TimedCount]) throws(RegressionRefusal) -> CountObservations {
        try CountObservations(points.map(\.count), exposures: points.map(\.exposure))
    }

    private static func design(_ points: [TimedCount], cycle: Double, harmonics: Int) throws(SeasonRefusal) -> [[Double]] {
        guard cycle > 2, cycle.isFinite else { throw .cycle(cycle) }
        guard harmonics >= 1, Double(harmonics) < cycle / 2 else { throw .harmonics(harmonics) }
        guard Double(points.count) > 2 + 2 * Double(harmonics) else { throw .tooFewPeriods(points.count) }
        let times = points.map(\.time)
        let waves = (1...harmonics).flatMap { wave in
            let angles = times.map { 2 * Double.pi * Double(wave) * $0 / cycle }
            return [angles.map { sin($0) }, angles.map { cos($0) }]
        }
        return [DesignMatrix.intercept(rows: points.count), times] + waves
    }
}

/// What the season amounts to.
extension HarmonicTrend {
    /// The F test of no season at all.
    package struct Test: Equatable, Sendable {
        /// The fall in deviance per wave number, over phi.
        package let f: Double
        /// P(F ≥ f).
        package let p: Double
    }

    /// Whether there is a season: the trend alone against the trend with waves, by the counts' own dispersion.
    ///
    /// Nil when the counts lie on the fit to the last digit.
    package var test: Test? {
        guard let phi = model.phi, phi > LogLinearModel.noVariation,
            let trend = try? DesignMatrix(Array(model.design.columns.prefix(2))),
            let alone = try? LogLinearModel(model.observations, on: trend)
        else { return nil }
        let numbers = 2 * Double(harmonics)
        let rest = Double(model.degreesOfFreedom)
        let f = max(0, alone.deviance - model.deviance) / numbers / phi
        return Test(f: f, p: sf_beta_lower(rest / 2, numbers / 2, rest / (rest + numbers * f)))
    }

    /// Half the swing of a wave, counted from 1, on the log scale; nil when it has no coefficients.
    package func amplitude(of wave: Int = 1) -> Double? {
        coefficients(of: wave).map { hypot($0.sine, $0.cosine) }
    }

    /// When the first wave is highest, in periods from the origin of time, 0 to below the cycle: with months numbered from January = 1,
    /// 1 is January and 0 December. Nil when it has no coefficients.
    package var peak: Double? {
        coefficients(of: 1).map { wave in
            let turns = atan2(wave.sine, wave.cosine) / (2 * Double.pi)
            let place = turns * cycle
            return place < 0 ? place + cycle : place
        }
    }

    private func coefficients(of wave: Int) -> (sine: Double, cosine: Double)? {
        guard (1...harmonics).contains(wave) else { return nil }
        let place = Self.sinePlace(wave)
        guard let sine = model.coefficients[place], let cosine = model.coefficients[place + 1] else { return nil }
        return (sine, cosine)
    }
}
