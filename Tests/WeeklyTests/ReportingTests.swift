import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Telling, from the first question to the receipt, asked as a browser asks.
@Suite struct ReportingTests {
    @Test func `asks first whether it belongs here, and says where it goes otherwise`() async throws {
        let page = await (try ReportHouse()).get("/rapportera")
        #expect(page.status == 200 && page["cache-control"] == "no-store")
        for words in ["Ring 112", "orosanmälan till socialtjänsten", "Säg det i Tyck till", "arbetsgivares system för arbetsmiljö"] {
            #expect(page.words.contains(words))
        }
    }

    @Test func `the form takes a report, thanks for it and tells what came of it`() async throws {
        let house = try await ReportHouse()
        #expect(await house.get("/rapportera/ny").status == 200)
        let sent = await house.send("/rapportera", ReportHouse.fields())
        #expect(sent.status == 303 && sent["location"] == "/rapportera/mina?tack=ja")
        let told = try #require(try await house.all().first)
        #expect(told.standing.state == .new && told.organisationKind == "municipality" && told.received == ReportHouse.now)
        let page = await house.get("/rapportera/mina?tack=ja")
        #expect(
            page.words.contains("Tack, det är mottaget") && page.words.contains("Klotter, Björkbacken mottagen Vecka 47. Mottagen. Den läses inför nästa möte.")
        )
    }

    @Test func `sent twice with the same key is one report, from another it is another`() async throws {
        let house = try await ReportHouse()
        for _ in 0..<3 { #expect(await house.send("/rapportera", ReportHouse.fields()).status == 303) }
        #expect(try await house.all().count == 1)
        #expect(await house.send("/rapportera", ReportHouse.fields(), ReportHouse.viewer(account: 8)).status == 303)
        #expect(try await house.all().count == 2)
    }

    @Test func `twenty who send at once lose nothing and double nothing`() async throws {
        let house = try await ReportHouse()
        await withTaskGroup(of: Void.self) { group in
            for account in 0..<20 {
                group.addTask {
                    for report in 0..<10 {
                        let fields = ReportHouse.fields(["nyckel": "rapport-nummer-\(report % 5)"])
                        _ = await house.send("/rapportera", fields, ReportHouse.viewer(account: Int64(100 + account)))
                    }
                }
            }
        }
        #expect(try await house.all().count == 100)
        #expect(Set(try await house.all().map(\.number)).count == 100)
    }

    @Test func `comes back as it was written when something is missing`() async throws {
        let house = try await ReportHouse()
        let page = await house.send("/rapportera", ReportHouse.fields(["allvar": "", "ord": "<b>Klotter</b> \"här\""]))
        #expect(page.status == 422 && page.words.contains("Rapporten är inte skickad än Välj hur allvarligt det är."))
        #expect(page.text.contains("&lt;b&gt;Klotter&lt;/b&gt;") && page.text.contains("value=\"32\" checked") && page.text.contains("href=\"#allvar\""))
        #expect(try await house.all().isEmpty)
    }

    @Test(arguments: ["Ring 070-174 06 12 om det.", "Sett av Kim Andersson i porten.", "Pnr 20010203-9802 stod på lappen."])
    func `what may point at a person is held back, marked, and stored only with why it is none`(_ words: String) async throws {
        let house = try await ReportHouse()
        let page = await house.send("/rapportera", ReportHouse.fields(["ord": words]))
        #expect(page.status == 422 && page.words.contains("Det här kan peka ut en person") && page.text.contains("<mark>"))
        #expect(page.text.contains(words.prefix(4)))
        #expect(try await house.all().isEmpty)
        #expect(await house.send("/rapportera", ReportHouse.fields(["ord": words, "skal": "x"])).status == 422)
        #expect(await house.send("/rapportera", ReportHouse.fields(["ord": words, "skal": "en butik som heter så"])).status == 303)
        #expect(try await house.all().first?.content.whyNoPerson == "en butik som heter så")
    }

    @Test func `nothing to report is one tap, for the areas that were said last`() async throws {
        let house = try await ReportHouse()
        #expect(await house.get("/rapportera").words.contains("Inget att rapportera den här veckan"))
        #expect(await house.send("/rapportera", ReportHouse.fields()).status == 303)
        #expect(await house.get("/rapportera").words.contains("Inget att rapportera från Björkbacken den här veckan"))
        let fields = ["nyckel": "en-annan-nyckel", "omrade-bjorkbacken": "ja", "omrade-soderangen": "ja"]
        #expect(await house.send("/rapportera/inget", fields).status == 303)
        let nothing = try #require(try await house.all().first { $0.content.kind == .nothing })
        #expect(nothing.content.place.areas.map(\.text) == ["bjorkbacken"])
    }

    @Test func `is for those who may report, and a right that is gone when it is written stores nothing`() async throws {
        let house = try await ReportHouse()
        #expect(await house.get("/rapportera", .anybody).status == 401)
        #expect(await house.get("/rapportera", ReportHouse.viewer([])).status == 403)
        house.ground.isOpen.close()
        #expect(await house.send("/rapportera", ReportHouse.fields()).status == 404)
        #expect(try await house.all().isEmpty)
    }

    @Test func `one's own reports are nobody else's`() async throws {
        let house = try await ReportHouse()
        _ = await house.send("/rapportera", ReportHouse.fields())
        #expect(await !house.get("/rapportera/mina", ReportHouse.viewer(account: 8)).words.contains("Klotter"))
    }

    @Test(arguments: ["2024-03-31T01:30:00Z", "2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z", "2024-12-30T23:30:00Z"])
    func `is taken on the nights when clocks change, and counts to the day it is in Sweden`(_ time: String) async throws {
        let house = try await ReportHouse()
        let now = try #require(Instant(text: time))
        let today = SwedishTime.local(of: now).day
        let sent = await house.send("/rapportera", ReportHouse.fields(["dag": today.description]), at: now)
        #expect(sent.status == 303)
        #expect(try await house.all().first?.week == Week(containing: today))
    }

    @Test func `the page that a phone keeps is open, and holds nothing of anybody`() async throws {
        let house = try await ReportHouse()
        let (anybody, known) = await (house.get("/rapportera/utan-nat", .anybody), house.get("/rapportera/utan-nat"))
        #expect(anybody.status == 200 && anybody.words == known.words && anybody.words.contains("sparas i telefonen"))
        #expect(anybody.text.contains("data-konto=\"\"") && anybody.text.contains("Björkbacken") && !anybody.text.contains("Kim Exempel"))
    }

    @Test func `what waited on a phone counts to the day it was written`() async throws {
        let house = try await ReportHouse()
        let late = try #require(Instant(text: "2024-11-25T08:00"))
        let fields = ReportHouse.fields(["dygnsdel": "okant", "skriven": "2024-11-20T08:00:00Z"])
        #expect(await house.send("/rapportera", fields, at: late).status == 303)
        #expect(try await house.all().first?.content.time == .unknown(told: ReportHouse.today))
        for (number, nonsense) in ["2024-11-26T08:00:00Z", "2020-01-01T00:00:00Z", "i går"].enumerated() {
            let fields = ReportHouse.fields(["dygnsdel": "okant", "skriven": nonsense, "nyckel": "rapport-nummer-\(number)"])
            #expect(await house.send("/rapportera", fields, at: late).status == 303)
        }
        #expect(try await house.all().dropFirst().allSatisfy { $0.content.time == .unknown(told: SwedishTime.local(of: late).day) })
    }

    @Test func `the trail says that somebody reported, and none of the words`() async throws {
        let house = try await ReportHouse()
        _ = await house.send("/rapportera", ReportHouse.fields(["ord": "Ett ovanligt ord: kvartsglimmer."]))
        let entry = try #require(try await house.store.read { try $0.trailEntry($0.change()) })
        #expect(entry.why == "Rapporterade")
        #expect(try await house.store.verifyTrail().broken == nil)
    }
}
