import Almanac
import AreasRules
import Picture
import Statistics
import Storage
import Tabular

/// Reads a file of events row by row: finds each event's day, category and area, counts it, and tells what is wrong.
///
/// The rules are those of docs/decisions/0020: the first of each key counts; rows without day, category or area are set aside and named.
struct EventScan: Sendable {
    /// Keys longer than this, in bytes, are no keys.
    private static let longestKey = 200
    /// Years that events can be of; what lies outside is a slip of the pen.
    private static let years = 1950...2100

    private(set) var categories: EventCategories
    private(set) var areas: EventAreas
    /// Counted while the next rows are read; nil where events are passed on, whose storing keeps the other threads busy.
    private let counting: SideWork<EventCells>?
    private var ownCells = EventCells()
    private var uncounted: [EventCells.Event] = []
    private(set) var book: EventFaultBook
    private(set) var kept = 0
    /// The first and last day of an event, since 1970-01-01.
    private(set) var days: ClosedRange<Int>?

    /// How many events are handed over to be counted at a time.
    private static let batch = 2048

    private let columns: EventColumns
    private let moments: EventMoments
    private let hasTimes: Bool
    private let constantCategory: [UInt8]?
    private let passesOn: Bool
    private var keys: KeySet
    private var ownKey: EventOwnKey
    private var block = EventBlock()

    /// - Parameters:
    ///   - hasTimes: whether the times of the file are times, or midnights alone.
    ///   - passesOn: whether events are gathered in blocks, or counted only.
    init(_ file: EventFile, _ standing: EventStanding, passesOn: Bool) throws {
        columns = file.columns
        moments = file.moments
        hasTimes = file.hasTimes
        self.passesOn = passesOn
        counting = passesOn ? nil : SideWork(EventCells(), depth: 4)
        categories = EventCategories(file.order, standing)
        areas = try EventAreas(file.order, standing)
        constantCategory = file.order.category.map { Array($0.utf8) }
        book = EventFaultBook(file.sheet, columns)
        keys = KeySet(fileHash: file.hash)
        ownKey = EventOwnKey(fileHash: file.hash)
    }

    /// Takes the next row; `pass` gets a block of events when one is full.
    mutating func take(_ record: TableRecord, pass: (EventBlock) throws -> Void) rethrows {
        record.withCells { cells in
            let moment = moments.read(cells)
            if let id = columns.id {
                EventText.with(cells, id) { take(record, cells, key: $0, moment) }
            } else {
                take(record, cells, key: UnsafeBufferPointer(start: nil, count: 0), moment)
            }
        }
        if block.isFull { try pass(handOver()) }
    }

    /// Ends the file.
    mutating func finish(pass: (EventBlock) throws -> Void) rethrows {
        if block.count > 0 { try pass(handOver()) }
        count()
        // The largest thing a reading holds; nobody asks for it any more.
        keys = KeySet(fileHash: "")
    }

    /// The counts of all events; to be asked for once the file has ended.
    func counted() -> EventCells { counting?.finished() ?? ownCells }

    /// Counts many at a time: then the memory that one needs is fetched while another is counted.
    private mutating func count() {
        if let counting {
            counting.run { [events = uncounted] cells in cells.add(events) }
        } else {
            ownCells.add(uncounted)
        }
        uncounted.removeAll(keepingCapacity: true)
    }

    private mutating func handOver() -> EventBlock {
        var full = EventBlock()
        swap(&full, &block)
        full.categorySlugs = categories.slugs
        full.areaSlugs = areas.slugs
        return full
    }

    private mutating func take(_ record: TableRecord, _ cells: TableCells, key: UnsafeBufferPointer<UInt8>, _ moment: MomentText) {
        let row = record.number
        if !key.isEmpty, !keys.insert(key) { return book.duplicate(row) }
        guard key.count <= EventScan.longestKey else { return book.keyTooLong(record, row) }
        var lacks: Set<EventFaultBook.Lack> = []
        let when = when(moment, record, &lacks)
        let category = category(cells, row, &lacks)
        let area = area(cells, row, on: when?.day ?? 0, &lacks)
        guard lacks.isEmpty else { return book.setAside(row, key: String(decoding: key, as: UTF8.self), lacks) }
        guard let when, let category, let area else { return }
        kept += 1
        days = days.map { min($0.lowerBound, when.day)...max($0.upperBound, when.day) } ?? when.day...when.day
        uncounted.append(EventCells.Event(when, category: category, area: area, row: row))
        if uncounted.count >= EventScan.batch { count() }
        guard passesOn, !book.hasErrors else { return }
        if key.isEmpty {
            ownKey.with(row) { block.add(key: $0, day: when.day, minute: when.minute, category: category, area: area, row: row) }
        } else {
            block.add(key: key, day: when.day, minute: when.minute, category: category, area: area, row: row)
        }
    }

    /// The event's moment; nil when there is none to count it by.
    private mutating func when(_ text: MomentText, _ record: TableRecord, _ lacks: inout Set<EventFaultBook.Lack>) -> EventCells.Moment? {
        switch text {
        case .day(let day): return placed(day, nil, record)
        case .moment(let day, let minute): return placed(day, hasTimes ? minute : nil, record)
        case .empty: lacks.insert(.date)
        case .ambiguous(let readings): book.ambiguous(record, readings)
        case .unreadable: book.unreadable(record)
        }
        return nil
    }

    private mutating func placed(_ day: Day, _ minute: Int?, _ record: TableRecord) -> EventCells.Moment? {
        guard EventScan.years.contains(day.year) else {
            book.unlikely(record, day)
            return nil
        }
        return EventCells.Moment(day: day.daysSince1970, month: day.year * 12 + day.month - 1, minute: minute)
    }

    private mutating func category(_ cells: TableCells, _ row: Int, _ lacks: inout Set<EventFaultBook.Lack>) -> Int? {
        if let constantCategory { return constantCategory.withUnsafeBufferPointer { categories.code($0, row: row) } }
        guard let column = columns.category else { return nil }
        return EventText.with(cells, column) { name in
            guard !name.isEmpty else {
                lacks.insert(.category)
                return nil
            }
            return categories.code(name, row: row)
        }
    }

    private mutating func area(_ cells: TableCells, _ row: Int, on day: Int, _ lacks: inout Set<EventFaultBook.Lack>) -> Int? {
        let code: Int?? = columns.area.map { column in
            EventText.with(cells, column) { name in name.isEmpty ? nil : areas.code(name, on: day, row: row) ?? -1 }
        }
        if case .some(.some(let code)) = code { return code < 0 ? nil : code }
        if areas.everywhere == nil { lacks.insert(.area) }
        return areas.everywhere
    }
}

/// The key of an event that its file gives none: the file's hash and the row.
struct EventOwnKey: Sendable {
    private let prefix: [UInt8]

    /// - Parameter fileHash: the file's SHA-256 in hexadecimal.
    init(fileHash: String) { prefix = Array("fil-\(fileHash.prefix(16))-rad-".utf8) }

    func with<Answer>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
        (prefix + Array(String(row).utf8)).withUnsafeBufferPointer(body)
    }
}
