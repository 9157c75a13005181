import Almanac
import Picture
import Tabular
import Testing

@Suite struct ExportImportTests {
    private func export(_ rows: [[CsvCell]], notes: [String]) throws -> FileContent {
        let day = try #require(Day(text: "2024-11-11"))
        return .memory(
            try TableExport(title: "Nivåer", header: ["område", "nivå", "andel"], rows: rows, notes: notes, created: day).xlsx())
    }

    @Test func `a workbook that is exported is read back as it was`() throws {
        let texts = ["=1+1", "'@x", " Råcksta ", "2024-05-20", "1 234", "Ett\nTvå", "_x0041_", "−5"]
        let rows = texts.map { [CsvCell.text($0), .whole(-3), .number(0.25)] } + [[.text("tom"), .blank, .blank]]
        let (sheet, faults) = Sheet.open(try export(rows, notes: []), file: "export.xlsx")
        #expect(faults == [])
        #expect(sheet?.header == ["område", "nivå", "andel"])
        #expect(sheet?.rows.map(\.cells) == texts.map { [$0, "-3", "0.25"] } + [["tom", "", ""]])
        #expect(sheet?.rows.allSatisfy { $0.marks.isEmpty } == true)
    }

    @Test func `the notes of an export are not taken for a table`() throws {
        let content = try export([[.text("Vinsta"), .whole(3), .blank]], notes: ["Källa: inläsning 3.", "Preliminärt.", "Ännu en."])
        #expect(Sheet.open(content, file: "export.xlsx").sheet?.name == "Nivåer")
        let table = try #require(TableFile.open(content, file: "export.xlsx").table)
        #expect(table.sheets == ["Nivåer"])
        let notes = try table.stream(sheet: "Om tabellen") { _ in }
        #expect(notes.faults.map(\.code) == ["sheet-unknown"])
    }
}
