/// Cells of a table that are merged over several rows, as the name of a group often is: what stands in the first row holds for all of them.
struct TallCells {
    private let ranges: [MergedRange]

    init(_ ranges: [MergedRange]) {
        self.ranges = ranges.filter(\.isTall).sorted { ($0.columns.lowerBound, $0.rows.lowerBound) < ($1.columns.lowerBound, $1.rows.lowerBound) }
    }

    /// The rows with the text of every merged cell in each row that it covers. What stands in a row of its own stays.
    ///
    /// A number is taken to hold for all rows only in the first column: elsewhere it is a value, and would be counted once for each row.
    /// - Complexity: O(ranges + rows of each column that has any); ranges that overlap are passed over, so that no cell is written twice.
    func spread(over rows: [SheetRow]) -> [SheetRow] {
        guard !ranges.isEmpty else { return rows }
        let places = Dictionary(rows.enumerated().map { ($0.element.number, $0.offset) }) { first, _ in first }
        var cells = rows.map(\.cells)
        var done: (column: Int, through: Int) = (0, 0)
        for range in ranges {
            let column = range.columns.lowerBound
            guard column != done.column || range.rows.lowerBound > done.through else { continue }
            done = (column, range.rows.upperBound)
            guard let first = places[range.rows.lowerBound], rows[first].cells.indices.contains(column - 1) else { continue }
            let text = rows[first].cells[column - 1]
            guard !String.trimmed(text).isEmpty, column == 1 || DecimalNumber(String.trimmed(text)) == nil else { continue }
            fill(text, column, from: first, through: range.rows.upperBound, rows, &cells)
        }
        return zip(rows, cells).map { SheetRow(number: $0.number, cells: $1, marks: $0.marks) }
    }

    private func fill(_ text: String, _ column: Int, from first: Int, through last: Int, _ rows: [SheetRow], _ cells: inout [[String]]) {
        for index in rows.indices[(first + 1)...] {
            guard rows[index].number <= last else { return }
            if String.trimmed(cells[index][column - 1]).isEmpty { cells[index][column - 1] = text }
        }
    }
}
