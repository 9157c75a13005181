import Picture
import Tabular
import Testing

@Suite struct CsvReadingTests {
    /// Reads text that must be without faults.
    private func table(_ text: String) throws -> Sheet { try table(Array(text.utf8)) }

    private func table(_ bytes: [UInt8]) throws -> Sheet {
        let (sheet, faults) = Sheet.read(bytes, file: "fil.csv")
        #expect(faults == [])
        return try #require(sheet)
    }

    @Test func `reads heads and rows with the numbers a spreadsheet shows`() throws {
        let sheet = try table("vecka,nivå\n21,3\n22,1\n")
        #expect(sheet.header == ["vecka", "nivå"])
        #expect(sheet.rows == [SheetRow(number: 2, cells: ["21", "3"]), SheetRow(number: 3, cells: ["22", "1"])])
        #expect(sheet.format == .csv)
        #expect(sheet.name == nil)
    }

    @Test(arguments: [(",", ","), (";", ";"), ("\t", "\t")] as [(String, Character)])
    func `finds the separator`(_ written: String, _ found: Character) throws {
        let sheet = try table(
            ["år", "vecka", "område"].joined(separator: written) + "\n" + ["2024", "1", "Vinsta"].joined(separator: written) + "\n")
        #expect(sheet.separator == found)
        #expect(sheet.rows.first?.cells == ["2024", "1", "Vinsta"])
    }

    @Test func `is not fooled by the separator of decimals or of a name`() throws {
        let sheet = try table("kategori, andel;2023;2024\nMord/dråp, försök;1,5;2,5\nRån;1,0;2,0\n")
        #expect(sheet.separator == ";")
        #expect(sheet.rows.map(\.cells) == [["Mord/dråp, försök", "1,5", "2,5"], ["Rån", "1,0", "2,0"]])
    }

    @Test func `heeds the separator that Excel writes on a line of its own`() throws {
        let sheet = try table("sep=;\r\na,b;c\r\n1;2\r\n")
        #expect(sheet.header == ["a,b", "c"])
        #expect(sheet.rows == [SheetRow(number: 2, cells: ["1", "2"])])
    }

    @Test func `takes a file of one column as it is`() throws {
        let sheet = try table("område\nVinsta\nGrimsta\n")
        #expect(sheet.rows.map(\.cells) == [["Vinsta"], ["Grimsta"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `reads every kind of line break`(_ lineBreak: String) throws {
        let sheet = try table(["a,b", "1,2", "3,4"].joined(separator: lineBreak))
        #expect(sheet.rows.map(\.number) == [2, 3])
        #expect(sheet.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
    }

    @Test func `reads quoted cells with separators, quotes and line breaks, each still one row`() throws {
        let sheet = try table("a,b\n\"Mord/dråp, försök\",\"Han sa \"\"nej\"\"\"\n\"rad ett\r\nrad två\",5\" rör\n\"\",x\n")
        #expect(sheet.rows.map(\.number) == [2, 3, 4])
        #expect(sheet.rows.map(\.cells) == [["Mord/dråp, försök", "Han sa \"nej\""], ["rad ett\r\nrad två", "5\" rör"], ["", "x"]])
    }

    @Test func `passes over empty rows but counts them`() throws {
        let sheet = try table("\na;b\n\n1;2\n;\n  ; \n;;;\n3;4\n\n")
        #expect(sheet.headerRow == 2)
        #expect(sheet.rows == [SheetRow(number: 4, cells: ["1", "2"]), SheetRow(number: 8, cells: ["3", "4"])])
    }

    @Test func `reads UTF-8 with a byte order mark`() throws {
        let sheet = try table([0xEF, 0xBB, 0xBF] + Array("år,nivå\n2024,3\n".utf8))
        #expect(sheet.header == ["år", "nivå"])
        #expect(sheet.encoding == .utf8)
    }

