import Glibc

/// A file as it was handed over: in memory, or on disk where it is read a piece at a time.
package enum FileContent: Sendable, Hashable {
    /// The whole file.
    case memory([UInt8])
    /// A file that stays where it is; its size in bytes.
    case disk(path: String, size: Int)

    /// Bytes, packed as the file is.
    package var size: Int {
        switch self {
        case .memory(let bytes): bytes.count
        case .disk(_, let size): size
        }
    }

    /// The first bytes, unpacked when the file is packed with gzip; fewer when there are no more or they cannot be read.
    package func opening(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        // What is wrong with the file shows, with words, when it is read in earnest.
        try? eachChunk { chunk in
            bytes.append(contentsOf: chunk.prefix(count - bytes.count))
            if bytes.count >= count { throw Enough() }
        }
        return bytes
    }

    /// Hands over the content in order, a megabyte at the most at a time; a file packed with gzip is unpacked on the way.
    ///
    /// A chunk is only good during the call. Memory does not grow with the file.
    /// - Throws: `TableFlaw` when the file cannot be read, is cut or damaged, or unpacks to more than 2 GB; whatever `body` throws.
    package func eachChunk(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        try eachChunk(upTo: FileLimits.standard.unpacked, body)
    }

    /// As `eachChunk(_:)` with a limit of its own for what a packed file may unpack to, in bytes.
    func eachChunk(upTo limit: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        guard isPacked else { return try eachStoredChunk(body) }
        var unpacking = try GzipReading(limit: limit)
        try eachStoredChunk { try unpacking.read($0, body) }
        try unpacking.finish()
    }

    /// True when the file is packed with gzip.
    var isPacked: Bool {
        var first: [UInt8] = []
        try? eachStoredChunk { chunk in
            first = Array(chunk.prefix(2))
            throw Enough()
        }
        return first == [0x1F, 0x8B]
    }

    /// Hands over the file as it is stored, a megabyte at the most at a time: what is packed stays packed.
    ///
    /// A chunk is only good during the call.
    /// - Throws: `TableFlaw.unreadable` when the file cannot be read; whatever `body` throws.
    package func eachStoredChunk(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        switch self {
        case .memory(let bytes):
            try bytes.withUnsafeBufferPointer { all in
                for start in stride(from: 0, to: all.count, by: FileContent.chunkSize) {
                    try body(UnsafeBufferPointer(rebasing: all[start..<min(start + FileContent.chunkSize, all.count)]))
                }
            }
        case .disk(let path, _): try FileContent.read(path, body)
        }
    }

    private static func read(_ path: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw TableFlaw.unreadable }
        defer { close(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(file, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw TableFlaw.unreadable }
            guard count > 0 else { return }
            try body(UnsafeBufferPointer(rebasing: buffer.assumingMemoryBound(to: UInt8.self)[..<count]))
        }
    }

    private static let chunkSize = 1 << 20

    /// Ends a reading that has what it came for.
    private struct Enough: Error {}
}
