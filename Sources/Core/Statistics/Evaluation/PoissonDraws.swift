import Glibc
import SpecialFunctions

/// Draws Poisson numbers.
///
/// Below a mean of 10 by multiplying uniform numbers, above by transformed rejection; both exact.
///
/// - SeeAlso: Knuth 1969, The Art of Computer Programming 2, section 3.4.1; Hörmann 1993, Insurance: Mathematics and Economics 12 (PTRS).
struct PoissonDraws {
    private let mean: Double
    private let spread: Double
    private let logMean: Double

    /// Creates a source of numbers with a mean; one that is not above 0 gives zeros.
    init(mean: Double) {
        self.mean = mean
        spread = 0.931 + 2.53 * mean.squareRoot()
        logMean = log(mean)
    }

    /// The next number, whole.
    func next(using generator: inout some RandomNumberGenerator) -> Double {
        guard mean > 0 else { return 0 }
        return mean < 10 ? multiplied(&generator) : rejected(&generator)
    }

    /// A number above 0 and at most 1.
    private func uniform(_ generator: inout some RandomNumberGenerator) -> Double {
        (Double(generator.next() >> 11) + 1) * 0x1p-53
    }

    private func multiplied(_ generator: inout some RandomNumberGenerator) -> Double {
        let floor = exp(-mean)
        var count = 0.0
        var product = uniform(&generator)
        while product > floor {
            count += 1
            product *= uniform(&generator)
        }
        return count
    }

    private func rejected(_ generator: inout some RandomNumberGenerator) -> Double {
        var count: Double?
        repeat { count = proposed(&generator) } while count == nil
        return count ?? mean
    }

    /// A number, unless chance rejects it.
    private func proposed(_ generator: inout some RandomNumberGenerator) -> Double? {
        let shape = -0.059 + 0.02483 * spread
        let inverse = 1.1239 + 1.1328 / (spread - 3.4)
        let quick = 0.9277 - 3.6224 / (spread - 2)
        let u = uniform(&generator) - 0.5
        let v = uniform(&generator)
        let edge = 0.5 - abs(u)
        let count = ((2 * shape / edge + spread) * u + mean + 0.43).rounded(.down)
        if edge >= 0.07, v <= quick { return count }
        guard count >= 0, edge >= 0.013 || v <= edge else { return nil }
        let bound = log(v) + log(inverse) - log(shape / (edge * edge) + spread)
        return bound <= count * logMean - mean - sf_log_gamma(count + 1) ? count : nil
    }
}
