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
