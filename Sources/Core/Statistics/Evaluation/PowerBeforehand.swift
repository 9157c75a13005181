import Glibc
import SpecialFunctions

/// How sure one wants to be, before a measure begins, that its effect will be seen.
package struct PowerDemand: Equatable, Sendable {
    /// The probability of seeing the effect when it is there.
    package let power: Double
    /// The two-sided test it must pass.
    package let confidence: Confidence

    /// 80 percent, tested at 5 percent.
    package static let usual = PowerDemand(checked: 0.8, .ninetyFive)

    /// Creates a demand.
    ///
    /// - Throws: `power` unless it lies above the probability of a false alarm in one tail and below 1.
    package init(_ power: Double, confidence: Confidence = .ninetyFive) throws(EvaluationRefusal) {
        guard power > confidence.tail, power < 1 else { throw .power(power) }
        self.init(checked: power, confidence)
    }

    private init(checked power: Double, _ confidence: Confidence) {
        self.power = power
        self.confidence = confidence
    }

    /// How many standard errors an effect must have.
    var standardErrors: Double { confidence.z + sf_normal_quantile(power) }
}

/// The counts that are expected when a measure has no effect: what a plan knows beforehand.
package struct ExpectedCounts: Equatable, Sendable {
    /// The treated area before and after.
    package let treated: BeforeAfter
    /// The control area before and after.
    package let control: BeforeAfter
    /// How much more than Poisson the counts vary, 1 or more.
    package let phi: Double

    /// Creates the expectation.
    ///
    /// - Throws: `count` for a count that cannot be one, `value` for a phi below 1.
    package init(treated: BeforeAfter, control: BeforeAfter, phi: Double = 1) throws(EvaluationRefusal) {
        try treated.check()
        try control.check()
        guard phi >= 1, phi.isFinite else { throw .value(phi) }
        self.treated = treated
        self.control = control
        self.phi = phi
    }

    fileprivate var all: [Double] { [treated.after, treated.before, control.after, control.before].map(Double.init) }
}

/// The smallest effect that would be seen with a given power, worked out before a measure begins.
///
/// By normal approximation, the standard error being the one under the effect; `seen` checks it by drawing counts. Unlike a power worked
/// out from the result, it says whether an evaluation is worth starting.
///
/// - SeeAlso: METHODS A6 and A1 (detectability); Wheeler and Ratcliffe 2018 for the difference; Signorini 1991, Biometrika 78 for the
///   ratio.
extension ExpectedCounts {
    /// The smallest fall in the treated area, in events, that the difference of changes (`WeightedDisplacement`, weights 1) would show.
    ///
    /// Nil when not even the end of all events there would be seen.
    package func smallestFall(_ demand: PowerDemand = .usual) -> Double? {
        let steps = demand.standardErrors
        let variance = phi * all.reduce(0, +)
        // fall^2 = steps^2 (variance - phi fall), solved for its positive root.
        let half = steps * steps * phi / 2
        let fall = -half + (half * half + steps * steps * variance).squareRoot()
        return fall <= Double(treated.after) && variance > 0 ? fall : nil
    }

    /// The largest ratio below 1 between the treated area's change and the control's that `FourCounts` would show; 0.7 is a fall of 30
    /// percent beyond the control's.
    ///
    /// Nil when an expected count is 0, or when less than one event after would have to remain.
    package func visibleRatio(_ demand: PowerDemand = .usual) -> Double? {
        guard !all.contains(0) else { return nil }
        let rest = all.dropFirst().reduce(0) { $0 + 1 / $1 }
        func isSeen(_ ratio: Double) -> Bool {
            let error = (phi * (rest + 1 / (Double(treated.after) * ratio))).squareRoot()
            return -log(ratio) >= demand.standardErrors * error
        }
        var (seen, unseen) = (1 / Double(treated.after), 1.0)
        guard seen < 1, isSeen(seen) else { return nil }
        for _ in 0..<100 {
            let middle = (seen + unseen) / 2
            if isSeen(middle) { seen = middle } else { unseen = middle }
        }
        return seen
    }

    /// Which test an effect is to be seen by.
    package enum Test: Equatable, Sendable {
        /// The difference of changes in events, `WeightedDisplacement` with weights 1.
        case difference
        /// The ratio of changes, `FourCounts`.
        case ratio
    }

    /// The share of drawn evaluations that show a fall, when the treated area keeps this share of what it would have had.
    ///
    /// Poisson counts, and the plan's phi is ignored: a check of the approximation, not a plan of its own.
    ///
    /// - Parameters:
    ///   - kept: 1 for no effect, 0.7 for a fall of 30 percent; 0 to 1000, a number beyond is taken as the nearer end.
    ///   - draws: how many evaluations; 0 or fewer give 0.
    ///   - generator: the source of chance; the same start gives the same share.
    package func seen(
        by test: Test, keeping kept: Double, confidence: Confidence = .ninetyFive, draws: Int,
        using generator: inout some RandomNumberGenerator
    ) -> Double {
        guard draws > 0 else { return 0 }
        var means = all
        means[0] *= min(1000, max(0, kept))
        let sources = means.map { PoissonDraws(mean: $0) }
        var hits = 0
        for _ in 0..<draws {
            let counts = sources.map { $0.next(using: &generator) }
            if Self.z(of: counts, by: test) <= -confidence.z { hits += 1 }
        }
        return Double(hits) / Double(draws)
    }

    private static func z(of counts: [Double], by test: Test) -> Double {
        switch test {
        case .difference:
            let sum = counts.reduce(0, +)
            return sum > 0 ? (counts[0] - counts[1] - counts[2] + counts[3]) / sum.squareRoot() : 0
        case .ratio:
            let four = FourCounts(counts)
            return four.logRatio / four.standardError
        }
    }
}
