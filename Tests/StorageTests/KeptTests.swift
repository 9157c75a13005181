import Almanac
import Picture
import Storage
import StoresUnderTest
import Testing

/// What is kept only while it is of use, and which changes bear the picture.
@Suite struct KeptTests {
    private static let facts = FactTable("fact", ["words"])
    private static let people = FactTable("person_fact", ["words"], bearsPicture: false)
    private static let secrets = KeptTable("secret", key: ["owner", "kind"], ["value", "expires"])
    private static let schema = StoreSchema(rooms: [
        RoomSchema(
            migrations: [
                Migration(
                    20, "create-kept",
                    [
                        "CREATE TABLE fact (id {int} NOT NULL PRIMARY KEY, words {text} NOT NULL, since {int} NOT NULL, until {int}) {strict}",
                        "CREATE TABLE person_fact (id {int} NOT NULL PRIMARY KEY, words {text} NOT NULL, since {int} NOT NULL, until {int}) {strict}",
                        "CREATE TABLE secret (owner {int} NOT NULL, kind {text} NOT NULL, value {text}, expires {text}, PRIMARY KEY (owner, kind)) {strict}",
                    ])
            ], facts: [facts, people], kept: [secrets])
    ])
    private static let actor = Actor(name: "Kim Skrivare", role: "samordnare")

    private func store<Answer>(_ work: (Store) async throws -> Answer) async throws -> Answer {
        let place = EmptyPlace()
        let store = try await Store.create(place.store, schema: Self.schema)
        let answer = try await work(store)
        try await store.close()
        return answer
    }

    private func write(_ store: Store, _ work: @escaping @Sendable (Writer) throws -> Void) async throws -> ChangeNumber {
        try await store.write(by: Self.actor, at: Instant(millisecondsSince1970: 1_731_308_400_000), why: "Prov", work).change
    }

    private func secrets(_ store: Store) async throws -> [String] {
        try await store.read { try $0.rows("SELECT owner, kind, value FROM secret ORDER BY owner, kind") { "\($0.int(0)) \($0.text(1)) \($0.text(2))" } }
    }

    private static func row(_ owner: Int64, _ kind: String, _ value: String, _ expires: String = "2024-11-12") -> [Bind] {
        [.int(owner), .text(kind), .text(value), .text(expires)]
    }

    @Test func `is put in the place of what has the same key, and thrown away without a trace`() async throws {
        try await store { store in
            _ = try await write(store) { writer in
                for row in [Self.row(1, "a", "x"), Self.row(1, "b", "y"), Self.row(2, "a", "z"), Self.row(1, "a", "ny")] {
                    try writer.put(row, in: Self.secrets)
                }
            }
            #expect(try await secrets(store) == ["1 a ny", "1 b y", "2 a z"])
            _ = try await write(store) { writer in
                let gone = try writer.throwAway(from: Self.secrets, where: "owner", is: .int(1))
                #expect(gone == 2)
            }
            #expect(try await secrets(store) == ["2 a z"])
        }
    }

    @Test func `is swept when its time has passed`() async throws {
        try await store { store in
            _ = try await write(store) { writer in
                try writer.put(Self.row(1, "a", "x", "2024-11-11T08:00:00.000Z"), in: Self.secrets)
                try writer.put(Self.row(2, "a", "x", "2024-11-11T09:00:00.000Z"), in: Self.secrets)
                let gone = try writer.throwAway(from: Self.secrets, where: "expires", isBefore: "2024-11-11T08:30:00.000Z")
                #expect(gone == 1)
            }
            #expect(try await secrets(store) == ["2 a x"])
        }
    }

    @Test func `alone makes no entry of the trail, and with a fact beside it one that holds`() async throws {
        try await store { store in
            let alone = try await write(store) { try $0.put(Self.row(1, "a", "x"), in: Self.secrets) }
            #expect(alone == ChangeNumber(0))
            #expect(try await secrets(store) == ["1 a x"])
            let both = try await write(store) { writer in
                try writer.put(Self.row(2, "a", "y"), in: Self.secrets)
                try writer.add([.text("satte en nyckel")], to: Self.people)
            }
            #expect(try await secrets(store) == ["1 a x", "2 a y"])
            #expect(both == ChangeNumber(1))
            #expect(try await store.verifyTrail().broken == nil)
        }
    }

    @Test func `goes with its change when that is taken back`() async throws {
        struct Regret: Error {}
        try await store { store -> Void in
            await #expect(throws: Regret.self) {
                _ = try await self.write(store) { writer in
                    try writer.put(Self.row(1, "a", "x"), in: Self.secrets)
                    throw Regret()
                }
            }
            let left = try await secrets(store)
            #expect(left.isEmpty)
        }
    }

    @Test func `is carried along when a store is copied`() async throws {
        let (place, target) = (EmptyPlace(), EmptyPlace())
        let store = try await Store.create(place.store, schema: Self.schema)
        _ = try await write(store) { writer in
            try writer.put(Self.row(1, "a", "x"), in: Self.secrets)
            try writer.add([.text("ett")], to: Self.facts)
        }
        let report = try await store.copy(to: target.store)
        #expect(report.tables.first { $0.table == "secret" }?.rows == 1)
        let copy = try await Store.open(target.store, schema: Self.schema)
        #expect(try await secrets(copy) == ["1 a x"])
        try await store.close()
        try await copy.close()
    }

    @Test func `a change of people alone is none of the picture`() async throws {
        try await store { store in
            let picture = PictureChange(store)
            #expect(try await picture.newest() == ChangeNumber(0))
            _ = try await write(store) { _ = try $0.add([.text("ett")], to: Self.people) }
            #expect(try await picture.newest() == ChangeNumber(0))
            let second = try await write(store) { _ = try $0.add([.text("två")], to: Self.facts) }
            #expect(try await picture.newest() == second)
            for _ in 0..<3 { _ = try await write(store) { _ = try $0.add([.text("tre")], to: Self.people) } }
            #expect(try await picture.newest() == second)
            let both = try await write(store) { writer in
                try writer.add([.text("fyra")], to: Self.people)
                try writer.add([.text("fyra")], to: Self.facts)
            }
            #expect(try await picture.newest() == both)
            #expect(try await PictureChange(store).newest() == both)
        }
    }

    @Test func `an entry by somebody with an account says whose it is and for whom, and the chain vouches for it`() async throws {
        let place = EmptyPlace()
        let store = try await Store.create(place.store, schema: Self.schema)
        let actor = Actor(name: "Kim Skrivare", role: "samordnare", organisation: "Exempelby kommun", cooperation: Slug(known: "norrby"), account: 7)
        _ = try await store.write(by: actor, at: Instant(millisecondsSince1970: 1_731_308_400_000), why: "Prov") { try $0.add([.text("ett")], to: Self.facts) }
        let sender = try await store.read {
            try $0.rows("SELECT account, organisation, cooperation FROM trail_sender WHERE since = 1") { "\($0.int(0)) \($0.text(1)) \($0.text(2))" }
        }
        #expect(sender == ["7 Exempelby kommun norrby"])
        #expect(try await store.verifyTrail().broken == nil)
        try await store.close()
        try ByHand.run(["UPDATE trail_sender SET account = 8"], on: place)
        let opened = try await Store.open(place.store, schema: Self.schema)
        let broken = try await opened.verifyTrail().broken
        #expect(broken?.kind == .content && broken?.change == ChangeNumber(1) && broken?.table == "trail_sender")
        try await opened.close()
    }
}
