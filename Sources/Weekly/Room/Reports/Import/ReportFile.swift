import AccessRules
import Almanac
import Picture
import Storage
import Tabular
import WeeklyRules

/// A report as a file has it.
struct ReportRow: Sendable, Hashable {
    let content: Observation.Content
    let party: Organisation
    let voice: FileVoice
    /// The same for the same case, whenever and by whomever the file is read in.
    let key: String
    /// 1-based.
    let row: Int

    var sender: ReportSender { ReportSender(.file, organisation: party.name, kind: party.kind, toldBy: voice.toldBy) }
}

/// Reads reports from a table: one a row.
enum ReportFile {
    /// The reports of a table and all that is wrong with it, and how it begins.
    /// - Parameters:
    ///   - sheet: with heads past the person guard.
    ///   - party: whose the file is; nil where it says so itself.
    /// - Throws: `Refused` of kind `use` when an answer means nothing here.
    static func read(
        _ sheet: Sheet, _ order: ReportImportOrder, _ ground: ReportFileGround, from party: Organisation?
    ) throws -> (reading: FileReading<ReportRow>, preview: ImportPreview) {
        let none = ImportPreview(header: sheet.header, rows: [], shown: [])
        let told = ReportFaults(sheet: sheet, personGuard: ground.personGuard)
        var faults = FaultList()
        for fault in order.choices.columnFaults(in: sheet, isRole: ReportColumns.isRole) { faults.add(fault) }
        let columns = ReportColumns(sheet, order.choices, asksForArea: order.choices["area"] == nil, asksForParty: party == nil, &faults)
        if party == nil, columns.map({ $0[ReportColumns.source] == nil }) ?? true { faults.add(told.noParty(among: ground.parties)) }
        guard let columns, !faults.hasErrors else { return (.unreadable(sheet, faults), none) }
        var gathering = try ReportGathering(sheet, columns, order, ground, party, told, faults)
        for row in sheet.rows { gathering.take(row) }
        let reading = FileReading(
            rows: gathering.rows, faults: gathering.allFaults, shape: "reports", columns: columns.recognised, rowsRead: sheet.rows.count + sheet.omitted)
        // Of what is read the cells are shown past the person guard, so that whoever looks sees which words would be held.
        let opening = sheet.rows.prefix(ImportPreview.mostRows).map { row in row.cells.map(told.shown) }
        return (reading, ImportPreview(header: sheet.header, rows: opening, shown: columns.read))
    }
}
