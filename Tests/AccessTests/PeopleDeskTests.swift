import AccessRules
import Almanac
import Picture
import Storage
import Testing
import Web

@testable import Access

/// What an administrator does with accounts, on a store.
@Suite struct PeopleDeskTests {
    /// A house with an administrator of Norrby who has signed in.
    struct Office: Sendable {
        let house: AccessHouse
        let admin: Int64
        let token: String

        init(alsoIn others: [Slug] = []) async throws {
            house = try await AccessHouse()
            admin = try await house.person("Ada Sköter", [.administrator])
            for other in others { try await house.give(.administrator, to: admin, in: other) }
            token = try await house.signIn(admin)
        }

        /// A desk for somebody as they stand right now.
        func desk(_ token: String? = nil) async throws -> PeopleDesk {
            let visit = try await house.visit(token ?? self.token)
            return PeopleDesk(room: house.room, viewer: visit.viewer, sender: AccessHouse.sender(address: "192.0.2.9"), now: house.clock.now)
        }

        func owner(_ made: MadeLink) async throws -> Account? {
            try await OwnAccount(room: house.room, sender: AccessHouse.sender(), now: house.clock.now).owner(of: made.token)
        }

        func kim(_ roles: [Role] = [.coordinator]) -> Invitation {
            Invitation(name: "Kim Exempel", address: "kim@exempelby.se", organisation: AccessHouse.municipality, roles: roles)
        }

        func invite(_ invitation: Invitation) async throws -> MadeLink {
            guard case .link(let made) = try await desk().invite(invitation) else { throw PeopleRefusal.absent }
            return made
        }
    }

    private static func names(_ roles: [RoleHeld]) -> [String] { roles.map { "\($0.role.rawValue) \($0.organisation)" } }

    @Test func `an invitation makes an account with its roles, and a link that is good for seven days`() async throws {
        let office = try await Office()
        let made = try await office.invite(office.kim([.coordinator, .analyst]))
        let person = try await office.desk().person(made.account.number)
        #expect(person.account.state == .invited)
        #expect(Self.names(person.roles) == ["coordinator exempelby-kommun", "analyst exempelby-kommun"])
        office.house.clock.turn(minutes: 7 * 24 * 60 - 1)
        #expect(try await office.owner(made)?.address == "kim@exempelby.se")
        office.house.clock.turn(minutes: 1)
        #expect(try await office.owner(made) == nil)
    }

    @Test func `the trail says who invited whom, for which organisation and in which cooperation`() async throws {
        let office = try await Office()
        let made = try await office.invite(office.kim())
        let newest = try await office.house.newest()
        #expect(newest.name == "Ada Sköter" && newest.role == "administratör" && newest.account == office.admin)
        #expect(newest.why == "Bjöd in Kim Exempel som samordnare för Exempelby kommun")
        let event = try #require(try await office.house.events().last)
        #expect(event == AccessEvent(.linkMade, account: made.account.number, cooperation: AccessHouse.norrby, about: "inbjudan", address: "192.0.2.9"))
        #expect(try await office.house.store.verifyTrail().broken == nil)
    }

    @Test func `an address that has an account gets the role and no link`() async throws {
        let office = try await Office()
        let bo = try await office.house.person("Bo Berg", [.partner], for: AccessHouse.walkers, in: AccessHouse.soderby)
        let invitation = Invitation(name: "Någon Annan", address: "bo.berg@exempelby.se", organisation: AccessHouse.police, roles: [.reporter])
        guard case .added(let account) = try await office.desk().invite(invitation) else { throw PeopleRefusal.absent }
        #expect(account.number == bo && account.name == "Bo Berg")
        #expect(Self.names(try await office.desk().person(bo).roles) == ["reporter polisen"])
        let events = try await office.house.events()
        #expect(!events.contains { $0.kind == .linkMade })
    }

    @Test func `an address that is invited still gets a new link, and the old one is good no more`() async throws {
        let office = try await Office()
        let first = try await office.invite(office.kim())
        let second = try await office.invite(office.kim([.analyst]))
        #expect(second.account.number == first.account.number)
        #expect(try await office.owner(first) == nil)
        #expect(try await office.owner(second)?.number == first.account.number)
    }

    @Test func `who is invited by another cooperation gets the role, but the link to all roles is made there`() async throws {
        let office = try await Office()
        let bo = try await office.house.person("Bo Berg", [.coordinator], in: AccessHouse.soderby, state: .invited)
        let invitation = Invitation(name: "Bo", address: "bo.berg@exempelby.se", organisation: AccessHouse.municipality, roles: [.reporter])
        guard case .invitedElsewhere(let account) = try await office.desk().invite(invitation) else { throw PeopleRefusal.absent }
        #expect(account.number == bo)
        await #expect(throws: PeopleRefusal.elsewhere) { try await office.desk().makeLink(for: bo) }
    }

