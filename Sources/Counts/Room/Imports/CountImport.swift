package import Almanac
import AreasRules
import CountsRules
package import Picture
package import Storage
import Tabular

/// Brings a table of counts into the store, however it is written.
package struct CountImport: FileImporter {
    private let store: Store
    private let areas: any CountAreaSource
    private let categories: any CategoryKeeper
    private let counts = CountsStore()
    private let notebook = Notebook()

    package init(store: Store, areas: any CountAreaSource, categories: any CategoryKeeper) {
        self.store = store
        self.areas = areas
        self.categories = categories
    }

    package let kind = ImportKind(
        "counts", title: "Antal per kategori",
        explanation: """
            Anmälda brott, synpunkter eller annat som räknas: en kolumn per år (CompStat), en kolumn per månad, eller ett antal per rad. \
            Summor, förändringar och procent räknas om och måste stämma.
            """,
        questions: [
            ImportQuestion("source", "Källa", help: "Till exempel Anmälda brott eller Tyck till.", isRequired: true, shape: .source),
            ImportQuestion("area", "Område", help: "Om filen själv inte säger vilket område raderna gäller.", shape: .area),
            ImportQuestion(
                "window", "Vilken del av varje år", help: "För tabeller med en kolumn per år: 01-01--10-31, eller 01-01--12-31 för hela år."),
            ImportQuestion(
                "coverage", "Vilka månader filen täcker",
                help: "För tabeller med en kolumn per månad: 2021-07--2024-09. Där är en tom cell 0; utanför saknas underlag."),
            ImportQuestion("year", "År", help: "Om filen inte säger vilket år den gäller: 2024."),
            ImportQuestion("category", "Kategori", help: "Om hela filen gäller en enda kategori."),
            GuardedRemarks.question("Noter och kommentarer"),
        ])

    /// Reads the file and, unless it is a dry run or refused, stores it in one write.
    package func run(
        _ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        guard let source = Slug(naming: choices["source"] ?? "") else {
            throw CountOrder.missing("source-unreadable", "Källan saknar namn.", "Ange den med --source, till exempel ”Anmälda brott”.", "ett namn")
        }
        var order = try CountOrder(choices)
        let standing = try await standing(source)
        order.keepsTotals = standing.card?.keepsPublishedTotals ?? false
        let opened = CountTableFile.open(file, order)
        var answer = ImportAnswer(what: "counts", file: file, form: FileForm(opened.sheet), dryRun: dryRun, faults: opened.faults)
        guard let sheet = answer.take(opened.sheet, choices, CountTableFile.isRole) else { return answer.refused() }
        let named = CountTableFile.named(sheet, order)
        var table = try CountTableFile.read(named, order)
        answer.faults += table.guardRemarks(of: named, order, standing.known, standing.notes)
        answer.preview = standing.known.directory.personGuard.screened(answer.preview, named.columns(CountHeads.note))
        let placing = try CountPlacing(table, order, source, standing.known)
        answer.take(table.reading)
        answer.repairs = table.repairs.map(\.words)
        answer.breaks = placing.breaks.map(CountImport.told)
        answer.faults += table.reading.faults.map { $0.inFile(file.name) } + placing.faults.map { $0.inFile(file.name) }
        answer.faults += order.unusedAnswers(table).map { $0.inFile(file.name) }
        guard !answer.hasErrors else { return answer.refused() }
        let accepted = table.repairs.filter(\.words.accepted)
        let work = CountWork(
            counts: counts, categories: categories, file: file, form: answer.form, order: order, read: answer.tally.read, repairs: accepted,
            actor: actor)
        return try await finish(answer, placing, work, dryRun: dryRun, by: actor, at: instant)
    }

    private func finish(
        _ refused: ImportAnswer, _ placing: CountPlacing, _ work: CountWork, dryRun: Bool, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        var answer = refused
        if dryRun {
            let (tally, change) = try await store.read { [counts, notebook] reader in
                let change = try reader.change()
                return (try CountPlan(placing, counts, notebook.notes(reader, asOf: change), reader).tally, change)
            }
            answer.finish(tally, batch: nil, change: change)
        } else {
            let written = try await store.write(by: actor, at: instant, why: "Läste in antal ur \(work.file.name)", isLong: true) { [counts, notebook] writer in
                let before = ChangeNumber(writer.change.value - 1)
                let plan = try CountPlan(placing, counts, notebook.notes(writer.reader, asOf: before), writer.reader)
                return (plan.tally, try plan.apply(work, writer))
            }
            answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        }
        return answer
    }

    private func standing(_ source: Slug) async throws -> (known: CountStanding, card: SourceCard?, notes: Notes) {
        try await store.read { [areas, categories, counts, notebook] reader in
            let change = try reader.change()
            let coverage = try counts.coverage(reader, asOf: change).filter { $0.key.source == source }
            let known = CountStanding(
                directory: try areas.directory(reader, asOf: change), categories: try categories.categories(of: source, reader, asOf: change),
                aliases: try categories.aliases(of: source, reader, asOf: change),
                coverage: Dictionary(coverage.map { ($0.key.area, $0.value) }) { first, _ in first },
                months: try counts.standingMonths(source, reader))
            return (known, try reader.standingCard(source)?.card, try notebook.notes(reader, asOf: change))
        }
    }

    static func told(_ found: SeriesBreak) -> ImportBreak {
        ImportBreak(
            series: (found.category ?? found.area)?.text ?? "", from: Month(containing: found.from).description, names: found.names)
    }
}

extension CountTable {
    /// Leaves the remarks that may be stored, and says what is the matter with the others.
    fileprivate mutating func guardRemarks(of sheet: Sheet, _ order: CountOrder, _ standing: CountStanding, _ notes: Notes) -> [Fault] {
        var (guarded, faults) = (GuardedRemarks(sheet, "noten", by: standing.directory.personGuard, order.words, notes: notes), FaultList())
        remarks = remarks.filter { guarded.takes($0.text, row: $0.row, column: $0.column, &faults) }
        if let dropped = guarded.dropped { faults.add(dropped) }
        return faults.all
    }
}

extension Fault {
    /// The fault, said of its file where it does not say so itself.
    fileprivate func inFile(_ name: String) -> Fault {
        var fault = self
        fault.file = fault.file ?? name
        return fault
    }
}
