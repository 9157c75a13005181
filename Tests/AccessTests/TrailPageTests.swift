import AccessRules
import Almanac
import Picture
import Storage
import StoresUnderTest
import Testing

@testable import Access
@testable import Web

/// What an auditor reads of the trail, and what nobody else does.
@Suite struct TrailPageTests {
    private static let berit = "Berit Söderlund"

    @Test func `an auditor sees that a partner was invited, signed in and was refused`() async throws {
        let trail = try await TrailHouse()
        let partner = try await trail.browser(of: trail.partner)
        for _ in 0..<3 { #expect(await partner.get("/moten").status == 403) }
        let auditor = try await trail.browser(of: trail.auditor)
        let page = await auditor.get("/spar?vem=\(trail.partner)")
        #expect(page.status == 200)
        for words in [
            "Bjöd in Pia Partner", "Loggade in", "Nekades: GET /moten", "Nekades: GET /moten, 2 gånger", "Bo Kontoman administratör, Exempelby kommun",
        ] { #expect(page.words.contains(words), "\(words)") }
        #expect(!page.words.contains("Lade till Ada Granskare"))
    }

    @Test func `whoever may not read it is refused, and that stands there too`() async throws {
        let trail = try await TrailHouse()
        for path in ["/spar", "/spar.csv", "/spar.json", "/spar/1", "/spar/1.json", "/spar/senaste.txt"] {
            #expect(await Browser(site: trail.site, token: nil).get(path).status == 401)
            for account in [trail.partner, trail.administrator] { #expect(try await trail.browser(of: account).get(path).status == 403) }
        }
        #expect(try await trail.browser(of: trail.partner).send("/spar/kontrollera").status == 403)
        #expect(await Browser(site: trail.site, token: nil).send("/spar/kontrollera").status == 401)
        let page = try await trail.browser(of: trail.auditor).get("/spar?ord=nekades")
        #expect(page.words.contains("Allmänheten Nekades: POST /spar/kontrollera") && page.words.contains("Pia Partner samverkanspart, Exempelby kommun"))
        #expect(page.words.contains("Nekades: GET /spar"))
        #expect(trail.unwritten.all == [])
    }

    @Test func `a form that was made for another sign-in stands there`() async throws {
        let trail = try await TrailHouse()
        let partner = try await trail.browser(of: trail.partner)
        let other = try await trail.browser(of: trail.partner)
        var request = SiteRequest(method: "POST", target: "/moten", headers: ["host": "samsyn.exempelby.se"])
        request.headers["cookie"] = partner.token.map { "\(HostCookie.name(AccessRoom.sessionCookie))=\($0)" }
        request.body = Array("formular=\(Secrets.formToken(of: other.token ?? ""))".utf8)
        #expect(await trail.site.respond(to: request).status == 403)
        #expect(try await trail.house.events().last?.kind == .strangeForm)
        #expect(try await trail.house.events().last?.about == "POST /moten")
    }

    @Test func `every table that somebody takes out is an entry of its own`() async throws {
        let trail = try await TrailHouse()
        let auditor = try await trail.browser(of: trail.auditor)
        for path in ["/spar.csv", "/spar.csv", "/spar.json"] { #expect(await auditor.get(path).status == 200) }
        let events = try await trail.house.events().filter { $0.kind == .exported }
        #expect(events.map(\.about) == ["GET /spar, csv", "GET /spar, csv", "GET /spar, json"])
        #expect(events.allSatisfy { $0.account == trail.auditor && $0.cooperation == AccessHouse.norrby && $0.address == "192.0.2.7" })
    }

    @Test func `is searched by table, days and words, and says when nothing is found`() async throws {
        let trail = try await TrailHouse()
        let boss = TrailHouse.actor("Bo Kontoman", "administratör", trail.administrator)
        try await trail.change("Lade till Ågrens Väktare", by: boss)
        trail.house.clock.turn(minutes: 3 * 24 * 60)
        let auditor = try await trail.browser(of: trail.auditor)
        #expect(await auditor.get("/spar?ord=%C3%A5GRENS+v%C3%A4kt").words.contains("Lade till Ågrens Väktare"))
        #expect(await auditor.get("/spar?ord=finns+inte").words.contains("Inget hittades"))
        let organisations = await auditor.get("/spar?vad=organisation").words
        #expect(organisations.contains("Lade till Ågrens Väktare organisationer: 1 ny") && !organisations.contains("Bjöd in"))
        let late = await auditor.get("/spar?fran=2024-11-14").words
        #expect(late.contains("Loggade in") && !late.contains("Bjöd in"))
        let early = await auditor.get("/spar?till=2024-11-13").words
        #expect(!early.contains("Loggade in") && early.contains("Bjöd in"))
        let programs = await auditor.get("/spar?vem=inget-konto").words
        #expect(programs.contains("Kommandoraden") && !programs.contains("Loggade in"))
    }

    @Test func `opens a letter with the newest link, for somebody outside who keeps it`() async throws {
        let trail = try await TrailHouse()
        let page = await (try trail.browser(of: trail.auditor)).get("/spar").text
        let head = try #require(page.firstMatch(of: #/<code>([0-9a-f]{64})<\/code>/#)).1
        #expect(page.contains("href=\"mailto:?subject=Samsyn:%20sp%C3%A5rets%20senaste%20l%C3%A4nk&amp;body=Samsyn%2C"))
        #expect(page.contains("%20\(head)\""))
    }

    @Test(arguments: ["vem=abc", "vem=999", "vad=finns-inte", "fran=i+dag", "till=2024-13-01", "fore=0"])
    func `a question that cannot be read is told so`(_ query: String) async throws {
        let trail = try await TrailHouse()
        #expect(try await trail.browser(of: trail.auditor).get("/spar?\(query)").status == 400)
    }

    @Test func `pages follow each other without a gap`() async throws {
        let trail = try await TrailHouse()
        let boss = TrailHouse.actor("Bo Kontoman", "administratör", trail.administrator)
        for number in 1...110 { try await trail.change("Skrev \(number)", by: boss) }
        let auditor = try await trail.browser(of: trail.auditor)
        let newest = try await trail.newest
        var (seen, path): ([Int64], String?) = ([], "/spar")
        while let next = path {
            let page = await auditor.get(next).text
            seen += page.matches(of: #/href="\/spar\/([0-9]+)"/#).compactMap { Int64($0.1) }
            path = page.firstMatch(of: #/href="(\/spar\?fore=[0-9]+)"/#).map { String($0.1) }
        }
        #expect(seen == (1...newest.value).reversed().map { $0 })
    }

    @Test func `of another cooperation only the chain is seen: no name, no reason, no table`() async throws {
        let trail = try await TrailHouse()
        let berit = try await trail.house.person(Self.berit, [.coordinator], for: AccessHouse.walkers, in: AccessHouse.soderby)
        _ = try await trail.house.signIn(berit)
        let change = try await trail.change("Beslutade om Söderskolan", by: TrailHouse.actor(Self.berit, "samordnare", berit, in: AccessHouse.soderby))
        let failed = AccessEvent(.signInFailed, account: berit, about: "fel adress eller lösenord", address: "192.0.2.9")
        try await trail.house.room.book.take(failed, by: Actor(name: Self.berit, role: ""), at: trail.house.clock.now, clock: trail.house.clock.now)
        let auditor = try await trail.browser(of: trail.auditor)
        let hash = try #require(try await trail.house.read { try $0.trailEntry(change)?.hash })
        for path in ["/spar", "/spar.csv", "/spar.json", "/spar/\(change)", "/spar/\(change).json", "/spar?ord=Berit", "/spar?ord=S%C3%B6derskolan"] {
            let page = await auditor.get(path)
            #expect(page.status == 200)
            #expect(!page.words.replacing("ord=Berit", with: "").contains(Self.berit) && !page.text.contains("Beslutade"), "\(path)")
        }
        #expect(await auditor.get("/spar").words.contains("annan samverkan \(hash.prefix(16))… ändring \(change)"))
        let one = await auditor.get("/spar/\(change)")
        #expect(one.words.contains("Ändringen gjordes i en annan samverkan") && one.text.contains(hash) && !one.words.contains("organisationer"))
        #expect(await auditor.get("/spar?vad=organisation").text.firstMatch(of: #/href="\/spar\/([0-9]+)"/#).map { $0.1 != change.description } ?? true)
        // Whoever has no role here answers like who does not exist.
        let (hidden, absent) = (await auditor.get("/spar?vem=\(berit)"), await auditor.get("/spar?vem=998"))
        #expect(hidden.status == 400 && hidden.words.replacing("”\(berit)”", with: "”998”") == absent.words)
        #expect(!(await auditor.get("/spar").text.contains(">\(Self.berit)<")))
    }

    @Test func `their own auditor sees it, and where somebody went is not told where they left`() async throws {
        let trail = try await TrailHouse()
        let other = try await trail.house.person("Sune Granskare", [.auditor], in: AccessHouse.soderby)
        try await trail.house.give(.partner, to: trail.partner, in: AccessHouse.soderby)
        let partner = TrailHouse.actor("Pia Partner", "samverkanspart", trail.partner)
        _ = try await trail.house.store.write(by: partner, at: trail.house.clock.now, why: "Gick över till Söderby") { [events = trail.house.room.events] in
            try events.add(AccessEvent(.cooperationEntered, account: partner.account, cooperation: AccessHouse.soderby, about: "Söderby"), $0)
        }
        let ours = try await trail.browser(of: trail.auditor).get("/spar?vem=\(trail.partner)")
        #expect(ours.words.contains("Gick över till annan samverkan") && !ours.words.contains("Gick över till Söderby"))
        let theirs = try await trail.browser(of: other).get("/spar")
        #expect(!theirs.words.contains("Bjöd in Pia Partner") && theirs.words.contains("Lade till Sune Granskare"))
    }

    @Test func `what people wrote is text, on the page and in a spreadsheet`() async throws {
        let trail = try await TrailHouse()
        let boss = TrailHouse.actor("Bo Kontoman", "administratör", trail.administrator)
        try await trail.change("=HYPERLINK(\"https://x.example\")", by: boss)
        try await trail.change("<script>alert(1)</script>", by: boss)
        let auditor = try await trail.browser(of: trail.auditor)
        let page = await auditor.get("/spar").text
        #expect(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"))
        let csv = await auditor.get("/spar.csv").text
        #expect(csv.contains("\"'=HYPERLINK(\"\"https://x.example\"\")\"") || csv.contains("'=HYPERLINK("))
        #expect(!csv.contains(",=HYPERLINK") && !csv.contains(",\"=HYPERLINK"))
    }

    @Test func `one change shows who, for whom, why, what it touched and how it is bound`() async throws {
        let trail = try await TrailHouse()
        let boss = TrailHouse.actor("Bo Kontoman", "administratör", trail.administrator)
        let change = try await trail.change("Lade till en organisation", by: boss)
        let auditor = try await trail.browser(of: trail.auditor)
        let (page, detail) = (await auditor.get("/spar/\(change)"), try await trail.house.read { try $0.trailDetail(change) })
        let known = try #require(detail)
        for words in ["Bo Kontoman", "administratör", "Exempelby kommun", "nummer \(trail.administrator)", "Organisationer 1 0"] {
            #expect(page.words.contains(words), "\(words)")
        }
        for hash in [known.previous, known.found.entry.hash] + known.commitments.map(\.after) { #expect(page.text.contains(hash)) }
        #expect(await auditor.get("/spar/\(change).json").text.contains(known.previous))
        for path in ["/spar/0", "/spar/99999", "/spar/-1", "/spar/01", "/spar/x"] { #expect(await auditor.get(path).status == 404) }
    }

    @Test func `a name that has been purged is said to be, once`() async throws {
        let trail = try await TrailHouse()
        try ByHand.run(["UPDATE audit_entry SET actor = NULL, role = NULL, why = NULL, salt = NULL WHERE change = 2"], on: trail.house.place)
        let page = try await trail.browser(of: trail.auditor).get("/spar")
        #expect(page.words.contains("gallrad gallrad konton:") && !page.words.contains("Lade till Ada Granskare"))
    }

    @Test func `only an address is kept of where somebody came from`() {
        #expect(AccessRoom.address(of: AccessHouse.sender(address: "2001:db8::1")) == "2001:db8::1")
        #expect(AccessRoom.address(of: AccessHouse.sender(address: "192.0.2.1")) == "192.0.2.1")
        for address in ["", "kim@exempelby.se", "192.0.2.1\nAda Granskare", String(repeating: "1", count: 46)] {
            #expect(AccessRoom.address(of: AccessHouse.sender(address: address)) == nil)
        }
    }
}
