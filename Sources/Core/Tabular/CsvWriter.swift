/// A cell on its way out.
package enum CsvCell: Hashable, Sendable {
    case blank
    /// Guarded against being run as a formula.
    case text(String)
    case whole(Int64)
    /// Written with a point and as many digits as it takes to read the same number again; what is not finite becomes blank.
    case number(Double)
}

/// Writes delimited text: RFC 4180 with commas, CRLF and UTF-8 without a byte order mark.
///
/// What it writes, `CsvStream` reads back as it was.
package struct CsvWriter: Sendable {
    /// All that has been written since the last `take`.
    package private(set) var bytes: [UInt8] = []

    /// Begins a file with its heads.
    package init(header: [String]) { write(header.map(CsvCell.text)) }

    /// Writes one row.
    package mutating func write(_ cells: [CsvCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(cell)
        }
        bytes.append(contentsOf: [13, 10])
    }

    /// Hands over what has been written and forgets it, so that a long file need not be held whole.
    package mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func write(_ cell: CsvCell) {
        switch cell {
        case .blank: break
        case .text(let text): write(text: text)
        case .whole(let value): bytes.append(contentsOf: String(value).utf8)
        case .number(let value):
            guard value.isFinite else { return }
            let text = value.description
            bytes.append(contentsOf: (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8)
        }
    }

    private mutating func write(text: String) {
        // A NUL has no place in a text file; the reader refuses one.
        let content = text.utf8.filter { $0 != 0 }
        let guarded = FormulaGuard.needsGuard(content) ? [FormulaGuard.apostrophe] + content : content
        guard guarded.contains(where: CsvWriter.asksForQuotes) || CsvWriter.hasSpaceAtAnEnd(guarded) else {
            return bytes.append(contentsOf: guarded)
        }
        bytes.append(CsvWriter.quote)
        for byte in guarded { bytes.append(contentsOf: byte == CsvWriter.quote ? [byte, byte] : [byte]) }
        bytes.append(CsvWriter.quote)
    }

    /// Comma, quote and line breaks by the rule; the other separators too, so that no reader takes them for its own.
    private static func asksForQuotes(_ byte: UInt8) -> Bool {
        [UInt8(ascii: ","), quote, 10, 13, UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(byte)
    }

    private static func hasSpaceAtAnEnd(_ text: [UInt8]) -> Bool { text.first == 32 || text.last == 32 }

    private static let quote = UInt8(ascii: "\"")
}
