import Foundation
import StoresUnderTest
import Synchronization
import Testing

@testable import Storage
@testable import samsyn

extension FaultTests {
    /// A store that may only be read, and is read as a file that does not change, changing all the same.
    @Suite(.enabled(if: EmptyPlace.isFile)) struct StillStores {
        /// Writes a change beside the reading, and brings it into the file, as a server that comes and goes does.
        private static func disturb(_ place: EmptyPlace) throws {
            try ByHand.run(["INSERT INTO schema_migration (number, name) SELECT max(number) + 1, 'störning' FROM schema_migration"], on: place)
        }

        private func still(_ work: (SQLiteVisitor, EmptyPlace) async throws -> Void) async throws {
            let place = EmptyPlace()
            try await Store.create(place.store, schema: ProductSchema.schema).close()
            try await work(SQLiteVisitor(file: place.folder + "/samsyn.sqlite", busySeconds: 5, .readOnly), place)
        }

        private static func newest(_ connection: any Connection) throws -> Int64 {
            try Reader(connection: connection).first("SELECT max(number) FROM schema_migration") { $0.int(0) } ?? 0
        }

        @Test func `are read anew when they changed meanwhile`() async throws {
            try await still { visitor, place in
                let before = try await visitor.read { try StillStores.newest($0) }
                let turns = Mutex(0)
                let seen = try await visitor.read { connection in
                    let turn = turns.withLock { turns in
                        turns += 1
                        return turns
                    }
                    if turn == 1 { try StillStores.disturb(place) }
                    return try StillStores.newest(connection)
                }
                #expect(seen == before + 1 && turns.withLock { $0 } == 2)
                #expect(try await visitor.read { try StillStores.newest($0) } == before + 1)
            }
        }

        @Test func `say that they are busy when they change all the time, or when nothing may be read twice`() async throws {
            try await still { visitor, place in
                for mayRepeat in [true, false] {
                    await #expect(throws: StoreRefusal.locked) {
                        try await visitor.read(mayRepeat: mayRepeat) { connection in
                            try StillStores.disturb(place)
                            return try StillStores.newest(connection)
                        }
                    }
                }
            }
        }

        @Test func `take no change`() async throws {
            try await still { visitor, _ in
                await #expect(throws: StoreRefusal.readOnly) { try await visitor.write { try $0.execute("DELETE FROM schema_migration", []) } }
            }
        }
    }
}
