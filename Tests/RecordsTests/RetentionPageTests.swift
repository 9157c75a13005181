import Picture
import Storage
import StoresUnderTest
import Testing
import Web

@testable import Records

/// The pages of the one who keeps records.
@Suite struct RetentionPageTests {
    @Test func `are for those who keep records alone`() async throws {
        let house = try await RecordsHouse()
        for path in ["/handlingar", "/handlingar/gallra", "/handlingar/gallrat"] {
            #expect(await house.site(on: "2026-02-20", right: .readTrail).get(path).status == 403, "\(path)")
            #expect(await house.site(on: "2026-02-20").get(path).status == 200, "\(path)")
        }
        #expect(await house.site(on: "2026-02-20", right: nil).send("/handlingar", RecordsHouse.rule).status == 403)
        #expect(await house.site(on: "2026-02-20", right: nil).send("/handlingar/gallra", [:]).status == 403)
    }

    @Test func `show every type of record, and that nothing has a rule`() async throws {
        let house = try await RecordsHouse()
        let page = await house.site(on: "2026-02-20").get("/handlingar")
        #expect(page.words.contains("Inget ska gallras i dag"))
        for type in house.room.types { #expect(page.words.contains(type.title), "\(type.title)") }
        #expect(page.words.contains("Regel Ingen: bevaras tills vidare Förslag Gallras efter 2 år"))
        #expect(!page.text.contains("href=\"/handlingar/gallra\""))
    }

    @Test func `a rule is set by a form, and shows with its decision and what it would take`() async throws {
        let house = try await RecordsHouse()
        let site = house.site(on: "2026-02-20")
        #expect(await site.send("/handlingar", RecordsHouse.rule).status == 303)
        let page = await site.get("/handlingar").words
        #expect(page.contains("2 uppgifter ska gallras enligt reglerna"))
        #expect(page.contains("Regel Gallras efter 2 år, räknat från dagen då filen lästes in"))
        #expect(page.contains("Beslut Dokumenthanteringsplan 2026, dnr 12 (exempel), Kommunstyrelsen, 2 januari 2024"))
        #expect(page.contains("Att gallra i dag 2"))
    }

    @Test func `a rule that cannot be taken says why, and what was typed stands`() async throws {
        let house = try await RecordsHouse()
        let answer = await house.site(on: "2026-02-20").send("/handlingar", RecordsHouse.rule.merging(["beslut": "", "tid": "7"]) { $1 })
        #expect(answer.status == 422)
        #expect(answer.words.contains("Regeln är inte sparad Skriv vilket beslut regeln bygger på"))
        #expect(answer.text.contains("value=\"7\""))
        #expect(await house.site(on: "2026-02-20").send("/handlingar", ["handling": "finns-inte"]).status == 404)
    }

    @Test func `show exactly what goes, then purge it, then log it`() async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        let site = house.site(on: "2026-02-20")
        let preview = await site.get("/handlingar/gallra")
        #expect(preview.words.contains("2 uppgifter gallras"))
        #expect(preview.words.contains("Inlästa filer 20 februari 2024 Dokumenthanteringsplan 2026, dnr 12 (exempel) inlästa filer 2"))
        let mark = try #require(preview.text.firstMatch(of: #/name="underlag" value="([0-9a-f]{64})"/#)?.1)
        #expect(try await house.kept() == [true, true, true])
        #expect(await site.send("/handlingar/gallra", ["underlag": String(mark)]).status == 303)
        #expect(try await house.kept() == [false, false, true])
        let log = await site.get("/handlingar/gallrat")
        #expect(log.words.contains("Senast gallrat 20 februari 2026"))
        #expect(log.words.contains("Inlästa filer alla 20 februari 2024 Dokumenthanteringsplan 2026, dnr 12 (exempel) inlästa filer 2"))
        #expect(await site.get("/handlingar").words.contains("Senast gallrat 20 februari 2026 enligt Dokumenthanteringsplan 2026"))
        #expect(await site.get("/handlingar/gallra").words.contains("Det finns inget att gallra i dag"))
        #expect(await site.get("/handlingar/gallrat.json").text.contains(#""record_type":"inlasta-filer""#))
        #expect(await site.get("/handlingar/gallrat.csv").text.contains("import_file"))
    }

    @Test func `a purge of something else than was looked at is shown anew, and nothing goes`() async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        let answer = await house.site(on: "2026-02-20").send("/handlingar/gallra", ["underlag": String(repeating: "0", count: 64)])
        #expect(answer.status == 422)
        #expect(answer.words.contains("Inget är gallrat Det som skulle gallras är inte längre det som sidan visade."))
        #expect(answer.words.contains("2 uppgifter gallras"))
        #expect(try await house.kept() == [true, true, true])
    }

    @Test func `a store that was changed by hand is not purged`() async throws {
        let house = try await RecordsHouse()
        try await house.setRule()
        try ByHand.run(["UPDATE import_file SET bytes = 7 WHERE id = 1"], on: house.place)
        await #expect(throws: StoreRefusal.brokenPart(table: "import_file", change: 1)) { try await house.desk(on: "2026-02-20").purge(expecting: nil) }
        let site = house.site(on: "2026-02-20")
        let mark = try #require(await site.get("/handlingar/gallra").text.firstMatch(of: #/name="underlag" value="([0-9a-f]{64})"/#)?.1)
        let answer = await site.send("/handlingar/gallra", ["underlag": String(mark)])
        #expect(answer.status == 503 && answer.words.contains("någon har ändrat det för hand"), "\(answer.status)")
        #expect(try await house.kept() == [true, true, true])
    }
}
