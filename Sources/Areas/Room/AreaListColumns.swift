import Picture
import Storage
import Tabular

/// Which column of a list of areas holds what. Columns are 1-based.
struct AreaListColumns {
    let name: Int
    let code: Int?
    /// Nil where the list has no such column, or where a person has said a division that none of its rows has.
    let division: Int?
    let parent: Int?

    static let nameRole = ColumnRole(
        "name", word: "namn",
        heads: [
            "namn", "name", "område", "områdesnamn", "regsonamn", "desonamn", "stadsdel", "stadsdelsnamn", "distrikt", "district", "kommun", "kommunnamn",
            "area", "region",
        ])
    static let codeRole = ColumnRole("code", word: "kod", heads: ["kod", "code", "regsokod", "desokod", "områdeskod"])
    static let divisionRole = ColumnRole("division", word: "indelning", heads: ["indelning", "division", "områdestyp", "typ", "slag"])
    static let parentRole = ColumnRole("parent", word: "ingår i", heads: ["ingår i", "del av", "parent", "överområde", "tillhör", "stadsdelsområde"])
    static let roles = [nameRole, codeRole, divisionRole, parentRole]

    /// Finds the columns; nil when one that is needed is missing, which is then asked for by its name.
    static func recognise(_ sheet: Sheet, _ choices: ImportChoices, _ faults: inout FaultList) -> AreaListColumns? {
        let name = name(sheet, isSaid: choices.columns[nameRole.name] != nil, &faults)
        let kind = sheet.column(divisionRole, &faults)
        if kind == nil, choices["division"] == nil { faults.add(sheet.asking(for: divisionRole)) }
        let (code, parent) = (sheet.columns(codeRole).first, sheet.columns(parentRole).first { $0 != name })
        guard let name, !faults.hasErrors else { return nil }
        let isOverruled = choices.columns[divisionRole.name] == nil && (kind.map { overrules(choices["division"], sheet, $0) } ?? false)
        return AreaListColumns(name: name, code: code, division: isOverruled ? nil : kind, parent: parent)
    }

    /// The column whose head names areas most plainly. One of numbers alone holds no names, unless a person says that it does.
    private static func name(_ sheet: Sheet, isSaid: Bool, _ faults: inout FaultList) -> Int? {
        let called = nameRole.heads.flatMap { head in sheet.columns(ColumnRole("", word: "", heads: [head])) }
        if let name = called.first(where: { isSaid || !sheet.isNumbers($0) }) { return name }
        faults.add(called.first.map { onlyNumbers(sheet, $0) } ?? sheet.asking(for: nameRole))
        return nil
    }

    private static func onlyNumbers(_ sheet: Sheet, _ column: Int) -> Fault {
        let head = String.trimmed(sheet.header[column - 1])
        var fault = sheet.fault(
            "column-missing", "Kolumnen ”\(head)” har bara tal, och det är inga namn på områden.",
            remedy: "Säg vilken kolumn som är namnet: --column name=RUBRIK.", row: sheet.headerRow, found: head, expected: "en kolumn med namn")
        fault.columnName = nameRole.name
        return fault
    }

    /// True when a person has said a division, and every row of the column says another: then the column is about something else.
    private static func overrules(_ said: String?, _ sheet: Sheet, _ column: Int) -> Bool {
        guard let said else { return false }
        return sheet.rows.allSatisfy { !$0.text(column).isEmpty && NearestNames.folded($0.text(column)) != NearestNames.folded(said) }
    }

    /// The columns as an import reports them.
    var recognised: [(name: String, index: Int)] {
        let named: [(ColumnRole, Int?)] = [
            (AreaListColumns.nameRole, name), (AreaListColumns.codeRole, code), (AreaListColumns.divisionRole, division),
            (AreaListColumns.parentRole, parent),
        ]
        return named.compactMap { role, column in column.map { (role.name, $0) } }
    }

    /// Columns with a head that nothing is read from.
    func unread(in sheet: Sheet) -> [Int] {
        let read = Set(recognised.map(\.index))
        return sheet.header.indices.map { $0 + 1 }.filter { !read.contains($0) }
    }

    /// Answers that the list makes no use of.
    func unusedAnswers(_ choices: ImportChoices, _ sheet: Sheet) -> [Fault] {
        let onlyMaps = "Det gäller bara kartor; i en lista hittas kolumnerna på sina rubriker."
        var unused = [("name-property", onlyMaps), ("code-property", onlyMaps)]
        if choices["sequence"] != AreaImportOrder.Sequence.file.rawValue {
            unused.append(("sequence", "Områden ur en lista står i listans egen ordning."))
        }
        if let division, sheet.rows.allSatisfy({ !$0.text(division).isEmpty }) {
            unused.append(("division", "Kolumnen ”\(String.trimmed(sheet.header[division - 1]))” säger indelningen på varje rad."))
        }
        if let parent { unused.append(("parent", "Kolumnen ”\(String.trimmed(sheet.header[parent - 1]))” säger vad områdena ingår i.")) }
        return choices.unusedAnswers(unused.map { (question: $0.0, reason: $0.1) })
    }
}
