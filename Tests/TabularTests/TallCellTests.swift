import Almanac
import Picture
import Tabular
import Testing

/// Cells of a table that are merged over several rows.
@Suite struct TallCellTests {
    private func sheet(_ rows: [[String?]], merged: [String]) throws -> Sheet {
        let after = "<mergeCells>\(merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
        let (sheet, faults) = Sheet.open(TestWorkbook(rows, after: after).content, file: "bok.xlsx")
        #expect(faults == [])
        return try #require(sheet)
    }

    private static let rows: [[String?]] = [
        ["Grupp", "Brott", "2024"], ["Person", "Hot", "3"], [nil, "Rån", "4"], ["Hushåll", "Inbrott", "5"], [nil, "Stöld", "6"], [nil, "Bedrägeri", "7"],
    ]

    @Test func `the name of a group holds for every row that it is merged over`() throws {
        let sheet = try sheet(TallCellTests.rows, merged: ["A2:A3", "A4:A6"])
        #expect(sheet.rows.map { $0.text(1) } == ["Person", "Person", "Hushåll", "Hushåll", "Hushåll"])
        #expect(sheet.rows.map(\.number) == [2, 3, 4, 5, 6])
    }

    @Test func `so do names in further columns, and a number in the first`() throws {
        let sheet = try sheet([["Vecka", "Område", "Nivå"], ["21", "Norr", "3"], [nil, nil, "4"], [nil, "Söder", "5"]], merged: ["A2:A4", "B2:B3"])
        #expect(sheet.rows.map { $0.text(1) } == ["21", "21", "21"])
        #expect(sheet.rows.map { $0.text(2) } == ["Norr", "Norr", "Söder"])
    }

    @Test func `a number that is merged over rows is counted once`() throws {
        let sheet = try sheet([["Brott", "2024"], ["Hot", "3"], ["Rån", nil]], merged: ["B2:B3"])
        #expect(sheet.rows.map { $0.text(2) } == ["3", ""])
    }

    @Test func `what stands in a row of its own stays, cells side by side are left, and ranges that overlap are read once`() throws {
        let sheet = try sheet(
            [["Grupp", "Brott", "2024"], ["Person", nil, "3"], ["Eget", "Rån", "4"], [nil, "Hot", "5"]], merged: ["A2:B2", "A2:A4", "A3:A4"])
        #expect(sheet.rows.map { $0.text(1) } == ["Person", "Eget", "Person"])
        #expect(sheet.rows.first?.text(2) == "")
    }

    /// The rows of a stream that spreads some columns, counted from 0.
    private func stream(_ rows: [[String?]], merged: [String], spreading columns: [Int]) throws -> [[String]] {
        let after = "<mergeCells>\(merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
        let table = try #require(TableFile.open(TestWorkbook(rows, after: after).content, file: "bok.xlsx").table)
        var found: [[String]] = []
        let report = try table.stream(spreading: columns) { found.append($0.texts) }
        #expect(report.faults == [])
        return found
    }

    @Test func `a stream spreads the columns that it is asked to, as a table read whole has them`() throws {
        let merged = ["A2:A3", "A4:A6"]
        #expect(try stream(TallCellTests.rows, merged: merged, spreading: [0, 1]) == sheet(TallCellTests.rows, merged: merged).rows.map(\.cells))
        #expect(try stream(TallCellTests.rows, merged: merged, spreading: []).map { $0[0] } == ["Person", "", "Hushåll", "", ""])
    }

    @Test func `a stream spreads numbers too, and neither beyond a range, past a cell of its own nor into cells side by side`() throws {
        let rows: [[String?]] = [
            ["Nr", "Område", "Not"], ["1", "Norr", "a"], [nil, nil, "b"], ["3", "Eget", nil], [nil, nil, "d"], [nil, nil, "e"], ["6", nil, nil],
        ]
        let found = try stream(rows, merged: ["A2:A3", "B2:B5", "A5:A6", "B7:C7"], spreading: [0, 1])
        #expect(found == [["1", "Norr", "a"], ["1", "Norr", "b"], ["3", "Eget", ""], ["", "Norr", "d"], ["", "", "e"], ["6", "", ""]])
    }

