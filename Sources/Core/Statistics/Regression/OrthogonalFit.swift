/// Least squares by Householder reflections, which keeps twice the digits that the normal equations do.
///
/// A column whose part outside the span of the columns before it is shorter than 1e-11 of the column itself is aliased: it is left out and
/// has no coefficient. That is the rule, and the tolerance, by which R's `glm` drops columns.
///
/// - SeeAlso: Golub and Van Loan 2013, Matrix Computations, section 5.2.
struct OrthogonalFit {
    /// The places of the columns that were kept, in order.
    private(set) var kept: [Int] = []
    /// The coefficient of each kept column.
    private(set) var solution: [Double] = []
    /// The upper triangle of the kept columns: `triangle[k]` is its column k, k + 1 long.
    private var triangle: [[Double]] = []

    private static let aliasing = 1e-11

    /// Solves min |columns · b - response|^2.
    ///
    /// - Complexity: O(rows · columns^2).
    init(_ columns: [[Double]], _ response: [Double]) {
        var reflections: [[Double]] = []
        var target = response
        for (place, column) in columns.enumerated() where kept.count < response.count {
            var rest = column
            for (start, reflection) in reflections.enumerated() { Self.reflect(&rest, reflection, from: start) }
            let start = kept.count
            let length = Self.norm(rest, from: start)
            guard length > Self.aliasing * Self.norm(column, from: 0) else { continue }
            let reflection = Self.reflection(of: rest, length: length, from: start)
            Self.reflect(&target, reflection, from: start)
            triangle.append(Array(rest[..<start]) + [rest[start] > 0 ? -length : length])
            reflections.append(reflection)
            kept.append(place)
        }
        solution = backSubstituted(Array(target.prefix(kept.count)))
    }

    /// (X'X)^-1 of the kept columns.
    var inverseCrossProduct: [[Double]] {
        let size = kept.count
        let inverse = (0..<size).map { place in
            backSubstituted((0..<size).map { $0 == place ? 1 : 0 })
        }
        return (0..<size).map { row in
            (0..<size).map { column in
                (max(row, column)..<size).reduce(0) { $0 + inverse[$1][row] * inverse[$1][column] }
            }
        }
    }

    private func backSubstituted(_ right: [Double]) -> [Double] {
        var values = right
        for place in values.indices.reversed() {
            values[place] /= triangle[place][place]
            for above in 0..<place { values[above] -= triangle[place][above] * values[place] }
        }
        return values
    }

    /// The vector v of the reflection 1 - v v' / v₁ that turns the rest of a column onto its first place.
    private static func reflection(of column: [Double], length: Double, from start: Int) -> [Double] {
        let scale = column[start] > 0 ? 1 / length : -1 / length
        var vector = column[start...].map { $0 * scale }
        vector[0] += 1
        return vector
    }

    private static func reflect(_ values: inout [Double], _ vector: [Double], from start: Int) {
        vector.withUnsafeBufferPointer { vector in
            values.withUnsafeMutableBufferPointer { values in
                guard let first = vector.first, values.count - start == vector.count else { return }
                let factor = product(vector, UnsafeBufferPointer(rebasing: values[start...])) / first
                for offset in vector.indices { values[start + offset] -= factor * vector[offset] }
            }
        }
    }

    /// The inner product, in four sums that do not wait for each other.
    private static func product(_ one: UnsafeBufferPointer<Double>, _ other: UnsafeBufferPointer<Double>) -> Double {
        let whole = one.count / 4 * 4
        var sums = SIMD4<Double>(repeating: 0)
        for place in stride(from: 0, to: whole, by: 4) {
            let left = SIMD4(one[place], one[place + 1], one[place + 2], one[place + 3])
            let right = SIMD4(other[place], other[place + 1], other[place + 2], other[place + 3])
            sums += left * right
        }
        var rest = 0.0
        for place in whole..<one.count { rest += one[place] * other[place] }
        return sums.sum() + rest
    }

    /// The length of the column from a place on, safe from overflow.
    private static func norm(_ column: [Double], from start: Int) -> Double {
        let largest = column[start...].reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return 0 }
        var sum = 0.0
        for place in start..<column.count {
            let part = column[place] / largest
            sum += part * part
        }
        return largest * sum.squareRoot()
    }
}
