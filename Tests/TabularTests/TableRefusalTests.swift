import Picture
import Tabular
import Testing

@Suite struct TableRefusalTests {
    private static let plain = TestWorkbook([["a", "b"], ["1", "2"]])

    /// What is wrong with a file, whether it shows when it is opened or when it is read.
    private func faults(_ bytes: [UInt8], file: String = "bok.xlsx", limits: FileLimits = .standard) throws -> [Fault] {
        let (table, faults) = TableFile.open(.memory(bytes), file: file, limits: limits)
        guard let table else { return faults }
        return try table.stream { _ in }.faults
    }

    private func limits(_ change: (inout FileLimits) -> Void) -> FileLimits {
        var limits = FileLimits.standard
        change(&limits)
        return limits
    }

    @Test func `says what a renamed file really is`() throws {
        let fault = try #require(try faults(Array("%PDF-1.7\n".utf8)).first)
        #expect(fault.code == "file-not-table")
        #expect(fault.message == "Filen är ett PDF-dokument, fast namnet slutar på .xlsx. Det går inte att läsa en tabell ur den.")
        #expect(!fault.remedy.isEmpty)
        for text in ["<html><table>", "<?xml version=\"1.0\"?><Workbook>", "\u{FEFF}<?xml version=\"1.0\"?>"] {
            #expect(try faults(Array(text.utf8), file: "lista.xls").map(\.code) == ["file-not-table"])
        }
    }

