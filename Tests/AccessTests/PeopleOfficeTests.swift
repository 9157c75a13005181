import AccessRules
import Almanac
import Picture
import Storage
import Testing
import Web

@testable import Access

/// What the command line does with accounts.
@Suite struct PeopleOfficeTests {
    private static let norrby = Slug(known: "norrby")

    private static func office(_ house: AccessHouse, founding: Founding = Founding(name: "Norrby", areas: [norrby])) -> AccountOffice {
        AccountOffice(room: house.room, actor: AccessHouse.maker, now: house.clock.now, founding: { _ in founding })
    }

    private static func order(
        _ organisation: String? = "Exempelby kommun", _ kind: OrganisationKind? = .municipality, cooperation: String? = nil
    ) -> AccountOrder {
        AccountOrder(name: "Ada Sköter", address: "Ada@Exempelby.se", organisation: organisation, kind: kind, cooperation: cooperation)
    }

    /// The code of what is refused; nil where nothing is.
    private static func code(_ work: () async throws -> Void) async throws -> String? {
        do { try await work() } catch let refused as Refused { return refused.faults.first?.code }
        return nil
    }

    @Test func `the first account comes with its organisation and its cooperation, and is let in by a link`() async throws {
        let house = try await AccessHouse(isFounded: false)
        let answer = try await Self.office(house).add(Self.order())
        #expect(answer.account.address == "ada@exempelby.se" && answer.account.state == .invited)
        #expect(answer.grants == [RoleGrant(cooperation: Self.norrby, organisation: AccessHouse.municipality, role: .administrator)])
        #expect(answer.parties.cooperations == [LocalCooperation(slug: Self.norrby, name: "Norrby", areas: [Self.norrby], parties: [AccessHouse.municipality])])
        let made = try #require(answer.link)
        let own = OwnAccount(room: house.room, sender: AccessHouse.sender(), now: house.clock.now)
        let word = "en lång mening om torget"
        guard case .entered(let entrance) = try await own.usePassword(word, again: word, link: made.token) else { throw PeopleRefusal.absent }
        #expect(entrance.needsFactor)
        let strong = try await house.visit(try await house.signIn(answer.account.number)).viewer
        #expect(strong.rights == [.keepAccounts, .configure])
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `a cooperation is named as told, and one must be named where nothing names it`() async throws {
        let house = try await AccessHouse(isFounded: false)
        let nothing = Self.office(house, founding: Founding(name: "", areas: []))
        #expect(try await Self.code { _ = try await nothing.add(Self.order()) } == "cooperation-unknown")
        #expect(try await house.read { try $0.change() } == ChangeNumber(0))
        #expect(try await nothing.add(Self.order(cooperation: "Östra staden")).parties.cooperations.map(\.slug.text) == ["ostra-staden"])
    }

    @Test func `what is not known is refused before anything is written`() async throws {
        let house = try await AccessHouse()
        let office = Self.office(house)
        let before = try await house.read { try $0.change() }
        var bad = Self.order(cooperation: "Norrby")
        bad.name = "Ada\nSköter"
        #expect(try await Self.code { _ = try await office.add(bad) } == "account-name-unreadable")
        bad = Self.order(cooperation: "Norrby")
        bad.address = "ada"
        #expect(try await Self.code { _ = try await office.add(bad) } == "account-address-unreadable")
        #expect(try await Self.code { _ = try await office.add(Self.order()) } == "cooperation-unknown")
        #expect(try await Self.code { _ = try await office.add(Self.order(cooperation: "Norby")) } == "cooperation-unknown")
        #expect(try await Self.code { _ = try await office.add(Self.order(nil, nil, cooperation: "Norrby")) } == "organisation-unknown")
        #expect(try await Self.code { _ = try await office.add(Self.order("Skolan", nil, cooperation: "Norrby")) } == "organisation-unknown")
        #expect(try await Self.code { _ = try await office.add(Self.order("Polisen", .housing, cooperation: "Norrby")) } == "organisation-kind-differs")
        #expect(try await Self.code { _ = try await office.link("ada@exempelby.se", dropsCodes: false) } == "account-unknown")
        #expect(try await Self.code { _ = try await office.close("ada") } == "account-unknown")
        #expect(try await house.read { try $0.change() } == before)
    }

    @Test func `a known organisation that is no party of the cooperation becomes one`() async throws {
        let house = try await AccessHouse()
        let answer = try await Self.office(house).add(Self.order("Söderby nattvandrare", nil, cooperation: "norrby"))
        #expect(answer.parties.cooperation(Self.norrby)?.parties.last == AccessHouse.walkers)
        #expect(answer.parties.organisations.count == AccessHouse.organisations.count)
    }

    @Test func `an account that is in use gets the role and no link`() async throws {
        let house = try await AccessHouse()
        try await house.person("Bo Berg", [.partner])
        var order = Self.order(cooperation: "Norrby")
        order.address = "bo.berg@exempelby.se"
        let answer = try await Self.office(house).add(order)
        #expect(answer.link == nil && answer.account.name == "Bo Berg" && answer.grants.map(\.role) == [.partner, .administrator])
        #expect(AccountReport.lines(answer, did: "har rollen administrator", base: nil).last == "Kontot används redan: ingen länk behövs.")
    }

    @Test func `the last administrator who has lost the way in gets a new link, and without a phone if it is lost too`() async throws {
        let house = try await AccessHouse()
        let admin = try await house.person("Ada Sköter", [.administrator])
        try await house.setPassword("en mening som är glömd", of: admin)
        try await house.setFactor(of: admin)
        let token = try await house.signIn(admin)
        let kept = try await Self.office(house).link("ada.skoter@exempelby.se", dropsCodes: false)
        #expect(kept.link?.kind == .renewal)
        #expect(try await house.visit(token).viewer.isSignedIn)
        let bare = try await Self.office(house).link("ADA.SKOTER@exempelby.se", dropsCodes: true)
        #expect(try await !house.visit(token).viewer.isSignedIn)
        let hasFactor = try await house.read { [keys = house.room.keys] in try keys.needsFactor(admin, $0) }
        #expect(!hasFactor)
        let own = OwnAccount(room: house.room, sender: AccessHouse.sender(), now: house.clock.now)
        #expect(try await own.owner(of: kept.link?.token ?? "") == nil)
        #expect(try await own.owner(of: bare.link?.token ?? "")?.number == admin)
        #expect(try await house.newest().name == "Kommandoraden")
    }

    @Test func `closing the last administrator says that nobody keeps the accounts, and the account lets nobody in`() async throws {
        let house = try await AccessHouse()
        let admin = try await house.person("Ada Sköter", [.administrator])
        try await house.person("Cia Dal", [.administrator], in: AccessHouse.soderby)
        let token = try await house.signIn(admin)
        let answer = try await Self.office(house).close("ada.skoter@exempelby.se")
        #expect(answer.account.state == .closed && answer.unkept == ["Norrby"])
        #expect(try await !house.visit(token).viewer.isSignedIn)
        #expect(AccountReport.lines(answer, did: "är stängt", base: nil).last?.contains("sköter nu kontona i Norrby") == true)
        #expect(try await Self.code { _ = try await Self.office(house).link("ada.skoter@exempelby.se", dropsCodes: false) } == "account-closed")
        let again = try await Self.office(house).close("ada.skoter@exempelby.se")
        #expect(again.change == answer.change)
    }

    @Test func `lists every account by name, whatever cooperation it works in`() async throws {
        let house = try await AccessHouse()
        #expect(try await Self.office(house).list().accounts.isEmpty)
        try await house.person("Örjan Dal", [.partner], in: AccessHouse.soderby)
        try await house.person("Ada Sköter", [.administrator])
        try await house.person("Åke Ek", [], state: .invited)
        let list = try await Self.office(house).list()
        #expect(list.accounts.map(\.account.name) == ["Ada Sköter", "Åke Ek", "Örjan Dal"])
        #expect(list.accounts.last.map { AccountReport.words($0.grants[0], list.parties) } == "samverkanspart i Söderby (Exempelby kommun)")
    }

    @Test func `what is printed holds the link with the address it was told, and as JSON too`() async throws {
        let house = try await AccessHouse(isFounded: false)
        let answer = try await Self.office(house).add(Self.order())
        let path = "/valkommen/" + (try #require(answer.link)).token
        let lines = AccountReport.lines(answer, did: "har rollen administrator", base: "https://samsyn.exempelby.se")
        #expect(lines.contains("https://samsyn.exempelby.se" + path) && lines.contains { $0.contains("november 2024 kl.") })
        #expect(AccountReport.lines(answer, did: "", base: nil).contains(path))
        let json = AccountReport.json(answer, base: nil)
        #expect(json["link"] == .string(path) && json["state"] == .string("invited") && json["expires"] == .string("2024-11-18T07:00:00.000Z"))
        #expect(json["without_administrator"] == .strings(["Norrby"]))
    }

    @Test(arguments: [
        ("https://samsyn.exempelby.se", "https://samsyn.exempelby.se"), ("https://samsyn.exempelby.se/", "https://samsyn.exempelby.se"),
        ("http://localhost:8080", "http://localhost:8080"), ("http://samsyn.exempelby.se", nil), ("https://ond.se/x", nil), ("javascript:alert(1)", nil),
        ("", nil),
    ])
    func `the base of a link is a site over a safe line, or this machine`(_ text: String, _ read: String?) throws {
        var options = LinkOptions()
        options.base = text
        #expect((try? options.checked()) == read)
    }
}
