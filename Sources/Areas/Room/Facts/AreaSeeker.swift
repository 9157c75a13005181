import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// Which columns of a table name the area of a row. Columns are 1-based.
struct AreaColumns {
    let code: Int?
    let name: Int?

    static let areaRole = ColumnRole(
        "area", word: "område",
        heads: [
            "område", "omrade", "area", "stadsdel", "stadsdelsområde", "region", "regsonamn", "desonamn", "områdesnamn", "namn", "name", "distrikt",
            "district", "kommun",
        ])
    static let codeRole = ColumnRole(
        "area_code", word: "områdeskod", heads: ["områdeskod", "regsokod", "desokod", "omradeskod", "area_code", "kod", "code"])

    /// Of several columns that may name areas the one whose head says it most plainly; a column of numbers alone names none.
    init(_ sheet: Sheet) {
        code = sheet.columns(AreaColumns.codeRole).first
        let heads = AreaColumns.areaRole.heads.map { ColumnRole("", word: "", heads: [$0]) }
        name = heads.lazy.compactMap { head in sheet.columns(head).first { !sheet.isNumbers($0) } }.first
    }

    var isEmpty: Bool { code == nil && name == nil }

    /// All columns that say where, also those that are not needed for it.
    static func all(in sheet: Sheet) -> Set<Int> { Set(sheet.columns(areaRole) + sheet.columns(codeRole)) }

    var recognised: [(name: String, index: Int)] {
        [(AreaColumns.codeRole.name, code), (AreaColumns.areaRole.name, name)].compactMap { role, column in column.map { (role, $0) } }
    }
}

extension Sheet {
    /// True for a column that has numbers and nothing else.
    func isNumbers(_ column: Int) -> Bool {
        let texts = filled(column)
        return !texts.isEmpty && texts.allSatisfy(FactNumber.isNumber)
    }

    /// True for a column where numbers are at least half of what it has: the other cells are faults, not words.
    func isMostlyNumbers(_ column: Int) -> Bool {
        let texts = filled(column)
        return !texts.isEmpty && texts.count(where: FactNumber.isNumber) * 2 >= texts.count
    }

    private func filled(_ column: Int) -> [String] { rows.map { $0.text(column) }.filter { !FactNumber.isBlank($0) } }

    /// The table with its heads as a person said they are to be read: the role's first head in place of the head that stands there.
    func answering(_ choices: ImportChoices, _ roles: [ColumnRole]) -> Sheet {
        let heads = roles.compactMap { role in choices.columns[role.name].flatMap { head in role.heads.first.map { (head, $0) } } }
        return heads.isEmpty ? self : renaming(Dictionary(heads) { first, _ in first })
    }

    /// Asks for a column by the name of its role.
    func asking(for role: ColumnRole) -> Fault {
        var fault = missingColumn(role)
        fault.columnName = role.name
        return fault
    }
}

/// Finds the areas of a table's rows, and remembers what was not found: each unknown name once, areas elsewhere only by their number.
struct AreaSeeker {
    private let sheet: Sheet
    private let columns: AreaColumns
    private let directory: AreaDirectory
    private let choices: ImportChoices
    /// Whether the file's names are written as registers write them.
    private let isRegister: Bool
    private var findings: [Key: AreaFinding] = [:]
    private var elsewhere: Set<Key> = []
    private var elsewhereRows = 0
    private var unknown: [String: Unknown] = [:]
    private var names: Set<String> = []
    private(set) var found = 0

    private struct Key: Hashable {
        let code: String
        let name: String
        let day: Day?
    }

    private struct Unknown {
        let name: String
        let row: Int
        let column: Int
        let suggestions: [String]
        var rows = 1
    }

    init(_ sheet: Sheet, _ columns: AreaColumns, _ directory: AreaDirectory, _ choices: ImportChoices) {
        self.sheet = sheet
        self.columns = columns
        self.directory = directory
        self.choices = choices
        let sample = sheet.rows.prefix(AreaSeeker.sampled)
        let codes = columns.code.map { column in sample.filter { RegisterArea.isCode($0.text(column)) }.count } ?? 0
        let names = columns.name.map { column in sample.filter { RegisterArea($0.text(column)) != nil }.count } ?? 0
        isRegister = max(codes, names) * 2 > sample.count
    }

    /// Rows that tell how a file names its areas.
    private static let sampled = 200

