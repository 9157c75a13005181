/// Remembers which keys have come, some ten bytes for each.
///
/// Registers number their events, so most files have their keys in order: as long as each comes after the one before it none can have come twice, and
/// nothing is looked up.
///
/// Two different keys are taken for one no more often than chance: for a million keys one time in forty million. The seed is made of the file's own
/// hash, so no file can be written to make it happen.
struct KeySet: Sendable {
    private let seed: UInt64
    /// The hashes of keys in order, in pieces so that the whole is never there twice.
    private var ordered: [[UInt64]] = []
    /// The newest of the keys in order.
    private var last: [UInt8] = []
    /// By the hash's lowest bits, so that a part can grow without the whole being there twice; none as long as the keys come in order.
    private var parts: [Part] = []

    /// Keys of a piece: two megabytes, more than anything else that is held and let go, so that the system gets the memory back once the file has ended.
    private static let piece = 1 << 18

    /// - Parameter fileHash: the file's SHA-256 in hexadecimal.
    init(fileHash: String) { seed = UInt64(fileHash.prefix(16), radix: 16) ?? 1 }

    /// Takes a key in; false when it has come before.
    /// - Complexity: O(1), and O(length) for keys in order.
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let hash = max(ByteHash.hash(key, seed: seed), 1)
        if parts.isEmpty {
            guard !isNext(key) else {
                append(hash)
                return true
            }
            leaveOrder()
        }
        return parts[Int(hash & 63)].insert(hash)
    }

    /// True for a key that comes after all before it, which it then is the newest of.
    private mutating func isNext(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let isAfter = last.withUnsafeBufferPointer { last in
            let (length, count) = (min(last.count, key.count), last.count)
            var index = 0
            while index < length, last[index] == key[index] { index += 1 }
            return index < length ? last[index] < key[index] : key.count > count
        }
        guard isAfter else { return false }
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: key)
        return true
    }

    private mutating func append(_ hash: UInt64) {
        if ordered.last?.count ?? KeySet.piece >= KeySet.piece {
            var piece: [UInt64] = []
            piece.reserveCapacity(KeySet.piece)
            ordered.append(piece)
        }
        ordered[ordered.count - 1].append(hash)
    }

    /// From now on every key is looked up among those before it.
    private mutating func leaveOrder() {
        parts = Array(repeating: Part(), count: 64)
        while let piece = ordered.popLast() {
            for hash in piece { _ = parts[Int(hash & 63)].insert(hash) }
        }
    }

    private struct Part: Sendable {
        /// Each hash at its own place or the nearest free one after it; 0 where there is none.
        private var slots = [UInt64](repeating: 0, count: 32)
        private var count = 0

        mutating func insert(_ hash: UInt64) -> Bool {
            if count * 10 >= slots.count * 7 { grow() }
            let isNew = Part.place(hash, in: &slots)
            count += isNew ? 1 : 0
            return isNew
        }

        /// False when the hash is there already.
        private static func place(_ hash: UInt64, in slots: inout [UInt64]) -> Bool {
            slots.withUnsafeMutableBufferPointer { slots in
                var slot = Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
                while slots[slot] != 0 {
                    if slots[slot] == hash { return false }
                    slot = slot + 1 == slots.count ? 0 : slot + 1
                }
                slots[slot] = hash
                return true
            }
        }

        private mutating func grow() {
            var larger = [UInt64](repeating: 0, count: slots.count + slots.count / 4)
            for hash in slots where hash != 0 { _ = Part.place(hash, in: &larger) }
            slots = larger
        }
    }
}
