package import Almanac
package import Picture

/// Another name that an area is or was known by: a former name, a common misspelling, the name in another register.
package struct AreaAlias: Hashable, Sendable {
    /// As people write it; case, white space and kinds of dash do not matter.
    package let name: String
    /// The area it means.
    package let area: Slug
    /// The first day the name is good for; nil when it always was.
    package let validFrom: Day?
    /// The last day the name is good for, included; nil while it still is.
    package let validThrough: Day?
    /// Why the name is taken for the area: `så skrivs det i polisens underlag`.
    package let reason: String

    package init(name: String, area: Slug, validFrom: Day? = nil, validThrough: Day? = nil, reason: String) {
        self.name = name
        self.area = area
        self.validFrom = validFrom
        self.validThrough = validThrough
        self.reason = reason
    }

    /// True when the name is good for a day, ends included.
    package func isValid(on day: Day) -> Bool {
        (validFrom ?? day) <= day && day <= (validThrough ?? day)
    }
}

/// What a name in a file turns out to be.
package enum AreaMatch: Hashable, Sendable {
    /// An area; `alias` says by which other name it was found, nil when by its own.
    case known(AreaName, alias: AreaAlias?)
    /// No area; at most three names that may have been meant, nearest first.
    case unknown(suggestions: [String])
}

/// The areas there are, in the municipality's own order, and the other names they go by.
package struct AreaDirectory: Hashable, Sendable {
    /// In the municipality's own order.
    package let areas: [AreaName]
    /// In the order they were given; names may repeat.
    package let aliases: [AreaAlias]

    private let bySlug: [Slug: AreaName]
    private let byName: [String: AreaName]
    private let aliasesByName: [String: [AreaAlias]]

    /// Of two areas with one name, as when divisions overlap, the earlier is the one the name means; so with slugs, which should be unique.
    package init(areas: [AreaName], aliases: [AreaAlias] = []) {
        self.areas = areas
        self.aliases = aliases
        bySlug = Dictionary(areas.map { ($0.slug, $0) }) { first, _ in first }
        byName = Dictionary(areas.map { (NearestNames.folded($0.name), $0) }) { first, _ in first }
        aliasesByName = Dictionary(grouping: aliases) { NearestNames.folded($0.name) }
    }

    /// The area of a slug; nil when there is none.
    package func area(_ slug: Slug) -> AreaName? { bySlug[slug] }

    /// The name of an area; nil when there is no such area.
    package func name(of slug: Slug) -> String? { bySlug[slug]?.name }

    /// The areas that are part of one, in the municipality's own order.
    package func children(of slug: Slug) -> [AreaName] { areas.filter { $0.parent == slug } }

    /// Finds the area that a name means: by its own name or slug, else by an alias.
    ///
    /// Case, white space and kinds of dash do not matter; letters do.
    ///
    /// An alias counts only within its dates. Without a day it counts whatever its dates are, unless the name has meant several areas: then
    /// none is guessed.
    /// - Complexity: O(1) for a name that is known; suggestions for one that is not cost a comparison with every name.
    package func find(_ name: String, on day: Day? = nil) -> AreaMatch {
        let folded = NearestNames.folded(name)
        if let area = byName[folded] ?? Slug(folded).flatMap({ bySlug[$0] }) { return .known(area, alias: nil) }
        let everMeant = aliasesByName[folded] ?? []
        let valid = day.map { day in everMeant.filter { $0.isValid(on: day) } } ?? everMeant
        if let alias = valid.first, valid.allSatisfy({ $0.area == alias.area }), let area = bySlug[alias.area] {
            return .known(area, alias: alias)
        }
        return .unknown(suggestions: suggestions(for: name, everMeant: everMeant))
    }

    /// What the name has meant at other times, then the names nearest to it.
    private func suggestions(for name: String, everMeant: [AreaAlias]) -> [String] {
        let meant = everMeant.compactMap { self.name(of: $0.area) }
        let near = NearestNames.suggestions(for: name, among: areas.map(\.name))
        let all = (meant + near).reduce(into: [String]()) { kept, name in if !kept.contains(name) { kept.append(name) } }
        return Array(all.prefix(3))
    }
}
