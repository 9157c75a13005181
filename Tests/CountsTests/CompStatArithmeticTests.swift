import Counts
import Picture
import Tabular
import Testing

@Suite struct CompStatArithmeticTests {
    private func read(_ rows: String...) throws -> FileReading<YearCountRow> {
        try CompStatExample.read(
            (["group,category,2022,2023,2024,printed_change,printed_change_percent"] + rows).joined(separator: "\n") + "\n")
    }

    /// The example's table with one cell written otherwise.
    private func changed(_ row: String, _ from: String, _ to: String) throws -> FileReading<YearCountRow> {
        let lines = try CompStatExample.printed().split(separator: "\n").map { line in
            line.hasPrefix(row) ? String(line).split(separator: from, omittingEmptySubsequences: false).joined(separator: to) : String(line)
        }
        return try CompStatExample.read(lines.joined(separator: "\n") + "\n")
    }

    @Test func `says what the file says, what the rows give and where`() throws {
        let reading = try changed("Brott mot hushåll,Summa", ",774,", ",773,")
        #expect(reading.faults.map(\.code) == ["arithmetic-disagrees", "arithmetic-disagrees"])
        let fault = try #require(reading.faults.first)
        #expect(fault.message == "Summan stämmer inte (Brott mot hushåll 2023): filen säger 773, raderna ger 774. Se rad 6, kolumn 6.")
        #expect([fault.found, fault.expected] == ["773", "774"])
        #expect([fault.row, fault.column] == [6, 6])
        // The change printed beside it is of the right sum.
        #expect(reading.arithmetic?.disagreements.map(\.kind) == [.columnTotal, .change])
        #expect(reading.arithmetic?.disagreements.map(\.computed) == [774, -124])
    }

    @Test func `finds a printed percentage that is wrong`() throws {
        let reading = try changed("Brott mot hushåll,Stöld ur fordon", ",-35", ",-53")
        #expect(reading.faults.map(\.code) == ["arithmetic-disagrees"])
        #expect(
            reading.arithmetic?.disagreements == [
                .init(.percent, label: "Brott mot hushåll, Stöld ur fordon 2023–2024", row: 5, column: 9, printed: -53, computed: -35)
            ])
        #expect(reading.faults.first?.found == "\u{2212}53\u{00A0}%")
    }

    @Test func `finds a printed change that is wrong`() throws {
        let reading = try changed("Brott mot person,Rån", ",-4,", ",4,")
        #expect(reading.arithmetic?.disagreements.map(\.kind) == [.change])
        #expect(reading.hasErrors)
    }

    @Test(arguments: [
        ("8,5", "-38"), ("8,7", "-13"), ("8,9", "13"), ("8,9", "12.5"), ("1,4", "300"), ("2,2", "0"), ("3,1", "-66.7"), ("200,201", "1"),
        ("200,199", "-1"),
        ("40,43", "+7.50"),
    ])
    func `rounds a percentage half away from zero, to the decimals printed`(_ years: String, _ printed: String) throws {
        let reading = try read("Person,Hot,1,\(years),,\(printed)")
        #expect(reading.faults == [])
        #expect(reading.arithmetic?.checked.percents == 1)
    }

    @Test(arguments: [("8,5", "-37"), ("8,7", "-12"), ("8,9", "12"), ("200,201", "0"), ("200,199", "0"), ("3,1", "-66.6")])
    func `takes no other rounding`(_ years: String, _ printed: String) throws {
        #expect(try read("Person,Hot,1,\(years),,\(printed)").arithmetic?.disagreements.map(\.kind) == [.percent])
    }

    @Test func `works out no percentage of nothing`() throws {
        let reading = try read("Person,Hot,1,0,4,4,400")
        #expect(reading.faults == [])
        #expect(reading.arithmetic?.checked.percents == 0)
        #expect(reading.arithmetic?.checked.changes == 1)
    }

    @Test func `checks no change across a year that is missing`() throws {
        let reading = try CompStatExample.read("group,category,2022,2024,printed_change\nPerson,Hot,1,5,99\n")
        #expect(reading.faults == [])
        #expect(reading.arithmetic?.checked.changes == 0)
    }

    @Test func `a total that belongs to no group is the sum of the whole table`() throws {
        let right = try read("Person,Hot,1,2,3,,", "Person,Summa,1,2,3,,", "Hushåll,Inbrott,4,5,6,,", ",Totalt,5,7,9,,")
        #expect(right.faults == [])
        #expect(right.arithmetic?.checked.grand == 3)
        #expect(right.arithmetic?.checked.columnTotals == 3)
        #expect(right.totals == 2)
        #expect(right.rows.last?.group == "Totalt")
        let wrong = try read("Person,Hot,1,2,3,,", "Totalt,Total,1,2,4,,")
        #expect(wrong.arithmetic?.disagreements == [.init(.grand, label: "hela tabellen 2024", row: 3, column: 5, printed: 4, computed: 3)])
    }

    @Test func `blames no sum for a row that could not be read`() throws {
        let (sheet, faults) = Sheet.read(
            Array("group,category,2023,2024\nPerson,Hot,1\nPerson,Rån,1,1\nPerson,Summa,2,2\n".utf8), file: "c.csv")
        #expect(faults.map(\.code) == ["row-ragged"])
        let reading = CompStatFile.read(try #require(sheet))
        #expect(reading.faults == [])
        #expect(reading.arithmetic?.checked.columnTotals == 0)
        #expect(reading.rowsRead == 3)
    }
}
