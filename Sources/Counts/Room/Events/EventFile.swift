import AreasRules
import Picture
import Storage
import Tabular

/// A file of events whose columns are known: what it takes to read it from end to end.
struct EventFile: Sendable {
    let table: TableFile
    let order: EventOrder
    /// The file's SHA-256 in hexadecimal.
    let hash: String
    /// The heads, without rows.
    let sheet: Sheet
    let columns: EventColumns
    let moments: EventMoments
    /// False when every time of the file is midnight: then it tells days, not times.
    let hasTimes: Bool

    /// Reads every row; `pass` gets the events in blocks.
    /// - Throws: what `pass` throws.
    func scan(
        _ standing: EventStanding, passesOn: Bool, pass: (EventBlock) throws -> Void
    ) throws -> (scan: EventScan, zones: EventZones, report: TableStreamReport) {
        var (scan, zones) = (try EventScan(self, standing, passesOn: passesOn), EventZones())
        let date = columns.date
        let report = try table.stream(sheet: order.choices.sheet, spreading: columns.read) { record in
            if hasTimes { zones.look(at: record, date) }
            try scan.take(record, pass: pass)
        }
        try scan.finish(pass: pass)
        return (scan, zones, report)
    }
}

/// A first look at a file: which columns it has, and whether its times are times. It is read no further than that takes.
struct EventLook {
    /// Nil when the file cannot be read as events; then the faults say why.
    private(set) var file: EventFile?
    /// The heads, and the cells of the columns that are read; nil when there is no table. No other cell is shown: it may be about a person.
    private(set) var preview: ImportPreview?
    private(set) var faults: [Fault] = []
    private(set) var form: FileForm
    private(set) var rowsRead = 0

    /// Rows of the preview.
    private static let shown = 12

    /// Ends the look at the first row that has a time.
    private struct Seen: Error {}

    init(_ file: ImportFile, _ order: EventOrder) throws {
        let opened = TableFile.open(file.content, file: file.name)
        form = FileForm(format: opened.table?.format.rawValue ?? "csv", encoding: "", separator: "", sheet: order.choices.sheet)
        faults = opened.faults
        guard let table = opened.table else { return }
        var first = FirstRows(file.name, table.format, order)
        do {
            let report = try table.stream(sheet: order.choices.sheet, header: { first.header = $0 }) { record in
                first.take(record)
                if first.hasTimes, first.rows.count >= EventLook.shown { throw Seen() }
            }
            form = FileForm(report, table.format)
            faults += report.faults
            rowsRead = report.rowsRead
            if report.header.isEmpty { return }
        } catch is Seen {}
        first.settle()
        faults += first.faults.all
        preview = ImportPreview(header: first.header, rows: first.columns == nil ? [] : first.rows, shown: first.columns?.read ?? [])
        guard let columns = first.columns, !faults.contains(where: { $0.severity == .error }) else { return }
        self.file = EventFile(
            table: table, order: order, hash: file.sha256, sheet: first.sheet, columns: columns, moments: first.moments, hasTimes: first.hasTimes)
    }

    /// What the opening of a file shows.
    private struct FirstRows {
        let file: String
        let format: Sheet.Format
        let order: EventOrder
        var header: [String] = []
        private(set) var rows: [[String]] = []
        private(set) var sheet: Sheet
        private(set) var columns: EventColumns?
        private(set) var faults = FaultList()
        private(set) var hasTimes = false
        private var isSettled = false

        init(_ file: String, _ format: Sheet.Format, _ order: EventOrder) {
            self.file = file
            self.format = format
            self.order = order
            sheet = Sheet(file: file, header: [""], rows: [])
        }

        var moments: EventMoments { EventMoments(date: columns?.date ?? 0, time: columns?.time) }

        mutating func take(_ record: TableRecord) {
            if !isSettled { settle(headerRow: max(record.number - 1, 1)) }
            if rows.count < EventLook.shown { rows.append(record.texts) }
            guard columns != nil, !hasTimes else { return }
            hasTimes = !moments.isMidnight(record, moments.read(record))
        }

        mutating func settle(headerRow: Int = 1) {
            guard !isSettled else { return }
            isSettled = true
            sheet = Sheet(file: file, name: order.choices.sheet, format: format, header: header, headerRow: headerRow, rows: [])
            columns = EventColumns(sheet, order, &faults)
        }
    }
}

extension FileForm {
    init(_ report: TableStreamReport, _ format: Sheet.Format) {
        self.init(
            format: format.rawValue, encoding: report.encoding?.rawValue ?? "", separator: report.separator.map(String.init) ?? "",
            sheet: report.sheet)
    }
}
