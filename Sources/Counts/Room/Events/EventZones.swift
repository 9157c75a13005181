import Almanac
import Picture
import Tabular

/// How many moments of a file say their own time zone, and the first of them: they are told in Swedish time, and a reader must know.
struct EventZones: Sendable {
    private(set) var count = 0
    private(set) var first: (text: String, told: String, row: Int)?

    /// Takes a look at the cell that the moment stands in, counted from 0.
    mutating func look(at record: TableRecord, _ cell: Int) {
        guard record.withBytes(cell, EventZones.saysZone) else { return }
        count += 1
        guard first == nil else { return }
        let text = String.trimmed(record.text(cell))
        guard case .moment(let day, let minute) = MomentText.read(text) else {
            count = 0
            return
        }
        let clock = "\(minute / 60 < 10 ? "0" : "")\(minute / 60).\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        first = (text, "\(Swedish.date(day)) kl. \(clock)", record.number)
    }

    /// True for a time that ends in `Z`, or in a sign and the hours and minutes of an offset.
    private static func saysZone(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 16, let last = bytes.last else { return false }
        if last == UInt8(ascii: "Z") || last == UInt8(ascii: "z") { return true }
        return bytes[(bytes.count - 6)...].contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } && bytes.contains(UInt8(ascii: ":"))
    }
}
