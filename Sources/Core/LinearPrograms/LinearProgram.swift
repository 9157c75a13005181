/// A linear program: numbers within bounds, sums of them within bounds, and a cost to make as small as possible.
///
/// minimise sum(cost · x) where lower <= x <= upper and, for each row, lower <= sum(coefficient · x) <= upper; some of the numbers whole.
///
/// A value: building one calls no library; `minimum` and `largest` do.
package struct LinearProgram: Equatable, Sendable {
    /// The numbers, in the order they were added.
    package private(set) var variables: [Variable] = []
    /// The sums, in the order they were added.
    package private(set) var rows: [Row] = []

    /// A number to be found.
    package struct Variable: Equatable, Sendable {
        /// The smallest value; may be −infinity.
        package var lower: Double
        /// The largest value; may be infinity.
        package var upper: Double
        /// The cost of one unit.
        package var cost: Double
        /// Whether it must be whole.
        package var isWhole: Bool
    }

    /// A sum that must lie within bounds.
    package struct Row: Equatable, Sendable {
        /// The numbers that take part, each once, with their coefficients.
        package let terms: [Term]
        /// The smallest value of the sum; may be −infinity.
        package let lower: Double
        /// The largest value of the sum; may be infinity.
        package let upper: Double
    }

    /// A number's part in a sum.
    package struct Term: Equatable, Sendable {
        /// The place of the number.
        package let variable: Int
        /// What it is multiplied with.
        package let coefficient: Double

        /// Creates a part of a sum.
        package init(_ variable: Int, _ coefficient: Double) {
            self.variable = variable
            self.coefficient = coefficient
        }
    }

    /// Creates a program without numbers.
    package init() {}

    /// Adds a number.
    ///
    /// - Returns: its place.
    @discardableResult
    package mutating func add(from lower: Double = 0, to upper: Double = .infinity, cost: Double = 0, isWhole: Bool = false) -> Int {
        variables.append(Variable(lower: lower, upper: upper, cost: cost, isWhole: isWhole))
        return variables.count - 1
    }

    /// Adds a sum. The places must be those of numbers added before, each once.
    package mutating func require(_ terms: [Term], from lower: Double = -.infinity, to upper: Double = .infinity) {
        rows.append(Row(terms: terms, lower: lower, upper: upper))
    }

    /// Whether every number in it can be taken by the library: no NaN, no infinite cost or coefficient, places that exist.
    var isSound: Bool {
        variables.allSatisfy { !$0.lower.isNaN && !$0.upper.isNaN && $0.cost.isFinite }
            && rows.allSatisfy { row in
                !row.lower.isNaN && !row.upper.isNaN
                    && row.terms.allSatisfy { variables.indices.contains($0.variable) && $0.coefficient.isFinite }
            }
    }
}

/// Values of the numbers that fulfil a program.
package struct LinearSolution: Equatable, Sendable {
    /// The value of each number.
    package let values: [Double]
    /// The cost, or what was made as large as possible.
    package let objective: Double
    /// The shadow price of each row; empty for a program with whole numbers.
    package let prices: [Double]
}

/// What came of a program.
package enum LinearOutcome: Equatable, Sendable {
    /// The best solution, proven.
    case optimal(LinearSolution)
    /// Nothing fulfils the program, proven.
    case infeasible
    /// The objective has no bound, proven.
    case unbounded
    /// Time ran out, or the library gave up: the best solution found so far, if any.
    case notProven(LinearSolution?)

    /// The best solution, when proven.
    package var solution: LinearSolution? {
        if case .optimal(let solution) = self { solution } else { nil }
    }
}
