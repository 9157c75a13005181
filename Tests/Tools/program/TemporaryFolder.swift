import Foundation

/// Folders that a test has to itself and that are gone after it.
package enum TemporaryFolder {
    /// Makes a folder for as long as some work takes.
    package static func with<Answer>(_ work: (String) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "samsyn-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { remove(folder.path) }
        return try await work(folder.path)
    }

    /// Removes a folder, also what a test made unwritable in it.
    private static func remove(_ folder: String) {
        let files = FileManager.default
        for path in files.subpaths(atPath: folder) ?? [] {
            try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder + "/" + path)
        }
        try? files.removeItem(atPath: folder)
    }
}
