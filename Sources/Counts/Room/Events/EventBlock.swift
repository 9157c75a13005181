import Picture

/// A thousand events on their way from the reader of the file to the store, together so that none of them needs memory of its own.
struct EventBlock: Sendable {
    /// How many events a block holds.
    static let size = 1024

    /// An event but for its key.
    struct Entry: Sendable {
        /// Where its key ends in `keys`.
        fileprivate let keyEnd: Int32
        /// Days since 1970-01-01.
        let day: Int32
        /// Of the day; −1 when only the day is known.
        let minute: Int16
        let category: Int32
        let area: Int32
        let row: Int32
    }

    private(set) var entries: [Entry] = []
    private var keys: [UInt8] = []
    /// The slugs of all codes so far.
    var categorySlugs: [Slug] = []
    var areaSlugs: [Slug] = []

    init() {
        keys.reserveCapacity(EventBlock.size * 20)
        entries.reserveCapacity(EventBlock.size)
    }

    var count: Int { entries.count }
    var isFull: Bool { count >= EventBlock.size }
    /// Bytes of all keys.
    var keySize: Int { keys.count }

    mutating func add(key: UnsafeBufferPointer<UInt8>, day: Int, minute: Int?, category: Int, area: Int, row: Int) {
        keys.append(contentsOf: key)
        entries.append(
            Entry(
                keyEnd: Int32(truncatingIfNeeded: keys.count), day: Int32(truncatingIfNeeded: day), minute: Int16(truncatingIfNeeded: minute ?? -1),
                category: Int32(truncatingIfNeeded: category), area: Int32(truncatingIfNeeded: area), row: Int32(truncatingIfNeeded: row)))
    }

    /// The key of an event.
    func withKey<Answer>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Answer) rethrows -> Answer {
        let range = (index == 0 ? 0 : Int(entries[index - 1].keyEnd))..<Int(entries[index].keyEnd)
        return try keys.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
