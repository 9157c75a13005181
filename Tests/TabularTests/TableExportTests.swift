import Almanac
import Tabular
import Testing

@Suite struct TableExportTests {
    private let made: Day

    init() throws { made = try #require(Day(year: 2024, month: 11, day: 11)) }

    private func table(
        _ rows: [[CsvCell]], heads: [String] = ["kategori", "antal"], title: String = "Anmälda brott", notes: [String] = []
    ) -> TableExport {
        TableExport(title: title, header: heads, rows: rows, notes: notes, created: made)
    }

    private func workbook(_ table: TableExport) throws -> WrittenWorkbook { try WrittenWorkbook(table.xlsx()) }

    @Test func `is the CSV that the writer makes, without the notes`() {
        let table = table([[.text("=1"), .whole(5)], [.blank, .number(0.5)]], notes: ["Källa: Brå"])
        #expect(String(decoding: table.csv, as: UTF8.self) == "kategori,antal\r\n'=1,5\r\n,0.5\r\n")
    }

    @Test func `writes heads and rows on the first sheet, numbers as numbers and blanks as nothing`() throws {
        let sheet = try workbook(table([[.text("Mord/dråp"), .whole(-5)], [.blank, .number(0.25)], [.text("Rån"), .blank]])).table
        #expect(sheet["A1"] == .text("kategori"))
        #expect(sheet["B2"] == .number("-5"))
        #expect(sheet["B3"] == .number("0.25"))
        #expect(Set(sheet.keys) == ["A1", "B1", "A2", "B2", "B3", "A4"])
    }

    @Test(arguments: [
        "=1+1", "+46 8 123", "-", "@SUM(A1)", "'=1", "2024-05-20", "20/5 2024", "007", "1e5", "SANT", "http://example.se", "<r>fet</r>",
        "a & b < c",
        " inledande", "efter ", "\tflik", "två\nrader", "två\r\nrader", "_x0041_", "_x005F_", "_x00", "_x0041\u{1}", "\u{1}\u{1F}",
        "\u{FFFE}\u{FFFF}",
        "å ä ö – ”citat”", "tusen\u{202F}tal", "😀", "\u{00A0}",
    ])
    func `keeps every text as it was, never as a formula, a date or a number`(_ text: String) throws {
        let book = try workbook(table([[.text(text), .whole(1)]]))
        #expect(book.table["A2"] == .text(text))
        #expect(!book.parts.values.contains { $0.contains("<f>") || $0.contains("<hyperlink") })
    }

    @Test func `leaves out a NUL and what is not finite, as the CSV does`() throws {
        let sheet = try workbook(table([[.text("a\u{0}b"), .number(.nan)], [.text("c"), .number(.infinity)]])).table
        #expect(sheet["A2"] == .text("ab"))
        #expect(sheet["B2"] == nil)
        #expect(sheet["B3"] == nil)
    }

    @Test func `writes a whole number that Excel would round as text`() throws {
        let cells: [[CsvCell]] = [[.whole(999_999_999_999_999)], [.whole(1_000_000_000_000_001)], [.whole(.min)]]
        let sheet = try workbook(table(cells, heads: ["nummer"])).table
        #expect(sheet["A2"] == .number("999999999999999"))
        #expect(sheet["A3"] == .text("1000000000000001"))
        #expect(sheet["A4"] == .text("-9223372036854775808"))
    }

    @Test(arguments: [1.0 / 3, 2.3555555555555556, 1e-9, 123_456.789, -0.1, 6.02e23])
    func `keeps sixteen digits of a number`(_ value: Double) throws {
        let sixteenDigits = 1e-15
        guard case .number(let text) = try workbook(table([[.number(value)]], heads: ["tal"])).table["A2"] else {
            Issue.record("no number")
            return
        }
        #expect(abs(try #require(Double(text)) - value) <= abs(value) * sixteenDigits)
    }

    @Test func `freezes a bold header and sets a filter on it`() throws {
        let book = try workbook(table([[.text("Rån"), .whole(1)]]))
        let sheet = try book.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("<autoFilter ref=\"A1:B2\"/>"))
        #expect(sheet.contains("<c r=\"A1\" s=\"1\"") && !sheet.contains("<c r=\"A2\" s="))
        #expect(try book.part("xl/styles.xml").contains("<b/>"))
    }

    @Test func `makes columns as wide as their content, within reason`() throws {
        let long = String(repeating: "ö", count: 30)
        let book = try workbook(table([[.text("x"), .text(long), .text(long + "\n" + long + long + long)]], heads: ["a", "b", "c"]))
        let sheet = try book.part("xl/worksheets/sheet1.xml")
        let widths = sheet.components(of: "width=\"").dropFirst().map { Double($0.prefix { $0 != "\"" }) ?? 0 }
        #expect(widths.count == 3)
        #expect(widths[0] < 12 && (30...34).contains(widths[1]) && (60...64).contains(widths[2]))
    }

    @Test func `puts the notes on a sheet of their own, one to a row, and makes none without notes`() throws {
        let notes = ["Källa: Brå.", "=Preliminära uppgifter."]
        let book = try workbook(table([[.text("Rån"), .whole(1)]], notes: notes))
        #expect(book.sheetNames == ["Anmälda brott", "Om tabellen"])
        #expect(book.notes == ["A1": .text(notes[0]), "A2": .text(notes[1])])
        #expect(try workbook(table([[.text("Rån"), .whole(1)]])).sheetNames == ["Anmälda brott"])
    }

