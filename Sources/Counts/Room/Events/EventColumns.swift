import Picture
import Storage
import Tabular

/// Which column of a file of events holds what. No other column is ever read into the store.
struct EventColumns: Sendable, Hashable {
    static let id = ColumnRole(
        "id", word: "händelsens nummer",
        heads: [
            "id", "ärendenummer", "ärendenr", "ärende nr", "ärende", "diarienummer", "diarienr", "dnr", "k-nummer", "knummer", "k-nr", "knr", "händelsenummer",
            "händelsenr", "händelse-id", "händelseid", "löpnummer", "löpnr", "nummer", "nr", "nr.", "incident_no", "incident no", "incident id", "incident_id",
            "incident number", "complaint", "complaint_no", "requestid",
            "request_id", "service_request_id", "case_number", "case number", "event id", "event_id", "uid",
        ])
    /// Heads of a number that is the event's only where no other column says it is: else the table numbers its own rows.
    private static let plainNumber = ColumnRole("", word: "", heads: ["nummer", "nr", "nr."])
    static let date = ColumnRole(
        "date", word: "datum",
        heads: [
            "datum", "date", "händelsedatum", "brottsdatum", "anmälningsdatum", "datum och tid", "datum/tid", "tidpunkt", "datetime", "date_time",
            "date time", "timestamp", "date_occur", "date_occurred", "occurred", "offense_date", "offense date", "incident_date", "incident date",
            "event_date", "datetimeinit", "requested_datetime", "report_date",
        ])
    static let time = ColumnRole("time", word: "klockslag", heads: ["klockslag", "tid", "kl", "kl.", "klockan", "time", "händelsetid", "hour"])
    static let category = ColumnRole(
        "category", word: "kategori",
        heads: [
            "kategori", "category", "brott", "brottstyp", "brottskategori", "brottskod i klartext", "händelsetyp", "typ av händelse", "händelse",
            "ärendetyp", "ucr_category", "offense", "offense_type", "offense type", "offense_category", "crime_type", "crime type", "event_type",
            "incident_type", "problemcode", "service_name",
        ])
    static let area = ColumnRole(
        "area", word: "område",
        heads: [
            "område", "area", "stadsdel", "stadsdelsområde", "delområde", "områdesnamn", "distrikt", "district", "lokalpolisområde", "area_name",
        ])

    /// 0-based, as a record counts its cells; nil where the file has no such column.
    let id: Int?
    let date: Int
    let time: Int?
    let category: Int?
    let area: Int?

    /// The columns of a header; nil when one that is needed is missing, which is then a fault with the role's name.
    init?(_ sheet: Sheet, _ order: EventOrder, _ faults: inout FaultList) {
        let found = FoundColumns(sheet, order.choices)
        for fault in order.choices.columnFaults(in: sheet, isRole: EventColumns.isRole) { faults.add(fault) }
        id = found.column(EventColumns.id, unless: EventColumns.plainNumber, &faults)
        let dated = found.column(EventColumns.date, &faults)
        let clock = found.column(EventColumns.time, &faults)
        category = order.category == nil ? found.column(EventColumns.category, &faults) : nil
        area = found.column(EventColumns.area, &faults)
        // A lone column for the time holds the day as well.
        guard let date = dated ?? clock else {
            found.tellMissing(EventColumns.date, &faults)
            self.date = 0
            time = nil
            if category == nil, order.category == nil { found.tellMissing(EventColumns.category, &faults) }
            return nil
        }
        self.date = date
        time = dated == nil ? nil : clock
        if category == nil, order.category == nil { found.tellMissing(EventColumns.category, &faults) }
        if area == nil, order.area == nil { found.tellMissing(EventColumns.area, &faults) }
        guard category != nil || order.category != nil, area != nil || order.area != nil, !found.isContradicted else { return nil }
    }

    /// True for the name of a role that a person can point a column out for.
    static func isRole(_ name: String) -> Bool { [id, date, time, category, area].contains { $0.name == name } }

    /// The columns as an import's answer shows them, 1-based.
    var recognised: [(name: String, index: Int)] {
        let all: [(ColumnRole, Int?)] = [
            (EventColumns.id, id), (EventColumns.date, date), (EventColumns.time, time), (EventColumns.category, category),
            (EventColumns.area, area),
        ]
        return all.compactMap { role, index in index.map { (role.name, $0 + 1) } }
    }

    /// The columns that are read, counted from 0, in the file's order.
    var read: [Int] { [id, date, time, category, area].compactMap { $0 }.sorted() }

    /// Columns, 1-based, that are not read, in their order.
    func unread(of header: [String]) -> [Int] { header.indices.filter { !read.contains($0) }.map { $0 + 1 } }
}

/// Looks for columns by their heads, and by what a person has said of them.
private struct FoundColumns {
    let sheet: Sheet
    let choices: ImportChoices

    init(_ sheet: Sheet, _ choices: ImportChoices) {
        self.sheet = sheet
        self.choices = choices
    }

    /// A person has named a head that the file does not have.
    var isContradicted: Bool { choices.columns.contains { !EventColumns.isRole($0.key) || index(ofHead: $0.value) == nil } }

    /// 0-based.
    /// - Parameter plain: heads that are passed over where there are others.
    func column(_ role: ColumnRole, unless plain: ColumnRole? = nil, _ faults: inout FaultList) -> Int? {
        if let said = choices.columns[role.name] { return index(ofHead: said) }
        // A column that a person has given another part to is not there for this one.
        let taken = Set(choices.columns.filter { $0.key != role.name }.values.compactMap(index))
        let free = sheet.columns(role).map { $0 - 1 }.filter { !taken.contains($0) }
        let telling = free.filter { plain?.matches(sheet.header[$0]) != true }
        let found = telling.isEmpty ? free : telling
        if found.count > 1 { faults.add(several(role, found)) }
        return found.first
    }

    /// Says that a column is missing, unless that is said already because a person named one that is not there.
    func tellMissing(_ role: ColumnRole, _ faults: inout FaultList) {
        if choices.columns[role.name] == nil { faults.add(missing(role)) }
    }

    private func missing(_ role: ColumnRole) -> Fault {
        let constant = [
            EventColumns.category.name: ", eller ge alla rader samma med --category", EventColumns.area.name: ", eller ge alla rader samma med --area",
        ]
        var fault = sheet.fault(
            "column-missing", "Det framgår inte vilken kolumn som är \(role.word). Filen har \(heads).",
            remedy: "Säg vilken det är med --column \(role.name)=RUBRIK\(constant[role.name] ?? "").", row: sheet.headerRow,
            expected: role.heads.prefix(6).joined(separator: ", "))
        fault.columnName = role.name
        return fault
    }

    private var heads: String { Swedish.list(sheet.header.map { String.trimmed($0) }.filter { !$0.isEmpty }.map { "”\($0)”" }) }

    private func index(ofHead head: String) -> Int? {
        sheet.header.firstIndex { NearestNames.folded($0) == NearestNames.folded(head) }
    }

    private func several(_ role: ColumnRole, _ columns: [Int]) -> Fault {
        let names = columns.map { "”\(String.trimmed(sheet.header[$0]))”" }
        var fault = sheet.fault(
            "column-duplicate", "Flera kolumner kan vara \(role.word): \(Swedish.list(names)).",
            remedy: "Säg vilken som gäller: --column \(role.name)=RUBRIK.", row: sheet.headerRow, expected: "en kolumn")
        fault.columnName = role.name
        return fault
    }
}
