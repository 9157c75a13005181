import AccessRules
import Almanac
import Picture
import Storage
import StoresUnderTest
import Testing

@testable import Access
@testable import Web

/// Coming in: password, one-time code, recovery code, and what each of them opens.
@Suite struct SignInTests {
    @Test func `a partner signs in with a password and reads the place circle, and nothing more`() async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Alex Part", [.partner], for: AccessHouse.homes)
        let browser = JarBrowser(house.ownSite())
        #expect(await browser.get("/platsen").status == 404)
        let answer = await browser.signIn("Alex Part", till: "/platsen?a=1")
        #expect(answer.status == 303 && answer["location"] == "/platsen?a=1")
        #expect(await browser.get("/platsen").words.contains("Krets 1"))
        #expect(await browser.get("/myndigheten").status == 404)
        #expect(await browser.get("/leda").status == 403)
    }

    @Test func `from coordinator up a password alone opens nothing, and leads to where a phone is taken into use`() async throws {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Kim Samordnare", [.coordinator])
        let browser = JarBrowser(house.ownSite())
        #expect(await browser.signIn("Kim Samordnare", till: "/leda")["location"] == "/konto/engangskoder")
        #expect(await browser.get("/leda").status == 403)
        #expect(await browser.get("/myndigheten").status == 404)
        let page = await browser.get("/konto/engangskoder")
        let found = try #require(page.text.firstMatch(of: #/name="hemlighet" value="([A-Z2-7]+)"/#))
        let secret = try #require(Base32.bytes(String(found.1)))
        #expect(secret.count == 20 && page.text.contains("<svg class=\"qr\""))
        let before = browser.token
        let fields = [("hemlighet", String(found.1)), ("losenord", AccessHouse.password)]
        #expect(await browser.send("/konto/engangskoder", fields + [("kod", "000000")]).status == 422)
        let answer = await browser.send("/konto/engangskoder", fields + [("kod", house.code(secret))])
        #expect(answer.status == 303 && browser.token != before)
        #expect(await browser.get("/leda").words.contains("Krets 2"))
        #expect(try await house.events().contains { $0.kind == .factorSet && $0.account == number })
    }

    @Test func `with a phone the code is asked for, and is good once`() async throws {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Kim Samordnare", [.coordinator])
        try await house.setFactor(of: number)
        let (first, second) = (JarBrowser(house.ownSite()), JarBrowser(house.ownSite()))
        #expect(await first.signIn("Kim Samordnare", till: "/leda")["location"] == "/logga-in/kod?till=%2Fleda")
        #expect(await first.get("/leda").status == 401)
        #expect(await first.get("/logga-in/kod").status == 200)
        let wrong = await first.send("/logga-in/kod", [("kod", "123")])
        #expect(wrong.status == 422 && wrong.words.contains("Koden stämmer inte"))
        let code = house.code()
        let half = first.token
        #expect(await first.send("/logga-in/kod", [("kod", code), ("till", "/leda")])["location"] == "/leda")
        #expect(first.token != half)
        #expect(await first.get("/leda").status == 200)
        _ = await second.signIn("Kim Samordnare")
        #expect(await second.send("/logga-in/kod", [("kod", code)]).status == 422)
        house.clock.turn(minutes: 1)
        #expect(await second.send("/logga-in/kod", [("kod", house.code())]).status == 303)
    }

    @Test func `a recovery code opens once, and says how many are left`() async throws {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Kim Samordnare", [.coordinator])
        try await house.setFactor(of: number)
        let code = RecoveryCode.text([UInt8](repeating: 0, count: RecoveryCode.bytes))
        let browser = JarBrowser(house.ownSite())
        _ = await browser.signIn("Kim Samordnare")
        #expect(await browser.send("/logga-in/kod", [("kod", code.lowercased())]).status == 303)
        #expect(await browser.get("/konto").words.contains("Du har inga reservkoder"))
        let again = JarBrowser(house.ownSite())
        _ = await again.signIn("Kim Samordnare")
        #expect(await again.send("/logga-in/kod", [("kod", code)]).status == 422)
        #expect(await browser.send("/konto/reservkoder", [("bekrafta", "fel")]).status == 422)
        let made = await browser.send("/konto/reservkoder", [("bekrafta", AccessHouse.password)])
        let codes = made.text.matches(of: #/<code>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})<\/code>/#).map { String($0.1) }
        #expect(Set(codes).count == RecoveryCode.count)
        #expect(await again.send("/logga-in/kod", [("kod", codes[3])]).status == 303)
        #expect(await again.get("/konto").words.contains("Du har nio reservkoder kvar"))
    }

    @Test func `an address without an account, a wrong password and a closed account are answered alike`() async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Alex Part", [.partner])
        let closed = try await house.person("Bo Borta", [.partner], state: .closed)
        try await house.setPassword(AccessHouse.password, of: closed)
        _ = try await house.person("Noa Ny", [.partner], state: .invited)
        let site = house.ownSite()
        var answers: [String] = []
        for (name, password) in [
            ("Alex Part", "fel fel fel fel"), ("Ingen Alls", AccessHouse.password), ("Bo Borta", AccessHouse.password), ("Noa Ny", AccessHouse.password),
        ] {
            let answer = await JarBrowser(site).signIn(name, password: password)
            #expect(answer.status == 422)
            answers.append(answer.text.replacing(AccessHouse.address(of: name), with: ""))
        }
        #expect(Set(answers).count == 1)
        #expect(answers[0].contains("E-postadressen eller lösenordet stämmer inte."))
    }

    @Test func `what was typed in the place of an address is never kept`() async throws {
        let house = try await AccessHouse()
        _ = await JarBrowser(house.ownSite()).send("/logga-in", [("adress", "mitt hemliga lösenord"), ("losenord", "x")])
        let failed = try await house.events().filter { $0.kind == .signInFailed }
        #expect(failed.count == 1 && failed[0].about == "fel adress eller lösenord" && failed[0].account == nil)
    }

    @Test func `a password or a phone that was put into the store by hand opens nothing`() async throws {
        let house = try await AccessHouse()
        let (kim, alex) = (try await house.openPerson("Kim Samordnare", [.coordinator]), try await house.openPerson("Alex Part", [.partner]))
        try await house.setFactor(of: kim)
        // The partner's own hash in the place of the coordinator's, and the coordinator's phone taken away.
        try ByHand.run(
            [
                "UPDATE account_password SET hash = (SELECT hash FROM account_password WHERE account = \(alex)) WHERE account = \(kim)",
                "DELETE FROM account_factor WHERE account = \(kim)",
            ], on: house.place)
        let browser = JarBrowser(house.ownSite())
        #expect(await browser.signIn("Kim Samordnare").status == 422)
        try await house.setPassword(AccessHouse.password, of: kim)
        #expect(await browser.signIn("Kim Samordnare")["location"] == "/logga-in/kod")
        #expect(await browser.send("/logga-in/kod", [("kod", house.code())]).status == 422)
    }

    @Test func `a demonstration's accounts need no phone, and stand on its sign-in page alone`() async throws {
        let demonstration = DemoAccounts(
            all: [.init(name: "Kim Samordnare", address: AccessHouse.address(of: "Kim Samordnare"), role: .coordinator)], password: AccessHouse.password)
        let (shown, plain) = (try await AccessHouse(demonstration: demonstration), try await AccessHouse())
        for house in [shown, plain] { _ = try await house.openPerson("Kim Samordnare", [.coordinator]) }
        #expect(await JarBrowser(shown.ownSite()).get("/logga-in").words.contains("Konton i demonstrationen"))
        #expect(!(await JarBrowser(plain.ownSite()).get("/logga-in").words.contains("demonstration")))
        let browser = JarBrowser(shown.ownSite())
        #expect(await browser.signIn("Kim Samordnare")["location"] == "/")
        #expect(await browser.get("/leda").status == 200)
    }

    @Test func `a sign-in is told of in the trail, with who, when and from where`() async throws {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Alex Part", [.partner])
        _ = await JarBrowser(house.ownSite(), address: "198.51.100.4").signIn("Alex Part")
        let event = try #require(try await house.events().last)
        #expect(event == AccessEvent(.signedIn, account: number, about: "med lösenord", address: "198.51.100.4"))
        let newest = try await house.newest()
        #expect(newest.name == "Alex Part" && newest.why == "Loggade in" && newest.account == number)
        #expect(try await house.store.verifyTrail().broken == nil)
    }
}

