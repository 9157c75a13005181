/// What may be shown of single events on a map: counts per square, never the places themselves.
///
/// Squares are 100 metres or more on a side, counted from the origin of the coordinates, and shown from five events on. With fewer than
/// ten events nothing is shown, and nothing of kinds that tell of somebody's home or body. Squares do not add up to a printed total, so
/// nothing more has to be withheld; where a total is printed too, `Suppression` is the method.
///
/// - SeeAlso: METHODS A8 and A5.1.
package struct PointRelease: Equatable, Sendable {
    /// A square by its place in the grid.
    package struct Square: Hashable, Comparable, Sendable {
        /// How many squares east of the origin.
        package let column: Int
        /// How many squares north of the origin.
        package let row: Int

        /// From south to north, and within a row from west to east.
        package static func < (one: Square, other: Square) -> Bool { (one.row, one.column) < (other.row, other.column) }
    }

    /// Whether the kind of event may be shown on a map at all.
    package enum Kind: Sendable {
        /// It may.
        case ordinary
        /// Sexual offences, violence between people who are close: it may not.
        case intimate
    }

    /// The squares that are shown, in order, with their events.
    package let squares: [(square: Square, events: Int)]
    /// The events that are not shown.
    package let withheld: Int
    /// Whether a smoothed surface of the events may be drawn.
    package let allowsHeatMap: Bool

    /// The smallest side of a square, in metres.
    package static let smallestSide = 100.0
    /// With fewer events nothing is shown.
    package static let fewestEvents = 10
    /// With fewer events no heat map is drawn.
    package static let fewestForHeatMap = 30

    /// Counts events per square.
    ///
    /// - Parameters:
    ///   - side: of a square, 100 to 1e6 metres.
    ///   - rule: which counts are withheld.
    /// - Throws: `number` for a coordinate that is not finite or above 1e12, or a side outside its range.
    /// - Complexity: O(events log events).
    package init(
        _ events: [PlanePoint], kind: Kind = .ordinary, side: Double = Self.smallestSide, rule: SmallCountRule = .underFive
    ) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: events)
        guard (Self.smallestSide...1e6).contains(side) else { throw .number(side) }
        var counts: [Square: Int] = [:]
        for event in events {
            let square = Square(column: Int((event.x / side).rounded(.down)), row: Int((event.y / side).rounded(.down)))
            counts[square, default: 0] += 1
        }
        let isShown = kind == .ordinary && events.count >= Self.fewestEvents
        squares = isShown ? counts.filter { !rule.withholds($0.value) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } : []
        allowsHeatMap = kind == .ordinary && events.count >= Self.fewestForHeatMap
        withheld = squares.reduce(events.count) { $0 - $1.events }
    }

    /// Whether two releases show and withhold the same.
    package static func == (one: PointRelease, other: PointRelease) -> Bool {
        one.withheld == other.withheld && one.allowsHeatMap == other.allowsHeatMap && one.squares.elementsEqual(other.squares, by: ==)
    }
}
