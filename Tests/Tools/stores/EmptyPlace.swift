import Foundation
package import Storage

/// A place of a test's own, where no store is yet: a folder, or a schema of the server that `SAMSYN_TEST_SERVER` names. `make test` runs the suites that
/// keep stores once for each engine.
///
/// The folder is gone when the test is; the schemas go with the server, which lives for one run.
package final class EmptyPlace: Sendable {
    /// A folder that the test may use for files, whatever engine it runs on. It is not made.
    package let folder: String
    package let store: StorePlace

    package init() {
        let name = UUID().uuidString.lowercased().replacing("-", with: "")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("samsyn-test-\(name)").path
        store = EmptyPlace.server.flatMap { try? StorePlace("\($0)?schema=t\(name)") } ?? .folder(folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The schema on the server; empty on a run over SQLite.
    package var schema: String {
        if case .server(let server) = store { server.schema } else { "" }
    }

    /// `postgresql://…` without options; nil on a run over SQLite.
    package static var server: String? { ProcessInfo.processInfo.environment["SAMSYN_TEST_SERVER"] }
    /// True on a run over SQLite: for what only a file can suffer.
    package static var isFile: Bool { server == nil }
}