    @Test func `reads Windows-1252 when the text is not UTF-8`() throws {
        // å E5, ä E4, ö F6, en dash 96, euro 80.
        let bytes =
            Array("omr".utf8) + [0xE5] + Array("de;pris\nH".utf8) + [0xE4] + Array("sselby".utf8) + [0x96] + Array("V;5 ".utf8) + [
                0x80, 10,
            ]
        let sheet = try table(bytes)
        #expect(sheet.encoding == .windows1252)
        #expect(sheet.header == ["område", "pris"])
        #expect(sheet.rows.first?.cells == ["Hässelby–V", "5 €"])
    }

    @Test func `plain ASCII counts as UTF-8`() throws {
        #expect(try table("a,b\n1,2\n").encoding?.rawValue == "utf-8")
    }

    @Test func `takes away the apostrophe that guards a formula, and no other`() throws {
        let sheet = try table("a,b,c,d\n'=1+1,''@x,'90-talet,'\n")
        #expect(sheet.rows.first?.cells == ["=1+1", "'@x", "'90-talet", "'"])
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func `reads the same however the file is cut into chunks`(_ size: Int) throws {
        let text = "år;område;text\r\n2024;\"Hässelby; gård\";\"a\"\"b\r\nc\"\r\n2025;Råcksta;\r\n"
        let whole = try table(text)
        var stream = CsvStream(file: "fil.csv")
        var rows: [SheetRow] = []
        let keep: (TableRecord) -> Void = { rows.append(SheetRow(number: $0.number, cells: $0.texts)) }
        // More than the opening that is kept back to find the dialect, so that the cuts fall in the reading proper.
        let long = Array((text + String(repeating: "2025;Råcksta;x\r\n", count: 6000)).utf8)
        for start in stride(from: 0, to: long.count, by: size) {
            long[start..<min(start + size, long.count)].withUnsafeBufferPointer { stream.read($0, row: keep) }
        }
        stream.finish(row: keep)
        #expect(stream.faults.isEmpty)
        #expect(Array(rows.prefix(2)) == whole.rows)
        #expect(rows.count == 6002)
        #expect(rows.last == SheetRow(number: 6003, cells: ["2025", "Råcksta", "x"]))
    }

    @Test func `keeps a cell's white space, and gives it trimmed when asked`() throws {
        let row = try #require(try table("a,b\n\" x\u{00A0}\",2\n").rows.first)
        #expect(row.cells[0] == " x\u{00A0}")
        #expect(row.text(1) == "x")
        #expect(row.text(3) == "")
    }

    @Test func `hands out bytes to those who need no text`() throws {
        var stream = CsvStream(file: "fil.csv")
        var sum = 0
        let add: (TableRecord) -> Void = { sum += $0.withBytes(1) { $0.reduce(0) { $0 * 10 + Int($1) - 48 } } }
        Array("a,b\nx,12\ny,30\n".utf8).withUnsafeBufferPointer { stream.read($0, row: add) }
        stream.finish(row: add)
        #expect(sum == 42)
    }

    /// Lines without quotes are read whole, others sign by sign.
    @Test(arguments: [
        "a;b;c\nx;åäö;3\n;;\n'=1; y ;\n", "a;b;c\r\n\"x;\";\"å\"\"ä\";3\r\n;'+2;\r\nö;;\r\n", "a;b;c\r1;2;3\r\"4\r5\";6;7\r8;9;",
    ]) func `hands out all cells at once as it hands out each`(text: String) {
        var stream = CsvStream(file: "fil.csv")
        var (single, whole): ([[String]], [[String]]) = ([], [])
        let add: (TableRecord) -> Void = { record in
            single.append(record.texts)
            record.withCells { cells in whole.append((0..<record.count).map { cells.encoding.text(of: cells[$0]) }) }
        }
        Array(text.utf8).withUnsafeBufferPointer { stream.read($0, row: add) }
        stream.finish(row: add)
        #expect(!whole.isEmpty)
        #expect(whole == single)
    }

    @Test func `passes over a line of nothing but separators, also when they are no white space`() throws {
        #expect(try table("a;b\n;\n1;2\n ; \n").rows.map(\.number) == [3])
    }
}
