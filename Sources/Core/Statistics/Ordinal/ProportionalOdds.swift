import Glibc
import SpecialFunctions

/// The proportional odds comparison of two groups of levels.
///
/// logit P(level <= j) = threshold j - logOddsRatio * x, with x = 1 in the compared group and 0 in the reference. Levels that nobody has
/// are dropped. One number tells how much higher the compared group lies, whichever threshold is looked at.
///
/// - SeeAlso: McCullagh 1980, JRSS B 42. Checked against R 4.2.2 `MASS::polr` and `ordinal::clm`.
package struct ProportionalOdds: Equatable, Sendable {
    /// The log odds ratio, positive when the compared group lies higher.
    package let logOddsRatio: Double
    /// Its standard error, from the observed information.
    package let standardError: Double
    /// The thresholds between the levels that occur, ascending, on the log odds scale of the reference group.
    package let thresholds: [Double]
    /// The log likelihood at its maximum.
    package let logLikelihood: Double
    /// The two-sided p of no difference by the likelihood ratio (chi-square, one degree of freedom).
    package let likelihoodRatioP: Double

    /// Compares two groups.
    ///
    /// - Throws: `emptyGroup`, `oneLevel` when all values are the same, `separated` when the groups do not overlap.
    /// - Complexity: O(steps^3) per round and a handful of rounds, after counting.
    package init(reference: [Int], compared: [Int]) throws(GroupRefusal) {
        guard let lows = reference.min(), let highs = reference.max(), let low = compared.min(), let high = compared.max() else {
            throw .emptyGroup
        }
        guard min(lows, low) < max(highs, high) else { throw .oneLevel }
        guard lows < high, low < highs else { throw .separated }
        let table = LevelTable(reference, compared)
        let fit = ProportionalOddsFit(table)
        logOddsRatio = fit.parameters.last ?? 0
        standardError = fit.lastStandardError
        thresholds = Array(fit.parameters.dropLast())
        logLikelihood = fit.logLikelihood
        likelihoodRatioP = sf_chi_square_upper(max(0, 2 * (fit.logLikelihood - table.pooledLogLikelihood)), 1)
    }
}

/// How many values of each occurring level the two groups have.
struct LevelTable {
    let reference: [Double]
    let compared: [Double]

    init(_ reference: [Int], _ compared: [Int]) {
        let levels = Set(reference + compared).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(levels, levels.indices))
        func counts(_ values: [Int]) -> [Double] {
            var counts = [Double](repeating: 0, count: levels.count)
            for place in values.compactMap({ places[$0] }) { counts[place] += 1 }
            return counts
        }
        self.reference = counts(reference)
        self.compared = counts(compared)
    }

    /// Both groups together, per level.
    var pooled: [Double] { zip(reference, compared).map(+) }

    /// The log likelihood when the groups share one distribution.
    var pooledLogLikelihood: Double {
        let total = pooled.reduce(0, +)
        return pooled.reduce(0) { $0 + $1 * log($1 / total) }
    }
}
