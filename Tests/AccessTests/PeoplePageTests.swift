import AccessRules
import Picture
import Testing
import Web

@testable import Access

/// The pages where accounts are kept, asked as a browser asks.
@Suite struct PeoplePageTests {
    private struct Desk {
        let house: AccessHouse
        let admin: Int64
        let browser: Browser

        init() async throws {
            house = try await AccessHouse()
            admin = try await house.person("Ada Sköter", [.administrator])
            browser = try await house.browser(house.room.peopleRoutes + house.room.signInRoutes, of: admin)
        }
    }

    private static let posts = ["roller", "roller/ta-bort", "lank", "avsluta", "koder/ta-bort", "namn", "stang", "oppna"]

    private static func invitation(_ changes: [String: String] = [:]) -> [(String, String)] {
        ["namn": "Kim Exempel", "adress": "kim@exempelby.se", "organisation": "polisen", "roll-partner": "ja"].merging(changes) { $1 }.map {
            ($0.key, $0.value)
        }
    }

    private static func link(in text: String) -> String? {
        text.firstMatch(of: #/(?:https?:\/\/[^\/<]+)?\/valkommen\/[A-Za-z0-9_-]{20,}/#).map { String($0.0) }
    }

    @Test func `lists who has a role, for which organisation, and whether they use one-time codes`() async throws {
        let desk = try await Desk()
        #expect(await desk.browser.get("/personer").words.contains("Du är ensam här än så länge"))
        let bo = try await desk.house.person("Bo Berg", [.policeLead, .reporter], for: AccessHouse.police)
        try await desk.house.setFactor(of: bo)
        try await desk.house.person("Cia Dal", [.partner], for: AccessHouse.homes, state: .invited)
        try await desk.house.person("Dan Ek", [.partner], in: AccessHouse.soderby)
        let page = await desk.browser.get("/personer")
        #expect(page.status == 200 && page["cache-control"] == "no-store")
        #expect(page.words.contains("Tre personer i Norrby"))
        #expect(page.words.contains("Bo Berg Polisen rapportör och polisens ledning öppet ja"))
        #expect(page.words.contains("Cia Dal Norrbyhem samverkanspart inbjuden nej"))
        #expect(!page.text.contains("Dan Ek") && !page.words.contains("ensam"))
    }

    @Test func `is for who keeps accounts alone`() async throws {
        let desk = try await Desk()
        let routes = desk.house.room.peopleRoutes
        let kim = try await desk.house.person("Kim Exempel", [.coordinator])
        let partner = try await desk.house.browser(routes, of: kim)
        let stranger = try await desk.house.browser(routes)
        let weak = try await desk.house.browser(routes, of: desk.admin, .password)
        for path in ["/personer", "/personer/ny", "/personer/\(kim)"] {
            #expect(await partner.get(path).status == 403)
            #expect(await stranger.get(path).status == 401)
            #expect(await weak.get(path).status == 403)
        }
        for path in Self.posts.map({ "/personer/\(kim)/\($0)" }) + ["/personer"] {
            #expect(await partner.send(path).status == 403)
            #expect(await stranger.send(path).status == 401)
        }
        // Every refusal is told for the trail, save that of a reader who only has to sign in first.
        #expect(desk.house.told.all.count == 2 * 3 + 2 * 9)
    }

    @Test func `an invitation is answered with the link, once, and how to hand it over`() async throws {
        let desk = try await Desk()
        let answer = await desk.browser.send("/personer", Self.invitation())
        #expect(answer.status == 200 && answer["cache-control"] == "no-store")
        let link = try #require(Self.link(in: answer.text))
        #expect(link.hasPrefix("https://samsyn.exempelby.se/valkommen/"))
        #expect(answer.words.contains("Kim Exempel är inbjuden") && answer.words.contains("18 november 2024 kl. 08.00"))
        let welcome = await desk.browser.get(String(link.dropFirst("https://samsyn.exempelby.se".count)))
        #expect(welcome.status == 200 && welcome.words.contains("Välkommen, Kim Exempel"))
        let found = try await desk.house.account(address: "kim@exempelby.se")
        let person = try #require(found)
        #expect(Self.link(in: await desk.browser.get("/personer/\(person.number)").text) == nil)
        #expect(Self.link(in: await desk.browser.get("/personer").text) == nil)
    }

    @Test(arguments: [
        ("localhost:8080", "http://localhost:8080/valkommen/"), ("127.0.0.1:8080", "http://127.0.0.1:8080/valkommen/"),
        ("samsyn.exempelby.se:8443", "https://samsyn.exempelby.se:8443/valkommen/"), ("ond.se/x?", "/valkommen/"), ("<script>", "/valkommen/"),
        ("", "/valkommen/"),
        ("localhost.ond.se", "https://localhost.ond.se/valkommen/"),
    ])
    func `the link takes no more than a name and a port from what the sender calls the server`(_ host: String, _ start: String) async throws {
        let desk = try await Desk()
        var browser = desk.browser
        browser.host = host
        let answer = await browser.send("/personer", Self.invitation())
        #expect(try #require(Self.link(in: answer.text)).hasPrefix(start))
        #expect(answer.words.contains("Lägg till webbplatsens adress framför") == (start == "/valkommen/"))
        #expect(!answer.text.contains("<script>"))
    }

    @Test func `what cannot be taken comes back as it was typed, with every fault`() async throws {
        let desk = try await Desk()
        let answer = await desk.browser.send(
            "/personer", [("namn", "Kim <b>Exempel</b>"), ("adress", "kim"), ("organisation", "soderby-nattvandrare"), ("roll-analyst", "ja")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"Kim &lt;b&gt;Exempel&lt;/b&gt;\"") && answer.text.contains("value=\"kim\""))
        #expect(answer.words.contains("Skriv en e-postadress") && answer.words.contains("Välj en av organisationerna"))
        #expect(answer.text.contains("name=\"roll-analyst\" value=\"ja\" checked"))
        let empty = await desk.browser.send("/personer", [])
        #expect(empty.status == 422 && empty.words.contains("Välj minst en roll."))
        let count = try await desk.house.read { [accounts = desk.house.room.accounts] in try accounts.accounts(in: AccessHouse.norrby, $0).count }
        #expect(count == 1)
    }

    @Test func `names are never markup`() async throws {
        let desk = try await Desk()
        let evil = "<script>alert(1)</script>\"'&"
        let answer = await desk.browser.send("/personer", Self.invitation(["namn": evil]))
        let number = try #require(try await desk.house.account(address: "kim@exempelby.se"))
            .number
        for text in [answer.text, await desk.browser.get("/personer").text, await desk.browser.get("/personer/\(number)").text] {
            #expect(!text.contains("<script>alert") && text.contains("&lt;script&gt;alert(1)"))
        }
    }

    @Test func `every change leads back to the person's page`() async throws {
        let desk = try await Desk()
        let kim = try await desk.house.person("Kim Exempel", [.coordinator])
        try await desk.house.setFactor(of: kim)
        let changes: [(String, [(String, String)])] = [
            ("roller", [("roll", "analyst"), ("organisation", "polisen")]),
            ("roller/ta-bort", [("roll", "coordinator"), ("organisation", "exempelby-kommun")]),
            ("avsluta", []), ("koder/ta-bort", []), ("namn", [("nytt-namn", "Kim Ek")]), ("stang", []), ("oppna", []),
        ]
        for (path, fields) in changes {
            let answer = await desk.browser.send("/personer/\(kim)/\(path)", fields)
            #expect(answer.status == 303 && answer["location"] == "/personer/\(kim)", "\(path)")
        }
        let page = await desk.browser.get("/personer/\(kim)")
        #expect(page.status == 200 && page.words.contains("Kim Ek") && page.words.contains("Analytiker Polisen"))
        #expect(!page.words.contains("Samordnare"))
        let last = await desk.browser.send("/personer/\(kim)/roller/ta-bort", [("roll", "analyst"), ("organisation", "polisen")])
        #expect(last.status == 303 && last["location"] == "/personer")
    }

    @Test func `a new link is shown once, on the answer itself`() async throws {
        let desk = try await Desk()
        let kim = try await desk.house.person("Kim Exempel", [.coordinator])
        let answer = await desk.browser.send("/personer/\(kim)/lank")
        #expect(answer.status == 200 && Self.link(in: answer.text) != nil && answer.words.contains("12 november 2024 kl. 08.00"))
    }

    @Test func `a refusal stands on the person's page, in words`() async throws {
        let desk = try await Desk()
        let own = await desk.browser.send("/personer/\(desk.admin)/roller/ta-bort", [("roll", "administrator"), ("organisation", "exempelby-kommun")])
        #expect(own.status == 422 && own.words.contains("Samverkan behöver minst en administratör"))
        let closing = await desk.browser.send("/personer/\(desk.admin)/stang")
        #expect(closing.status == 422 && closing.words.contains("Det egna kontot stänger någon annan"))
        let shared = try await desk.house.person("Kim Exempel", [.partner])
        try await desk.house.give(.coordinator, to: shared, in: AccessHouse.soderby)
        let link = await desk.browser.send("/personer/\(shared)/lank")
        #expect(link.status == 422 && Self.link(in: link.text) == nil)
        let page = await desk.browser.get("/personer/\(shared)")
        #expect(page.words.contains("roller i en annan samverkan också") && !page.text.contains("Söderby") && !page.words.contains("Samordnare"))
    }

    @Test func `an account of another cooperation answers like one that does not exist`() async throws {
        let desk = try await Desk()
        let bo = try await desk.house.person("Bo Berg", [.partner], in: AccessHouse.soderby)
        let none = bo + 1
        func told(_ response: SiteResponse, _ number: Int64) -> String { response.text.replacing("/\(number)", with: "/N") }
        let (there, absent) = (await desk.browser.get("/personer/\(bo)"), await desk.browser.get("/personer/\(none)"))
        #expect(there.status == 404 && absent.status == 404 && told(there, bo) == told(absent, none))
        for path in Self.posts {
            let fields = [("roll", "partner"), ("organisation", "exempelby-kommun"), ("nytt-namn", "Någon Annan")]
            let there = await desk.browser.send("/personer/\(bo)/\(path)", fields)
            let absent = await desk.browser.send("/personer/\(none)/\(path)", fields)
            #expect(there.status == 404 && absent.status == 404 && told(there, bo) == told(absent, none), "\(path)")
        }
        #expect(try await desk.house.account(bo)?.name == "Bo Berg")
    }

    @Test(arguments: ["07", "+7", "-7", "7.0", "x", "99999999999999999999"]) func `a number has one way to be written`(_ text: String) async throws {
        let desk = try await Desk()
        #expect(await desk.browser.get("/personer/\(text)").status == 404)
    }

    @Test func `a form that was not made for the sign-in changes nothing`() async throws {
        let desk = try await Desk()
        let other = try await desk.house.browser(desk.house.room.peopleRoutes, of: desk.admin)
        let mixed = await desk.browser.send("/personer", Self.invitation() + [("formular", Secrets.formToken(of: other.token ?? ""))])
        #expect(mixed.status == 403)
        #expect(try await desk.house.account(address: "kim@exempelby.se") == nil)
    }

    @Test func `the table of roles tells everybody who has signed in what each may do and read`() async throws {
        let desk = try await Desk()
        let kim = try await desk.house.person("Kim Exempel", [.reporter])
        let page = try await desk.house.browser(desk.house.room.peopleRoutes, of: kim).get("/roller")
        #expect(page.status == 200)
        for role in Role.allCases { #expect(page.words.contains(Swedish.capitalised(role.name)) && page.words.contains(role.meaning)) }
        for right in Right.allCases { #expect(page.words.contains(right.name)) }
        #expect(page.words.contains("Läser hos kommun, polis och skola"))
        let stranger = try await desk.house.browser(desk.house.room.peopleRoutes)
        #expect(await stranger.get("/roller").status == 401)
    }
}
