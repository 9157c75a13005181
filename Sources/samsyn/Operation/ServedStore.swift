import Access
import Almanac
import Foundation
import Logging
import Picture
import Storage

/// A municipality's store as a server holds it: no other server has it meanwhile.
struct ServedStore: Sendable {
    /// As logs and meters name it; empty where the server has one municipality only.
    let name: String
    let house: House
    let safety: Safety
    private let lock: ServerLock?

    /// Takes the lock, and then opens the store, so that a restore cannot come between.
    /// - Throws: `StoreRefusal.served` when another server has it; what `opening` throws.
    static func open(_ name: String, in place: StorePlace, _ folders: SafetyFolders, _ opening: () async throws -> House) async throws -> ServedStore {
        let safety = try folders.safety(of: place)
        let early = try lock(place)
        let house = try await opening()
        // A store that was made just now could not be locked before.
        return ServedStore(name: name, house: house, safety: safety, lock: try early ?? lock(place))
    }

    /// Lets the store go; what cannot be closed is told.
    func close(_ logger: Logger) async {
        // What was tried and counted within the last minute belongs in the trail too.
        do { try await house.access.settle(at: ComputerClock.now) } catch {
            logger.warning("attempts not in the trail", metadata: ["municipality": "\(name)", "error": "\(error)"])
        }
        do { try await house.store.close() } catch {
            logger.warning("not closed", metadata: ["municipality": "\(name)", "fault": "\(error.fault.code)", "words": "\(error.fault.message)"])
        }
        lock?.release()
    }

    /// Nil where there is nothing to lock: on a database server, where several programs may serve a schema, in a folder without a store, and in one that
    /// cannot be written in, where a server can do no harm.
    private static func lock(_ place: StorePlace) throws -> ServerLock? {
        guard case .folder(let folder) = place, FileManager.default.fileExists(atPath: folder + "/samsyn.sqlite") else { return nil }
        do {
            return try ServerLock.take(folder, at: ComputerClock.now)
        } catch .readOnly {
            return nil
        }
    }
}

/// The computer's own clock, whatever time the pages are told that it is.
enum ComputerClock {
    static var now: Instant { Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000)) }
}

/// Runs a server with the continuous copies of its stores going on beside it.
enum Serving {
    /// Copies from when the port is open until the server has answered what it was asked; then each copies a last time, and the stores are closed.
    /// - Parameter serve: runs the server, calls what it is given when the port is open, and returns when all is answered.
    static func run(
        _ stores: [ServedStore], _ logger: Logger, _ serve: @escaping @Sendable (@escaping @Sendable () -> Void) async throws -> Void
    ) async throws {
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await copying(stores, logger, serve)) } catch { outcome = .failure(error) }
        for store in stores { await store.close(logger) }
        try outcome.get()
    }

    private static func copying(
        _ stores: [ServedStore], _ logger: Logger, _ serve: @escaping @Sendable (@escaping @Sendable () -> Void) async throws -> Void
    ) async throws {
        let (openings, tell) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { tell.finish() }
                try await serve { tell.yield() }
            }
            // A server that never opens its port copies nothing.
            if await openings.first(where: { true }) != nil {
                for store in stores {
                    guard let copying = store.safety.copying else { continue }
                    let watch = CopyWatch(folder: copying.folder, municipality: store.name, logger: logger)
                    group.addTask { await copying.copy.copyOn({ ComputerClock.now }) { await watch.heed($0) } }
                }
            }
            // A copy ends only when it is told to: the first to end is the server.
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
