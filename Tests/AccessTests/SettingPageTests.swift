import AccessRules
import Picture
import Storage
import Testing
import Web

@testable import Access

/// Settings with their meaning, asked as a browser asks.
@Suite struct SettingPageTests {
    private static let contact = SettingItem(
        Slug(known: "kontakt"), title: "Vem läsare hör av sig till", meaning: "Står på öppna sidor.", kind: .line(most: 20), first: "")
    private static let votes = SettingItem(
        Slug(known: "omrostning"), title: "Omröstning", meaning: "En övning.", kind: .yes, first: "nej", isCooperations: true)

    private struct Desk {
        let house: AccessHouse
        let routes: [Route]

        init() async throws {
            house = try await AccessHouse()
            routes = house.room.settingRoutes(
                AccessRoom.settings + [SettingPageTests.contact, SettingPageTests.votes],
                server: [ServerSetting(variable: "SAMSYN_BUSY_SECONDS", meaning: "Så länge väntar en ändring", words: "5 s")])
        }

        func browser(_ role: Role, in cooperation: Slug = AccessHouse.norrby) async throws -> Browser {
            try await house.browser(routes, of: house.person("Kim \(role.rawValue) \(cooperation)", [role], in: cooperation))
        }

        func value(_ item: SettingItem, in cooperation: Slug? = nil) async throws -> String {
            try await house.read { try $0.settings().value(item, in: cooperation) }
        }
    }

    private static let path = "/installningar"

    @Test func `says of each what it means, what holds and what held from the beginning, and what is set at the server`() async throws {
        let desk = try await Desk()
        let page = await (try desk.browser(.administrator)).get(Self.path)
        #expect(page.status == 200 && page["cache-control"] == "no-store")
        #expect(page.words.contains("Allt är som från början"))
        #expect(page.words.contains("Så länge får en inloggning vila Den som inte har gjort något på så lång tid loggas ut."))
        #expect(page.words.contains("Nu 60 minuter Från början 60 minuter"))
        #expect(page.words.contains("Nu inget angivet"))
        #expect(page.words.contains("Så länge väntar en ändring 5 s SAMSYN_BUSY_SECONDS"))
    }

    @Test func `tells those who configure what they should know of though there is nothing to set, and says nothing where there is nothing`() async throws {
        let desk = try await Desk()
        let person = try await desk.house.person("Kim Konfigurerare", [.administrator], in: AccessHouse.norrby)
        let notice = SettingNotice("Skalans ordalydelse", ["Nivå 5 är <svagare> formulerad än nivå 4.", "Rätta gärna."])
        let browser = try await desk.house.browser(desk.house.room.settingRoutes(AccessRoom.settings, server: [], notices: [notice]), of: person)
        let page = await browser.get(Self.path)
        #expect(page.words.contains("Skalans ordalydelse") && page.words.contains("Rätta gärna."))
        #expect(page.text.contains("Nivå 5 är &lt;svagare&gt; formulerad än nivå 4."))
        #expect(await !(try desk.browser(.administrator)).get(Self.path).words.contains("Skalans ordalydelse"))
    }

