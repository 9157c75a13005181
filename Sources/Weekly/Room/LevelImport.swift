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
package struct LevelImport: FileImporter {
    private let store: Store
    private let areas: any AreaDirectorySource
    private let levels = WeeklyStore()
    private let meetings = MeetingStore()
    private let notebook = Notebook()
    private let scale: LevelScale

    package init(store: Store, areas: any AreaDirectorySource, scale: LevelScale = .agreement) {
        self.store = store
        self.areas = areas
        self.scale = scale
    }

    package var kind: ImportKind {
        ImportKind(
            "levels", title: "Veckonivåer",
            explanation: """
                En rad per vecka med en kolumn per område, som i arbetsboken, eller en rad per vecka och område. Färger läses där siffran saknas, och \
                kommentarer blir skäl till nivån.
                """,
            questions: [
                ImportQuestion("year", "År", help: "Behövs bara om filen inte säger vilket år veckorna hör till, till exempel 2024."),
                GuardedRemarks.question("Skäl"),
            ])
    }

    package func run(
        _ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        let year = try LevelImport.year(choices)
        let (directory, notes) = try await standing()
        let opened = Sheet.open(file.content, file: file.name, sheet: choices.sheet) { LevelImport.fits($0, choices) }
        let form = FileForm(opened.sheet)
        var answer = ImportAnswer(what: "levels", file: file, form: form, dryRun: dryRun, faults: opened.faults)
        guard let sheet = answer.take(opened.sheet, choices, LevelColumns.isRole) else { return answer.refused() }
        let named = sheet.renaming(LevelColumns.heads(choices))
        let reading = try LevelFile.read(named, year: year, areas: directory, steps: scale.steps, choices: choices, noted: notes)
        answer.preview = directory.personGuard.screened(answer.preview, named.columns(LevelColumns.reasonRole))
        answer.faults += reading.faults
        answer.take(reading)
        guard !answer.hasErrors else { return answer.refused() }
        let rows = reading.rows
        answer.faults += try await store.read { [levels, meetings] in try LevelFaults.frozen(rows, levels, meetings, directory, $0) }
        guard !answer.hasErrors else { return answer.refused() }
        if dryRun {
            let (tally, change) = try await store.read { [levels] in try (LevelPlan(rows, levels, $0).tally, $0.change()) }
            answer.finish(tally, batch: nil, change: change)
        } else {
            let (parameters, read, keepsFile) = (choices.text, answer.tally.read, try GuardedRemarks.Choice(choices).keepsFile)
            let written = try await store.write(by: actor, at: instant, why: "Läste in veckonivåer ur \(file.name)", isLong: true) { [levels] writer in
                let plan = try LevelPlan(rows, levels, writer.reader)
                return (plan.tally, try plan.apply(levels, writer, file: file, form: form, parameters: parameters, read: read, keepsFile: keepsFile))
            }
            answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        }
        return answer
    }

    /// The areas there are, and what is noted.
    private func standing() async throws -> (AreaDirectory, Notes) {
        try await store.read { [areas, notebook] reader in
            let change = try reader.change()
            return (try areas.directory(reader, asOf: change), try notebook.notes(reader, asOf: change))
        }
    }

    /// True for a sheet that has a column of weeks: which of several is meant is told by that.
    private static func fits(_ sheet: Sheet, _ choices: ImportChoices) -> Bool {
        !sheet.renaming(LevelColumns.heads(choices)).columns(LevelColumns.weekRole).isEmpty
    }

    private static func year(_ choices: ImportChoices) throws -> Int? {
        guard let text = choices["year"] else { return nil }
        guard let year = Int(text) else {
            throw Refused(
                .use,
                [Fault("year-unreadable", "”\(text)” går inte att läsa som ett år.", remedy: "Skriv året med fyra siffror.", found: text, expected: "ett år")])
        }
        try LevelSelection.check(year)
        return year
    }
}

/// What an import of levels does to the store.
struct LevelPlan: Sendable {
    private var fresh: [LevelRow] = []
    private var changed: [(id: Int64, row: LevelRow)] = []
    /// Levels that stand, with a reason that is new.
    private var explained: [LevelRow] = []
    private(set) var tally = RowTally()

    static let source = Slug(known: "veckobedomningar")

    init(_ rows: [LevelRow], _ levels: WeeklyStore, _ reader: Reader) throws {
        for row in rows {
            guard let now = try levels.standing(row.week, row.area, reader) else {
                fresh.append(row)
                continue
            }
            if now.level != row.level {
                changed.append((now.id, row))
            } else if try LevelPlan.newReasons(row, reader).isEmpty == false {
                explained.append(row)
            } else {
                tally.same += 1
            }
        }
        tally.new = fresh.count
        tally.changed = changed.count + explained.count
    }

    /// The reasons that are not noted on the level yet; what a person has noted comes back with the product's own export and is none.
    private static func newReasons(_ row: LevelRow, _ reader: Reader) throws -> [String] {
        let standing = try [Note.Kind.reason, .cell].flatMap { try reader.standingNotes($0, about: row.scope) }
        return row.reasons.filter { reason in !standing.contains { ReasonText.even($0.text) == ReasonText.even(reason) } }
    }

    /// Answers the batch's number; nil when there is nothing to do.
    func apply(
        _ levels: WeeklyStore, _ writer: Writer, file: ImportFile, form: FileForm, parameters: String, read: Int, keepsFile: Bool = true
    ) throws -> Int64? {
        guard tally.new + tally.changed > 0 else { return nil }
        let source = Source(
            slug: LevelPlan.source, name: "Veckovisa bedömningar", kind: "levels",
            definition: "Nivå per område och vecka, bedömd tillsammans av dem som deltar i veckans möte.")
        try writer.ensure(source)
        var rows = tally
        rows.read = read
        let batch = try writer.addBatch(
            what: "levels", source: source.slug, file: file, form: form, parameters: parameters, rows: rows, keepsFile: keepsFile)
        for (id, row) in changed {
            try writer.end(id, of: WeeklySchema.level)
            try levels.add(row, batch: batch, writer)
        }
        for row in fresh { try levels.add(row, batch: batch, writer) }
        for row in fresh + changed.map(\.row) + explained { try LevelPlan.explain(row, batch: batch, writer) }
        return batch
    }

    /// Writes new reasons beside the level; those that stood before and are no longer in the file are taken back.
    private static func explain(_ row: LevelRow, batch: Int64, _ writer: Writer) throws {
        let fresh = try newReasons(row, writer.reader)
        guard !fresh.isEmpty else { return }
        let kept = Set(row.reasons.map(ReasonText.even))
        for standing in try writer.reader.standingNotes(.reason, about: row.scope) where !kept.contains(ReasonText.even(standing.text)) {
            try writer.endNote(standing.id)
        }
        for reason in fresh { try writer.addNote(Note(.reason, about: row.scope, reason), place: CellPlace(batch: batch, row: row.row, column: row.column)) }
    }
}

extension LevelRow {
    /// What a note on this level is about.
    var scope: Note.Scope { LevelRow.scope(area: area, week: week) }

    /// What a note on the level of an area and week is about.
    static func scope(area: Slug, week: Week) -> Note.Scope {
        Note.Scope(source: LevelPlan.source, area: area, from: week.monday, through: week.sunday)
    }
}