/// What lies in the store and was not put there by signing in.
@Suite struct PlantedSignInTests {
    @Test func `a sign-in that was put into the store by hand opens nothing, nor one that was made stronger there`() async throws {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Kim Samordnare", [.coordinator])
        let token = String(repeating: "k", count: 43)
        try ByHand.run(
            [
                """
                INSERT INTO sign_in (mark, account, stage, cooperation, began, expires, browser)
                VALUES ('\(Secrets.mark(of: token))', \(number), 'strong', NULL, '\(house.clock.now)', '2024-11-12T08:00:00.000Z', '')
                """
            ], on: house.place)
        #expect(try await !house.visit(token).viewer.isSignedIn)
        let weak = JarBrowser(house.ownSite())
        _ = await weak.signIn("Kim Samordnare")
        #expect(try await house.visit(weak.token).viewer.isSignedIn)
        try ByHand.run(["UPDATE sign_in SET stage = 'strong' WHERE account = \(number)"], on: house.place)
        #expect(try await !house.visit(weak.token).viewer.isSignedIn)
    }

    @Test func `a demonstration's account opens nothing where there is no demonstration`() async throws {
        let house = try await AccessHouse()
        let address = "samordnare" + DemoAccounts.ending
        let grant = RoleGrant(cooperation: AccessHouse.norrby, organisation: AccessHouse.municipality, role: .partner)
        try await house.room.open(
            [AccountOpening(name: "Kim Exempel", address: address, grants: [grant])], password: AccessHouse.password, by: AccessHouse.maker, at: house.clock.now
        )
        let browser = JarBrowser(house.ownSite())
        let answer = await browser.send("/logga-in", [("adress", address), ("losenord", AccessHouse.password)])
        #expect(answer.status == 422 && browser.token == nil)
    }

    @Test func `an account that is closed while it signs in does not get in`() async throws {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Alex Part", [.partner])
        let account = try #require(try await house.account(number))
        try await house.write { [accounts = house.room.accounts] writer in
            try accounts.set(Account(number: number, name: account.name, address: account.address, state: .closed), writer)
        }
        let signing = SigningIn(room: house.room, sender: AccessHouse.sender(), now: house.clock.now)
        await #expect(throws: SignInRefusal.self) { _ = try await signing.enter(account, .password) }
    }
}
