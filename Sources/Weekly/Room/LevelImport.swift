package import Almanac
package import AreasRules
package import Picture
package import Storage
import Tabular
package import WeeklyRules

/// What the room needs of another: the areas there are.
package protocol AreaDirectorySource: Sendable {
    /// The areas as of a change.
    func directory(_ reader: Reader, asOf change: ChangeNumber) throws -> AreaDirectory
}

/// Brings weekly levels of a file into the store.
package struct LevelImport: Sendable {
    private let store: Store
    private let areas: any AreaDirectorySource
    private let levels = WeeklyStore()
    private let scale: LevelScale

    package init(store: Store, areas: any AreaDirectorySource, scale: LevelScale = .agreement) {
        self.store = store
        self.areas = areas
        self.scale = scale
    }

    /// Reads the file and, unless it is a dry run or refused, stores it in one write.
    package func run(_ file: ImportFile, year: Int?, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer {
        let directory = try await store.read { [areas] in try areas.directory($0, asOf: $0.change()) }
        let opened = Sheet.read(file.bytes, file: file.name)
        let reading = opened.sheet.map { LevelFile.read($0, year: year, areas: directory, steps: scale.steps) }
        let form = FileForm(opened.sheet)
        var answer = ImportAnswer(what: "levels", file: file, form: form, dryRun: dryRun, faults: opened.faults + (reading?.faults ?? []))
        answer.take(reading)
        guard let rows = reading?.rows, !answer.hasErrors else { return answer.refused() }
        if dryRun {
            let (tally, change) = try await store.read { [levels] in try (LevelPlan(rows, levels, $0).tally, $0.change()) }
            answer.finish(tally, batch: nil, change: change)
        } else {
            let (parameters, read) = (year.map { "år \($0)" } ?? "", answer.tally.read)
            let written = try await store.write(by: actor, at: instant, why: "Läste in veckonivåer ur \(file.name)") { [levels] writer in
                let plan = try LevelPlan(rows, levels, writer.reader)
                return (plan.tally, try plan.apply(levels, writer, file: file, form: form, parameters: parameters, read: read))
            }
            answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        }
        return answer
    }
}

/// What an import of levels does to the store.
struct LevelPlan: Sendable {
    private var fresh: [LevelRow] = []
    private var changed: [(id: Int64, row: LevelRow)] = []
    private(set) var tally = RowTally()

    static let source = Slug(known: "veckobedomningar")

    init(_ rows: [LevelRow], _ levels: WeeklyStore, _ reader: Reader) throws {
        for row in rows {
            guard let now = try levels.standing(row.week, row.area, reader) else {
                fresh.append(row)
                continue
            }
            if now.level == row.level { tally.same += 1 } else { changed.append((now.id, row)) }
        }
        tally.new = fresh.count
        tally.changed = changed.count
    }

    /// Answers the batch's number; nil when there is nothing to do.
    func apply(
        _ levels: WeeklyStore, _ writer: Writer, file: ImportFile, form: FileForm, parameters: String, read: Int
    ) throws -> Int64? {
        guard tally.new + tally.changed > 0 else { return nil }
        let source = Source(
            slug: LevelPlan.source, name: "Veckovisa bedömningar", kind: "levels",
            definition: "Nivå per område och vecka, bedömd tillsammans av dem som deltar i veckans möte.")
        try writer.ensure(source)
        var rows = tally
        rows.read = read
        let batch = try writer.addBatch(what: "levels", source: source.slug, file: file, form: form, parameters: parameters, rows: rows)
        for (id, row) in changed {
            try writer.end(id, of: WeeklySchema.level)
            try levels.add(row, batch: batch, writer)
        }
        for row in fresh { try levels.add(row, batch: batch, writer) }
        return batch
    }
}
