import AreasRules
import Dispatch
import Picture
import Storage
import Tabular

/// Reads a file of events against a store: to try it out, or to store what it holds.
struct EventWork: Sendable {
    let file: EventFile
    let original: ImportFile
    let areas: any CountAreaSource
    let categories: any CategoryKeeper

    /// Roughly how much of a file an event takes.
    private static let bytesOfRow = 64

    private var events: EventStore { EventStore(source: file.order.source) }

    /// What goes from the thread that reads the file to the one that writes the store.
    private enum Piece: Sendable {
        /// Events to be held against those that the store has.
        case block(EventBlock)
        /// Events as rows of the store.
        case rows(BulkBlock)
        case whole(EventOutcome)
        case failed(any Error)
    }

    /// Reads the file and tells what storing it would do, without doing it.
    func tryOut(_ reader: Reader) throws -> EventReading {
        let standing = try standing(reader)
        guard !file.order.keepsCells else {
            let outcome = try countOnly(standing, reader)
            guard !outcome.hasErrors else { return outcome.reading() }
            return try foretell(outcome, plan(outcome, reader).tally, outcome.table, scope(outcome, reader), standing, reader)
        }
        var (matching, forecast) = (try EventMatching(events, reader), EventForecast())
        var outcome = try EventOutcome(file, standing, passesOn: true) { block in
            var ended: [Int64] = []
            let chosen = try matching.take(block, reader) { ended.append($0) }
            if matching.isKnown { forecast.take(block, chosen, ending: ended) }
        }
        let purges = try EventPurges(file.order.source, reader)
        outcome.tell(purges, file)
        guard !outcome.hasErrors else { return outcome.reading() }
        try tellVanished(&outcome, matching, upTo: .max, reader)
        let tally = matching.tally(coverage: try EventPlan.coverage(outcome, file.order.source, reader).count)
        let isTouched = matching.new + matching.changed > 0
        let table = isTouched && matching.isKnown ? try forecast.table(events, standing.directory, reader) : outcome.table
        return try foretell(outcome, tally, isTouched ? table : nil, .everything(but: purges), standing, reader)
    }

    /// The reading of a file that is tried out, with the breaks that storing it would find.
    private func foretell(
        _ outcome: EventOutcome, _ tally: RowTally, _ table: EventCellTable?, _ scope: EventCellStore.Scope, _ standing: EventStanding, _ reader: Reader
    ) throws -> EventReading {
        var reading = outcome.reading(tally)
        guard tally.new + tally.changed > 0 else { return reading }
        reading.breaks = try AreaBreaks.foretell(of: file.order.source, table, scope, outcome, standing.directory, reader)
        return reading
    }

    /// Reads the file and stores what it holds. A reading with errors has left rows behind that must be let go.
    func store(_ writer: Writer) throws -> EventReading {
        let standing = try standing(writer.reader)
        let batch = try writer.upcomingBatch()
        guard !file.order.keepsCells else {
            let outcome = try countOnly(standing, writer.reader)
            guard !outcome.hasErrors else { return outcome.reading() }
            let plan = try plan(outcome, writer.reader)
            return try finish(outcome, plan, plan.tally, batch: batch, writer)
        }
        var matching = try EventMatching(events, writer.reader)
        let first = try writer.upcomingID(of: CountsSchema.event)
        let purges = try EventPurges(file.order.source, writer.reader)
        var outcome = try storeEvents(&matching, standing, batch: batch, writer)
        outcome.tell(purges, file)
        guard !outcome.hasErrors else { return outcome.reading() }
        try tellVanished(&outcome, matching, upTo: first, writer.reader)
        // Counts of a source that had events before are made of all it has now.
        let table = matching.isKnown ? try EventCellTable(events, standing.directory, batch: batch, writer.reader) : outcome.table
        let isTouched = matching.new + matching.changed > 0
        let plan = try EventPlan(isTouched ? table : nil, .everything(but: purges), outcome, file.order.source, writer.reader)
        return try finish(outcome, plan, matching.tally(coverage: plan.coverage.count), batch: batch, writer)
    }

    private func standing(_ reader: Reader) throws -> EventStanding {
        let change = try reader.change()
        return EventStanding(
            directory: try areas.directory(reader, asOf: change),
            categories: try categories.categories(of: file.order.source, reader, asOf: change),
            aliases: try categories.aliases(of: file.order.source, reader, asOf: change))
    }