    @Test func `an organisation that is no party, no role and a closed account are refused, and nothing is left behind`() async throws {
        let office = try await Office()
        let walkers = Invitation(name: "Kim", address: "kim@exempelby.se", organisation: AccessHouse.walkers, roles: [.partner])
        await #expect(throws: PeopleRefusal.organisation) { try await office.desk().invite(walkers) }
        await #expect(throws: PeopleRefusal.role) { try await office.desk().invite(office.kim([])) }
        #expect(try await office.house.account(address: "kim@exempelby.se") == nil)
        try await office.house.person("Bo Berg", [.partner], state: .closed)
        let bo = Invitation(name: "Bo", address: "bo.berg@exempelby.se", organisation: AccessHouse.municipality, roles: [.analyst])
        await #expect(throws: PeopleRefusal.closed) { try await office.desk().invite(bo) }
    }

    @Test func `a role that is taken away is gone at the very next request`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator, .analyst])
        let token = try await office.house.signIn(kim)
        #expect(try await office.house.visit(token).viewer.rights.contains(.lead))
        try await office.desk().take(.coordinator, for: AccessHouse.municipality, from: kim)
        let after = try await office.house.visit(token).viewer
        #expect(!after.rights.contains(.lead) && after.rights.contains(.keepFigures))
        #expect(try await office.house.newest().why == "Tog rollen samordnare från Kim Exempel")
        try await office.desk().take(.analyst, for: AccessHouse.municipality, from: kim)
        let alone = try await office.house.visit(token).viewer
        #expect(alone.rights.isEmpty && alone.circle == .open && alone.isSignedIn)
        await #expect(throws: PeopleRefusal.absent) { try await office.desk().person(kim) }
    }

    @Test func `a role that is given opens what it opens at the very next request`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.reporter])
        let token = try await office.house.signIn(kim)
        #expect(try await office.house.visit(token).viewer.circle == .open)
        try await office.desk().give(.coordinator, for: AccessHouse.police, to: kim)
        #expect(try await office.house.visit(token).viewer.circle == .authority)
        await #expect(throws: PeopleRefusal.organisation) { try await office.desk().give(.partner, for: AccessHouse.walkers, to: kim) }
        await #expect(throws: PeopleRefusal.role) { try await office.desk().give(nil, for: AccessHouse.police, to: kim) }
    }

    @Test func `the last administrator cannot lose the role, and one who has only been invited does not count`() async throws {
        let office = try await Office()
        func leave() async throws { try await office.desk().take(.administrator, for: AccessHouse.municipality, from: office.admin) }
        await #expect(throws: PeopleRefusal.lastAdministrator) { try await leave() }
        try await office.house.person("Bo Berg", [.administrator], state: .invited)
        try await office.house.person("Cia Dal", [.administrator], in: AccessHouse.soderby)
        await #expect(throws: PeopleRefusal.lastAdministrator) { try await leave() }
        try await office.house.person("Eva Falk", [.administrator])
        try await leave()
        #expect(try await office.house.visit(office.token).viewer.rights.isEmpty)
    }

    @Test func `who keeps accounts for two organisations may leave one of them`() async throws {
        let office = try await Office()
        try await office.house.give(.administrator, to: office.admin, for: AccessHouse.police)
        try await office.desk().take(.administrator, for: AccessHouse.municipality, from: office.admin)
        #expect(Self.names(try await office.desk().person(office.admin).roles) == ["administrator polisen"])
    }

    @Test func `nobody closes their own account`() async throws {
        let office = try await Office()
        try await office.house.person("Eva Falk", [.administrator])
        await #expect(throws: PeopleRefusal.oneself) { try await office.desk().close(office.admin) }
    }

    @Test func `a right that is gone when the change is written changes nothing`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator])
        let stale = try await office.desk()
        try await office.house.write { [accounts = office.house.room.accounts] writer in
            let grant = RoleGrant(cooperation: AccessHouse.norrby, organisation: AccessHouse.municipality, role: .administrator)
            try accounts.take(grant, from: office.admin, writer)
        }
        await #expect(throws: PeopleRefusal.absent) { try await stale.take(.coordinator, for: AccessHouse.municipality, from: kim) }
        await #expect(throws: PeopleRefusal.absent) { try await stale.invite(office.kim()) }
        #expect(try await office.house.grants(of: kim).count == 1)
    }

    @Test(arguments: ["Kim\nExempel", "Kim\r\nSet-Cookie: a=b", "Kim\u{2028}Exempel", "Kim\u{1B}[31m", "", "   ", String(repeating: "a", count: 101)])
    func `a name of several lines or with control characters is refused`(_ name: String) async throws {
        let office = try await Office()
        await #expect(throws: PeopleRefusal.name) { try await office.desk().rename(office.admin, to: name) }
        var draft = InviteDraft(["namn": name, "adress": "kim@exempelby.se", "organisation": "polisen", "roll-partner": "ja"])
        #expect(draft.invitation(among: AccessHouse.organisations) == nil && draft.flaws == [.name])
    }

    @Test(arguments: ["kim", "kim@", "@exempelby.se", "kim@exempelby", "kim@exempelby.se\nBcc: alla@exempelby.se", "<kim@exempelby.se>"])
    func `what is no address of one line is refused`(_ address: String) {
        var draft = InviteDraft(["namn": "Kim", "adress": address, "organisation": "polisen", "roll-partner": "ja"])
        #expect(draft.invitation(among: AccessHouse.organisations) == nil && draft.flaws == [.address])
    }
}
