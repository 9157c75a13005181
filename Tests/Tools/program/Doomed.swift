import Foundation
import Glibc
import Synchronization

/// The built program, started to be killed.
package final class Doomed: Sendable {
    private let process: ChildProcess
    private let order: ChildProcess.Order
    private let ending: Task<Int32, Never>
    private let isGone = Mutex(false)

    /// The shell becomes the program; a watcher beside it kills the program when the lifeline is cut, so that it never outlives the tests.
    private static let keeper = """
        exec 3<&0
        (read -r _ <&3; kill -KILL $$) &
        exec "$@" 3<&- </dev/null
        """

    private init(_ process: ChildProcess, _ order: ChildProcess.Order) {
        (self.process, self.order) = (process, order)
        ending = Task { await process.end() }
        Task { [ending, weak self] in
            _ = await ending.value
            self?.isGone.withLock { $0 = true }
        }
    }

    /// False once it has ended, by itself or by force.
    package var isRunning: Bool { isGone.withLock { !$0 } }

    /// Starts the program for as long as some work takes; what is left of it then is killed.
    package static func during<Answer>(
        _ arguments: [String], environment: [String: String] = [:], in folder: String, _ work: (Doomed) async throws -> Answer
    ) async throws -> Answer {
        try await TemporaryFolder.with { channels in
            let order = ChildProcess.Order(
                executable: "/bin/sh", arguments: ["-c", keeper, "sh", try Program.path()] + arguments, environment: environment, folder: folder,
                channels: channels)
            let lifeline = try Lifeline()
            let doomed = Doomed(try ChildProcess(order, input: lifeline.far), order)
            let answer: Result<Answer, any Error>
            do { answer = .success(try await work(doomed)) } catch { answer = .failure(error) }
            doomed.process.sweep()
            _ = await doomed.ending.value
            return try answer.get()
        }
    }

    /// What it has printed so far, and what it has complained of.
    package var said: String { ((try? order.out) ?? "") + ((try? order.err) ?? "") }

    /// Stops it where it stands, so that somebody can look at what it holds. It goes no further until it is killed.
    package func freeze() { kill(process.number, SIGSTOP) }

    /// Kills it, and waits until it is gone.
    /// - Returns: true when it was running until then; false when it had ended by itself.
    package func kill() async -> Bool {
        // The watcher goes too.
        process.sweep()
        return await ending.value == 128 + SIGKILL
    }

    /// Waits until it has said certain words, half a minute at most.
    /// - Returns: all that it has said.
    package func until(said words: String) async throws -> String {
        for _ in 0..<6_000 {
            let said = said
            if said.contains(words) { return said }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Obstacle("\(order.arguments.joined(separator: " ")) never said ”\(words)”. It said: \(said)")
    }

    private func kill(_ number: pid_t, _ signal: Int32) { _ = Glibc.kill(number, signal) }
}