    @Test func `the same table and day give the same bytes, another day others`() throws {
        let rows: [[CsvCell]] = (0..<500).map { [.text("rad \($0 % 7)"), .number(Double($0) / 3)] }
        let first = table(rows, notes: ["Källa"])
        #expect(try first.xlsx() == first.xlsx())
        let epoch = try #require(Day(year: 1970, month: 1, day: 1))
        for day in [epoch, made + 1] {
            let other = TableExport(title: first.title, header: first.header, rows: rows, notes: first.notes, created: day)
            #expect(try other.xlsx() != first.xlsx())
            #expect(try workbook(other).part("docProps/core.xml").contains(">\(day)T12:00:00Z<"))
        }
    }

    @Test func `says its title and the program in the properties, and no person`() throws {
        let core = try workbook(table([[.text("a"), .whole(1)]], title: "Brott & <ordning>\u{1}")).part("docProps/core.xml")
        #expect(core.contains("<dc:title>Brott &amp; &lt;ordning&gt;</dc:title>"))
        #expect(core.contains("<dc:description>Samsyn</dc:description>"))
        #expect(core.contains("<dc:creator></dc:creator>") && core.contains("<cp:lastModifiedBy></cp:lastModifiedBy>"))
    }

    @Test func `writes a table without rows, and one without heads`() throws {
        #expect(try workbook(table([])).table.count == 2)
        #expect(try workbook(table([], heads: [])).table.isEmpty)
        #expect(try workbook(table([[.whole(1)]], heads: [])).table == ["A2": .number("1")])
    }
}

@Suite struct TableExportLimitTests {
    private let made: Day

    init() throws { made = try #require(Day(year: 2024, month: 11, day: 11)) }

    private func table(_ header: [String], _ rows: [[CsvCell]], title: String = "T", notes: [String] = []) -> TableExport {
        TableExport(title: title, header: header, rows: rows, notes: notes, created: made)
    }

    @Test func `refuses more columns than a sheet has, in the header or in a row`() throws {
        #expect(throws: TableExportRefusal.tooManyColumns(16_385)) { try table(Array(repeating: "a", count: 16_385), []).xlsx() }
        #expect(throws: TableExportRefusal.tooManyColumns(16_385)) {
            try table(["a"], [Array(repeating: .blank, count: 16_385)]).xlsx()
        }
        let widest = try WrittenWorkbook(table(Array(repeating: "a", count: 16_384), []).xlsx())
        #expect(widest.table["XFD1"] == .text("a"))
    }

    @Test func `refuses more rows than a sheet has under its header`() throws {
        #expect(throws: TableExportRefusal.tooManyRows(1_048_577)) { try table(["a"], Array(repeating: [], count: 1_048_576)).xlsx() }
        var rows: [[CsvCell]] = Array(repeating: [], count: 1_048_575)
        rows[1_048_574] = [.whole(1)]
        #expect(try WrittenWorkbook(table(["a"], rows).xlsx()).table["A1048576"] == .number("1"))
    }

    @Test func `refuses a text longer than a cell holds and says where it is`() throws {
        let longest = String(repeating: "å", count: 32_767)
        #expect(try WrittenWorkbook(table(["a"], [[.text(longest)]]).xlsx()).table["A2"] == .text(longest))
        #expect(throws: TableExportRefusal.textTooLong(row: 2, column: 2)) { try table(["a"], [[.blank, .text(longest + "å")]]).xlsx() }
        #expect(throws: TableExportRefusal.textTooLong(row: 1, column: 1)) { try table([longest + "å"], []).xlsx() }
        #expect(throws: TableExportRefusal.textTooLong(row: 2, column: 1)) {
            try table(["a"], [[.text(String(repeating: "😀", count: 16_384))]]).xlsx()
        }
        #expect(throws: TableExportRefusal.noteTooLong(1)) { try table(["a"], [], notes: [longest + "å"]).xlsx() }
    }

    @Test(arguments: [
        ("Anmälda brott", "Anmälda brott"), ("Brott: januari/oktober [2024]?*\\", "Brott- januari-oktober -2024---"),
        ("", "Tabell"), (" '' ", "Tabell"), ("'Tyck till'", "Tyck till"), ("It's", "It's"), ("a\nb", "a b"), ("2024", "Tabell 2024"),
        ("A1", "Tabell A1"), ("R1C1", "Tabell R1C1"), ("rc", "Tabell rc"), ("True", "Tabell True"), ("History", "Tabell History"),
        ("om tabellen", "Tabell om tabellen"), ("CompStat", "CompStat"), ("2024–2025", "2024–2025"),
        ("Anmälda brott i Hässelby-Vällingby", "Anmälda brott i Hässelby-Vällin"),
        ("123456789012345678901234567890 x", "Tabell 123456789012345678901234"),
        ("12345678901234567890123456789😀😀", "12345678901234567890123456789😀"),
    ])
    func `names the sheet by as much of the title as Excel takes`(_ title: String, _ name: String) throws {
        let book = try WrittenWorkbook(table(["a"], [[.whole(1)]], title: title, notes: ["n"]).xlsx())
        #expect(book.sheetNames == [name, "Om tabellen"])
        // Where the filter's range is named, Excel takes only a name of plain letters without quotes.
        let named = try book.part("xl/workbook.xml").components(of: "localSheetId=\"0\" hidden=\"1\">").dropFirst().last
        let range = named?.prefix { $0 != "!" } ?? ""
        #expect(range.first == "'" || (!range.isEmpty && range.allSatisfy { $0.isLetter && $0.isASCII }), "\(range)")
    }
}
