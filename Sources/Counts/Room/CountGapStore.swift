import Almanac
import CountsRules
import Picture
import Storage

/// Keeps which days a source covers, but not for all of its categories: there a blank of the category is not 0, it is not known
/// (docs/decisions/0026).
struct CountGapStore: Sendable {
    let source: Slug

    /// Days that a category is not told of, at one grain.
    struct Gap: Hashable, Sendable {
        let area: Slug
        let category: Slug
        let grain: CountGrain
        let days: ClosedRange<Day>
    }

    /// What writing a delivery does to the gaps.
    struct Change: Sendable {
        var ended: [Int64] = []
        var added: [Gap] = []
    }

    /// A delivery of counts: the days it tells of, and the categories it names.
    struct Delivery: Sendable {
        let stretches: [PlacedCoverage]
        /// Nil for one that names every category, as single events do.
        let named: Set<Slug>?
        /// All categories of the source, the new ones among them.
        let categories: [Slug]
        /// Categories that the source has not had before.
        let new: Set<Slug>
    }

    /// The gaps of an area by category, as of a change. One range of the index on source and area.
    func gaps(_ area: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [Slug: Coverage] {
        guard try reader.sees(source) else { return [:] }
        let found = try reader.rows(
            """
            SELECT area, category, grain, from_day, through_day FROM count_gap
            WHERE source = ?2 AND area = ?3 AND since <= ?1 AND (until IS NULL OR until > ?1)
            """, [.int(change.value), .text(source.text), .text(area.text)]
        ) { CountGapStore.gap($0, at: 0) }.compactMap { $0 }
        return Dictionary(grouping: found, by: \.category).mapValues { gaps in
            Coverage(Dictionary(grouping: gaps, by: \.grain).mapValues { $0.map(\.days) })
        }
    }

    /// What a delivery changes. A category that it names is told of in its days; one that it leaves out is not, where nothing covered them before; and a
    /// category that is new is not told of in the days that were covered before it came.
    ///
    /// - Parameter standing: what the source covers before the delivery, by area.
    func change(by delivery: Delivery, _ standing: [Slug: Coverage], _ reader: Reader) throws -> Change {
        let known = Dictionary(grouping: try self.standing(reader)) { Place($0.gap) }
        let told = Dictionary(grouping: delivery.stretches.filter { $0.grain.hasBlanks }) { [$0.area.text, $0.grain.rawValue] }
        var change = Change()
        for stretches in told.values {
            guard let first = stretches.first else { continue }
            let covered = Coverage([first.grain: standing[first.area]?.stretches[first.grain] ?? []])
            let days = Coverage([first.grain: stretches.map(\.days)])
            for category in delivery.categories {
                let place = Place(area: first.area, category: category, grain: first.grain)
                let old = known[place] ?? []
                let before = Coverage([first.grain: old.map(\.gap.days)])
                let isNamed = delivery.named?.contains(category) ?? true
                let late = delivery.named != nil && delivery.new.contains(category) ? covered : Coverage([:])
                let after = isNamed ? before.union(late).without(days) : before.union(days.without(covered))
                change.replace(old, at: place, with: after.stretches[first.grain] ?? [])
            }
        }
        change.added.sort { ($0.area, $0.category, $0.days.lowerBound) < ($1.area, $1.category, $1.days.lowerBound) }
        change.ended.sort()
        return change
    }

    /// The categories that there are gaps of now.
    func silentCategories(_ reader: Reader) throws -> [Slug] { Array(Set(try standing(reader).map(\.gap.category))).sorted() }

    func apply(_ change: Change, batch: Int64, _ writer: Writer) throws {
        for id in change.ended { try writer.end(id, of: CountsSchema.gap) }
        for gap in change.added {
            try writer.add(
                [
                    .text(source.text), .text(gap.area.text), .text(gap.category.text), .text(gap.grain.rawValue), .text(gap.days.lowerBound.description),
                    .text(gap.days.upperBound.description), .int(batch),
                ], to: CountsSchema.gap)
        }
    }

    /// Where a gap stands.
    fileprivate struct Place: Hashable {
        let area: Slug
        let category: Slug
        let grain: CountGrain

        init(area: Slug, category: Slug, grain: CountGrain) {
            self.area = area
            self.category = category
            self.grain = grain
        }

        init(_ gap: Gap) { self.init(area: gap.area, category: gap.category, grain: gap.grain) }
    }

    /// The current gaps of the source, with their rows' numbers. One range of the index on current gaps.
    private func standing(_ reader: Reader) throws -> [(id: Int64, gap: Gap)] {
        try reader.rows(
            "SELECT id, area, category, grain, from_day, through_day FROM count_gap WHERE source = ?1 AND until IS NULL", [.text(source.text)]
        ) { row in CountGapStore.gap(row, at: 1).map { (row.int(0), $0) } }.compactMap { $0 }
    }

    private static func gap(_ row: any StoredRow, at first: Int) -> Gap? {
        guard let area = Slug(row.text(first)), let category = Slug(row.text(first + 1)), let grain = CountGrain(rawValue: row.text(first + 2)),
            let from = Day(text: row.text(first + 3)), let through = Day(text: row.text(first + 4)), from <= through
        else { return nil }
        return Gap(area: area, category: category, grain: grain, days: from...through)
    }
}

extension CountGapStore.Change {
    fileprivate mutating func replace(_ old: [(id: Int64, gap: CountGapStore.Gap)], at place: CountGapStore.Place, with days: [ClosedRange<Day>]) {
        ended += old.filter { !days.contains($0.gap.days) }.map(\.id)
        let standing = Set(old.map(\.gap.days))
        added += days.filter { !standing.contains($0) }.map {
            CountGapStore.Gap(area: place.area, category: place.category, grain: place.grain, days: $0)
        }
    }
}
