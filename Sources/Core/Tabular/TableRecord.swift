/// One row on its way in from a file: the bytes of its cells, without quotes or markup.
///
/// The reader uses the same one again for the next row, so nothing is allocated per row.
package struct TableRecord: Sendable {
    /// What is wrong with the shape of a record.
    enum Flaw: Hashable, Sendable {
        case nul
        /// Text goes on after the quote that closed a cell, as when a quote inside a cell is not doubled.
        case strayQuote(column: Int)
        /// The text ended, or the record grew past all reason, inside a quoted cell.
        case unclosedQuote(column: Int)
        case tooLong
    }

    /// A cell of a workbook that has no value to read; columns are 1-based.
    enum CellFlaw: Hashable, Sendable {
        /// `#N/A` and the like, as the program that made the file shows it.
        case error(column: Int, shown: String)
        /// A formula that no program has worked out.
        case unvalued(column: Int)
    }

    /// 1-based, as a spreadsheet shows it: a cell with line breaks in it is still one row, and an empty line is one too.
    package internal(set) var number = 0
    /// How to read the bytes as text.
    package internal(set) var encoding = TextEncoding.utf8
    /// Fill colours and comments by 1-based column; only cells that have any, and only in workbooks.
    package internal(set) var marks: [Int: CellMark] = [:]
    var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`.
    var ends: [Int] = []
    /// The byte that stands between the cells in `bytes`; nil where each begins right after the one before it.
    var separator: UInt8?
    var flaw: Flaw?
    /// Cells without a value, and the first filled column to the right of the table, of a workbook.
    var cellFlaws: [CellFlaw] = []
    var outside: Int?
    /// True for delimited text, where an apostrophe guards what a spreadsheet would run; in a workbook it is the cell's own.
    var takesGuardAway = true

    /// Cells in the record.
    package var count: Int { ends.count }

    /// True when no cell holds more than white space.
    package var isBlank: Bool {
        // The separator may be one of the signs that make text.
        if let first = bytes.first, first > 0x20, first != separator { return false }
        return bytes.allSatisfy { $0 <= 0x20 || $0 == separator }
    }

    /// The text of a cell, counted from 0, without the apostrophe that guards a formula in delimited text.
    package func text(_ cell: Int) -> String { encoding.text(of: content(cell)) }

    /// The text of every cell.
    package var texts: [String] { (0..<count).map(text) }

    /// The bytes of a cell, counted from 0, without the apostrophe that guards a formula; for hot loops that make no text of them.
    package func withBytes<Result>(_ cell: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let range = content(cell).indices
        return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// All cells at once, for those who read millions of rows; they are only good during the call.
    package func withCells(_ body: (TableCells) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                body(TableCells(bytes: bytes, ends: ends, gap: separator == nil ? 0 : 1, takesGuardAway: takesGuardAway, encoding: encoding))
            }
        }
    }

    private func content(_ cell: Int) -> ArraySlice<UInt8> {
        let whole = bytes[(cell == 0 ? 0 : ends[cell - 1] + (separator == nil ? 0 : 1))..<ends[cell]]
        return takesGuardAway && FormulaGuard.isGuarded(whole) ? whole.dropFirst() : whole
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        separator = nil
        flaw = nil
        guard !takesGuardAway else { return }
        marks.removeAll(keepingCapacity: true)
        cellFlaws.removeAll(keepingCapacity: true)
        outside = nil
    }

    /// Adds empty cells until there are so many.
    mutating func pad(to count: Int) {
        guard ends.count < count else { return }
        ends.append(contentsOf: repeatElement(bytes.count, count: count - ends.count))
    }

    /// Lets go of cells beyond so many.
    mutating func cut(to count: Int) {
        guard ends.count > count else { return }
        ends.removeLast(ends.count - count)
        bytes.removeLast(bytes.count - (ends.last ?? 0))
    }
}

/// The cells of a record as bytes, while it is at hand.
///
/// The pointers are safe to use: they are made by `TableRecord.withCells` alone, whose record cannot change while its closure runs.
package struct TableCells {
    let bytes: UnsafeBufferPointer<UInt8>
    let ends: UnsafeBufferPointer<Int>
    /// Bytes between one cell and the next.
    let gap: Int
    let takesGuardAway: Bool
    /// How to read the bytes as text.
    package let encoding: TextEncoding

    /// The bytes of a cell, counted from 0, without the apostrophe that guards a formula.
    package subscript(cell: Int) -> UnsafeBufferPointer<UInt8> {
        precondition(cell >= 0 && cell < ends.count, "a row has as many cells as its header")
        let whole = UnsafeBufferPointer(rebasing: bytes[(cell == 0 ? 0 : ends[cell - 1] + gap)..<ends[cell]])
        guard takesGuardAway, whole.first == FormulaGuard.apostrophe, FormulaGuard.isGuarded(whole) else { return whole }
        return UnsafeBufferPointer(rebasing: whole.dropFirst())
    }
}

/// The apostrophe that keeps a spreadsheet from taking text for a formula.
///
/// The writer sets exactly one, the reader takes exactly one away.
enum FormulaGuard {
    static let apostrophe = UInt8(ascii: "'")

    /// True for text that a spreadsheet would run, with or without apostrophes before it: those that are there already must survive the way
    /// out and in.
    static func needsGuard(_ text: some Collection<UInt8>) -> Bool {
        guard let first = text.first(where: { $0 != apostrophe }) else { return false }
        return starters.contains(first)
    }

    static func isGuarded(_ text: some Collection<UInt8>) -> Bool { text.first == apostrophe && needsGuard(text) }

    private static let starters = [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13]
}
