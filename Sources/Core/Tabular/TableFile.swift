package import Picture

/// A file with a table in it: delimited text, or a workbook in XLSX or ODS. All give the same records.
///
/// Numbers come as plain text with a point, days as `2024-05-20`, moments as `2024-05-20T14:30`, truth values as `SANT` and `FALSKT`; a
/// formula gives the value that was stored with it. Nothing is kept open between calls.
package struct TableFile: Sendable {
    enum Kind: Sendable {
        case text
        case xlsx(XlsxBook)
        case ods(OdsBook)
    }

    /// The file's name, as faults show it.
    package let file: String
    /// The sheets that are shown and hold anything, in their order, but for the notes of an export; none in delimited text.
    package let sheets: [String]
    let content: FileContent
    let kind: Kind
    let limits: FileLimits

    /// The kind of file.
    package var format: Sheet.Format {
        switch kind {
        case .text: .csv
        case .xlsx: .xlsx
        case .ods: .ods
        }
    }

    /// Finds out what a file is; no table when it is nothing that can be read as one, and then the faults say why.
    /// - Complexity: O(1) for delimited text; for a workbook every sheet is read up to its first value.
    package static func open(
        _ content: FileContent, file: String, limits: FileLimits = .standard
    ) -> (table: TableFile?, faults: [Fault]) {
        do {
            return (try TableFile(content, file, limits), [])
        } catch let refusal as NotTable {
            return (nil, [TableFileFaults.notTable(refusal.kind, file: file)])
        } catch {
            return (nil, [TableFileFaults.fault(error as? TableFlaw ?? .unreadable, file: file)])
        }
    }

    /// Reads one table from its first row to its last.
    ///
    /// In a workbook titles above the heads are passed over and merged heads are spread over what they cover; `sheet` may be left out when
    /// there is only one. `header` is called once, before any `row`. A row has as many cells as the header and is only good during the
    /// call.
    /// - Parameter columns: where a cell that is merged over several rows holds for all of them, counted from 0. None of them should hold numbers that
    ///   are added up.
    /// - Throws: whatever the closures throw; what is wrong with the file stands in the report.
    package func stream(
        sheet: String? = nil, spreading columns: [Int] = [], header: ([String]) throws -> Void = { _ in }, row: (TableRecord) throws -> Void
    ) throws -> TableStreamReport {
        if case .text = kind { return try streamText(sheet: sheet, header: header, row: row) }
        switch page(named: sheet) {
        case .success(let name): return try streamSheet(name, spreading: columns, header: header, row: row)
        case .failure(let fault): return .refusing(fault.fault)
        }
    }

    /// A fault on its way out of a choice.
    struct Refusal: Error {
        let fault: Fault
    }

    /// The sheet of a name, capitals and spaces aside, or the only one.
    func page(named name: String?) -> Result<String, Refusal> {
        guard let name else {
            guard let first = sheets.first else { return .failure(Refusal(fault: TableFileFaults.noSheet(file: file))) }
            return sheets.count == 1 ? .success(first) : .failure(Refusal(fault: TableFileFaults.ambiguous(sheets, file: file)))
        }
        if sheets.contains(name) { return .success(name) }
        let near = sheets.filter { NearestNames.folded($0) == NearestNames.folded(name) }
        if near.count == 1 { return .success(near[0]) }
        return .failure(Refusal(fault: TableFileFaults.unknownSheet(name, among: sheets, file: file)))
    }

    private init(_ content: FileContent, _ file: String, _ limits: FileLimits) throws {
        self.content = content
        self.file = file
        self.limits = limits
        let opening = content.opening(1 << 12)
        switch FileKind(opening: opening) {
        case .zip where !content.isPacked:
            (kind, sheets) = try ZipArchive.reading(content, limits) { try TableFile.workbook(in: $0) }
        case .oldOffice: throw try OleFile.isEncryptedWorkbook(content) ? TableFlaw.encrypted : TableFlaw.oldOffice
        case .none, .utf16: (kind, sheets) = (.text, [])
        case .some(let kind): throw NotTable(kind: kind)
        }
    }

    private struct NotTable: Error {
        let kind: FileKind
    }

    private static func workbook(in archive: ZipArchive) throws -> (Kind, [String]) {
        if let book = try XlsxBook.read(archive) {
            return (.xlsx(book), withoutNotes(try book.pages.filter { try XlsxSheetSource.holdsAnything(archive, $0) }.map(\.name)))
        }
        guard let book = try OdsBook.read(archive) else { throw TableFlaw.noWorkbook }
        return (.ods(book), withoutNotes(book.pages.map(\.name)))
    }

    /// What a page exports has its notes on a sheet of their own, which is no table.
    private static func withoutNotes(_ sheets: [String]) -> [String] {
        sheets.count > 1 ? sheets.filter { $0 != XlsxSheetName.notes } : sheets
    }

    private func streamText(
        sheet: String?, header: ([String]) throws -> Void, row: (TableRecord) throws -> Void
    ) throws -> TableStreamReport {
        if let sheet { return .refusing(TableFileFaults.unknownSheet(sheet, among: [], file: file)) }
        var stream = CsvStream(file: file)
        var handedOver = 0
        func count(_ record: TableRecord) throws {
            handedOver += 1
            try row(record)
        }
        var flaw: TableFlaw?
        do {
            try content.eachChunk(upTo: limits.unpacked) { try stream.read($0, heads: header, row: count) }
            try stream.finish(heads: header, row: count)
        } catch let found as TableFlaw {
            flaw = found
        }
        return report(stream, handedOver, flaw)
    }

    private func report(_ stream: CsvStream, _ handedOver: Int, _ flaw: TableFlaw?) -> TableStreamReport {
        var report = TableStreamReport()
        var faults = stream.faults
        if let flaw { faults.add(TableFileFaults.fault(flaw, file: file)) }
        report.faults = faults.all
        report.isRefused = stream.isRefused || flaw != nil
        report.header = report.isRefused ? [] : stream.header
        report.headerRow = stream.headerRow
        report.rowsRead = stream.rowsRead
        report.omitted = stream.rowsRead - handedOver
        report.encoding = stream.encoding
        report.separator = stream.separatorCharacter
        return report
    }
}
