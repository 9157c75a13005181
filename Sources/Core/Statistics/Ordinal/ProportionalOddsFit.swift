import Glibc

/// Newton's method on the log likelihood of two proportional-odds groups, which is concave in thresholds and log odds ratio.
struct ProportionalOddsFit {
    /// The thresholds, then the log odds ratio.
    private(set) var parameters: [Double]
    private(set) var logLikelihood: Double
    private let table: LevelTable

    private static let mostRounds = 100
    private static let precision = 1e-13

    init(_ table: LevelTable) {
        self.table = table
        let total = table.pooled.reduce(0, +)
        var below = 0.0
        parameters = table.pooled.dropLast().map { count in
            below += count
            return log(below / (total - below))
        }
        parameters.append(0)
        logLikelihood = table.pooledLogLikelihood
        for _ in 0..<Self.mostRounds where !improve() { break }
    }

    /// The standard error of the log odds ratio.
    var lastStandardError: Double {
        var unit = [Double](repeating: 0, count: parameters.count)
        unit[parameters.count - 1] = 1
        return (Cholesky(derivatives().information).solve(unit).last ?? .nan).squareRoot()
    }

    /// Takes one step, halved until the likelihood does not fall; false when there is no more to gain.
    private mutating func improve() -> Bool {
        let (gradient, information) = derivatives()
        let step = Cholesky(information).solve(gradient)
        let gain = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
        guard gain > Self.precision else { return false }
        let shorter = (0..<40).lazy.map { [table, parameters] halvings in
            let candidate = zip(parameters, step).map { $0 + exp2(-Double(halvings)) * $1 }
            return (parameters: candidate, likelihood: Self.logLikelihood(table, candidate))
        }
        guard let better = shorter.first(where: { [logLikelihood] in $0.likelihood >= logLikelihood }) else { return false }
        (parameters, logLikelihood) = better
        return true
    }

    private static func logLikelihood(_ table: LevelTable, _ parameters: [Double]) -> Double {
        var sum = 0.0
        for (counts, shift) in groups(table, parameters) {
            for (level, count) in counts.enumerated() where count > 0 {
                sum += count * log(Cell(level, parameters, shift).probability)
            }
        }
        return sum.isNaN ? -.infinity : sum
    }

    /// The two groups with what is taken from their thresholds.
    private static func groups(_ table: LevelTable, _ parameters: [Double]) -> [(counts: [Double], shift: Double)] {
        [(table.reference, 0), (table.compared, parameters.last ?? 0)]
    }

    /// The gradient of the log likelihood, and minus its second derivatives.
    private func derivatives() -> (gradient: [Double], information: [[Double]]) {
        let size = parameters.count
        var gradient = [Double](repeating: 0, count: size)
        var information = [[Double]](repeating: gradient, count: size)
        for (group, (counts, shift)) in Self.groups(table, parameters).enumerated() {
            for (level, count) in counts.enumerated() where count > 0 {
                let cell = Cell(level, parameters, shift)
                for (place, sign, edge) in cell.terms(level, size, isCompared: group == 1) {
                    gradient[place] += count * sign * cell.slope(edge)
                    for (otherPlace, otherSign, otherEdge) in cell.terms(level, size, isCompared: group == 1) {
                        information[place][otherPlace] -= count * sign * otherSign * cell.curvature(edge, otherEdge)
                    }
                }
            }
        }
        return (gradient, information)
    }
}

/// One level in one group: the probability between two edges on the logistic scale, with the derivatives of its logarithm.
private struct Cell {
    enum Edge { case upper, lower }

    let upper: Double
    let lower: Double

    init(_ level: Int, _ parameters: [Double], _ shift: Double) {
        upper = level < parameters.count - 1 ? parameters[level] - shift : .infinity
        lower = level > 0 ? parameters[level - 1] - shift : -.infinity
    }

    /// F(upper) - F(lower), written so that no digits cancel; NaN when the edges are in the wrong order.
    var probability: Double {
        guard upper > lower else { return .nan }
        return -expm1(lower - upper) / ((1 + exp(-upper)) * (1 + exp(lower)))
    }

    /// Which parameters move which edge, and in which direction.
    func terms(_ level: Int, _ size: Int, isCompared: Bool) -> [(place: Int, sign: Double, edge: Edge)] {
        var terms: [(place: Int, sign: Double, edge: Edge)] = []
        if upper.isFinite { terms.append((level, 1, .upper)) }
        if lower.isFinite { terms.append((level - 1, 1, .lower)) }
        return terms + (isCompared ? terms.map { (size - 1, -1, $0.edge) } : [])
    }

    /// The derivative of log probability by an edge.
    func slope(_ edge: Edge) -> Double {
        edge == .upper ? density(upper) / probability : -density(lower) / probability
    }

    /// The second derivative of log probability by two edges.
    func curvature(_ one: Edge, _ other: Edge) -> Double {
        let product = slope(one) * slope(other)
        guard one == other else { return -product }
        let point = one == .upper ? upper : lower
        return slope(one) * -tanh(point / 2) - product
    }

    private func density(_ point: Double) -> Double {
        let half = exp(-abs(point))
        return half / ((1 + half) * (1 + half))
    }
}

/// The Cholesky factor of a symmetric positive definite matrix.
private struct Cholesky {
    private var factor: [[Double]]

    init(_ matrix: [[Double]]) {
        factor = matrix
        for row in matrix.indices {
            for column in 0...row {
                let known = (0..<column).reduce(0) { $0 + factor[row][$1] * factor[column][$1] }
                let rest = matrix[row][column] - known
                factor[row][column] = row == column ? rest.squareRoot() : rest / factor[column][column]
            }
        }
    }

    func solve(_ right: [Double]) -> [Double] {
        var solution = right
        for row in factor.indices {
            for column in 0..<row { solution[row] -= factor[row][column] * solution[column] }
            solution[row] /= factor[row][row]
        }
        for row in factor.indices.reversed() {
            for column in (row + 1)..<factor.count { solution[row] -= factor[column][row] * solution[column] }
            solution[row] /= factor[row][row]
        }
        return solution
    }
}
