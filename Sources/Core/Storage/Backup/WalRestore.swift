package import Almanac
import Foundation

extension WalCopy {
    /// Makes a store of the newest moment that a folder of the continuous copy holds whole: a base, and the pieces of the log laid over it by the engine's
    /// own recovery. It is verified as a backup is. When the newest generation does not hold, the one before it is tried.
    /// - Throws: `StoreRefusal`: `.backup(folder, .noGeneration)` when nothing in the folder holds; else as `Store.restore`.
    package static func restore(
        folder path: String, to place: StorePlace, schema: StoreSchema, replacing: Bool = false, at instant: Instant,
        options: Store.Options = Store.Options(), servers: DatabaseServers = DatabaseServers()
    ) async throws -> RestoreReport {
        let folder = WalFolder(path: path)
        for generation in folder.generations.reversed() {
            let report = try await Workshop.use { workshop -> RestoreReport? in
                let file = workshop + "/" + Backup.name(at: instant)
                do {
                    try await Apart.run { try folder.rebuild(generation, as: file) }
                    return try await Store.restore(
                        file: file, to: place, schema: schema, replacing: replacing, at: instant, options: options, servers: servers
                    ).of(folder.folder(generation))
                } catch  where WalCopy.isDamage(error) {
                    return nil
                }
            }
            if let report { return report }
        }
        throw StoreRefusal.backup(path, .noGeneration)
    }

    /// Takes away generations that a newer one had taken over from more than so many days ago. The newest is always kept, and all of them as long as
    /// its base is not as it was written.
    /// - Returns: the names of the folders taken away.
    package static func prune(folder path: String, keepingDays days: Int, now: Instant) async throws -> [String] {
        try await Apart.run {
            let folder = WalFolder(path: path)
            let all = folder.generations
            guard let newest = all.last, folder.isSealed(newest) else { return [] }
            let limit = now.millisecondsSince1970 - Int64(days) * 86_400_000
            let going = zip(all, all.dropFirst()).filter { $1.begun.millisecondsSince1970 < limit }.map(\.0.name)
            for name in going {
                do { try FileManager.default.removeItem(atPath: "\(path)/\(name)") } catch { throw StoreRefusal(disk: error) }
            }
            return going
        }
    }

    private static func isDamage(_ error: any Error) -> Bool {
        if case .backup = error as? StoreRefusal { return true }
        return error as? StoreRefusal == .corrupt
    }
}

extension WalFolder {
    /// True when the base is as it was written.
    fileprivate func isSealed(_ generation: Generation) -> Bool {
        guard let seal = BackupSeal.read(of: base(generation)) else { return false }
        return (try? Disk.sha256(of: base(generation))) == seal
    }

    /// Lays the base and all pieces that follow on it together to one file.
    fileprivate func rebuild(_ generation: Generation, as file: String) throws {
        guard isSealed(generation) else { throw StoreRefusal.backup(base(generation), .damaged) }
        try Disk.copy(base(generation), to: file)
        let epochs = Dictionary(grouping: segments(of: generation), by: \.epoch).sorted { $0.key < $1.key }
        for (_, segments) in epochs {
            let isWhole = try layLog(of: segments, in: folder(generation), beside: file)
            let store = try SQLiteFile(file)
            try store.empty()
            try store.close()
            // What came after a damaged piece does not follow on what is there.
            if !isWhole { break }
        }
        let store = try SQLiteFile(file)
        try store.gather()
        try store.close()
    }

    /// Writes the log that the pieces of an epoch are.
    /// - Returns: false when one was damaged: the log then ends before it.
    private func layLog(of segments: [Segment], in folder: String, beside file: String) throws -> Bool {
        var position: WalPosition?
        for segment in segments {
            let path = "\(folder)/\(segment.name)"
            let reading = try WalReading(path, begin: segment.from)
            defer { reading.close() }
            let start = segment.from == 0 ? try reading.header() : position
            guard let start else { return false }
            let end = try reading.changes(from: start) { _ in }
            guard end.offset == segment.through else { return false }
            try append(path, to: file + "-wal")
            position = end
        }
        return true
    }

    private func append(_ path: String, to log: String) throws {
        guard Disk.exists(log) else {
            try Disk.copy(path, to: log)
            return
        }
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        defer { try? output.close() }
        try output.seekToEnd()
        let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? input.close() }
        while let data = try input.read(upToCount: 1 << 20), !data.isEmpty { try output.write(contentsOf: data) }
    }
}
