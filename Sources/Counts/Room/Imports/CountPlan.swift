import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// What an import of counts does to the store.
struct CountPlan: Sendable {
    private var fresh: [PlacedCount] = []
    private var changed: [(id: Int64, count: PlacedCount)] = []
    private var remarks: [PlacedRemark] = []
    private(set) var tally = RowTally()
    private let gaps: CountGapStore.Change
    private let placing: CountPlacing

    init(_ placing: CountPlacing, _ counts: CountsStore, _ notes: Notes, _ reader: Reader) throws {
        self.placing = placing
        let change = try reader.change()
        let covered = try counts.coverage(reader, asOf: change).filter { $0.key.source == placing.source }
        let gapStore = CountGapStore(source: placing.source)
        gaps = try gapStore.change(by: placing.delivery, Dictionary(covered.map { ($0.key.area, $0.value) }) { first, _ in first }, reader)
        for (area, placed) in Dictionary(grouping: placing.counts, by: \.area) {
            let key = SeriesKey(source: placing.source, area: area)
            let from = placed.map(\.days.lowerBound)
            guard let first = from.min(), let last = from.max() else { continue }
            let standing = try counts.standing(key, in: first...last, reader)
            let gaps = try gapStore.gaps(area, reader, asOf: change)
            for count in placed { take(count, standing[count.place], covered[key].map { gaps[count.category].map($0.without) ?? $0 }) }
        }
        fresh.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        changed.sort { ($0.count.row, $0.count.column) < ($1.count.row, $1.count.column) }
        remarks = placing.remarks.filter { CountPlan.isNew($0, placing.source, notes) }
        tally.new += remarks.count
        tally.changed = changed.count
    }

    private mutating func take(_ count: PlacedCount, _ standing: (id: Int64, value: Int64)?, _ covered: Coverage?) {
        if let standing {
            if standing.value == count.value { tally.same += 1 } else { changed.append((standing.id, count)) }
            return
        }
        // Where months, weeks or days are covered already, a missing count is a 0 that is known.
        let isKnownZero = count.value == 0 && count.grain.hasBlanks && (covered?.covers(count.days, by: count.grain) ?? false)
        guard !isKnownZero else { return tally.same += 1 }
        tally.new += 1
        if !count.isImplied { fresh.append(count) }
    }

    /// A sentence that no note about the category says yet.
    private static func isNew(_ remark: PlacedRemark, _ source: Slug, _ notes: Notes) -> Bool {
        let scope = Note.Scope(source: source, area: remark.area, category: remark.category)
        return !notes.touching(scope).contains { $0.text == remark.text || $0.sentence() == remark.text }
    }

    /// Answers the batch's number; nil when there is nothing to do.
    func apply(_ work: CountWork, _ writer: Writer) throws -> Int64? {
        guard tally.new + tally.changed > 0 else { return nil }
        let source = placing.source
        try writer.ensure(Source(slug: source, name: work.order.source, kind: "counts", definition: CountPlan.definition(work.order.source)))
        for category in placing.newCategories { try work.categories.add(category, writer) }
        for alias in placing.newAliases { try work.categories.addAlias(alias, writer) }
        var rows = tally
        rows.read = work.read
        let batch = try writer.addBatch(
            what: "counts", source: source, file: work.file, form: work.form, parameters: work.parameters, rows: rows, keepsFile: work.order.words.keepsFile)
        try work.counts.catchUp(source, batch: batch, writer)
        for (id, count) in changed {
            try writer.end(id, of: CountsSchema.cell)
            try work.counts.add(count, of: source, batch: batch, writer)
        }
        for count in fresh { try work.counts.add(count, of: source, batch: batch, writer) }
        try CountGapStore(source: source).apply(gaps, batch: batch, writer)
        try work.counts.cover(placing.coverage, of: source, batch: batch, writer)
        for found in placing.breaks { try work.counts.add(found, of: source, batch: batch, writer) }
        try note(work, batch, writer)
        return batch
    }

    private func note(_ work: CountWork, _ batch: Int64, _ writer: Writer) throws {
        for remark in remarks {
            let scope = scope(remark.area, remark.category, remark.days)
            try writer.addNote(Note(.cell, about: scope, remark.text), place: CellPlace(batch: batch, row: remark.row, column: remark.column))
        }
        for repair in work.repairs {
            let touched = placing.counts.filter { count in
                !count.isImplied && repair.cells.contains { $0.row == count.row && $0.from == count.column && $0.value == count.value }
            }
            guard let first = touched.min(by: { $0.days.lowerBound < $1.days.lowerBound }),
                let last = touched.map(\.days.upperBound).max()
            else { continue }
            let scope = scope(first.area, first.category, first.days.lowerBound...last)
            try writer.addNote(
                Note(.cell, about: scope, "\(MonthWords.mended)\(repair.remark), godkänd av \(work.actor.name)"),
                place: CellPlace(batch: batch, row: first.row, column: first.column))
        }
    }

    private func scope(_ area: Slug, _ category: Slug, _ days: ClosedRange<Day>) -> Note.Scope {
        Note.Scope(source: placing.source, area: area, category: category, from: days.lowerBound, through: days.upperBound)
    }

    /// What the numbers mean. Reported crime has a meaning of its own; other sources say so until their owner describes them.
    private static func definition(_ source: String) -> String {
        if NearestNames.folded(source) == "anmälda brott" {
            return "Anmälningar som registrerats i området. En anmälan räknas den dag den registreras, inte den dag brottet skedde. Mörkertalet är okänt."
        }
        return "Antal ur källan \(source), räknade så som källan räknar dem."
    }
}

/// What a plan is carried out with.
struct CountWork: Sendable {
    let counts: CountsStore
    let categories: any CategoryKeeper
    let file: ImportFile
    let form: FileForm
    let order: CountOrder
    /// Rows of the file.
    let read: Int
    /// Repairs that a person has accepted.
    let repairs: [ProposedRepair]
    let actor: Actor

    var parameters: String { ([order.text] + repairs.map { "rättelse godkänd: \($0.words.words)" }).joined(separator: "; ") }
}

extension CountPlacing {
    /// What the file tells of, and of which categories.
    var delivery: CountGapStore.Delivery {
        CountGapStore.Delivery(
            stretches: coverage, named: Set(counts.map(\.category)), categories: (knownCategories + newCategories).map(\.slug),
            new: Set(newCategories.map(\.slug)))
    }
}

extension CountGrain {
    /// Whether a missing count inside coverage is 0; in a table of years it is a forgotten cell.
    var hasBlanks: Bool { self == .month || self == .week || self == .day }
}
