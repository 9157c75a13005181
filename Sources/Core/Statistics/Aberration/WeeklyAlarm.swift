import SpecialFunctions

/// What the weekly rule says of one week of one series.
package struct WeeklyAlarm: Equatable, Sendable {
    /// How the limit was made, which the age of the series decides.
    package enum Method: Equatable, Sendable {
        /// The seven weeks before, for a series under a year.
        case ears
        /// The half-year before, and the same one a year earlier as far as it goes: so many weeks in all.
        case surroundingWeeks(Int)
        /// Farrington's method with so many years, from three on.
        case farrington(years: Int)
    }

    /// How the limit was made.
    package let method: Method
    /// The week's count; nil when it was not reported, and then there is no alarm.
    package let observed: Int?
    /// The expected count.
    package let expected: Double
    /// Counts above this are remarkable.
    package let limit: Double
    /// The chance of a count at least as high; nil when the week was not reported.
    package let p: Double?
    /// The chance that a week passes the limit when nothing has changed.
    package let falseAlarmRate: Double
    /// Whether the weeks that the limit rests on had any event.
    package let hasHistory: Bool
    /// Whether the latest weeks have events enough for an alarm.
    package let hasEnoughCases: Bool
    /// Whether the week is remarkable: above 0 and above the limit, with enough events.
    package let isAlarm: Bool

    init(_ farrington: FarringtonAlarm, years: Int, alpha: Double) {
        method = .farrington(years: years)
        (observed, expected, limit) = (farrington.observed, farrington.expected, farrington.upperBound)
        (p, falseAlarmRate) = (farrington.p, alpha)
        (hasHistory, hasEnoughCases, isAlarm) = (farrington.hasHistory, farrington.hasEnoughCases, farrington.isAlarm)
    }

    init(_ around: SurroundingWeeks.Expectation, observed: Int?, alpha: Double, hasEnoughCases: Bool) {
        let limit = around.next.quantile(1 - alpha).map(Double.init) ?? .infinity
        self.init(
            method: .surroundingWeeks(around.past.counts.count), observed: observed, expected: around.next.mean, limit: limit,
            p: observed.map { around.next.atLeast($0) }, falseAlarmRate: alpha, hasHistory: around.past.sum > 0,
            hasEnoughCases: hasEnoughCases)
    }

    init(_ ears: Ears.Expectation, observed: Int?, alpha: Double, hasEnoughCases: Bool) {
        let scale = (1 + 1 / Double(ears.weeks)).squareRoot()
        self.init(
            method: .ears, observed: observed, expected: ears.mean, limit: ears.limit(alpha: alpha) ?? .infinity,
            p: observed.map { sf_student_upper(ears.standardised($0) / scale, Double(ears.weeks - 1)) },
            falseAlarmRate: ears.falseAlarmRate(alpha: alpha), hasHistory: ears.mean > 0, hasEnoughCases: hasEnoughCases)
    }

    private init(
        method: Method, observed: Int?, expected: Double, limit: Double, p: Double?, falseAlarmRate: Double, hasHistory: Bool,
        hasEnoughCases: Bool
    ) {
        (self.method, self.observed, self.expected, self.limit) = (method, observed, expected, limit)
        (self.p, self.falseAlarmRate, self.hasHistory, self.hasEnoughCases) = (p, falseAlarmRate, hasHistory, hasEnoughCases)
        isAlarm = hasEnoughCases && observed.map { $0 > 0 && Double($0) > limit } ?? false
    }
}
