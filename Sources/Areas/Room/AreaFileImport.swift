package import Almanac
import AreasRules
package import Picture
package import Storage
import Tabular

/// Brings areas into the store, of a map (GeoJSON) or a list (CSV, XLSX, ODS).
package struct AreaFileImport: FileImporter {
    private let maps: AreaImport

    package init(store: Store) { maps = AreaImport(store: store) }

    package var kind: ImportKind {
        let sequences = [ImportQuestion.Choice("alphabetic", "efter namn"), ImportQuestion.Choice("file", "som i filen")]
        return ImportKind(
            "areas", title: "Områden",
            explanation: "En karta i GeoJSON, eller en lista i CSV eller Excel med kolumnerna namn, kod, indelning och ingår i.",
            questions: [
                ImportQuestion(
                    "division", "Indelning", help: "Vad områdena är, till exempel stadsdel. Behövs för en karta, och för en lista utan den kolumnen."),
                ImportQuestion("name-property", "Egenskap med namnet", help: "I en karta: egenskapen som bär områdets namn, till exempel stadsdel."),
                ImportQuestion("code-property", "Egenskap med koden", help: "I en karta: egenskapen som bär områdets kod, till exempel regsokod."),
                ImportQuestion("parent", "Ingår i", help: "Det större område som områdena är delar av.", shape: .area),
                ImportQuestion("sequence", "Ordning", help: "I vilken ordning områdena visas.", shape: .choice(sequences)),
            ])
    }

    package func run(
        _ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        guard AreaFileImport.isMap(file) else { return try await list(file, choices, dryRun: dryRun, by: actor, at: instant) }
        let division = try AreaFileImport.needed("division", "indelningens namn", choices)
        let name = try AreaFileImport.needed("name-property", "egenskapen som bär områdets namn", choices)
        let order = AreaImportOrder(
            division: division, nameProperty: name, codeProperty: choices["code-property"], parent: choices["parent"],
            sequence: try AreaFileImport.sequence(choices))
        var answer = try await maps.run(file, order, dryRun: dryRun, by: actor, at: instant)
        answer.faults += (choices.unusedForMaps + choices.unusedRepair).map { $0.inFile(file.name, nil) }
        return answer
    }

    private func list(_ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer {
        let opened = Sheet.open(file.content, file: file.name, sheet: choices.sheet) { sheet in
            !sheet.answering(choices, AreaListColumns.roles).columns(AreaListColumns.nameRole).isEmpty
        }
        var answer = ImportAnswer(what: "areas", file: file, form: FileForm(opened.sheet), dryRun: dryRun, faults: opened.faults)
        let isRole = { (name: String) in AreaListColumns.roles.contains { $0.name == name } }
        guard let table = answer.take(opened.sheet, choices, isRole) else { return answer.refused() }
        answer.faults += choices.unusedRepair
        let sheet = table.answering(choices, AreaListColumns.roles)
        let reading = AreaList.read(sheet, choices)
        answer.faults += reading.faults
        answer.take(reading)
        guard !answer.hasErrors else { return answer.refused() }
        let (placing, renames) = try await placed(reading.rows, sheet, choices)
        answer.faults += placing.faults + renames
        guard !answer.hasErrors else { return answer.refused() }
        return try await maps.finished(answer, placing.wanted, parameters: choices.text, by: actor, at: instant)
    }

    /// The list's areas in their places, and what is wrong with names that are read as others.
    private func placed(_ rows: [ListedArea], _ sheet: Sheet, _ choices: ImportChoices) async throws -> (AreaListPlacing, [Fault]) {
        try await maps.store.read { [areas = maps.areas] reader in
            let directory = try areas.directory(reader, asOf: reader.change())
            let known = rows.map(\.name) + directory.areas.map(\.name)
            let names = Set(known.map(NearestNames.folded))
            let ground = RenameGround(sheet.rows.flatMap(\.cells), known: known, lacking: "inget område") { names.contains(NearestNames.folded($0)) }
            let renames = choices.renameFaults([ground]).map { $0.inFile(sheet.file, sheet.name) }
            return (AreaListPlacing(rows, sheet: sheet, directory: directory, standing: try areas.standing(reader)), renames)
        }
    }

    /// True for a file that begins as JSON does.
    private static func isMap(_ file: ImportFile) -> Bool {
        let opening = file.content.opening(64).drop { $0 <= 32 || [0xEF, 0xBB, 0xBF].contains($0) }
        return opening.first == UInt8(ascii: "{") || opening.first == UInt8(ascii: "[") || file.name.lowercased().hasSuffix(".geojson")
    }

    private static func needed(_ question: String, _ words: String, _ choices: ImportChoices) throws -> String {
        if let answer = choices[question] { return answer }
        throw Refused(
            .use,
            [Fault("answer-missing", "För en karta behövs \(words).", remedy: "Ange --\(question).", expected: words)])
    }

    private static func sequence(_ choices: ImportChoices) throws -> AreaImportOrder.Sequence {
        guard let text = choices["sequence"] else { return .alphabetic }
        if let sequence = AreaImportOrder.Sequence(rawValue: text) { return sequence }
        throw Refused(
            .use,
            [
                Fault(
                    "option-unreadable", "Ordningen ”\(text)” finns inte.", remedy: "Skriv alphabetic eller file.", found: text,
                    expected: "alphabetic eller file")
            ])
    }
}
