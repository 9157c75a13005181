/// Facts of one table on their way into it, many together, gathered anywhere and on any thread; `BulkRows` stores them.
///
/// A row's values are given in the order of the table's columns, then `endRow()` ends it. They are kept in the very form that the trail hashes: each
/// value with its kind and length before it, and `;` after a row (`Digest`). A row cannot be stored as one thing and vouched for as another.
package struct BulkBlock: Sendable {
    /// The number of the first row.
    let firstID: Int64
    /// Whole rows.
    package private(set) var count = 0
    private(set) var bytes: [UInt8] = []
    private let columns: Int
    private var given = 0

    /// - Parameter firstID: the number that the first row gets. The rows must be stored when it is the next one.
    package init(of table: FactTable, firstID: Int64) {
        self.firstID = firstID
        columns = table.columns.count
        bytes.reserveCapacity(1 << 16)
        putInt(firstID)
    }

    /// The number that the next row gets.
    package var nextID: Int64 { firstID + Int64(count) }

    /// The next value is nothing.
    package mutating func null() {
        take()
        bytes.append(UInt8(ascii: "n"))
    }

    /// The next value is a whole number.
    package mutating func int(_ value: Int64) {
        take()
        putInt(value)
    }

    /// The next value is a whole number.
    package mutating func int(_ value: Int) { int(Int64(value)) }

    /// The next value is text in UTF-8; what is not, and NUL, is mended as `Writer.add` mends it.
    package mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        take()
        guard BulkBlock.isKeptAsItIs(text) else {
            put("t", Array(String(decoding: text.filter { $0 != 0 }, as: UTF8.self).utf8))
            return
        }
        put("t", text)
    }

    /// The next value is text.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text($0) }
    }

    /// The next value, of any kind.
    package mutating func value(_ bind: Bind) {
        switch bind.asKept {
        case .null: null()
        case .int(let value): int(value)
        case .text(let value): text(value)
        case .real(let value):
            take()
            put("r", String(value.bitPattern, radix: 16).utf8)
        case .blob(let value):
            take()
            put("b", value)
        }
    }

    /// Ends the row.
    package mutating func endRow() {
        precondition(given == columns, "a fact of this table has \(columns) columns")
        bytes.append(UInt8(ascii: ";"))
        count += 1
        given = 0
        putInt(nextID)
    }

    private mutating func take() {
        precondition(given < columns, "a fact of this table has \(columns) columns")
        given += 1
    }

    private mutating func put(_ kind: Unicode.Scalar, _ content: some Collection<UInt8>) {
        bytes.append(UInt8(ascii: kind))
        put(number: UInt64(content.count))
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: content)
    }

    private mutating func putInt(_ value: Int64) {
        let sign = value < 0 ? 1 : 0
        bytes.append(UInt8(ascii: "i"))
        put(number: UInt64(BulkBlock.digits(of: value.magnitude) + sign))
        bytes.append(UInt8(ascii: ":"))
        if sign == 1 { bytes.append(UInt8(ascii: "-")) }
        put(number: value.magnitude)
    }

    private mutating func put(number: UInt64) {
        guard number >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
        var place = BulkBlock.power(below: number)
        while place > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / place % 10))
            place /= 10
        }
    }

    /// The largest power of ten that is not above a number.
    private static func power(below number: UInt64) -> UInt64 {
        var (power, rest) = (UInt64(1), number / 10)
        while rest > 0 {
            power *= 10
            rest /= 10
        }
        return power
    }

    private static func digits(of number: UInt64) -> Int {
        var (digits, rest) = (1, number / 10)
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        return digits
    }

    /// True for UTF-8 without NUL.
    private static func isKeptAsItIs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.allSatisfy({ $0 != 0 && $0 < 0x80 }) { return true }
        return !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}

/// Reads the values of rows out of the form that the trail hashes.
struct TrailFormReader {
    /// A value; texts and blobs are where their bytes lie.
    enum Value {
        case null
        case int(Int64)
        case real(Double)
        case text(UnsafeRawBufferPointer)
        case blob(UnsafeRawBufferPointer)
    }

    private let bytes: UnsafeRawBufferPointer
    /// Where the next value begins.
    private(set) var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next value; nil at the end of a row, which is stepped over.
    mutating func next() -> Value? {
        let kind = bytes[place]
        place += 1
        switch kind {
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "i"): return .int(number(in: content()))
        case UInt8(ascii: "r"): return .real(Double(bitPattern: UInt64(String(decoding: content(), as: UTF8.self), radix: 16) ?? 0))
        case UInt8(ascii: "t"): return .text(content())
        case UInt8(ascii: "b"): return .blob(content())
        default: return nil
        }
    }

    private mutating func content() -> UnsafeRawBufferPointer {
        var length = 0
        while bytes[place] != UInt8(ascii: ":") {
            length = length * 10 + Int(bytes[place] - UInt8(ascii: "0"))
            place += 1
        }
        let begin = place + 1
        place = begin + length
        return UnsafeRawBufferPointer(rebasing: bytes[begin..<place])
    }

    /// Overflows for no number that `BulkBlock` has written: the smallest is gathered below zero.
    private func number(in digits: UnsafeRawBufferPointer) -> Int64 {
        let isNegative = digits.first == UInt8(ascii: "-")
        let below = digits.dropFirst(isNegative ? 1 : 0).reduce(Int64(0)) { $0 &* 10 &- Int64($1 &- UInt8(ascii: "0")) }
        return isNegative ? below : 0 &- below
    }
}
