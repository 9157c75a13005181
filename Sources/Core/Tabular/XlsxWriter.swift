import Almanac
import CXlsxWriter

/// Writes a table as a workbook through libxlsxwriter.
struct XlsxWriter {
    /// Must have passed `SheetLimits`.
    let table: TableExport

    func bytes() throws(TableExportRefusal) -> [UInt8] {
        guard let file = XlsxMemory(), let book = workbook_new(file.path) else { throw .notWritten(code: 0) }
        let flaw = fill(book)
        // Closing frees the workbook, so it must come whatever went before.
        let outcome = workbook_close(book)
        for code in [flaw, outcome] where code != LXW_NO_ERROR { throw .notWritten(code: Int(code.rawValue)) }
        guard let bytes = file.bytes() else { throw .notWritten(code: 0) }
        return bytes
    }

    /// The first error on the way.
    private func fill(_ book: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
        setProperties(of: book)
        guard let sheet = workbook_add_worksheet(book, XlsxSheetName.cut(table.title)) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
        var page = XlsxPage(sheet: sheet)
        writeTable(&page, bold: workbook_add_format(book))
        guard !table.notes.isEmpty, page.flaw == LXW_NO_ERROR else { return page.flaw }
        guard let about = workbook_add_worksheet(book, XlsxSheetName.notes) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
        return writeNotes(on: about, wrapped: workbook_add_format(book))
    }

    private func writeTable(_ page: inout XlsxPage, bold: UnsafeMutablePointer<lxw_format>?) {
        format_set_bold(bold)
        for (column, head) in table.header.enumerated() { page.write(.text(head), row: 0, column: column, format: bold) }
        for (index, row) in table.rows.enumerated() {
            for (column, cell) in row.enumerated() { page.write(cell, row: index + 1, column: column) }
        }
        worksheet_freeze_panes(page.sheet, 1, 0)
        page.setWidths()
        guard !table.header.isEmpty else { return }
        worksheet_autofilter(page.sheet, 0, 0, UInt32(table.rows.count), UInt16(table.header.count - 1))
    }

    private func writeNotes(on sheet: UnsafeMutablePointer<lxw_worksheet>, wrapped: UnsafeMutablePointer<lxw_format>?) -> lxw_error {
        format_set_text_wrap(wrapped)
        var page = XlsxPage(sheet: sheet)
        worksheet_set_column(sheet, 0, 0, XlsxPage.noteWidth, nil)
        for (row, note) in table.notes.enumerated() { page.write(.text(note), row: row, column: 0, format: wrapped) }
        return page.flaw
    }

    private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
        // A made time of 0 would become the clock's; noon is that day in all of Europe and never 0.
        let made = table.created.daysSince1970 * 86_400 + 43_200
        XlsxText.singleLine(table.title).withCString { title in
            "Samsyn".withCString { program in
                var properties = lxw_doc_properties()
                // libxlsxwriter copies the texts; the C interface merely lacks the const.
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.comments = UnsafeMutablePointer(mutating: program)
                properties.created = made
                _ = workbook_set_properties(book, &properties)
            }
        }
    }
}

/// A sheet as it is being written.
private struct XlsxPage {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    /// The first error.
    private(set) var flaw = LXW_NO_ERROR
    /// Signs in the longest line of each column.
    private var widths: [Int] = []

    init(sheet: UnsafeMutablePointer<lxw_worksheet>) { self.sheet = sheet }

    /// In the width of a digit, as Excel measures.
    static let noteWidth = 100.0
    private static let narrowest = 8
    private static let widest = 60
    /// A head has the filter's button in it.
    private static let button = 3
    /// Excel shows 15 digits and rounds what has more.
    private static let exact: ClosedRange<Int64> = -999_999_999_999_999...999_999_999_999_999

    /// Rows and columns are 0-based here.
    mutating func write(_ cell: CsvCell, row: Int, column: Int, format: UnsafeMutablePointer<lxw_format>? = nil) {
        switch cell {
        case .blank: break
        case .text(let text): write(text: text, UInt32(row), UInt16(column), format)
        case .whole(let value) where !XlsxPage.exact.contains(value): write(text: String(value), UInt32(row), UInt16(column), format)
        case .whole(let value): write(number: Double(value), UInt32(row), UInt16(column), format)
        case .number(let value): if value.isFinite { write(number: value, UInt32(row), UInt16(column), format) }
        }
    }

    private mutating func write(text: String, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?) {
        widen(Int(column), to: XlsxPage.width(of: text) + (row == 0 ? XlsxPage.button : 0))
        note(worksheet_write_string(sheet, row, column, XlsxText.escaped(text), format))
    }

    private mutating func write(number: Double, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?) {
        widen(Int(column), to: number.description.utf8.count)
        note(worksheet_write_number(sheet, row, column, number, format))
    }

    private mutating func note(_ outcome: lxw_error) {
        if flaw == LXW_NO_ERROR { flaw = outcome }
    }

    private mutating func widen(_ column: Int, to width: Int) {
        while widths.count <= column { widths.append(XlsxPage.narrowest) }
        widths[column] = max(widths[column], min(width, XlsxPage.widest))
    }

    /// Signs in the longest line.
    private static func width(of text: String) -> Int {
        var longest = 0
        var line = 0
        for byte in text.utf8 {
            line = byte == 10 ? 0 : line + (byte & 0xC0 == 0x80 ? 0 : 1)
            longest = max(longest, line)
        }
        return longest
    }

    func setWidths() {
        for (column, width) in widths.enumerated() { worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width + 1), nil) }
    }
}
