import SpecialFunctions

/// A confidence level for two-sided central limits.
package struct Confidence: Equatable, Sendable {
    /// The share of repeated samples whose limits hold the true value; above 0 and below 1.
    package let level: Double

    /// The usual 95 percent.
    package static let ninetyFive = Confidence(checked: 0.95)

    /// Creates a level; nil unless 0 < level < 1.
    package init?(_ level: Double) {
        guard level > 0, level < 1 else { return nil }
        self.init(checked: level)
    }

    private init(checked level: Double) {
        self.level = level
    }

    /// The probability left outside on each side: 0.025 at 95 percent.
    package var tail: Double { (1 - level) / 2 }

    /// The normal quantile that leaves `tail` above it: 1.96 at 95 percent.
    package var z: Double { -sf_normal_quantile(tail) }

    /// The quantile of Student's t that leaves `tail` above it; NaN unless the degrees of freedom are positive.
    package func t(degreesOfFreedom: Double) -> Double {
        -sf_student_quantile(tail, degreesOfFreedom)
    }
}

/// Lower and upper confidence limits of one quantity, in that quantity's own unit.
package struct Limits: Equatable, Sendable {
    /// The lower limit.
    package let lower: Double
    /// The upper limit; `.infinity` when the data set no bound.
    package let upper: Double

    /// Creates limits from two numbers, the lower first.
    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }
}

/// The two-sided p of a standard normal z: 2 P(Z > |z|).
func twoSidedNormalP(_ z: Double) -> Double {
    min(1, 2 * sf_normal_upper(abs(z)))
}

/// The two-sided p of Student's t: 2 P(T > |t|).
func twoSidedStudentP(_ t: Double, degreesOfFreedom: Double) -> Double {
    min(1, 2 * sf_student_upper(abs(t), degreesOfFreedom))
}
