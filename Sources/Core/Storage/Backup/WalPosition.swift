/// How far a write-ahead log of SQLite has been read, always just after a frame that ended a change.
///
/// The log is a header of 32 bytes and then frames: 24 bytes and one page. Each frame carries the salt of the header, the size of the whole file when it
/// ends a change (else 0), and a sum over everything before it, so that a frame left over from before, or half written, is never taken for one of this
/// log. - SeeAlso: https://www.sqlite.org/fileformat2.html, section 4.
struct WalPosition: Sendable, Hashable {
    static let headerSize = 32
    static let frameHead = 24

    /// Bytes of a page.
    let pageSize: Int
    /// Eight bytes that are new whenever the log begins anew.
    let salt: UInt64
    /// True when the sums are made over words with the high byte first.
    private let isBigEndian: Bool
    /// The running sum.
    private var sums: Sums
    /// Bytes read of the log, the header among them.
    private(set) var offset: Int

    private struct Sums: Hashable, Sendable {
        var first: UInt32 = 0
        var second: UInt32 = 0
    }

    /// The beginning of a log.
    /// - Parameter header: its first 32 bytes.
    /// - Returns: nil when they are no whole header.
    init?(header bytes: [UInt8]) {
        guard bytes.count == WalPosition.headerSize else { return nil }
        let words = stride(from: 0, to: bytes.count, by: 4).map { start in bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
        guard words[0] & 0xFFFF_FFFE == 0x377F_0682, words[1] == 3_007_000, (512...65_536).contains(words[2]), words[2].nonzeroBitCount == 1 else {
            return nil
        }
        pageSize = Int(words[2])
        salt = UInt64(words[4]) << 32 | UInt64(words[5])
        isBigEndian = words[0] & 1 == 1
        let isBigEndian = isBigEndian
        sums = bytes.withUnsafeBytes { WalPosition.sum(Sums(), UnsafeRawBufferPointer(rebasing: $0[..<24]), isBigEndian) }
        offset = WalPosition.headerSize
        guard sums == Sums(first: words[6], second: words[7]) else { return nil }
    }

    /// Bytes of a frame.
    var frameSize: Int { WalPosition.frameHead + pageSize }
    /// Whole frames read.
    var frames: Int { (offset - WalPosition.headerSize) / frameSize }

    /// Steps over a frame that continues the log.
    /// - Returns: true when it ends a change; nil when the bytes are no frame of this log, and then nothing is stepped over.
    mutating func step(over frame: UnsafeRawBufferPointer) -> Bool? {
        let word = { (place: Int) in UInt32(bigEndian: frame.loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
        guard frame.count == frameSize, word(0) != 0, UInt64(word(8)) << 32 | UInt64(word(12)) == salt else { return nil }
        let head = WalPosition.sum(sums, UnsafeRawBufferPointer(rebasing: frame[..<8]), isBigEndian)
        let whole = WalPosition.sum(head, UnsafeRawBufferPointer(rebasing: frame[WalPosition.frameHead...]), isBigEndian)
        guard whole == Sums(first: word(16), second: word(20)) else { return nil }
        (sums, offset) = (whole, offset + frameSize)
        return word(4) != 0
    }

    private static func sum(_ before: Sums, _ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool) -> Sums {
        var (first, second) = (before.first, before.second)
        for place in stride(from: 0, to: bytes.count, by: 8) {
            let left = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
            let right = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
            first = first &+ (isBigEndian ? left.bigEndian : left.littleEndian) &+ second
            second = second &+ (isBigEndian ? right.bigEndian : right.littleEndian) &+ first
        }
        return Sums(first: first, second: second)
    }
}