    /// Reads the file on a second thread while this one stores what it finds.
    private func storeEvents(_ matching: inout EventMatching, _ standing: EventStanding, batch: Int64, _ writer: Writer) throws -> EventOutcome {
        let belt = Belt<Piece>(depth: 6)
        defer { belt.giveUp() }
        let (file, isKnown) = (file, matching.isKnown)
        let first = try writer.upcomingID(of: CountsSchema.event)
        let maker = EventRows(source: file.order.source, batch: batch)
        DispatchQueue.global().async {
            var (next, maker) = (first, maker)
            do {
                let outcome = try EventOutcome(file, standing, passesOn: true) { block in
                    // In a source without events every one is new, so its row can be made here.
                    let rows = isKnown ? nil : maker.rows(of: block, 0..<block.count, firstID: next)
                    next += Int64(block.count)
                    try belt.put(rows.map { .rows($0) } ?? .block(block))
                }
                try belt.put(.whole(outcome))
            } catch {
                // Nobody to tell is nobody who waits.
                try? belt.put(.failed(error))
            }
        }
        var changed = maker
        return try writer.addAll(to: CountsSchema.event, expecting: original.size / EventWork.bytesOfRow) { rows in
            while let piece = try belt.take() {
                switch piece {
                case .rows(let block):
                    matching.takeNew(block.count)
                    try rows.add(block)
                case .block(let block):
                    let chosen = try matching.take(block, writer.reader) { try writer.end($0, of: CountsSchema.event) }
                    try rows.add(changed.rows(of: block, chosen, firstID: rows.nextID))
                case .whole(let outcome): return outcome
                case .failed(let error): throw error
                }
            }
            throw Belt<Piece>.Broken()
        }
    }

    private func countOnly(_ standing: EventStanding, _ reader: Reader) throws -> EventOutcome {
        var outcome = try EventOutcome(file, standing, passesOn: false) { _ in }
        if try events.isKnown(reader) { outcome.tell(EventFaults.keptOneByOne(file.order.sourceName)) }
        let missing = outcome.missingParts(of: try EventCellStore(source: file.order.source).areas(reader), standing.directory)
        if !missing.isEmpty { outcome.tell(EventFaults.partOfWhole(missing)) }
        outcome.tell(try EventPurges(file.order.source, reader), file)
        return outcome
    }

    private func plan(_ outcome: EventOutcome, _ reader: Reader) throws -> EventPlan {
        try EventPlan(outcome.table, scope(outcome, reader), outcome, file.order.source, reader)
    }

    /// What a file may change whose events are not kept: the counts of its own areas and months.
    private func scope(_ outcome: EventOutcome, _ reader: Reader) throws -> EventCellStore.Scope {
        EventCellStore.Scope(
            areas: Set(outcome.table.areas.map(\.text)), days: outcome.days.map(EventOutcome.wholeMonths),
            purges: try EventPurges(file.order.source, reader))
    }

    private func tellVanished(_ outcome: inout EventOutcome, _ matching: EventMatching, upTo last: Int64, _ reader: Reader) throws {
        guard let days = outcome.toldDays else { return }
        let gone = try matching.vanished(areas: Set(outcome.fileAreas.map(\.text)), days: days, upTo: last, reader)
        if gone.count > 0 { outcome.tell(EventFaults(file: file).vanished(gone.keys, count: gone.count)) }
    }

    /// Writes source, categories, batch, counts and coverage; nothing when there is nothing new.
    private func finish(_ outcome: EventOutcome, _ plan: EventPlan, _ tally: RowTally, batch: Int64, _ writer: Writer) throws -> EventReading {
        guard tally.new + tally.changed > 0 else { return outcome.reading(tally) }
        let order = file.order
        try writer.ensure(
            Source(
                slug: order.source, name: order.sourceName, kind: "counts", definition: "Händelser ur källan \(order.sourceName), räknade den dag de skedde."))
        for category in outcome.founded { try categories.add(category, writer) }
        var rows = tally
        rows.read = outcome.rowsRead
        // A register's export has columns that are not read, and they may be about persons: of the file only the hash is kept.
        let written = try writer.addBatch(
            what: EventImport.what, source: order.source, file: original, form: outcome.form, parameters: order.text, rows: rows, keepsFile: false)
        precondition(written == batch, "a batch gets the number that was foreseen")
        try plan.apply(order.source, batch: batch, writer)
        return outcome.reading(tally, batch: batch)
    }
}
