import Glibc

/// How counts vary around their mean.
package enum CountFamily: Equatable, Sendable {
    /// Variance = mean, or phi times mean: the coefficients are the same.
    case poisson
    /// Variance = mean + mean^2 / size.
    case negativeBinomial(size: Double)

    /// Where the rounds of fitting begin: with the count itself, lifted from 0 as R does.
    func start(_ count: Double) -> Double {
        switch self {
        case .poisson: count + 0.1
        case .negativeBinomial: count > 0 ? count : 1.0 / 6
        }
    }

    /// The variance at a mean.
    func variance(_ mean: Double) -> Double {
        switch self {
        case .poisson: mean
        case .negativeBinomial(let size): mean + mean * mean / size
        }
    }

    /// Twice the log likelihood that a count of its own mean would have won.
    func deviance(_ count: Double, _ mean: Double) -> Double {
        switch self {
        case .poisson: 2 * ((count > 0 ? count * log(count / mean) : 0) - (count - mean))
        case .negativeBinomial(let size):
            2 * ((count > 0 ? count * log(count / mean) : 0) - (count + size) * log((count + size) / (mean + size)))
        }
    }
}
