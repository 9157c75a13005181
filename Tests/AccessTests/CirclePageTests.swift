import AccessRules
import Picture
import Storage
import Testing
import Web

@testable import Access

/// Raising and lowering circles, asked as a browser asks.
@Suite struct CirclePageTests {
    private static let trade = CircleItem(CircleSubject(.category, "54"), name: "54 butik", first: .circle(.place))
    private static let influence = CircleItem(CircleSubject(.category, "82"), name: "82 otillåten påverkan", first: .leaders)

    private struct Desk {
        let house: AccessHouse
        let routes: [Route]

        init() async throws {
            house = try await AccessHouse()
            routes = house.room.circleRoutes([CirclePageTests.trade, CirclePageTests.influence])
            try await house.write { try $0.ensure(Source(slug: Slug(known: "vakternas-logg"), name: "Väkternas logg", kind: "counts", definition: "")) }
        }

        func browser(_ role: Role, for organisation: Slug = AccessHouse.municipality) async throws -> Browser {
            try await house.browser(routes, of: house.person("Kim \(role.rawValue)", [role], for: organisation))
        }

        func reach(_ subject: CircleSubject) async throws -> Reach? { try await house.read { try $0.circles().settings[subject]?.reach } }
    }

    private static let source = CircleSubject.source(Slug(known: "vakternas-logg"))

    @Test func `lists what has a circle, what it is and why`() async throws {
        let desk = try await Desk()
        let page = await (try desk.browser(.coordinator)).get("/kretsar")
        #expect(page.status == 200 && page["cache-control"] == "no-store")
        #expect(page.words.contains("Allt har den krets det börjar med"))
        #expect(page.words.contains("Väkternas logg öppet för alla från början"))
        #expect(page.words.contains("82 otillåten påverkan bara samordnare och polisens ledning från början"))
    }

    @Test(arguments: [Role.coordinator, .policeLead]) func `those who lead raise and lower, with a reason that stays`(_ role: Role) async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(role)
        let path = "/kretsar/kalla/vakternas-logg"
        let saved = await browser.send(path, [("krets", "authority"), ("skal", "Loggen <b>nämner</b> larmkoder")])
        #expect(saved.status == 303 && saved["location"] == "/kretsar")
        #expect(try await desk.reach(Self.source) == .circle(.authority))
        let page = await browser.get(path)
        #expect(page.words.contains("Nu gäller: myndighetskretsen"))
        #expect(page.text.contains("Loggen &lt;b&gt;nämner&lt;/b&gt; larmkoder"))
        #expect(try await desk.house.newest().why == "Satte kretsen för ”Väkternas logg” till myndighetskretsen: Loggen <b>nämner</b> larmkoder")
        #expect(await browser.send(path, [("krets", "forst"), ("skal", "Koderna är borttagna")]).status == 303)
        #expect(try await desk.reach(Self.source) == nil)
        #expect(await browser.get(path).words.contains("Tillbaka till det från början."))
    }

    @Test func `takes no change without a reason, nor one that nobody can read`() async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(.coordinator)
        let path = "/kretsar/kalla/vakternas-logg"
        for (krets, skal) in [("authority", ""), ("authority", "  "), ("", "Därför"), ("alla", "Därför"), ("authority", String(repeating: "a", count: 301))] {
            let answer = await browser.send(path, [("krets", krets), ("skal", skal)])
            #expect(answer.status == 422 && answer.words.contains("Inget är ändrat"))
        }
        #expect(try await desk.reach(Self.source) == nil)
    }

    @Test(arguments: Role.allCases.filter { !$0.rights.contains(.setCircles) }) func `is for no other role, neither to read nor to change`(
        _ role: Role
    ) async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(role)
        #expect(await browser.get("/kretsar").status == 403)
        #expect(await browser.send("/kretsar/kalla/vakternas-logg", [("krets", "open"), ("skal", "Därför")]).status == 403)
        #expect(try await desk.reach(Self.source) == nil)
    }

    @Test func `what the one who sets it does not read answers like what does not exist`() async throws {
        let desk = try await Desk()
        // A coordinator of a housing company reads the place circle, whatever the role.
        let browser = try await desk.browser(.coordinator, for: AccessHouse.homes)
        let hidden = await browser.get("/kretsar/kategori/82")
        let never = await browser.get("/kretsar/kategori/99")
        #expect(hidden.status == 404 && hidden.words.replacing("82", with: "99") == never.words)
        #expect(await !browser.get("/kretsar").words.contains("82 otillåten påverkan"))
        #expect(await browser.send("/kretsar/kategori/82", [("krets", "open"), ("skal", "Därför")]).status == 404)
        let beyond = await browser.send("/kretsar/kategori/54", [("krets", "authority"), ("skal", "Därför")])
        #expect(beyond.status == 422 && beyond.words.contains("en krets som du själv inte läser"))
        for subject in [Self.trade.subject, Self.influence.subject] { #expect(try await desk.reach(subject) == nil) }
    }

    @Test(arguments: ["/kretsar/okant/1", "/kretsar/kalla/finns-inte", "/kretsar/fil/abc", "/kretsar/kategori/1'%20OR%201=1"])
    func `knows nothing that is not there`(_ path: String) async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(.coordinator)
        #expect(await browser.get(path).status == 404)
        #expect(await browser.send(path, [("krets", "open"), ("skal", "Därför")]).status == 404)
    }

    @Test func `a right that is gone when the form is sent changes nothing`() async throws {
        let desk = try await Desk()
        let number = try await desk.house.person("Kim Exempel", [.coordinator])
        let browser = try await desk.house.browser(desk.routes, of: number)
        #expect(await browser.get("/kretsar/kategori/54").status == 200)
        try await desk.house.write { [accounts = desk.house.room.accounts] in
            try accounts.take(RoleGrant(cooperation: AccessHouse.norrby, organisation: AccessHouse.municipality, role: .coordinator), from: number, $0)
        }
        #expect(await browser.send("/kretsar/kategori/54", [("krets", "open"), ("skal", "Därför")]).status == 403)
        #expect(try await desk.reach(Self.trade.subject) == nil)
    }
}
