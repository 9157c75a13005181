import AccessRules
import Picture
import Storage
import Testing
import Web

@testable import Access

/// The pages of organisations and cooperations, asked as a browser asks.
@Suite struct PartyPageTests {
    private struct Desk {
        let house: AccessHouse
        let browser: Browser
        let routes: [Route]

        init(alsoIn others: [Slug] = []) async throws {
            house = try await AccessHouse()
            let admin = try await house.person("Ada Sköter", [.administrator])
            for other in others { try await house.give(.administrator, to: admin, in: other) }
            routes = house.room.partyRoutes(areas: SaidAreas())
            browser = try await house.browser(routes, of: admin)
        }
    }

    @Test func `lists the parties with what they are and what their people may read`() async throws {
        let desk = try await Desk()
        try await desk.house.person("Bo Berg", [.partner], for: AccessHouse.homes)
        let page = await desk.browser.get("/organisationer")
        #expect(page.status == 200 && page["cache-control"] == "no-store")
        #expect(page.words.contains("Fyra organisationer är parter"))
        #expect(page.words.contains("Norrbyhem bostadsbolag det öppna och det som gäller platsen 1"))
        #expect(page.words.contains("Polisen polis allt i samverkan, också det som är för myndigheter ingen delas med en annan samverkan"))
        #expect(!page.text.contains("nattvandrare AB") && !page.words.contains("Söderby nattvandrare"))
    }

    @Test func `is for who keeps accounts and settings alone`() async throws {
        let desk = try await Desk()
        let kim = try await desk.house.person("Kim Exempel", [.coordinator, .policeLead, .manager, .auditor])
        let other = try await desk.house.browser(desk.routes, of: kim)
        let stranger = try await desk.house.browser(desk.routes)
        for path in ["/organisationer", "/samverkan"] {
            #expect(await other.get(path).status == 403)
            #expect(await other.send(path, [("namn", "Ny"), ("slag", "police")]).status == 403)
            #expect(await stranger.get(path).status == 401)
        }
    }

    @Test func `adds and changes an organisation, and leads back`() async throws {
        let desk = try await Desk()
        let added = await desk.browser.send("/organisationer", [("namn", "Norrby <i>skola</i>"), ("slag", "school")])
        #expect(added.status == 303 && added["location"] == "/organisationer")
        let page = await desk.browser.get("/organisationer")
        #expect(page.text.contains("Norrby &lt;i&gt;skola&lt;/i&gt;") && !page.text.contains("<i>skola"))
        #expect(await desk.browser.send("/organisationer", [("organisation", "norrbyhem"), ("namn", "Norrbyhem AB"), ("slag", "housing")]).status == 303)
        #expect(await desk.browser.get("/organisationer").words.contains("Norrbyhem AB"))
    }

    @Test func `what cannot be taken comes back as it was typed, with what is wrong`() async throws {
        let desk = try await Desk()
        let answer = await desk.browser.send("/organisationer", [("namn", "Söderby nattvandrare"), ("slag", "police")])
        #expect(answer.status == 422 && answer.words.contains("av slaget förening eller nattvandrare"))
        #expect(answer.text.contains("value=\"Söderby nattvandrare\"") && answer.text.contains("value=\"police\" selected"))
        let shared = await desk.browser.send("/organisationer", [("organisation", "polisen"), ("namn", "Polisen"), ("slag", "housing")])
        #expect(shared.status == 422 && shared.words.contains("part i en annan samverkan också"))
    }

    @Test func `an organisation of another cooperation answers like one that does not exist, and so does what is no name of one`() async throws {
        let desk = try await Desk()
        let answers = await [
            desk.browser.send("/organisationer", [("organisation", "soderby-nattvandrare"), ("namn", "Vandrarna"), ("slag", "police")]),
            desk.browser.send("/organisationer", [("organisation", "finns-inte"), ("namn", "Vandrarna"), ("slag", "police")]),
            desk.browser.send("/organisationer", [("organisation", "<x>"), ("namn", "Vandrarna"), ("slag", "police")]),
        ]
        #expect(answers.map(\.status) == [404, 404, 404] && Set(answers.map(\.text)).count == 1)
    }

