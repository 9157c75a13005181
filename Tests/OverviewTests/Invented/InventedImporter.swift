import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// Reads a table of `område` and `antal` whose last row may be a sum: enough to meet every turn that reading a file in can take.
struct InventedImporter: FileImporter {
    let store: Store
    let areas: any AreaDirectoryAtlas

    static let source = Source(slug: Slug(known: "prov"), name: "Prov", kind: "counts", definition: "Påhittade antal.")
    private static let areaRole = ColumnRole("area", word: "område", heads: ["område", "area"])
    private static let countRole = ColumnRole("count", word: "antal", heads: ["antal"])

    var kind: ImportKind {
        ImportKind(
            "counts", title: "Antal per område", explanation: "En rad per område, med namn och antal.",
            questions: [
                ImportQuestion("source", "Källa", help: "Till exempel Prov.", isRequired: true, shape: .source),
                ImportQuestion("area", "Område", help: "Det område som är helheten.", shape: .area),
                ImportQuestion("year", "År", help: "Till exempel 2024."),
            ])
    }

    func run(_ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer {
        guard choices["source"] != nil else {
            throw Refused(.use, [Fault("source-missing-here", "Källan är inte angiven.", remedy: "Skriv vilken källa det är.")])
        }
        let heads = Dictionary(choices.columns.map { ($0.value, $0.key == "area" ? "område" : "antal") }, uniquingKeysWith: { first, _ in first })
        let opened = Sheet.open(file.content, file: file.name, sheet: choices.sheet)
        let sheet = opened.sheet?.renaming(heads)
        var answer = ImportAnswer(what: "counts", file: file, form: FileForm(sheet), dryRun: dryRun, faults: opened.faults)
        guard let sheet else { return answer.refused() }
        answer.preview = ImportPreview(header: sheet.header, rows: sheet.rows.map(\.cells))
        let directory = try await store.read { [areas] in try areas.directory($0, asOf: $0.change()) }
        read(sheet, choices, directory, into: &answer)
        guard !answer.hasErrors else { return answer.refused() }
        let plan = RowTally(new: answer.tally.read)
        guard !dryRun else {
            answer.finish(plan, batch: nil, change: try await store.read { try $0.change() })
            return answer
        }
        let (form, text, tally) = (answer.form, choices.text, answer.tally)
        let written = try await store.write(by: actor, at: instant, why: "Läste in antal ur \(file.name)") { writer in
            try writer.ensure(InventedImporter.source)
            var rows = plan
            rows.read = tally.read
            return try writer.addBatch(what: "counts", source: InventedImporter.source.slug, file: file, form: form, parameters: text, rows: rows)
        }
        answer.finish(plan, batch: written.answer, change: written.change)
        return answer
    }

    private func read(_ sheet: Sheet, _ choices: ImportChoices, _ directory: AreaDirectory, into answer: inout ImportAnswer) {
        var columns: [String: Int] = [:]
        for role in [InventedImporter.areaRole, InventedImporter.countRole] {
            guard let column = sheet.columns(role).first else {
                var fault = sheet.missingColumn(role)
                fault.columnName = role.name
                answer.faults.append(fault)
                continue
            }
            columns[role.name] = column
            answer.columns.append((role.name, column))
        }
        guard let area = columns["area"], let count = columns["count"] else { return }
        answer.tally.read = sheet.rows.count
        for row in sheet.rows where row.text(area) != "Summa" { check(row, area, sheet, choices, directory, &answer) }
        sum(sheet, area, count, choices, &answer)
    }

    private func check(_ row: SheetRow, _ column: Int, _ sheet: Sheet, _ choices: ImportChoices, _ directory: AreaDirectory, _ answer: inout ImportAnswer) {
        let name = choices.meant(row.text(column))
        if case .unknown(let suggestions) = directory.find(name) {
            answer.faults.append(
                sheet.fault(
                    "area-unknown", "Området ”\(name)” finns inte.", remedy: "Rätta namnet.", row: row.number, column: column, found: name,
                    expected: "ett känt område", suggestions: suggestions))
        }
    }

    private func sum(_ sheet: Sheet, _ area: Int, _ count: Int, _ choices: ImportChoices, _ answer: inout ImportAnswer) {
        let values = sheet.rows.filter { $0.text(area) != "Summa" }.compactMap { Int($0.text(count)) }
        guard let last = sheet.rows.first(where: { $0.text(area) == "Summa" }), let printed = Int(last.text(count)) else { return }
        let computed = values.reduce(0, +)
        answer.tally.totals = 1
        guard printed != computed else { return }
        answer.check.disagreements = [
            .init(.grand, label: "antal", row: last.number, column: count, printed: Double(printed), computed: Double(computed))
        ]
        answer.repairs = [
            ImportRepair(
                id: "r1", kind: .digit, row: 2, label: "Grimsta", from: "antal", through: "antal", by: printed - computed, explains: 1, remaining: 0,
                accepted: choices.acceptsRepair, words: "Står det \(values[0] + printed - computed) för Grimsta stämmer summan.")
        ]
        guard !choices.acceptsRepair else { return }
        answer.faults.append(sheet.fault("arithmetic-disagrees", "Summan stämmer inte.", remedy: "Kontrollera.", row: last.number, column: count))
    }
}

/// The areas, as the invented importer needs them.
protocol AreaDirectoryAtlas: Sendable {
    func directory(_ reader: Reader, asOf change: ChangeNumber) throws -> AreaDirectory
}
