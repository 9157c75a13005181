import Access
import AccessRules
import Almanac
import Areas
import Picture
import Records
import RecordsRules
import Storage
import StoresUnderTest
import Testing
import Weekly

@testable import samsyn

/// What the rooms offer to be given out, in a store of two cooperations: each finds its own. Everything in it is made up.
@Suite struct DisclosableTests {
    private static let norrby = Slug(known: "norrby")
    private static let soderby = Slug(known: "soderby")
    private static let now = Instant(text: "2024-11-11T08:00") ?? Instant(millisecondsSince1970: 0)

    private static func actor(_ cooperation: Slug) -> Actor {
        Actor(
            name: "Robin \(cooperation)", role: "samordnare", organisation: "Exempelby kommun", cooperation: cooperation, account: cooperation == norrby ? 1 : 2
        )
    }

    private struct Town {
        let place = EmptyPlace()
        let house: House

        init() async throws {
            house = House(store: try await Store.create(place.store, schema: ProductSchema.schema))
            let (by, areas) = (
                Actor(name: "Kommandoraden", role: "administratör"),
                "namn;kod;indelning;ingår i\nNorrby;;del;\nTorget;;stadsdel;Norrby\nSöderby;;del;\nParken;;stadsdel;Söderby\n"
            )
            try await read(house.areas.files.run(Town.file("omraden.csv", areas), ImportChoices(), dryRun: false, by: by, at: now))
            let levels = "år;vecka;område;nivå;skäl\n2024;45;Torget;3;En granne såg något\n2024;45;Parken;4;Något i parken\n"
            try await read(house.weekly.importer.run(Town.file("nivaer.csv", levels), ImportChoices(), dryRun: false, by: by, at: now))
            _ = try await house.store.write(by: by, at: now, why: "Grundade") { [parties = house.access.parties] writer in
                let municipality = Organisation(slug: Slug(known: "exempelby-kommun"), name: "Exempelby kommun", kind: .municipality)
                try parties.set(municipality, writer)
                for slug in [norrby, soderby] {
                    try parties.set(LocalCooperation(slug: slug, name: slug.text, areas: [slug], parties: [municipality.slug]), writer)
                }
            }
            for (slug, area) in [(norrby, "torget"), (soderby, "parken")] {
                _ = try await house.store.write(by: actor(slug), at: now, why: "Skrev en not om \(area)") { writer in
                    try writer.addNote(Note(.annotation, about: .init(area: Slug(area)), "Något om \(area)"))
                    if let card = Slug("veckobedomningar") { try writer.setCard(SourceCard(source: card, owner: "Ägaren i \(slug)")) }
                }
            }
        }

        private func read(_ answer: ImportAnswer) throws { if answer.outcome == .refused { throw Refused(.data, answer.faults) } }

        private static func file(_ name: String, _ text: String) -> ImportFile { ImportFile(name: name, bytes: Array(text.utf8)) }

        /// What a registrar of a cooperation finds of each kind.
        func found(in cooperation: Slug, _ question: RecordQuestion = RecordQuestion()) async throws -> [String: [DisclosableRecord]] {
            let house = house.wing(.cooperation(cooperation, .limited(.authority, [])))
            let sources: [any DisclosableSource] = [
                NoteRecords(areas: house.areas.areas), LevelRecords(areas: house.areas.areas), ImportRecords(), CardRecords(),
                TrailRecords(access: house.access, tables: House.tableNames),
            ]
            let viewer = Viewer(actor(cooperation), circle: .authority, rights: [.keepRecords])
            return try await house.store.read { reader in
                let sight = RecordSight(viewer: viewer, asOf: try reader.change())
                return try sources.reduce(into: [:]) { found, source in
                    let records = try source.search(question, sight, reader)
                    // What is found by looking is found by name, and nothing else is.
                    let named = try source.records(records.map(\.key.id) + ["0", "x", "2024-1-borta"], sight, reader)
                    found[source.kind.text] = Set(named) == Set(records) ? records : []
                }
            }
        }
    }

