import AccessRules
import Picture
import Testing

@Suite struct AccessRuleTests {
    private static let here = Slug(known: "hasselby-vallingby")
    private static let next = Slug(known: "bromma")
    private static let police = Slug(known: "polisen")
    private static let homes = Slug(known: "hyresbostader")
    private static let kinds: [Slug: OrganisationKind] = [police: .police, homes: .housing]

    private func access(_ grants: RoleGrant..., strong: Bool = true, in cooperation: Slug = here) -> Access {
        Access(of: grants, in: cooperation, kinds: Self.kinds, isStrong: strong)
    }

    private func grant(_ role: Role, for organisation: Slug = police, in cooperation: Slug = here) -> RoleGrant {
        RoleGrant(cooperation: cooperation, organisation: organisation, role: role)
    }

    @Test func `whoever has no role reads what is open and may do nothing`() {
        let nothing = access()
        #expect(nothing.rights.isEmpty && nothing.circle == .open && nothing.roles.isEmpty)
    }

    @Test func `a role in one cooperation gives nothing in another`() {
        let officer = [grant(.policeLead), grant(.partner, in: Self.next)]
        let here = Access(of: officer, in: Self.here, kinds: Self.kinds, isStrong: true)
        let next = Access(of: officer, in: Self.next, kinds: Self.kinds, isStrong: true)
        #expect(here.rights.contains(.lead) && !next.rights.contains(.lead))
        #expect(Access(of: officer, in: Slug(known: "ekero"), kinds: Self.kinds, isStrong: true).rights.isEmpty)
    }

    @Test(arguments: Role.allCases) func `no role opens the authority circle to a housing company`(_ role: Role) {
        #expect(access(grant(role, for: Self.homes)).circle < .authority)
    }

    @Test(arguments: Role.allCases) func `no role gives every right, and none gives a right that nobody knows`(_ role: Role) {
        #expect(role.rights.count < Right.allCases.count)
        #expect(!role.rights.isEmpty)
    }

    @Test func `whoever keeps accounts reads no more for it, and whoever reads the trail changes nothing`() {
        #expect(access(grant(.administrator)).circle == .open)
        #expect(Role.auditor.rights == [.readTrail])
        #expect(Role.allCases.filter { $0.rights.contains(.keepAccounts) } == [.administrator])
        #expect(Role.allCases.filter { $0.rights.contains(.readTrail) } == [.auditor])
    }

    @Test(arguments: Role.allCases) func `from coordinator up a password alone gives nothing`(_ role: Role) {
        let weak = access(grant(role), strong: false)
        #expect(weak.rights.isEmpty == role.needsSecondFactor)
        #expect(role.needsSecondFactor == ![.reporter, .partner].contains(role))
    }

    @Test func `every right is somebody's`() {
        #expect(Set(Role.allCases.flatMap(\.rights)) == Set(Right.allCases))
    }

    @Test func `a role for an organisation that is not known gives nothing`() {
        #expect(access(grant(.coordinator, for: Slug(known: "borta"))).rights.isEmpty)
    }

    @Test func `an address asks for circle, right and sign-in together`() {
        let lead = Viewer(
            Actor(name: "Kim", role: "samordnare", cooperation: Self.here, account: 1), circle: .authority, rights: [.lead])
        let partner = Viewer(
            Actor(name: "Alex", role: "samverkanspart", cooperation: Self.here, account: 2), circle: .place, rights: [.takePart])
        #expect(Permission.everyone.admission(of: .anybody) == .admitted && Permission.everyone.admission(of: partner) == .admitted)
        #expect(Permission.signedIn.admission(of: .anybody) == .signInFirst && Permission.signedIn.admission(of: partner) == .admitted)
        #expect(Permission.members(of: .place).admission(of: partner) == .admitted)
        #expect(Permission.members(of: .authority).admission(of: partner) == .absent)
        #expect(Permission.members(of: .place).admission(of: .anybody) == .absent)
        #expect(Permission.holders(of: .lead).admission(of: lead) == .admitted)
        #expect(Permission.holders(of: .lead).admission(of: partner) == .refused)
        #expect(Permission.holders(of: .lead).admission(of: .anybody) == .signInFirst)
    }
}
