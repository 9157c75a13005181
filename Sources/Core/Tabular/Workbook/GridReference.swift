/// Where a cell stands, as workbooks write it: `B3`.
struct GridReference: Hashable, Sendable {
    /// 1-based.
    let column: Int
    /// 1-based; nil when only the column was written.
    let row: Int?

    /// Reads letters and digits, also with dollar signs; nil for anything else.
    init?(_ bytes: some Collection<UInt8>) {
        var column = 0
        var row: Int?
        for byte in bytes where byte != 0x24 {
            switch byte {
            case 65...90 where row == nil && column < 1 << 20: column = column * 26 + Int(byte - 64)
            case 97...122 where row == nil && column < 1 << 20: column = column * 26 + Int(byte - 96)
            case 48...57 where column > 0 && (row ?? 0) < 1 << 40: row = (row ?? 0) * 10 + Int(byte - 48)
            default: return nil
            }
        }
        guard column > 0 else { return nil }
        self.column = column
        self.row = row
    }
}

/// Cells that are shown as one.
struct MergedRange: Hashable, Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// No more are looked at in a sheet.
    static let most = 10_000

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Reads `B2:D3`; nil for anything else and for a single cell.
    init?(_ reference: UnsafeBufferPointer<UInt8>) {
        let ends = reference.split(separator: 0x3A)
        guard ends.count == 2, let from = GridReference(ends[0]), let through = GridReference(ends[1]), let top = from.row,
            let bottom = through.row, top >= 1, top <= bottom, from.column <= through.column
        else { return nil }
        self.init(rows: top...bottom, columns: from.column...through.column)
    }

    /// True when it spans more than one row.
    var isTall: Bool { rows.count > 1 }
    /// True when it spans more than one column.
    var isWide: Bool { columns.count > 1 }
}
