import Picture
import Tabular
import Testing

@Suite struct XlsxReadingTests {
    /// Reads a workbook that must be without faults.
    private func sheet(_ book: TestWorkbook) throws -> Sheet {
        let (sheet, faults) = Sheet.open(book.content, file: "bok.xlsx")
        #expect(faults == [])
        return try #require(sheet)
    }

    /// The texts of cells that stand under each other in the second column.
    private func texts(_ cells: String, _ change: (inout TestWorkbook) -> Void = { _ in }) throws -> [String] {
        let inside = cells.split(separator: "|").map { "<row><c t=\"inlineStr\"><is><t>x</t></is></c>\($0)</row>" }
        var book = TestWorkbook(
            rows: "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row>" + inside.joined())
        change(&book)
        return try sheet(book).rows.map { $0.cells[1] }
    }

    @Test func `reads heads and rows with the numbers the spreadsheet shows`() throws {
        let sheet = try sheet(TestWorkbook([["vecka", "nivå"], ["21", "3"], [nil, nil], ["22", "1"]]))
        #expect(sheet.format == .xlsx)
        #expect(sheet.name == "Blad1")
        #expect(sheet.header == ["vecka", "nivå"])
        #expect(sheet.rows == [SheetRow(number: 2, cells: ["21", "3"]), SheetRow(number: 4, cells: ["22", "1"])])
    }

    @Test func `joins shared, inline and rich strings, and passes over how they are read aloud`() throws {
        let found = try texts(
            "<c t=\"s\"><v>1</v></c>|<c t=\"s\"><v>0</v></c>|<c t=\"s\"><v>2</v></c>|"
                + "<c t=\"inlineStr\"><is><r><t>Hög</t></r><r><t> nivå</t></r></is></c>"
        ) { book in
            book.strings =
                "<si><t>Råcksta</t></si><si><r><rPr><b/></rPr><t>Häs</t></r><r><t>selby</t></r><rPh><t>läs</t></rPh></si>"
                + "<si><t>a_x000D_b_x005F_c</t></si>"
        }
        #expect(found == ["Hässelby", "Råcksta", "a\rb_c", "Hög nivå"])
    }

    @Test func `gives the stored value of a formula, and truth values in Swedish`() throws {
        let found = try texts(
            "<c><f>1+1</f><v>2</v></c>|<c t=\"str\"><f>A1</f><v>hej</v></c>|<c t=\"b\"><v>1</v></c>|<c t=\"b\"><v>0</v></c>|"
                + "<c t=\"str\"><f>X</f><v></v></c>"
        )
        #expect(found == ["2", "hej", "SANT", "FALSKT", ""])
    }

    @Test(arguments: [
        ("5", "5"), ("-3", "-3"), ("0.25", "0.25"), ("2024.0", "2024"), ("1E3", "1000"), ("1.0000000000000001E-2", "0.01"),
        ("0.30000000000000004", "0.3"), ("2.9999999999999996", "3"), ("0.37777777777777777", "0.37777777777777777"),
        ("12345678901234567", "12345678901234568"),
        ("1e-7", "0.0000001"), ("-0.0", "0"), ("9.9999999999999996E-2", "0.1"), ("1.1000000000000001", "1.1"),
    ])
    func `gives numbers as plain text without the noise of binary fractions`(_ stored: String, _ text: String) throws {
        #expect(try texts("<c><v>\(stored)</v></c>") == [text])
    }

    @Test(arguments: [
        ("yyyy-mm-dd", "45432", "2024-05-20"), ("åååå-MM-dd", "45432", "2024-05-20"),
        ("d/m/yy h:mm", "45432.604166666664", "2024-05-20T14:30"),
        ("yyyy\\-mm\\-dd hh:mm:ss", "45432.604172", "2024-05-20T14:30:00"), ("[$-41D]d mmmm yyyy;@", "1", "1900-01-01"),
        ("mmm", "59", "1900-02-28"), ("mmm", "60", "1900-02-29"), ("yyyy", "61", "1900-03-01"), ("hh:mm", "0.604166666666667", "14:30"),
        ("[h]:mm", "1.5", "36:00"), ("h:mm:ss", "0.0000115740740741", "00:00:01"), ("0.00\"d\"", "45432", "45432"),
        ("#,##0\\ \"kr\"", "45432", "45432"),
        ("[Red]0;yyyy", "45432", "45432"), ("0_d;-0", "45432", "45432"), ("Standard", "45432", "45432"), ("0%", "0.25", "0.25"),
        ("yyyy-mm-dd", "-1", "-1"),
    ])
    func `reads dates by the format of their cell`(_ format: String, _ stored: String, _ text: String) throws {
        let found = try texts("<c s=\"1\"><v>\(stored)</v></c>") { $0.styles = TestWorkbook.styles(formats: [format]) }
        // Seconds are shown only when there are any.
        #expect(found == [text.hasSuffix("14:30:00") ? String(text.dropLast(3)) : text])
    }

