import Foundation

/// The pieces of the log that a generation has, and where the next one begins.
struct WalTrail: Sendable {
    let generation: WalFolder.Generation
    /// Where the pieces are laid.
    var folder: String
    /// How often the log has begun anew.
    private(set) var epoch = 1
    /// Pieces laid.
    private(set) var segments = 0
    /// True until the log has begun anew since it was last held.
    var mayBeginAnew = true
    private var position: WalPosition?

    init(generation: WalFolder.Generation, folder: String) {
        (self.generation, self.folder) = (generation, folder)
    }

    /// Bytes of the log that are copied.
    var size: Int { position?.offset ?? 0 }
    /// Frames of the log that are copied.
    var frames: Int { position?.frames ?? 0 }

    /// Copies every whole change of the log that has not been copied.
    /// - Parameter frames: how many the log is known to have; when that many are copied already, nothing is read.
    /// - Throws: `WalRun.Lost` when the log cannot be the one that follows.
    mutating func copy(_ log: String, upTo frames: Int? = nil) throws {
        guard Disk.exists(log) else { return }
        let reading = try WalReading(log)
        defer { reading.close() }
        // A log that begins anew while it is read shows in its header, and is then read again.
        for _ in 0..<4 where try copyOnce(reading, frames) { return }
    }

    /// - Returns: false when the log began anew meanwhile.
    private mutating func copyOnce(_ reading: WalReading, _ frames: Int?) throws -> Bool {
        let bytes = try reading.headerBytes()
        guard let header = WalPosition(header: bytes) else { return true }
        let isAnew = position.map { $0.salt != header.salt } ?? false
        if let position, !isAnew, position.frames == frames { return true }
        if isAnew, !mayBeginAnew { throw WalRun.Lost() }
        let (start, begin) = isAnew || position == nil ? (header, 0) : (position ?? header, size)
        let passing = folder + "/next.part"
        try? FileManager.default.removeItem(atPath: passing)
        let output = try Disk.make(passing)
        defer {
            try? output.close()
            try? FileManager.default.removeItem(atPath: passing)
        }
        if begin == 0 { try output.write(contentsOf: Data(bytes)) }
        let end = try reading.changes(from: start) { try output.write(contentsOf: $0) }
        guard try reading.headerBytes() == bytes else { return false }
        guard end.offset > start.offset else { return true }
        try output.truncate(atOffset: UInt64(end.offset - begin))
        try output.synchronize()
        try lay(passing, begin, end, isAnew: isAnew)
        return true
    }

    private mutating func lay(_ passing: String, _ begin: Int, _ end: WalPosition, isAnew: Bool) throws {
        let next = WalFolder.Segment(number: segments + 1, epoch: epoch + (isAnew ? 1 : 0), from: begin, through: end.offset)
        try Disk.move(passing, to: "\(folder)/\(next.name)")
        (segments, epoch, position) = (next.number, next.epoch, end)
        if isAnew { mayBeginAnew = false }
    }
}
