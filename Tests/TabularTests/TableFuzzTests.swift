import Tabular
import Testing

@Suite struct TableFuzzTests {
    @Test func `whatever is done to a workbook, it is a table or faults`() {
        var book = TestWorkbook([["a", "b"], ["1", "2"], ["3", nil]], after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
        book.strings = "<si><t>x</t></si>"
        book.styles = TestWorkbook.styles(formats: ["yyyy-mm-dd"])
        let bytes = book.archive.bytes
        var random = Seeded(state: 7)
        for _ in 0..<400 {
            var copy = bytes
            for _ in 0...random.next(6) { copy[random.next(copy.count)] = UInt8(random.next(256)) }
            if random.next(4) == 0 { copy.removeSubrange(random.next(copy.count)...) }
            copy.withUnsafeBytes { TableFuzz.run($0) }
        }
    }

    @Test func `whatever stands in the sheet, it is a table or faults`() {
        let pieces = [
            "<row>", "</row>", "<row r=\"5\">", "<c>", "</c>", "<c r=\"B2\" t=\"s\">", "<c t=\"e\">", "<c s=\"9\">", "<v>", "</v>", "1e999",
            "99", "<f>",
            "</f>",
            "<is>", "<t>", "</t>", "</is>", "&amp;", "å", "_x0041_", "<mergeCell ref=\"A1:ZZ9\"/>", "<row/>",
        ]
        var random = Seeded(state: 21)
        for _ in 0..<400 {
            var archive = TestWorkbook(rows: "").archive
            let inside = (0..<random.next(30)).map { _ in pieces[random.next(pieces.count)] }.joined()
            archive.parts[3] = .init(
                name: archive.parts[3].name, bytes: Array("<worksheet><sheetData>\(inside)</sheetData></worksheet>".utf8))
            archive.bytes.withUnsafeBytes { TableFuzz.run($0) }
        }
    }

    /// The same numbers every time.
    private struct Seeded {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }
}
