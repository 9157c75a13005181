import Almanac
import Picture
import Storage

/// Reads and writes single events.
struct EventStore: Sendable {
    /// An event as it stands in the store.
    struct Standing: Hashable {
        let id: Int64
        let day: Day
        let minute: Int?
        let category: String
        let area: String
    }

    let source: Slug

    /// Whether the source has any events now. One range of the index on source and key.
    func isKnown(_ reader: Reader) throws -> Bool {
        try reader.first("SELECT 1 FROM event WHERE source = ?1 AND until IS NULL LIMIT 1", [.text(source.text)]) { $0.int(0) } != nil
    }

    /// The event of a key now. One index seek.
    func standing(_ key: String, _ reader: Reader) throws -> Standing? {
        try reader.first(
            "SELECT id, day, minute, category, area FROM event WHERE source = ?1 AND event_key = ?2 AND until IS NULL",
            [.text(source.text), .text(key)], EventStore.standing)
    }

    /// Every current event of the source, in no order. Reads them all.
    func each(_ reader: Reader, _ body: (Standing, _ batch: Int64, _ row: Int) throws -> Void) throws {
        try reader.each(
            "SELECT id, day, minute, category, area, batch, file_row FROM event WHERE source = ?1 AND until IS NULL", [.text(source.text)]
        ) { row in
            try body(EventStore.standing(row), row.int(5), Int(row.int(6)))
        }
    }

    /// The keys of events. One index seek for each.
    func keys(of ids: [Int64], _ reader: Reader) throws -> [String] {
        try ids.compactMap { id in try reader.first("SELECT event_key FROM event WHERE id = ?1", [.int(id)]) { $0.text(0) } }
    }

    private static func standing(_ row: any StoredRow) -> Standing {
        Standing(
            id: row.int(0), day: Day(text: row.text(1)) ?? Day(daysSince1970: 0), minute: row.optionalInt(2).map(Int.init), category: row.text(3),
            area: row.optionalText(4) ?? "")
    }
}

/// Makes rows of the store out of events; one for a whole file, so that each name's form is made once.
struct EventRows: Sendable {
    private let source: BulkText
    private let batch: Int64
    private var categories: [BulkText] = []
    private var areas: [BulkText] = []
    private var text = DayText()

    /// Roughly what a row takes beside its key, in bytes.
    private static let rowSize = 120

    init(source: Slug, batch: Int64) {
        self.source = BulkText(source.text)
        self.batch = batch
    }

    /// The events of a block at the given places.
    mutating func rows(of block: EventBlock, _ chosen: some Sequence<Int>, firstID: Int64) -> BulkBlock {
        for slug in block.categorySlugs.dropFirst(categories.count) { categories.append(BulkText(slug.text)) }
        for slug in block.areaSlugs.dropFirst(areas.count) { areas.append(BulkText(slug.text)) }
        var rows = BulkBlock(of: CountsSchema.event, firstID: firstID, size: block.keySize + block.count * EventRows.rowSize)
        for index in chosen {
            let event = block.entries[index]
            rows.text(source)
            block.withKey(index) { rows.text($0) }
            text.with(Int(event.day)) { rows.text($0) }
            if event.minute < 0 { rows.null() } else { rows.int(Int64(event.minute)) }
            rows.text(categories[Int(event.category)])
            rows.text(areas[Int(event.area)])
            rows.int(batch)
            rows.int(Int64(event.row))
            rows.endRow()
        }
        return rows
    }
}

/// A day as ISO text, written into the same ten bytes each time.
struct DayText {
    private var bytes = Array("0000-00-00".utf8)

    mutating func with<Answer>(_ daysSince1970: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Answer) rethrows -> Answer {
        let day = Day(daysSince1970: daysSince1970)
        put(day.year / 100, at: 0)
        put(day.year % 100, at: 2)
        put(day.month, at: 5)
        put(day.day, at: 8)
        return try bytes.withUnsafeBufferPointer(body)
    }

    private mutating func put(_ number: Int, at place: Int) {
        bytes[place] = UInt8(48 + number / 10)
        bytes[place + 1] = UInt8(48 + number % 10)
    }
}
