import Picture
import Storage
import Tabular

/// Reads a table of counts in whichever known way it is written.
enum CountTableFile {
    /// Opens the file, with the columns named as a person has said they are.
    static func sheet(_ file: ImportFile, _ order: CountOrder) -> (sheet: Sheet?, faults: [Fault]) {
        let opened = Sheet.open(file.content, file: file.name, sheet: order.choices.sheet) { CountShape($0) != nil }
        let heads = Dictionary(order.choices.columns.map { ($0.value, $0.key) }) { first, _ in first }
        return (opened.sheet.map { $0.renaming(heads) }, opened.faults)
    }

    /// - Throws: `Refused` of kind `use` when the shape of the file asks for an answer that is missing.
    static func read(_ sheet: Sheet, _ order: CountOrder) throws -> CountTable {
        switch CountShape(sheet) {
        case .categoryYear:
            guard order.window != nil else {
                throw CountOrder.missing(
                    "window-missing", "Filen har en kolumn per år, men säger inte vilken del av åren den täcker.",
                    "Ange den med --window, till exempel --window 01-01--10-31, eller 01-01--12-31 för hela år.", "två dagar")
            }
            return CompStatFile.table(sheet, order)
        case .categoryMonth: return MonthFile.table(sheet, order)
        case .long: return LongFile.table(sheet, order)
        case nil: return CountTable(reading: .unreadable(sheet, unknown(sheet)))
        }
    }

    /// A table without years, months or counts in its heads: asked for by name.
    private static func unknown(_ sheet: Sheet) -> FaultList {
        var faults = FaultList()
        if sheet.columns(CountHeads.category).isEmpty { faults.add(sheet.missingColumn(CountHeads.category)) }
        faults.add(sheet.missingColumn(CountHeads.count))
        faults.add(CompStatFaults(sheet: sheet).yearColumnsMissing())
        return faults
    }
}
