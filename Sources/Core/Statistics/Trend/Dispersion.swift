/// How much more counts vary than Poisson counts would: variance = phi times mean.
package struct Dispersion: Equatable, Sendable {
    /// The factor, never below 1: counts steadier than chance are taken as luck, not as knowledge.
    package let phi: Double
    /// How many degrees of freedom the factor was estimated with; infinite when it is taken as known.
    package let degreesOfFreedom: Double

    /// Pure Poisson variation, taken as known.
    package static let poisson = Dispersion(atLeastOne: 1, degreesOfFreedom: .infinity)

    /// Creates a dispersion, raising a factor below 1 to 1.
    ///
    /// Nil unless phi is a finite number from 0 and the degrees of freedom are positive.
    package init?(phi: Double, degreesOfFreedom: Double) {
        guard phi >= 0, phi.isFinite, degreesOfFreedom > 0 else { return nil }
        self.init(atLeastOne: max(1, phi), degreesOfFreedom: degreesOfFreedom)
    }

    private init(atLeastOne phi: Double, degreesOfFreedom: Double) {
        self.phi = phi
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The dispersion shared by several categories: the mean of their Pearson factors around log-linear trends.
    ///
    /// Its degrees of freedom are those of all categories together.
    /// A category without events keeps its place with factor 0, the limit as its mean falls to 0. One with fewer than three periods says
    /// nothing about dispersion and is left out. Sums must be left out by the caller: they repeat what their parts say.
    ///
    /// - Parameter histories: the timed counts of each category; missing periods are simply not there.
    /// - Returns: nil when no category has three periods.
    /// - Throws: `negative`, `tooLarge`, `exposure` or `time` for a value that cannot be one.
    package static func pooled(over histories: [[TimedCount]]) throws(TrendRefusal) -> Dispersion? {
        var factors: [Double] = []
        var degreesOfFreedom = 0
        for history in histories where history.count >= LogLinearTrend.fewestPeriods {
            factors.append(try pearsonFactor(history))
            degreesOfFreedom += history.count - 2
        }
        guard !factors.isEmpty else { return nil }
        return Dispersion(phi: factors.reduce(0, +) / Double(factors.count), degreesOfFreedom: Double(degreesOfFreedom))
    }

    /// As above for counts of periods of equal length, oldest first, none missing.
    ///
    /// - Returns: nil when no category has three periods.
    /// - Throws: `negative` or `tooLarge` for a count that cannot be one.
    package static func pooled(over histories: [[Int]]) throws(TrendRefusal) -> Dispersion? {
        try pooled(over: histories.map(TimedCount.series))
    }

    private static func pearsonFactor(_ history: [TimedCount]) throws(TrendRefusal) -> Double {
        do {
            return try LogLinearTrend(history).phi
        } catch .noEvents {
            return 0
        }
    }
}
