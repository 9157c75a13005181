import Glibc

/// The part of the plane in which events could be seen: polygons with holes.
package struct PolygonWindow: Equatable, Sendable {
    /// A side of a ring; the inside lies to its left.
    struct Side: Equatable, Sendable {
        let from: PlanePoint
        let to: PlanePoint
    }

    /// The sides of all rings.
    let sides: [Side]
    /// The window's area.
    package let area: Double
    /// The corner of the smallest rectangle around the window that has the lowest coordinates.
    package let low: PlanePoint
    /// The corner with the highest.
    package let high: PlanePoint

    /// Creates a window from rings, whose last corner is joined to the first.
    ///
    /// - Parameters:
    ///   - outer: rings that do not overlap, in either direction.
    ///   - holes: rings inside them that do not overlap.
    /// - Throws: `nothing` without a ring, `number` for a coordinate that is not finite or above 1e12, `ring` for a ring (outer ones
    ///   first) with fewer than three corners or without area, `number` with the area when the holes leave none.
    package init(outer: [[PlanePoint]], holes: [[PlanePoint]] = []) throws(SpaceRefusal) {
        guard !outer.isEmpty else { throw .nothing }
        var (sides, area) = ([Side](), 0.0)
        for (number, ring) in (outer + holes).enumerated() {
            try SpaceRefusal.check(points: ring)
            let signed = Self.signedArea(ring)
            guard ring.count > 2, signed != 0 else { throw .ring(number) }
            let isHole = number >= outer.count
            let corners = (signed > 0) == isHole ? ring.reversed() : ring
            sides += zip(corners, corners.dropFirst() + corners.prefix(1)).map { Side(from: $0, to: $1) }
            area += isHole ? -abs(signed) : abs(signed)
        }
        guard area > 0 else { throw .number(area) }
        (self.sides, self.area) = (sides, area)
        low = PlanePoint(x: sides.reduce(.infinity) { min($0, $1.from.x) }, y: sides.reduce(.infinity) { min($0, $1.from.y) })
        high = PlanePoint(x: sides.reduce(-.infinity) { max($0, $1.from.x) }, y: sides.reduce(-.infinity) { max($0, $1.from.y) })
    }

    /// The rectangle between two corners.
    ///
    /// - Throws: as `init(outer:holes:)`.
    package static func rectangle(_ low: PlanePoint, _ high: PlanePoint) throws(SpaceRefusal) -> PolygonWindow {
        try PolygonWindow(outer: [[low, PlanePoint(x: high.x, y: low.y), high, PlanePoint(x: low.x, y: high.y)]])
    }

    /// Whether a place lies inside; one on a side itself may count as either.
    package func contains(_ place: PlanePoint) -> Bool {
        var isInside = false
        for side in sides where (side.from.y > place.y) != (side.to.y > place.y) {
            let share = (place.y - side.from.y) / (side.to.y - side.from.y)
            if place.x < side.from.x + share * (side.to.x - side.from.x) { isInside.toggle() }
        }
        return isInside
    }

    /// The largest distance between two corners.
    var diameter: Double {
        let corners = sides.map(\.from)
        return corners.reduce(0) { largest, corner in
            corners.reduce(largest) { max($0, corner.squaredDistance(to: $1)) }
        }.squareRoot()
    }

    /// The distance from a place to the nearest side.
    func distance(from place: PlanePoint) -> Double {
        sides.reduce(.infinity) { nearest, side in
            let (dx, dy) = (side.to.x - side.from.x, side.to.y - side.from.y)
            let length = dx * dx + dy * dy
            let along = ((place.x - side.from.x) * dx + (place.y - side.from.y) * dy) / (length > 0 ? length : 1)
            let share = min(1, max(0, along))
            let foot = PlanePoint(x: side.from.x + share * dx, y: side.from.y + share * dy)
            return min(nearest, place.squaredDistance(to: foot))
        }.squareRoot()
    }

    /// The share of a circle's circumference that lies inside.
    func share(ofCircleAround centre: PlanePoint, radius: Double) -> Double {
        let turns = sides.flatMap { crossings($0, centre, radius) }.sorted()
        func isInside(_ turn: Double) -> Bool {
            contains(PlanePoint(x: centre.x + radius * cos(turn), y: centre.y + radius * sin(turn)))
        }
        guard let first = turns.first else { return isInside(0) ? 1 : 0 }
        let ends = turns.dropFirst() + [first + 2 * .pi]
        return zip(turns, ends).reduce(0) { $0 + (isInside(($1.0 + $1.1) / 2) ? $1.1 - $1.0 : 0) } / (2 * .pi)
    }

    /// The directions in which a circle crosses a side.
    private func crossings(_ side: Side, _ centre: PlanePoint, _ radius: Double) -> [Double] {
        let (x, y) = (side.from.x - centre.x, side.from.y - centre.y)
        let (dx, dy) = (side.to.x - side.from.x, side.to.y - side.from.y)
        let length = dx * dx + dy * dy
        let middle = -(x * dx + y * dy) / length
        let spread = (radius * radius - (x + middle * dx) * (x + middle * dx) - (y + middle * dy) * (y + middle * dy)) / length
        guard length > 0, spread > 0 else { return [] }
        return [middle - spread.squareRoot(), middle + spread.squareRoot()]
            .filter { $0 >= 0 && $0 <= 1 }.map { atan2(y + $0 * dy, x + $0 * dx) }
    }

    private static func signedArea(_ ring: [PlanePoint]) -> Double {
        guard let first = ring.first else { return 0 }
        return zip(ring, ring.dropFirst() + [first]).reduce(0) { sum, side in
            let (from, to) = side
            return sum + ((from.x - first.x) * (to.y - first.y) - (to.x - first.x) * (from.y - first.y)) / 2
        }
    }
}
