import Glibc
import SpecialFunctions

/// A log-linear regression of counts whose variance is mean + mean^2 / size, the size found by maximum likelihood.
///
/// Coefficients at a given size and size at given means are found in turn until neither moves; that is the joint maximum, since the two
/// are orthogonal.
///
/// - SeeAlso: Lawless 1987, Canadian J. Stat. 15; Venables and Ripley 2002, section 7.4. Checked against R 4.2.2 `MASS::glm.nb`.
package struct NegativeBinomialModel: Equatable, Sendable {
    /// The regression at the size that was found.
    package private(set) var model: LogLinearModel
    /// The size, also called theta: the smaller, the more the counts vary.
    package private(set) var size: Double
    /// The standard error of the size, from the observed information.
    package let sizeError: Double
    /// The log likelihood at the maximum, constants included.
    package let logLikelihood: Double

    private static let mostRounds = 100
    private static let precision = 1e-10

    /// Fits the model.
    ///
    /// - Throws: as `LogLinearModel`, and `noOverdispersion` when the size has no maximum.
    /// - Complexity: O(rows · columns^2) a round; about ten rounds of a few each.
    package init(_ observations: CountObservations, on design: DesignMatrix) throws(RegressionRefusal) {
        let poisson = try LogLinearModel(observations, on: design)
        var size = try SizeLikelihood(observations, poisson.fitted).maximum(from: nil)
        var model = poisson
        for _ in 0..<Self.mostRounds {
            let before = size
            model = try LogLinearModel(observations, on: design, family: .negativeBinomial(size: size), startingAt: model.fitted)
            size = try SizeLikelihood(observations, model.fitted).maximum(from: size)
            if abs(size - before) < Self.precision * size { break }
        }
        let likelihood = SizeLikelihood(observations, model.fitted)
        self.model = model
        self.size = size
        sizeError = 1 / likelihood.information(size).squareRoot()
        logLikelihood = likelihood.logLikelihood(size)
    }
}

/// The log likelihood of a negative binomial size at given means.
struct SizeLikelihood {
    private let rows: [(count: Double, mean: Double, weight: Double)]

    private static let mostRounds = 200
    private static let precision = 1e-13
    /// A size above this many times the largest mean cannot be told from infinity.
    private static let farthest = 1e8

    init(_ observations: CountObservations, _ means: [Double]) {
        rows = means.indices.map { (Double(observations.counts[$0]), means[$0], observations.weights[$0]) }
    }

    /// The log likelihood, constants included.
    func logLikelihood(_ size: Double) -> Double {
        rows.reduce(0) { sum, row in
            let gammas = sf_log_gamma(size + row.count) - sf_log_gamma(size) - sf_log_gamma(row.count + 1)
            let power = row.count > 0 ? row.count * log(row.mean / (size + row.mean)) : 0
            return sum + row.weight * (gammas - size * log1p(row.mean / size) + power)
        }
    }

    /// Minus the second derivative by the size.
    func information(_ size: Double) -> Double {
        rows.reduce(0) { sum, row in
            let whole = row.mean + size
            let gammas = sf_trigamma(size) - sf_trigamma(size + row.count)
            return sum + row.weight * (gammas - 1 / size + 2 / whole - (row.count + size) / (whole * whole))
        }
    }

    private func score(_ size: Double) -> Double {
        rows.reduce(0) { sum, row in
            let gammas = sf_digamma(size + row.count) - sf_digamma(size)
            return sum + row.weight * (gammas - log1p(row.mean / size) + 1 - (row.count + size) / (row.mean + size))
        }
    }

    /// The size at which the score is 0, by Newton's method on its logarithm inside a bracket that only shrinks.
    func maximum(from start: Double?) throws(RegressionRefusal) -> Double {
        guard hasOverdispersion else { throw .noOverdispersion }
        var low = -46.0
        var high = log(Self.farthest * max(1, rows.reduce(0) { max($0, $1.mean) }))
        var point = log(start ?? moments)
        for _ in 0..<Self.mostRounds {
            guard point > low, point < high else {
                point = (low + high) / 2
                if high - low < Self.precision { break }
                continue
            }
            let size = exp(point)
            let slope = score(size)
            if slope > 0 { low = point } else { high = point }
            let step = slope / (size * information(size) - slope)
            guard step.isFinite, step != 0 else { break }
            if abs(step) < Self.precision * 10 { break }
            point += step
        }
        return exp(point)
    }

    /// Whether the counts vary more than their means, which is when the score stays below 0 as the size grows.
    private var hasOverdispersion: Bool {
        rows.reduce(0) { $0 + $1.weight * (($1.count - $1.mean) * ($1.count - $1.mean) - $1.count) } > 0
    }

    /// Where to begin: rows over the sum of squared relative residuals.
    private var moments: Double {
        let (weight, spread) = rows.reduce((0.0, 0.0)) { sum, row in
            let residual = row.count / row.mean - 1
            return (sum.0 + row.weight, sum.1 + row.weight * residual * residual)
        }
        return min(1e6, max(1e-6, weight / spread))
    }
}
