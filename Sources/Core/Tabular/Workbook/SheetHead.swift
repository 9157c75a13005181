/// The heads of a sheet: one row, or a block of rows whose cells are merged.
struct SheetHead: Hashable, Sendable {
    /// One per column, from the first of the sheet.
    let header: [String]
    /// The rows they stand in; the table begins under the last.
    let rows: ClosedRange<Int>

    /// How many rows with text are looked at.
    private static let looked = 40
    /// So many rows without text under one with heads end the search: sheets are often filled with empty rows to their last.
    private static let blanks = 200

    /// Finds the heads of a sheet; nil when no row has any text.
    /// - Throws: `TableFlaw`.
    static func find(in source: some SheetSource) throws -> SheetHead? {
        var rows: [TableRecord] = []
        try source.rows(width: nil) { record in
            guard !record.isBlank else {
                if let last = rows.last, record.number - last.number > (last.filled.count > 1 ? blanks : 50 * blanks) { throw XmlEnough() }
                return
            }
            rows.append(record)
            if rows.count >= looked { throw XmlEnough() }
        }
        guard let last = rows.last else { return nil }
        return SheetHead(rows, merges: hasGaps(rows) ? try source.merges(through: last.number) : [])
    }

    /// Finds the heads among the first rows with text.
    ///
    /// Rows with a single text are titles, passed over when a row with more follows. A group heading, merged over columns to the right of
    /// the first, belongs to the heads although it stands alone.
    init?(_ records: [TableRecord], merges: [MergedRange]) {
        guard let first = records.first else { return nil }
        let start = records.firstIndex { $0.filled.count > 1 } ?? 0
        var block = HeadBlock(records, merges, top: records.indices.contains(start) ? records[start].number : first.number)
        block.takeGroupHeadings(above: start)
        block.takeRowsBelow()
        header = block.flattened
        rows = block.rows
    }

    /// True when the first rows look as if cells in them were merged.
    private static func hasGaps(_ records: [TableRecord]) -> Bool {
        let start = records.firstIndex { $0.filled.count > 1 } ?? 0
        let near = records[start...].prefix(3)
        guard let heads = near.first else { return false }
        let width = near.compactMap { $0.filled.last }.max() ?? 0
        // A group heading alone in its row, or a row that is missing under heads that take up two.
        let isUnder = start > 0 && records[start - 1].filled != [heads.filled.first ?? 1]
        let isOver = near.dropFirst().first.map { $0.number > heads.number + 1 } ?? false
        return isUnder || isOver || near.prefix(2).contains { $0.filled.count < width }
    }
}

/// The rows of heads while they are put together.
private struct HeadBlock {
    private let records: [TableRecord]
    private let merges: [MergedRange]
    private(set) var rows: ClosedRange<Int>

    init(_ records: [TableRecord], _ merges: [MergedRange], top: Int) {
        self.records = records
        self.merges = merges
        rows = top...top
    }

    /// Takes in rows right above that hold a single text, merged over columns beyond the first.
    mutating func takeGroupHeadings(above start: Int) {
        guard let firstColumn = records[start].filled.first else { return }
        for record in records[..<start].reversed() {
            guard record.number == rows.lowerBound - 1, let column = record.filled.first, column > firstColumn,
                merges.contains(where: { $0.isWide && $0.rows.contains(record.number) && $0.columns.lowerBound == column })
            else { return }
            rows = record.number...rows.upperBound
        }
    }

    /// Takes in rows that merged heads reach down to, and rows whose texts stand under a head that is merged over several columns.
    mutating func takeRowsBelow() {
        while let next = nextBottom, next > rows.upperBound { rows = rows.lowerBound...next }
    }

    private var nextBottom: Int? {
        let within = merges.filter { $0.rows.overlaps(rows) }
        if let reach = within.map(\.rows.upperBound).max(), reach > rows.upperBound, reach - rows.lowerBound < 20 { return reach }
        let wide = within.filter { $0.isWide && $0.rows.upperBound == rows.upperBound }
        let covered = wide.filter { !text(rows.upperBound, $0.columns.lowerBound).isEmpty }
        guard !covered.isEmpty, let below = records.first(where: { $0.number > rows.upperBound }), below.number == rows.upperBound + 1
        else {
            return nil
        }
        // A row with text under a head of one column is the first of the table, not a row of heads.
        let isData = below.filled.contains { column in
            !wide.contains { $0.columns.contains(column) } && !text(rows.upperBound, column).isEmpty
        }
        let isUnder = below.filled.contains { column in covered.contains { $0.columns.contains(column) } }
        return isData || !isUnder ? nil : below.number
    }

    /// The texts of each column from the top down, none twice.
    var flattened: [String] {
        (1...max(width, 1)).map { column in
            let texts = rows.map { text($0, column) }.filter { !String.trimmed($0).isEmpty }
            let different = texts.reduce(into: [String]()) { kept, text in if !kept.contains(text) { kept.append(text) } }
            return different.count == 1 ? different[0] : different.map { String.trimmed($0) }.joined(separator: " ")
        }
    }

    /// To the last head, or as far as it is merged over columns that have text.
    private var width: Int {
        let heads = records.filter { rows.contains($0.number) }.compactMap { $0.filled.last }.max() ?? 1
        let table = records.compactMap { $0.filled.last }.max() ?? 1
        let merged = merges.filter { $0.rows.overlaps(rows) }.map(\.columns.upperBound).max() ?? 1
        return max(heads, min(merged, table))
    }

    /// The text of a cell, that of the merged cell it is part of.
    private func text(_ row: Int, _ column: Int) -> String {
        let merge = merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
        let (row, column) = (merge?.rows.lowerBound ?? row, merge?.columns.lowerBound ?? column)
        guard let record = records.first(where: { $0.number == row }), column <= record.count else { return "" }
        return record.text(column - 1)
    }
}

extension TableRecord {
    /// The columns, 1-based, with more than white space in them.
    fileprivate var filled: [Int] {
        ends.indices.filter { cell in bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]].contains { $0 > 0x20 } }.map { $0 + 1 }
    }
}
