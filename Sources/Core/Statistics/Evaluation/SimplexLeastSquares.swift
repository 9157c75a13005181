/// The weights w ≥ 0 with sum 1 that bring a mix of columns nearest to a target: min |columns · w - target|^2.
///
/// An active-set method: it solves exactly for the columns in use, steps back to the border when a weight would fall below 0, and takes in
/// the column that promises most, until none promises anything. Each solution is by Householder reflections, so it is exact to rounding.
///
/// - SeeAlso: Lawson and Hanson 1974, Solving Least Squares Problems, chapter 23.
struct SimplexLeastSquares {
    /// The weight of each column.
    private(set) var weights: [Double]

    /// The columns minus the target: since the weights sum to 1, their mix is the error.
    private let distances: [[Double]]
    private var used: [Int]
    private let tolerance: Double

    /// Solves the problem; no columns give no weights.
    ///
    /// - Complexity: O(rows · columns^2) for each column taken in.
    init(_ columns: [[Double]], target: [Double]) {
        distances = columns.map { zip($0, target).map { $0 - $1 } }
        weights = [Double](repeating: 0, count: columns.count)
        let sizes = distances.map { Self.product($0, $0) }
        tolerance = 1e-13 * (sizes.max() ?? 0)
        guard let nearest = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) else {
            used = []
            return
        }
        weights[nearest] = 1
        used = [nearest]
        for _ in 0..<(10 * columns.count) {
            guard let next = mostPromising() else { break }
            used.append(next)
            settle()
            if !used.contains(next) { break }
        }
    }

    /// The column outside that would lower the error fastest; nil at the optimum.
    private func mostPromising() -> Int? {
        let error = mix(weights)
        let slopes = distances.map { Self.product($0, error) }
        let level = zip(weights, slopes).reduce(0) { $0 + $1.0 * $1.1 }
        let outside = weights.indices.filter { !used.contains($0) }
        guard let next = outside.min(by: { slopes[$0] < slopes[$1] }), slopes[next] < level - tolerance else { return nil }
        return next
    }

    /// Moves to the best weights of the columns in use, leaving out those that would fall to 0.
    private mutating func settle() {
        var isSettled = false
        while !isSettled {
            let best = unconstrained()
            let falling = used.indices.filter { best[$0] <= 0 }
            let share = falling.reduce(1.0) { least, place in
                let weight = weights[used[place]]
                return min(least, weight > 0 ? weight / (weight - best[place]) : 0)
            }
            for (place, column) in used.enumerated() { weights[column] += share * (best[place] - weights[column]) }
            let leaving = falling.filter { weights[used[$0]] <= 1e-14 }.map { used[$0] }
            for column in leaving { weights[column] = 0 }
            used.removeAll { leaving.contains($0) }
            isSettled = leaving.isEmpty
        }
    }

    /// The best weights of the columns in use with sum 1, whatever their sign.
    private func unconstrained() -> [Double] {
        guard let last = used.last else { return [] }
        let base = distances[last]
        let columns = used.dropLast().map { column in zip(distances[column], base).map { $0 - $1 } }
        let fit = OrthogonalFit(columns, base.map { -$0 })
        var weights = [Double](repeating: 0, count: used.count)
        for (place, weight) in zip(fit.kept, fit.solution) { weights[place] = weight }
        weights[used.count - 1] = 1 - weights.reduce(0, +)
        return weights
    }

    private func mix(_ weights: [Double]) -> [Double] {
        var error = [Double](repeating: 0, count: distances.first?.count ?? 0)
        for (weight, column) in zip(weights, distances) where weight != 0 {
            for row in error.indices { error[row] += weight * column[row] }
        }
        return error
    }

    private static func product(_ one: [Double], _ other: [Double]) -> Double {
        zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
