import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// A source's counts by month from every delivery, and the breaks that are known of it.
struct StandingMonths: Sendable {
    /// A month's count of a category in an area.
    struct Cell: Sendable {
        let value: Int
        /// True where the count is of single events: then every area's count holds those of the areas within it.
        let isOfEvents: Bool
    }

    var cells: [CountPlace: Cell] = [:]
    /// The stretches of whole months that are covered in any area.
    var told: [ClosedRange<Day>] = []
    var breaks: [SeriesBreak] = []

    /// The same with a delivery's own counts, which go before what stands.
    func with(_ counts: [PlacedCount], _ coverage: [PlacedCoverage]) -> StandingMonths {
        var all = self
        for count in counts where count.grain == .month { all.cells[count.place] = Cell(value: Int(count.value), isOfEvents: false) }
        all.told += coverage.filter { $0.grain == .month }.map(\.days)
        // A delivery without months says nothing of them.
        return all.told.count == told.count ? StandingMonths() : all
    }

    /// The newest stretch of months without a hole, in which names can be followed from one delivery to the next.
    fileprivate var newest: ClosedRange<Month>? {
        Coverage([.month: told]).stretches[.month]?.last.map { Month(containing: $0.lowerBound)...Month(containing: $0.upperBound) }
    }
}

/// Looks for areas whose counts went to another area's name, in one delivery or from one to the next: a break in the source's naming, not a fall.
struct AreaBreaks {
    /// Breaks that were not known before.
    let found: [SeriesBreak]

    /// A break found again may begin a month earlier or later when more months are known.
    private static let nearness = 62

    /// - Parameter categories: the source's, so that sums are not counted twice.
    init(_ months: StandingMonths, _ directory: AreaDirectory, _ categories: [Category]) {
        let own = AreaBreaks.own(months, directory, apartFrom: Set(categories.filter(\.isSum).map(\.slug)))
        guard own.count > 1, let stretch = months.newest else {
            found = []
            return
        }
        let named = Dictionary(directory.areas.map { ($0.slug, $0) }) { first, _ in first }
        let counts = Dictionary(own.map { (named[$0.key]?.name ?? $0.key.text, $0.value) }) { first, _ in first }
        let parents = Dictionary(directory.areas.compactMap { area in area.parent.flatMap { named[$0] }.map { (area.name, $0.name) } }) { first, _ in first }
        let slugs = Dictionary(directory.areas.map { ($0.name, $0.slug) }) { first, _ in first }
        let breaks = AreaNamingBreak.find(counts, coverage: stretch, parents: parents).flatMap { change in
            let successors = change.successor.map { [$0] } ?? change.risen
            // Neither name's counts can be held against its own past across the change.
            return ([change.area] + successors).map { name in
                SeriesBreak(
                    kind: .areaNaming, area: slugs[name], category: nil, from: change.from.firstDay, names: [change.area, Swedish.list(successors)])
            }
        }
        found = breaks.filter { new in
            !months.breaks.contains { $0.kind == new.kind && $0.area == new.area && abs($0.from - new.from) <= AreaBreaks.nearness }
        }
    }

    /// Each area's own counts by month: of single events those that no area within it holds.
    private static func own(_ months: StandingMonths, _ directory: AreaDirectory, apartFrom sums: Set<Slug>) -> [Slug: [Month: Int]] {
        var own: [Slug: [Month: Int]] = [:]
        for (place, cell) in months.cells where !sums.contains(place.category) {
            let month = Month(containing: place.days.lowerBound)
            own[place.area, default: [:]][month, default: 0] += cell.value
            if cell.isOfEvents, let parent = directory.area(place.area)?.parent { own[parent, default: [:]][month, default: 0] -= cell.value }
        }
        return own
    }
}

extension AreaBreaks {
    /// Looks through a source's months after an import and remembers the breaks that were not known.
    /// - Complexity: reads the source's current counts once.
    static func record(of source: Slug, _ areas: any CountAreaSource, batch: Int64, _ writer: Writer) throws -> [SeriesBreak] {
        let store = CountsStore()
        let months = try store.standingMonths(source, writer.reader)
        let found = AreaBreaks(months, try areas.directory(writer.reader, asOf: writer.change), []).found
        for change in found { try store.add(change, of: source, batch: batch, writer) }
        return found
    }
}
