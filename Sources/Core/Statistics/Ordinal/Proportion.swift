import SpecialFunctions

/// Why something is not a proportion.
package enum ProportionRefusal: Error, Equatable, Sendable {
    /// A number below 0, above `CountPair.largestCount`, or more successes than trials.
    case impossible(successes: Int, trials: Int)
}

/// A number of successes among a number of trials.
package struct Proportion: Equatable, Sendable {
    /// How many trials succeeded.
    package let successes: Int
    /// How many trials there were; 0 is allowed and has neither share nor limits.
    package let trials: Int

    /// Creates a proportion.
    ///
    /// - Throws: `impossible` unless 0 <= successes <= trials <= `CountPair.largestCount`.
    package init(successes: Int, trials: Int) throws(ProportionRefusal) {
        guard successes >= 0, successes <= trials, trials <= CountPair.largestCount else {
            throw .impossible(successes: successes, trials: trials)
        }
        self.successes = successes
        self.trials = trials
    }

    init(counted successes: Int, among trials: Int) {
        self.successes = successes
        self.trials = trials
    }

    /// Successes per trial, 0 to 1; nil without trials.
    package var share: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

    /// Wilson's score limits, within 0 and 1; nil without trials.
    ///
    /// - SeeAlso: Wilson 1927, JASA 22; Brown, Cai and DasGupta 2001, Statistical Science 16.
    package func wilsonLimits(_ confidence: Confidence = .ninetyFive) -> Limits? {
        guard let share else { return nil }
        let n = Double(trials)
        let z = confidence.z
        let centre = share + z * z / (2 * n)
        let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return Limits(
            lower: successes == 0 ? 0 : (centre - spread) / scale,
            upper: successes == trials ? 1 : (centre + spread) / scale)
    }

    /// Clopper-Pearson's exact limits; nil without trials.
    ///
    /// - SeeAlso: Clopper and Pearson 1934, Biometrika 26.
    package func clopperPearsonLimits(_ confidence: Confidence = .ninetyFive) -> Limits? {
        guard trials > 0 else { return nil }
        let successes = Double(successes)
        let failures = Double(trials) - successes
        var upper = 1.0
        if failures > 0 { _ = sf_beta_quantile(failures, successes + 1, confidence.tail, &upper) }
        return Limits(lower: successes == 0 ? 0 : sf_beta_quantile(successes, failures + 1, confidence.tail, nil), upper: upper)
    }
}
