/// The regressors of a model, column by column: what is known about each row, in the order the model names them.
///
/// The order matters: a column that the ones before it already say is dropped, as R's `lm` and `glm` do.
package struct DesignMatrix: Equatable, Sendable {
    /// The number of rows.
    package let rows: Int
    /// The columns, each as long as `rows`.
    package let columns: [[Double]]

    /// Creates a design.
    ///
    /// - Parameter columns: the regressors; an intercept is a column of ones, see `intercept`.
    /// - Throws: `noRows` without rows or columns, `lengths` for columns of different lengths, `value` for a cell that is not finite.
    package init(_ columns: [[Double]]) throws(RegressionRefusal) {
        guard let first = columns.first, !first.isEmpty else { throw .noRows }
        for column in columns {
            guard column.count == first.count else { throw .lengths(first.count, column.count) }
            for cell in column where !cell.isFinite { throw .value(cell) }
        }
        rows = first.count
        self.columns = columns
    }

    /// A column of ones.
    package static func intercept(rows: Int) -> [Double] { [Double](repeating: 1, count: max(0, rows)) }

    /// One column of zeros and ones for every level but the first, levels in the order of their size.
    package static func indicators(_ levels: [Int]) -> [[Double]] {
        Set(levels).sorted().dropFirst().map { level in levels.map { $0 == level ? 1 : 0 } }
    }
}

/// Why a regression cannot be fitted.
package enum RegressionRefusal: Error, Equatable, Sendable {
    /// There are no rows, or no columns.
    case noRows
    /// Two things that belong to the same rows have different lengths.
    case lengths(Int, Int)
    /// A regressor that is not a finite number, or an expected count to start from that is not above 0 and finite.
    case value(Double)
    /// A count below 0.
    case negative(Int)
    /// A count above `CountPair.largestCount`.
    case tooLarge(Int)
    /// An exposure that is not a number between 1e-12 and 1e12.
    case exposure(Double)
    /// A weight that is not a finite number from 0.
    case weight(Double)
    /// No row with a weight above 0 has an event: there is no rate to follow.
    case noEvents
    /// The rounds ran off to infinity.
    case diverged
    /// The counts vary no more than Poisson counts: a negative binomial size has no maximum.
    case noOverdispersion
}
