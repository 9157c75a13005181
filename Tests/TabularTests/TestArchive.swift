/// A zip archive made by hand, so that a test can also make a bad one.
struct TestArchive {
    /// One part of the archive.
    struct Part {
        let name: String
        let bytes: [UInt8]
        /// What the archive says the part unpacks to; its real size unless told.
        var declared: Int?
        var isEncrypted = false
    }

    var parts: [Part] = []

    mutating func add(_ name: String, _ text: String) { parts.append(Part(name: name, bytes: Array(text.utf8))) }

    /// The whole archive.
    var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = TestArchive.deflated(part.bytes)
            let head = header(of: part, packed: packed.count)
            directory +=
                [0x50, 0x4B, 1, 2, 20, 0] + head + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(body.count, 4) + Array(part.name.utf8)
            body += [0x50, 0x4B, 3, 4] + head + Array(part.name.utf8) + packed
        }
        let count = le(parts.count, 2)
        return body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + le(directory.count, 4) + le(body.count, 4) + [0, 0]
    }

    private func header(of part: Part, packed: Int) -> [UInt8] {
        let sums = le(Int(TestArchive.checksum(part.bytes)), 4) + le(packed, 4) + le(part.declared ?? part.bytes.count, 4)
        return le(20, 2) + le(part.isEncrypted ? 1 : 0, 2) + le(8, 2) + le(0, 4) + sums + le(part.name.utf8.count, 2) + le(0, 2)
    }

    private func le(_ value: Int, _ count: Int) -> [UInt8] { TestArchive.le(value, count) }

    private static func le(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    /// Deflate that packs nothing: blocks of at most 65,535 bytes as they are.
    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = []
        var start = 0
        repeat {
            let end = min(start + 65_535, bytes.count)
            packed += [end == bytes.count ? 1 : 0] + le(end - start, 2) + le(~(end - start), 2) + bytes[start..<end]
            start = end
        } while start < bytes.count
        return packed
    }

    /// A gzip file of the bytes.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes) + le(Int(checksum(bytes)), 4) + le(bytes.count, 4)
    }

    /// CRC-32, as zip and gzip use it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
}