    @Test func `says that a workbook has a password`() throws {
        let name = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        let container: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1 << 20) + name + Array(repeating: 0, count: 500)
        #expect(try faults(container).map(\.code) == ["file-encrypted"])
        var archive = TestWorkbook([["a"]]).archive
        archive.parts[1].isEncrypted = true
        #expect(try faults(archive.bytes).map(\.code) == ["file-encrypted"])
    }

    @Test func `says that a file is from old Excel, binary, or a Word document`() throws {
        #expect(try faults([0xD0, 0xCF, 0x11, 0xE0, 0, 0]).map(\.code) == ["file-old-office"])
        var word = TestArchive()
        word.add(
            "_rels/.rels", "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
        word.add("word/document.xml", "<w:document><w:body/></w:document>")
        #expect(try faults(word.bytes).map(\.code) == ["file-not-workbook"])
        var binary = TestArchive()
        binary.add(
            "_rels/.rels", "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>")
        #expect(try faults(binary.bytes).map(\.code) == ["file-binary-workbook"])
        #expect(try faults(TestArchive().bytes).map(\.code) == ["file-not-workbook"])
    }

    @Test func `says that a file is cut, wherever it is cut`() throws {
        let whole = TableRefusalTests.plain.archive.bytes
        for count in stride(from: 8, to: whole.count - 1, by: 97) {
            #expect(try faults(Array(whole.prefix(count))).map(\.code) == ["file-cut"])
        }
        #expect(try faults(whole) == [])
    }

    @Test func `says that a part is damaged`() throws {
        var archive = TableRefusalTests.plain.archive
        archive.parts[3] = .init(name: archive.parts[3].name, bytes: Array("<worksheet><sheetData><row><c t=\"str\"><v>a</v></c>".utf8))
        #expect(try faults(archive.bytes).map(\.code) == ["file-damaged"])
        var bytes = TableRefusalTests.plain.archive.bytes
        // A letter of the text changes, so the checksum no longer agrees.
        let place = try #require(bytes.indices.last { bytes[$0...].starts(with: "preserve\">1".utf8) })
        bytes[place + 10] = UInt8(ascii: "7")
        #expect(try faults(bytes).map(\.code) == ["file-damaged"])
    }

    @Test func `refuses a part that declares more than the limit`() throws {
        var archive = TableRefusalTests.plain.archive
        archive.parts[3].declared = 4_000_000_000
        #expect(try faults(archive.bytes).map(\.code) == ["file-inflates"])
    }

    @Test func `refuses a part that declares little and holds much`() throws {
        var book = TableRefusalTests.plain
        book.pages[0].after = String(repeating: " ", count: 300_000)
        var archive = book.archive
        archive.parts[3].declared = 1_000
        #expect(try faults(archive.bytes, limits: limits { $0.sheet = 200_000 }).map(\.code) == ["file-inflates"])
        #expect(try faults(archive.bytes).map(\.code) == ["file-damaged"])
    }

    @Test func `refuses a part that is packed beyond reason`() throws {
        var archive = TableRefusalTests.plain.archive
        archive.parts[3].declared = 60_000_000
        #expect(try faults(archive.bytes, limits: limits { $0.ratioFloor = 1 << 20 }).map(\.code) == ["file-inflates"])
    }

    @Test func `refuses a small file whose cells share a long text too often`() throws {
        let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 50) + "</row>"
        var book = TestWorkbook(rows: String(repeating: row, count: 200))
        book.strings = "<si><t>\(String(repeating: "x", count: 1_000))</t></si>"
        #expect(try faults(book.archive.bytes, limits: limits { $0.text = 1_000_000 }).map(\.code) == ["file-inflates"])
        #expect(try faults(book.archive.bytes, limits: limits { $0.cells = 5_000 }).map(\.code) == ["file-inflates"])
    }

    @Test func `refuses more parts than any workbook has`() throws {
        var archive = TableRefusalTests.plain.archive
        for index in 0..<20 { archive.add("x\(index)", "") }
        #expect(try faults(archive.bytes, limits: limits { $0.entries = 20 }).map(\.code) == ["file-inflates"])
    }

    @Test func `refuses a document type, and with it every bomb of entities`() throws {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\
            <!ENTITY c "&b;&b;&b;&b;&b;&b;">]>\
            <worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>
            """
        var archive = TableRefusalTests.plain.archive
        archive.parts[3] = .init(name: archive.parts[3].name, bytes: Array(bomb.utf8))
        #expect(try faults(archive.bytes).map(\.code) == ["xml-doctype"])
    }

    @Test func `refuses elements nested beyond reason`() throws {
        let deep = TestWorkbook(rows: String(repeating: "<x>", count: 5_000))
        #expect(try faults(deep.archive.bytes).map(\.code) == ["file-damaged"])
    }

    @Test(arguments: [
        "<row r=\"3\"/><row r=\"2\"><c><v>1</v></c></row>", "<row r=\"1048577\"><c><v>1</v></c></row>",
        "<row><c r=\"XFE1\"><v>1</v></c></row>",
        "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    ])
    func `refuses cells beyond the sheet or out of order`(_ rows: String) throws {
        #expect(try faults(TestWorkbook(rows: rows).archive.bytes).map(\.code) == ["sheet-off-grid"])
    }

    @Test func `tells of error cells and formulas without a value, and leaves their rows out`() throws {
        let rows = """
            <row><c t="str"><v>kategori</v></c><c t="str"><v>antal</v></c></row>\
            <row><c t="str"><v>Rån</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>\
            <row><c t="str"><v>Stöld</v></c><c><f>SUM(A1)</f><v/></c></row><row><c t="str"><v>Hot</v></c><c><v>3</v></c></row>
            """
        let (sheet, faults) = Sheet.open(TestWorkbook(rows: rows).content, file: "bok.xlsx")
        #expect(faults.map(\.code) == ["cell-error", "formula-unvalued"])
        #expect(faults.map(\.row) == [2, 3])
        #expect(faults[0].found == "#DIV/0!")
        #expect(faults[0].column == 2)
        #expect(faults[0].columnName == "antal")
        #expect(faults[0].sheet == "Blad1")
        #expect(sheet?.rows.map(\.number) == [4])
        #expect(sheet?.omitted == 2)
    }

    @Test func `says that a workbook is empty, or has only heads`() throws {
        #expect(try faults(TestWorkbook(rows: "<row/>").archive.bytes).map(\.code) == ["file-empty"])
        #expect(try faults(TestWorkbook([["a", "b"]]).archive.bytes).map(\.code) == ["file-only-header"])
    }

    @Test func `says that a file is not there`() throws {
        let (table, _) = TableFile.open(.disk(path: "finns-inte/alls.csv", size: 10), file: "alls.csv")
        #expect(try table?.stream { _ in }.faults.map(\.code) == ["file-unreadable"])
    }
}
