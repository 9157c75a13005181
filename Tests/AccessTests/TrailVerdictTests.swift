import AccessRules
import Picture
import Storage
import StoresUnderTest
import Testing

@testable import Access
@testable import Web

/// The check of the trail by its page, and the newest link that is kept elsewhere.
@Suite struct TrailVerdictTests {
    @Test func `an untouched store is whole, and that it was checked stands in the trail`() async throws {
        let trail = try await TrailHouse()
        let page = try await trail.browser(of: trail.auditor).send("/spar/kontrollera")
        #expect(page.status == 200 && page.words.contains("Spåret är helt"))
        let event = try await trail.house.events().last
        #expect(event?.kind == .trailVerified && event?.account == trail.auditor && event?.about.hasPrefix("helt, ") == true)
        #expect(try await trail.house.newest().why.hasPrefix("Kontrollerade spåret: helt, "))
        #expect(try await trail.house.store.verifyTrail().broken == nil)
    }

    @Test func `a row edited by hand is named: which change, which table, what it means and what to do`() async throws {
        let trail = try await TrailHouse()
        let auditor = try await trail.browser(of: trail.auditor)
        let change = try await trail.house.read { try $0.first("SELECT since FROM role_grant WHERE role = 'partner'") { $0.int(0) } }
        try ByHand.run(["UPDATE role_grant SET role = 'administrator' WHERE role = 'partner'"], on: trail.house.place)
        let page = await auditor.send("/spar/kontrollera")
        let number = try #require(change)
        for words in [
            "Spåret är brutet vid ändring \(number)", "tabellen ”roller” (role_grant)", "utanför Samsyn", "Bjöd in Pia Partner", "Gör så här",
            "samsyn audit verify",
        ] { #expect(page.words.contains(words), "\(words)") }
        #expect(page.text.contains("href=\"/spar/\(number)\""))
        #expect(try await trail.house.events().last?.about == "brutet vid ändring \(number)")
    }

    @Test(arguments: [
        ("DELETE FROM audit_entry WHERE change = 2", "spåret har ingen sådan ändring"),
        ("UPDATE audit_entry SET actor = 'Någon Annan' WHERE change = 2", "Posten för ändring 2 stämmer inte"),
        ("DELETE FROM account WHERE account = 1", "tabellen ”konton” (account)"),
    ])
    func `what was taken out or rewritten by hand is told in words`(_ edit: String, _ words: String) async throws {
        let trail = try await TrailHouse()
        let auditor = try await trail.browser(of: trail.auditor)
        // The auditor is the first account: it must still be there to ask, so its sign-in is another's.
        let asker = edit.contains("FROM account") ? try await secondAuditor(trail) : auditor
        try ByHand.run([edit], on: trail.house.place)
        let page = await asker.send("/spar/kontrollera")
        #expect(page.words.contains("Spåret är brutet") && page.words.contains(words), "\(page.words)")
    }

    private func secondAuditor(_ trail: TrailHouse) async throws -> Browser {
        try await trail.browser(of: try await trail.house.person("Eva Granskare", [.auditor]))
    }

    @Test func `the newest link is on the page and in the file, and taking it out stands in the trail`() async throws {
        let trail = try await TrailHouse()
        let auditor = try await trail.browser(of: trail.auditor)
        let head = try #require(try await trail.house.read { try $0.trailHead() })
        #expect(await auditor.get("/spar").text.contains(head.hash))
        let file = await auditor.get("/spar/senaste.txt")
        #expect(file.status == 200 && file["content-type"] == "text/plain; charset=utf-8")
        #expect(file["content-disposition"]?.contains("attachment; filename=\"samsyn-spar-andring-\(head.change).txt\"") == true)
        for words in ["Lager: Norrby", "Ändring: \(head.change)", "Tid: \(head.at)", "Länk: \(head.hash)"] { #expect(file.text.contains(words), "\(words)") }
        let event = try await trail.house.events().last
        #expect(event?.kind == .headPublished && event?.about == "ändring \(head.change)")
    }

    @Test func `a link that was kept holds also when more has been written since`() async throws {
        let trail = try await TrailHouse()
        let auditor = try await trail.browser(of: trail.auditor)
        let head = try #require(try await trail.house.read { try $0.trailHead() })
        _ = await auditor.get("/spar/senaste.txt")
        let typed = head.hash.uppercased().prefix(32) + " " + head.hash.uppercased().dropFirst(32)
        let page = await auditor.send("/spar/kontrollera", [("andring", head.change.description), ("lank", String(typed))])
        #expect(page.words.contains("Spåret är helt") && page.words.contains("Den sparade länken stämmer"))
        #expect(try await trail.house.events().last?.about.hasSuffix("sparad länk \(head.change) stämmer") == true)
    }

    @Test func `a store that was written anew is found out by the link that was kept`() async throws {
        let (trail, other) = (try await TrailHouse(), try await TrailHouse())
        let kept = try #require(try await other.house.read { try $0.trailHead() })
        let page = try await trail.browser(of: trail.auditor).send("/spar/kontrollera", [("andring", kept.change.description), ("lank", kept.hash)])
        #expect(page.words.contains("Den sparade länken finns inte i spåret") && page.words.contains("Gör så här"))
        let beyond = try await trail.browser(of: trail.auditor).send("/spar/kontrollera", [("andring", "9999"), ("lank", kept.hash)])
        #expect(beyond.words.contains("Den sparade länken stämmer inte"))
    }

    @Test(arguments: [("", "3f2a"), ("tre", String(repeating: "a", count: 64)), ("3", "3f2a"), ("3", String(repeating: "g", count: 64)), ("3", "")])
    func `a kept link that cannot be read is told so, and stays in the form`(_ change: String, _ link: String) async throws {
        let trail = try await TrailHouse()
        let page = try await trail.browser(of: trail.auditor).send("/spar/kontrollera", [("andring", change), ("lank", link)])
        #expect(page.status == 422 && page.words.contains("Kontrollen är inte gjord"))
        #expect(link.isEmpty || page.text.contains("value=\"\(link)\""))
        #expect(try await trail.house.events().last?.kind != .trailVerified)
    }
}
