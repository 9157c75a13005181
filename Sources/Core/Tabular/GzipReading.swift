import CZlib

/// Unpacks gzip a chunk at a time, also when several packed pieces stand after each other.
struct GzipReading: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableBufferPointer<UInt8>
    private let limit: Int
    private var total = 0
    /// True between two packed pieces, where the file may end.
    private var isWhole = false

    /// Begins; more than `limit` bytes are refused.
    init(limit: Int) throws(TableFlaw) {
        self.limit = limit
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        output = .allocate(capacity: 1 << 17)
        // 32 more than the largest window: zlib looks for the head of gzip itself.
        let begun = inflateInit2_(stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { throw .damaged(part: nil) }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    /// Unpacks a chunk; what comes out is only good during the call.
    mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        stream.pointee.next_in = UnsafeMutablePointer(mutating: chunk.baseAddress)
        stream.pointee.avail_in = UInt32(chunk.count)
        repeat {
            if isWhole {
                // Zeros may fill out the end of a file; anything else begins a new piece.
                guard let next = stream.pointee.next_in, stream.pointee.avail_in > 0, next.pointee == 0x1F else { return }
                inflateReset(stream)
                isWhole = false
            }
            try step(body)
        } while stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
    }

    /// Ends the file.
    func finish() throws(TableFlaw) {
        guard isWhole else { throw .cut }
    }

    private mutating func step(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let result = inflate(stream, Z_NO_FLUSH)
        guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { throw TableFlaw.damaged(part: nil) }
        isWhole = result == Z_STREAM_END
        let count = output.count - Int(stream.pointee.avail_out)
        total += count
        guard total <= limit else { throw TableFlaw.inflates(limit: limit) }
        if count > 0 { try body(UnsafeBufferPointer(rebasing: output[..<count])) }
    }
}
