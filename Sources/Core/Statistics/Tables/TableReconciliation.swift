/// What a table's printed totals say against its cells, and every single slip that would explain all of it.
///
/// A difference is the printed total minus what the cells add up to; an empty cell is 0, a total that is not printed differs by nothing.
///
/// A repair removes every difference, the grand total's too, or it is not proposed. Cells that only moved leave their row's total as it is:
/// shifts and swaps are therefore sought only when all row totals hold, and need every column's total.
///
/// - SeeAlso: METHODS A9.
package struct TableReconciliation: Equatable, Sendable {
    /// The table that was checked.
    package let table: PrintedTable
    /// By row.
    package let rowDifferences: [Int]
    /// By column.
    package let columnDifferences: [Int]
    /// Of the whole table.
    package let grandDifference: Int
    /// Shifts first, then swaps, then single cells, each by row.
    package let repairs: [TableRepair]

    /// The furthest that cells are thought to have slipped sideways.
    package static let furthestShift = 3

    /// Checks a table and looks for repairs.
    ///
    /// - Complexity: O(rows × columns); a row that a shift could explain costs O(columns²) more.
    package init(_ table: PrintedTable) {
        self.table = table
        let rowSums = table.cells.indices.map { table.numbers(inRow: $0).reduce(0, +) }
        rowDifferences = zip(table.rowTotals, rowSums).map { $0.0.map { [sum = $0.1] in $0 - sum } ?? 0 }
        columnDifferences = zip(table.columnTotals, table.columnSums()).map { $0.0.map { [sum = $0.1] in $0 - sum } ?? 0 }
        grandDifference = table.grandTotal.map { $0 - rowSums.reduce(0, +) } ?? 0
        repairs = RepairSearch(table, rowDifferences, columnDifferences, grandDifference).repairs
    }

    /// Whether no row total differs.
    package var rowTotalsHold: Bool { rowDifferences.allSatisfy { $0 == 0 } }
    /// Whether no column total differs.
    package var columnTotalsHold: Bool { columnDifferences.allSatisfy { $0 == 0 } }
    /// Whether the grand total does not differ.
    package var grandTotalHolds: Bool { grandDifference == 0 }
    /// Whether nothing differs.
    package var addsUp: Bool { rowTotalsHold && columnTotalsHold && grandTotalHolds }

    /// The repair, when there is one and no other: only such a one may be accepted without asking which.
    package var onlyRepair: TableRepair? { repairs.count == 1 ? repairs.first : nil }

    /// The shifts among the repairs.
    package var shifts: [TableRepair.Shift] { repairs.compactMap { if case .shift(let shift) = $0 { shift } else { nil } } }
    /// The swaps among the repairs.
    package var swaps: [TableRepair.NeighbourSwap] { repairs.compactMap { if case .swap(let swap) = $0 { swap } else { nil } } }
    /// The single cells among the repairs.
    package var singleCells: [TableRepair.SingleCell] { repairs.compactMap { if case .cell(let cell) = $0 { cell } else { nil } } }
}

/// Looks for repairs. Each must turn a row into exactly row + column differences, so there is one row to try for, not many moves to try
/// out.
private struct RepairSearch {
    private let table: PrintedTable
    private let rows: [Int]
    private let columns: [Int]
    private let grand: Int

    init(_ table: PrintedTable, _ rows: [Int], _ columns: [Int], _ grand: Int) {
        self.table = table
        self.rows = rows
        self.columns = columns
        self.grand = grand
    }

    var repairs: [TableRepair] {
        let moves = movesAreSought ? table.cells.indices.compactMap(target) : []
        let shifts = moves.compactMap { shift(row: $0.row, to: $0.numbers) }
        let swaps = moves.compactMap { swap(row: $0.row, to: $0.numbers) }
        return shifts.map { .shift($0) } + swaps.map { .swap($0) } + (singleCell.map { [.cell($0)] } ?? [])
    }

    private var movesAreSought: Bool {
        rows.allSatisfy { $0 == 0 } && grand == 0 && columns.contains { $0 != 0 } && !table.columnTotals.contains(nil)
    }

    /// The row that would remove every difference; nil when it would hold other numbers than the row does.
    private func target(row: Int) -> (row: Int, numbers: [Int])? {
        let numbers = table.numbers(inRow: row)
        let wanted = zip(numbers, columns).map { $0 + $1 }
        guard numbers.filter({ $0 != 0 }).sorted() == wanted.filter({ $0 != 0 }).sorted() else { return nil }
        return (row, wanted)
    }

    /// The shortest block, then the nearest move, that makes the row what it should be.
    private func shift(row: Int, to wanted: [Int]) -> TableRepair.Shift? {
        let numbers = table.numbers(inRow: row)
        let furthest = TableReconciliation.furthestShift
        for length in 1...numbers.count {
            for start in 0...(numbers.count - length) {
                for step in -furthest...furthest where step != 0 {
                    let block = start..<(start + length)
                    guard Self.moved(numbers, block, by: step) == wanted else { continue }
                    return .init(row: row, start: start, endExclusive: start + length, by: step, corrected: wanted)
                }
            }
        }
        return nil
    }

    /// The row with a block moved; nil when it would leave the table or land on a cell that is not empty.
    private static func moved(_ numbers: [Int], _ block: Range<Int>, by step: Int) -> [Int]? {
        let landing = (block.lowerBound + step)..<(block.upperBound + step)
        guard landing.lowerBound >= 0, landing.upperBound <= numbers.count,
            landing.allSatisfy({ block.contains($0) || numbers[$0] == 0 })
        else { return nil }
        var moved = numbers
        for column in block { moved[column] = 0 }
        for column in block { moved[column + step] = numbers[column] }
        return moved
    }

    private func swap(row: Int, to wanted: [Int]) -> TableRepair.NeighbourSwap? {
        let numbers = table.numbers(inRow: row)
        let changed = numbers.indices.filter { numbers[$0] != wanted[$0] }
        guard changed.count == 2, changed[1] == changed[0] + 1, changed.allSatisfy({ numbers[$0] != 0 }) else { return nil }
        return .init(row: row, column: changed[0], corrected: wanted)
    }

    /// The one cell that lies in the only row and the only column that differ, by the same amount.
    private var singleCell: TableRepair.SingleCell? {
        let (differingRows, differingColumns) = (rows.indices.filter { rows[$0] != 0 }, columns.indices.filter { columns[$0] != 0 })
        guard differingRows.count == 1, differingColumns.count == 1, let row = differingRows.first, let column = differingColumns.first,
            rows[row] == columns[column], grand == rows[row] || table.grandTotal == nil
        else { return nil }
        let printed = table.cells[row][column]
        let corrected = (printed ?? 0) + rows[row]
        guard corrected >= 0 else { return nil }
        return .init(
            row: row, column: column, printed: printed, corrected: corrected, slip: printed.flatMap { DigitSlip(from: $0, to: corrected) })
    }
}