    /// The area of a row; nil when it has none of ours.
    mutating func area(of row: SheetRow, on day: Day?) -> Slug? {
        let name = columns.name.map(row.text) ?? ""
        let key = Key(code: columns.code.map(row.text) ?? "", name: meant(name), day: day)
        return slug(finding(key), key, row.number, column: columns.name ?? columns.code ?? 1)
    }

    /// The area that a cell names beside the row's own.
    mutating func area(named text: String, row: Int, column: Int, on day: Day?) -> Slug? {
        let key = Key(code: "", name: meant(text), day: day)
        return slug(finding(key), key, row, column: column)
    }

    /// What a name of the file means; which names it has is remembered when some are to be read as others.
    private mutating func meant(_ name: String) -> String {
        if !choices.renames.isEmpty { names.insert(name) }
        return choices.meant(name)
    }

    private mutating func finding(_ key: Key) -> AreaFinding {
        if let known = findings[key] { return known }
        let finding = directory.find(code: key.code, name: key.name, isRegister: isRegister, on: key.day)
        findings[key] = finding
        return finding
    }

    private mutating func slug(_ finding: AreaFinding, _ key: Key, _ row: Int, column: Int) -> Slug? {
        switch finding {
        case .known(let area):
            found += 1
            return area.slug
        case .elsewhere:
            elsewhere.insert(Key(code: key.code, name: key.name, day: nil))
            elsewhereRows += 1
        case .unknown(let name, let suggestions): note(name, row, column, suggestions)
        case .missing: note("", row, column, [])
        }
        return nil
    }

    private mutating func note(_ name: String, _ row: Int, _ column: Int, _ suggestions: [String]) {
        let key = NearestNames.folded(name)
        // That what it is read as is unknown is told of the answer, not of the file.
        guard !choices.renames.values.contains(where: { NearestNames.folded($0.known) == key }) else { return }
        unknown[key, default: Unknown(name: name, row: row, column: column, suggestions: suggestions, rows: 0)].rows += 1
    }

    /// What was not found, in words.
    func report(_ faults: inout FaultList) {
        for name in unknown.values { faults.add(fault(name)) }
        let ground = RenameGround(names, known: directory.areas.map(\.name), lacking: "inget område") { [directory] name in
            if case .known = directory.find(name) { true } else { false }
        }
        let renames = choices.renameFaults([ground])
        for fault in renames { faults.add(fault.inFile(sheet.file, sheet.name)) }
        guard !elsewhere.isEmpty else { return }
        faults.add(found == 0 && unknown.isEmpty && !renames.contains { $0.severity == .error } ? nowhere : setAside)
    }

    private func fault(_ unknown: Unknown) -> Fault {
        let more = unknown.rows > 1 ? " Det gäller \(Swedish.count(unknown.rows)) rader." : ""
        guard !unknown.name.isEmpty else {
            return sheet.fault(
                "area-unknown", "Områdets namn saknas." + more, remedy: "Skriv vilket område raden gäller.", row: unknown.row, column: unknown.column,
                found: "", expected: "ett områdes namn")
        }
        let question = unknown.suggestions.isEmpty ? "" : " Menar du \(unknown.suggestions.joined(separator: " eller "))?"
        return sheet.fault(
            "area-unknown", "Området ”\(unknown.name)” finns inte.\(question)\(more)",
            remedy:
                "Rätta namnet i filen, läs in området först, eller läs namnet som ett annat: --rename \"\(unknown.name)=\(unknown.suggestions.first ?? "Område")\".",
            row: unknown.row, column: unknown.column, found: unknown.name,
            expected: "ett områdes namn", suggestions: unknown.suggestions)
    }

    private var setAside: Fault {
        let areas = Swedish.counted(elsewhere.count, one: "område", many: "områden", neuter: true)
        let rows = Swedish.counted(elsewhereRows, one: "rad", many: "rader")
        return sheet.fault(
            "areas-elsewhere", "\(Swedish.capitalised(rows)) gäller \(areas) som inte finns här och lades åt sidan.",
            remedy: "Det är som det ska om filen täcker fler kommuner än er. Saknas något av era områden: läs in det först.", severity: .warning,
            found: String(elsewhereRows))
    }

    private var nowhere: Fault {
        sheet.fault(
            "areas-all-elsewhere", "Inget av filens områden finns här (\(Swedish.counted(elsewhere.count, one: "område", many: "områden", neuter: true))).",
            remedy: "Läs in områdena med sina koder först: samsyn import areas FIL --division NAMN --name-property NAMN --code-property KOD",
            expected: "minst ett känt område")
    }
}
