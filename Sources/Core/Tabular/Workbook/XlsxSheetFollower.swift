/// What the cells of an XLSX sheet need of the rest of the workbook.
struct XlsxParts: Sendable {
    let strings: SharedStrings
    let styles: CellStyles
    let comments: CellComments
    let epoch: SerialDate.Epoch
}

/// Reads the rows of an XLSX sheet as they come.
final class XlsxSheetFollower: XmlFollower {
    private let parts: XlsxParts
    private let sink: (inout TableRecord) throws -> Void
    private var gauge: TableGauge
    private var record = TableRecord()
    private var value: [UInt8] = []
    private var cell = Cell()
    private var takesText = false
    private var isPhonetic = false
    /// What stands after the rows is only parsed, so that the part's checksum is found to hold before its rows are believed.
    private var isOver = false
    /// Merged cells, which stand after all rows.
    private(set) var merges: [MergedRange] = []

    private struct Cell {
        enum Kind { case number, shared, text, boolean, error, date }

        var column = 0
        var style = 0
        var kind = Kind.number
        var hasFormula = false
    }

    /// Cells to the right of `width` are only noted, not kept.
    init(_ parts: XlsxParts, width: Int?, limits: FileLimits, sink: @escaping (inout TableRecord) throws -> Void) {
        self.parts = parts
        self.sink = sink
        gauge = TableGauge(limits: limits, width: width)
        record.takesGuardAway = false
    }

    func begin(_ name: XmlName, _ attributes: XmlAttributes) throws {
        guard !isOver else { return noteMerge(name, attributes) }
        guard let first = name.bytes.first else { return }
        switch (first, name.bytes.count) {
        case (UInt8(ascii: "c"), 1): try beginCell(attributes)
        case (UInt8(ascii: "v"), 1): takesText = true
        case (UInt8(ascii: "t"), 1): if !isPhonetic, cell.kind == .text { takesText = true }
        case (UInt8(ascii: "f"), 1): cell.hasFormula = true
        case (UInt8(ascii: "r"), 3) where name.isNamed("row"): try beginRow(attributes)
        case (UInt8(ascii: "r"), 3) where name.isNamed("rPh"): isPhonetic = true
        default: break
        }
    }

    func end(_ name: XmlName) throws {
        guard !isOver, let first = name.bytes.first else { return }
        switch (first, name.bytes.count) {
        case (UInt8(ascii: "c"), 1): try endCell()
        case (UInt8(ascii: "v"), 1), (UInt8(ascii: "t"), 1): takesText = false
        case (UInt8(ascii: "r"), 3) where name.isNamed("row"): try endRow()
        case (UInt8(ascii: "r"), 3) where name.isNamed("rPh"): isPhonetic = false
        case (UInt8(ascii: "s"), 9) where name.isNamed("sheetData"): isOver = true
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard takesText else { return }
        value.append(contentsOf: bytes)
        guard value.count <= CsvScanner.longestRecord else { throw TableFlaw.rowTooLong(row: record.number) }
    }

    private func noteMerge(_ name: XmlName, _ attributes: XmlAttributes) {
        guard name.isNamed("mergeCell"), merges.count < MergedRange.most, let range = attributes.bytes("ref").flatMap(MergedRange.init) else { return }
        merges.append(range)
    }

    private func beginRow(_ attributes: XmlAttributes) throws {
        let number = attributes.number("r") ?? record.number + 1
        guard number > record.number, number <= gauge.limits.rows else { throw TableFlaw.offGrid(row: number) }
        record.clear()
        record.number = number
        cell.column = 0
    }

    private func beginCell(_ attributes: XmlAttributes) throws {
        var next = Cell()
        next.column = cell.column + 1
        value.removeAll(keepingCapacity: true)
        attributes.each { name, bytes in
            guard name.bytes.count == 1 else { return }
            switch name.bytes[0] {
            case UInt8(ascii: "r"): next.column = GridReference(bytes)?.column ?? next.column
            case UInt8(ascii: "s"): next.style = Digits.value(bytes) ?? 0
            case UInt8(ascii: "t"): next.kind = XlsxSheetFollower.kind(bytes)
            default: break
            }
        }
        guard next.column > cell.column, next.column <= gauge.limits.columns else { throw TableFlaw.offGrid(row: record.number) }
        cell = next
    }

    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> Cell.Kind {
        switch (bytes.first, bytes.count) {
        case (UInt8(ascii: "s"), 1): .shared
        case (UInt8(ascii: "s"), _), (UInt8(ascii: "i"), _): .text
        case (UInt8(ascii: "b"), _): .boolean
        case (UInt8(ascii: "e"), _): .error
        case (UInt8(ascii: "d"), _): .date
        default: .number
        }
    }

    private func endCell() throws {
        let fill = parts.styles.fill(cell.style)
        if cell.column > gauge.width {
            if record.outside == nil, !value.isEmpty { record.outside = cell.column }
            return
        }
        if fill == nil, value.isEmpty, !cell.hasFormula { return }
        record.pad(to: cell.column - 1)
        if let fill { record.marks[cell.column] = CellMark(fill: fill) }
        try addValue()
        record.ends.append(record.bytes.count)
        try gauge.check(record)
    }

    private func addValue() throws {
        // A formula whose value is text may well give none, a number may not.
        if cell.hasFormula, value.isEmpty, cell.kind == .number { return record.cellFlaws.append(.unvalued(column: cell.column)) }
        switch cell.kind {
        case .shared: try addShared()
        case .text:
            let start = record.bytes.count
            record.bytes.append(contentsOf: value)
            SheetText.unescape(&record.bytes, from: start)
        case .boolean: record.bytes.append(contentsOf: (value == [48] ? "FALSKT" : "SANT").utf8)
        case .error: record.cellFlaws.append(.error(column: cell.column, shown: String(decoding: value, as: UTF8.self)))
        case .date: record.bytes.append(contentsOf: SerialDate.tidied(iso: String(decoding: value, as: UTF8.self)).utf8)
        case .number: addNumber()
        }
    }

    private func addShared() throws {
        guard !value.isEmpty else { return }
        guard let index = Digits.value(value), let range = parts.strings.range(index) else { throw TableFlaw.damaged(part: nil) }
        record.bytes.append(contentsOf: parts.strings.bytes[range])
    }

    private func addNumber() {
        let format = parts.styles.format(cell.style)
        if format != .number, let serial = Double(String(decoding: value, as: UTF8.self)),
            let text = SerialDate.text(serial, parts.epoch, as: format)
        {
            return record.bytes.append(contentsOf: text.utf8)
        }
        NumberText.append(value, to: &record.bytes)
    }

    private func endRow() throws {
        if let comments = parts.comments.texts[record.number] {
            for (column, text) in comments where column <= gauge.width { record.marks[column, default: CellMark()].comment = text }
        }
        try gauge.add(record)
        try sink(&record)
    }
}
