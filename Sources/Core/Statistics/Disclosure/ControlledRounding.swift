import LinearPrograms

/// A table whose counts are rounded to multiples of a base so that all sums still hold and every count goes to one of its two neighbours;
/// a count that is a multiple already stays.
///
/// Of all such tables one with the smallest sum of |rounded − count| over all cells, totals too.
///
/// - SeeAlso: Cox 1987, JASA 82; Salazar 2006, Mathematical Programming 105; METHODS A8. Compared with HiGHS.
package struct ControlledRounding: Equatable, Sendable {
    /// The rounded counts, in the order of the table's cells.
    package let counts: [Int]
    /// The sum of |rounded − count|.
    package let distance: Int
    /// Whether it is proven that no other rounding lies nearer.
    package let isOptimal: Bool

    /// Rounds a table. A two-way table can always be rounded; one with more dimensions or levels not always.
    ///
    /// - Parameters:
    ///   - base: 2 to 1000; 3 and 5 are usual.
    ///   - seconds: how long to look, in processor time.
    /// - Throws: `parameter` for another base, `noRounding`, `noAnswer` when time ran out before any rounding was found.
    package init(_ table: SummedTable, base: Int, seconds: Double = 20) throws(DisclosureRefusal) {
        guard (2...1000).contains(base) else { throw .parameter(Double(base)) }
        let solution: LinearSolution
        switch Self.program(table, base).minimum(within: seconds) {
        case .optimal(let found): (solution, isOptimal) = (found, true)
        case .notProven(let found?): (solution, isOptimal) = (found, false)
        case .infeasible: throw .noRounding(base: base)
        case .unbounded, .notProven(nil): throw .noAnswer
        }
        counts = zip(table.counts, solution.values).map { count, up in (count / base + (up > 0.5 ? 1 : 0)) * base }
        distance = zip(counts, table.counts).reduce(0) { $0 + abs($1.0 - $1.1) }
        guard table.sums.allSatisfy({ sum in sum.parts.reduce(0) { $0 + counts[$1] } == counts[sum.total] }) else { throw .noAnswer }
    }

    /// One 0/1 number per cell: whether it goes up. Counted in bases, so that all coefficients are 1.
    private static func program(_ table: SummedTable, _ base: Int) -> LinearProgram {
        var program = LinearProgram()
        for count in table.counts {
            let rest = count % base
            program.add(from: 0, to: rest == 0 ? 0 : 1, cost: Double(base - 2 * rest), isWhole: true)
        }
        for sum in table.sums {
            let floors = sum.parts.reduce(0) { $0 + table.counts[$1] / base } - table.counts[sum.total] / base
            program.require(sum.terms, from: Double(-floors), to: Double(-floors))
        }
        return program
    }
}