    @Test func `reads the formats that have a number and no code`() throws {
        let ids = [14, 22, 27, 45, 46, 57, 9, 0, 49]
        let styles = "<cellXfs><xf numFmtId=\"0\"/>\(ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs>"
        let cells = ids.indices.map { "<c s=\"\($0 + 1)\"><v>0.5</v></c>" }.joined(separator: "|")
        #expect(
            try texts(cells) { $0.styles = styles } == [
                "1900-01-00T12:00", "1900-01-00T12:00", "1900-01-00T12:00", "12:00", "12:00", "1900-01-00T12:00", "0.5", "0.5", "0.5",
            ])
    }

    @Test func `counts days from 1904 when the workbook says so`() throws {
        let found = try texts("<c s=\"1\"><v>43970.5</v></c>|<c s=\"1\"><v>0</v></c>") { book in
            book.is1904 = true
            book.styles = TestWorkbook.styles(formats: ["yyyy-mm-dd"])
        }
        #expect(found == ["2024-05-20T12:00", "1904-01-01"])
    }

    @Test func `tidies dates that are stored as text`() throws {
        #expect(
            try texts("<c t=\"d\"><v>2024-05-20T00:00:00</v></c>|<c t=\"d\"><v>2024-05-20T14:30:00.000</v></c>") == [
                "2024-05-20", "2024-05-20T14:30",
            ])
    }

    @Test(arguments: ["=1+1", "'@x", "-", "1 234", "1\u{2009}234", "1\u{202F}234", "\u{2212}5", " x\u{00A0}"])
    func `gives text exactly as it stands`(_ text: String) throws {
        #expect(try texts("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>") == [text])
    }

    @Test(arguments: [("1\u{2009}234", 1234), ("\u{2212}5", -5)])
    func `its numbers typed as text are read as people mean them`(_ text: String, _ value: Int64) throws {
        let found = try texts("<c t=\"inlineStr\"><is><t>\(text)</t></is></c>")
        #expect(WholeNumber.read(found[0]) == (value < 0 ? .negative(value) : .whole(value)))
    }

    @Test func `places cells by their reference, or one after the other without`() throws {
        let rows = """
            <row r="2"><c r="A2" t="str"><v>a</v></c><c t="str"><v>b</v></c><c r="D2" t="str"><v>d</v></c></row>\
            <row><c r="D3"><v>4</v></c></row><row r="9"><c r="B9"><v>2</v></c></row>
            """
        let sheet = try sheet(TestWorkbook(rows: rows))
        #expect(sheet.headerRow == 2)
        #expect(sheet.header == ["a", "b", "", "d"])
        #expect(sheet.rows == [SheetRow(number: 3, cells: ["", "", "", "4"]), SheetRow(number: 9, cells: ["", "2", "", ""])])
    }

    @Test func `passes over a million empty rows`() throws {
        var rows = TestWorkbook.rows([["a", "b"], ["1", "2"]])
        rows += String(repeating: "<row/>", count: 1_048_573) + "<row><c t=\"str\"><v>3</v></c></row>"
        let sheet = try sheet(TestWorkbook(rows: rows))
        #expect(sheet.rows.map(\.number) == [2, 1_048_576])
    }

    @Test func `does not look for heads through empty rows without end`() throws {
        let rows = TestWorkbook.rows([["a", "b"], ["1", "2"], [nil, nil], ["3", "4"]]) + String(repeating: "<row/>", count: 300)
        // What stands far below the heads is part of the table all the same.
        #expect(try sheet(TestWorkbook(rows: rows + "<row><c t=\"str\"><v>5</v></c></row>")).rows.map(\.number) == [2, 4, 305])
    }

    @Test func `a file on disk gives the same as one in memory, sheet by sheet`() throws {
        let book = TestWorkbook(pages: [
            .init(name: "En", rows: TestWorkbook.rows([["a", "b"], ["1", "2"]])), .init(name: "Tom", rows: "<row/>"),
            .init(name: "Dold", rows: TestWorkbook.rows([["a", "b"], ["5", "6"]]), state: "hidden"),
            .init(name: "Två", rows: TestWorkbook.rows([["a", "b"], ["3", "4"]])),
        ])
        let disk = try TemporaryFile(book.archive.bytes)
        for content in [book.content, disk.content] {
            let table = try #require(TableFile.open(content, file: "bok.xlsx").table)
            #expect(table.format == .xlsx)
            #expect(table.sheets == ["En", "Två"])
            var heads: [String] = []
            var rows: [[String]] = []
            let report = try table.stream(sheet: "två", header: { heads = $0 }, row: { rows.append($0.texts) })
            #expect(report.sheet == "Två")
            #expect(report.rowsRead == 1)
            #expect(heads == ["a", "b"])
            #expect(rows == [["3", "4"]])
        }
    }
}
