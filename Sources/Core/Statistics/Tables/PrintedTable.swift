/// Why a table cannot be checked against its totals.
package enum TableRefusal: Error, Equatable, Sendable {
    /// A row, counted from 0, that has another number of cells than the first one.
    case ragged(row: Int)
    /// Totals printed for another number of rows or columns than the table has.
    case totals(printed: Int, expected: Int)
    /// A number further from 0 than `PrintedTable.largestNumber`.
    case tooLarge(Int)
}

/// A table of whole numbers with the totals that its source printed beside and below it.
package struct PrintedTable: Equatable, Sendable {
    /// The cells by row, all rows equally long; nil for an empty cell, which counts as 0.
    package let cells: [[Int?]]
    /// The total printed for each row; nil where none is printed.
    package let rowTotals: [Int?]
    /// The total printed for each column; nil where none is printed.
    package let columnTotals: [Int?]
    /// The total printed for the whole table; nil when none is.
    package let grandTotal: Int?

    /// 10^12: beyond it nobody counts events, and no sum of a table that fits in memory overflows.
    package static let largestNumber = 1_000_000_000_000

    /// Creates a table; totals left out are totals not printed. A source that leaves a total blank where it is 0 has printed a 0: give it
    /// so.
    ///
    /// - Throws: `ragged` for rows of unequal length, `totals` for totals that are not one per row or column, `tooLarge` for a number that
    ///   cannot be a count.
    package init(cells: [[Int?]], rowTotals: [Int?]? = nil, columnTotals: [Int?]? = nil, grandTotal: Int? = nil) throws(TableRefusal) {
        let width = cells.first?.count ?? 0
        if let ragged = cells.firstIndex(where: { $0.count != width }) { throw .ragged(row: ragged) }
        self.cells = cells
        self.rowTotals = rowTotals ?? [Int?](repeating: nil, count: cells.count)
        self.columnTotals = columnTotals ?? [Int?](repeating: nil, count: width)
        self.grandTotal = grandTotal
        guard self.rowTotals.count == cells.count else { throw .totals(printed: self.rowTotals.count, expected: cells.count) }
        guard self.columnTotals.count == width else { throw .totals(printed: self.columnTotals.count, expected: width) }
        try checkSizes()
    }

    private func checkSizes() throws(TableRefusal) {
        let allowed = -Self.largestNumber...Self.largestNumber
        for numbers in cells + [rowTotals, columnTotals, [grandTotal]] {
            for case .some(let number) in numbers where !allowed.contains(number) { throw .tooLarge(number) }
        }
    }

    /// The number of columns.
    package var width: Int { columnTotals.count }

    /// A row with 0 for its empty cells.
    func numbers(inRow row: Int) -> [Int] { cells[row].map { $0 ?? 0 } }

    /// What the columns add up to.
    func columnSums() -> [Int] {
        cells.reduce(into: [Int](repeating: 0, count: width)) { sums, row in
            for (column, cell) in row.enumerated() { sums[column] += cell ?? 0 }
        }
    }
}
