import Picture
import Tabular
import Testing

@Suite struct OdsReadingTests {
    private func archive(_ tables: String, styles: String = "", manifest: String = "") -> TestArchive {
        var archive = TestArchive()
        archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.add("META-INF/manifest.xml", "<m:manifest xmlns:m=\"m\">\(manifest)</m:manifest>")
        archive.add(
            "styles.xml",
            """
            <office:document-styles><style:style style:name="Gul"><style:table-cell-properties fo:background-color="#ffff00"/>\
            </style:style></office:document-styles>
            """
        )
        archive.add(
            "content.xml",
            """
            <office:document-content><office:automatic-styles>\(styles)</office:automatic-styles>\
            <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
            """
        )
        return archive
    }

    private func table(_ rows: String, name: String = "Blad1", style: String = "") -> String {
        "<table:table table:name=\"\(name)\" \(style)>\(rows)</table:table>"
    }

    private func row(_ cells: String, _ attributes: String = "") -> String { "<table:table-row \(attributes)>\(cells)</table:table-row>" }

    private func text(_ words: String, _ attributes: String = "") -> String {
        "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(words)</text:p></table:table-cell>"
    }

    private func sheet(_ archive: TestArchive) throws -> Sheet {
        let (sheet, faults) = Sheet.open(.memory(archive.bytes), file: "bok.ods")
        #expect(faults == [])
        return try #require(sheet)
    }

    @Test func `reads values of every kind as plain text`() throws {
        let kinds = """
            <table:table-cell office:value-type="float" office:value="1234.5"><text:p>1 234,50</text:p></table:table-cell>\
            <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2024-05-20"><text:p>20 maj</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2024-05-20T14:30:00"><text:p>x</text:p></table:table-cell>\
            <table:table-cell office:value-type="time" office:time-value="PT14H30M00S"><text:p>x</text:p></table:table-cell>\
            <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>SANT</text:p></table:table-cell>\
            <table:table-cell office:value-type="string"><text:p>två<text:s text:c="2"/><text:span>ord</text:span></text:p>\
            <text:p>rad</text:p></table:table-cell>
            """
        let heads = (0..<7).map { text("h\($0)") }.joined()
        let sheet = try sheet(archive(table(row(heads) + row(kinds))))
        #expect(sheet.format == .ods)
        #expect(sheet.rows.first?.cells == ["1234.5", "0.25", "2024-05-20", "2024-05-20T14:30", "14:30", "SANT", "två  ord\nrad"])
    }

    @Test func `repeats cells and rows, and passes over a million empty ones`() throws {
        let rows =
            row(text("a") + text("b") + text("c")) + row("<table:table-cell/>", "table:number-rows-repeated=\"1000000\"")
            + row(
                text("x") + text("y", "table:number-columns-repeated=\"2\"")
                    + "<table:table-cell table:number-columns-repeated=\"16381\"/>",
                "table:number-rows-repeated=\"2\"")
            + row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"48573\"")
        let sheet = try sheet(archive(table(rows)))
        #expect(sheet.rows.map(\.number) == [1_000_002, 1_000_003])
        #expect(sheet.rows.map(\.cells) == [["x", "y", "y"], ["x", "y", "y"]])
    }

    @Test func `tells comments without their author, and fills of cells, rows and columns`() throws {
        let styles = """
            <style:style style:name="ce1"><style:table-cell-properties fo:background-color="#ffc000"/></style:style>\
            <style:style style:name="ce2" style:parent-style-name="Gul"/>\
            <style:style style:name="ce3"><style:table-cell-properties fo:background-color="transparent"/></style:style>
            """
        let comment = """
            <office:annotation><dc:creator>Vera Påhittad</dc:creator><dc:date>2024</dc:date><text:p>Lila: skjutning</text:p>\
            </office:annotation>
            """
        let five = "office:value-type=\"float\" office:value=\"5\" table:style-name=\"ce1\""
        let rows =
            "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:default-cell-style-name=\"ce1\"/>"
            + row(text("a", "table:style-name=\"ce3\"") + text("b") + text("c") + text("d"))
            + row(
                "<table:table-cell \(five)>\(comment)<text:p>5</text:p></table:table-cell>"
                    + text("x", "table:style-name=\"ce2\"") + text("y") + text("z"))
        let sheet = try sheet(archive(table(rows), styles: styles))
        #expect(sheet.rows.first?.cells == ["5", "x", "y", "z"])
        let marks = try #require(sheet.rows.first?.marks)
        #expect(marks.compactMapValues(\.fill?.hex) == [1: "FFC000", 2: "FFFF00", 3: "FFC000"])
        #expect(marks.compactMapValues(\.comment) == [1: "Lila: skjutning"])
    }

    @Test func `spreads merged heads`() throws {
        let covered = "<table:covered-table-cell/>"
        let rows =
            row(text("Kategori", "table:number-rows-spanned=\"2\"") + text("2024", "table:number-columns-spanned=\"2\"") + covered)
            + row(covered + text("jan") + text("feb")) + row(text("Rån") + text("1") + text("2"))
        let sheet = try sheet(archive(table(rows)))
        #expect(sheet.header == ["Kategori", "2024 jan", "2024 feb"])
        #expect(sheet.headerRow == 2)
        #expect(sheet.rows.count == 1)
    }

    @Test func `the name of a group holds for every row that it is merged over`() throws {
        let covered = "<table:covered-table-cell/>"
        let rows =
            row(text("Grupp") + text("Brott")) + row(text("Person", "table:number-rows-spanned=\"2\"") + text("Hot")) + row(covered + text("Rån"))
            + row(text("Hushåll") + text("Inbrott"))
        #expect(try sheet(archive(table(rows))).rows.map(\.cells) == [["Person", "Hot"], ["Person", "Rån"], ["Hushåll", "Inbrott"]])
    }

    @Test func `leaves out hidden and empty sheets, and reads the one that is asked for`() throws {
        let hidden =
            "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        let rows = row(text("a") + text("b")) + row(text("1") + text("2"))
        let tables =
            table(rows, name: "Dold", style: "table:style-name=\"ta1\"") + table(row("<table:table-cell/>"), name: "Tom")
            + table(rows, name: "Ett")
            + table(rows, name: "Två")
        let content = FileContent.memory(archive(tables, styles: hidden).bytes)
        let opened = try #require(TableFile.open(content, file: "bok.ods").table)
        #expect(opened.sheets == ["Ett", "Två"])
        #expect(Sheet.open(content, file: "bok.ods", sheet: "Två").sheet?.name == "Två")
    }

    @Test func `tells of error cells, passwords and rows without end`() throws {
        let types = "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\""
        let error = "<table:table-cell \(types)><text:p>#N/A</text:p></table:table-cell>"
        let broken = archive(table(row(text("a") + text("b")) + row(text("x") + error)))
        let fault = try #require(Sheet.open(.memory(broken.bytes), file: "bok.ods").faults.first)
        #expect(fault.code == "cell-error")
        #expect(fault.found == "#N/A")
        let locked = archive(table(""), manifest: "<m:file-entry><m:encryption-data/></m:file-entry>")
        #expect(Sheet.open(.memory(locked.bytes), file: "bok.ods").faults.map(\.code) == ["file-encrypted"])
        let endless = archive(table(row(text("a") + text("b")) + row(text("x"), "table:number-rows-repeated=\"9999999\"")))
        #expect(Sheet.open(.memory(endless.bytes), file: "bok.ods").faults.map(\.code) == ["sheet-off-grid"])
    }
}
