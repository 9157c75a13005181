import Glibc

/// Iteratively reweighted least squares for a Poisson log-linear line.
///
/// Start, end and dispersion are those of R's `glm`, so that printed figures agree with it to the last digit: the rounds start from
/// count + 0.1 and end when the deviance changes by less than 1e-8 of itself, or after 25; standard error and Pearson sum use the weights
/// that the last round began with. A further round would move the Pearson sum by some millionths of itself, and a fit whose maximum lies
/// at infinity stops where R's does.
struct ReweightedFit {
    private(set) var intercept = 0.0
    private(set) var slope = 0.0
    private(set) var information = 0.0
    private(set) var pearson = 0.0
    private(set) var deviance = 0.0

    private let points: [TimedCount]
    private var fitted: [Double]

    private static let mostRounds = 25
    private static let precision = 1e-8

    init(_ points: [TimedCount]) {
        self.points = points
        fitted = points.map { Double($0.count) + 0.1 }
        deviance = currentDeviance()
        for _ in 0..<Self.mostRounds {
            let before = deviance
            improve()
            if abs(deviance - before) < Self.precision * (abs(deviance) + 0.1) { break }
        }
    }

    /// One round: a weighted straight line through log(fitted / exposure) + (count - fitted) / fitted, with weights `fitted`.
    private mutating func improve() {
        let line = weightedLine()
        slope = line.slope
        intercept = line.intercept
        information = line.information
        let weights = fitted
        fitted = points.map { $0.exposure * exp(line.intercept + line.slope * $0.time) }
        deviance = currentDeviance()
        pearson = points.indices.reduce(0) { sum, index in
            let residual = (Double(points[index].count) - fitted[index]) / fitted[index]
            return sum + weights[index] * residual * residual
        }
    }

    private func weightedLine() -> (intercept: Double, slope: Double, information: Double) {
        let working = zip(points, fitted).map { point, mean in log(mean / point.exposure) + (Double(point.count) - mean) / mean }
        let weight = fitted.reduce(0, +)
        let meanTime = zip(points, fitted).reduce(0) { $0 + $1.0.time * $1.1 } / weight
        let meanWorking = zip(working, fitted).reduce(0) { $0 + $1.0 * $1.1 } / weight
        var spread = 0.0
        var product = 0.0
        for (index, point) in points.enumerated() {
            let distance = point.time - meanTime
            spread += fitted[index] * distance * distance
            product += fitted[index] * distance * (working[index] - meanWorking)
        }
        let slope = product / spread
        return (meanWorking - slope * meanTime, slope, spread)
    }

    private func currentDeviance() -> Double {
        zip(points, fitted).reduce(0) { sum, pair in
            let count = Double(pair.0.count)
            return sum + 2 * ((count > 0 ? count * log(count / pair.1) : 0) - (count - pair.1))
        }
    }
}
