/// A grid of equal pixels over a rectangle, counted from its south-west corner.
package struct PixelGrid: Equatable, Sendable {
    /// The south-west corner.
    package let low: PlanePoint
    /// A pixel's extent eastwards.
    package let width: Double
    /// A pixel's extent northwards.
    package let height: Double
    /// How many pixels there are from west to east.
    package let columns: Int
    /// How many pixels there are from south to north.
    package let rows: Int

    /// The most pixels a grid may have.
    package static let largestCount = 64_000_000

    /// Divides a rectangle.
    ///
    /// - Throws: `number` for a corner that is not finite or not north-east of the other, `amount` for a side below 1 or too many pixels.
    package init(from low: PlanePoint, to high: PlanePoint, columns: Int, rows: Int) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: [low, high])
        guard high.x > low.x else { throw .number(high.x) }
        guard high.y > low.y else { throw .number(high.y) }
        guard (1...Self.largestCount).contains(columns) else { throw .amount(columns) }
        guard rows >= 1, rows <= Self.largestCount / columns else { throw .amount(rows) }
        self.low = low
        (width, height) = ((high.x - low.x) / Double(columns), (high.y - low.y) / Double(rows))
        (self.columns, self.rows) = (columns, rows)
    }

    /// The middle of a pixel.
    package func centre(column: Int, row: Int) -> PlanePoint {
        PlanePoint(x: low.x + (Double(column) + 0.5) * width, y: low.y + (Double(row) + 0.5) * height)
    }

    /// The pixel that holds a place, as its number row by row from the south-west; nil outside.
    package func pixel(at place: PlanePoint) -> Int? {
        let (column, row) = ((place.x - low.x) / width, (place.y - low.y) / height)
        guard column >= 0, row >= 0, column <= Double(columns), row <= Double(rows) else { return nil }
        return min(rows - 1, Int(row)) * columns + min(columns - 1, Int(column))
    }

    /// 1 for each pixel whose middle lies inside a window or on a side of it, else 0.
    func mask(_ window: PolygonWindow) -> [Double] {
        var mask = [Double](repeating: 0, count: columns * rows)
        let slack = 1e-9 * max(width * Double(columns), height * Double(rows))
        for row in 0..<rows {
            let y = centre(column: 0, row: row).y
            let crossings = window.sides.compactMap { side -> Double? in
                guard (side.from.y > y) != (side.to.y > y) else { return nil }
                return side.from.x + (y - side.from.y) / (side.to.y - side.from.y) * (side.to.x - side.from.x)
            }.sorted()
            let level = window.sides.filter { abs($0.from.y - y) <= slack && abs($0.to.y - y) <= slack }
            var next = 0
            for column in 0..<columns {
                let x = centre(column: column, row: row).x
                while next < crossings.count, crossings[next] <= x { next += 1 }
                let isOnSide =
                    (next > 0 && x - crossings[next - 1] <= slack) || (next < crossings.count && crossings[next] - x <= slack)
                    || level.contains { min($0.from.x, $0.to.x) - slack <= x && x <= max($0.from.x, $0.to.x) + slack }
                if next % 2 == 1 || isOnSide { mask[row * columns + column] = 1 }
            }
        }
        return mask
    }
}
