import AccessRules
import Picture
import Storage
import Testing
import Web

@testable import Access

/// Areas as a test says they are: `namn` or `del < helhet`.
struct SaidAreas: CooperationAreas {
    var said = ["exempelby", "norrby < exempelby", "norrby-torg < norrby", "soderby < exempelby", "vastby", "vastby-strand < vastby"]

    func areas(_ reader: Reader, asOf change: ChangeNumber) throws -> [AreaName] {
        said.compactMap { text in
            let parts = text.split(separator: " < ").map { String($0) }
            return Slug(parts[0]).map {
                AreaName(slug: $0, name: Swedish.capitalised(parts[0]), parent: parts.count > 1 ? Slug(parts[1]) : nil, division: "stadsdel")
            }
        }
    }
}

/// Organisations and cooperations, on a store.
@Suite struct PartyTests {
    /// A house with an administrator of Norrby, and of Söderby where it is said.
    private struct Office {
        let house: AccessHouse
        let admin: Int64
        let token: String
        var areas = SaidAreas()

        init(both: Bool = false) async throws {
            house = try await AccessHouse()
            admin = try await house.person("Ada Sköter", [.administrator])
            if both { try await house.give(.administrator, to: admin, in: AccessHouse.soderby) }
            token = try await house.signIn(admin)
        }

        var desk: PartyDesk {
            get async throws { PartyDesk(room: house.room, areas: areas, viewer: try await house.visit(token).viewer, now: house.clock.now) }
        }

        var parties: Parties {
            get async throws { try await house.read { [parties = house.room.parties] in try parties.parties($0, asOf: $0.change()) } }
        }
    }

    private static let school = Slug(known: "norrby-skola")
    private static let west = Slug(known: "vastby")

    @Test func `an organisation that is added becomes a party of the cooperation that is worked in, and of no other`() async throws {
        let office = try await Office()
        try await office.desk.add(name: " Norrby  skola", kind: .school)
        let parties = try await office.parties
        #expect(parties.organisation(Self.school) == Organisation(slug: Self.school, name: "Norrby skola", kind: .school))
        #expect(parties.cooperation(AccessHouse.norrby)?.parties.contains(Self.school) == true)
        #expect(parties.cooperation(AccessHouse.soderby)?.parties.contains(Self.school) == false)
        #expect(try await office.house.newest().why == "Lade till organisationen Norrby skola")
    }

    @Test func `an organisation that the store knows joins as what it is, and never as something else`() async throws {
        let office = try await Office()
        await #expect(throws: PartyRefusal.takenAs(.association)) { try await office.desk.add(name: "söderby nattvandrare", kind: .police) }
        try await office.desk.add(name: "söderby nattvandrare", kind: .association)
        #expect(try await office.parties.cooperation(AccessHouse.norrby)?.parties.last == AccessHouse.walkers)
        #expect(try await office.parties.organisations.count == AccessHouse.organisations.count)
        await #expect(throws: PartyRefusal.taken) { try await office.desk.add(name: "Polisen", kind: .police) }
    }

    @Test func `the kind of an organisation is changed by who has a say wherever it is a party`() async throws {
        let office = try await Office()
        await #expect(throws: PartyRefusal.shared) { try await office.desk.change(AccessHouse.police, name: "Polisen", kind: .housing) }
        try await office.desk.change(AccessHouse.homes, name: "Norrbyhem AB", kind: .other)
        #expect(try await office.parties.organisation(AccessHouse.homes)?.kind == .other)
        let sights = try await office.desk.organisations()
        #expect(sights.filter(\.isInHand).map(\.organisation.name) == ["Norrbyhem AB", "Vakten"])
        let both = try await Office(both: true)
        try await both.desk.change(AccessHouse.police, name: "Lokalpolisområdet", kind: .police)
        #expect(try await both.parties.organisation(AccessHouse.police)?.name == "Lokalpolisområdet")
    }

    @Test func `a kind that is changed changes what its people read, at the very next request`() async throws {
        let office = try await Office()
        let kim = try await office.house.person("Kim Exempel", [.coordinator], for: AccessHouse.homes)
        let token = try await office.house.signIn(kim)
        #expect(try await office.house.visit(token).viewer.circle == .place)
        try await office.desk.change(AccessHouse.homes, name: "Norrbyhem", kind: .municipality)
        #expect(try await office.house.visit(token).viewer.circle == .authority)
    }

    @Test func `an organisation of another cooperation is not there`() async throws {
        let office = try await Office()
        for slug in [AccessHouse.walkers, Slug(known: "finns-inte")] {
            await #expect(throws: PartyRefusal.absent) { try await office.desk.change(slug, name: "Vandrarna", kind: .police) }
        }
        await #expect(throws: PartyRefusal.taken) { try await office.desk.change(AccessHouse.homes, name: "Vakten", kind: .housing) }
    }

