import Foundation
import GRDB

/// A store's file as somebody with a database tool meets it: no trail, no room, no rules.
enum ByHand {
    static func run(_ statements: [String], on folder: TemporaryFolder) throws {
        let queue = try DatabaseQueue(path: folder.file)
        try queue.write { database in
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }

    static func number(_ query: String, in folder: TemporaryFolder) throws -> Int? {
        let queue = try DatabaseQueue(path: folder.file)
        return try queue.read { try Int.fetchOne($0, sql: query) }
    }

    /// Brings what the write-ahead log holds into the one file, and takes the log away.
    static func gatherIntoOneFile(_ folder: TemporaryFolder) throws {
        let queue = try DatabaseQueue(path: folder.file)
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try queue.close()
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file + ending) }
    }

    /// Holds the store's only pen while the work runs.
    static func holdingThePen(_ folder: TemporaryFolder, _ work: () async throws -> Void) async throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: folder.file, configuration: configuration)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try await work()
        try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    }
}
