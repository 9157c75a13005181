import Foundation
import Glibc

/// A program that runs until it is told to stop, and that never outlives the tests.
package final class Tended: Sendable {
    /// What it had printed when it was ready.
    package let firstWords: String
    private let ending: Task<Int32, Never>
    private let lifeline: Lifeline

    /// The program ends when its keeper's input does: also when this process is killed, for then the system closes the lifeline. What the
    /// program itself has started and left behind, a browser perhaps, is of the same group and ends with it.
    private static let keeper = """
        "$@" & child=$!
        read -r _
        kill -TERM "$child" 2>/dev/null
        (sleep 120; kill -KILL 0) &
        wait "$child"; code=$?
        trap '' TERM
        kill -TERM 0
        exit "$code"
        """

    private init(firstWords: String, ending: Task<Int32, Never>, lifeline: Lifeline) {
        self.firstWords = firstWords
        self.ending = ending
        self.lifeline = lifeline
    }

    /// Runs an executable for as long as some work takes, which begins when it has printed certain words.
    ///
    /// - Throws: an `Obstacle` with what it printed instead, when the words do not come within five minutes.
    package static func during<Answer>(
        _ executable: String, _ arguments: [String], environment: [String: String] = [:], in folder: String, ready words: String,
        _ work: (Tended) async throws -> Answer
    ) async throws -> Answer {
        try await TemporaryFolder.with { channels in
            let order = ChildProcess.Order(
                executable: "/bin/sh", arguments: ["-c", keeper, "sh", executable] + arguments, environment: environment, folder: folder,
                channels: channels)
            let lifeline = try Lifeline()
            let process = try ChildProcess(order, input: lifeline.far)
            let ending = Task { await process.end() }
            let answer: Result<Answer, any Error>
            do {
                let printed = try await waiting(for: words, order)
                answer = .success(try await work(Tended(firstWords: printed, ending: ending, lifeline: lifeline)))
            } catch {
                answer = .failure(error)
            }
            lifeline.cut()
            _ = await ending.value
            process.sweep()
            return try answer.get()
        }
    }

    /// Tells the program to stop, waits until it has, and answers its exit code.
    package func stop() async -> Int32 {
        lifeline.cut()
        return await ending.value
    }

    private static func waiting(for words: String, _ order: ChildProcess.Order) async throws -> String {
        for _ in 0..<3_000 {
            if let printed = try? order.out, printed.contains(words) { return printed }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw Obstacle("\(order.arguments.joined(separator: " ")) never said ”\(words)”. It said: \(try order.out) \(try order.err)")
    }
}

/// A line that carries nothing: whoever holds its far end learns when the near one closes.
final class Lifeline: Sendable {
    let far: Int32
    private let near: FileHandle
    private let farHandle: FileHandle

    init() throws {
        // A pair of sockets, because only they are closed to other children from their first moment on.
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw Obstacle("no lifeline: \(String(cString: strerror(errno)))")
        }
        far = ends[0]
        farHandle = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        near = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }

    /// Closes the near end; a second time does nothing.
    func cut() { try? near.close() }
}
