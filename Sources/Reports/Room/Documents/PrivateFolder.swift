import Foundation

/// A folder of our own that nobody else may read, gone when the work is done.
struct PrivateFolder: Sendable {
    let path: String

    /// Makes a folder (0700, unguessable name), does the work in it and removes it, also when the work fails.
    ///
    /// - Throws: `CocoaError` when the folder cannot be made, and what the work throws.
    static func with<Result: Sendable>(in parent: String, _ work: (PrivateFolder) async throws -> Result) async throws -> Result {
        let path = URL(fileURLWithPath: parent).appendingPathComponent("samsyn-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await work(PrivateFolder(path: path))
    }

    func path(of name: String) -> String { "\(path)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(of: name)))
    }
}
