import Picture
import Tabular
import Testing

@Suite struct SheetHeadTests {
    private func sheet(_ rows: [[String?]], merged: [String] = []) throws -> Sheet {
        let after = merged.isEmpty ? "" : "<mergeCells>\(merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
        let (sheet, faults) = Sheet.open(TestWorkbook(rows, after: after).content, file: "bok.xlsx")
        #expect(faults == [])
        return try #require(sheet)
    }

    @Test func `passes over titles above the table`() throws {
        let sheet = try sheet(
            [["Anmälda brott", nil, nil], [nil], ["Källa: polisen"], ["kategori", "2023", "2024"], ["Rån", "1", "2"]], merged: ["A1:C1"])
        #expect(sheet.header == ["kategori", "2023", "2024"])
        #expect(sheet.headerRow == 4)
        #expect(sheet.rows.map(\.number) == [5])
    }

    @Test func `flattens heads that are merged over three rows`() throws {
        let sheet = try sheet(
            [
                ["Kategori", "2023", nil, nil, nil], [nil, "Våren", nil, "Hösten", nil], [nil, "jan", "feb", "sep", "okt"],
                ["Rån", "1", "2", "3", "4"],
            ], merged: ["A1:A3", "B1:E1", "B2:C2", "D2:E2"])
        #expect(sheet.header == ["Kategori", "2023 Våren jan", "2023 Våren feb", "2023 Hösten sep", "2023 Hösten okt"])
        #expect(sheet.headerRow == 3)
        #expect(sheet.rows.map(\.cells) == [["Rån", "1", "2", "3", "4"]])
    }

    @Test func `takes a group heading that stands alone above the heads`() throws {
        let sheet = try sheet([["Titel"], [nil, "2024", nil], ["Kategori", "jan", "feb"], ["Rån", "1", "2"]], merged: ["B2:C2"])
        #expect(sheet.header == ["Kategori", "2024 jan", "2024 feb"])
        #expect(sheet.headerRow == 3)
    }

    @Test func `does not take the first row of the table for heads under a merged one`() throws {
        let sheet = try sheet([["Kategori", "Antal", nil], ["Rån", "1", "2"], ["Stöld", "3", "4"]], merged: ["B1:C1"])
        #expect(sheet.header == ["Kategori", "Antal", "Antal"])
        #expect(sheet.rows.map(\.number) == [2, 3])
    }

    @Test func `heads merged with the empty row below end there`() throws {
        let sheet = try sheet([["vecka", "nivå"], [nil, nil], ["21", "3"]], merged: ["A1:A2", "B1:B2"])
        #expect(sheet.header == ["vecka", "nivå"])
        #expect(sheet.headerRow == 2)
        #expect(sheet.rows.map(\.number) == [3])
    }

    @Test func `cells without a head are left empty, and a table of one column is one`() throws {
        #expect(try sheet([["a", nil, "c"], ["1", nil, "3"]]).header == ["a", "", "c"])
        let single = try sheet([["område"], ["Vinsta"], ["Grimsta"]])
        #expect(single.header == ["område"])
        #expect(single.rows.count == 2)
    }

    @Test func `text to the right of the heads is told of and not read`() throws {
        let (sheet, faults) = Sheet.open(TestWorkbook([["a", "b"], ["1", "2", nil, "obs"]]).content, file: "bok.xlsx")
        #expect(faults.map(\.code) == ["cell-outside"])
        #expect(faults.first?.severity == .warning)
        #expect(faults.first?.row == 2)
        #expect(faults.first?.column == 4)
        #expect(sheet?.rows.map(\.cells) == [["1", "2"]])
    }
}
