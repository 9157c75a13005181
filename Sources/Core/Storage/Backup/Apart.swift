import Almanac
import Dispatch
import Foundation

/// Work that waits for a disk, done on a thread where waiting holds up nobody else.
enum Apart {
    /// - Throws: `StoreRefusal`, also for what the machine says of a disk.
    static func run<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws(StoreRefusal) -> Answer {
        let outcome = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: Result(catching: work).mapError(StoreRefusal.init(disk:))) }
        }
        return try outcome.get()
    }
}

/// A folder of its own for a piece of work, gone when the work is done.
enum Workshop {
    private static let mark = ".samsyn-work-"

    /// - Parameter parent: where the folder is made; the machine's folder for passing files when nil.
    static func use<Answer>(in parent: String? = nil, _ work: (String) async throws -> Answer) async throws -> Answer {
        let parent = parent ?? FileManager.default.temporaryDirectory.path
        let folder = "\(parent)/\(mark)\(UUID().uuidString.lowercased())"
        try Disk.makeFolder(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await work(folder)
    }

    /// Takes away what work that was broken off more than a day ago has left in a folder.
    static func sweep(_ parent: String, at now: Instant) {
        for name in Disk.names(in: parent) where name.hasPrefix(mark) {
            let path = "\(parent)/\(name)"
            let changed = (try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)?.timeIntervalSince1970 ?? .infinity
            if Double(now.millisecondsSince1970) / 1_000 - changed > 86_400 { try? FileManager.default.removeItem(atPath: path) }
        }
    }
}
