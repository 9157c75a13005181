import Crypto
package import Tabular

/// Gathers rows into one SHA-256, each value with its kind and length before it so that no two different rows read the same.
struct Digest {
    private var hash = SHA256()
    private(set) var rows: Int64 = 0

    init(salt: [UInt8]) { hash.update(data: salt) }

    mutating func add(_ values: [Bind]) {
        rows += 1
        var bytes: [UInt8] = []
        bytes.reserveCapacity(values.count * 16)
        Digest.append(row: values, to: &bytes)
        hash.update(data: bytes)
    }

    /// Adds rows that are already in the digest's form: many at once, in one block.
    mutating func add(rows bytes: UnsafeRawBufferPointer, count: Int64) {
        rows += count
        hash.update(bufferPointer: bytes)
    }

    var value: [UInt8] { hash.finalize().withUnsafeBytes { Array($0) } }

    static func of(_ values: [Bind], salt: [UInt8]) -> [UInt8] {
        var digest = Digest(salt: salt)
        digest.add(values)
        return digest.value
    }

    /// A row in the digest's form, which `TrailFormReader` reads.
    static func append(row values: [Bind], to bytes: inout [UInt8]) {
        for value in values { append(value, to: &bytes) }
        bytes.append(UInt8(ascii: ";"))
    }

    private static func append(_ value: Bind, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(UInt8(ascii: "n"))
        case .int(let number): append("i", String(number), to: &bytes)
        case .real(let number): append("r", String(number.bitPattern, radix: 16), to: &bytes)
        case .text(let text): append("t", text, to: &bytes)
        case .blob(let blob): blob.withUnsafeBufferPointer { append("b", $0, to: &bytes) }
        }
    }

    private static func append(_ kind: Unicode.Scalar, _ content: String, to bytes: inout [UInt8]) {
        var content = content
        content.withUTF8 { append(kind, $0, to: &bytes) }
    }

    private static func append(_ kind: Unicode.Scalar, _ content: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: kind))
        append(length: content.count, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: content)
    }

    private static func append(length: Int, to bytes: inout [UInt8]) {
        if length > 9 { append(length: length / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(length % 10))
    }
}

/// The SHA-256 of a file, in lower-case hexadecimal, and other hashes shown to people.
package enum Sha256 {
    package static func hex(of bytes: [UInt8]) -> String { hex(Array(SHA256.hash(data: bytes))) }

    /// The hash of a file, read a piece at a time.
    package static func hex(of content: FileContent) throws -> String {
        var hash = SHA256()
        try content.eachStoredChunk { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        return hex(Array(hash.finalize()))
    }

    package static func hex(_ digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
