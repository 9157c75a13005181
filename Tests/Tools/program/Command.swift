import Foundation

/// A command that has ended, and what it wrote.
package struct Finished: Sendable {
    /// The exit code; 124 when it was ended for taking too long, 128 and the signal's number when it crashed.
    package let code: Int32
    package let out: String
    package let err: String
}

/// Runs commands as a stranger would: with nothing of this process's environment and a bound on time.
package enum Command {
    /// No command may go on for ever; what takes long on a machine with much else to do is no fault of its own.
    private static let seconds = 600

    /// Runs an executable to its end.
    /// - Parameter environment: all that it sees beside `PATH`.
    /// - Throws: an `Obstacle` when the executable does not start.
    package static func run(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:], in folder: String
    ) async throws -> Finished {
        try await TemporaryFolder.with { channels in
            let order = ChildProcess.Order(
                executable: "/usr/bin/timeout", arguments: ["--kill-after=5", String(seconds), executable] + arguments,
                environment: environment, folder: folder, channels: channels)
            let code = await (try ChildProcess(order)).end()
            return Finished(code: code, out: try order.out, err: try order.err)
        }
    }
}
