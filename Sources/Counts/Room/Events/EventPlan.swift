import Almanac
import Picture
import Storage

/// What a file of events does to the counts and the coverage of its source.
struct EventPlan {
    /// Nil when the counts stay as they are.
    private let table: EventCellTable?
    private let cells: EventCellStore.Change
    private let hours: HourStore.Change
    let coverage: [CoverageStore.Change]
    private let gaps: CountGapStore.Change

    /// - Parameter table: all counts that the source's events make; nil when they stay as they are.
    init(_ table: EventCellTable?, _ scope: EventCellStore.Scope, _ outcome: EventOutcome, _ source: Slug, _ reader: Reader) throws {
        self.table = table
        cells = try table.map { try EventCellStore(source: source).change(to: $0, scope, reader) } ?? EventCellStore.Change()
        hours = try table.map { try HourStore(source: source).change(to: $0, scope, reader) } ?? HourStore.Change()
        coverage = try EventPlan.coverage(outcome, source, reader)
        gaps = try EventPlan.gaps(outcome, source, reader)
    }

    /// Single events tell of every category: what was not known of one is known now.
    private static func gaps(_ outcome: EventOutcome, _ source: Slug, _ reader: Reader) throws -> CountGapStore.Change {
        let store = CountGapStore(source: source)
        let told = outcome.table.areas.flatMap { area in outcome.stretches.map { PlacedCoverage(area: area, grain: $0.grain, days: $0.days) } }
        return try store.change(
            by: CountGapStore.Delivery(stretches: told, named: nil, categories: store.silentCategories(reader), new: []), [:], reader)
    }

    /// What is written, counted in cells; used where no single events are kept.
    var tally: RowTally {
        var tally = cells.tally
        tally.changed += coverage.isEmpty || tally.new > 0 ? 0 : coverage.count
        return tally
    }

    /// Areas and grains that become covered.
    static func coverage(_ outcome: EventOutcome, _ source: Slug, _ reader: Reader) throws -> [CoverageStore.Change] {
        let store = CoverageStore(source: source)
        return try outcome.table.areas.flatMap { area in
            try outcome.stretches.compactMap { grain, days in try store.change(area, grain, days, reader) }
        }
    }

    func apply(_ source: Slug, batch: Int64, _ writer: Writer) throws {
        if let table {
            try EventCellStore(source: source).apply(cells, table, batch: batch, writer)
            try HourStore(source: source).apply(hours, table, batch: batch, writer)
        }
        try CountGapStore(source: source).apply(gaps, batch: batch, writer)
        for change in coverage { try CoverageStore(source: source).apply(change, batch: batch, writer) }
    }
}
