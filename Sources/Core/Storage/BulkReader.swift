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
        case UInt8(ascii: "t"): return .text(content())
        case UInt8(ascii: "i"): return .int(number(in: content()))
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "r"): return .real(Double(bitPattern: UInt64(String(decoding: content(), as: UTF8.self), radix: 16) ?? 0))
        case UInt8(ascii: "b"): return .blob(content())
        default: return nil
        }
    }

    private mutating func content() -> UnsafeRawBufferPointer {
        var length = 0
        while bytes[place] != UInt8(ascii: ":") {
            length = length &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0"))
            place += 1
        }
        let begin = place + 1
        place = begin + length
        precondition(length >= 0 && place <= bytes.count, "a block holds whole rows")
        return UnsafeRawBufferPointer(rebasing: bytes[begin..<place])
    }

    /// Overflows for no number that `BulkBlock` has written: the smallest is gathered below zero.
    private func number(in digits: UnsafeRawBufferPointer) -> Int64 {
        let isNegative = digits.first == UInt8(ascii: "-")
        var (below, index) = (Int64(0), isNegative ? 1 : 0)
        while index < digits.count {
            below = below &* 10 &- Int64(digits[index] &- UInt8(ascii: "0"))
            index += 1
        }
        return isNegative ? below : 0 &- below
    }
}
