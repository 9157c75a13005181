import Foundation

/// Reads a write-ahead log, or a piece of one, change by change.
struct WalReading {
    /// Bytes read at a time, about.
    private static let piece = 1 << 20

    private let file: FileHandle
    /// Where in the log the file begins.
    private let begin: Int

    /// - Parameter begin: where in the log the file begins.
    init(_ path: String, begin: Int = 0) throws {
        file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self.begin = begin
    }

    func close() { try? file.close() }

    /// The log's beginning; nil while there is none, or when it is being written.
    func header() throws -> WalPosition? { try WalPosition(header: bytes(at: 0, WalPosition.headerSize)) }

    /// The header's bytes, as they stand.
    func headerBytes() throws -> [UInt8] { try bytes(at: 0, WalPosition.headerSize) }

    /// Reads on from a position to the end of the last whole change, and hands over the bytes of every whole frame on the way, those after it among them.
    /// - Returns: the position after the last whole change; the one it began at when there is none.
    func changes(from start: WalPosition, _ body: (Data) throws -> Void) throws -> WalPosition {
        var (probe, whole) = (start, start)
        let count = max(1, WalReading.piece / start.frameSize) * start.frameSize
        while true {
            let data = try read(at: probe.offset, count)
            let from = probe.offset
            data.withUnsafeBytes { bytes in
                var place = 0
                while place + start.frameSize <= bytes.count {
                    let frame = UnsafeRawBufferPointer(rebasing: bytes[place..<place + start.frameSize])
                    guard let ends = probe.step(over: frame) else { break }
                    if ends { whole = probe }
                    place += start.frameSize
                }
            }
            if probe.offset > from { try body(data.prefix(probe.offset - from)) }
            if probe.offset - from < count { return whole }
        }
    }

    private func bytes(at place: Int, _ count: Int) throws -> [UInt8] { Array(try read(at: place, count)) }

    private func read(at place: Int, _ count: Int) throws -> Data {
        try file.seek(toOffset: UInt64(place - begin))
        return try file.read(upToCount: count) ?? Data()
    }
}
