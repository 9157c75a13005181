/// Facts of one table on their way into it, many together, gathered anywhere and on any thread; `BulkRows` stores them.
///
/// A row's values are given in the order of the table's columns, then `endRow()` ends it. They are kept in the very form that the trail hashes: each
/// value with its kind and length before it, and `;` after a row (`Digest`). A row cannot be stored as one thing and vouched for as another.
package struct BulkBlock: Sendable {
    /// The number of the first row.
    let firstID: Int64
    /// Whole rows.
    package private(set) var count = 0
    private let columns: Int
    private var given = 0
    /// The rows, and room for more; the first `used` bytes are written.
    private var room: [UInt8]
    private var used = 0

    /// Bytes of a number and what stands around it, at the most.
    private static let longestNumber = 32

    /// - Parameters:
    ///   - firstID: the number that the first row gets. The rows must be stored when it is the next one.
    ///   - size: roughly how many bytes the rows take.
    package init(of table: FactTable, firstID: Int64, size: Int = 1 << 16) {
        self.firstID = firstID
        columns = table.columns.count
        room = [UInt8](repeating: 0, count: size)
        putInt(firstID)
    }

    /// The number that the next row gets.
    package var nextID: Int64 { firstID + Int64(count) }

    /// The rows in the trail's form; what follows them is the number of a row that has not come.
    func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) throws -> Answer) rethrows -> Answer {
        try room.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<used])) }
    }

    /// The next value is nothing.
    package mutating func null() {
        take()
        write(1) { $0.put(UInt8(ascii: "n")) }
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
        guard !BulkBlock.isKeptAsItIs(text) else { return put(UInt8(ascii: "t"), text) }
        var mended = String(decoding: text.filter { $0 != 0 }, as: UTF8.self)
        mended.withUTF8 { put(UInt8(ascii: "t"), $0) }
    }

    /// The next value is text.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text($0) }
    }

    /// The next value is text that many rows hold.
    package mutating func text(_ text: BulkText) {
        take()
        text.form.withUnsafeBufferPointer { form in write(form.count) { $0.put(form) } }
    }

    /// The next value, of any kind.
    package mutating func value(_ bind: Bind) {
        switch bind.asKept {
        case .null: null()
        case .int(let value): int(value)
        case .text(let value): text(value)
        case .real(let value):
            take()
            Array(String(value.bitPattern, radix: 16).utf8).withUnsafeBufferPointer { put(UInt8(ascii: "r"), $0) }
        case .blob(let value):
            take()
            value.withUnsafeBufferPointer { put(UInt8(ascii: "b"), $0) }
        }
    }

    /// Ends the row.
    package mutating func endRow() {
        precondition(given == columns, "a fact of this table has \(columns) columns")
        write(1) { $0.put(UInt8(ascii: ";")) }
        count += 1
        given = 0
        putInt(nextID)
    }

    private mutating func take() {
        precondition(given < columns, "a fact of this table has \(columns) columns")
        given += 1
    }

    private mutating func put(_ kind: UInt8, _ content: UnsafeBufferPointer<UInt8>) {
        write(content.count + BulkBlock.longestNumber) { pen in
            pen.put(kind)
            pen.put(length: content.count)
            pen.put(content)
        }
    }

    private mutating func putInt(_ value: Int64) {
        let digits = BulkPen.digits(of: value.magnitude)
        write(BulkBlock.longestNumber) { pen in
            pen.put(UInt8(ascii: "i"))
            pen.put(length: digits + (value < 0 ? 1 : 0))
            if value < 0 { pen.put(UInt8(ascii: "-")) }
            pen.put(number: value.magnitude, digits: digits)
        }
    }

    /// Lets a pen write so many bytes at the most.
    private mutating func write(_ most: Int, _ body: (inout BulkPen) -> Void) {
        if room.count - used < most { room.append(contentsOf: repeatElement(0, count: room.count + most)) }
        let begin = used
        used += room.withUnsafeMutableBufferPointer { room in
            var pen = BulkPen(UnsafeMutableBufferPointer(rebasing: room[begin..<begin + most]))
            body(&pen)
            return pen.written
        }
    }

    /// True for UTF-8 without NUL.
    private static func isKeptAsItIs(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if isPlain(UnsafeRawBufferPointer(text)) { return true }
        return !text.contains(0) && String(validating: text, as: UTF8.self) != nil
    }

    /// True for ASCII without NUL. Eight bytes at a time: a byte is zero where taking one from it borrows from a clear top bit.
    private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let (tops, ones): (UInt64, UInt64) = (0x8080_8080_8080_8080, 0x0101_0101_0101_0101)
        var index = 0
        while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard (word | (word &- ones)) & tops == 0 else { return false }
            index += 8
        }
        while index < bytes.count {
            guard (1..<0x80).contains(bytes[index]) else { return false }
            index += 1
        }
        return true
    }
}

/// A text that many rows hold, in the trail's form: made once.
package struct BulkText: Sendable {
    fileprivate let form: [UInt8]

    package init(_ text: String) {
        let kept = text.utf8.filter { $0 != 0 }
        form = Array("t\(kept.count):".utf8) + kept
    }
}

/// Writes bytes one after another into room that was made for them.
///
/// The pointer is safe to use: it is good while the closure of `BulkBlock.write` runs, and every write first holds its length against the room.
struct BulkPen {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private(set) var written = 0

    init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    mutating func put(_ byte: UInt8) {
        precondition(written < room.count)
        room[written] = byte
        written += 1
    }

    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        precondition(bytes.count <= room.count - written)
        guard let from = bytes.baseAddress, let to = room.baseAddress else { return }
        (to + written).update(from: from, count: bytes.count)
        written += bytes.count
    }

    /// Writes how many bytes follow.
    mutating func put(length: Int) {
        if length < 10 {
            put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: length))
        } else {
            put(number: UInt64(length), digits: BulkPen.digits(of: UInt64(length)))
        }
        put(UInt8(ascii: ":"))
    }

    /// Writes a number that has so many digits.
    mutating func put(number: UInt64, digits: Int) {
        precondition(digits <= room.count - written)
        var (rest, place) = (number, written + digits)
        while place > written {
            place -= 1
            let tenth = rest / 10
            room[place] = UInt8(truncatingIfNeeded: 48 &+ rest &- tenth &* 10)
            rest = tenth
        }
        written += digits
    }

    /// 1–20.
    static func digits(of number: UInt64) -> Int {
        var (digits, bound) = (1, UInt64(10))
        while digits < 20, number >= bound {
            digits += 1
            bound &*= 10
        }
        return digits
    }
}
