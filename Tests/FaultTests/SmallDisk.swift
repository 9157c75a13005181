import Foundation
import Glibc
import ProgramUnderTest

/// A file system with little room, in memory.
struct SmallDisk: Sendable {
    let folder: String

    /// Only some may mount one; where it is not allowed tests limit how long a file may be instead.
    static let isAllowed: Bool = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "samsyn-test-\(UUID().uuidString)").path
        guard mkdir(folder, 0o700) == 0 else { return false }
        defer { rmdir(folder) }
        guard mount("tmpfs", folder, "tmpfs", 0, "size=64k") == 0 else { return false }
        return umount(folder) == 0
    }()

    /// Has one for as long as some work takes.
    static func with<Answer>(megabytes: Int, _ work: (SmallDisk) async throws -> Answer) async throws -> Answer {
        try await TemporaryFolder.with { folder in
            guard mount("tmpfs", folder, "tmpfs", 0, "size=\(megabytes)m") == 0 else { throw Obstacle("no small disk") }
            defer { umount2(folder, Int32(MNT_DETACH)) }
            return try await work(SmallDisk(folder: folder))
        }
    }

    private var filler: String { folder + "/filler" }

    /// Takes all the room that is left.
    func fill() throws {
        let file = open(filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { throw Obstacle("no filler") }
        defer { close(file) }
        let bytes = [UInt8](repeating: 0x55, count: 1 << 16)
        // Ever smaller pieces, so that nothing is left.
        for size in [1 << 16, 1 << 12, 1] { while write(file, bytes, size) > 0 {} }
    }

    /// Makes it larger.
    func grow(megabytes: Int) throws {
        guard mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT), "size=\(megabytes)m") == 0 else { throw Obstacle("no larger disk") }
    }

    func free() { unlink(filler) }
}

/// The program when no file of its may grow beyond so many kilobytes: as a disk that is full, for who may not make one.
struct ShortFiles: Sendable {
    let kilobytes: Int

    /// The shell counts pieces of half a kilobyte. What the program does when told that a file is too long is up to the program: the signal is ignored.
    private var words: [String] { ["-c", "trap '' XFSZ; ulimit -f \(kilobytes * 2); exec \"$@\"", "sh"] }

    func run(_ arguments: [String], in folder: String) async throws -> Finished {
        try await Command.run("/bin/sh", words + [try Program.path()] + arguments, in: folder)
    }

    func serving<Answer>(_ arguments: [String], in folder: String, _ work: (String, Tended) async throws -> Answer) async throws -> Answer {
        let order = words + [try Program.path(), "serve", "--port", "0"] + arguments
        return try await Tended.during("/bin/sh", order, in: folder, ready: "http://127.0.0.1:") { try await work($0.firstWords, $0) }
    }
}
