import Foundation
import Synchronization

/// Finds the engine of a place, and keeps one set of connections for each database server.
package final class DatabaseServers: Sendable {
    #if PostgreSQL
        private let known = Mutex<[String: PostgresServer]>([:])
    #endif

    package init() {}

    /// - Throws: `StoreRefusal.absent` when there is nothing in the place.
    func engine(existing place: StorePlace, _ options: Store.Options) throws(StoreRefusal) -> any Engine {
        guard case .folder(let folder) = place else { return try server(place, options) }
        let file = try StorePlace.file(in: folder)
        guard FileManager.default.fileExists(atPath: file) else { throw .absent(place) }
        if SQLiteVisitor.isNeeded(file) { return SQLiteVisitor(file: file, busySeconds: options.busySeconds, .readOnly) }
        do { return try SQLiteEngine(file: file, options) } catch .full {
            return SQLiteVisitor(file: file, busySeconds: options.busySeconds, .full)
        }
    }

    /// - Throws: `StoreRefusal.present` when there is a store in the place.
    func engine(new place: StorePlace, _ options: Store.Options) throws(StoreRefusal) -> any Engine {
        guard case .folder(let folder) = place else { return try server(place, options) }
        let file = try place.vacancy(folder)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .readOnly
        }
        return try SQLiteEngine(file: file, options)
    }

    private func server(_ place: StorePlace, _ options: Store.Options) throws(StoreRefusal) -> any Engine {
        #if PostgreSQL
            guard case .server(let server) = place else { throw .noSuchEngine(place) }
            let shared = known.withLock { known in
                if let shared = known[server.address] { return shared }
                let made = PostgresServer(address: server.address, options: options)
                known[server.address] = made
                return made
            }
            return PostgresEngine(place: server, server: shared)
        #else
            throw .noSuchEngine(place)
        #endif
    }
}

extension StorePlace {
    /// Where a store in a folder would lie.
    /// - Throws: `StoreRefusal.present` when there is one.
    func vacancy(_ folder: String) throws(StoreRefusal) -> String {
        let file = try StorePlace.file(in: folder)
        guard !FileManager.default.fileExists(atPath: file) else { throw .present(self) }
        return file
    }

    /// Gives a whole store in a file its lasting name, which nobody else may have taken meanwhile. On the disk when it returns.
    /// - Throws: `StoreRefusal.present` when somebody has.
    func take(_ passing: String, as file: String) throws(StoreRefusal) {
        if link(passing, file) == 0 {
            try Disk.sync(URL(fileURLWithPath: file).deletingLastPathComponent().path)
            return
        }
        switch errno {
        case EEXIST: throw .present(self)
        // Not every file system lets a file have two names.
        case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
            guard !Disk.exists(file) else { throw .present(self) }
            try Disk.move(passing, to: file)
        default: throw StoreRefusal(errno: errno)
        }
    }

    fileprivate static func file(in folder: String) throws(StoreRefusal) -> String {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue { throw .notAFolder(folder) }
        return folder + "/samsyn.sqlite"
    }

    /// What is wrong with a place that is there, and has no store in it. A file without one was cut off.
    var emptied: StoreRefusal {
        switch self {
        case .folder: .corrupt
        case .server: .absent(self)
        }
    }
}
