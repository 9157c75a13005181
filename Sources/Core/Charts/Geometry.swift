/// A point of a drawing: x to the right, y downwards.
struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// An upright rectangle of a drawing; `x` and `y` are its upper left corner.
struct Rectangle: Hashable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }

    /// The smallest rectangle around the points; of no size without points.
    init(around points: some Sequence<Point>) {
        var (low, high) = (Point(x: .infinity, y: .infinity), Point(x: -.infinity, y: -.infinity))
        for point in points {
            low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
            high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
        }
        let isEmpty = low.x > high.x
        self.init(
            x: isEmpty ? 0 : low.x, y: isEmpty ? 0 : low.y, width: isEmpty ? 0 : high.x - low.x, height: isEmpty ? 0 : high.y - low.y)
    }

    init(x: Double = 0, y: Double = 0, width: Double, height: Double) {
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    func contains(_ point: Point) -> Bool { (x...right).contains(point.x) && (y...bottom).contains(point.y) }
}

/// An area bounded by rings.
///
/// A point is inside when a ray from it crosses the rings an odd number of times: holes and islands need no order.
struct Polygon: Hashable, Sendable {
    var rings: [[Point]]

    var bounds: Rectangle { Rectangle(around: rings.joined()) }

    func contains(_ point: Point) -> Bool {
        var inside = false
        forEachEdge { from, to in
            guard (from.y > point.y) != (to.y > point.y) else { return }
            if point.x < from.x + (to.x - from.x) * (point.y - from.y) / (to.y - from.y) { inside.toggle() }
        }
        return inside
    }

    /// Distance to the nearest edge from a point inside; nil outside, and as soon as an edge is found nearer than `floor`.
    func depth(at point: Point, above floor: Double) -> Double? {
        var nearest = Double.infinity
        var inside = false
        for ring in rings {
            guard var from = ring.last else { continue }
            for to in ring {
                let (dx, dy) = (to.x - from.x, to.y - from.y)
                let length = dx * dx + dy * dy
                let along = length == 0 ? 0 : min(max(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0), 1)
                let (ex, ey) = (from.x + along * dx - point.x, from.y + along * dy - point.y)
                nearest = min(nearest, ex * ex + ey * ey)
                // Most points of a search end here, long before the last edge.
                if nearest <= floor * floor { return nil }
                if (from.y > point.y) != (to.y > point.y), point.x < from.x + dx * (point.y - from.y) / dy { inside.toggle() }
                from = to
            }
        }
        return inside ? nearest.squareRoot() : nil
    }

    func scaled(x: Double, y: Double) -> Polygon {
        Polygon(rings: rings.map { ring in ring.map { Point(x: $0.x * x, y: $0.y * y) } })
    }

    /// Calls with every edge, the closing one of each ring too.
    func forEachEdge(_ body: (Point, Point) -> Void) {
        for ring in rings {
            guard var from = ring.last else { continue }
            for to in ring {
                body(from, to)
                from = to
            }
        }
    }
}

extension Polygon {
    /// The point farthest from every edge (pole of inaccessibility), found on a grid that is refined around its best point, and its depth:
    /// 0 when no grid point lies inside.
    ///
    /// Robust rather than exact.
    func pole() -> (point: Point, depth: Double) {
        let bounds = bounds
        var best = (point: Point(x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2), depth: 0.0)
        var (stepX, stepY, reach) = (bounds.width / 14, bounds.height / 14, 6)
        for _ in 0..<4 {
            let centre = best.point
            for column in -reach...reach {
                for row in -reach...reach {
                    let point = Point(x: centre.x + Double(column) * stepX, y: centre.y + Double(row) * stepY)
                    if let depth = depth(at: point, above: best.depth) { best = (point, depth) }
                }
            }
            (stepX, stepY, reach) = (stepX / 3, stepY / 3, 3)
        }
        return best
    }

    /// The same area without points nearer than `distance` to the one before: enough to find room for a label.
    func coarse(_ distance: Double) -> Polygon {
        Polygon(
            rings: rings.map { ring in
                ring.reduce(into: [Point]()) { kept, point in
                    if let last = kept.last, abs(last.x - point.x) + abs(last.y - point.y) < distance { return }
                    kept.append(point)
                }
            })
    }

    /// The same area with a hole around each point that lies in it.
    func sparing(_ points: [Point], radius: Double) -> Polygon {
        let holes = points.filter(contains).map { point in
            [(-radius, 0), (0, -radius), (radius, 0), (0, radius)].map { Point(x: point.x + $0.0, y: point.y + $0.1) }
        }
        return Polygon(rings: rings + holes)
    }
}
