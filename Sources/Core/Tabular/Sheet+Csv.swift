package import Picture

extension Sheet {
    /// Reads a small file of delimited text whole: the table, nil when there is none, and all that is wrong with the file as a table.
    /// - Complexity: O(bytes); holds every cell. For large files use `CsvStream`.
    package static func read(_ bytes: [UInt8], file: String) -> (sheet: Sheet?, faults: [Fault]) {
        var stream = CsvStream(file: file)
        var rows: [SheetRow] = []
        let keep: (TableRecord) -> Void = { rows.append(SheetRow(number: $0.number, cells: $0.texts)) }
        bytes.withUnsafeBufferPointer { stream.read($0, row: keep) }
        stream.finish(row: keep)
        guard !stream.isRefused else { return (nil, stream.faults.all) }
        let sheet = Sheet(
            file: file, encoding: stream.encoding, separator: stream.separatorCharacter, header: stream.header, headerRow: stream.headerRow,
            rows: rows, omitted: stream.rowsRead - rows.count)
        return (sheet, stream.faults.all)
    }
}
