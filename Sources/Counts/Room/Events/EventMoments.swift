import Almanac
import Picture
import Tabular

/// Reads when the events of a file were: from one column, or from one for the day and one for the time.
struct EventMoments: Sendable {
    /// 0-based.
    let date: Int
    /// 0-based; nil when the file has no column for the time alone.
    let time: Int?

    /// When the event of a row was.
    func read(_ record: TableRecord) -> MomentText {
        var moment = MomentText.empty
        record.withCells { moment = read($0) }
        return moment
    }

    /// When the event of a row was.
    func read(_ cells: TableCells) -> MomentText {
        let moment = EventText.with(cells, date) { MomentText.read(bytes: $0) }
        guard let time else { return moment }
        let day: Day
        switch moment {
        case .day(let found), .moment(let found, minute: _): day = found
        case .empty, .ambiguous, .unreadable: return moment
        }
        return EventText.with(cells, time) { clock in
            guard !clock.isEmpty else { return moment }
            return EventMoments.minute(clock).map { .moment(day, minute: $0) } ?? .unreadable
        }
    }

    /// True for a row whose time is written as midnight, whatever zone it is told in: a file where all are so tells days, not times.
    func isMidnight(_ record: TableRecord, _ moment: MomentText) -> Bool {
        guard case .moment(_, let minute) = moment, minute != 0 else { return true }
        guard time == nil else { return false }
        return EventText.with(record, date) { bytes in
            guard bytes.count > 11, let last = bytes.last, last == UInt8(ascii: "Z") || bytes[11...].contains(where: { $0 == 43 || $0 == 45 })
            else { return false }
            let clock = bytes[11...].prefix { $0 == 58 || $0 == 46 || (48...57).contains($0) }
            return !clock.isEmpty && clock.allSatisfy { $0 == 58 || $0 == 46 || $0 == 48 }
        } ?? false
    }

    /// The minute of the day that a cell of its own says: `14:30`, `14.30`, `1430`, `14`.
    static func minute(_ clock: UnsafeBufferPointer<UInt8>) -> Int? {
        if clock.count <= 4, clock.allSatisfy({ (48...57).contains($0) }) {
            let number = clock.reduce(0) { $0 * 10 + Int($1) - 48 }
            let (hour, minute) = clock.count <= 2 ? (number, 0) : (number / 100, number % 100)
            return hour < 24 && minute < 60 ? hour * 60 + minute : nil
        }
        guard case .moment(_, let minute) = MomentText.read("2000-01-01 " + String(decoding: clock, as: UTF8.self)) else { return nil }
        return minute
    }
}

/// The text of a record's cells as UTF-8, without white space at its ends and without making strings of it.
enum EventText {
    static func with<Answer>(_ record: TableRecord, _ cell: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer? {
        var answer: Answer?
        record.withCells { answer = with($0, cell, body) }
        return answer
    }

    static func with<Answer>(_ cells: TableCells, _ cell: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
        let bytes = cells[cell]
        let trimmed = trimmed(bytes)
        guard needsString(trimmed, cells.encoding) else { return body(trimmed) }
        var text = String.trimmed(cells.encoding.text(of: bytes))
        return text.withUTF8(body)
    }

    /// True where the bytes are not UTF-8, or may begin or end with a space that is not ASCII.
    private static func needsString(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        if encoding != .utf8 { return bytes.contains { $0 >= 0x80 } }
        return first == 0xC2 || first == 0xE2 || first == 0xEF || last == 0xA0 || (last >= 0x80 && bytes.count >= 3 && bytes[bytes.count - 3] == 0xE2)
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (from, through) = (0, bytes.count)
        while from < through, bytes[from] <= 32 { from += 1 }
        while through > from, bytes[through - 1] <= 32 { through -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[from..<through])
    }
}
