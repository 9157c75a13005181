import AccessRules
import Almanac
import Picture
import Storage
import StoresUnderTest
import Testing

@testable import Access
@testable import Web

/// How long a sign-in lasts, and what a stolen, planted or replayed one is worth.
@Suite struct SessionTests {
    private func signedIn(_ roles: [Role] = [.partner]) async throws -> (AccessHouse, JarBrowser, Int64) {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Alex Part", roles)
        let browser = JarBrowser(house.ownSite())
        _ = await browser.signIn("Alex Part")
        return (house, browser, number)
    }

    @Test func `the cookie is for this host alone, over a safe line, and no script reads it`() async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Alex Part", [.partner])
        let answer = await JarBrowser(house.ownSite()).signIn("Alex Part")
        let cookies = answer.headers.filter { $0.name == "set-cookie" }.map(\.value)
        #expect(cookies.count == 2)
        #expect(cookies.allSatisfy { $0.hasPrefix("__Host-") && $0.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax") })
        #expect(cookies[0].prefix { $0 != ";" }.count > "__Host-samsyn=".count + 40)
        #expect(answer["cache-control"] == "no-store")
    }

    @Test func `a token that somebody planted before the sign-in is worth nothing after it`() async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Alex Part", [.partner])
        let planted = String(repeating: "a", count: 43)
        let victim = JarBrowser(house.ownSite(), cookies: [HostCookie.name(AccessRoom.sessionCookie): planted])
        _ = await victim.signIn("Alex Part")
        #expect(victim.token != planted)
        #expect(try await house.visit(planted).viewer == .anybody)
        #expect(await victim.get("/platsen").status == 200)
    }

    @Test func `whoever reads the store finds no token that opens anything`() async throws {
        let (house, browser, _) = try await signedIn()
        let token = try #require(browser.token)
        let marks = try await house.read { try $0.rows("SELECT mark FROM sign_in") { $0.text(0) } }
        #expect(marks.count == 1 && marks[0] != token)
        #expect(try await !house.visit(marks[0]).viewer.isSignedIn)
    }

    @Test func `signing out ends it, and the old token opens nothing`() async throws {
        let (house, browser, _) = try await signedIn()
        let token = try #require(browser.token)
        #expect(await browser.send("/logga-ut")["location"] == "/")
        #expect(browser.token == nil)
        #expect(try await !house.visit(token).viewer.isSignedIn)
    }

    @Test func `an hour without a request ends it, and one that is used lasts the working day`() async throws {
        let (house, browser, _) = try await signedIn()
        for _ in 0..<14 {
            house.clock.turn(minutes: 50)
            #expect(await browser.get("/platsen").status == 200)
        }
        house.clock.turn(minutes: 21)
        #expect(await browser.get("/platsen").status == 404)
        let (idle, other, _) = try await signedIn()
        idle.clock.turn(minutes: 61)
        #expect(await other.get("/platsen").status == 404)
    }

    @Test func `all sign-ins can be ended at once, and a new password ends the others`() async throws {
        let (house, browser, _) = try await signedIn()
        let other = JarBrowser(house.ownSite())
        _ = await other.signIn("Alex Part")
        let changed = await browser.send(
            "/konto/losenord", [("losenord", AccessHouse.password), ("nytt", "trettio blå elefanter"), ("igen", "trettio blå elefanter")])
        #expect(changed.status == 303)
        #expect(await other.get("/platsen").status == 404)
        #expect(await browser.get("/platsen").status == 200)
        #expect(await other.signIn("Alex Part").status == 422)
        #expect(await other.signIn("Alex Part", password: "trettio blå elefanter").status == 303)
        #expect(await other.send("/konto/avsluta").status == 303)
        #expect(await browser.get("/platsen").status == 404)
    }

    @Test func `a role that is taken away is gone at the next request, whether page or form`() async throws {
        let (house, browser, number) = try await signedIn()
        #expect(await browser.get("/platsen").status == 200)
        let grant = RoleGrant(cooperation: AccessHouse.norrby, organisation: AccessHouse.municipality, role: .partner)
        try await house.write { [accounts = house.room.accounts] in try accounts.take(grant, from: number, $0) }
        #expect(await browser.get("/platsen").status == 404)
        #expect(await browser.get("/konto").words.contains("Du har ingen roll just nu"))
    }

    @Test func `a form without the page's token, or with another's, changes nothing`() async throws {
        let (house, browser, _) = try await signedIn()
        let (strange, own) = (JarBrowser(house.ownSite()), try #require(browser.token))
        _ = await strange.signIn("Alex Part")
        let other = Secrets.formToken(of: try #require(strange.token))
        for fields in [[], [("formular", "")], [("formular", other)], [("formular", own)]] {
            let answer = await browser.sendBare("/konto/avsluta", fields)
            #expect(answer.status == 403 && answer.words.contains("Inget har ändrats"))
        }
        #expect(await browser.get("/platsen").status == 200)
        #expect(house.told.all.map(\.kind) == [.strangeForm, .strangeForm, .strangeForm, .strangeForm])
    }

    @Test func `a form from another site changes nothing, not even a sign-in`() async throws {
        let (house, browser, _) = try await signedIn()
        for headers in [["sec-fetch-site": "cross-site"], ["origin": "https://elak.example"], ["origin": "null"], ["sec-fetch-site": "same-site"]] {
            #expect(await browser.send("/konto/avsluta", [], headers).status == 403)
            let fields = [("adress", AccessHouse.address(of: "Alex Part")), ("losenord", AccessHouse.password)]
            #expect(await JarBrowser(house.ownSite()).sendBare("/logga-in", fields, headers).status == 403)
        }
        #expect(await browser.get("/platsen").status == 200)
    }

    @Test(arguments: [
        "https://elak.example/", "//elak.example", "/\\elak.example", "/%5Celak.example", "\\\\elak.example", "javascript:alert(1)", "/\r\nset-cookie: a=b", "",
        "/../../x", "/logga-ut", "/logga-in?till=/logga-in",
    ])
    func `whatever stands in the address, a sign-in leads to the product's own pages`(_ back: String) async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Alex Part", [.partner])
        let location = try #require(await JarBrowser(house.ownSite()).signIn("Alex Part", till: back)["location"])
        #expect(location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("\\"))
        #expect(location.utf8.allSatisfy { $0 > 32 && $0 < 127 })
        #expect(!location.contains("logga-"))
    }

    @Test func `what one has signed in to see is kept nowhere, and pages hold a token for every form`() async throws {
        let (_, browser, _) = try await signedIn()
        let page = await browser.get("/konto")
        #expect(page["cache-control"] == "no-store" && page["etag"] == nil)
        let token = Secrets.formToken(of: try #require(browser.token))
        let forms = page.text.matches(of: #/<form method="post"/#).count
        #expect(forms >= 4)
        #expect(
            page.text.matches(of: #/<form method="post"[^>]*><input type="hidden" name="formular" value="([^"]*)">/#).map { String($0.1) }
                == [String](repeating: token, count: forms))
    }

    @Test func `who works in several cooperations chooses which, and only among those there is a role in`() async throws {
        let (house, browser, number) = try await signedIn()
        #expect(!(await browser.get("/konto").words.contains("Arbeta i")))
        #expect(await browser.send("/konto/samverkan", [("samverkan", "soderby")]).status == 404)
        try await house.give(.partner, to: number, in: AccessHouse.soderby)
        #expect(try await house.visit(browser.token).viewer.cooperation == AccessHouse.norrby)
        #expect(await browser.send("/konto/samverkan", [("samverkan", "soderby")]).status == 303)
        let visit = try await house.visit(browser.token)
        #expect(visit.viewer.cooperation == AccessHouse.soderby && visit.cooperation == "Söderby")
    }
}
