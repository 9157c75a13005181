import Almanac
import Foundation
import Picture
import ProgramUnderTest
import Storage
import StoresUnderTest
import Testing

extension Finished {
    /// Whether a command was refused because a disk is full, in a sentence.
    func expectFull(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(code == 3, "\(out)\(err)", sourceLocation: sourceLocation)
        #expect(err.contains("Disken är full. Inget har ändrats.") && err.contains("Frigör utrymme"), "\(out)\(err)", sourceLocation: sourceLocation)
    }
}

extension LocalHTTP.Answer {
    /// Whether a page said that a disk is full.
    func expectFull(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(status == 503 && text.contains("Disken är full. Inget har ändrats."), "\(status) \(text)", sourceLocation: sourceLocation)
    }
}

extension FaultTests {
    /// A store in a folder on a disk that gets full.
    @Suite(.enabled(if: EmptyPlace.isFile)) struct FullDisks {
        private static let pages = ["/", "/kallor", "/kallor/prov", "/omraden", "/halsa"]
        private static let many = Delivery.events(0, rows: 60_000)
        private static let few = Delivery.events(1, rows: 100)
        /// Posts within which a store must meet a limit that it is near.
        private static let tries = 2_000

        private func expectPages(_ port: UInt16, sourceLocation: SourceLocation = #_sourceLocation) async throws {
            for page in FullDisks.pages {
                #expect(try await LocalHTTP.send("GET", page, port: port, body: []).status == 200, "\(page)", sourceLocation: sourceLocation)
            }
        }

        /// A store with a source, and files to read into it.
        private func victim(on disk: String, in folder: String, _ posts: Posts? = nil) async throws -> Victim {
            let victim = Victim(.folder(disk + "/lager"))
            try await victim.prepareForPosts(in: folder, posts)
            // The log that a server leaves has room of its own, which a full disk takes nothing from.
            let emptying = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA wal_checkpoint(TRUNCATE)')"
            let emptied = try await Command.run(Program.python, ["-c", emptying, disk + "/lager/samsyn.sqlite"], in: folder)
            try #require(emptied.code == 0, "\(emptied.err)")
            for file in [FullDisks.many, FullDisks.few] { try victim.put(file.text, as: file.name, in: folder) }
            return victim
        }

        @Test(.enabled(if: SmallDisk.isAllowed)) func `refuse an import that has no room, whole, and take it when there is`() async throws {
            try await TemporaryFolder.with { folder in
                try await SmallDisk.with(megabytes: 4) { disk in
                    let victim = try await victim(on: disk.folder, in: folder)
                    let before = try await victim.examine()
                    try await victim.run(FullDisks.many.order, in: folder).expectFull()
                    #expect(try await victim.examine().hashes == before.hashes)
                    try await victim.must(FullDisks.few.order, in: folder)
                    #expect(try await victim.examine().added["event"] == FullDisks.few.rows)
                }
            }
        }

        @Test(.enabled(if: SmallDisk.isAllowed)) func `are read on when nothing more goes in, by pages and by commands`() async throws {
            try await TemporaryFolder.with { folder in
                try await SmallDisk.with(megabytes: 4) { disk in
                    let posts = Posts()
                    let victim = try await victim(on: disk.folder, in: folder, posts)
                    try disk.fill()
                    try await expectOnlyReading(victim, in: folder)
                    disk.free()
                    try await Program.serving(["--data", victim.name], in: folder) { site, _ in
                        let poster = Poster(port: try Poster.port(in: site), posts: posts)
                        try await poster.note("plats finns")
                        try disk.fill()
                        try await refuse(poster, victim, on: disk, in: folder)
                        disk.free()
                        try await poster.note("plats igen")
                        try await poster.upload(2)
                    }
                    #expect(await posts.acknowledged.isSuperset(of: ["plats finns", "plats igen", Poster.file(2)]))
                    _ = try await victim.examine()
                    try await victim.expectKept(posts)
                    try await victim.must(["backup", disk.folder + "/hel.sqlite"], in: folder)
                    try await victim.must(["backup", "verify", disk.folder + "/hel.sqlite"], in: folder)
                }
            }
        }

        @Test(.enabled(if: SmallDisk.isAllowed)) func `refuse everybody who waits to write, and take them all when there is room`() async throws {
            try await SmallDisk.with(megabytes: 4) { disk in
                let store = try await Store.create(.folder(disk.folder + "/lager"), schema: Words.schema)
                #expect(await Words.write(1, to: store) == [.success(1)])
                try disk.fill()
                #expect(await Words.write(20, to: store) == Array(repeating: .failure(.full), count: 20))
                #expect(try await store.read { try $0.change().value } == 1)
                disk.free()
                #expect(await Words.write(20, to: store) == (2...21).map { .success($0) })
                #expect(try await store.verifyTrail().broken == nil)
                try await store.close()
            }
        }

        /// What a server on a full disk says no to, and what it goes on with.
        private func refuse(_ poster: Poster, _ victim: Victim, on disk: SmallDisk, in folder: String) async throws {
            // What lies in the log's own room still goes in.
            for number in 0..<FullDisks.tries where await poster.posts.refused.isEmpty { try await poster.note("fullt \(number)") }
            try await poster.upload(1)
            let refused = await poster.posts.refused
            #expect(refused.count == 2)
            for answer in refused.values { answer.expectFull() }
            try await expectPages(poster.port)
            try await expectOnlyReading(victim, in: folder)
            try await victim.run(["backup", disk.folder + "/kopia.sqlite"], in: folder).expectFull()
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder).sorted() == ["filler", "lager"])
        }

        private func expectOnlyReading(_ victim: Victim, in folder: String) async throws {
            try await victim.must(["store", "status"], in: folder)
            try await victim.must(["audit", "verify"], in: folder)
            try await victim.run(FullDisks.few.order, in: folder).expectFull()
        }

        @Test(.enabled(if: SmallDisk.isAllowed)) func `hold up the continuous copy until there is room, and it goes on without a gap`() async throws {
            try await TemporaryFolder.with { folder in
                try await SmallDisk.with(megabytes: 4) { disk in
                    let victim = try await victim(on: folder, in: folder)
                    let copy = WalCopy(of: folder + "/lager", to: disk.folder + "/kopia")
                    let now = Instant(millisecondsSince1970: 1_731_322_800_000)
                    try await copy.tick(at: now)
                    try disk.fill()
                    try await victim.must(FullDisks.few.order, in: folder)
                    await #expect(throws: StoreRefusal.full) { try await copy.tick(at: now) }
                    #expect(copy.status.failure == .full)
                    disk.free()
                    try await copy.stop(at: now)
                    let restored = Victim(.folder(folder + "/nytt"))
                    try await restored.must(["restore", disk.folder + "/kopia"], in: folder)
                    #expect(try await restored.examine().hashes == victim.examine().hashes)
                }
            }
        }

        @Test func `are as files that may not grow: an import and a backup are refused whole`() async throws {
            try await TemporaryFolder.with { folder in
                let victim = try await victim(on: folder, in: folder)
                let before = try await victim.examine()
                let (short, place) = (ShortFiles(kilobytes: 2_000), ["--data", victim.name])
                try await short.run(FullDisks.many.order + place, in: folder).expectFull()
                #expect(try await victim.examine().hashes == before.hashes)
                try await ShortFiles(kilobytes: 100).run(["backup", "kopia.sqlite"] + place, in: folder).expectFull()
                #expect(!FileManager.default.fileExists(atPath: folder + "/kopia.sqlite"))
                try await victim.must(FullDisks.many.order, in: folder)
                #expect(try await victim.examine().added["event"] == FullDisks.many.rows)
            }
        }

        @Test func `are as files that may not grow: a server says so to who posts, and goes on when they may`() async throws {
            try await TemporaryFolder.with { folder in
                let posts = Posts()
                let victim = try await victim(on: folder, in: folder, posts)
                try await ShortFiles(kilobytes: 600).serving(["--data", victim.name], in: folder) { site, _ in
                    let poster = Poster(port: try Poster.port(in: site), posts: posts)
                    for number in 0..<FullDisks.tries where await posts.refused.isEmpty { try await poster.note("nr \(number)") }
                    #expect(await posts.refused.count == 1)
                    for answer in await posts.refused.values { answer.expectFull() }
                    try await expectPages(poster.port)
                }
                try await victim.expectKept(posts)
                _ = try await victim.examine()
                try await Program.serving(["--data", victim.name, "--copy-to", "kopia"], in: folder) { site, server in
                    try await Poster(port: try Poster.port(in: site), posts: posts).note("plats igen")
                    #expect(await server.stop() == 0)
                }
                let restored = Victim(.folder(folder + "/nytt"))
                try await restored.must(["restore", "kopia"], in: folder)
                #expect(try await restored.examine().hashes == victim.examine().hashes)
            }
        }
    }
}

