/// Cells merged over several rows, spread row by row as they come: for tables that are too long to be held.
///
/// Where cells are merged stands after all rows of an XLSX sheet, so it is looked for the first time a cell of the columns is empty; a table without
/// such cells costs nothing more.
struct TallStream {
    /// What stands in a column, and the rows it holds for.
    private struct Column {
        /// 0-based.
        let index: Int
        var text: [UInt8] = []
        /// The row that the text stands in.
        var row = 0
        /// The rows that the text is merged over; empty where it is not.
        var hold = 0..<0
    }

    private let find: () throws -> [MergedRange]
    private let firstRow: Int
    private var columns: [Column]
    /// The merged rows by 0-based column and first row; nil until they have been looked for.
    private var ranges: [Int: [Int: Range<Int>]]?

    /// - Parameters:
    ///   - columns: those to spread, counted from 0. What is merged over rows is not taken for one value of them all, so they should hold no numbers
    ///     that are added up.
    ///   - firstRow: the first row below the heads.
    ///   - find: reads all merged cells of the sheet.
    init(_ columns: [Int], firstRow: Int, _ find: @escaping () throws -> [MergedRange]) {
        self.columns = columns.map { Column(index: $0) }
        self.firstRow = firstRow
        self.find = find
    }

    /// Fills the cells of a row that lie within a cell merged from a row above. What stands in a row of its own stays.
    mutating func spread(over record: inout TableRecord) throws {
        for place in columns.indices where columns[place].index < record.count {
            if record.isEmpty(columns[place].index) {
                if ranges == nil { try look() }
                if columns[place].hold.contains(record.number) { record.fill(columns[place].index, with: columns[place].text) }
            } else if !columns[place].hold.contains(record.number) {
                take(record, place)
            }
        }
    }

    private mutating func take(_ record: TableRecord, _ place: Int) {
        record.withBytes(columns[place].index) { bytes in
            columns[place].text.removeAll(keepingCapacity: true)
            columns[place].text.append(contentsOf: bytes)
        }
        columns[place].row = record.number
        columns[place].hold = hold(columns[place])
    }

    private func hold(_ column: Column) -> Range<Int> { ranges?[column.index]?[column.row] ?? 0..<0 }

    private mutating func look() throws {
        var found: [Int: [Int: Range<Int>]] = [:]
        for range in try find() where range.isTall && range.rows.lowerBound >= firstRow {
            found[range.columns.lowerBound - 1, default: [:]][range.rows.lowerBound] = Range(range.rows)
        }
        ranges = found
        for place in columns.indices { columns[place].hold = hold(columns[place]) }
    }
}

extension TableRecord {
    /// Where a cell of a workbook stands in the bytes, counted from 0.
    private func place(_ cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }

    /// True for a cell of a workbook that holds no more than white space.
    fileprivate func isEmpty(_ cell: Int) -> Bool { bytes[place(cell)].allSatisfy { $0 <= 0x20 } }

    /// Gives a cell of a workbook another text.
    fileprivate mutating func fill(_ cell: Int, with text: [UInt8]) {
        let old = place(cell)
        bytes.replaceSubrange(old, with: text)
        for later in cell..<ends.count { ends[later] += text.count - old.count }
    }
}
