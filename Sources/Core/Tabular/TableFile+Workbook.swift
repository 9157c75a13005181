import Picture

extension TableFile {
    /// Reads a sheet of a workbook.
    func streamSheet(
        _ name: String, spreading columns: [Int], header: ([String]) throws -> Void, row: (TableRecord) throws -> Void
    ) throws -> TableStreamReport {
        var intake = SheetIntake(file: file, sheet: name)
        do {
            try withSheet(name) { source in
                guard let head = try SheetHead.find(in: source) else { return intake.refuse(TableFileFaults.emptySheet(name, file: file)) }
                intake.head = head
                if !columns.isEmpty { intake.tall = TallStream(columns, firstRow: head.rows.upperBound + 1) { try source.merges(through: .max) } }
                try header(head.header)
                intake.merges = try source.rows(width: head.header.count) { try intake.take(&$0, row) }
            }
        } catch let flaw as TableFlaw {
            intake.refuse(TableFileFaults.fault(flaw, file: file, sheet: name))
        }
        return intake.report
    }

    /// Opens a sheet for the length of `body`.
    private func withSheet(_ name: String, _ body: (any SheetSource) throws -> Void) throws {
        try ZipArchive.reading(content, limits) { archive in
            switch kind {
            case .text: return
            case .xlsx(let book):
                guard let page = book.pages.first(where: { $0.name == name }) else { throw TableFlaw.noWorkbook }
                try body(try XlsxSheetSource(archive, book, page))
            case .ods(let book):
                guard let page = book.pages.first(where: { $0.name == name }) else { throw TableFlaw.noWorkbook }
                try body(try OdsSheetSource(archive, page))
            }
        }
    }
}

/// Makes the rows of a sheet as wide as its heads, and tells of cells that have no value.
private struct SheetIntake {
    private let file: String
    private let sheet: String
    private var faults = FaultList()
    private var rowsRead = 0
    private var omitted = 0
    private var isRefused = false
    var head: SheetHead?
    var merges: [MergedRange] = []
    /// Spreads cells that are merged over rows; nil where each row stands for itself.
    var tall: TallStream?

    init(file: String, sheet: String) {
        self.file = file
        self.sheet = sheet
    }

    var report: TableStreamReport {
        var report = TableStreamReport()
        report.sheet = sheet
        var faults = faults
        if !isRefused, rowsRead == 0, let head { faults.add(TableFileFaults.onlyHeader(head, sheet: sheet, file: file)) }
        report.faults = faults.all
        report.isRefused = isRefused || rowsRead == 0
        report.header = report.isRefused ? [] : head?.header ?? []
        report.headerRow = head?.rows.upperBound ?? 1
        report.rowsRead = rowsRead
        report.omitted = omitted
        report.tallMerges = merges.filter { $0.isTall && $0.rows.lowerBound > report.headerRow }
        return report
    }

    mutating func refuse(_ fault: Fault) {
        faults.add(fault)
        isRefused = true
    }

    mutating func take(_ record: inout TableRecord, _ row: (TableRecord) throws -> Void) throws {
        guard let head, record.number >= head.rows.lowerBound, !record.isBlank || !record.cellFlaws.isEmpty || record.outside != nil else {
            return
        }
        for flaw in record.cellFlaws { faults.add(TableFileFaults.fault(flaw, record, head, sheet: sheet, file: file)) }
        guard record.number > head.rows.upperBound else { return }
        if let column = record.outside { faults.add(TableFileFaults.outside(record, column: column, sheet: sheet, file: file)) }
        guard !record.isBlank || !record.cellFlaws.isEmpty else { return }
        rowsRead += 1
        guard record.cellFlaws.isEmpty else {
            omitted += 1
            return
        }
        record.pad(to: head.header.count)
        record.cut(to: head.header.count)
        try tall?.spread(over: &record)
        try row(record)
    }
}
