import Picture
import Storage
import Tabular

/// Reads a table of counts in whichever known way it is written.
enum CountTableFile {
    /// Opens the file as it stands.
    static func open(_ file: ImportFile, _ order: CountOrder) -> (sheet: Sheet?, faults: [Fault]) {
        Sheet.open(file.content, file: file.name, sheet: order.choices.sheet) { CountShape(named($0, order)) != nil }
    }

    /// The table with its columns named as a person has said they are.
    static func named(_ sheet: Sheet, _ order: CountOrder) -> Sheet {
        sheet.renaming(Dictionary(order.choices.columns.map { ($0.value, $0.key) }) { first, _ in first })
    }

    /// True for the names of columns that can be pointed out: the roles, a year or a month.
    static func isRole(_ name: String) -> Bool {
        CountHeads.all.contains { $0.name == name } || YearHead(name) != nil || CountHeads.month(name) != nil
    }

    /// - Throws: `Refused` of kind `use` when the shape of the file asks for an answer that is missing.
    static func read(_ sheet: Sheet, _ order: CountOrder) throws -> CountTable {
        var table = try table(sheet, order)
        let used = Set(table.reading.columns.map(\.index))
        let words = sheet.header.indices.filter { column in
            let texts = sheet.rows.map { $0.text(column + 1) }.filter { !$0.isEmpty }
            return !used.contains(column + 1) && texts.contains { DecimalNumber($0) == nil }
        }
        table.areaCandidates = words.map { String.trimmed(sheet.header[$0]) }.filter { !$0.isEmpty }
        return table
    }

    private static func table(_ sheet: Sheet, _ order: CountOrder) throws -> CountTable {
        switch CountShape(sheet) {
        case .categoryYear:
            guard order.window != nil || sheet.header.allSatisfy({ YearHead($0).map { $0.part != nil } ?? true }) else {
                throw CountOrder.missing(
                    "window-missing", "Filen har en kolumn per år, men säger inte vilken del av åren den täcker.",
                    "Ange den med --window, till exempel --window 01-01--10-31, eller 01-01--12-31 för hela år.", "två dagar")
            }
            return CompStatFile.table(sheet, order)
        case .categoryMonth: return MonthFile.table(sheet, order)
        case .long: return LongFile.table(sheet, order)
        case nil: return CountTable(reading: .unreadable(sheet, unknown(sheet, order)))
        }
    }

    /// A table without years, months or counts in its heads: asked for by name.
    private static func unknown(_ sheet: Sheet, _ order: CountOrder) -> FaultList {
        var faults = FaultList()
        if sheet.columns(CountHeads.category).isEmpty, order.category == nil {
            faults.add(sheet.missingColumn(CountHeads.category, instead: CountHeads.insteadOfCategory))
        }
        faults.add(sheet.missingColumn(CountHeads.count))
        faults.add(CompStatFaults(sheet: sheet).yearColumnsMissing())
        return faults
    }
}
