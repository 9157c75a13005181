/// Cuts delimited text into records (RFC 4180), a chunk at a time; line breaks may be CRLF, LF or CR.
struct CsvScanner: Sendable {
    /// A record longer than this is a quote that was never closed, or no table at all.
    static let longestRecord = 1 << 20

    private enum State: Sendable { case cellStart, plain, quoted, afterQuote }

    private let separator: UInt8
    private var record = TableRecord()
    private var state = State.cellStart
    /// A CR ended the last record; an LF right after it belongs to the same line break.
    private var sawReturn = false
    private var stopped = false

    init(separator: UInt8) {
        self.separator = separator
        record.number = 1
    }

    /// Reads on; calls `each` with every finished record.
    ///
    /// False from `each` stops the scanner for good.
    mutating func scan(_ chunk: UnsafeBufferPointer<UInt8>, each: (inout TableRecord) throws -> Bool) rethrows {
        var index = chunk.startIndex
        while index < chunk.endIndex, !stopped {
            switch state {
            case .quoted: index = takeQuoted(chunk, from: index)
            case .cellStart, .plain, .afterQuote: index = takePlain(chunk, from: index)
            }
            if index < chunk.endIndex { try take(chunk[index], each: each) }
            index += 1
            if record.bytes.count > CsvScanner.longestRecord { try giveUp(each: each) }
        }
    }

    /// Ends the text; hands out the last record when no line break stood after it.
    mutating func finish(each: (inout TableRecord) throws -> Bool) rethrows {
        guard !stopped else { return }
        if state == .quoted { record.flaw = .unclosedQuote(column: record.ends.count + 1) }
        if !record.bytes.isEmpty || !record.ends.isEmpty || state != .cellStart { try endRecord(each: each) }
    }

    /// Takes bytes up to one that means something; returns its index.
    private mutating func takePlain(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < chunk.endIndex, !isSpecial(chunk[end]) { end += 1 }
        guard end > start else { return end }
        if state == .afterQuote { note(.strayQuote(column: record.ends.count + 1)) }
        state = .plain
        sawReturn = false
        record.bytes.append(contentsOf: chunk[start..<end])
        return end
    }

    /// Takes the bytes of a quoted cell up to a quote or a NUL; returns its index.
    private mutating func takeQuoted(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let end = chunk[start...].firstIndex { $0 == CsvScanner.quote || $0 == 0 } ?? chunk.endIndex
        record.bytes.append(contentsOf: chunk[start..<end])
        return end
    }

    private mutating func take(_ byte: UInt8, each: (inout TableRecord) throws -> Bool) rethrows {
        let endsReturn = sawReturn && byte == CsvScanner.lineFeed
        sawReturn = false
        switch byte {
        case 0: note(.nul)
        case CsvScanner.quote: takeQuote()
        case separator: endCell()
        case CsvScanner.lineFeed where endsReturn: break
        default:
            sawReturn = byte == CsvScanner.carriageReturn
            try endRecord(each: each)
        }
    }

    private mutating func takeQuote() {
        switch state {
        case .cellStart: state = .quoted
        case .quoted: state = .afterQuote
        case .afterQuote:
            record.bytes.append(CsvScanner.quote)
            state = .quoted
        case .plain: record.bytes.append(CsvScanner.quote)
        }
    }

    private mutating func endCell() {
        record.ends.append(record.bytes.count)
        state = .cellStart
    }

    private mutating func endRecord(each: (inout TableRecord) throws -> Bool) rethrows {
        endCell()
        stopped = try !each(&record)
        record.clear()
        record.number += 1
    }

    private mutating func giveUp(each: (inout TableRecord) throws -> Bool) rethrows {
        note(state == .quoted ? .unclosedQuote(column: record.ends.count + 1) : .tooLong)
        try endRecord(each: each)
        stopped = true
    }

    private mutating func note(_ flaw: TableRecord.Flaw) { record.flaw = record.flaw ?? flaw }

    private func isSpecial(_ byte: UInt8) -> Bool {
        // All of them lie at or below ";", most text above it.
        guard byte <= 59 else { return false }
        return byte == separator || byte == CsvScanner.lineFeed || byte == CsvScanner.carriageReturn || byte == CsvScanner.quote
            || byte == 0
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 10
    private static let carriageReturn: UInt8 = 13
}
