/// Hashes short texts as they stand in a file, without making strings of them.
enum ByteHash {
    private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A hash of the bytes. Two texts hash the same no more often than chance: 1 in 2^64.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = mix(seed ^ UInt64(raw.count), prime)
        var index = 0
        while index + 8 <= raw.count {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self), prime)
            index += 8
        }
        guard index < raw.count else { return mix(hash, seed | 1) }
        var tail: UInt64 = 0
        for byte in raw[index...] { tail = tail << 8 | UInt64(byte) }
        return mix(mix(hash ^ tail, prime), seed | 1)
    }

    /// Both halves of the full product, laid over each other.
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return (product.high ^ product.low) &+ left.byteSwapped
    }
}

/// Numbers texts in the order they first come: few texts, asked for a million times.
struct ByteTable: Sendable {
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    private var hashes: [UInt64] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// The number of a text; nil when it has not come before.
    func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        let hash = ByteHash.hash(text, seed: 0)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, holds(text, number) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a text that has not come before; answers its number.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        hashes.append(ByteHash.hash(text, seed: 0))
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        guard ends.count * 2 > slots.count else {
            place(ends.count - 1)
            return ends.count - 1
        }
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in hashes.indices { place(number) }
        return ends.count - 1
    }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
    }

    private func holds(_ text: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        let begin = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - begin == text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < text.count, bytes[begin + index] == text[index] { index += 1 }
            return index == text.count
        }
    }
}
