import AccessRules
import Almanac
import Logging
import Picture
import Storage
import StoresUnderTest
import Synchronization

@testable import Access
@testable import Web

/// A house with an auditor, an administrator and a partner in Norrby, and a site whose refusals and exports go into the trail.
struct TrailHouse: Sendable {
    /// What could not be written into the trail.
    final class Unwritten: Sendable {
        private let held = Mutex<[StoreRefusal]>([])
        var all: [StoreRefusal] { held.withLock { $0 } }
        func add(_ refusal: StoreRefusal) { held.withLock { $0.append(refusal) } }
    }

    let house: AccessHouse
    let auditor: Int64
    let administrator: Int64
    /// Invited by the administrator, of the housing company.
    let partner: Int64
    let site: Site
    let unwritten = Unwritten()

    init() async throws {
        house = try await AccessHouse()
        auditor = try await house.person("Ada Granskare", [.auditor])
        administrator = try await house.person("Bo Kontoman", [.administrator])
        let by = TrailHouse.actor("Bo Kontoman", "administratör", administrator)
        partner = try await TrailHouse.invite("Pia Partner", by: by, in: AccessHouse.norrby, house)
        site = TrailHouse.site(house, unwritten)
    }

    static func actor(_ name: String, _ role: String, _ account: Int64, in cooperation: Slug = AccessHouse.norrby) -> Actor {
        Actor(name: name, role: role, organisation: "Exempelby kommun", cooperation: cooperation, account: account)
    }

    /// As an administrator invites somebody.
    static func invite(_ name: String, by actor: Actor, in cooperation: Slug, _ house: AccessHouse) async throws -> Int64 {
        let (accounts, events, address) = (house.room.accounts, house.room.events, AccessHouse.address(of: name))
        return try await house.store.write(by: actor, at: house.clock.now, why: "Bjöd in \(name)") { writer in
            let number = try accounts.add(name: name, address: address, writer)
            try accounts.set(Account(number: number, name: name, address: address, state: .open), writer)
            try accounts.give(RoleGrant(cooperation: cooperation, organisation: AccessHouse.municipality, role: .partner), to: number, writer)
            try events.add(AccessEvent(.linkMade, account: number, cooperation: cooperation), writer)
            return number
        }.answer
    }

    private static func site(_ house: AccessHouse, _ unwritten: Unwritten) -> Site {
        let (store, room, clock) = (house.store, house.room, house.clock)
        let page: @Sendable (PageRequest) async throws -> Answer = { _ in .file(Array("Ett möte.".utf8), type: "text/plain; charset=utf-8", name: "mote.txt") }
        return Site(
            routes: room.trailRoutes(tables: ["account": "konton"]) + [.get("/moten", .holders(of: .lead), page), .post("/moten", .signedIn, page)],
            frame: SiteFrame(cooperation: "Norrby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(
                change: { try await store.read { try $0.change() } }, now: { clock.now },
                visit: { try await room.visit($0) },
                tell: { event in if let refusal = await room.tell(event) { unwritten.add(refusal) } }),
            cacheBytes: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    func browser(of account: Int64? = nil) async throws -> Browser {
        var token: String?
        if let account { token = try await house.signIn(account) }
        return Browser(site: site, token: token)
    }

    /// Writes something by somebody who works in a cooperation.
    @discardableResult
    func change(_ why: String, by actor: Actor) async throws -> ChangeNumber {
        let name = "Prov \(try await house.read { try $0.change().value })"
        return try await house.store.write(by: actor, at: house.clock.now, why: why) { [parties = house.room.parties] writer in
            guard let slug = Slug(naming: name) else { return }
            try parties.set(Organisation(slug: slug, name: name, kind: .other), writer)
        }.change
    }

    var newest: ChangeNumber { get async throws { try await house.read { try $0.change() } } }
}
