import Almanac
import Picture
import Storage

/// Holds the events of a delivery against those that the source has: new, changed, the same, or gone.
struct EventMatching {
    private(set) var new = 0
    private(set) var changed = 0
    private(set) var same = 0
    private let store: EventStore
    /// False when the source has no events: then every one is new.
    let isKnown: Bool
    /// Numbers of the rows that the delivery has told of again, one bit for each.
    private var seen: [UInt64] = []

    init(_ store: EventStore, _ reader: Reader) throws {
        self.store = store
        isKnown = try store.isKnown(reader)
    }

    /// What became of the events; a stretch that becomes covered is a change when nothing else is.
    func tally(coverage: Int) -> RowTally { RowTally(new: new, changed: changed > 0 || new > 0 ? changed : coverage, same: same) }

    /// Counts events of a source that had none.
    mutating func takeNew(_ count: Int) { new += count }

    /// Places in a block of the events to store; `end` gets the number of a row that a changed event ends.
    mutating func take(_ block: EventBlock, _ reader: Reader, end: (Int64) throws -> Void) throws -> [Int] {
        guard isKnown else {
            new += block.count
            return Array(0..<block.count)
        }
        return try (0..<block.count).filter { index in
            let key = block.withKey(index) { String(decoding: $0, as: UTF8.self) }
            guard let standing = try store.standing(key, reader) else {
                new += 1
                return true
            }
            mark(standing.id)
            guard !EventMatching.isSame(standing, block, index) else {
                same += 1
                return false
            }
            changed += 1
            try end(standing.id)
            return true
        }
    }

    /// Events that the source has had in the areas and the time of the delivery, but that are not in it: the first few, and how many.
    func vanished(areas: Set<String>, days: ClosedRange<Int>, upTo last: Int64, _ reader: Reader) throws -> (keys: [String], count: Int) {
        guard isKnown else { return ([], 0) }
        var gone: [Int64] = []
        var count = 0
        try store.each(reader) { standing, _, _ in
            guard standing.id < last, areas.contains(standing.area), days.contains(standing.day.daysSince1970), !isMarked(standing.id) else { return }
            count += 1
            if gone.count < 5 { gone.append(standing.id) }
        }
        return (try store.keys(of: gone, reader), count)
    }

    private static func isSame(_ standing: EventStore.Standing, _ block: EventBlock, _ index: Int) -> Bool {
        let event = block.entries[index]
        return standing.day.daysSince1970 == Int(event.day) && standing.minute ?? -1 == Int(event.minute)
            && standing.category == block.categorySlugs[Int(event.category)].text && standing.area == block.areaSlugs[Int(event.area)].text
    }

    private mutating func mark(_ id: Int64) {
        let (word, bit) = Int(id).quotientAndRemainder(dividingBy: 64)
        if word >= seen.count { seen.append(contentsOf: repeatElement(0, count: word - seen.count + 1)) }
        seen[word] |= 1 << UInt64(bit)
    }

    private func isMarked(_ id: Int64) -> Bool {
        let (word, bit) = Int(id).quotientAndRemainder(dividingBy: 64)
        return word < seen.count && seen[word] & 1 << UInt64(bit) != 0
    }
}
