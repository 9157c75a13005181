package import Picture

/// The organisations and the local cooperations of a store, as they stand.
package struct Parties: Hashable, Sendable {
    /// By name, as Swedish sorts them.
    package let organisations: [Organisation]
    /// In the order they were founded.
    package let cooperations: [LocalCooperation]
    /// Municipalities and police districts, in the order they were made.
    package let districts: [District]
    /// What each organisation is.
    package let kinds: [Slug: OrganisationKind]

    package init(organisations: [Organisation], cooperations: [LocalCooperation], districts: [District] = []) {
        self.organisations = organisations
        self.cooperations = cooperations
        self.districts = districts
        kinds = Dictionary(organisations.map { ($0.slug, $0.kind) }, uniquingKeysWith: { first, _ in first })
    }

    package func organisation(_ slug: Slug) -> Organisation? { organisations.first { $0.slug == slug } }

    package func cooperation(_ slug: Slug) -> LocalCooperation? { cooperations.first { $0.slug == slug } }

    /// The parties of a cooperation, by name.
    package func parties(of cooperation: LocalCooperation) -> [Organisation] { organisations.filter { cooperation.parties.contains($0.slug) } }

    /// The areas at the top of the other cooperations, save those that are shared: what is part of them is not there for who works in this one.
    /// - Parameter cooperation: nil for the one that the site stands under, which is the first.
    package func hidden(from cooperation: Slug?) -> Set<Slug> {
        guard let own = cooperation.map({ slug in cooperations.first { $0.slug == slug } }) ?? cooperations.first else { return [] }
        return Set(cooperations.flatMap(\.areas)).subtracting(own.areas)
    }
}
