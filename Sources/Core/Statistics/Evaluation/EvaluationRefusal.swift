/// Why a measure cannot be evaluated.
package enum EvaluationRefusal: Error, Equatable, Sendable {
    /// A count below 0 or too large.
    case count(CountRefusal)
    /// A weight or exposure that is not a number between 1e-12 and 1e12.
    case weight(Double)
    /// Lists that belong together have different lengths.
    case lengths(Int, Int)
    /// A value that is not a finite number.
    case value(Double)
    /// No treated area, or none to compare with.
    case groups(treated: Int, others: Int)
    /// Fewer periods before the measure than the method needs.
    case tooFewBefore(Int)
    /// No period after the measure.
    case nothingAfter
    /// An area or row is in the panel twice, or an area is treated in one row and not in another.
    case contradiction(area: Int)
    /// A power or a number of draws that cannot be one.
    case power(Double)
    /// The counts cannot be fitted.
    case regression(RegressionRefusal)
}
