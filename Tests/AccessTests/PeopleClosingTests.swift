import AccessRules
import Almanac
import Picture
import Storage
import Testing
import Web

@testable import Access

/// Links, codes, closing and opening; and accounts that several cooperations share.
@Suite struct PeopleClosingTests {
    private typealias Office = PeopleDeskTests.Office

    @Test func `a closed account is out at once, its links open nothing, and it may be opened again`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator])
        try await office.house.setPassword("en lång mening om Norrby torg", of: kim)
        let token = try await office.house.signIn(kim)
        let made = try await office.desk().makeLink(for: kim)
        try await office.desk().close(kim)
        #expect(try await !office.house.visit(token).viewer.isSignedIn)
        #expect(try await office.owner(made) == nil)
        await #expect(throws: PeopleRefusal.closed) { try await office.desk().makeLink(for: kim) }
        try await office.desk().open(kim)
        #expect(try await office.house.account(kim)?.state == .open)
        #expect(try await !office.house.visit(token).viewer.isSignedIn)
        #expect(try await office.owner(made) == nil)
    }

    @Test func `an account that never had a password is invited anew when it is opened`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator], state: .invited)
        try await office.desk().close(kim)
        try await office.desk().open(kim)
        #expect(try await office.house.account(kim)?.state == .invited)
        #expect(try await office.desk().makeLink(for: kim).kind == .invitation)
    }

    @Test func `closing a closed account and opening an open one change nothing`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator])
        try await office.desk().close(kim)
        let change = try await office.house.read { try $0.change() }
        try await office.desk().close(kim)
        #expect(try await office.house.read { try $0.change() } == change)
        try await office.desk().open(kim)
        try await office.desk().open(kim)
        #expect(try await office.house.read { try $0.change() } == ChangeNumber(change.value + 1))
    }

    @Test func `a new link is good for a day, and is told as an event that does not name it`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator])
        let made = try await office.desk().makeLink(for: kim)
        #expect(made.kind == .renewal)
        office.house.clock.turn(minutes: 24 * 60 - 1)
        #expect(try await office.owner(made)?.number == kim)
        office.house.clock.turn(minutes: 1)
        #expect(try await office.owner(made) == nil)
        let event = try #require(try await office.house.events().last)
        #expect(event.kind == .linkMade && event.about == "nytt lösenord")
    }

    @Test func `a link lets its owner choose a password, once`() async throws {
        let office = try await Office()
        let made = try await office.invite(office.kim([.partner]))
        let own = OwnAccount(room: office.house.room, sender: AccessHouse.sender(), now: office.house.clock.now)
        let word = "en lång mening om torget"
        guard case .entered = try await own.usePassword(word, again: word, link: made.token) else { throw PeopleRefusal.absent }
        #expect(try await office.desk().person(made.account.number).account.state == .open)
        await #expect(throws: OwnAccount.Refusal.self) { try await own.usePassword(word, again: word, link: made.token) }
    }

    @Test func `all sign-ins are ended at once, and counted in the trail`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator])
        let tokens = [try await office.house.signIn(kim), try await office.house.signIn(kim)]
        #expect(try await office.desk().person(kim).signIns == 2)
        try await office.desk().endSignIns(of: kim)
        for token in tokens { #expect(try await !office.house.visit(token).viewer.isSignedIn) }
        let event = try #require(try await office.house.events().last)
        #expect(event.kind == .signInsEnded && event.about == "två inloggningar" && event.account == kim)
        #expect(try await office.house.visit(office.token).viewer.isSignedIn)
    }

    @Test func `one-time codes are taken away with every sign-in, and the role gives nothing until there is a new phone`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator])
        try await office.house.setFactor(of: kim)
        let token = try await office.house.signIn(kim)
        #expect(try await office.desk().person(kim).hasFactor)
        try await office.desk().dropFactor(of: kim)
        #expect(try await !office.house.visit(token).viewer.isSignedIn)
        #expect(try await !office.desk().person(kim).hasFactor)
        let left = try await office.house.read { [keys = office.house.room.keys] in try keys.recoveryCodes(of: kim, $0) }
        #expect(left == 0)
        let weak = try await office.house.signIn(kim, .password)
        #expect(try await office.house.visit(weak).viewer.rights.isEmpty)
        #expect(try await office.house.events().contains { $0.kind == .factorDropped && $0.account == kim && $0.cooperation == AccessHouse.norrby })
    }

    @Test func `a new name is kept with the old one in the history`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator])
        try await office.desk().rename(kim, to: "  Kim   Exempel-Ek ")
        #expect(try await office.desk().person(kim).account.name == "Kim Exempel-Ek")
        #expect(try await office.house.newest().why == "Ändrade namnet till Kim Exempel-Ek för Kim Exempel")
        let rows = try await office.house.read { try $0.rows("SELECT name FROM account WHERE account = ?1 ORDER BY id", [.int(kim)]) { $0.text(0) } }
        #expect(rows == ["Kim Exempel", "Kim Exempel-Ek"])
    }

    @Test func `what opens every role of an account is nobody's who has a say in some of them`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.partner])
        try await office.house.give(.coordinator, to: kim, in: AccessHouse.soderby)
        try await office.house.setFactor(of: kim)
        let token = try await office.house.signIn(kim)
        let desk = try await office.desk()
        await #expect(throws: PeopleRefusal.elsewhere) { try await desk.makeLink(for: kim) }
        await #expect(throws: PeopleRefusal.elsewhere) { try await desk.dropFactor(of: kim) }
        await #expect(throws: PeopleRefusal.elsewhere) { try await desk.rename(kim, to: "Någon Annan") }
        await #expect(throws: PeopleRefusal.elsewhere) { try await desk.close(kim) }
        await #expect(throws: PeopleRefusal.elsewhere) { try await desk.open(kim) }
        #expect(try await office.house.visit(token).viewer.isSignedIn)
        try await desk.take(.partner, for: AccessHouse.municipality, from: kim)
        #expect(try await office.house.grants(of: kim).map(\.cooperation) == [AccessHouse.soderby])
        await #expect(throws: PeopleRefusal.absent) { try await desk.makeLink(for: kim) }
    }

    @Test func `who keeps accounts in both cooperations may make a link, but closes only what is all here`() async throws {
        let office = try await Office(alsoIn: [AccessHouse.soderby])
        let kim = try await office.house.person("Kim Exempel", [.partner])
        try await office.house.give(.coordinator, to: kim, in: AccessHouse.soderby)
        #expect(try await office.desk().makeLink(for: kim).kind == .renewal)
        await #expect(throws: PeopleRefusal.elsewhere) { try await office.desk().close(kim) }
    }

    @Test func `an account of another cooperation is not there, whatever is asked of it`() async throws {
        let office = try await Office()
        let bo = try await office.house.person("Bo Berg", [.partner], in: AccessHouse.soderby)
        let desk = try await office.desk()
        for number in [bo, bo + 1_000] {
            await #expect(throws: PeopleRefusal.absent) { try await desk.person(number) }
            await #expect(throws: PeopleRefusal.absent) { try await desk.give(.partner, for: AccessHouse.police, to: number) }
            await #expect(throws: PeopleRefusal.absent) { try await desk.endSignIns(of: number) }
            await #expect(throws: PeopleRefusal.absent) { try await desk.close(number) }
            await #expect(throws: PeopleRefusal.absent) { try await desk.rename(number, to: "Någon Annan") }
        }
        #expect(try await desk.people().map(\.account.name) == ["Ada Sköter"])
    }
}
