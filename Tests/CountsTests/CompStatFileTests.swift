import Counts
import Foundation
import Picture
import Tabular
import Testing

/// Tables to read in tests.
enum CompStatExample {
    static func read(_ text: String) throws -> FileReading<YearCountRow> {
        let (sheet, faults) = Sheet.read(Array(text.utf8), file: "compstat.csv")
        #expect(faults == [])
        return CompStatFile.read(try #require(sheet))
    }

    /// The real table, from the example's folder.
    static func printed() throws -> String {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/lagesbild-2024/compstat.csv")
        return String(decoding: try Data(contentsOf: path), as: UTF8.self)
    }
}

@Suite struct CompStatFileTests {
    private func read(_ rows: String..., head: String = "group,category,2023,2024") throws -> FileReading<YearCountRow> {
        try CompStatExample.read(([head] + rows).joined(separator: "\n") + "\n")
    }

    @Test func `reads the example's table as it stands, without a fault`() throws {
        let reading = try CompStatExample.read(try CompStatExample.printed())
        #expect(reading.faults == [])
        #expect(reading.shape == "category-year")
        #expect(reading.rowsRead == 17)
        #expect(reading.totals == 2)
        #expect(reading.rows.count == 85)
        let columns =
            #"{"group":1,"category":2,"2020":3,"2021":4,"2022":5,"2023":6,"2024":7,"printed_change":8,"printed_change_percent":9}"#
        #expect(reading.recognised.text == #"{"shape":"category-year","columns":\#(columns)}"#)
        let theft = reading.rows.filter { $0.category == "Stöld ur fordon" }
        #expect(theft.map(\.value) == [361, 414, 277, 334, 218])
        #expect(theft.map(\.year) == [2020, 2021, 2022, 2023, 2024])
        #expect(
            theft.last
                == YearCountRow(
                    group: "Brott mot hushåll", category: "Stöld ur fordon", isSum: false, year: 2024, value: 218, row: 5, column: 7))
        #expect(reading.rows.filter(\.isSum).map(\.value) == [952, 907, 675, 774, 649, 956, 926, 1106, 1306, 1412])
    }

    @Test func `finds the example's sums, changes and percentages all right`() throws {
        let check = try #require(try CompStatExample.read(try CompStatExample.printed()).arithmetic)
        #expect(check.disagreements == [])
        var all = ArithmeticCheck.Checked()
        (all.columnTotals, all.changes, all.percents) = (10, 17, 17)
        #expect(check.checked == all)
    }

    @Test func `reads Swedish heads, semicolons and grouped numbers`() throws {
        let reading = try read("Brott mot person;Hot;1 306;1\u{202F}412;106;+8 %", head: "Grupp;Brott;2023;2024;+/-;%")
        #expect(reading.faults == [])
        #expect(reading.rows.map(\.value) == [1306, 1412])
        #expect(reading.arithmetic?.checked.percents == 1)
    }

    @Test func `reads the years in their order, however the columns stand`() throws {
        let reading = try read("Person,Hot,5,3,2", head: "group,category,2024,2023,printed_change")
        #expect(reading.faults == [])
        #expect(reading.rows.map(\.year) == [2023, 2024])
        #expect(reading.rows.map(\.column) == [4, 3])
    }

    @Test(arguments: [
        ("-1", "count-negative"), ("\u{2212}5", "count-negative"), ("2.5", "count-fractional"), ("\"2,5\"", "count-fractional"),
        ("1.306", "count-fractional"), ("1e12", "count-too-large"), ("1000000000000", "count-too-large"), ("många", "count-not-a-number"),
        ("..", "count-not-a-number"), ("", "count-missing"),
    ])
    func `refuses a count that is none`(_ cell: String, _ code: String) throws {
        let reading = try read("Person,Hot,7,\(cell)")
        #expect(reading.faults.map(\.code) == [code])
        let fault = try #require(reading.faults.first)
        #expect([fault.row, fault.column] == [2, 4])
        #expect(fault.columnName == "2024")
        #expect(reading.rows.map(\.value) == [7])
        #expect(reading.hasErrors)
    }

    @Test func `takes a count of a thousand million and no more`() throws {
        #expect(try read("Person,Hot,0,1000000000").rows.map(\.value) == [0, 1_000_000_000])
        #expect(try read("Person,Hot,0,1000000001").faults.map(\.code) == ["count-too-large"])
    }

    @Test func `refuses a sum that is text, and does not blame the sum for it twice`() throws {
        let reading = try read("Person,Hot,1,2", "Person,Rån,3,4", "Person,Summa,4,sex")
        #expect(reading.faults.map(\.code) == ["total-not-a-number"])
        #expect(reading.faults.first?.message == "Summan ”sex” är inte ett tal.")
        #expect(reading.arithmetic?.checked.columnTotals == 1)
    }

    @Test func `refuses a category that stands twice in its group, and names both rows`() throws {
        let reading = try read("Person,Hot,1,2", "Hushåll,Hot,1,2", "Person,hot ,3,4")
        #expect(reading.faults.map(\.code) == ["category-duplicate"])
        #expect(reading.faults.first?.message == "”hot” i gruppen Person står både på rad 2 och rad 4.")
        #expect(reading.rows.count == 4)
    }

    @Test func `refuses a row without group or category`() throws {
        #expect(try read(",Hot,1,2", "Person,,3,4").faults.map(\.code) == ["group-missing", "category-missing"])
    }

    @Test func `refuses a change or percentage that is text, but takes a dash for none`() throws {
        let head = "group,category,2023,2024,printed_change,printed_change_percent"
        #expect(try read("Person,Hot,1,2,ett,mycket", head: head).faults.map(\.code) == ["change-not-a-number", "percent-not-a-number"])
        let none = try read("Person,Hot,0,2,–,-", head: head)
        #expect(none.faults == [])
        #expect(none.arithmetic?.checked == ArithmeticCheck.Checked())
    }

    @Test func `says which columns are missing and what the file has`() throws {
        #expect(try read("a,1,2", head: "x,2023,2024").faults.map(\.code) == ["column-missing"])
        let noYears = try read("Person,Hot,1", head: "group,category,antal")
        #expect(noYears.faults.map(\.code) == ["year-columns-missing"])
        #expect(noYears.faults.first?.message == "Ingen kolumn är ett år. Filen har ”group”, ”category” och ”antal”.")
        #expect(noYears.arithmetic == nil)
    }

    @Test func `does not choose between two columns for one year`() throws {
        #expect(try read("Person,Hot,1,2", head: "group,category,2024,2024").faults.map(\.code) == ["column-duplicate"])
    }

    @Test func `warns of a column that nothing is read from`() throws {
        let reading = try read("Person,Hot,1,2,x", head: "group,category,2023,2024,kommentar")
        #expect(reading.faults.map(\.code) == ["column-unused"])
        #expect(!reading.hasErrors)
    }

    @Test func `gives all faults at once, in the order of the file`() throws {
        let reading = try read("Person,Hot,-1,2", "Person,Rån,x,", "Person,Summa,1,3")
        #expect(reading.faults.map(\.code) == ["count-negative", "count-not-a-number", "count-missing"])
        #expect(reading.faults.allSatisfy { $0.file == "compstat.csv" && !$0.remedy.isEmpty })
    }
}
