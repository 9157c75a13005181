package import Almanac
import AreasRules
import CountsRules
package import Picture

/// A count of a file with its place in the store.
struct PlacedCount: Sendable, Hashable {
    let area: Slug
    let category: Slug
    let days: ClosedRange<Day>
    let grain: CountGrain
    let value: Int64
    /// True for a blank inside coverage: 0, but written nowhere.
    let isImplied: Bool
    /// 1-based.
    let row: Int
    /// 1-based.
    let column: Int

    /// Where the count belongs.
    var place: CountPlace { CountPlace(area: area, category: category, days: days) }
}

/// The place of a count among those of its source.
struct CountPlace: Hashable, Sendable {
    let area: Slug
    let category: Slug
    let days: ClosedRange<Day>
}

/// The days that a file tells of in an area, at one grain.
struct PlacedCoverage: Hashable, Sendable {
    let area: Slug
    let grain: CountGrain
    let days: ClosedRange<Day>
}

/// A place where a series is not the same before and after.
package struct SeriesBreak: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// The category goes on under another name.
        case name
        /// The source has begun to count the area's events under another area's name, or the other way round.
        case areaNaming = "area-naming"
    }

    package let kind: Kind
    /// Nil for all areas.
    package let area: Slug?
    /// Nil for all categories.
    package let category: Slug?
    /// The first day of the new kind.
    package let from: Day
    /// The names before and after.
    package let names: [String]
}

/// A sentence of a file with its place in the store.
struct PlacedRemark: Hashable, Sendable {
    let area: Slug
    let category: Slug
    let days: ClosedRange<Day>
    let text: String
    /// 1-based.
    let row: Int
    /// 1-based.
    let column: Int
}
