import CZip

/// A zip archive that is open for reading; closed when it is let go.
///
/// Made by `reading`, which keeps the bytes in place for as long as the archive is open.
final class ZipArchive {
    private let handle: OpaquePointer
    let limits: FileLimits

    private init(_ handle: OpaquePointer, _ limits: FileLimits) {
        self.handle = handle
        self.limits = limits
    }

    deinit { zip_discard(handle) }

    /// Opens the content as an archive for the length of `body`.
    /// - Throws: `TableFlaw` when it is no whole archive or has too many parts; whatever `body` throws.
    static func reading<Result>(
        _ content: FileContent, _ limits: FileLimits, _ body: (ZipArchive) throws -> Result
    ) throws -> Result {
        let declared = try ZipTail.entries(of: content)
        guard declared <= limits.entries else { throw TableFlaw.entries(limit: limits.entries) }
        switch content {
        case .disk(let path, _):
            guard let handle = zip_open(path, ZIP_RDONLY, nil) else { throw TableFlaw.cut }
            return try body(ZipArchive(handle, limits))
        case .memory(let bytes):
            return try bytes.withUnsafeBytes { bytes in
                guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else {
                    throw TableFlaw.unreadable
                }
                guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
                    zip_source_free(source)
                    throw TableFlaw.cut
                }
                return try body(ZipArchive(handle, limits))
            }
        }
    }

    /// True when there is such a part; capitals do not matter.
    func has(_ part: String) -> Bool { index(of: part) != nil }

    /// Hands over a part in order, unpacked, a piece at a time; a piece is only good during the call.
    /// - Throws: `TableFlaw` when there is no such part, when it is larger than `limit`, protected or damaged; whatever `body` throws.
    func read(_ part: String, upTo limit: Int, _ body: (UnsafeBufferPointer<CChar>) throws -> Void) throws {
        guard let index = index(of: part) else { throw TableFlaw.damaged(part: part) }
        let declared = try declaredSize(of: index, part, limit)
        guard let file = zip_fopen_index(handle, index, 0) else { throw TableFlaw.damaged(part: part) }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 1 << 17)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
            guard count >= 0 else { throw TableFlaw.damaged(part: part) }
            guard count > 0 else { break }
            total += count
            guard total <= limit else { throw TableFlaw.inflates(limit: limit) }
            try body(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
        guard declared.map({ $0 == total }) ?? true else { throw TableFlaw.damaged(part: part) }
    }

    /// The size a part says it has, when it says one that can be believed.
    private func declaredSize(of index: UInt64, _ part: String, _ limit: Int) throws(TableFlaw) -> Int? {
        var state = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &state) == 0 else { throw .damaged(part: part) }
        if state.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, state.encryption_method != ZIP_EM_NONE { throw .encrypted }
        guard state.valid & UInt64(ZIP_STAT_SIZE) != 0 else { return nil }
        guard state.size <= UInt64(limit) else { throw .inflates(limit: limit) }
        let isLarge = state.size > UInt64(limits.ratioFloor) && state.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0
        if isLarge, state.size / max(state.comp_size, 1) > UInt64(limits.ratio) { throw .inflates(limit: limits.ratioFloor) }
        return Int(state.size)
    }

    private func index(of part: String) -> UInt64? {
        for flags in [0, UInt32(ZIP_FL_NOCASE)] {
            let found = zip_name_locate(handle, part, flags)
            if found >= 0 { return UInt64(found) }
        }
        return nil
    }
}

/// The end of a zip archive, where it says how many parts it has.
///
/// Looked at before the archive is opened, since opening makes room for as many as it says.
enum ZipTail {
    /// The most parts that any of its endings declare.
    /// - Throws: `TableFlaw.cut` when it has no ending, as when the file was cut short.
    static func entries(of content: FileContent) throws -> Int {
        let tail = try bytes(of: content)
        var most: Int?
        for index in tail.indices.dropLast(21) where tail[index] == 0x50 && tail[index + 1] == 0x4B {
            switch (tail[index + 2], tail[index + 3]) {
            case (5, 6): most = max(most ?? 0, number(tail, at: index + 10, count: 2))
            // The long form of the ending: the count is 8 bytes, 32 bytes in.
            case (6, 6) where index + 40 <= tail.count: most = max(most ?? 0, number(tail, at: index + 32, count: 8))
            default: break
            }
        }
        guard let most else { throw TableFlaw.cut }
        return most
    }

    private static func number(_ bytes: [UInt8], at start: Int, count: Int) -> Int {
        let value = bytes[start..<start + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(clamping: value)
    }

    /// The last bytes: an ending is 22 bytes and a comment of at most 65,535; the long form stands right before it.
    private static func bytes(of content: FileContent) throws -> [UInt8] {
        let length = 1 << 17
        if case .memory(let all) = content { return Array(all.suffix(length)) }
        var kept: [UInt8] = []
        try content.eachStoredChunk { chunk in
            kept = Array((kept.suffix(length) + chunk.suffix(length)).suffix(length))
        }
        return kept
    }
}
