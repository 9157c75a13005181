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
    /// The areas of a list, in its own order, and all that is wrong with it.
    static func read(_ sheet: Sheet, _ choices: ImportChoices) -> FileReading<ListedArea> {
        var faults = FaultList()
        guard let columns = AreaListColumns.recognise(sheet, choices, &faults) else { return .unreadable(sheet, faults) }
        if let unread = sheet.unread(columns.unread(in: sheet)) { faults.add(unread) }
        for fault in columns.unusedAnswers(choices, sheet) { faults.add(fault.inFile(sheet.file, sheet.name)) }
        var gathering = AreaListGathering(sheet, columns, choices)
        for row in sheet.rows { gathering.read(row) }
        for fault in gathering.faults { faults.add(fault) }
        return FileReading(
            rows: gathering.rows, faults: faults.all, shape: "area-list", columns: columns.recognised, rowsRead: sheet.rows.count + sheet.omitted)
    }
}

/// Gathers the areas of a list a row at a time.
private struct AreaListGathering {
    private(set) var rows: [ListedArea] = []

    private let sheet: Sheet
    private let columns: AreaListColumns
    private let choices: ImportChoices
    private var seen: [String: ListedArea] = [:]
    private var groups = FaultGroups()
    private var likeFormulas: [Fault] = []
    /// Rows that say once more what an earlier one says.
    private var repeats = 0
    private var firstRepeat = 0

    init(_ sheet: Sheet, _ columns: AreaListColumns, _ choices: ImportChoices) {
        self.sheet = sheet
        self.columns = columns
        self.choices = choices
    }

    mutating func read(_ row: SheetRow) {
        guard let area = area(row) else { return groups.add(incomplete(row)) }
        guard let first = seen[NearestNames.folded(area.name)] else {
            seen[NearestNames.folded(area.name)] = area
            rows.append(area)
            if let fault = sheet.formulaLike(area.name, row: row.number, column: columns.name) { likeFormulas.append(fault) }
            return
        }
        guard !first.saysTheSame(as: area) else {
            if repeats == 0 { firstRepeat = row.number }
            repeats += 1
            return
        }
        groups.add(twice(area, first))
    }

    var faults: [Fault] { groups.faults + likeFormulas + (repeats > 0 ? [repeated] : []) }

    private func area(_ row: SheetRow) -> ListedArea? {
        let name = row.text(columns.name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let kind = columns.division.map(row.text) ?? ""
        let whole = columns.parent.map { choices.meant(row.text($0)) } ?? choices["parent"] ?? ""
        let code = columns.code.map(row.text) ?? ""
        guard !name.isEmpty, let kind = kind.isEmpty ? choices["division"] : kind else { return nil }
        return ListedArea(name: name, code: code.isEmpty ? nil : code, division: kind, parent: whole.isEmpty ? nil : whole, row: row.number)
    }

    private func incomplete(_ row: SheetRow) -> Fault {
        let lacksName = row.text(columns.name).isEmpty
        return sheet.fault(
            lacksName ? "area-name-missing" : "division-missing", lacksName ? "Områdets namn saknas." : "Områdets indelning saknas.",
            remedy: lacksName ? "Skriv områdets namn, eller ta bort raden." : "Skriv indelningen, till exempel stadsdel, eller ange den med --division.",
            row: row.number, column: lacksName ? columns.name : columns.division)
    }

    private func twice(_ area: ListedArea, _ first: ListedArea) -> Fault {
        sheet.fault(
            "name-duplicate", "Rad \(first.row) och rad \(area.row) heter båda ”\(area.name)”.",
            remedy: "Ge områdena namn som skiljer dem åt, eller ta bort den ena raden.", row: area.row, column: columns.name, found: area.name,
            expected: "ett namn per område")
    }

    private var repeated: Fault {
        let rows = repeats == 1 ? "En rad säger" : "\(Swedish.count(repeats)) rader säger"
        return sheet.fault(
            "duplicate-row", "\(rows) samma sak som en tidigare rad, den första är rad \(firstRepeat). Varje område läses in en gång.",
            remedy: "Inget behöver göras.", severity: .warning, row: firstRepeat, column: columns.name)
    }
}

extension ListedArea {
    /// True for a row that tells of the area what this one does.
    fileprivate func saysTheSame(as other: ListedArea) -> Bool {
        name == other.name && code == other.code && division == other.division && parent == other.parent
    }
}

/// A list's areas put in their places: slugs given, wholes found, what the list does not say kept as it stands.
struct AreaListPlacing {
    private(set) var wanted: [WantedArea] = []
    private var groups = FaultGroups()

    /// What stands in the way, once for each kind.
    var faults: [Fault] { groups.faults }

    init(_ rows: [ListedArea], sheet: Sheet, directory: AreaDirectory, standing: [String: AreaStore.Standing]) {
        let words = AreaFileFaults(file: sheet.file)
        var owners: [Slug: String] = [:]
        var position = standing.values.map { Int($0.position) }.max() ?? 0
        for row in rows {
            guard let slug = Slug(naming: row.name) else {
                groups.add(words.addressMissing(row.name, feature: row.row))
                continue
            }
            if let owner = owners.updateValue(row.name, forKey: slug) {
                groups.add(words.addressTaken(row.name, feature: row.row, by: owner, slug: slug))
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
            groups.add(
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
            groups.add(
                sheet.fault(
                    "area-unknown", "Området ”\(name)”, som ”\(row.name)” ska ingå i, finns inte.",
                    remedy: "Rätta namnet, eller lägg till området som en egen rad i listan.", row: row.row, found: name, expected: "ett känt område",
                    suggestions: suggestions))
            return nil
        }
    }
}
