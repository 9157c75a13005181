import Glibc

/// A place in the plane: metres in a projected system such as SWEREF 99 TM, or any other unit of length that is the same in both
/// directions.
package struct PlanePoint: Equatable, Sendable {
    /// Eastwards.
    package let x: Double
    /// Northwards.
    package let y: Double

    /// Creates a place.
    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// The squared distance to another place.
    func squaredDistance(to other: PlanePoint) -> Double {
        (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
    }
}

extension SpaceRefusal {
    /// Checks that coordinates are finite and at most 1e12 in size.
    static func check(points: [PlanePoint]) throws(SpaceRefusal) {
        for point in points {
            guard abs(point.x) <= 1e12 else { throw .number(point.x) }
            guard abs(point.y) <= 1e12 else { throw .number(point.y) }
        }
    }
}

/// Points sorted into square cells, so that those near a place are found without looking at all.
struct PointGrid {
    /// The points, cell by cell.
    let points: [PlanePoint]
    /// Each point's number before they were sorted.
    let numbers: [Int]
    private let starts: [Int]
    private let columns: Int
    private let rows: Int
    private let origin: PlanePoint
    private let cell: Double

    /// Sorts points.
    ///
    /// - Parameters:
    ///   - points: finite coordinates.
    ///   - reach: the distance that is asked for, above 0; cells are at least as wide, and wider where they would outnumber the points.
    /// - Complexity: O(points).
    init(_ points: [PlanePoint], reach: Double) {
        let low = PlanePoint(x: points.reduce(.infinity) { min($0, $1.x) }, y: points.reduce(.infinity) { min($0, $1.y) })
        let width = points.reduce(0) { max($0, $1.x - low.x) }
        let height = points.reduce(0) { max($0, $1.y - low.y) }
        let most = (Double(max(1, points.count)) * 4).squareRoot()
        let cell = max(reach, max(width, height) / most, .leastNormalMagnitude)
        (columns, rows) = (Int(width / cell) + 1, Int(height / cell) + 1)
        (origin, self.cell) = (low, cell)
        let columns = columns
        let cells = points.map { Int(($0.y - low.y) / cell) * columns + Int(($0.x - low.x) / cell) }
        var starts = [Int](repeating: 0, count: columns * rows + 1)
        for cell in cells { starts[cell + 1] += 1 }
        for cell in 0..<(columns * rows) { starts[cell + 1] += starts[cell] }
        var next = starts
        var numbers = [Int](repeating: 0, count: points.count)
        for (number, cell) in cells.enumerated() {
            numbers[next[cell]] = number
            next[cell] += 1
        }
        (self.starts, self.numbers, self.points) = (starts, numbers, numbers.map { points[$0] })
    }

    /// The runs of sorted positions, at most one per row of cells, that hold every point within `reach` of a place.
    func runs(around place: PlanePoint, reach: Double) -> [Range<Int>] {
        func index(_ offset: Double, _ last: Int) -> Int { Int(min(max(0, (offset / cell).rounded(.down)), Double(last))) }
        let left = index(place.x - reach - origin.x, columns - 1)
        let right = index(place.x + reach - origin.x, columns - 1)
        let bottom = index(place.y - reach - origin.y, rows - 1)
        let top = index(place.y + reach - origin.y, rows - 1)
        return (bottom...top).map { starts[$0 * columns + left]..<starts[$0 * columns + right + 1] }
    }
}
