import Picture

/// A thousand events on their way from the reader of the file to the store, in columns so that none of them needs memory of its own.
struct EventBlock: Sendable {
    /// How many events a block holds.
    static let size = 1024

    private(set) var keys: [UInt8] = []
    private(set) var keyEnds: [Int] = []
    /// Days since 1970-01-01.
    private(set) var days: [Int32] = []
    /// Of the day; −1 when only the day is known.
    private(set) var minutes: [Int16] = []
    private(set) var categories: [Int32] = []
    private(set) var areas: [Int32] = []
    private(set) var rows: [Int32] = []
    /// The slugs of all codes so far.
    var categorySlugs: [Slug] = []
    var areaSlugs: [Slug] = []

    init() {
        keys.reserveCapacity(EventBlock.size * 20)
        keyEnds.reserveCapacity(EventBlock.size)
        days.reserveCapacity(EventBlock.size)
        minutes.reserveCapacity(EventBlock.size)
        categories.reserveCapacity(EventBlock.size)
        areas.reserveCapacity(EventBlock.size)
        rows.reserveCapacity(EventBlock.size)
    }

    var count: Int { days.count }
    var isFull: Bool { count >= EventBlock.size }

    mutating func add(key: UnsafeBufferPointer<UInt8>, day: Int, minute: Int?, category: Int, area: Int, row: Int) {
        keys.append(contentsOf: key)
        keyEnds.append(keys.count)
        days.append(Int32(truncatingIfNeeded: day))
        minutes.append(Int16(truncatingIfNeeded: minute ?? -1))
        categories.append(Int32(truncatingIfNeeded: category))
        areas.append(Int32(truncatingIfNeeded: area))
        rows.append(Int32(truncatingIfNeeded: row))
    }

    /// The key of an event.
    func withKey<Answer>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Answer) rethrows -> Answer {
        let range = (index == 0 ? 0 : keyEnds[index - 1])..<keyEnds[index]
        return try keys.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
