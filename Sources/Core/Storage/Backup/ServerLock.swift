package import Almanac
import Foundation
import Glibc
import Picture
import Synchronization

/// A server's sole right to a store in a folder: a lock that the machine takes back when the server dies, however it dies. The file `server.lock` says who
/// holds it. Readers and writers of the command line go beside it; another server, and a restore, do not.
package final class ServerLock: Sendable {
    private let descriptor: Mutex<CInt?>

    private init(_ descriptor: CInt) { self.descriptor = Mutex(descriptor) }

    deinit { release() }

    /// Takes the lock of a folder that exists.
    /// - Throws: `StoreRefusal.served` when somebody has it; `.readOnly` when the folder cannot be written in.
    package static func take(_ folder: String, at instant: Instant) throws(StoreRefusal) -> ServerLock {
        let descriptor = open(path(folder), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreRefusal(errno: errno) }
        let lock = ServerLock(descriptor)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw StoreRefusal(errno: errno) }
            throw .served(.folder(folder), by: holder(folder))
        }
        lock.sign("\(getpid()) \(instant)\n")
        return lock
    }

    /// Gives it back; also done when the last reference goes.
    package func release() {
        descriptor.withLock { descriptor in
            guard let open = descriptor else { return }
            close(open)
            descriptor = nil
        }
    }

    private func sign(_ words: String) {
        descriptor.withLock { descriptor in
            guard let descriptor else { return }
            let bytes = Array(words.utf8)
            // Who holds it is told for people's sake: the lock is taken whether it can be written or not.
            _ = ftruncate(descriptor, 0)
            _ = pwrite(descriptor, bytes, bytes.count, 0)
        }
    }

    private static func path(_ folder: String) -> String { folder + "/server.lock" }

    /// `process 1234, startad 21 november 2026 kl. 08.30`.
    private static func holder(_ folder: String) -> String {
        let words = ((try? String(contentsOfFile: path(folder), encoding: .utf8)) ?? "").split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let process = Int(words[0]), let since = Instant(text: String(words[1])) else { return "okänd process" }
        return "process \(process), startad \(Swedish.moment(since))"
    }
}
