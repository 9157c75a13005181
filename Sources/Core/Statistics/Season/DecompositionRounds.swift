/// The rounds of STL: season and trend in turn, and between the outer rounds less weight to what fits neither.
struct DecompositionRounds {
    private(set) var seasonal: [Double]
    private(set) var trend: [Double]
    /// The weights against outliers; nil before any.
    private(set) var weights: [Double]?

    private let values: [Double]
    private let settings: SeasonalDecomposition.Settings

    init(_ values: [Double], _ settings: SeasonalDecomposition.Settings) {
        self.values = values
        self.settings = settings
        seasonal = values.map { _ in 0 }
        trend = seasonal
    }

    mutating func run() {
        for outer in 0...settings.outer {
            for _ in 0..<settings.inner { improve() }
            if outer < settings.outer { weights = outlierWeights() }
        }
    }

    private mutating func improve() {
        let cycles = smoothedCycles(zip(values, trend).map { $0 - $1 })
        let left = settings.lowPass.regression.smoothed(lowPassed(cycles), weights: nil)
        seasonal = values.indices.map { cycles[$0 + settings.cycle] - left[$0] }
        trend = settings.trend.regression.smoothed(zip(values, seasonal).map { $0 - $1 }, weights: weights)
    }

    /// Each month followed from year to year, and one year further at both ends.
    private func smoothedCycles(_ detrended: [Double]) -> [Double] {
        let regression = settings.seasonal.regression
        var extended = [Double](repeating: 0, count: detrended.count + 2 * settings.cycle)
        for month in 0..<settings.cycle {
            let places = Array(stride(from: month, to: detrended.count, by: settings.cycle))
            let series = places.map { detrended[$0] }
            let own = weights.map { weights in places.map { weights[$0] } }
            let smoothed = regression.smoothed(series, weights: own)
            let first = regression.extrapolated(series, before: true, weights: own) ?? smoothed[0]
            let last = regression.extrapolated(series, before: false, weights: own) ?? smoothed[smoothed.count - 1]
            for (year, value) in ([first] + smoothed + [last]).enumerated() { extended[month + year * settings.cycle] = value }
        }
        return extended
    }

    /// Moving averages over a cycle, a cycle and three periods.
    private func lowPassed(_ cycles: [Double]) -> [Double] {
        Self.movingAverage(Self.movingAverage(Self.movingAverage(cycles, settings.cycle), settings.cycle), 3)
    }

    private static func movingAverage(_ values: [Double], _ length: Int) -> [Double] {
        var sum = values[..<length].reduce(0, +)
        var averages = [sum / Double(length)]
        for place in length..<values.count {
            sum += values[place] - values[place - length]
            averages.append(sum / Double(length))
        }
        return averages
    }

    /// Bisquare weights of the remainders, 0 from six times their median on.
    private func outlierWeights() -> [Double] {
        let distances = values.indices.map { abs(values[$0] - seasonal[$0] - trend[$0]) }
        let limit = 3 * middle(distances)
        return distances.map { distance in
            if distance <= 0.001 * limit { return 1 }
            if distance > 0.999 * limit { return 0 }
            let share = distance / limit
            return (1 - share * share) * (1 - share * share)
        }
    }

    /// Twice the median.
    private func middle(_ distances: [Double]) -> Double {
        if settings.cutoff == .asPublished, distances.allSatisfy(\.isFinite) { return PublishedMiddle.sum(distances) }
        let sorted = distances.sorted()
        let place = sorted.count / 2
        return sorted[place] + sorted[sorted.count - 1 - place]
    }
}