    @Test func `an administrator changes one with a reason that stays, and puts it back`() async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(.administrator)
        let saved = await browser.send(Self.path, [("installning", "inloggning-vila"), ("varde", " 15 "), ("skal", "Delade <skärmar>")])
        #expect(saved.status == 303 && saved["location"] == Self.path)
        #expect(try await desk.value(AccessRoom.idle) == "15")
        #expect(try await desk.house.newest().why == "Ställde in ”Så länge får en inloggning vila” på 15\u{A0}minuter: Delade <skärmar>")
        let page = await browser.get(Self.path)
        #expect(page.words.contains("En inställning är ändrad") && page.words.contains("av Kim administrator"))
        #expect(page.text.contains("Delade &lt;skärmar&gt;"))
        let back = [("installning", "inloggning-vila"), ("varde", "15"), ("forst", "ja"), ("skal", "Egna skärmar")]
        #expect(await browser.send(Self.path, back).status == 303)
        #expect(try await desk.value(AccessRoom.idle) == "60")
    }

    @Test(arguments: [
        ("inloggning-vila", "4", "ett heltal från 5 till 240"), ("inloggning-vila", "241", "ett heltal"), ("inloggning-vila", "1e2", "ett heltal"),
        ("inloggning-vila", "", "ett heltal"), ("omrostning", "kanske", "ja eller nej"), ("kontakt", "en mycket längre rad än så", "en rad på högst 20"),
        ("kontakt", "rad\nbrytning", "en rad"),
    ]) func `takes nothing that the setting cannot be, and keeps what was typed`(_ name: String, _ value: String, _ expected: String) async throws {
        let desk = try await Desk()
        let answer = await (try desk.browser(.administrator)).send(Self.path, [("installning", name), ("varde", value), ("skal", "Därför")])
        #expect(answer.status == 422 && answer.words.contains("Inget är ändrat Det går inte att ställa in. Skriv \(expected)"))
        #expect(answer.text.contains("value=\"Därför\""))
        #expect(try await desk.house.read { try $0.settings().isEmpty })
    }

    @Test func `wants a reason, and knows no setting that is not there`() async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(.administrator)
        #expect(await browser.send(Self.path, [("installning", "inloggning-vila"), ("varde", "15"), ("skal", " ")]).status == 422)
        #expect(await browser.send(Self.path, [("installning", "finns-inte"), ("varde", "15"), ("skal", "Därför")]).status == 422)
        #expect(await browser.send(Self.path, [("varde", "15"), ("skal", "Därför")]).status == 422)
        #expect(try await desk.house.read { try $0.settings().isEmpty })
    }

    @Test(arguments: Role.allCases.filter { !$0.rights.contains(.configure) }) func `is for no other role`(_ role: Role) async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(role)
        #expect(await browser.get(Self.path).status == 403)
        #expect(await browser.send(Self.path, [("installning", "inloggning-vila"), ("varde", "15"), ("skal", "Därför")]).status == 403)
    }

    @Test func `what each cooperation says for itself holds there alone`() async throws {
        let desk = try await Desk()
        let browser = try await desk.browser(.administrator, in: AccessHouse.soderby)
        #expect(await browser.send(Self.path, [("installning", "omrostning"), ("varde", "ja"), ("skal", "En övning")]).status == 303)
        #expect(try await desk.value(Self.votes, in: AccessHouse.soderby) == "ja")
        #expect(try await desk.value(Self.votes, in: AccessHouse.norrby) == "nej")
    }

    @Test func `a value that another version wrote and this one cannot read counts as not changed`() async throws {
        let desk = try await Desk()
        try await desk.house.write { try $0.set(AccessRoom.idle, to: "för evigt", in: nil, because: "äldre") }
        #expect(try await desk.value(AccessRoom.idle) == "60")
        #expect(await (try desk.browser(.administrator)).get(Self.path).words.contains("Nu 60 minuter"))
    }

    @Test func `a sign-in rests as long as is set, and ends when the setting says so`() async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Alex Part", [.partner])
        try await house.write { try $0.set(AccessRoom.idle, to: "10", in: nil, because: "prov") }
        let browser = JarBrowser(house.ownSite())
        _ = await browser.signIn("Alex Part")
        house.clock.turn(minutes: 9)
        #expect(await browser.get("/platsen").status == 200)
        house.clock.turn(minutes: 11)
        #expect(await browser.get("/platsen").status != 200)
        _ = await browser.signIn("Alex Part")
        try await house.write { try $0.set(AccessRoom.longest, to: "1", in: nil, because: "prov") }
        for _ in 0..<7 {
            house.clock.turn(minutes: 8)
            #expect(await browser.get("/platsen").status == 200)
        }
        house.clock.turn(minutes: 8)
        #expect(await browser.get("/platsen").status != 200)
    }
}
