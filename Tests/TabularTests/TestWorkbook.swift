import Tabular

/// An XLSX workbook made part by part, with names of parts that only its relations tell.
struct TestWorkbook {
    /// A sheet: what stands inside `sheetData`, and after it.
    struct Page {
        let name: String
        let rows: String
        var after = ""
        var state: String?
        var comments: String?
        var threaded: String?
    }

    var pages: [Page] = []
    var strings: String?
    var styles: String?
    var theme: String?
    var is1904 = false

    init(rows: String, after: String = "") { pages = [Page(name: "Blad1", rows: rows, after: after)] }

    init(pages: [Page]) { self.pages = pages }

    /// A workbook whose rows are texts; nil is no cell.
    init(_ rows: [[String?]], after: String = "") { self.init(rows: TestWorkbook.rows(rows), after: after) }

    static func rows(_ rows: [[String?]]) -> String {
        rows.enumerated().map { index, cells in
            let inside = cells.enumerated().map { column, text in
                text.map { "<c r=\"\(letters(column))\(index + 1)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\($0)</t></is></c>" }
                    ?? ""
            }
            return "<row r=\"\(index + 1)\">\(inside.joined())</row>"
        }.joined()
    }

    private static func letters(_ column: Int) -> String { String(decoding: [UInt8(65 + column)], as: UTF8.self) }

    var content: FileContent { .memory(archive.bytes) }

    var archive: TestArchive {
        var archive = TestArchive()
        archive.add("_rels/.rels", relations([("r1", "officeDocument", "bok/arbetsbok.xml")]))
        archive.add("bok/arbetsbok.xml", workbook)
        archive.add("bok/_rels/arbetsbok.xml.rels", relations(bookRelations))
        if let strings { archive.add("bok/text.xml", "<sst \(TestWorkbook.main)>\(strings)</sst>") }
        if let styles { archive.add("bok/stil.xml", "<styleSheet \(TestWorkbook.main)>\(styles)</styleSheet>") }
        if let theme { archive.add("bok/tema.xml", theme) }
        for (index, page) in pages.enumerated() { add(page, index, to: &archive) }
        return archive
    }

    private func add(_ page: Page, _ index: Int, to archive: inout TestArchive) {
        archive.add("blad/s\(index).xml", "<worksheet \(TestWorkbook.main)><sheetData>\(page.rows)</sheetData>\(page.after)</worksheet>")
        var links: [(String, String, String)] = []
        if let comments = page.comments {
            archive.add("bok/k\(index).xml", "<comments \(TestWorkbook.main)>\(comments)</comments>")
            links.append(("c1", "comments", "../bok/k\(index).xml"))
        }
        if let threaded = page.threaded {
            archive.add("bok/t\(index).xml", "<ThreadedComments>\(threaded)</ThreadedComments>")
            links.append(("c2", "threadedComment", "/bok/t\(index).xml"))
        }
        if !links.isEmpty { archive.add("blad/_rels/s\(index).xml.rels", relations(links)) }
    }

    private var workbook: String {
        let sheets = pages.enumerated().map { index, page in
            "<x:sheet name=\"\(page.name)\" sheetId=\"\(index + 1)\" \(page.state.map { "state=\"\($0)\" " } ?? "")r:id=\"s\(index)\"/>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?><x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <x:workbookPr\(is1904 ? " date1904=\"1\"" : "")/><x:sheets>\(sheets.joined())</x:sheets></x:workbook>
            """
    }

    private var bookRelations: [(String, String, String)] {
        let sheets = pages.indices.map { ("s\($0)", "worksheet", "../blad/s\($0).xml") }
        return sheets + [("a", "sharedStrings", "text.xml"), ("b", "styles", "stil.xml"), ("c", "theme", "tema.xml")]
    }

    private func relations(_ list: [(String, String, String)]) -> String {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let inside = list.map { "<Relationship Id=\"\($0.0)\" Type=\"\(base)\($0.1)\" Target=\"\($0.2)\"/>" }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inside.joined())</Relationships>"
    }

    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

    /// Styles with one cell style per format code.
    static func styles(formats: [String]) -> String {
        func escaped(_ code: String) -> String { code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;") }
        let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>" }
        let cells = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\" fillId=\"0\"/>" }
        return "<numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs>"
    }
}
