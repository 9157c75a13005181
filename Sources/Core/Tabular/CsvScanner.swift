/// Cuts delimited text into records (RFC 4180), a chunk at a time; line breaks may be CRLF, LF or CR.
struct CsvScanner: Sendable {
    /// A record longer than this is a quote that was never closed, or no table at all.
    static let longestRecord = 1 << 20

    private enum State: Sendable { case cellStart, plain, quoted, afterQuote }

    private let separator: UInt8
    /// A bit for each sign below 64 that means something; no other does.
    private let special: UInt64
    private var record = TableRecord()
    private var state = State.cellStart
    /// A CR ended the last record; an LF right after it belongs to the same line break.
    private var sawReturn = false
    private var stopped = false

    init(separator: UInt8) {
        self.separator = separator
        special = [0, CsvScanner.lineFeed, CsvScanner.carriageReturn, CsvScanner.quote, separator].reduce(0) { $0 | 1 << UInt64($1) }
        record.number = 1
    }

    /// Reads on; calls `each` with every finished record.
    ///
    /// False from `each` stops the scanner for good.
    mutating func scan(_ chunk: UnsafeBufferPointer<UInt8>, each: (inout TableRecord) throws -> Bool) rethrows {
        var index = chunk.startIndex
        while index < chunk.endIndex, !stopped {
            try takeLines(chunk, from: &index, each: each)
            guard index < chunk.endIndex, !stopped else { return }
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

    /// Takes the whole lines without quotes that come next, each as it stands: most files have no others.
    private mutating func takeLines(_ chunk: UnsafeBufferPointer<UInt8>, from index: inout Int, each: (inout TableRecord) throws -> Bool) rethrows {
        while !stopped, state == .cellStart, record.ends.isEmpty, record.bytes.isEmpty, index < chunk.endIndex {
            if sawReturn, chunk[index] == CsvScanner.lineFeed { return }
            guard let end = endOfLine(chunk, from: index) else { return record.ends.removeAll(keepingCapacity: true) }
            record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[index..<end]))
            record.separator = separator
            sawReturn = false
            stopped = try !each(&record)
            record.clear()
            record.number += 1
            index = end + (chunk[end] == CsvScanner.carriageReturn && chunk[end + 1] == CsvScanner.lineFeed ? 2 : 1)
        }
    }

    /// The index of the line break that ends a line, whose cells' ends are noted on the way; nil for a line that must be read sign by sign:
    /// it has a quote in it, goes on in the next chunk, or is too long.
    private mutating func endOfLine(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let limit = min(chunk.endIndex, start + CsvScanner.longestRecord)
        var index = start
        while index < limit {
            let byte = chunk[index]
            if byte < 64, special >> UInt64(byte) & 1 == 1 {
                let isEnd = byte == CsvScanner.lineFeed || byte == CsvScanner.carriageReturn
                guard isEnd || byte == separator, byte != CsvScanner.carriageReturn || index + 1 < chunk.endIndex else { return nil }
                record.ends.append(index - start)
                if isEnd { return index }
            }
            index += 1
        }
        return nil
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
        byte < 64 && special >> UInt64(byte) & 1 == 1
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 10
    private static let carriageReturn: UInt8 = 13
}
