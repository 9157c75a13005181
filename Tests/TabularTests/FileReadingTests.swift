import Picture
import Tabular
import Testing

@Suite struct FileReadingTests {
    @Test func `shows the arithmetic as the contract has it`() {
        var check = ArithmeticCheck()
        check.checked.rowTotals = 17
        check.checked.columnTotals = 12
        check.checked.grand = 1
        check.disagreements.append(.init(.columnTotal, label: "05", row: 19, column: 8, printed: 57, computed: 70))
        let expected = """
            {"checked":{"row_totals":17,"column_totals":12,"grand":1,"changes":0,"percents":0},\
            "disagreements":[{"kind":"column_total","label":"05","row":19,"column":8,"printed":57,"computed":70}],"repairs":[]}
            """
        #expect(check.json.text == expected)
    }

    @Test func `shows the recognised columns in their order`() {
        let reading = FileReading(rows: [1], faults: [], shape: "category-month", columns: [("category", 1), ("year", 2)], rowsRead: 1)
        #expect(reading.recognised.text == #"{"shape":"category-month","columns":{"category":1,"year":2}}"#)
        #expect(!reading.hasErrors)
    }

    @Test func `only errors keep a file from being stored`() {
        func reading(_ severity: Fault.Severity) -> FileReading<Int> {
            FileReading(rows: [], faults: [Fault("x", "", remedy: "", severity: severity)], shape: "x", columns: [], rowsRead: 0)
        }
        #expect(!reading(.warning).hasErrors)
        #expect(reading(.error).hasErrors)
    }

    @Test func `a missing column says what was looked for, what is there and what is near`() {
        let sheet = Sheet(file: "v.csv", header: ["iso_yer", "vecka"], rows: [])
        let fault = sheet.missingColumn(ColumnRole("year", word: "år", heads: ["iso_year", "år"]))
        #expect(fault.message == "Kolumnen för år saknas. Den ska heta ”iso_year” eller ”år”; filen har ”iso_yer” och ”vecka”.")
        #expect(fault.found == "iso_yer, vecka")
        #expect(fault.expected == "iso_year, år")
        #expect(fault.suggestions == ["iso_yer"])
    }

    @Test func `two columns for one thing are a fault`() {
        let sheet = Sheet(file: "v.csv", header: ["År", "x", "YEAR "], rows: [])
        var faults = FaultList()
        #expect(sheet.column(ColumnRole("year", word: "år", heads: ["år", "year"]), &faults) == 1)
        #expect(faults.all.map(\.code) == ["column-duplicate"])
        #expect(faults.all.first?.column == 3)
    }
}
