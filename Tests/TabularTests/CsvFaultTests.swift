import Picture
import Tabular
import Testing

@Suite struct CsvFaultTests {
    private func faults(_ bytes: [UInt8]) -> [Fault] { Sheet.read(bytes, file: "fil.csv").faults }

    private func faults(_ text: String) -> [Fault] { faults(Array(text.utf8)) }

    @Test(arguments: ["", "\n\n", "  \r\n", "\u{FEFF}"])
    func `says that a file is empty`(_ text: String) {
        let (sheet, faults) = Sheet.read(Array(text.utf8), file: "tom.csv")
        #expect(sheet == nil)
        #expect(faults.map(\.code) == ["file-empty"])
        #expect(faults.first?.file == "tom.csv")
    }

    @Test func `says that a file is only a header`() {
        #expect(faults("år,vecka\n").map(\.code) == ["file-only-header"])
        #expect(faults("år,vecka\n,\n\n").map(\.code) == ["file-only-header"])
    }

    @Test(arguments: [
        (Array("%PDF-1.7\n".utf8), "PDF"), ([0x50, 0x4B, 3, 4, 20, 0], "Excel"), ([0x89, 0x50, 0x4E, 0x47, 13, 10], "bild"),
        ([0xD0, 0xCF, 0x11, 0xE0], "äldre Excel"), (Array("SQLite format 3\0".utf8), "databas"), (Array("<html><table>".utf8), "webbsida"),
    ])
    func `says what a file is that is no text`(_ bytes: [UInt8], _ word: String) throws {
        let fault = try #require(faults(bytes).first)
        #expect(fault.code == "file-not-text")
        #expect(fault.message.contains(word))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0, 0x2C, 0], [0xFE, 0xFF, 0, 0x61, 0, 0x2C]] as [[UInt8]])
    func `refuses UTF-16 by its name`(_ bytes: [UInt8]) throws {
        let fault = try #require(faults(bytes).first)
        #expect(fault.code == "file-encoding")
        #expect(fault.message.contains("UTF-16"))
    }

    @Test(arguments: ["a,b\n1,2\n3,4\0\n", "a,b\n1,2\n\"3\0\",4\n"])
    func `refuses a NUL byte and says where it is`(_ text: String) {
        let found = faults(text)
        #expect(found.map(\.code) == ["file-nul-byte"])
        #expect(found.first?.row == 3)
    }

    @Test func `refuses a file that mixes encodings`() {
        let found = faults(Array("a,b\nRåcksta,1\nR".utf8) + [0xE5] + Array("cksta,2\n".utf8))
        #expect(found.map(\.code) == ["file-encoding"])
        #expect(found.first?.row == 3)
        #expect(faults(Array("a,b\nR".utf8) + [0xE5] + Array("cksta,2\nRåcksta,1\n".utf8)).map(\.code) == ["file-encoding"])
        #expect(faults(Array("a,b\nR".utf8) + [0xE5] + Array("cksta,Vällingby\n".utf8)).map(\.code) == ["file-encoding"])
    }

    @Test func `refuses what neither UTF-8 nor Windows-1252 writes`() {
        // å in DOS is 86, on the Macintosh 8C; 8D stands for nothing in Windows-1252.
        for byte: UInt8 in [0x86, 0x8C, 0x8D] {
            #expect(faults(Array("a,b\nR".utf8) + [byte] + Array("cksta,2\n".utf8)).map(\.code) == ["file-encoding"])
        }
    }

    @Test func `refuses letters that were already lost or mangled`() {
        #expect(faults("a,b\nRÃ¥cksta,1\n").map(\.code) == ["file-encoding"])
        #expect(faults("a,b\nR\u{FFFD}cksta,1\n").map(\.code) == ["file-encoding"])
    }

    @Test func `names both numbers of a ragged row and reads the others`() throws {
        let (sheet, found) = Sheet.read(Array("år,vecka,nivå\n2024,1\n2024,2,3\n2024,3,1,x,y\n".utf8), file: "fil.csv")
        #expect(found.map(\.code) == ["row-ragged", "row-ragged"])
        #expect(found.map(\.row) == [2, 4])
        #expect(found[0].found == "2 celler")
        #expect(found[0].expected == "3 celler")
        #expect(found[0].columnName == "nivå")
        #expect(found[0].message.contains("Rad 2 har 2 celler, men rubrikraden har 3."))
        #expect(found[1].found == "5 celler")
        #expect(sheet?.rows.map(\.number) == [3])
        #expect(sheet?.omitted == 2)
    }

    @Test func `says where a quote was opened that is never closed`() {
        let found = faults("a,b\n1,2\n3,\"fyra\n5,6\n")
        #expect(found.map(\.code) == ["quote-unclosed"])
        #expect(found.first?.row == 3)
        #expect(found.first?.column == 2)
    }

    @Test func `does not guess where a cell ends that goes on after its quote`() {
        let found = faults("a,b\n\"Kalle \"Kula\" AB\",2\n3,4\n")
        #expect(found.map(\.code) == ["quote-stray"])
        #expect(found.first?.row == 2)
    }

    @Test func `gives up on a row of more than a million characters`() {
        #expect(faults("a,b\n" + String(repeating: "x", count: 1_200_000) + ",2\n").map(\.code) == ["row-too-long"])
        #expect(faults("a,b\n\"" + String(repeating: "x\n", count: 600_000)).map(\.code) == ["quote-unclosed"])
    }

    @Test func `shows two hundred faults and says how many more there are`() throws {
        let found = faults("a,b\n" + String(repeating: "1\n", count: 1500))
        #expect(found.count == 201)
        let last = try #require(found.last)
        #expect(last.code == "faults-omitted")
        #expect(last.severity == .error)
        #expect(last.message.contains("1\u{202F}300 fel"))
    }

    @Test func `shows errors before warnings when there are too many`() {
        var list = FaultList()
        for row in 1...300 { list.add(Fault("duplicate-row", "", remedy: "", severity: .warning, row: row)) }
        list.add(Fault("level-out-of-range", "", remedy: "", row: 301))
        #expect(list.hasErrors)
        #expect(list.all.count == 201)
        #expect(list.all.contains { $0.code == "level-out-of-range" })
        #expect(list.all.last?.message == "Ytterligare 101 varningar visas inte här.")
        #expect(list.all.last?.severity == .warning)
    }

    @Test func `whatever the bytes, there is a table of even rows or a fault that says why not`() {
        let pieces: [[UInt8]] = [
            [44], [59], [9], [10], [13], [13, 10], [34], [34, 34], [0], [0xE5], [0xC3, 0xA5], [0xEF, 0xBB, 0xBF], [0x8D], [39], [61], [97],
            [49], [32], [0xC3],
        ]
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<4000 {
            let bytes = (0..<next(40)).flatMap { _ in pieces[next(pieces.count)] }
            let (sheet, faults) = Sheet.read(bytes, file: "x.csv")
            #expect(sheet != nil || faults.contains { $0.severity == .error })
            #expect(sheet?.rows.allSatisfy { $0.cells.count == sheet?.header.count } ?? true)
            #expect((sheet?.omitted ?? 0) == 0 || !faults.isEmpty)
        }
    }
}
