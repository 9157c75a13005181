import Almanac
import AreasRules
import CountsRules
import Picture

/// Looks for areas whose counts went to another area's name in the file: a break in the source's naming, not a fall.
struct AreaBreaks {
    let found: [SeriesBreak]

    /// - Parameter categories: the source's, so that sums are not counted twice.
    init(_ counts: [PlacedCount], _ coverage: [PlacedCoverage], _ directory: AreaDirectory, _ categories: [Category]) {
        let sums = Set(categories.filter(\.isSum).map(\.slug))
        var months: [String: [Month: Int]] = [:]
        let named = Dictionary(directory.areas.map { ($0.slug, $0) }) { first, _ in first }
        for count in counts where count.grain == .month && !sums.contains(count.category) {
            let name = named[count.area]?.name ?? count.area.text
            months[name, default: [:]][Month(containing: count.days.lowerBound), default: 0] += Int(count.value)
        }
        let told = coverage.filter { $0.grain == .month }.map(\.days)
        guard months.count > 1, let first = told.map(\.lowerBound).min(), let last = told.map(\.upperBound).max() else {
            found = []
            return
        }
        let parents = Dictionary(directory.areas.compactMap { area in area.parent.flatMap { named[$0] }.map { (area.name, $0.name) } }) { first, _ in first }
        let slugs = Dictionary(directory.areas.map { ($0.name, $0.slug) }) { first, _ in first }
        found = AreaNamingBreak.find(months, coverage: Month(containing: first)...Month(containing: last), parents: parents).flatMap { change in
            let successors = change.successor.map { [$0] } ?? change.risen
            // Neither name's counts can be held against its own past across the change.
            return ([change.area] + successors).map { name in
                SeriesBreak(
                    kind: .areaNaming, area: slugs[name], category: nil, from: change.from.firstDay,
                    names: [change.area, Swedish.list(successors)])
            }
        }
    }
}
