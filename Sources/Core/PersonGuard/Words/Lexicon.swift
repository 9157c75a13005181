/// What is known of words, in one table of their hashes.
///
/// Open addressing in a power of two, at most half full: a look-up reads one or two places. A word is kept as 64 bits of hash and never as
/// text; that two of the few thousand words and a new one share all 64 bits will not be seen.
struct HashTable<Classes: OptionSet & Sendable>: Sendable {
    private struct Entry {
        var hash: UInt64 = 0
        var classes: Classes = []
    }

    private var entries: [Entry]
    private var used = 0

    init(capacity: Int = 16_384) { entries = [Entry](repeating: Entry(), count: capacity) }

    /// What a word is; nothing when it is not known.
    func classes(of hash: UInt64) -> Classes {
        var place = Int(truncatingIfNeeded: hash) & (entries.count - 1)
        while entries[place].hash != 0 {
            if entries[place].hash == hash { return entries[place].classes }
            place = (place + 1) & (entries.count - 1)
        }
        return []
    }

    mutating func add(_ hash: UInt64, _ classes: Classes) {
        if used * 2 >= entries.count { grow() }
        var place = Int(truncatingIfNeeded: hash) & (entries.count - 1)
        while entries[place].hash != 0, entries[place].hash != hash { place = (place + 1) & (entries.count - 1) }
        if entries[place].hash == 0 { used += 1 }
        entries[place].hash = hash
        entries[place].classes.formUnion(classes)
    }

    mutating func remove(_ hash: UInt64, _ classes: Classes) {
        var place = Int(truncatingIfNeeded: hash) & (entries.count - 1)
        while entries[place].hash != 0 {
            if entries[place].hash == hash { entries[place].classes.subtract(classes) }
            place = (place + 1) & (entries.count - 1)
        }
    }

    private mutating func grow() {
        var larger = HashTable(capacity: entries.count * 2)
        for entry in entries where entry.hash != 0 { larger.add(entry.hash, entry.classes) }
        self = larger
    }
}

/// Every word the guard knows, with what it is.
typealias Lexicon = HashTable<WordClass>

extension HashTable {
    /// Every word of a list parted by white space.
    mutating func add(_ words: String, _ classes: Classes) {
        for word in words.split(whereSeparator: \.isWhitespace) { add(Letters.hash(String(word)), classes) }
    }

    mutating func remove(_ words: String, _ classes: Classes) {
        for word in words.split(whereSeparator: \.isWhitespace) { remove(Letters.hash(String(word)), classes) }
    }
}

/// How letters become a hash.
enum Letters {
    /// Of a word as it is written, without its case and accents.
    static func hash(_ word: String) -> UInt64 {
        let signs = word.unicodeScalars.map { Sign($0) }.filter { $0.kind == .letter }.map(\.code)
        return signs.withUnsafeBufferPointer { hashes($0, 0..<signs.count).whole }
    }

    /// FNV-1a of some letters, and of the same without the last.
    static func hashes(_ signs: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (whole: UInt64, stem: UInt64) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var before = hash
        for place in range {
            before = hash
            hash = (hash ^ UInt64(signs[place])) &* 0x0000_0100_0000_01B3
        }
        return (settled(hash), settled(before))
    }

    /// FNV's low bits are weak for short words; and 0 means an empty place.
    private static func settled(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 29)) | 1 }
}

extension WordLists {
    /// The words of a list parted by white space, by their hashes: for what is asked in one place and is no class of words.
    static func hashes(of list: String) -> Set<UInt64> { Set(list.split(whereSeparator: \.isWhitespace).map { Letters.hash(String($0)) }) }
}
