import Tabular
import Testing

@Suite struct CsvWriterTests {
    private func text(_ header: [String], _ rows: [[CsvCell]]) -> String {
        var writer = CsvWriter(header: header)
        for row in rows { writer.write(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `writes RFC 4180 with commas, CRLF and quotes where they are needed`() {
        let written = text(["kategori", "antal"], [[.text("Mord/dråp, försök"), .whole(5)], [.text("Han sa \"nej\""), .blank]])
        #expect(written == "kategori,antal\r\n\"Mord/dråp, försök\",5\r\n\"Han sa \"\"nej\"\"\",\r\n")
    }

    @Test func `writes numbers with a point, in full precision, and what is not finite as nothing`() {
        let cells: [CsvCell] = [.number(2.3555555555555556), .number(2), .number(-0.5), .number(.infinity), .number(.nan), .whole(-116)]
        #expect(text(["a"], [cells]) == "a\r\n2.3555555555555556,2,-0.5,,,-116\r\n")
    }

    @Test(arguments: ["=1+1", "+46", "-", "@SUM(A1)", "\tx", "\rx", "'=1", "''-"])
    func `guards text that a spreadsheet would run`(_ cell: String) throws {
        let written = text(["a", "b"], [[.text(cell), .text("x")]])
        let guarded = written.dropFirst("a,b\r\n".count).drop { $0 == "\"" }
        #expect(guarded.first == "'")
        #expect(Sheet.read(Array(written.utf8), file: "a.csv").sheet?.rows.first?.cells == [cell, "x"])
    }

    @Test func `never guards a number`() {
        #expect(text(["a"], [[.whole(-1)], [.number(-1.5)]]) == "a\r\n-1\r\n-1.5\r\n")
    }

    @Test func `what it writes is read back as it was`() throws {
        let pieces = ["a", "å", "\"", ",", ";", "\t", "\n", "\r", "\r\n", "'", "=", "+", "-", "@", " ", "–", "0", "1,5", "\u{00A0}", "😀"]
        var state: UInt64 = 21
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        func cell() -> String { (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined() }
        // The first cell keeps the row from being empty, which a reader passes over.
        let rows = (0..<400).map { row in ["rad \(row)", cell(), cell(), cell()] }
        let written = text(["a", "b", "c", "d"], rows.map { $0.map(CsvCell.text) })
        let (sheet, faults) = Sheet.read(Array(written.utf8), file: "a.csv")
        #expect(faults == [])
        let read = try #require(sheet)
        for (before, after) in zip(rows, read.rows) { #expect(before.map { Array($0.utf8) } == after.cells.map { Array($0.utf8) }) }
        #expect(read.rows.count == rows.count)
    }

    @Test func `hands over a long file in pieces`() {
        var writer = CsvWriter(header: ["a"])
        #expect(writer.take() == Array("a\r\n".utf8))
        writer.write([.whole(1)])
        #expect(writer.take() == Array("1\r\n".utf8))
        #expect(writer.take() == [])
    }
}
