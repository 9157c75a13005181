/// Which areas lie beside which, as one flat list.
///
/// Areas are numbered from 0. An area is not its own neighbour; one without neighbours is an island. The relation need not be mutual.
package struct Neighbours: Equatable, Sendable {
    /// The neighbours of all areas, one area after the other, each area's in rising order.
    let flat: [Int32]
    /// Where each area's neighbours start in `flat`, and the end.
    let starts: [Int]

    /// The number of areas.
    package var count: Int { starts.count - 1 }

    /// Takes each area's neighbours.
    ///
    /// - Throws: `nothing` without areas; `neighbour` for a number that is no area, the area itself or listed twice.
    /// - Complexity: O(links log links).
    package init(_ lists: [[Int]]) throws(SpaceRefusal) {
        guard !lists.isEmpty else { throw .nothing }
        guard lists.count < Int(Int32.max) else { throw .amount(lists.count) }
        var flat: [Int32] = []
        var starts = [0]
        for (area, list) in lists.enumerated() {
            var previous = -1
            for neighbour in list.sorted() {
                guard lists.indices.contains(neighbour), neighbour != area, neighbour != previous else { throw .neighbour(neighbour) }
                flat.append(Int32(truncatingIfNeeded: neighbour))
                previous = neighbour
            }
            starts.append(flat.count)
        }
        self.flat = flat
        self.starts = starts
    }

    /// The cells of a grid with the up to eight that touch each one (queen contiguity); cell (i, j) is area j * columns + i.
    ///
    /// - Throws: `amount` when a side is below 1 or there are more than 16 million cells.
    package static func queen(columns: Int, rows: Int) throws(SpaceRefusal) -> Neighbours {
        guard (1...16_000_000).contains(columns) else { throw .amount(columns) }
        guard rows >= 1, rows <= 16_000_000 / columns else { throw .amount(rows) }
        var lists: [[Int]] = []
        for row in 0..<rows {
            for column in 0..<columns {
                var list: [Int] = []
                for y in max(0, row - 1)...min(rows - 1, row + 1) {
                    for x in max(0, column - 1)...min(columns - 1, column + 1) where (x, y) != (column, row) {
                        list.append(y * columns + x)
                    }
                }
                lists.append(list)
            }
        }
        return try Neighbours(lists)
    }

    /// The number of neighbours of an area; 0 for one that is not there.
    package func degree(_ area: Int) -> Int { (0..<count).contains(area) ? starts[area + 1] - starts[area] : 0 }

    /// The most neighbours any area has.
    var largestDegree: Int { (0..<count).reduce(0) { max($0, degree($1)) } }

    /// The sum of a value over each area's neighbours.
    func sums(of values: [Double]) -> [Double] {
        (0..<count).map { area in
            var sum = 0.0
            for link in starts[area]..<starts[area + 1] { sum += values[Int(flat[link])] }
            return sum
        }
    }

    /// Whether one area is a neighbour of another.
    func has(_ neighbour: Int, besideOf area: Int) -> Bool {
        var (low, high) = (starts[area], starts[area + 1])
        while low < high {
            let middle = (low + high) / 2
            if flat[middle] < neighbour { low = middle + 1 } else { high = middle }
        }
        return low < starts[area + 1] && flat[low] == neighbour
    }
}

/// One value per area, beside the areas' neighbours.
package struct SpatialValues: Equatable, Sendable {
    /// The values.
    package let values: [Double]
    /// Which areas lie beside which.
    package let neighbours: Neighbours
    /// The mean of all values.
    package let mean: Double
    /// The sum of squared distances from the mean.
    let squares: Double
    /// The sum over each area's neighbours.
    let sums: [Double]

    /// Takes values and neighbours.
    ///
    /// - Throws: `differentLengths` when there is not one value per area, `number` for one that is not finite or above 1e12 in size.
    package init(_ values: [Double], _ neighbours: Neighbours) throws(SpaceRefusal) {
        guard values.count == neighbours.count else { throw .differentLengths(values.count, neighbours.count) }
        try SpaceRefusal.check(values)
        self.values = values
        self.neighbours = neighbours
        let mean = values.reduce(0, +) / Double(values.count)
        self.mean = mean
        squares = Self.squares(values, around: mean)
        sums = neighbours.sums(of: values)
    }

    /// The number of areas.
    package var count: Int { values.count }

    /// Squares around the mean; 0 when nothing but rounding is left of them.
    static func squares(_ values: [Double], around mean: Double) -> Double {
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let size = values.reduce(0) { $0 + $1 * $1 }
        return squares <= 1e-24 * size ? 0 : squares
    }
}