    @Test(arguments: ["", "Norrby\nskola", "???", "Norrby\u{7}skola", String(repeating: "a", count: 101)])
    func `a name that is none is refused`(_ name: String) async throws {
        let office = try await Office()
        await #expect(throws: PartyRefusal.name) { try await office.desk.add(name: name, kind: .school) }
        await #expect(throws: PartyRefusal.name) { try await office.desk.found(name: name, areas: [Self.west], sharing: false) }
        await #expect(throws: PartyRefusal.kind) { try await office.desk.add(name: "Norrby skola", kind: nil) }
    }

    @Test func `whoever founds a cooperation keeps its accounts, for the same organisation`() async throws {
        let office = try await Office()
        try await office.desk.found(name: "Västby", areas: [Self.west, Slug(known: "vastby-strand")], sharing: false)
        let founded = try #require(try await office.parties.cooperation(Self.west))
        #expect(founded == LocalCooperation(slug: Self.west, name: "Västby", areas: [Self.west], parties: [AccessHouse.municipality]))
        let grant = RoleGrant(cooperation: Self.west, organisation: AccessHouse.municipality, role: .administrator)
        #expect(try await office.house.grants(of: office.admin).last == grant)
        #expect(try await office.parties.hidden(from: nil) == [AccessHouse.soderby, Self.west])
        await #expect(throws: PartyRefusal.taken) { try await office.desk.found(name: "västby", areas: [Self.west], sharing: false) }
    }

    @Test func `an area of another cooperation is shared by saying so, by who has a say in both`() async throws {
        let alone = try await Office()
        await #expect(throws: PartyRefusal.areaOutOfHand(area: "Soderby", cooperation: "Söderby")) {
            try await alone.desk.found(name: "Ny", areas: [AccessHouse.soderby], sharing: true)
        }
        let both = try await Office(both: true)
        await #expect(throws: PartyRefusal.areaOfOthers(area: "Soderby", cooperation: "Söderby")) {
            try await both.desk.found(name: "Ny", areas: [AccessHouse.soderby], sharing: false)
        }
        try await both.desk.found(name: "Ny", areas: [AccessHouse.soderby], sharing: true)
        let parties = try await both.parties
        #expect(parties.cooperations.filter { $0.areas.contains(AccessHouse.soderby) }.map(\.name) == ["Söderby", "Ny"])
        #expect(parties.hidden(from: Slug("ny")) == [AccessHouse.norrby])
        #expect(parties.hidden(from: AccessHouse.soderby) == [AccessHouse.norrby])
    }

    @Test(arguments: ["norrby-torg", "exempelby"]) func `an area within another cooperation's, or around it, is nobody's to choose`(_ text: String) async throws
    {
        let office = try await Office(both: true)
        let area = try #require(Slug(text))
        await #expect(throws: PartyRefusal.areaEntangled(area: Swedish.capitalised(text), cooperation: "Norrby")) {
            try await office.desk.found(name: "Ny", areas: [area], sharing: true)
        }
    }

    @Test func `a cooperation changes its own name and areas, keeps what is not known, and no other's`() async throws {
        var office = try await Office()
        try await office.desk.change(AccessHouse.norrby, name: "Norrby och Västby", areas: [AccessHouse.norrby, Self.west], sharing: false)
        let own = try await office.parties.cooperation(AccessHouse.norrby)
        #expect(own?.name == "Norrby och Västby" && own?.areas == [AccessHouse.norrby, Self.west] && own?.parties.count == 4)
        await #expect(throws: PartyRefusal.absent) {
            try await office.desk.change(AccessHouse.soderby, name: "Söderby", areas: [Slug(known: "vastby")], sharing: false)
        }
        await #expect(throws: PartyRefusal.area) { try await office.desk.change(AccessHouse.norrby, name: "Norrby", areas: [], sharing: false) }
        office.areas.said = []
        try await office.desk.change(AccessHouse.norrby, name: "Norrby", areas: [], sharing: false)
        #expect(try await office.parties.cooperation(AccessHouse.norrby)?.areas == [AccessHouse.norrby, Self.west])
    }

    @Test func `a ring of areas ends`() {
        let ring = [Slug(known: "a"), Slug(known: "b"), Slug(known: "c")]
        let areas = [(0, 1), (1, 2), (2, 0)].map { AreaName(slug: ring[$0.0], name: ring[$0.0].text, parent: ring[$0.1], division: "stadsdel") }
        let choice = AreaChoice(areas, for: nil, among: [])
        #expect(choice.standing(ring[0]) == .free)
        #expect(choice.tops([ring[0]]) == [ring[0]])
    }
}