/// Facts of many words, written by several at once.
private enum Words {
    private static let fact = FactTable("words", ["words"])
    private static let creation = Migration(
        20, "create-words", ["CREATE TABLE words (id {int} NOT NULL PRIMARY KEY, words {text} NOT NULL, since {int} NOT NULL, until {int}) {strict}"])
    static let schema = StoreSchema(rooms: [RoomSchema(migrations: [creation], facts: [fact])])

    /// Every writer's change number, or why there is none, in order.
    static func write(_ count: Int, to store: Store) async -> [Result<Int64, StoreRefusal>] {
        let outcomes = await withTaskGroup(of: Result<Int64, StoreRefusal>.self) { group in
            for number in 0..<count {
                group.addTask {
                    let actor = Actor(name: "Kim Skrivare", role: "analytiker")
                    do {
                        let words = String(repeating: "ord ", count: 10_000)
                        return .success(
                            try await store.write(by: actor, at: Instant(millisecondsSince1970: 0), why: "Skrev \(number)") {
                                try $0.add([.text(words)], to: fact)
                            }.change.value)
                    } catch {
                        return .failure(error as? StoreRefusal ?? .other(String(describing: error)))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return outcomes.sorted { ((try? $0.get()) ?? 0) < ((try? $1.get()) ?? 0) }
    }
}
