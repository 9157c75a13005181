import Almanac
import Picture
import Storage
import Tabular
import Testing

@testable import Counts

/// Tables of months to read in tests.
enum MonthExample {
    /// Four categories of one area over three years; the row of music 2023 stands a month early from April on, so that the sums below disagree.
    static let shifted = """
        category,year,district,01,02,03,04,05,06,07,08,09,10,11,12,printed_total
        Musik,2022,Vällingby,,,,,,,3,4,2,,,,9
        Musik,2023,Vällingby,,1,,2,14,11,9,2,,,,,39
        Grupp,2022,Vällingby,,,,,,,1,2,1,5,,,9
        Grupp,2023,Vällingby,1,2,3,4,,6,7,8,9,,,,40
        Totalt,,,1,3,3,4,2,20,22,23,14,5,,,97

        """

    static func table(_ text: String, _ choices: ImportChoices = ImportChoices(["coverage": "2022-07--2023-09"])) throws -> CountTable {
        let (sheet, faults) = Sheet.read(Array(text.utf8), file: "tyck-till.csv")
        #expect(faults == [])
        return try CountTableFile.read(try #require(sheet), try CountOrder(choices))
    }

    static func accepting(_ answers: [String: String] = ["coverage": "2022-07--2023-09"]) -> ImportChoices {
        var choices = ImportChoices(answers)
        choices.acceptsRepair = true
        return choices
    }
}

@Suite struct MonthFileTests {
    @Test func `reads a row for each category and year, and says what the sums disagree about`() throws {
        let table = try MonthExample.table(MonthExample.shifted)
        #expect(table.reading.shape == "category-month")
        #expect([table.reading.rowsRead, table.reading.totals] == [5, 1])
        let check = try #require(table.reading.arithmetic)
        #expect([check.checked.rowTotals, check.checked.columnTotals, check.checked.grand] == [4, 10, 1])
        #expect(check.disagreements.map(\.label) == ["04", "05", "06", "07", "08", "09"])
        #expect(check.disagreements.first == .init(.columnTotal, label: "04", row: 6, column: 7, printed: 4, computed: 6))
        #expect(table.reading.faults.map(\.code) == Array(repeating: "arithmetic-disagrees", count: 6))
    }

    @Test func `proposes the one move that mends all sums, in words`() throws {
        let repair = try #require(try MonthExample.table(MonthExample.shifted).repairs.first?.words)
        #expect(
            repair.json.text == """
                {"id":"r1","kind":"shift","row":3,"label":"Musik 2023","from":"04","through":"08","by":1,"explains":6,"remaining":0,"accepted":false}
                """)
        #expect(repair.words == "Flyttas raden för Musik 2023 en månad framåt, från april till augusti, stämmer alla summor.")
    }

    @Test func `moves the numbers when the repair is accepted, and remembers where each stands in the file`() throws {
        let table = try MonthExample.table(MonthExample.shifted, MonthExample.accepting())
        #expect(table.reading.faults.map(\.code) == ["arithmetic-repaired"])
        #expect(!table.reading.hasErrors)
        let music = table.reading.rows.filter { $0.row == 3 }
        #expect(music.map(\.value) == [nil, 1, nil, nil, 2, 14, 11, 9, 2, nil, nil, nil])
        // Fourteen belongs to June and stands in the file's column of May.
        #expect(music[5].column == 8)
        #expect(table.repairs.map(\.words.accepted) == [true])
    }

    @Test func `keeps published totals as they are: a disagreement is a warning, and never mended`() throws {
        let (sheet, _) = Sheet.read(Array(MonthExample.shifted.utf8), file: "a.csv")
        var order = try CountOrder(MonthExample.accepting())
        order.keepsTotals = true
        let table = try CountTableFile.read(try #require(sheet), order)
        #expect(table.repairs == [])
        #expect(table.reading.faults.allSatisfy { $0.code == "arithmetic-disagrees" && $0.severity == .warning })
    }

    @Test(arguments: [
        "januari,februari,mars", "jan,feb,mar", "01,02,03", "1,2,3", "January,February,March", "Jan.,Feb.,Mars",
    ])
    func `knows months by number and by name`(_ heads: String) throws {
        let table = try MonthExample.table("kategori,år,\(heads)\nHot,2024,1,2,3\n", ImportChoices(["coverage": "2024-01--2024-03"]))
        #expect(table.reading.faults == [])
        #expect(table.reading.rows.map(\.value) == [1, 2, 3])
    }

    @Test func `asks by name for the column it does not know, and takes it when it is told`() throws {
        let text = "vad,år,jan,feb\nHot,2024,1,2\n"
        let missing = try MonthExample.table(text)
        #expect(missing.reading.faults.map(\.code) == ["column-missing"])
        var choices = ImportChoices(["coverage": "2024"])
        choices.columns = ["category": "vad"]
        let file = ImportFile(name: "a.csv", bytes: Array(text.utf8))
        let order = try CountOrder(choices)
        let sheet = CountTableFile.named(try #require(CountTableFile.open(file, order).sheet), order)
        #expect(try CountTableFile.read(sheet, order).reading.rows.map(\.value) == [1, 2])
    }

    @Test func `takes the year and the category from the person where the file names none`() throws {
        let table = try MonthExample.table("jan,feb\n1,2\n", ImportChoices(["year": "2024", "category": "Hot", "coverage": "2024"]))
        #expect(table.reading.faults == [])
        #expect(table.reading.rows.map(\.category) == ["Hot", "Hot"])
    }

    @Test(arguments: [("x", "count-not-a-number"), ("-1", "count-negative"), ("1.5", "count-fractional")])
    func `refuses a cell that is no count, and blames no sum for it`(_ cell: String, _ code: String) throws {
        let table = try MonthExample.table("category,year,01,02,printed_total\nHot,2024,\(cell),2,9\n", ImportChoices(["coverage": "2024"]))
        #expect(table.reading.faults.map(\.code) == [code])
    }

    @Test func `refuses a category that stands twice for one year`() throws {
        let table = try MonthExample.table("category,year,01,02\nHot,2024,1,2\nhot,2024,3,4\n", ImportChoices(["coverage": "2024"]))
        #expect(table.reading.faults.map(\.code) == ["category-duplicate"])
    }

    @Test func `takes the comments on a workbook's cells along, each with its month`() throws {
        let row = SheetRow(number: 2, cells: ["Hot", "2024", "1", "2"], marks: [4: CellMark(comment: "två av dem prov av larm")])
        let sheet = Sheet(file: "a.xlsx", name: "Blad1", format: .xlsx, encoding: nil, separator: nil, header: ["kategori", "år", "jan", "feb"], rows: [row])
        let table = try CountTableFile.read(sheet, try CountOrder(ImportChoices(["coverage": "2024-01--2024-02"])))
        let remark = try #require(table.remarks.first)
        #expect(table.remarks.count == 1)
        #expect([remark.text, remark.category] == ["två av dem prov av larm", "Hot"])
        #expect(CountPlacing.days(of: remark.span, nil).0.lowerBound.description == "2024-02-01")
    }
}
