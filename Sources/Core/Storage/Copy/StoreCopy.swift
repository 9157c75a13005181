import Foundation
package import Picture

/// What was carried from one store to another.
package struct CopyReport: Sendable, Hashable {
    /// The newest change of both.
    package let change: ChangeNumber
    /// The newest link of both trails, in hexadecimal; empty in a store that nothing has been written to.
    package let head: String
    package let tables: [TableSum]
}

extension Store {
    /// Carries everything in this store, as of one moment, to a place where there is none: change numbers, trail and hashes as they are. When it is
    /// there it is read back, every table is held against the one it came from, and the trail is recomputed.
    ///
    /// It becomes a store only when all of it is there; what fails leaves none behind. Memory does not grow with the store.
    /// - Throws: `StoreRefusal`; `.copyDiffers` when what was read back is not what was sent.
    package func copy(
        to place: StorePlace, options: Options = Options(), servers: DatabaseServers = DatabaseServers()
    ) async throws -> CopyReport {
        guard case .folder(let folder) = place else { return try await carry(to: place, options, servers) }
        // A file grows beside its place, and is moved there when it is whole.
        let file = try place.vacancy(folder)
        return try await Workshop.use(in: folder) { workshop in
            let report = try await carry(to: .folder(workshop), options, servers)
            try place.take(workshop + "/samsyn.sqlite", as: file)
            return report
        }
    }

    private func carry(to place: StorePlace, _ options: Options, _ servers: DatabaseServers) async throws -> CopyReport {
        let copy = Store(schema: schema, place: place, engine: try servers.engine(new: place, options), options: options)
        guard try await copy.schemaNumber() == 0 else { throw StoreRefusal.present(place) }
        let sent = try await send(to: copy)
        do {
            // Both read everything, each on a connection of its own.
            async let recount = copy.verifyTrail()
            let (received, change) = try await copy.read { [schema] in try ($0.sums(schema), $0.change()) }
            if let wrong = zip(sent, received).first(where: { $0 != $1 }) { throw StoreRefusal.copyDiffers(table: wrong.0.table) }
            let trail = try await recount
            if let broken = trail.broken { throw StoreRefusal.copyDiffers(table: broken.table ?? "audit_entry") }
            try await copy.engine.settle()
            try await copy.close()
            return CopyReport(change: change, head: trail.head, tables: received)
        } catch {
            try? await copy.discard()
            throw error
        }
    }

    /// Reads and writes at the same time, each on its engine's own thread; the schema and all rows are one transaction.
    private func send(to copy: Store) async throws -> [TableSum] {
        let belt = Belt<CopyPiece>(depth: 4)
        let (schema, engine) = (schema, copy.engine)
        async let sent = read(onto: belt)
        do {
            try await engine.write { connection in
                try Store.bringUp(connection, to: schema, engine)
                try CopyPiece.write(schema.tables, connection, from: belt)
            }
        } catch {
            belt.giveUp()
            // The end that failed first knows why; the other only that it was left alone.
            _ = try await sent
            throw error
        }
        return try await sent
    }

    private func read(onto belt: Belt<CopyPiece>) async throws -> [TableSum] {
        let tables = schema.tables
        do {
            // What lies on the belt lies there: a connection that breaks ends the copy, since beginning anew would lay it there twice.
            return try await engine.read(mayRepeat: false) { connection in
                let sums = try tables.indices.map { try CopyPiece.read(tables, at: $0, connection, onto: belt) }
                belt.end()
                return sums
            }
        } catch {
            belt.giveUp()
            throw error
        }
    }
}
