import Picture
import Storage
import Tabular

/// Which column of a file of reports holds what. No other column is ever read: it may be about somebody.
struct ReportColumns: Sendable, Hashable {
    /// What is looked for: the heads that say it, and after them those that say it only where no other column does.
    struct Role: Sendable {
        let tiers: [ColumnRole]

        init(_ name: String, word: String, heads: [String]...) { tiers = heads.map { ColumnRole(name, word: word, heads: $0) } }

        var name: String { tiers[0].name }
        var word: String { tiers[0].word }
    }

    static let date = Role(
        "date", word: "datum",
        heads: ["datum", "date", "händelsedatum", "datum och tid", "datum/tid", "datum och klockslag"], ["när", "datum när det hände", "anmälningsdatum"],
        ["dag", "inkom", "inkommen", "inkommet", "skapad", "skapat", "registrerad", "registreringsdatum", "rapportdatum"])
    static let time = Role(
        "time", word: "klockslag",
        heads: ["tid", "klockslag", "kl", "kl.", "klockan", "time", "händelsetid", "dygnsdel", "starttid", "tid från", "från kl"], ["tidpunkt"])
    static let area = Role(
        "area", word: "område", heads: ["område", "stadsdel", "area", "delområde", "områdesnamn", "stadsdelsområde"],
        ["distrikt", "bevakningsområde", "del av staden"])
    static let place = Role(
        "place", word: "plats", heads: ["plats", "var", "platsnamn", "plats/adress", "plats eller adress"],
        ["adress", "gata", "objekt", "bevakningsobjekt", "fastighet"])
    static let category = Role(
        "category", word: "kategori",
        heads: [
            "kategori", "category", "händelsetyp", "ärendetyp", "typ av händelse", "typ av ärende", "händelsekategori", "ärendekategori", "kategorikod",
            "rubricering",
        ], ["typ", "kod", "vad gäller", "vad gäller det"], ["ärende", "rubrik"])
    static let severity = Role(
        "severity", word: "allvar", heads: ["allvar", "allvarlighet", "allvarlighetsgrad", "allvarsgrad", "svårighetsgrad", "hur allvarligt"])
    static let words = Role(
        "words", word: "beskrivning",
        heads: [
            "beskrivning", "text", "händelsebeskrivning", "ärendebeskrivning", "ärendetext", "fritext", "vad hände", "vad har hänt", "vad har du sett",
        ], ["händelse", "iakttagelse", "synpunkt", "meddelande", "rapport", "notering", "noteringar"], ["anteckning", "kommentar", "innehåll"])
    static let police = Role(
        "police", word: "polisanmäld",
        heads: ["polisanmäld", "polisanmält", "polisanmälan", "polisanmälan gjord", "anmäld till polis", "anmäld till polisen"], ["anmäld", "polis"])
    static let source = Role("source", word: "organisation", heads: ["organisation", "part"], ["källa", "bolag", "företag"])
    static let id = Role(
        "id", word: "ärendenummer",
        heads: [
            "id", "ärendenummer", "ärendenr", "ärende nr", "ärende-id", "ärendeid", "diarienummer", "dnr", "händelsenummer", "händelsenr", "händelse-id",
            "rapportnummer", "rapportnr",
        ], ["löpnummer", "löpnr", "nummer", "nr", "nr."])

    static let roles = [date, time, area, place, category, severity, words, police, source, id]

    /// True for the name of a role that a person can point a column out for.
    static func isRole(_ name: String) -> Bool { roles.contains { $0.name == name } }

    /// By the role's name, 1-based.
    private let found: [String: Int]

    /// 1-based; nil where the file has no such column.
    subscript(_ role: Role) -> Int? { found[role.name] }

    /// The text of a role's cell in a row; empty where the file has no such column.
    func text(_ role: Role, _ row: SheetRow) -> String { found[role.name].map { row.text($0) } ?? "" }

