package import Picture

/// What an organisation is. Partners see this of a reporter, never who.
package enum OrganisationKind: String, Hashable, Sendable, CaseIterable {
    case municipality, police, school, housing, guards, trade, association, transport, other

    package var name: String {
        switch self {
        case .municipality: "kommun"
        case .police: "polis"
        case .school: "skola"
        case .housing: "bostadsbolag"
        case .guards: "väktare och ordningsvakter"
        case .trade: "handel"
        case .association: "förening eller nattvandrare"
        case .transport: "kollektivtrafik"
        case .other: "annan"
        }
    }

    /// Belongs to the authority circle (myndighetskretsen): municipality, police, school authority.
    package var isAuthority: Bool { [.municipality, .police, .school].contains(self) }
}

/// A party that people act for.
package struct Organisation: Hashable, Sendable {
    package let slug: Slug
    package let name: String
    package let kind: OrganisationKind

    package init(slug: Slug, name: String, kind: OrganisationKind) {
        self.slug = slug
        self.name = name
        self.kind = kind
    }
}

/// A local cooperation (lokal samverkan): the parties of a local agreement and the areas it covers. The unit of work within a store.
package struct LocalCooperation: Hashable, Sendable {
    package let slug: Slug
    package let name: String
    /// The areas at its top; what is part of them belongs to it too.
    package let areas: [Slug]
    /// The organisations that have signed.
    package let parties: [Slug]

    package init(slug: Slug, name: String, areas: [Slug], parties: [Slug]) {
        self.slug = slug
        self.name = name
        self.areas = areas
        self.parties = parties
    }
}

/// A role that an account has in a cooperation, for an organisation.
package struct RoleGrant: Hashable, Sendable {
    package let cooperation: Slug
    package let organisation: Slug
    package let role: Role

    package init(cooperation: Slug, organisation: Slug, role: Role) {
        self.cooperation = cooperation
        self.organisation = organisation
        self.role = role
    }
}
