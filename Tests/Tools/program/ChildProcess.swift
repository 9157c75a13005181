import Foundation
import Glibc

/// A process that was started for a test.
///
/// Foundation's own starts its children with the signals of a worker thread, which are blocked: they could not be told to stop.
struct ChildProcess: Sendable {
    /// What is started, and what it sees of the world: this environment and no other.
    struct Order: Sendable {
        let executable: String
        let arguments: [String]
        let environment: [String: String]
        let folder: String
        /// Where the process writes. Files, because a pipe that nobody empties would hold it up.
        let channels: String

        fileprivate static let launcher = "/usr/bin/env"

        /// A crash shall end at once, not start a debugger that outlives it.
        private static let needed = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]

        /// `env` goes to the folder first.
        fileprivate var words: [String] { [Order.launcher, "--chdir=" + folder, executable] + arguments }
        fileprivate var settings: [String] { Order.needed.merging(environment) { $1 }.map { "\($0)=\($1)" } }

        var out: String { get throws { try text("out") } }
        var err: String { get throws { try text("err") } }

        private func text(_ channel: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(filePath: channels + "/" + channel)), as: UTF8.self)
        }
    }

    /// The number of the process, and of the group that it and its children form.
    let number: pid_t

    /// Starts a process in a group of its own, with every signal as at first.
    /// - Parameter input: what it reads; nothing for nil.
    /// - Throws: an `Obstacle` when it does not start.
    init(_ order: Order, input: Int32? = nil) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, order.channels + "/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, order.channels + "/err", O_WRONLY | O_CREAT, 0o600)
        number = try ChildProcess.spawn(order, &actions)
    }

    /// Waits until it has ended, and answers its exit code: 128 and the signal's number when a signal ended it.
    func end() async -> Int32 {
        let number = number
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var status: Int32 = 0
                while waitpid(number, &status, 0) == -1, errno == EINTR {}
                let signal = status & 0x7F
                continuation.resume(returning: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
            }
        }
    }

    /// Ends what may be left of its group.
    func sweep() { kill(-number, SIGKILL) }

    private static func spawn(_ order: Order, _ actions: inout posix_spawn_file_actions_t) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        var number: pid_t = 0
        let code = withStrings(order.words) { words in
            withStrings(order.settings) { posix_spawn(&number, Order.launcher, &actions, &attributes, words, $0) }
        }
        guard code == 0 else { throw Obstacle("\(order.executable) does not start: \(String(cString: strerror(code)))") }
        return number
    }

    /// The strings as C knows them: pointers, and null at the end.
    private static func withStrings<Answer>(_ strings: [String], _ work: ([UnsafeMutablePointer<CChar>?]) -> Answer) -> Answer {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return work(copies + [nil])
    }
}
