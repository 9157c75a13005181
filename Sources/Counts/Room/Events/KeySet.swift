/// Remembers which keys have come, some ten bytes for each.
///
/// Two different keys are taken for one no more often than chance: for a million keys one time in forty million. The seed is made of the file's own
/// hash, so no file can be written to make it happen.
struct KeySet: Sendable {
    private let seed: UInt64
    /// By the hash's lowest bits, so that a part can grow without the whole being there twice.
    private var parts: [Part]

    /// - Parameter fileHash: the file's SHA-256 in hexadecimal.
    init(fileHash: String) {
        seed = UInt64(fileHash.prefix(16), radix: 16) ?? 1
        parts = Array(repeating: Part(), count: 64)
    }

    /// Takes a key in; false when it has come before.
    /// - Complexity: O(1).
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let hash = max(ByteHash.hash(key, seed: seed), 1)
        return parts[Int(hash & 63)].insert(hash)
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
