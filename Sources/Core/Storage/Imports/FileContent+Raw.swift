import Foundation
package import Tabular

extension FileContent {
    /// The file as it came, a piece of at most a megabyte at a time; what is packed stays packed.
    /// - Throws: when the file cannot be read.
    package func eachRawChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        switch self {
        case .memory(let bytes): try bytes.withUnsafeBytes(body)
        case .disk(let path, _):
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try piece.withUnsafeBytes(body) }
        }
    }

    /// The whole file as it came.
    /// - Throws: when the file cannot be read.
    package func bytes() throws -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(size)
        try eachRawChunk { all.append(contentsOf: $0) }
        return all
    }
}