    @Test func `each cooperation finds its own notes, levels and entries of the trail, and what is common`() async throws {
        let town = try await Town()
        for (own, mine, others) in [(Self.norrby, "torget", "parken"), (Self.soderby, "parken", "torget")] {
            let found = try await town.found(in: own)
            let texts = found.values.joined().flatMap { [$0.title] + $0.fields.map(\.text) }.joined(separator: "\n").lowercased()
            #expect(texts.contains("något om \(mine)") && !texts.contains("något om \(others)"))
            #expect(texts.contains("skrev en not om \(mine)") && !texts.contains("skrev en not om \(others)"))
            #expect(found["nivaer"]?.map(\.key.id) == ["2024-45-\(mine)"])
            #expect(found["inlasningar"]?.map(\.title) == ["nivaer.csv", "omraden.csv"])
            #expect(found["kallor"]?.isEmpty == false)
        }
    }

    @Test func `a level is offered with its reason, and a note with who wrote it`() async throws {
        let found = try await Town().found(in: Self.norrby)
        let level = try #require(found["nivaer"]?.first)
        #expect(level.fields.map(\.name) == ["Vecka", "Område", "Nivå", "Skäl", "Ur inläsning"])
        #expect(level.field("Skäl")?.text == "En granne såg något" && level.field("Nivå")?.text == "3, Oroande")
        #expect(level.day == Day(text: "2024-11-04"))
        let note = try #require(found["noter"]?.first { $0.field("Text")?.text == "Något om torget" })
        #expect(note.field("Skriven av")?.text == "Robin norrby" && note.field("Område")?.text == "Torget")
        #expect(note.day == Day(text: "2024-11-11"))
        let entry = try #require(found["spar"]?.first)
        #expect(entry.field("Vem")?.text == "Robin norrby" && entry.field("Organisation")?.text == "Exempelby kommun")
        let names = found.values.joined().map { $0.fields.map(\.name) }
        for fields in names { #expect(Set(fields).count == fields.count, "\(fields)") }
    }

    @Test func `words, days and the number wanted limit what is found`() async throws {
        let town = try await Town()
        let worded = try await town.found(in: Self.norrby, RecordQuestion(words: "granne"))
        #expect(worded["nivaer"]?.count == 1 && worded["inlasningar"]?.isEmpty == true && worded["spar"]?.isEmpty == true)
        let days = { (text: String) in RecordQuestion(from: Day(text: text), through: Day(text: text)) }
        let (before, then) = (try await town.found(in: Self.norrby, days("2024-11-04")), try await town.found(in: Self.norrby, days("2024-11-11")))
        #expect(before["nivaer"]?.count == 1 && before["spar"]?.isEmpty == true && before["noter"]?.isEmpty == true)
        #expect(then["nivaer"]?.isEmpty == true && then["inlasningar"]?.count == 2 && (then["spar"]?.count ?? 0) >= 3)
        let few = try await town.found(in: Self.norrby, RecordQuestion(limit: 1))
        for (kind, records) in few { #expect(records.count == 1, "\(kind)") }
    }

    @Test func `who keeps records is asked of the store, not of the page`() async throws {
        let town = try await Town()
        let (access, store) = (town.house.access, town.house.store)
        let kommun = Slug(known: "exempelby-kommun")
        let number = try await store.write(by: Self.actor(Self.norrby), at: Self.now, why: "Prov") { [accounts = access.accounts] writer in
            let number = try accounts.add(name: "Sascha Exempel", address: "sascha@exempelby.se", state: .open, writer)
            try accounts.give(RoleGrant(cooperation: Self.norrby, organisation: kommun, role: .registrar), to: number, writer)
            return number
        }.answer
        func keeps(_ cooperation: Slug, _ rights: Set<Right> = [.keepRecords]) async throws -> Bool {
            let actor = Actor(name: "Sascha Exempel", role: "registrator", cooperation: cooperation, account: number)
            return try await store.read { try HouseRecordKeepers(access: access).keepsRecords(Viewer(actor, circle: .authority, rights: rights), $0) }
        }
        #expect(try await keeps(Self.norrby))
        #expect(try await !keeps(Self.soderby))
        #expect(try await !keeps(Self.norrby, [.lead]))
        _ = try await store.write(by: Self.actor(Self.norrby), at: Self.now, why: "Prov") { [accounts = access.accounts] writer in
            try accounts.take(RoleGrant(cooperation: Self.norrby, organisation: kommun, role: .registrar), from: number, writer)
        }
        #expect(try await !keeps(Self.norrby))
    }
}
