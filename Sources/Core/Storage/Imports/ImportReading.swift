package import Tabular

extension FileForm {
    /// How a table was read; a file that could not be is delimited text of unknown kind.
    package init(_ sheet: Sheet?) {
        self.init(
            format: sheet?.format.rawValue ?? "csv", encoding: sheet?.encoding?.rawValue ?? "",
            separator: sheet?.separator.map(String.init) ?? "", sheet: sheet?.name)
    }
}

extension ImportAnswer {
    /// Takes over how a table begins, as it stands in the file, and what is wrong with the columns that a person has pointed out.
    ///
    /// Nil when there is no table, or when it cannot be read as the person says.
    /// - Parameter isRole: true for the names that roles have in this kind of table.
    package mutating func take(_ sheet: Sheet?, _ choices: ImportChoices, _ isRole: (String) -> Bool) -> Sheet? {
        guard let sheet else { return nil }
        preview = ImportPreview(header: sheet.header, rows: sheet.rows.prefix(ImportPreview.mostRows).map(\.cells))
        let wrong = choices.columnFaults(in: sheet, isRole: isRole)
        faults += wrong
        return wrong.isEmpty ? sheet : nil
    }

    /// Takes over what a room recognised in the file and how its sums were checked.
    package mutating func take(_ reading: FileReading<some Sendable>?) {
        guard let reading else { return }
        shape = reading.shape
        columns = reading.columns
        tally.read = reading.rowsRead
        tally.totals = reading.totals
        if let check = reading.arithmetic { self.check = check }
    }
}
