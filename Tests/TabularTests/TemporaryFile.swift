import Foundation
import Tabular

/// A file on disk for the length of a test.
final class TemporaryFile {
    private let path: String
    let content: FileContent

    init(_ bytes: [UInt8]) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        content = .disk(path: path, size: bytes.count)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
