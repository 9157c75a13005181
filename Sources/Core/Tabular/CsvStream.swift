import Picture

/// Reads delimited text a chunk at a time, in one pass: finds out how it is written, checks its shape and hands out its rows.
///
/// Memory does not grow with the file. A file that cannot be read to its end without guessing is refused where that shows; rows handed out
/// before are then to be let go.
package struct CsvStream: Sendable {
    /// The file's name, as faults show it.
    package let file: String
    /// What is wrong so far.
    package private(set) var faults = FaultList()
    /// The heads; empty until the first chunk is read, and when the file is refused.
    package private(set) var header: [String] = []
    /// The row that the heads stand in.
    package private(set) var headerRow = 1
    /// Rows with text in them after the header, those with faults included.
    package private(set) var rowsRead = 0
    /// True once the file is found to be unreadable.
    package private(set) var isRefused = false

    private var opening: [UInt8] = []
    private var separator: UInt8 = 0
    private var judge = EncodingJudge(encoding: nil)
    private var scanner: CsvScanner?

    package init(file: String) { self.file = file }

    /// The encoding as found so far; plain ASCII counts as UTF-8.
    package var encoding: TextEncoding { judge.encoding ?? .utf8 }

    /// The separator, once the first chunk is read.
    package var separatorCharacter: Character { Character(Unicode.Scalar(separator)) }

    /// Reads on, for those who take the header from the stream.
    package mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, row: (TableRecord) throws -> Void) rethrows {
        try read(chunk, heads: { _ in }, row: row)
    }

    /// Reads on.
    ///
    /// `heads` gets the header once, before any row; `row` gets every record that has as many cells as the header, and it is only good
    /// during the call.
    package mutating func read(
        _ chunk: UnsafeBufferPointer<UInt8>, heads: ([String]) throws -> Void, row: (TableRecord) throws -> Void
    ) rethrows {
        guard scanner == nil else { return try scan(chunk, heads: heads, row: row) }
        opening.append(contentsOf: chunk)
        // The dialect shows in the first few records; a chunk may be shorter than they are.
        if opening.count >= CsvStream.openingSize { try begin(heads: heads, row: row) }
    }

    /// Ends the file, for those who take the header from the stream.
    package mutating func finish(row: (TableRecord) throws -> Void) rethrows { try finish(heads: { _ in }, row: row) }

    /// Ends the file.
    package mutating func finish(heads: ([String]) throws -> Void, row: (TableRecord) throws -> Void) rethrows {
        if scanner == nil { try begin(heads: heads, row: row) }
        if var scanner {
            try scanner.finish { record in try take(&record, heads: heads, row: row) }
        }
        guard !isRefused else { return }
        if header.isEmpty {
            refuse(CsvFaults.empty(file: file))
        } else if rowsRead == 0 {
            refuse(CsvFaults.onlyHeader(file: file, header: header))
        }
    }

    private static let openingSize = 1 << 16

    /// Settles the dialect and reads what has been waiting for it.
    private mutating func begin(heads: ([String]) throws -> Void, row: (TableRecord) throws -> Void) rethrows {
        let waiting = opening
        opening = []
        if let kind = FileKind(opening: waiting) { return refuse(CsvFaults.notText(kind, file: file)) }
        let dialect = CsvDialect(opening: waiting)
        separator = dialect.separator
        judge = EncodingJudge(encoding: dialect.encoding)
        scanner = CsvScanner(separator: dialect.separator)
        try waiting.withUnsafeBufferPointer { try scan(UnsafeBufferPointer(rebasing: $0[dialect.preamble...]), heads: heads, row: row) }
    }

    private mutating func scan(
        _ chunk: UnsafeBufferPointer<UInt8>, heads: ([String]) throws -> Void, row: (TableRecord) throws -> Void
    ) rethrows {
        guard var running = scanner, !isRefused else { return }
        // Taken out and put back, so that its buffers are not copied.
        scanner = nil
        defer { scanner = running }
        try running.scan(chunk) { record in try take(&record, heads: heads, row: row) }
    }

    /// Checks one record; false stops the reading.
    private mutating func take(
        _ record: inout TableRecord, heads: ([String]) throws -> Void, row: (TableRecord) throws -> Void
    ) rethrows -> Bool {
        if let flaw = record.flaw, refuses(flaw, record) { return false }
        if let flaw = judge.judge(record.bytes) {
            refuse(CsvFaults.encoding(flaw, row: record.number, file: file))
            return false
        }
        guard !record.isBlank else { return true }
        record.encoding = encoding
        guard !header.isEmpty else {
            header = record.texts
            headerRow = record.number
            try heads(header)
            return true
        }
        rowsRead += 1
        if record.flaw == nil, record.count == header.count {
            try row(record)
        } else if record.flaw == nil {
            faults.add(CsvFaults.ragged(record, header: header, file: file))
        }
        return true
    }

    /// Reports a flaw; true when the file cannot be read past it.
    private mutating func refuses(_ flaw: TableRecord.Flaw, _ record: TableRecord) -> Bool {
        switch flaw {
        case .strayQuote(let column):
            faults.add(CsvFaults.strayQuote(row: record.number, column: column, header: header, file: file))
            return false
        case .nul: refuse(CsvFaults.nul(row: record.number, file: file))
        case .unclosedQuote(let column): refuse(CsvFaults.unclosedQuote(row: record.number, column: column, header: header, file: file))
        case .tooLong: refuse(CsvFaults.tooLong(row: record.number, file: file))
        }
        return true
    }

    private mutating func refuse(_ fault: Fault) {
        faults.add(fault)
        isRefused = true
        header = []
    }
}
