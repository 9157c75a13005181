import Almanac
import Picture
import RecordsRules
import Storage
import Testing
import Web

@testable import Records
@testable import samsyn

/// What the product as a whole offers as records, and what its pages say of what is gone. The decision is an example.
@Suite struct RecordPageTests {
    private static let later = Instant(text: "2030-01-08T08:00") ?? Instant(millisecondsSince1970: 0)
    private static let clerk = Actor(name: "Sascha Exempel", role: "registrator", account: 8)

    @Test func `every table of facts belongs to one type of record, and every kept table to some working material`() async throws {
        let house = try await DemoSite.empty.value.house
        let types = house.records.types
        #expect(types.flatMap(\.tables).sorted() == ProductSchema.schema.facts.map(\.name).sorted())
        #expect(Set(types.map(\.slug)).count == types.count)
        #expect(house.records.working.flatMap(\.tables).sorted() == ProductSchema.schema.kept.map(\.name).sorted())
    }

    @Test func `a figure whose file is purged says when and by which decision, and stands`() async throws {
        let demo = try await DemoSite()
        let address = "/figur/levels.ge3:vallingby:2024"
        let before = await demo.site.respond(to: SiteRequest(target: address))
        #expect(before.words.contains("Hämta filen som den lästes in"))
        let desk = RetentionDesk(room: demo.house.records, actor: Self.clerk, now: Self.later)
        var draft = RetentionDraft()
        (draft.kind, draft.number, draft.unit) = ("gallra", "2", "ar")
        (draft.decision, draft.decidedBy, draft.decidedOn) = ("Dokumenthanteringsplan 2026 (exempel)", "Kommunstyrelsen", "2026-03-19")
        try await desk.set("inlasta-filer", draft)
        #expect(try await desk.purge(expecting: nil).rows > 0)
        let after = await demo.site.respond(to: SiteRequest(target: address))
        #expect(after.status == 200)
        #expect(after.words.contains("Filen är gallrad 8 januari 2030 enligt Dokumenthanteringsplan 2026 (exempel)."))
        #expect(!after.words.contains("Hämta filen som den lästes in"))
        let value = #/<p class="storsiffra[^>]*>(.*?)<\/p>/#
        #expect(before.text.firstMatch(of: value)?.1 == after.text.firstMatch(of: value)?.1)
        #expect(await demo.site.respond(to: SiteRequest(target: "/kallor/inlasning/1")).words.contains("Filen är gallrad 8 januari 2030"))
        let file = await demo.site.respond(to: SiteRequest(target: "/kallor/fil/1"))
        #expect(file.status == 404 && file.words.contains("Filen är gallrad 8 januari 2030"))
        #expect(try await demo.house.store.verifyTrail().broken == nil)
    }

    @Test func `the page of rules shows the records of every room`() async throws {
        let page = await (try await DemoSite.filled.value).get("/handlingar")
        #expect(page.status == 200)
        for title in ["Enskilda händelser", "Veckornas nivåer", "Inlästa filer", "Inloggningar och försök", "Stängda konton", "Arbetsmaterial"] {
            #expect(page.words.contains(title), "\(title)")
        }
    }
}
