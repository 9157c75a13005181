/// One slip of the pen that explains everything that disagrees in a table.
package enum TableRepair: Equatable, Sendable {
    /// Some of a row's cells stand too early or too late.
    case shift(Shift)
    /// Two neighbouring cells of a row have changed places.
    case swap(NeighbourSwap)
    /// One cell holds another number than its row and its column say.
    case cell(SingleCell)

    /// The cells of one row, moved sideways into cells that are empty.
    package struct Shift: Equatable, Sendable {
        /// The row, counted from 0.
        package let row: Int
        /// The first column that moves, counted from 0.
        package let start: Int
        /// The column after the last one that moves.
        package let endExclusive: Int
        /// How many columns it moves: to the right above 0, at most three either way.
        package let by: Int
        /// The row as it is afterwards.
        package let corrected: [Int]
    }

    /// Two cells of one row side by side, neither empty, that change places.
    package struct NeighbourSwap: Equatable, Sendable {
        /// The row, counted from 0.
        package let row: Int
        /// The left of the two columns, counted from 0.
        package let column: Int
        /// The row as it is afterwards.
        package let corrected: [Int]
    }

    /// One cell that its row total and its column total correct by the same amount.
    package struct SingleCell: Equatable, Sendable {
        /// The row, counted from 0.
        package let row: Int
        /// The column, counted from 0.
        package let column: Int
        /// What the cell holds; nil when it is empty.
        package let printed: Int?
        /// What it must hold for the totals to be right.
        package let corrected: Int
        /// What kind of slip the correction undoes; nil when it is no slip of a single digit or of two.
        package let slip: DigitSlip?
    }

    /// The row that changes, counted from 0.
    package var row: Int {
        switch self {
        case .shift(let shift): shift.row
        case .swap(let swap): swap.row
        case .cell(let cell): cell.row
        }
    }

    /// The columns that change, with what stands in them before and after; empty cells are 0.
    package func changes(in table: PrintedTable) -> [(column: Int, printed: Int, corrected: Int)] {
        zip(table.numbers(inRow: row), correctedRow(of: table)).enumerated().compactMap { column, pair in
            pair.0 == pair.1 ? nil : (column, pair.0, pair.1)
        }
    }

    /// The row as it is after the repair; the table must be the one the repair was found in.
    package func correctedRow(of table: PrintedTable) -> [Int] {
        switch self {
        case .shift(let shift): return shift.corrected
        case .swap(let swap): return swap.corrected
        case .cell(let cell):
            var numbers = table.numbers(inRow: cell.row)
            numbers[cell.column] = cell.corrected
            return numbers
        }
    }

    /// The cells after the repair. A cell that becomes 0 is empty, since that is how the row's other zeros were moved; other cells stay as
    /// they are.
    package func applied(to table: PrintedTable) -> [[Int?]] {
        var cells = table.cells
        for change in changes(in: table) { cells[row][change.column] = change.corrected == 0 ? nil : change.corrected }
        return cells
    }
}

/// How one number becomes another by a slip of the pen.
package enum DigitSlip: Equatable, Sendable {
    /// One digit is another: 17 for 11.
    case oneDigit
    /// Two neighbouring digits have changed places: 21 for 12.
    case swappedDigits

    /// The slip between two numbers; nil when they differ otherwise, are equal or are not equally long.
    package init?(from printed: Int, to corrected: Int) {
        let (before, after) = (Array(String(printed).utf8), Array(String(corrected).utf8))
        guard before.count == after.count else { return nil }
        let places = before.indices.filter { before[$0] != after[$0] }
        switch places.count {
        case 1: self = .oneDigit
        case 2 where places[1] == places[0] + 1 && before[places[0]] == after[places[1]] && before[places[1]] == after[places[0]]:
            self = .swappedDigits
        default: return nil
        }
    }
}