    @Test func `a stream of delimited text has nothing to spread`() throws {
        let table = try #require(TableFile.open(.memory(Array("a,b\n1,2\n,3\n".utf8)), file: "a.csv").table)
        var found: [[String]] = []
        _ = try table.stream(spreading: [0]) { found.append($0.texts) }
        #expect(found == [["1", "2"], ["", "3"]])
    }

    @Test func `merged heads spread no further than they did`() throws {
        let sheet = try sheet([["Grupp", "2024"], [nil, nil], ["Hot", "3"], [nil, "4"]], merged: ["A1:A2", "B1:B2"])
        #expect(sheet.headerRow == 2)
        #expect(sheet.rows.map { $0.text(1) } == ["Hot", ""])
    }
}

/// What every reader of tables says alike.
@Suite struct SheetWarningTests {
    private let sheet = Sheet(file: "a.csv", header: ["Brott", " Not ", "", "Kod"], rows: [SheetRow(number: 2, cells: ["Rån", "", "", ""])])

    @Test func `names the columns that nothing is read from in one warning`() {
        #expect(sheet.unread([3]) == nil)
        #expect(sheet.unread([2])?.message == "Kolumnen ”Not” läses inte in.")
        let two = sheet.unread([2, 3, 4], remark: "Så är det.")
        #expect(two?.message == "Kolumnerna ”Not” och ”Kod” läses inte in. Så är det.")
        #expect(two?.severity == .warning)
        #expect(two?.code == "column-unused")
    }

    @Test(arguments: [
        ("=1", true), ("=A1", true), ("+46", true), ("-cmd", true), ("@x", true), (" =x", true), ("=\"a\"", true), ("- Norra", false), ("-", false),
        ("–12", false),
        ("a=b", false), ("", false), ("= ", false), ("@", false),
    ])
    func `knows what a spreadsheet would run`(_ text: String, _ isRunnable: Bool) { #expect(FormulaText.isRunnable(text) == isRunnable) }

    @Test(arguments: [("45356", "2024-03-05"), ("45356.5", "2024-03-05"), ("36526,25", "2000-01-01")])
    func `knows the day that a workbook's number stands for`(_ text: String, _ day: String) { #expect(SerialDay.read(text)?.description == day) }

    @Test(arguments: ["4535", "453560", "19999", "60000", "45356.", "45a56", "2024-03-05", "", "45.356.1"])
    func `takes no other text for one`(_ text: String) { #expect(SerialDay.read(text) == nil) }

    @Test func `tells faults of one kind once, with how many there are`() {
        var groups = FaultGroups()
        for row in 2...9 { groups.add(Fault("x", "Namn saknas.", remedy: "Skriv.", row: row)) }
        groups.add(Fault("y", "Kod saknas.", remedy: "Skriv.", row: 3))
        groups.add(Fault("y", "Kod saknas.", remedy: "Skriv.", row: 4))
        #expect(
            groups.faults.map(\.message) == [
                "Namn saknas. Det gäller 7 rader till, rad 3, 4, 5 och 6 med flera.", "Kod saknas. Det gäller en rad till, rad 4.",
            ])
        #expect(groups.faults.map(\.row) == [2, 3])
    }

    @Test(arguments: [
        (["rate", "typ av ärende"], [String]()), (["Antal anmälda brott"], ["Antal anmälda brott"]), (["antall"], ["antall"]), (["n"], []), (["amount"], []),
    ])
    func `suggests a head that holds the word or is a slip away, and none far off`(_ heads: [String], _ suggested: [String]) {
        let role = ColumnRole("count", word: "antal", heads: ["count", "antal", "n", "date"])
        let sheet = Sheet(file: "a.csv", header: heads, rows: [])
        #expect(sheet.missingColumn(role).suggestions == suggested)
    }
}
