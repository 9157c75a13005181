import Foundation
import Picture
import ProgramUnderTest
import Storage
import StoresUnderTest
import Testing

@testable import samsyn

/// One small store for each schema that has shipped, made by the program of that day: today's program must take each over as if it were its own.
@Suite struct FixtureTests {
    /// The schemas that have shipped, each with a store in `Schemas`.
    static let released = [6, 14, 15]
    /// Migrations that are not in any shipped version yet. When they ship, `scripts/fixture.sh` makes their store and they leave this list.
    private static let unreleased: [Int] = [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]

    private static let folder = "Tests/ContractTests/Schemas"

    /// What the kept store of a schema looks like to today's program, and a new one that today's program made with the same commands.
    private struct Pair {
        let kept: House
        let fresh: House
    }

    /// Unpacks the kept store of a schema into a folder, unopened.
    private func unpack(_ schema: Int, to folder: String) async throws -> StorePlace {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = Repository.root.appending(path: "\(FixtureTests.folder)/schema-\(String(repeating: "0", count: 3 - "\(schema)".count))\(schema).sqlite.gz")
        let done = try await Command.run("/bin/sh", ["-c", "gzip -dc \"$0\" >samsyn.sqlite", file.path], in: folder)
        try #require(done.code == 0, "\(done.err)")
        return .folder(folder)
    }

    private func pair<Answer>(_ schema: Int, _ work: (Pair) async throws -> Answer) async throws -> Answer {
        try await TemporaryFolder.with { folder in
            let kept = try await House.open(unpack(schema, to: folder + "/kept"))
            let script = Repository.root.appending(path: "scripts/fixture.sh").path
            let made = try await Command.run("/bin/bash", [script, Program.path(), folder + "/fresh", String(schema)], in: folder)
            try #require(made.code == 0, "\(made.err)")
            let fresh = try await House.open(.folder(folder + "/fresh"))
            let answer = try await work(Pair(kept: kept, fresh: fresh))
            try await kept.store.close()
            try await fresh.store.close()
            return answer
        }
    }

    @Test func `keeps a store of the newest schema, or says that it has not shipped`() {
        let newest = FixtureTests.released.max() ?? 0
        let later = ProductSchema.schema.migrations.map(\.number).filter { $0 > newest }
        #expect(later == FixtureTests.unreleased)
    }

    @Test func `keeps exactly the stores of the schemas that have shipped`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: FixtureTests.folder).path)
        let numbers = files.compactMap { $0.wholeMatch(of: #/schema-(\d{3})\.sqlite\.gz/#).flatMap { Int($0.1) } }
        #expect(numbers.sorted() == FixtureTests.released)
    }

    @Test(.enabled(if: EmptyPlace.isFile), arguments: released)
    func `was left by the program of that day, with rows in every table that it had`(_ schema: Int) async throws {
        try await TemporaryFolder.with { folder in
            let place = try await unpack(schema, to: folder)
            #expect(try await Store.schemaNumber(of: place) == schema)
            let house = try await House.open(place)
            let creations = ProductSchema.schema.migrations.filter { $0.number <= schema }.flatMap(\.statements)
            let tables = creations.compactMap { $0.prefixMatch(of: #/CREATE TABLE (\w+)/#).map { String($0.1) } }
            #expect(tables.count >= 10)
            for table in tables {
                let rows = try await house.store.read { try $0.first("SELECT count(*) FROM \(table)") { $0.int(0) } }
                #expect((rows ?? 0) > 0, "\(table)")
            }
            try await house.store.close()
        }
    }

    @Test(.enabled(if: EmptyPlace.isFile), arguments: released)
    func `is brought up to date with its trail whole, and its tables are those of a new store`(_ schema: Int) async throws {
        try await pair(schema) { pair in
            #expect(try await pair.kept.store.schemaNumber() == ProductSchema.schema.migrations.last?.number)
            #expect(try await pair.kept.store.verifyTrail().broken == nil)
            let (kept, fresh) = (try await SchemaShape.ofFile(pair.kept.store), try await SchemaShape.ofFile(pair.fresh.store))
            #expect(kept == fresh)
            #expect(fresh.count > ProductSchema.schema.facts.count * 8)
        }
    }

    @Test(.enabled(if: EmptyPlace.isFile), arguments: released)
    func `gives the figures that today's program works out of the same files`(_ schema: Int) async throws {
        try await pair(schema) { pair in
            let (kept, fresh) = (try await FixtureFigures(pair.kept), try await FixtureFigures(pair.fresh))
            #expect(kept.figures.map(\.id) == fresh.figures.map(\.id))
            for (old, new) in zip(kept.figures, fresh.figures) { #expect(old.text == new.text) }
            #expect(kept.figures.count > 20)
            #expect(kept.levels == fresh.levels)
            #expect(kept.tables == fresh.tables)
            #expect(!kept.tables.isEmpty)
        }
    }

    @Test(.enabled(if: !EmptyPlace.isFile), arguments: released)
    func `moved to a server it has the tables of a new store there, and the same figures`(_ schema: Int) async throws {
        try await TemporaryFolder.with { folder in
            let (moved, new) = (EmptyPlace(), EmptyPlace())
            let kept = try await House.open(unpack(schema, to: folder))
            _ = try await kept.store.copy(to: moved.store)
            let (copy, fresh) = (try await House.open(moved.store), try await House.openOrCreate(new.store))
            #expect(try await copy.store.verifyTrail().broken == nil)
            let (found, wanted) = (try await SchemaShape.ofServer(copy.store), try await SchemaShape.ofServer(fresh.store))
            #expect(found.map { $0.replacing(moved.schema, with: "") } == wanted.map { $0.replacing(new.schema, with: "") })
            #expect(wanted.count > ProductSchema.schema.facts.count * 8)
            #expect(try await FixtureFigures(copy) == FixtureFigures(kept))
            try await kept.store.close()
        }
    }
}
