/// Why a geometry cannot be taken for an area.
package enum GeometryFlaw: Hashable, Sendable {
    /// A position that is no longitude and latitude within Sweden.
    case outsideSweden(AreaGeometry.Position)
    /// The last position is not the first one again.
    case openRing(first: AreaGeometry.Position, last: AreaGeometry.Position)
    /// Fewer than four positions, or all on one line: nothing is inside.
    case emptyRing(positions: Int)
    /// Two sides of a ring cross, so that inside and outside cannot be told apart.
    case crossing(near: AreaGeometry.Position)
}

extension AreaGeometry {
    /// What is wrong with the geometry, one flaw of each kind at the most; empty for a valid one.
    /// - Complexity: O(n log n) for the sides of a ring that lie apart from west to east, as those of areas do; O(n²) at worst.
    package var flaws: [GeometryFlaw] {
        let rings = polygons.flatMap(\.rings)
        let outside = rings.lazy.flatMap { $0 }.first { !AreaGeometry.sweden.contains($0) }
        if let outside { return [.outsideSweden(outside)] }
        let closed = rings.filter { $0.first == $0.last }
        let flaws = [
            rings.lazy.compactMap(AreaGeometry.opening).first,
            closed.first { $0.count < 4 || abs(AreaGeometry.doubleArea($0)) < AreaGeometry.leastDoubleArea }.map {
                .emptyRing(positions: $0.count)
            },
            closed.lazy.compactMap(AreaGeometry.crossing).first.map { .crossing(near: $0) },
        ]
        return flaws.compactMap { $0 }
    }

    private static func opening(_ ring: Ring) -> GeometryFlaw? {
        guard let first = ring.first, let last = ring.last, first != last else { return nil }
        return .openRing(first: first, last: last)
    }

    /// In square degrees; less than a sheet of paper.
    private static let leastDoubleArea = 1e-11

    /// Twice the signed area of a ring, in square degrees: positive counterclockwise (the shoelace formula).
    private static func doubleArea(_ ring: Ring) -> Double {
        guard let origin = ring.first else { return 0 }
        return zip(ring, ring.dropFirst()).reduce(0) { sum, side in sum + turn(origin, side.0, side.1) }
    }

    /// Where two sides of a ring properly cross; sides that only touch are not a fault.
    private static func crossing(_ ring: Ring) -> Position? {
        let sides = zip(ring, ring.dropFirst()).filter { $0 != $1 }.map(Side.init).sorted { $0.west < $1.west }
        for (index, side) in sides.enumerated() {
            for other in sides[(index + 1)...] {
                if other.west > side.east { break }
                if side.crosses(other) { return other.from }
            }
        }
        return nil
    }

    private struct Side {
        let from: Position
        let to: Position

        init(_ from: Position, _ to: Position) {
            self.from = from
            self.to = to
        }

        var west: Double { min(from.longitude, to.longitude) }
        var east: Double { max(from.longitude, to.longitude) }

        func crosses(_ other: Side) -> Bool {
            let apart = turn(from, to, other.from) * turn(from, to, other.to) < 0
            return apart && turn(other.from, other.to, from) * turn(other.from, other.to, to) < 0
        }
    }

    /// Positive when the way from a over b to c turns left, negative when it turns right, 0 when it goes straight on.
    private static func turn(_ a: Position, _ b: Position, _ c: Position) -> Double {
        (b.longitude - a.longitude) * (c.latitude - a.latitude) - (b.latitude - a.latitude) * (c.longitude - a.longitude)
    }
}
