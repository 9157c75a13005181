/// Why a series cannot be taken apart.
package enum DecompositionRefusal: Error, Equatable, Sendable {
    /// A cycle of fewer than two periods.
    case cycle(Int)
    /// No more than two whole cycles.
    case tooFewPeriods(Int)
    /// A window, jump or number of rounds below 1 (outer rounds: below 0) or beyond reason, or a degree that is neither 0 nor 1.
    case setting(Int)
    /// A value that is not a finite number; a missing period cannot be left out here.
    case value(Double)
}

/// Season, trend and remainder of a series by local regression (STL).
///
/// For counts give their square roots, whose chance is everywhere as large. A series with a gap is refused.
///
/// - SeeAlso: Cleveland, Cleveland, McRae and Terpenning 1990, J. Official Statistics 6; METHODS A3.4. Checked against R 4.2.2 `stl`, and
///   statsmodels 0.15.0, which disagree about outliers, see `Cutoff`.
package struct SeasonalDecomposition: Equatable, Sendable {
    /// What one of the three local regressions looks at.
    package struct Smoother: Equatable, Sendable {
        /// How many neighbours, an odd number.
        package var window: Int
        /// 0 for a local level, 1 for a local line.
        package var degree: Int
        /// Every how many points it is worked out.
        package var jump: Int

        /// Creates a smoother; without a jump it is a tenth of the window, rounded up.
        package init(window: Int, degree: Int, jump: Int? = nil) {
            self.window = window
            self.degree = degree
            self.jump = jump ?? max(0, window) / 10 + (window % 10 > 0 ? 1 : 0)
        }

        var regression: LocalRegression { LocalRegression(window: window, degree: degree, jump: jump) }
    }

    /// From where on a value counts as an outlier: six times the median of the remainders' sizes.
    package enum Cutoff: Equatable, Sendable {
        /// The median.
        case median
        /// What the published routine takes for it, see `PublishedMiddle`: for comparison with R only.
        case asPublished
    }

    /// How a series is taken apart.
    package struct Settings: Equatable, Sendable {
        /// The number of periods in a cycle.
        package var cycle: Int
        /// Follows each month from year to year.
        package var seasonal: Smoother
        /// Follows the trend.
        package var trend: Smoother
        /// Takes what is left of the trend out of the season.
        package var lowPass: Smoother
        /// Whether every cycle has the same season, the mean of what was found.
        package var isPeriodic = false
        /// Rounds between season and trend.
        package var inner = 2
        /// Rounds that give outliers less weight; 0 for none.
        package var outer = 0
        /// How the rounds find the median they measure outliers by.
        package var cutoff = Cutoff.median

        /// Creates settings.
        package init(cycle: Int, seasonal: Smoother, trend: Smoother, lowPass: Smoother) {
            self.cycle = cycle
            self.seasonal = seasonal
            self.trend = trend
            self.lowPass = lowPass
        }

        /// The usual settings for a season that may change: windows from the cycle, local levels for the season and lines for the rest.
        ///
        /// - Parameter window: over how many cycles a month is followed, 7 or more and odd.
        package static func changing(cycle: Int, window: Int) -> Settings {
            let (size, span) = (Double(max(2, cycle)), Double(max(2, window)))
            let trend = odd((1.5 * size / (1 - 1.5 / span)).rounded(.up))
            return Settings(
                cycle: cycle, seasonal: Smoother(window: window, degree: 0), trend: Smoother(window: trend, degree: 1),
                lowPass: Smoother(window: odd(size), degree: 1))
        }

        /// The usual settings for a season that is the same every cycle.
        ///
        /// - Parameter periods: the length of the series.
        package static func periodic(cycle: Int, periods: Int) -> Settings {
            var settings = changing(cycle: cycle, window: 10 * min(max(0, periods), 1_000_000) + 1)
            settings.isPeriodic = true
            return settings
        }

        /// The same with outliers given less weight: 15 outer rounds of one inner.
        package var robust: Settings {
            var settings = self
            (settings.inner, settings.outer) = (1, 15)
            return settings
        }

        /// The number itself when it is odd, else the next; cycles beyond reason end at a million.
        private static func odd(_ number: Double) -> Int {
            let whole = Int(min(number, 1_000_000))
            return whole + (whole % 2 == 0 ? 1 : 0)
        }
    }

    /// The season of each period.
    package private(set) var seasonal: [Double]
    /// The trend of each period.
    package private(set) var trend: [Double]
    /// What is left of each value.
    package private(set) var remainder: [Double]
    /// How much each value counted for in the last round, 0 for an outlier to 1.
    package let weights: [Double]

    /// Takes a series apart, oldest value first.
    ///
    /// - Throws: `cycle`, `tooFewPeriods` unless there are more than two cycles, `setting`, `value`.
    /// - Complexity: O(periods · window / jump) a round.
    package init(_ values: [Double], _ settings: Settings) throws(DecompositionRefusal) {
        try Self.check(values, settings)
        var rounds = DecompositionRounds(values, settings)
        rounds.run()
        trend = rounds.trend
        seasonal = settings.isPeriodic ? Self.averaged(rounds.seasonal, cycle: settings.cycle) : rounds.seasonal
        weights = rounds.weights ?? [Double](repeating: 1, count: values.count)
        remainder = []
        remainder = values.indices.map { values[$0] - seasonal[$0] - trend[$0] }
    }

    /// More rounds than this change nothing.
    private static let mostRounds = 1_000

    private static func check(_ values: [Double], _ settings: Settings) throws(DecompositionRefusal) {
        guard settings.cycle >= 2, settings.cycle <= 1_000_000 else { throw .cycle(settings.cycle) }
        guard values.count > 2 * settings.cycle else { throw .tooFewPeriods(values.count) }
        for smoother in [settings.seasonal, settings.trend, settings.lowPass] {
            for size in [smoother.window, smoother.jump] where !(1...10_000_001).contains(size) { throw .setting(size) }
            guard (0...1).contains(smoother.degree) else { throw .setting(smoother.degree) }
        }
        guard (1...mostRounds).contains(settings.inner) else { throw .setting(settings.inner) }
        guard (0...mostRounds).contains(settings.outer) else { throw .setting(settings.outer) }
        for value in values where !value.isFinite { throw .value(value) }
    }

    private static func averaged(_ seasonal: [Double], cycle: Int) -> [Double] {
        let means = (0..<cycle).map { month in
            let places = stride(from: month, to: seasonal.count, by: cycle)
            let values = places.map { seasonal[$0] }
            return values.reduce(0, +) / Double(values.count)
        }
        return seasonal.indices.map { means[$0 % cycle] }
    }
}
