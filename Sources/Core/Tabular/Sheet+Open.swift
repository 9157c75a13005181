package import Picture

extension Sheet {
    /// Rows beyond which a table is not read whole.
    package static let mostRows = 200_000
    /// Bytes of text beyond which a table is not read whole.
    package static let mostText = 20_000_000

    /// Reads a small table whole: the table, nil when there is none, and all that is wrong with the file as a table.
    ///
    /// In a workbook the sheet of the given name is read. Without a name it is the only sheet, or the only one that `fits`; when several
    /// fit it is asked for by name, and when none does the first is read, so that its own faults show.
    /// - Complexity: O(bytes of each sheet); holds every cell. Beyond 200,000 rows or 20 MB of text the file is refused; use `TableFile`.
    package static func open(
        _ content: FileContent, file: String, sheet name: String? = nil, limits: FileLimits = .standard,
        fits: (Sheet) -> Bool = { _ in true }
    ) -> (sheet: Sheet?, faults: [Fault]) {
        let opened = TableFile.open(content, file: file, limits: limits)
        guard let table = opened.table else { return (nil, opened.faults) }
        guard name == nil, table.sheets.count > 1 else { return table.whole(sheet: name) }
        var fitting: [(name: String, reading: (sheet: Sheet?, faults: [Fault]))] = []
        for name in table.sheets {
            let reading = table.whole(sheet: name)
            if let sheet = reading.sheet, fits(sheet) { fitting.append((name, reading)) }
        }
        if fitting.count > 1 { return (nil, [TableFileFaults.ambiguous(fitting.map(\.name), file: file)]) }
        return fitting.first?.reading ?? table.whole(sheet: table.sheets[0])
    }

    /// The table with other heads: each head in `columns`, as it stands in the file, becomes the one to read it as.
    ///
    /// For when a person says which column is which. Capitals and spaces aside; a head that is not in the file changes nothing.
    package func renaming(_ columns: [String: String]) -> Sheet {
        let wanted = columns.reduce(into: [String: String]()) { $0[NearestNames.folded($1.key)] = $1.value }
        return Sheet(
            file: file, name: name, format: format, encoding: encoding, separator: separator,
            header: header.map { wanted[NearestNames.folded($0)] ?? $0 }, headerRow: headerRow, rows: rows, omitted: omitted)
    }
}

extension TableFile {
    private struct TooLarge: Error {}

    /// One table whole.
    fileprivate func whole(sheet name: String?) -> (sheet: Sheet?, faults: [Fault]) {
        var rows: [SheetRow] = []
        var text = 0
        do {
            let report = try stream(sheet: name) { record in
                text += record.bytes.count
                guard rows.count < Sheet.mostRows, text <= Sheet.mostText else { throw TooLarge() }
                rows.append(SheetRow(number: record.number, cells: record.texts, marks: record.marks))
            }
            guard !report.isRefused else { return (nil, report.faults) }
            let sheet = Sheet(
                file: file, name: report.sheet, format: format, encoding: report.encoding, separator: report.separator,
                header: report.header,
                headerRow: report.headerRow, rows: TallCells(report.tallMerges).spread(over: rows), omitted: report.omitted)
            return (sheet, report.faults)
        } catch {
            return (nil, [TableFileFaults.tooManyRows(file: file, sheet: name)])
        }
    }
}
