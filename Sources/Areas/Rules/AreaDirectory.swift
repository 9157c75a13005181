package import Almanac
package import PersonGuard
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
    private let byCode: [String: AreaName]
    private let aliasesByName: [String: [AreaAlias]]

    /// Of two areas with one name, as when divisions overlap, the earlier is the one the name means; so with slugs, which should be unique.
    /// - Parameter codes: what the divisions' owners call the areas, `0180R026`, by slug.
    package init(areas: [AreaName], aliases: [AreaAlias] = [], codes: [Slug: String] = [:]) {
        self.areas = areas
        self.aliases = aliases
        bySlug = Dictionary(areas.map { ($0.slug, $0) }) { first, _ in first }
        byName = Dictionary(areas.map { (NearestNames.folded($0.name), $0) }) { first, _ in first }
        let coded = areas.compactMap { area in codes[area.slug].map { (NearestNames.folded($0), area) } }
        byCode = Dictionary(coded) { first, _ in first }
        aliasesByName = Dictionary(grouping: aliases) { NearestNames.folded($0.name) }
    }

    /// The area with a code of its division's owner, `0180R026`, in any case; nil when there is none.
    package func area(code: String) -> AreaName? { byCode[NearestNames.folded(code)] }

    /// True when some area has a register's code of the same kind, so that this one, if it is not known, means an area elsewhere.
    package func hasCodes(like code: String) -> Bool {
        RegisterArea.isCode(code) && byCode.keys.contains { $0.utf8.count == code.utf8.count && RegisterArea.isCode($0) }
    }

    /// Areas that are not made of others. One that only serves to be compared with, at the top and without parts while others have parts, is none.
    package var leaves: [AreaName] { areas.filter { children(of: $0.slug).isEmpty && !isOnlyReference($0) } }

    /// True for an area at the top without parts, where other areas have parts: a city to compare its district with.
    package func isOnlyReference(_ area: AreaName) -> Bool {
        area.parent == nil && children(of: area.slug).isEmpty && areas.contains { $0.parent != nil }
    }

    /// The person guard that takes the areas, by every name they go by, for places.
    package var personGuard: PersonGuard { PersonGuard(places: areas.map(\.name) + aliases.map(\.name)) }

    /// The area of a slug; nil when there is none.
    package func area(_ slug: Slug) -> AreaName? { bySlug[slug] }

    /// The name of an area; nil when there is no such area.
    package func name(of slug: Slug) -> String? { bySlug[slug]?.name }

    /// The areas that are part of one, in the municipality's own order.
    package func children(of slug: Slug) -> [AreaName] { areas.filter { $0.parent == slug } }

    /// Finds the area that a name means: by its own name or slug, by its code, by an alias, or as registers write it, `Stockholm (Grimsta)`.
    ///
    /// Case, white space and kinds of dash do not matter; letters do. In a register's form the name within the brackets counts when the
    /// municipality before them is one that the area is part of, or none that is known to have parts of its own.
    ///
    /// An alias counts only within its dates. Without a day it counts whatever its dates are, unless the name has meant several areas: then
    /// none is guessed.
    /// - Complexity: O(1) for a name that is known; suggestions for one that is not cost a comparison with every name.
    package func find(_ name: String, on day: Day? = nil) -> AreaMatch {
        let folded = NearestNames.folded(name)
        if let area = byName[folded] ?? Slug(folded).flatMap({ bySlug[$0] }) ?? byCode[folded] { return .known(area, alias: nil) }
        if let register = RegisterArea(name), let found = find(register, on: day) { return found }
        let everMeant = aliasesByName[folded] ?? []
        let valid = day.map { day in everMeant.filter { $0.isValid(on: day) } } ?? everMeant
        if let alias = valid.first, valid.allSatisfy({ $0.area == alias.area }), let area = bySlug[alias.area] {
            return .known(area, alias: alias)
        }
        return .unknown(suggestions: suggestions(for: name, everMeant: everMeant))
    }

    private func find(_ register: RegisterArea, on day: Day?) -> AreaMatch? {
        guard RegisterArea(register.part) == nil, case .known(let area, let alias) = find(register.part, on: day) else { return nil }
        guard case .known(let municipality, _) = find(register.municipality, on: day) else { return .known(area, alias: alias) }
        let isWithin = ancestors(of: area).contains(municipality.slug)
        return isWithin || children(of: municipality.slug).isEmpty ? .known(area, alias: alias) : nil
    }

    /// True for an area itself and for everything that is part of it.
    package func lies(_ slug: Slug, within top: Slug) -> Bool { slug == top || area(slug).map { ancestors(of: $0).contains(top) } ?? false }

    /// The areas that one is part of, nearest first; a circle among them is walked once.
    private func ancestors(of area: AreaName) -> [Slug] {
        var found: [Slug] = []
        var next = area.parent
        while let slug = next, !found.contains(slug) {
            found.append(slug)
            next = bySlug[slug]?.parent
        }
        return found
    }

    /// What the name has meant at other times, then the names nearest to it.
    private func suggestions(for name: String, everMeant: [AreaAlias]) -> [String] {
        let meant = everMeant.compactMap { self.name(of: $0.area) }
        let near = NearestNames.suggestions(for: name, among: areas.map(\.name))
        let all = (meant + near).reduce(into: [String]()) { kept, name in if !kept.contains(name) { kept.append(name) } }
        return Array(all.prefix(3))
    }
}
