#if PostgreSQL
    import Foundation
    import ProgramUnderTest
    import Storage
    import StoresUnderTest

    /// A PostgreSQL server of a test's own, which it may restart and fill.
    struct OwnServer: Sendable {
        let folder: String
        let address: String

        private static let script = Program.repository + "/scripts/database_server.sh"

        /// Has a server for as long as some work takes.
        /// - Parameter parent: the folder that it keeps its folder in.
        static func with<Answer>(
            in parent: String, settings: [String: String] = [:], _ work: (OwnServer) async throws -> Answer
        ) async throws -> Answer {
            let folder = parent + "/server"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let answer: Result<Answer, any Error>
            do {
                let address = try await run("start", [folder], settings).trimmingCharacters(in: .whitespacesAndNewlines)
                answer = .success(try await work(OwnServer(folder: folder, address: address)))
            } catch {
                answer = .failure(error)
            }
            _ = try await run("stop", [folder])
            return try answer.get()
        }

        /// - Parameter mode: `fast` ends every session and starts again; `immediate` is as if the server had crashed.
        func restart(_ mode: String) async throws { _ = try await OwnServer.run("restart", [folder, mode]) }

        var place: StorePlace { get throws { try StorePlace(address + "?schema=prov") } }

        private static func run(_ what: String, _ arguments: [String], _ settings: [String: String] = [:]) async throws -> String {
            let ended = try await Command.run("/bin/bash", [script, what] + arguments, environment: settings, in: "/tmp")
            guard ended.code == 0 else { throw Obstacle("\(what): \(ended.out)\(ended.err)") }
            return ended.out
        }
    }
#endif
