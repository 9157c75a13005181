package import Almanac
import AreasRules
package import Picture
package import Storage
import Tabular

/// Brings indicators of a file into the store.
package struct IndicatorImport: FileImporter {
    private let store: Store
    private let areas: AreaStore
    private let indicators = IndicatorStore()

    package init(store: Store, areas: AreaStore) {
        self.store = store
        self.areas = areas
    }

    package var kind: ImportKind {
        let scales = [
            ImportQuestion.Choice("", "det syns i filen"), ImportQuestion.Choice("percent", "i procent: 25,5"),
            ImportQuestion.Choice("fraction", "som delar av ett: 0,255"),
        ]
        return ImportKind(
            "indicators", title: "Områdesfakta",
            explanation: """
                En rad per indikator, område och period (indikator, enhet, n, period, område, jämförelseområde, värde), eller en rad per område och år \
                med en kolumn per indikator, som SCB levererar dem.
                """,
            questions: [
                ImportQuestion("source", "Källa", help: "Vem som har räknat, till exempel SCB. Behövs om filen inte har en kolumn för det.", shape: .source),
                ImportQuestion("shares", "Andelar är skrivna", help: "Behövs bara om alla andelar är mindre än 1.", shape: .choice(scales)),
            ])
    }

    package func run(
        _ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        let scale = try ShareScale(choices)
        let directory = try await store.read { [areas] in try areas.directory($0, asOf: $0.change()) }
        let order = IndicatorReading(areas: directory, choices: choices, scale: scale, source: choices["source"])
        let opened = Sheet.open(file.content, file: file.name, sheet: choices.sheet) { IndicatorImport.fits($0, choices) }
        let form = FileForm(opened.sheet)
        var answer = ImportAnswer(what: "indicators", file: file, form: form, dryRun: dryRun, faults: opened.faults)
        guard let sheet = answer.take(opened.sheet, choices, IndicatorImport.isRole) else { return answer.refused() }
        let reading = IndicatorFile.read(sheet.answering(choices, IndicatorColumns.roles), order)
        answer.faults += reading.faults
        answer.take(reading)
        guard !answer.hasErrors else { return answer.refused() }
        let rows = reading.rows
        let planned = try await store.read { [indicators] in try (IndicatorPlan(rows, indicators, $0), $0.change()) }
        answer.faults += planned.0.faults.map { $0.inFile(file.name, sheet.name) }
        guard !answer.hasErrors else { return answer.refused() }
        if dryRun {
            answer.finish(planned.0.tally, batch: nil, change: planned.1)
            return answer
        }
        let (parameters, read) = (choices.text, answer.tally.read)
        let written = try await store.write(by: actor, at: instant, why: "Läste in områdesfakta ur \(file.name)", isLong: true) { [indicators] writer in
            let plan = try IndicatorPlan(rows, indicators, writer.reader)
            return (plan.tally, try plan.apply(indicators, writer, file: file, form: form, parameters: parameters, read: read))
        }
        answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        return answer
    }

    /// Roles, and words for units: a column can be said to be of one.
    private static func isRole(_ name: String) -> Bool { IndicatorColumns.roles.contains { $0.name == name } || WrittenUnit.read(name) != nil }

    /// True for a sheet that has the columns of a table of indicators.
    private static func fits(_ sheet: Sheet, _ choices: ImportChoices) -> Bool {
        var faults = FaultList()
        return IndicatorColumns.recognise(sheet.answering(choices, IndicatorColumns.roles), choices, &faults) != nil && !faults.hasErrors
    }
}
