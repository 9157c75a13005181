package import Picture

/// A municipality or a police district: local cooperations whose figures are read together. Each cooperation says for itself where it belongs.
package struct District: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case municipality, police

        package var name: String {
            switch self {
            case .municipality: "kommun"
            case .police: "polisområde"
            }
        }
    }

    package let slug: Slug
    package let name: String
    package let kind: Kind
    /// In the order they joined.
    package let cooperations: [Slug]

    package init(slug: Slug, name: String, kind: Kind, cooperations: [Slug]) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.cooperations = cooperations
    }
}

extension Parties {
    package func district(_ slug: Slug) -> District? { districts.first { $0.slug == slug } }

    /// What somebody who works in one cooperation may see of another's figures in a roll-up: what they see at home where their organisation is a party of
    /// both, otherwise what is open. What is kept to roles stays at home.
    package func rollUpCircle(of circle: Circle, for organisation: Slug?, in cooperation: LocalCooperation) -> Circle {
        organisation.map(cooperation.parties.contains) ?? false ? circle : .open
    }
}
