import Access
import AccessRules
import Almanac
import Picture
import Storage

/// The people of the demonstration: one made-up account for each role, in the cooperation whose data it has and in two neighbours without any.
enum DemoPeople {
    private typealias Party = (slug: Slug, name: String, kind: OrganisationKind)

    private static let municipality: Party = (Slug(known: "stadsdelsforvaltningen"), "Stadsdelsförvaltningen", .municipality)
    private static let police: Party = (Slug(known: "lokalpolisomradet"), "Lokalpolisområdet", .police)
    private static let school: Party = (Slug(known: "grundskolan"), "Grundskolan", .school)
    private static let homes: Party = (Slug(known: "bostadsbolaget"), "Bostadsbolaget", .housing)

    /// The parties of its cooperation.
    static let parties = [municipality, police, school, homes].map { Organisation(slug: $0.slug, name: $0.name, kind: $0.kind) }

    static let own = Slug(known: "hasselby-vallingby")
    private static let neighbours = [(Slug(known: "bromma"), "Bromma"), (Slug(known: "ekero"), "Ekerö")]

    /// The municipality has two of the three cooperations, the police district all of them.
    private static let districts = [
        District(slug: Slug(known: "stockholm"), name: "Stockholm", kind: .municipality, cooperations: [own, neighbours[0].0]),
        District(
            slug: Slug(known: "lokalpolisomrade-vallingby"), name: "Lokalpolisområde Vällingby", kind: .police, cooperations: [own] + neighbours.map(\.0)),
    ]

    /// A person who does not exist, for each role.
    private static let people: [(name: String, address: String, role: Role, party: Party)] = [
        ("Robin Exempel", "rapportor@demo.example", .reporter, school), ("Alex Exempel", "part@demo.example", .partner, homes),
        ("Kim Exempel", "samordnare@demo.example", .coordinator, municipality), ("Charlie Exempel", "polis@demo.example", .policeLead, police),
        ("Noa Exempel", "omradesansvarig@demo.example", .focusManager, municipality), ("Lo Exempel", "analytiker@demo.example", .analyst, municipality),
        ("Mika Exempel", "chef@demo.example", .manager, municipality), ("Sascha Exempel", "registrator@demo.example", .registrar, municipality),
        ("Tove Exempel", "administrator@demo.example", .administrator, municipality), ("Jonna Exempel", "granskare@demo.example", .auditor, municipality),
    ]

    static let accounts = DemoAccounts(
        all: people.map { .init(name: $0.name, address: $0.address, role: $0.role) }, password: "en bild av samma plats")

    /// Founds the cooperations and opens the accounts. A store that has accounts already is left as it is, and so is one that was not begun by the
    /// demonstration: accounts whose password everybody knows have no place in it.
    static func load(into house: House, at instant: Instant) async throws {
        let isOurs = try await house.store.read { [access = house.access] reader in
            try access.accounts.isEmpty(reader) && reader.trailEntry(ChangeNumber(1))?.actor == Demo.actor
        }
        guard isOurs else { return }
        let opener = Actor(name: "Demonstrationen", role: "administratör")
        _ = try await house.store.write(by: opener, at: instant, why: "Grundade demonstrationens samverkan och dess parter") { [access = house.access] writer in
            for party in parties { try access.parties.set(party, writer) }
            try access.parties.set(
                LocalCooperation(slug: own, name: "Hässelby-Vällingby", areas: [own], parties: parties.map(\.slug)), writer)
            for (slug, name) in neighbours {
                try access.parties.set(LocalCooperation(slug: slug, name: name, areas: [], parties: [municipality.slug, police.slug]), writer)
            }
            for district in districts { try access.parties.add(district, writer) }
            for cooperation in [own] + neighbours.map(\.0) {
                try access.parties.set(cooperation, partOf: Set(districts.filter { $0.cooperations.contains(cooperation) }.map(\.slug)), writer)
            }
        }
        let people = people.map { AccountOpening(name: $0.name, address: $0.address, grants: grants($0.role, $0.party.slug)) }
        try await house.access.open(people, password: accounts.password, by: opener, at: instant)
    }

    /// Officers of a local police area work in several cooperations, and so does who keeps accounts here.
    private static func grants(_ role: Role, _ party: Slug) -> [RoleGrant] {
        let places = role == .policeLead || role == .administrator ? [own] + neighbours.map(\.0) : [own]
        return places.map { RoleGrant(cooperation: $0, organisation: party, role: role) }
    }
}
