/// Why a table cannot be protected.
package enum DisclosureRefusal: Error, Equatable, Sendable {
    /// There are no cells, or rows of different lengths.
    case shape
    /// A count below 0.
    case negative(Int)
    /// A count above `CountPair.largestCount`.
    case tooLarge(Int)
    /// A sum that names a cell that does not exist, or one cell twice, by its number.
    case badSum(Int)
    /// A sum whose parts do not add up to its total, by its number.
    case doesNotAddUp(Int)
    /// Two lists that speak of the same cells have different lengths.
    case lengths(Int, Int)
    /// A weight that is not a number between 1e-6 and 1e9.
    case weight(Double)
    /// A parameter of a rule outside what the rule takes.
    case parameter(Double)
    /// A cell that may not be published but already is, or that no pattern can protect, by its place.
    case unprotectable(Int)
    /// A cell that two releases share without agreeing on its count, by its place in the first.
    case differs(Int)
    /// No table of multiples of the base keeps every cell next to its count and every sum.
    case noRounding(base: Int)
    /// The library gave up or ran out of time without an answer that could be used.
    case noAnswer
}

/// Counts, and the sums that readers know to hold among them.
///
/// A two-way table with margins is one; so is a table with levels (areas within districts), or several tables that share cells.
package struct SummedTable: Equatable, Sendable {
    /// The counts, 0 or more.
    package let counts: [Int]
    /// What adds up to what.
    package let sums: [Sum]

    /// One count that is the sum of others.
    package struct Sum: Equatable, Sendable {
        /// The place of the total.
        package let total: Int
        /// The places of its parts.
        package let parts: [Int]

        /// Creates a sum; the table checks it.
        package init(total: Int, parts: [Int]) {
            self.total = total
            self.parts = parts
        }
    }

    /// Takes in counts with their sums.
    ///
    /// - Throws: `shape` without cells, `negative`, `tooLarge`, `badSum`, `doesNotAddUp`.
    package init(counts: [Int], sums: [Sum]) throws(DisclosureRefusal) {
        guard !counts.isEmpty else { throw .shape }
        for count in counts {
            guard count >= 0 else { throw .negative(count) }
            guard count <= CountPair.largestCount else { throw .tooLarge(count) }
        }
        for (number, sum) in sums.enumerated() {
            let places = sum.parts + [sum.total]
            guard places.allSatisfy(counts.indices.contains), Set(places).count == places.count else { throw .badSum(number) }
            guard sum.parts.reduce(0, { $0 + counts[$1] }) == counts[sum.total] else { throw .doesNotAddUp(number) }
        }
        self.counts = counts
        self.sums = sums
    }

    /// A two-way table whose last row and last column are its totals; cells are numbered row by row.
    ///
    /// - Throws: as above; `shape` unless all rows are equally long, with at least two rows and two columns.
    package init(rows: [[Int]]) throws(DisclosureRefusal) {
        let (height, width) = (rows.count, rows.first?.count ?? 0)
        guard height > 1, width > 1, rows.allSatisfy({ $0.count == width }) else { throw .shape }
        let across = (0..<height).map { row in
            Sum(total: row * width + width - 1, parts: (0..<width - 1).map { row * width + $0 })
        }
        let down = (0..<width).map { column in
            Sum(total: (height - 1) * width + column, parts: (0..<height - 1).map { $0 * width + column })
        }
        try self.init(counts: rows.flatMap { $0 }, sums: across + down)
    }
}
