import Foundation
import GRDB
import Glibc

/// A store in a folder that may be read but not written in: on a medium that cannot be written or has no room, or as somebody who is not let in further.
///
/// The engine reads a log only where it may keep an index beside it. Where there is no log the file holds everything, and can be read as one that never
/// changes (docs/decisions/0031). Whether that held is asked before and after each read, since somebody else may be let in.
struct SQLiteVisitor: Engine {
    /// How often a read is begun anew because the file changed beneath it.
    private static let tries = 3

    private let file: String
    private let busySeconds: Double
    /// What every change is refused with.
    private let refusal: StoreRefusal

    init(file: String, busySeconds: Double, _ refusal: StoreRefusal) { (self.file, self.busySeconds, self.refusal) = (file, busySeconds, refusal) }

    /// True when the program may not write in a file, or in its folder.
    static func isNeeded(_ file: String) -> Bool {
        access(file, W_OK) != 0 || access(URL(fileURLWithPath: file).deletingLastPathComponent().path, W_OK) != 0
    }

    func read<Answer: Sendable>(mayRepeat: Bool, _ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        for _ in 0..<(mayRepeat ? SQLiteVisitor.tries : 1) {
            let before = Stillness(file)
            let outcome = await attempt(isStill: before != nil, work)
            // A file that has a log is read as ever, and minds its changes itself.
            if before == nil || before == Stillness(file) { return try outcome.get() }
        }
        throw StoreRefusal.locked
    }

    func write<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer { throw refusal }

    func ddl(_ statement: String) -> String { statement }

    var groundwork: [String] { [] }

    func close() {}

    func settle() async throws { throw refusal }

    func discard() async throws { throw refusal }

    /// Reads on a connection of its own, so that nothing is remembered of how the file was before.
    private func attempt<Answer: Sendable>(
        isStill: Bool, _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async -> Result<Answer, any Error> {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(busySeconds)
            let queue = try DatabaseQueue(path: isStill ? unchanging : file, configuration: configuration)
            defer { try? queue.close() }
            return .success(try await queue.read { try work(SQLiteConnection(database: $0)) })
        } catch {
            return .failure(SQLiteEngine.named(error))
        }
    }

    /// The file's address for the engine, with the word that it does not change.
    private var unchanging: String { URL(fileURLWithPath: file).absoluteURL.absoluteString + "?mode=ro&immutable=1" }
}

/// How a file that has no log is: which, how long and when it was last written.
private struct Stillness: Equatable {
    private let device: dev_t
    private let number: ino_t
    private let size: off_t
    private let seconds: Int
    private let nanoseconds: Int

    /// Nil when the file has a log that is not empty, which holds changes that the file does not, or when there is no file.
    init?(_ file: String) {
        var status = stat()
        if stat(file + "-wal", &status) == 0, status.st_size > 0 { return nil }
        guard stat(file, &status) == 0 else { return nil }
        (device, number, size) = (status.st_dev, status.st_ino, status.st_size)
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
}
