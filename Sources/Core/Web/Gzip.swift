import CZlib

/// Compression of answers by zlib.
enum Gzip {
    /// The bytes as gzip; nil when zlib has no memory for it.
    static func compress(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        var stream = z_stream()
        guard samsyn_gzip_begin(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        return bytes.withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: room) { target, filled in
                // zlib does not write through next_in; the C interface merely lacks the const.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                let finished = deflate(&stream, Z_FINISH) == Z_STREAM_END
                filled = finished ? room - Int(stream.avail_out) : 0
            }
        }
    }
}
