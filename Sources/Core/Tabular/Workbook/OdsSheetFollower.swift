/// Reads the rows of one sheet of an ODS workbook as they come.
final class OdsSheetFollower: XmlFollower {
    private let page: OdsBook.Page
    private let sink: (inout TableRecord, [MergedRange]) throws -> Void
    private var gauge: TableGauge
    private var styles: OdsStyles
    private var record = TableRecord()
    private var merges: [MergedRange] = []
    private var columns = OdsColumns()
    private var row = OdsRow()
    private var cell = OdsCell()
    private var depth = 0
    private var tables = 0
    private var tableDepth: Int?
    private var cellDepth: Int?
    private var isInSheet = false

    /// Cells to the right of `width` are only noted, not kept.
    init(
        _ page: OdsBook.Page, _ styles: OdsStyles, width: Int?, limits: FileLimits,
        sink: @escaping (inout TableRecord, [MergedRange]) throws -> Void
    ) {
        self.page = page
        self.styles = styles
        self.sink = sink
        gauge = TableGauge(limits: limits, width: width)
        record.takesGuardAway = false
    }

    func begin(_ name: XmlName, _ attributes: XmlAttributes) throws {
        depth += 1
        if let cellDepth { return cell.begin(name, attributes, depth: depth - cellDepth) }
        guard isInSheet else { return beginOutside(name, attributes) }
        if name.isNamed("table-cell") || name.isNamed("covered-table-cell") {
            cellDepth = depth
            cell = OdsCell(attributes)
        } else if name.isNamed("table-row") {
            row = OdsRow(number: row.number + row.repeats, attributes)
            record.clear()
            record.number = row.number
            merges = []
        } else if name.isNamed("table-column") {
            columns.add(style: attributes.text("default-cell-style-name"), repeats: attributes.number("number-columns-repeated") ?? 1)
        }
    }

    func end(_ name: XmlName) throws {
        defer { depth -= 1 }
        if let cellDepth {
            guard depth == cellDepth else { return cell.end(depth: depth - cellDepth) }
            self.cellDepth = nil
            return try endCell()
        }
        if isInSheet, name.isNamed("table-row") { try endRow() }
        guard depth == tableDepth else { return }
        tableDepth = nil
        // The sheets after it are only parsed, so that the part's checksum is found to hold.
        isInSheet = false
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard cellDepth != nil else { return }
        cell.add(bytes)
        guard cell.text.count <= CsvScanner.longestRecord else { throw TableFlaw.rowTooLong(row: row.number) }
    }

    private func beginOutside(_ name: XmlName, _ attributes: XmlAttributes) {
        styles.begin(name, attributes)
        guard tableDepth == nil, name.isNamed("table") else { return }
        tableDepth = depth
        isInSheet = tables == page.index
        tables += 1
    }

    private func endCell() throws {
        let first = row.columns + 1
        row.columns = min(row.columns + cell.repeats, gauge.limits.columns + 1)
        noteMerge(first)
        let last = min(row.columns, gauge.width)
        let value = cell.value
        if row.columns > gauge.width, !value.isEmpty, record.outside == nil { record.outside = max(first, gauge.width + 1) }
        guard first <= last else { return }
        guard !value.isEmpty || cell.isError || !cell.comment.isEmpty else { return noteFill(first...last) }
        guard row.columns <= gauge.limits.columns else { throw TableFlaw.offGrid(row: row.number) }
        record.pad(to: first - 1)
        for _ in first...last {
            record.bytes.append(contentsOf: value)
            record.ends.append(record.bytes.count)
            try gauge.check(record)
        }
        noteMarks(first...last)
        if cell.isError { record.cellFlaws.append(.error(column: first, shown: String(decoding: cell.text, as: UTF8.self))) }
    }

    /// Empty cells are often coloured to the edge of the sheet, where nobody looks for a mark.
    private func noteFill(_ range: ClosedRange<Int>) {
        if range.count <= 256 { noteMarks(range) }
    }

    private func noteMarks(_ range: ClosedRange<Int>) {
        let comment =
            cell.comment.isEmpty ? nil : CellComments.withoutAuthor(String(decoding: cell.comment, as: UTF8.self), authors: cell.authors)
        for column in range {
            let fill = (cell.style ?? row.style ?? columns.style(column)).flatMap { styles.fill($0) }
            if fill != nil || comment != nil { record.marks[column] = CellMark(fill: fill, comment: comment) }
        }
    }

    private func noteMerge(_ column: Int) {
        guard cell.spans.columns > 1 || cell.spans.rows > 1 else { return }
        let (lastRow, lastColumn) = (row.number + cell.spans.rows - 1, column + cell.spans.columns - 1)
        merges.append(MergedRange(rows: row.number...lastRow, columns: column...lastColumn))
    }

    private func endRow() throws {
        // A million empty rows are one element; they are counted and nothing is handed over.
        guard !record.isBlank || !record.cellFlaws.isEmpty || !merges.isEmpty else { return }
        guard row.number + row.repeats - 1 <= gauge.limits.rows else { throw TableFlaw.offGrid(row: row.number) }
        for number in row.number..<(row.number + row.repeats - 1) {
            // The receiver may change the record, as to the width of the table.
            var copy = record
            copy.number = number
            try gauge.add(copy)
            try sink(&copy, merges)
        }
        record.number = row.number + row.repeats - 1
        try gauge.add(record)
        try sink(&record, merges)
    }
}
