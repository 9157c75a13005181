/// A local regression (loess) of equally spaced values: each point is fitted by its nearest neighbours, near ones counting more.
///
/// - SeeAlso: Cleveland, Cleveland, McRae and Terpenning 1990, J. Official Statistics 6, section 3.
struct LocalRegression {
    /// How many neighbours; when there are fewer values than that the reach is widened by half of what is lacking.
    let window: Int
    /// 0 for a local level, 1 for a local line.
    let degree: Int
    /// Every how many points the regression is worked out; those between are interpolated.
    let jump: Int

    /// Smooths values.
    ///
    /// - Parameter weights: what each value counts for; nil for 1.
    func smoothed(_ values: [Double], weights: [Double]?) -> [Double] {
        let count = values.count
        guard count > 1 else { return values }
        let step = min(max(1, jump), count - 1)
        var result = values
        for place in stride(from: 0, to: count, by: step) { result[place] = fit(values, at: place, weights) ?? values[place] }
        guard step > 1 else { return result }
        let last = (count - 1) / step * step
        if last != count - 1 { result[count - 1] = fit(values, at: count - 1, weights) ?? values[count - 1] }
        for start in stride(from: 0, to: count - 1, by: step) {
            let end = min(start + step, count - 1)
            let slope = (result[end] - result[start]) / Double(end - start)
            for place in (start + 1)..<max(start + 1, end) { result[place] = result[start] + slope * Double(place - start) }
        }
        return result
    }

    /// The fit one step outside the values, before the first or after the last, by the window at that end; nil when no value counts.
    func extrapolated(_ values: [Double], before: Bool, weights: [Double]?) -> Double? {
        let reach = min(window, values.count)
        return before
            ? fit(values, at: -1, in: 0..<reach, weights)
            : fit(values, at: values.count, in: (values.count - reach)..<values.count, weights)
    }

    private func fit(_ values: [Double], at place: Int, _ weights: [Double]?) -> Double? {
        let reach = min(window, values.count)
        let start = min(max(0, place - (window + 1) / 2 + 1), values.count - reach)
        return fit(values, at: place, in: start..<(start + reach), weights)
    }

    /// The weighted level at a place, or the weighted line through its neighbours unless they all lie at one place.
    ///
    /// A line is the mean of values × (1 + slope × (neighbour - centre)), with centre and slope from the weights' first two moments
    /// around the place.
    private func fit(_ values: [Double], at place: Int, in span: Range<Int>, _ weights: [Double]?) -> Double? {
        let widening = window > values.count ? (window - values.count) / 2 : 0
        let reach = Double(max(place - span.lowerBound, span.upperBound - 1 - place) + widening)
        let sums = moments(values, around: place, in: span, reach: reach, weights)
        guard sums.weight > 0 else { return nil }
        let level = sums.value / sums.weight
        guard reach > 0, degree > 0 else { return level }
        let centre = sums.distance / sums.weight
        let variance = sums.square / sums.weight - centre * centre
        guard variance > 0, variance.squareRoot() > 0.001 * Double(values.count - 1) else { return level }
        return level - centre / variance * (sums.product / sums.weight - centre * level)
    }

    private struct Moments {
        var weight = 0.0
        var value = 0.0
        var distance = 0.0
        var square = 0.0
        var product = 0.0
    }

    private func moments(
        _ values: [Double], around place: Int, in span: Range<Int>, reach: Double, _ weights: [Double]?
    ) -> Moments {
        var sums = Moments()
        for other in span {
            let distance = Double(other - place)
            var weight = Self.tricube(abs(distance), reach: reach)
            if let weights { weight *= weights[other] }
            let (value, product) = (weight * values[other], weight * distance)
            sums.weight += weight
            sums.value += value
            sums.distance += product
            sums.square += product * distance
            sums.product += value * distance
        }
        return sums
    }

    private static func tricube(_ distance: Double, reach: Double) -> Double {
        if distance > 0.999 * reach { return 0 }
        if distance <= 0.001 * reach { return 1 }
        let share = distance / reach
        let rest = 1 - share * share * share
        return rest * rest * rest
    }
}
