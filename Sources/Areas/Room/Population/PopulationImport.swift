package import Almanac
import AreasRules
package import Picture
package import Storage
import Tabular

/// Brings inhabitants of a file into the store.
package struct PopulationImport: FileImporter {
    private let store: Store
    private let areas: AreaStore
    private let people: PopulationStore

    package init(store: Store, areas: AreaStore) {
        self.store = store
        self.areas = areas
        people = PopulationStore(areas: areas)
    }

    package var kind: ImportKind {
        ImportKind(
            "population", title: "Folkmängd",
            explanation: """
                En rad per område och år, eller en rad per område med en kolumn per år; kön och ålder får finnas. Området anges med namn eller kod. \
                Områden i andra kommuner läggs åt sidan.
                """,
            questions: [
                ImportQuestion("source", "Källa", help: "Vem som har räknat, till exempel SCB. Utan svar heter källan Folkmängd.", shape: .source),
                ImportQuestion("year", "År", help: "Behövs bara om filen inte säger vilket år talen gäller, till exempel 2023."),
            ])
    }

    package func run(
        _ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        let year = try FactQuestions.year(choices)
        let source = try FactQuestions.source(choices, otherwise: "Folkmängd")
        let directory = try await store.read { [areas] in try areas.directory($0, asOf: $0.change()) }
        let opened = Sheet.open(file.content, file: file.name, sheet: choices.sheet) { PopulationImport.fits($0, choices) }
        let form = FileForm(opened.sheet)
        var answer = ImportAnswer(what: "population", file: file, form: form, dryRun: dryRun, faults: opened.faults)
        let isRole = { (name: String) in PopulationColumns.roles.contains { $0.name == name } }
        guard let sheet = answer.take(opened.sheet, choices, isRole) else { return answer.refused() }
        let reading = PopulationFile.read(sheet.answering(choices, PopulationColumns.roles), year: year, areas: directory, choices: choices)
        answer.faults += reading.faults
        answer.take(reading)
        guard !answer.hasErrors else { return answer.refused() }
        let rows = reading.rows
        if dryRun {
            let (tally, change) = try await store.read { [people] in try (PopulationPlan(rows, source.slug, people, $0).tally, $0.change()) }
            answer.finish(tally, batch: nil, change: change)
            return answer
        }
        let (parameters, read) = (choices.text, answer.tally.read)
        let written = try await store.write(by: actor, at: instant, why: "Läste in folkmängd ur \(file.name)", isLong: true) { [people] writer in
            let plan = try PopulationPlan(rows, source.slug, people, writer.reader)
            return (plan.tally, try plan.apply(people, writer, source: source, file: file, form: form, parameters: parameters, read: read))
        }
        answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        return answer
    }

    /// True for a sheet that has the columns of a table of inhabitants.
    private static func fits(_ sheet: Sheet, _ choices: ImportChoices) -> Bool {
        var faults = FaultList()
        return PopulationColumns.recognise(sheet.answering(choices, PopulationColumns.roles), &faults) != nil && !faults.hasErrors
    }
}

/// What an import of inhabitants does to the store.
struct PopulationPlan: Sendable {
    private var fresh: [PopulationRow] = []
    private var changed: [(id: Int64, row: PopulationRow)] = []
    private(set) var tally = RowTally()

    init(_ rows: [PopulationRow], _ source: Slug, _ people: PopulationStore, _ reader: Reader) throws {
        for (area, rows) in Dictionary(grouping: rows, by: \.area).sorted(by: { $0.key < $1.key }) {
            let standing = try people.standing(area, reader).filter { $0.source == source }
            for row in rows {
                let now = standing.first { $0.day == row.day && $0.part.sex == row.part.sex && $0.part.ages == row.part.ages }
                guard let now else {
                    fresh.append(row)
                    continue
                }
                if now.part.value == row.part.value { tally.same += 1 } else { changed.append((now.id, row)) }
            }
        }
        tally.new = fresh.count
        tally.changed = changed.count
    }

    /// Answers the batch's number; nil when there is nothing to do.
    func apply(
        _ people: PopulationStore, _ writer: Writer, source: Source, file: ImportFile, form: FileForm, parameters: String, read: Int
    ) throws -> Int64? {
        guard tally.new + tally.changed > 0 else { return nil }
        try writer.ensure(source)
        var rows = tally
        rows.read = read
        let batch = try writer.addBatch(what: "population", source: source.slug, file: file, form: form, parameters: parameters, rows: rows)
        for (id, row) in changed {
            try writer.end(id, of: AreasSchema.population)
            try people.add(row, source: source.slug, batch: batch, writer)
        }
        for row in fresh { try people.add(row, source: source.slug, batch: batch, writer) }
        return batch
    }
}

/// Reads the answers that the room's importers ask for.
enum FactQuestions {
    /// A year of four digits; nil without an answer.
    /// - Throws: `Refused` when it is no year.
    static func year(_ choices: ImportChoices) throws -> Int? {
        guard let text = choices["year"] else { return nil }
        if let year = FactDay.year(text) { return year }
        throw Refused(
            .use, [Fault("year-unreadable", "”\(text)” går inte att läsa som ett år.", remedy: "Skriv året med fyra siffror.", found: text, expected: "ett år")]
        )
    }

    /// The source that is named.
    /// - Throws: `Refused` when the name makes no address.
    static func source(_ choices: ImportChoices, otherwise name: String) throws -> Source {
        let name = choices["source"] ?? name
        if let source = Source(ofFacts: name) { return source }
        throw Refused(
            .use,
            [
                Fault(
                    "source-unreadable", "Källan ”\(name)” går inte att ge en adress.", remedy: "Ge den ett namn med minst en bokstav eller siffra.",
                    found: name)
            ])
    }
}

extension Source {
    /// A source of area facts as it first comes; nil when its name makes no address.
    init?(ofFacts name: String) {
        guard let slug = Slug(naming: name) else { return nil }
        self.init(slug: slug, name: name, kind: "facts", definition: "Uppgifter om områden ur källan \(name), så som källan räknar dem.")
    }
}
