/// Why a week cannot be judged.
package enum AberrationRefusal: Error, Equatable, Sendable {
    /// A count below 0.
    case negative(Int)
    /// A count above `CountPair.largestCount`.
    case tooLarge(Int)
    /// A week outside the series, counted from 0.
    case noSuchWeek(Int)
    /// The series has too few weeks before this one: so many are asked for.
    case tooShort(needed: Int)
    /// Too few of the weeks that the method looks at were reported: so many were.
    case tooFewReported(Int)
    /// No events at all to compare with.
    case noEvents
    /// A setting that is outside its range.
    case setting(Double)
}
