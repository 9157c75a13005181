import AreasRules
import Picture
import Storage
import Tabular

/// An area as a row of a list has it, without its shape.
struct ListedArea: Hashable, Sendable {
    let name: String
    /// Nil where the list has no such column or the cell is empty.
    let code: String?
    let division: String
    /// The name of the area it is a part of.
    let parent: String?
    /// 1-based.
    let row: Int
}

/// Reads lists of areas: name, code, division and what they are parts of.
enum AreaList {
    static let nameRole = ColumnRole("name", word: "namn", heads: ["namn", "name", "område", "area", "stadsdel", "regsonamn", "områdesnamn"])
    static let codeRole = ColumnRole("code", word: "kod", heads: ["kod", "code", "regsokod", "desokod", "områdeskod"])
    static let divisionRole = ColumnRole("division", word: "indelning", heads: ["indelning", "division", "områdestyp", "typ", "slag"])
    static let parentRole = ColumnRole("parent", word: "ingår i", heads: ["ingår i", "del av", "parent", "överområde", "tillhör", "stadsdelsområde"])
    static let roles = [nameRole, codeRole, divisionRole, parentRole]

    private typealias Columns = (name: Int, code: Int?, division: Int?, parent: Int?)

    /// The areas of a list, in its own order, and all that is wrong with it.
    /// - Parameters:
    ///   - division: of rows that name none.
    ///   - parent: of all rows, where the list has no column for it.
    static func read(_ sheet: Sheet, division: String?, parent: String?, choices: ImportChoices) -> FileReading<ListedArea> {
        var faults = FaultList()
        guard let columns = columns(sheet, division, &faults) else { return .unreadable(sheet, faults) }
        var rows: [ListedArea] = []
        var seen: [String: Int] = [:]
        for row in sheet.rows {
            let name = row.text(columns.name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let first = seen.updateValue(row.number, forKey: NearestNames.folded(name)), !name.isEmpty else {
                if let area = area(row, name, columns, division, parent, choices) { rows.append(area) } else { faults.add(incomplete(sheet, row, columns)) }
                continue
            }
            faults.add(twice(sheet, name, row.number, first, columns.name))
        }
        let named: [(ColumnRole, Int?)] = [
            (nameRole, columns.name), (codeRole, columns.code), (divisionRole, columns.division), (parentRole, columns.parent),
        ]
        return FileReading(
            rows: rows, faults: faults.all, shape: "area-list", columns: named.compactMap { role, column in column.map { (role.name, $0) } },
            rowsRead: sheet.rows.count + sheet.omitted)
    }

    private static func columns(_ sheet: Sheet, _ division: String?, _ faults: inout FaultList) -> Columns? {
        let name = nameRole.heads.lazy.compactMap { sheet.columns(ColumnRole("", word: "", heads: [$0])).first }.first
        let kind = sheet.column(divisionRole, &faults)
        if name == nil { faults.add(sheet.asking(for: nameRole)) }
        if kind == nil, division == nil { faults.add(sheet.asking(for: divisionRole)) }
        let (code, parent) = (sheet.columns(codeRole).first, sheet.columns(parentRole).first { $0 != name })
        guard let name, !faults.hasErrors else { return nil }
        return (name, code, kind, parent)
    }

    private static func area(
        _ row: SheetRow, _ name: String, _ columns: Columns, _ division: String?, _ parent: String?, _ choices: ImportChoices
    ) -> ListedArea? {
        let kind = columns.division.map(row.text) ?? ""
        let whole = columns.parent.map { choices.meant(row.text($0)) } ?? parent ?? ""
        let code = columns.code.map(row.text) ?? ""
        guard !name.isEmpty, let kind = kind.isEmpty ? division : kind else { return nil }
        return ListedArea(name: name, code: code.isEmpty ? nil : code, division: kind, parent: whole.isEmpty ? nil : whole, row: row.number)
    }

    private static func incomplete(_ sheet: Sheet, _ row: SheetRow, _ columns: Columns) -> Fault {
        let lacksName = row.text(columns.name).isEmpty
        return sheet.fault(
            lacksName ? "area-name-missing" : "division-missing", lacksName ? "Områdets namn saknas." : "Områdets indelning saknas.",
            remedy: lacksName ? "Skriv områdets namn, eller ta bort raden." : "Skriv indelningen, till exempel stadsdel, eller ange den med --division.",
            row: row.number, column: lacksName ? columns.name : columns.division)
    }

    private static func twice(_ sheet: Sheet, _ name: String, _ row: Int, _ first: Int, _ column: Int) -> Fault {
        sheet.fault(
            "name-duplicate", "Rad \(first) och rad \(row) heter båda ”\(name)”.", remedy: "Ge områdena namn som skiljer dem åt, eller ta bort den ena raden.",
            row: row, column: column, found: name, expected: "ett namn per område")
    }
}

/// A list's areas put in their places: slugs given, wholes found, what the list does not say kept as it stands.
struct AreaListPlacing {
    private(set) var wanted: [WantedArea] = []
    private(set) var faults: [Fault] = []

    init(_ rows: [ListedArea], sheet: Sheet, directory: AreaDirectory, standing: [String: AreaStore.Standing]) {
        let words = AreaFileFaults(file: sheet.file)
        var owners: [Slug: String] = [:]
        var position = standing.values.map { Int($0.position) }.max() ?? 0
        for row in rows {
            guard let slug = Slug(naming: row.name) else {
                faults.append(words.addressMissing(row.name, feature: row.row))
                continue
            }
            if let owner = owners.updateValue(row.name, forKey: slug) {
                faults.append(words.addressTaken(row.name, feature: row.row, by: owner, slug: slug))
                continue
            }
            guard let parent = parent(of: row, rows, directory, sheet) else { continue }
            let now = standing[slug.text]
            if now == nil { position += 1 }
            wanted.append(
                WantedArea(
                    slug: slug, name: row.name, division: row.division, code: row.code ?? now?.code, parent: parent.slug,
                    position: now.map { Int($0.position) } ?? position,
                    geometry: now?.geometry))
        }
    }

    /// The area that a row's is a part of: one of the list, or one that is known. Nil, with a fault, when it is neither.
    private mutating func parent(of row: ListedArea, _ rows: [ListedArea], _ directory: AreaDirectory, _ sheet: Sheet) -> (slug: Slug?, Void)? {
        guard let name = row.parent else { return (nil, ()) }
        let folded = NearestNames.folded(name)
        if folded == NearestNames.folded(row.name) {
            faults.append(
                sheet.fault(
                    "area-in-itself", "”\(row.name)” kan inte ingå i sig självt.", remedy: "Lämna cellen tom för ett område som inte ingår i något annat.",
                    row: row.row, found: name))
            return nil
        }
        let listed = rows.first { NearestNames.folded($0.name) == folded || $0.code.map(NearestNames.folded) == folded }
        if let slug = listed.flatMap({ Slug(naming: $0.name) }) { return (slug, ()) }
        switch directory.find(name) {
        case .known(let area, _): return (area.slug, ())
        case .unknown(let suggestions):
            faults.append(
                sheet.fault(
                    "area-unknown", "Området ”\(name)”, som ”\(row.name)” ska ingå i, finns inte.",
                    remedy: "Rätta namnet, eller lägg till området som en egen rad i listan.", row: row.row, found: name, expected: "ett känt område",
                    suggestions: suggestions))
            return nil
        }
    }
}
