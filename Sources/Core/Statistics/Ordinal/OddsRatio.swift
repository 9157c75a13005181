import Glibc

extension ProportionalOdds {
    /// How many times as large the odds of a level or a higher one are in the compared group, whichever level is looked at.
    package var oddsRatio: Double { exp(logOddsRatio) }

    /// Wald's limits of `oddsRatio`, which take the values as independent.
    package func oddsRatioLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        let reach = confidence.z * standardError
        return Limits(lower: exp(logOddsRatio - reach), upper: exp(logOddsRatio + reach))
    }
}
