import Almanac
import Foundation
import Picture
import ProgramUnderTest
import Storage
import StoresUnderTest
import Testing

@testable import samsyn

/// A store that something happens to, as the program and as the one who looks afterwards see it.
struct Victim: Sendable {
    let place: StorePlace
    /// Keeps the place for as long as it is needed; nil where somebody else does.
    let keeper: EmptyPlace?

    /// Areas that files speak of.
    static let areas = "ABCDEFGHIJKLMNOPQRST".map { "Prov \($0)" }
    static let areaList = "namn;indelning\n" + areas.map { "\($0);stadsdel\n" }.joined()

    /// How long somebody who looks waits for what a dead program may have left behind.
    private static let options = Store.Options(busySeconds: 60)

    init() {
        let empty = EmptyPlace()
        (place, keeper) = (empty.store, empty)
    }

    init(_ place: StorePlace) { (self.place, keeper) = (place, nil) }

    /// As commands are told it.
    var name: String { place.description }

    /// Runs a command on the store.
    func run(_ arguments: [String], in folder: String) async throws -> Finished {
        try await Program.run(arguments + ["--data", name], in: folder)
    }

    /// Runs a command that must go well.
    func must(_ arguments: [String], in folder: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let ended = try await run(arguments, in: folder)
        #expect(ended.code == 0, "\(arguments) \(ended.out)\(ended.err)", sourceLocation: sourceLocation)
    }

    /// Makes the store, with the areas in it.
    func prepare(in folder: String) async throws {
        try put(Victim.areaList, as: "omraden.csv", in: folder)
        try await must(["import", "areas", "omraden.csv"], in: folder)
    }

    func put(_ text: String, as name: String, in folder: String) throws { try Data(text.utf8).write(to: URL(filePath: folder + "/" + name)) }

    /// Opens the store in this process for as long as some work takes.
    func open<Answer>(_ work: (Store) async throws -> Answer) async throws -> Answer {
        let store = try await Store.open(place, schema: ProductSchema.schema, options: Victim.options)
        let answer: Result<Answer, any Error>
        do { answer = .success(try await work(store)) } catch { answer = .failure(error) }
        try await store.close()
        return try answer.get()
    }

    /// What a store holds, read from its first row to its last.
    struct Condition: Sendable {
        let change: Int64
        let head: String
        /// Hash of the entry of every change, from the first.
        let hashes: [String]
        /// Rows that the newest change added, by table.
        let added: [String: Int64]
    }

    /// Waits for the pen, so that nothing that a dead program began is still to come, and reads everything. The trail must be whole.
    func examine(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Condition {
        try await open { store in
            let nobody = Actor(name: "Prov", role: "prov")
            _ = try await store.write(by: nobody, at: Instant(millisecondsSince1970: 0), why: "Såg efter att pennan är ledig") { _ in }
            let report = try await store.verifyTrail()
            #expect(report.broken == nil, sourceLocation: sourceLocation)
            return try await store.read { reader in
                let change = try reader.change().value
                let parts = try reader.rows("SELECT table_name, added FROM audit_part WHERE change = ?1", [.int(change)]) { ($0.text(0), $0.int(1)) }
                let hashes = try reader.trail(newest: Int(change)).reversed().map(\.hash)
                return Condition(change: change, head: report.head, hashes: hashes, added: Dictionary(parts) { first, _ in first })
            }
        }
    }
}

/// Whether somebody is in the midst of a change of a store.
struct Pen: Sendable {
    private let place: StorePlace
    /// Looks on a server; nil where files are looked at.
    private let watcher: Store?

    /// Has a pen to watch for as long as some work takes.
    static func with<Answer>(_ victim: Victim, _ work: (Pen) async throws -> Answer) async throws -> Answer {
        guard case .server = victim.place else { return try await work(Pen(place: victim.place, watcher: nil)) }
        return try await victim.open { try await work(Pen(place: victim.place, watcher: $0)) }
    }

    var isHeld: Bool {
        get async throws {
            switch place {
            case .folder(let folder): Pen.isLocked(folder + "/samsyn.sqlite-shm")
            case .server(let server): try await isLocked(server.schema)
            }
        }
    }

    /// SQLite's writer locks one certain byte of the log's index; the machine lists all such locks.
    private static func isLocked(_ index: String) -> Bool {
        let byte = 120
        guard let number = try? FileManager.default.attributesOfItem(atPath: index)[.systemFileNumber] as? NSNumber else { return false }
        let locks = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
        return locks.split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            guard words.count == 8, words[1] == "POSIX", words[3] == "WRITE", words[5].hasSuffix(":\(number)") else { return false }
            guard let from = Int(words[6]) else { return false }
            return from <= byte && byte <= Int(words[7]) ?? .max
        }
    }

    private func isLocked(_ schema: String) async throws -> Bool {
        guard let watcher else { return false }
        let question = """
            SELECT count(*) FROM pg_locks, (SELECT hashtextextended('samsyn:\(schema)', 0) AS key) AS pen
            WHERE locktype = 'advisory' AND granted AND classid::bigint = ((key >> 32) & 4294967295) AND objid::bigint = (key & 4294967295)
            """
        return try await watcher.read { try $0.first(question) { $0.int(0) } ?? 0 } > 0
    }
}

/// Where kills fell, as seen from the change that was being made.
struct Tally: CustomStringConvertible {
    private(set) var before = 0
    private(set) var inside = 0
    private(set) var after = 0

    var all: Int { before + inside + after }

    mutating func count(heldPen: Bool, isStored: Bool) {
        if heldPen { inside += 1 } else if isStored { after += 1 } else { before += 1 }
    }

    var description: String { "\(all) kills: \(before) before a change, \(inside) inside one, \(after) after it" }
}