    @Test func `lists the cooperations of the store, and offers the areas that may be chosen`() async throws {
        let desk = try await Desk()
        let page = await desk.browser.get("/samverkan")
        #expect(
            page.words.contains("Två lokala samverkan")
                && page.words.contains("Söderby Områden Soderby Parter Exempelby kommun, Polisen och Söderby nattvandrare"))
        #expect(page.text.contains("name=\"omrade-vastby\"") && page.text.contains("name=\"omrade-norrby\""))
        #expect(!page.text.contains("name=\"omrade-soderby\"") && !page.text.contains("name=\"omrade-exempelby\""))
        // The own area may be shared with a new cooperation; that of another may not.
        #expect(page.words.contains("Norrby, del av Exempelby (hör till Norrby)") && !page.words.contains("(hör till Söderby)"))
        let both = try await Desk(alsoIn: [AccessHouse.soderby]).browser.get("/samverkan")
        #expect(both.text.contains("name=\"omrade-soderby\"") && both.words.contains("(hör till Söderby)") && both.text.contains("name=\"delas\""))
    }

    @Test func `adds and changes a cooperation, and leads back`() async throws {
        let desk = try await Desk()
        let added = await desk.browser.send("/samverkan", [("namn", "Västby"), ("omrade-vastby", "ja")])
        #expect(added.status == 303 && added["location"] == "/samverkan")
        #expect(await desk.browser.get("/samverkan").words.contains("Västby Områden Vastby Parter Exempelby kommun"))
        let changed = await desk.browser.send("/samverkan", [("samverkan", "norrby"), ("namn", "Norrby stad"), ("omrade-norrby", "ja")])
        #expect(changed.status == 303)
        #expect(await desk.browser.get("/samverkan").words.contains("Norrby stad"))
    }

    @Test func `a cooperation that is not worked in answers like one that does not exist`() async throws {
        let desk = try await Desk()
        let fields = [("namn", "Annat namn"), ("omrade-vastby", "ja")]
        let answers = await [
            desk.browser.send("/samverkan", [("samverkan", "soderby")] + fields), desk.browser.send("/samverkan", [("samverkan", "finns-inte")] + fields),
            desk.browser.send("/samverkan", [("samverkan", "")] + fields),
        ]
        #expect(answers.map(\.status) == [404, 404, 404] && Set(answers.map(\.text)).count == 1)
    }

    @Test func `an area of another cooperation is refused in words`() async throws {
        let desk = try await Desk()
        let answer = await desk.browser.send("/samverkan", [("namn", "Ny <b>"), ("omrade-soderby", "ja"), ("delas", "ja")])
        #expect(answer.status == 422 && answer.words.contains("Bara den som är administratör även där"))
        #expect(answer.text.contains("value=\"Ny &lt;b&gt;\""))
    }
}

/// Where a cooperation belongs: each says so for itself.
@Suite struct DistrictPageTests {
    private struct Desk {
        let house: AccessHouse
        let browser: Browser

        init() async throws {
            house = try await AccessHouse()
            browser = try await house.browser(
                house.room.partyRoutes(areas: SaidAreas()), of: house.person("Ada Sköter", [.administrator]))
        }

        var districts: [District] {
            get async throws { try await house.read { [parties = house.room.parties] in try parties.parties($0, asOf: $0.change()).districts } }
        }
    }

    @Test func `an administrator founds a police district with the own cooperation, and leaves it again`() async throws {
        let desk = try await Desk()
        #expect(await desk.browser.send("/samverkan/ingar", [("nytt", "Polisområde <Nord>"), ("slag", "police")]).status == 303)
        #expect(try await desk.districts.map(\.cooperations) == [[AccessHouse.norrby]])
        let page = await desk.browser.get("/samverkan")
        #expect(page.text.contains("Polisområde &lt;Nord&gt; (polisområde)"))
        #expect(await desk.browser.send("/samverkan/ingar", [("slag", "police")]).status == 303)
        #expect(try await desk.districts == [])
    }

    @Test func `only the own cooperation is put anywhere, whatever the form says`() async throws {
        let desk = try await Desk()
        try await desk.house.write { [parties = desk.house.room.parties] writer in
            try parties.add(District(slug: Slug(known: "exempelby"), name: "Exempelby", kind: .municipality, cooperations: []), writer)
            try parties.set(AccessHouse.soderby, partOf: [Slug(known: "exempelby")], writer)
        }
        #expect(await desk.browser.send("/samverkan/ingar", [("ingar-exempelby", "ja"), ("ingar-finns-inte", "ja"), ("samverkan", "soderby")]).status == 303)
        #expect(try await desk.districts.map(\.cooperations) == [[AccessHouse.soderby, AccessHouse.norrby]])
        #expect(await desk.browser.send("/samverkan/ingar", []).status == 303)
        #expect(try await desk.districts.map(\.cooperations) == [[AccessHouse.soderby]])
    }

    @Test(arguments: [("Exempelby", ""), ("Exempelby", "land"), ("!", "police"), ("a\nb", "police")])
    func `takes no name that is none, nor one without saying what it is`(_ name: String, _ kind: String) async throws {
        let desk = try await Desk()
        let answer = await desk.browser.send("/samverkan/ingar", [("nytt", name), ("slag", kind)])
        #expect(answer.status == 422 && answer.words.contains("Skriv kommunens eller polisområdets namn"))
        #expect(try await desk.districts == [])
    }
}
