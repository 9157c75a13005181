/// How many events fell on each weekday and hour: 168 counts, Monday from midnight first.
package struct WeekHours: Sendable, Hashable {
    /// Seven days of 24 hours.
    package static let slots = 168

    /// 168 counts, each 0 or more.
    package private(set) var counts: [Int]

    package init() { counts = Array(repeating: 0, count: WeekHours.slots) }

    /// Nil unless there are 168 counts, none below 0.
    package init?(_ counts: [Int]) {
        guard counts.count == WeekHours.slots, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        self.counts = counts
    }

    /// Reads counts with a space between: `0 0 3 …`.
    init?(text: String) { self.init(text.split(separator: " ").compactMap { Int($0) }) }

    /// All events.
    package var total: Int { counts.reduce(0, +) }

    /// - Parameters:
    ///   - weekday: 1 is Monday, 7 is Sunday.
    ///   - hour: 0–23.
    package func count(weekday: Int, hour: Int) -> Int {
        let slot = (weekday - 1) * 24 + hour
        return (1...7).contains(weekday) && (0..<24).contains(hour) ? counts[slot] : 0
    }

    /// The counts with a space between.
    var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(WeekHours.slots * 2)
        for count in counts {
            if !bytes.isEmpty { bytes.append(32) }
            if count < 10 { bytes.append(48 + UInt8(count)) } else { bytes.append(contentsOf: String(count).utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func + (left: WeekHours, right: WeekHours) -> WeekHours {
        var sum = left
        for slot in sum.counts.indices { sum.counts[slot] += right.counts[slot] }
        return sum
    }
}
