package import Almanac
import AreasRules
package import Picture
package import Storage
import Tabular

/// Brings single events into the store: each with its number, day, category and area, and the counts that they make.
///
/// No other column of the file is ever stored: events and places, never persons.
package struct EventImport: FileImporter {
    static let what = "events"

    private let store: Store
    private let areas: any CountAreaSource
    private let categories: any CategoryKeeper

    package init(store: Store, areas: any CountAreaSource, categories: any CategoryKeeper) {
        self.store = store
        self.areas = areas
        self.categories = categories
    }

    package var kind: ImportKind {
        ImportKind(
            EventImport.what, title: "Enskilda händelser",
            explanation: """
                En rad för varje händelse med nummer, datum (gärna med klockslag), kategori och område. Månader, veckor, CompStat och veckodag × timme \
                räknas ur händelserna. Inga andra kolumner sparas.
                """,
            questions: [
                ImportQuestion("source", "Källa", help: "Systemet eller registret som händelserna kommer ur.", isRequired: true, shape: .source),
                ImportQuestion("area", "Område", help: "För rader som inte själva säger område.", shape: .area),
                ImportQuestion("category", "Kategori", help: "När alla rader är av samma slag och filen saknar kolumn för det."),
                ImportQuestion("coverage", "Vilka månader filen täcker", help: "Till exempel 2020-01--2024-12. Lämnas tomt när händelserna själva visar det."),
                ImportQuestion(
                    "keep", "Vad som sparas", help: "Varje händelse går att följa till sin rad; bara antal tar mindre plats.",
                    shape: .choice([.init("events", "varje händelse"), .init("cells", "bara antalen")])),
            ])
    }

    /// Ends a write that must leave nothing behind.
    private struct Stopped: Error {
        let reading: EventReading
    }

    package func run(_ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer {
        let order = try EventOrder(choices)
        let look = try EventLook(file, order)
        var answer = ImportAnswer(what: EventImport.what, file: file, form: look.form, dryRun: dryRun, faults: look.faults)
        answer.tally.read = look.rowsRead
        answer.preview = look.preview
        guard let events = look.file else { return answer.refused() }
        answer.take(events)
        let work = EventWork(file: events, original: file, areas: areas, categories: categories)
        do {
            if dryRun {
                let (reading, change) = try await store.read { try (work.tryOut($0), $0.change()) }
                answer.take(reading)
                guard !answer.hasErrors else { return answer.refused() }
                answer.finish(reading.tally, batch: nil, change: change)
            } else {
                let written = try await store.write(by: actor, at: instant, why: "Läste in händelser ur \(file.name)", isLong: true) { [areas] writer in
                    var reading = try work.store(writer)
                    if reading.hasErrors { throw Stopped(reading: reading) }
                    if let batch = reading.batch { reading.breaks = try AreaBreaks.record(of: order.source, areas, batch: batch, writer) }
                    return reading
                }
                answer.take(written.answer)
                answer.finish(written.answer.tally, batch: written.answer.batch, change: written.change)
            }
        } catch let stopped as Stopped {
            answer.take(stopped.reading)
            return answer.refused()
        }
        return answer
    }
}

/// What the reading of a file of events came to.
struct EventReading: Sendable {
    let form: FileForm
    let faults: [Fault]
    var tally: RowTally
    var batch: Int64?
    /// Where the source turns out to have changed its naming of areas.
    var breaks: [SeriesBreak] = []

    var hasErrors: Bool { faults.contains { $0.severity == .error } }
}

extension ImportAnswer {
    fileprivate mutating func take(_ events: EventFile) {
        shape = "events"
        columns = events.columns.recognised
    }

    fileprivate mutating func take(_ reading: EventReading) {
        self = ImportAnswer(self, form: reading.form, faults: reading.faults)
        tally.read = reading.tally.read
        breaks = reading.breaks.map(CountImport.told)
    }

    /// The same answer with what a whole reading of the file showed.
    private init(_ earlier: ImportAnswer, form: FileForm, faults: [Fault]) {
        self.init(what: earlier.what, file: earlier.file, form: form, dryRun: earlier.isDryRun, faults: faults)
        shape = earlier.shape
        columns = earlier.columns
        preview = earlier.preview
    }
}
