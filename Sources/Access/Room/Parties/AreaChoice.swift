import AccessRules
import Picture

/// Which areas a cooperation may have: its own, those that nobody has, and those that are shared because it has been said.
///
/// An area within another cooperation's area, or around it, is nobody's to choose: what it holds would be there for one and gone for the other.
struct AreaChoice: Sendable {
    /// What is to be known of an area before it is chosen.
    enum Standing: Hashable, Sendable {
        case free
        case own
        /// At the top of another cooperation: may be shared by who has a say there too.
        case others([Slug])
        /// Within an area of another cooperation, or around one.
        case entangled(Slug)
    }

    let areas: [AreaName]
    private let parents: [Slug: Slug]
    private let own: Set<Slug>
    private let others: [LocalCooperation]

    /// - Parameter cooperation: the one that is changed; nil for a new one.
    init(_ areas: [AreaName], for cooperation: LocalCooperation?, among cooperations: [LocalCooperation]) {
        self.areas = areas
        parents = Dictionary(areas.compactMap { area in area.parent.map { (area.slug, $0) } }, uniquingKeysWith: { first, _ in first })
        own = Set(cooperation?.areas ?? [])
        others = cooperations.filter { $0.slug != cooperation?.slug }
    }

    /// The areas that an area is part of, from the nearest; a ring in the file ends it.
    private func above(_ area: Slug) -> [Slug] {
        var (found, next): ([Slug], Slug?) = ([], parents[area])
        while let parent = next, !found.contains(parent), parent != area {
            found.append(parent)
            next = parents[parent]
        }
        return found
    }

    func standing(_ area: Slug) -> Standing {
        if own.contains(area) { return .own }
        let mine = above(area)
        for other in others where other.areas.contains(where: { mine.contains($0) || above($0).contains(area) }) { return .entangled(other.slug) }
        let holders = others.filter { $0.areas.contains(area) }.map(\.slug)
        return holders.isEmpty ? .free : .others(holders)
    }

    /// The chosen areas, without those that are part of another that is chosen, in the municipality's order.
    func tops(_ chosen: Set<Slug>) -> [Slug] {
        areas.map(\.slug).filter { area in chosen.contains(area) && !above(area).contains(where: chosen.contains) }
    }
}