    /// Finds the columns; nil when they do not make a table of reports, and the faults say what is missing.
    /// - Parameters:
    ///   - asksForArea: true where nothing else says the area.
    ///   - asksForParty: true where nobody has said whose the file is; otherwise no column of it is read.
    init?(_ sheet: Sheet, _ choices: ImportChoices, asksForArea: Bool, asksForParty: Bool, _ faults: inout FaultList) {
        var search = ColumnSearch(sheet, choices)
        let roles = ReportColumns.roles.filter { asksForParty || $0.name != ReportColumns.source.name }
        for tier in 0..<3 { for role in roles { search.find(role, tier, &faults) } }
        // "Händelse" is what happened where it stands beside a description, and the description where nothing else is.
        search.lend(head: "händelse", to: ReportColumns.category)
        // A lone column for the time holds the day as well.
        search.lend(ReportColumns.time, to: ReportColumns.date)
        found = search.found
        let missing = [
            found[ReportColumns.date.name] == nil ? ReportColumns.date : nil,
            found[ReportColumns.category.name] == nil && found[ReportColumns.words.name] == nil ? ReportColumns.category : nil,
            asksForArea && found[ReportColumns.area.name] == nil && found[ReportColumns.place.name] == nil ? ReportColumns.area : nil,
        ].compactMap { $0 }
        for role in missing where choices.columns[role.name] == nil {
            faults.add(sheet.missingColumn(role.tiers[0], instead: role.name == "area" ? ", eller ge alla rader samma med --area" : ""))
        }
        guard missing.isEmpty, !faults.hasErrors else { return nil }
    }

    /// The columns as an import's answer shows them, 1-based.
    var recognised: [(name: String, index: Int)] { ReportColumns.roles.compactMap { role in found[role.name].map { (role.name, $0) } } }

    /// Columns that nothing is read from, 1-based.
    func unread(of header: [String]) -> [Int] { header.indices.map { $0 + 1 }.filter { !found.values.contains($0) } }

    /// Columns that are read, counted from 0, in the file's order.
    var read: [Int] { Set(found.values.map { $0 - 1 }).sorted() }

    /// True for a sheet that says when and what: which of several is meant is told by that.
    static func fits(_ sheet: Sheet, _ choices: ImportChoices) -> Bool {
        var faults = FaultList()
        return ReportColumns(sheet, choices, asksForArea: false, asksForParty: false, &faults) != nil
    }
}

/// Looks for columns by their heads, and by what a person has said of them. A column has one part.
private struct ColumnSearch {
    let sheet: Sheet
    let choices: ImportChoices
    private(set) var found: [String: Int] = [:]

    init(_ sheet: Sheet, _ choices: ImportChoices) {
        self.sheet = sheet
        self.choices = choices
        for (role, head) in choices.columns {
            found[role] = sheet.header.firstIndex { NearestNames.folded($0) == NearestNames.folded(head) }.map { $0 + 1 }
        }
    }

    /// Takes the free column whose head is of a tier, unless a better one is found.
    mutating func find(_ role: ReportColumns.Role, _ tier: Int, _ faults: inout FaultList) {
        guard found[role.name] == nil, choices.columns[role.name] == nil, tier < role.tiers.count else { return }
        let free = sheet.columns(role.tiers[tier]).filter { !found.values.contains($0) }
        guard let first = free.first else { return }
        found[role.name] = first
        if free.count > 1 { faults.add(several(role, free)) }
    }

    /// Gives the column with a head to a role that has none, unless it is in use.
    mutating func lend(head: String, to role: ReportColumns.Role) {
        guard found[role.name] == nil, choices.columns[role.name] == nil else { return }
        found[role.name] = sheet.columns(ColumnRole("", word: "", heads: [head])).first { !found.values.contains($0) }
    }

    /// Lets a role that has no column have that of another.
    mutating func lend(_ other: ReportColumns.Role, to role: ReportColumns.Role) {
        guard found[role.name] == nil, choices.columns[role.name] == nil else { return }
        found[role.name] = found.removeValue(forKey: other.name)
    }

    private func several(_ role: ReportColumns.Role, _ columns: [Int]) -> Fault {
        let names = columns.map { "”\(String.trimmed(sheet.header[$0 - 1]))”" }
        var fault = sheet.fault(
            "column-duplicate", "Flera kolumner kan vara \(role.word): \(Swedish.list(names)).",
            remedy: "Säg vilken som gäller: --column \(role.name)=RUBRIK.", row: sheet.headerRow, expected: "en kolumn")
        fault.columnName = role.name
        return fault
    }
}
