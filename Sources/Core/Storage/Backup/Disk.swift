import Crypto
import Foundation
import Glibc

/// Files that must be on the disk before anything is said of them.
enum Disk {
    private static let piece = 1 << 20

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Bytes; nil when there is no such file.
    static func size(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue
    }

    /// Makes a folder and those on the way to it, for the owner's eyes alone.
    static func makeFolder(_ path: String) throws(StoreRefusal) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreRefusal(disk: error)
        }
    }

    /// A new, empty file for the owner's eyes alone.
    static func make(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw StoreRefusal(errno: errno)
        }
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// Waits until a file, or a folder's list of names, is on the disk.
    static func sync(_ path: String) throws(StoreRefusal) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreRefusal(errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreRefusal(errno: errno) }
    }

    /// Gives a file its lasting name, in the same folder system; what had the name is gone. On the disk when it returns.
    static func move(_ path: String, to target: String) throws(StoreRefusal) {
        guard rename(path, target) == 0 else { throw StoreRefusal(errno: errno) }
        try sync(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    }

    /// Copies a file and answers the SHA-256 of what was copied, in hexadecimal. On the disk when it returns.
    @discardableResult
    static func copy(_ path: String, to target: String) throws -> String {
        let output = try make(target)
        defer { try? output.close() }
        let hash = try eachPiece(of: path) { try output.write(contentsOf: $0) }
        try output.synchronize()
        return hash
    }

    /// The SHA-256 of a file in hexadecimal. Not for a file that an engine of this program has open: closing it would drop the engine's locks.
    static func sha256(of path: String) throws -> String { try eachPiece(of: path) { _ in } }

    private static func eachPiece(of path: String, _ body: (Data) throws -> Void) throws -> String {
        let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? input.close() }
        var hash = SHA256()
        while let data = try input.read(upToCount: piece), !data.isEmpty {
            hash.update(data: data)
            try body(data)
        }
        return Sha256.hex(Array(hash.finalize()))
    }

    /// The first bytes of a file.
    static func head(of path: String, _ count: Int) throws -> [UInt8] {
        let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? input.close() }
        return Array(try input.read(upToCount: count) ?? Data())
    }

    /// Writes a small file whole: never half of it under its name.
    static func write(_ text: String, to path: String) throws {
        let passing = path + ".part"
        let output = try make(passing)
        try output.write(contentsOf: Data(text.utf8))
        try output.synchronize()
        try output.close()
        try move(passing, to: path)
    }

    /// The names in a folder, in order; none when there is no such folder.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
}

extension StoreRefusal {
    /// What the machine says of a disk.
    init(errno code: CInt) {
        self =
            switch code {
            case ENOSPC, EDQUOT, EFBIG: .full
            case EACCES, EPERM, EROFS: .readOnly
            default: .other(String(cString: strerror(code)))
            }
    }

    /// What the machine says of a disk, through Foundation.
    init(disk error: any Error) {
        if let refusal = error as? StoreRefusal {
            self = refusal
        } else if let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError, inner.domain == NSPOSIXErrorDomain {
            self.init(errno: CInt(inner.code))
        } else {
            self = .other(String(describing: error))
        }
    }
}
