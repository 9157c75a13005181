package import Picture

/// What an account may do and read in one cooperation: everything its roles there give together, and nothing from elsewhere.
package struct Access: Hashable, Sendable {
    package let rights: Set<Right>
    package let circle: Circle
    /// The roles, in the order they are listed.
    package let roles: [Role]

    /// - Parameters:
    ///   - grants: the account's roles, in any cooperation.
    ///   - kinds: what the organisations are; a role for an organisation that is not known gives nothing.
    ///   - isStrong: whether a second factor was shown at sign-in. Roles that need one give nothing without it.
    package init(of grants: some Sequence<RoleGrant>, in cooperation: Slug, kinds: [Slug: OrganisationKind], isStrong: Bool) {
        let held = grants.filter { $0.cooperation == cooperation }.compactMap { grant in
            kinds[grant.organisation].map { (role: grant.role, kind: $0) }
        }.filter { isStrong || !$0.role.needsSecondFactor }
        rights = held.reduce(into: []) { $0.formUnion($1.role.rights) }
        circle = held.map { $0.role.circle(in: $0.kind) }.max() ?? .open
        let names = Set(held.map(\.role))
        roles = Role.allCases.filter(names.contains)
    }
}
