package import Almanac
import PersonGuard
package import Picture
package import Storage
import Tabular
import WeeklyRules

extension Reporting {
    /// Reads in how many incidents staff have been met with.
    package var staffIncidents: StaffIncidentImport { StaffIncidentImport(store: store, ground: ground) }
}

/// Brings counts of incidents against staff into the store. Single cases are refused, and the file itself is not kept: its small numbers are for nobody.
package struct StaffIncidentImport: FileImporter {
    let store: Store
    let ground: any CooperationGround
    private let incidents = StaffIncidentStore()

    init(store: Store, ground: any CooperationGround) {
        self.store = store
        self.ground = ground
    }

    package var kind: ImportKind {
        ImportKind(
            "staff-incidents", title: "Hot och otillåten påverkan mot anställda, antal",
            explanation: """
                En rad per period (år, kvartal eller månad), slag av verksamhet och slag av händelse, med antalet. Bara antal ur arbetsgivarens system: en fil \
                med dagar, namn eller löpande text avvisas. Små tal visas inte för någon.
                """, questions: [])
    }

    package func run(
        _ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        let (cooperation, personGuard) = try await store.read { try beginning(actor, $0) }
        var (answer, rows) = StaffIncidentImport.read(file, choices, personGuard, dryRun: dryRun)
        guard let rows else { return answer.refused() }
        let (planned, change) = try await store.read { [incidents] in try (StaffIncidentPlan(rows, in: cooperation, incidents, $0), $0.change()) }
        answer.faults += planned.faults.map { $0.inFile(file.name, answer.form.sheet) }
        guard !answer.hasErrors else { return answer.refused() }
        if dryRun {
            answer.finish(planned.tally, batch: nil, change: change)
            return answer
        }
        let (form, parameters, read) = (answer.form, choices.text, answer.tally.read)
        let why = "Läste in antal hot mot anställda ur \(file.name)"
        let written = try await store.write(by: actor, at: instant, why: why, isLong: true) { [incidents] writer in
            let plan = try StaffIncidentPlan(rows, in: cooperation, incidents, writer.reader)
            return (plan.tally, try plan.apply(writer, file: file, form: form, parameters: parameters, read: read))
        }
        answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        return answer
    }

    /// The counts of a file; nil when anything is wrong with it. Until its columns are known to be counts, none of its cells are shown.
    private static func read(
        _ file: ImportFile, _ choices: ImportChoices, _ personGuard: PersonGuard, dryRun: Bool
    ) -> (answer: ImportAnswer, rows: [StaffIncidentCount]?) {
        let opened = Sheet.open(file.content, file: file.name, sheet: choices.sheet) { fits($0, choices) }
        var answer = ImportAnswer(what: StaffIncidentPlan.source.kind, file: file, form: FileForm(opened.sheet), dryRun: dryRun, faults: opened.faults)
        let sheet = answer.take(opened.sheet, choices, StaffIncidentColumns.isRole)
        answer.preview = opened.sheet.map { ImportPreview(header: $0.header, rows: [], shown: []) }
        guard let sheet else { return (answer, nil) }
        let reading = StaffIncidentFile.read(sheet.renaming(StaffIncidentColumns.heads(choices)), choices, personGuard)
        answer.faults += reading.faults
        answer.take(reading)
        guard !answer.hasErrors else { return (answer, nil) }
        answer.preview = ImportPreview(header: sheet.header, rows: sheet.rows.map(\.cells), shown: reading.columns.map { $0.index - 1 }.sorted())
        return (answer, reading.rows.map(\.count))
    }

    /// Whose counts they are, and the guard that knows its places.
    /// - Throws: `Refused` where there is no cooperation, and for who may not see what the source has.
    private func beginning(_ actor: Actor, _ reader: Reader) throws -> (Slug, PersonGuard) {
        guard try reader.sees(CircleSubject.source(StaffIncidentPlan.source.slug), from: .circle(.authority)) else {
            throw Refused(
                .data,
                [
                    Fault(
                        "source-out-of-sight", "Antal hot mot anställda läses in av dem som är i myndighetskretsen.",
                        remedy: "Be samordnaren läsa in filen.", found: StaffIncidentPlan.source.name)
                ])
        }
        guard let cooperation = try actor.cooperation ?? ground.first(reader) else {
            throw Refused(
                .data,
                [
                    Fault(
                        "cooperation-unknown", "Det finns ingen samverkan att läsa in till.", remedy: "Lägg upp det första kontot först, så grundas samverkan.")
                ])
        }
        let places = try ground.areas(of: cooperation, reader).map(\.name) + (ground.name(of: cooperation, reader).map { [$0] } ?? [])
        return (cooperation, PersonGuard(places: places))
    }

    /// True for a sheet that has a column of workplaces and one of kinds.
    private static func fits(_ sheet: Sheet, _ choices: ImportChoices) -> Bool {
        let named = sheet.renaming(StaffIncidentColumns.heads(choices))
        return [StaffIncidentColumns.workplaceRole, StaffIncidentColumns.kindRole].allSatisfy { !named.columns($0).isEmpty }
    }
}
