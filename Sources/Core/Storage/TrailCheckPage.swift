/// Some rows of an answer in the form that the trail hashes: each value with its kind and length before it, and `;` after a row (`Digest`). So the rows
/// of a change are hashed as they lie, and nothing is made of them.
struct TrailPage {
    /// Bytes from which on a page has become so large that the rest is better read with the next one.
    static let limit = 1 << 20

    /// Values of a row that are kept in the trail's form. The numbers that follow them are kept as numbers.
    let values: Int
    let numbers: Int
    private(set) var count = 0
    /// The rows, and room for more; the first `used` bytes are written.
    private var room: [UInt8] = []
    private var used = 0
    /// Where the content of each value begins, and where it ends.
    private var places: [(begin: Int, end: Int)] = []
    private var kept: [Int64?] = []

    init(values: Int, numbers: Int) { (self.values, self.numbers) = (values, numbers) }

    /// Bytes of all rows.
    var size: Int { used }

    mutating func clear() {
        count = 0
        used = 0
        places.removeAll(keepingCapacity: true)
        kept.removeAll(keepingCapacity: true)
        // A row that was very large is not to take its room until the end.
        if room.count > 4 * TrailPage.limit { room = [] }
    }

    func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) throws -> Answer) rethrows -> Answer {
        try room.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<used])) }
    }

    /// Where some rows lie, the `;` after each too.
    func rows(_ rows: ClosedRange<Int>) -> Range<Int> { begin(of: rows.lowerBound)..<begin(of: rows.upperBound + 1) }

    /// Where some values that follow on each other lie, in form.
    func form(_ row: Int, _ columns: ClosedRange<Int>) -> Range<Int> {
        let first = row * values + columns.lowerBound
        let begin = columns.lowerBound == 0 ? begin(of: row) : places[first - 1].end
        return begin..<places[row * values + columns.upperBound].end
    }

    /// Where a value lies, without its kind and its length.
    func content(_ row: Int, _ column: Int) -> Range<Int> {
        let place = places[row * values + column]
        return place.begin..<place.end
    }

    func isNull(_ row: Int, _ column: Int) -> Bool { room[form(row, column...column).lowerBound] == UInt8(ascii: "n") }

    func bytes(_ row: Int, _ column: Int) -> [UInt8] { Array(room[content(row, column)]) }

    func text(_ row: Int, _ column: Int) -> String { String(decoding: room[content(row, column)], as: UTF8.self) }

    /// A number after the values; nil for none.
    func number(_ row: Int, _ number: Int) -> Int64? { kept[row * numbers + number] }

    private func begin(of row: Int) -> Int { row == 0 ? 0 : places[row * values - 1].end + 1 }
}

/// Filling a page, value after value and then number after number.
extension TrailPage {
    mutating func put(_ value: Bind) {
        switch value {
        case .null: putNull()
        case .int(let number): put(number)
        case .real(let number): put(number)
        case .text(var text): text.withUTF8 { put(UInt8(ascii: "t"), UnsafeRawBufferPointer($0)) }
        case .blob(let bytes): bytes.withUnsafeBytes { put(UInt8(ascii: "b"), $0) }
        }
    }

    mutating func putNull() {
        write(1) { $0.put(UInt8(ascii: "n")) }
        places.append((used, used))
    }

    mutating func put(_ number: Int64) {
        let digits = BulkPen.digits(of: number.magnitude)
        let sign = number < 0 ? 1 : 0
        write(32) { pen in
            pen.put(UInt8(ascii: "i"))
            pen.put(length: digits + sign)
            if number < 0 { pen.put(UInt8(ascii: "-")) }
            pen.put(number: number.magnitude, digits: digits)
        }
        places.append((used - digits - sign, used))
    }

    mutating func put(_ number: Double) {
        let digits = Array(String(number.bitPattern, radix: 16).utf8)
        digits.withUnsafeBytes { put(UInt8(ascii: "r"), $0) }
    }

    mutating func put(_ kind: UInt8, _ content: UnsafeRawBufferPointer) {
        write(content.count + 32) { pen in
            pen.put(kind)
            pen.put(length: content.count)
            content.withMemoryRebound(to: UInt8.self) { pen.put($0) }
        }
        places.append((used - content.count, used))
    }

    mutating func put(mark number: Int64?) { kept.append(number) }

    mutating func endRow() {
        write(1) { $0.put(UInt8(ascii: ";")) }
        count += 1
    }

    /// Lets a pen write so many bytes at the most.
    private mutating func write(_ most: Int, _ body: (inout BulkPen) -> Void) {
        if room.count - used < most { room.append(contentsOf: repeatElement(0, count: max(room.count, 4_096) + most)) }
        let begin = used
        used += room.withUnsafeMutableBufferPointer { room in
            var pen = BulkPen(UnsafeMutableBufferPointer(rebasing: room[begin..<begin + most]))
            body(&pen)
            return pen.written
        }
    }
}

extension Reader {
    /// Fills a page with the rows of an answer, from the first on until it holds so many bytes.
    /// - Returns: false when there may be more.
    func fill(_ page: inout TrailPage, _ sql: String, _ binds: [Int64], upTo limit: Int = TrailPage.limit) throws -> Bool {
        page.clear()
        if let connection = connection as? SQLiteConnection { return try connection.fill(&page, sql, binds, upTo: limit) }
        do {
            try connection.query(sql, binds.map { .int($0) }) { row in
                guard page.size < limit else { throw Full() }
                for column in 0..<page.values { page.put(row.value(column)) }
                for column in page.values..<page.values + page.numbers { page.put(mark: row.optionalInt(column)) }
                page.endRow()
            }
            return true
        } catch is Full { return false }
    }

    private struct Full: Error {}
}
